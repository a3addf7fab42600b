"""In which language commands answer."""

from pathlib import Path

import pytest

from app.cli import language_first
from app.speaking import said, speak, spoken
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


def test_what_has_no_words_is_told_in_english() -> None:
    speak("fr")
    assert (said("Nobody ever says this."), said("host")) == ("Nobody ever says this.", "hôte")
    speak(None)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (("engagements", "--lang", "fr"), ["--lang", "fr", "engagements"]),
        (("search", "port", "--lang=ar", "--limit", "3"), ["--lang=ar", "search", "port", "--limit", "3"]),
        (("--lang", "fr", "status"), ["--lang", "fr", "status"]),
        (("search", "--", "--lang", "fr"), ["search", "--", "--lang", "fr"]),
        (("search", "--language", "fr"), ["search", "--language", "fr"]),
        (("search", "--lang"), ["--lang", "search"]),
    ],
)
def test_the_language_may_be_told_behind_the_command(typed: tuple[str, ...], read: list[str]) -> None:
    assert language_first(typed) == read
