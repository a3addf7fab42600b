"""The nearest documents by few dimensions first, beside those that comparing every passage finds."""

import numpy as np
import pytest

from index.record import nearness
from index.record.nearness import Nearness, Passages, latest

DOCUMENTS, DIMENSIONS, ASKED = 20_000, 512, 200


def _drawn(chance: np.random.Generator, topics: np.ndarray, number: int) -> np.ndarray:
    """Return vectors as texts of one field have them: mixtures of topics, of which few are common."""
    chosen = (len(topics) ** chance.random((number, 3))).astype(int) - 1
    weights = chance.random((number, 3), dtype=np.float32)
    drawn = np.einsum("np,npd->nd", weights, topics[chosen]) + chance.standard_normal((number, DIMENSIONS)) * 0.005
    unit: np.ndarray = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    return unit.astype(np.float32)


@pytest.fixture(scope="module")
def drawn() -> tuple[Passages, np.ndarray]:
    """Give the passages of many documents, one to four each, and questions."""
    chance = np.random.default_rng(3)
    spread = (1 + np.arange(DIMENSIONS)) ** -0.6
    topics = chance.standard_normal((800, DIMENSIONS), dtype=np.float32) * spread.astype(np.float32)
    topics /= np.linalg.norm(topics, axis=1, keepdims=True)
    sizes = chance.integers(1, 5, DOCUMENTS).astype(np.int32)
    vectors = np.round(_drawn(chance, topics, int(sizes.sum())) * nearness.SCALE).astype(np.int8)
    return Passages([f"d{i:05}" for i in range(DOCUMENTS)], sizes, vectors), _drawn(chance, topics, ASKED)


@pytest.mark.parametrize("whole", [0, 10_000_000], ids=["by few dimensions first", "whole"])
def test_ten_nearest_are_those_of_all_passages(
    drawn: tuple[Passages, np.ndarray], whole: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many passages are compared whole as of 100,000 documents, in proportion: sixteen of a thousand."""
    passages, questions = drawn
    monkeypatch.setattr(nearness, "_WHOLE", whole)
    monkeypatch.setattr(nearness, "_CLOSE", len(passages.vectors) // 62)
    ready = Nearness(passages)
    every = passages.vectors.astype(np.float32) @ questions.T
    best = np.maximum.reduceat(every, np.cumsum(passages.sizes) - passages.sizes)
    same = 0
    for question, likeness in zip(questions, best.T, strict=True):
        exact = {passages.documents[row] for row in np.argsort(-likeness)[:10]}
        same += {near.document for near in ready.nearest(question, 10)} == exact
    assert same >= 0.99 * ASKED


def test_a_cosine_is_that_of_the_best_passage() -> None:
    rows = np.zeros((3, DIMENSIONS), dtype=np.int8)
    rows[0, 0], rows[1, 1], rows[2, 2] = 127, 127, 127
    question = np.zeros(DIMENSIONS, dtype=np.float32)
    question[1] = 1.0
    ready = Nearness(Passages(["a", "b"], np.array([2, 1], dtype=np.int32), rows))
    assert [(near.document, round(near.likeness, 3)) for near in ready.nearest(question, 5)] == [("a", 1.0), ("b", 0.0)]


def test_of_several_parts_the_last_that_names_a_document_counts() -> None:
    rows = np.arange(4 * DIMENSIONS, dtype=np.int64).reshape(4, DIMENSIONS).astype(np.int8)
    first = Passages(["a", "b"], np.array([2, 1], dtype=np.int32), rows[:3])
    second = Passages(["a", "c"], np.array([0, 1], dtype=np.int32), rows[3:])
    found = latest([first, second])
    assert found is not None
    assert (found.documents, found.sizes.tolist()) == (["b", "c"], [1, 1])
    assert (found.vectors == rows[2:]).all()
    assert latest([]) is None
