"""Running headers and footers: what is printed on every page and belongs to none."""

import statistics
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from readers.pdf.blocks import Block, PageBlocks
from readers.pdf.lines import Line
from text.lines import is_page_number, without_numbers

_BAND = 0.12
"""The share of the page's height, at its top and foot, in which they are looked for."""
_REPEATED = 0.6
"""On so many of the pages (and two at least) the same words are a running line; numbers may differ."""
_ALIKE = 80.0
"""How alike (0 to 100) two readings of one running line are; other lines of a page's edge stay below 60."""
_MOST_HEAD_ROWS = 3
_LONG_ENOUGH = 10
_MOST_COMPARED = 200
_SMALL = 0.85
"""Against the body's size: small print that stands apart in the band is one even on a single page."""
_APART = 1.8
"""Its distance from the next line of the page, in ems."""
_PAPERS = (595.3, 612.0, 792.0, 841.9, 1008.0, 1190.6)
"""The sides of A4, Letter, Legal and A3, in points: pages of other sizes may be cut to their text."""
_SAME_PAPER = 2.0
_MARGIN, _AS_TEXT, _FAR_APART = 0.064, 1.05, 2.0
"""The share of the page's height above which only a header stands (Word's is half an inch down), the most it is larger
than the text, and its distance from it, in ems."""


def drop_running_lines(pages: Sequence[PageBlocks], *, tight: bool = False) -> None:
    """Take the running headers and footers, and page numbers, out of all pages.

    ``tight`` says that the text may begin in the margin, as that of a printed web page does.
    """
    zones = [{id(line): _zone(line, page.height) for line in page.all_lines()} for page in pages]
    repeated = _repeated(pages, zones)
    body = [
        line.size for page, zone in zip(pages, zones, strict=True) for line in page.all_lines() if not zone[id(line)]
    ]
    size = statistics.median(body) if body else 0.0
    for page, zone in zip(pages, zones, strict=True):
        bases = sorted(line.base for line in page.all_lines())
        running = {
            id(line)
            for line in page.all_lines()
            if zone[id(line)]
            and (
                is_page_number(line.text)
                or (zone[id(line)], without_numbers(line.text)) in repeated
                or (line.size <= _SMALL * size and _stands_apart(line, zone[id(line)], bases, _APART))
                or (
                    not tight
                    and _is_in_margin(line, page, size)
                    and _stands_apart(line, zone[id(line)], bases, _FAR_APART)
                )
            )
        }
        for block in page.blocks:
            _drop(block, running)


def drop_repeated_heads(pages: Sequence[PageBlocks]) -> None:
    """Take out the head rows that a table which runs over pages repeats at the top of each."""
    head: list[list[str]] = []
    ended_in_table = False
    for page in pages:
        blocks = [block for block in page.blocks if block.all_lines()]
        first = blocks[0] if blocks else None
        if first is not None and first.table and ended_in_table:
            same = 0
            while same < min(len(first.table) - 1, len(head)) and _cells(first.table[same]) == head[same]:
                same += 1
            first.table = first.table[same:]
        if blocks:
            ended_in_table = bool(blocks[-1].table)
            if ended_in_table and (len(blocks) > 1 or not head):
                head = [_cells(row) for row in blocks[-1].table[:_MOST_HEAD_ROWS]]


def _cells(row: Sequence[Sequence[Line]]) -> list[str]:
    return [" ".join(line.text for line in cell) for cell in row]


def _drop(block: Block, running: set[int]) -> None:
    block.lines = [line for line in block.lines if id(line) not in running]
    rows = [[[line for line in cell if id(line) not in running] for cell in row] for row in block.table]
    block.table = [row for row in rows if any(row)]


def _zone(line: Line, height: float) -> str:
    if line.base < _BAND * height:
        return "header"
    return "footer" if line.base > (1 - _BAND) * height else ""


def _repeated(pages: Sequence[PageBlocks], zones: Sequence[dict[int, str]]) -> set[tuple[str, str]]:
    """Return the zones and texts, numbers masked, that stand on most pages; OCR may read them a little differently."""
    counts: Counter[tuple[str, str]] = Counter()
    for page, zone in zip(pages, zones, strict=True):
        counts.update({(zone[id(line)], without_numbers(line.text)) for line in page.all_lines() if zone[id(line)]})
    needed = max(2, _REPEATED * len(pages))
    found = {key for key, count in counts.items() if count >= needed}
    rare = [key for key in counts if key not in found and len(key[1]) >= _LONG_ENOUGH]
    if len(rare) > _MOST_COMPARED:
        return found
    for zone_name, text in rare:
        alike = (key for key in rare if key[0] == zone_name and ratio(key[1], text) >= _ALIKE)
        if sum(counts[key] for key in alike) >= needed:
            found.add((zone_name, text))
    return found


def _is_in_margin(line: Line, page: PageBlocks, size: float) -> bool:
    """Tell a line no larger than the text that stands nearer to the paper's edge than the text does at its sides."""
    if not any(abs(page.height - side) < _SAME_PAPER for side in _PAPERS) or line.size > _AS_TEXT * size:
        return False
    lines = page.all_lines()
    sides = min(*(other.x0 for other in lines), page.width - max(other.x1 for other in lines))
    return min(line.base, page.height - line.base) < min(sides, _MARGIN * page.height)


def _stands_apart(line: Line, zone: str, bases: Sequence[float], distance: float) -> bool:
    """Tell whether white, ``distance`` ems high, separates the line from the page's text."""
    if zone == "header":
        others = [base for base in bases if base > line.base + 1]
        return not others or others[0] - line.base > distance * line.size
    others = [base for base in bases if base < line.base - 1]
    return not others or line.base - others[-1] > distance * line.size
