"""Days as people type them: a day, a month or a year, in the digits of any script."""

import calendar
import datetime as dt
import re

from schemas.errors import CallError

_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|(\d{4})")
"""A year, a month of it, a day of it; ``\\d`` takes the digits of every script."""
_RUN = re.compile(r"(\d{4})(\d{2})(\d{2})")
_TURNED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_EXAMPLE = "2024-11-19"


def day_of(written: str) -> dt.date:
    """Return the day that is written as ``2024-11-19``. Raises CallError for a month, a year, or what is none."""
    year, month, day = _parts(written)
    if not month or not day:
        raise CallError(f"{written} is no day; write it as {_EXAMPLE}.")
    return _date(written, year, month, day)


def first_of(written: str) -> dt.date:
    """Return a day, or the first of a month or a year. Raises CallError."""
    year, month, day = _parts(written)
    return _date(written, year, 1 if month is None else month, 1 if day is None else day)


def last_of(written: str) -> dt.date:
    """Return a day, or the last of a month or a year. Raises CallError."""
    first, (_, month, day) = first_of(written), _parts(written)
    if month is None:
        return first.replace(month=12, day=31)
    return first if day is not None else first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _parts(written: str) -> tuple[int, int | None, int | None]:
    """Return the year, the month and the day that are written, as far as they are."""
    found = _DAY.fullmatch(written.strip())
    if not found:
        raise CallError(f"{written} is no day; write it as {_suggested(written)}.")
    month, day = (int(part) if part else None for part in (found[2], found[3]))
    return int(found[1] or found[4]), month, day


def _date(written: str, year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise CallError(f"There is no day {written}; write one as {_EXAMPLE}.") from None


def _suggested(written: str) -> str:
    """Return how somebody may have meant a day, or an example."""
    if run := _RUN.fullmatch(written.strip()):
        year, month, day = map(int, run.groups())
    elif turned := _TURNED.fullmatch(written.strip()):
        day, month, year = map(int, turned.groups())
    else:
        return _EXAMPLE
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return _EXAMPLE
