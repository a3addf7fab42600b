"""What minutes say to have been put to the vote and adopted: « adopté par 18 voix contre 3 », «صودق عليه بالإجماع».

What was rejected, withdrawn or put off decides nothing.
"""

from collections.abc import Sequence
from functools import lru_cache

from lexicon.loader import Entry, load
from text.inflection import less_and
from text.tokens import words_of

_BARE = 16
"""Words of a line at most that tells nothing but the vote."""
_NEAR = 14
"""Words behind the verb within which the vote stands, and before it where that opens the sentence."""
_FIRST = 5
"""Words among which the verb of a line stands that tells nothing but the vote: "Vote: motion carried 7-2"."""


def plain_words(text: str) -> list[str]:
    """Return the folded words and figures of a text, its signs and «و» left out."""
    return [less_and(form) for form in words_of(text).forms if form[0].isalnum()]


def is_adopted(words: Sequence[str]) -> bool:
    """Tell whether a sentence says that something was adopted by a vote, and not before that that it was not."""
    told = f" {' '.join(words)} "
    for wording in filter(told.__contains__, apart("passed")):
        before, _, behind = told.partition(wording)
        if not _fails(before) and _votes([*before.split()[-_NEAR:], *behind.split()[:_NEAR]], behind):
            return True
    return False


def tells_vote(words: Sequence[str]) -> bool | None:
    """Tell what a line says that tells nothing but the vote: whether it was adopted; None for other lines."""
    if not 0 < len(words) <= _BARE:
        return None
    label = opening(words, "vote_labels") or 0
    told = words[label : label + _FIRST + 1]
    if open_with(told, "failed_alone"):
        return False
    end = opening(told, "passed_alone")
    if end is None:
        return None
    behind = words[label + end :]
    voted = not behind or label or _votes(behind, " ".join(behind))
    return True if voted and not _fails(" ".join(behind)) else None


def opening(words: Sequence[str], entry: str) -> int | None:
    """Return the words of the longest wording of an entry with which a line opens, None where it opens with none."""
    if not open_with(words, entry):
        return None
    return max(len(w.split()) for w in wordings(entry) if f"{' '.join(words)} ".startswith(f"{w} "))


def open_with(words: Sequence[str], entry: str) -> bool:
    """Tell whether words open with a wording of an entry of ``resolutions.yml``."""
    return f"{' '.join(words)} ".startswith(_openings(entry))


@lru_cache(maxsize=32)
def _openings(entry: str) -> tuple[str, ...]:
    return tuple(f"{wording} " for wording in wordings(entry))


def _fails(words: str) -> bool:
    told = f" {words.strip()} "
    return any(map(told.__contains__, apart("failed")))


def _votes(words: Sequence[str], behind: str) -> bool:
    """Tell whether words are of a vote: « à l'unanimité », « 18 voix », «بالإجماع», or two figures: "carried 7-2"."""
    told = f" {' '.join(words)} "
    first = [word.isdigit() and len(word) < _YEAR for word in behind.split()[:3]]
    return first in ([True, True], [True, True, False]) or any(map(told.__contains__, apart("vote")))


_YEAR = 4
"""Digits that no count of votes has."""


@lru_cache(maxsize=32)
def apart(entry: str) -> tuple[str, ...]:
    """Return the wordings of an entry with a space on both sides, as they stand in words that spaces join."""
    return tuple(f" {wording} " for wording in wordings(entry))


@lru_cache(maxsize=32)
def wordings(entry: str) -> frozenset[str]:
    """Return the folded wordings of an entry of ``resolutions.yml``, without signs, one space between words."""
    return frozenset(" ".join(plain_words(wording)) for wording in load("resolutions", Entry)[entry].wordings)
