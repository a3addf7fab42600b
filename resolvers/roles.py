"""Who is host and who is guest beside each kind of verb: the grammar of the frames of ``lexicon/engagements.yml``."""

from collections.abc import Sequence
from dataclasses import dataclass

from lexicon.engagements import Frame
from lexicon.relations import words as relation_words
from resolvers.geography import is_international
from resolvers.parties import Party
from resolvers.scene import Sentence
from resolvers.triggers import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind

_OBJECT = ("verb", "none", "comma", "and", "event", "to_attached", "with_attached", "start")
_JOINED = ("and", "comma")
_COMPANION = ("with", "with_attached")
_SUBJECT = ("start", "verb", "none", "and", "comma", "relative", "event", "during", "purpose", "far", "with_attached")


@dataclass(frozen=True, slots=True)
class Roles:
    """Host and guests of one report; either may be missing. ``site`` is a party that is really the place."""

    host: Party | None = None
    guests: tuple[Party, ...] = ()
    site: Party | None = None


class _Side:
    """The parties on either side of a trigger, by what governs them."""

    def __init__(
        self, sentence: Sentence, trigger: Trigger, parties: Sequence[Party], floor: int, carried: Party | None
    ) -> None:
        """Part the parties; those before ``floor`` belong to another report, whose host is ``carried`` over."""
        self.trigger = trigger
        self.carried = carried
        following = sentence.items[trigger.place + 1 : trigger.place + 2]
        self.bare = not trigger.latin and any(i.form in relation_words("delegation_words") for i in following)
        """Whether «الوفد» by the bare noun is the subject of a verb: what follows is its object."""
        stop = _stop(sentence, trigger)
        self.before = [p for p in parties if floor <= p.place < trigger.place]
        self.after = [p for p in parties if trigger.place < p.place < stop]
        self.beyond = [p for p in parties if stop <= p.place < trigger.end]

    def governed(self, *governors: str) -> list[Party]:
        """Return the parties that stand after one of these words, with those joined to them by «and»."""
        found: list[Party] = []
        taking = False
        for party in (
            (*self.before[-1:], *self.after, *self.beyond) if self.trigger.relative else (*self.after, *self.beyond)
        ):
            taking = party.governor in governors or (taking and party.governor in _JOINED)
            if taking:
                found.append(party)
        return found

    def plain(self) -> list[Party]:
        """Return the parties after the trigger that no preposition governs, in order, up to the first that one does."""
        found: list[Party] = []
        for party in self.after:
            if party.governor in ("verb", "none", "comma", "and", "event", "start", "members", "head", "heads"):
                found.append(party)
            elif party.governor not in ("place_in", "from", "patron", "presence"):
                break
        return found

    def unmarked(self, agent: Party) -> list[Party]:
        """Return the parties after an agent that only a comma parts from it: «استُقبل من طرف …، وفد …»."""
        return [p for p in self.after if p.place > agent.place and p.governor in ("comma", "none", "and")]

    def partners(self, host: Party) -> list[Party]:
        """Return the partners who are guests beside a host: international or foreign bodies; others organise too."""
        found = self.governed("partner")
        return [p for p in found if is_international(p.quote.text) or (p.country and p.country != host.country)]

    def subject_before(self) -> list[Party]:
        """Return the subject that stands before the verb: the last group that no preposition governs."""
        group: list[Party] = []
        for party in reversed(self.before):
            if party.governor in _JOINED:
                group.insert(0, party)
                continue
            if party.governor in _SUBJECT or not group:
                group.insert(0, party)
                if party.governor in _SUBJECT:
                    return group
                group = []
        return group or ([self.carried] if self.carried else [])


def roles_of(
    sentence: Sentence, trigger: Trigger, parties: Sequence[Party], floor: int = 0, carried: Party | None = None
) -> Roles:
    """Return who is who in one report; ``carried`` is the host of the report before it in the same sentence."""
    side = _Side(sentence, trigger, parties, floor, carried)
    if trigger.frame in (Frame.RECEIVE, Frame.MEET) and trigger.kind is not None:
        return _face_to_face(side)
    return _BY_FRAME[trigger.frame](side)


def _split(side: _Side) -> tuple[list[Party], list[Party]]:
    """Return subject and object of an active verb."""
    plain = side.plain()
    trigger = side.trigger
    if trigger.latin or trigger.nominal:
        return side.subject_before(), plain
    if trigger.pronoun:
        return _first_group(plain), side.before[-1:]
    before = side.subject_before()
    if trigger.present and before:
        return before, plain
    subject = _first_group(plain)
    rest = plain[len(subject) :]
    alone = not rest and not side.governed(*_COMPANION, "to", "to_attached", "between", "from")
    if not subject and side.carried and side.governed(*_COMPANION):
        return [side.carried], rest
    stands_first = alone and bool(before) and before[-1].governor in ("start", "none", "comma", "and")
    if before and (trigger.relative or stands_first):
        return before, plain
    return subject, rest


def _first_group(plain: Sequence[Party]) -> list[Party]:
    """Return the first party with those joined to it by «and»."""
    group = list(plain[:1])
    for party in plain[1:]:
        if party.governor != "and":
            break
        group.append(party)
    return group


def _face_to_face(side: _Side) -> Roles:
    """Read receiving and meeting."""
    trigger = side.trigger
    agents = side.governed("by")
    if agents and (trigger.passive or not trigger.latin):
        received = [] if trigger.latin else [p for p in side.plain() if p is not agents[0]] or side.unmarked(agents[0])
        received = received or side.subject_before()
        return Roles(agents[0], _others(agents[0], received))
    subject, object_ = _split(side)
    if trigger.nominal and trigger.frame is Frame.RECEIVE:
        return _receiving(side, subject)
    companions = side.governed(*_COMPANION)
    guests = [*object_, *companions] if trigger.frame is Frame.RECEIVE else (companions or object_)
    if trigger.frame is Frame.MEET and not guests and len(subject) > 1:
        return Roles(subject[0], tuple(subject[1:]))
    host = subject[0] if subject else None
    return Roles(host, _others(host, [*subject[1:], *guests]))


def _receiving(side: _Side, subject: Sequence[Party]) -> Roles:
    """Read «خلال استقباله …»: the host is the subject of the clause around it, before or after."""
    plain = side.plain()
    to = side.governed("to_attached")
    if not side.trigger.pronoun and to and plain:
        return Roles(plain[0], _others(plain[0], to))
    guests = [*_first_group(plain), *to]
    host = subject[0] if subject else next((p for p in (*plain, *side.beyond) if p not in guests), None)
    return Roles(host, _others(host, guests))


def _held(side: _Side) -> Roles:
    """Read «عقد … اجتماعا مع …», calls too."""
    subject, _ = _split(side)
    guests = side.governed(*_COMPANION)
    between = side.governed("between")
    if side.trigger.kind is EngagementKind.CALL:
        guests = guests or side.governed("from", "to", "by")
    if not subject:
        return _occurring(side)
    host = subject[0]
    return Roles(host, _others(host, [*subject[1:], *guests, *between]))


def _occurring(side: _Side) -> Roles:
    """Read an event that took place: in the chair of, organised by, between, with."""
    chairs, organisers = side.governed("presided"), side.governed("organised", "by")
    between = side.governed("between")
    guests = [*side.governed(*_COMPANION), *side.governed("presence")]
    hosts = chairs or organisers
    if not hosts and between:
        return Roles(between[0], _others(between[0], [*between[1:], *guests]))
    host = hosts[0] if hosts else None
    if host is None:
        event = side.governed("event", "to_attached")
        return Roles(event[0] if event else None, _others(event[0] if event else None, [*event[1:], *guests]))
    return Roles(host, _others(host, [*hosts[1:], *between, *guests, *side.partners(host)]))


def _presiding(side: _Side) -> Roles:
    """Read «ترأس … اجتماعا»: who is in the chair is the host, who shares it a guest."""
    subject, _ = _split(side)
    if side.trigger.pronoun or not subject:
        subject = side.plain() or subject
    organisers = side.governed("organised")
    if not subject or (organisers and side.trigger.verb == "open"):
        return _occurring(side)
    if side.trigger.verb == "open":
        return Roles(subject[0], _others(subject[0], [*side.governed("presence"), *side.partners(subject[0])]))
    guests = [*side.governed("with"), *side.governed("presence"), *side.partners(subject[0])]
    return Roles(subject[0], _others(subject[0], [*subject[1:], *guests]))


def _organising(side: _Side) -> Roles:
    subject, _ = _split(side)
    if not subject:
        return _occurring(side)
    guests = [*side.governed("with", "presence"), *side.partners(subject[0])] or side.governed("partner")
    return Roles(subject[0], _others(subject[0], guests))


def _signing(side: _Side) -> Roles:
    """Read a signature: the first to be named is the host, all others are guests."""
    between = side.governed("between")
    agents = side.governed("by")
    subject, rest = _split(side)
    companions = side.governed(*_COMPANION)
    if between:
        return Roles(between[0], _others(between[0], between[1:]))
    everyone = [*(agents if side.trigger.passive or not subject else []), *subject, *rest, *companions]
    host = everyone[0] if everyone else None
    return Roles(host, _others(host, everyone[1:]))


def _visiting(side: _Side) -> Roles:
    """Read a visit: the visitor is the guest; the visited body is the host, a visited place the place."""
    subject, object_ = ([], side.plain()) if side.bare else _split(side)
    if side.trigger.nominal and not subject:
        subject, object_ = side.governed("event")[:1], []
    if side.trigger.relative and side.trigger.pronoun is False and not object_:
        subject = subject or side.plain()
    to = side.governed("to", "to_attached", "place_in")
    visited = [p for p in (*object_, *to) if p not in subject]
    site = next((p for p in visited if p.kind is Kind.PLACE), None)
    host = next((p for p in visited if p.kind is not Kind.PLACE), None)
    return Roles(host, _others(host, subject), site)


def _attending(side: _Side) -> Roles:
    """Read taking part in what others hold."""
    subject, _ = _split(side)
    hosts = [*side.governed("presided"), *side.governed("organised"), *side.governed("to_attached", "event")]
    host = hosts[0] if hosts else None
    return Roles(host, _others(host, subject))


def _gathering(side: _Side) -> Roles:
    """Read «لقاء جمع … بـ…», «جمعه بـ…»."""
    plain = side.plain()
    companions = side.governed(*_COMPANION)
    everyone = [*(side.before[-1:] if side.trigger.pronoun or not plain else []), *plain, *companions]
    host = everyone[0] if everyone else None
    return Roles(host, _others(host, everyone[1:]))


def _lodging(side: _Side) -> Roles:
    """Read «احتضن … المؤتمر»: the subject is where it was; who organised it is the host."""
    organised = side.governed("organised", "presided", "by")
    between = side.governed("between")
    if between:
        return Roles(between[0], _others(between[0], between[1:]))
    subject, _ = _split(side)
    host = organised[0] if organised else None
    site = None if organised and not subject else next(iter(subject), None)
    return Roles(host, _others(host, side.governed("presence")), site)


def _others(host: Party | None, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return parties once each, without the host and without places."""
    found: list[Party] = []
    seen = set(host.keys) if host else set()
    for party in parties:
        if party.kind is not Kind.PLACE and not party.keys & seen:
            seen |= party.keys
            found.append(party)
    return tuple(found)


def _stop(sentence: Sentence, trigger: Trigger) -> int:
    """Return the item at which the report's own words end: a clause of purpose or content, a relative one."""
    for place in range(trigger.place + 1, trigger.end):
        item = sentence.items[place]
        if item.marks("purpose") and place > trigger.event:
            return place
    return trigger.end


_BY_FRAME = {
    Frame.RECEIVE: _face_to_face,
    Frame.MEET: _face_to_face,
    Frame.HOLD: _held,
    Frame.OCCUR: _occurring,
    Frame.PRESIDE: _presiding,
    Frame.ORGANISE: _organising,
    Frame.SIGN: _signing,
    Frame.VISIT: _visiting,
    Frame.ATTEND: _attending,
    Frame.GATHER: _gathering,
    Frame.LODGE: _lodging,
}
