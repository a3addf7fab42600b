"""Documents near in meaning, on each engine that keeps vectors: made by hand, so that no encoder is needed."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index import tree as t
from index.elastic.client import Connection, ElasticClient
from index.elastic.engine import ElasticEngine
from index.elastic.generations import ElasticGenerations
from index.elastic.inventory import Names
from index.embedded import engine as tantivy_index
from index.embedded.engine import TantivyEngine
from index.protocol import MeaningEngine
from index.record.rows import row_of
from index.record.vectors import in_bytes
from tests.index.conftest import documents

BEYOND_ROUNDING = 0.02


def _vectors(*angles: float) -> np.ndarray:
    """Return vectors of length 1 in one plane."""
    rows = np.zeros((len(angles), 512), dtype=np.float32)
    rows[:, 0], rows[:, 1] = np.cos(angles), np.sin(angles)
    return rows


@pytest.fixture(params=["embedded", pytest.param("elasticsearch", marks=pytest.mark.elastic)])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MeaningEngine]:
    """Give an engine with the four documents, each of two passages, the further from the first axis the later."""
    rows = [
        replace(row_of(entry, None), passages=in_bytes(_vectors(0.2 * number + 0.1, 3.0)))
        for number, entry in enumerate(documents())
    ]
    if request.param == "embedded":
        embedded = TantivyEngine(tmp_path / "index")
        embedded.write(rows)
        yield embedded
        return
    connection: Connection = request.getfixturevalue("connection")
    named = replace(connection, names=f"dhakira-{uuid.uuid4().hex}")
    kept = ElasticGenerations(named, None, "nearest")
    generation = kept.begin()
    made = ElasticEngine(ElasticClient(named), Names(named.names, int(generation.name)))
    made.write(rows)
    yield made
    made.close()
    kept.drop(generation)


def test_the_nearest_come_first_with_their_cosine(engine: MeaningEngine) -> None:
    found = engine.nearest(_vectors(0.0)[0], t.Everything(), 3)
    assert [hit.record.document for hit in found] == ["a", "b", "c"]
    assert [hit.score for hit in found] == pytest.approx([np.cos(0.1), np.cos(0.3), np.cos(0.5)], abs=BEYOND_ROUNDING)


def test_only_documents_that_the_tree_finds_are_near(engine: MeaningEngine) -> None:
    found = engine.nearest(_vectors(0.0)[0], t.Token(t.Field.LANGUAGE, "fr"), 3)
    assert [hit.record.document for hit in found] == ["b"]


def test_each_document_that_is_shown_is_told_how_near_it_is(engine: MeaningEngine) -> None:
    found = engine.nearest(_vectors(0.0)[0], t.Everything(), 4)
    told = engine.likeness(_vectors(0.5)[0], [found[3], found[0]])
    assert told == pytest.approx([np.cos(0.2), np.cos(0.4)], abs=BEYOND_ROUNDING)


@pytest.mark.parametrize("few", [0, 1], ids=["by the nearest of all", "by all that count"])
def test_many_that_are_nearer_but_narrowed_out_hide_nobody(
    engine: MeaningEngine, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The only document that counts is found, though as many others as are asked for are nearer."""
    monkeypatch.setattr(tantivy_index, "_FEW", few)
    found = engine.nearest(_vectors(0.0)[0], t.Filtered(t.Everything(), (t.Token(t.Field.LANGUAGE, "en"),)), 1)
    assert [hit.record.document for hit in found] == ["d"]
    assert found[0].score == pytest.approx(np.cos(0.7), abs=BEYOND_ROUNDING)


def test_a_sample_has_the_passages_of_the_first_documents(engine: MeaningEngine) -> None:
    found = engine.sample(3)
    assert [rows.tolist() for rows in found] == [in_bytes(_vectors(0.2 * n + 0.1, 3.0)).tolist() for n in range(3)]
    engine.remove(["b"])  # type: ignore[attr-defined]
    assert engine.sample(2)[1].tolist() == in_bytes(_vectors(0.5, 3.0)).tolist()
