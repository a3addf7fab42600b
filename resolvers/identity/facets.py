"""A person as one document shows them, and whether two such views are of people who cannot be one."""

from dataclasses import field
from functools import lru_cache

from lexicon.people import roles
from resolvers.ground.geography import country_of
from resolvers.ground.signature import body_key, signature
from resolvers.identity.keys import name_keys
from resolvers.identity.local import Local, roles_of
from schemas.memory import Holding
from schemas.mention import Kind
from schemas.nouns import dataclass
from text.names.skeletons import PersonName, person_name
from text.tokens import words_of

_GENERAL = frozenset({"head:general"})
"""«عام» of a secretary general, who has it in common with a director general."""


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
    held = frozenset(role for title in holding.titles for role in roles_of(title))
    return Facet((person_name(holding.name),), stated, _kept(frozenset(keys)), holding.country, _kept(held))


def is_apart(one: Facet, other: Facet) -> bool:
    """Tell whether two facets are of two countries: by their words, or by a guess where their offices differ too."""
    if one.country and other.country:
        return one.country != other.country
    first, second = one.country or one.assumed, other.country or other.assumed
    return bool(first and second and first != second and _differ(one.roles, other.roles))


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two people's roles are two, their ranks aside where both tell more: ministers of two things."""
    first, second = _beside_rank(one), _beside_rank(other)
    return first.isdisjoint(second) if first and second else bool(one and other and one.isdisjoint(other))


@lru_cache(maxsize=20_000)
def _beside_rank(role: frozenset[str]) -> frozenset[str]:
    """Return the words and notions of a role less its rank: of a minister of health, health."""
    said = {word: frozenset(signature(word).notions) for word in role if word.isalpha()}  # «head:health» is no word
    ranks = {word for word, notions in said.items() if notions == _GENERAL or any(roles().find(words_of(word)))}
    return role - ranks - frozenset(notion for word in ranks for notion in said[word])


def tie(one: Facet, other: View) -> int:
    """Return how much a facet has in common with a view of its namesake: a body, a role, a country."""
    facet = other.facet
    countries = {one.country or one.assumed, facet.country or facet.assumed}
    return (
        4 * (not one.bodies.isdisjoint(other.bodies))
        + 2 * (not one.roles.isdisjoint(facet.roles))
        + (len(countries - {None}) == 1 and None not in countries)
    )
