"""The letters by which a body is called whose name is written out: BDEAC for a bank of the states of Central Africa."""

import re
from functools import lru_cache

from lexicon.questions import stopwords
from text.fold import fold_word

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST, _MOST = 4, 9
"""Letters that tell a body from most others, and words of a name that is not described."""
_ELIDED = 1
"""Letters of an article before an apostrophe."""


@lru_cache(maxsize=100_000)
def initials_of(name: str) -> str:
    """Return the initials of a Latin name's words, those of grammar aside; empty where they are too few or many."""
    words = [fold_word(word) for word in _WORD.findall(name)]
    telling = [word for word in words if len(word) > _ELIDED and word not in stopwords()]
    is_latin = all("a" <= word[0] <= "z" for word in telling)
    return "".join(word[0] for word in telling).upper() if is_latin and _FEWEST <= len(telling) <= _MOST else ""
