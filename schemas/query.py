"""A question to the memory, and its answer."""

import datetime as dt
from dataclasses import field, replace
from enum import StrEnum

from schemas.mention import DocumentType
from schemas.nouns import dataclass
from schemas.relation import EngagementKind
from schemas.span import Span


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows an answer; None means any. Days are inclusive and mean the document's date.

    ``country`` is that of either side, guests and delegations or hosts (ISO 3166-1 alpha-2). ``person``,
    ``organization`` and ``program`` are names in any spelling or entity ids. ``language`` is the document's main one
    (ISO 639-1). ``event`` is the kind of an engagement that the document reports; ``event_since`` and ``event_until``
    (inclusive) mean the day of one.
    """

    since: dt.date | None = None
    until: dt.date | None = None
    country: str | None = None
    type: DocumentType | None = None
    person: str | None = None
    organization: str | None = None
    program: str | None = None
    language: str | None = None
    event: EngagementKind | None = None
    event_since: dt.date | None = None
    event_until: dt.date | None = None


class Order(StrEnum):
    """How hits follow each other; by day means the latest engagement's, else the document's."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


class Expansion(StrEnum):
    """What may stand for a word of the question in a document, besides the word as it was typed."""

    LEMMA = "lemma"
    TRANSLATION = "translation"
    NAME = "name"
    MEANING = "meaning"
    NARROWER = "narrower"
    """A kind or part of what was asked for."""
    AKIN = "akin"
    """What is near to what was asked for, and something else."""


class Aspect(StrEnum):
    """What is understood of a question beyond its words."""

    COUNTRY = "country"
    PLACE = "place"
    PERIOD = "period"
    EVENT = "event"
    TYPE = "type"
    ORDER = "order"
    ENTITY = "entity"
    BODY = "body"
    ASKED = "asked"
    SPELLING = "spelling"


class Purpose(StrEnum):
    """What a question asks of meetings beyond which."""

    COUNT = "count"
    """How many engagements there are."""
    DOCUMENTS = "documents"
    """How many documents there are."""
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    COMING = "coming"
    ABSENT = "absent"
    OUTCOME = "outcome"
    """What was agreed or promised."""


UNKEPT = frozenset({Purpose.CANCELLED, Purpose.POSTPONED, Purpose.COMING})
"""What the memory keeps no engagements of: those that were held are no answer."""
UNSAID = frozenset({Purpose.COUNT, Purpose.DOCUMENTS, Purpose.OUTCOME})
"""What is asked in words that no document has to hold."""


@dataclass(frozen=True, slots=True)
class Understood:
    """One thing that was understood of a question: its words as typed, and what they are taken for.

    ``value`` is a country's code, the lexicon's key of a city, a month (2024-11), a year, a range
    (2024-01-01..2024-06-30), a kind of engagement or of document, an order, an entity's id, a purpose, or words in
    Arabic letters. ``narrows`` tells whether documents without it are left out. A month or year that is ``named`` may
    be part of a name and no day of a meeting: «قانون المالية 2024».
    """

    aspect: Aspect
    words: str
    value: str
    narrows: bool
    named: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Words as a person types them, with filters; the answer's hits ``offset`` to ``offset + limit``."""

    words: str = ""
    filters: Filters = field(default_factory=Filters)
    limit: int = 10
    offset: int = 0
    order: Order | None = None
    """None: as the words ask («the last meeting» by day), else by relevance."""
    without: frozenset[Expansion] = frozenset()
    ignored: frozenset[Aspect] = frozenset()
    ignored_values: frozenset[str] = frozenset()
    """What is not to be understood of an aspect, as «country=MA»; another country of the question still is."""
    facets: int = 0
    """How many values of each facet are counted; 0 counts none."""
    today: dt.date | None = None
    """The day that «last month» counts from; None leaves such words as they are."""

    def ignores(self, aspect: Aspect, value: str) -> bool:
        """Tell whether something is not to be understood, by what it is taken for."""
        return aspect in self.ignored or f"{aspect.value}={value}" in self.ignored_values


class Matched(StrEnum):
    """As what a word of a document stands for one of the question."""

    FORM = "form"
    LEMMA = "lemma"
    TRANSLATION = "translation"
    NARROWER = "narrower"
    AKIN = "akin"
    NAME = "name"
    ENTITY = "entity"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a document answers: ``found`` (with its span in the text, where it has one) stands for ``words``."""

    matched: Matched
    found: str
    words: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Where the text of a document tells a part of what a question is about (not where, when or in what meeting)."""

    words: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one field among all documents that answer, most frequent first; entities are told by id."""

    field: str
    values: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word of the question that the memory does not hold, and one that it holds and that is spelled alike."""

    words: str
    instead: str


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
    reasons: tuple[Reason, ...] = ()
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The hits of one page, and how many there are in all."""

    total: int
    hits: tuple[Hit, ...] = ()
    understood: tuple[Understood, ...] = ()
    facets: tuple[Facet, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    unanswered: tuple[str, ...] = ()
    """Words of the question, as typed, that no hit of this page holds; without any, that no document holds."""
    near: tuple[Hit, ...] = ()
    """What comes nearest where nothing answers: whom and where is asked for, on other subjects, or all but an unknown
    word. They count nowhere."""
    lacking: tuple[str, ...] = ()
    """The subject or the unknown words, as typed, that the nearest tell nothing of."""
    choices: tuple[tuple[Understood, ...], ...] = ()
    """What was understood of each choice, where a question has several: Belgium OR Italy."""

    def alternatives(self) -> "tuple[Answer, ...]":
        """Return the answer as it is to each choice of the question; itself alone where it has none."""
        return tuple(replace(self, understood=each, choices=()) for each in self.choices) or (self,)
