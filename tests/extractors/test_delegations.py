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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Minister received a World Bank mission headed by Ms. Franklina Mensah.", ["World Bank mission"]),
        ("An IMF mission, led by Mr. Ivo Razafi, met the Minister on 4 May 2025.", ["IMF mission"]),
        (
            "Le ministre a reçu une mission de la Banque mondiale dirigée par Mme Aïssatou Diallo.",
            ["mission de la Banque mondiale"],
        ),
        (
            "Le ministre a reçu une mission d'évaluation du FMI, conduite par M. Jean Dupont.",
            ["mission d'évaluation du FMI"],
        ),
        (
            "استقبل الوزير بعثة من منظمة الصحة العالمية برئاسة السيدة حنان بلخي.",
            ["بعثة من منظمة الصحة العالمية"],
        ),
        ("The Minister met the World Bank mission in Banjul.", []),
        ("The EU mission headed by Mr. John Bell was received by the Minister.", []),
        ("The UNDP mission headed by Ambassador John Bell was received by the Minister.", []),
        ("The head of mission of the UNDP, Mr. John Bell, was received by the Minister.", []),
        ("La mission permanente de l'Union européenne, dirigée par M. Jean Marot, a écrit.", []),
        ("زار الوزير البعثة الدائمة لدى الأمم المتحدة برئاسة السفير علي حسن.", []),
        ("استقبل الوزير رئيس بعثة الاتحاد الأوروبي السيد جون بيل.", []),
    ],
)
def test_a_led_mission_of_a_body_is_a_delegation(text: str, wanted: list[str]) -> None:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "file", sha, text, (Page(1, Span(0, len(text))),), "ar")
    told = [m.text for m in extract(document).mentions if m.kind is Kind.DELEGATION]
    assert told == wanted
