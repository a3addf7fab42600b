"""One publication in several documents: the same communiqué on a site, by mail and as a scan; and its translations.

Candidates come by MinHash over pieces of five letters (Broder 1997) in bands (locality-sensitive hashing), so that a
new document is compared with a few others only. What is compared then is exact: the share of pieces in common, the
figures, the day and the persons.
"""

import re
from collections.abc import Iterable
from dataclasses import field
from datetime import date
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from schemas.nouns import dataclass
from text.fold import fold

_LETTERS = 5
_BANDS, _ROWS = 24, 4
"""96 values in 24 bands: two texts that share half of their pieces, as a scan and its original do, meet in one band
with a probability of 0.79, at 0.6 of 0.97."""

_ALIKE = 0.8
"""Share of pieces in common above which two texts are one, if figures and day agree: a page against its mail has it."""
_ALIKE_AS_SCANNED = 0.4
"""The same for a text against one read by OCR (5 % of letters wrong leave 0.6 of the pieces), if persons agree, too."""
_PERSONS = 0.5
_FIGURES, _FIGURES_AS_SCANNED = 0.8, 0.5
_PERSONS_OF_TRANSLATION = 2

_MIX = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9))
"""Odd factors that spread letters over 64 bits (those of splitmix64)."""

_FIGURE = re.compile(r"\d+")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Copy:
    """What of a document tells whether another is the same publication. ``persons`` are entity ids."""

    id: str
    text: str
    language: str
    day: date | None = None
    persons: frozenset[str] = field(default_factory=frozenset)
    scanned: bool = False


def bands_of(text: str) -> tuple[int, ...]:
    """Return the bands of a text, each a number that holds the band's place, too; a text without letters has none.

    The signature is the least of each of 96 linear functions over the hashes of pieces (multiply and shift:
    Dietzfelbinger 1997). It is written here since the packages that have it import scipy, which takes longer than to
    place a hundred documents. Bands are kept: who changes what they are made of empties their table by a migration.
    """
    pieces = _pieces(text)
    if not len(pieces):
        return ()
    factors, terms = _functions()
    values = ((pieces[:, None] * factors + terms).min(axis=0) >> np.uint64(32)).reshape(_BANDS, _ROWS)
    bands = np.arange(_BANDS, dtype=np.uint64)
    for row in range(_ROWS):
        bands = _mixed(bands * _MIX[0] + values[:, row])
    return tuple((bands >> np.uint64(1)).tolist())  # databases have signed numbers


@cache
def _functions() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Return factors (odd) and terms of the functions, the same for ever."""
    numbers = np.random.RandomState(1)  # numpy keeps this generator's numbers the same from version to version
    factors, terms = numbers.randint(0, 2**64, size=(2, _BANDS * _ROWS), dtype=np.uint64)
    return factors | np.uint64(1), terms


def is_same(one: Copy, other: Copy) -> bool:
    """Tell whether two documents are one publication."""
    if one.day and other.day and one.day != other.day:
        return False
    figures = _share(_figures(one.text), _figures(other.text))
    if figures < _FIGURES_AS_SCANNED:  # most texts of one form differ in these, and they are quick to compare
        return False
    alike = _alike(_pieces(one.text), _pieces(other.text))
    if alike >= _ALIKE:
        return figures >= _FIGURES
    scanned = one.scanned or other.scanned
    return (
        scanned
        and alike >= _ALIKE_AS_SCANNED
        and figures >= _FIGURES_AS_SCANNED
        and _overlap(one.persons, other.persons) >= _PERSONS
    )


def is_translation(one: Copy, other: Copy) -> bool:
    """Tell whether one document says in another language what the other says: the same day, the same persons."""
    if one.language == other.language or not one.day or one.day != other.day:
        return False
    common = len(one.persons & other.persons)
    return common >= _PERSONS_OF_TRANSLATION and _overlap(one.persons, other.persons) > _PERSONS


def principal(copies: Iterable[Copy]) -> str:
    """Return the copy that stands for all: one that was not scanned, else any; the same whatever came first."""
    return min(copies, key=lambda copy: (copy.scanned, copy.id)).id


@lru_cache(maxsize=256)
def _folded(text: str) -> str:
    return fold(text).text


@lru_cache(maxsize=256)
def _pieces(text: str) -> NDArray[np.uint64]:
    """Return the hashes of the pieces of a text, each once and in order; two pieces share one in none of 10⁹ texts."""
    letters = np.frombuffer(_SPACES.sub("", _folded(text)).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    number = len(letters) - _LETTERS + 1
    hashes = np.zeros(max(number, 0), dtype=np.uint64)
    for place in range(_LETTERS if number > 0 else 0):
        hashes = hashes * _MIX[0] + letters[place : place + number]
    return np.unique(_mixed(hashes))


def _mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    hashes = (hashes ^ (hashes >> np.uint64(30))) * _MIX[1]
    return hashes ^ (hashes >> np.uint64(27))


@lru_cache(maxsize=256)
def _figures(text: str) -> frozenset[str]:
    return frozenset(match.group().lstrip("0") for match in _FIGURE.finditer(_folded(text)))


def _alike(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> float:
    """Return the share of pieces in common (Jaccard index); two texts without any are alike."""
    common = len(np.intersect1d(one, other, assume_unique=True))
    return common / union if (union := len(one) + len(other) - common) else 1.0


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the Jaccard index; two empty sets are alike."""
    return len(one & other) / len(union) if (union := one | other) else 1.0


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 1.0
