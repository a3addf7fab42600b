"""Where a document is written: by its issuer, by how it names the months, else by the places that it names most."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.phrases import phrases_of
from resolvers.ground.geography import countries_possible, country_of_place, country_told
from resolvers.ground.once import kept
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.phrases import Phrases
from text.tokens import words_of


class _Family(Entry):
    """Names of months with the countries that use them."""

    countries: tuple[str, ...]


def home(mentions: Sequence[Mention], issuer: str | None, usual: str | None) -> str | None:
    """Return the country in which a document is written, or None; ``usual`` is the one that `home_of` tells.

    Minutes of a Moroccan and a Spanish prosecution held in Madrid name Madrid most, and write «يوليوز» and «دجنبر».
    """
    told = by_months(mentions)
    if not told or usual in told or (issuer and country_told(issuer)):
        return usual
    if len(told) == 1:
        return told[0]
    named = [m for m in mentions if m.kind is Kind.PLACE]
    places = Counter(country_of_place(m) for m in named)
    towns = [*(m.text for m in named), *([issuer.split()[-1]] if issuer else [])]
    places.update(c for town in towns for c in countries_possible(town) if c in told)  # «عمان 10 شباط» is Amman
    return max((c for c in told if places[c]), key=lambda c: places[c], default=usual)


@kept
def by_months(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the countries that name the months as the dates do; none where ways are mixed or none is told."""
    families = {hit.payloads[0] for m in mentions if m.kind is Kind.DATE for hit in _names().find(words_of(m.text))}
    return families.pop() if len(families) == 1 else ()


def not_by_months(mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the countries whose own names of months the Arabic dates of a text do not use: «أبريل» is not Beirut's."""
    words = {w for m in mentions if m.kind is Kind.DATE for w in words_of(m.text).forms}
    plain = not by_months(mentions) and not words.isdisjoint(_shared_names())
    return _syriac() if plain else frozenset()


@lru_cache(maxsize=1)
def _syriac() -> frozenset[str]:
    return frozenset(load("month_homes", _Family)["syriac"].countries)


@lru_cache(maxsize=1)
def _shared_names() -> frozenset[str]:
    return frozenset(map(fold_word, load("month_homes", _Family)["shared"].ar))


@lru_cache(maxsize=1)
def _names() -> Phrases[tuple[str, ...]]:
    return phrases_of("month_homes", _Family, lambda _, family: family.countries or None)
