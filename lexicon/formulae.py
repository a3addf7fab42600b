"""Words of documents that do not mean what they seem to: formulae, and forms that share but a stem with a notion."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from lexicon.loader import Entry, load
from text.fold import fold_word
from text.tokens import words_of


@lru_cache(maxsize=1)
def formulae() -> frozenset[tuple[str, str]]:
    """Return the folded pairs of words of the formulae of records (``formulae.yml``)."""
    phrases = (phrase for entry in load("formulae", Entry).values() for phrase in entry.wordings)
    forms = ([fold_word(token.form) for token in words_of(phrase).tokens] for phrase in phrases)
    return frozenset(pair for words in forms for pair in pairwise(words))


@lru_cache(maxsize=1)
def unlike() -> Mapping[str, frozenset[str]]:
    """Return the folded forms that do not mean a notion whose stem they have, by its id (``unlike.yml``)."""
    return {key: frozenset(map(fold_word, entry.wordings)) for key, entry in load("unlike", Entry).items()}
