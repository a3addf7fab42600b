"""The words of the lexicon, by language: a word beside an office or a name that is one of them is no name."""

from collections.abc import Iterator
from functools import lru_cache

from lexicon.files import wordings_of_file
from lexicon.people import attested_name
from lexicon.word_files import NOUNS
from text.fold import fold_word
from text.inflection import OBJECTS
from text.naming import BY, TO, looks_derived_verbal_noun

_FILES = (*NOUNS, "institution_notions", "topics", "vocabulary")


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """Return the folded words of all English wordings, built once a process."""
    return frozenset(_words("en", _FILES))


@lru_cache(maxsize=1)
def latin_words() -> frozenset[str]:
    """Return the folded words of all English and French wordings, built once a process."""
    return english_words() | frozenset(_words("fr", _FILES))


@lru_cache(maxsize=1)
def arabic_words() -> frozenset[str]:
    """Return the folded words of all Arabic wordings that nobody is told to bear as a name, built once a process."""
    return frozenset(word for word in _words("ar", (*_FILES, "word_forms")) if attested_name(word) is None)


@lru_cache(maxsize=50_000)
def is_noun_behind_letter(form: str) -> bool:
    """Tell «ب» or «ل» on a word of the lexicon or a deed, which nobody bears as a name: «بموضوع», «لتسليمه»."""
    if len(form) <= _SHORTEST or not form.startswith((BY, TO)) or attested_name(form) is not None:
        return False
    nouns = [form[1:], *(form[1:].removesuffix(owner) for owner in OBJECTS if len(form) > _SHORTEST + len(owner))]
    return looks_derived_verbal_noun(form[1:]) or any(noun in arabic_words() for noun in nouns)


_SHORTEST = 4
"""Letters of such a noun."""


def _words(language: str, files: tuple[str, ...]) -> Iterator[str]:
    """Yield the folded words of all wordings of a language in files of the lexicon."""
    for name in files:
        for wording in wordings_of_file(name, language):
            yield from map(fold_word, wording.split())
