"""Headlines that tell in one breath what the text tells as several events: «استقبل السفير المصري والنائب الخيري»."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.event_kinds import FACE
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.fold import fold_word


def less_told_apart(reports: Sequence[Report]) -> list[Report]:
    """Leave to each headline of several guests those alone whom the first event of the text has.

    One whose guests' nations the text tells one by one goes: «يجري اتصالين هاتفيين مع وزيري خارجية السنغال وعمان».
    """
    kept = [(n, report) for n, report in enumerate(reports) if not _told_severally(report, reports[n + 1 :])]
    return [_less_others(report, reports[n + 1 :]) for n, report in kept]


def _told_severally(report: Report, behind: Sequence[Report]) -> bool:
    """Tell a headline of unnamed guests of several nations, with each of whom another event is told."""
    if report.headline and any(_stands_for_several(g) for g in report.guests):
        sent = [r for r in behind if not r.headline and r.kind in FACE and _of_host(report, r)]
        return sum(any(g.kind is Kind.DELEGATION for g in r.guests) for r in sent) >= _SEVERAL
    nations = {nation for guest in report.guests for nation in guest.nations}
    if not report.headline or len(nations) < _SEVERAL:
        return False
    told = [{g.country for g in r.guests} for r in behind if not r.headline and _of_host(report, r)]
    return nations <= set().union(*told) and not any(nations <= each for each in told)


def _stands_for_several(guest: Party) -> bool:
    """Tell the noun of two delegations or more: «يلتقي وفدين من الشوبك وجمعية …»."""
    return guest.kind is Kind.DELEGATION and fold_word(guest.quote.text.split()[0]) in relation_words("delegations")


def feasted(visit: Report, report: Report) -> bool:
    """Tell whether visitors just told of were guests at a meal or party that somebody gave: an event of its own."""
    given = report.kind is EngagementKind.RECEPTION and report.rule.startswith(("organise/", "hold/"))
    told = given and visit.kind is EngagementKind.VISIT and not visit.headline and visit.latin
    return told and bool(report.host and report.guests)


def _less_others(report: Report, behind: Sequence[Report]) -> Report:
    """Take out of a headline the guests of whom later events tell, where each event has some of its own."""
    if not report.headline or report.kind not in FACE or len(report.guests) < _SEVERAL:
        return report
    told = [r for r in behind if not r.headline and r.kind in FACE and _of_host(report, r) and _shared(report, r)]
    first, *others = told or [report]
    others = [other for other in others if not _is_of(other, first)]
    apart = all(not _shared(first, other) for other in others)
    if not (others and apart):
        return report
    later = [guest for other in others for guest in other.guests]
    guests = [g for g in report.guests if not any(_is_named(g, guest) for guest in later)]
    whole = tuple(next((g for g in first.guests if _is_named(guest, g)), guest) for guest in guests)
    return replace(report, guests=whole) if whole else report


_SEVERAL = 2


def _of_host(headline: Report, report: Report) -> bool:
    """Tell whether no host of a report is another's than the headline's."""
    hosts = headline.host, report.host
    return hosts[0] is None or hosts[1] is None or _is_named(hosts[0], hosts[1])


def _shared(one: Report, other: Report) -> bool:
    """Tell whether two reports have a guest in common."""
    return any(_is_named(a, b) for a in one.guests for b in other.guests)


def _is_of(other: Report, first: Report) -> bool:
    """Tell whether a report has no guest but those of the first: «وبحث الجانبان …»."""
    return all(any(_is_named(guest, one) for one in first.guests) for guest in other.guests)


def _is_named(one: Party, other: Party) -> bool:
    """Tell whether two are one party, or people of one family name, by which alone headlines name them."""
    people = one.figure >= 0 and other.figure >= 0
    return same_party(one, other) or (people and _family(one) == _family(other))


def _family(party: Party) -> str:
    return fold_word(party.quote.text).split()[-1]
