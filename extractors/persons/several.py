"""Names that share an office told in the plural: « les ministres Frank X, Hilde Y et Jan Z », "Senators X and Y"."""

from extractors.persons.found import Found, is_free, name_at
from extractors.persons.lists import AND, further_names
from extractors.persons.unheard import is_whole
from extractors.titles.scene import Scene
from lexicon.countries import country_of_adjective
from lexicon.naming import is_french_adjective
from lexicon.people import offices_in_plural
from schemas.mention import Kind
from text.latin_names import is_capital
from text.signs import COMMAS


def of_several(scene: Scene, found: Found) -> None:
    """Take the names of a list, known or not, right behind the plural of the office that they all hold."""
    for i in scene.words.among(offices_in_plural()):
        first = _past_sort(scene, i + 1)
        if not is_free(scene, i) or not scene.same_line(i, first) or found.taken(first) or not is_free(scene, first):
            continue
        name = name_at(scene, first, anchored=True)
        if name is None or not is_capital(scene.written(name.first)) or not is_whole(scene, name):
            continue
        if _goes_on(scene, name.last) and found.offer(name, "several"):
            further_names(scene, found, name.last, strange=True)


def _past_sort(scene: Scene, i: int) -> int:
    """Step over what sort of officers they are: « conseillers fédéraux », « d'Etat », « ministres belges »."""
    while scene.is_word(i) and scene.written(i).islower() and scene.same_line(i - 1, i):
        described = is_french_adjective(scene.form(i)) or country_of_adjective(scene.form(i)) is not None
        if not described:
            return i + _OF_STATE if _is_of_state(scene, i) else i
        i += 1
    return i


def _is_of_state(scene: Scene, i: int) -> bool:
    return scene.form(i) == "d" and scene.form(i + 1) == "'" and scene.form(i + 2) == "etat"


_OF = frozenset(("of", "from", "de", "du", "des"))
_OF_STATE = 3
"""Tokens of « d'Etat »."""


def _goes_on(scene: Scene, i: int) -> bool:
    """Tell a comma or "and" behind the first of several, over the land that he is of: « Rock Kaboré du Burkina, … »."""
    if scene.form(i) in _OF and (land := scene.mention_at(i + 1, Kind.PLACE)) is not None:
        i = land[1]
    return scene.same_line(i - 1, i + 1) and scene.form(i) in COMMAS | AND
