"""A PDF file to its text. Pages are read in windows, so that the memory needed does not grow with their number."""

import io
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfplumber.page import Page as PlumberPage
from pdfplumber.pdf import PDF

from readers.content import Content, Report
from readers.limits import MAX_PAGES
from readers.pdf.attachments import attachments_of
from readers.pdf.blocks import PageBlocks, blocks_of
from readers.pdf.damage import DAMAGE
from readers.pdf.glyphs import Sheet, sheet_of
from readers.pdf.lines import Line
from readers.pdf.paragraphs import compose
from readers.pdf.repair import Repair
from readers.pdf.rows import rows_of
from readers.pdf.running import drop_repeated_heads, drop_running_lines
from readers.pdf.second import SecondReading
from readers.pdf.streams import cap_streams
from schemas.document import Metadatum
from schemas.errors import ReadError, Reason
from text.visual import PAIRS

WINDOW = 16
"""Pages that are held at once. What repairs glyphs and brackets learns from all pages read so far."""
_FACTS = {
    "Title": "title", "Author": "author", "Subject": "subject", "Creator": "program", "Producer": "producer",
    "CreationDate": "created", "ModDate": "modified",
}  # fmt: skip
_MAX_FACT = 500
_MOST_FONTS = 32
"""Fonts that are kept from window to window; a file put together from others has its own for each."""
_BROWSER = "Skia/PDF"
"""What Chromium writes PDF with."""


def read_pdf(content: bytes, report: Report) -> Content:
    """Read a PDF, page by page by its text layer or by OCR. Raises ReadError.

    Reasons: ENCRYPTED, DAMAGED, TOO_LARGE, and NEEDS_PROGRAM where only OCR could read it and it is not installed.
    """
    cap_streams()
    with _opened(content) as pdf:
        second = SecondReading(content, report)
        pages = _read_pages(pdf, second, report)
        facts = tuple(_facts(pdf))
        for attached in attachments_of(pdf, content):
            report.enclose(attached)
    second.complain(pages)
    drop_running_lines(pages, tight=any(fact.value.startswith(_BROWSER) for fact in facts))
    drop_repeated_heads(pages)
    text, placed = compose(pages)
    return Content(text, placed, facts, second.reading, second.confidence)


@dataclass(slots=True)
class _Learned:
    """What the pages read so far say about the file: unmapped glyphs, and brackets by shape or by meaning."""

    repair: Repair = field(default_factory=Repair)
    _mirrored: Counter[str] = field(default_factory=Counter)
    _plain: Counter[str] = field(default_factory=Counter)

    def count(self, line: Line) -> None:
        """Learn from the brackets of a line."""
        for pair, mirrored, plain in line.bracket_votes():
            self._mirrored[pair] += mirrored
            self._plain[pair] += plain

    def mirror(self) -> frozenset[str]:
        """Return the brackets that are held by their shape: fewer of them stay alone if they are mirrored."""
        usual = self._mirrored.total() < self._plain.total()
        return frozenset(
            sign
            for pair in PAIRS
            for sign in pair
            if self._mirrored[pair] < self._plain[pair] or (usual and self._mirrored[pair] == self._plain[pair])
        )


def _opened(content: bytes) -> PDF:
    try:
        pdf = pdfplumber.open(io.BytesIO(content))
        pdf.doc.catalog.pop("PageLabels", None)  # nobody asks for them, and broken ones stop pdfminer
        count = sum(1 for _ in itertools.islice(PDFPage.create_pages(pdf.doc), MAX_PAGES + 1))
        pages = pdf.pages if 0 < count <= MAX_PAGES else []
    except DAMAGE as error:
        raise _named(error) from None
    if count > MAX_PAGES:
        raise ReadError(Reason.TOO_LARGE, f"It has more than {MAX_PAGES} pages; split it.")
    if not pages:
        raise ReadError(Reason.DAMAGED, "No page can be found in it; ask for it anew.")
    return pdf


def _named(error: BaseException) -> ReadError:
    """Return the outcome that an error at opening means; pdfplumber wraps the one that says it."""
    for cause in (error, *error.args):
        if isinstance(cause, ReadError):
            return cause
        if isinstance(cause, PDFPasswordIncorrect):
            return ReadError(Reason.ENCRYPTED, "It is protected by a password; save a copy without one.")
    return ReadError(Reason.DAMAGED, "Its structure is broken; open and save it again, or ask for it anew.")


def _read_pages(pdf: PDF, second: SecondReading, report: Report) -> list[PageBlocks]:
    learned = _Learned()
    read: list[PageBlocks] = []
    pages = iter(pdf.pages)
    while window := list(itertools.islice(pages, WINDOW)):
        sheets = [_sheet(page, second) for page in window]
        made = _read_window(window, sheets, learned)
        for page, sheet, blocks in zip(window, sheets, made, strict=True):
            again = partial(_made_again, page, sheet, learned)
            read.append(second.better(page.page_number, sheet, blocks, again))
            for line in read[-1].all_lines():
                line.pack()
            page.close()
            page.page_obj.contents = []  # its operators, unpacked
            report.page_done()
        # pdfminer keeps every object and font that it has met: of a scanned volume, all its pictures.
        pdf.doc._cached_objs.clear()  # noqa: SLF001 - it offers no bound
        if len(pdf.rsrcmgr._cached_fonts) > _MOST_FONTS:  # noqa: SLF001
            pdf.rsrcmgr._cached_fonts.clear()  # noqa: SLF001
    return read


def _sheet(page: PlumberPage, second: SecondReading) -> Sheet:
    try:
        return sheet_of(page)
    except DAMAGE:
        second.failed.add(page.page_number)
        return Sheet(float(page.width), float(page.height))


def _read_window(pages: Sequence[PlumberPage], sheets: Sequence[Sheet], learned: _Learned) -> list[PageBlocks]:
    rows = [rows_of(sheet.glyphs) for sheet in sheets]
    learned.repair.mend(itertools.chain.from_iterable(rows))
    made = [
        PageBlocks(sheet.width, sheet.height, sheet.turn, blocks_of(page, sheet, own))
        for page, sheet, own in zip(pages, sheets, rows, strict=True)
    ]
    for page in made:
        for line in page.all_lines():
            learned.count(line)
    for page, sheet in zip(made, sheets, strict=True):
        _finish(page, sheet, learned)
    return made


def _made_again(page: PlumberPage, sheet: Sheet, learned: _Learned) -> PageBlocks:
    """Return a page's blocks once more, after its glyphs were given other letters."""
    blocks = PageBlocks(sheet.width, sheet.height, sheet.turn, blocks_of(page, sheet, rows_of(sheet.glyphs)))
    for line in blocks.all_lines():
        learned.count(line)
    _finish(blocks, sheet, learned)
    return blocks


def _finish(page: PageBlocks, sheet: Sheet, learned: _Learned) -> None:
    mirror = learned.mirror()
    for line in page.all_lines():
        line.finish(mirror=mirror)
        if sheet.left or sheet.above:
            line.move(-sheet.left, -sheet.above)


def _facts(pdf: PDF) -> Iterator[Metadatum]:
    for key, name in _FACTS.items():
        value = pdf.metadata.get(key)
        if isinstance(value, str) and value.strip():
            yield Metadatum(name, value.strip()[:_MAX_FACT], f"PDF document information, {key}")
