"""Lines to paragraphs, and the text that they make, with each page's and each word's place in it."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import overload

from readers.pdf.blocks import Block, PageBlocks
from readers.pdf.lines import Line
from readers.pdf.placements import Placements
from schemas.document import Page, Word
from schemas.span import Span
from text.lines import begins_with_list_mark, ends_sentence, hyphenated_words, joint

_SAME_SIZE = 0.6  # points
_SPACED = 1.25
"""A step down the page of more than this times the document's leading begins a paragraph."""
_LEAST_LEADING, _ONE_KIND, _TIGHT_SHARE = 0.9, 1.1, 8
"""No lines of a paragraph stand nearer (in ems); steps that differ by less are one kind; one step in so many, at
least, is inside a paragraph."""
_SPACED_BY_MARKS = 1.45
"""The same below a line that fills the column and ends no sentence: tall letters and marks push lines apart."""
_INDENT = (0.7, 4.0)
"""The indent of a paragraph's first line, in ems."""
_SHORT = 0.12
"""A last line ends so much (of the column's width) before its edge."""
CELL = " | "


def leading_of(pages: Sequence[PageBlocks]) -> dict[int, float]:
    """Return the leading inside paragraphs for each size of letters (points).

    It is the lower quartile of all steps, or the smallest where that is another kind: most paragraphs are one line.
    """
    steps: dict[int, list[float]] = {}
    for page in pages:
        for block in page.blocks:
            for above, below in itertools.pairwise(block.lines):
                if abs(above.size - below.size) < _SAME_SIZE:
                    steps.setdefault(round(above.size), []).append(below.base - above.base)
    return {size: _leading(sorted(values), size) for size, values in steps.items()}


def _leading(steps: Sequence[float], size: int) -> float:
    quartile = steps[len(steps) // 4]
    inside = [step for step in steps if step >= _LEAST_LEADING * size]
    tight = sum(1 for step in inside if step <= _ONE_KIND * inside[0])
    if inside and quartile > _SPACED * inside[0] and tight * _TIGHT_SHARE >= len(steps):
        return inside[0]
    return quartile


@dataclass(slots=True)
class _Running:
    """The paragraph that is being put together: its last line, and the edges of its column."""

    last: Line
    x0: float
    x1: float
    is_item: bool = False

    def indent(self, line: Line) -> float:
        """Return how far from the edge of the column a line begins, in ems."""
        return (self.x1 - line.x1 if line.rtl else line.x0 - self.x0) / max(1.0, line.size)

    def is_short(self) -> bool:
        """Tell whether its last line ends well before the edge."""
        slack = self.last.x0 - self.x0 if self.last.rtl else self.x1 - self.last.x1
        return slack > _SHORT * (self.x1 - self.x0)

    def goes_on(self, line: Line, *, first_of_block: bool, leading: float | None) -> bool:
        """Tell whether ``line`` belongs to it."""
        if abs(self.last.size - line.size) >= _SAME_SIZE or begins_with_list_mark(line.text):
            return False
        if first_of_block:
            return self.last.rtl == line.rtl and not ends_sentence(self.last.text) and not self.is_short()
        if leading and line.base - self.last.base > self.most_step() * leading:
            return False
        if self.is_indented(line):
            return False
        return not (self.is_short() and ends_sentence(self.last.text))

    def most_step(self) -> float:
        """Return the step to the next line of a paragraph at most, against the leading."""
        return _SPACED if self.is_short() or ends_sentence(self.last.text) else _SPACED_BY_MARKS

    def is_indented(self, line: Line) -> bool:
        """Tell the first line of a paragraph that nothing but its indent sets apart; items of lists hang instead."""
        indent = self.indent(line)
        flush = indent - self.indent(self.last) > _INDENT[0]
        return not self.is_item and flush and _INDENT[0] < indent < _INDENT[1] and ends_sentence(self.last.text)


@dataclass(slots=True)
class Manuscript:
    """The text put together so far; ``pages`` hold where each began, and its words."""

    leading: dict[int, float]
    hyphenated: frozenset[str]
    _text: list[str] = field(default_factory=list)
    _length: int = 0
    _tail: str = ""
    _paragraph: _Running | None = None
    _words: Placements = field(default_factory=Placements)

    def add_page(self, page: PageBlocks) -> tuple[int, Placements]:
        """Add a page; return where its text begins, and its words."""
        self._words = Placements()
        start: int | None = None
        for block in page.blocks:
            for place in self._add_block(block):
                start = place if start is None else start
        return (self._length if start is None else start), self._words

    def text(self) -> str:
        """Return the whole text."""
        return "".join(self._text)

    def _add_block(self, block: Block) -> Iterator[int]:
        """Add a block; yield the place of each of its lines."""
        for row in block.table:
            self._paragraph = None
            glue = "\n"
            for cell in row:
                for line in cell:
                    yield self._put(line, glue)
                    glue = " "
                if not cell:
                    self._put_words("", glue)
                glue = CELL
            self._paragraph = None
        if not block.lines:
            return
        x0, x1 = block.edges or (min(line.x0 for line in block.lines), max(line.x1 for line in block.lines))
        for place, line in enumerate(block.lines):
            leading = self.leading.get(round(line.size))
            if self._paragraph and self._paragraph.goes_on(line, first_of_block=place == 0, leading=leading):
                lost, glue = joint(self._tail, line.text, self.hyphenated)
                self._cut(lost)
                self._paragraph.last = line
                yield self._put(line, glue)
            else:
                self._paragraph = _Running(line, x0, x1, is_item=begins_with_list_mark(line.text))
                yield self._put(line, "\n")

    def _put_words(self, text: str, glue: str) -> int:
        if not self._length:
            glue = glue.strip()
        start = self._length + len(glue)
        self._text.append(glue + text)
        self._length = start + len(text)
        self._tail = text
        return start

    def _put(self, line: Line, glue: str) -> int:
        start = self._put_words(line.text, glue)
        self._words.add(line.words, start)
        return start

    def _cut(self, length: int) -> None:
        """Take the hyphen off the end of the text, and of the last word's span."""
        if length:
            self._text[-1] = self._text[-1][:-length]
            self._length -= length
            self._words.end_before(self._length)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A page of the text with its words packed."""

    number: int
    span: Span
    width: float
    height: float
    turn: int
    words: Placements

    def page(self) -> Page:
        words = (Word(Span(w.start, w.end), *(round(side, 2) for side in w[2:])) for w in self.words)
        return Page(self.number, self.span, self.width, self.height, tuple(words), self.turn)


class _Pages(Sequence[Page]):
    """Pages that are made as they are asked for."""

    def __init__(self, placed: Sequence[_Placed]) -> None:
        self._placed = placed

    def __len__(self) -> int:
        return len(self._placed)

    @overload
    def __getitem__(self, place: int) -> Page: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Page]: ...
    def __getitem__(self, place: int | slice) -> Page | Sequence[Page]:
        return _Pages(self._placed[place]) if isinstance(place, slice) else self._placed[place].page()


def compose(pages: Sequence[PageBlocks]) -> tuple[str, Sequence[Page]]:
    """Return the text of these pages, a paragraph or table row a line, and the pages' places in it."""
    hyphenated = frozenset(word for page in pages for line in page.all_lines() for word in hyphenated_words(line.text))
    manuscript = Manuscript(leading_of(pages), hyphenated)
    begun = [manuscript.add_page(page) for page in pages]
    text = manuscript.text()
    ends = [start for start, _ in begun[1:]] + [len(text)]
    made = []
    for number, (page, (start, words), end) in enumerate(zip(pages, begun, ends, strict=True), 1):
        span = Span(0 if number == 1 else min(start, end), end)
        words.end_before(end)  # the next page may have taken a hyphen off the text
        made.append(_Placed(number, span, page.width, page.height, page.turn, words))
    return text, _Pages(made)
