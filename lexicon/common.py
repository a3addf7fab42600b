"""Latin words that are words of some language and nobody's name (``common_words.md``)."""

from functools import lru_cache

from lexicon.loader import content_of

_ENDINGS = ("", "s", "es", "ed", "d", "ing", "er", "ers", "r", "rs")
"""What the plural, the past or whoever does it has behind a word, in English or French."""
_SHORTEST = 4
"""Letters of the shortest words of the file."""


@lru_cache(maxsize=10_000)
def is_common_word(form: str) -> bool:
    """Tell whether a folded Latin word is an everyday one, as it is or without an ending."""
    words = _words()
    bare = (form.removesuffix(ending) for ending in _ENDINGS if form.endswith(ending))
    return any(len(word) >= _SHORTEST and b"\n%b\n" % word.encode() in words for word in bare)


@lru_cache(maxsize=1)
def _words() -> bytes:
    return b"\n" + content_of("common_words.txt")
