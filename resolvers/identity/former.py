"""Where a text itself says that a body was called otherwise before: «سابقا», "anciennement", "formerly"."""

import re
from functools import lru_cache

from lexicon.relations import relation_words
from schemas.span import Span
from text.fold import fold_word

_OPENED = re.compile(r'\s*[,،]?\s*[(\[–-]?\s*["«“]?\s*')
_CLOSED = re.compile(r"[^\w\n]*")
_LONGEST = 40
"""Letters between two names, or behind the second one, within which the word stands."""


def said_former(text: str, first: Span, second: Span) -> bool:
    """Tell whether the second of two names of bodies is told as the first one's of before, or the other way round.

    "le Médiateur du Royaume (anciennement Diwan Al Madhalim)", «هيئة النزاهة (هيئة مكافحة الفساد سابقا)».
    """
    if not 0 < second.start - first.end <= _LONGEST:
        return False
    between = text[first.end : second.start]
    opening = _OPENED.match(between)
    inner = fold_word(between[opening.end() if opening else 0 :])
    if _is_cue(inner):
        return True
    bracket = between.strip(' "«“') in {"(", "["}
    behind = text[second.end : second.end + _LONGEST]
    closing = _CLOSED.match(behind)
    words = re.findall(r"\w+", fold_word(behind[closing.end() if closing else 0 :].partition("\n")[0]))
    return bracket and bool(words) and words[0] in relation_words("formerly_behind")


def _is_cue(inner: str) -> bool:
    """Tell whether words between two names are nothing but «formerly» and what joins it to the second name."""
    return " ".join(re.findall(r"\w+", inner)) in _cues()


@lru_cache(maxsize=1)
def _cues() -> frozenset[str]:
    cues = relation_words("formerly")
    return cues | {f"{cue} {link}" for cue in cues for link in relation_words("formerly_links")}
