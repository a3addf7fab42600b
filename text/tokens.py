"""Words and signs of a text, over its fold.

A token is a run of letters, a run of digits, or one sign. Digits never stick to
letters (``1445هـ`` gives two tokens), so that dates and law numbers are seen; numbers with separators (27.14) are
several tokens, for the rules to join.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from schemas.span import Span
from text.fold import Folded, fold

_TOKEN = re.compile(r"(?P<word>[^\W\d_]+)|(?P<number>\d+)|(?P<sign>[^\w\s]|_)")


class Shape(StrEnum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    SIGN = "sign"


class Token(NamedTuple):
    """One word, number or sign: its folded form, its span in the source, and its place in the fold.

    A named tuple, since a page has hundreds and a frozen dataclass takes four times as long to make.
    """

    form: str
    span: Span
    start: int
    """Start in the folded text."""
    end: int
    """End in the folded text."""
    shape: Shape


_SHAPES: dict[str | None, Shape] = {shape.value: shape for shape in Shape}


@dataclass(frozen=True, slots=True)
class Words:
    """A folded text with its tokens, in order."""

    folded: Folded
    tokens: tuple[Token, ...]
    forms: Sequence[str] = field(init=False, repr=False, compare=False)
    """The folded form of each token: what loops over a whole text look at."""
    begins: Sequence[int] = field(init=False, repr=False, compare=False)
    """Where each token begins in the source."""
    ends: Sequence[int] = field(init=False, repr=False, compare=False)
    """Where each token ends in the source."""
    written: Sequence[str] = field(init=False, repr=False, compare=False)
    """Each token as the source writes it."""

    def __post_init__(self) -> None:
        """Lay forms and places out in rows."""
        spans = [token.span for token in self.tokens]
        object.__setattr__(self, "forms", [token.form for token in self.tokens])
        object.__setattr__(self, "begins", [span.start for span in spans])
        object.__setattr__(self, "ends", [span.end for span in spans])
        object.__setattr__(self, "written", [self.folded.source[span.start : span.end] for span in spans])

    def within(self, span: Span) -> tuple[int, int]:
        """Return the first token that ends after the start of a span, and the one after the last it reaches into."""
        first = bisect_right(self.ends, span.start)
        return first, max(first, bisect_left(self.begins, span.end))

    def start_after(self, position: int, cut: int) -> int:
        """Return the place in the source at which a token begins once ``cut`` folded letters are cut from it."""
        return self.folded.source_start(self.tokens[position].start + cut)

    def letters_before(self, position: int, place: int) -> int:
        """Return how many folded letters of a token stand before a place in the source."""
        token = self.tokens[position]
        cut = place - token.span.start
        if cut == 0 or self.folded.offsets is None:
            return cut
        return sum(self.folded.offsets[k] < place for k in range(token.start, token.end))


def words_of(text: str) -> Words:
    """Fold a text and split it into tokens; the last texts are kept, since extractors and resolvers read the same."""
    return _short(text) if len(text) <= _PHRASE else _long(text)


def _words(text: str) -> Words:
    folded = fold(text)
    return Words(folded, _tokens(folded))


_PHRASE = 200  # code points of a phrase such as a name or title, which comes again and again
_short = lru_cache(maxsize=4096)(_words)
_long = lru_cache(maxsize=2)(_words)


def _tokens(folded: Folded) -> tuple[Token, ...]:
    """Return the tokens of a folded text, in order."""
    span = Span if folded.offsets is None else folded.source_span
    found = []
    for match in _TOKEN.finditer(folded.text):
        start, end = match.span()
        found.append(Token(match.group(), span(start, end), start, end, _SHAPES[match.lastgroup]))
    return tuple(found)
