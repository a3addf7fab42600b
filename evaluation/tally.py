"""Counting: hits against what gold holds and what was found, and shares of right answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

G = TypeVar("G")
F = TypeVar("F")


@dataclass(slots=True)
class Tally:
    """Hits, gold and found counts; precision, recall and F1 are between 0 and 1 (0 where nothing was counted)."""

    hits: int = 0
    gold: int = 0
    found: int = 0

    def add(self, hits: int, gold: int, found: int) -> None:
        """Count one document."""
        self.hits += hits
        self.gold += gold
        self.found += found

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of gold that was found."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Share:
    """How many of the answers that could be judged are right."""

    right: int = 0
    of: int = 0

    def add(self, *, right: bool) -> None:
        """Count one answer."""
        self.right += right
        self.of += 1

    @property
    def share(self) -> float:
        """Right answers by all, 0 where none was judged."""
        return self.right / self.of if self.of else 0.0


def pair(gold: Sequence[G], found: Sequence[F], test: Callable[[G, F], bool]) -> list[tuple[int, int]]:
    """Pair each gold item, in order, with the first free found item that passes; return (gold, found) positions."""
    free = list(range(len(found)))
    pairs = []
    for position, item in enumerate(gold):
        partner = next((f for f in free if test(item, found[f])), None)
        if partner is not None:
            pairs.append((position, partner))
            free.remove(partner)
    return pairs
