"""The session that minutes are of: its kind, day, place, chair and presence list."""

import datetime as dt
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from lexicon.engagements import Form, Frame
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.days import Days, days_of
from resolvers.ground.geography import countries_in, country_of, is_international
from resolvers.ground.items import Item, Sentence
from resolvers.minutes.attendance import attendance_of
from resolvers.minutes.boards import board_of, is_board
from resolvers.minutes.chairs import chairs_of, leads_sitting, presiding
from resolvers.minutes.outsiders import (
    between_of,
    heard,
    listed_abroad,
    listed_at_home,
    met_with,
    outsiders,
    sides_apart,
    sides_of,
    welcomed,
)
from resolvers.minutes.present import invites, is_committee, lists_members, names_people, present, sides_listed
from resolvers.minutes.resolutions import is_decided
from resolvers.minutes.sat import labels_chair, sat_in_heading
from resolvers.minutes.visitors import visitors
from resolvers.minutes.where import where_of
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import others
from resolvers.parties.party import OWNER, Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from schemas.mention import Grain, Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from schemas.span import Quote, Span
from text.fold import fold_word
from text.signs import BULLETS

_LABEL = 4
_HEAD = 14
"""Lines at the top of minutes in which they say what was held, when, where and under whom."""


def session_of(cast: Cast) -> Report | None:
    """Return the session that a document of minutes tells; None where it has no heading of one."""
    scene = cast.scene
    opening = [s for s in scene.sentences if s.line <= _HEAD]
    places = [(s, i) for s in opening if _UNHELD.isdisjoint(s.marks) for i in range(len(s.items))]
    named = next(((s, i) for s, i in places if (e := s.items[i].event) and e.kind), None)
    titled = _titled(cast, opening)
    if named and titled and _is_title_before(titled, named):
        named = titled  # «محضر اجتماع المجلس … جدول الأعمال: نتائج زيارة …»
    named = named or next(((s, i) for s, i in places if _meets(s.items[i])), None) or titled
    named = named or sat_in_heading(cast, opening)
    if named is None or _failed(cast, opening):
        return None
    sentence, place = named
    event = sentence.items[place].event
    otherwise = EngagementKind.SESSION if _opened(scene.sentences) else EngagementKind.MEETING
    kind = event.kind if event and event.kind not in _NO_SITTING else otherwise
    report = Report(
        kind,
        Quote.at(scene.document.text, sentence.items[place].span),
        sentence.span,
        sentence.line,
        "minutes/session",
        1.0,
        lines=tuple(s.line for s in scene.sentences),
    )
    label, labelled = _labelled_chair(cast, opening)
    filled = _filled(cast, report, opening, label, labelled)
    return replace(filled, chairs=presiding(cast, opening, labelled, filled))


def _is_title_before(titled: tuple[Sentence, int], named: tuple[Sentence, int]) -> bool:
    """Tell whether the title says what was held, and an event told behind it is another, or of a label.

    «محضر الاجتماع الأول للجنة حول مؤتمر …», «محضر اجتماع …» over «إدارة الجلسة: …».
    """
    first, there = (titled[0].line, titled[1]), (named[0].line, named[1])
    labels = named[0].line > titled[0].line and any(i.form == ":" for i in named[0].items[named[1] + 1 :][:1])
    return first < there and (labels or not _sits(named[0].items[named[1]]))


_UNHELD = frozenset(("cancelled", "denied"))
"""Marks of sentences that tell what did not take place: « L'entretien demandé n'a pu avoir lieu »."""


def _opened(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a line says that the session was opened, below a long list of those present: « La séance est … »."""
    events = (i.event for s in sentences for i in s.items[:_ARTICLE] if s.says(relation_words("opened_so")))
    return any(event is not None and event.kind is EngagementKind.SESSION for event in events)


_ARTICLE = 2


def _failed(cast: Cast, opening: Sequence[Sentence]) -> bool:
    """Tell whether minutes but say, in their title, that nobody could sit: « procès-verbal de carence »."""
    title = cast.scene.extraction.about.title
    titles = [s for s in opening if title and title.span.overlaps(s.span)] or opening[:1]
    return any(s.says(relation_words("no_sitting")) for s in titles)


def _meets(item: Item) -> bool:
    """Tell whether a verb says that a body met: «اجتمعت اللجنة»."""
    return item.verb is not None and item.verb.frame in (Frame.MEET, Frame.OCCUR, Frame.SIT)


def _met(sentence: Sentence, party: Party) -> bool:
    """Tell whether a party stands before the verb by which a body met, no other mention between the two."""
    verb = next((n for n, i in enumerate(sentence.items) if n > party.place and _meets(i)), -1)
    between = sentence.items[party.place + 1 : verb] if verb >= 0 else ()
    return verb >= 0 and all(i.mention < 0 or i.kind is Kind.DATE for i in between)


def _is_met(sentence: Sentence, party: Party) -> bool:
    """Tell whether a party is whom the others met: "Meeting with the Fishermen's Union"."""
    verbs = [i.verb for i in sentence.items[: party.place] if i.verb]
    return party.governor == "verb" and bool(verbs) and verbs[-1].latin and verbs[-1].frame is Frame.MEET


def _sits(item: Item) -> bool:
    """Tell whether an event is one at which people sit together, as those of minutes are."""
    return item.event is not None and item.event.kind in (EngagementKind.SESSION, EngagementKind.MEETING)


def _titled(cast: Cast, opening: Sequence[Sentence]) -> tuple[Sentence, int] | None:
    """Return where the title says «محضر الاجتماع …», which elsewhere is what two sides sign."""
    title = cast.scene.extraction.about.title
    titles = [s for s in opening if title and title.span.overlaps(s.span)]
    return next(((s, i) for s in titles for i, item in enumerate(s.items) if item.event and item.event.agreement), None)


def _filled(cast: Cast, report: Report, opening: Sequence[Sentence], label: int, labelled: Party | None) -> Report:
    """Add day, place, chair and those present; line ``label`` labels the chair, if one does."""
    scene = cast.scene
    roll = next((s.line for s in opening if _heads_roll(s)), _HEAD)
    sat = (s for s in opening if s.line <= roll and any(map(_meets, s.items)))  # below it other sittings are told of
    told = [*sat, *opening]  # no day of the dateline before that
    days = next((d for s in told if (d := days_of(scene, s, -1, len(s.items), ranges=True)).start), Days())
    place = where_of(cast, report.line, opening, _top(report, opening, days))
    board = board_of(cast, opening)
    body = board or _institution(cast, opening, label) or labelled or _chair(cast)
    chairs = chairs_of(cast, opening)
    joint = body is not None and _is_joint(body) and _is_of_states(cast, body)
    if report.kind is EngagementKind.SESSION and is_committee(body) and not joint:
        report = replace(report, kind=EngagementKind.MEETING)
    report = replace(report, start=days.start, end=_last_of(cast, opening, days), dated=days.dated, place=place)
    sides = (() if joint else between_of(opening, cast)) or sides_of(cast, opening, place)
    if sides:
        return replace(report, host=sides[0], guests=sides[1:])
    if body and joint:
        lodged = next((p for s in opening for p in parties_in(cast, s) if _lodges(s, p)), None)
        own = lodged or _of_premises(cast, place) or next(iter(chairs), None) or _of_letterhead(cast, report.line)
        apart = () if own else sides_apart(cast, opening, place)
        if apart:
            return replace(report, host=apart[0], guests=apart[1:])
        body = own or body
    chair, met = met_with(cast, opening)
    members = board is not None or bool(met) or lists_members(cast, opening) or is_board(body)
    bodies = sides_listed(cast, body)
    guests = present(cast, body, of_members=members) if not bodies or invites(cast) else bodies
    across = listed_abroad(cast, place)
    listed = across and not (joint or bodies) and not report.latin
    if listed and all(g.kind is not Kind.DELEGATION for g in guests):
        guests = across
        body = None if body and body.country in {p.country for p in across} else body
    guests = _of_other_side(cast, across, guests) if joint else guests
    # «وأوصت اللجنة باستضافة وزير المالية في جلسة …» tells of another sitting
    sitting = [s for s in opening if _of_sitting(s) and not (is_decided(s.items) or _tells_of_before(s))]
    organisers = [p for s in sitting for p in parties_in(cast, s) if _organises(s, p) or _lodges(s, p)]
    host = next(iter(organisers), None) or _with_article(cast, body) or next(iter(chairs), None)
    first = guests[:1] if len(guests) > 1 and guests[0].figure < 0 else ()  # of the invited none is the host
    lead = None if labelled else leads_sitting(cast)  # « Présidence : Mme X » tells it, whoever presides elsewhere
    host = host or (listed_at_home(cast, place) if listed else None)
    host = host or _of_premises(cast, place) or lead or (_issuing(cast) if first else None) or next(iter(first), None)
    sharing = chairs[1:] if is_committee(body) else ()
    apart = (*heard(cast, opening), *outsiders(cast, opening, host, members=members or is_committee(body)))
    host = chair if chair and not is_committee(body) else host
    came = (*met, *visitors(cast, host))
    meant = frozenset(key for party in came for key in party.soft)
    leading = [party for party in (lead, labelled) if party]
    guests = tuple(g for g in guests if g.keys.isdisjoint(meant) and not any(same_party(g, p) for p in leading))
    known = frozenset(key for party in guests for key in party.keys)
    sent = {g.country for g in (*guests, *came) if g.kind is Kind.DELEGATION and g.country}
    came += tuple(p for p in welcomed(cast, host) if p.soft.isdisjoint(known) and p.country not in sent)
    return replace(report, host=host, guests=others(host, [*sharing, *guests, *apart, *came]))


def _issuing(cast: Cast) -> Party | None:
    """Return the issuer of minutes that name no other body: those listed came to it."""
    issuer = cast.scene.extraction.about.issuer
    if issuer is None:
        return None
    return Party(issuer, 0, OWNER, Kind.ORGANIZATION, frozenset({cast.body(issuer.text)}))


def _of_other_side(cast: Cast, across: Sequence[Party], guests: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the guests of a joint body whose sides are listed: the delegations from abroad, else those found."""
    if any(g.kind is Kind.DELEGATION for g in guests):
        return guests
    lands = {party.country for party in across}
    told = (p for s in cast.scene.sentences for p in parties_in(cast, s) if p.kind is Kind.DELEGATION)
    sent: dict[str | None, Party] = {}
    for party in told:
        if party.country in lands:
            sent.setdefault(party.country, party)
    if not sent:
        return guests or tuple(across)
    return (*sent.values(), *(g for g in guests if is_international(g.quote.text)))


def _heads_roll(sentence: Sentence) -> bool:
    """Tell whether a line begins the list of those present."""
    return any(item.marks("organiser_list", "presence") for item in sentence.items[:_LABEL])


def _last_of(cast: Cast, opening: Sequence[Sentence], days: Days) -> dt.date | None:
    """Return the last day of a sitting, which may be told apart from its first."""
    last = max((d for s in opening for d in _days_told(cast, s)), default=None)
    longer = days.start and last and days.start < last <= days.start + _SITTINGS
    return last if longer else days.end


def _top(report: Report, opening: Sequence[Sentence], days: Days) -> int:
    """Return the last line of the top in which minutes say where it was: that of the day, and a few below."""
    dated = days.dated
    day = next((s.line for s in opening if dated and s.span.contains(dated.span)), report.line) if dated else _HEAD
    return max(day, report.line) + _BELOW


_BELOW = 5
"""Lines below the day of a sitting within which its town may stand; a house may be named later."""
_NO_SITTING = (None, EngagementKind.RECEPTION, EngagementKind.CALL)
_SITTINGS = dt.timedelta(days=5)
"""How long a session may last whose end is told apart from its beginning."""


def _of_sitting(sentence: Sentence) -> bool:
    """Tell whether a line speaks of the sitting, or is a label and what it stands for: "Organised by: …"."""
    labelled = any(item.form == ":" for item in sentence.items[:_LABEL])
    return labelled or any(item.event or item.verb for item in sentence.items)


def _organises(sentence: Sentence, party: Party) -> bool:
    """Tell whether a party organised the sitting; who is listed by somebody's invitation is but invited.

    «بدعوة من الرئيس: المهندسة …» lists, "Organised by: the Ministry of …" tells.
    """
    marked = max((n for n, i in enumerate(sentence.items[: party.place]) if i.marks("organised")), default=party.place)
    between = [i.form for i in sentence.items[marked + 1 : party.place]]
    return party.governor == "organised" and ":" not in between[1:]


def _lodges(sentence: Sentence, party: Party) -> bool:
    """Tell whether a party is the one in whose hospitality a session was held: «التأمت الدورة … في ضيافة وزارة …»."""
    before = sentence.items[max(party.place - 2, 0) : party.place]
    hosted = any(verb.entry == _HOSPITALITY for item in before for verb in item.verbs)
    return hosted or (party.governor == "verb" and party.kind is Kind.ORGANIZATION and _gave_room(sentence, party))


def _gave_room(sentence: Sentence, party: Party) -> bool:
    """Tell whether an Arabic past says that a body gave room to the sitting: «استضافت الوزارة الاجتماع»."""
    before, behind = sentence.items[max(party.place - 1, 0) : party.place], sentence.items[party.place + 1 :]
    pasts = (v for i in before for v in i.verbs if v.form is Form.PAST and not v.latin)
    return any(v.frame is Frame.LODGE for v in pasts) and any(map(_sits, behind))


_HOSPITALITY = "be_hosted"


def _tells_of_before(sentence: Sentence) -> bool:
    """Tell whether a sentence tells what had been before: « les audiences que l'Agence avait conduites à Boghé »."""
    return any_said(sentence.items, relation_words("auxiliaries_recall"))


def _days_told(cast: Cast, sentence: Sentence) -> list[dt.date]:
    """Return the last days of the dates of a sentence that says when a session was held or went on.

    A day told by no figure is told of something else there: "the case was adjourned until tomorrow".
    """
    if not any(i.verb for i in sentence.items) or sentence.items[0].form in BULLETS or is_decided(sentence.items):
        return []
    told = [cast.scene.tops[i.mention] for i in sentence.named if i.kind is Kind.DATE]
    dates = [date.value for date in told if any(map(str.isdigit, date.text))]
    return [d.end for d in dates if d and d.grain is Grain.DAY]


def _with_article(cast: Cast, body: Party | None) -> Party | None:
    """Return a body by its name with the article, where only «لل» before it cut that off («اجتماع للجنة الوطنية»).

    A council is returned by the issuer's name where that says whose it is: « Conseil communal de la Ville de … ».
    """
    if body is None:
        return None
    issuer = cast.scene.extraction.about.issuer
    if is_board(body) and issuer is not None and fold_word(issuer.text).startswith(f"{fold_word(body.quote.text)} "):
        return replace(body, quote=issuer)
    whole = {f"{article}{body.quote.text}" for article in relation_words("article")}
    named = next((m for m in cast.scene.extraction.mentions if m.kind is Kind.ORGANIZATION and m.text in whole), None)
    return body if named is None else replace(body, quote=named.quote)


def _is_of_states(cast: Cast, body: Party) -> bool:
    """Tell whether a joint body is one of two states, and not of several bodies of one: «اللجنة الفنية المشتركة»."""
    parties = [p for s in cast.scene.sentences for p in parties_in(cast, s)]
    named = {country for p in (body, *parties) for country in (p.country, *countries_in(p.quote.text))}
    return bool(named - {None, cast.home})


def _is_joint(host: Party) -> bool:
    """Tell whether a body is made of two sides, of which one is at home."""
    return bool({*fold_word(host.quote.text).split()} & relation_words("joint"))


def _of_premises(cast: Cast, place: Quote | None) -> Party | None:
    """Return the institution in whose house a session was held."""
    if place is None:
        return None
    bodies = [m for m in cast.scene.extraction.mentions if m.kind is Kind.ORGANIZATION and place.span.contains(m.span)]
    inside = [m for m in bodies if m.span.start > place.span.start or m.span == place.span]  # no hall by its own name
    found = next(iter(inside), None)
    if found is None:
        return None
    country = found.country or country_of(found.text) or next(iter(countries_in(place.text)), None)
    return Party(found.quote, 0, "presided", found.kind, frozenset({cast.body(found.text)}), frozenset(), country)


def _of_letterhead(cast: Cast, title: int) -> Party | None:
    """Return the body that the letterhead names, above line ``title``."""
    above = [s for s in cast.scene.sentences if s.line < title and not any(i.event or i.verb for i in s.items)]
    bodies = (p for s in above for p in parties_in(cast, s) if p.kind is Kind.ORGANIZATION)
    return next((replace(body, country=body.country or cast.home) for body in bodies if not _is_joint(body)), None)


def _chair(cast: Cast) -> Party | None:
    """Return who presided: named after «برئاسة», else whose role in the list is to preside."""
    for sentence in cast.scene.sentences:
        for party in parties_in(cast, sentence):
            if party.governor == "presided" and party.kind is not Kind.ORGANIZATION:
                return party
    there = {quote.span for quote in attendance_of(cast.scene.document, cast.scene.extraction)}
    for sentence in cast.scene.sentences:
        for party in parties_in(cast, sentence):
            if party.figure >= 0 and _presides(cast, party.figure) and (not there or _among(cast, party, there)):
                return party
    return None


def _among(cast: Cast, party: Party, there: AbstractSet[Span]) -> bool:
    """Tell whether somebody is one of those listed as present, where minutes list any."""
    return any(cast.scene.tops[name].span in there for name in cast.figures.all[party.figure].names)


def _presides(cast: Cast, figure: int) -> bool:
    titles = [fold_word(cast.scene.tops[t].text) for t in cast.figures.all[figure].titles]
    return any(t in relation_words("chair_roles") for t in titles)


def _labelled_chair(cast: Cast, opening: Sequence[Sentence]) -> tuple[int, Party | None]:
    """Return who a line of French or English minutes labels as its chair, after the line: "Chair: Mr. X"."""
    for sentence in opening:
        if labels_chair(cast, sentence):
            return sentence.line, next((p for p in parties_in(cast, sentence) if p.figure >= 0), None)
    return _HEAD, None


def _led(sentence: Sentence) -> bool:
    """Tell a sentence whose verb says who presided: «ترأس الجلسة السيد …»."""
    return any(v.frame is Frame.PRESIDE for i in sentence.items for v in i.verbs)


def _institution(cast: Cast, opening: Sequence[Sentence], last: int) -> Party | None:
    """Return the body whose session it was: named beside the event, else the first committee, else the first body.

    Behind line ``last``, on which the chair is labelled, a body beside no event is rather one of the guests.
    """
    lines = [s for s in opening if any(i.event or i.verb for i in s.items) or not names_people(s)]
    lines = [s for s in lines if not (s.items[0].form in relation_words("place_labels") or _tells_of_before(s))]
    bodies = [(s, p) for s in lines for p in parties_in(cast, s) if p.kind is Kind.ORGANIZATION and not _is_met(s, p)]
    near = ("event", "to_attached", "verb")
    beside = [p for s, p in bodies if (p.governor in near and any(i.event for i in s.items)) or _met(s, p)]
    led = (
        s.line for s in opening for p in parties_in(cast, s) if p.figure >= 0 and (p.governor == "presided" or _led(s))
    )
    above = next(led, _HEAD) if last == _HEAD else last - 1
    sitting = [(s, p) for s, p in bodies if is_committee(p) and not is_international(p.quote.text)]
    committees = [p for s, p in sitting if p in beside or last != _HEAD or s.line <= above]  # below: who proposed what
    first = [p for s, p in bodies if s.line <= above]
    issuer = cast.scene.extraction.about.issuer
    own = [p for _, p in bodies if issuer and issuer.span.contains(p.quote.span)]
    sat = [p for p in own if is_committee(p)]  # before another that only its decision is about
    told = [*[p for p in committees if p in beside], *sat, *committees, *beside]
    return next(iter([*told, *own, *first]), None)  # what no line says to have sat is the issuer's
