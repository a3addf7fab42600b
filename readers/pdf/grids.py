"""Tables without rules: rows of print whose cells stand in the same columns, with white between them.

What parts them from running text: at least three rows (two, if of three cells) have white as wide as no line of text
has, and it stands at the same places in all of them.
"""

import itertools
import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readers.pdf.glyphs import Glyph

_Band = tuple[float, float]
_Row = Sequence[Glyph]
_CELL_GAP = 1.6
"""White between cells, in ems; that between the words of a justified line stays below."""
_BAND_GAP = 0.35
"""White that stays between two columns of all rows together, in ems."""
_NARROW_GAP = 0.2
"""White between words. Where columns are known already, cells may stand as near as that."""
_SPLIT = 0.45
"""White that runs down through at least three rows, in ems: spaces between words never stand so."""
_FAR = 4.5
"""A row farther below the last one (in ems) is another table's."""
_TIGHTER = 1.12
"""Steps down the page that differ by more are two kinds: from row to row, and from line to line in a cell."""
_ONE_SIZE = 0.15
_MIN_ROWS, _WIDE_TABLE = 3, 3
_MARK = re.compile(r"[•▪◦●○■–\-*·]|\(?[\w٠-٩]{1,3}[.)\-]?|[.)\-][\w٠-٩]{1,3}\(?")


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows ``start`` to ``end`` (not included) of a page as a table: ``cells`` by row, from left to right."""

    start: int
    end: int
    cells: list[list[list[Glyph]]]


def grids_of(rows: Sequence[_Row]) -> Iterator[Grid]:
    """Yield the tables without rules among the rows of a region, from the top down."""
    sizes = [glyph.size for row in rows for glyph in row if glyph.text.strip()]
    if not sizes:
        return
    em = statistics.median(sizes)
    parts = [_parts(row, _CELL_GAP * em) for row in rows]
    start = 0
    while start < len(rows):
        if len(parts[start]) > 1:
            end, bands = _extent(rows, parts, start, em)
            if _is_table(rows[start:end], parts[start:end], bands):
                bands = _split(rows[start:end], bands, em)
                start = _head(rows, start, bands, em)
                own = [_by_band(_parts(row, _NARROW_GAP * em), bands) for row in rows[start:end]]
                yield Grid(start, end, _cells(rows[start:end], own, bands))
                start = end
                continue
        start += 1


def _parts(row: _Row, gap: float) -> list[_Band]:
    """Return where a row has ink, in pieces that wide white parts."""
    parts: list[_Band] = []
    for glyph in sorted((g for g in row if g.text.strip()), key=lambda g: g.x0):
        if parts and glyph.x0 - parts[-1][1] <= gap:
            parts[-1] = (parts[-1][0], max(parts[-1][1], glyph.x1))
        else:
            parts.append((glyph.x0, glyph.x1))
    return parts


def _extent(rows: Sequence[_Row], parts: list[list[_Band]], start: int, em: float) -> tuple[int, list[_Band]]:
    """Return where the table that begins at ``start`` ends, and its columns."""
    bands, end = list(parts[start]), start + 1
    step = 0.0
    while end < len(rows) and rows[end][0].base - rows[end - 1][0].base < _FAR * em:
        merged = _merged(bands, parts[end], _BAND_GAP * em)
        if merged is None and (len(bands) >= _WIDE_TABLE or _goes_on(bands, parts[end + 1 : end + 3], em)):
            words = _by_band(_parts(rows[end], _NARROW_GAP * em), bands)
            merged = _merged(bands, words, _BAND_GAP * em) if len(words) > 1 else None
            parts[end] = words if merged else parts[end]
        if merged is None or not _same_size(rows[end - 1], rows[end]):
            break
        down = rows[end][0].base - rows[end - 1][0].base
        if len(parts[end]) == 1 and step and down > _TIGHTER * step:
            break  # a heading or short line below the table
        step = min(step or down, down)
        bands, end = merged, end + 1
    while len(parts[end - 1]) == 1 and rows[end - 1][0].base - rows[end - 2][0].base > step / _TIGHTER * 1.05:
        if _last_step(rows, parts, start, end) > _TIGHTER * step:
            break
        end -= 1
    return end, bands


def _goes_on(bands: Sequence[_Band], following: Sequence[list[_Band]], em: float) -> bool:
    """Tell whether one of the next rows is plainly a row of the table."""
    return any(len(parts) > 1 and _merged(bands, parts, _BAND_GAP * em) is not None for parts in following)


def _by_band(words: Sequence[_Band], bands: Sequence[_Band]) -> list[_Band]:
    """Return the words of a row by the column they stand in; nothing where one stands in two, or all in one."""
    found: dict[int, _Band] = {}
    for word in words:
        over = [place for place, band in enumerate(bands) if word[0] < band[1] and band[0] < word[1]]
        if len(over) > 1:
            return []
        middle = (word[0] + word[1]) / 2
        own = over[0] if over else min(range(len(bands)), key=lambda i: _distance(middle, bands[i]))
        whole = found.get(own, word)
        found[own] = (min(whole[0], word[0]), max(whole[1], word[1]))
    return [found[place] for place in sorted(found)]


def _distance(x: float, band: _Band) -> float:
    return max(band[0] - x, x - band[1])


def _last_step(rows: Sequence[_Row], parts: Sequence[list[_Band]], start: int, end: int) -> float:
    """Return the usual step between rows of several cells."""
    steps = [
        rows[place][0].base - rows[place - 1][0].base
        for place in range(start + 1, end)
        if len(parts[place]) > 1 and len(parts[place - 1]) > 1
    ]
    return statistics.median(steps) if steps else 0.0


def _split(rows: Sequence[_Row], bands: Sequence[_Band], em: float) -> list[_Band]:
    """Return the columns, those split through which white runs in all rows: cells that nearly touch."""
    words = sorted(part for row in rows for part in _parts(row, _NARROW_GAP * em))
    made: list[_Band] = []
    for band in bands:
        inside = [word for word in words if band[0] <= (word[0] + word[1]) / 2 <= band[1]]
        pieces: list[_Band] = []
        counts: list[int] = []
        for word in inside:
            if pieces and word[0] - pieces[-1][1] < _SPLIT * em:
                pieces[-1] = (pieces[-1][0], max(pieces[-1][1], word[1]))
                counts[-1] += 1
            else:
                pieces.append(word)
                counts.append(1)
        made += pieces if min(counts, default=0) >= _MIN_ROWS else [band]
    return made


def _head(rows: Sequence[_Row], start: int, bands: Sequence[_Band], em: float) -> int:
    """Return where the table begins: at the row above, where words of it stand in all columns and in no two."""
    if start and rows[start][0].base - rows[start - 1][0].base < _FAR / 2 * em and len(bands) >= _WIDE_TABLE:
        words = _by_band(_parts(rows[start - 1], _NARROW_GAP * em), bands)
        if len(words) == len(bands) and _merged(bands, words, 0.0) is not None:
            return start - 1
    return start


def _same_size(above: _Row, below: _Row) -> bool:
    one, other = (statistics.median(g.size for g in row) for row in (above, below))
    return abs(one - other) <= _ONE_SIZE * max(one, other)


def _merged(bands: Sequence[_Band], parts: Sequence[_Band], gap: float) -> list[_Band] | None:
    """Return the columns widened by a row's pieces, None where one would lie in two of them or touch the next."""
    made = list(bands)
    for part in parts:
        over = [place for place, band in enumerate(made) if part[0] < band[1] + gap and band[0] < part[1] + gap]
        if len(over) > 1:
            return None
        if over:
            band = made[over[0]]
            made[over[0]] = (min(band[0], part[0]), max(band[1], part[1]))
        elif len(parts) > 1:
            made.append(part)
        else:
            return None
    made.sort()
    owners = [next(i for i, band in enumerate(made) if band[0] <= part[0] <= band[1]) for part in parts]
    apart = all(after[0] - before[1] >= gap for before, after in itertools.pairwise(made))
    return made if apart and len(set(owners)) == len(owners) else None


def _is_table(rows: Sequence[_Row], parts: Sequence[list[_Band]], bands: Sequence[_Band]) -> bool:
    several = sum(1 for part in parts if len(part) > 1)
    if several < (_MIN_ROWS if len(bands) < _WIDE_TABLE else 2) or several < len(rows) / 3:
        return False
    if len(bands) > 2:  # noqa: PLR2004 - marks and their items are two columns
        return True
    for band in bands:
        texts = ["".join(g.text for g in row if g.text.strip() and band[0] <= g.middle <= band[1]) for row in rows]
        if all(_MARK.fullmatch(text) for text in texts if text):
            return False  # the marks or numbers of a list
    return True


def _cells(rows: Sequence[_Row], parts: Sequence[list[_Band]], bands: Sequence[_Band]) -> list[list[list[Glyph]]]:
    """Return the glyphs by row of the table and column; lines that go on in a cell belong to the row above."""
    steps = [below[0].base - above[0].base for above, below in itertools.pairwise(rows)]
    tight = min(steps) * _TIGHTER if steps else 0.0
    close = [place + 1 for place, step in enumerate(steps) if step <= tight]
    full = sum(1 for place in close if len(parts[place]) == len(bands))
    two_kinds = bool(steps) and max(steps) > tight and 2 * full <= len(close)
    table: list[list[list[Glyph]]] = []
    for place, row in enumerate(rows):
        goes_on = place > 0 and (len(parts[place]) == 1 or (two_kinds and place in close))
        if not goes_on:
            table.append([[] for _ in bands])
        for glyph in row:
            nearest = min(range(len(bands)), key=lambda i: _distance(glyph.middle, bands[i]))
            table[-1][nearest].append(glyph)
    return table
