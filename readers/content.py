"""What the reader of one format gives: text and pages, before it is a document."""

from dataclasses import dataclass

from schemas.document import Metadatum, Page, Reading
from schemas.span import Span


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file within a file: a mail's attachment, an archive's member. ``name`` is a name and never a path."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Content:
    """The text of one file, a paragraph or table row a line; ``pages`` cover it in order.

    ``confidence`` (0 to 1) is the mean of the words read by OCR, None where there are none.
    """

    text: str
    pages: tuple[Page, ...]
    metadata: tuple[Metadatum, ...] = ()
    reading: Reading = Reading.TEXT
    confidence: float | None = None


def unpaged(text: str, metadata: tuple[Metadatum, ...] = (), reading: Reading = Reading.TEXT) -> Content:
    """Return the content of a format that has no pages: all of it stands on the first."""
    return Content(text, (Page(1, Span(0, len(text))),), metadata, reading)
