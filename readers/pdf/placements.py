"""The places of words, packed: a long file has a million of them."""

from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Placement(NamedTuple):
    """A word's place in its text (``start`` to ``end``) and its box on the page, in points."""

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float


class Placements:
    """Placements in the order of the text, 24 bytes each where an object has 250. Boxes keep seven digits."""

    __slots__ = ("_boxes", "_spans")

    def __init__(self, placements: Iterable[Placement] = ()) -> None:
        """Pack these."""
        self._spans = array("I")
        self._boxes = array("f")
        self.add(placements)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._spans) // 2

    def __iter__(self) -> Iterator[Placement]:
        """Yield them as they were."""
        spans, boxes = iter(self._spans), iter(self._boxes)
        for start, end, *box in zip(spans, spans, boxes, boxes, boxes, boxes, strict=True):
            yield Placement(start, end, *box)

    def add(self, placements: Iterable[Placement], shift: int = 0) -> None:
        """Add some, ``shift`` signs further on in the text."""
        for placement in placements:
            self._spans.extend((placement.start + shift, placement.end + shift))
            self._boxes.extend(placement[2:])

    def end_before(self, end: int) -> None:
        """Cut the last word off at ``end``: a hyphen was taken off the text."""
        if self._spans and self._spans[-1] > end:
            self._spans[-1] = end
