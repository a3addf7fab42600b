"""A delegation of a country: who led the Omani delegation to Tanzania is not who led theirs to Oman."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from index.embedded.folder import open_index
from index.protocol import SearchIndex
from schemas.query import Query
from tests.index.conftest import entry

TEXTS = {
    "tanzania": "استقبل وزير الزراعة في سلطنة عُمان وفدا من تنزانيا برئاسة جوزيف مواكا، وبحثا استيراد اللحوم.",
    "zambia": "The Law Society of Kenya received a delegation of the Law Association of Zambia led by Chanda Mule.",
    "gambia": "L'École du Sénégal a reçu une délégation de l'Institut de gestion de Gambie, conduite par M. Sanyang.",
    "open": "La Fondation des musées du Maroc a reçu une délégation du musée de Varsovie, en Pologne.",
    "home": "استقبل رئيس الجامعة في سلوفينيا وفدا من جامعة زغرب برئاسة عميدها، وهي أعرق جامعات كرواتيا.",
    "guests": "استقبل العمدة في مالطا أعضاء نادي الغوص، وكان بينهم غواصون من المجر.",
}
SENT = {"tanzania": ("TZ",), "zambia": ("ZM",), "gambia": ("GM",), "open": (None,), "home": ("SI",)}
HOSTS = {"tanzania": ("OM",), "zambia": ("KE",), "gambia": ("SN",), "open": ("MA",), "home": ("SI",), "guests": ("MT",)}


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    index = open_index(tmp_path_factory.mktemp("sent"), None)
    rows = (entry(name, "", text) for name, text in TEXTS.items())
    index.replace(
        [replace(r, delegations=SENT.get(r.document, ()), hosts=HOSTS[r.document]) for r in rows]
        + [entry(f"other{n}", "Note", f"The harbour of town {n} was dredged.") for n in range(6)]
    )
    yield index
    index.close()


FOUND = [
    ("الوفد التنزاني في سلطنة عُمان", {"tanzania"}),
    ("من ترأس الوفد التنزاني إلى عُمان؟", {"tanzania"}),
    ("من ترأس الوفد العُماني إلى تنزانيا؟", set()),
    ("وفد وزارة الزراعة العُمانية إلى تنزانيا", set()),
    ("Zambian delegation received by Kenya's lawyers", {"zambia"}),
    ("delegation of the lawyers of Zambia in Kenya", {"zambia"}),
    ("Kenyan lawyers delegation in Zambia", set()),
    ("délégation gambienne au Sénégal", {"gambia"}),
    ("délégation sénégalaise en Gambie", set()),
    ("délégation polonaise au Maroc", {"open"}),
    ("délégation marocaine en Pologne", set()),
    ("الوفد الكرواتي في سلوفينيا", {"home"}),
    ("الوفد الصربي في سلوفينيا", set()),
    ("الوفد المجري في مالطا", {"guests"}),
]


@pytest.mark.parametrize(("words", "documents"), FOUND)
def test_a_delegation_is_of_the_country_that_is_asked_for(words: str, documents: set[str], sent: SearchIndex) -> None:
    assert {hit.document for hit in sent.search(Query(words)).hits} == documents
