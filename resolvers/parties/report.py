"""A report of an engagement, and when two reports tell one event."""

import datetime as dt

from resolvers.ground.event_kinds import ASSEMBLIES, FACE, LONG, OF_MANY, OPENED
from resolvers.parties.party import Party
from schemas.mention import Kind
from schemas.nouns import dataclass, replace
from schemas.relation import EngagementKind
from schemas.span import Quote, Span

_LONGEST = dt.timedelta(days=15)
"""How long after its opening an event may be closed."""
_ARABIC = "\u0600"
UNDER_WAY = frozenset(("stay_on", "stay_in"))
"""Verbs of visits that go on as one writes."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one sentence says of an event. ``sure`` is between 0 and 1; ``line`` counts from 0."""

    kind: EngagementKind
    trigger: Quote
    sentence: Span
    line: int
    rule: str
    sure: float
    start: dt.date | None = None
    end: dt.date | None = None
    dated: Quote | None = None
    host: Party | None = None
    guests: tuple[Party, ...] = ()
    place: Quote | None = None
    lines: tuple[int, ...] = ()
    aside: bool = False
    """Told in a clause about the event, or by its noun with the article: it is one that was told before."""
    headline: bool = False
    welcomed: bool = False
    """Whether it says «وكان في استقباله», "où elle a été reçue": a reception told of one who came."""
    arrival: bool = False
    """Whether it tells of a welcome on arrival: «ورحب بهم عند وصولهم»."""
    formal: bool = False
    """Whether it tells who opened or closed the event, which says nothing of who held it."""
    closing: bool = False
    """Whether it tells of an event's end."""
    opened: bool = False
    """Whether it tells that someone opened or closed «the» conference: one told before."""
    back: bool = False
    """Told of «هذه الجلسة», a bare noun that means an event told before, whatever its kind."""

    recalled: bool = False
    """Told as what was before («وكان قد ترأس أمس»): what is told after it is not of its day."""
    earlier: bool = False
    """Told as done «في وقت سابق»: not what was told before it."""
    margin: bool = False
    """Told as on the margin of another event («على هامش الملتقى»): never that event itself."""
    several: bool = False
    """Told of several meetings with nobody named, of which each is told apart: none of its own."""
    added: bool = False
    """Told as something more that was done: "He also met …", « Il a ensuite reçu … », «ثم التقى …»."""
    chairs: tuple[Quote, ...] = ()
    """Who presided where the body that sat is the host: the chair of a session told in minutes."""

    @property
    def latin(self) -> bool:
        """Whether it is told in Latin letters: a document in two languages tells each event twice."""
        return self.trigger.text.isascii() or self.trigger.text[:1] < _ARABIC

    @property
    def opening(self) -> bool:
        """Whether its verb opens its sentence: "Welcomed at the gates by …"."""
        return self.trigger.span.start == self.sentence.start

    @property
    def by_past(self) -> bool:
        """Whether a verb in the past tells it."""
        return self.rule.endswith("/verb")

    @property
    def under_way(self) -> bool:
        """Whether it is a visit that goes on as one writes: "is on a three-day visit to Helsinki"."""
        return not UNDER_WAY.isdisjoint(self.rule.split("/"))

    @property
    def guided(self) -> bool:
        """Whether it tells who took visitors round: "showed them around", « lui a fait visiter »."""
        return self.kind is EngagementKind.VISIT and self.rule.startswith("receive/")

    @property
    def parties(self) -> tuple[Party, ...]:
        """All parties, the host first."""
        return (*((self.host,) if self.host else ()), *self.guests)

    @property
    def named_guests(self) -> tuple[Party, ...]:
        """The guests of whom more is told than their nation («نظيره الإيطالي»)."""
        return tuple(g for g in self.guests if not g.nations)


def same_party(one: Party, other: Party) -> bool:
    """Tell whether two parties are one, or stand for each other (an official for the body of the office)."""
    if one.country and other.country and one.country != other.country:
        return False
    if one.nations or other.nations:
        return not {one.country, *one.nations, None}.isdisjoint({other.country, *other.nations} - {None})
    return bool((one.keys & (other.keys | other.soft)) or (one.soft & other.keys))


def one_event(first: Report, second: Report) -> bool:
    """Tell whether two reports of one document tell the same event."""
    if _rite_of(first, second) or _same_signing(first, second) or _signed_there(first, second):
        return True
    if _of_papers(first, second) or visit_received(first, second):
        return True
    like = _kinds_meet(first.kind, second.kind) or _hosted_twice(first, second) or called_on(first, second)
    like = like and _days_agree(first, second)
    beside = second.margin and first.kind not in (EngagementKind.RECEPTION, EngagementKind.CALL) and not first.headline
    before = second.earlier and first.sentence != second.sentence and not first.headline
    apart = before or _stop_of_visit(first, second) or _both_announced(first, second) or _talks_during(first, second)
    apart = apart or _met_besides(first, second) or _met_nations_besides(first, second)
    if apart or (beside and first.sentence != second.sentence and not first.margin):
        return False
    return like and not _of_other_countries(first, second) and _parties_agree(first, second)


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
    people = all(h is not None and h.figure >= 0 for h in hosts) and not (_of_days(first) or _of_days(second))
    same = visit and people and hosts[0] is not None and hosts[1] is not None and same_party(hosts[0], hosts[1])
    named = (g for g in first.guests if g.figure >= 0)
    return same and any(g.keys & other.keys for g in named for other in second.guests)


def visit_received(first: Report, second: Report) -> bool:
    """Tell whether the visit on which one came is that of a reception: «استقبل X Y، في زيارة قدم فيها Y»."""
    kinds = first.kind is EngagementKind.RECEPTION and second.kind is EngagementKind.VISIT and not second.latin
    within = first.sentence == second.sentence and second.aside and second.place in (None, first.place)
    return kinds and within and any(same_party(a, b) for a in first.guests for b in second.guests)


def _of_papers(first: Report, second: Report) -> bool:
    """Tell whether what a host took from nobody named is of the reception just told: «وتسلم الوزير أوراق اعتمادها»."""
    near = second.line <= first.line + 1 and second.rule.startswith(_PAPERS) and first.kind in FACE
    unnamed = all(g.figure < 0 and g.kind is not Kind.DELEGATION for g in second.guests) and not second.dated
    hosts = first.host is not None and second.host is not None and same_party(first.host, second.host)
    return near and unnamed and hosts and bool(first.guests) and not (second.added or second.latin)


_PAPERS = "receive/accept_credentials/"


def _stop_of_visit(first: Report, second: Report) -> bool:
    """Tell whether a visit of one day to a body is a stop of a visit of several days to a country or town."""
    lasting = _of_days(first)
    single = second.dated is not None and second.end in (None, second.start)
    return first.kind is second.kind is EngagementKind.VISIT and lasting and single and second.host is not None


def _both_announced(first: Report, second: Report) -> bool:
    """Tell whether a headline tells of two guests by two verbs: «يستقبل السفير ويبحث مع غرفة التجارة …»."""
    shared = any(same_party(a, b) for a in first.guests for b in second.guests)
    both = first.headline and second.headline and first.sentence == second.sentence
    return bool(both and first.guests and second.guests and not shared)


def _met_besides(first: Report, second: Report) -> bool:
    """Tell whether who opened or chaired an event is told to have met somebody besides: "He also met …"."""
    if first.headline:
        return False
    chairs = second.rule.startswith("preside/") and not (second.named_guests or second.aside or second.back)
    if chairs and first.named_guests and first.rule.startswith(("receive/", "meet/")):
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
    if first.kind is EngagementKind.RECEPTION and second.kind is EngagementKind.CEREMONY:
        kinds = second.latin and not (second.parties or second.dated or second.place)
    return kinds and second.aside and _days_agree(first, second) and second.line in (first.line, first.line + 1)


def _same_signing(first: Report, second: Report) -> bool:
    """Tell whether a sentence tells one signing twice, once without its sides: «جرت مراسم التوقيع، حيث وضع …»."""
    signing = first.kind is second.kind is EngagementKind.SIGNING and first.sentence == second.sentence
    return signing and not (first.parties and second.parties)


def _signed_there(first: Report, second: Report) -> bool:
    """Tell whether "the signing ceremony" is said to have been held where what was just told was signed."""
    signing = first.kind is second.kind is EngagementKind.SIGNING and second.latin and first.line < second.line + 1
    near = signing and second.line <= first.line + 1 and second.aside and not second.guests
    return near and first.dated is None and second.rule.startswith("occur/") and bool(first.guests)


def _of_days(report: Report) -> bool:
    """Tell whether an event lasted for several days."""
    return report.end is not None and report.start is not None and report.end > report.start


def _talks_during(first: Report, second: Report) -> bool:
    """Tell whether two sides met on a day of their own, of the several that a conference took: another event."""
    single = second.dated is not None and second.end in (None, second.start)
    sides = second.host is not None and bool(second.guests) and not second.aside
    return first.kind in OF_MANY and second.kind is EngagementKind.MEETING and _of_days(first) and single and sides


def _of_other_countries(first: Report, second: Report) -> bool:
    """Tell whether two people met are of two countries, and no party is in both reports' guests."""
    one, other = ({g.country for g in r.guests} for r in (first, second))
    known = first.kind in FACE and second.kind in FACE and None not in one | other
    return known and bool(one and other) and not one & other and not _swapped(first, second)


def _days_agree(first: Report, second: Report) -> bool:
    """Tell whether no day of one speaks against a day of the other."""
    return not (first.start and second.start) or _days_meet(first, second) or spanned(first, second)


def spanned(first: Report, second: Report) -> bool:
    """Tell whether one report tells when an event was closed, and the other a day before on which it was open."""
    if not first.start or not second.start or first.kind not in LONG:
        return False
    late = second if first.start < second.start else first
    return late.closing and abs(first.start - second.start) <= _LONGEST


_WELCOMERS = "receive/welcomers/"
"""The rule of «وكان في مقدمة مستقبلي الضيوف …», a paragraph below the visit too."""


def received_on_visit(first: Report, second: Report) -> bool:
    """Tell whether a reception is that of a visit told just before, at the visited place: «حيث كان في استقباله»."""
    kinds = first.kind is EngagementKind.VISIT and (second.kind is EngagementKind.RECEPTION or second.guided)
    near = second.sentence == first.sentence or (second.line in first.lines and second.welcomed)
    shared = any(same_party(a, b) for a in first.guests for b in second.guests)
    near = near or (shared and ((first.headline and second.welcomed) or second.arrival))
    near = near or (second.guided and shared and second.line in first.lines)
    near = near or (second.rule.startswith(_WELCOMERS) and shared and second.dated is None)
    near = near or (shared and second.welcomed and second.dated is None and _at_house(first, second))
    one_of_several = first.under_way or (first.end not in (None, first.start) and second.dated)
    return kinds and near and not one_of_several and _days_agree(first, second)


def _at_house(first: Report, second: Report) -> bool:
    """Tell whether who received visitors is of the house just told, or told by «كان في استقباله» in the next line."""
    house = first.host is not None and first.host.figure < 0 and second.host is not None
    own = house and first.host is not None and second.host is not None and same_party(first.host, second.host)
    there = second.rule.endswith("/deed") and second.line <= max(first.lines) + 1 and first.line < second.line
    return second.place is None and (own or there)


def met_on_visit(first: Report, second: Report) -> Party | None:
    """Return whom visitors met at the house just told: "visited the Court, where he held talks with its President"."""
    came = [p for p in second.parties if any(same_party(p, g) for g in first.guests)]
    met = [p for p in second.parties if p not in came]
    kinds = first.kind is EngagementKind.VISIT and second.kind is EngagementKind.MEETING
    house = first.host is None or first.host.figure < 0
    once = (
        kinds
        and house
        and bool(came)
        and not _of_days(first)
        and second.dated in (None, first.dated)
        and (second.dated is not None or second.start in (None, first.start))
        and not second.aside
    )
    whom = met[0] if once and len(met) == 1 else None
    own = whom is not None and first.host is not None and same_party(whom, first.host)
    return whom if whom is not None and (whom.figure >= 0 or own) else None


def on_visit(first: Report, second: Report) -> Report:
    """Return the visit whose host is who received the visitors there."""
    host = second.host if second.host and not any(same_party(second.host, g) for g in first.guests) else first.host
    room = second.place if second.guided else None
    place = (
        first.place
        or room
        or (first.host.quote if first.host and first.host.figure < 0 and not _of_days(first) else None)
    )
    sure = max(first.sure, second.sure)
    return replace(first, host=host, place=place, sure=sure, lines=(*first.lines, *second.lines))


def _parties_agree(first: Report, second: Report) -> bool:
    """Tell whether who is named in two reports of like kind and day lets them be one."""
    again = _told_again(first, second) or _translated(first, second) or spanned(first, second)
    if _announced(first, second):
        return True
    spoken_of = second.aside and second.kind is EngagementKind.MEETING and first.kind in LONG and not second.formal
    if (first.kind is second.kind and again) or spoken_of or (second.opened and first.kind in ASSEMBLIES):
        return True
    shared = any(same_party(a, b) for a in first.guests for b in second.guests)
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
        return hosts or any(same_party(a, b) for a in first.parties for b in second.parties)
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
    hosts = first.host is not None and second.host is not None and same_party(first.host, second.host)
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
    hosts = first.host is not None and second.host is not None and same_party(first.host, second.host)
    return first.headline and offices and hosts and bool(second.guests) and {first.kind, second.kind} <= FACE


def _translated(first: Report, second: Report) -> bool:
    """Tell whether one report is the other in the other script: of one day, with a guest in common, or one signing.

    So it is where neither names anybody of the other, since few names are known in both scripts.
    """
    guests = any(same_party(a, b) for a in first.guests for b in second.guests)
    hosts = first.host is not None and second.host is not None and same_party(first.host, second.host)
    signed = first.kind is second.kind is EngagementKind.SIGNING and hosts
    both = signed or (guests and hosts and first.kind is second.kind)
    apart = first.latin is not second.latin
    apart = apart and (_days_meet(first, second) or (both and second.start is None))
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
    """Tell whether two people are hosts, and nobody is in both reports: a first line is no headline of the second."""
    hosts = first.host, second.host
    people = all(h is not None and h.figure >= 0 for h in hosts)
    return people and not any(same_party(a, b) for a in first.parties for b in second.parties)


def _swapped(first: Report, second: Report) -> bool:
    """Tell whether host and guest of one report are guest and host of the other."""
    return bool(
        first.host
        and second.host
        and any(same_party(first.host, g) for g in second.guests)
        and any(same_party(second.host, g) for g in first.guests)
    )


def _days_meet(first: Report, second: Report) -> bool:
    return bool(
        first.start and second.start
        and first.start <= (second.end or second.start)
        and second.start <= (first.end or first.start)
    )  # fmt: skip


def _kinds_meet(one: EngagementKind, other: EngagementKind) -> bool:
    """Tell whether two kinds may be two words for one event («reception» and «meeting», «session» and «meeting»)."""
    return one is other or {one, other} <= FACE or {one, other} <= ASSEMBLIES
