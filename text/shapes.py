"""Printed shapes of letters: presentation forms, joining, invisible signs, as fonts and PDF files hold them."""

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u061c]"
)
_WIDE_OR_HARD_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\u2007\u3000\t\r\n", " "))
_ARABIC_LETTER = re.compile("[\u0620-\u063f\u0641-\u064a\u0671-\u06d3]")
_LETTERS_AND_MARKS = "\u0620-\u063f\u0641-\u0652\u0671-\u06d3"
_INNER_KASHIDAS = re.compile(f"\u0640+(?=[{_LETTERS_AND_MARKS}])|(?<=[^\\s\\w{_LETTERS_AND_MARKS}])\u0640+(?!\u0640)")
_FORMS = (("\ufb00", "\ufb06"), ("\ufb50", "\ufdfb"), ("\ufe70", "\ufefc"))
_NOT_JOINING_ONWARDS = frozenset("اأإآٱدذرزژوؤةىء")
ALEF = "\u0627"
TATWEEL = "\u0640"
LAM = "\u0644"
LAM_ALEF = "\u0644\u0627"


@lru_cache(maxsize=8192)
def plain_letters(text: str) -> str:
    """Return a glyph's text with presentation forms and ligatures as plain letters and without invisible signs.

    Only the forms are taken apart, so that n°, ² and ½ stay; an isolated vowel sign loses the space it sits on.
    """
    letters = "".join(_plain(c) for c in text)
    return _INVISIBLE.sub("", letters).translate(_WIDE_OR_HARD_SPACES)


def _plain(character: str) -> str:
    if not any(first <= character <= last for first, last in _FORMS):
        return character
    letters = unicodedata.normalize("NFKC", character)
    return letters[1:] if len(letters) > 1 and letters[0] in (" ", TATWEEL) else letters


@lru_cache(maxsize=8192)
def is_mark(text: str) -> bool:
    """Tell a text that is nothing but combining marks (vowel signs, accents)."""
    return bool(text) and all(map(unicodedata.combining, text))


def kashidas(text: str) -> list[int]:
    """Return the places of kashidas inside words, or after none, which fill a line; that of 1446هـ is none of them."""
    return [place for match in _INNER_KASHIDAS.finditer(text) for place in range(*match.span())]


def marks_of(text: str) -> str:
    """Return the combining marks of a text."""
    return "".join(c for c in plain_letters(text) if unicodedata.combining(c))


def bare(text: str) -> str:
    """Return a text without its combining marks."""
    return "".join(c for c in plain_letters(text) if not unicodedata.combining(c))


@lru_cache(maxsize=8192)
def carrier_of(text: str) -> str:
    """Return the letter that carries the hamza or madda of a single letter (ا for أ); empty for all others."""
    parts = unicodedata.normalize("NFD", plain_letters(text))
    return parts[0] if len(parts) > 1 and len(bare(text)) == 1 and parts[1] in "\u0653\u0654\u0655" else ""


@lru_cache(maxsize=8192)
def begins_in_arabic(text: str) -> bool:
    """Tell a text that begins with an Arabic letter (no digit, no sign)."""
    return _ARABIC_LETTER.match(plain_letters(text)) is not None


@lru_cache(maxsize=8192)
def joins_onwards(text: str) -> bool:
    """Tell a text whose last letter is Arabic and joined to the one that follows it."""
    last = bare(text)[-1:]
    return bool(_ARABIC_LETTER.match(last)) and last not in _NOT_JOINING_ONWARDS


@lru_cache(maxsize=8192)
def begins_a_group(text: str) -> bool:
    """Tell a letter in a presentation form that no letter before it is joined to."""
    return unicodedata.decomposition(text[:1]).startswith(("<isolated>", "<initial>"))
