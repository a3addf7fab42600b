"""Names of places that are written alike without their marks, and which of them a text means: Amman and Oman."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from lexicon.asking import lookalikes
from text.clitics import readings
from text.fold import fold_word
from text.inflection import ARTICLE

_MARKS = ("Mn",)
"""The Unicode category of marks above and below letters."""

Excluded = Mapping[int, frozenset[str]]
"""Senses that words do not mean, by their positions."""


def told_apart(text: str, forms: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> Excluded:
    """Return which senses the words of a text do not mean, of those that are written alike.

    Their marks tell, or else words that stand anywhere in the text and with one of them alone.
    """
    found: dict[int, frozenset[str]] = {}
    meant_here: frozenset[str] | None = None
    for position, form in enumerate(forms):
        same = next((_alike()[each] for each in _bare(form) if each in _alike()), None)
        if same is None:
            continue
        written = text[starts[position] : ends[position]]
        meant = frozenset(key for key, name in same.items() if _marks(name) <= _marks(written))
        if len(meant) != 1:
            meant_here = _beside(forms, same) if meant_here is None else meant_here
            meant = meant_here
        if len(meant) == 1:
            found[position] = frozenset(same) - meant
    return found


def everywhere(excluded: Excluded, forms: Sequence[str]) -> frozenset[str]:
    """Return the senses that a text means at none of the words that may mean them."""
    positions = [i for i, form in enumerate(forms) if any(each in _alike() for each in _bare(form))]
    told = [excluded.get(position, frozenset()) for position in positions]
    return frozenset.intersection(*told) if told else frozenset()


def others_of(keys: Iterable[str]) -> frozenset[str]:
    """Return the senses that are written as some others are, of which these are one."""
    own = frozenset(keys)
    return frozenset(other for same in _alike().values() if own & set(same) for other in same if other not in own)


def _beside(forms: Iterable[str], same: Mapping[str, str]) -> frozenset[str]:
    """Return those of some senses beside which a text has words that it has beside no other."""
    held = {each for form in forms for each in _bare(form)}
    return frozenset(key for key in same if not held.isdisjoint(lookalikes()[key].company))


def _bare(form: str) -> Iterator[str]:
    return (reading.form.removeprefix(ARTICLE) for reading in readings(form))


@lru_cache(maxsize=1)
def _alike() -> Mapping[str, Mapping[str, str]]:
    """Return, by folded name, the senses that are called so, each with the name with its marks."""
    found: dict[str, dict[str, str]] = {}
    for key, entry in lookalikes().items():
        for name in entry.ar:
            found.setdefault(fold_word(name), {})[key] = name
    return found


@lru_cache(maxsize=1_000)
def _marks(word: str) -> frozenset[tuple[str, str, int]]:
    """Return the marks of a word, each with the letter that bears it and which of those letters it is."""
    found: set[tuple[str, str, int]] = set()
    letters: Counter[str] = Counter()
    letter = ""
    for sign in unicodedata.normalize("NFD", word):
        if unicodedata.category(sign) in _MARKS:
            found.add((letter, sign, letters[letter]))
        else:
            letter = sign
            letters[sign] += 1
    return frozenset(found)
