"""Small closed sets of words that tell where an official stands, in folded form."""

from functools import lru_cache

from lexicon.word_sets import WordSets
from text.phrases import Phrases

standing_words = WordSets("affiliations").__getitem__
"""Return the folded wordings of one entry of ``affiliations.yml``."""


@lru_cache(maxsize=1)
def seas() -> Phrases[str]:
    """Return the seas and basins called after one of the states that share them: « océan Indien », "Lake Chad"."""
    return Phrases((words, words) for words in standing_words("seas"))
