"""Words of questions: those that are passed over, those that ask, and what people call a people."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lexicon.loader import Entry, load
from text.fold import fold_word
from text.inflection import ARTICLE
from text.nisba import french_forms
from text.phrases import Phrases

_ASKING = ("question_words", "dialect_questions")
"""Entries of the words that are not looked for, of those that ask."""
_DIALECT = "dialect_"
"""How the names of entries begin that only dialects have."""


@lru_cache(maxsize=1)
def stopwords() -> frozenset[str]:
    """Return the folded words of a question that are not looked for."""
    return frozenset(fold_word(word) for entry in load("stopwords", Entry).values() for word in entry.wordings)


@lru_cache(maxsize=1)
def dialect_words() -> Mapping[str, tuple[str, ...]]:
    """Return the folded words that are not looked for since dialects have them, with how they are written."""
    found: dict[str, tuple[str, ...]] = {}
    for key, entry in load("stopwords", Entry).items():
        for word in entry.wordings if key.startswith(_DIALECT) else ():
            found[fold_word(word)] = (*found.get(fold_word(word), ()), word)
    return found


@lru_cache(maxsize=1)
def asking_words() -> frozenset[str]:
    """Return the folded words that ask (who, when, what)."""
    entries = load("stopwords", Entry)
    return frozenset(fold_word(word) for kind in _ASKING for word in entries[kind].wordings)


@lru_cache(maxsize=64)
def question_words(kind: str) -> frozenset[str]:
    """Return the folded words of a class of ``question_words.yml``, elided ones apart (``jusqu en``)."""
    return frozenset(fold_word(word).replace("'", " ") for word in load("question_words", Entry)[kind].wordings)


@lru_cache(maxsize=1)
def peoples() -> Phrases[str]:
    """Return what questions call the people of a country (``peoples.yml``) as phrases that stand for its code."""
    return Phrases(_peoples())


def _peoples() -> Iterator[tuple[str, str]]:
    for code, people in load("peoples", Entry).items():
        latin = (form for word in (*people.fr, *people.en) for form in french_forms(fold_word(word)))
        arabic = (form for word in map(fold_word, people.ar) for form in (word, ARTICLE + word))
        yield from ((form, code) for form in (*latin, *arabic))
