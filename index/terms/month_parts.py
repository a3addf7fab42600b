"""Parts of a month in a question, and days behind it: "early May 2026", «الأسبوع الأول من نيسان 2026»."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from index.terms.recurring import cues, is_year
from lexicon.questions import question_words
from lexicon.times import month_numbers, number_words, time_words
from text.clitics import readings
from text.inflection import ARTICLE

_WEEK, _HALF, _LONGEST = 7, 15, 31
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_HIJRI = 1500
"""Years before this one are Hijri ones, whose months begin on other days."""
_AROUND = 2
"""Days by which weeks of the calendar stand off from sevens of the month."""
_PARTS = {"begin": (1, 12), "middle": (8, 22), "end": (19, _LONGEST)}
"""First and last day, with some to spare: nobody means an exact one."""
_LENGTHS = {"half": _HALF, "two_weeks": _HALF, "week": _WEEK}
_TEN, _TWENTY = 10, 20

Days = tuple[dt.date, dt.date]


def month_at(forms: Sequence[str], position: int) -> tuple[int, int] | None:
    """Return the number of a month whose name begins at a position, and where it ends (exclusive)."""
    if position >= len(forms):
        return None
    for length in (2, 1):
        for reading in readings(forms[position]):
            name = " ".join((reading.form, *forms[position + 1 : position + length]))
            if name in month_numbers() and position + length <= len(forms):
                return month_numbers()[name], position + length
    return None


def exists(year: int, month: int, day: int) -> bool:
    """Tell whether there is such a day."""
    return month in range(1, 13) and 0 < day <= calendar.monthrange(year, month)[1]


def month_of(year: int, month: int) -> Days:
    """Return the first and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def day_behind(forms: Sequence[str], position: int) -> tuple[int, int] | None:
    """Return the day that stands behind its month, before the year («May 3rd, 2026»), and where it ends."""
    if position >= len(forms) or not _DAY.fullmatch(forms[position]):
        return None
    ends = [position + 1, *cues(forms, position + 1, "ordinal")]
    is_end = (end for end in ends if is_year(forms, end) or any(cues(forms, end, "to")))  # "May 3 to May 10, 2026"
    return next(((int(forms[position]), end) for end in is_end), None)


def day_before(forms: Sequence[str], position: int) -> tuple[int, int] | None:
    """Return the day that stands before its month, in figures («1er mars») or in words («الثاني عشر من مايو»).

    A word is a day only with what joins it to the month: the second session of March is none.
    """
    if position < len(forms) and _DAY.fullmatch(forms[position]):
        end = next(iter(cues(forms, position + 1, "ordinal")), position + 1)
        return int(forms[position]), next(iter(cues(forms, end, "part_of")), end)
    for value, end in _numbers(forms, position):
        for last in cues(forms, end, "part_of"):
            return value, last
    return None


def part_of_month(forms: Sequence[str], position: int) -> tuple[int, Days] | None:
    """Return where a part of a month of a year ends that begins at a position, and its days."""
    for first, last, end in (*_named(forms, position), *_numbered(forms, position)):
        for begin in (end, *_after(forms, end)):
            month = month_at(forms, begin)
            if month is not None and is_year(forms, month[1]) and int(forms[month[1]]) >= _HIJRI:
                days = month_of(int(forms[month[1]]), month[0])
                length = days[1].day
                since, until = (length + 1 + first if first < 0 else first), min(last, length)
                return month[1] + 1, (days[0].replace(day=max(since, 1)), days[0].replace(day=until))
    return None


def _named(forms: Sequence[str], position: int) -> Iterator[tuple[int, int, int]]:
    """Yield first and last day of what a month begins and ends with, and where these words end."""
    for role, end in _roles(forms, position):
        if role in _PARTS:
            yield *_PARTS[role], end


def _numbered(forms: Sequence[str], position: int) -> Iterator[tuple[int, int, int]]:
    """Yield the same of a week or half that is counted: "second week", «النصف الأول»."""
    counted = [(n, role, end) for n, start in _ordinals(forms, position) for role, end in _roles(forms, start)]
    counted += [(n, role, end) for role, start in _roles(forms, position) for n, end in _ordinals(forms, start)]
    for number, role, end in counted:
        length = _LENGTHS.get(role, _LONGEST)
        around = _AROUND if length == _WEEK else 0
        if number < 0 and role in _LENGTHS:
            yield -length - around, _LONGEST, end
        elif (number - 1) * length < _LONGEST - _AROUND and role in _LENGTHS:
            is_last = number * length >= _LONGEST - 1
            yield max((number - 1) * length + 1 - around, 1), _LONGEST if is_last else number * length + around, end


def _ordinals(forms: Sequence[str], position: int) -> Iterator[tuple[int, int]]:
    """Yield what a word or figure counts, -1 for the last one, and where it ends."""
    if position < len(forms) and forms[position].isdecimal():
        yield from ((int(forms[position]), end) for end in cues(forms, position + 1, "ordinal"))
    yield from _numbers(forms, position)
    yield from ((-1, end) for role, end in _roles(forms, position) if role in {"last", "latest"})


def _numbers(forms: Sequence[str], position: int) -> Iterator[tuple[int, int]]:
    """Yield the value of a number in words, two of which may be one («الثاني عشر»)."""
    values = [number_words().get(form, 0) for form in forms[position : position + 2]]
    if len(values) > 1 and 0 < values[0] < _TEN <= values[1] <= _TWENTY:
        yield sum(values), position + 2
    if values and 0 < values[0] <= _LONGEST:
        yield values[0], position + 1


def _roles(forms: Sequence[str], position: int) -> Iterator[tuple[str, int]]:
    """Yield what a word does that tells of time, and where it ends."""
    if position < len(forms):
        yield from ((role, position + 1) for role in _roles_of(forms[position]))


@lru_cache(maxsize=20_000)
def _roles_of(form: str) -> tuple[str, ...]:
    """Return what a word does that tells of time: nothing, for most words, which are met again and again."""
    written = dict.fromkeys((form, form.removeprefix(ARTICLE), *(r.form for r in readings(form))))
    roles = [role for each in written for role, _ in time_words().get(each, ())]
    return (*roles, "middle") if form in question_words("middle") else tuple(roles)


def _after(forms: Sequence[str], position: int) -> Iterator[int]:
    """Yield where a month may begin behind «of», «the month»."""
    for begin in cues(forms, position, "part_of"):
        yield begin
        yield from _after(forms, begin)
    for begin in cues(forms, position, "filler"):
        yield begin
        yield from _after(forms, begin)
