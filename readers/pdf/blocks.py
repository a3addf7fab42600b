"""A page to blocks in the order of reading: tables by cell, columns one after the other, the rest line by line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pdfplumber.page import Page as PlumberPage

from readers.limits import MAX_EDGES
from readers.pdf.columns import TABLE, columns_of, is_bilingual
from readers.pdf.glyphs import Glyph, Sheet
from readers.pdf.grids import Grid, grids_of
from readers.pdf.lines import Line, count_letters, lines_of, lines_of_rows, reads_from_right
from readers.pdf.rows import rows_of

_Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Block:
    """Lines that follow each other, or a table: rows of cells of lines.

    ``edges`` are the left and right edge of the column, in points, where they are not those of the lines themselves.
    """

    lines: list[Line] = field(default_factory=list)
    table: list[list[list[Line]]] = field(default_factory=list)
    edges: tuple[float, float] | None = None

    def all_lines(self) -> list[Line]:
        """Return its lines, those of table cells too."""
        return [*self.lines, *(line for row in self.table for cell in row for line in cell)]


@dataclass(slots=True)
class PageBlocks:
    """A page as a person sees it: its size in points, the turn by which it is read (see `Sheet`), and its blocks."""

    width: float
    height: float
    turn: int
    blocks: list[Block]

    def all_lines(self) -> list[Line]:
        """Return all lines of the page."""
        return [line for block in self.blocks for line in block.all_lines()]


def blocks_of(page: PlumberPage, sheet: Sheet, rows: Sequence[Sequence[Glyph]]) -> list[Block]:
    """Return the blocks of a page whose glyphs stand in ``rows``."""
    rtl = reads_from_right(rows)
    tables = _tables(page) if sheet.glyphs else []
    if not tables:
        return _blocks_of_region([list(row) for row in rows], rtl=rtl)
    inked = [glyph for glyph in sheet.glyphs if glyph.text.strip()]
    edges = min(glyph.x0 for glyph in inked), max(glyph.x1 for glyph in inked)
    rest = list(sheet.glyphs)
    placed: dict[int, Block] = {}
    for box, cells in tables:
        inside = [glyph for glyph in rest if _is_in(glyph, box)]
        block, used, faces = _table_block(inside, cells, rtl=rtl)
        if block.table:
            rtl = rtl or faces
            rest = [glyph for glyph in rest if glyph.order not in used]
            rest.append(_stand_in(box, -1 - len(placed)))
            placed[rest[-1].order] = block
    return _blocks_of_region(rows_of(rest), rtl=rtl, edges=edges, placed=placed)


def _stand_in(box: _Box, order: int) -> Glyph:
    """Return a sign as wide as a table, at its top: it takes the table's place among the rows of its column."""
    left, top, right, bottom = box
    return Glyph(TABLE, left, right, top, bottom, top, 1.0, order, "")


def _blocks_of_region(
    rows: list[list[Glyph]],
    *,
    rtl: bool,
    edges: tuple[float, float] | None = None,
    placed: Mapping[int, Block] | None = None,
) -> list[Block]:
    """Return the blocks of these rows, column by column; ``placed`` are the tables for which signs stand in."""
    if not rows:
        return []
    columns = columns_of(rows, rtl=rtl)
    blocks: list[Block] = []
    for column in [rows] if len(columns) == 1 else map(rows_of, columns):
        own = edges if len(columns) == 1 else None
        blocks += _blocks_of_column(column, placed or {}, rtl=rtl, edges=own)
    return [block for block in blocks if block.lines or block.table]


def _blocks_of_column(
    rows: list[list[Glyph]], placed: Mapping[int, Block], *, rtl: bool, edges: tuple[float, float] | None
) -> Iterator[Block]:
    """Yield the blocks of a column: its ruled tables, and what stands between them."""
    signs = sorted((g for row in rows for g in row if g.order in placed), key=lambda g: g.base)
    if signs and edges is None:
        edges = min(g.x0 for row in rows for g in row), max(g.x1 for row in rows for g in row)
    rest = [g for row in rows for g in row if g.order not in placed] if signs else []
    low = float("-inf")
    for sign in signs:
        above = rows_of([g for g in rest if low <= g.base < sign.base])
        yield from _blocks_between(above, rtl=rtl, edges=edges)
        yield placed[sign.order]
        low = sign.base
    yield from _blocks_between(rows_of([g for g in rest if low <= g.base]) if signs else rows, rtl=rtl, edges=edges)


def _blocks_between(rows: list[list[Glyph]], *, rtl: bool, edges: tuple[float, float] | None) -> Iterator[Block]:
    """Yield running text and tables without rules."""
    start = 0
    for grid in grids_of(rows):
        yield Block(lines_of_rows(rows[start : grid.start], rtl_page=rtl, edges=edges))
        yield _grid_block(grid, rtl=rtl)
        start = grid.end
    yield Block(lines_of_rows(rows[start:], rtl_page=rtl, edges=edges))


def _grid_block(grid: Grid, *, rtl: bool) -> Block:
    """Return a table without rules."""
    arabic, latin = count_letters(glyph.text for row in grid.cells for cell in row for glyph in cell)
    from_right = rtl or arabic > latin or _faces(grid.cells)
    rows = [row[::-1] if from_right else row for row in grid.cells]
    return Block(table=[[lines_of(cell, rtl_page=from_right) for cell in row] for row in rows])


def _faces(rows: Sequence[Sequence[Sequence[Glyph]]]) -> bool:
    """Tell cells, from left to right, that hold one text in Latin script on the left and in Arabic on the right."""
    full = [[cell for cell in row if any(g.text.strip() for g in cell)] for row in rows]
    sides = [(row[0], row[-1]) for row in full if len(row) > 1]
    return len(sides) > 1 and is_bilingual([left for left, _ in sides], [right for _, right in sides])


def _tables(page: PlumberPage) -> list[tuple[_Box, list[list[_Box]]]]:
    """Return the tables drawn with rules: their box, and their rows of cells; two rows and two columns at least."""
    drawn = page.objects
    paths = sum(len(drawn.get(kind, ())) for kind in ("line", "rect", "curve"))
    if not paths or paths > MAX_EDGES or not 4 <= len(page.edges) <= MAX_EDGES:  # noqa: PLR2004 - a box has four sides
        return []
    left, top = page.mediabox[0], page.mediabox[1]

    def moved(box: _Box) -> _Box:
        return (box[0] - left, box[1] - top, box[2] - left, box[3] - top)

    found = []
    for table in page.find_tables():
        cells = [[moved(cell) for cell in row.cells if cell] for row in table.rows]
        if len(cells) > 1 and max(map(len, cells)) > 1:
            found.append((moved(table.bbox), cells))
    return found


def _table_block(glyphs: Sequence[Glyph], rows: list[list[_Box]], *, rtl: bool) -> tuple[Block, set[int], bool]:
    """Read a table cell by cell; return it with the orders of the glyphs in its cells, and whether it is bilingual."""
    arabic, latin = count_letters(glyph.text for glyph in glyphs)
    used: set[int] = set()
    filled: list[list[list[Glyph]]] = []
    for row in rows:
        cells = []
        for box in sorted(row):
            inside = [g for g in glyphs if g.order not in used and _is_in(g, box)]
            used.update(g.order for g in inside)
            cells.append(inside)
        if any(cells):
            filled.append(cells)
    faces = _faces(filled)
    rtl = faces or (arabic > latin if arabic + latin else rtl)
    table = [[lines_of(cell, rtl_page=rtl) for cell in (reversed(row) if rtl else row)] for row in filled]
    return Block(table=[row for row in table if any(row)]), used, faces


def _is_in(glyph: Glyph, box: _Box) -> bool:
    return box[0] <= glyph.middle <= box[2] and box[1] <= (glyph.top + glyph.bottom) / 2 <= box[3]
