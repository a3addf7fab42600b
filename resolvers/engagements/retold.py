"""Meetings that only tell again of the event before them, with nobody named as host or guest, or nobody new."""

from collections.abc import Sequence

from resolvers.ground.event_kinds import FACE
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind


def less_retold(reports: Sequence[Report]) -> list[Report]:
    """Return reports without the meetings that are but the event told before, and visits that tell nothing."""
    reports = _with_headline(reports)
    kept = [r for n, r in enumerate(reports) if not (n and (_same_again(r, reports[n - 1]) or _of_nobody(r)))]
    kept = [r for n, r in enumerate(kept) if not (n and _paid_again(r, kept[n - 1]))]
    return [r for n, r in enumerate(kept) if not (n and (_with_host(r, kept[n - 1]) or _attended(r, kept[n - 1])))]


def _with_headline(reports: Sequence[Report]) -> Sequence[Report]:
    """Join a visit that an Arabic headline tells with the reception below, at the house visited.

    «السفير يزور غرفة التجارة» over «استقبل رئيس غرفة التجارة السفير».
    """
    first, second = reports[0] if reports else None, reports[1] if reports[1:] else None
    if first is not None and second is not None and _names_nation(first, second, reports[2:]):
        return [replace(second, lines=(*first.lines, *second.lines)), *reports[2:]]
    if first is None or second is None or not first.headline or first.latin or second.headline:
        return reports
    kinds = first.kind is EngagementKind.VISIT and second.kind in FACE and second.kind is not EngagementKind.CALL
    there = first.host is None or (second.host is not None and same_party(first.host, second.host))
    there = there and (first.host is not None or first.place is None)
    came = any(_same_visitor(a, b) for a in first.guests for b in second.guests)
    if not (kinds and there and came) or (first.dated and first.start != second.start):
        return reports
    place = second.place or first.place
    return [replace(second, place=place, lines=(*first.lines, *second.lines)), *reports[2:]]


def _names_nation(first: Report, second: Report, others: Sequence[Report]) -> bool:
    """Tell a headline that names but the nation of a delegation whose body the text names: «يستقبل وفدا كوريا».

    It may name it by a wider body: «وفدا من البرلمان البريطاني» is the text's «وفد المجموعة البريطانية …». No other
    event below is with one of that nation.
    """
    visitors = (*first.guests, *second.guests)
    if len(first.guests) != 1 or len(second.guests) != 1 or any(g.kind is not Kind.DELEGATION for g in visitors):
        return False
    if not first.headline or not {first.kind, second.kind} <= FACE or EngagementKind.CALL in (first.kind, second.kind):
        return False
    if first.host is None or second.host is None:
        return False
    nation = first.guests[0].country
    alone = nation is not None and second.guests[0].country in (None, first.host.country, nation)
    alone = alone and not any(g.country == nation for r in others for g in r.guests)
    same_day = first.start in (None, second.start) or first.dated is None
    office = first.host.kind is Kind.TITLE and first.host.figure < 0 <= second.host.figure  # «وزير الصحة الليبي»
    office = office and (second.host.country in (None, first.host.country) or first.host.country is None)
    return alone and same_day and (office or same_party(first.host, second.host))


def _same_visitor(one: Party, other: Party) -> bool:
    """Tell whether two guests are one, or both a delegation of one country."""
    both = one.kind is other.kind is Kind.DELEGATION
    return same_party(one, other) or (both and one.country is not None and one.country == other.country)


def _same_again(report: Report, last: Report) -> bool:
    """Tell whether a meeting of nobody is the event told before: « La rencontre s'est tenue en présence de … »."""
    bare = report.kind is EngagementKind.MEETING and not (report.host or report.guests)
    return bare and bool(last.guests) and report.start in (None, last.start)


def _paid_again(report: Report, last: Report) -> bool:
    """Tell whether a visit to nobody, of one told by office alone, is the one told before: «كما زار الأمين العام …»."""
    visits = report.kind is last.kind is EngagementKind.VISIT and bool(report.guests and last.guests)
    own_day = report.dated is not None and report.sentence.contains(report.dated.span)
    nowhere = not (report.host or report.place or own_day or report.latin)
    return visits and nowhere and all(g.kind is Kind.TITLE and g.figure < 0 for g in report.guests)


def _of_nobody(report: Report) -> bool:
    """Tell whether a visit says neither who came nor where, behind another event."""
    return report.kind is EngagementKind.VISIT and report.latin and not (report.parties or report.place)


def _with_host(report: Report, last: Report) -> bool:
    """Tell whether a guest just told of, by a pronoun, only talked with his host: « Il a échangé avec le ministre »."""
    alone = report.kind is EngagementKind.MEETING and report.host is None and len(report.guests) == 1
    received = last.kind is EngagementKind.RECEPTION and last.host is not None and bool(last.guests)
    if not (alone and received and last.host is not None and report.latin and report.dated in (None, last.dated)):
        return False
    return same_party(report.guests[0], last.host)


def _attended(report: Report, last: Report) -> bool:
    """Tell whether it is said of the audience just told who was there: « L'audience s'est déroulée en présence de »."""
    same_day = report.dated in (None, last.dated)
    told = report.kind in FACE and last.kind in FACE and report.latin and same_day and bool(last.guests)
    there = bool(report.guests) and all(g.governor == "presence" for g in report.guests)
    hosts = report.host is None or (last.host is not None and same_party(report.host, last.host))
    return told and there and hosts and "/occur/" in f"/{report.rule}" and report.place is None
