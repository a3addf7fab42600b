"""A night's report: what the run found, in the words that a person reads in the morning."""

import datetime as dt
from dataclasses import field
from enum import StrEnum
from typing import Literal

from schemas.event import Difference
from schemas.ledger import Counts, SetAside
from schemas.mention import Kind
from schemas.nouns import dataclass
from schemas.relation import EngagementKind
from schemas.source import Missed

ReportLanguage = Literal["ar", "fr", "en"]


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document that came in. ``address`` is where it was found: a path, a web address, a message."""

    id: str
    title: str
    date: dt.date | None
    language: str
    address: str


@dataclass(frozen=True, slots=True)
class NewEngagement:
    """An engagement that a new document reports, with what all documents tell of it, as named there.

    ``heads`` lead the guests, or are in the chair where it is a session that is ``chaired``; ``members`` came with
    them, and ``present`` are the rest of those whom minutes list. ``others`` is how many other documents tell it, and
    ``otherwise`` where they say something else.
    """

    id: str
    kind: EngagementKind
    document: str
    """The document's id."""
    start: dt.date | None = None
    end: dt.date | None = None
    host: str = ""
    guests: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    place: str = ""
    topics: tuple[str, ...] = ()
    title: str = ""
    address: str = ""
    members: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    others: int = 0
    otherwise: tuple[Difference, ...] = ()
    chaired: bool = False


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A person, body or programme that the memory had not met before."""

    id: str
    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class WatchHits:
    """A saved search, and the new documents that answer it."""

    words: str
    documents: tuple[NewDocument, ...]


class Cause(StrEnum):
    """What stopped a run."""

    INTERRUPTED = "interrupted"
    BUSY = "busy"
    STORE = "store"
    INDEX = "index"
    ENGINE = "engine"
    SETTINGS = "settings"
    FAULT = "fault"
    """Our own code failed."""


@dataclass(frozen=True, slots=True)
class NightReport:
    """All that the morning's page tells. ``seconds`` are those of the wall clock.

    ``discrepancies`` are sentences about accounts that do not add up; ``cause`` is what stopped the run, None where
    nothing did, and ``failure`` its own sentence, in English. ``undecided`` counts pairs of identities that wait for a
    person.
    """

    night: dt.date
    run: int | None
    seconds: float
    counts: Counts = field(default_factory=Counts)
    documents: tuple[NewDocument, ...] = ()
    engagements: tuple[NewEngagement, ...] = ()
    newcomers: tuple[Newcomer, ...] = ()
    undecided: int = 0
    watches: tuple[WatchHits, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    missed: tuple[Missed, ...] = ()
    gone: tuple[str, ...] = ()
    """The keys of what its source has no more; what it gave is kept."""
    discrepancies: tuple[str, ...] = ()
    cause: Cause | None = None
    failure: str = ""
    earlier: int = 0
    """How many of the documents came in during nights before that were stopped, and told of nothing."""
    stopped: dt.datetime | None = None
    """When the first of the nights before began that did not come to their end (UTC), None where all did."""
    further_newcomers: int = 0
    """How many were named for the first time beside the newcomers."""

    @property
    def lost(self) -> tuple[Missed, ...]:
        """What could not be fetched, and not because it is still being written."""
        return tuple(each for each in self.missed if not each.is_waiting)

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing that a person would want to know."""
        told = (
            self.documents,
            self.engagements,
            self.watches,
            self.set_aside,
            self.missed,
            self.gone,
            self.discrepancies,
        )
        return not any(told) and not self.cause
