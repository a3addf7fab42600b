"""What the search index holds of a document."""

import datetime as dt

from schemas.mention import DocumentType, Kind
from schemas.nouns import dataclass
from schemas.relation import EngagementKind


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """An entity that a document names: ``names`` are all its names, in every document and script, most used first.

    ``country`` is ISO 3166-1 alpha-2. ``mentions`` counts how often the document names it.
    """

    id: str
    kind: Kind
    names: tuple[str, ...]
    country: str | None = None
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class Days:
    """A range of days, both inclusive."""

    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True)
class OfficeEntry:
    """An office that a document names somebody in: its title as written, and its country where that is known."""

    title: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class EngagementEntry:
    """An engagement as other people's tools see it in an index; what the text does not say is None or empty.

    ``sentence`` reports it; ``host``, ``place``, ``guests``, ``programs``, ``laws`` and ``topics`` are as written;
    ``countries`` (ISO 3166-1 alpha-2) are the guests'; ``participants`` are ids of entities that its document names.
    """

    id: str
    kind: EngagementKind
    title: str
    sentence: str
    days: Days | None = None
    host: str | None = None
    place: str | None = None
    countries: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A document as it is indexed.

    ``countries`` (ISO 3166-1 alpha-2) are those of guests, delegations and foreign officials, ``hosts`` those of who
    receives or presides, ``lands`` those in which the places and officials lie that it names; ``cities`` are those
    places that have a key. ``days`` are those that the text names; ``date`` is the document's own. ``title`` may be
    empty. ``delegations`` are the countries of delegations, None for one whose country is not told.
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
    hosts: tuple[str, ...] = ()
    lands: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    days: tuple[Days, ...] = ()
    engagements: tuple[EngagementEntry, ...] = ()
    offices: tuple[OfficeEntry, ...] = ()
    delegations: tuple[str | None, ...] = ()
