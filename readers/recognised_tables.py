"""Tables in what OCR has read: tesseract takes their columns for columns of text and reads one after the other.

Its words are laid out as the letters of a printed page are, and what that page's tables without rules would be is read
row by row. Nothing is done to a page with columns of running text.
"""

import itertools
from collections.abc import Collection, Iterator, Sequence

from readers.pdf.blocks import Block
from readers.pdf.columns import columns_of
from readers.pdf.glyphs import Glyph
from readers.pdf.grids import Grid, grids_of
from readers.pdf.lines import Line, count_letters
from readers.pdf.placements import Placement
from readers.pdf.rows import rows_of

_LEAST_LINES, _GUTTER = 2, 3.0
"""Lines of a letterhead, and the white between its sides in heights of its letters."""
_LETTERS = 64
"""Signs of one word that are laid out: more than any has."""


def with_tables(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a page with its tables by row, each where the first of the blocks that it was stood."""
    lines = [(number, line) for number, block in enumerate(blocks) for line in block.lines]
    words = [(number, line, word) for number, line in lines for word in line.words]
    rows = rows_of([glyph for place, (_, line, word) in enumerate(words) for glyph in _laid_out(line, word, place)])
    arabic, latin = count_letters(glyph.text for row in rows for glyph in row)
    columns = columns_of(rows, rtl=arabic > latin)
    if len(columns) > 1:
        numbers = [{words[glyph.order // _LETTERS][0] for glyph in column} for column in columns]
        return list(blocks) if arabic > latin else _by_column(blocks, numbers)
    used: set[int] = set()
    tables: dict[int, Block] = {}
    for grid in grids_of(rows):
        places = [_places(cell) for row in grid.cells for cell in row]
        sources = {words[place][0] for cell in places for place in cell}
        if len(sources) > 1:
            inside = {id(words[place][1]) for cell in places for place in cell}
            tables[min(sources)] = _table(grid, words, rtl=arabic > latin)
            used |= inside
    made: list[Block] = []
    for number, block in enumerate(blocks):
        kept = Block([line for line in block.lines if id(line) not in used], edges=block.edges)
        table = [tables[number]] if number in tables else []
        first = bool(block.lines) and id(block.lines[0]) in used
        made += [*table, kept] if first else [kept, *table]
    return [block for block in made if block.lines or block.table]


def _by_column(blocks: Sequence[Block], columns: Sequence[Collection[int]]) -> list[Block]:
    """Return blocks in the order of columns, which have their numbers: tesseract takes all columns from the right."""
    first = {number: rank for rank, column in reversed(list(enumerate(columns))) for number in column}
    order = sorted(range(len(blocks)), key=lambda number: first.get(number, 0))
    return [blocks[number] for number in order]


def with_sides(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a page with each letterhead in two scripts side by side as rows, one side after the other.

    Tesseract reads on from one side to the other. The side in the script of the page comes first.
    """
    arabic, latin = count_letters("".join(line.text for block in blocks for line in block.all_lines()))
    made: list[Block] = []
    for block in blocks:
        sides = _sides(block)
        ordered = sorted(sides, key=lambda side: side[0].rtl, reverse=arabic > latin)
        made.append(Block(table=[[[line]] for side in ordered for line in side]) if sides else block)
    return made


def _sides(block: Block) -> list[list[Line]]:
    """Return the lines of both sides of a block that one gutter parts into two scripts; nothing where none does."""
    gaps = [_widest_gap(line) for line in block.lines]
    if len(gaps) < _LEAST_LINES or max(left for left, _ in gaps) >= min(right for _, right in gaps):
        return []
    middle = (max(left for left, _ in gaps) + min(right for _, right in gaps)) / 2
    sides: list[list[Line]] = []
    for is_left in (True, False):
        words = [[w for w in line.words if (w.left < middle) is is_left] for line in block.lines]
        sides.append(
            [_line([(0, line, word) for word in ws]) for line, ws in zip(block.lines, words, strict=True) if ws]
        )
    scripts = [
        arabic > latin for arabic, latin in (count_letters("".join(line.text for line in side)) for side in sides)
    ]
    for side, is_arabic in zip(sides, scripts, strict=True):
        for line in side:
            line.rtl = is_arabic
    return sides if scripts[0] != scripts[1] else []


def _widest_gap(line: Line) -> tuple[float, float]:
    """Return where the widest white between two words of a line begins and ends; no gap where it is narrow."""
    words = sorted(line.words, key=lambda word: word.left)
    gaps = [(before.right, after.left) for before, after in itertools.pairwise(words)]
    left, right = max(gaps, key=lambda gap: gap[1] - gap[0], default=(0.0, 0.0))
    return (left, right) if right - left >= _GUTTER * line.size else (line.x1, line.x0)


def _laid_out(line: Line, word: Placement, place: int) -> Iterator[Glyph]:
    """Yield the letters of a word, which share its box evenly; ``place`` is its number on the page."""
    text = line.text[word.start : word.end][:_LETTERS]
    width = (word.right - word.left) / max(1, len(text))
    for number, letter in enumerate(text):
        x = word.left + number * width
        order = place * _LETTERS + number
        yield Glyph(letter, x, x + width, word.top, word.bottom, line.base, line.size, order, "")


def _places(cell: Sequence[Glyph]) -> list[int]:
    """Return the numbers of the words in a cell, in the order in which they were read."""
    return sorted({glyph.order // _LETTERS for glyph in cell})


def _table(grid: Grid, words: Sequence[tuple[int, Line, Placement]], *, rtl: bool) -> Block:
    rows = []
    for row in grid.cells:
        cells = [[words[place] for place in _places(cell)] for cell in (reversed(row) if rtl else row)]
        rows.append([[_line(cell)] if cell else [] for cell in cells])
    return Block(table=rows)


def _line(cell: Sequence[tuple[int, Line, Placement]]) -> Line:
    """Return the words of a cell as one line."""
    placed: list[Placement] = []
    texts: list[str] = []
    start = 0
    for _, line, word in cell:
        text = line.text[word.start : word.end]
        placed.append(word._replace(start=start, end=start + len(text)))
        texts.append(text)
        start += len(text) + 1
    first, text = cell[0][1], " ".join(texts)
    x0, x1 = min(word.left for word in placed), max(word.right for word in placed)
    arabic, latin = count_letters(text)
    return Line([], x0, x1, first.base, first.size, arabic, latin, arabic >= latin, text, placed)
