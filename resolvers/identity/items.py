"""The items of an event's parts out of all accounts: what several tell stands once, the best account's first.

A part is told by the best account that has it; others add whom and what that one leaves out. Who is known already is
not added again, by identity or by a name that may be theirs; sentences are compared with care (`sayings`).
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from resolvers.ground.geography import is_city
from resolvers.identity.alike import Alike, alike
from resolvers.identity.sayings import Saying, adds_nothing, are_one_topic, saying
from schemas.event import Account, Item, Part, quotes_of
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass, replace
from schemas.span import Quote
from text.fold import fold_word
from text.latin import latin_language_of
from text.names.skeletons import person_name

PEOPLE = (Part.HOST, Part.GUESTS, Part.HEADED_BY, Part.MEMBERS, Part.PRESENT)
"""The parts that name who took part, those who matter most first."""
_LISTED = frozenset({Part.MEMBERS, Part.PRESENT})
"""Where bodies and offices stand beside names."""
_VALUED = frozenset({Kind.PROGRAM, Kind.LAW, Kind.PLACE})


@dataclass(frozen=True, slots=True)
class Tellers:
    """Who tells a part: ``first`` the account that it is from, ``others`` those that may add to it."""

    first: Account
    others: Sequence[Account] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """An item with the persons (by id and name) and bodies whom its words name."""

    item: Item
    persons: tuple[tuple[str, str], ...]
    bodies: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Matter:
    """An item that names nobody, with what it says, and the ids, numbers and words by which it is known."""

    item: Item
    saying: Saying
    keys: frozenset[str]


def items_of(tellers: Mapping[Part, Tellers]) -> dict[Part, tuple[Item, ...]]:
    """Return the items of each part."""
    people: dict[Part, list[_Told]] = {}
    led = list(map(_told, _each(Part.HEADED_BY, tellers[Part.HEADED_BY])))
    for part in PEOPLE:
        beside = [told for other in people for told in people[other] if (other, part) != (Part.GUESTS, Part.HEADED_BY)]
        people[part] = _people(part, tellers[part], beside, led if part is Part.GUESTS else ())
    found = {part: tuple(told.item for told in own) for part, own in people.items()}
    return found | {part: tuple(_matters(part, own)) for part, own in tellers.items() if part not in people}


def named_in(account: Account, quotes: Sequence[Quote], kinds: Collection[Kind]) -> Iterator[tuple[Mention, str]]:
    """Yield the mentions of some kinds within quotes of an account's document, each with the id of whom it means."""
    stored = account.stored
    if stored is None or stored.findings is None or not quotes:
        return
    for mention, link in zip(stored.findings.extraction.mentions, stored.links, strict=False):
        if mention.kind in kinds and any(mention.span.overlaps(quote.span) for quote in quotes):
            yield mention, link


def _people(part: Part, tellers: Tellers, beside: Sequence[_Told], later: Sequence[_Told]) -> list[_Told]:
    """Return who is told of in a part; ``beside`` are those of the parts before it, ``later`` of one behind it.

    Whom the first account tells is in its place there; others add nobody who has a place later.
    """
    own: list[_Told] = []
    for told in map(_told, _each(part, tellers)):
        account = told.item.account
        known = [*own, *(other for other in beside if other.item.account is not account)]
        if told.persons:
            new = not _are_known(told, known if account is tellers.first else [*known, *later])
        else:
            new = account is tellers.first or (part in _LISTED and _is_another_body(told, own))
        own += [told] if new else []
    return own


def _matters(part: Part, tellers: Tellers) -> list[Item]:
    """Return the items of a part that names nobody; what others add is compared with each that is there."""
    if not tellers.others:
        return list(_each(part, tellers))
    own: list[_Matter] = []
    is_told = _TOLD.get(part, _are_called_alike)
    for item in _each(part, tellers):
        if _is_agreed(part, item):
            continue
        matter = _Matter(item, _saying(item), _keys(item))
        if item.account is tellers.first or not any(is_told(matter, other) for other in own):
            own.append(matter)
    return [matter.item for matter in own]


def _is_agreed(part: Part, item: Item) -> bool:
    """Tell whether a topic stands in what was agreed, which the outcomes tell of several accounts: a committee."""
    outcomes = quotes_of(item.account.card.engagement, Part.OUTCOMES) if part is Part.TOPICS else ()
    return any(item.quote.span.overlaps(outcome.span) for outcome in outcomes)


def _each(part: Part, tellers: Tellers) -> Iterator[Item]:
    for account in (tellers.first, *tellers.others):
        yield from (Item(quote, account) for quote in quotes_of(account.card.engagement, part))


def _told(item: Item) -> _Told:
    """Return an item with whom its words name, or who holds the office that they tell; without its document, itself."""
    account, quote = item.account, item.quote
    if account.stored is None or account.stored.findings is None:
        return _Told(item, (("", quote.text),), frozenset())
    named = list(named_in(account, [quote], {Kind.PERSON}))
    if not named:
        officials = account.stored.findings.relations.officials
        holders = [o.name for o in officials if o.title and o.title.span.overlaps(quote.span)]
        named = list(named_in(account, holders, {Kind.PERSON}))
    bodies = frozenset(link for _, link in named_in(account, [quote], {Kind.ORGANIZATION}) if link)
    return _Told(item, tuple((link, mention.text) for mention, link in named), bodies)


def _are_known(told: _Told, known: Sequence[_Told]) -> bool:
    """Tell whether all whom an item names are named already, or in another document somebody who may be they."""
    return all(any(_is_named(person, other, told.item.account) for other in known) for person in told.persons)


def _is_named(person: tuple[str, str], told: _Told, account: Account) -> bool:
    identity, name = person
    if any(identity == other for other, _ in told.persons if identity):
        return True
    if told.item.account is account:
        return False  # a document knows whom it names
    return any(alike(person_name(name), person_name(other)) is not Alike.NOT for _, other in told.persons)


def _is_another_body(told: _Told, others: Sequence[_Told]) -> bool:
    """Tell whether words that name nobody tell of a body, or in one language of people, that is not known yet."""
    if told.bodies:
        return not told.bodies <= {body for other in others for body in other.bodies}
    own, there = _saying(told.item), [_saying(other.item) for other in others]
    return all(own.language == other.language and not adds_nothing(own, other) for other in there)


def _are_called_alike(one: _Matter, other: _Matter) -> bool:
    """Tell whether two laws or programmes are one: by identity, by number or words, in two languages by notions."""
    own, known = (replace(matter.saying, entities=frozenset()) for matter in (one, other))
    if own.language != known.language and are_one_topic(own, known):
        return True
    return not one.keys.isdisjoint(other.keys)


def _keys(item: Item) -> frozenset[str]:
    named = named_in(item.account, [item.quote], _VALUED)
    known = {key for mention, link in named for key in (link, mention.key) if key}
    return frozenset({fold_word(" ".join(item.quote.text.split())), *known})


def _saying(item: Item) -> Saying:
    named = named_in(item.account, [item.quote], _VALUED)
    known = (link for mention, link in named if link and (mention.kind is not Kind.PLACE or is_city(mention.text)))
    stored = item.account.stored
    language = stored.findings.extraction.about.language if stored and stored.findings else ""
    return saying(item.quote.text, frozenset(known), latin_language_of(language))


def _is_topic_of(one: _Matter, other: _Matter) -> bool:
    return are_one_topic(one.saying, other.saying)


def _is_said_by(one: _Matter, other: _Matter) -> bool:
    return adds_nothing(one.saying, other.saying)


_TOLD: Mapping[Part, Callable[[_Matter, _Matter], bool]] = {Part.TOPICS: _is_topic_of, Part.OUTCOMES: _is_said_by}
"""How what is told in sentences is compared; programmes and laws are compared by what they are."""
