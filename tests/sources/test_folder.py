import os
import time
from pathlib import Path

from schemas.source import Fault, Fetched, FolderSource, Gone, Mark, Missed
from sources.folder import Folder
from sources.protocol import Visit


def test_a_file_that_is_still_being_written_waits(tmp_path: Path) -> None:
    done, fresh = tmp_path / "done.txt", tmp_path / "fresh.txt"
    done.write_text("a")
    fresh.write_text("b")
    os.utime(done, (time.time() - 300,) * 2)
    found = list(Folder(FolderSource(name="f", path=tmp_path)).visit(Visit({}, tmp_path)))
    assert [type(f) for f in found] == [Fetched, Missed]
    assert isinstance(found[1], Missed)
    assert (found[1].fault, found[1].is_waiting) == (Fault.BEING_WRITTEN, True)


def test_a_file_from_the_future_is_taken(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    os.utime(tmp_path / "a.txt", (time.time() + 90_000,) * 2)
    (found,) = Folder(FolderSource(name="f", path=tmp_path)).visit(Visit({}, tmp_path))
    assert isinstance(found, Fetched)


def test_what_vanished_is_gone_and_what_lies_elsewhere_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    known = {f"{tmp_path}/old.txt": Mark(), f"{tmp_path}-other/b.txt": Mark(), "https://site.example/x": Mark()}
    found = list(Folder(FolderSource(name="f", path=tmp_path, settle=0)).visit(Visit(known, tmp_path)))
    assert [f.key for f in found if isinstance(f, Gone)] == [f"{tmp_path}/old.txt"]


def test_an_empty_or_missing_folder_makes_nothing_gone(tmp_path: Path) -> None:
    mount = tmp_path / "mount"
    known = {f"{mount}/a.txt": Mark()}
    source = Folder(FolderSource(name="f", path=mount))
    (found,) = source.visit(Visit(known, tmp_path))
    assert isinstance(found, Missed)
    mount.mkdir()
    assert list(source.visit(Visit(known, tmp_path))) == []


def test_ignored_names_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".git/x.txt", "a.TMP", "b.txt"):
        (tmp_path / name).write_text("a")
    found = Folder(FolderSource(name="f", path=tmp_path, settle=0), [".*", "*.tmp"]).visit(Visit({}, tmp_path))
    assert [Path(f.key).name for f in found] == ["b.txt"]
