"""Which files a call means."""

import os
from pathlib import Path

import pytest

from flows.discovery import discover
from flows.survey import Item, survey
from schemas.errors import Reason
from schemas.settings import IGNORED
from schemas.source import FolderSource, MailFilesSource


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    names = ("a.txt", "b.PDF", "sub/c.txt", ".hidden", "~$a.docx", "gold.json", "make.PY", "sub/.git/d.txt", "x.TMP")
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


def test_a_folder_gives_its_files_in_order_and_counts_what_is_passed_over(folder: Path) -> None:
    found = discover([folder], IGNORED)
    assert [f.relative_to(folder).as_posix() for f in found.files] == ["a.txt", "b.PDF", "sub/c.txt"]
    assert found.passed_over == 5
    assert not found.problems


def test_a_file_that_is_named_is_taken_whatever_its_name(folder: Path) -> None:
    assert discover([folder / "gold.json"], IGNORED).files == (folder / "gold.json",)


def test_a_file_named_twice_is_one(folder: Path) -> None:
    found = discover([folder / "a.txt", folder / "sub" / ".." / "a.txt", folder], IGNORED)
    assert sum(f.name == "a.txt" for f in found.files) == 1


def test_a_path_is_written_in_one_way(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "elsewhere" / "deep").mkdir(parents=True)
    (folder / "elsewhere" / "e.txt").touch()
    (folder / "sub" / "link").symlink_to(folder / "elsewhere" / "deep")
    (folder / "named").symlink_to(folder / "elsewhere")
    monkeypatch.chdir(folder / "sub")
    for typed, meant in {
        "c.txt": "sub/c.txt",
        "../a.txt": "a.txt",
        "./../sub//c.txt": "sub/c.txt",
        "link/../e.txt": "elsewhere/e.txt",  # as the system opens it
        "../named/deep/../e.txt": "named/e.txt",  # a folder's own name is kept
    }.items():
        assert discover([Path(typed)], IGNORED).files == (folder / meant,), typed
    assert FolderSource(name="x", path=Path("../named")).path == folder / "named"
    assert MailFilesSource(name="x", kind="mbox", path=Path("../mail")).path == folder / "mail"


def test_a_missing_path_is_a_problem_and_the_rest_goes_on(folder: Path) -> None:
    found = discover([folder / "nothing", folder / "a.txt"], IGNORED)
    assert [(p.reason, p.path) for p in found.problems] == [(Reason.MISSING, folder / "nothing")]
    assert found.files == (folder / "a.txt",)


def test_a_link_in_a_circle_ends(folder: Path) -> None:
    (folder / "sub" / "up").symlink_to(folder)
    assert len(discover([folder], IGNORED).files) == 3


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    found = survey([Item.at(pipe)], {}, frozenset(), "1", lambda: None)
    assert [(sighting.path, error.reason) for sighting, error in found.refused] == [(pipe, Reason.UNREADABLE)]
