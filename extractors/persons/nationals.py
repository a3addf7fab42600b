"""Latin names behind the nation of who bears them: « le Kenyan Uhuru Kenyatta », « la Rwandaise Louise Mugabo »."""

from extractors.persons.found import Found, is_free, name_at
from extractors.persons.unheard import names_thing
from extractors.titles.scene import Scene
from lexicon.countries import country_of_adjective
from text import inflection as arabic
from text.latin_names import is_capital

_ARTICLES = frozenset(("le", "la", "the", "du", "au", "et"))
_ELIDED = frozenset(("l", "d"))
_OPENING = _ARTICLES | {"'"}
_FEWEST, _MOST = 2, 4
"""Words of a name that is told whole."""


def nationals(scene: Scene, found: Found) -> None:
    """Take a whole name, a word of it known, right behind an article and a nation with its capital."""
    for i in [k + 1 for k in scene.words.among(_OPENING)]:
        first = i + 1
        words = scene.is_word(i) and scene.is_word(first)
        capitals = words and is_capital(scene.written(i)) and is_capital(scene.written(first))
        told = capitals and _is_nation(scene.form(i)) and _behind_article(scene, i)
        if not told or not scene.same_line(i, first) or found.taken(first):
            continue
        name = name_at(scene, first, anchored=True) if is_free(scene, first) else None
        if name is not None and _FEWEST <= name.units <= _MOST and name.known and not names_thing(scene, name):
            found.offer(name, "national")


def _is_nation(form: str) -> bool:
    return not arabic.is_arabic(form) and country_of_adjective(form) is not None


def _behind_article(scene: Scene, i: int) -> bool:
    """Tell an article, or « l' », right before a token."""
    before = i - 1
    if scene.form(before) == "'" and scene.adjacent(i):
        return scene.form(before - 1) in _ELIDED
    return scene.form(before) in _ARTICLES and scene.same_line(before, i)
