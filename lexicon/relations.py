"""Small closed sets of words that relate one mention to the next, in folded form."""

from collections.abc import Mapping
from functools import lru_cache

from lexicon.loader import Entry, load
from text.fold import fold_word


@lru_cache(maxsize=256)
def words(entry: str) -> frozenset[str]:
    """Return the folded wordings of one entry of ``relations.yml``."""
    return frozenset(fold_word(wording) for wording in _entries()[entry].wordings)


@lru_cache(maxsize=1)
def _entries() -> Mapping[str, Entry]:
    return load("relations", Entry)
