"""What a visit takes from the report of a welcome or talks at the visited house: its host and place."""

from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report, have_one_host, share_guest
from resolvers.parties.report_days import days_agree, is_of_days
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind

_WELCOMERS = "receive/welcomers/"
"""The rule of «وكان في مقدمة مستقبلي الضيوف …», a paragraph below the visit too."""
_ARRIVAL = "visit/alight/"
"""The rule of «حل ب… وفد»."""


def received_on_visit(first: Report, second: Report) -> bool:
    """Tell whether a reception is that of a visit told just before, at the visited place: «حيث كان في استقباله»."""
    kinds = first.kind is EngagementKind.VISIT and (second.kind is EngagementKind.RECEPTION or second.guided)
    near = second.sentence == first.sentence or (second.line in first.lines and second.welcomed)
    shared = share_guest(first, second)
    near = near or (shared and ((first.headline and second.welcomed) or second.arrival))
    near = near or (second.guided and shared and second.line in first.lines)
    near = near or (second.rule.startswith(_WELCOMERS) and shared and second.dated is None)
    near = near or (shared and second.welcomed and second.dated is None and _at_house(first, second))
    unnamed = bool(second.guests) and all(g.kind is Kind.TITLE and g.figure < 0 for g in second.guests)
    near = near or ((shared or unnamed) and _on_coming(first, second))
    one_of_several = first.under_way or (first.end not in (None, first.start) and second.dated)
    return kinds and near and not (one_of_several or moved_on(first, second)) and days_agree(first, second)


def _on_coming(first: Report, second: Report) -> bool:
    """Tell a welcome at the house just told, before what was done: « Reçu par le préfet, il a passé en revue »."""
    house = first.host is None or first.host.figure < 0
    near = second.line <= max(first.lines) + _NEXT and (house or second.line in first.lines)
    return near and second.latin and second.opening and second.dated is None and second.place is None


_NEXT = 2
"""Lines down to the next paragraph, an empty one between."""


def _at_house(first: Report, second: Report) -> bool:
    """Tell whether who received visitors is of the house just told, or told by «كان في استقباله» in the next line."""
    house = first.host is not None and first.host.figure < 0 and second.host is not None
    own = house and have_one_host(first, second)
    there = second.rule.endswith("/deed") and second.line <= max(first.lines) + _NEXT and first.line < second.line
    return second.place is None and (own or there)


def met_on_visit(first: Report, second: Report) -> Party | None:
    """Return whom visitors met at the house just told: "visited the Court, where he held talks with its President"."""
    came = [p for p in second.parties if any(same_party(p, g) for g in first.guests)]
    met = [p for p in second.parties if p not in came]
    kinds = first.kind is EngagementKind.VISIT and second.kind is EngagementKind.MEETING
    house = first.host is None or first.host.figure < 0
    same_day = second.dated in (None, first.dated)
    same_day = same_day and (second.dated is not None or second.start in (None, first.start))
    once = kinds and house and bool(came) and not is_of_days(first) and same_day and not second.aside
    whom = met[0] if once and len(met) == 1 and not moved_on(first, second) else None
    own = whom is not None and first.host is not None and same_party(whom, first.host)
    return whom if whom is not None and (whom.figure >= 0 or own) else None


def moved_on(first: Report, second: Report) -> bool:
    """Tell whether visitors had gone on to another house before they met somebody: «ثم انتقل إلى … حيث استقبله Y»."""
    return second.gone_on is not None and second.gone_on.start > first.trigger.span.start


def on_visit(first: Report, second: Report) -> Report:
    """Return the visit whose host is who received the visitors there."""
    host = second.host if second.host and not any(same_party(second.host, g) for g in first.guests) else first.host
    host = first.host if second.latin and second.opening and first.host and first.host.figure >= 0 else host
    room = second.place if second.guided else None
    house = first.host.quote if first.host and first.host.figure < 0 and not is_of_days(first) else None
    place = first.place or room or house
    sure = max(first.sure, second.sure)
    came = first.guests or tuple(g for g in second.guests if host is None or not same_party(g, host))
    kind = second.kind if _came_to_town(first, second) else first.kind
    lines = (*first.lines, *second.lines)
    return replace(first, kind=kind, host=host, guests=came, place=place, sure=sure, lines=lines)


def _came_to_town(first: Report, second: Report) -> bool:
    """Tell the arrival of a delegation that the next sentence tells to be received: «حل بالداخلة وفد. وقد خصه X …»."""
    alone = first.rule.startswith(_ARRIVAL) and first.host is None and not is_of_days(first)
    host = second.kind is EngagementKind.RECEPTION and second.host is not None and second.host.figure >= 0
    return alone and host and first.sentence != second.sentence
