"""What the mentions of one document say together: officials, delegations, engagements."""

from collections.abc import Iterable, Iterator
from dataclasses import field
from datetime import date
from enum import StrEnum

from schemas.mention import Extraction, Kind
from schemas.nouns import dataclass
from schemas.resolution import Resolution
from schemas.span import Quote, Span

_PARTIES = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.DELEGATION})


class EngagementKind(StrEnum):
    """The kinds of engagement."""

    RECEPTION = "reception"
    MEETING = "meeting"
    VISIT = "visit"
    SIGNING = "signing"
    WORKSHOP = "workshop"
    CONFERENCE = "conference"
    SESSION = "session"
    CALL = "call"
    CEREMONY = "ceremony"


class Side(StrEnum):
    """On which side of an engagement somebody is: who receives, presides or organises; with whom it is done.

    Who was there besides is on neither.
    """

    HOST = "host"
    GUEST = "guest"
    PRESENT = "present"


@dataclass(frozen=True, slots=True)
class Official:
    """A person with the office in which a document names them; one a person and document.

    ``name`` quotes the fullest naming, ``title`` the first role, ``further_titles`` the others. ``country`` is
    ISO 3166-1 alpha-2. What the text does not say is None.
    """

    name: Quote
    honorific: Quote | None = None
    title: Quote | None = None
    organization: Quote | None = None
    country: str | None = None
    further_titles: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Delegation:
    """A delegation with whom it represents, its head and its members (head included)."""

    quote: Quote
    represents: Quote | None = None
    country: str | None = None
    head: Quote | None = None
    members: tuple[Quote, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Company:
    """Who came with the guests of an engagement: heads of their delegations, and the members beside these.

    Of a session whose minutes tell who was in the chair, this one is the first of ``heads``: the host is the body that
    sat. ``present`` are those whom minutes list, or a communiqué tells to have been there, too.
    """

    heads: tuple[Quote, ...] = ()
    members: tuple[Quote, ...] = ()
    present: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Engagement:
    """An event that a document reports as having taken place.

    ``start`` and ``end`` are days, both inclusive; ``dated`` quotes the words that say them. ``host`` receives,
    presides or organises; ``guests`` are whom it is done with; ``countries`` are the guests'. ``trigger`` quotes
    the words that report the event and ``sentence`` is where they stand. ``host_countries`` are the host's, as told or
    else the document's own. ``outcomes`` are what was agreed and pledged,
    or what a session decided. ``confidence`` is between 0 and 1.
    """

    kind: EngagementKind
    trigger: Quote
    sentence: Span
    rule: str
    start: date | None = None
    end: date | None = None
    dated: Quote | None = None
    host: Quote | None = None
    guests: tuple[Quote, ...] = ()
    countries: tuple[str, ...] = ()
    host_countries: tuple[str, ...] = ()
    company: Company = field(default_factory=Company)
    place: Quote | None = None
    programs: tuple[Quote, ...] = ()
    laws: tuple[Quote, ...] = ()
    topics: tuple[Quote, ...] = ()
    outcomes: tuple[Resolution, ...] = ()
    title: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Relations:
    """The records of one document, each list in the order of the text."""

    officials: tuple[Official, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    engagements: tuple[Engagement, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is found in one document, before it is known who is who across documents."""

    document: str
    """The document's id."""
    extraction: Extraction
    relations: Relations


def engagement_id(document: str, position: int) -> str:
    """Return the id of a document's engagement; ``position`` counts from 1 in the order of the text."""
    return f"e-{document.removeprefix('d-')}-{position}"


def countries_of(parties: Iterable[Quote], findings: Findings) -> Iterator[str]:
    """Yield the countries (ISO 3166-1 alpha-2) of the officials and bodies that quoted parties name."""
    spans = [quote.span for quote in parties]
    for official in findings.relations.officials:
        named = (official.name, official.title, *official.further_titles)
        if official.country and any(quote and any(s.overlaps(quote.span) for s in spans) for quote in named):
            yield official.country
    for mention in findings.extraction.mentions:
        if mention.kind in _PARTIES and mention.country and any(s.overlaps(mention.span) for s in spans):
            yield mention.country


def host_countries(findings: Findings) -> tuple[str, ...]:
    """Return the countries of those who receive or preside in a document, that of the first engagement first."""
    hosts = [engagement.host for engagement in findings.relations.engagements if engagement.host]
    return tuple(dict.fromkeys(country for host in hosts for country in countries_of((host,), findings)))


def guest_countries(findings: Findings) -> tuple[str, ...]:
    """Return the countries of guests and delegations, those of engagements first."""
    relations = findings.relations
    found = [country for engagement in relations.engagements for country in engagement.countries]
    found += [delegation.country for delegation in relations.delegations if delegation.country]
    return tuple(dict.fromkeys(found))
