"""The letters of a glyph, as far as its font's own map tells them and does not lie."""

from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined

from readers.pdf.lettermaps import letters_of_ranges, sound_ligatures

_MENDED = "dhakira_mended"
"""Where a font's map keeps what is right instead."""
_MOST_LETTERS, _LEAST_WIDTH = 4, 0.1
"""A glyph that its map calls a text of more letters than that, with less room (in ems) for each, is none of it: old
versions of WeasyPrint map glyphs to whole lines."""
_PRIVATE = ("\ue000", "\uefff")
"""Numbers for private use, which FOP gives to joined letters; those from F000 on are the bullets of symbol fonts."""
_BULLETS = frozenset("\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc")
_CONTROLS = frozenset(map(chr, (*range(1, 9), 11, 12, *range(14, 32))))
_SEVERAL = 3
"""A map to so many control characters numbers the glyphs in the order of their use."""


class _Letters:
    """What a font's map says of its glyphs, put right."""

    def __init__(self, letters: dict[int, str]) -> None:
        self.sure = sound_ligatures(letters)
        self.perhaps = letters_of_ranges(letters)
        self.are_numbers = len(_CONTROLS.intersection(letters.values())) >= _SEVERAL


def letters_of(font: PDFFont, cid: int) -> tuple[str, int | None, str]:
    """Return a glyph's text, its code where the font's own map has no letter for it, and what it may be instead."""
    letters = getattr(font, "unicode_map", None)
    try:
        text = font.to_unichr(cid)
    except PDFUnicodeNotDefined:
        return "\ufffd", cid, ""
    if letters is None:
        return text, cid if text and not text.strip("\ufffd") else None, ""
    try:
        letters.get_unichr(cid)
    except KeyError:  # pdfminer falls back on the font's nominal encoding and gives an unrelated letter
        return text, cid, ""
    if not hasattr(letters, _MENDED):
        setattr(letters, _MENDED, _Letters(getattr(letters, "cid2unichr", {})))
    own: _Letters = getattr(letters, _MENDED)
    return _judged(own.sure.get(cid, text), font, cid, own)


def _judged(text: str, font: PDFFont, cid: int, own: _Letters) -> tuple[str, int | None, str]:
    """Return what `letters_of` does for a glyph that its font's map calls ``text``."""
    if own.are_numbers or not text.strip(
        "\0"
    ):  # maps of re-printers: vowel signs, which have no width, and joined letters
        return ("\ufffd", cid, "") if font.char_width(cid) > 0 else ("", None, "")
    if text in _BULLETS:
        return "•", None, ""
    if _PRIVATE[0] <= text <= _PRIVATE[1]:
        return "\ufffd", cid, ""
    if len(text) > _MOST_LETTERS and font.char_width(cid) < _LEAST_WIDTH * len(text):
        text = "\ufffd" if font.char_width(cid) > 0 else ""
    return text, cid if text and not text.strip("\ufffd") else None, own.perhaps.get(cid, "")
