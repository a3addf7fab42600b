"""What minutes report beside their sitting: whom its chair received, what was signed or visited around it."""

import datetime as dt
import re

from lexicon.relations import relation_words
from resolvers.engagements.bygone import AFTERWARDS
from resolvers.engagements.counted_days import is_next_day
from resolvers.engagements.events import events_in
from resolvers.engagements.reports import reports_in
from resolvers.engagements.rows import engagement_row
from resolvers.parties.cast import Cast
from resolvers.parties.party import same_party
from resolvers.parties.report import Report
from schemas.nouns import replace
from schemas.relation import Engagement, EngagementKind
from schemas.span import Span
from text.fold import fold_word


def told_beside(cast: Cast, session: Report) -> tuple[Engagement, ...]:
    """Return what minutes report beside their session, told by a verb with both sides, around it or on a day told.

    «وعلى هامش الأشغال، استقبل الوزير … الوفد», « Le Maire informe le Conseil qu'il a reçu, le 27 février, … »: on its
    days or those right before and behind; what members told of other days is none.
    """
    if not session.start:
        return ()
    last = session.end or session.start
    found = []
    for report in events_in(cast, reports_in(cast)):
        seen = report.place if report.kind is EngagementKind.VISIT else None  # what no body's name is: a market
        if report.kind not in _KINDS or not ((report.host or seen) and report.guests and report.by_past):
            continue
        told = report.dated is not None and report.sentence.contains(report.dated.span)
        told = told or any(s.span == report.sentence and is_next_day(cast, s) for s in cast.scene.sentences)
        on_day_told = bool(told and report.start and session.start - _LATELY <= report.start <= last + AFTERWARDS)
        around = _around(cast, report.sentence)
        if not (on_day_told or (around and not report.recalled)) or report.sentence == session.sentence:
            continue
        if not (around or report.place) and _welcomed_there(session, report):
            continue
        day = report if on_day_told else replace(report, start=last, end=last)
        found.append(engagement_row(cast, day, whole=False))
    return tuple(found)


_LATELY = dt.timedelta(days=14)
"""Days before a sitting of which its chair reports whom he received."""


def _welcomed_there(session: Report, report: Report) -> bool:
    """Tell whether a welcome was but part of the sitting: "The Chair welcomed the delegation from …"."""
    received = report.kind is EngagementKind.RECEPTION
    return received and all(any(same_party(g, known) for known in session.guests) for g in report.guests)


_KINDS = (EngagementKind.VISIT, EngagementKind.RECEPTION, EngagementKind.SIGNING, EngagementKind.CALL)
"""Kinds of what is done beside a sitting; a meeting is rather the sitting itself."""


def _around(cast: Cast, sentence: Span) -> bool:
    """Tell whether a sentence opens with words that place it around the sitting."""
    written = cast.scene.document.text[sentence.start : sentence.start + _OPENING]
    opening = " ".join(fold_word(_SIGN.sub(" ", written)).split())
    for letter in relation_words("and_attached"):
        opening = opening.removeprefix(letter)
    return f"{opening} ".startswith(tuple(f"{_SIGN.sub(' ', word)} " for word in relation_words("around_sitting")))


_OPENING = 40
"""Code points at the start of a sentence in which it says that it tells of what was around the sitting."""
_SIGN = re.compile("['’]")
