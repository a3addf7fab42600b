"""Vectors of passages are made where documents are read, once, and reach the index."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.record.vectors import VectorFolder
from schemas.settings import Settings
from tests.flows.conftest import Ingest
from tests.flows.releases import BARE, MOROCCAN, TUNISIAN

if TYPE_CHECKING:
    from index.record.nearness import Vectors

pytestmark = pytest.mark.prefect


class _Counting:
    """An encoder for which texts are near that have the same first letter; it counts how many it was given."""

    version = "counting"

    def __init__(self) -> None:
        self.calls: list[Sequence[str]] = []

    def encode(self, texts: Sequence[str]) -> "Vectors":
        self.calls.append(texts)
        return np.eye(512, dtype=np.float32)[[ord(text[0]) % 512 for text in texts]]


@pytest.fixture
def encodes(monkeypatch: pytest.MonkeyPatch) -> _Counting:
    """Put an encoder that counts in the place of the one that is installed."""
    counting = _Counting()
    monkeypatch.setattr("index.record.vectors.encoder", lambda: counting)
    monkeypatch.setattr("index.searching.encoder", lambda: counting)
    return counting


def test_documents_are_encoded_once_though_they_are_told_apart_later(
    ingest: Ingest, inbox: Path, settings: Settings, encodes: _Counting
) -> None:
    for name, text in (("a", MOROCCAN), ("b", BARE), ("c", TUNISIAN)):
        (inbox / f"{name}.txt").write_text(text, encoding="utf-8")
    ingest()
    whole = [" ".join(text.split()) for text in (MOROCCAN, BARE, TUNISIAN)]  # what notions mean is encoded, too
    assert len([call for call in encodes.calls if all(any(p in text for text in whole) for p in call)]) == 3
    (folder,) = (settings.home / "index").rglob("vectors")
    near = VectorFolder(folder).nearest(encodes.encode(["شارك"])[0], 3)
    assert [round(each.likeness) for each in near] == [1, 0, 0]


def test_an_index_that_was_lost_is_filled_with_vectors_anew(
    ingest: Ingest, inbox: Path, settings: Settings, encodes: _Counting
) -> None:
    (inbox / "a.txt").write_text(BARE, encoding="utf-8")
    ingest()
    (settings.home / "index").rename(settings.home / "lost")
    ingest()
    (folder,) = (settings.home / "index").rglob("vectors")
    assert len(VectorFolder(folder).nearest(encodes.encode(["شارك"])[0], 3)) == 1
