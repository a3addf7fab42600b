"""Phrases that a break parts, as the links of a web page leave in its text: "the Minister of", "Trade"."""

from itertools import pairwise

from lexicon.relations import relation_words
from text.fold import fold_word
from text.signs import COMMAS

_CELLS = ("\t", "|")


def whole_phrases(text: str) -> str:
    """Return a text with lines put together that are one phrase; each sign keeps its place."""
    lines = text.split("\n")
    signs = [" " if _goes_on(line, following) else "\n" for line, following in pairwise(lines)]
    return "".join(part for pair in zip(lines, (*signs, ""), strict=True) for part in pair)


def _goes_on(line: str, following: str) -> bool:
    """Tell a small word with which no phrase ends, or a comma or dynasty with which no line begins."""
    if not line.strip() or not following.strip() or any(cell in line or cell in following for cell in _CELLS):
        return False
    last, first = line.rsplit(maxsplit=1)[-1], following.split(maxsplit=1)[0]
    if first in COMMAS:
        return last[-1].isalnum()
    small = last == last.lower() and fold_word(last) in relation_words("line_joints")
    return small or (last[-1].isalpha() and fold_word(first) in relation_words("dynasties"))
