"""Rows to lines of text: their direction, their words in reading order, and the box of each word."""

import re
import statistics
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from readers.pdf.glyphs import Glyph
from readers.pdf.placements import Placement, Placements
from readers.pdf.rows import Item, items_of, rows_of
from text.lines import begins_with_point
from text.shapes import kashidas
from text.visual import MIRRORED, PAIRS, Placed, imbalance, kind_of, reading_order

_BLOCK_LEADING = 2.1
"""Lines nearer than this (in ems) belong to one block and vote on its direction together."""
_LATIN_LINE = 25
"""A line with so many Latin letters and no Arabic one is Latin whatever stands around it."""
_FEW_ARABIC = 0.25
"""On a right-to-left page a short line with so many Arabic letters for each Latin one is Arabic: a word and a name."""
_BOTH_SCRIPTS = 3
_ENDING = tuple(".،؛:؟")
_LEADING_SIGN = re.compile(r"[.،؛,:)\]]")
_WORD = re.compile(r"\S+")


@dataclass(slots=True)
class Line:
    """A line of print. ``base`` is its baseline from the top of the page, ``size`` its letters' size, in points.

    ``text`` and ``words`` are set when it is finished; until then ``items`` hold it from left to right. ``arabic`` and
    ``latin`` count its letters.
    """

    items: list[Item]
    x0: float
    x1: float
    base: float
    size: float
    arabic: int = 0
    latin: int = 0
    rtl: bool = False
    text: str = ""
    words: Iterable[Placement] = field(default_factory=list)

    def finish(self, *, mirror: Collection[str]) -> None:
        """Put the line into reading order. ``mirror``: see `reading_order`."""
        order = reading_order([item.sign for item in self.items], rtl=self.rtl, mirror=mirror)
        self.text, self.words = _read(self.items, order)
        self.items = []

    def turn_end(self) -> None:
        """Take an Arabic line as one that was set from the left: the sign that ends it stands at its right."""
        self.rtl = not self.latin
        if self.rtl and self.items[-1].text in _ENDING:
            self.items.insert(0, self.items.pop())

    def bracket_votes(self) -> Iterator[tuple[str, int, int]]:
        """Yield each pair of brackets with how many stay without partner if mirrored, and if not."""
        if not self.rtl or not any(item.text in MIRRORED for item in self.items):
            return
        signs = [item.sign for item in self.items]
        mirrored, plain = (
            "".join(placed.text for placed in reading_order(signs, rtl=True, mirror=mirror))
            for mirror in (frozenset(MIRRORED), frozenset[str]())
        )
        for pair in PAIRS:
            if any(sign in mirrored for sign in pair):
                yield pair, _alone(mirrored, pair), _alone(plain, pair)

    def move(self, right: float, down: float) -> None:
        """Move a finished line on the page, in points."""
        self.x0, self.x1, self.base = self.x0 + right, self.x1 + right, self.base + down
        self.words = [
            Placement(w.start, w.end, w.left + right, w.top + down, w.right + right, w.bottom + down)
            for w in self.words
        ]

    def pack(self) -> None:
        """Hold the words in less memory, once they are final."""
        self.words = Placements(self.words)


def _alone(text: str, pair: str) -> int:
    return imbalance("".join(sign for sign in text if sign in pair))


def _read(items: Sequence[Item], order: Sequence[Placed]) -> tuple[str, list[Placement]]:
    """Join the signs in reading order, with single spaces, and box each word."""
    pieces: list[str] = []
    owners: list[Item] = []
    for placed in order:
        text = placed.text
        if text == " " and (not pieces or pieces[-1] == " "):
            continue
        pieces.append(text)
        owners += [items[placed.place]] * len(text)
    text = _with_brackets_turned("".join(pieces))
    for place in reversed(kashidas(text)):
        text = text[:place] + text[place + 1 :]
        del owners[place]
    words = []
    for match in _WORD.finditer(text):
        own = owners[match.start() : match.end()]
        words.append(
            Placement(
                *match.span(),
                min(i.x0 for i in own),
                min(i.top for i in own),
                max(i.x1 for i in own),
                max(i.bottom for i in own),
            )
        )
    return text.rstrip(), words


def _with_brackets_turned(text: str) -> str:
    """Return a text with the brackets turned whose spaces stand inside out: some glyphs mirror those of their run."""
    for pair in PAIRS:
        opening, closing = pair[0], pair[1]
        if opening in text and closing in text:
            inside = f"[^{re.escape(opening + closing)}]"
            wrong = rf"(?<!\S){re.escape(closing)}(\w(?:{inside}*\w)?){re.escape(opening)}(?!\w)"
            text = re.sub(wrong, rf"{opening}\g<1>{closing}", text)
    return text


def count_letters(texts: Iterable[str]) -> tuple[int, int]:
    """Return how many of these signs are right-to-left letters, and how many left-to-right ones."""
    kinds = [kind_of(text) for text in texts]
    return kinds.count("R"), kinds.count("L")


def lines_of(glyphs: Sequence[Glyph], *, rtl_page: bool) -> list[Line]:
    """Return the lines of a region of the page, from the top down, with their directions."""
    return lines_of_rows(rows_of(glyphs), rtl_page=rtl_page)


def lines_of_rows(
    rows: Iterable[Sequence[Glyph]], *, rtl_page: bool, edges: tuple[float, float] | None = None
) -> list[Line]:
    """Return the lines of these rows, with their directions; ``edges`` are those of their column, if known."""
    lines = [line for line in map(_line, rows) if line is not None]
    if lines and edges is None:
        edges = min(line.x0 for line in lines), max(line.x1 for line in lines)
    if edges and _are_flush_with_the_other_edge(lines, *edges):
        edges = None
    from_left = _are_set_from_the_left(lines)
    for place, line in enumerate(lines):
        line.rtl = _is_rtl(lines, place, edges or (line.x0, line.x1), rtl_page=rtl_page)
        if from_left and line.arabic and _ended_at_the_left(line) is not True:
            line.turn_end()
    return lines


def _are_set_from_the_left(lines: Sequence[Line]) -> bool:
    """Tell Arabic that was typed into paragraphs of Latin script: its sentences end at the right."""
    ends = [_ended_at_the_left(line) for line in lines if line.arabic > line.latin]
    return ends.count(False) > ends.count(True)


def _ended_at_the_left(line: Line) -> bool | None:
    """Tell at which end of a line the sign stands that no line begins with; None where at neither or at both."""
    text = "".join(item.text for item in line.items).strip()
    left = text[:1] in _ENDING and text[1:2] != " " and text[1:2] not in _ENDING
    right = text[-1:] in _ENDING and text[-2:-1] not in _ENDING
    return left if left != right else None


def _are_flush_with_the_other_edge(lines: Sequence[Line], x0: float, x1: float) -> bool:
    """Tell lines of Arabic that were set as Latin ones are: where they begin says nothing of their direction."""
    edges = [_flush_right(line, x0, x1) for line in lines if line.arabic and not line.latin]
    return edges.count(False) > edges.count(True)


def _flush_right(line: Line, x0: float, x1: float) -> bool | None:
    """Tell a line that is flush with the right edge alone, or with the left one alone (False)."""
    left, right = line.x0 - x0, x1 - line.x1
    return right < left if min(left, right) < line.size < max(left, right) - line.size else None


def _line(row: Sequence[Glyph]) -> Line | None:
    items = items_of(row)
    if not items:
        return None
    arabic, latin = count_letters(item.text for item in items)
    base = statistics.mode(round(glyph.base, 1) for glyph in row)
    size = statistics.median(item.size for item in items if item.text != " ")
    return Line(items, items[0].x0, items[-1].x1, base, size, arabic, latin)


def _is_rtl(lines: Sequence[Line], place: int, edges: tuple[float, float], *, rtl_page: bool) -> bool:
    """Decide a line's direction: by its letters; where it has both scripts or none, by its place, ends and block."""
    line = lines[place]
    if line.arabic and not line.latin:
        return True
    text = "".join(item.text for item in line.items)
    if not line.arabic and line.latin >= _LATIN_LINE and not _LEADING_SIGN.match(text):
        return False
    if rtl_page and not line.arabic and begins_with_point(text):
        return True
    if line.arabic and line.latin:
        shown = _shown_direction(line, *edges)
        if shown is not None:
            return shown
    arabic, latin = line.arabic, line.latin
    for other in (*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2]):
        if abs(other.base - line.base) < _BLOCK_LEADING * line.size:
            arabic, latin = arabic + other.arabic, latin + other.latin
    if arabic + latin == 0:
        return rtl_page
    # Arabic lines full of Latin names and acronyms are more frequent than the reverse.
    needed = _FEW_ARABIC if line.arabic and line.latin < _LATIN_LINE else 0.8
    return arabic >= needed * latin if rtl_page else arabic > latin


def _shown_direction(line: Line, x0: float, x1: float) -> bool | None:
    """Tell a line's direction by where it begins (flush with one edge of its column) or by the sign that ends it."""
    by_end = _ended_at_the_left(line)
    by_edge = _flush_right(line, x0, x1)
    if by_edge is None or by_end is None:
        return by_edge if by_end is None else by_end
    if by_edge == by_end:
        return by_edge
    return True if line.arabic > _BOTH_SCRIPTS * line.latin else None


def reads_from_right(rows: Sequence[Sequence[Glyph]]) -> bool:
    """Tell a page's direction: by its letters, and where both scripts are frequent by the edge its lines begin at."""
    arabic, latin = count_letters(glyph.text for row in rows for glyph in row)
    if not arabic or not latin or max(arabic, latin) > _BOTH_SCRIPTS * min(arabic, latin):
        return arabic > latin
    inked = [[glyph for glyph in row if glyph.text.strip()] for row in rows]
    edges = [(min(g.x0 for g in row), max(g.x1 for g in row), row[0].size) for row in inked if row]
    x0, x1 = min(edge[0] for edge in edges), max(edge[1] for edge in edges)
    begun = [(low - x0 < size, x1 - high < size) for low, high, size in edges]
    from_left, from_right = begun.count((True, False)), begun.count((False, True))
    return arabic > latin if from_left == from_right else from_right > from_left
