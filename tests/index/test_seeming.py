"""Words that only seem to mean a notion: a greeting, a form with the stem of another word, a name."""

import pytest

from index.protocol import SearchIndex
from index.terms.senses import is_unlike, sense_table, senses_in, telling_lemmas
from lexicon.common import is_common_word
from lexicon.formulae import formulae, unlike
from lexicon.loader import content_of
from lexicon.search import senses
from schemas.query import Query
from tests.index.conftest import entry
from text.analysis import columns

TOLD = {
    "town": entry("town", "خبر", "اجتمع المجلس في قاعة البلدية."),
    "aden": entry("aden", "خبر", "عادت السفيرة إلى البلاد."),
}
ASKED = [
    pytest.param("what may lawyers not upload", set(), id="a word of running text is nobody's name"),
    pytest.param("السفيرة في عدن", set(), id="a city is no verb of the same stem"),
]


@pytest.mark.parametrize(("question", "found"), ASKED)
def test_what_only_seems(question: str, found: set[str], index: SearchIndex) -> None:
    index.replace(TOLD.values())
    assert {hit.document for hit in index.search(Query(question)).hits} == found


@pytest.mark.parametrize(
    ("words", "told"),
    [("تعزيز السلام بين القبائل", True), ("السلام عليكم ورحمة الله", False), ("وجه سلام فهيم كلمة", False)],
)
def test_greetings_and_names_are_no_peace(words: str, told: bool) -> None:  # noqa: FBT001 - a row of the table
    table, text = sense_table(None), columns(words, None)
    assert ("peace" in senses_in(telling_lemmas(text, ("سلام فهيم",), table), table, text.forms)) is told


@pytest.mark.parametrize(("key", "form"), [("hiv", "السيد"), ("hiv", "والسيد"), ("tenant", "loi"), ("levant", "levee")])
def test_a_stem_in_common(key: str, form: str) -> None:
    assert is_unlike(key, form)


@pytest.mark.parametrize(("key", "form"), [("hiv", "سيدا"), ("tenant", "locataire"), ("water", "loi")])
def test_a_word_that_means_it(key: str, form: str) -> None:
    assert not is_unlike(key, form)


def test_the_files_name_notions_and_pairs() -> None:
    assert unlike().keys() <= senses().keys()
    assert ("السلام", "عليكم") in formulae()


def test_common_words_are_in_order() -> None:
    words = content_of("common_words.txt").decode("utf-8").split()
    assert words == sorted(set(words))


@pytest.mark.parametrize(("form", "is_one"), [("hauteur", True), ("uploads", True), ("mohamed", False)])
def test_common_words(form: str, is_one: bool) -> None:  # noqa: FBT001 - a row of the table
    assert is_common_word(form) is is_one
