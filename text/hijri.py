"""The months of the Hijri calendar in Gregorian days: by Umm al-Qura, outside its years by the tabular calendar."""

import datetime as dt

from hijridate import Gregorian, Hijri

_FIRST, _LAST = 1343, 1500
"""The years for which Umm al-Qura has published or computed months (hijridate)."""
_EPOCH = dt.date(622, 7, 19)
"""1 Muharram of the year 1 in the proleptic Gregorian calendar, civil count."""


def hijri_month(year: int, month: int) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a Hijri month (from 1)."""
    return _first_day(year, month), _first_day(year + month // 12, month % 12 + 1) - dt.timedelta(days=1)


def hijri_year(day: dt.date) -> int:
    """Return the Hijri year in which a day lies, of those that Umm al-Qura has."""
    return int(Gregorian(day.year, day.month, day.day).to_hijri().year)


def _first_day(year: int, month: int) -> dt.date:
    if _FIRST <= year < _LAST:
        return dt.date.fromisoformat(Hijri(year, month, 1).to_gregorian().isoformat())
    # The tabular calendar: eleven leap years in thirty, months of 30 and 29 days in turn; it keeps within two days.
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    return _EPOCH + dt.timedelta(days=days)
