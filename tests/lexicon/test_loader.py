"""The lexicon's files are maps of entries, and words stay words."""

import sys
from pathlib import Path

import pytest

from lexicon import files
from lexicon.files import LexiconError
from lexicon.loader import Entry, load


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    files.entries_of_file.cache_clear()
    return tmp_path


def test_words_that_yaml_takes_for_truth_values_stay_words(folder: Path) -> None:
    (folder / "words.yml").write_text("on: {fr: [on, non], en: [no, yes]}\n", encoding="utf-8")
    assert load("words", Entry) == {"on": Entry(fr=("on", "non"), en=("no", "yes"))}


def test_an_unknown_key_names_file_and_entry(folder: Path) -> None:
    (folder / "words.yml").write_text("minister: {arabic: [وزير]}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"words\.yml, entry 'minister'"):
        load("words", Entry)


def test_a_file_that_is_no_map_is_refused(folder: Path) -> None:
    (folder / "words.yml").write_text("- وزير\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="no map of entries"):
        load("words", Entry)


def test_a_file_that_changed_is_read_anew(folder: Path) -> None:
    for word in ("one", "two"):
        (folder / "words.yml").write_text(f"a: {{en: [{word}]}}\n", encoding="utf-8")
        files.entries_of_file.cache_clear()
        assert load("words", Entry)["a"].en == (word,)
        files.entries_of_file.cache_clear()
        assert load("words", Entry)["a"].en == (word,)
    assert len(list((folder / "__pycache__").iterdir())) == 1


def test_what_is_kept_and_not_whole_is_read_anew(folder: Path) -> None:
    (folder / "words.yml").write_text("a: {en: [one]}\n", encoding="utf-8")
    load("words", Entry)
    [kept] = (folder / "__pycache__").iterdir()
    kept.write_bytes(kept.read_bytes()[:5])
    files.entries_of_file.cache_clear()
    assert load("words", Entry)["a"].en == ("one",)
