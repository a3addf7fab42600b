"""What every search index does, whichever engine it stands on."""

import datetime as dt

import pytest

from index.protocol import SearchIndex
from schemas.indexing import IndexEntry
from schemas.mention import DocumentType
from schemas.query import Filters, Query
from tests.index.conftest import Open, entry

FOUND = [
    pytest.param("هيئة الموانئ", {"a", "b"}, id="words, and a name in the other script"),
    pytest.param("للهيئة والموانئ", {"a", "b"}, id="particles"),
    pytest.param("اللجان", {"c"}, id="a broken plural that the lexicon has"),
    pytest.param("السلامة", {"c"}, id="article"),
    pytest.param('"سلامة السفن"', {"c"}, id="exact phrase"),
    pytest.param('"السفن سلامة"', set(), id="exact phrase in another order"),
    pytest.param("«سلامة السفن»", {"c"}, id="phrase in French marks"),
    pytest.param("ports -signature", {"a", "d"}, id="a word left out"),
    pytest.param('ports -"chambres de commerce"', {"a", "d"}, id="a phrase left out"),
    pytest.param("train*", {"d"}, id="beginning"),
    pytest.param("Lundqvist OR pilots", {"a", "d"}, id="either"),
    pytest.param("سلامة السفن OR Horizons portuaires", {"b", "c"}, id="either, of several words"),
    pytest.param('"سلامة السفن" OU train*', {"c", "d"}, id="either, a phrase and a beginning"),
    pytest.param("كرة القدم | Lundkvist", {"a"}, id="either, one found nowhere"),
    pytest.param("كرة القدم OR volley", set(), id="either, both found nowhere"),
    pytest.param("ports -signature OR حماية الصيادين", {"a", "c", "d"}, id="either, with a word left out of one"),
    pytest.param('"ports OR pilots"', set(), id="within quotation marks"),
    pytest.param("OR pilots OR", {"d"}, id="either of one"),
    pytest.param("Lundqvist", {"a"}, id="Latin name of an Arabic document"),
    pytest.param("Lundkvist", {"a"}, id="name with another letter"),
    pytest.param("Carl Lundkwest", {"a"}, id="name written by ear, both words otherwise"),
    pytest.param("Horizons 3", {"b"}, id="a bare number is not insisted on"),
    pytest.param("كارل لوندكويست", {"a"}, id="Arabic name spelled otherwise"),
    pytest.param("31-08", {"a"}, id="law number with a hyphen"),
    pytest.param("٣١.٠٨", {"a"}, id="law number in Arabic digits"),
    pytest.param("ministre", {"d"}, id="French word of an English document"),
    pytest.param("réunion", {"a", "c"}, id="French word of Arabic documents"),
    pytest.param("Suède", {"a"}, id="country of a guest, in another language"),
    pytest.param("مارس 2025", {"a"}, id="month and year"),
    pytest.param("mars 2025", {"a"}, id="month and year in another language"),
    pytest.param("كرة القدم", set(), id="nothing to find"),
    pytest.param("استقبال سفير البرازيل", set(), id="mostly nothing to find"),
    pytest.param("", set(), id="no words"),
    pytest.param('"', set(), id="a lone quotation mark"),
    pytest.param("- * () [] : \\ AND", set(), id="signs"),
]
NARROWED = [
    pytest.param(Filters(since=dt.date(2025, 1, 1)), {"a"}, id="since"),
    pytest.param(Filters(until=dt.date(2024, 11, 20)), {"b", "c"}, id="until, inclusive"),
    pytest.param(Filters(since=dt.date(2024, 6, 2), until=dt.date(2024, 6, 2)), {"c"}, id="one day"),
    pytest.param(Filters(country="SE"), {"a"}, id="country"),
    pytest.param(Filters(country="KW"), {"b"}, id="country of the host"),
    pytest.param(Filters(type=DocumentType.MINUTES), {"c"}, id="type"),
    pytest.param(Filters(language="en"), {"d"}, id="language"),
    pytest.param(Filters(person="karl lundkvist"), {"a"}, id="person, by sound"),
    pytest.param(Filters(person="p1"), {"a"}, id="person, by id"),
    pytest.param(Filters(organization="autorité des ports"), {"a", "b"}, id="organization"),
    pytest.param(Filters(program="آفاق المرافئ"), {"b"}, id="programme"),
    pytest.param(Filters(country="SE", language="fr"), set(), id="two that exclude each other"),
]


def _ids(index: SearchIndex, words: str, filters: Filters | None = None) -> set[str]:
    answer = index.search(Query(words, filters or Filters()))
    assert answer.total == len(answer.hits)
    return {hit.document for hit in answer.hits}


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_a_question_finds(library: SearchIndex, words: str, expected: set[str]) -> None:
    assert _ids(library, words) == expected


@pytest.mark.parametrize(("filters", "expected"), NARROWED)
def test_filters_alone_list_documents(library: SearchIndex, filters: Filters, expected: set[str]) -> None:
    assert _ids(library, "", filters) == expected


def test_filters_narrow_a_question(library: SearchIndex) -> None:
    assert _ids(library, "هيئة الموانئ", Filters(language="fr")) == {"b"}


def test_the_title_ranks_above_the_text(index: SearchIndex) -> None:
    index.replace([entry("e", "اجتماع", "سلامة السفن"), entry("f", "سلامة السفن", "اجتماع")])
    assert index.search(Query("سلامة السفن")).hits[0].document == "f"


def test_marks_lie_on_the_words_and_reasons_name_them(library: SearchIndex) -> None:
    (hit,) = library.search(Query("الصيادين")).hits
    assert [mark.of(hit.snippet.text) for mark in hit.snippet.marks] == ["الصيادين"]
    assert hit.why == ("word: الصيادين",)


def test_a_name_found_by_its_sound_says_so(library: SearchIndex) -> None:
    (hit,) = library.search(Query("Lundkvist")).hits
    assert any(reason.startswith("name: ") and "lundkvist" in reason for reason in hit.why)


def test_pages_follow_each_other(index: SearchIndex) -> None:
    index.replace(entry(f"n{i}", "نشرة", f"خبر رقم {i}") for i in range(25))
    pages = [index.search(Query("خبر", limit=10, offset=offset)) for offset in (0, 10, 20)]
    assert [len(p.hits) for p in pages] == [10, 10, 5]
    assert {p.total for p in pages} == {25}
    assert len({h.document for p in pages for h in p.hits}) == 25


def test_replacing_leaves_one_of_each(index: SearchIndex, entries: list[IndexEntry]) -> None:
    index.replace([entry("a", "عنوان جديد", "نص آخر")])
    assert index.count() == len(entries)
    assert _ids(index, "Lundqvist") == set()
    assert _ids(index, "عنوان جديد") == {"a"}


def test_removing_takes_out_and_passes_over_unknown_ids(index: SearchIndex) -> None:
    index.remove(["a", "never there"])
    assert index.documents() == {"b", "c", "d"}


def test_what_was_written_is_there_after_opening_again(opened: Open, entries: list[IndexEntry]) -> None:
    first = opened()
    first.replace(entries)
    first.close()
    again = opened()
    assert again.count() == len(entries)
    again.close()


def test_a_batch_that_breaks_off_changes_nothing(index: SearchIndex, entries: list[IndexEntry]) -> None:
    def broken() -> object:
        yield entry("z", "جديد", "جديد")
        raise RuntimeError("the source broke off")

    with pytest.raises(RuntimeError):
        index.replace(broken())  # type: ignore[arg-type]
    assert index.documents() == {e.document for e in entries}
    index.replace([entry("z", "جديد", "جديد")])
    assert "z" in index.documents()
