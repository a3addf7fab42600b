"""What two names of people need beside them to be one person's."""

from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Indel

from resolvers.identity.within import SAME_IN_OFFICE, SAME_PERSON, least
from text.names.match import covers, likeness, word_likeness
from text.names.skeletons import PersonName, Sound, person_name
from text.names.variants import SAME_WORD

_TWO = 2
_NEAR = 0.45
"""Likeness of consonants below which two words of two scripts are not compared: of 6,946 attested pairs with a slip
that are taken for one, one in a thousand has a word below it."""


class Alike(IntEnum):
    """What must be shared beside two names for them to be one person's."""

    NOT = 0
    IN_ROLE = 1
    """A family name alone: the same role in the same body."""
    IN_BODY = 2
    """An office in the same body."""
    ALONE = 3
    """Nothing."""


def alike(one: PersonName, other: PersonName) -> Alike:
    """Return what two names need beside them to be one person's."""
    return _alike(one.text, other.text)


@lru_cache(maxsize=300_000)
def _alike(first: str, second: str) -> Alike:
    """Compare two names by their texts, which are quick to look up: people in the news are met again and again."""
    one, other = person_name(first), person_name(second)
    if first == second:
        return Alike.ALONE if len(one.full) > 1 else Alike.IN_BODY
    shorter, longer = sorted((one, other), key=lambda n: len(n.full))
    if len(shorter.full) == 1:
        if len(longer.full) == 1:
            return Alike.IN_BODY if likeness(one, other) >= SAME_PERSON else Alike.NOT
        return Alike.IN_ROLE if covers(longer, shorter) else Alike.NOT
    if _far(shorter, longer):
        return Alike.NOT
    score = likeness(one, other)
    if score >= least(one, other):
        return Alike.ALONE
    covered = shorter.arabic == longer.arabic and len(shorter.full) >= _TWO and covers(longer, shorter)
    return Alike.IN_BODY if score >= SAME_IN_OFFICE or covered else Alike.NOT


def _far(shorter: PersonName, longer: PersonName) -> bool:
    """Tell whether a word of the shorter name has no counterpart at all, so that no closer look is worth its time."""
    near = _near_letters if shorter.arabic == longer.arabic else _near_sounds
    return not all(any(near(word, other) for other in longer.full) for word in shorter.full)


def _near_letters(one: Sound, other: Sound) -> bool:
    """Tell whether two words of one script may be one: a slip apart, of one sound, or one within the other."""
    return (
        one.form == other.form
        or one.skeleton == other.skeleton
        or DamerauLevenshtein.distance(one.form, other.form, score_cutoff=1) <= 1
        or one.form in other.form
        or other.form in one.form
        or word_likeness(one, other) >= SAME_WORD
    )


def _near_sounds(one: Sound, other: Sound) -> bool:
    """Tell whether two words of two scripts share some of their consonants."""
    return (
        Indel.normalized_similarity(one.weak, other.weak) >= _NEAR
        or Indel.normalized_similarity(one.skeleton, other.skeleton) >= _NEAR
    )
