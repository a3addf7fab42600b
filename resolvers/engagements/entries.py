"""Entries of a diary whose subject is left out: whose diary it is, the one named above it or the issuer, did it."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import FACING, Form, Frame
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from resolvers.ground.signature import bare_words
from resolvers.parties.cast import Cast
from resolvers.parties.party import OWNER, Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.sides import Roles
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from schemas.span import Quote
from text.fold import fold_word


def opens_entry(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the noun of a deed or event opens an entry of a diary, only bullets, its day and articles before."""
    if not trigger.nominal or not opens_line(cast, sentence, trigger):
        return False
    before = sentence.items[: trigger.place]
    told = any(i.kind is Kind.DATE or i.form in relation_words("parts_of_day") for i in before)
    return told or _begins_entry(cast, sentence)


def _begins_entry(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether a sentence is the first of its line, or the first behind the head of an entry."""
    before = cast.scene.document.text[: sentence.span.start].rstrip(" \t")
    head = cast.diary.heads.get(sentence.line)
    return before[-1:] in ("", "\n") or (head is not None and head.end >= len(before))


def entered(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles) -> Parties:
    """Return host and guests of an entry: whose diary it is did it «with» whom the noun names, or received them."""
    actor = actor_of(cast)
    if trigger.kind is EngagementKind.VISIT:
        return _visited(cast, sentence, trigger, roles, actor)
    host, guests = roles.host, roles.guests
    if host and host.governor in _WITH:
        guests, host = (host, *guests), None  # « Signature de la convention avec A et B »
    if host and host.governor == "none" and any(g.governor in _WITH for g in guests):
        host = None  # «اجتماع مع مدير الشركة لمتابعة شبكة …»: what it was about
    if trigger.frame is Frame.PRESIDE and actor and host and host.figure < 0 and not guests:
        host = actor  # «ترؤس اجتماع لجنة الميزانية»
    if not guests:
        named = [p for p in parties_in(cast, sentence) if p.governor in _WITH]
        guests = tuple(p for p in named if actor is None or not same_party(p, actor))
    if not guests and trigger.kind in FACE and actor:
        guests = _named(cast, sentence, trigger, actor, (*_OF, *_WITH_BOTH))
        host = None if host and any(same_party(host, g) for g in guests) else host  # "Call by the Ambassador"
    return host or received_by(cast, sentence, trigger, guests), guests


def _visited(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles, actor: Party | None) -> Parties:
    """Return the sides of a visit: whom the noun names came to whose diary it is, who went himself to a house."""
    host, guests = roles.host, roles.guests
    parties = parties_in(cast, sentence)
    visited = next((p for p in parties if p.governor in _TO), None)
    if host is None and (visited is None or visited.kind is Kind.ORGANIZATION) and not (guests and visited):
        came = _named(cast, sentence, trigger, actor, _OF)
        if came:  # « Visite de courtoisie de l'ambassadeur … », "Courtesy call by …"
            return actor if came[0].kind is Kind.DELEGATION or visited is None else visited, came
    if not guests:  # « visite de la délégation de … »
        named = [p for p in parties if p.governor == "from"]
        guests = tuple(p for p in named if p.kind in (Kind.DELEGATION, Kind.PERSON))
    seen = guests[0] if len(guests) == 1 and guests[0].kind is Kind.ORGANIZATION and host is None else None
    if actor and seen and seen.governor == "event" and not (visited or same_party(seen, actor)):
        return seen, (actor,)  # «زيارة مدرسة …»
    if actor and not guests and not (host and same_party(host, actor)):
        return host or visited, (actor,)
    return host or received_by(cast, sentence, trigger, guests), guests


def _named(
    cast: Cast, sentence: Sentence, trigger: Trigger, actor: Party | None, governors: Sequence[str]
) -> tuple[Party, ...]:
    """Return the people whom the noun of an entry names by one of the governors, with those beside them."""
    found: list[Party] = []
    for party in parties_in(cast, sentence):
        if party.place < trigger.place or party.kind not in PEOPLE:
            continue
        beside = bool(found) and party.governor in _BESIDE
        if (beside or party.governor in governors) and not (actor and same_party(party, actor)):
            found.append(party)
    return tuple(found)


_OF = ("event", "from", "by")
"""By what a noun names whose it is: «زيارة السفير», « visite de », "call by"."""
_WITH_BOTH = ("place_in", "between", "to")
"""By what it names whom else it is with: « audience accordée à », "between"."""
_BESIDE = ("and", "comma")


def received_by(cast: Cast, sentence: Sentence, trigger: Trigger, guests: Sequence[Party]) -> Party | None:
    """Return the issuer as the host of what a diary tells without one, but of a visit that its own people paid."""
    came = trigger.frame is not Frame.VISIT or any(g.kind is Kind.DELEGATION for g in guests)
    return actor_of(cast) if came and sentence.line in cast.diary.entries else None


def by_actor(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles) -> Roles:
    """Let the one whose diary it is be subject of a verb that opens an entry without one: «9 شباط: التقى سفير …»."""
    if trigger.nominal or trigger.passive or not opens_line(cast, sentence, trigger):
        return roles
    actor = actor_of(cast)
    sides = (*((roles.host,) if roles.host else ()), *roles.guests)
    if actor is None or any(same_party(party, actor) for party in sides):
        return roles
    told = _with_subject(sentence, trigger, roles, actor)
    if told.guests or trigger.kind not in FACE:
        return told
    return replace(told, guests=_named(cast, sentence, trigger, actor, ("from",)))  # «تلقى اتصالا من …»


def _with_subject(sentence: Sentence, trigger: Trigger, roles: Roles, actor: Party) -> Roles:
    """Return the roles of a verb that opens an entry, ``actor`` being its subject where none is named."""
    if trigger.frame is Frame.ATTEND and roles.host and not roles.guests:
        return replace(roles, guests=(actor,))
    if trigger.frame is Frame.ATTEND or any_marked(sentence.items[trigger.place :], "organised"):
        return roles
    if trigger.frame is Frame.VISIT:
        visited = next((g for g in roles.guests if g.kind is Kind.ORGANIZATION), None)
        return replace(roles, host=roles.host or visited, guests=(actor,)) if visited or not roles.guests else roles
    if roles.host is None or trigger.latin:
        return replace(roles, host=actor, guests=roles.guests or _met(trigger, roles))
    return roles if roles.guests or not _met(trigger, roles) else replace(roles, host=actor, guests=(roles.host,))


def _met(trigger: Trigger, roles: Roles) -> tuple[Party, ...]:
    """Return the one party beside a verb of meeting, which without a subject is its object."""
    if roles.host is None:
        return ()
    named_so = roles.host.governor in _WITH or (trigger.latin and roles.host.kind is Kind.DELEGATION)
    return (roles.host,) if named_so or trigger.frame in FACING else ()


def opens_line(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a report opens an entry of a diary, nothing before it but bullets, the day and articles."""
    head = cast.diary.heads.get(sentence.line)
    before = sentence.items[: trigger.place]
    told = before if head is None else [i for i in before if i.span.start >= head.end]
    return sentence.line in cast.diary.entries and all(map(_opens, told))


_TO = ("to", "to_attached")
_WITH = ("with", "with_attached", "partner", "to_attached")


def actor_of(cast: Cast) -> Party | None:
    """Return whose diary it is, who did what no entry says who did.

    The one person above it, else who bears the office above it («نشاطات السيدة والي الولاية»), else the issuer, else
    the subject of its first entry, or that office where none is told.
    """
    office = _office_above(cast)
    owner = cast.diary.owner if cast.diary.owner >= 0 else _bearer(cast, office)
    if owner < 0 and office < 0 and cast.scene.extraction.about.issuer is None:
        owner = _first_subject(cast)
    if owner >= 0:
        figure = cast.figures.of[owner]
        quote = cast.scene.tops[owner].quote
        return Party(quote, 0, OWNER, Kind.PERSON, frozenset({f"p{figure}"}), figure=figure)
    issuer = cast.scene.extraction.about.issuer
    if issuer is not None and not (office >= 0 and _is_within(cast, issuer)):
        return Party(issuer, 0, OWNER, Kind.ORGANIZATION, frozenset({cast.body(issuer.text)}))
    if office < 0:
        return None
    title = cast.scene.tops[office]
    return Party(title.quote, 0, OWNER, Kind.TITLE, frozenset({cast.body(title.text)}))


def _is_within(cast: Cast, issuer: Quote) -> bool:
    """Tell whether the issuer is named in an entry alone, where it may be any house that was visited."""
    lines = (s.line for s in cast.scene.sentences if s.span.contains(issuer.span))
    return next(lines, -1) in cast.diary.entries


def _first_subject(cast: Cast) -> int:
    """Return who is the subject of the verb of the first entry, which the next ones leave out; -1 of none."""
    first = next((s for s in cast.scene.sentences if s.line in cast.diary.entries), None)
    items = first.items if first else ()
    verb = next((n for n, i in enumerate(items) if any(v.form in _TOLD for v in i.verbs)), -1)
    if verb < 0:
        return -1
    latin = any(v.latin for v in items[verb].verbs)
    side = items[:verb] if latin else items[verb + 1 :]
    named = [i.mention for i in side if i.kind is Kind.PERSON]
    if not latin and len(named) < _OFFICE:
        return -1  # «استقبل السفير …»: the object
    told = named[-1:] if latin else named[:1]
    return told[0] if told else -1


_TOLD = (Form.PAST, Form.PRESENT, Form.PARTICIPLE)
"""The forms of the verb of an entry."""


def _office_above(cast: Cast) -> int:
    """Return the first office named above the entries, -1 of none."""
    first = min(cast.diary.entries, default=0)
    over = takewhile(lambda s: s.line < first, cast.scene.sentences)
    return next((i.mention for s in over for i in s.named if i.kind is Kind.TITLE), -1)


def _bearer(cast: Cast, office: int) -> int:
    """Return the first naming of the one person who bears an office, -1 of none; no minister of another matter."""
    if office < 0:
        return -1
    tops, told = cast.scene.tops, cast.scene.tops[office].text
    again = fold_word(told).split()[-1] in either("bare_bodies", "back_nouns", "bare_lands")
    wanted = bare_words(told)[: 1 if again else _OFFICE]  # «والي الولاية», of «والي تيبازة»
    bearers = [f for f in cast.figures.all if any(bare_words(tops[t].text)[: len(wanted)] == wanted for t in f.titles)]
    named = [min(f.names) for f in bearers if f.names]
    return named[0] if len(bearers) == 1 and named else -1


_OFFICE = 2
"""Words of an office by which it is known again."""


def _opens(item: Item) -> bool:
    """Tell whether an item may stand before the first word of an entry."""
    opening = either("definite", "parts_of_day", "opening_nouns", "entry_nouns")
    return item.kind is Kind.DATE or item.sort is Sort.SIGN or item.form in opening
