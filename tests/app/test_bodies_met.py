"""Meetings with a body that a question names: those it takes part in, not all of a document that mentions it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.calling import memory_of, run

TEXTS = {
    "court": "استقبل رئيس المحكمة السيد سامي الحداد يوم 3 مارس 2026 بمقر المحكمة وفدا من مجلس القضاء في جيبوتي.\n"
    "وتمول المشروعَ الرقمي للمحكمة جهات منها برنامج الأمم المتحدة الإنمائي.",
    "water": "استقبل وزير المياه السيد كريم العلي يوم 9 فبراير 2026 السيدة لورا بيانكي، الممثلة المقيمة لبرنامج الأمم "
    "المتحدة الإنمائي.",
    "mayor": "Le maire de Sousse, M. Hédi Trabelsi, a reçu le 5 janvier 2026 M. Paul Lenoir. Le même jour, il s'est "
    "entretenu avec Mme Anna Berg, représentante du PNUD.",
}
TEXTS["rights"] = (
    "Communiqué\nLa ministre de la Famille, Mme Lina Haddad, a reçu le 7 mai 2025 une délégation du HCDH conduite par "
    "M. Omar Sy."
)
TEXTS["envoy"] = "استقبل وزير الداخلية السيد فادي نصر يوم 8 ماي 2025 المفوض السامي لحقوق الإنسان السيد يان برغر."
TEXTS["refugees"] = (
    "The Minister of Interior, Mr. Sami Khalil, received on 9 May 2025 the High Commissioner for Refugees, Ms. Ada Mo."
)
ASKED = [
    pytest.param("High Commissioner for Human Rights", ["2025-05-07", "2025-05-08"], id="a head and the acronym"),
    pytest.param("المفوض السامي لحقوق الإنسان", ["2025-05-07", "2025-05-08"], id="the same in Arabic"),
    pytest.param("Haut-Commissaire aux droits de l'homme", ["2025-05-07", "2025-05-08"], id="the same in French"),
    pytest.param("OHCHR", ["2025-05-07", "2025-05-08"], id="the body's head"),
    pytest.param("UNHCR", ["2025-05-09"], id="another head"),
    pytest.param("المفوضية السامية لشؤون اللاجئين", ["2025-05-09"], id="the body by its name"),
    pytest.param("last visit of the UNDP", ["2026-02-09", "2026-01-05"], id="named by who came"),
    pytest.param("UNDP in Djibouti", [], id="only mentioned"),
    pytest.param("dernière visite du FMI", [], id="nowhere"),
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a memory."""
    yield from memory_of(TEXTS, tmp_path_factory)


@pytest.mark.parametrize(("question", "days"), ASKED)
def test_met(question: str, days: list[str], home: Path) -> None:
    answer = json.loads(run("search", question, "--json", "--home", home).stdout)
    assert sorted(row["start"] for row in answer["engagements"]) == sorted(days)


def test_a_body_is_told_and_ignored_on_wish(home: Path) -> None:
    told = run("--lang", "fr", "search", "last visit of the UNDP", "--home", home).output
    assert "organisme Programme des Nations unies pour le développement (--ignore body)" in " ".join(told.split())
    rest = json.loads(run("search", "last visit of the UNDP", "--ignore", "body", "--json", "--home", home).stdout)
    assert "body" not in {each["what"] for each in rest["understood"]}
    assert "2026-03-03" in {row["start"] for row in rest["engagements"]}
