"""What programs say in English of files and sources, in the language of a report."""

import re
from collections.abc import Callable
from functools import lru_cache

from lexicon.loader import Entry, load

_SLOT = re.compile(r"\{([a-z])\}")


_OF_FILES, _OF_ANSWERS = "sentences", "answers"


def in_language(sentence: str, language: str, apart: Callable[[str], str] = str) -> str | None:
    """Return an English sentence in a language (ISO 639-1: ar, fr or en); None where it has no wording there.

    What differs from case to case (a path, an address, a word of a question) stays as it is, through ``apart``; but
    what a sentence about files holds may be such a sentence itself.
    """
    return _told(sentence, language, apart, (_OF_FILES, _OF_ANSWERS))


def _told(sentence: str, language: str, apart: Callable[[str], str], files: tuple[str, ...]) -> str | None:
    if language == "en":
        return sentence
    rows = (
        (name, wording, match)
        for name, pattern, wording in _wordings(language)
        if name in files and (match := pattern.fullmatch(sentence))
    )
    name, wording, match = next(rows, (None, None, None))
    if wording is None or match is None:
        return None
    within = (_OF_FILES,) if name == _OF_FILES else ()
    told = {k: _told(value, language, apart, within) or apart(value) for k, value in match.groupdict().items()}
    return _SLOT.sub(lambda slot: told[slot[1]], wording)


@lru_cache(maxsize=2)
def _wordings(language: str) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Return the English wordings as patterns with those of a language; those that say most come first."""
    entries = [(name, entry) for name in (_OF_FILES, _OF_ANSWERS) for entry in load(name, Entry).values()]
    rows = [(name, entry.en[0], {"ar": entry.ar, "fr": entry.fr}[language][0]) for name, entry in entries]
    rows.sort(key=lambda row: -len(_SLOT.sub("", row[1])))
    return tuple((name, _pattern(english), wording) for name, english, wording in rows)


def _pattern(english: str) -> re.Pattern[str]:
    parts = _SLOT.split(english)
    written = (re.escape(part) if place % 2 == 0 else f"(?P<{part}>.+?)" for place, part in enumerate(parts))
    return re.compile("".join(written), re.DOTALL)
