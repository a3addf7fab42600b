"""What programs say in English of files and sources, in the language of a report."""

import re
from collections.abc import Callable
from functools import lru_cache

from lexicon.loader import Entry, load

_SLOT = re.compile(r"\{([a-z])\}")


def in_language(sentence: str, language: str, apart: Callable[[str], str] = str) -> str | None:
    """Return an English sentence in a language (ISO 639-1: ar, fr or en); None where it has no wording there.

    What differs from case to case (a path, an address) stays as it is, through ``apart``.
    """
    if language == "en":
        return sentence
    found = ((wording, match) for pattern, wording in _wordings(language) if (match := pattern.fullmatch(sentence)))
    wording, match = next(found, (None, None))
    if wording is None or match is None:
        return None
    told = {key: in_language(value, language, apart) or apart(value) for key, value in match.groupdict().items()}
    return _SLOT.sub(lambda slot: told[slot[1]], wording)


@lru_cache(maxsize=2)
def _wordings(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the English wordings as patterns with those of a language; those that say most come first."""
    entries = [entry for name in ("sentences", "answers") for entry in load(name, Entry).values()]
    rows = [(entry.en[0], {"ar": entry.ar, "fr": entry.fr}[language][0]) for entry in entries]
    rows.sort(key=lambda row: -len(_SLOT.sub("", row[0])))
    return tuple((_pattern(english), wording) for english, wording in rows)


def _pattern(english: str) -> re.Pattern[str]:
    parts = _SLOT.split(english)
    written = (re.escape(part) if place % 2 == 0 else f"(?P<{part}>.+?)" for place, part in enumerate(parts))
    return re.compile("".join(written), re.DOTALL)
