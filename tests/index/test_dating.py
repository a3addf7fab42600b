"""A year or month of a question dates the meetings that it asks for, unless it belongs to a name."""

import datetime as dt

import pytest

from index.protocol import SearchIndex
from schemas.indexing import Days, EngagementEntry, IndexEntry
from schemas.query import Aspect, Query
from schemas.relation import EngagementKind
from tests.index.conftest import entry


def _told(name: str, text: str, year: int, *, own: bool = True) -> IndexEntry:
    """Return a note of 2026 with a meeting of a year, or with none of a known day."""
    held = Days(dt.date(year, 5, 10), dt.date(year, 5, 10)) if own else None
    meeting = EngagementEntry(f"{name}-1", EngagementKind.MEETING, text, "", held)
    return entry(name, "Note", text, date=dt.date(2026, 6, 1), engagements=(meeting,))


TOLD = [
    _told("plan", "Meeting of experts on water and on the plan 2024-2028.", 2026),
    _told("held", "Meeting of experts on water and sanitation.", 2024),
    _told("law", "اجتماع الخبراء حول الماء وقانون المالية لسنة 2024.", 2026),
    _told("budget", "Meeting of experts on water and the 2024 finance law.", 2026),
    _told("undated", "Meeting of experts on water, as agreed in 2024.", 2026, own=False),
]
NAMED = dt.date(2024, 3, 2)
ASKED = [
    pytest.param("meetings about water in 2024", {"held", "undated"}, id="behind a preposition"),
    pytest.param("اجتماعات حول الماء سنة 2024", {"held", "undated"}, id="behind the word for a year"),
    pytest.param("2024 meetings on water", {"held", "undated"}, id="at the beginning"),
    pytest.param("réunions 2024 sur l'eau", {"held", "undated"}, id="behind the meeting"),
    pytest.param("اجتماع حول قانون المالية لسنة 2024", {"law", "budget"}, id="of a law"),
    pytest.param("meetings on the 2024 finance law", {"law", "budget"}, id="of the law behind it"),
    pytest.param("the 2024 meetings on water", {"held", "undated"}, id="of the meetings behind it"),
    pytest.param("water 2024", {"plan", "held", "undated", "law", "budget"}, id="without any meeting"),
    pytest.param("meetings about water in 2023", set(), id="of no document"),
]


@pytest.mark.parametrize(("question", "found"), ASKED)
def test_year(question: str, found: set[str], index: SearchIndex) -> None:
    index.replace([each if each.document != "undated" else _naming(each) for each in TOLD])
    assert {hit.document for hit in index.search(Query(question)).hits} == found


def _naming(told: IndexEntry) -> IndexEntry:
    """Return a document with a day that it names."""
    return entry(
        told.document, told.title, told.text, date=told.date, engagements=told.engagements, days=(Days(NAMED, NAMED),)
    )


def test_year_is_ignored_on_wish(index: SearchIndex) -> None:
    index.replace(TOLD)
    answer = index.search(Query("meetings about water in 2023", ignored=frozenset({Aspect.PERIOD})))
    assert {hit.document for hit in answer.hits} >= {"plan", "held"}
