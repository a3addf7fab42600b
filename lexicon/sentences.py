"""What programs say in English of files and sources, in the language of a report."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from lexicon.files import entries_of_file

_SLOT = re.compile(r"\{([a-z])\}")
_LITTLE = 2
"""Letters of a wording beside its slots that tell nothing of what it says."""


_OF_FILES, _OF_ANSWERS, _OF_HELP = "sentences", "answers", "help"


def in_language(sentence: str, language: str, apart: Callable[[str], str] = str) -> str | None:
    """Return an English sentence in a language (ISO 639-1: ar, fr or en); None where it has no wording there.

    What differs from case to case (a path, an address, a word of a question) stays as it is, through ``apart``; but
    what a sentence about files holds may be such a sentence itself.
    """
    return _told(sentence, language, apart, (_OF_FILES, _OF_ANSWERS))


def explained_in(text: str, language: str) -> str | None:
    """Return an English text of a help page, or what is wrong with a call, in a language; None where it has none."""
    return _told(text, language, str, (_OF_HELP,))


def _told(sentence: str, language: str, apart: Callable[[str], str], files: tuple[str, ...]) -> str | None:
    if language == "en":
        return sentence
    whole, patterns = _wordings(language, files)
    if sentence in whole:
        return whole[sentence]
    rows = ((name, wording, match) for name, pattern, wording in patterns if (match := pattern.fullmatch(sentence)))
    name, wording, match = next(rows, (None, None, None))
    if wording is None or match is None:
        return None
    within = () if name == _OF_ANSWERS else (name,) if name else ()
    told = {k: _told(value, language, apart, within) or apart(value) for k, value in match.groupdict().items()}
    return _SLOT.sub(lambda slot: told[slot[1]], wording)


@lru_cache(maxsize=8)
def _wordings(
    language: str, files: tuple[str, ...]
) -> tuple[Mapping[str, str], tuple[tuple[str, re.Pattern[str], str], ...]]:
    """Return the English wordings without a slot, and the others as patterns, those that say most first."""
    entries = ((name, entry) for name in files for entry in entries_of_file(name).values() if isinstance(entry, dict))
    rows = [(name, str(entry["en"][0]), str(entry[language][0])) for name, entry in entries]
    filled = [row for row in rows if _SLOT.search(row[1])]
    filled.sort(key=lambda row: -len(_SLOT.sub("", row[1])))
    whole = {english: wording for _, english, wording in reversed(rows)}
    return whole, tuple((name, _pattern(english), wording) for name, english, wording in filled)


def _pattern(english: str) -> re.Pattern[str]:
    """Return what a wording matches; where it says next to nothing itself («2024-11 to 2025-03») a slot holds one word.

    Else any sentence with «to» in it would be told as a stretch of days.
    """
    parts = _SLOT.split(english)
    is_little = not parts[0] and sum(map(str.isalpha, "".join(parts[::2]))) <= _LITTLE
    held = r"\S+" if is_little else ".+?"
    written = (re.escape(part) if place % 2 == 0 else f"(?P<{part}>{held})" for place, part in enumerate(parts))
    return re.compile("".join(written), re.DOTALL)
