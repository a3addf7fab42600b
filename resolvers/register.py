"""The register of known entities: finds in milliseconds whom a new document's entities are, and keeps what they add."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from resolvers.facets import Facet, Sight, close_sounds, facet_of, loose_sounds, seen_in
from resolvers.keys import name_keys
from resolvers.local import NAMED, Local, locals_of
from schemas.entity import Entity, Name, Script
from schemas.memory import Holding
from schemas.mention import Kind
from schemas.relation import Findings
from text.fold import fold_word
from text.names import is_arabic

_PREFIX = {
    Kind.PERSON: "per", Kind.ORGANIZATION: "org", Kind.DELEGATION: "del", Kind.PROGRAM: "prg", Kind.LAW: "law",
    Kind.PLACE: "plc",
}  # fmt: skip
_LOCAL = {Kind.TITLE: "t", Kind.DATE: "d"}
_HASH = 10
_MANY = 60
"""People of one common name and first sound above whom these say too little: two words must be a slip apart at most."""


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
    sight: Sight = field(default_factory=Sight)
    """What was seen of a person."""

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
        self._holdings: defaultdict[str, list[Holding]] = defaultdict(list)
        for holding in told.holdings:
            self._holdings[holding.entity].append(holding)
        self._known: dict[str, _Known] = {}
        self._age: dict[str, int] = {}
        self._by_key: dict[tuple[Kind, str], str] = {}
        self._by_sound: dict[str, list[str]] = {}
        self._by_close_sound: dict[str, list[str]] = {}
        self._by_body: dict[str, list[str]] = {}
        self._by_look: dict[tuple[object, ...], str] = {}
        """Who was seen before just so: people in the news are met again and again."""
        self._released: set[str] = set()
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
        released, self._released = self._released, set()
        return released

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
        found = self._people(facet) if facet else self._keyed(local)
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
            self._see(known, document, facet)
            if new:
                self._release(known, facet)
        for pair in self._one:
            if first in pair:
                self._unite(pair)
        return self.current(first)

    def _release(self, newcomer: _Known, facet: Facet) -> None:
        """Take from known people the namings that may as well be the newcomer's, and have their documents looked at."""
        judged = {self.current(id_) for pair in self._one for id_ in pair}
        for id_ in self._candidates(facet) - {newcomer.id} - judged:
            sight = self._known[id_].sight
            for document, seen in list(sight.could_be(newcomer.sight)):
                if document:
                    sight.drop(document, seen)
                    self._released.add(document)

    def _told_apart(self, one: str, other: str) -> bool:
        """Tell whether a person judged that two entities are two, under the ids that they have now or had."""
        return any({self.current(id_) for id_ in pair} == {one, other} for pair in self._apart)

    def _unite(self, pair: tuple[str, str]) -> None:
        """Let two entities be one because a person judged so, once both are known."""
        ids = {self.current(id_) for id_ in pair}
        if not all(id_ in self._known for id_ in ids):
            return
        first, *others = sorted(ids, key=lambda id_: self._age[id_])
        self._known[first].sight.judged = True
        for other in others:
            self._forward(other, first)

    def _keyed(self, local: Local) -> list[str]:
        found = {self._by_key[local.kind, key] for key in local.keys if (local.kind, key) in self._by_key}
        return sorted({self.current(id_) for id_ in found})

    def _candidates(self, facet: Facet) -> set[str]:
        """Return the known people whose names may be like a facet's, or who are of a body with a family name alone."""
        found = {id_ for name in facet.names for key in close_sounds(name) for id_ in self._by_close_sound.get(key, ())}
        for name in facet.names:
            for key in loose_sounds(name):
                ids = self._by_sound.get(key, ())
                found.update(ids if len(ids) <= _MANY else ())
        if facet.is_full():
            alone = {word.weak for name in facet.names for word in name.full} if facet.bodies else ()
            found.update(id_ for weak in alone for id_ in self._by_sound.get(f"1:{weak}", ()))
        else:
            found.update(id_ for body in facet.bodies for id_ in self._by_body.get(body, ()))
        return {now for id_ in found if (now := self.current(id_)) in self._known}

    def _people(self, facet: Facet) -> list[str]:
        """Return the known people whom a facet may be of; those who may as well be somebody else stay who they are."""
        before = self.current(self._by_look.get(facet.look, ""))
        if before in self._known and self._known[before].sight.has_seen(facet):
            return [before]
        candidates = self._candidates(facet)
        found = sorted(id_ for id_ in candidates if self._known[id_].sight.is_of(facet))
        if any(self._known[id_].sight.is_named_like(facet) for id_ in candidates.difference(found)):
            found = [id_ for id_ in found if not self._known[id_].sight.is_bare()]
        if facet.is_full():
            found = [id_ for id_ in found if not self._is_of_several(id_, found)]
        return self._preferred(facet, found) if self._are_two(facet, found) else found

    def _is_of_several(self, id_: str, found: Sequence[str]) -> bool:
        """Tell whether a person known by a family name alone may be another one than these, too."""
        sight = self._known[id_].sight
        if sight.is_full():
            return False
        facets = [facet for facets in sight.seen.values() for facet in facets]
        others = {other for facet in facets for other in self._candidates(facet)} - set(found)
        people = [self._known[other].sight for other in others]
        return any(person.is_full() and any(map(person.is_of, facets)) for person in people)

    def _are_two(self, facet: Facet, ids: Sequence[str]) -> bool:
        """Tell whether some of these people are apart, so that a facet like all of them joins none to another.

        A family name alone joins nobody to another.
        """
        if not facet.is_full() and sum(self._known[id_].sight.is_full() for id_ in ids) > 1:
            return True
        return any(
            self._told_apart(one, other) or self._known[one].sight.is_apart_from(self._known[other].sight)
            for one, other in combinations(ids, 2)
        )

    def _preferred(self, facet: Facet, ids: Sequence[str]) -> list[str]:
        """Return the namesake whom a facet's body, role or country speaks for, else one of whom nothing is known.

        Else nobody: which of them is meant stays undecided.
        """
        ties = {id_: self._known[id_].sight.tie(facet) for id_ in ids}
        best = max(ties.values())
        nearest = [id_ for id_ in ids if ties[id_] == best]
        if best and len(nearest) == 1:
            return nearest
        unknown = [id_ for id_ in ids if self._known[id_].sight.is_bare()]
        return unknown[:1] or ([] if facet.is_full() else [id_ for id_ in ids if not self._known[id_].sight.is_full()])

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
        kept.sight.take(gone.sight)
        self._index(kept, frozenset(gone.keys))

    def _index(self, known: _Known, keys: Iterable[str]) -> None:
        """Note the keys of an entity in the index; those of one that forwards to it are found by that."""
        for key in keys:
            known.keys.add(key)
            self._by_key.setdefault((known.kind, key), known.id)
            if self.current(self._by_key[known.kind, key]) not in self._known:
                self._by_key[known.kind, key] = known.id

    def _see(self, known: _Known, document: str, facet: Facet) -> None:
        """Note what a document shows of a person, and in the indexes what they are found by."""
        before = known.sight.bodies
        if known.sight.add(document, facet):
            for name in facet.names:
                _note(self._by_sound, loose_sounds(name), known.id)
                _note(self._by_close_sound, close_sounds(name), known.id)
        if facet.is_full() and not facet.is_bare():
            self._by_look[facet.look] = known.id
        if facet.is_full():
            _note(self._by_body, facet.bodies - before, known.id)
            known.sight.bodies |= facet.bodies

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
        self._see(known, "", replace(facet_of(local), country=None))
        for holding in self._holdings.pop(entity.id, ()):
            self._see(known, holding.document, seen_in(holding))


def _note(index: dict[str, list[str]], keys: Iterable[str], id_: str) -> None:
    """Put an id under keys, once in a row."""
    for key in keys:
        ids = index.setdefault(key, [])
        if id_ not in ids[-1:]:
            ids.append(id_)


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
