"""Of several meetings of a document, those that tell what the question is about; the same are counted."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.calling import memory_of, run

TEXTS = {
    "day": "استقبل وزير الزراعة السيد كريم العلي يوم 3 مارس 2026 سفير إيطاليا السيد ماركو بيلي. وبحث الجانبان تصدير "
    "زيت الزيتون.\nوفي اليوم نفسه، استقبل الوزير سفير إسبانيا السيد بابلو رويث. وتناول اللقاء الصيد البحري.\n"
    "وزار الوزير يوم 4 مارس 2026 معرض الزهور.",
    "visit": "Le maire de Sousse, M. Hédi Trabelsi, a reçu le 5 janvier 2026 M. Paul Lenoir, consul de France. "
    "L'entretien a porté sur la pêche artisanale.\n"
    "Le 6 janvier 2026, il s'est entretenu avec Mme Anna Berg, ambassadrice de Norvège.",
    "talks": "عقد وزير المياه الأردني السيد رائد المجالي في عمان يوم 8 أبريل 2026 اجتماعا مع سفيرة ألمانيا "
    "السيدة إيفا كلاين.",
    "finance": "Le ministre du Budget, M. Omar Alami, a reçu le 3 mars 2025 M. Jan Smit, ambassadeur de Belgique. "
    "L'entretien a porté sur la loi de finances 2024.\n"
    "Le 4 mars 2025, il a reçu Mme Laura Rossi, consule d'Italie. L'entretien a porté sur le tourisme.",
    "copy": "Journal\n\n{finance}",
    "law": "استقبل رئيس البرلمان السيد نبيل عطية يوم 6 مايو 2026 وفدا من بولندا، وبحثا تطبيق القانون رقم 31.08.\n"
    "وفي 7 مايو 2026، استقبل رئيس البرلمان سفير النمسا السيد كارل موزر.",
    "home": "بيروت، 9 فبراير 2026 - استقبل رئيس مجلس النواب السيد نبيل الخوري، اليوم في بيروت، سفير الدنمارك السيد "
    "لارس هانسن.",
    "abroad": "Helsinki, 12 February 2026 - The Minister of Energy of Oman, Mr. Salim Al Harthy, was received on 12 "
    "February 2026 by the Finnish Minister of Energy, Ms. Aino Virtanen.",
    "rules": "تعميم: ينظم القانون رقم 44.21 الجمعيات.",
}
TEXTS["copy"] = TEXTS["copy"].format(**TEXTS)
ASKED = [
    pytest.param("meetings on fisheries", {"2026-03-03", "2026-01-05"}, {"بابلو رويث", "Paul Lenoir"}, id="in two"),
    pytest.param("لقاءات حول زيت الزيتون", {"2026-03-03"}, {"ماركو بيلي"}, id="behind the first"),
    pytest.param("réunions avec l'ambassadeur d'Espagne", {"2026-03-03"}, {"بابلو رويث"}, id="the country alone"),
    pytest.param("meetings with Jordan", {"2026-04-08"}, {"إيفا كلاين"}, id="both sides met"),
    pytest.param("meetings on the 2024 finance law", {"2025-03-03"}, {"Jan Smit"}, id="the year of a law"),
    pytest.param("loi de finances 2024", {"2025-03-03"}, {"Jan Smit"}, id="a law alone"),
    pytest.param("réunions sur la loi de finances en 2024", set(), set(), id="the year of meetings"),
    pytest.param("délégation jordanienne", set(), set(), id="those who came were others"),
    pytest.param("meetings with Spain OR Norway", {"2026-03-03", "2026-01-06"}, {"بابلو رويث"}, id="either country"),
    pytest.param("meetings with Lebanon", {"2026-02-09"}, {"لارس هانسن"}, id="home that nothing of the host tells"),
    pytest.param("meetings with Finland", {"2026-02-12"}, {"Salim Al Harthy"}, id="our own people travelled"),
    pytest.param("delegation from Lebanon", set(), set(), id="nobody came from home"),
    pytest.param("loi 31-08", {"2026-05-06"}, set(), id="a law of one of two meetings"),
    pytest.param("law 44.21", set(), set(), id="a law of no meeting"),
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a memory."""
    yield from memory_of(TEXTS, tmp_path_factory)


@pytest.mark.parametrize(("question", "days", "guests"), ASKED)
def test_about(question: str, days: set[str], guests: set[str], home: Path) -> None:
    rows = json.loads(run("search", question, "--json", "--home", home).stdout)["engagements"]
    assert {row["start"] for row in rows} == days
    assert {guest for row in rows for guest in row["guests"]} >= guests


def test_copies_are_shown_once(home: Path) -> None:
    told = json.loads(run("search", "réunions sur la loi de finances", "--json", "--home", home).stdout)
    assert {hit["document"] for hit in told["hits"]} == {"finance", "copy"}
    (row,) = told["engagements"]
    assert row["guests"] == ["Jan Smit"]


def test_meetings_on_what_is_called_by_a_year_are_counted(home: Path) -> None:
    told = json.loads(run("search", "how many meetings on the finance law 2024", "--json", "--home", home).stdout)
    assert told["count"]["engagements"] == 1


@pytest.mark.parametrize(
    ("question", "met"),
    [
        ("how many meetings with Spain OR Norway", ["بابلو رويث", "Anna Berg"]),
        ("how many meetings with Italy", ["ماركو بيلي", "Laura Rossi"]),
        ("how many meetings with Lebanon", ["لارس هانسن"]),
    ],
)
def test_the_meetings_of_each_choice_are_counted(question: str, met: list[str], home: Path) -> None:
    told = json.loads(run("search", question, "--json", "--home", home).stdout)
    assert told["count"]["engagements"] == len(met)


def test_they_are_counted(home: Path) -> None:
    told = json.loads(run("search", "how many meetings on fisheries", "--json", "--home", home).stdout)
    assert told["count"]["engagements"] == len(["بابلو رويث", "Paul Lenoir"])


def test_what_is_only_near_is_offered_and_not_counted(home: Path) -> None:
    near = json.loads(run("search", "meetings on aquaculture", "--json", "--home", home).stdout)
    assert not near["total"]
    assert len(near["nearest"]["hits"]) == len(["day", "visit"])
    assert run("search", "how many meetings on aquaculture", "--json", "--home", home).exit_code == 0
    none = json.loads(run("search", "meetings on aquaculture", "--without", "akin", "--json", "--home", home).stdout)
    assert not none["hits"]
    counted = json.loads(run("search", "how many meetings on aquaculture", "--json", "--home", home).stdout)["count"]
    assert not counted["documents"]
