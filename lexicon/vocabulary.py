"""The English words of the lexicon: a capitalised word beside an office that is none of them is rather a name."""

from functools import lru_cache

from lexicon.loader import wordings_of_file
from lexicon.word_files import NOUNS
from text.fold import fold_word

_FILES = (*NOUNS, "institution_notions", "topics", "vocabulary")


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """Return the folded words of all English wordings, built once a process."""
    words = (word for name in _FILES for wording in wordings_of_file(name, "en") for word in wording.split())
    return frozenset(fold_word(word) for word in words)
