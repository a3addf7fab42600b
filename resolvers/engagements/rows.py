"""The row of one event: its passage, what the passage names, and the guests' countries."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile

from lexicon.relations import relation_words
from resolvers.delegations.bands import Band
from resolvers.ground.geography import countries_named, country_of, is_international
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene, on_lines
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import is_abroad
from resolvers.parties.party import Party
from resolvers.parties.report import Report
from resolvers.topics.topics import topics_of
from schemas.mention import Kind, Mention
from schemas.nouns import replace
from schemas.relation import Company, Engagement, EngagementKind
from schemas.span import Quote, Span
from text.signs import A_BULLET


def engagement_row(cast: Cast, report: Report, *, whole: bool) -> Engagement:
    """Return an event's row; ``whole`` where the document tells of no other."""
    scene = cast.scene
    report = _with_led(cast, report)
    lines = tuple(s.line for s in scene.sentences) if whole else report.lines
    about = scene.extraction.about
    told = _BULLET.sub("", report.sentence.of(scene.document.text))
    title = about.title.text if about.title and whole else told
    return Engagement(
        report.kind, report.trigger, report.sentence, f"engagement/{report.rule}",
        report.start, report.end or report.start, report.dated,
        report.host.quote if report.host else None,
        tuple(dict.fromkeys(_named_as(cast, g) for g in _less_fronted(cast, report.guests))),
        _countries(cast, report) or _peers_countries(scene, report),
        company=Company(report.chairs),
        place=report.place,
        programs=tuple(_named(scene, lines, Kind.PROGRAM)),
        laws=tuple(_named(scene, lines, Kind.LAW)),
        topics=topics_of(scene, lines, report.sentence),
        title=title, confidence=_confidence(report),
    )  # fmt: skip


def _with_led(cast: Cast, report: Report) -> Report:
    """Add to guests who came at the head of a delegation, told on the report's lines, that delegation.

    «قام الوزير X بزيارة …، على رأس وفد …»; what its head signed is no deed of theirs.
    """
    if report.kind is EngagementKind.SIGNING:
        return report
    known = {number for guest in report.guests for number in _bands(guest)}
    found: list[Party] = []
    for guest in report.guests:
        found.append(guest)
        number = next((n for n, band in enumerate(cast.bands) if guest.figure >= 0 and band.head == guest.figure), -1)
        named = [cast.scene.tops[m] for m in cast.bands[number].mentions] if number >= 0 else []
        told = next((m for m in named if _is_on(cast.scene, m.span, report)), None)
        if told is not None and number not in known:
            key = frozenset({f"b{number}"})
            found.append(Party(told.quote, guest.place, "heads", Kind.DELEGATION, key, country=guest.country))
    return replace(report, guests=tuple(found))


def _is_on(scene: Scene, span: Span, report: Report) -> bool:
    """Tell whether a span is in a report's sentence, or on one of its lines."""
    return report.sentence.contains(span) or any(s.span.contains(span) for s in on_lines(scene, (report.line,)))


def _less_fronted(cast: Cast, guests: Sequence[Party]) -> list[Party]:
    """Return guests without the members told right before their delegation: « Composée de Mme X, une délégation … »."""
    told = {number: g.quote.span.start for g in guests for number in _bands(g)}
    return [g for g in guests if not any(_fronted(cast.bands[n], g, at) for n, at in told.items())]


def _named_as(cast: Cast, guest: Party) -> Quote:
    """Return a guest as named; the body for whoever holds an office of it and is not named: «رئيس مؤسسة الوقف»."""
    if guest.kind is not Kind.TITLE or guest.figure >= 0:
        return guest.quote
    scene = cast.scene
    top = next((n for n, m in enumerate(scene.tops) if m.span == guest.quote.span), -1)
    inside = [m for m in scene.nested[top] if m.kind is Kind.ORGANIZATION] if top >= 0 else []
    return inside[0].quote if len(inside) == 1 else guest.quote


def _bands(party: Party) -> list[int]:
    """Return the delegation that a party is, by its number."""
    return [int(k[1:]) for k in party.keys if k[:1] == "b" and k[1:].isdigit()] if party.kind is Kind.DELEGATION else []


def _fronted(band: Band, party: Party, at: int) -> bool:
    """Tell whether a party is a member of a delegation, not its head, and told before it."""
    return party.figure in band.members and party.figure != band.head and party.quote.span.start < at


_BULLET = re.compile(rf"^(?:{A_BULLET}\s*|\d{{1,2}}[.)]\s+|\d{{1,2}}\s?[-–]\s+)+")
"""What stands before an item of a list: a dash or a number."""
_ONE_SIDED = 0.15
_HOSTLESS = 0.05
"""What a report loses that names no guest, or no host: on dev, seen and field most false ones name but one side."""


def _confidence(report: Report) -> float:
    """Return how sure an event is, 0 to 1: by how it is told, and whether both sides are named."""
    lost = (0.0 if report.guests else _ONE_SIDED) + (0.0 if report.host else _HOSTLESS)
    return round(max(report.sure - lost, 0.0), 3)


def _countries(cast: Cast, report: Report) -> tuple[str, ...]:
    """Return the guests' countries, the host's own left out; a body of which no country is told is of the home.

    Beside a host of whom none is told, a body named by its city alone («غرفة محامي نينوى») is of the home, and so is
    an official where the host is one, too («محافظ سقطرى», "Chairman of Middle East Airlines").
    """
    host = report.host
    own = host.country if host else None
    own = own or _home_of(cast, report)
    there = country_of(report.place.text) if report.place else None
    at_home = own is None and host is not None and host.figure >= 0 and not is_abroad(host)
    at_home = at_home and there in (None, cast.home)
    at_home = at_home or (host is None and report.kind is not EngagementKind.VISIT)
    abroad = [g for g in report.guests if not (own is None and _domestic(cast, g, at_home=at_home))]
    found = dict.fromkeys(c for g in abroad for c in (g.nations or (g.country,)) if c)
    return tuple(c for c in found if c != own)


def _home_of(cast: Cast, report: Report) -> str | None:
    """Return the home as the state of a host body of which none is told; who leads a delegation there is abroad."""
    host = report.host
    house = host is not None and host.figure < 0 and not is_international(host.quote.text)
    chair = host is not None and host.figure >= 0 and report.kind is EngagementKind.SESSION and not is_abroad(host)
    away = any(g.kind is Kind.DELEGATION and g.country == cast.home for g in report.guests)
    return cast.home if (house or chair) and not away else None


def _peers_countries(scene: Scene, report: Report) -> tuple[str, ...]:
    """Return the countries of counterparts whom no name tells: «مع نظرائه في مصر والأردن»."""
    place = bisect_right(scene.sentences, report.sentence.start, key=lambda s: s.span.start) - 1
    if report.guests or place < 0:
        return ()
    items = scene.sentences[place].items
    told = next((n for n, i in enumerate(items) if i.form in relation_words("peers_many")), len(items))
    behind = list(takewhile(lambda i: not (i.verb or i.marks("relative", "purpose")), items[told + 1 :]))
    if not behind:
        return ()
    own = report.host.country if report.host else None
    named = countries_named(scene.document.text[behind[0].span.start : behind[-1].span.end])
    return tuple(country for country in named if country != own)


def _domestic(cast: Cast, guest: Party, *, at_home: bool) -> bool:
    """Tell whether a guest is of the home, and no word says so: a body, or an official of a town where one is host."""
    if guest.country != cast.home:
        return False
    if guest.figure < 0:
        return not countries_named(guest.quote.text)
    titles = cast.figures.all[guest.figure].titles
    towns = [t for t in titles if any(m.kind is Kind.PLACE for m in cast.scene.nested[t])]
    named = [cast.scene.tops[t] for t in titles]
    came = any(guest.figure in (band.head, *band.members) for band in cast.bands)
    if not at_home or came or any(countries_named(title.text) for title in named):
        return False
    return bool(towns) or cast.home not in _named_near(cast, guest, named)


def _named_near(cast: Cast, guest: Party, titles: Sequence[Mention]) -> tuple[str, ...]:
    """Return the countries named around a guest and his office on their line: « son homologue malien X »."""
    spans = [guest.quote.span, *(t.span for t in titles if abs(t.span.start - guest.quote.span.start) < _AROUND)]
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    text = cast.scene.document.text
    before, behind = text[max(first - _AROUND, 0) : first], text[last : last + _AROUND // 2]
    return countries_named(before.rpartition("\n")[2] + text[first:last] + behind.partition("\n")[0])


_AROUND = 60
"""Code points around a name among which its office and its nation stand."""


def _short(sentence: Sentence, place: int) -> bool:
    """Tell whether a name is the short form in brackets of the one before it: «Programme d'appui … (PAREF)»."""
    before = sentence.items[max(place - 2, 0) : place]
    return len(before) == _FULL and before[1].form == "(" and before[0].kind is sentence.items[place].kind


_FULL = 2


def _named(scene: Scene, lines: Sequence[int], kind: Kind) -> Iterator[Quote]:
    """Yield the programmes or laws named on these lines, each time they are named but as short forms in brackets."""
    for sentence in [s for s in on_lines(scene, lines) if kind in s.kinds]:
        for place, item in enumerate(sentence.items):
            mention = scene.tops[item.mention] if item.mention >= 0 else None
            if mention and mention.kind is kind and not _short(sentence, place):
                yield mention.quote
