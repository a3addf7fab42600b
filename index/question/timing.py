"""The times that a question tells, also where it is not known on which day it is asked."""

import datetime as dt
from collections.abc import Sequence

from index.terms.times import Time, times

_ANY_DAYS = (dt.date(1990, 7, 2), dt.date(2060, 1, 29))
"""Two days that share neither year, half, month nor weekday: what is the same on both counts from none."""


def times_told(forms: Sequence[str], today: dt.date | None, turn: int) -> tuple[Time, ...]:
    """Return the times in folded words, in order (see `index.terms.times.times`).

    Where ``today`` is not given, those are read that mean the same on every day: «the first half of 2025», and not
    «last month».
    """
    if today is not None:
        return times(forms, today, turn)
    one, other = _ANY_DAYS
    found = times(forms, one, turn)
    if not any(time.counted for time in found):
        return found  # as in most questions
    again = frozenset(times(forms, other, turn))
    lasting = [time for time in found if time in again]
    written = (time for time in times(forms, None, turn) if not any(_overlap(time, each) for each in lasting))
    return tuple(sorted((*lasting, *written), key=lambda time: time.first))


def _overlap(one: Time, other: Time) -> bool:
    return one.first < other.last and other.first < one.last
