"""What a word of a name proves, and how much of it must be found for the name to be worth what is asked for."""

import math
from functools import lru_cache

from text.names.letters import usual_forms
from text.names.skeletons import Sound

_USUAL = 0.85
"""Share of its weight that a word of names keeps that is often met: «Mohamed» proves less than others."""
_STEP, _LITTLE = 0.05, 1e-6
"""Steps in which is told what a word must be worth, and what sums of such numbers may be off by."""


def proof(one: Sound, other: Sound) -> float:
    """Return how much two words that are paired prove: by their consonants, a name that many bear less."""
    usual = usual_forms(one.form if one.form.isascii() else other.form)
    return size_of(one) * (_USUAL if usual else 1.0)


def size_of(word: Sound) -> int:
    """Return what a word weighs in its name: its consonants."""
    return max(len(word.skeleton), 2)


@lru_cache(maxsize=1_000)
def needed(size: int, whole: int, least: float) -> float:
    """Return what a word of this size must be worth, 0 to 1, for its name to be worth ``least``.

    All others of the name, which is of size ``whole``, may be as they are asked for. It is rounded down, so that a
    pair of words is compared for few different values.
    """
    others = (whole - size) / (_USUAL * size)
    return math.floor((least - (1 - least) * others - _LITTLE) / _STEP) * _STEP
