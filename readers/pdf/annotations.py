"""What lies over a page and is read with it: the fields of a form as they are filled in, typed notes, stamps.

pdfminer leaves them out. Each has its own drawing, which is added to the page's as a form that the page draws last.
"""

from collections.abc import Iterator

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.utils import apply_matrix_rect

from readers.pdf.damage import DAMAGE

_MOST = 2_000
_UNSEEN = 0x02 | 0x20
"""Flags: hidden, and not shown on a screen."""
_NO_TEXT = frozenset(("Link", "Popup", "Text", "Highlight", "Underline", "StrikeOut", "Squiggly"))
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_NAME = "DhakiraAnnotation"


def draw_annotations(page: PDFPage) -> None:
    """Add the drawings of a page's annotations to what it draws."""
    operators: list[str] = []
    forms: dict[str, PDFStream] = {}
    for drawing, placed in _drawings(page):
        name = f"{_NAME}{len(forms)}"
        forms[name] = drawing
        operators.append("q " + " ".join(f"{number:.4f}" for number in placed) + f" cm /{name} Do Q")
    if forms:
        resources = page.resources if isinstance(page.resources, dict) else {}
        named = resolve1(resources.get("XObject"))
        page.resources = resources | {"XObject": (named if isinstance(named, dict) else {}) | forms}
        page.contents = [_stream(-1, "q "), *page.contents, _stream(-2, "\nQ " + "\n".join(operators))]


def _stream(number: int, operators: str) -> PDFStream:
    """Return operators for a page; ``number`` is one that no object has, since pdfminer runs each number once."""
    stream = PDFStream({}, operators.encode())
    stream.set_objid(number, 0)
    return stream


def _drawings(page: PDFPage) -> Iterator[tuple[PDFStream, tuple[float, ...]]]:
    """Yield the drawing of each annotation that is seen, with the matrix that puts it in its place."""
    annotations = resolve1(page.annots)
    for reference in annotations[:_MOST] if isinstance(annotations, list) else ():
        try:
            annotation = resolve1(reference)
            kind = getattr(resolve1(annotation.get("Subtype")), "name", "")
            if kind in _NO_TEXT or int(resolve1(annotation.get("F", 0))) & _UNSEEN:
                continue
            drawing = resolve1(resolve1(annotation.get("AP"))["N"])
            if isinstance(drawing, dict):  # one for each state: of a box to tick, on and off
                drawing = resolve1(drawing.get(resolve1(annotation["AS"]).name))
            if isinstance(drawing, PDFStream):
                yield drawing, _placed(drawing, annotation["Rect"])
        except DAMAGE:
            continue


def _placed(drawing: PDFStream, rectangle: object) -> tuple[float, ...]:
    """Return the matrix that fits a drawing's box, turned as it says, into the annotation's rectangle."""
    x0, y0, x1, y1 = _numbers(rectangle)
    a, b, c, d, e, f = _numbers(drawing.get("Matrix", _IDENTITY))
    bx0, by0, bx1, by1 = _numbers(drawing["BBox"])
    left, low, right, high = apply_matrix_rect((a, b, c, d, e, f), (bx0, by0, bx1, by1))
    wide, tall = abs(x1 - x0) / (right - left), abs(y1 - y0) / (high - low)
    return wide, 0.0, 0.0, tall, min(x0, x1) - wide * left, min(y0, y1) - tall * low


def _numbers(listed: object) -> list[float]:
    """Return a list of numbers. Raises TypeError or ValueError where it is none."""
    numbers = resolve1(listed)
    if not isinstance(numbers, list | tuple):
        raise TypeError
    return [float(resolve1(number)) for number in numbers]
