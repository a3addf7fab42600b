"""Titles in sentences of our own, with the findings of earlier components given."""

from pathlib import Path

import pytest

from extractors.delegations.component import delegations
from extractors.persons.component import persons
from extractors.titles.component import titles
from schemas.mention import Kind
from tests.extractors.annotated import Sentence, found, run, sentences, wanted

ROWS = [row for path in sorted(Path(__file__).parent.glob("named_*.txt")) for row in sentences(path)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.about)
def test_titles_are_found_and_nothing_else(row: Sentence) -> None:
    doc = run(row, titles, persons, delegations)
    assert found(doc, Kind.TITLE) == wanted(row, Kind.TITLE)
