"""Small texts with their mentions in brackets, for tables of examples.

``[P:name]`` is a person; T a title, O an organization, G a delegation, R a programme, L a law, W a place;
``[D:words|day]``, ``[D:words|day..day]`` or ``[D:words|month]`` a date. Brackets nest.
"""

import calendar
import datetime as dt
import hashlib
import re
from collections.abc import Callable

import pytest

from resolvers.relate import relate
from schemas.document import Document, Page, document_id
from schemas.mention import About, DateValue, DocumentType, Extraction, Grain, Kind, Mention
from schemas.span import Quote, Span

_KINDS = {
    "P": Kind.PERSON, "T": Kind.TITLE, "O": Kind.ORGANIZATION, "G": Kind.DELEGATION, "R": Kind.PROGRAM, "L": Kind.LAW,
    "D": Kind.DATE, "W": Kind.PLACE,
}  # fmt: skip
_PIECES = re.compile(r"\[(?P<open>[PTOGRLDW]):|(?P<close>(?:\|(?P<value>[\d.-]+))?\])")


def parse(marked: str) -> tuple[str, tuple[Mention, ...]]:
    """Return the text without its brackets, and the mentions in order."""
    text, mentions, opened, last = "", [], [], 0
    for piece in _PIECES.finditer(marked):
        text += marked[last : piece.start()]
        last = piece.end()
        if piece["open"]:
            opened.append((_KINDS[piece["open"]], len(text)))
            continue
        kind, start = opened.pop()
        span = Span(start, len(text))
        mentions.append(Mention(kind, span, span.of(text), "test", value=_value(piece["value"])))
    text += marked[last:]
    return text, tuple(sorted(mentions, key=lambda m: (m.span.start, -m.span.end)))


def _value(days: str | None) -> DateValue | None:
    if not days:
        return None
    if len(days) == len("2023-10"):
        year, month = map(int, days.split("-"))
        last = calendar.monthrange(year, month)[1]
        return DateValue(dt.date(year, month, 1), dt.date(year, month, last), grain=Grain.MONTH)
    first, _, last_day = days.partition("..")
    return DateValue(dt.date.fromisoformat(first), dt.date.fromisoformat(last_day or first))


def marked_document(
    marked: str, *, name: str = "example", kind: str = "communique", language: str = "ar", date: dt.date | None = None
) -> tuple[Document, Extraction]:
    """Return a document and its extraction; the first line is the title where there are several."""
    text, mentions = parse(marked.strip())
    sha = hashlib.sha256((name + text).encode()).hexdigest()
    pages = (Page(1, Span(0, len(text))),)
    title = text.split("\n", 1)[0] if "\n" in text else None
    quote = Quote(title, Span(0, len(title))) if title else None
    about = About(DocumentType(kind), language, quote, date)
    return Document(document_id(sha), name, sha, text, pages, language), Extraction(about, mentions)


@pytest.fixture
def document() -> Callable[..., tuple[Document, Extraction]]:
    """Return the reader of marked texts."""
    return marked_document


@pytest.fixture
def heads_and_members() -> Callable[[str], tuple[str | None, list[str]]]:
    """Return the reader of who leads the first delegation of a marked text, and who is in it."""

    def read(marked: str) -> tuple[str | None, list[str]]:
        language = "ar" if any("؀" <= letter <= "ۿ" for letter in marked) else "fr" if "é" in marked else "en"
        found = relate(*marked_document(marked, language=language, date=dt.date(2024, 5, 7))).delegations[0]
        return found.head.text if found.head else None, [member.text for member in found.members]

    return read
