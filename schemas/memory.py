"""What a memory gives back: documents, engagements and entities with their evidence, and how much of each it holds."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from schemas.document import Document
from schemas.entity import Entity
from schemas.errors import Reason
from schemas.ledger import Run, Versions
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass
from schemas.relation import Engagement, Findings
from schemas.span import Quote


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document with all that was found in it.

    ``links`` are the entity ids of its mentions, in their order (empty where nobody asked yet who is who).
    ``sources`` are the paths under which its bytes were seen. ``revision`` counts how often its findings were
    made. A document with ``replaced_by`` gave way to that one and has no findings.
    """

    document: Document
    findings: Findings | None
    links: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    versions: str = ""
    revision: int = 1
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """What is told of a document where there are many.

    ``title`` is its name where it has none; ``address`` is a path at which it was found, empty where there is none.
    """

    id: str
    title: str
    date: dt.date | None
    language: str
    address: str


@dataclass(frozen=True, slots=True)
class EngagementCard:
    """An engagement with the document that reports it. ``sentence`` quotes where it is reported."""

    id: str
    document: str
    """The document's id."""
    document_name: str
    document_title: str
    document_date: dt.date | None
    engagement: Engagement
    sentence: Quote
    entities: tuple[str, ...] = ()
    """Ids of the entities that take part."""
    also: tuple[str, ...] = ()
    """Ids of the engagements of other documents that are the same event."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A mention of an entity, in the line where it stands."""

    document: str
    """The document's id."""
    document_name: str
    mention: Mention
    line: Quote


@dataclass(frozen=True, slots=True)
class EntityCard:
    """An entity with how often and where it is named (the most recent documents first)."""

    entity: Entity
    mentions: int
    documents: int
    occurrences: tuple[Occurrence, ...] = ()
    engagements: tuple[str, ...] = ()
    """Ids of the engagements that it takes part in, newest first."""


@dataclass(frozen=True, slots=True)
class MemoryStatus:
    """How much a memory holds. ``entities`` are by kind; ``set_aside`` counts files by reason."""

    documents: int
    sources: int
    mentions: int
    engagements: int
    entities: Mapping[Kind, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    set_aside: Mapping[Reason, int] = field(default_factory=dict)
    replaced: int = 0
    first_date: dt.date | None = None
    last_date: dt.date | None = None
    versions: Versions = field(default_factory=Versions)
    last_run: Run | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision; it survives every run. ``verdict`` is about ``subject`` and ``object`` (ids or names)."""

    id: int
    at: dt.datetime
    who: str
    verdict: str
    subject: str
    object: str | None = None
    note: str | None = None
    undone: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """A person seen in an office: what one document says of them. ``day`` is the document's."""

    entity: str
    document: str
    """The document's id."""
    day: dt.date | None
    name: str
    titles: tuple[str, ...] = ()
    organization: str | None = None
    country: str | None = None
