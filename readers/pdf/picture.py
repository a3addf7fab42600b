"""The picture of a PDF page, by pdfium."""

import pypdfium2
from PIL import Image
from pypdfium2 import PdfiumError

from readers.limits import MAX_PIXELS
from schemas.errors import ReadError, Reason

_POINTS = 72.0


def page_picture(content: bytes, number: int, dpi: float, turn: int = 0) -> Image.Image:
    """Return the picture of page ``number`` (from 1), turned clockwise by ``turn`` degrees.

    A page that would have too many pixels is drawn smaller. Raises ReadError DAMAGED.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except PdfiumError:
        raise ReadError(Reason.DAMAGED, "Its pages cannot be drawn; open and save it again.") from None
    try:
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(dpi / _POINTS, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
        picture: Image.Image = page.render(scale=scale, rotation=turn, draw_annots=True).to_pil()
    except (PdfiumError, IndexError, ValueError):
        raise ReadError(Reason.DAMAGED, "Its pages cannot be drawn; open and save it again.") from None
    finally:
        document.close()
    return picture
