"""A document as a reader gives it: its text is the coordinate system of everything that is found in it."""

from enum import StrEnum

from schemas.nouns import dataclass
from schemas.span import Span


class Reading(StrEnum):
    """How a text was come by."""

    TEXT = "text"
    OCR = "ocr"
    DEGRADED = "degraded"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text with its box on the page, in PDF points (1/72 inch) from the page's upper left corner."""

    span: Span
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page's place in the text; ``number`` counts from 1.

    ``width`` and ``height`` are in points, as a person sees the page, and 0 where the format has no page picture.
    ``words`` are in the order of the text; only PDF and scans have them. ``turn`` (0, 90, 180, 270) is the clockwise
    turn, in degrees, after which the page's picture is read: width, height and boxes are those of the turned page.
    """

    number: int
    span: Span
    width: float = 0.0
    height: float = 0.0
    words: tuple[Word, ...] = ()
    turn: int = 0


@dataclass(frozen=True, slots=True)
class LanguageShare:
    """The share (0 to 1) of a document's letters that stand in paragraphs of one language (ISO 639-1)."""

    language: str
    share: float


@dataclass(frozen=True, slots=True)
class Metadatum:
    """One thing that a file says of itself, such as its author, with where it says so. Never taken for a fact."""

    name: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its pages, languages and origin.

    ``id`` is made of the original bytes alone (see `document_id`), so the same bytes are one document wherever
    they lie. ``name`` is the file's name without its ending. ``text`` holds a paragraph or table row a line.
    ``pages`` are in order and cover the text; a format without pages has one. ``language`` is the main one.
    ``confidence`` (0 to 1) is the mean of the words read by OCR, else None. ``parent`` is the id of the document
    that brought this one along (a mail's attachment).
    """

    id: str
    name: str
    sha256: str
    text: str
    pages: tuple[Page, ...]
    language: str
    languages: tuple[LanguageShare, ...] = ()
    metadata: tuple[Metadatum, ...] = ()
    media_type: str = "text/plain"
    reading: Reading = Reading.TEXT
    confidence: float | None = None
    parent: str | None = None

    def page_of(self, span: Span) -> int:
        """Return the number of the page on which ``span`` begins (1 where the document has no pages)."""
        number = 1
        for page in self.pages:
            if page.span.start <= span.start:
                number = page.number
        return number


def document_id(sha256: str) -> str:
    """Return the id of the document whose original bytes have this SHA-256 (hexadecimal)."""
    return f"d-{sha256[:12]}"
