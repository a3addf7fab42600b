"""Words in Latin letters of the lexicon's files: what is French or English.

Files of proper names are left out: they have Arabic words in Latin letters («Wafd», «Majlis»).
"""

import re
from functools import lru_cache

from lexicon.files import FOLDER
from text.fold import fold_word

_NAMES = ("bodies*.yml", "*_named.yml", "cities.yml", "capitals.yml", "agencies.yml", "external_ids.yml")
_REMARK = re.compile(r"(?m)^\s*#.*$")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def latin_words() -> frozenset[str]:
    """Return the folded words in Latin letters of the lexicon's entries, those of their glosses too."""
    paths = set(FOLDER.glob("*.yml")).difference(*map(FOLDER.glob, _NAMES))
    texts = (_REMARK.sub("", path.read_text(encoding="utf-8")) for path in paths)
    words = {word for text in texts for word in _WORD.findall(text)}
    return frozenset(word.lower() if word.isascii() else fold_word(word) for word in words if word[0] < "\u0370")
