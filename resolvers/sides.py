"""The parties on either side of a verb or noun of engagements: which are its subject and which its object."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from lexicon.relations import words as relation_words
from resolvers.beside_verbs import (
    counted,
    escorts,
    first_group,
    inside,
    is_house,
    parts,
    set_apart,
    speech_start,
    stands_beside,
)
from resolvers.geography import is_international
from resolvers.kinship import is_abroad, kindred
from resolvers.latin import in_clause_of_place, is_added, is_bare_delegation, without_leaders
from resolvers.parties import Party
from resolvers.scene import Item, Sentence
from resolvers.subjects import (
    bare_delegation,
    clause_end,
    is_inverted,
    itemised,
    just_before,
    pointing_noun,
    received_there,
)
from resolvers.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind

COMPANION = ("with", "with_attached")
_JOINED = ("and", "comma")
_PLAIN = ("verb", "none", "comma", "and", "event", "start", "members", "head", "heads", "that")
_SUBJECT = (
    "start", "verb", "none", "and", "comma", "relative", "event", "during", "that", "purpose", "far", "with_attached",
)  # fmt: skip
_BETWEEN = ("place_in", "from", "patron", "presence", "presided", "organised", "represented", "margin")
"""What governs parties that may stand between a verb's subject and its object."""
_ATTENDING = ("presence", "presided", "escort")
_BESIDE = 3
_DEPUTY = 3
"""Items about «فيها» among which the verb, the body and who acted for it stand."""
_BEFORE = 3
"""Items before a French or English verb among which its pronoun stands: «elle a été reçue»."""
_COMPANY = 3
"""Items before a name among which «ترافقه» stands."""
_LIST_GAP = 2
"""Unknown words that may stand before the next body of a list of signers."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Host and guests of one report; either may be missing. ``site`` is a party that is really the place.

    ``pointed``: the bare noun («الوزير») that is the subject and means someone told before, else empty.
    """

    host: Party | None = None
    guests: tuple[Party, ...] = ()
    site: Party | None = None
    pointed: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report shares with those before it in its sentence: the item they reach to, and the host carried over."""

    floor: int = 0
    carried: Party | None = None
    home: str | None = None


class Side:
    """The parties on either side of a trigger, by what governs them."""

    def __init__(self, sentence: Sentence, trigger: Trigger, parties: Sequence[Party], scope: Scope) -> None:
        """Part the parties; those before the scope's floor belong to another report."""
        floor, carried = scope.floor, scope.carried
        self.home = scope.home
        self.trigger = trigger
        self.carried = carried
        self.items = sentence.items
        following = sentence.items[trigger.place + 1 : trigger.place + 2]
        words = (*following, *just_before(sentence, trigger))
        self.bare = not trigger.latin and any(i.form in relation_words("delegation_words") for i in words)
        """Whether «الوفد» by the bare noun is the subject of a verb: what follows is its object."""
        behind = sentence.items[trigger.place + 1 : trigger.place + 3] if trigger.latin else ()
        self.bare_object = any(i.form in relation_words("delegation_words") for i in behind)
        """Whether « la délégation » by the bare noun is the object of a French or English verb."""
        self.pointing = "" if trigger.latin else pointing_noun(sentence, trigger)
        """The bare noun («الوزير») that is the subject of a verb, else empty."""
        around = sentence.items[max(trigger.place - _BEFORE, 0) : trigger.place]
        self.by_pronoun = trigger.latin and (
            any(i.form in relation_words("pronouns") for i in around) or bare_delegation(sentence, trigger)
        )
        self.in_clause = (
            trigger.latin and _is_he(around) and any(i.mention >= 0 for i in sentence.items[: trigger.place])
        )
        """Whether a pronoun behind who it means is the subject of a Latin verb: "…, when he was received"."""
        self.came = trigger.latin and is_bare_delegation(around)
        """Whether « la délégation » by the bare noun is the subject of a French or English verb."""
        self.by_pronoun = self.by_pronoun and not in_clause_of_place(sentence.items, trigger.place)
        """Whether the subject of a French or English verb is a pronoun: who stands before it is not."""
        self.there = received_there(sentence, trigger)
        """Whether the verb says «où l'a accueillie …»: its subject follows, its object is a pronoun."""
        self.inverted = is_inverted(sentence, trigger)
        """Whether the subject follows the verb of a clause: « l'audience que lui a accordée M. … »."""
        self.stop = clause_end(sentence, trigger)
        speech = speech_start(sentence.items, trigger, parties)
        present = [p for p in parties if p.governor not in ("stead", "source") and not set_apart(p, trigger)]
        named = counted(trigger, parties)
        present = [p for p in present if p.place < speech and p not in named]
        self.before = [p for p in present if floor <= p.place < trigger.place]
        self.before = without_leaders(self._of_clause(), trigger) if trigger.latin else self.before
        self.after = without_leaders([p for p in present if trigger.place < p.place < self.stop], trigger)
        self.beyond = [p for p in present if self.stop <= p.place < trigger.end]

    def _of_clause(self) -> list[Party]:
        """Return the parties before a verb that stand in its own clause: "…, where Judge X showed them round"."""
        fore = range(self.trigger.place)
        where = max((i for i in fore if self.items[i].form in relation_words("where")), default=-1)
        own = [p for p in self.before if p.place > where]
        return own or self.before

    def governed(self, *governors: str) -> list[Party]:
        """Return the parties that stand after one of these words, with those joined to them by «and»."""
        found: list[Party] = []
        taking = False
        fore = self.before[-1:] if self.trigger.relative else []
        for party in (*fore, *self.after, *self.beyond):
            if taking and stands_beside(party):
                continue
            joined = party.governor in _JOINED or (self.trigger.latin and party.governor == "members")  # « A et de B »
            taking = party.governor in governors or (taking and joined and not self._strays(party))
            if taking:
                found.append(party)
        return found

    def chairs(self) -> list[Party]:
        """Return who is in the chair, told behind the verb or at the start of the sentence («برئاسة …، عقد …»)."""
        return self.governed("presided") or self.opening("presided")

    def opening(self, *governors: str) -> list[Party]:
        """Return the party at the start of the sentence, where one of these words governs it: "Hosted by …, the"."""
        return [p for p in self.before[:1] if p.governor in governors]

    def accompanies(self, party: Party) -> bool:
        """Tell whether a party is named as the company of the one before it: «قام … ترافقه السيدة … بزيارة …»."""
        before = self.items[max(party.place - _COMPANY, 0) : party.place]
        return any(item.form in standing_words("accompanied") for item in before)

    def company(self, came: Party) -> list[Party]:
        """Return those who came with one: named right behind that one, after «رفقة» or «بمعية», of no other country."""
        behind = [p for p in self.governed("escort") if p.place > came.place and p.kind in (Kind.PERSON, Kind.TITLE)]
        first = behind[0].place if behind else 0
        before = self.items[max(first - _COMPANY, came.place) : first]
        beside = any(i.form in relation_words("beside_whom") for i in before)
        return [p for p in behind if p.country in (None, came.country)] if beside else []

    def escorts(self) -> list[Party]:
        """Return those from elsewhere who came with the subject: «وضع الوزير، يرافقه السفير …، حجر الأساس»."""
        return [p for p in self.governed("escort") if p.figure >= 0 and self._from_away(p)]

    def _strays(self, party: Party) -> bool:
        """Tell whether words of another clause stand before a body: «مع رئيس …، تشمل الأمن والمجلس الأعلى للماء»."""
        return self.trigger.frame is Frame.SIGN and party.kind is Kind.ORGANIZATION and party.gap > _LIST_GAP

    def names_place(self, end: int) -> bool:
        """Tell whether a place is named between the trigger and an item."""
        return any(item.kind is Kind.PLACE for item in self.items[self.trigger.place : end])

    def plain(self) -> list[Party]:
        """Return the parties after the trigger that no preposition governs, in order, up to the first that one does."""
        found: list[Party] = []
        passed = False
        both = 1 if self.trigger.latin or self.before else 2
        for party in self.after:
            if passed and (party.governor == "and" or (party.governor == "comma" and len(found) >= both)):
                continue  # «بحضور … و…»
            passed = party.governor in _ATTENDING
            if party.governor in _PLAIN:
                found.append(party)
            elif not (party.governor in _BETWEEN or self._house(party) or inside(party) or escorts(party, found)):
                break
        return found

    def _house(self, party: Party) -> bool:
        """Tell whether «ب» names the house in which someone was received: «استقبل … بالديوان العام للوزارة …»."""
        received = self.trigger.frame is Frame.RECEIVE and party.governor == "with_attached"
        return received and party.kind is Kind.ORGANIZATION

    def companions(self) -> list[Party]:
        """Return those with whom an event was held: behind «مع», people and delegations behind «ب» as well."""
        attached = [p for p in self.governed("with_attached") if p.kind in (Kind.PERSON, Kind.DELEGATION, Kind.TITLE)]
        return [*self.governed("with"), *(attached if self.trigger.nominal else [])]

    def present(self, host: Party | None = None) -> list[Party]:
        """Return who was present as a guest, and who spoke.

        Guests are the delegations where any was, else bodies and people not of the home; at a sitting all who hold
        office elsewhere. Speakers are guests where they are of another body than the host.
        """
        found = [*self.ahead("presence"), *self.governed("presence")]
        sitting = self.trigger.kind is EngagementKind.SESSION
        outside = self.outsiders(host) if sitting and host else []
        delegations = [p for p in found if p.kind is Kind.DELEGATION]
        abroad = host is not None and self.home is not None and host.country not in (None, self.home)
        local = [p for p in found if abroad and p.figure >= 0]  # «احتفلت السفارة … بحضور الوزير»
        guests = [p for p in found if self._from_away(p) or p in outside or p in local]
        before = self.items[max(self.trigger.place - 1, 0) : self.trigger.place]
        opened = self.trigger.nominal and any(i.marks("speakers") for i in before)  # «تحدث في المؤتمر …»
        said = [p for p in self.after if p.figure >= 0] if opened else self.governed("speakers")
        spoke = [replace(p, governor="speakers") for p in said]
        speaking = [p for p in spoke if host is None or not kindred(p, host)]
        return [*(delegations or guests), *speaking, *(p for p in self._deputies() if p not in found)]

    def _deputies(self) -> list[Party]:
        """Return who acted for a body at the event told: «… الدورة …، وقد مثّل الديوان فيها السيد …»."""
        items, found = self.items, []
        for there, item in enumerate(items):
            if item.form not in relation_words("at_it") or there < self.trigger.place:
                continue
            before = items[max(there - _DEPUTY, 0) : there]
            acts = before[-1:] and before[-1].kind is Kind.ORGANIZATION
            acts = acts and any(i.form in relation_words("deputises") for i in before[:-1])
            beside = range(there + 1, there + 1 + _DEPUTY)
            found += [p for p in self.after if acts and p.figure >= 0 and p.place in beside][:1]
        return found

    def ahead(self, *governors: str) -> list[Party]:
        """Return the parties before the trigger that stand behind one of these words, with those joined to them."""
        found: list[Party] = []
        taking = False
        for party in self.before:
            taking = party.governor in governors or (taking and party.governor == "and")
            found += [party] if taking else []
        return found

    def outsiders(self, host: Party) -> list[Party]:
        """Return those present who hold office in another body than the one that sits."""
        return [p for p in self.governed("presence") if p.soft and not kindred(p, host)]

    def _from_away(self, party: Party) -> bool:
        """Tell whether a party is a body, or a person or role of another country or an international body."""
        body = party.figure < 0 and party.kind is not Kind.TITLE
        return body or party.country not in (None, self.home) or is_abroad(party)

    def unmarked(self, agent: Party) -> list[Party]:
        """Return the parties after an agent that only a comma parts from it: «استُقبل من طرف …، وفد …»."""
        return [
            p for p in (*self.after, *self.beyond) if p.place > agent.place and p.governor in ("comma", "none", "and")
        ]

    def partners(self, host: Party) -> list[Party]:
        """Return the partners and funders who are guests beside a host: international or foreign ones."""
        found = self.ahead("partner") if self.trigger.latin else []
        found += self.governed("partner", *(["funder"] if self.trigger.kind in _FUNDED else []))
        return [p for p in found if is_international(p.quote.text) or (p.country and p.country != host.country)]

    def subject_before(self) -> list[Party]:
        """Return the subject that stands before the verb: the last group that no preposition governs."""
        group: list[Party] = []
        if self.by_pronoun:
            return [self.carried] if self.carried else []
        if self.trigger.nominal and self.trigger.pronoun and itemised(self.items, self.trigger.place):
            return self._whose()
        if self.trigger.latin and self.carried and is_added(self.items, self.trigger.place):
            return [self.carried]  # "bade farewell to … and welcomed …"
        for party in reversed(self.before):
            if party.governor in _JOINED:
                group.insert(0, party)
                continue
            if group and self.trigger.latin and party.governor == "during":
                return group  # « En marge de l'assemblée de l'Union, la ministre … »
            subject = party.governor in _SUBJECT or (self.trigger.latin and party.governor == "heads")
            if subject or not group:
                group.insert(0, party)
                if subject:
                    return _less_fronted(group) if self.trigger.latin else group
                group = []
        return group or ([self.carried] if self.carried else [])

    def _whose(self) -> list[Party]:
        """Return whose deeds a sentence lists: «للوزير نشاطان: استقباله …، واجتماعه مع …»."""
        first = [self.carried] if self.carried else self.before[:1]
        return [p for p in first if p is self.carried or p.governor in ("to_attached", "from", "during", "start")]

    def fronted(self) -> list[Party]:
        """Return the subject of an Arabic verb that stands before it: at the sentence's start, or after «that».

        Nothing may stand between them that opens another clause.
        """
        group: list[Party] = []
        for party in reversed(self.before):
            group.insert(0, party)
            if party.governor in ("start", "that"):
                break
            if party.governor not in _JOINED:
                return []
        else:
            return []
        between = self.items[group[-1].place + 1 : self.trigger.place]
        return [] if any(map(parts, between)) else group

    def split(self) -> tuple[list[Party], list[Party]]:
        """Return subject and object of an active verb."""
        plain, trigger = self.plain(), self.trigger
        if self.there or self.inverted:
            subject = first_group(plain)
            return subject, [] if self.there else plain[len(subject) :] or self.before[-1:]
        if trigger.latin or trigger.nominal:
            return self.subject_before(), plain
        if self.pointing:
            return [], plain
        if trigger.pronoun:
            return self._around_pronoun(plain)
        before = self._before_verb()
        if before:
            return before, plain
        return self._behind_verb(plain)

    def _before_verb(self) -> list[Party]:
        """Return the subject of an Arabic verb that stands before it, if any does."""
        trigger = self.trigger
        if trigger.present:
            return [self.carried] if trigger.elided and self.carried else self.subject_before()
        return [] if trigger.elided or trigger.relative else self.fronted()

    def _behind_verb(self, plain: list[Party]) -> tuple[list[Party], list[Party]]:
        """Return subject and object where the verb stands first, or where it is left out and told before."""
        trigger, before, subject = self.trigger, self.subject_before(), first_group(plain)
        rest = plain[len(subject) :]
        companions = self.governed(*COMPANION)
        alone = not rest and not companions and not self.governed("to", "to_attached", "between", "from")
        same = trigger.frame in (Frame.RECEIVE, Frame.MEET) or (trigger.frame is Frame.VISIT and is_house(subject))
        if trigger.elided and self.carried and (alone or not subject) and same:
            return [self.carried], plain
        if not subject and companions and before:
            return before, rest
        if not plain and trigger.elided and trigger.kind is EngagementKind.CALL and self.carried:
            return [self.carried], rest  # «كما تلقى اتصالا من …»
        accepted = trigger.elided and trigger.frame is Frame.VISIT and self._invited()
        if accepted:
            return accepted, plain  # «لبى الوزير دعوة الدار وزار جناح …»
        stands_first = alone and bool(before) and before[-1].governor in ("start", "none", "comma", "and", "that")
        return (before, plain) if before and (trigger.relative or stands_first) else (subject, rest)

    def _invited(self) -> list[Party]:
        """Return who accepted the invitation told at the start of the sentence."""
        lead = self.items[: self.before[0].place] if self.before and not self.carried else ()
        return self.before[:1] if any(i.form in relation_words("accepted") for i in lead) else []

    def _around_pronoun(self, plain: list[Party]) -> tuple[list[Party], list[Party]]:
        """Return subject and object of a verb with a pronoun: of whom it received, or of the event it held."""
        subject = first_group(plain)
        if self.trigger.frame is Frame.HOLD:
            return subject or self.subject_before(), plain[len(subject) :]
        return subject, self.before[-1:]


def _less_fronted(group: list[Party]) -> list[Party]:
    """Leave out the body of a phrase before the subject: « Présent à Genève pour l'Assemblée, le ministre … »."""
    fronted = len(group) > 1 and group[0].governor in _FRONTED and group[0].figure < 0
    return group[1:] if fronted and group[1].governor == "comma" and group[1].figure >= 0 else group


_FRONTED = ("purpose", "during", "far", "with_attached")


def _is_he(around: Sequence[Item]) -> bool:
    """Tell whether a pronoun of one person stands before a verb."""
    return any(i.form in relation_words("one_pronouns") for i in around)


_FUNDED = (EngagementKind.WORKSHOP, EngagementKind.CONFERENCE)
"""Kinds whose funders are partners in them; at a ceremony they paid for what is opened."""
