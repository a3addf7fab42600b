"""Meetings that only tell again of the event before them, with nobody named as host or guest."""

from collections.abc import Sequence

from resolvers.parties.report import Report
from schemas.relation import EngagementKind


def less_retold(reports: Sequence[Report]) -> list[Report]:
    """Return reports without the meetings that are but the event told before."""
    return [r for n, r in enumerate(reports) if not (n and _same_again(r, reports[n - 1]))]


def _same_again(report: Report, last: Report) -> bool:
    """Tell whether a meeting of nobody is the event told before: « La rencontre s'est tenue en présence de … »."""
    bare = report.kind is EngagementKind.MEETING and not (report.host or report.guests)
    return bare and bool(last.guests) and report.start in (None, last.start)
