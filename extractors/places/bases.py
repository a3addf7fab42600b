"""Bases, towns and markets told by their name and kind: «قاعدة الملك فيصل الجوية», «مدينة الشيخ خليفة الطبية»."""

from collections.abc import Mapping

from extractors.naming import Atom, is_of
from extractors.scenery import Scenery
from lexicon.naming import VENUES, Head, WordClass, head_readings
from lexicon.people import name_word
from lexicon.places import place_names
from text.inflection import FEMININE

_BASE, _KINDS = "base", "kinds_of_town"
_LONGEST = 5
"""Words of the longest name between the noun of a base and what kind it is."""


def base_at(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> tuple[int, int] | None:
    """Return the letters cut and the token behind the base, town or market that begins at a token, if one does."""
    for reading, head, definite in head_readings(scene.forms[i], VENUES):
        if definite or head.key not in (_BASE, _KINDS):
            continue
        last = _end(scene, i, head)
        if last > i + 2 and (head.key == _BASE or _is_called(scene, atoms, i, last - 1)):
            return reading.cut, last
    return None


def _is_called(scene: Scenery, atoms: Mapping[int, Atom], i: int, kind: int) -> bool:
    """Tell whether a town, or words of which one is a name, stand between a noun and a kind that agrees with it."""
    if scene.form(i).endswith(FEMININE) != scene.form(kind).endswith(FEMININE):
        return False
    town = place_names().match_at(scene.words, i + 1)  # «سوق الشطرة العصري»: no sign of place is before the town
    if town is not None and town.last == kind and town.start == scene.words.begins[i + 1]:
        return not any(place.state for place in town.payloads)
    atom = atoms.get(i + 1)
    if atom is not None and atom.cut == 0 and atom.last in (kind, kind + 1):
        return not (atom.is_body or atom.is_state)
    return all(
        name_word(scene.form(k)) is not None or is_of(scene.form(k), WordClass.HONORIFIC, WordClass.KIN)
        for k in range(i + 1, kind)
    )


def _end(scene: Scenery, i: int, head: Head) -> int:
    """Return the token behind the adjective that tells which kind of base it is; none is called after data or work."""
    for last in range(i + 1, i + 1 + _LONGEST):
        form = scene.same_line(last)
        if not form or not scene.is_word(last) or form in head.generic:
            break
        if form in head.only:
            return last + 1
    return i
