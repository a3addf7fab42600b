"""Where words of a text belong to two sentences: «... خدمة. علما أن ...» tells of no national service."""

import re

from text.analysis import Columns
from text.names.skeletons import has_arabic

_END = re.compile(r"[.!?؟؛;](?=[»”\")\]]*\s)|\n\s*(?:\n|[-–•*■|]|\d+[-.)])|\|")
_SHORT = 3
"""Letters of an abbreviation, behind which a full stop ends no sentence: «Mme.», «Dr.», «أ.د.»."""


def is_apart(text: str, terms: Columns, first: int, last: int) -> bool:
    """Tell whether a sentence, an item or a cell ends between two words, given by their positions."""
    if last >= len(terms.starts):
        return False  # the title's, which stands behind its text
    return any(_ends(text, terms, position) for position in range(first, last))


def _ends(text: str, terms: Columns, position: int) -> bool:
    """Tell whether what stands between a word and the next ends a sentence."""
    gap = text[terms.ends[position] : terms.starts[position + 1]]
    return any(end.group() != "." or _is_stop(gap[: end.start()], terms, position) for end in _END.finditer(gap))


def _is_stop(before: str, terms: Columns, position: int) -> bool:
    """Tell whether a full stop ends a sentence, and marks no initial or abbreviation; ``before`` is behind the word."""
    if before:
        return not before[-1].isalpha()
    word = terms.forms[position]
    return has_arabic(word) or word[0].isdigit() or len(word) > _SHORT
