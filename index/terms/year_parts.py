"""Parts of a year in a question: «T2 2026», "Q1 2026", « S1 2025 »."""

import calendar
import datetime as dt
import re

_YEAR = 12  # months
_LETTERED = re.compile(r"(?P<quarter>[tq][1-4])|(?P<half>[sh][12])")
_QUARTER, _HALF = 3, 6


def part_by_letter(form: str) -> tuple[tuple[int, int], ...]:
    """Return first month and months of a part of a year that is told by a letter and its number."""
    told = _LETTERED.fullmatch(form)
    if told is None:
        return ()
    length = _QUARTER if told["quarter"] else _HALF
    return (((int(form[1]) - 1) * length + 1, length),)


def with_letter(form: str, before: str) -> str:
    """Return a number with the letter that is glued before it where both are a part of a year, else as it is.

    ``before`` is what is typed before the number: letters alone are no words of a question.
    """
    letter, ahead = before[-1:].casefold(), before[-2:-1]
    return letter + form if not ahead.isalnum() and part_by_letter(letter + form) else form


def months_from(year: int, month: int, number: int) -> tuple[dt.date, dt.date]:
    """Return the days of so many months from one on, of which 0 is the December before."""
    (first_year, first), (last_year, last) = (divmod(year * _YEAR + month - 1 + n, _YEAR) for n in (0, number - 1))
    return dt.date(first_year, first + 1, 1), dt.date(last_year, last + 1, calendar.monthrange(last_year, last + 1)[1])
