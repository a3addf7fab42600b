"""Sentences of our own with the wanted spans in square brackets, and the reader of that notation."""

from functools import lru_cache

from extractors.dates.component import dates
from extractors.doc import Tokenizer, declare, mentions_of
from extractors.laws.component import laws
from extractors.organizations.component import organizations
from extractors.places.component import places
from extractors.places.venues import venues
from extractors.programs.component import programs
from schemas.document import Document, Page
from schemas.mention import Kind, Mention
from schemas.span import Span

COMPONENTS = (dates, laws, places, organizations, venues, programs)


def unmarked(sentence: str) -> tuple[str, list[str]]:
    """Return the sentence without its brackets, and the bracketed spans in order of their start."""
    text = ""
    open_at: list[int] = []
    spans: list[tuple[int, int]] = []
    for character in sentence:
        if character == "[":
            open_at.append(len(text))
        elif character == "]":
            spans.append((open_at.pop(), len(text)))
        else:
            text += character
    return text, [text[a:b] for a, b in sorted(spans, key=lambda s: (s[0], -s[1]))]


def document(text: str, language: str = "ar") -> Document:
    return Document("d-test", "test", "0" * 64, text, (Page(1, Span(0, len(text))),), language)


@lru_cache(maxsize=1)
def tokenizer() -> Tokenizer:
    declare()
    return Tokenizer()


def mentions(text: str, kind: Kind) -> list[Mention]:
    doc = tokenizer()(text)
    doc._.source = document(text)
    for component in COMPONENTS:
        doc = component(doc)
    return mentions_of(doc, kind)


def found(text: str, kind: Kind) -> list[str]:
    return [m.text for m in mentions(text, kind)]
