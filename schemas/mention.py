"""Mentions: what a text names, where, and why we think so. A mention is evidence and never changes."""

import datetime as dt
from enum import StrEnum

from schemas.nouns import dataclass
from schemas.span import Quote, Span


class Kind(StrEnum):
    """The eight kinds of mention."""

    PERSON = "person"
    TITLE = "title"
    ORGANIZATION = "organization"
    DELEGATION = "delegation"
    PROGRAM = "program"
    LAW = "law"
    DATE = "date"
    PLACE = "place"


class Calendar(StrEnum):
    """The calendar in which a date is written."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"


class Grain(StrEnum):
    """The unit in which a date is written."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DateValue:
    """The days a date stands for, both inclusive and Gregorian whatever the ``calendar`` it is written in.

    Hijri dates are converted by the Umm al-Qura calendar, which may differ by a day from a sighted moon.
    """

    start: dt.date
    end: dt.date
    calendar: Calendar = Calendar.GREGORIAN
    grain: Grain = Grain.DAY


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of something in a text.

    ``rule`` names what found it, as ``component/rule``. ``confidence`` is between 0 and 1. ``value`` is set for
    dates. ``key`` is the canonical value where one is known: a lexicon entry's id, a law's number. ``country`` is
    ISO 3166-1 alpha-2, where the words themselves or the lexicon tell. ``warnings`` are sentences for people.
    """

    kind: Kind
    span: Span
    text: str
    rule: str
    confidence: float = 1.0
    value: DateValue | None = None
    key: str | None = None
    country: str | None = None
    warnings: tuple[str, ...] = ()

    def trusted(self, confidence: float) -> "Mention":
        """Return the mention with a confidence (`dataclasses.replace` takes thrice as long, and all come by here)."""
        return Mention(
            self.kind,
            self.span,
            self.text,
            self.rule,
            confidence,
            self.value,
            self.key,
            self.country,
            self.warnings,
        )

    @property
    def quote(self) -> Quote:
        """The mention as evidence."""
        return Quote(self.text, self.span)


class DocumentType(StrEnum):
    """The kinds of document."""

    COMMUNIQUE = "communique"
    MINUTES = "minutes"
    PRESS_RELEASE = "press_release"
    SPEECH = "speech"
    LETTER = "letter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class About:
    """What a document is: its kind, main language (ISO 639-1), title, day of issue and issuer, with the evidence.

    ``date`` is the day of issue, else of the event; ``dated`` quotes the words that say it. ``issuer`` is the
    institution whose news it is, ``agency`` the news agency that sent it, where it is a dispatch.
    """

    type: DocumentType
    language: str
    title: Quote | None = None
    date: dt.date | None = None
    dated: Quote | None = None
    issuer: Quote | None = None
    agency: Quote | None = None

    @property
    def sender(self) -> Quote | None:
        """Who put it out: the agency of a dispatch, else the institution."""
        return self.agency or self.issuer


@dataclass(frozen=True, slots=True)
class Extraction:
    """What the extractors find in one document; mentions are in order of start, longer before shorter."""

    about: About
    mentions: tuple[Mention, ...]
