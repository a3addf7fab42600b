"""Declaring sources by the command line, and what stands in the settings file after it."""

import os
import time
from pathlib import Path

import pytest

from tests.app.calling import run


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for variable in list(os.environ):
        if variable.startswith("DHAKIRA_") and not variable.startswith("DHAKIRA_TEST"):
            monkeypatch.delenv(variable)
    return tmp_path / "memory"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text("نص")
        os.utime(folder / f"{number}.txt", (time.time() - 300,) * 2)
    return folder


def test_a_folder_is_tried_and_written_down_beside_what_a_person_wrote(home: Path, archive: Path) -> None:
    home.mkdir()
    (home / "dhakira.toml").write_text("# ours\nbatch_size = 7  # small\n")
    done = run("source", "add", "archive", "--folder", archive, "--home", home)
    assert (done.exit_code, "items 3" in done.output) == (0, True)
    text = (home / "dhakira.toml").read_text()
    assert text.startswith("# ours\nbatch_size = 7  # small\n")
    assert "[[sources]]" in text
    listed = run("source", "list", "--home", home)
    assert f"archive\tfolder\t{archive}" in listed.output
    assert run("source", "remove", "archive", "--home", home).exit_code == 0
    assert (home / "dhakira.toml").read_text().strip() == "# ours\nbatch_size = 7  # small"


def test_a_folder_is_written_down_without_the_way_to_it(home: Path, archive: Path) -> None:
    (home / "deep").mkdir(parents=True)
    os.chdir(home / "deep")
    assert run("source", "add", "archive", "--folder", "../../archive", "--home", home).exit_code == 0
    assert f'path = "{archive}"' in (home / "dhakira.toml").read_text()


def test_a_source_that_cannot_be_had_is_not_written(home: Path, tmp_path: Path) -> None:
    done = run("source", "add", "nowhere", "--folder", tmp_path / "nowhere", "--home", home)
    assert done.exit_code == 1
    assert "Nothing was written" in done.output
    assert not (home / "dhakira.toml").exists()
    done = run("source", "add", "nowhere", "--folder", tmp_path / "nowhere", "--untried", "--home", home)
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([], "one way"),
        (["--folder", "a", "--feed", "https://x.example/feed"], "one way"),
        (["--feed", "ftp://x.example"], "http:// or https://"),
        (["--imap", "mail.example", "--user", "a"], "password_variable"),
    ],
)
def test_a_call_that_means_no_source_is_refused(home: Path, options: list[str], words: str) -> None:
    done = run("source", "add", "x", *options, "--home", home)
    assert done.exit_code == 2
    assert words in str(done.exception)


def test_a_name_is_given_once(home: Path, archive: Path) -> None:
    run("source", "add", "archive", "--folder", archive, "--home", home)
    assert run("source", "add", "archive", "--folder", archive, "--home", home).exit_code == 2
    assert run("source", "try", "other", "--home", home).exit_code == 2
