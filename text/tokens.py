"""Words and signs of a text, over its fold.

A token is a run of letters of one script («وRaluca» is two), a run of digits, or one sign. Digits never stick to
letters (``1445هـ`` gives two tokens), so that dates and law numbers are seen; numbers with separators (27.14) are
several tokens, for the rules to join.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field
from enum import StrEnum
from functools import lru_cache
from itertools import chain, compress, count, pairwise
from typing import TYPE_CHECKING, Any

from schemas.nouns import dataclass
from schemas.span import Span
from text.fold import Folded, fold

_ARABIC = "\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
"""The letters of Arabic, behind which a word in other letters begins: «وRaluca»."""
_TOKEN = re.compile(rf"([^\W\d_{_ARABIC}]+|[{_ARABIC}]+)|(\d+)|([^\w\s]|_)")
_FORM = re.compile(_TOKEN.pattern.replace("(", "(?:"))
_ONE = re.compile(rf"[^\W\d_{_ARABIC}]+|[{_ARABIC}]+")


class Shape(StrEnum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    SIGN = "sign"


_SHAPES = (Shape.SIGN, *Shape)
"""The shape of each group of the pattern, which count from 1."""


@dataclass(frozen=True, slots=True)
class Words:
    """A folded text with its tokens in order, laid out in rows: a page has hundreds, and loops look at one row."""

    folded: Folded
    forms: Sequence[str] = field(repr=False)
    """The folded form of each token."""
    shapes: Sequence[Shape] = field(init=False, repr=False, compare=False)
    starts: Sequence[int] = field(init=False, repr=False, compare=False)
    """Where each token begins in the folded text."""
    stops: Sequence[int] = field(init=False, repr=False, compare=False)
    """Where each token ends in the folded text."""
    begins: Sequence[int] = field(init=False, repr=False, compare=False)
    """Where each token begins in the source."""
    ends: Sequence[int] = field(init=False, repr=False, compare=False)
    """Where each token ends in the source."""
    written: Sequence[str] = field(init=False, repr=False, compare=False)
    """Each token as the source writes it."""
    kept: dict[str, Any] = field(init=False, default_factory=dict, repr=False, compare=False)
    """What is worked out of the words once, by a name of its maker's."""

    def lay(
        self,
        shapes: Sequence[Shape],
        starts: Sequence[int],
        stops: Sequence[int],
        begins: Sequence[int],
        ends: Sequence[int],
    ) -> "Words":
        """Put down the rows, and each token as it is written; return the words themselves."""
        source = self.folded.source
        written = [source[begin:end] for begin, end in zip(begins, ends, strict=True)]
        for name, row in zip(_ROWS, (shapes, starts, stops, begins, ends, written), strict=True):
            object.__setattr__(self, name, row)
        return self

    def span(self, position: int) -> Span:
        """Return the span of a token in the source."""
        return Span(self.begins[position], self.ends[position])

    def shaped(self, *shapes: Shape) -> list[str]:
        """Return the folded forms of the tokens of some shapes."""
        return [form for form, shape in zip(self.forms, self.shapes, strict=True) if shape in shapes]

    def where(self, holds: Callable[[str], object]) -> Iterator[int]:
        """Yield the tokens for whose folded form something holds, in order."""
        return compress(count(), map(holds, self.forms))

    def among(self, forms: AbstractSet[str]) -> list[int]:
        """Return the tokens whose folded form is one of some, in order: rules ask for few words, most for none."""
        places: dict[str, list[int]] | None = self.kept.get(_PLACES)
        if places is None:
            places = self.kept[_PLACES] = {}
            for i, form in enumerate(self.forms):
                places.setdefault(form, []).append(i)
        few, many = (forms, places) if len(forms) < len(places) else (places, forms)
        return sorted(chain.from_iterable(map(places.__getitem__, filter(many.__contains__, few))))

    def within(self, span: Span) -> tuple[int, int]:
        """Return the first token that ends after the start of a span, and the one after the last it reaches into."""
        first = bisect_right(self.ends, span.start)
        return first, max(first, bisect_left(self.begins, span.end))

    def start_after(self, position: int, cut: int) -> int:
        """Return the place in the source at which a token begins once ``cut`` folded letters are cut from it."""
        return self.folded.source_start(self.starts[position] + cut) if cut else self.begins[position]

    def letters_before(self, position: int, place: int) -> int:
        """Return how many folded letters of a token stand before a place in the source."""
        cut = place - self.begins[position]
        if cut == 0 or self.folded.offsets is None:
            return cut
        return sum(self.folded.offsets[k] < place for k in range(self.starts[position], self.stops[position]))


def words_of(text: str) -> Words:
    """Fold a text and split it into tokens; the last texts are kept, since extractors and resolvers read the same."""
    if len(text) <= _PHRASE:
        return _short(text)
    return _passages(text) if len(text) <= _PAGE else _long(text)


def is_one_word(folded: str) -> bool:
    """Tell whether a folded text is one word, which need not be split into tokens."""
    return _ONE.fullmatch(folded) is not None


class _Bare(Words):
    """The words of a name or title, of which the forms are mostly all that is asked.

    The other rows are laid out when one is asked for. A text has words of the plain class, whose rows are read faster.
    """

    __slots__ = ()

    if not TYPE_CHECKING:  # a type checker would take any name for a row

        def __getattr__(self, name: str) -> object:
            """Lay the rows out when the first of them is asked for."""
            if name not in _ROWS:
                raise AttributeError(name)
            self.lay(*_rows(self.folded, _found(self.folded)))
            return getattr(self, name)


_ROWS = ("shapes", "starts", "stops", "begins", "ends", "written")


_PLACES = "places of forms"
_LAST = "ة"
_RUN_TOGETHER = re.compile(f"{_LAST}(?=[\u0621-\u064a])")
"""The letter that only ends words, right before another: two words typed without a space («مكةالمكرمة»)."""


def _pieces(folded: Folded) -> list[tuple[str, int, int]]:
    """Return a folded text with the places between which words are sought: it is parted where two run together."""
    cuts = [match.end() for match in _RUN_TOGETHER.finditer(folded.source)] if _LAST in folded.source else []
    if not cuts:
        return [(folded.text, 0, len(folded.text))]
    if folded.offsets is not None:
        cuts = [bisect_left(folded.offsets, cut) for cut in cuts]
    return [(folded.text, *piece) for piece in pairwise((0, *cuts, len(folded.text)))]


def _found(folded: Folded) -> list[re.Match[str]]:
    """Return the tokens of a folded text as they are found."""
    return [match for piece in _pieces(folded) for match in _TOKEN.finditer(*piece)]


def _rows(
    folded: Folded, found: Sequence[re.Match[str]]
) -> tuple[Sequence[Shape], Sequence[int], Sequence[int], Sequence[int], Sequence[int]]:
    """Return the rows of the tokens found in a folded text: shapes, and their places in the fold and the source."""
    shapes = [_SHAPES[match.lastindex or 0] for match in found]
    starts = [match.start() for match in found]
    stops = [match.end() for match in found]
    if folded.offsets is None:
        return shapes, starts, stops, starts, stops
    return shapes, starts, stops, [folded.offsets[start] for start in starts], [folded.source_end(s) for s in stops]


def _bare_words(text: str) -> Words:
    folded = fold(text)
    return _Bare(folded, [form for piece in _pieces(folded) for form in _FORM.findall(*piece)])


def _words(text: str) -> Words:
    folded = fold(text)
    found = _found(folded)
    return Words(folded, [match.group() for match in found]).lay(*_rows(folded, found))


_PHRASE = 200  # code points of a phrase such as a name or title, which comes again and again
_PAGE = 4000
"""Code points of a page: several of its sentences and itself are kept, of what is longer only a text or two."""
_short = lru_cache(maxsize=4096)(_bare_words)
_passages = lru_cache(maxsize=64)(_words)
_long = lru_cache(maxsize=2)(_words)
