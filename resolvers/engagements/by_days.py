"""Whom one verb tells to have been met on several days: "received X on 9 May and Y on 10 May", "and on Tuesday Z"."""

from collections.abc import Sequence
from itertools import pairwise

from resolvers.ground.days import Days, is_of_law
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import PEOPLE, Sentence
from resolvers.ground.scene import mentions_of
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Grain, Kind
from schemas.nouns import dataclass, replace

_TWO = 2
_MOST = 12
"""People, and days, of one verb that are parted by their days."""
_LISTED = ("and", "comma", "with", "by", "none", "between")
"""What may stand before whom a further day is told of; « la visite de X » is no meeting with X."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Whom one met on one day."""

    days: Days
    parties: tuple[Party, ...]


def by_days(
    cast: Cast, sentence: Sentence, trigger: Trigger, parties: Sequence[Party], reports: Sequence[Report]
) -> list[Report]:
    """Return a report for each day on which a verb tells somebody to have been met."""
    first = reports[0] if reports else None
    if first is None or first.kind not in FACE or Kind.DATE not in sentence.kinds:
        return list(reports)
    days = _days(cast, sentence)
    if len({told.start for _, told in days}) < _TWO:
        return list(reports)
    met = [p for p in parties if p.figure >= 0 or p.kind in PEOPLE]
    groups = _groups(sentence, trigger, [p for p in met if not _acts(trigger, first, p)], days)
    if len(groups) < _TWO or not any(_is_among(p, first.parties) for p in groups[0].parties):
        return list(reports)
    if any(_is_among(p, first.guests) for p in groups[0].parties):
        return [replace(_on(first, g.days), guests=g.parties) for g in groups]
    return [replace(_on(first, g.days), host=party) for g in groups for party in g.parties]


def _on(report: Report, days: Days) -> Report:
    return replace(report, start=days.start, end=days.end, dated=days.dated)


def _is_among(party: Party, others: Sequence[Party]) -> bool:
    return any(same_party(party, other) for other in others)


def _acts(trigger: Trigger, report: Report, party: Party) -> bool:
    """Tell who acts, whom an Arabic verb has behind it too: «استقبل الوزير يوم الاثنين السفير …»."""
    return party.place < trigger.place or (
        not trigger.passive and report.host is not None and same_party(party, report.host)
    )


def _days(cast: Cast, sentence: Sentence) -> list[tuple[int, Days]]:
    """Return the single days that a sentence names, each with its place."""
    told = [(n, m, m.value) for n, m in mentions_of(cast.scene, sentence, Kind.DATE)]
    return [
        (n, Days(value.start, value.end, mention.quote))
        for n, mention, value in told
        if value and value.grain is Grain.DAY and value.start == value.end and not is_of_law(sentence, n)
    ]


def _groups(
    sentence: Sentence, trigger: Trigger, met: Sequence[Party], days: Sequence[tuple[int, Days]]
) -> list[_Group]:
    """Return who stands with each day, all of the days before whom they are of, or all of them behind."""
    end = trigger.end or len(sentence.items)
    behind = [p for p in met if trigger.place < p.place < end]
    within = [(n, told) for n, told in days if trigger.place < n < end]
    fronted = [(n, told) for n, told in days if n < trigger.place][-1:]
    if not behind or not within or len(behind) > _MOST or len(within) > _MOST:
        return []
    if within[-1][0] > behind[-1].place and behind[0].place < within[0][0]:
        starts = [trigger.place, *(n for n, _ in within)]
        spans = [(told, range(a, b)) for (_, told), (a, b) in zip(within, pairwise(starts), strict=True)]
    else:
        opening = [] if within[0][0] < behind[0].place else [(trigger.place, told) for _, told in fronted]
        told_days = [*opening, *within]
        stops = [*(n for n, _ in told_days), end]
        spans = [(told, range(a, b)) for (_, told), (a, b) in zip(told_days, pairwise(stops), strict=True)]
    groups = [_Group(told, tuple(p for p in behind if p.place in span)) for told, span in spans]
    listed = all(g.parties and g.parties[0].governor in _LISTED for g in groups[1:])
    whole = bool(groups) and bool(groups[0].parties) and sum(len(g.parties) for g in groups) == len(behind)
    items = sentence.items[behind[0].place : max(within[-1][0], behind[-1].place)]
    clause = any(i.verb or i.marks("relative", "future") for i in items)
    return groups if listed and whole and not clause else []
