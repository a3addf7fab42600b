"""Proper names in questions: countries as written, and what goes by a name of its own in several languages."""

from collections.abc import Iterator

import pytest

from index.embedded.folder import open_index
from index.protocol import SearchIndex
from lexicon.notions import NAME, senses
from schemas.query import Query
from tests.index.conftest import entry

TEXTS = {
    "berne": "Les droits d'auteur sont garantis par la convention de Berne pour la protection des œuvres.",
    "mercury": "تستند الخطة إلى اتفاقية ميناماتا بشأن الزئبق.",
    "city": "Une délégation s'est rendue à Berne pour des entretiens avec la banque.",
    "chad": "استقبل الوزير سفير تشاد.",
    "praise": "أشاد الوزير بالتعاون مع الجزائر.",
    "islands": "The SAMOA Pathway was adopted by small islands.",
    "programme": "Le programme de l'université d'Aden a été présenté au recteur.",
    "uzbek": "Le ministre de la Justice d'Ouzbékistan a signé l'accord.",
}
FOUND = [
    pytest.param("الجزائر تشاد", set(), id="a country is not what is praised, nor another country's neighbour"),
    pytest.param("سفير تشاد", {"chad"}, id="a country itself"),
    pytest.param("وزير العدل الأوزبكي", {"uzbek"}, id="an adjective of a country"),
    pytest.param("Doha Programme of Action", set(), id="a plan is not another one of the same house"),
    pytest.param("مسار ساموا", {"islands"}, id="a plan itself, in another language"),
    pytest.param("programme Erasmus à l'université d'Aden", set(), id="a programme by its name is no other one"),
    pytest.param("الأوزبك", {"uzbek"}, id="the people of a country"),
]


@pytest.fixture(scope="module")
def proper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    index = open_index(tmp_path_factory.mktemp("proper"), None)
    index.replace([entry(name, "", text) for name, text in TEXTS.items()])
    yield index
    index.close()


@pytest.mark.parametrize(("question", "found"), FOUND)
def test_what_is_called_so_is_meant(question: str, found: set[str], proper: SearchIndex) -> None:
    assert {hit.document for hit in proper.search(Query(words=question)).hits} == found


@pytest.mark.parametrize(
    ("question", "first"),
    [("اتفاقية برن", "berne"), ("Minamata Convention", "mercury"), ("convention de Berne", "berne")],
)
def test_what_goes_by_a_name_is_found_by_it_in_any_language(question: str, first: str, proper: SearchIndex) -> None:
    assert [hit.document for hit in proper.search(Query(words=question)).hits][:1] == [first]


def test_names_have_wordings_of_two_languages_or_letters() -> None:
    named = [sense for key, sense in senses().items() if key.startswith(NAME)]
    assert named
    assert all(sum(map(bool, (each.ar, each.fr, each.en, each.acronyms))) > 1 for each in named)
    assert not any(word.isascii() and word.isupper() for each in named for word in (*each.fr, *each.en))
