"""Small closed sets of words that relate one mention to the next, in folded form."""

from functools import lru_cache

from lexicon.word_sets import WordSets

relation_words = WordSets("relations").__getitem__
"""Return the folded wordings of one entry of ``relations.yml``."""


@lru_cache(maxsize=1_000)
def either(*entries: str) -> frozenset[str]:
    """Return the folded wordings of several entries of ``relations.yml`` together."""
    return frozenset[str]().union(*map(relation_words, entries))


@lru_cache(maxsize=200)
def affixes(entry: str) -> tuple[str, ...]:
    """Return the same of one entry, the letters or endings of words, as ``startswith`` and ``endswith`` take them."""
    return tuple(relation_words(entry))


def without_article(word: str) -> str:
    """Return a folded word or name without the article before it, however short it is."""
    return next((word[len(a) :] for a in relation_words("article") if word.startswith(a)), word)
