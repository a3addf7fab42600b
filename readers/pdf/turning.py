"""By how much a PDF page is turned to be read: as `readers.pdf.read` turns it, or the OCR of its picture."""

import io

import pdfplumber

from readers.pdf.damage import DAMAGE
from readers.pdf.glyphs import Sheet, sheet_of
from readers.pdf.picture import page_picture
from readers.pdf.streams import cap_streams
from readers.recognition import turn_of_picture

_FEW_LETTERS = 50
_DPI = 200.0


def turn_of_page(content: bytes, number: int) -> int:
    """Return the clockwise turn (0, 90, 180, 270) of page ``number`` (from 1) at which its text stands upright.

    A page with hardly any letters was read by OCR: its turn is looked for anew in its picture.
    """
    sheet = _sheet(content, number)
    if sheet is not None and len(sheet.glyphs) >= _FEW_LETTERS:
        return sheet.turn
    return turn_of_picture(page_picture(content, number, _DPI), _DPI)


def _sheet(content: bytes, number: int) -> Sheet | None:
    cap_streams()
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            return sheet_of(pdf.pages[number - 1])
    except DAMAGE:
        return None
