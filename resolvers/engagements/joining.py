"""One report out of two that tell one event: what the surer says, and what the other adds."""

from resolvers.ground.event_kinds import FACE, LONG, OF_MANY
from resolvers.ground.geography import is_city
from resolvers.parties.one_event import called_on, visit_received
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report, share_guest
from resolvers.parties.report_days import spanned
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from schemas.span import Quote

_TELLING = (EngagementKind.CALL, EngagementKind.RECEPTION, EngagementKind.SIGNING)
"""Kinds that say more than «meeting», whichever report has them."""
_VISITORS = "receive/visitors/"
"""The rule of «ومن زواره …», which names whom one met and tells no more of how."""


def joined(first: Report, second: Report) -> Report:
    """Return one report of what two say; the surer gives what both have, the other what it lacks."""
    if first.several:
        first = replace(first, start=None, end=None, dated=None)
    better, other = (first, second) if first.sure >= second.sure or _in_two_scripts(first, second) else (second, first)
    if better.host and not better.guests and any(same_party(better.host, g) for g in other.guests):
        better = replace(better, host=other.host, guests=other.guests)  # «واصل … لقاءاته، فاجتمع مع …»
    if _names_both(other, better):
        better = replace(better, host=other.host, guests=other.guests)
    host = _host(better, other)
    guests = [g for g in _guests(better, other) if not (host and (g.soft & host.keys or g.figure == host.figure >= 0))]
    received = called_on(first, second) or visit_received(first, second)
    stay = next((r.kind for r in (first, second) if r.kind is EngagementKind.VISIT and not received), None)
    told = [r.kind for r in (first, second) if not r.rule.startswith(_VISITORS)]
    days = better if better.dated or not other.dated else other
    start, end = days.start, days.end
    if spanned(first, second) and first.start and second.start:
        start, end = min(first.start, second.start), max(first.end or first.start, second.end or second.start)
    return replace(
        better,
        kind=stay or next((k for k in _TELLING if k in told), _of_which(better, other)),
        start=start,
        end=end,
        dated=days.dated,
        host=host,
        guests=tuple(guests),
        place=_place(better, other),
        headline=first.headline and (second.headline or not second.guests),
        recalled=days.recalled,
        several=first.several and second.several,
        lines=(*first.lines, *second.lines),
    )


def _names_both(received: Report, spoken: Report) -> bool:
    """Tell whether one report says who received whom by name, and the other turns them and names but their body.

    «أبدى السفير خلال استقباله رئيس الجامعة X …. وبحث سموه ورئيس الجامعة التعاون مع الجامعة».
    """
    told = received.rule.startswith("receive/") and bool(received.guests) and not spoken.rule.startswith("receive/")
    host, turned = received.host, spoken.host
    if not told or host is None or turned is None or turned.kind is not Kind.ORGANIZATION:
        return False
    whose = any(same_party(turned, guest) for guest in received.guests)
    return whose and any(same_party(host, guest) for guest in spoken.guests)


def _of_which(better: Report, other: Report) -> EngagementKind:
    """Return the kind of what a ceremony opened, where both are told: "presided over the opening ceremony"."""
    opened = better.kind is EngagementKind.CEREMONY and better.rule.startswith(_PRESIDED) and better.latin
    return other.kind if opened and other.kind in OF_MANY else better.kind


_PRESIDED = "preside/preside/"


def _in_two_scripts(first: Report, second: Report) -> bool:
    """Tell whether what one script told with both sides is told again in the other, whose wording says no more."""
    return first.latin is not second.latin and bool(first.host and first.guests) and not first.headline


def _guests(better: Report, other: Report) -> list[Party]:
    """Return the guests of the better report, the other's where it has none; who spoke or was present is added."""
    if (not without_funders(better.guests) and other.guests) or _lists_more(better, other):
        better, other = other, better
    if _of_one_land(better, other):
        better, other = other, better
    if _names_them(better, other) or (other.named_guests and not better.named_guests):
        better, other = other, better
    several = [g for g in other.guests if len(g.nations) > len(better.guests)]
    if several:
        return [*several, *better.guests]
    added = [g for g in other.guests if g.governor in _ADDED] if better.kind in LONG else []
    added = [g for g in added if not any(same_party(g, p) for p in (*better.parties, *other.parties[:1]))]
    guests = (*better.guests, *added)
    return list(without_funders(guests) or guests)


def _lists_more(headline: Report, other: Report) -> bool:
    """Tell whether a headline names but one of those whom the text then lists as met, none of them a delegation."""
    named = [any(same_party(g, o) for o in other.guests) for g in headline.guests]
    people = all(g.figure >= 0 for g in (*headline.guests, *other.guests))
    more = len(other.guests) > len(named) and all(named) and headline.latin is other.latin
    return headline.headline and headline.kind in FACE and more and people


def _names_them(headline: Report, other: Report) -> bool:
    """Tell whether a headline names but bodies or offices, and the text the people or delegations who came."""
    bare = all(g.kind in (Kind.ORGANIZATION, Kind.TITLE) and g.figure < 0 for g in headline.guests)
    people = [g for g in other.guests if g.figure >= 0 or g.kind is Kind.DELEGATION]
    known = share_guest(headline, other)
    return headline.headline and bare and bool(people) and headline.kind in FACE and not known


def _of_one_land(headline: Report, other: Report) -> bool:
    """Tell whether a headline's guests are of the host's country, by an office that two hold, the text's not."""
    own = headline.host.country if headline.host else None
    at_home = own is not None and all(g.country == own for g in headline.guests)
    return headline.headline and at_home and any(g.country not in (None, own) for g in other.guests)


def without_funders(guests: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out those who only paid: they are guests where no other is told."""
    return tuple(g for g in guests if g.governor != "funder")


_ADDED = ("speakers", "presence")
"""What governs guests that a second report of a conference adds to those of the first."""


def _place(better: Report, other: Report) -> Quote | None:
    """Return where it was: a venue before a city, what a headline says last."""
    told = [r.place for r in sorted((better, other), key=lambda r: r.headline) if r.place]
    return next((p for p in told if not is_city(p.text)), next(iter(told), None))


def _host(better: Report, other: Report) -> Party | None:
    """Return the host, the person of that body where one report names the person and the other the body."""
    organised = other.host and other.host.figure < 0 and other.host.governor in ("organised", "verb", "by")
    if better.formal and not other.formal and organised and better.host and other.host:
        return better.host if same_party(better.host, other.host) else other.host
    if better.host is None:
        return other.host if other.host and not any(same_party(other.host, g) for g in better.guests) else None
    named = other.host and better.host.figure < 0 <= other.host.figure and same_party(better.host, other.host)
    if (named and not other.formal and not _between_bodies(better)) or _chaired(better, other):
        return other.host
    return better.host


def _chaired(better: Report, other: Report) -> bool:
    """Tell whether another Arabic report names who was in the chair of what a body held: «وترأس الحفل X»."""
    named = better.host and better.host.figure < 0 and other.host and other.host.figure >= 0
    told = other.rule.startswith(_PRESIDED) and other.aside and not other.latin and not other.formal
    return bool(named) and told and better.kind is other.kind


def _between_bodies(deed: Report) -> bool:
    """Tell whether bodies signed with each other: who held the pen for one of them is not put beside the other."""
    signed = deed.kind is EngagementKind.SIGNING and bool(deed.guests)
    return signed and all(p.kind is Kind.ORGANIZATION for p in deed.parties)
