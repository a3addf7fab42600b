"""The days of what comes back every year or week, and of lengths of time that count from today."""

import datetime as dt

from index.terms.year_parts import months_from
from text.hijri import hijri_month

Days = tuple[dt.date, dt.date]
"""A first and a last day, both inclusive."""

_WEEK = 7  # days
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}


def turn(year: int, first: int, length: int, move: int) -> Days:
    """Return the days of some months of a year."""
    return months_from(year + move, first, length)


def hijri_turn(year: int, month: int, move: int) -> Days:
    """Return the days of a Hijri month."""
    return hijri_month(year + move, month)


def weekday_turn(day: dt.date, move: int) -> Days:
    """Return the weekday of a day, in another week."""
    return day_from(day, _WEEK * move)


def day_from(start: dt.date, days: int) -> Days:
    """Return a day so many days from another, as first and last."""
    day = start + dt.timedelta(days=days)
    return day, day


def of_unit(today: dt.date, unit: str, away: int) -> Days:
    """Return the days of the unit of the calendar that today is in, or of one so many before or after it."""
    if unit == "day":
        return day_from(today, away)
    if unit == "week":
        monday = today + dt.timedelta(days=_WEEK * away - today.weekday())
        return monday, monday + dt.timedelta(days=_WEEK - 1)
    length = _MONTHS[unit]
    return months_from(today.year, (today.month - 1) // length * length + 1 + away * length, length)


def lately(today: dt.date, unit: str, number: int) -> Days:
    """Return the days from so long ago to today."""
    if unit in {"day", "week"}:
        return today - dt.timedelta(days=number * (_WEEK if unit == "week" else 1)), today
    first, end = months_from(today.year, today.month - number * _MONTHS[unit], 1)
    return first.replace(day=min(today.day, end.day)), today
