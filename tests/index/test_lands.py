"""A country is found by the towns and officials that a document names, a city by the place that it tells of."""

import pytest

from index.protocol import SearchIndex
from schemas.query import Query
from tests.index.conftest import entry

TOLD = {
    "dance": entry("dance", "Note", "مسقط، 12 ديسمبر - أعلنت الوزارة عن مهرجان الفنون.", lands=("OM",)),
    "cranes": entry("cranes", "Note", "زار الوفد رافعات محطة العقبة.", lands=("JO",), cities=("jo-aqaba",)),
    "arts": entry("arts", "Note", "Un festival des arts est annoncé à Lyon.", lands=("FR",)),
}
ASKED = [
    pytest.param("festival en Oman", {"dance"}, id="the country of the town that it is written in"),
    pytest.param("festival au Yémen", set(), id="another country"),
    pytest.param("cranes in Aqaba", {"cranes"}, id="a city whose name is a word too"),
]


@pytest.mark.parametrize(("question", "found"), ASKED)
def test_where(question: str, found: set[str], index: SearchIndex) -> None:
    index.replace(TOLD.values())
    assert {hit.document for hit in index.search(Query(question)).hits} == found
