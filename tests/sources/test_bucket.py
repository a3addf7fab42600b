from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest

from schemas.source import BucketSource, Fetched, Gone, Missed, Same
from sources.bucket import Bucket
from sources.protocol import Visit


@pytest.fixture
def store() -> Iterator[fsspec.AbstractFileSystem]:
    system = fsspec.filesystem("memory")
    yield system
    system.store.clear()


def test_objects_are_fetched_once_and_again_when_they_change(store: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    store.pipe("/minutes/2025/a.txt", b"one")
    store.pipe("/minutes/b.txt", b"two")
    source = Bucket(BucketSource(name="b", url="memory://minutes"))
    first = list(source.visit(Visit({}, tmp_path)))
    assert [f.file.read_bytes() for f in first if isinstance(f, Fetched)] == [b"one", b"two"]
    known = {f.key: f.mark for f in first if isinstance(f, Fetched)}
    assert [type(f) for f in source.visit(Visit(known, tmp_path))] == [Same, Same]
    store.pipe("/minutes/b.txt", b"three")
    store.rm("/minutes/2025/a.txt")
    assert [type(f) for f in source.visit(Visit(known, tmp_path))] == [Fetched, Gone]


def test_a_bucket_that_cannot_be_had_is_one_finding(tmp_path: Path) -> None:
    (found,) = Bucket(BucketSource(name="b", url="s3://nobody")).visit(Visit({}, tmp_path))
    assert isinstance(found, Missed)
