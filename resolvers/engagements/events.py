"""The reports of one event joined: a visit takes its host from the welcome, a weak report falls beside strong ones."""

from collections.abc import Sequence

from resolvers.engagements.bounded_by import RULE as BOUNDED_BY
from resolvers.engagements.counted_days import with_days
from resolvers.engagements.duration import on_own_day
from resolvers.engagements.joining import joined
from resolvers.engagements.parting import feasted, less_told_apart
from resolvers.engagements.reporting import NOUN
from resolvers.engagements.stops import in_days_of, talks_at_house, toured_after
from resolvers.parties.cast import Cast
from resolvers.parties.on_visits import met_on_visit, on_visit, received_on_visit
from resolvers.parties.one_event import one_event
from resolvers.parties.report import Report, share_guest
from schemas.nouns import replace
from schemas.relation import EngagementKind


def events_in(cast: Cast, reports: Sequence[Report]) -> list[Report]:
    """Join the reports of one event; a weak report that joins no other and stands beside stronger ones falls."""
    events: list[Report] = []
    for report in _welcomed(less_told_apart(reports)):
        order = _order(events, report)
        latest = sorted(order, key=lambda i: -max(events[i].lines)) if report.aside else order
        met = next((e for e in events if toured_after(e, report)), None)
        like = (i for i in latest if met is None or events[i].kind is EngagementKind.VISIT)
        place = next((i for i in like if one_event(events[i], report) and not feasted(events[i], report)), None)
        if met is not None and place is None:
            events.append(in_days_of(met, report))
        elif events and received_on_visit(events[-1], report) and not feasted(events[-1], report):
            events[-1] = on_visit(events[-1], report)
        elif place is not None:
            events[place] = joined(events[place], report)
        elif events and talks_at_house(events[-1], report):
            events.append(report if report.dated else in_days_of(events[-1], report))
        elif report.back and events and not on_own_day(events[-1], report):
            events[-1] = replace(events[-1], lines=(*events[-1].lines, *report.lines))
        else:
            events.append(report)
    strong = [e for e in events if e.sure > NOUN]
    kept = [e for e in events if (e.sure > NOUN or not strong or _is_stay(e)) and not e.several]
    kept = [e for e in kept if e.parties or not e.headline or len(kept) == 1]
    return with_days(cast, sorted(kept, key=lambda e: e.trigger.span.start))


def _order(events: Sequence[Report], report: Report) -> Sequence[int]:
    """Return where events are in which a report may be told again: of nobody, that of its line first."""
    order = range(len(events))
    return order if not report.of_nobody else sorted(order, key=lambda i: report.line not in events[i].lines)


def _is_stay(visit: Report) -> bool:
    """Tell a visit told by its noun with all that it needs: who invited whom, and the day."""
    return visit.kind is EngagementKind.VISIT and visit.dated is not None and bool(visit.host and visit.guests)


def _welcomed(reports: Sequence[Report]) -> list[Report]:
    """Give a visit told in French or English the host whom its sentence tells: "Welcomed by …, the team toured …"."""
    found: list[Report] = []
    for report in reports:
        visit = _visit_welcomed(found[-1], report) if found else None
        if visit is None:
            found.append(report)
        else:
            found[-1] = visit
    return found


def _visit_welcomed(last: Report, report: Report) -> Report | None:
    """Return the visit of a sentence whose other report tells who received the visitors, None where neither does."""
    if last.sentence != report.sentence or report.rule == BOUNDED_BY:
        return None
    received, met = received_on_visit(last, report), met_on_visit(last, report)
    at_house = on_visit(last, replace(report, host=met)) if met is not None else None
    if not last.latin:
        shared = share_guest(last, report)
        return at_house or (on_visit(last, report) if shared and received else None)  # «زار …، حيث كان في استقباله Y»
    if received or at_house:
        return on_visit(last, report) if received else at_house
    return on_visit(report, last) if last.opening and received_on_visit(report, last) else None
