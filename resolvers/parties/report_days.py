"""Whether the days of two reports are those of one event."""

import datetime as dt

from resolvers.ground.event_kinds import LONG
from resolvers.parties.report import Report

_LONGEST = dt.timedelta(days=15)
"""How long after its opening an event may be closed."""


def is_of_days(report: Report) -> bool:
    """Tell whether an event lasted for several days."""
    return report.end is not None and report.start is not None and report.end > report.start


def days_agree(first: Report, second: Report) -> bool:
    """Tell whether no day of one speaks against a day of the other."""
    return not (first.start and second.start) or days_meet(first, second) or spanned(first, second)


def spanned(first: Report, second: Report) -> bool:
    """Tell whether one report tells when an event was closed, and the other a day before on which it was open."""
    if not first.start or not second.start or first.kind not in LONG:
        return False
    late = second if first.start < second.start else first
    return late.closing and abs(first.start - second.start) <= _LONGEST


def days_meet(first: Report, second: Report) -> bool:
    """Tell whether two reports have a day in common; each tells one."""
    return bool(
        first.start and second.start
        and first.start <= (second.end or second.start)
        and second.start <= (first.end or first.start)
    )  # fmt: skip
