"""Pairs of entities that may be one and are not said to be: what a person is asked, most useful first."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, filterfalse, product

from resolvers.ground.signature import Signature, countries_named, signature, years
from resolvers.identity.tenures import Tenure
from schemas.entity import Entity
from schemas.mention import Kind
from schemas.nouns import dataclass
from text.names.match import likeness, word_likeness
from text.names.search import NameIndex
from text.names.skeletons import PersonName, has_arabic, person_name
from text.names.variants import SAME_WORD

DOUBTFUL = 72.0
"""Names this alike may be one person's: of attested pairs with a slip, nine in ten are above."""
_LOOKED_AT = 2_000
"""People looked at, the most named first: a question costs milliseconds each."""
_NEAREST = 8
_FEW_SHARE = 6  # bodies of one signature above which it says nothing: «محكمة الاستئناف» of thirty towns

_OF_ONE = 3
"""Pairs of one entity that are asked about before those of all others."""
_MOST_PAIRS = 400
"""Pairs of bodies over two scripts that say the same above which it is too common to ask about."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two entities that may be one, how alike they are (0 to 100), and how many mentions a decision would move."""

    one: Entity
    other: Entity
    alike: float
    mentions: int

    @property
    def use(self) -> float:
        """What a decision is worth: the mentions of the less known of the two, by how likely they are one."""
        return self.mentions * (self.alike / 100) ** 4


def undecided(
    entities: Iterable[Entity], judged: Collection[frozenset[str]], held: Iterable[Tenure] = ()
) -> tuple[Doubt, ...]:
    """Return the pairs not judged yet that a person could decide: most useful first, few of one entity.

    ``held`` are the tenures of offices: two of one family who are seen in one at once may be one person.
    """
    found = list(entities)
    pairs = (*_people(found), *_rivals(found, held), *filterfalse(_tells_apart, (*_bodies(found), *_translated(found))))
    doubts = {frozenset((d.one.id, d.other.id)): d for d in pairs}
    waiting = sorted((d for pair, d in doubts.items() if pair not in judged), key=lambda d: (-d.use, d.one.id))
    return tuple(_spread(waiting))


def _spread(doubts: Sequence[Doubt]) -> list[Doubt]:
    """Put the pairs of an entity beyond its third behind all others.

    A decision about the first often settles the rest: ten people who bear nearly one name make forty-five pairs.
    """
    seen: Counter[str] = Counter()
    first: list[Doubt] = []
    later: list[Doubt] = []
    for doubt in doubts:
        crowded = max(seen[doubt.one.id], seen[doubt.other.id]) >= _OF_ONE
        (later if crowded else first).append(doubt)
        if not crowded:
            seen.update((doubt.one.id, doubt.other.id))
    return [*first, *later]


def _people(entities: Sequence[Entity]) -> Iterator[Doubt]:
    people = sorted((e for e in entities if e.kind is Kind.PERSON), key=lambda e: (-_uses(e), e.id))
    by_id = {person.id: person for person in people}
    index = NameIndex((person.id, name.text, name.count) for person in people for name in person.names)
    for person in people[:_LOOKED_AT]:
        for found in index.find(person.name, _NEAREST):
            if found.id != person.id:
                alike = _alike(person, by_id[found.id])
                if alike >= DOUBTFUL:
                    yield _doubt(person, by_id[found.id], alike)


def _rivals(entities: Sequence[Entity], held: Iterable[Tenure]) -> Iterator[Doubt]:
    """Yield people seen in one office at once who share a name: «رشيد البدوي», "Abderrachid Badaoui"."""
    by_id = {entity.id: entity for entity in entities}
    offices: defaultdict[tuple[str, str | None], set[str]] = defaultdict(set)
    for tenure in held:
        if tenure.disputed and tenure.entity in by_id:
            offices[tenure.meaning, tenure.country].add(tenure.entity)
    for holders in offices.values():
        if len(holders) <= _FEW_SHARE:
            for one, other in combinations(sorted(holders), 2):
                if _share_a_name(by_id[one], by_id[other]):
                    yield _doubt(by_id[one], by_id[other], max(DOUBTFUL, _alike(by_id[one], by_id[other])))


def _share_a_name(one: Entity, other: Entity) -> bool:
    pairs = [(a, b) for a in _fullest(one) for b in _fullest(other)]
    words = (word_likeness(first, second) for a, b in pairs for first in a.full for second in b.full)
    return any(alike >= SAME_WORD for alike in words)


def _alike(one: Entity, other: Entity) -> float:
    """Return how alike the fullest names of two people are; a single word names many."""
    pairs = [(a, b) for a in _fullest(one) for b in _fullest(other)]
    return max((likeness(a, b) for a, b in pairs if min(len(a.full), len(b.full)) > 1), default=0.0)


def _fullest(person: Entity) -> list[PersonName]:
    best: dict[bool, PersonName] = {}
    for name in sorted(person.names, key=lambda n: (-len(n.text.split()), -n.count, n.text)):
        best.setdefault(has_arabic(name.text), person_name(name.text))
    return list(best.values())


def _bodies(entities: Sequence[Entity]) -> Iterator[Doubt]:
    """Yield bodies and programmes of one meaning that country or years keep apart."""
    meaning: defaultdict[tuple[Kind, tuple[str, ...]], list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.kind in (Kind.ORGANIZATION, Kind.PROGRAM):
            said = signature(entity.name)
            if said.whole and len(said.notions) > 1:
                meaning[entity.kind, said.notions].append(entity)
    for group in meaning.values():
        if len(group) <= _FEW_SHARE:
            for one, other in combinations(sorted(group, key=lambda e: e.id), 2):
                countries = {one.country, other.country}
                if one.kind is Kind.PROGRAM or None in countries:
                    yield _doubt(one, other, 90.0)


def _translated(entities: Sequence[Entity]) -> Iterator[Doubt]:
    """Yield bodies and programmes of one country, each named in another script, that say nearly the same.

    All notions but one, or the same notions beside a proper name that sounds alike.
    """
    blocks: defaultdict[tuple[object, ...], list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.kind in (Kind.ORGANIZATION, Kind.PROGRAM) and len({has_arabic(n.text) for n in entity.names}) == 1:
            said = signature(entity.name)
            for notions in (said.notions, *combinations(said.notions, len(said.notions) - 1)) if said.notions else ():
                blocks[entity.kind, entity.country, notions].append(entity)
    for group in blocks.values():
        arabic = [entity for entity in group if has_arabic(entity.name)]
        latin = [entity for entity in group if not has_arabic(entity.name)]
        if len(arabic) * len(latin) <= _MOST_PAIRS:
            for one, other in product(arabic, latin):
                if (alike := _saying_alike(signature(one.name), signature(other.name))) >= DOUBTFUL:
                    yield _doubt(one, other, alike)


def _tells_apart(doubt: Doubt) -> bool:
    """Tell whether names say themselves that two are two: other countries («رؤية عُمان», Vision Djibouti) or years."""
    one, other = doubt.one.name, doubt.other.name
    here, there = set(countries_named(one)), set(countries_named(other))
    elsewhere = bool(here and there and here.isdisjoint(there))
    now, then = years(one), years(other)
    return elsewhere or (bool(now and then) and now != then)


def _saying_alike(one: Signature, other: Signature) -> float:
    """Return how alike two names of bodies in two scripts are, 0 to 100: by their notions and proper names."""
    shared, all_ = set(one.notions) & set(other.notions), set(one.notions) | set(other.notions)
    meaning = 100 * len(shared) / len(all_)
    if not one.rest and not other.rest:
        return meaning
    if not (one.rest and other.rest):
        return 0.0
    return min(meaning, likeness(person_name(" ".join(one.rest)), person_name(" ".join(other.rest))))


def _doubt(one: Entity, other: Entity, alike: float) -> Doubt:
    first, second = sorted((one, other), key=lambda e: e.id)
    return Doubt(first, second, alike, min(_uses(first), _uses(second)))


def _uses(entity: Entity) -> int:
    return sum(name.count for name in entity.names)
