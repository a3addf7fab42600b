"""The glyphs of a PDF page with their text, place and baseline, and what else stands on it.

The page runs once through pdfminer's interpreter with a device that is derived from pdfplumber's. Three things that
both lose are kept: the ActualText of a span of glyphs (LibreOffice and Chromium write the letters of a cluster there),
the codes for which a font has no letter (pdfminer guesses one), and the baseline.
"""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFStackT
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import Matrix, apply_matrix_rect, decode_text
from pdfplumber.page import Page as PlumberPage
from pdfplumber.page import PDFPageAggregatorWithMarkedContent

from readers.limits import MAX_FORMS, MAX_GLYPHS, MAX_PATHS
from readers.pdf.annotations import draw_annotations
from readers.pdf.letters import letters_of
from schemas.errors import ReadError, Reason

_ABOVE, _BELOW = 0.82, 0.28
"""Ink above and below the baseline, in ems, of all Arabic and Latin fonts tried; what fonts say of themselves ranges
from 0.5 to 2, and such boxes cut letters."""


@dataclass(slots=True)
class Glyph:
    """One glyph, or all those of one ActualText. Lengths are points from the page's upper left corner.

    ``base`` is the baseline. ``order`` counts the glyphs as they are drawn. ``cid`` is the glyph's number in its font,
    as is ``code`` where the font has no letter for it. ``exact`` says that ``text`` is an ActualText, in reading order
    already. ``instead`` is the letter that its map may have garbled.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    order: int
    font: str
    code: int | None = None
    exact: bool = False
    instead: str = ""
    cid: int = -1

    @property
    def middle(self) -> float:
        """The middle of its width."""
        return (self.x0 + self.x1) / 2


@dataclass(slots=True)
class Sheet:
    """What stands on one page. ``turn`` is the clockwise turn, in degrees, by which it is read.

    ``cover`` is the share (0 to 1) of the page under its largest picture, ``paths`` the number of drawn paths,
    ``unmapped`` that of glyphs without a letter. ``left`` and ``above`` are what is cut off the page on these sides:
    glyphs count from the uncut page's corner. ``resources`` are the page's, with its fonts, as pdfminer has them.
    """

    width: float
    height: float
    left: float = 0.0
    above: float = 0.0
    turn: int = 0
    glyphs: list[Glyph] = field(default_factory=list)
    cover: float = 0.0
    paths: int = 0
    unmapped: int = 0
    resources: object = None


def sheet_of(page: PlumberPage) -> Sheet:
    """Return what stands on a page, as a person reads it: a page whose text runs up or down is turned first.

    Afterwards ``page`` holds its drawing only, which is what pdfplumber finds tables in. Raises ReadError TOO_LARGE.
    """
    draw_annotations(page.page_obj)
    device = _run(page)
    turn = device.angle()
    if turn:
        page.page_obj.rotate = (page.page_obj.rotate + turn) % 360
        width, height = page.width, page.height
        device = _run(page)
        if turn % 180:
            page.bbox = page.mediabox = (0, 0, height, width)
    sheet = device.sheet()
    sheet.turn, sheet.resources = turn, page.page_obj.resources
    return sheet


def _run(page: PlumberPage) -> "_Device":
    device = _Device(page.pdf.rsrcmgr, pageno=page.page_number, laparams=None)
    _Interpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    page._layout = device.get_result()  # noqa: SLF001 - pdfplumber's own cache of what the device returns
    return device


class _Span:
    """The glyphs drawn under one ActualText."""

    __slots__ = ("glyphs", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.glyphs: list[Glyph] = []

    def merged(self) -> list[Glyph]:
        """Return one glyph with the span's text, or the glyphs as they are where they stand on several lines."""
        if not self.text and all(g.code is not None for g in self.glyphs):  # cairo: of what it has no letters for
            return self.glyphs
        wide = [g for g in self.glyphs if g.x1 - g.x0 > 0.01] or self.glyphs  # noqa: PLR2004 - a vowel sign has no width
        first = wide[0]
        if any(abs(g.base - first.base) > 1.2 * first.size for g in wide):
            return self.glyphs
        first.x0 = min(g.x0 for g in self.glyphs)
        first.x1 = max(g.x1 for g in self.glyphs)
        first.text, first.exact, first.code, first.instead = self.text, True, None, ""
        return [first]


class _Device(PDFPageAggregatorWithMarkedContent):
    """Collects glyphs; leaves lines and boxes to pdfplumber, and pictures out."""

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        super().begin_page(page, ctm)
        self._page_box = apply_matrix_rect(ctm, page.mediabox)
        self._crop = apply_matrix_rect(ctm, page.cropbox)
        self.forms = 0
        self._glyphs: list[Glyph] = []
        self._angles: list[int] = []
        self._open: list[_Span | None] = []
        self._spans: list[_Span] = []
        self._in_span: dict[int, _Span] = {}
        self._counts: Counter[str] = Counter()
        self._cover = 0.0

    def begin_tag(self, tag: PSLiteral, props: PDFStackT | None = None) -> None:  # noqa: ARG002 - pdfminer's own signature
        span = self._open[-1] if self._open else None
        if isinstance(props, dict) and "ActualText" in props:
            text = resolve1(props["ActualText"])
            if isinstance(text, bytes):
                span = _Span(decode_text(text))
        self._open.append(span)

    def end_tag(self) -> None:
        if self._open:
            self._open.pop()

    def render_char(  # noqa: PLR0913, PLR0917 - pdfminer's own signature
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,  # noqa: ARG002
        graphicstate: PDFGraphicState,  # noqa: ARG002
    ) -> float:
        if len(self._glyphs) >= MAX_GLYPHS:
            raise ReadError(Reason.TOO_LARGE, f"One page holds more than {MAX_GLYPHS} letters.")
        text, code, instead = letters_of(font, cid)
        advance: float = font.char_width(cid) * fontsize * scaling
        low = font.get_descent() * fontsize + rise
        box = (0.0, low, advance, low + fontsize)
        if font.is_vertical():
            box = (-fontsize / 2, advance, fontsize / 2, 0.0)
        x0, y0, x1, y1 = apply_matrix_rect(matrix, box)
        base, size = self._page_box[3] - matrix[5], y1 - y0
        high, deep = base - _ABOVE * size, base + _BELOW * size
        order = len(self._glyphs)
        glyph = Glyph(text, x0, x1, high, deep, base, size, order, font.fontname, code, instead=instead, cid=cid)
        span = self._open[-1] if self._open else None
        if span is not None:
            span.glyphs.append(glyph)
            self._in_span[glyph.order] = span
        self._glyphs.append(glyph)
        self._angles.append(_angle(matrix))
        self._counts["unmapped"] += code is not None
        return advance

    def paint_path(self, *args: object, **named: object) -> None:
        self._counts["paths"] += 1
        if self._counts["paths"] <= MAX_PATHS:
            super().paint_path(*args, **named)

    def render_image(self, name: str, stream: PDFStream) -> None:  # noqa: ARG002 - pdfminer's own signature
        x0, y0, x1, y1 = self.cur_item.bbox
        left, low, right, high = self._crop
        seen = max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, high) - max(y0, low))
        self._cover = max(self._cover, seen / max(1.0, (right - left) * (high - low)))

    def angle(self) -> int:
        """Return the clockwise turn (0, 90, 180, 270) after which most glyphs stand upright."""
        if not self._angles:
            return 0
        turn = Counter(self._angles).most_common(1)[0][0]
        return max(0, turn)

    def sheet(self) -> Sheet:
        """Return the upright glyphs of the page, in the order in which they are drawn."""
        left, _, right, high = self._crop
        above = self._page_box[3] - high
        below = self._page_box[3] - self._crop[1]
        seen = [
            g
            for g in self._upright()
            if (g.text or g.code is not None) and left - 2 <= g.middle <= right + 2 and above - 2 <= g.base <= below + 2
        ]
        return Sheet(
            right - left,
            below - above,
            left=left,
            above=above,
            glyphs=seen,
            cover=self._cover,
            paths=self._counts["paths"],
            unmapped=self._counts["unmapped"],
        )

    def _upright(self) -> Iterator[Glyph]:
        """Yield the upright glyphs; a span that says what it reads as gives its own, once."""
        done: set[int] = set()
        for glyph, angle in zip(self._glyphs, self._angles, strict=True):
            if angle:  # a watermark across the page, a stamp in the margin
                continue
            span = self._in_span.get(glyph.order)
            if span is None:
                yield glyph
            elif id(span) not in done:
                done.add(id(span))
                yield from span.merged()


class _Interpreter(PDFPageInterpreter):
    """Looks up the properties that a tag names, and stops a page that calls forms without end."""

    device: _Device

    def do_BDC(self, tag: PDFStackT, props: PDFStackT) -> None:  # noqa: N802 - the operator's name
        if isinstance(props, PSLiteral):
            named = resolve1(self.resources.get("Properties"))
            found = resolve1(named.get(props.name)) if isinstance(named, dict) else None
            props = found if isinstance(found, dict) else props
        super().do_BDC(tag, props)

    def do_Do(self, xobjid_arg: PDFStackT) -> None:  # noqa: N802 - the operator's name
        self.device.forms += 1
        if self.device.forms > MAX_FORMS:
            raise ReadError(Reason.TOO_LARGE, f"One page draws more than {MAX_FORMS} forms.")
        super().do_Do(xobjid_arg)


def _angle(matrix: Matrix) -> int:
    """Return the clockwise turn that sets a glyph upright: 0, 90, 180, 270, or -1 where none of them does."""
    a, b, c, d = matrix[:4]
    if b == 0 and c == 0:
        return 0 if a * d >= 0 and a >= 0 else 180 if a < 0 and d < 0 else 0
    degrees = math.degrees(math.atan2(b, a)) % 360
    nearest = round(degrees / 90) * 90
    return nearest % 360 if abs(degrees - nearest) < 10 else -1  # noqa: PLR2004 - a skewed scan's text layer leans a little
