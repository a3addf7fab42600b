"""A person as one document shows them, and when two such views may be of one person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein, Indel

from resolvers.geography import country_of
from resolvers.keys import name_keys
from resolvers.local import Local, roles_of
from resolvers.signature import body_key
from resolvers.within import SAME_IN_OFFICE, SAME_PERSON, least
from schemas.memory import Holding
from schemas.mention import Kind
from text.names import PersonName, Sound, person_name
from text.names_match import covers, likeness

_TWO = 2
_NEAR = 0.45
"""Likeness of consonants below which two words of two scripts are not compared: of 6,946 attested pairs with a slip
that are taken for one, one in a thousand has a word below it."""


class Alike(IntEnum):
    """What must be shared beside two names for them to be one person's."""

    NOT = 0
    IN_ROLE = 1
    """A family name alone: the same role in the same body."""
    IN_BODY = 2
    """An office in the same body."""
    ALONE = 3
    """Nothing."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A person as one document shows them: the fullest name in each script, country, keys of bodies, words of roles."""

    names: tuple[PersonName, ...]
    country: str | None = None
    """As words tell it."""
    bodies: frozenset[str] = frozenset()
    assumed: str | None = None
    """As the document lets one guess it."""
    roles: frozenset[str] = frozenset()

    @property
    def look(self) -> tuple[object, ...]:
        """All but the bodies."""
        return self.names, self.country, self.assumed, self.roles

    def is_full(self) -> bool:
        """Tell whether a name has two words or more."""
        return any(len(name.full) > 1 for name in self.names)

    def is_bare(self) -> bool:
        """Tell whether nothing is told but a name (and where the document is at home)."""
        return not (self.country or self.bodies or self.roles)


@dataclass(slots=True)
class View:
    """Facets of one person that differ in their bodies alone."""

    facet: Facet
    bodies: set[str] = field(default_factory=set)


def facet_of(local: Local) -> Facet:
    """Return a person's fullest name in each script with what is known beside it."""
    best: dict[bool, PersonName] = {}
    for text in sorted(local.names, key=lambda t: (-len(t.split()), -len(t), t)):
        name = person_name(text)
        best.setdefault(name.arabic, name)
    names = tuple(best[script] for script in sorted(best))
    return Facet(names, local.country, _kept(local.bodies), local.assumed, _kept(local.roles))


@lru_cache(maxsize=100_000)
def _kept(words: frozenset[str]) -> frozenset[str]:
    """Return one object for equal sets: bodies and roles come again in document after document."""
    return words


def seen_in(holding: Holding) -> Facet:
    """Return a person as a document of the store showed them."""
    body = holding.organization
    own = country_of(body) if body else None
    stated = next((c for title in holding.titles if (c := country_of(title))), None) or own
    keys = name_keys(Kind.ORGANIZATION, body, own or holding.country, body_key(body)) if body else ()
    roles = frozenset(role for title in holding.titles for role in roles_of(title))
    return Facet((person_name(holding.name),), stated, _kept(frozenset(keys)), holding.country, _kept(roles))


def loose_sounds(name: PersonName) -> Iterator[str]:
    """Yield blocking keys that many names share: a word's consonants with the first one of another word, either way."""
    words = name.full
    if len(words) == 1:
        yield f"1:{words[0].weak}"
    for one, other in combinations(words, 2):
        yield f"{one.weak}:{other.weak[:1]}"
        yield f"{other.weak}:{one.weak[:1]}"


def close_sounds(name: PersonName) -> Iterator[str]:
    """Yield blocking keys that few names share: the consonants of two words, as they are and less any one of them."""
    for one, other in combinations(name.full, 2):
        first, second = sorted((one.weak, other.weak))
        yield f"{first}+{second}"
        for i in range(len(first)):
            yield f"{first[:i]}{first[i + 1 :]}+{second}"
        for i in range(len(second)):
            yield f"{first}+{second[:i]}{second[i + 1 :]}"


def alike(one: PersonName, other: PersonName) -> Alike:
    """Return what two names need beside them to be one person's."""
    return _alike(one.text, other.text)


@lru_cache(maxsize=2_000_000)
def _alike(first: str, second: str) -> Alike:
    """Compare two names by their texts, which are quick to look up: people in the news are met again and again."""
    one, other = person_name(first), person_name(second)
    if first == second:
        return Alike.ALONE if len(one.full) > 1 else Alike.IN_BODY
    shorter, longer = sorted((one, other), key=lambda n: len(n.full))
    if len(shorter.full) == 1:
        if len(longer.full) == 1:
            return Alike.IN_BODY if likeness(one, other) >= SAME_PERSON else Alike.NOT
        return Alike.IN_ROLE if covers(longer, shorter) else Alike.NOT
    if _far(shorter, longer):
        return Alike.NOT
    score = likeness(one, other)
    if score >= least(one, other):
        return Alike.ALONE
    covered = shorter.arabic == longer.arabic and len(shorter.full) >= _TWO and covers(longer, shorter)
    return Alike.IN_BODY if score >= SAME_IN_OFFICE or covered else Alike.NOT


def _far(shorter: PersonName, longer: PersonName) -> bool:
    """Tell whether a word of the shorter name has no counterpart at all, so that no closer look is worth its time."""
    near = _near_letters if shorter.arabic == longer.arabic else _near_sounds
    return not all(any(near(word, other) for other in longer.full) for word in shorter.full)


def _near_letters(one: Sound, other: Sound) -> bool:
    """Tell whether two words of one script may be one: a slip apart, of one sound, or one within the other."""
    return (
        one.form == other.form
        or one.skeleton == other.skeleton
        or DamerauLevenshtein.distance(one.form, other.form, score_cutoff=1) <= 1
        or one.form in other.form
        or other.form in one.form
    )


def _near_sounds(one: Sound, other: Sound) -> bool:
    """Tell whether two words of two scripts share some of their consonants."""
    return (
        Indel.normalized_similarity(one.weak, other.weak) >= _NEAR
        or Indel.normalized_similarity(one.skeleton, other.skeleton) >= _NEAR
    )


def is_apart(one: Facet, other: Facet) -> bool:
    """Tell whether two facets are of two countries: by their words, or by a guess where their roles differ too."""
    if one.country and other.country:
        return one.country != other.country
    first, second = one.country or one.assumed, other.country or other.assumed
    return bool(first and second and first != second and one.roles and other.roles and not one.roles & other.roles)


def tie(one: Facet, other: View) -> int:
    """Return how much a facet has in common with a view of its namesake: a body, a role, a country."""
    facet = other.facet
    countries = {one.country or one.assumed, facet.country or facet.assumed}
    return (
        4 * (not one.bodies.isdisjoint(other.bodies))
        + 2 * (not one.roles.isdisjoint(facet.roles))
        + (len(countries - {None}) == 1 and None not in countries)
    )


class Sight:
    """All that documents showed of one person."""

    __slots__ = ("_views", "bodies", "judged", "names", "seen")

    def __init__(self) -> None:
        """Begin with nothing."""
        self._views: dict[tuple[object, ...], View] = {}
        self.names: dict[str, PersonName] = {}
        self.seen: dict[str, list[Facet]] = {}
        """The facets that each document showed."""
        self.bodies: frozenset[str] = frozenset()
        """Keys of the bodies under which the person is found by a family name alone."""
        self.judged = False
        """Whether somebody judged that this is one person, whatever documents say of countries."""

    @property
    def views(self) -> Iterable[View]:
        """The facets, those that differ in their bodies alone taken together."""
        return self._views.values()

    def add(self, document: str, facet: Facet) -> bool:
        """Take a facet in; tell whether it brings a name."""
        new = [name for name in facet.names if name.text not in self.names]
        self.names.update((name.text, name) for name in new)
        self._view(facet)
        self.seen.setdefault(document, []).append(facet)
        return bool(new)

    def take(self, other: "Sight") -> None:
        """Take in all of another's facets."""
        self.names |= other.names
        for document, facets in other.seen.items():
            self.seen.setdefault(document, []).extend(facets)
            for facet in facets:
                self._view(facet)

    def drop(self, document: str, facet: Facet) -> None:
        """Forget that a document showed a facet."""
        self.seen[document].remove(facet)
        self._views.clear()
        for facets in self.seen.values():
            for kept in facets:
                self._view(kept)
        self.names = {name.text: name for view in self.views for name in view.facet.names}

    def has_seen(self, facet: Facet) -> bool:
        """Tell whether a facet was seen before, in bodies that were."""
        view = self._views.get(facet.look)
        return view is not None and facet.bodies <= view.bodies

    def _view(self, facet: Facet) -> None:
        view = self._views.get(facet.look)
        if view is None:
            view = self._views[facet.look] = View(facet)
        view.bodies |= facet.bodies

    def is_of(self, facet: Facet) -> bool:
        """Tell whether a facet is of this person: named like one of the views, and apart from none.

        Of a person whose fuller names are known, family names alone are compared with family names alone.
        """
        full = self.is_full() and facet.is_full()
        said = {
            text: Alike.NOT if full and len(name.full) == 1 else max(alike(own, name) for own in facet.names)
            for text, name in self.names.items()
        }
        if not any(said.values()):
            return False
        like = False
        for view in self.views:
            shared = not facet.bodies.isdisjoint(view.bodies)
            if not shared and is_apart(facet, view.facet):
                if not self.judged:
                    return False
                continue
            needs = max(said[name.text] for name in view.facet.names)
            like = like or (
                needs is Alike.ALONE
                or (shared and needs is Alike.IN_BODY)
                or (shared and needs is Alike.IN_ROLE and not facet.roles.isdisjoint(view.facet.roles))
            )
        return like

    def is_named_like(self, facet: Facet) -> bool:
        """Tell whether this person's name would be enough to be one with a facet."""
        return any(alike(own, name) is Alike.ALONE for own in facet.names for name in self.names.values())

    def is_apart_from(self, other: "Sight") -> bool:
        """Tell whether documents show these two as two: of two countries, and in no body in common."""
        return any(
            is_apart(one.facet, two.facet) and one.bodies.isdisjoint(two.bodies)
            for one in self.views
            for two in other.views
        )

    def tie(self, facet: Facet) -> int:
        """Return how much a facet has in common with this person, at most; views that tell nothing do not count."""
        return max((tie(facet, view) for view in self.views if not view.facet.is_bare()), default=0)

    def is_full(self) -> bool:
        """Tell whether a name of two words or more is known."""
        return any(len(name.full) > 1 for name in self.names.values())

    def is_bare(self) -> bool:
        """Tell whether nothing is known of this person but names."""
        return not any(v.facet.country or v.bodies or v.facet.roles for v in self.views)

    def could_be(self, other: "Sight") -> Iterator[tuple[str, Facet]]:
        """Yield the facets, with their documents, that may as well be of a namesake who was met later.

        Those that tell nothing but a name, where the two are of two countries, unless the country of their document
        speaks for this person; and family names alone, where both hold one role in one body.
        """
        two: bool | None = None
        for document, facets in self.seen.items():
            for facet in facets:
                bare = facet.is_bare()
                if bare:
                    two = self.is_apart_from(other) if two is None else two
                    bare = two and self.tie(facet) <= other.tie(facet)
                if (bare or (not facet.is_full() and self.is_full())) and other.is_of(facet):
                    yield document, facet
