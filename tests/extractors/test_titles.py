"""Titles in sentences of our own, with the findings of earlier components given."""

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
from tests.extractors.naming_tables import unmarked

ROWS = [row for path in sorted(Path(__file__).parent.glob("named_*.txt")) for row in sentences(path)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.about)
def test_titles_are_found_and_nothing_else(row: Sentence) -> None:
    doc = run(row, titles, persons, delegations)
    assert found(doc, Kind.TITLE) == wanted(row, Kind.TITLE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Élodie MARCHAND, [maire] ; Bruno LEFORT, [1er adjoint] ; Sylvie CARON, [2e adjointe], et 3 adjoints.",
        "Présents : M. Bruno LEFORT, [1er Adjoint], Mme Sylvie CARON, [2ème Adjointe], Mme Lise MOREL, [1re adjointe]",
        "Présents : Julie Cardinal, [présidente], Martin Ouellet, [trésorier]",
        "Present: Councillor D Moore ([Chairman]), Councillor A Pritchard",
        "Reçue par le [Chef de l'Etat] au palais de Beit-Salam, elle est partie.",
        "Elle a vu le [président du Conseil régional] au siège du Conseil.",
        "M. Sylvain Dubreuil, [chef de division au siège de l'OMS], est là.",
    ],
)
def test_an_office_ends_before_the_premises_where_its_holder_was_met(sentence: str) -> None:
    text, told = unmarked(sentence)
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "s", sha, text, (Page(1, Span(0, len(text))),), "fr")
    assert [m.text for m in extract(document).mentions if m.kind is Kind.TITLE] == told
