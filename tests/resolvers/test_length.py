"""What relating must stand: texts that never end a sentence take work in proportion to their length."""

import hashlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from extractors.pipeline import extract
from resolvers.ground.scene import scene_of
from resolvers.relate import relate
from schemas.document import Document, Page, document_id
from schemas.mention import Extraction
from schemas.span import Span
from text.language import main_language

WORST = {
    "receptions": "استقبل محمد علي ",
    "receptions on days": "استقبل محمد علي أمس في الرباط ",
    "heads of bodies": "وزارة ",
    "sons": "بن ",
    "and": "و ",
    "quotation marks": '" ',
    "digits and dashes": "12 - 13 - ",
    "capitals": "Abc ",
    "honorifics": "السيد ",
    "open brackets": "(",
    "letters and digits": "a1ب2 ",
    "nouns of events": "لقاء ",
    "nouns of events with names": "لقاء محمد علي ",
    "signings": "توقيع اتفاقية ",
    "companions": "محمد علي يرافقه ",
    "sides": "الجانب الأردني : ",
    "cells": "محمد علي | الأردن | ",
    "roles": "وزير العدل محمد علي ",
    "delegations": "وفد من وزارة العدل ",
    "on behalf": "عن وزارة العدل ",
    "French": "M. Ali Karimi a reçu M. Omar Saidi ",
    "English": "Minister Ali Karimi met Omar Saidi and ",
    "lines": "استقبل محمد علي\n",
}
LENGTH = 4_000
MOST = 2.4


@contextmanager
def steps_counted() -> Iterator[list[int]]:
    """Count lines of code as they are run, each turn of a loop or comprehension among them."""
    count = [0]

    def tick(_frame: FrameType, event: str, _argument: object) -> object:
        count[0] += event == "line"
        return tick

    before = sys.gettrace()
    sys.settrace(tick)
    try:
        yield count
    finally:
        sys.settrace(before)


def read(text: str) -> tuple[Document, Extraction]:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "s", sha, text, (Page(1, Span(0, len(text))),), main_language(text))
    return document, extract(document)


@pytest.mark.parametrize("text", WORST.values(), ids=WORST.keys())
def test_twice_the_worst_text_takes_at_most_some_more_than_twice_the_work(text: str) -> None:
    counts = []
    for length in (LENGTH, LENGTH, 2 * LENGTH):  # once more so that every cache is warm
        given = read(text * (length // len(text)))
        with steps_counted() as count:
            relate(*given)
        counts.append(count[0])
    assert counts[2] <= MOST * counts[1]


def test_a_text_without_an_end_is_cut_at_a_comma() -> None:
    text = "كلمة " * 450 + "، " + "كلمة " * 900
    document, extraction = read(text)
    assert [len(s.items) for s in scene_of(document, extraction).sentences] == [451, 500, 400]
