"""What the reader of one format gives: text and pages, before it is a document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

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

    Those of a long file may be made one by one as they are asked for: their words take more room than the text.

    ``confidence`` (0 to 1) is the mean of the words read by OCR, None where there are none.
    """

    text: str
    pages: Sequence[Page]
    metadata: tuple[Metadatum, ...] = ()
    reading: Reading = Reading.TEXT
    confidence: float | None = None


def unpaged(text: str, metadata: tuple[Metadatum, ...] = (), reading: Reading = Reading.TEXT) -> Content:
    """Return the content of a format that has no pages: all of it stands on the first."""
    return Content(text, (Page(1, Span(0, len(text))),), metadata, reading)


class Report(Protocol):
    """What a reader tells while it works: more time is granted to one that gets on."""

    def page_done(self) -> None:
        """Say that a page has been read."""

    def recognition_begins(self) -> None:
        """Say that a page goes to OCR, which takes seconds."""

    def enclose(self, enclosure: Enclosure) -> None:
        """Hand over a file found inside."""


class Silent:
    """A report to nobody, which keeps the files found inside."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        self.enclosures: list[Enclosure] = []

    def page_done(self) -> None:
        """Say nothing."""

    def recognition_begins(self) -> None:
        """Say nothing."""

    def enclose(self, enclosure: Enclosure) -> None:
        """Keep it."""
        self.enclosures.append(enclosure)
