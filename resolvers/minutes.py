"""The session that minutes are of: its kind, day, place, chair and presence list."""

from dataclasses import replace

from lexicon.relations import words as relation_words
from resolvers.parties import Cast, Party, parties_in
from resolvers.report import Report
from resolvers.scene import Sentence
from resolvers.setting import Days, days_of, place_of
from schemas.mention import Kind
from schemas.relation import EngagementKind
from schemas.span import Quote
from text.fold import fold_word

_HEAD = 14
"""Lines at the top of minutes in which they say what was held, when, where and under whom."""


def session_of(cast: Cast) -> Report | None:
    """Return the session that a document of minutes tells; None where it has no heading of one."""
    scene = cast.scene
    opening = [s for s in scene.sentences if s.line <= _HEAD]
    named = next(((s, i) for s in opening for i, item in enumerate(s.items) if item.event and item.event.kind), None)
    if named is None:
        return None
    sentence, place = named
    event = sentence.items[place].event
    kind = event.kind if event and event.kind else EngagementKind.SESSION
    if kind is EngagementKind.MEETING:
        kind = EngagementKind.SESSION
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


def _filled(cast: Cast, report: Report, opening: list[Sentence]) -> Report:
    """Add day, place, chair and those present."""
    scene = cast.scene
    days = next((d for s in opening if (d := days_of(scene, s, -1, len(s.items))).start), Days())
    place = next((p for s in opening if (p := place_of(scene, s, -1, len(s.items)))), None)
    host = _chair(cast) or _institution(cast)
    return replace(report, start=days.start, end=days.end, dated=days.dated, host=host, place=place)


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


def _institution(cast: Cast) -> Party | None:
    """Return the body whose minutes these are: the first that the text names."""
    for sentence in cast.scene.sentences[:_HEAD]:
        for party in parties_in(cast, sentence):
            if party.kind is Kind.ORGANIZATION:
                return party
    return None
