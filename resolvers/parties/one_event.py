"""When two reports of one document tell one event: by their kinds, days and parties."""

from resolvers.ground.event_kinds import ASSEMBLIES, FACE, LONG, OF_MANY, OPENED
from resolvers.ground.geography import is_city, is_state
from resolvers.parties.party import same_party
from resolvers.parties.report import Report, have_one_host, share_guest, share_party
from resolvers.parties.report_days import days_agree, days_meet, is_of_days, spanned
from schemas.mention import Kind
from schemas.relation import EngagementKind


def one_event(first: Report, second: Report) -> bool:
    """Tell whether two reports of one document tell the same event."""
    if _rite_of(first, second) or _same_signing(first, second) or _signed_there(first, second):
        return True
    if _of_papers(first, second) or visit_received(first, second) or convened(first, second):
        return True
    if _seen_on_it(first, second):
        return True
    like = _kinds_meet(first.kind, second.kind) or _hosted_twice(first, second) or called_on(first, second)
    like = like and days_agree(first, second)
    beside = second.margin and first.kind not in (EngagementKind.RECEPTION, EngagementKind.CALL) and not first.headline
    before = second.earlier and first.sentence != second.sentence and not first.headline
    apart = before or _stop_of_visit(first, second) or _both_announced(first, second) or _talks_during(first, second)
    apart = apart or _met_besides(first, second) or _met_nations_besides(first, second)
    apart = apart or (second.together and first.kind is not EngagementKind.VISIT)
    if apart or (beside and first.sentence != second.sentence and not first.margin):
        return False
    return like and not _of_other_countries(first, second) and _parties_agree(first, second)


def _seen_on_it(first: Report, second: Report) -> bool:
    """Tell a house seen where somebody received the visitors: «وكان في استقبالهم الوالي. وعاين الزائرون مدرسة …»."""
    if _guided_there(first, second):
        return True
    visits = first.kind is second.kind is EngagementKind.VISIT and second.line in first.lines
    seen = second.host is not None and second.host.figure < 0 and not (second.guests or second.dated)
    return visits and seen and first.host is not None and first.host.figure >= 0


def _guided_there(first: Report, second: Report) -> bool:
    """Tell who took round whom a visit to a house was just told of: « Guidée par X, elle a parcouru le service »."""
    visits = first.kind is second.kind is EngagementKind.VISIT and second.latin and first.line == second.line
    house = first.host is not None and first.host.figure < 0 and share_guest(first, second)
    guide = second.host is not None and second.host.figure >= 0
    return visits and house and guide and second.place is None and not second.dated


def _hosted_twice(first: Report, second: Report) -> bool:
    """Tell whether one script tells as a stay of visitors what the other tells as a reception."""
    kinds = {first.kind, second.kind} == {EngagementKind.VISIT, EngagementKind.RECEPTION}
    hosted = all(r.rule.startswith("receive/") for r in (first, second))
    return kinds and hosted and _translated(first, second)


def called_on(first: Report, second: Report) -> bool:
    """Tell whether one report tells as a call on somebody what the other tells as his reception: «حل ضيفا على X»."""
    kinds = {first.kind, second.kind}
    visit = EngagementKind.VISIT in kinds and len(kinds - FACE) == 1 and EngagementKind.CALL not in kinds
    hosts = first.host, second.host
    people = all(h is not None and h.figure >= 0 for h in hosts) and not (is_of_days(first) or is_of_days(second))
    same = visit and people and hosts[0] is not None and hosts[1] is not None and same_party(hosts[0], hosts[1])
    named = (g for g in first.guests if g.figure >= 0)
    return same and any(g.keys & other.keys for g in named for other in second.guests)


def visit_received(first: Report, second: Report) -> bool:
    """Tell whether the visit on which one came is that of a reception: «استقبل X Y، في زيارة قدم فيها Y»."""
    kinds = first.kind is EngagementKind.RECEPTION and second.kind is EngagementKind.VISIT and not second.latin
    within = first.sentence == second.sentence and second.aside and second.place in (None, first.place)
    return kinds and within and share_guest(first, second)


def convened(first: Report, second: Report) -> bool:
    """Tell whether it is said of a gathering just told which body called it: "The session was convened by …"."""
    kinds = {first.kind, second.kind} <= ASSEMBLIES | {EngagementKind.MEETING}
    called = second.rule.startswith(_CONVENED) and second.latin and second.aside and not second.dated
    body = second.host is not None and second.host.figure < 0 and first.host is not None and first.host.figure >= 0
    return kinds and called and body and first.line <= second.line <= first.line + 1


_CONVENED = "occur/organise/"


def _of_papers(first: Report, second: Report) -> bool:
    """Tell whether what a host took from nobody named is of the reception just told: «وتسلم الوزير أوراق اعتمادها»."""
    near = second.line <= first.line + 1 and second.rule.startswith(_PAPERS) and first.kind in FACE
    unnamed = all(g.figure < 0 and g.kind is not Kind.DELEGATION for g in second.guests) and not second.dated
    hosts = have_one_host(first, second)
    return near and unnamed and hosts and bool(first.guests) and not (second.added or second.latin)


_PAPERS = "receive/accept_credentials/"


def _stop_of_visit(first: Report, second: Report) -> bool:
    """Tell whether a visit of one day to a body is a stop of a visit of several days to a country or town."""
    lasting = is_of_days(first)
    single = second.dated is not None and second.end in (None, second.start)
    house = second.dated is None and second.host is not None and second.host.figure < 0 and first.host is None
    elsewhere = house and first.place is not None and first.latin and first.line <= second.line
    single = single or (elsewhere and second.place not in (None, first.place))
    visits = first.kind is second.kind is EngagementKind.VISIT
    return visits and ((lasting and single and second.host is not None) or _house_in_town(first, second))


def _house_in_town(first: Report, second: Report) -> bool:
    """Tell a house seen where visitors came to a town or state: "arrived in Tunis. … He toured the Hospital"."""
    came = first.host is None and not (first.headline or second.headline)
    there = came and first.place is not None and (is_city(first.place.text) or is_state(first.place.text))
    later = second.sentence.start > first.sentence.end and first.latin is second.latin and share_guest(first, second)
    house = second.place is not None and second.host is not None and second.host.kind is Kind.ORGANIZATION
    return there and later and house


def _both_announced(first: Report, second: Report) -> bool:
    """Tell whether a headline tells of two guests by two verbs: «يستقبل السفير ويبحث مع غرفة التجارة …»."""
    shared = share_guest(first, second)
    both = first.headline and second.headline and first.sentence == second.sentence
    return bool(both and first.guests and second.guests and not shared)


def _met_besides(first: Report, second: Report) -> bool:
    """Tell whether who opened or chaired an event is told to have met somebody besides: "He also met …"."""
    if first.headline:
        return False
    own = bool(second.dated and first.dated != second.dated)  # «وفي إطار متصل افتتح أمس المؤتمر»
    opened = second.aside and not own and (second.host is None or have_one_host(first, second))
    chairs = second.rule.startswith("preside/") and not (second.named_guests or opened or second.back)
    if chairs and first.named_guests and first.rule.startswith(("receive/", "meet/", "visit/call_on/")):
        return True  # «استقبل الوزير السفير. ومن جهة أخرى، ترأس اجتماع لجنة …»
    chaired = first.rule.startswith("preside/") and not first.named_guests and first.sentence != second.sentence
    several = second.rule.startswith("receive/receive/verb") and not second.guests and not second.latin
    met = second.rule.startswith(("receive/", "meet/", "hold/")) and (second.named_guests or several)
    met = met and not second.aside  # «وترأس سموه اجتماع المجلس، واستقبل سموه عددا من المواطنين»
    told = second.added or second.margin or second.rule.startswith("receive/")
    told = told or (first.kind is EngagementKind.CEREMONY and second.rule.startswith("meet/"))
    return bool(chaired and met and told)


def _met_nations_besides(first: Report, second: Report) -> bool:
    """Tell whether people of other nations were met besides: "She also met with the Foreign Ministers of X and Y"."""
    met = {nation for g in second.guests for nation in g.nations} if second.added and not second.aside else set()
    told = {country for p in first.parties for country in (p.country, *p.nations)}
    return bool(met) and first.sentence != second.sentence and not first.headline and met.isdisjoint(told)


def _rite_of(first: Report, second: Report) -> bool:
    """Tell whether «the ceremony» is that of the signing told just before."""
    kinds = first.kind is EngagementKind.SIGNING and second.kind is EngagementKind.CEREMONY
    if kinds and second.line in first.lines and second.of_nobody and second.dated in (None, first.dated):
        return True  # "The brief ceremony took place in Mulungushi House."
    if first.kind is EngagementKind.RECEPTION and second.kind is EngagementKind.CEREMONY:
        only_there = all(p.governor == "presence" for p in second.parties)
        kinds = second.latin and only_there and not (second.dated or second.place)
    return kinds and second.aside and days_agree(first, second) and second.line in (first.line, first.line + 1)


def _same_signing(first: Report, second: Report) -> bool:
    """Tell whether a sentence tells one signing twice, once without its sides: «جرت مراسم التوقيع، حيث وضع …»."""
    signing = first.kind is second.kind is EngagementKind.SIGNING and first.sentence == second.sentence
    return signing and not (first.parties and second.parties)


def _signed_there(first: Report, second: Report) -> bool:
    """Tell whether "the signing ceremony" is said to have been held where what was just told was signed."""
    signing = first.kind is second.kind is EngagementKind.SIGNING and second.latin and first.line < second.line + 1
    near = signing and second.line <= first.line + 1 and second.aside and not second.guests
    return near and first.dated is None and second.rule.startswith("occur/") and bool(first.guests)


def _talks_during(first: Report, second: Report) -> bool:
    """Tell whether two sides met on a day of their own, of the several that a conference took: another event."""
    single = second.dated is not None and second.end in (None, second.start)
    sides = second.host is not None and bool(second.guests) and not second.aside
    return first.kind in OF_MANY and second.kind is EngagementKind.MEETING and is_of_days(first) and single and sides


def _of_other_countries(first: Report, second: Report) -> bool:
    """Tell whether two people met are of two countries, and no party is in both reports' guests."""
    one, other = ({g.country for g in r.guests} for r in (first, second))
    known = first.kind in FACE and second.kind in FACE and None not in one | other
    return known and bool(one and other) and not one & other and not _swapped(first, second)


def _parties_agree(first: Report, second: Report) -> bool:
    """Tell whether who is named in two reports of like kind and day lets them be one."""
    again = _told_again(first, second) or _translated(first, second) or spanned(first, second)
    if _announced(first, second):
        return True
    spoken_of = second.aside and second.kind is EngagementKind.MEETING and first.kind in LONG and not second.formal
    if (first.kind is second.kind and again) or spoken_of or (second.opened and first.kind in ASSEMBLIES):
        return True
    shared = share_guest(first, second)
    shared = shared or _of_call(first, second) or _with_the_host(first, second)
    unnamed = not (first.named_guests and second.named_guests)
    if first.kind is second.kind is EngagementKind.VISIT and first.host and second.host and not second.headline:
        return same_party(first.host, second.host) and (unnamed or shared)
    ceremony = first.kind is second.kind is EngagementKind.CEREMONY and first.host is None and shared
    apart = not second.aside and not {first.kind, second.kind} <= FACE and not ceremony
    nowhere = first.kind is second.kind is EngagementKind.VISIT and not any(r.host or r.place for r in (first, second))
    if first.sentence == second.sentence and apart and not (nowhere and shared):
        return bool(first.kind is second.kind and shared and first.host and second.host == first.host)
    one_is_call = (first.kind is EngagementKind.CALL) is not (second.kind is EngagementKind.CALL)
    if unnamed and not one_is_call:
        hosts = first.host is None or second.host is None or same_party(first.host, second.host)
        return hosts or share_party(first, second)
    return (shared and not _of_two_hosts(first, second)) or (not one_is_call and _swapped(first, second))


def _with_the_host(first: Report, second: Report) -> bool:
    """Tell whether a guest told by a bare noun met the host of the first: « Le diplomate a eu un échange avec X »."""
    faced = {first.kind, second.kind} <= FACE and first.latin and second.latin and bool(first.guests)
    host = first.host if second.host is None and faced and second.sentence != first.sentence else None
    return host is not None and len(second.guests) == 1 and same_party(host, second.guests[0])


def _of_call(first: Report, second: Report) -> bool:
    """Tell whether what two discussed is of the call just told, the other named by office: «وناقش سموه مع وزير …»."""
    if first.kind is not EngagementKind.CALL or not second.rule.startswith(_DISCUSSED) or second.dated or second.place:
        return False
    hosts = have_one_host(first, second)
    called = {g.country for g in first.guests} - {None}
    return hosts and all(g.figure < 0 and g.kind is Kind.TITLE and g.country in called for g in second.guests)


_TELLING = ("/verb", "/present")
"""How the rule of a verb of its own ends, which tells what was done next: «ثم استقبله», «قبل أن يستقبله»."""
_DISCUSSED = "meet/discuss/"
"""The rule of «بحث», «ناقش»: it may tell what a call was about."""


def _of_two_hosts(first: Report, second: Report) -> bool:
    """Tell whether one guest was received by two people, each told by name: two events, unless one only points back."""
    hosts = first.host, second.host
    people = all(h is not None and h.figure >= 0 for h in hosts) and {first.kind, second.kind} <= FACE
    welcome = second.welcomed and not second.rule.endswith(_TELLING)  # «وكان في استقباله»
    told = not (second.aside or second.back or welcome or first.headline) and first.latin is second.latin
    return bool(people and told and hosts[0] and hosts[1] and not same_party(hosts[0], hosts[1]))


def _announced(first: Report, second: Report) -> bool:
    """Tell whether a headline tells by their office alone whom the same host met: «… يلتقي وزيرة خارجية …»."""
    offices = bool(first.guests) and all(g.figure < 0 for g in first.guests)
    hosts = have_one_host(first, second)
    return first.headline and offices and hosts and bool(second.guests) and {first.kind, second.kind} <= FACE


def _translated(first: Report, second: Report) -> bool:
    """Tell whether one report is the other in the other script: of one day, with a guest in common, or one signing.

    So it is where neither names anybody of the other, since few names are known in both scripts.
    """
    guests = share_guest(first, second)
    hosts = have_one_host(first, second)
    signed = first.kind is second.kind is EngagementKind.SIGNING and hosts
    both = signed or (guests and hosts and first.kind is second.kind)
    apart = first.latin is not second.latin
    apart = apart and (days_meet(first, second) or (both and second.start is None))
    return apart and (guests or signed or _mirrored(first, second))


def _mirrored(first: Report, second: Report) -> bool:
    """Tell whether two reports of one kind and the same days, which both tell, have as many of each kind of party."""
    told = first.kind is second.kind and first.dated is not None and second.dated is not None
    days = (first.start, first.end or first.start) == (second.start, second.end or second.start)
    sides = first.host is not None and second.host is not None and bool(first.guests)
    alike = [(p.kind, p.figure >= 0) for p in first.parties] == [(p.kind, p.figure >= 0) for p in second.parties]
    return told and days and sides and alike


def _told_again(first: Report, second: Report) -> bool:
    """Tell whether a second report of one kind is the first again: by its article, after a headline, on one day."""
    undated = second.aside and not second.dated
    one_day = first.kind in OPENED and first.start == second.start is not None
    return undated or one_day or (first.headline and not _of_others(first, second))


def _of_others(first: Report, second: Report) -> bool:
    """Tell whether two people are hosts, and nobody is in both reports: a first line is no headline of the second.

    So do two bodies, or two officers by office, that went to two places.
    """
    hosts = first.host, second.host
    people = all(h is not None and h.figure >= 0 for h in hosts)
    return (people or _went_apart(first, second)) and not share_party(first, second)


def _went_apart(first: Report, second: Report) -> bool:
    """Tell visits that one script tells of guests of one sort, each to a place of its own."""
    visits = first.kind is second.kind is EngagementKind.VISIT and first.latin is second.latin
    places = [r.place.text for r in (first, second) if r.place]
    kinds = [{g.kind for g in r.guests} for r in (first, second)]
    alike = all(len(told) == 1 for told in kinds) and kinds[0] == kinds[1] != {Kind.DELEGATION}
    apart = len(places) > 1 and places[0] not in places[1] and places[1] not in places[0]
    return visits and alike and apart


def _swapped(first: Report, second: Report) -> bool:
    """Tell whether host and guest of one report are guest and host of the other."""
    return bool(
        first.host
        and second.host
        and any(same_party(first.host, g) for g in second.guests)
        and any(same_party(second.host, g) for g in first.guests)
    )


def _kinds_meet(one: EngagementKind, other: EngagementKind) -> bool:
    """Tell whether two kinds may be two words for one event («reception» and «meeting», «session» and «meeting»)."""
    return one is other or {one, other} <= FACE or {one, other} <= ASSEMBLIES
