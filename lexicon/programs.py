"""Programmes known by names that no grammar finds (``programs_named.yml``)."""

from functools import lru_cache

from lexicon.loader import Entry
from lexicon.phrases import phrases_of
from text.phrases import Phrases


@lru_cache(maxsize=1)
def program_names() -> Phrases[str]:
    """Return the names of known programmes, as phrases; each stands for its key."""
    return phrases_of("programs_named", Entry, lambda key, _: key)
