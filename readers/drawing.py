"""The picture of one page with places marked on it: PNG, as a person sees the page.

It runs behind the fence, as all that touches a file from outside. Boxes are those of `Page.words`: points from the
upper left corner of the page as it is read, which may be turned against the page as it lies in the file.
"""

import io

from PIL import Image, ImageChops, ImageDraw

from readers.kinds import FileKind
from readers.marks import Drawing
from readers.pdf.picture import page_picture
from readers.pdf.turning import turn_of_page
from readers.pictures import frame_of
from readers.recognition import turn_of_picture
from schemas.errors import ReadError, Reason

DPI = 150.0
"""Resolution of the picture of a PDF page: letters of 8 points are read with ease, and A4 has 0.3 MB."""
_MARGIN = 1.5  # points of the mark around the letters
_FRAME = 1.0  # points


def draw(content: bytes, drawing: Drawing) -> bytes:
    """Return the PNG of a page. Raises ReadError: UNKNOWN_KIND for a kind without pages, DAMAGED, TOO_LARGE."""
    if drawing.kind is FileKind.PDF:
        picture = page_picture(content, drawing.number, DPI, turn_of_page(content, drawing.number))
    elif drawing.kind is FileKind.IMAGE:
        picture = _scan(content, drawing.number)
    else:
        raise ReadError(Reason.UNKNOWN_KIND, "Only PDF files and scans have pages to show.")
    marked = _marked(picture.convert("RGB"), drawing)
    out = io.BytesIO()
    marked.save(out, "PNG")
    return out.getvalue()


def _scan(content: bytes, number: int) -> Image.Image:
    """Return a page of a scan as OCR reads it."""
    picture, dpi = frame_of(content, number)
    turn = turn_of_picture(picture, dpi)
    return picture.rotate(-turn, expand=True) if turn else picture


def _marked(picture: Image.Image, drawing: Drawing) -> Image.Image:
    """Lay the marks over a picture as a highlighter does: ink stays black."""
    scale = picture.width / drawing.width if drawing.width else 1.0
    colours = Image.new("RGB", picture.size, (255, 255, 255))
    pen = ImageDraw.Draw(colours)
    frames: list[tuple[tuple[float, float, float, float], tuple[int, int, int]]] = []
    for mark in drawing.marks:
        left, top = (mark.left - _MARGIN) * scale, (mark.top - _MARGIN) * scale
        right, bottom = (mark.right + _MARGIN) * scale, (mark.bottom + _MARGIN) * scale
        box = (left, top, max(left, right), max(top, bottom))
        pen.rectangle(box, fill=_pale(mark.colour))
        frames.append((box, mark.colour))
    marked = ImageChops.multiply(picture, colours)
    pen = ImageDraw.Draw(marked)
    for box, colour in frames:
        pen.rectangle(box, outline=colour, width=max(1, round(_FRAME * scale)))
    return marked


def _pale(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    red, green, blue = (255 - (255 - part) // 3 for part in colour)
    return red, green, blue
