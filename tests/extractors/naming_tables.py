"""Sentences of our own with the wanted spans in square brackets, and the reader of that notation."""

from extractors.pipeline import extract
from schemas.document import Document, Page
from schemas.mention import Kind
from schemas.span import Span


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


def found(text: str, kind: Kind) -> list[str]:
    return [m.text for m in extract(document(text)).mentions if m.kind is kind]
