"""The second reading of a page whose text layer is missing or not to be trusted: by OCR, else by pdfium."""

from collections.abc import Callable, Sequence

import pypdfium2
from pypdfium2 import PdfiumError

from readers.content import Report
from readers.limits import MAX_SCANS
from readers.pdf.blocks import Block, PageBlocks
from readers.pdf.decipher import Decipher, distrust
from readers.pdf.glyphs import Sheet
from readers.pdf.installed import InstalledFonts
from readers.pdf.lines import Line, count_letters
from readers.pdf.picture import page_picture
from readers.pdf.quality import (
    is_as_good,
    is_better,
    is_doubtful,
    is_fuller,
    is_no_worse,
    lacks_letters,
    needs_recognition,
    text_of,
)
from readers.recognition import Recognised, is_ready, recognise
from readers.scan import mean_confidence
from schemas.document import Reading
from schemas.errors import ReadError, Reason

DPI = 200.0
"""Rendering finer made scans of 200 dpi worse (0.144 against 0.105), and those of 150 dpi too."""
_MANY_UNMAPPED, _MIN_GLYPHS, _PICTURE = 0.2, 50, 0.5


def _may_be_deciphered(sheet: Sheet, recognised: PageBlocks) -> bool:
    """Tell a page of printed glyphs, no scan, whose picture stands as they do."""
    return len(sheet.glyphs) >= _MIN_GLYPHS and sheet.cover < _PICTURE and recognised.turn == 0


def _lies(sheet: Sheet, recognised: str) -> bool:
    """Tell a page whose letters are wrong rather than missing: most are there, or they are of another script."""
    arabic, latin = count_letters(glyph.text for glyph in sheet.glyphs if glyph.code is None)
    seen_arabic, seen_latin = count_letters(recognised)
    other_script = (seen_arabic > seen_latin) != (arabic > latin)
    return other_script or sheet.unmapped <= _MANY_UNMAPPED * len(sheet.glyphs)


class SecondReading:
    """Reads pages again where that promises more, and remembers how the file was read.

    ``failed`` are the numbers of pages at which the first reading broke.
    """

    def __init__(self, content: bytes, report: Report) -> None:
        """Keep the file, of which pictures may be needed."""
        self._content = content
        self._report = report
        self._recognised: list[Recognised] = []
        self._missing: ReadError | None = None
        self._degraded = False
        self._decipher = Decipher()
        self._installed = InstalledFonts()
        self.failed: set[int] = set()

    @property
    def reading(self) -> Reading:
        """How the file was read: OCR if any page was."""
        if self._degraded:
            return Reading.DEGRADED
        return Reading.OCR if self._recognised else Reading.TEXT

    @property
    def confidence(self) -> float | None:
        """The mean confidence of the words read by OCR."""
        return mean_confidence(self._recognised)

    def better(self, number: int, sheet: Sheet, page: PageBlocks, remade: Callable[[], PageBlocks]) -> PageBlocks:
        """Return the better reading of page ``number``; ``remade`` reads its glyphs again once they have letters."""
        text = text_of(page)
        suspect = number in self.failed or needs_recognition(sheet, text)
        if self._installed.mend(sheet, distrusted=suspect):
            mended = remade()
            if not suspect or is_no_worse(text_of(mended), text):
                page, text = mended, text_of(mended)
                suspect = needs_recognition(sheet, text)
        if not suspect:
            return self._completed(number, sheet, page, remade) if lacks_letters(text) else page
        recognised = self._recognise(number)
        if recognised is not None and _may_be_deciphered(sheet, recognised.page):
            if _lies(sheet, text_of(recognised.page)):
                distrust(sheet)
            self._decipher.mend(sheet, recognised.page)
            deciphered = remade()
            if is_as_good(text_of(deciphered), text_of(recognised.page)):
                self._recognised.append(recognised)
                return deciphered
        if recognised is not None and is_better(text_of(recognised.page), text):
            self._recognised.append(recognised)
            return recognised.page
        if number in self.failed:
            self._degraded = True
            return self._plain(number, page)
        self._degraded = self._degraded or is_doubtful(text)
        return page

    def _completed(self, number: int, sheet: Sheet, page: PageBlocks, remade: Callable[[], PageBlocks]) -> PageBlocks:
        """Return a sound page with the letters that its fonts keep none for, as far as OCR tells them."""
        recognised = self._recognise(number)
        if recognised is None or not _may_be_deciphered(sheet, recognised.page):
            return page
        self._decipher.mend(sheet, recognised.page, cautious=True)
        completed = remade()
        if not is_fuller(text_of(completed), text_of(page)):
            return page
        self._recognised.append(recognised)
        return completed

    def complain(self, pages: Sequence[PageBlocks]) -> None:
        """Raise ReadError where nothing was read: for want of a program, or since every page is broken."""
        if any(page.all_lines() for page in pages):
            return
        if self._missing is not None:
            raise self._missing
        if len(self.failed) == len(pages):
            raise ReadError(Reason.DAMAGED, "None of its pages can be read; open and save it again.")

    def _recognise(self, number: int) -> Recognised | None:
        if not is_ready() and self._missing is not None:
            return None
        if len(self._recognised) >= MAX_SCANS:
            raise ReadError(Reason.TOO_LARGE, f"More than {MAX_SCANS} of its pages are scans; split it.")
        self._report.recognition_begins()
        try:
            return recognise(page_picture(self._content, number, DPI), DPI, self._report.recognition_begins)
        except ReadError as error:
            if error.reason is Reason.NEEDS_PROGRAM:
                self._missing = error
                self._degraded = True
                return None
            if error.reason is Reason.DAMAGED:
                return None
            raise

    def _plain(self, number: int, page: PageBlocks) -> PageBlocks:
        """Return pdfium's plain text of a page; it has no places."""
        try:
            document = pypdfium2.PdfDocument(self._content)
        except PdfiumError:
            return page
        try:
            text = document[number - 1].get_textpage().get_text_bounded()
        except (PdfiumError, IndexError):
            text = ""
        finally:
            document.close()
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        made = []
        for place, line in enumerate(lines):
            arabic, latin = count_letters(line)
            made.append(Line([], 0.0, page.width, 14.0 * place, 10.0, arabic, latin, arabic > latin, line))
        return PageBlocks(page.width, page.height, page.turn, [Block(made)])
