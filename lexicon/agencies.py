"""News agencies, by what stands in their datelines."""

from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.phrases import phrases_of
from text.fold import fold_word
from text.phrases import Phrases
from text.tokens import Words, words_of


class _Agency(Entry):
    """A news agency; of no one state where it has no country, told by an everyday word where it ``names`` nothing."""

    country: str | None = None
    names: bool = True


@lru_cache(maxsize=1)
def news_agencies() -> Phrases[str]:
    """Return the agencies by their names, each with its entry's id."""
    return phrases_of("agencies", _Agency, lambda key, agency: key if agency.names else None)


@lru_cache(maxsize=1)
def state_agencies() -> Phrases[str]:
    """Return the agencies of one state by what stands in their datelines, each with it (ISO 3166-1 alpha-2)."""
    return phrases_of("agencies", _Agency, lambda _, agency: agency.country)


@lru_cache(maxsize=1)
def agency_words() -> frozenset[str]:
    """Return the folded names of one word by which news agencies sign: «بترا», WAM."""
    named = (agency for agency in load("agencies", _Agency).values() if agency.names)
    return frozenset(fold_word(name) for agency in named for name in agency.wordings if " " not in name)


@lru_cache(maxsize=1)
def _all_agencies() -> Phrases[str]:
    """Return the agencies by their names and by what stands for them in datelines, each with its entry's id."""
    return phrases_of("agencies", _Agency, lambda key, _: key)


def agency_end(words: Words, first: int) -> int | None:
    """Return the token behind the name of a news agency, or what stands for it, that begins at one; None of none."""
    hit = _all_agencies().match_at(words, first)
    return hit.last if hit else None


def names_agency(words: Words, first: int, last: int) -> bool:
    """Tell whether words are all that of a news agency's name, or of what stands for it in a dateline."""
    return last == agency_end(words, first)


def is_agency(name: str) -> bool:
    """Tell whether a name is all that of a news agency."""
    words = words_of(name)
    return names_agency(words, 0, len(words.forms))
