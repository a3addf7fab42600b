"""From date expressions to days: Gregorian and Hijri, absolute ones first, the rest by a day to count from."""

import calendar as months
import datetime as dt

from extractors.dates.items import Point
from extractors.dates.words import Role
from schemas.mention import Calendar, DateValue, Grain
from schemas.nouns import dataclass, replace
from text.hijri import hijri_month, hijri_year

_WEEK = 7
_LONGEST_HIJRI_MONTH = 30


@dataclass(frozen=True, slots=True)
class Context:
    """What a date that lacks something is counted from: the document's day, and whether that day is one of issue.

    ``near`` is a range of days that the document told before (an event); a bare weekday prefers one inside it.
    ``told`` is the day told last, not long before or after the document's.
    """

    day: dt.date
    issued: bool = True
    near: tuple[dt.date, dt.date] | None = None
    told: dt.date | None = None


def days_of(point: Point, context: Context | None) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day that a point stands for; None where it cannot be told, or is no date at all."""
    if point.month is not None and point.year is None:
        return _yearless(point, context) if context else None
    if point.month is not None and point.year is not None:
        return _written(point)
    return _counted(point, context) if context else None


def value_of(points: tuple[Point, ...], context: Context | None) -> DateValue | None:
    """Return the value of an expression of one or two points."""
    first, last = days_of(points[0], context), days_of(points[-1], context)
    if first is None or last is None:
        return None
    start, end = first[0], last[1]
    if end < start and points[-1].weekday_only:
        end += dt.timedelta(days=_WEEK)
    grain = Grain.DAY if any(p.grain is Grain.DAY for p in points) else Grain.MONTH
    return DateValue(start, end, points[0].calendar, grain) if start <= end else None


def _written(point: Point) -> tuple[dt.date, dt.date] | None:
    """Return the days of a point that has month and year."""
    return _days_in(point, point.year or 0)


def _days_in(point: Point, year: int) -> tuple[dt.date, dt.date] | None:
    """Return the days of a point that has a month, in a year."""
    month = point.month or 0
    if point.calendar is Calendar.HIJRI:
        return _hijri(year, month, point.day)
    try:
        first = dt.date(year, month, point.day or 1)
    except ValueError:
        return None
    if point.day is not None:
        return first, first
    last = first.replace(month=month + point.months - 1)
    return first, last.replace(day=months.monthrange(year, last.month)[1])


def _hijri(year: int, month: int, day: int | None) -> tuple[dt.date, dt.date] | None:
    """Return Gregorian days of a Hijri day or month by Umm al-Qura, or by the tabular calendar outside its years.

    A thirtieth day that Umm al-Qura denies a month is the day after its twenty-ninth, as a sighted month may have it.
    """
    first, last = hijri_month(year, month)
    if day is None:
        return first, last
    found = first + dt.timedelta(days=day - 1)
    return (found, found) if day <= _LONGEST_HIJRI_MONTH else None


def _yearless(point: Point, context: Context) -> tuple[dt.date, dt.date] | None:
    """Return the days in the year that the words or the context mean.

    Without a word for it, the year is the one that agrees with the weekday and puts the day nearest to the context;
    within a month of the context a weekday is rather wrong than the day another year's.
    """
    this_year = _year_of(context.day, point.calendar)
    if point.unit is Role.YEAR_WORD:
        moves = {Role.PAST: -1, Role.NEXT: 1}
        return _days_in(point, this_year + moves.get(point.shift or Role.CURRENT, 0))
    found = [_days_in(point, this_year + move) for move in (0, -1, 1)]
    candidates = [days for days in found if days is not None]
    if point.shift is Role.PAST:
        candidates = [days for days in candidates if days[0] <= context.day][:1] or candidates
    if point.shift is Role.NEXT:
        candidates = sorted(days for days in candidates if days[1] >= context.day) or candidates
        return candidates[0] if candidates else None
    agreeing = [days for days in candidates if point.weekday is None or days[0].weekday() == point.weekday]
    if point.numeric and not agreeing:
        return None  # «الأحد 2/3» of votes
    nearest = min(candidates, key=lambda days: _distance(days[0], context.day), default=None)
    if nearest is None or abs((nearest[0] - context.day).days) <= _MONTH:
        return nearest
    return min(agreeing or candidates, key=lambda days: _distance(days[0], context.day))


def _distance(day: dt.date, told: dt.date) -> int:
    """Return how far a day is from the one on which it is told; twice as far ahead, since one mostly tells what was."""
    days = (day - told).days
    return _AHEAD * days if days > 0 else -days


_AHEAD = 2


def _year_of(day: dt.date, calendar: Calendar) -> int:
    """Return the year in which a day lies in a calendar."""
    if calendar is Calendar.GREGORIAN:
        return day.year
    return hijri_year(day)


def _counted(point: Point, context: Context) -> tuple[dt.date, dt.date] | None:
    """Return the days of a point that is counted from the context alone."""
    if point.offset is not None:
        return _offset(point, point.offset, context)
    if point.unit is Role.WEEK_WORD:
        return _week(point, context.day)
    if point.unit is Role.MONTH_WORD:
        return _month(point, context.day)
    if point.weekday is None:
        return None
    return _weekday(point, context) if point.day is None else _numbered_weekday(point, context)


def _offset(point: Point, offset: int, context: Context) -> tuple[dt.date, dt.date] | None:
    """Return the day so many days from the document's own, or from the day told last."""
    base = context.told if point.told else context.day
    if base is None:
        return None
    day = base + dt.timedelta(days=offset)
    after = context.told + dt.timedelta(days=offset) if context.told and offset > 0 else day
    past = context.day - dt.timedelta(days=_WEEK) < after <= context.day
    if past and point.weekday is not None and point.weekday == after.weekday() != day.weekday():
        return after, after  # «وفي الغد، الثلاثاء»: the day after the one told last
    if point.weekday is not None and point.weekday != day.weekday() and not context.issued:
        # «اليوم الثلاثاء» at the end of a visit that gives the document its day: the day told last, not the first
        return _nearest_weekday(point.weekday, (point.weekday - context.day.weekday()) % _WEEK, context)
    return day, day


def _numbered_weekday(point: Point, context: Context) -> tuple[dt.date, dt.date] | None:
    """Return the day nearest to the context that has both the number and the weekday: « mardi 5 », «الخميس 12»."""
    near = (context.day + dt.timedelta(days=n) for n in sorted(range(-_MONTH, _MONTH + 1), key=abs))
    day = next((d for d in near if d.day == point.day and d.weekday() == point.weekday), None)
    return (day, day) if day else None


_MONTH = 31
"""Days from the context within which a weekday with its number lies, or a day whose weekday is wrong."""


def _week(point: Point, day: dt.date) -> tuple[dt.date, dt.date]:
    """Return Monday to Sunday of this, the last or the next week (ISO 8601)."""
    monday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(days=_WEEK * _move(point))
    return monday, monday + dt.timedelta(days=_WEEK - 1)


def _month(point: Point, day: dt.date) -> tuple[dt.date, dt.date] | None:
    """Return this, the last or the next month, or a day of it."""
    number = day.year * 12 + day.month - 1 + _move(point)
    return _written(replace(point, year=number // 12, month=number % 12 + 1))


def _move(point: Point) -> int:
    """Return -1 for past, 1 for next, 0 for current."""
    return {Role.PAST: -1, Role.NEXT: 1}.get(point.shift or Role.CURRENT, 0)


def _weekday(point: Point, context: Context) -> tuple[dt.date, dt.date]:
    """Return the day of a bare weekday: before, after or nearest to the context, as the words and the context say."""
    ahead = ((point.weekday or 0) - context.day.weekday()) % _WEEK
    if point.shift is Role.NEXT:
        move = ahead or _WEEK
    elif point.shift is Role.PAST:
        move = ahead - _WEEK
    elif point.shift is Role.CURRENT:
        move = (point.weekday or 0) - context.day.weekday()
    else:
        return _nearest_weekday(point.weekday or 0, ahead, context)
    day = context.day + dt.timedelta(days=move)
    return day, day


def _nearest_weekday(weekday: int, ahead: int, context: Context) -> tuple[dt.date, dt.date]:
    """Return the weekday inside the event told before, else the last one before issue, else the nearest.

    Of an event that the day of issue falls into, only the days are over that lie before it: "this week … Sunday: …".
    """
    if context.near:
        first, last = context.near
        last = min(last, context.day) if context.issued and first <= context.day else last
        inside = first + dt.timedelta(days=(weekday - first.weekday()) % _WEEK)
        if inside <= last:
            return inside, inside
    back = ahead - _WEEK if ahead else 0
    move = back if context.issued or -back < ahead else ahead
    day = context.day + dt.timedelta(days=move)
    return day, day
