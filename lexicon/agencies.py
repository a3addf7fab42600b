"""News agencies of states, by what stands in their datelines."""

from functools import lru_cache

from lexicon.loader import Entry
from lexicon.phrases import phrases_of
from text.phrases import Phrases


class _Agency(Entry):
    """A news agency of a state."""

    country: str


@lru_cache(maxsize=1)
def state_agencies() -> Phrases[str]:
    """Return the agencies by their names, each with its state (ISO 3166-1 alpha-2)."""
    return phrases_of("agencies", _Agency, lambda _, agency: agency.country)
