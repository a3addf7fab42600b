"""Pictures of pages: PNG, JPEG and TIFF, of one page or several."""

from readers.content import Content, Report
from readers.limits import MAX_SCANS
from readers.pdf.paragraphs import compose
from readers.pdf.running import drop_running_lines
from readers.pictures import frames_of
from readers.recognition import Recognised, recognise
from schemas.document import Reading
from schemas.errors import ReadError, Reason


def read_scan(content: bytes, report: Report) -> Content:
    """Read the picture of a document. Raises ReadError: NEEDS_PROGRAM, DAMAGED, TOO_LARGE, TOOK_TOO_LONG."""
    pages: list[Recognised] = []
    for number, (picture, dpi) in enumerate(frames_of(content), 1):
        if number > MAX_SCANS:
            raise ReadError(Reason.TOO_LARGE, f"It has more than {MAX_SCANS} pages; split it.")
        report.recognition_begins()
        pages.append(recognise(picture, dpi, report.recognition_begins))
        report.page_done()
    blocks = [page.page for page in pages]
    drop_running_lines(blocks)
    text, placed = compose(blocks)
    return Content(text, placed, (), Reading.OCR, mean_confidence(pages))


def mean_confidence(pages: list[Recognised]) -> float | None:
    """Return the mean confidence of the words of these pages, None where there are none."""
    words = sum(page.words for page in pages)
    return sum(page.confidence * page.words for page in pages) / words if words else None
