"""Military bases that are called after a town or person: «قاعدة الملك فيصل الجوية», «قاعدة حامات الجوية»."""

from extractors.scenery import Scenery
from lexicon.naming import VENUES, Head, head_readings

_BASE = "base"
_LONGEST = 5
"""Words of the longest name between the noun of a base and what kind it is."""


def base_at(scene: Scenery, i: int) -> tuple[int, int] | None:
    """Return the letters cut and the token behind the base that begins at a token, None where none does."""
    for reading, head, definite in head_readings(scene.forms[i], VENUES):
        last = _end(scene, i, head) if head.key == _BASE and not definite else i
        if last > i + 2:
            return reading.cut, last
    return None


def _end(scene: Scenery, i: int, head: Head) -> int:
    """Return the token behind the adjective that tells which kind of base it is; none is called after data or work."""
    for last in range(i + 1, i + 1 + _LONGEST):
        form = scene.same_line(last)
        if not form or not scene.is_word(last) or form in head.generic:
            break
        if form in head.only:
            return last + 1
    return i
