"""One text in two languages side by side, Latin script on the left and Arabic on the right: told by the scripts alone.

Lines of the two languages stand at heights of their own, with a gutter narrower than that between two columns of one
language, and letterheads have short lines far apart: what parts columns elsewhere does not tell them.
"""

import itertools
import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from readers.pdf.glyphs import Glyph
from text.visual import kind_of

_Row = Sequence[Glyph]
_GUTTER, _ROW_GUTTER, _WIDE_GUTTER = 0.3, 0.5, 5.0
"""White between the languages, in ems: at least, in one row at least, and between columns of running text at most."""
_APART, _MOST_ROWS = 1.5, 400
"""White (in ems) beyond which a number is another side's; and rows of a page of text, since each may begin columns."""
_FILLED, _LETTERS, _MIN_ROWS = 0.8, 22, 3
"""Running text fills its column, has so many letters in a line (medians), and so many lines at least."""
_HEAD_ROWS, _HEAD_LINES, _HEAD_WHITE = 9, 2, 1.2
"""A letterhead's rows at most, the lines of each language at least, and the white between them (in ems) at least."""


@dataclass(frozen=True, slots=True)
class Facing:
    """Rows ``start`` to ``end`` (not included) hold two languages, parted at ``middle`` (points from the left)."""

    start: int
    end: int
    middle: float


@dataclass(slots=True)
class _Side:
    """Where the ink of one language in a row lies, and how many letters it has."""

    x0: float
    x1: float
    letters: int


_Sides = tuple[_Side | None, _Side | None]


def facing_of(rows: Sequence[_Row]) -> Facing | None:
    """Return the first rows that hold two languages side by side, if there are any."""
    if len(rows) > _MOST_ROWS:
        return None
    sides = [_sides(row) for row in rows]
    sizes = [glyph.size for row in rows for glyph in row]
    if not any(left for left, _ in sides) or not any(right for _, right in sides):
        return None
    em = statistics.median(sizes)
    start = 0
    while start < len(rows):
        end, low, high = _run(rows, sides, start, em)
        if end > start + 1 and _is_facing(sides[start:end], high - low, em, at_top=start == 0, more=end < len(rows)):
            return Facing(start, end, (low + high) / 2)
        start += 1
    return None


def _sides(row: _Row) -> _Sides:
    """Return the Latin and the Arabic ink of a row; (None, None) where they are mixed or there are no letters."""
    inked = sorted((glyph for glyph in row if glyph.text.strip()), key=lambda g: g.x0)
    kinds = [kind_of(glyph.text) for glyph in inked]
    if "R" not in kinds or "L" not in kinds:
        side = _around(inked, kinds)
        return (None, side) if "R" in kinds else (side, None)
    last, first = len(kinds) - 1 - kinds[::-1].index("L"), kinds.index("R")
    if last > first:
        return None, None
    cut = max(range(last + 1, first + 1), key=lambda place: inked[place].x0 - inked[place - 1].x1)
    if inked[cut].x0 - inked[cut - 1].x1 < _ROW_GUTTER * inked[cut].size:
        return None, None
    return _side(inked[:cut], kinds.count("L")), _side(inked[cut:], kinds.count("R"))


def _around(inked: Sequence[Glyph], kinds: Sequence[str]) -> _Side | None:
    """Return the ink that stands together with the letters of a row in one script; numbers far away are another's."""
    letters = [place for place, kind in enumerate(kinds) if kind in "LR"]
    if not letters:
        return None
    first, last = letters[0], letters[-1]
    while first and inked[first].x0 - inked[first - 1].x1 < _APART * inked[first].size:
        first -= 1
    while last + 1 < len(inked) and inked[last + 1].x0 - inked[last].x1 < _APART * inked[last].size:
        last += 1
    return _side(inked[first : last + 1], len(letters))


def _side(glyphs: Sequence[Glyph], letters: int) -> _Side:
    return _Side(min(g.x0 for g in glyphs), max(g.x1 for g in glyphs), letters)


def _run(rows: Sequence[_Row], sides: Sequence[_Sides], start: int, em: float) -> tuple[int, float, float]:
    """Return where the rows that one gutter parts end, and the gutter."""
    low, high = -math.inf, math.inf
    end = start
    for row, (left, right) in zip(rows[start:], sides[start:], strict=True):
        lower = max(low, left.x1) if left else low
        higher = min(high, right.x0) if right else high
        if left is right or higher - lower < _GUTTER * em:  # mixed, or only numbers on one side
            lower, higher = _white(row, low, high)
        if higher - lower < _GUTTER * em or (None in (left, right) and _is_between(row, low, high, em)):
            break
        low, high, end = lower, higher, end + 1
    while end > start and None in sides[end - 1] and not _beside(sides[start:end]):
        end -= 1
    return end, low, high


def _white(row: _Row, low: float, high: float) -> tuple[float, float]:
    """Return the gutter that a row with mixed letters, or with none, leaves of the one between ``low`` and ``high``."""
    if math.isinf(low) or math.isinf(high):
        return high, low
    middle = (low + high) / 2
    inked = [glyph for glyph in row if glyph.text.strip()]
    left = [glyph.x1 for glyph in inked if glyph.middle < middle]
    right = [glyph.x0 for glyph in inked if glyph.middle >= middle]
    return max([low, *left]), min([high, *right])


def _is_between(row: _Row, low: float, high: float, em: float) -> bool:
    """Tell a title that stands between the two sides of a letterhead."""
    if math.isinf(high - low) or high - low < _HEAD_WHITE * em:
        return False
    margin = (high - low) / 3
    return any(low + margin < glyph.middle < high - margin for glyph in row if glyph.text.strip())


def _beside(sides: Sequence[_Sides]) -> bool:
    """Tell whether the last row has a row of the other language at its height or right above it."""
    left, right = sides[-1]
    return any((other if left else this) is not None for this, other in sides[-3:-1]) if left or right else False


def _is_facing(sides: Sequence[_Sides], gutter: float, em: float, *, at_top: bool, more: bool) -> bool:
    left, right = ([side for side in column if side] for column in zip(*sides, strict=True))
    if min(len(left), len(right)) < _HEAD_LINES:
        return False
    turns = sum(1 for above, below in itertools.pairwise(sides) if (above[0] is None) != (below[0] is None))
    both = sum(1 for one, other in sides if one and other)
    if both < _HEAD_LINES and turns < _HEAD_LINES + 1:
        return False  # one language below the other
    if at_top and more and len(sides) <= _HEAD_ROWS and gutter >= _HEAD_WHITE * em:
        return True
    if gutter > _WIDE_GUTTER * em or min(len(left), len(right)) < _MIN_ROWS:
        return False
    return all(map(_runs_on, (left, right)))


def _runs_on(side: Sequence[_Side]) -> bool:
    """Tell the lines of running text from names and headings."""
    width = max(s.x1 for s in side) - min(s.x0 for s in side)
    filled = statistics.median((s.x1 - s.x0) / max(1.0, width) for s in side)
    return filled >= _FILLED and statistics.median(s.letters for s in side) >= _LETTERS
