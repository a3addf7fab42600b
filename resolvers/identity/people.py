"""The people known: finds in milliseconds whom a new document's person may be, and keeps what it shows of them."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from resolvers.identity.facets import Facet
from resolvers.identity.sight import Sight
from text.names.near import NearNames

_MANY = 60
"""People known by one family name alone above whom it says too little."""


class People:
    """What documents showed of each known person, by id, with indexes by the words of their names and by body."""

    def __init__(self, current: Callable[[str], str], told_apart: Callable[[str, str], bool]) -> None:
        """Begin with nobody; ``current`` gives the id that an id stands for, ``told_apart`` what people judged."""
        self._current = current
        self._told_apart = told_apart
        self._sights: dict[str, Sight] = {}
        self._near = NearNames()
        self._bearers: dict[str, list[str]] = {}
        """Who bears a name, by its text."""
        self._alone: dict[str, list[str]] = {}
        """Who is known by one word alone, by its consonants."""
        self._by_body: dict[str, list[str]] = {}
        self._by_look: dict[tuple[object, ...], str] = {}
        """Who was seen before just so: people in the news are met again and again."""
        self._released: set[str] = set()

    def see(self, id_: str, document: str, facet: Facet) -> None:
        """Note what a document shows of a person, and in the indexes what they are found by."""
        sight = self._sights.setdefault(id_, Sight())
        if sight.add(document, facet):
            for name in facet.names:
                if len(name.full) == 1:
                    _note(self._alone, [name.full[0].weak], id_)
                else:
                    self._near.add(name)
                    _note(self._bearers, [name.text], id_)
        if facet.is_full():
            if not facet.is_bare():
                self._by_look[facet.look] = id_
            _note(self._by_body, facet.bodies - sight.bodies, id_)
            sight.bodies |= facet.bodies

    def judge_one(self, id_: str) -> None:
        """Note that somebody judged that this is one person, whatever documents say of countries."""
        self._sights.setdefault(id_, Sight()).judged = True

    def forward(self, later: str, earlier: str) -> None:
        """Let one person be another from now on."""
        if gone := self._sights.pop(later, None):
            self._sights.setdefault(earlier, Sight()).take(gone)

    def released(self) -> set[str]:
        """Return, once, the documents that are to be assigned anew, since whom they name is in doubt by now."""
        released, self._released = self._released, set()
        return released

    def release(self, newcomer: str, facet: Facet, judged: Iterable[str]) -> None:
        """Take from known people the namings that may as well be the newcomer's, and have their documents looked at.

        ``judged`` are the people of whom somebody judged that they are one.
        """
        for id_ in self._candidates(facet).difference(judged, {newcomer}):
            sight = self._sights[id_]
            for document, seen in list(sight.could_be(self._sights[newcomer])):
                if document:
                    sight.drop(document, seen)
                    self._released.add(document)

    def find(self, facet: Facet) -> list[str]:
        """Return the known people whom a facet may be of; those who may as well be somebody else stay who they are."""
        before = self._current(self._by_look.get(facet.look, ""))
        if before in self._sights and self._sights[before].has_seen(facet):
            return [before]
        candidates = self._candidates(facet)
        found = sorted(id_ for id_ in candidates if self._sights[id_].is_of(facet))
        if any(self._sights[id_].is_named_like(facet) for id_ in candidates.difference(found)):
            found = [id_ for id_ in found if not self._sights[id_].is_bare()]
        if facet.is_full():
            found = [id_ for id_ in found if not self._is_of_several(id_, found)]
        return self._preferred(facet, found) if self._are_two(facet, found) else found

    def _candidates(self, facet: Facet) -> set[str]:
        """Return the known people whose names may be like a facet's, or who are of a body with a family name alone."""
        found: set[str] = set()
        for name in facet.names:
            if len(name.full) > 1:
                found.update(id_ for text in self._near.find(name) for id_ in self._bearers[text])
            else:
                ids = self._alone.get(name.full[0].weak, ())
                found.update(ids if len(ids) <= _MANY else ())
        colleagues = (id_ for body in facet.bodies for id_ in self._by_body.get(body, ()))
        if not facet.is_full():
            found.update(colleagues)
        elif facet.bodies:
            sounds = {word.weak for name in facet.names for word in name.full}
            found.update(id_ for weak in sounds for id_ in self._alone.get(weak, ()))
            found.update(id_ for now in colleagues if self._shares(id_ := self._current(now), sounds))
        return {now for id_ in found if (now := self._current(id_)) in self._sights}

    def _shares(self, id_: str, sounds: set[str]) -> bool:
        """Tell whether a word of a person's names has the consonants of one of these."""
        sight = self._sights.get(id_)
        return bool(sight and any(word.weak in sounds for name in sight.names.values() for word in name.full))

    def _is_of_several(self, id_: str, found: Sequence[str]) -> bool:
        """Tell whether a person known by a family name alone may be another one than these, too."""
        sight = self._sights[id_]
        if sight.is_full():
            return False
        facets = [facet for facets in sight.seen.values() for facet in facets]
        others = {other for facet in facets for other in self._candidates(facet)} - set(found)
        people = [self._sights[other] for other in others]
        return any(person.is_full() and any(map(person.is_of, facets)) for person in people)

    def _are_two(self, facet: Facet, ids: Sequence[str]) -> bool:
        """Tell whether some of these people are apart, so that a facet like all of them joins none to another.

        A family name alone joins nobody to another.
        """
        if not facet.is_full() and sum(self._sights[id_].is_full() for id_ in ids) > 1:
            return True
        return any(
            self._told_apart(one, other) or self._sights[one].is_apart_from(self._sights[other])
            for one, other in combinations(ids, 2)
        )

    def _preferred(self, facet: Facet, ids: Sequence[str]) -> list[str]:
        """Return the namesake whom a facet's body, role or country speaks for, else one of whom nothing is known.

        Else nobody: which of them is meant stays undecided.
        """
        ties = {id_: self._sights[id_].tie(facet) for id_ in ids}
        best = max(ties.values())
        nearest = [id_ for id_ in ids if ties[id_] == best]
        if best and len(nearest) == 1:
            return nearest
        unknown = [id_ for id_ in ids if self._sights[id_].is_bare()]
        return unknown[:1] or ([] if facet.is_full() else [id_ for id_ in ids if not self._sights[id_].is_full()])


def _note(index: dict[str, list[str]], keys: Iterable[str], id_: str) -> None:
    """Put an id under keys, once in a row."""
    for key in keys:
        ids = index.setdefault(key, [])
        if id_ not in ids[-1:]:
            ids.append(id_)
