"""Arabic words as people type them in Latin letters: «wazir al-3adl», «moukafahat al fasad»."""

import re
from functools import lru_cache

from text.fold import fold_word
from text.inflection import ARTICLE
from text.names.skeletons import has_arabic, sound_of

ARTICLES = frozenset({"al", "el", "il", "l", "ar", "as", "ash", "ad", "an", "at", "az", "er", "es", "ech", "ed", "en"})
"""The article, with the letter of the word behind it that it is said with."""
APART = frozenset({"al", "el", "il"})
"""The article as it stands apart from its word, too."""
JOINED = {"bil": "بال", "lil": "لل", "wal": "وال", "fil": "في ال"}
"""The article with a particle before it."""
_DIGITS = str.maketrans({"2": "", "3": "", "'": "", "4": "d", "5": "kh", "6": "t", "7": "h", "8": "gh", "9": "q"})
"""Digits that stand for the Arabic letters which they look like."""
DIGIT = re.compile(r"[^\W\d_][2356789]|[23579][^\W\d_]")
"""A letter beside a digit that may stand for one."""
_SHORT = "[aeiou]{0,2}"
_FEMININE = "ة"
_GLIDING = "[aou]?"
_LONG = {
    "ا": "(?:a{1,2}|e|i)",
    "آ": "2?a{1,2}",
    "أ": "2?[aeou]{1,2}",
    "إ": "2?[ieé]",
    "و": "(?:w(?:ou|oo|[aeiou]{0,2})|ou[aei]?|oo|aw|u[aei]?|o)",
    "ؤ": "(?:2|')?(?:ou|w|u|o)?",
    "ي": f"(?:ee|ei|ai|ay|iy|i|y|e){_GLIDING}",
    "ى": "[ae]",
    "ئ": "(?:2|')?(?:i|y|e)?",
    "ء": "(?:2|')?",
    "ع": f"(?:3|')?{_SHORT}",
    "ة": "(?:ah|at|a|eh|et|e)",
}
_CONSONANTS = {
    "ب": "[bp]", "ت": "t", "ث": "(?:th|t|s)", "ج": "(?:dj|j|g)", "ح": "(?:7|h)", "خ": "(?:kh|7'|5|x)", "د": "d",
    "ذ": "(?:dh|d|z)", "ر": "r", "ز": "z", "س": "(?:ss|s|c)", "ش": "(?:ch|sh)", "ص": "(?:9|ss|s)", "ض": "(?:dh|d|4)",
    "ط": "(?:6|t)", "ظ": "(?:dh|z|d)", "غ": "(?:gh|8|g)", "ف": "[fv]", "ق": "(?:9|q|k|g|c)", "ك": "(?:k|c)", "ل": "l",
    "م": "m", "ن": "n", "ه": "h",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def typed_key(word: str) -> str:
    """Return what an Arabic word and a Latin one that may be it have in common: the consonants as they are heard."""
    if has_arabic(word):
        return sound_of(fold_word(word)).weak
    return sound_of(word.translate(_DIGITS)).weak


def typed_keys(word: str) -> tuple[str, ...]:
    """Return the keys of a Latin word, also without a t at its end: «wizarat» is «وزارة»."""
    key = typed_key(word)
    return (key, key.removesuffix("t")) if key.endswith("t") and len(key) > 1 else (key,)


@lru_cache(maxsize=20_000)
def may_be_typed(arabic: str, latin: str) -> bool:
    """Tell whether a Latin word writes an Arabic one letter by letter, short vowels as they may be."""
    return _pattern(arabic.removeprefix(ARTICLE)).fullmatch(latin) is not None


@lru_cache(maxsize=20_000)
def _pattern(arabic: str) -> re.Pattern[str]:
    parts = []
    for letter in arabic:
        consonant = _CONSONANTS.get(letter)
        parts.append(f"(?:{consonant}){{1,2}}{_SHORT}" if consonant else _LONG.get(letter, "(?!)"))
    if arabic[-1:] == _FEMININE:
        parts[-2:-1] = [parts[-2].removesuffix(_SHORT)] if len(parts) > 1 else []
    elif parts:
        parts[-1] = parts[-1].removesuffix(_SHORT).removesuffix(_GLIDING)
    return re.compile("".join(parts) or "(?!)")
