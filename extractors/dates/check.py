"""A Hijri beside a Gregorian date: they say the same days, and check each other."""

import datetime as dt
import itertools
from collections.abc import Sequence
from functools import lru_cache

from extractors.dates.words import DateWord, Role
from lexicon.phrases import phrases_of
from schemas.mention import Calendar, DateValue, Mention
from schemas.nouns import replace
from text.phrases import Phrases
from text.tokens import Shape, words_of

_BESIDE = 30
"""Code points that may stand between the two: brackets, a slash, «الموافق لـ», correspondant au."""

_TOLERANCE = dt.timedelta(days=2)
"""A sighted month may begin a day or two beside Umm al-Qura (Morocco mostly a day after)."""


def checked(text: str, dates: Sequence[Mention]) -> list[Mention]:
    """Return the dates in order; where one stands beside the other calendar's, both get the Gregorian value."""
    result = list(dates)
    for i, (first, second) in enumerate(itertools.pairwise(dates)):
        if not _beside(text, first, second):
            continue
        hijri, gregorian = (i, i + 1) if _calendar(first) is Calendar.HIJRI else (i + 1, i)
        result[hijri], result[gregorian] = _agreed(dates[hijri], dates[gregorian])
    return result


def _calendar(mention: Mention) -> Calendar | None:
    return mention.value.calendar if mention.value else None


def _beside(text: str, first: Mention, second: Mention) -> bool:
    """Tell whether two dates of different calendars stand side by side."""
    if _calendar(first) is _calendar(second) or second.span.start - first.span.end > _BESIDE:
        return False
    between = words_of(text[first.span.end : second.span.start])
    rest = [form for form, shape in zip(between.forms, between.shapes, strict=True) if shape is not Shape.SIGN]
    return not rest or any(hit.first == 0 for hit in _corresponding().find(words_of(" ".join(rest))))


@lru_cache(maxsize=1)
def _corresponding() -> Phrases[Role]:
    return phrases_of("date_words", DateWord, lambda _, word: word.role if word.role is Role.CORRESPONDING else None)


def _agreed(hijri: Mention, gregorian: Mention) -> tuple[Mention, Mention]:
    """Give a Hijri date the days of the Gregorian one beside it, or warn on both that they disagree."""
    ours, theirs = hijri.value, gregorian.value
    if ours is None or theirs is None or ours.grain is not theirs.grain:
        return hijri, gregorian
    apart = abs(ours.start - theirs.start)
    if apart > _TOLERANCE:
        warning = (
            f"«{hijri.text}» is {ours.start.isoformat()} by Umm al-Qura, «{gregorian.text}» beside it"
            f" is {theirs.start.isoformat()}."
        )
        return _warned(hijri, warning), _warned(gregorian, warning)
    value = DateValue(theirs.start, theirs.end, Calendar.HIJRI, ours.grain)
    agreed = replace(hijri, value=value)
    if apart:
        days = f"{apart.days} day{'s' if apart.days > 1 else ''}"
        agreed = _warned(agreed, f"Umm al-Qura gives {ours.start.isoformat()}, {days} beside the Gregorian date.")
    return agreed, gregorian


def _warned(mention: Mention, warning: str) -> Mention:
    return mention if warning in mention.warnings else replace(mention, warnings=(*mention.warnings, warning))
