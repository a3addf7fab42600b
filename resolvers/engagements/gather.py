"""The engagements of a document: its reports read one by one, and those of one event joined."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from resolvers.engagements.accounts import is_account, is_of_writer, is_told_whole
from resolvers.engagements.addenda import with_opening
from resolvers.engagements.beside_sitting import told_beside
from resolvers.engagements.events import events_in
from resolvers.engagements.outcomes import with_outcomes
from resolvers.engagements.passages import passages_of
from resolvers.engagements.pledges import pledged_at
from resolvers.engagements.reports import reports_in
from resolvers.engagements.retold import less_retold
from resolvers.engagements.rows import engagement_row
from resolvers.engagements.states import with_states
from resolvers.engagements.succession import with_places_before
from resolvers.minutes.resolutions import resolutions_of
from resolvers.minutes.session import session_of
from resolvers.parties.cast import Cast
from resolvers.parties.report import Report
from resolvers.topics.sharing import each_its_own
from schemas.mention import DocumentType
from schemas.nouns import replace
from schemas.relation import Engagement


def engagements_of(cast: Cast) -> tuple[Engagement, ...]:
    """Return the engagements that a document reports, in the order of the text."""
    about = cast.scene.extraction.about
    session = session_of(cast) if about.type is DocumentType.MINUTES else None
    return _of_minutes(cast, session) if session else _of_reports(cast, _fitting(cast))


def _of_minutes(cast: Cast, session: Report) -> tuple[Engagement, ...]:
    """Return the session of minutes, with what it decided and pledged, and what they tell beside it."""
    decided = resolutions_of(cast.scene.document, cast.scene.extraction.about)
    row = replace(engagement_row(cast, session, whole=True), outcomes=decided)
    row = replace(row, outcomes=tuple(sorted((*decided, *pledged_at(cast, row)), key=lambda r: r.quote.span)))
    return tuple(each_its_own((row, *told_beside(cast, session)), 0))


def _fitting(cast: Cast) -> Sequence[Report]:
    """Return the reports that a document of its type may tell: a letter, speech or account tells much in passing."""
    about = cast.scene.extraction.about
    listed = _entered(cast) if about.type is DocumentType.OTHER else frozenset()
    account = not listed and is_account(cast)
    if about.type is DocumentType.OTHER and not (listed or account):
        return ()
    reports = less_retold(with_places_before(with_opening(cast, events_in(cast, reports_in(cast)))))
    if about.type is DocumentType.LETTER:
        reports = [r for r in reports if r.host and r.guests and r.dated]
    if account:
        reports = [r for r in reports if is_told_whole(r)]
    if about.type is DocumentType.SPEECH:
        reports = [r for r in reports if is_of_writer(cast, r)]
    if listed:
        told = [r for r in reports if r.line in listed]
        over = _issued_later(cast) or any(r.by_past for r in told)
        reports = told if over else []
    return reports


def _of_reports(cast: Cast, reports: Sequence[Report]) -> tuple[Engagement, ...]:
    """Return the engagements of reports, each with its passage, its states and its outcomes."""
    passages = passages_of(cast.scene, reports)
    rows = [
        engagement_row(cast, with_states(cast, replace(report, lines=lines)), whole=len(reports) == 1)
        for report, lines in zip(reports, passages, strict=True)
    ]
    about = cast.scene.extraction.about
    body = about.title.span.end if about.title else 0
    return tuple(each_its_own(tuple(with_outcomes(cast, rows, passages)), body))


def _entered(cast: Cast) -> AbstractSet[int]:
    """Return the lines of a diary of several days, or of a day that is over: it tells though it is no communiqué."""
    entries = cast.diary.entries
    several = len({days.start for days in entries.values()}) >= _DAYS
    return entries.keys() if several or cast.diary.over else frozenset()


_DAYS = 3
"""Days that make a bulletin of a document of another kind."""


def _issued_later(cast: Cast) -> bool:
    """Tell whether a diary was issued behind its last day, so that its nouns tell what was and no agenda to come."""
    issued = cast.scene.extraction.about.date
    days = [entry.start for entry in cast.diary.entries.values()]
    return issued is not None and all(day and day < issued for day in days)
