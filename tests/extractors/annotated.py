"""Reads the annotated sentences: what is given to the components, and what they are to find."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from extractors.doc import Tokenizer, add, declare, mentions_of
from extractors.pipeline import extract
from schemas.document import Document, Page, document_id
from schemas.mention import Kind, Mention
from schemas.span import Span

_KINDS = {
    "p": Kind.PERSON,
    "t": Kind.TITLE,
    "d": Kind.DELEGATION,
    "o": Kind.ORGANIZATION,
    "l": Kind.PLACE,
    "x": Kind.PROGRAM,
    "y": Kind.LAW,
}
_MARK = re.compile(r"\{([ptdolxy]) |\}")
GIVEN = (Kind.ORGANIZATION, Kind.PLACE, Kind.PROGRAM, Kind.LAW)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One annotated sentence."""

    about: str
    text: str
    mentions: tuple[Mention, ...]


def sentences(path: Path) -> Iterator[Sentence]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            about, _, marked = line.partition(" | ")
            yield parse(about, marked.replace("\\n", "\n"))


def parse(about: str, marked: str) -> Sentence:
    text, opened, mentions, position = "", [], [], 0
    for mark in _MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        if mark[1]:
            opened.append((_KINDS[mark[1]], len(text)))
        else:
            kind, start = opened.pop()
            mentions.append(Mention(kind, Span(start, len(text)), text[start:], "given"))
    text += marked[position:]
    assert not opened, about
    return Sentence(about, text, tuple(mentions))


def run(sentence: Sentence, *components: Callable[[Doc], Doc]) -> Doc:
    declare()
    sha = hashlib.sha256(sentence.text.encode()).hexdigest()
    doc = Tokenizer()(sentence.text)
    whole = Span(0, len(sentence.text))
    doc._.source = Document(document_id(sha), "s", sha, sentence.text, (Page(1, whole),), "ar")
    add(doc, [m for m in sentence.mentions if m.kind in GIVEN])
    for component in components:
        doc = component(doc)
    return doc


def wanted(sentence: Sentence, kind: Kind) -> Counter[str]:
    return Counter(m.text for m in sentence.mentions if m.kind is kind)


def found(doc: Doc, kind: Kind) -> Counter[str]:
    return Counter(m.text for m in mentions_of(doc, kind))


def told_of(text: str, kind: Kind) -> list[str]:
    """Return what the whole way of a document finds of a kind in an Arabic text."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "s", sha, text, (Page(1, Span(0, len(text))),), "ar")
    return [m.text for m in extract(document).mentions if m.kind is kind]
