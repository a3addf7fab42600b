"""Where what followed an event was: a signing after the talks, one audience after another.

A reader takes it for granted, so that the text does not say it again: «وبعد اللقاء، وقع الجانبان …».
"""

from collections.abc import Sequence

from resolvers.ground.geography import is_city
from resolvers.parties.report import Report, have_one_host, share_party
from schemas.nouns import replace
from schemas.relation import EngagementKind

_TALKS = (EngagementKind.RECEPTION, EngagementKind.MEETING, EngagementKind.SESSION, EngagementKind.CEREMONY)


def with_places_before(reports: Sequence[Report]) -> list[Report]:
    """Return the events in order, those without a place with that of the event before them, where it is told so.

    That is a signing with one of those who had met on that day, and an audience behind another of the same host in a
    house. A town says less: the next guest may have been received elsewhere in it.
    """
    found: list[Report] = []
    for report in reports:
        last = found[-1] if found else None
        found.append(replace(report, place=last.place) if last and _follows(last, report) else report)
    return found


def _follows(last: Report, report: Report) -> bool:
    """Tell whether an event without a place was where the last one was."""
    if report.place is not None or last.place is None or report.start != last.start or report.recalled:
        return False
    if report.kind is EngagementKind.SIGNING:
        return last.kind in _TALKS and share_party(last, report)
    audiences = last.kind is report.kind is EngagementKind.RECEPTION and not is_city(last.place.text)
    return audiences and have_one_host(last, report)
