"""Pairs of words that stand side by side, as tokens of few kinds: which documents may hold an exact phrase at all.

To read the places of two words that most documents hold takes longer than all else of a question (7 ms at 100,000
documents). A pair's token is one of 65,536, so that a document has few bytes more; several pairs share one, and the
places are still read, of the documents that hold it alone.
"""

import zlib
from collections.abc import Sequence
from itertools import pairwise

_KINDS = 0xFFFF
_LONGEST = 100  # letters of a word that count: engines keep the first ones of a longer run alone


def pairs_of(forms: Sequence[str]) -> tuple[str, ...]:
    """Return the tokens of all pairs of neighbours, each once, in the order in which they come first."""
    pairs = (f"{first[:_LONGEST]} {second[:_LONGEST]}" for first, second in pairwise(forms))
    return tuple(dict.fromkeys(f"{zlib.crc32(pair.encode('utf-8', 'surrogatepass')) & _KINDS:x}" for pair in pairs))
