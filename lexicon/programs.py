"""Programmes known by names that no grammar finds (``programs_named.yml``), and what their names end in."""

from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.phrases import phrases_of
from text.fold import fold_word
from text.phrases import Phrases


@lru_cache(maxsize=1)
def program_names() -> Phrases[str]:
    """Return the names of known programmes, as phrases; each stands for its key."""
    return phrases_of("programs_named", Entry, lambda key, _: key)


@lru_cache(maxsize=256)
def tail_words(key: str) -> frozenset[str]:
    """Return the folded words of an entry of ``program_tails.yml``."""
    return frozenset(fold_word(word) for word in load("program_tails", Entry)[key].wordings)
