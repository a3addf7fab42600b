"""Rows of people: the lines of a table or list whose fields signs or tabs part, and what its head says of them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from lexicon.relations import relation_words
from schemas.nouns import dataclass
from schemas.span import Span
from text.fold import fold_word
from text.signs import A_BULLET

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(rf"\s*(?:{A_BULLET}|\(?\d{{1,3}}[.)–/-])\s+")
_PARTINGS = (
    ("|", re.compile(r"\|")),
    ("\t", re.compile(r"\t")),
    ("–—", re.compile(r"\s[–—]\s")),
    ("-", re.compile(r"\s-\s")),
    ("/", re.compile(r"\s/\s")),
)
"""How the fields of a line are parted, the surest first, each way with its signs; a line has one way."""
_FEWEST = 3
"""Fields of a row that tells more of a person than a name and an office."""
_TABS, _TWO = "\t", 2
"""Tabs part two columns, too, under a head that tells both."""
_LONGEST = 160
"""Code points of the longest field of a row; sentences between dashes are longer."""


@dataclass(frozen=True, slots=True)
class Table:
    """Lines one below the other with the same fields; ``head`` names the columns, empty where no line does."""

    head: tuple[str, ...]
    rows: tuple[tuple[Span, ...], ...]

    def column(self, called: str) -> int | None:
        """Return the column whose head is among the words of an entry of ``relations.yml``."""
        return next((n for n, cell in enumerate(self.head) if cell in relation_words(called)), None)


@lru_cache(maxsize=2)
def tables(text: str) -> tuple[Table, ...]:
    """Return the tables of a text, in order: rows that follow each other, parted the same way into as many fields.

    Names, offices and their links are asked of one text in turn, so that it is read once.
    """
    return tuple(_tables(text))


def _tables(text: str) -> Iterator[Table]:
    lines = [(line.start(), _fields(text, Span(*line.span()))) for line in _LINE.finditer(text)]
    for shape, group in groupby(lines, key=lambda line: (line[1][0], len(line[1][1]))):
        rows = [fields for _, (_, fields) in group]
        if shape[0] is not None:
            head = tuple(_folded(cell.of(text)) for cell in rows[0])
            named = any(cell in relation_words(name) for cell in head for name in _HEADS)
            if shape[1] < _FEWEST and not _heads_people(head):
                continue
            yield Table(head if named else (), tuple(rows[1:] if named else rows))


_HEADS = ("name_columns", "role_columns", "body_columns")


def _heads_people(head: Sequence[str]) -> bool:
    """Tell a head of two columns, of names and of what or whose they are, by which so short a row is of a table."""
    names, *others = (any(cell in relation_words(name) for cell in head) for name in _HEADS)
    return names and any(others)


def _folded(cell: str) -> str:
    """Return a head as the lexicon has it: « Nom & prénom(s) » without its signs."""
    return " ".join(fold_word(" ".join(re.findall(r"\w+", cell))).split())


def _fields(text: str, line: Span) -> tuple[int | None, tuple[Span, ...]]:
    """Return which way a line is parted, None where it is not, and its fields without the space around them."""
    written = line.of(text)
    least = {_TABS: _TWO}
    ways = [
        way
        for way, (signs, _) in enumerate(_PARTINGS)
        if sum(map(written.count, signs)) + 1 >= least.get(signs, _FEWEST)
    ]
    bullet = _BULLET.match(written) if ways else None
    for way in ways:
        signs, parting = _PARTINGS[way]
        column = bullet is None or parting.search(bullet.group()) is not None  # "1.<tab>Name<tab>": a column of numbers
        begin = 0 if bullet is None or column else bullet.end()
        partings = [m.span() for m in parting.finditer(written, begin)]
        if len(partings) + 1 < least.get(signs, _FEWEST):
            continue
        cuts = [(0, begin), *partings, (len(written), len(written))]
        fields = [_trimmed(text, line.start + a[1], line.start + b[0]) for a, b in pairwise(cuts)]
        if all(len(field.of(text)) <= _LONGEST for field in fields):
            return way, tuple(fields)
    return None, ()


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return a field without the white space around it and the signs that end it."""
    written = text[start:end]
    start += len(written) - len(written.lstrip())
    return Span(start, max(start, start + len(text[start:end].rstrip(" \t.؛;،,"))))
