"""Days, months, years and ranges in a question: «mars 2025», «بين مارس ويونيو 2025», «since 12 March 2024»."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.terms.month_parts import day_before, day_behind, exists, month_at, month_of, part_of_month
from index.terms.recurring import Recurring, cues, is_year, recurring
from index.terms.relative import Counted, Reader
from index.terms.turns import Days
from lexicon.questions import question_words
from text.clitics import readings
from text.hijri import hijri_month
from text.inflection import ARTICLE

_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])")
_WRITTEN = re.compile(
    r"(?P<y>(?:1[34]|19|20)\d{2})\.(?P<m>\d{1,2})\.(?P<d>\d{1,2})"
    r"|(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>(?:1[34]|19|20)\d{2})"
)
_WRITTEN_MONTH = re.compile(
    r"(?P<y>(?:19|20)\d{2})\.(?P<m>0?[1-9]|1[0-2])|(?P<m2>0?[1-9]|1[0-2])\.(?P<y2>(?:19|20)\d{2})"
)
_HIJRI = 1500
"""Years before this one are Hijri ones."""
_MONTHS = 12
FIRST, LAST = dt.date(1900, 1, 1), dt.date(2199, 12, 31)
"""The ends of a time that is open."""


@dataclass(frozen=True, slots=True)
class Time:
    """Days that the words ``first``..``last`` (exclusive) of a question mean, both ends inclusive.

    ``period`` names a whole month (2024-11) or year (2024); a range or one day has none. A ``counted`` one was reckoned
    from today, so that its words are none that a document of that time would hold. One that comes back every
    year and is told without one has its ``turns``, the latest first, of which it is one.
    """

    first: int
    last: int
    since: dt.date
    until: dt.date
    period: str | None = None
    counted: bool = False
    turns: tuple[Days, ...] = ()

    def each_turn(self) -> "Iterator[Time]":
        """Yield the time of each turn."""
        yield from (replace(self, since=since, until=until) for since, until in self.turns)


@dataclass(frozen=True, slots=True)
class _Point:
    """A day, month or year as written; a month may stand without its year."""

    last: int
    year: int | None
    month: int | None = None
    day: int | None = None


def times(forms: Sequence[str], today: dt.date | None = None, turn: int = 0) -> tuple[Time, ...]:
    """Return the times in a question's folded words, in order; they do not overlap.

    Those that count from ``today`` («last month») are read where it is given. Of what comes back every year («in June»)
    the latest is meant, or the one of ``turn`` years before.
    """
    reader = Reader(forms, today) if today else None
    found: list[Time] = []
    position = 0
    while position < len(forms):
        time = _range(forms, position) or _open(forms, position, reader) or _part(forms, position)
        time = time or _span(forms, position, reader) or _told(forms, position, reader)
        if time is None and reader and today:
            time = _recurring(position, recurring(forms, position, reader, today), turn)
            time = None if time and _is_longer_within(forms, time, reader) else time
        if time is None:
            position += 1
        else:
            found.append(time)
            position = time.last
    return tuple(found)


def _range(forms: Sequence[str], position: int) -> Time | None:
    """Read a range that begins at a position: a cue, a time, a joining word, a time."""
    for begin in cues(forms, position, "between", joined=True):
        one = _point(forms, begin) or _bare_day(forms, begin)
        if one is None:
            continue
        joined = one.last < len(forms) and len(readings(forms[one.last])) > 1
        is_apart = joined or one.year is None  # «de janvier à mars»: letters alone are no words of a question
        for second in (*_joined(forms, one.last), *([one.last] if is_apart else [])):
            other = _point(forms, second)
            if other is not None and other.year is not None:
                start = replace(one, year=one.year or other.year, month=one.month or (other.month if one.day else None))
                return _ordered(position, other.last, _days(start), _days(other))
    return None


def _span(forms: Sequence[str], position: int, reader: Reader | None) -> Time | None:
    """Read a range of two times of any kind that tell their years: «between autumn 2025 and spring 2026»."""
    for begin in cues(forms, position, "between", joined=True) if reader else ():
        one = _told(forms, begin, reader)
        if one is None:
            continue
        for second in (*_joined(forms, one.last), one.last):  # «du printemps à juin»: a letter alone is no word
            if other := _told(forms, second, reader):
                found = _ordered(position, other.last, (one.since, one.until), (other.since, other.until))
                return found and replace(found, counted=one.counted or other.counted)
    return None


def _told(forms: Sequence[str], position: int, reader: Reader | None) -> Time | None:
    """Read one time that tells its year, or that counts from today."""
    return _single(forms, position) or _relative(forms, position, reader)


def _joined(forms: Sequence[str], position: int) -> Iterator[int]:
    """Yield where the words go on after one or two words that join the ends of a range: «and», «and until»."""
    for begin in cues(forms, position, "to", joined=True):
        yield begin
        yield from cues(forms, begin, "to", joined=True)


def _open(forms: Sequence[str], position: int, reader: Reader | None) -> Time | None:
    """Read a time before or after which all days are meant."""
    for kind in ("since", "until", "before"):
        for begin in cues(forms, position, kind, joined=True):
            point = _point(forms, begin)
            if point is not None and point.year is not None:
                return _opened(position, point.last, kind, _days(point))
            counted = _bound(forms, begin, kind, reader)
            if counted is not None:
                return replace(_opened(position, counted.last, kind, counted.days), counted=True)
    return None


def _bound(forms: Sequence[str], position: int, kind: str, reader: Reader | None) -> Counted | None:
    """Return the time counted from today that stands after a cue, the longest of its readings."""
    starts = (position, *cues(forms, position, "filler", joined=True)) if reader else ()
    found = [c for start in starts if reader and (c := reader.read_bound(start, since=kind == "since"))]
    return max(found, key=lambda each: each.last, default=None)


def _opened(first: int, last: int, kind: str, days: Days) -> Time:
    since, until = days
    end = until if kind == "until" else since - dt.timedelta(days=1)
    return Time(first, last, *((since, LAST) if kind == "since" else (FIRST, end)))


def _relative(forms: Sequence[str], position: int, reader: Reader | None) -> Time | None:
    """Read a time that counts from today; a whole month or year is named as one that is written."""
    starts = (position, *cues(forms, position, "filler", joined=True))
    found = [counted for start in starts if reader and (counted := reader.read(start))]
    counted = max(found, key=lambda each: each.last, default=None)
    return Time(position, counted.last, *counted.days, _period_of(counted.days), counted=True) if counted else None


def _recurring(position: int, found: Recurring | None, turn: int) -> Time | None:
    """Return a time that comes back as that of one year."""
    if found is None or not found.turns:
        return None
    days = found.turns[min(turn, len(found.turns) - 1)]
    return Time(position, found.last, *days, _period_of(days), counted=True, turns=found.turns)


def _is_longer_within(forms: Sequence[str], time: Time, reader: Reader) -> bool:
    """Tell whether a time that tells its year begins within one that does not: «في مارس من العام الماضي»."""
    later = (_single(forms, p) or _relative(forms, p, reader) for p in range(time.first + 1, time.last))
    return any(other is not None and other.last > time.last for other in later)


def _period_of(days: Days) -> str | None:
    """Return the name of a whole month or year."""
    names = ((f"{days[0].year}", _Point(0, days[0].year)), (f"{days[0]:%Y-%m}", _Point(0, days[0].year, days[0].month)))
    return next((name for name, point in names if _days(point) == days), None)


def _part(forms: Sequence[str], position: int) -> Time | None:
    """Read a part of a month, or the week of a day, after words such as «le»."""
    for begin in (position, *cues(forms, position, "filler", joined=True)):
        if part := part_of_month(forms, begin):
            return Time(position, part[0], *part[1])
        for behind in cues(forms, begin, "week_of"):
            point = _point(forms, behind)
            if point and point.year and point.day:
                monday = _days(point)[0] - dt.timedelta(days=_days(point)[0].weekday())
                return Time(position, point.last, monday, monday + dt.timedelta(days=6))
    return None


def _single(forms: Sequence[str], position: int) -> Time | None:
    """Read a day, a month or a year alone; two years side by side are the name of a plan."""
    point = _point(forms, position)
    if both := point and _with_next(forms, position, point):
        return both
    if point is None or point.year is None:
        return None
    since, until = _days(point)
    if point.day is not None:
        return Time(position, point.last, since, until)
    if point.month is None and any(_is_year(forms, i) for i in (position - 1, point.last)):
        return None
    period = f"{point.year}-{point.month:02}" if point.month else f"{point.year}"
    return Time(position, point.last, since, until, period)


def _with_next(forms: Sequence[str], position: int, point: _Point) -> Time | None:
    """Return two months or years that follow each other as one time: «en 2024 et 2025», "May and June 2025"."""
    joined = point.last < len(forms) and len(readings(forms[point.last])) > 1
    is_beside = joined or point.year is None
    for second in (*cues(forms, point.last, "and", joined=True), *([point.last] if is_beside else [])):
        other = _point(forms, second)
        if other and other.year and other.day is None and (other.month is None) == (point.month is None):
            begun, (since, end) = _days(replace(point, year=point.year or other.year)), _days(other)
            if since == begun[1] + dt.timedelta(days=1):
                return Time(position, other.last, begun[0], end)
    return None


def _is_year(forms: Sequence[str], position: int) -> bool:
    """Tell whether a Gregorian year stands at a position."""
    return is_year(forms, position) and int(forms[position]) >= _HIJRI


def _point(forms: Sequence[str], position: int) -> _Point | None:
    """Read a time at a position, after words such as «le» or «يوم»."""
    for begin in cues(forms, position, "filler", joined=True):
        if point := _point(forms, begin):
            return point
    for begin in cues(forms, position, "part"):
        if (point := _point(forms, begin)) and point.month is not None:
            return point
    return _bare_point(forms, position) if position < len(forms) else None


def _bare_point(forms: Sequence[str], position: int) -> _Point | None:
    if written := _WRITTEN.fullmatch(forms[position]):
        whole = tuple(int(written[a] or written[b]) for a, b in (("y", "y2"), ("m", "m2"), ("d", "d2")))
        one = _day_of(*whole)
        return _Point(position + 1, one.year, one.month, one.day) if one else None
    if (written := _WRITTEN_MONTH.fullmatch(forms[position])) and not _is_number(forms, position):
        return _Point(position + 1, int(written["y"] or written["y2"]), int(written["m"] or written["m2"]))
    if _is_year(forms, position):
        return _Point(position + 1, int(forms[position]))
    day, begin = day_before(forms, position) or (None, position)
    month = month_at(forms, begin)
    if month is None:
        return None
    number, last = month
    if day is None:
        day, last = day_behind(forms, last) or (None, last)
    year = int(forms[last]) if _is_year(forms, last) else None
    if day is not None and year is not None and not exists(year, number, day):
        return None
    return _Point(last + (year is not None), year, number, day)


def _bare_day(forms: Sequence[str], position: int) -> _Point | None:
    """Read the first day of «du 3 au 5 mars 2025», whose month comes later."""
    for begin in (*cues(forms, position, "filler", joined=True), position):
        if begin < len(forms) and _DAY.fullmatch(forms[begin]):
            return _Point(begin + 1, None, None, int(forms[begin]))
    return None


def _day_of(year: int, month: int, day: int) -> dt.date | None:
    """Return a day that is written in figures, of either calendar, or None where there is none."""
    if year >= _HIJRI:
        return dt.date(year, month, day) if exists(year, month, day) else None
    if not 0 < month <= _MONTHS:
        return None
    first, last = hijri_month(year, month)
    found = first + dt.timedelta(days=day - 1)
    return found if first <= found <= last else None


def _is_number(forms: Sequence[str], position: int) -> bool:
    """Tell whether figures number a law or a decision: «القانون رقم 5-2019», "Law 12/2025"."""
    return position > 0 and is_before_number(forms[position - 1])


def is_before_number(form: str) -> bool:
    """Tell whether a word stands before the number of a law: «القانون», «loi», "No."."""
    words = {form, *(reading.form.removeprefix(ARTICLE) for reading in readings(form))}
    return not question_words("numbered").isdisjoint(words)


def _days(point: _Point) -> tuple[dt.date, dt.date]:
    """Return the first and last day of a time that has a year."""
    year = point.year or FIRST.year
    if point.day is not None and point.month is not None and not exists(year, point.month, point.day):
        return LAST, FIRST
    if point.month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if point.day is None:
        return month_of(year, point.month)
    return (dt.date(year, point.month, point.day),) * 2


def _ordered(first: int, last: int, one: Days, other: Days) -> Time | None:
    """Return the range between two times, whichever is told first; None where one of them is no day."""
    if one[0] > one[1] or other[0] > other[1]:
        return None
    return Time(first, last, min(one[0], other[0]), max(one[1], other[1]))
