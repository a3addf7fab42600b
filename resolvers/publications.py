"""One publication in several documents: the same communiqué on a site, by mail and as a scan; and its translations.

Candidates come by MinHash over pieces of five letters (Broder 1997) in bands (locality-sensitive hashing), so that a
new document is compared with a few others only. What is compared then is exact: the share of pieces in common, the
figures, the day and the persons.
"""

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

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
    """Return the bands of a text, each a number that holds the band's place, too; a text without letters has none."""
    from datasketch import MinHash  # noqa: PLC0415 - scipy comes along, and only what is new needs it

    pieces = _pieces(text)
    if not pieces:
        return ()
    signature = MinHash(num_perm=_BANDS * _ROWS, seed=1, hashfunc=zlib.crc32)
    signature.update_batch(pieces)
    values = [int(value) for value in signature.hashvalues]
    return tuple(zlib.crc32(repr((band, values[band * _ROWS : (band + 1) * _ROWS])).encode()) for band in range(_BANDS))


def is_same(one: Copy, other: Copy) -> bool:
    """Tell whether two documents are one publication."""
    if one.day and other.day and one.day != other.day:
        return False
    alike = _share(_pieces(one.text), _pieces(other.text))
    figures = _share(set(_figures(one.text)), set(_figures(other.text)))
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


def _pieces(text: str) -> set[bytes]:
    letters = _SPACES.sub("", fold(text).text)
    return {letters[start : start + _LETTERS].encode() for start in range(len(letters) - _LETTERS + 1)}


def _figures(text: str) -> Iterable[str]:
    return (match.group().lstrip("0") for match in _FIGURE.finditer(fold(text).text))


def _share(one: set[bytes] | set[str], other: set[bytes] | set[str]) -> float:
    """Return the Jaccard index; two empty sets are alike."""
    return len(one & other) / len(union) if (union := one | other) else 1.0


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 1.0
