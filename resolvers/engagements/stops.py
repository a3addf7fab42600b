"""What two did at another house: talks within a visit, a tour after they had met; events of their own."""

from resolvers.ground.event_kinds import FACE
from resolvers.ground.geography import is_city
from resolvers.parties.report import Report, have_one_host, share_guest
from schemas.nouns import replace
from schemas.relation import EngagementKind

_HELD = "hold/"


def talks_at_house(last: Report, report: Report) -> bool:
    """Tell whether both sides of a visit held talks at a house of their own: «عقد الوزيران، في الوزارة، جلسة …»."""
    talks = report.kind is EngagementKind.MEETING and report.rule.startswith(_HELD) and report.back
    return (
        talks and _elsewhere(last, report) and last.kind is EngagementKind.VISIT and bool(report.host and report.guests)
    )


def toured_after(last: Report, report: Report) -> bool:
    """Tell whether both who had met then went round a house: «وعقب اللقاء، اصطحبت الوزيرة ضيفها في جولة بالمؤسسة»."""
    next_ = (
        _elsewhere(last, report)
        and report.sentence != last.sentence
        and not (report.aside or last.headline or report.dated or report.start not in (None, last.start))
    )
    went = last.kind in FACE and report.kind is EngagementKind.VISIT and next_
    return went and have_one_host(last, report) and share_guest(last, report)


def in_days_of(last: Report, report: Report) -> Report:
    """Return a report of no day of its own with the days of the event on which it took place."""
    return replace(report, start=last.start, end=last.end, dated=last.dated)


def _elsewhere(last: Report, report: Report) -> bool:
    """Tell whether a report tells a house, no town, where the event before it was not."""
    return report.place is not None and not is_city(report.place.text) and report.place != last.place
