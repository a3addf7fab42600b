"""In which language commands answer."""

from pathlib import Path

import pytest

from app.speaking import said, speak, speak_as_told, spoken, told_to_speak
from schemas.errors import CallError
from tests.app.calling import run


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ({"LC_ALL": "fr_FR.UTF-8"}, "fr"),
        ({"LC_ALL": "", "LC_MESSAGES": "ar_MA.UTF-8", "LANG": "fr_FR"}, "ar"),
        ({"LC_ALL": "", "LANG": "fr"}, "fr"),
        ({"LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"}, None),
        ({"LC_ALL": "", "LANG": "de_DE.UTF-8"}, None),
        ({"LC_ALL": "frp_FR.UTF-8"}, None),
        ({"LC_ALL": "", "LANG": ""}, None),
    ],
)
def test_the_locale_says_which(locale: dict[str, str], language: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in locale.items():
        monkeypatch.setenv(variable, value)
    speak(None)
    assert spoken() == language


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "est encore vide"),
        ("ar", "الذاكرة فارغة"),
        ("en", "is empty so far"),
    ],
)
def test_an_answer_is_told_in_the_language_that_is_asked_for(language: str, words: str, tmp_path: Path) -> None:
    assert run("--lang", language, "watch", "add", "x", "--home", tmp_path).exit_code == 0
    assert words in run("--lang", language, "engagements", "--home", tmp_path).stderr
    assert run("--lang", "xx", "status", "--home", tmp_path).exit_code == 2
    speak(None)


def test_a_variable_says_the_same_for_all_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("watch", "add", "x", "--home", tmp_path).exit_code == 0
    for language, words in (("fr", "est encore vide"), ("ar", "الذاكرة فارغة"), ("", "is empty so far")):
        monkeypatch.setenv("DHAKIRA_LANG", language)
        assert words in run("engagements", "--home", tmp_path).stderr
    monkeypatch.setenv("DHAKIRA_LANG", "fr")
    speak(None)
    assert (spoken(), told_to_speak()) == ("fr", None)  # a report keeps to its setting
    assert "is empty so far" in run("--lang", "en", "engagements", "--home", tmp_path).stderr
    assert told_to_speak() == "en"
    monkeypatch.setenv("DHAKIRA_LANG", "xx")
    wrong = run("status", "--home", tmp_path)
    assert (wrong.exit_code, "DHAKIRA_LANG=xx is none of ar, fr, en." in str(wrong.exception)) == (2, True)
    monkeypatch.delenv("DHAKIRA_LANG")
    speak(None)


@pytest.mark.parametrize(
    ("language", "words", "foreign"),
    [
        ("fr", ("documents", "personnes", "terminée"), ("finished", "person ")),
        ("ar", ("أشخاص", "انتهى"), ("finished",)),
    ],
)
def test_status_is_told_in_one_language(
    language: str, words: tuple[str, ...], foreign: tuple[str, ...], tmp_path: Path
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("استقبل وزير العدل السيد سامي الريحاني، يوم 19 نونبر 2024، وفدا من فرنسا.", encoding="utf-8")
    assert run("ingest", note, "--home", tmp_path / "home").exit_code == 0
    told = run("--lang", language, "status", "--home", tmp_path / "home").stdout
    assert all(word in told for word in words)
    assert not any(word in told for word in foreign)
    speak(None)


def test_what_has_no_words_is_told_in_english() -> None:
    speak("fr")
    assert (said("Nobody ever says this."), said("host")) == ("Nobody ever says this.", "hôte")
    speak(None)


@pytest.mark.parametrize(
    ("typed", "language", "read"),
    [
        (("engagements", "--lang", "fr"), "fr", ["engagements"]),
        (("search", "port", "--lang=ar", "--limit", "3"), "ar", ["search", "port", "--limit", "3"]),
        (("--lang", "fr", "status"), "fr", ["status"]),
        (("--help", "--lang", "fr"), "fr", ["--help"]),
        (("search", "--", "--lang", "fr"), None, ["search", "--", "--lang", "fr"]),
        (("search", "--language", "fr"), None, ["search", "--language", "fr"]),
    ],
)
def test_the_language_may_be_told_anywhere_in_a_call(
    typed: tuple[str, ...], language: str | None, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert (speak_as_told(typed), spoken()) == (read, language)
    speak(None)


def test_an_option_without_its_language_is_a_wrong_call() -> None:
    with pytest.raises(CallError, match="--lang needs a language behind it: ar, fr, en"):
        speak_as_told(("search", "--lang"))


@pytest.mark.parametrize(
    ("language", "arguments", "words"),
    [
        ("fr", ("search", "x", "--ignore", "bodyx"), "« bodyx » (ce qui est compris)"),
        ("fr", ("search", "x", "--event", "dance"), "« dance » (type de rencontre)"),
        ("ar", ("search", "x", "--ignore", "bodyx"), "«bodyx» (ما يُفهم)"),
        ("en", ("search", "x", "--ignore", "bodyx"), "no aspect called bodyx"),
    ],
)
def test_what_is_unknown_is_told_by_its_own_words(
    language: str, arguments: tuple[str, ...], words: str, tmp_path: Path
) -> None:
    wrong = run("--lang", language, *arguments, "--home", tmp_path)
    assert words in said(str(wrong.exception))
    speak(None)
