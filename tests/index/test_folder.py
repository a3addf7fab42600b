"""The embedded index's folder: versions, rebuilding beside the old one, crashes, two writers."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedded.engine import TantivyEngine
from index.embedded.folder import open_index, rebuild, version_in
from index.protocol import StaleIndexError
from index.record.rows import row_of
from index.searching import index_version
from schemas.errors import MemoryBusyError, SearchIndexError
from schemas.indexing import IndexEntry
from schemas.query import Query
from tests.index.conftest import entry

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def folder(tmp_path: Path, entries: list[IndexEntry]) -> Path:
    index = open_index(tmp_path / "index", None)
    index.replace(entries)
    index.close()
    return tmp_path / "index"


def _current(folder: Path) -> dict[str, str]:
    kept: dict[str, str] = json.loads((folder / "current.json").read_text(encoding="utf-8"))
    return kept


def test_the_version_is_written_into_the_index(folder: Path) -> None:
    assert version_in(folder) == index_version(None)


def test_an_index_of_another_version_is_refused(folder: Path) -> None:
    (folder / "current.json").write_text(json.dumps({**_current(folder), "version": "0+old"}), encoding="utf-8")
    with pytest.raises(StaleIndexError, match="index rebuild"):
        open_index(folder, None)


def test_rebuilding_mends_a_version(folder: Path, entries: list[IndexEntry]) -> None:
    (folder / "current.json").write_text(json.dumps({**_current(folder), "version": "0+old"}), encoding="utf-8")
    assert rebuild(folder, None, entries[:2]) == 2
    assert open_index(folder, None).documents() == {"a", "b"}


def test_the_old_index_answers_while_the_new_one_is_built(folder: Path, entries: list[IndexEntry]) -> None:
    old = open_index(folder, None)

    def watched() -> Iterator[IndexEntry]:
        assert open_index(folder, None).count() == len(entries)
        yield entries[0]
        assert old.search(Query("السلامة")).total == 1

    rebuild(folder, None, watched())
    assert old.search(Query("السلامة")).total == 1
    assert open_index(folder, None).search(Query("السلامة")).total == 0


def test_a_rebuild_that_breaks_off_leaves_the_old_one(folder: Path, entries: list[IndexEntry]) -> None:
    def broken() -> Iterator[IndexEntry]:
        yield entries[0]
        raise RuntimeError("the source broke off")

    with pytest.raises(RuntimeError):
        rebuild(folder, None, broken())
    assert open_index(folder, None).count() == len(entries)
    assert rebuild(folder, None, entries) == len(entries)


def test_only_the_current_and_the_former_generation_stay(folder: Path, entries: list[IndexEntry]) -> None:
    for _ in range(4):
        rebuild(folder, None, entries)
    assert len(list(folder.glob("generation-*"))) == 2
    assert open_index(folder, None).count() == len(entries)


def test_a_damaged_pointer_is_one_clear_error(folder: Path) -> None:
    (folder / "current.json").write_text("{", encoding="utf-8")
    with pytest.raises(SearchIndexError, match="index rebuild"):
        open_index(folder, None)


def test_a_second_writer_is_told_to_wait(folder: Path) -> None:
    engine = TantivyEngine(folder / _current(folder)["generation"])
    index = open_index(folder, None)
    with engine._writing(), pytest.raises(MemoryBusyError, match="Another run"):
        index.remove(["a"])


def test_a_folder_that_was_removed_under_its_writer_is_told_with_what_helps(folder: Path) -> None:
    index = open_index(folder, None)
    shutil.rmtree(folder / _current(folder)["generation"])
    with pytest.raises(SearchIndexError, match="dhakira index rebuild"):
        index.remove(["a"])


def test_damaged_files_are_told_with_what_helps_and_not_in_the_engines_words(folder: Path) -> None:
    for file in folder.rglob("*.term"):
        file.write_bytes(file.read_bytes()[:60])
    with pytest.raises(SearchIndexError, match="damaged or incomplete") as told:
        open_index(folder, None).search(Query("السلامة"))
    assert "Error" not in str(told.value)


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SearchIndexError, match="cannot be"):
        open_index(tmp_path / "file" / "index", None)


_WRITER = """
import sys
from pathlib import Path
from index.embedded.folder import open_index
from tests.index.conftest import entry
index = open_index(Path(sys.argv[1]), None)
for batch in range(1000):
    index.replace(entry(f"x{batch}-{i}", "عنوان", f"نص {i}") for i in range(10))
    print(batch, flush=True)
"""


def test_a_writer_killed_in_the_middle_leaves_whole_batches(folder: Path, entries: list[IndexEntry]) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _WRITER, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT) as writer:
        assert writer.stdout is not None
        told = [int(writer.stdout.readline()) for _ in range(5)]
        time.sleep(0.01)
        writer.send_signal(signal.SIGKILL)
        told += [int(line) for line in writer.stdout.read().split()]
    index = open_index(folder, None)
    written = index.count() - len(entries)
    assert written % 10 == 0
    assert written >= 10 * len(told)
    index.replace([entry("after", "بعد", "بعد")])
    assert "after" in index.documents()


def test_files_of_a_commit_that_never_came_do_not_stand_in_the_way(tmp_path: Path, entries: list[IndexEntry]) -> None:
    engine = TantivyEngine(tmp_path)
    engine.write(row_of(each, None) for each in entries)
    before = (tmp_path / "meta.json").read_bytes()
    engine.remove([entries[0].document])
    engine.close()
    (tmp_path / "meta.json").write_bytes(before)  # as where a kill came between the deletions' file and the commit
    assert list(tmp_path.glob("*.del"))
    again = TantivyEngine(tmp_path)
    again.remove([entries[0].document])
    assert again.checksums().keys() == {each.document for each in entries[1:]}
