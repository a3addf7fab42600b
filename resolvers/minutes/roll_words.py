"""The words by which minutes list who was there and who was not."""

import re
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.relations import words as relation_words
from text.fold import fold, fold_word

OFFICE = 4
"""Words of an office or a title at most between "on behalf of" and the name."""


def said(what: str, words: str) -> bool:
    """Tell whether words hold one of the wordings of an entry."""
    return pattern(what).search(fold(words).text) is not None


def ends_with(what: str, words: str) -> bool:
    """Tell whether one of some words stands right before somebody, an honorific between."""
    told = [*pattern(what).finditer((folded := fold(words)).text)]
    return bool(told) and len(folded.text[told[-1].end() :].split()) <= OFFICE


_ENTRIES = {
    "present": (("engagement_marks", "organiser_list"), ("attendance", "present")),
    "absent": (
        ("engagement_marks", "absent_list"),
        ("attendance", "absent"),
        ("attendance", "excusing"),
        ("attendance", "without"),
    ),
    "excusing": (("attendance", "excusing"),),
    "in_the_stead": (("attendance", "in_the_stead"),),
    "invited": (("engagement_marks", "invited_list"),),
    "without": (("attendance", "without"),),
    "public": (("attendance", "public"),),
    "excused": (("attendance", "excused"),),
    "excused_from": (("attendance", "excused_from"),),
    "represented": (("attendance", "represented"),),
    "proxy": (("attendance", "proxy"),),
    "gave_proxy": (("attendance", "gave_proxy"),),
    "to_vote": (("attendance", "to_vote"),),
    "stood_in": (("attendance", "stood_in"),),
    "told_absent": (("attendance", "told_absent"),),
    "partly": (("attendance", "partly"),),
    "late": (("attendance", "late"),),
    "sides": (("attendance", "sides"),),
    "agenda": (("engagement_marks", "agenda"),),
}


@lru_cache(maxsize=16)
def pattern(what: str) -> re.Pattern[str]:
    """Return the wordings of an entry, «و» before them or not, as whole words of a fold."""
    entries = (load(file, Entry)[entry] for file, entry in _ENTRIES[what])
    words = {fold_word(wording) for entry in entries for wording in entry.wordings}
    joined = "".join(map(re.escape, relation_words("and_attached")))
    said = (re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)[{joined}]?(?:{'|'.join(said)})(?:(?<=')|(?!\w))")
