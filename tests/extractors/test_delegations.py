"""Delegations in sentences of our own, with the findings of earlier components given."""

import hashlib
from pathlib import Path

import pytest

from extractors.delegations.component import delegations
from extractors.persons.component import persons
from extractors.pipeline import extract
from extractors.titles.component import titles
from schemas.document import Document, Page, document_id
from schemas.mention import Kind
from schemas.span import Span
from tests.extractors.annotated import Sentence, found, run, sentences, wanted

ROWS = [row for path in sorted(Path(__file__).parent.glob("named_*.txt")) for row in sentences(path)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.about)
def test_delegations_are_found_and_nothing_else(row: Sentence) -> None:
    doc = run(row, titles, persons, delegations)
    assert found(doc, Kind.DELEGATION) == wanted(row, Kind.DELEGATION)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("زار وفد عن مجموعة التعاون والصداقة المغربية- المصرية البلاد.", "MA"),
        ("غادر وفد لجنة الصداقة والأخوة البرلمانية السعودية-الجزائرية أمس.", "SA"),
        ("غادر وفد مجموعة الصداقة التونسية – الليبية أمس.", "TN"),
        ("غادر وفد عن مجموعة الصداقة العراقية التركية أمس.", "IQ"),
    ],
)
def test_a_body_of_two_states_is_of_the_first(text: str, country: str) -> None:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "s", sha, text, (Page(1, Span(0, len(text))),), "ar")
    told = [m.country for m in extract(document).mentions if m.kind is Kind.DELEGATION]
    assert told == [country]
