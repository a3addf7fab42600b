"""Two lines of columns, one above the other: the offices of those who sign, and their names."""

import re
from collections.abc import Iterator
from itertools import pairwise

from schemas.span import Span

_LINE = re.compile(r"[^\n]+")
_PARTING = re.compile(r"[ ]{3,}[ \t]*|[ ]{0,2}\t[ \t]*")
_GAP = "   "
"""The spaces at least that part two columns."""
_MOST, _LONGEST = 4, 60
"""Columns of people who sign side by side, and code points of the longest field."""


def columns(text: str) -> Iterator[tuple[tuple[Span, ...], tuple[Span, ...]]]:
    """Yield the fields of each two adjacent lines that tabs or wide gaps part into as many, two to four."""
    parted = "\t" in text or _GAP in text
    lines = [(line.start(), line.end(), _fields(line)) for line in _LINE.finditer(text)] if parted else []
    for (_, end, above), (start, _, below) in pairwise(lines):
        if len(above) == len(below) > 1 and start == end + 1:
            yield above, below


def _fields(line: re.Match[str]) -> tuple[Span, ...]:
    """Return the fields of a line, without the space around them; empty where they are no columns."""
    written = line.group()
    if ("\t" not in written and _GAP not in written) or written.isspace():
        return ()
    first = len(written) - len(written.lstrip())
    cuts = [first, *(place for m in _PARTING.finditer(written.rstrip(), first) for place in m.span())]
    cuts.append(len(written.rstrip()))
    spans = [Span(line.start() + a, line.start() + b) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    short = all(0 < span.end - span.start <= _LONGEST for span in spans)
    return tuple(spans) if 1 < len(spans) <= _MOST and short else ()
