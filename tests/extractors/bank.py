"""Reads the bank of annotated sentences and runs the whole pipeline over a sentence."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extractors.pipeline import extract
from schemas.document import Document, Page, document_id
from schemas.mention import Kind, Mention
from schemas.span import Span

FOLDER = Path(__file__).parent
_KINDS = {
    "p": Kind.PERSON,
    "t": Kind.TITLE,
    "d": Kind.DELEGATION,
    "o": Kind.ORGANIZATION,
    "l": Kind.PLACE,
    "x": Kind.PROGRAM,
    "y": Kind.LAW,
    "a": Kind.DATE,
}
_MARK = re.compile(r"\{([ptdolxya]) | =([\d-]+)/([\d-]+)\}|\}")
_DATED = {"ar": "حرر في 18 نوفمبر 2024", "fr": "Fait le 18 novembre 2024", "en": "Issued on 18 November 2024"}
_EDGES = " \"«»“”*'"

Found = Counter[tuple[Kind, str, str]]
"""How often each mention occurs: its kind, its words without quotation marks at the ends, a date's days."""


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of the bank with the mentions that it holds."""

    about: str
    text: str
    wanted: Found
    reached: bool


def rows(name: str) -> list[Row]:
    """Return the rows of a file of the bank."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in lines if line and not line.startswith("#")]


def _row(line: str) -> Row:
    about, _, marked = line.partition(" | ")
    text, opened, wanted, position = "", [], Counter[tuple[Kind, str, str]](), 0
    for mark in _MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        if mark[1]:
            opened.append((_KINDS[mark[1]], len(text)))
            continue
        kind, start = opened.pop()
        wanted[kind, text[start:].strip(_EDGES), f"{mark[2]}/{mark[3]}" if mark[2] else ""] += 1
    assert not opened, about
    return Row(about.lstrip("?"), text + marked[position:], wanted, not about.startswith("?"))


def found(text: str) -> Found:
    """Return the mentions of a text of which the whole pipeline is given the date."""
    return Counter(_facts(m) for m in _mentions(text))


def _mentions(text: str) -> Iterator[Mention]:
    arabic = sum("\u0600" <= c <= "\u06ff" for c in text)
    words = set(text.casefold().split())
    language = "ar" if arabic > len(text) / 4 else "en" if words & {"the", "and", "under"} else "fr"
    whole = f"{text}\n{_DATED[language]}"
    sha = hashlib.sha256(whole.encode()).hexdigest()
    document = Document(document_id(sha), "s", sha, whole, (Page(1, Span(0, len(whole))),), language)
    return (m for m in extract(document).mentions if m.span.end <= len(text))


def _facts(mention: Mention) -> tuple[Kind, str, str]:
    value = mention.value
    return mention.kind, mention.text.strip(_EDGES), f"{value.start}/{value.end}" if value else ""
