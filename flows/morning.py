"""The morning after a run: what it found is gathered, told in a page, and sent."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from flows.indexing import open_search
from flows.tellings import events_of
from flows.waiting import doubts
from reports.post import Letter, send
from reports.render import as_html, as_text
from reports.sentences import Page, page_of
from resolvers.minutes.attendance import SESSION
from schemas.errors import ReportError, SearchIndexError
from schemas.event import Event, Part
from schemas.memory import Brief
from schemas.mention import Kind
from schemas.night import Newcomer, NewDocument, NewEngagement, NightReport, WatchHits
from schemas.query import Query
from schemas.settings import Settings
from sources.protocol import SourceError
from sources.secrets import password
from store.store import Store
from text.signs import closed

FOLDER = "reports"
_NEWCOMERS = 30
_HITS = 200
_MET = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.PROGRAM})


@dataclass(frozen=True, slots=True)
class Gathering:
    """Asks the memory what came in with a run that began at ``since``; ``came_in`` are ids of documents."""

    store: Store
    settings: Settings
    since: dt.datetime
    came_in: Sequence[str]
    briefs: Mapping[str, Brief]

    @classmethod
    def of(cls, store: Store, settings: Settings, since: dt.datetime, came_in: Sequence[str]) -> Self:
        """Read of the documents that came in what is told of them: their texts would not fit, of a great night."""
        return cls(store, settings, since, came_in, {brief.id: brief for brief in store.briefs(came_in)})

    def documents(self) -> tuple[NewDocument, ...]:
        """Return the documents that came in, in the order in which they did."""
        return tuple(_new_document(self.briefs[i]) for i in self.came_in if i in self.briefs)

    def engagements(self) -> tuple[NewEngagement, ...]:
        """Return the engagements that those documents report, newest first; what several documents tell stands once."""
        cards = self.store.engagements_of(self.came_in)
        return tuple(_new_engagement(event, self.briefs) for event in events_of(self.store, cards))

    def newcomers(self) -> tuple[tuple[Newcomer, ...], int]:
        """Return who was named for the first time, and how many more were."""
        met, more = self.store.entities_since(self.since, _MET, _NEWCOMERS)
        return tuple(Newcomer(entity.id, entity.kind, closed(entity.name)) for entity in met), more

    def undecided(self) -> int:
        """Return how many pairs of identities wait for a person; a night that brought nothing adds none to look at."""
        return len(doubts(self.store)) if self.came_in else 0

    def watches(self, documents: Sequence[NewDocument]) -> tuple[WatchHits, ...]:
        """Return the saved searches that new documents answer. Raises SearchIndexError."""
        words, new = self.store.sources.watches(), {document.id: document for document in documents}
        if not words or not new:
            return ()
        index, day = open_search(self.settings), self.settings.today()
        try:
            answers = {saved: index.search(Query(saved, limit=_HITS, today=day)).hits for saved in words}
        finally:
            index.close()
        found = {saved: [new[hit.document] for hit in hits if hit.document in new] for saved, hits in answers.items()}
        return tuple(WatchHits(saved, tuple(documents)) for saved, documents in found.items() if documents)


def _new_document(brief: Brief) -> NewDocument:
    return NewDocument(brief.id, brief.title, brief.date, brief.language, brief.address)


def _new_engagement(event: Event, briefs: Mapping[str, Brief]) -> NewEngagement:
    """Return an event as the report tells it; ``briefs`` are of the documents that came in, by id."""
    card, found = event.card, event.engagement
    heads, members = _names(event, Part.HEADED_BY), _names(event, Part.MEMBERS)
    guests = tuple(guest for g in found.guests if (guest := closed(g.text)) not in heads)
    host = closed(found.host.text) if found.host else ""
    told = {host, *guests, *heads, *members}
    brief = briefs.get(card.document)
    return NewEngagement(
        id=card.id,
        kind=found.kind,
        document=card.document,
        start=found.start,
        end=found.end,
        host=host,
        guests=guests,
        heads=heads,
        chaired=found.rule == SESSION,
        members=members,
        present=tuple(name for name in _names(event, Part.PRESENT) if name not in told),
        place=found.place.text if found.place else "",
        topics=tuple(closed(topic.text) for topic in found.topics),
        title=found.title,
        address=brief.address if brief else "",
        others=len(event.also),
        otherwise=event.differences,
    )


def _names(event: Event, part: Part) -> tuple[str, ...]:
    return tuple(closed(quote.text) for quote in event.quotes(part))


@dataclass(frozen=True, slots=True)
class Told:
    """Where the report lies, and what went wrong with telling it (in sentences)."""

    files: tuple[Path, ...] = ()
    problems: tuple[str, ...] = ()


def tell(report: NightReport, settings: Settings) -> Told:
    """Write the report into the memory's ``reports/``, and mail it where a mail server is set.

    Either way is tried whatever becomes of the other, so that a full disk does not keep the mail back.
    """
    page = page_of(report, settings.report_language)
    files: tuple[Path, ...] = ()
    problems: list[str] = []
    try:
        files = write(report, page, settings.home / FOLDER)
    except OSError as error:
        problems.append(
            f"The report cannot be written into {settings.home / FOLDER} ({error.strerror or error}); free some space "
            "or check that you may write there."
        )
    try:
        _mail(page, settings)
    except (ReportError, SourceError) as error:
        problems.append(str(error))
    return Told(files, tuple(problems))


def write(report: NightReport, page: Page, folder: Path) -> tuple[Path, ...]:
    """Write page and plain twin under the night's name; a second run of one night gets a number. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    name, number = f"night-{report.night.isoformat()}", 1
    while (folder / f"{name}.html").exists():
        number += 1
        name = f"night-{report.night.isoformat()}-{number}"
    html, text = folder / f"{name}.html", folder / f"{name}.txt"
    text.write_text(as_text(page), encoding="utf-8")
    html.write_text(as_html(page), encoding="utf-8")
    return html, text


def _mail(page: Page, settings: Settings) -> None:
    mail = settings.mail
    if mail is None:
        return
    secret = password(mail.password_variable, mail.password_file) if mail.user else None
    subject = page.title if not page.alarm else f"{page.title} — {page.alarm[0]}"
    send(Letter(subject, as_text(page), as_html(page)), mail, secret)


def watched(gathering: Gathering, documents: Sequence[NewDocument]) -> tuple[tuple[WatchHits, ...], tuple[str, ...]]:
    """Return the saved searches with new hits, and what kept them from being asked."""
    try:
        return gathering.watches(documents), ()
    except SearchIndexError as error:
        return (), (str(error),)
