"""Pictures of pages: PNG, JPEG and TIFF, of one page or several."""

import io
import warnings

from PIL import Image, ImageSequence, UnidentifiedImageError

from readers.content import Content, Report
from readers.limits import MAX_PIXELS, MAX_SCANS
from readers.pdf.paragraphs import compose
from readers.pdf.running import drop_running_lines
from readers.recognition import Recognised, recognise
from schemas.document import Reading
from schemas.errors import ReadError, Reason

_USUAL_DPI = 200.0
_LEAST_DPI, _MOST_DPI = 100.0, 1200.0
"""What a scanner writes; a picture that says 72 or 96 says nothing."""


def read_scan(content: bytes, report: Report) -> Content:
    """Read the picture of a document. Raises ReadError: NEEDS_PROGRAM, DAMAGED, TOO_LARGE, TOOK_TOO_LONG."""
    pages: list[Recognised] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of odd metadata, which is not used
            with Image.open(io.BytesIO(content)) as picture:
                for number, frame in enumerate(ImageSequence.Iterator(picture), 1):
                    if number > MAX_SCANS:
                        raise ReadError(Reason.TOO_LARGE, f"It has more than {MAX_SCANS} pages; split it.")
                    report.recognition_begins()
                    pages.append(recognise(_fitting(frame), _dpi(frame)))
                    report.page_done()
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        raise ReadError(Reason.DAMAGED, "The picture is broken or too large; scan it anew.") from None
    blocks = [page.page for page in pages]
    drop_running_lines(blocks)
    text, placed = compose(blocks)
    return Content(text, tuple(placed), (), Reading.OCR, mean_confidence(pages))


def mean_confidence(pages: list[Recognised]) -> float | None:
    """Return the mean confidence of the words of these pages, None where there are none."""
    words = sum(page.words for page in pages)
    return sum(page.confidence * page.words for page in pages) / words if words else None


def _fitting(frame: Image.Image) -> Image.Image:
    """Return a picture that OCR can take: not larger than a page of 600 dpi."""
    if frame.width * frame.height > 4 * MAX_PIXELS:
        raise ReadError(Reason.TOO_LARGE, "The picture has too many points for a page; scan it at 300 dpi.")
    grey = frame.convert("L")
    if grey.width * grey.height > MAX_PIXELS:
        scale = (MAX_PIXELS / (grey.width * grey.height)) ** 0.5
        grey = grey.resize((int(grey.width * scale), int(grey.height * scale)))
    return grey


def _dpi(frame: Image.Image) -> float:
    told = frame.info.get("dpi")
    dpi = float(told[0]) if isinstance(told, tuple) and told and told[0] else 0.0
    return dpi if _LEAST_DPI <= dpi <= _MOST_DPI else _USUAL_DPI
