"""How far a document's nearness stands above what chance gives: against a sample of the memory, for its size.

A cosine tells nothing by itself: of one question the ten nearest documents reach 0.5 though none answers, of another
the one that answers has 0.3. So it is compared with the nearness of a sample of all documents to the same question, in
standard deviations, less what the nearest of so many documents would reach by chance.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.record.nearness import SCALE

if TYPE_CHECKING:
    from index.record.nearness import Bytes, Vectors

SAMPLE = 256
"""Documents of a sample."""
_LEAST = 8
"""Documents of a sample that tell something."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The mean and the deviation of the nearness of documents to one question, and how many documents there are."""

    mean: float
    deviation: float
    documents: int

    def above(self, likeness: float) -> float:
        """Return by how many deviations a cosine is above the best that chance gives; negative below it."""
        by_chance = math.sqrt(2 * math.log(max(self.documents, 2)))
        return (likeness - self.mean) / self.deviation - by_chance


class Background:
    """A sample of a memory's documents, by their passages' vectors."""

    def __init__(self, sample: "Sequence[Bytes]") -> None:
        """Take the passages of documents, each of at least one."""
        import numpy as np  # noqa: PLC0415 - a tenth of a second to import, and needed only where there are vectors

        self._size = len(sample)
        if self._size >= _LEAST:
            self._vectors = np.concatenate(list(sample)).astype(np.float32) / SCALE
            self._starts = np.cumsum([0, *(len(rows) for rows in sample[:-1])])

    def standing(self, question: "Vectors", documents: int) -> Standing | None:
        """Return what a question's cosines are compared with, or None where the sample is too small to tell."""
        import numpy as np  # noqa: PLC0415 - see above

        if self._size < _LEAST:
            return None
        nearest = np.maximum.reduceat(self._vectors @ question, self._starts)
        return Standing(float(nearest.mean()), max(float(nearest.std()), 1e-3), documents)
