"""The grammar of a name, from its first word to its last: what both scripts share.

A name goes on while words are names, may be names, or open and close compounds («عبد الإله», «بن», «صلاح الدين»,
«van den»); it ends at a role, an honorific, a verb or particle, a sign, a line's end, or another mention.
"""

from extractors.titles.scene import Scene
from lexicon.bearers import FEW
from schemas.mention import Kind
from schemas.nouns import dataclass

MOST_UNITS = 8
STOPS = (Kind.ORGANIZATION, Kind.PLACE, Kind.LAW, Kind.PROGRAM, Kind.DATE)


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name found: tokens ``first`` to ``last`` (exclusive), letters cut before it, and what its words are.

    ``known`` words stand in the name lists, ``given`` are common given names, ``unknown`` are neither.
    """

    first: int
    last: int
    cut: int = 0
    units: int = 0
    known: int = 0
    given: int = 0
    unknown: int = 0

    @property
    def sure(self) -> bool:
        """Tell whether the words alone say that this is a name: a given name and another known one."""
        return self.units > 1 and self.given > 0 and (self.known > 1 or self.unknown > 0)


class Builder:
    """A name as it grows; the scripts differ in what a unit is."""

    def __init__(self, scene: Scene, first: int, *, anchored: bool, cut: int = 0) -> None:
        """Begin at a token with nothing taken in."""
        self.scene, self.first, self.anchored, self.cut = scene, first, anchored, cut
        self.position = first
        self.units = self.known = self.given = self.unknown = 0

    def build(self) -> NameSpan | None:
        """Take in units while they go on; return what was found."""
        while self.units < MOST_UNITS and self._goes_on() and self.unit():
            self.units += 1
        if not self.units:
            return None
        return NameSpan(self.first, self.position, self.cut, self.units, self.known, self.given, self.unknown)

    def _goes_on(self) -> bool:
        i, scene = self.position, self.scene
        return i == self.first or (scene.same_line(i - 1, i) and not scene.gap(i))

    def unit(self) -> bool:
        """Take in one unit of the name; tell whether there was one."""
        raise NotImplementedError

    def count(self, i: int) -> None:
        """Note what a word of the name is."""
        known = self.scene.name(i)
        if known is None:
            self.unknown += 1
            return
        self.known += 1
        self.given += known.given >= FEW

    def hyphen(self) -> bool:
        """Step over a hyphen or apostrophe between two joined words."""
        i, scene = self.position, self.scene
        owns = (scene.form(i) == "'" and scene.form(i + 1) == "s") or scene.written(i) == "—"  # "Melissa George—Chair"
        if self.units and not owns and scene.form(i) in ("-", "'") and scene.adjacent(i) and scene.adjacent(i + 1):
            self.position += 1
            return scene.is_word(i + 1)
        return False
