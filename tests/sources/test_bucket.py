from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import fsspec
import pytest

from schemas.source import BucketSource, Fault, Fetched, Gone, Mark, Missed, Same
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


def test_a_bucket_that_is_down_is_one_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "not to be told")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    source = Bucket(BucketSource(name="b", url="s3://nobody", endpoint="http://127.0.0.1:9"))  # where nothing listens
    (found,) = source.visit(Visit({"s3://nobody/a.txt": Mark("1")}, tmp_path))
    assert isinstance(found, Missed)
    assert found.fault is (Fault.UNREACHABLE if find_spec("s3fs") else Fault.NEEDS_EXTRA)
    assert "not to be told" not in found.sentence
