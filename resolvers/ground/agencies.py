"""The state of the news agency whose dispatch a text is: «الدوحة في 3 مارس /قنا/», «عمّان (بترا) -»."""

from typing import NamedTuple

from lexicon.agencies import state_agencies
from text.tokens import Shape, Words, words_of

_LINES = 6
_REACH = 120
"""Lines at a text's head, and code points of a line, in which its agency stands."""


class Dispatch(NamedTuple):
    """The country (ISO 3166-1 alpha-2) of an agency, and where the text of the line begins that names it."""

    country: str
    start: int


def agency_in(text: str) -> Dispatch | None:
    """Return the agency in a dateline at the head of a text, or None."""
    start, seen = 0, 0
    for line in text.splitlines(keepends=True):
        words = words_of(_opening(line))
        for hit in state_agencies().find(words):
            if _stands_apart(words, hit.first, hit.last) and hit.start == words.begins[hit.first]:
                return Dispatch(hit.payloads[0], start + words.begins[0])
        start, seen = start + len(line), seen + bool(line.strip())
        if seen == _LINES:
            break
    return None


def _opening(line: str) -> str:
    """Return the words of a line's beginning, none of them cut: half of «وإعداد» is Iraq's agency."""
    return line if len(line) <= _REACH else line[:_REACH].rpartition(" ")[0]


def _stands_apart(words: Words, first: int, last: int) -> bool:
    """Tell whether a sign, a figure or «م» stands before a name, and a sign or the line's end behind it."""
    ends = last == len(words.forms) or words.shapes[last] is not Shape.WORD
    if not first or not ends:
        return False
    return words.shapes[first - 1] is not Shape.WORD or len(words.forms[first - 1]) == 1
