"""The lines at the head of a document: what it calls itself, its letterhead, its dateline, its title."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from lexicon.loader import Entry
from lexicon.phrases import phrases_of
from schemas.mention import DocumentType, Kind, Mention
from schemas.nouns import dataclass
from schemas.span import Span
from text.phrases import Phrases
from text.tokens import Shape, Words

HEAD = 16
"""How many written lines at the beginning are looked at for what a document calls itself."""


class Place(StrEnum):
    """Where the words stand that tell what a document is."""

    HEADING = "heading"
    ADDRESS = "address"
    LEAD = "lead"
    SUBJECT = "subject"
    LABEL = "label"
    SITTING = "sitting"
    """Who was excused, or that a sitting was opened, in minutes that do not call themselves so."""
    SESSION = "session"
    """A sitting as a noun, at the head of minutes: « Séance ordinaire du conseil …, tenue le … »."""
    PRESENT = "present"
    """That people were present, on that line or at the head of another."""
    CONVENED = "convened"
    """Whose meeting it was, anywhere in a heading: "NICTS BOARD MEETING"; minutes only over a roll."""
    ROLL = "roll"
    """The bare heading or label of who was there."""


class TypeEntry(Entry):
    """Words by which a kind of document is known."""

    type: DocumentType
    place: Place
    titled: bool = False
    """Whether the bare words are a title: an obituary says no more over its first sentence."""
    whole: bool = False
    """Whether the words must be all of their line: "PROGRAMME"."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What a wording tells of the document, where it must stand, and whether it is a title by itself."""

    type: DocumentType
    place: Place
    titled: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A written line: its span without the white space and marks around it, its tokens, and what it begins with.

    ``sign`` is that of its first words; ``after`` is the token after them.
    """

    span: Span
    first: int
    last: int
    sign: Sign | None
    after: int

    def count(self, words: Words) -> int:
        """Return how many words and numbers the line has."""
        return sum(shape is not Shape.SIGN for shape in words.shapes[self.first : self.last])

    def rest(self, words: Words) -> int:
        """Return how many words follow the words of its sign."""
        return sum(shape is not Shape.SIGN for shape in words.shapes[self.after : self.last])


@lru_cache(maxsize=1)
def signs() -> Phrases[Sign]:
    """Return the words by which kinds of document are known, built once a process."""
    return phrases_of(
        "document_types", TypeEntry, lambda _, entry: Sign(entry.type, entry.place, entry.titled, entry.whole)
    )


def head_lines(text: str, words: Words) -> list[Line]:
    """Return the first written lines of a text."""
    lines: list[Line] = []
    token, start = 0, 0
    for raw in text.split("\n"):
        end = start + len(raw)
        first = token
        token = max(first, bisect_left(words.begins, end))
        if any(shape is not Shape.SIGN for shape in words.shapes[first:token]):
            lines.append(_line(words, first, token))
        if len(lines) == HEAD:
            break
        start = end + 1
    return lines


_MARKS = frozenset('*#-_"|=~.،,:;•')


def _line(words: Words, first: int, last: int) -> Line:
    """Build a line, the marks of decoration at its ends cut."""
    begin, end = first, last
    while words.forms[begin] in _MARKS and words.forms[begin] != '"':
        begin += 1
    while words.forms[end - 1] in _MARKS and words.forms[end - 1] not in {'"', "."}:
        end -= 1
    hit = signs().match_at(words, begin)
    if hit is not None and words.forms[hit.last - 1] == "/" and hit.last < end:  # Iraq's «م/ محضر الاجتماع …»
        inner = signs().match_at(words, hit.last)
        begin, hit = (hit.last, inner) if inner is not None else (begin, hit)
    span = Span(words.begins[begin], words.ends[end - 1])
    if hit is None or hit.start != words.begins[begin] or not _fits(hit.payloads[0], hit.last, end):
        return Line(span, begin, end, None, begin)
    return Line(span, begin, end, hit.payloads[0], min(hit.last, end))


def _fits(sign: Sign, last: int, end: int) -> bool:
    """Tell whether a sign's words end where they may in a line: only a heading goes on below, "AGENDA / of the …"."""
    return last <= end if sign.place is not Place.HEADING else not sign.whole or last >= end


def covered(line: Line, mentions: Sequence[Mention], *kinds: Kind) -> float:
    """Return the share (0 to 1) of a line that mentions of some kinds cover."""
    spans = sorted(m.span for m in mentions if m.kind in kinds and m.span.overlaps(line.span))
    total, reached = 0, line.span.start
    for span in spans:
        begin = max(span.start, reached)
        reached = max(reached, min(span.end, line.span.end))
        total += max(0, reached - begin)
    return total / max(1, len(line.span))


def is_motto(written: str) -> bool:
    """Tell a state's motto in three parts from a name: « Un Peuple – Un But – Une Foi », «شرف – إخاء – عدل»."""
    parts = [part.split() for part in _PARTED.split(written)]
    few = len(parts) == _PARTS and all(0 < len(part) <= _PARTS for part in parts)
    return few and not any(map(str.isdigit, written))


_PARTED = re.compile(r"\s[–—-]\s")
_PARTS = 3
"""Parts of a state's motto, and words of each at most."""
