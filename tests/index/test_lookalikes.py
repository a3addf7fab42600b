"""Places that are written alike without their marks: Amman and Oman; and cities whose stem is a country's."""

from collections.abc import Iterator

import pytest

from index.embedded.folder import open_index
from index.protocol import SearchIndex
from index.question.compiling import compile_question
from index.terms.lookalikes import told_apart
from schemas.indexing import OfficeEntry
from schemas.query import Query
from tests.index.conftest import entry
from text.analysis import columns

AMMAN, OMAN = frozenset({"city:jo-amman"}), frozenset({"country:OM"})
MEANT = [
    ("لقاء في عمّان", OMAN),
    ("عقد اللقاء بعَمّان", OMAN),
    ("وزير من عُمان", AMMAN),
    ("وفد من سلطنة عمان", AMMAN),
    ("استقبل في مسقط وزير خارجية عمان", AMMAN),
    ("استقبل الوزير الأردني في عمان وفدا", OMAN),
    ("لقاء في عمان", None),
    ("وفد من الأردن زار مسقط ثم عاد إلى عمان", None),
    ("زار الوفد الأردني عُمان", AMMAN),
    ("لقاء في مسقط", None),
]


@pytest.mark.parametrize(("text", "excluded"), MEANT)
def test_marks_or_words_beside_tell_which_is_meant(text: str, excluded: frozenset[str] | None) -> None:
    terms = columns(text, None)
    found = told_apart(text, terms.forms, terms.starts, terms.ends)
    assert list(found.values()) == ([excluded] if excluded else [])


TEXTS = {
    "amman": "التقى وزير الداخلية الأردني في عمّان وفدا من المفوضية.",
    "amman-fr": "Le ministre a reçu à Amman une délégation du Canada.",
    "oman": "استقبل وزير التنمية الاجتماعية في سلطنة عُمان وفدا ألمانيا.",
    "oman-en": "The Minister of Labour of Oman met the ambassador of India in Muscat.",
    "germans": "استقبلت وزيرة العدل الأردنية في عمّان وفدا ألمانيا.",
    "either": "زار وفد من الخبراء عمان في الربيع.",
    "egypt": "استقبل وزير الثقافة المصري وفدا يابانيا لترميم متاحف مصر.",
    "misrata": "استقبل عميد بلدية مصراتة وفدا من مالطا لبحث الخط البحري.",
    "cameras": "ناقش الطرفان تركيب كاميرات في الموانئ.",
}


OFFICES = {"germans": (OfficeEntry("وزيرة العدل الأردنية", "JO"),)}


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    index = open_index(tmp_path_factory.mktemp("alike"), None)
    index.replace([entry(name, "", text, offices=OFFICES.get(name, ())) for name, text in TEXTS.items()])
    yield index
    index.close()


FOUND = [
    ("عمّان", {"amman", "amman-fr", "germans", "either"}),
    ("Amman", {"amman", "amman-fr", "germans", "either"}),
    ("عُمان", {"oman", "oman-en", "either"}),
    ("Oman", {"oman", "oman-en", "either"}),
    ("سلطنة عمان", {"oman", "oman-en", "either"}),
    ("عمان", {"amman", "amman-fr", "germans", "oman", "oman-en", "either"}),
    ("الوفد الألماني عند وزيرة العدل بعمان", {"germans"}),
    ("الوفد الفرنسي عند وزيرة العدل بعمان", set()),
    ("مصر", {"egypt"}),
    ("Egypt", {"egypt"}),
    ("مصراتة", {"misrata"}),
    ("الكاميرون", set()),
]


@pytest.mark.parametrize(("words", "documents"), FOUND)
def test_a_question_finds_the_place_that_it_means(words: str, documents: set[str], places: SearchIndex) -> None:
    assert {hit.document for hit in places.search(Query(words)).hits} == documents


@pytest.mark.parametrize(
    ("words", "country", "place"), [("عمّان", None, "jo-amman"), ("عُمان", "OM", None), ("عمان", "OM", None)]
)
def test_what_is_meant_is_understood(words: str, country: str | None, place: str | None) -> None:
    (group,) = compile_question(Query(words), None).groups
    assert (group.country, group.place) == (country, place)
