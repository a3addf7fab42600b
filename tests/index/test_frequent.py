"""A question of frequent words alone is answered by documents that hold all of them, where these are many."""

from dataclasses import replace

import pytest

from index import searching
from index.protocol import SearchIndex
from index.question import weighing
from schemas.query import Query
from tests.index.conftest import entry

WORDS = "basalt quartz gneiss"
ALL, SOME = ("Basalt, quartz, gneiss.",) * 2, ("Basalt and quartz.", "Quartz and gneiss.", "Gneiss and basalt.")


@pytest.fixture
def stones(index: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> SearchIndex:
    """Give an index in which two documents hold all of three words, and three others hold two of them."""
    index.replace([entry(f"n{i}", "News", text, language="en") for i, text in enumerate((*ALL, *SOME))])
    monkeypatch.setattr(weighing, "_READABLE", 1)
    return index


@pytest.mark.parametrize(("plenty", "found"), [(2, 2), (3, 5)], ids=["many hold all", "few do"])
def test_those_that_hold_some_are_passed_over(
    stones: SearchIndex, plenty: int, found: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "PLENTY", plenty)
    answer = stones.search(Query(WORDS))
    assert answer.total == found
    assert {hit.document for hit in answer.hits[:2]} == {"n0", "n1"}


def test_both_rank_alike(stones: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Query(WORDS)
    whole = [replace(hit, score=0.0) for hit in stones.search(asked).hits[:2]]
    monkeypatch.setattr(searching, "PLENTY", 1)
    assert [replace(hit, score=0.0) for hit in stones.search(asked).hits] == whole


@pytest.mark.parametrize(("readable", "is_alike"), [(1, True), (100, False)], ids=["many documents", "few"])
def test_a_word_that_all_of_many_documents_hold_ranks_none(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch, readable: int, *, is_alike: bool
) -> None:
    texts = ("gabbro andesite basalt layers here", "gabbro andesite basalt basalt basalt", *["basalt"] * 18)
    index.replace([entry(f"n{i}", "News", text, language="en") for i, text in enumerate(texts)])
    for document in "abcd":
        index.remove([document])
    monkeypatch.setattr(weighing, "_READABLE", readable)
    monkeypatch.setattr(searching, "encoder", lambda: None)
    hits = index.search(Query("gabbro andesite basalt")).hits
    assert {hit.document for hit in hits} == {"n0", "n1"}
    assert (hits[0].score == hits[1].score) is is_alike
