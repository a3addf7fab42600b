"""The register of known entities: finds in milliseconds whom a new document's entities are, and keeps what they add."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field

from resolvers.identity.facets import facet_of, seen_in
from resolvers.identity.keys import name_keys
from resolvers.identity.local import NAMED, Local, locals_of
from resolvers.identity.people import People
from schemas.entity import Entity, Name, Script
from schemas.memory import Holding
from schemas.mention import Kind
from schemas.nouns import dataclass, replace
from schemas.relation import Findings
from text.fold import fold_word
from text.names.skeletons import has_arabic

_PREFIX = {
    Kind.PERSON: "per", Kind.ORGANIZATION: "org", Kind.DELEGATION: "del", Kind.PROGRAM: "prg", Kind.LAW: "law",
    Kind.PLACE: "plc",
}  # fmt: skip
_LOCAL = {Kind.TITLE: "t", Kind.DATE: "d"}
_HASH = 10


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

    def entity(self) -> Entity:
        """Return the entity as others see it."""
        ranked = sorted(self.names.items(), key=lambda item: (-item[1], -len(item[0]), item[0]))
        names = tuple(Name(t, Script.ARABIC if has_arabic(t) else Script.LATIN, n) for t, n in ranked)
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
        self._holdings: defaultdict[str, list[Holding]] = defaultdict(list)
        for holding in told.holdings:
            self._holdings[holding.entity].append(holding)
        self._known: dict[str, _Known] = {}
        self._age: dict[str, int] = {}
        self._by_key: dict[tuple[Kind, str], str] = {}
        self._people = People(self.current, self._told_apart)
        for entity in known:
            self._remember(entity)
        for pair in self._one:
            self._unite(pair)

    def __len__(self) -> int:
        """How many entities are known."""
        return len(self._known)

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

    def released(self) -> set[str]:
        """Return, once, the documents that are to be assigned anew, since whom they name is in doubt by now.

        A name that tells nothing else was joined to the one person who bore it, and another one appeared.
        """
        return self._people.released()

    def assign(self, findings: Findings, text: str) -> tuple[str, ...]:
        """Return the entity id of each mention of a document, in order, taking in what it says of them.

        ``text`` is the document's.
        """
        links = [""] * len(findings.extraction.mentions)
        for local in locals_of(findings, text):
            known = self._join(findings.document, local)
            for place in local.mentions:
                links[place] = known
        counts: Counter[str] = Counter()
        for place, mention in enumerate(findings.extraction.mentions):
            if mention.kind not in NAMED:
                letter = _LOCAL[mention.kind]
                counts[letter] += 1
                links[place] = f"{letter}{counts[letter]}"
        return tuple(self.current(link) for link in links)

    def _join(self, document: str, local: Local) -> str:
        """Join a local entity to the known ones that it is, or make it known."""
        facet = facet_of(local) if local.kind is Kind.PERSON else None
        found = self._people.find(facet) if facet else self._keyed(local)
        new = not found
        first, *others = sorted(found or [self._new(local)], key=lambda id_: self._age[id_])
        for other in others:
            if not self._told_apart(first, other):
                self._forward(other, first)
        known = self._known[first]
        known.names.update(local.names)
        if local.country:
            known.countries[local.country] += 1
        known.key = known.key or local.key
        self._index(known, local.keys)
        if facet:
            self._people.see(known.id, document, facet)
            if new:
                judged = {self.current(id_) for pair in self._one for id_ in pair}
                self._people.release(known.id, facet, judged)
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
        if not all(id_ in self._known for id_ in ids):
            return
        first, *others = sorted(ids, key=lambda id_: self._age[id_])
        if self._known[first].kind is Kind.PERSON:
            self._people.judge_one(first)
        for other in others:
            self._forward(other, first)

    def _keyed(self, local: Local) -> list[str]:
        found = {self._by_key[local.kind, key] for key in local.keys if (local.kind, key) in self._by_key}
        return sorted({self.current(id_) for id_ in found})

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
        self._people.forward(later, earlier)
        self._index(kept, frozenset(gone.keys))

    def _index(self, known: _Known, keys: Iterable[str]) -> None:
        """Note the keys of an entity in the index; those of one that forwards to it are found by that."""
        for key in keys:
            known.keys.add(key)
            self._by_key.setdefault((known.kind, key), known.id)
            if self.current(self._by_key[known.kind, key]) not in self._known:
                self._by_key[known.kind, key] = known.id

    def _remember(self, entity: Entity) -> None:
        """Take in an entity of the store: its names are its facets, its key and names its keys."""
        known = _Known(entity.id, entity.kind, key=entity.key)
        self._known[entity.id] = known
        self._age[entity.id] = len(self._age)
        known.names.update({name.text: name.count for name in entity.names} or {entity.name: 1})
        if entity.country:
            known.countries[entity.country] += 1
        local = Local(entity.kind, [], Counter(known.names), entity.country, entity.key)
        if entity.kind is not Kind.PERSON:
            self._index(known, known_keys(local))
            return
        self._people.see(known.id, "", replace(facet_of(local), country=None))
        for holding in self._holdings.pop(entity.id, ()):
            self._people.see(known.id, holding.document, seen_in(holding))


def known_keys(local: Local) -> frozenset[str]:
    """Return the keys of an entity that comes from the store: of its names as they are written there.

    A delegation's names say nothing of which one it is.
    """
    if local.kind is Kind.DELEGATION:
        return frozenset({local.key} if local.key else ())
    return frozenset(key for name in local.names for key in name_keys(local.kind, name, local.country, local.key))


def _id(kind: Kind, canonical: str) -> str:
    digest = hashlib.sha256(f"{kind.value}|{canonical}".encode()).hexdigest()
    return f"{_PREFIX[kind]}-{digest[:_HASH]}"
