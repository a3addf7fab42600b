"""French and English words: which of the two a line is written in, and their stems."""

import re
from enum import StrEnum
from functools import lru_cache

from Stemmer import Stemmer


class LatinLanguage(StrEnum):
    """The languages whose words are stemmed; words of others are taken for French."""

    FRENCH = "fr"
    ENGLISH = "en"


_FRENCH = frozenset(
    [
        "le",
        "la",
        "les",
        "des",
        "du",
        "de",
        "et",
        "un",
        "une",
        "au",
        "aux",
        "dans",
        "par",
        "pour",
        "sur",
        "avec",
        "ce",
        "cette",
        "ses",
        "son",
        "sa",
        "qui",
        "que",
        "est",
        "sont",
        "ont",
        "a",
        "ete",
        "leur",
    ]
)
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "for",
        "on",
        "with",
        "by",
        "at",
        "from",
        "a",
        "an",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "been",
        "this",
        "that",
        "its",
        "their",
        "who",
        "which",
        "he",
        "she",
    ]
)
_BOTH = _FRENCH & _ENGLISH
_WORD = re.compile("[a-z]+")
_FEMININE = re.compile("(?<=.{3})ees?$")
"""The endings -ée, -ées, whose accents are folded away: signée meets signé."""


def latin_language(folded: str, usual: LatinLanguage) -> LatinLanguage:
    """Tell the language of the Latin words of a folded text by its function words; ``usual`` where they are even."""
    words = [w for w in _WORD.findall(folded) if w not in _BOTH]
    french, english = sum(w in _FRENCH for w in words), sum(w in _ENGLISH for w in words)
    if french == english:
        return usual
    return LatinLanguage.FRENCH if french > english else LatinLanguage.ENGLISH


@lru_cache(maxsize=200_000)
def stem(form: str, language: LatinLanguage) -> str:
    """Return the stem of a folded word (Snowball; for French the feminine participle first)."""
    if language is LatinLanguage.FRENCH:
        form = _FEMININE.sub("e", form)
    return str(_stemmer(language).stemWord(form))


@lru_cache(maxsize=len(LatinLanguage))
def _stemmer(language: LatinLanguage) -> Stemmer:
    return Stemmer(language.value, 0)  # words are kept by `stem`


def latin_language_of(code: str) -> LatinLanguage:
    """Return the language of Latin words in a document whose main language (ISO 639-1) is given; French else."""
    return LatinLanguage.ENGLISH if code == LatinLanguage.ENGLISH.value else LatinLanguage.FRENCH
