"""Months in questions that tell neither a year nor that a time is meant: «June», «réunions juin»."""

import datetime as dt
from pathlib import Path

import pytest

from index.embedded.folder import open_index
from index.question.months import with_months
from index.question.notions import notions
from schemas.query import Aspect, Expansion, Query
from tests.index.conftest import entry
from text.analysis import alternatives

TODAY = dt.date(2026, 11, 27)
MONTHS = [
    pytest.param("June", ["june"], id="alone"),
    pytest.param("réunions juin", ["juin"], id="among words"),
    pytest.param("لقاءات حزيران", ["حزيران"], id="of the Levant"),
    pytest.param("زيارات كانون الأول", ["كانون الاول"], id="of two words"),
    pytest.param("March visits", ["march"], id="with its capital"),
    pytest.param("MAY MEETINGS", ["may"], id="all in capitals"),
    pytest.param("march for peace", [], id="another word"),
    pytest.param("who may visit", [], id="a verb"),
    pytest.param("June Allyson", [], id="a woman"),
    pytest.param("ثورة 25 يناير", [], id="a day of remembrance"),
    pytest.param("place du 7 novembre", [], id="a square"),
    pytest.param("visites en juin", [], id="a time"),
    pytest.param("mars 2025", [], id="with its year"),
    pytest.param("sept ministres", [], id="seven"),
]


@pytest.mark.parametrize(("question", "expected"), MONTHS)
def test_a_month_without_its_year(question: str, expected: list[str]) -> None:
    terms = alternatives(question, None)
    found = with_months(notions(question, terms, None, TODAY), question, terms, None, TODAY)
    told = [" ".join(term.form for term, _ in terms[n.first : n.last]) for n in found if n.is_month]
    assert told == expected


def test_it_is_found_by_any_of_its_names_and_by_day(tmp_path: Path) -> None:
    index = open_index(tmp_path, None)
    index.replace(
        [
            entry("named", "بيان", "ستنعقد الدورة في شهر حزيران بالعاصمة.", date=dt.date(2025, 3, 2)),
            entry("dated", "Note", "The pilots were trained.", date=dt.date(2025, 6, 9)),
            entry("other", "Note", "The pilots were trained.", date=dt.date(2025, 7, 9)),
        ]
    )
    asked = Query("June", today=TODAY, without=frozenset({Expansion.MEANING}))
    assert {hit.document for hit in index.search(asked).hits} == {"named", "dated"}
    ignoring = Query("June", today=TODAY, ignored=frozenset({Aspect.PERIOD}), without=frozenset({Expansion.MEANING}))
    assert index.search(ignoring).total == 0
    index.close()
