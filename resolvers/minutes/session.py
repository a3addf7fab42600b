"""The session that minutes are of: its kind, day, place, chair and presence list."""

import datetime as dt
from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.relations import words as relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.geography import countries_in, country_of, is_city
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.setting import Days, days_of, place_of
from resolvers.minutes.boards import board_of
from resolvers.minutes.present import is_committee, lists_members, names_people, present, sides_listed
from resolvers.parties.component import Cast, Party, parties_in
from resolvers.parties.kinship import others
from resolvers.parties.report import Report
from schemas.mention import Grain, Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from schemas.span import Quote, Span
from text.fold import fold_word

_LABEL = 4
_CHAIRS = ("presided", "and", "members")
"""What governs those in the chair: «sous la coprésidence de M. A et de Mme B»."""
_HEAD = 14
"""Lines at the top of minutes in which they say what was held, when, where and under whom."""


def session_of(cast: Cast) -> Report | None:
    """Return the session that a document of minutes tells; None where it has no heading of one."""
    scene = cast.scene
    opening = [s for s in scene.sentences if s.line <= _HEAD]
    places = [(s, i) for s in opening for i in range(len(s.items))]
    named = next(((s, i) for s, i in places if (e := s.items[i].event) and e.kind), None)
    titled = _titled(cast, opening)
    if named and titled and titled[0].line < named[0].line and not _sits(named[0].items[named[1]]):
        named = titled  # «محضر اجتماع المجلس … جدول الأعمال: نتائج زيارة …»
    named = named or next(((s, i) for s, i in places if _meets(s.items[i])), None) or titled
    if named is None:
        return None
    sentence, place = named
    event = sentence.items[place].event
    kind = event.kind if event and event.kind not in _NO_SITTING else EngagementKind.MEETING
    report = Report(
        kind,
        Quote.at(scene.document.text, sentence.items[place].span),
        sentence.span,
        sentence.line,
        "minutes/session",
        1.0,
        lines=tuple(s.line for s in scene.sentences),
    )
    return _filled(cast, report, opening)


def _meets(item: Item) -> bool:
    """Tell whether a verb says that a body met: «اجتمعت اللجنة»."""
    return item.verb is not None and item.verb.frame in (Frame.MEET, Frame.OCCUR, Frame.SIT)


def _sits(item: Item) -> bool:
    """Tell whether an event is one at which people sit together, as those of minutes are."""
    return item.event is not None and item.event.kind in (EngagementKind.SESSION, EngagementKind.MEETING)


def _titled(cast: Cast, opening: Sequence[Sentence]) -> tuple[Sentence, int] | None:
    """Return where the title says «محضر الاجتماع …», which elsewhere is what two sides sign."""
    title = cast.scene.extraction.about.title
    titles = [s for s in opening if title and title.span.overlaps(s.span)]
    return next(((s, i) for s in titles for i, item in enumerate(s.items) if item.event and item.event.agreement), None)


def _filled(cast: Cast, report: Report, opening: Sequence[Sentence]) -> Report:
    """Add day, place, chair and those present."""
    scene = cast.scene
    days = next((d for s in opening if (d := days_of(scene, s, -1, len(s.items))).start), Days())
    starts = [(s, i) for s in opening for i in (_verb(s), -1)]
    top = _top(report, opening, days)
    told = ((s, p) for s, i in starts if (p := place_of(scene, s, i, len(s.items))))
    near = (p for s, p in told if s.line <= top or not is_city(p.text))
    place = _labelled(cast, opening) or next(near, None) or _of_dateline(cast, opening)
    label, labelled = _labelled_chair(cast, opening)
    board = board_of(cast, opening)
    body = board or _institution(cast, opening, label) or labelled or _chair(cast)
    chairs = [p for s in opening for p in parties_in(cast, s) if p.governor in _CHAIRS and p.figure >= 0]
    chairs = chairs if chairs and chairs[0].governor == "presided" else []
    joint = body is not None and _is_joint(body)
    if report.kind is EngagementKind.SESSION and is_committee(body) and not joint:
        report = replace(report, kind=EngagementKind.MEETING)
    if body and joint:
        body = _of_premises(cast, place) or next(iter(chairs), None) or _of_letterhead(cast, report.line) or body
    members = board is not None or lists_members(cast, opening)
    guests = sides_listed(cast, body) or present(cast, body, of_members=members)
    organisers = [p for s in opening for p in parties_in(cast, s) if _organises(s, p) or _lodges(s, p)]
    host = next(iter(organisers), None) or _with_article(cast, body) or next(iter(chairs), None)
    first = guests[:1] if len(guests) > 1 and guests[0].figure < 0 else ()  # of the invited none is the host
    host = host or _of_premises(cast, place) or next(iter(first), None)
    sharing = takewhile(lambda p: p.governor != "presided", chairs[1:]) if is_committee(body) else ()
    guests = others(host, [*sharing, *guests])
    last = max((d for s in opening for d in _days_told(cast, s)), default=None)
    if days.start and last and days.start < last <= days.start + _SITTINGS:
        days = replace(days, end=last)
    return replace(report, start=days.start, end=days.end, dated=days.dated, host=host, guests=guests, place=place)


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
    return any(verb.entry == _HOSPITALITY for item in before for verb in item.verbs)


_HOSPITALITY = "be_hosted"


def _days_told(cast: Cast, sentence: Sentence) -> list[dt.date]:
    """Return the last days of the dates of a sentence that says when a session was held or went on."""
    if not any(i.verb for i in sentence.items):
        return []
    dates = [cast.scene.tops[i.mention].value for i in sentence.items if i.kind is Kind.DATE]
    return [d.end for d in dates if d and d.grain is Grain.DAY]


def _with_article(cast: Cast, body: Party | None) -> Party | None:
    """Return a body by its name with the article, where only «لل» before it cut that off («اجتماع للجنة الوطنية»)."""
    if body is None:
        return None
    whole = {f"{article}{body.quote.text}" for article in relation_words("article")}
    named = next((m for m in cast.scene.extraction.mentions if m.kind is Kind.ORGANIZATION and m.text in whole), None)
    return body if named is None else replace(body, quote=named.quote)


def _labelled(cast: Cast, opening: Sequence[Sentence]) -> Quote | None:
    """Return the venue that a line names behind its label: «المكان: …», "Venue: conference room of …"."""
    for sentence in opening:
        label = [i.form for i in sentence.items[:_LABEL]]
        if label and label[0] in relation_words("place_labels") and ":" in label:
            return _behind_label(cast, sentence)
    return None


def _behind_label(cast: Cast, sentence: Sentence) -> Quote | None:
    """Return the first house or place of a label's line; what no mention covers goes on to the comma of its town."""
    first = next(n for n, i in enumerate(sentence.items) if i.form == ":") + 1
    items = sentence.items[first:]
    named = next((i for i in items if i.kind in (Kind.PLACE, Kind.ORGANIZATION)), None)
    if items and (items[0].mention >= 0 or named is None or not is_city(cast.scene.tops[named.mention].text)):
        return cast.scene.tops[named.mention].quote if named else None
    end = items.index(named) if named else 0
    while end and items[end - 1].sort is Sort.SIGN:
        end -= 1
    words = [item for item in items[:end] if item.sort in (Sort.WORD, Sort.CUE)]
    if not 0 < len(words) <= _HOUSE or any_marked(words, "remote") or items[end].sort is not Sort.SIGN:
        return cast.scene.tops[named.mention].quote if named else None
    return Quote.at(cast.scene.document.text, Span(items[0].span.start, items[end - 1].span.end))


_HOUSE = 8
"""Words of the longest naming of a house that no mention covers."""


def _of_dateline(cast: Cast, opening: Sequence[Sentence]) -> Quote | None:
    """Return the place that a line holds beside a date and nothing else."""
    for sentence in opening:
        kinds = {i.kind for i in sentence.items if i.mention >= 0}
        bare = all(i.mention >= 0 or i.sort is Sort.SIGN or _of_clock(i.form) for i in sentence.items)
        if bare and kinds == {Kind.DATE, Kind.PLACE}:
            return next(cast.scene.tops[i.mention].quote for i in sentence.items if i.kind is Kind.PLACE)
    return None


def _of_clock(form: str) -> bool:
    """Tell whether a word tells the time of day: «14 h 30»."""
    return form.isdigit() or form in relation_words("clock")


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


def _verb(sentence: Sentence) -> int:
    """Return the item of the first verb of engagements in a sentence, else -1."""
    return next((i for i, item in enumerate(sentence.items) if item.verb), -1)


def _chair(cast: Cast) -> Party | None:
    """Return who presided: named after «برئاسة», else whose role in the list is to preside."""
    for sentence in cast.scene.sentences:
        for party in parties_in(cast, sentence):
            if party.governor == "presided" and party.kind is not Kind.ORGANIZATION:
                return party
    for sentence in cast.scene.sentences:
        for party in parties_in(cast, sentence):
            if party.figure >= 0 and _presides(cast, party.figure):
                return party
    return None


def _presides(cast: Cast, figure: int) -> bool:
    titles = [fold_word(cast.scene.tops[t].text) for t in cast.figures.all[figure].titles]
    return any(t in relation_words("chair_roles") for t in titles)


def _labelled_chair(cast: Cast, opening: Sequence[Sentence]) -> tuple[int, Party | None]:
    """Return who a line of French or English minutes labels as its chair, after the line: "Chair: Mr. X"."""
    for sentence in opening:
        label = [i.form for i in sentence.items[:_LABEL]]
        if label[:1] and label[0] in relation_words("chair_labels") and ":" in label:
            return sentence.line, next((p for p in parties_in(cast, sentence) if p.figure >= 0), None)
    return _HEAD, None


def _institution(cast: Cast, opening: Sequence[Sentence], last: int) -> Party | None:
    """Return the body whose session it was: named beside the event, else the first committee, else the first body.

    Behind line ``last``, on which the chair is labelled, a body beside no event is rather one of the guests.
    """
    lines = [s for s in opening if any(i.event or i.verb for i in s.items) or not names_people(s)]
    bodies = [(s, p) for s in lines for p in parties_in(cast, s) if p.kind is Kind.ORGANIZATION]
    beside = [p for s, p in bodies if p.governor in ("event", "to_attached", "verb") and any(i.event for i in s.items)]
    committees = [p for _, p in bodies if is_committee(p)]
    led = (s.line for s in opening for p in parties_in(cast, s) if p.governor == "presided" and p.figure >= 0)
    above = next(led, _HEAD) if last == _HEAD else last - 1
    first = [p for s, p in bodies if s.line <= above]
    told = [*[p for p in committees if p in beside], *committees, *beside]
    issuer = cast.scene.extraction.about.issuer
    own = [p for _, p in bodies if issuer and issuer.span.contains(p.quote.span)]
    return next(iter([*told, *own, *first]), None)  # what no line says to have sat is the issuer's
