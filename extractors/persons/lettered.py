"""Names before the letters of a seat or an honour that only a person has: "Pauline McNeill MSP", "Norma Foley TD"."""

from extractors.persons.found import Found, is_free, name_at
from extractors.persons.unheard import is_whole
from extractors.titles.scene import Scene
from lexicon.relations import relation_words
from text import inflection as arabic
from text.latin_names import is_capital
from text.signs import COMMAS

_REACH = 6
"""Tokens of a name before such letters, its hyphens and dots among them."""


def lettered(scene: Scene, found: Found) -> None:
    """Take the capitalised words right before such letters, a comma between at most, whole as they stand."""
    for i in scene.words.among(relation_words("seats_behind")):
        last = i - (scene.form(i - 1) in COMMAS)
        if not scene.written(i).isupper() or not scene.same_line(last - 1, i) or found.taken(last - 1):
            continue
        for first in range(max(last - _REACH, 0), last - 1):
            if _begins(scene, first) and is_free(scene, first):
                name = name_at(scene, first, anchored=True)
                if name is not None and name.last == last and is_whole(scene, name):
                    found.offer(name, "lettered")
                    break


def _begins(scene: Scene, i: int) -> bool:
    """Tell a capitalised Latin word behind one that has no capital, or behind an office or style."""
    capital = scene.is_word(i) and is_capital(scene.written(i)) and not arabic.is_arabic(scene.form(i))
    before = i - 1
    alone = not scene.same_line(before, i) or not scene.is_word(before) or not is_capital(scene.written(before))
    return capital and scene.form(before) not in ("-", "'") and (alone or before in scene.in_role)
