"""The day of a document: that of its issue where a line says it, else that of the event it tells first."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lexicon.loader import Entry, load
from schemas.mention import Grain, Mention
from text.phrases import Phrases
from text.tokens import Shape, Words, words_of

_LINES = 12
"""How many written lines at the head and at the foot may bear the day of issue."""

_DATELINE_WORDS = 6
"""A line that bears no more words than these beside a date is a dateline: «الرباط، في …», "Rabat, le …"."""

_LEAD = 60
"""Code points at the start of a paragraph in which an agency puts place and day."""

_CITED = 4
"""How many words before a date may tie it to a law or letter."""


class Tie(StrEnum):
    """What a word on a date's line makes of the date."""

    ISSUED = "issued"
    CITED = "cited"


class DatelineEntry(Entry):
    """Words that tell what a date is the date of."""

    role: Tie


@dataclass(frozen=True, slots=True)
class Dated:
    """The mention that gives the document's day, and whether it is one of issue (else of the event)."""

    mention: Mention
    issued: bool


@lru_cache(maxsize=1)
def _ties() -> Phrases[Tie]:
    """Return the words that tie a date, built once a process."""
    phrases: Phrases[Tie] = Phrases()
    for entry in load("datelines", DatelineEntry).values():
        for wording in entry.wordings:
            phrases.add(wording, entry.role)
    return phrases


def document_date(text: str, dates: Sequence[Mention]) -> Dated | None:
    """Return what dates the document; ``dates`` are its mentions of dates with a value, in order."""
    days = [m for m in dates if m.value and m.value.grain is Grain.DAY]
    lines = _written_lines(text)
    single = [m for m in days if m.value and m.value.start == m.value.end]
    issued = _issued(text, single, lines[:_LINES]) or _issued(text, single, lines[-_LINES:]) or _lead(text, single)
    if issued:
        return Dated(issued, issued=True)
    own = [m for m in days if not _tied(text, m, Tie.CITED)]
    return Dated((own or days)[0], issued=False) if days else None


def _written_lines(text: str) -> list[tuple[int, int]]:
    """Return start and end of the lines that hold anything."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


def _issued(text: str, days: Sequence[Mention], lines: Sequence[tuple[int, int]]) -> Mention | None:
    """Return the day on a dateline among the lines: a labelled one before any other."""
    plain = None
    for start, end in lines:
        for day in days:
            if not start <= day.span.start < end:
                continue
            if _beside(text, (start, end), days) > _DATELINE_WORDS:
                continue
            if _tied(text, day, Tie.ISSUED):
                return day
            plain = plain or (None if _tied(text, day, Tie.CITED) else day)
    return plain


def _beside(text: str, line: tuple[int, int], days: Sequence[Mention]) -> int:
    """Count the words of a line that belong to no date."""
    here = [d.span for d in days if line[0] <= d.span.start < line[1]]
    tokens = words_of(text[line[0] : line[1]]).tokens
    return sum(
        1
        for t in tokens
        if t.shape is not Shape.SIGN and not any(s.start <= t.span.start + line[0] < s.end for s in here)
    )


def _tied(text: str, day: Mention, tie: Tie) -> bool:
    """Tell whether one of the last words before a date on its line ties it so."""
    start = max(text.rfind("\n", 0, day.span.start) + 1, day.span.start - _LEAD)
    words: Words = words_of(text[start : day.span.start])
    near = len(words.tokens) - (_CITED if tie is Tie.CITED else _LEAD)
    return any(tie in hit.payloads for hit in _ties().find(words) if hit.last > near)


def _lead(text: str, days: Sequence[Mention]) -> Mention | None:
    """Return the day of an agency's lead: «الرباط 19 نونبر 2024 (و م ع) -», "RABAT, 19 nov. 2024 -"."""
    for day in days:
        start = text.rfind("\n", 0, day.span.start) + 1
        before = text[start : day.span.start]
        after = text[day.span.end : day.span.end + _LEAD]
        if len(before) < _LEAD and sum(c.isalpha() for c in before) < _LEAD // 2 and _closes(after):
            return day
    return None


def _closes(after: str) -> bool:
    """Tell whether a lead ends here: a dash or colon, an agency in brackets before it or not."""
    rest = after.lstrip()
    if rest.startswith("("):
        rest = rest.partition(")")[2].lstrip()
        return rest[:1] in _LEAD_ENDS or not rest
    return rest[:1] in _LEAD_ENDS and bool(rest)


_LEAD_ENDS = frozenset({"-", "–", "—", ":"})
