"""Commands that keep a memory in order, over a small one made by ``ingest``."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app import cli
from app.speaking import speak
from tests.app.calling import run
from tests.flows.releases import release

pytestmark = pytest.mark.prefect


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a folder with a memory in ``home`` of two documents and an empty file, that lie in ``in``."""
    folder = tmp_path_factory.mktemp("custody")
    (folder / "in").mkdir()
    for number in (1, 2):
        (folder / "in" / f"release-{number}.txt").write_text(release(number), encoding="utf-8")
    (folder / "in" / "empty.txt").touch()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DHAKIRA_MORPHOLOGY", "light")
        patch.delenv("DHAKIRA_STORE", raising=False)
        assert run("ingest", folder / "in", "--home", folder / "home").exit_code == 3
        yield folder


@pytest.fixture
def home(whole: Path, tmp_path: Path) -> Path:
    """Return a copy of the memory."""
    return shutil.copytree(whole / "home", tmp_path / "home")


def test_verify_tells_whether_all_adds_up(home: Path) -> None:
    done = run("verify", "--home", home)
    assert (done.exit_code, "All adds up." in done.stdout) == (0, True)
    with closing(sqlite3.connect(home / "memory.db")) as database, database:
        database.execute("DELETE FROM run_items WHERE outcome = 'new'")
    done = run("verify", "--home", home, "--json")
    answer = json.loads(done.stdout)
    assert done.exit_code == 1
    assert [fault["part"] for fault in answer["faults"]] == ["accounts"]


def test_a_backup_comes_back(home: Path, tmp_path: Path) -> None:
    assert "; documents: 2," in run("backup", tmp_path / "copy", "--home", home).stdout
    assert run("restore", tmp_path / "copy", "--home", tmp_path / "again").exit_code == 0
    assert run("verify", "--home", tmp_path / "again").exit_code == 0
    found = json.loads(run("search", "استقبل", "--home", tmp_path / "again", "--json").stdout)
    assert found["total"] == 2
    assert run("restore", tmp_path / "copy", "--home", tmp_path / "again").exit_code == 2


def test_a_document_is_forgotten(home: Path) -> None:
    names = [home / f"names.{ending}" for ending in ("npz", "part", "json")]
    for file in names:
        file.write_text("قديم", encoding="utf-8")
    refused = run("forget", "release-1", "--home", home)
    assert (refused.exit_code, "Nothing was removed." in refused.stderr) == (1, True)
    assert run("forget", "release-1", "--yes", "--home", home).exit_code == 0
    assert not any(file.exists() for file in names)
    assert run("show", "release-1", "--home", home).exit_code == 2
    assert json.loads(run("search", "استقبل", "--home", home, "--json").stdout)["total"] == 1
    assert run("forget", "release-1", "--yes", "--home", home).exit_code == 2


@pytest.mark.parametrize(
    ("language", "answer", "code"),
    [
        ("en", "y", 0),
        ("fr", "oui", 0),
        ("fr", "o", 0),
        ("ar", "نعم", 0),
        ("fr", "non", 1),
        ("ar", "", 1),
        ("en", "x", 1),
    ],
)
def test_whether_it_is_forgotten_is_asked_in_the_language_of_answers(
    language: str, answer: str, code: int, home: Path
) -> None:
    call = ["--lang", language, "forget", "release-1", "--home", str(home)]
    assert CliRunner().invoke(cli.app, call, input=f"{answer}\n").exit_code == code
    speak(None)


def test_files_that_were_removed_are_told_of(home: Path, whole: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(whole / "in", tmp_path / "in")
    (folder / "release-1.txt").write_text(release(7), encoding="utf-8")
    assert run("ingest", folder, "--home", home).exit_code == 3
    (folder / "release-1.txt").unlink()
    (folder / "empty.txt").unlink()
    told = run("ingest", folder, "--home", home)
    assert (told.exit_code, "dhakira forget PATH" in told.stdout) == (0, True)
    assert str(folder / "release-1.txt") in told.stdout
    assert str(folder) not in run("status", "--home", home).stdout
    now = run("status", "--gone", "--home", home).stdout
    assert (str(folder / "release-1.txt") in now, str(folder / "release-2.txt") in now) == (True, False)
    assert json.loads(run("status", "--home", home, "--json").stdout)["gone"] == [str(folder / "release-1.txt")]
    (folder / "release-2.txt").unlink()
    assert "has files from there (1)" in run("ingest", folder, "--home", home).stdout
    assert run("forget", folder / "release-1.txt", "--yes", "--home", home).exit_code == 0
    assert json.loads(run("status", "--home", home, "--json").stdout)["gone"] == []


def test_runs_are_listed_and_shown_with_their_items(home: Path) -> None:
    (listed,) = json.loads(run("runs", "--home", home, "--json").stdout)
    shown = json.loads(run("runs", "show", str(listed["id"]), "--home", home, "--json").stdout)
    assert shown["counts"]["seen"] == len(shown["items"]) == 3
    assert "2 new" in run("runs", "--home", home).stdout
    assert run("runs", "show", "99", "--home", home).exit_code == 2


def test_what_is_set_aside_is_listed_ignored_and_tried_again(home: Path, whole: Path) -> None:
    empty = whole / "in" / "empty.txt"
    (line,) = json.loads(run("quarantine", "list", "--home", home, "--json").stdout)
    assert (line["path"], line["reason"], line["failures"]) == (str(empty), "empty", 1)
    assert line["helps"].startswith("nothing in it")
    (line,) = json.loads(run("quarantine", "list", "--in", "ar", "--home", home, "--json").stdout)
    assert line["helps"].startswith("فارغ")
    assert json.loads(run("quarantine", "list", "--reason", "damaged", "--home", home, "--json").stdout) == []
    assert run("quarantine", "list", "--reason", "nonsense", "--home", home).exit_code == 2
    assert run("quarantine", "ignore", str(whole / "in" / "release-1.txt"), "--home", home).exit_code == 2
    assert run("quarantine", "ignore", str(empty), "--home", home).exit_code == 0
    assert "Nothing is set aside." in run("quarantine", "list", "--home", home).stdout
    assert "لا شيء موضوع جانبا." in run("quarantine", "list", "--in", "ar", "--home", home).stdout
    assert run("ingest", whole / "in", "--home", home).exit_code == 0
    assert run("quarantine", "ignore", "--undo", str(empty), "--home", home).exit_code == 0
    assert run("quarantine", "retry", "--reason", "empty", "--home", home).exit_code == 3
    (line,) = json.loads(run("quarantine", "list", "--home", home, "--json").stdout)
    assert line["failures"] == 2
    assert line["retry_at"] is not None


@pytest.mark.parametrize(
    ("language", "told", "reason"),
    [
        pytest.param("ar", ("السبب\tالملف", "فارغ\t", "احفظوه من جديد", "للمحاولة الآن: "), "فارغ", id="Arabic"),
        pytest.param("fr", ("raison\tfichier", "vide\t", "réenregistrez-le", "Pour réessayer"), "vide", id="French"),
        pytest.param("en", ("reason\tfile", "empty\t", "save it anew", "To try again now"), "empty", id="English"),
    ],
)
def test_what_is_set_aside_is_listed_in_the_reports_language(
    home: Path, monkeypatch: pytest.MonkeyPatch, language: str, told: tuple[str, ...], reason: str
) -> None:
    monkeypatch.setenv("DHAKIRA_REPORT_LANGUAGE", language)
    listed = run("quarantine", "list", "--reason", reason, "--home", home).stdout
    assert all(words in listed for words in told), listed
    assert ("It is" in listed) is (language == "en")
    monkeypatch.delenv("DHAKIRA_REPORT_LANGUAGE")
    assert run("quarantine", "list", "--in", language, "--home", home).stdout == listed
    assert run("quarantine", "list", "--in", "de", "--home", home).exit_code == 2


def test_what_is_set_aside_is_named_from_here_or_by_its_name(
    home: Path, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (whole / "other").mkdir()
    (whole / "other" / "empty.txt").touch()
    (whole / "other" / "broken.pdf").write_bytes(b"%PDF-1.4 cut off")
    monkeypatch.chdir(whole / "in")
    assert run("ingest", "../other", "--home", home).exit_code == 3
    for named in ("../other/broken.pdf", "broken.pdf", "other/broken.pdf", whole / "in" / ".." / "other/broken.pdf"):
        for undo in ([], ["--undo"]):
            done = run("quarantine", "ignore", named, *undo, "--home", home)
            assert (done.exit_code, str(whole / "other" / "broken.pdf") in done.output) == (0, True), named
    assert run("quarantine", "retry", "../other/broken.pdf", "--home", home).exit_code == 3
    several = run("quarantine", "ignore", "elsewhere/empty.txt", "--home", home)
    assert (several.exit_code, "is not set aside" in str(several.exception)) == (2, True)
    monkeypatch.chdir(home)
    several = run("quarantine", "ignore", "empty.txt", "--home", home)
    assert (several.exit_code, "means several" in str(several.exception)) == (2, True)
    assert run("ingest", whole / "in" / ".." / "in", "--home", home, "--json").exit_code == 3
    (whole / "other" / "empty.txt").unlink()
    assert len(json.loads(run("quarantine", "list", "--home", home, "--json").stdout)) == 3


def test_a_store_that_is_none_is_noticed_by_a_question(home: Path) -> None:
    (home / "memory.db").write_bytes(b"no database at all" * 300)
    done = run("search", "استقبل", "--home", home)
    assert done.exit_code == 1
    assert "dhakira restore BACKUP --home NEWFOLDER" in str(done.exception or done.output)


def test_a_name_longer_than_any_is_not_there(home: Path) -> None:
    assert run("show", "x" * 100_000, "--home", home).exit_code == 2


def test_diff_tells_what_changed_when_a_document_was_replaced(home: Path, tmp_path: Path) -> None:
    changing = tmp_path / "note.txt"
    changing.write_text("بلاغ\nاستقبل وزير النقل، السيد سامي الكتبي، يوم 3 مارس 2025 سفير اليابان.\n", encoding="utf-8")
    run("ingest", changing, "--home", home)
    changing.write_text("بلاغ\nاستقبل وزير النقل، السيد سامي الكتبي، يوم 4 مارس 2025 سفير الصين.\n", encoding="utf-8")
    run("ingest", changing, "--home", home)
    said = run("diff", "note", "--home", home).stdout
    assert "يوم [-3-] {+4+} مارس 2025 سفير [-اليابان.-] {+الصين.+}" in said
    told = json.loads(run("diff", "note", "--json", "--home", home).stdout)
    assert [line.split(" · ")[:2] for line in told["no_longer_told"]] == [["reception", "2025-03-03"]]
    assert [line.split(" · ")[:2] for line in told["told_now"]] == [["reception", "2025-03-04"]]
    assert json.loads(run("diff", told["former"], "--json", "--home", home).stdout) == told
    assert f"dhakira diff {told['document']} {told['former']}" in run("show", "note", "--home", home).stdout
    former = f"e-{told['former'].removeprefix('d-')}-1"
    hint = str(run("show", former, "--home", home).exception)
    assert f"gave way to {told['document']}, which tells e-{told['document'].removeprefix('d-')}-1:" in hint
    assert "former versions: 1, originals" in run("backup", tmp_path / "copy", "--home", home).stdout
    assert "1 that gave way to them" in run("status", "--home", home).stdout
    alone = run("diff", "release-1", "--home", home)
    assert (alone.exit_code, "replaced no other document" in str(alone.exception)) == (2, True)


def test_diff_tells_who_was_added_to_a_meeting(home: Path, tmp_path: Path) -> None:
    changing, first = tmp_path / "wafd.txt", "استقبل وزير النقل، السيد سامي الكتبي، يوم 3 مارس 2025 وفدا من اليابان"
    changing.write_text(f"بلاغ صحفي\n{first}.\n", encoding="utf-8")
    run("ingest", changing, "--home", home)
    changing.write_text(f"بلاغ صحفي\n{first} برئاسة السيدة يوكو تاناكا.\n", encoding="utf-8")
    run("ingest", changing, "--home", home)
    said = run("--lang", "fr", "diff", "wafd", "--home", home).stdout
    assert "Rapporté désormais :" in said
    assert "يوكو تاناكا" in said.partition("Rapporté désormais :")[2]
    speak(None)
