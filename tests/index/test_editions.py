"""One of a series is asked for by its number, a body by its whole name; letters for a body are no word of grammar."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedded.folder import open_index
from index.protocol import SearchIndex
from schemas.query import Query
from tests.index.conftest import entry


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SearchIndex]:
    """Give an index of texts that come near to each other."""
    made = open_index(tmp_path, None)
    made.replace(
        [
            entry("paris", "تعميم", "يراعي التعميم اتفاق باريس، ويسري من 31 ديسمبر، وتتبعه قمة المناخ."),
            entry("thirtieth", "Note", "Salma Doukali spoke at COP30, the climate conference.", language="en"),
            entry("next", "بيان", "شارك الوفد في كوب 31 بأنطاليا."),
            entry("lender", "Note", "La banque agricole a parlé d'un prêt de la Banque mondiale.", language="fr"),
            entry("seeds", "Note", "La banque de semences attire un public mondial.", language="fr"),
            entry("teachers", "Note", "The ILO was thanked by those who teach doctors.", language="en"),
            entry("vaccine", "خبر", "قدمت منظمة الصحة العالمية لقاحا إلى الأطباء."),
            *(entry(f"other{n}", "Note", f"The harbour of town {n} was dredged.", language="en") for n in range(6)),
        ]
    )
    yield made
    made.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("COP31", {"next"}),
        ("كوب 31", {"next"}),
        ("COP30", {"thirtieth"}),
        ("COP 30", {"thirtieth"}),
        ("climate conference", {"paris", "next", "thirtieth"}),
        ("COP29", set()),
        ("قمة المناخ COP29", set()),
        ("هل شاركنا في COP29؟", set()),
        ("prêt de la Banque mondiale", {"lender"}),
        ("Banque mondiale", {"lender"}),
        ("doctors of WHO", {"vaccine"}),
        ("who teaches doctors", {"teachers"}),
    ],
)
def test_what_is_named_is_found_and_not_what_is_like_it(index: SearchIndex, words: str, found: set[str]) -> None:
    assert {hit.document for hit in index.search(Query(words)).hits} == found
