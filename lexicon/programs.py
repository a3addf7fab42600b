"""Programmes known by names that no grammar finds (``programs_named.yml``)."""

from functools import lru_cache

from lexicon.loader import Entry, load
from text.phrases import Phrases


@lru_cache(maxsize=1)
def program_names() -> Phrases[str]:
    """Return the names of known programmes, as phrases; each stands for its key."""
    phrases: Phrases[str] = Phrases()
    for key, program in load("programs_named", Entry).items():
        for name in program.wordings:
            phrases.add(name, key)
    return phrases
