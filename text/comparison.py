"""When two wordings count as the same in an evaluation: the annotation guide's definition, and nothing looser.

This is not the fold that matching uses: scores must stay comparable while the fold grows.
"""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": ""})
_SIGNS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_PARTICLE = re.compile("^(?:[وف]?[بك]?ال|[وف]?لل|[وفبلك])")
_ARTICLE = re.compile("^ال")
_SPACED = frozenset("PSZC")
"""General categories (first letter) that count as a space: punctuation, symbols, separators, controls."""


@lru_cache(maxsize=50_000)
def normalise(text: str) -> str:
    """Return the wording without signs, case, punctuation and letter variants, words one space apart."""
    plain = _SIGNS.sub("", unicodedata.normalize("NFKC", text)).translate(_LETTERS).casefold()
    return " ".join("".join(" " if unicodedata.category(c)[0] in _SPACED else c for c in plain).split())


def same(one: str | None, other: str | None) -> bool:
    """Tell whether two wordings are equal, one leading particle or article aside."""
    return not _forms(one or "").isdisjoint(_forms(other or ""))


def close(one: str | None, other: str | None) -> bool:
    """Tell whether two wordings are the same, or share at least half of the words of the longer one."""
    if same(one, other):
        return True
    first, second = _word_counts(one or ""), _word_counts(other or "")
    longer = max(first.total(), second.total())
    return longer > 0 and 2 * (first & second).total() >= longer


def _forms(text: str) -> frozenset[str]:
    whole = normalise(text)
    return frozenset({whole, _PARTICLE.sub("", whole), _ARTICLE.sub("", whole)} - {""})


def _word_counts(text: str) -> "Counter[str]":
    return Counter(_ARTICLE.sub("", word) for word in _PARTICLE.sub("", normalise(text)).split())
