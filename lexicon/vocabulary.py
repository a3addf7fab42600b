"""The English words of the lexicon: a capitalised word beside an office that is none of them is rather a name."""

from functools import lru_cache

from lexicon.loader import wordings_of_file
from lexicon.search import TRANSLATIONS
from text.fold import fold_word

_FILES = (
    "titles",
    "role_words",
    "institutions",
    "bodies",
    "bodies_national",
    "naming",
    *TRANSLATIONS,
    "institution_notions",
    "topics",
    "programs",
    "laws",
    "law_words",
    "laws_named",
    "venues",
    "boundaries",
    "vocabulary",
)


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """Return the folded words of all English wordings, built once a process."""
    words = (word for name in _FILES for wording in wordings_of_file(name, "en") for word in wording.split())
    return frozenset(fold_word(word) for word in words)
