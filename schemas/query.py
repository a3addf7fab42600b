"""A question to the memory, and its answer."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from schemas.mention import DocumentType
from schemas.span import Span


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows an answer; None means any. Days are inclusive and mean the document's date.

    ``country`` is that of a guest or delegation (ISO 3166-1 alpha-2). ``person``, ``organization`` and ``program``
    are names in any spelling or entity ids. ``language`` is the document's main one (ISO 639-1).
    """

    since: dt.date | None = None
    until: dt.date | None = None
    country: str | None = None
    type: DocumentType | None = None
    person: str | None = None
    organization: str | None = None
    program: str | None = None
    language: str | None = None


class Order(StrEnum):
    """How hits follow each other; by day means the latest engagement's, else the document's."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Query:
    """Words as a person types them, with filters; the answer's hits ``offset`` to ``offset + limit``."""

    words: str = ""
    filters: Filters = field(default_factory=Filters)
    limit: int = 10
    offset: int = 0
    order: Order = Order.RELEVANCE


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a document's text with the places, within the piece, of the words that matched."""

    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that answers, with a score (comparable within one answer only) and the reasons, best first."""

    document: str
    """The document's id."""
    name: str
    """The file's name without its ending."""
    score: float
    title: str
    date: dt.date | None
    type: DocumentType
    language: str
    snippet: Snippet
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The hits of one page, and how many there are in all."""

    total: int
    hits: tuple[Hit, ...] = ()
