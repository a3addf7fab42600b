"""What stands above the hits: how many there are, what the memory does not keep, who was absent."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.speaking import speak
from tests.app.calling import memory_of, run

_RECEIVED = "استقبل وزير الصناعة الموريتاني، يوم {} يناير 2025 في نواكشوط، وفدا من بولندا برئاسة السيد يان نوفاك."
TEXTS = {
    **{f"istiqbal{day}": _RECEIVED.format(day) for day in range(2, 9)},
    "ilgha": "بلاغ\nتعلن الوزارة أنه تم إلغاء الاجتماع الذي كان مقررا يوم 3 يونيو 2025 مع الوفد الإسباني.",
    "report": "Communiqué\nLa réunion du comité de l'eau, prévue le 10 juin 2025, a été reportée à plus tard.",
    "minutes": "MINUTES OF THE MEETING OF THE BOARD\nHeld on Tuesday 6 May 2025 at the Council House, Kigali.\n\n"
    "Present: Mr. John Mugabo (Chair), Ms. Alice Uwase\nApologies: Ms. Grace Ingabire, Mr. Samuel Nkusi\n\n"
    "1. The Board approved the report on the budget.\n2. The next meeting will be held on 3 June 2025.",
}
_WAITING = "keeps meetings that were held"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield from memory_of(TEXTS, tmp_path_factory)


def _shape(home: Path, *words: str) -> dict[str, Any]:
    shape: dict[str, Any] = json.loads(run("search", *words, "--home", home, "--json").stdout)
    return shape


@pytest.mark.parametrize(
    "words", ["كم مرة استقبلوا وفد بولندا", "combien de rencontres avec la Pologne", "how many meetings with Poland"]
)
@pytest.mark.parametrize("limit", ["1", "3", "20"])
def test_all_that_match_are_counted_however_many_are_shown(words: str, limit: str, home: Path) -> None:
    shape = _shape(home, words, "--limit", limit)
    assert (shape["count"]["engagements"], shape["count"]["documents"]) == (7, 7)


def test_the_number_comes_first(home: Path) -> None:
    told = run("search", "how many meetings with Poland", "--home", home).stdout
    assert told.startswith("7 engagements in 7 documents (2025-01-02 to 2025-01-08): reception 7.\n")
    days = [line[:10] for line in told.splitlines() if line.startswith("2025-01-0")]
    assert (len(days), days) == (5, sorted(days, reverse=True))
    assert _shape(home, "meetings with Poland")["count"] is None
    assert _shape(home, "how many meetings with Norway")["count"]["engagements"] == 0


@pytest.mark.parametrize(
    "words", ["how many documents about Poland", "combien de documents sur la Pologne", "كم وثيقة عن بولندا"]
)
def test_documents_are_counted_where_these_are_asked_for(words: str, home: Path) -> None:
    shape = _shape(home, words)
    assert (shape["count"]["documents"], shape["total"], shape["engagements"]) == (7, 7, [])
    assert run("search", words, "--home", home).stdout.startswith("7 documents in all.")
    assert run("search", "how many documents about Norway", "--home", home).stdout.count("in all") == 0


def test_of_meetings_that_were_not_held_no_number_is_told(home: Path) -> None:
    told = run("search", "how many meetings were cancelled", "--home", home).stdout
    assert told.startswith("The memory keeps meetings that were held, none that was called off or put off;")
    assert " in all" not in told
    assert _shape(home, "how many meetings were cancelled")["count"]["engagements"] == 0


ELSE = [
    ("اللقاءات الملغاة", ["ilgha"]),
    ("réunions annulées", ["ilgha"]),
    ("cancelled meetings", ["ilgha"]),
    ("الاجتماعات المؤجلة", ["report"]),
    ("rencontres reportées", ["report"]),
    ("postponed meetings", ["report"]),
    ("الاجتماع المقبل", ["minutes"]),
    ("next meeting", ["minutes"]),
]


@pytest.mark.parametrize(("words", "documents"), ELSE)
def test_meetings_that_were_not_held_are_not_answered_by_others(words: str, documents: list[str], home: Path) -> None:
    shape = _shape(home, words)
    assert (shape["engagements"], documents[0] in [hit["document"] for hit in shape["hits"]]) == ([], True)
    assert not [hit for hit in shape["hits"] if hit["document"].startswith("istiqbal")]
    assert _WAITING in run("search", words, "--home", home).stdout


@pytest.mark.parametrize("words", ["who was absent", "qui était absent", "من تغيب عن الاجتماع"])
def test_who_was_absent_is_read_from_minutes(words: str, home: Path) -> None:
    shape = _shape(home, words)
    assert [(row["document"], row["absent"]) for row in shape["absent"]] == [
        ("minutes", ["Grace Ingabire", "Samuel Nkusi"])
    ]
    assert "Grace Ingabire · Samuel Nkusi" in run("search", words, "--home", home).stdout


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("who was absent from the meeting of the board", 1),
        ("who was absent from the board in May 2025", 1),
        ("qui était absent de la réunion avec le Conseil de l'Europe", 0),
        ("who was absent from the meeting with the World Bank", 0),
        ("من تغيب عن اجتماع مجلس النواب", 0),
        ("who was absent from the board in May 2019", 0),
    ],
)
def test_absentees_of_another_meeting_are_no_answer(words: str, number: int, home: Path) -> None:
    assert len(_shape(home, words)["absent"]) == number


@pytest.mark.parametrize(("limit", "told"), [("1", "1 engagement of more"), ("3", "3 engagements of more")])
def test_more_is_told_where_more_documents_tell_of_it(limit: str, told: str, home: Path) -> None:
    assert told in run("search", "meetings with Poland", "--limit", limit, "--home", home).stderr


@pytest.mark.parametrize(
    ("language", "country", "year", "hint"),
    [
        ("ar", "بولندا", "السنة: 2025", "(الفترة)"),
        ("fr", "Pologne", "année: 2025", "(période)"),
        ("en", "Poland", "year: 2025", "(period)"),
    ],
)
def test_countries_are_called_by_name_and_counts_have_headings(
    language: str, country: str, year: str, hint: str, home: Path
) -> None:
    told = run("--lang", language, "search", "وفد بولندا", "--facets", "3", "--home", home).stdout
    assert [line for line in told.splitlines() if line.endswith(f" {country}")]
    assert year in told
    assert f": {country} 7" in told
    none = run("--lang", language, "search", "وفد بولندا 1999", "--home", home)
    speak(None)
    assert hint in none.stderr
    assert " PL" not in told
    assert "PL" in run("engagements", "--csv", "--home", home).stdout


def test_more_documents_are_not_more_engagements(tmp_path_factory: pytest.TempPathFactory) -> None:
    others = {
        f"note{n}": f"Note {n}: la coopération avec la Pologne avance, dit le journal numéro {n}." for n in "1234"
    }
    for home in memory_of({"istiqbal": TEXTS["istiqbal2"], **others}, tmp_path_factory):
        done = run("search", "coopération Pologne", "--limit", "2", "--home", home)
        assert " of 5 documents" in done.stderr or "of 4 documents" in done.stderr
        done = run("search", "وفد بولندا", "--limit", "1", "--home", home)
        assert ("1 engagement." in done.stderr, "of more" in done.stderr) == (True, False), done.stderr
