"""What is asked of the picture of a page: which page, and the places marked on it."""

from dataclasses import dataclass

from readers.kinds import FileKind


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on the page, in points, and the colour (red, green, blue) it is marked with."""

    left: float
    top: float
    right: float
    bottom: float
    colour: tuple[int, int, int] = (255, 214, 0)


@dataclass(frozen=True, slots=True)
class Drawing:
    """What to draw: page ``number`` (from 1), its size in points as it was read, and the marks."""

    kind: FileKind
    number: int
    width: float
    height: float
    marks: tuple[Mark, ...] = ()
