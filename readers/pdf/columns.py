"""Columns of running text, told by the white band between them, and by what parts them from tables set wide."""

import itertools
import statistics
from collections.abc import Sequence

from readers.pdf.facing import Facing, facing_of
from readers.pdf.glyphs import Glyph
from readers.pdf.lines import count_letters

TABLE = "\ufffc"
"""What stands in for a table while columns are told (Unicode's sign for an object in a text)."""
_MIN_BODY = 200
"""Glyphs below which a page has no columns."""
_GUTTER = 1.0
"""Width of the white band between columns, in ems, at least."""
_NARROW_GUTTER, _MANY_ROWS = 0.45, 8
"""A narrower one is believed where at least so many rows keep it free, all but one: wide spaces never stand so."""
_TAIL_APART, _TAIL_LEVEL = 1.3, 1.6
_SHORT_TAIL, _SHORT_TAIL_APART = 2, 1.15
"""Against the leading: how far below the columns a line stands that is none of theirs, and how level these end."""
_TITLE_ROWS = 3
"""Rows of a title above one of the columns, at most."""
_FULL = 0.9
"""A line that fills so much of a column runs on in it."""
_CROSSED = (0.03, 0.08, 0.15, 0.25)
"""The share of lines (titles, tables) that may run across the gutter: the fewest that give one."""
_MIN_ROWS = 4
_CELL_GAP = 1.6
"""White between cells, in ems; that between the words of a justified line stays below."""
_LEADING = 2.3
"""Lines of running text stand nearer (in ems) than the rows of a table set wide."""
_FILLED = 0.6
"""How much of its column a line fills (median); less is a table without rules, read across."""


def columns_of(rows: list[list[Glyph]], *, rtl: bool) -> list[list[Glyph]]:
    """Return the glyphs by column in reading order; lines across the gutter cut the columns into bands."""
    faces = facing_of(rows)
    return _by_gutter(rows, rtl=rtl) if faces is None else _faced(rows, faces, rtl=rtl)


def _by_gutter(rows: list[list[Glyph]], *, rtl: bool) -> list[list[Glyph]]:
    everything = [glyph for row in rows for glyph in row]
    body = [glyph for glyph in everything if glyph.text.strip()]
    gutter = _gutter(rows, body) if len(body) >= _MIN_BODY else None
    if gutter is None:
        return [everything]
    bands, head, tail = _Bands(sum(gutter) / 2, rtl=rtl), _head(rows, gutter), _tail(rows, gutter)
    for number, row in enumerate(rows):
        if head <= number < tail and not _crosses(row, gutter):
            bands.part(row)
        else:
            bands.cross(row)
    return bands.columns()


class _Bands:
    """The columns on both sides of a gutter, band by band: what goes across ends one and stands before the next."""

    def __init__(self, middle: float, *, rtl: bool) -> None:
        self._middle, self._rtl = middle, rtl
        self._columns: list[list[Glyph]] = []
        self._across: list[Glyph] = []
        self._sides: tuple[list[list[Glyph]], list[list[Glyph]]] = ([], [])

    def cross(self, row: list[Glyph]) -> None:
        self._close()
        self._across += row

    def part(self, row: list[Glyph]) -> None:
        if self._across:
            self._columns.append(self._across)
            self._across = []
        for right, side in enumerate(self._sides):
            if part := [glyph for glyph in row if (glyph.middle >= self._middle) == bool(right)]:
                side.append(part)

    def columns(self) -> list[list[Glyph]]:
        self._close()
        return [*self._columns, self._across] if self._across else self._columns

    def _close(self) -> None:
        for side in reversed(self._sides) if self._rtl or is_bilingual(*self._sides) else self._sides:
            if side:
                self._columns.extend(columns_of(side, rtl=self._rtl))
            side.clear()


def _faced(rows: list[list[Glyph]], faces: Facing, *, rtl: bool) -> list[list[Glyph]]:
    """Return the columns of rows some of which hold two languages side by side: of these, the Arabic one first."""
    inside = [glyph for row in rows[faces.start : faces.end] for glyph in row]
    arabic, latin = ([g for g in inside if (g.middle >= faces.middle) == right] for right in (True, False))
    before, after = rows[: faces.start], rows[faces.end :]
    above = columns_of(before, rtl=rtl) if before else []
    return [*above, arabic, latin, *(columns_of(after, rtl=rtl) if after else [])]


def _tail(rows: Sequence[Sequence[Glyph]], gutter: tuple[float, float]) -> int:
    """Return where the rows below the columns begin, which end at one height: a place and date, a name, set apart."""
    bases = [[row[0].base if _side(row, gutter, side) else None for row in rows] for side in (0, 1)]
    steps = [low - high for side in bases for high, low in itertools.pairwise(b for b in side if b is not None)]
    leading = statistics.median(steps) if steps else 0.0
    for place in range(len(rows) - 1, 0, -1):
        if None not in (bases[0][place], bases[1][place]) or _fills_column(rows[place], gutter, rows):
            break
        ends = [max((base for base in side[:place] if base is not None), default=0.0) for side in bases]
        apart = rows[place][0].base - max(ends)
        if rows[place][0].text == TABLE:  # its base is its upper edge
            apart += leading
        needed = _TAIL_APART if len(rows) - place > _SHORT_TAIL else _SHORT_TAIL_APART
        if apart > needed * leading and abs(ends[0] - ends[1]) < _TAIL_LEVEL * leading:
            return place
    return len(rows)


def _head(rows: Sequence[Sequence[Glyph]], gutter: tuple[float, float]) -> int:
    """Return where the rows end that stand above one of two columns which begin at one height: a title, set apart."""
    place = next((n for n, row in enumerate(rows) if all(_side(row, gutter, side) for side in (0, 1))), 0)
    if not place or place > _TITLE_ROWS or any(_fills_column(row, gutter, rows) for row in rows[:place]):
        return 0
    steps = [below[0].base - above[0].base for above, below in itertools.pairwise(rows[place:])]
    apart = rows[place][0].base - rows[place - 1][0].base
    return place if steps and apart > _TAIL_APART * statistics.median(steps) else 0


def _fills_column(row: Sequence[Glyph], gutter: tuple[float, float], rows: Sequence[Sequence[Glyph]]) -> bool:
    """Tell a line that runs from the gutter to the edge of the text: it is the column's."""
    inked = [g for g in row if g.text.strip()]
    x0, x1 = min(g.x0 for g in inked), max(g.x1 for g in inked)
    if x1 <= gutter[0] + 1:
        edge = min(g.x0 for other in rows for g in other if g.text.strip())
        return x1 - x0 > _FULL * (gutter[0] - edge)
    edge = max(g.x1 for other in rows for g in other if g.text.strip())
    return x0 >= gutter[1] - 1 and x1 - x0 > _FULL * (edge - gutter[1])


def is_bilingual(left: Sequence[Sequence[Glyph]], right: Sequence[Sequence[Glyph]]) -> bool:
    """Tell Latin script on the left and Arabic on the right: one text in two languages, the Arabic one first."""
    left_arabic, left_latin = count_letters(glyph.text for row in left for glyph in row)
    right_arabic, right_latin = count_letters(glyph.text for row in right for glyph in row)
    return right_arabic > 2 * right_latin and left_latin > 2 * left_arabic


def _crosses(row: Sequence[Glyph], gutter: tuple[float, float]) -> bool:
    return any(g.x0 < gutter[1] and g.x1 > gutter[0] for g in row if g.text.strip())


def _gutter(rows: Sequence[Sequence[Glyph]], body: Sequence[Glyph]) -> tuple[float, float] | None:
    """Return the white band between two columns, if the page has one: the widest in its middle half that parts them.

    Bands that hardly any line crosses come first: below a column that ends early a wider one is nearly as free.
    """
    x0, x1 = min(g.x0 for g in body), max(g.x1 for g in body)
    em = statistics.median(g.size for g in body)
    coverage = _coverage(rows, x0, x1)
    bands = dict.fromkeys(_widest_band(coverage, max(1, int(share * len(rows)))) for share in _CROSSED)
    for band in bands:
        if band is not None and band[1] - band[0] >= _NARROW_GUTTER * em:
            gutter = (x0 + band[0] + 1, x0 + band[1] - 1)
            if _parts_columns(rows, gutter, (x0, x1), em):
                return gutter
    return None


def _parts_columns(
    rows: Sequence[Sequence[Glyph]], gutter: tuple[float, float], edges: tuple[float, float], em: float
) -> bool:
    """Tell a band with a column of running text on either side; ``edges`` are those of the page's text."""
    beside = [row for row in rows if not _crosses(row, gutter)]
    if not beside:
        return False  # a band may be free by its share of rows and yet be touched by each of a few wide ones
    if gutter[1] - gutter[0] + 2 < _GUTTER * em and (_breaks(rows, gutter) > 1 or len(beside) < _MANY_ROWS):
        return False
    left, right = ([_side(row, gutter, side) for row in beside] for side in (0, 1))
    both = sum(1 for one, other in zip(left, right, strict=True) if one and other)
    left, right = [part for part in left if part], [part for part in right if part]
    if min(len(left), len(right)) < _MIN_ROWS or (both < _MIN_ROWS and not _run_beside(left, right)):
        return False
    return _is_column(left, gutter[0] - edges[0], em) and _is_column(right, edges[1] - gutter[1], em)


def _breaks(rows: Sequence[Sequence[Glyph]], gutter: tuple[float, float]) -> int:
    """Count the rows across the gutter between the first and the last one that keep it free."""
    crossing = [_crosses(row, gutter) for row in rows]
    return sum(crossing[crossing.index(False) : len(crossing) - crossing[::-1].index(False)])


def _is_column(parts: Sequence[Sequence[Glyph]], width: float, em: float) -> bool:
    """Tell lines of running text, or of several columns of it, from the cells of a table."""
    filled = [(max(g.x1 for g in part) - min(g.x0 for g in part)) / max(1.0, width) for part in parts]
    gaps = sum(1 for part in parts if _has_gap(part, _CELL_GAP * em))
    if statistics.median(filled) < _FILLED or 2 * gaps > len(parts):  # unless it is several columns itself
        inside = [glyph for part in parts for glyph in part]
        return len(inside) >= _MIN_BODY and _gutter(parts, inside) is not None
    steps = [below[0].base - above[0].base for above, below in itertools.pairwise(parts)]
    return statistics.median(steps) <= _LEADING * em


def _has_gap(part: Sequence[Glyph], width: float) -> bool:
    """Tell a part of a row with white in it that wide: cells of a table without rules."""
    ordered = sorted(part, key=lambda g: g.x0)
    return any(after.x0 - before.x1 > width for before, after in itertools.pairwise(ordered))


def _side(row: Sequence[Glyph], gutter: tuple[float, float], side: int) -> list[Glyph]:
    """Return the ink of a row left (0) or right (1) of the gutter."""
    middle = sum(gutter) / 2
    return [g for g in row if g.text.strip() and (g.middle >= middle) == bool(side)]


def _run_beside(left: Sequence[Sequence[Glyph]], right: Sequence[Sequence[Glyph]]) -> bool:
    """Tell columns whose lines stand at heights of their own: each has lines among those of the other."""
    ours, theirs = ([part[0].base for part in side] for side in (left, right))
    slack = statistics.median(g.size for part in left for g in part)
    low, high = max(min(ours), min(theirs)) - slack, min(max(ours), max(theirs)) + slack
    return all(sum(1 for base in side if low <= base <= high) >= _MIN_ROWS for side in (ours, theirs))


def _coverage(rows: Sequence[Sequence[Glyph]], x0: float, x1: float) -> list[int]:
    """Count, for each point of width, the rows that have ink there."""
    width = int(x1 - x0) + 1
    coverage = [0] * (width + 1)
    for row in rows:
        inked: set[int] = set()
        for glyph in row:
            if glyph.text.strip():
                inked.update(range(max(0, int(glyph.x0 - x0)), min(width, int(glyph.x1 - x0)) + 1))
        for point in inked:
            coverage[point] += 1
    return coverage


def _widest_band(coverage: Sequence[int], limit: int) -> tuple[int, int] | None:
    """Return the widest run of points with at most ``limit`` rows that begins in the middle half."""
    best: tuple[int, int] | None = None
    place, end = len(coverage) // 4, len(coverage) * 3 // 4
    while place < end:
        start = place
        while place < len(coverage) and coverage[place] <= limit:
            place += 1
        if place > start and (best is None or place - start > best[1] - best[0]):
            best = (start, place)
        place += 1
    return best
