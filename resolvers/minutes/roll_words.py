"""The words by which minutes list who was there and who was not."""

import re
from functools import cache

from lexicon.loader import Entry, load
from lexicon.relations import relation_words
from text.fold import fold, fold_word
from text.signs import COMMAS

_COMMAS = "".join(COMMAS) + " "
OFFICE = 4
"""Words of an office or a title at most between "on behalf of" and the name."""


def said(what: str, words: str) -> bool:
    """Tell whether words hold one of the wordings of an entry."""
    return pattern(what).search(fold(words).text) is not None


def ends_with(what: str, words: str) -> bool:
    """Tell whether one of some words stands right before somebody, an honorific between."""
    told = [*pattern(what).finditer((folded := fold(words)).text)]
    return bool(told) and len(folded.text[told[-1].end() :].split()) <= OFFICE


def joins(between: str) -> bool:
    """Tell whether nothing but a comma or "and" stands between two."""
    told = fold(between).text.strip()
    rest = told.lstrip(_COMMAS)
    return bool(told) and (not rest or pattern("and").fullmatch(rest) is not None)


_ENTRIES = {
    "present": (("engagement_marks", "organiser_list"), ("attendance", "present")),
    "absent": (
        ("engagement_marks", "absent_list"),
        ("attendance", "absent"),
        ("attendance", "excusing"),
        ("attendance", "without"),
    ),
    "invited": (("engagement_marks", "invited_list"),),
    "agenda": (("engagement_marks", "agenda"),),
}
"""What is told by other entries than the one of its name in ``attendance.yml``."""


@cache
def pattern(what: str) -> re.Pattern[str]:
    """Return the wordings of an entry, «و» before them or not, as whole words of a fold."""
    entries = (load(file, Entry)[entry] for file, entry in _ENTRIES.get(what, (("attendance", what),)))
    words = {fold_word(wording) for entry in entries for wording in entry.wordings}
    joined = "".join(map(re.escape, relation_words("and_attached")))
    said = (re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)[{joined}]?(?:{'|'.join(said)})(?:(?<=')|(?!\w))")
