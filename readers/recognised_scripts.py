"""Arabic words that OCR in two scripts takes for Latin ones, from a second reading in Arabic alone.

Measured on the scans and vowelled pages of `benchmarks/reading.py`: see docs/decisions/0021.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import fmean

from readers.pdf.lines import count_letters

_DOUBTFUL, _SURE = 0.7, 0.85
"""Confidence below which a Latin word beside Arabic may be an Arabic one, and from which it is none."""
_LEAST_ARABIC = 0.25
"""Arabic letters for each Latin one from which a page may have such words."""
_FEW, _MANY = 2, 0.04
"""Doubtful words from which a second reading is worth its time, and their share from which it is the better one."""
_LEGIBLE = 0.45
"""Mean confidence of a page of print; vowelled ones have 0.6, and what is none would only be read at length again."""
_LEAST_LETTERS = 2
_INSIDE = 0.5
"""The share of a word's width that lies where another one stands."""


@dataclass(frozen=True, slots=True)
class RecognisedWord:
    """One word of OCR: pixels from the picture's upper left corner; ``confidence`` is 0 to 1.

    ``line`` is its block, paragraph and line.
    """

    line: tuple[str, str, str]
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    text: str


def needs_arabic(words: Sequence[RecognisedWord]) -> bool:
    """Tell a page, at least partly in Arabic, on which words are read without confidence as Latin ones."""
    arabic, latin = count_letters("".join(word.text for word in words))
    if arabic < _LEAST_ARABIC * latin or sum(map(_is_doubtful, words)) < _FEW:
        return False
    return fmean(word.confidence for word in words) >= _LEGIBLE


def with_arabic(words: Sequence[RecognisedWord], again: Sequence[RecognisedWord]) -> list[RecognisedWord]:
    """Return the better words of a reading in both scripts and of one ``again`` in Arabic alone.

    Where much of an Arabic page is in doubt the second reading is taken, with the Latin words of which the first is
    sure; else the first, with its doubtful words replaced.
    """
    arabic, latin = count_letters("".join(word.text for word in words))
    if arabic > latin and sum(map(_is_doubtful, words)) >= _MANY * len(words):
        return list(_in_order(_with_latin(again, [word for word in words if _is_surely_latin(word)])))
    return list(_mended(words, again))


def _with_latin(words: Sequence[RecognisedWord], latin: Sequence[RecognisedWord]) -> Iterator[RecognisedWord]:
    """Yield the words with those in Latin script put where they stand."""
    done: set[int] = set()
    for word in words:
        place = next((i for i, sure in enumerate(latin) if _is_in(word, [sure])), None)
        if place is None:
            yield word
        elif place not in done:
            done.add(place)
            yield replace(latin[place], line=word.line)


def _in_order(words: Iterable[RecognisedWord]) -> Iterator[RecognisedWord]:
    """Yield words with the Latin ones of a line from left to right: they stand where they were taken for Arabic."""
    for _, line in groupby(words, key=lambda word: word.line):
        run: list[RecognisedWord] = []
        for word in line:
            arabic, _ = count_letters(word.text)
            if arabic:
                yield from _from_left(run)
                run = []
                yield word
            else:
                run.append(word)
        yield from _from_left(run)


def _from_left(run: Sequence[RecognisedWord]) -> Iterator[RecognisedWord]:
    """Yield a run without Arabic, from its first Latin word to its last one by place; numbers beside them stay."""
    latin = [place for place, word in enumerate(run) if _is_surely_latin(word)]
    first, last = (latin[0], latin[-1] + 1) if latin else (0, 0)
    yield from run[:first]
    yield from sorted(run[first:last], key=lambda word: word.left)
    yield from run[last:]


def _mended(words: Sequence[RecognisedWord], again: Sequence[RecognisedWord]) -> Iterator[RecognisedWord]:
    run: list[RecognisedWord] = []
    for word in words:
        if run and (not _is_doubtful(word) or word.line != run[0].line):
            yield from _replaced(run, again)
            run = []
        if _is_doubtful(word):
            run.append(word)
        else:
            yield word
    if run:
        yield from _replaced(run, again)


def _replaced(run: Sequence[RecognisedWord], again: Sequence[RecognisedWord]) -> Sequence[RecognisedWord]:
    """Return the words that the second reading has where these stand, unless it is less sure than of the worst."""
    found = [replace(word, line=run[0].line) for word in again if _is_in(word, run)]
    if not found or fmean(word.confidence for word in found) < min(word.confidence for word in run):
        return run
    return found


def _is_doubtful(word: RecognisedWord) -> bool:
    arabic, latin = count_letters(word.text)
    return latin > 0 and (word.confidence < _DOUBTFUL or arabic > 0)


def _is_surely_latin(word: RecognisedWord) -> bool:
    arabic, latin = count_letters(word.text)
    return latin >= _LEAST_LETTERS and not arabic and word.confidence >= _SURE


def _is_in(word: RecognisedWord, run: Sequence[RecognisedWord]) -> bool:
    left, right = min(other.left for other in run), max(other.right for other in run)
    top, bottom = min(other.top for other in run), max(other.bottom for other in run)
    shared = min(word.right, right) - max(word.left, left)
    return top <= (word.top + word.bottom) / 2 <= bottom and shared >= _INSIDE * (word.right - word.left)
