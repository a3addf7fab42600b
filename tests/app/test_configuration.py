"""Settings: rising order of file, environment and flags; mistakes are told in one sentence."""

from pathlib import Path

import pytest

from app.configuration import configure
from app.declaring import declarable, in_words
from schemas.errors import SettingsError
from tests.app.calling import run


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, with no variable of ours set."""
    for name in ("HOME", "STORE", "INDEX", "CONFIG", "CACHE", "MORPHOLOGY"):
        monkeypatch.delenv(f"DHAKIRA_{name}", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_flags_beat_the_environment_and_that_beats_the_file(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (nowhere / "dhakira.toml").write_text('batch_size = 7\nprocesses = 2\nmorphology = "light"\n', encoding="utf-8")
    monkeypatch.setenv("DHAKIRA_BATCH_SIZE", "8")
    monkeypatch.setenv("DHAKIRA_PROCESSES", "3")
    found = configure({"batch_size": 9})
    assert (found.settings.batch_size, found.settings.processes, found.settings.morphology) == (9, 3, "light")
    assert found.origins["batch_size"] == "flag"
    assert found.origins["processes"] == "environment (DHAKIRA_PROCESSES)"
    assert found.origins["morphology"] == f"file {nowhere / 'dhakira.toml'}"
    assert found.origins["index"] == "default"


def test_the_file_in_the_memory_is_read_where_there_is_none_here(nowhere: Path) -> None:
    home = nowhere / "memory"
    home.mkdir()
    (home / "dhakira.toml").write_text('ignore = ["*.old"]', encoding="utf-8")
    assert configure({"home": home}).settings.ignore == ("*.old",)


def test_patterns_in_the_environment_are_split_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DHAKIRA_IGNORE", "*.a, *.b")
    assert configure({}).settings.ignore == ("*.a", "*.b")


def test_the_store_lies_in_the_home_folder_unless_named(nowhere: Path) -> None:
    assert configure({"home": "m"}).settings.store_url == f"sqlite:///{nowhere / 'm' / 'memory.db'}"
    assert configure({"store": "postgresql+psycopg://localhost/x"}).settings.store_url.startswith("postgresql")


def source(rest: str) -> str:
    """Return how a source is declared."""
    return f"[[sources]]\nname='post'\n{rest}"


MISTAKES = [
    ("an unknown key of the file", "stor = 'x'", {}, "no setting stor .* did you mean store"),
    ("no TOML", "a = = b", {}, "cannot be read"),
    ("a value out of range", "batch_size = 0", {}, "batch_size .*greater than or equal to 1"),
    ("no choice", "morphology = 'medium'", {}, "morphology should be 'auto' or 'light', not 'medium' .file"),
    ("an engine that is none", "index = 'lucene'", {}, "index .*neither `embedded` nor an address"),
    ("an unknown variable", "", {"DHAKIRA_HOEM": "x"}, "DHAKIRA_HOEM .* did you mean DHAKIRA_HOME"),
    ("a time zone that is none", "timezone = 'Moon/Base'", {}, "No time zone is called 'Moon/Base'"),
    ("a source without its folder", source("kind='folder'"), {}, "The source post .* lacks path;.*config --sources"),
    (
        "a stray word",
        source("kind='folder'\npath='/x'\npth='/y'"),
        {},
        "The source post .* may not say pth;",
    ),
    ("a kind that is none", source("kind='folders'"), {}, "The source post .* needs a `kind`, one of folder, site"),
    ("no kind", source("path='/x'"), {}, "The source post .* needs a `kind`"),
    ("a source without a name", "[[sources]]\nkind='folder'\npath='/x'", {}, "The source 1 .* lacks name;"),
    ("a source's number that is none", source("kind='folder'\npath='/x'\nsettle='soon'"), {}, "settle should be"),
    ("a settings file that is not there", "", {"DHAKIRA_CONFIG": "no.toml"}, "no settings file no.toml"),
]


@pytest.mark.parametrize(("case", "file", "variables", "message"), MISTAKES, ids=[row[0] for row in MISTAKES])
def test_mistakes_are_told(
    case: str, file: str, variables: dict[str, str], message: str, nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (nowhere / "dhakira.toml").write_text(file, encoding="utf-8")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=message):
        configure({})
    assert case


def test_each_key_of_a_source_says_what_it_means() -> None:
    rows = declarable()
    assert {kind for kind, *_ in rows} == {"folder", "site", "imap", "maildir, mbox", "bucket"}
    assert [row for row in rows if not row[3]] == []
    assert ("site", "pause", "2.0", "Seconds between two requests.") in rows


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "not set"),
        ("", "not set"),
        ((), "none"),
        (["a", "b"], "a b"),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        ({"host": "x", "user": None, "ports": [1]}, "host x, ports 1"),
    ],
)
def test_a_value_is_told_in_words(value: object, words: str) -> None:
    assert in_words(value) == words


def test_the_settings_are_told_in_words(nowhere: Path) -> None:
    told = run("config", "--home", nowhere / "m").stdout
    assert f"store\tSQLite, {nowhere / 'm' / 'memory.db'}\tdefault" in told
    assert all(len(line.split("\t")[3]) > len("no.") for line in told.splitlines()[1:])
    assert not {"None", "True", "False", "()", "[]"} & {row[2] for row in declarable()}
    assert not any(f"\t{value}\t" in told for value in ("None", "True", "False", "()", "[]"))
