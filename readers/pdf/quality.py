"""Which page of a PDF is read again by OCR, and which of the two readings is kept.

The figures come from pages of ten programs: text that is what it seems has a plausibility of 0.2 to 0.6, text in a font
that lies about its letters, in a wrong encoding or from an OCR in another language 0.00 to 0.07.
"""

import re

from readers.pdf.blocks import PageBlocks
from readers.pdf.glyphs import Sheet
from text.plausibility import pierced_words, plausibility

_FEW_LETTERS = 50
"""Letters that a stamp or header has; a page with no more and a picture or outlines on it is no page of text."""
_PICTURE = 0.5
_SCAN = 0.85
_OUTLINES = 500
_IMPLAUSIBLE = 0.12
_IMPLAUSIBLE_OVER_SCAN = 0.2
_ENOUGH_WORDS = 20
_PIERCED = 0.05
_UNREADABLE = 0.1
_ODD = re.compile(r"[!\"#$&'*+;<=>?@\\^_`{}~\x00-\x08\x0b-\x1f\x80-\x9f]")
_ODD_SHARE = 0.08
"""Signs that text is hardly made of, against all: letters numbered from 1 by their order of use have 0.2, a page of
telephone numbers and addresses 0.03."""
_LOST, _LITTLE = 0.03, 0.06
_SOME_LOST = 0.02
_WORD = re.compile(r"[^\W\d_]{2,}")


def text_of(page: PageBlocks) -> str:
    """Return a page's text, line by line."""
    return "\n".join(line.text for line in page.all_lines())


def needs_recognition(sheet: Sheet, text: str) -> bool:
    """Tell a page whose text layer is missing or not to be trusted."""
    letters = sum(map(str.isalnum, text))
    if letters < _FEW_LETTERS:
        return sheet.cover >= _PICTURE or sheet.paths > _OUTLINES or sheet.unmapped >= _FEW_LETTERS
    silent = sum(1 for glyph in sheet.glyphs if not glyph.text and glyph.x1 > glyph.x0)  # vowel signs have no width
    if (
        silent > _UNREADABLE * len(sheet.glyphs)
        or text.count("\ufffd") > _UNREADABLE * len(text)
        or len(_ODD.findall(text)) > _ODD_SHARE * len(text)
    ):
        return True
    if len(_WORD.findall(text)) < _ENOUGH_WORDS:
        return False
    if pierced_words(text) > _PIERCED:
        return True
    return plausibility(text) < (_IMPLAUSIBLE_OVER_SCAN if sheet.cover >= _SCAN else _IMPLAUSIBLE)


def lacks_letters(text: str) -> bool:
    """Tell a text that is sound but for letters that its fonts keep none for."""
    return text.count("\ufffd") > _SOME_LOST * sum(map(str.isalpha, text))


def is_fuller(completed: str, text: str) -> bool:
    """Tell whether a text lacks fewer letters and makes as much sense as before."""
    return completed.count("\ufffd") < text.count("\ufffd") and _trust(completed) >= _trust(text)


def is_no_worse(mended: str, text: str) -> bool:
    """Tell whether a text makes as much sense as before."""
    return _trust(mended) >= _trust(text)


def is_better(recognised: str, layer: str) -> bool:
    """Tell whether the OCR's text is more of a text than the layer's."""
    if sum(map(str.isalnum, layer)) < _FEW_LETTERS:
        return sum(map(str.isalnum, recognised)) > sum(map(str.isalnum, layer))
    return _trust(recognised) > _trust(layer)


def is_as_good(deciphered: str, recognised: str) -> bool:
    """Tell whether glyphs whose letters were found by OCR read as well as the OCR's own text."""
    lost = deciphered.count("\ufffd") > _LOST * len(deciphered)
    return not lost and _trust(deciphered) > _trust(recognised) - _LITTLE


def _trust(text: str) -> float:
    return plausibility(text) - pierced_words(text)


def is_doubtful(text: str) -> bool:
    """Tell a text that is kept for want of a better one."""
    return text.count("\ufffd") > _UNREADABLE * len(text) or (
        len(_WORD.findall(text)) >= _ENOUGH_WORDS and plausibility(text) < _IMPLAUSIBLE / 2
    )
