import hashlib
import os
from pathlib import Path

import pytest

from schemas.errors import ReadError, Reason, StoreError
from store.originals import Originals
from store.store import Store


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_an_original_lies_under_its_hash_as_it_came(tmp_path: Path) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(b"%PDF original")
    originals = Originals(tmp_path / "originals")
    for _ in range(2):
        originals.keep(source, sha(b"%PDF original"))
    path = originals.path_of(sha(b"%PDF original"))
    assert path.read_bytes() == b"%PDF original"
    assert path.relative_to(originals.folder).as_posix() == f"{path.name and sha(b'%PDF original')[:2]}/{path.name}"
    assert [p for p in originals.folder.rglob("*") if p.is_file()] == [path]


def test_a_file_that_changed_meanwhile_is_not_kept(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("second")
    originals = Originals(tmp_path / "originals")
    with pytest.raises(ReadError) as told:
        originals.keep(source, sha(b"first"))
    assert told.value.reason is Reason.CHANGED
    assert [p for p in originals.folder.rglob("*") if p.is_file()] == []


def test_a_file_that_vanished_meanwhile_is_told_as_material(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as told:
        Originals(tmp_path / "originals").keep(tmp_path / "gone.txt", sha(b"x"))
    assert told.value.reason is Reason.UNREADABLE


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o500)
    with pytest.raises(StoreError, match="may not be written"):
        Store.open(f"sqlite:///{home / 'memory.db'}", home)


def test_a_copy_that_a_power_cut_broke_is_made_again(tmp_path: Path) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(b"%PDF original")
    originals = Originals(tmp_path / "originals")
    path = originals.path_of(sha(b"%PDF original"))
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\0" * 13)
    originals.keep(source, sha(b"%PDF original"))
    originals.settle([sha(b"%PDF original"), sha(b"never kept")])
    assert path.read_bytes() == b"%PDF original"
