"""The register of known entities: finds in milliseconds whom a new document's entities are, and keeps what they add."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from resolvers.geography import country_of
from resolvers.local import NAMED, Local, locals_of, roles_of
from resolvers.signature import body_key
from resolvers.within import SAME_IN_OFFICE, SAME_PERSON, least
from schemas.entity import Entity, Name, Script
from schemas.memory import Holding
from schemas.mention import Kind
from schemas.relation import Findings
from text.fold import fold_word
from text.names import PersonName, is_arabic, person_name
from text.names_match import covers, likeness

_PREFIX = {
    Kind.PERSON: "per", Kind.ORGANIZATION: "org", Kind.DELEGATION: "del", Kind.PROGRAM: "prg", Kind.LAW: "law",
    Kind.PLACE: "plc",
}  # fmt: skip
_LOCAL = {Kind.TITLE: "t", Kind.DATE: "d"}
_HASH = 10
_TWO = 2


@dataclass(frozen=True, slots=True)
class Facet:
    """A person as one document shows them: the fullest name in each script, country and bodies."""

    names: tuple[PersonName, ...]
    country: str | None
    bodies: frozenset[str]
    assumed: str | None = None
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Office:
    """What an office says of its holder: country by its words or as guessed, keys of its body, words of its title."""

    country: str | None
    assumed: str | None
    bodies: frozenset[str]
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of entities beside their names: who holds what, what people judged, which ids forward.

    ``same`` and ``different`` are pairs of ids, as judged.
    """

    holdings: tuple[Holding, ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    forwards: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Known:
    """An entity with all that documents have said of it."""

    id: str
    kind: Kind
    names: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    key: str | None = None
    keys: set[str] = field(default_factory=set)
    facets: set[Facet] = field(default_factory=set)

    def entity(self) -> Entity:
        """Return the entity as others see it."""
        ranked = sorted(self.names.items(), key=lambda item: (-item[1], -len(item[0]), item[0]))
        names = tuple(Name(t, Script.ARABIC if is_arabic(t) else Script.LATIN, n) for t, n in ranked)
        full = max(len(t.split()) for t in self.names)
        usual = next((t for t, _ in ranked if len(t.split()) > 1 or full == 1), ranked[0][0])
        country = min(self.countries, key=lambda c: (-self.countries[c], c), default=None)
        return Entity(self.id, self.kind, usual, names, country, self.key)


class Register:
    """All known entities, with indexes by key and by the sounds of names.

    ``assign`` joins a document's entities to the known ones; where one turns out to be two known ones, the later id
    forwards to the earlier (``forwards``), and both stay valid through ``current``.
    """

    def __init__(self, known: Iterable[Entity] = (), told: "Told | None" = None) -> None:
        """Take in the entities known so far, oldest first, which keep their ids, and what else is known of them."""
        told = told or Told()
        self.forwards: dict[str, str] = dict(told.forwards)
        self._apart = {frozenset(pair) for pair in told.different}
        self._one = tuple(told.same)
        self._offices = _offices(told.holdings)
        self._known: dict[str, _Known] = {}
        self._age: dict[str, int] = {}
        self._by_key: dict[tuple[Kind, str], str] = {}
        self._by_sound: dict[str, list[str]] = {}
        for entity in known:
            self._remember(entity)
        for pair in self._one:
            self._unite(pair)

    def current(self, entity: str) -> str:
        """Return the id that an id stands for today."""
        while entity in self.forwards:
            entity = self.forwards[entity]
        return entity

    def entities(self) -> tuple[Entity, ...]:
        """Return all entities, by id."""
        return tuple(self._known[id_].entity() for id_ in sorted(self._known))

    def entity(self, id_: str) -> Entity:
        """Return one entity, by its id or one that forwards to it."""
        return self._known[self.current(id_)].entity()

    def assign(self, findings: Findings, text: str) -> tuple[str, ...]:
        """Return the entity id of each mention of a document, in order, taking in what it says of them.

        ``text`` is the document's.
        """
        links = [""] * len(findings.extraction.mentions)
        for local in locals_of(findings, text):
            known = self._join(local)
            for place in local.mentions:
                links[place] = known
        counts: Counter[str] = Counter()
        for place, mention in enumerate(findings.extraction.mentions):
            if mention.kind not in NAMED:
                letter = _LOCAL[mention.kind]
                counts[letter] += 1
                links[place] = f"{letter}{counts[letter]}"
        return tuple(self.current(link) for link in links)

    def _join(self, local: Local) -> str:
        """Join a local entity to the known ones that it is, or make it known."""
        facet = _facet(local)
        found = self._people(facet) if local.kind is Kind.PERSON else self._keyed(local)
        if not found:
            found = [self._new(local)]
        first, *others = sorted(found, key=lambda id_: self._age[id_])
        for other in others:
            if not self._told_apart(first, other):
                self._forward(other, first)
        known = self._known[first]
        known.names.update(local.names)
        if local.country:
            known.countries[local.country] += 1
        known.key = known.key or local.key
        self._index(known, local.keys, {facet} if local.kind is Kind.PERSON else set())
        for pair in self._one:
            if first in pair:
                self._unite(pair)
        return self.current(first)

    def _told_apart(self, one: str, other: str) -> bool:
        """Tell whether a person judged that two entities are two, under the ids that they have now or had."""
        return any({self.current(id_) for id_ in pair} == {one, other} for pair in self._apart)

    def _unite(self, pair: tuple[str, str]) -> None:
        """Let two entities be one because a person judged so, once both are known."""
        ids = {self.current(id_) for id_ in pair}
        if len(ids) > 1 and all(id_ in self._known for id_ in ids):
            first, other = sorted(ids, key=lambda id_: self._age[id_])
            self._forward(other, first)

    def _keyed(self, local: Local) -> list[str]:
        found = {self._by_key[local.kind, key] for key in local.keys if (local.kind, key) in self._by_key}
        return sorted({self.current(id_) for id_ in found})

    def _people(self, facet: Facet) -> list[str]:
        """Return the known people whom a facet may be of."""
        candidates = {self.current(id_) for sound in _sounds(facet) for id_ in self._by_sound.get(sound, ())}
        found = sorted(id_ for id_ in candidates if id_ in self._known and self._is(facet, id_))
        return self._preferred(facet, found) if self._are_two(found) else found

    def _are_two(self, ids: Sequence[str]) -> bool:
        """Tell whether some of these people are apart, so that a facet like all of them joins none to another."""
        return any(
            self._told_apart(one, other)
            or any(
                _apart(a, b) and not a.bodies & b.bodies
                for a in self._known[one].facets
                for b in self._known[other].facets
            )
            for one, other in combinations(ids, 2)
        )

    def _preferred(self, facet: Facet, ids: Sequence[str]) -> list[str]:
        """Return the namesake whom a facet's body, role or country speaks for, else one of whom nothing is known.

        Else nobody: which of them is meant stays undecided.
        """
        ties = {id_: max(_tie(facet, other) for other in self._known[id_].facets) for id_ in ids}
        best = max(ties.values())
        nearest = [id_ for id_ in ids if ties[id_] == best]
        if best and len(nearest) == 1:
            return nearest
        return [id_ for id_ in ids if not any(f.country or f.bodies or f.roles for f in self._known[id_].facets)][:1]

    def _is(self, facet: Facet, id_: str) -> bool:
        """Tell whether a facet is of a known person: like one of theirs, and apart from none."""
        facets = self._known[id_].facets
        return any(_same_person(facet, other) for other in facets) and not any(
            _apart(facet, other) and not facet.bodies & other.bodies for other in facets
        )

    def _new(self, local: Local) -> str:
        """Make an entity known under an id that depends on what it is called alone."""
        wanted = min(local.keys) if local.keys else f"{fold_word(local.fullest)}|{local.country}"
        canonical, id_ = wanted, _id(local.kind, wanted)
        turn = 1
        while id_ in self._known or id_ in self.forwards:
            turn += 1
            canonical = f"{wanted}|{turn}"
            id_ = _id(local.kind, canonical)
        self._known[id_] = _Known(id_, local.kind)
        self._age[id_] = len(self._age)
        return id_

    def _forward(self, later: str, earlier: str) -> None:
        """Let one entity be another from now on."""
        gone, kept = self._known.pop(later), self._known[earlier]
        self.forwards[later] = earlier
        kept.names.update(gone.names)
        kept.countries.update(gone.countries)
        kept.key = kept.key or gone.key
        self._index(kept, frozenset(gone.keys), gone.facets)

    def _index(self, known: _Known, keys: Iterable[str], facets: set[Facet]) -> None:
        """Note the keys and facets of an entity in the indexes."""
        for key in keys:
            known.keys.add(key)
            self._by_key.setdefault((known.kind, key), known.id)
            if self.current(self._by_key[known.kind, key]) not in self._known:
                self._by_key[known.kind, key] = known.id
        for facet in facets - known.facets:
            known.facets.add(facet)
            for sound in _sounds(facet):
                ids = self._by_sound.setdefault(sound, [])
                if known.id not in ids[-1:]:
                    ids.append(known.id)

    def _remember(self, entity: Entity) -> None:
        """Take in an entity of the store: its names are its facets, its key and names its keys."""
        known = _Known(entity.id, entity.kind, key=entity.key)
        self._known[entity.id] = known
        self._age[entity.id] = len(self._age)
        known.names.update({name.text: name.count for name in entity.names} or {entity.name: 1})
        if entity.country:
            known.countries[entity.country] += 1
        local = Local(entity.kind, [], Counter(known.names), entity.country, entity.key)
        if entity.kind is Kind.PERSON:
            facet = _facet(local)
            seen = self._offices.get(entity.id, ())
            self._index(known, (), {_in_office(facet, office) for office in seen} or {facet})
            return
        self._index(known, known_keys(local), set())


def _in_office(facet: Facet, office: "_Office") -> Facet:
    """Return a person as one document showed them."""
    country = office.country
    return replace(facet, country=country, assumed=office.assumed, bodies=office.bodies, roles=office.roles)


def _offices(holdings: Iterable[Holding]) -> dict[str, set["_Office"]]:
    """Return what documents said of each person, so that namesakes are told apart as when they were read."""
    found: dict[str, set[_Office]] = {}
    for holding in holdings:
        found.setdefault(holding.entity, set()).add(_office(holding))
    return found


def _office(holding: Holding) -> "_Office":
    from resolvers.keys import name_keys  # noqa: PLC0415 - see local._describe

    body = holding.organization
    own = country_of(body) if body else None
    stated = next((c for title in holding.titles if (c := country_of(title))), None) or own
    keys = name_keys(Kind.ORGANIZATION, body, own or holding.country, body_key(body)) if body else ()
    roles = frozenset(role for title in holding.titles for role in roles_of(title))
    return _Office(stated, holding.country, frozenset(keys), roles)


def known_keys(local: Local) -> frozenset[str]:
    """Return the keys of an entity that comes from the store: of its names as they are written there."""
    from resolvers.keys import name_keys  # noqa: PLC0415 - see local._describe

    return frozenset(key for name in local.names for key in name_keys(local.kind, name, local.country, local.key))


def _id(kind: Kind, canonical: str) -> str:
    digest = hashlib.sha256(f"{kind.value}|{canonical}".encode()).hexdigest()
    return f"{_PREFIX[kind]}-{digest[:_HASH]}"


def _facet(local: Local) -> Facet:
    """Return a person's fullest name in each script with what is known beside it."""
    best: dict[bool, PersonName] = {}
    for text in sorted(local.names, key=lambda t: (-len(t.split()), -len(t), t)):
        name = person_name(text)
        best.setdefault(name.arabic, name)
    return Facet(
        tuple(best[script] for script in sorted(best)), local.country, local.bodies, local.assumed, local.roles
    )


def _sounds(facet: Facet) -> Iterator[str]:
    """Yield the blocking keys: each word's weak skeleton with the first sound of each other word, either way."""
    for name in facet.names:
        words = name.full
        if len(words) == 1:
            yield f"1:{words[0].weak}"
        for one, other in combinations(words, 2):
            yield f"{one.weak}:{other.weak[:1]}"
            yield f"{other.weak}:{one.weak[:1]}"


def _same_person(one: Facet, other: Facet) -> bool:
    """Tell whether two facets are of one person: a name of two words or more, and nothing that speaks against it."""
    shared = bool(one.bodies & other.bodies)
    if _apart(one, other) and not shared:
        return False
    return any(_same_name(a, b, sure=shared) for a in one.names for b in other.names)


def _apart(one: Facet, other: Facet) -> bool:
    """Tell whether two facets are of two countries: by their words, or by a guess where their roles differ too."""
    if one.country and other.country:
        return one.country != other.country
    first, second = one.country or one.assumed, other.country or other.assumed
    return bool(first and second and first != second and one.roles and other.roles and not one.roles & other.roles)


def _tie(one: Facet, other: Facet) -> int:
    """Return how much two facets of one name have in common: a body, a role, a country."""
    countries = {one.country or one.assumed, other.country or other.assumed}
    return (
        4 * bool(one.bodies & other.bodies)
        + 2 * bool(one.roles & other.roles)
        + (len(countries - {None}) == 1 and None not in countries)
    )


def _same_name(one: PersonName, other: PersonName, *, sure: bool) -> bool:
    shorter, longer = sorted((one, other), key=lambda n: len(n.full))
    if len(shorter.full) == 1:
        return sure and len(longer.full) == 1 and likeness(one, other) >= SAME_PERSON
    if likeness(one, other) >= (SAME_IN_OFFICE if sure else least(one, other)):
        return True
    return sure and len(shorter.full) >= _TWO and shorter.arabic == longer.arabic and covers(longer, shorter)
