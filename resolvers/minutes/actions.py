"""What is to be done by whom and when: the rows of tables of actions, "Action | Owner | Due", «الإجراء | المسؤول»."""

import re
from collections.abc import Iterator

from resolvers.minutes.votes import plain_words, wordings
from schemas.span import Span

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^|\t\n]+")
_FEWEST = 2
"""Cells of a row, and words of what is to be done, at least."""


def action_rows(text: str) -> Iterator[Span]:
    """Yield the rows under a head of actions, owners and days, each from what is to be done to its last cell."""
    column = -1
    for line in _LINE.finditer(text):
        cells = list(_cells(text, line))
        filled = [cell for cell in cells if cell is not None]
        if len(filled) < _FEWEST:
            column = column if cells and not filled else -1
            continue
        said = [" ".join(plain_words(cell.of(text))) if cell else "" for cell in cells]
        head = next((n for n, words in enumerate(said) if words in wordings("action_columns")), -1)
        if head >= 0 and any(words in wordings("owner_columns") for words in said):
            column = head
        elif 0 <= column < len(cells) and (act := cells[column]) and len(act.of(text).split()) >= _FEWEST:
            yield Span(act.start, filled[-1].end)


def _cells(text: str, line: re.Match[str]) -> Iterator[Span | None]:
    """Yield the cells of a row without the spaces around them; None of one that is empty or a rule of dashes."""
    if "|" not in line.group() and "\t" not in line.group():
        return
    for cell in _CELL.finditer(text, line.start(), line.end()):
        written = cell.group().strip()
        start = cell.start() + len(cell.group()) - len(cell.group().lstrip())
        yield Span(start, start + len(written)) if any(map(str.isalnum, written)) else None
