"""What the search index holds of a document."""

import datetime as dt
from dataclasses import dataclass

from schemas.mention import DocumentType, Kind


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """An entity that a document names: ``names`` are all its names, in every document and script, most used first."""

    id: str
    kind: Kind
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """A range of days, both inclusive."""

    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A document as it is indexed.

    ``countries`` (ISO 3166-1 alpha-2) are those of guests, delegations and foreign officials; ``days`` are those that
    the text names; ``date`` is the document's own. ``title`` may be empty.
    """

    document: str
    name: str
    title: str
    text: str
    type: DocumentType
    language: str
    date: dt.date | None = None
    entities: tuple[NamedEntity, ...] = ()
    countries: tuple[str, ...] = ()
    days: tuple[Days, ...] = ()
