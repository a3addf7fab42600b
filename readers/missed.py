"""Lines of print on a scanned page that OCR has passed over, as it does with titles in large or heavy letters."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from readers.pdf.lines import count_letters
from readers.recognised_scripts import RecognisedWord

_INK = 128
"""Levels of grey below which a point is ink."""
_RUNS = 8
"""Strokes that a row of points crosses in a line of print; the rules of a table are fewer."""
_GAP, _LOW, _HIGH, _LONG = 0.35, 0.5, 5.0, 4.0
"""In heights of the page's words: white inside a line, and how high a line is; in its own heights: how long."""
_MOST = 5
"""Lines that are read again on one page; more of them are a picture."""
_MARGIN = 0.4
_SURE, _LETTERS = 0.75, 6
"""Mean confidence and letters from which what is read there is print, and no stamp or signature."""

Box = tuple[int, int, int, int]
"""Left, top, right, bottom, in pixels."""


def missed_lines(picture: Image.Image, words: Sequence[RecognisedWord]) -> list[Box]:
    """Return where a grey picture has lines of print that none of its words covers; none where there are many."""
    if not words:
        return []
    height = float(np.median([word.bottom - word.top for word in words]))
    ink = np.asarray(picture) < _INK
    ink = _without(ink, words, margin=round(_GAP * height))
    crossed = np.count_nonzero(ink[:, 1:] & ~ink[:, :-1], axis=1) >= _RUNS
    found = []
    for top, bottom in _bands(crossed, gap=_GAP * height):
        columns = np.flatnonzero(ink[top:bottom].any(axis=0))
        left, right = int(columns[0]), int(columns[-1]) + 1
        if _LOW * height <= bottom - top <= _HIGH * height and right - left >= _LONG * (bottom - top):
            margin = round(_MARGIN * (bottom - top))
            found.append((max(0, left - margin), max(0, top - margin), right + margin, bottom + margin))
    return found if len(found) <= _MOST else []


def with_missed(words: Sequence[RecognisedWord], box: Box, read: Sequence[RecognisedWord]) -> list[RecognisedWord]:
    """Return a page's words with those ``read`` in a box, whose corner is their origin, in their place."""
    letters = sum(count_letters("".join(word.text for word in read)))
    if letters < _LETTERS or float(np.mean([word.confidence for word in read])) < _SURE:
        return list(words)
    left, top, right, bottom = box
    below = (
        place
        for place, word in enumerate(words)
        if word.top >= (top + bottom) / 2 and word.left < right and word.right > left
    )
    at = next(below, len(words))
    inside = 0 < at < len(words) and words[at].line[:2] == words[at - 1].line[:2]
    block = words[at].line[:2] if inside else (f"{left} {top}", "1")
    put = [
        replace(
            word,
            line=(*block, f"{top}"),
            left=word.left + left,
            right=word.right + left,
            top=word.top + top,
            bottom=word.bottom + top,
        )
        for word in read
    ]
    return [*words[:at], *put, *words[at:]]


def _without(ink: NDArray[np.bool_], words: Sequence[RecognisedWord], margin: int) -> NDArray[np.bool_]:
    """Return the ink beside the lines of words: a line is taken whole, with the white between its words."""
    left = ink.copy()
    for _, line in groupby(words, key=lambda word: word.line):
        line_words = list(line)
        x0, x1 = min(w.left for w in line_words), max(w.right for w in line_words)
        y0, y1 = min(w.top for w in line_words), max(w.bottom for w in line_words)
        left[max(0, int(y0) - margin) : int(y1) + margin, max(0, int(x0) - margin) : int(x1) + margin] = False
    return left


def _bands(rows: NDArray[np.bool_], gap: float) -> Iterator[tuple[int, int]]:
    """Yield where rows that are set begin and end, those together between which less than a gap is not set."""
    start = last = -1
    for row in map(int, np.flatnonzero(rows)):
        if start < 0:
            start = row
        elif row - last > gap:
            yield start, last + 1
            start = row
        last = row
    if start >= 0:
        yield start, last + 1
