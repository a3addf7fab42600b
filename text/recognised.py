"""Mistakes that OCR makes in Arabic regularly, and that can be told from the words around."""

import re
from collections.abc import Iterable

from text.shapes import begins_in_arabic

_ARABIC_WORD_WITH_GUILLEMET = re.compile(r"(.*[\u0620-\u064a])»$")


def mend_commas(words: Iterable[str]) -> list[str]:
    """Return the words of a text with ``،`` where OCR saw a closing guillemet that no opening one goes before."""
    mended: list[str] = []
    opened = 0
    for word in words:
        opened += word.count("«")
        match = _ARABIC_WORD_WITH_GUILLEMET.match(word)
        if match and opened == 0 and begins_in_arabic(word[:1]):
            mended.append(match[1] + "،")
            continue
        opened = max(0, opened - word.count("»"))
        mended.append(word)
    return mended
