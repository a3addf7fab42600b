"""In which language a command answers: as ``--lang`` says, else ``DHAKIRA_LANG``, else the locale, else English."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from schemas.errors import CallError

if TYPE_CHECKING:
    from schemas.night import ReportLanguage

LANGUAGES: "tuple[ReportLanguage, ...]" = ("ar", "fr", "en")
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The variables that name a locale: the first that is set counts."""
_OPTION = "--lang"
_VARIABLE = "DHAKIRA_LANG"
"""The variable that says the same as the option, for all commands."""
_chosen: list[str] = []
_told: "list[ReportLanguage]" = []
"""The language that the call itself tells, by its option."""


def speak(language: str | None) -> None:
    """Choose the language of this process; None leaves it to the environment.

    Raises CallError for one without words.
    """
    variable = os.environ.get(_VARIABLE) or None
    told, wanted = (f"{_VARIABLE}=", variable) if language is None else (f"{_OPTION} ", language)
    _chosen[:] = [each for each in (wanted, variable) if each in LANGUAGES][:1]
    _told[:] = [each for each in LANGUAGES if each == language]
    if wanted == "":
        raise CallError(f"{told.strip()} needs a language behind it: {', '.join(LANGUAGES)}.")
    if wanted is not None and wanted not in LANGUAGES:
        raise CallError(f"{told}{wanted} is none of {', '.join(LANGUAGES)}.")


def speak_as_told(arguments: Sequence[str]) -> list[str]:
    """Choose the language that a call's ``--lang`` tells, wherever it was typed; return the other arguments.

    That is done before they are parsed: help, and what is wrong with them, is told in it, too.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    for place, each in enumerate(arguments[:end]):
        option, is_joined, value = each.partition("=")
        if option == _OPTION:
            after = place + (1 if is_joined else 2)
            speak(value if is_joined else "".join(arguments[place + 1 : after]))
            return [*arguments[:place], *arguments[after:]]
    speak(None)
    return [*arguments]


def spoken() -> str | None:
    """Return the language that was chosen, or that the locale names; None where it is none of ours."""
    if _chosen:
        return _chosen[0]
    locale = next(filter(None, map(os.environ.get, _LOCALE)), "")
    named = locale[:2].lower()
    return named if named in LANGUAGES and not locale[2:3].isalpha() else None


def told_to_speak() -> "ReportLanguage | None":
    """Return the language that the call itself tells by ``--lang``; None where it tells none."""
    return next(iter(_told), None)


@contextmanager
def speaking(language: str | None) -> Iterator[None]:
    """Speak one language for a block, where it is one of ours: a page, and what is told of it, are in one."""
    before = [*_chosen]
    _chosen[:] = [language] if language in LANGUAGES else before
    try:
        yield
    finally:
        _chosen[:] = before


def said(sentence: str) -> str:
    """Return an English sentence or label in the language of the answers, as far as there are words for it."""
    language = spoken() or "en"
    if language == "en":
        return sentence
    from lexicon.sentences import in_language

    return in_language(sentence, language) or sentence


def country_called(code: str) -> str:
    """Return the name of a country in the language of the answers; a code that is none stays as it is."""
    from lexicon.countries import countries, names_of

    return next(iter(names_of(code)[spoken() or "en"]), code) if code in countries() else code


def listed(parts: list[str]) -> str:
    """Return parts of a sentence, with the comma of the language."""
    return ("، " if spoken() == "ar" else ", ").join(parts)
