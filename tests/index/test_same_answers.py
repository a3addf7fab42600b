"""Both engines give the same answers to some hundred questions over some thousand documents made by chance."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from index import searching
from index.protocol import SearchIndex
from schemas.query import Answer, Hit, Order, Query
from tests.index.conftest import generations
from tests.index.generated import ORDERS, documents, questions
from tests.index.wild import KINDS, odd_questions, wild_questions

pytestmark = pytest.mark.elastic
DOCUMENTS, QUESTIONS = 5_000, 324
_CLOSE = 0.002  # share of a score by which sums of 32 bits may differ; hits closer than that are ties


@pytest.fixture(scope="module")
def both(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[SearchIndex, SearchIndex]]:
    """Give the same documents on both engines, as a rebuild puts them in."""
    opened = []
    with contextlib.ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "encoder", lambda: None)  # nearness is compared in test_nearest.py
        for engine in ("embedded", "elasticsearch"):
            kept = stack.enter_context(generations(engine, tmp_path_factory.mktemp("same"), request))
            filled = kept.begin()
            assert filled.index.replace(documents(DOCUMENTS)) == DOCUMENTS
            kept.swap(filled)
            filled.index.close()
            opened.append(kept.open().index)
            stack.callback(opened[-1].close)
        yield opened[0], opened[1]


def _all(index: SearchIndex, query: Query) -> tuple[int, list[Hit]]:
    """Return all hits, page by page."""
    hits: list[Hit] = []
    while True:
        answer: Answer = index.search(replace(query, limit=500, offset=len(hits)))
        hits += answer.hits
        if len(answer.hits) < 500:
            return answer.total, hits


def _in_order(one: Sequence[Hit], other: Sequence[Hit]) -> bool:
    """Tell whether hits stand in the same order, but for those of the same score."""
    return all(
        a.document == b.document or abs(a.score - b.score) <= _CLOSE * max(a.score, b.score)
        for a, b in zip(one, other, strict=True)
    )


def test_the_same_documents_answer(both: tuple[SearchIndex, SearchIndex]) -> None:
    differing = []
    answered = 0
    for query in questions(QUESTIONS):
        (total, own), (total_there, there) = (_all(index, query) for index in both)
        answered += total > 0
        if total != total_there or {h.document for h in own} != {h.document for h in there}:
            differing.append((query, total, total_there))
    assert not differing
    assert answered > 0.7 * QUESTIONS


def test_hits_stand_in_the_same_order_but_for_ties(both: tuple[SearchIndex, SearchIndex]) -> None:
    differing = []
    for query in questions(QUESTIONS):
        own, there = (index.search(replace(query, limit=30)).hits for index in both)
        if not _in_order(own, there):
            differing.append(query)
    assert not differing


@pytest.mark.parametrize("order", ORDERS)
def test_days_put_hits_in_the_same_order(both: tuple[SearchIndex, SearchIndex], order: Order) -> None:
    for query in questions(24):
        pages = [index.search(replace(query, order=order)).hits for index in both]
        assert [hit.date for hit in pages[0]] == [hit.date for hit in pages[1]]


def test_marks_and_reasons_are_the_same(both: tuple[SearchIndex, SearchIndex]) -> None:
    for query in questions(48):
        own, there = ({hit.document: hit for hit in index.search(query).hits} for index in both)
        for document in own.keys() & there.keys():
            assert replace(own[document], score=0) == replace(there[document], score=0)


def test_wild_questions_get_the_same_answers(both: tuple[SearchIndex, SearchIndex]) -> None:
    """Filters by the handful, broken quotes, signs, endless words, pages beyond the end: no failure, no difference."""
    differing = []
    answered = 0
    for query in (*wild_questions(5 * len(KINDS)), *odd_questions()):
        own, there = (index.search(query) for index in both)
        answered += own.total > 0
        same = (own.total, own.facets, own.suggestions) == (there.total, there.facets, there.suggestions)
        by_relevance = query.order in (None, Order.RELEVANCE)
        if not same or len(own.hits) != len(there.hits) or (by_relevance and not _in_order(own.hits, there.hits)):
            differing.append(query)
    assert not differing
    assert answered > len(KINDS)
