"""Tables in what OCR has read: tesseract takes their columns for columns of text and reads one after the other.

Its words are laid out as the letters of a printed page are, and what that page's tables without rules would be is read
row by row. Nothing is done to a page with columns of running text.
"""

from collections.abc import Iterator, Sequence

from readers.pdf.blocks import Block
from readers.pdf.columns import columns_of
from readers.pdf.glyphs import Glyph
from readers.pdf.grids import Grid, grids_of
from readers.pdf.lines import Line, count_letters
from readers.pdf.placements import Placement
from readers.pdf.rows import rows_of

_LETTERS = 64
"""Signs of one word that are laid out: more than any has."""


def with_tables(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a page with its tables by row, each where the first of the blocks that it was stood."""
    lines = [(number, line) for number, block in enumerate(blocks) for line in block.lines]
    words = [(number, line, word) for number, line in lines for word in line.words]
    rows = rows_of([glyph for place, (_, line, word) in enumerate(words) for glyph in _laid_out(line, word, place)])
    arabic, latin = count_letters(glyph.text for row in rows for glyph in row)
    if len(columns_of(rows, rtl=arabic > latin)) > 1:
        return list(blocks)
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
