"""Names before the body that somebody is of: "…, and Chipo Dube of the African Union", "Ilse Brandt of the Embassy"."""

from extractors.persons.found import Found, is_free, name_at
from extractors.titles.scene import Scene
from lexicon.naming import heads
from lexicon.relations import relation_words
from lexicon.vocabulary import english_words
from schemas.mention import Kind
from text.latin_names import is_capital
from text.signs import COMMAS

_OF, _THE = "of", "the"
_LONGEST = 3
"""Words of a name, of which the first must be borne as a given one."""


def of_bodies(scene: Scene, found: Found) -> None:
    """Take the English names, two words at least, between a word of lists or a comma and "of" with a body behind."""
    for of in scene.words.among(frozenset((_OF,))):
        body = of + 1 + (scene.form(of + 1) == _THE)
        if scene.mention_at(body, Kind.ORGANIZATION) is None or not scene.same_line(of - 1, body):
            continue
        first = _first(scene, of)
        if of - first < _LONGEST - 1 or not _opens(scene, first) or found.taken(first) or not is_free(scene, first):
            continue
        known = scene.name(first)
        name = name_at(scene, first, anchored=True) if known is not None and known.given else None
        if name is not None and name.last == of and name.units > 1:
            found.offer(name, "introduced")


def _first(scene: Scene, of: int) -> int:
    """Return where capitalised words that no wording of the lexicon has begin, right before "of"."""
    first = of
    while first > max(of - _LONGEST, 0) and scene.same_line(first - 1, of) and _may_be_borne(scene, first - 1):
        first -= 1
    return first


def _may_be_borne(scene: Scene, i: int) -> bool:
    form = scene.form(i)
    named = scene.is_word(i) and is_capital(scene.written(i)) and not scene.inside(i, *Kind)
    common = form in english_words() or form in heads("en") or scene.role(i) is not None
    return named and not (common or scene.honorific(i) is not None)


def _opens(scene: Scene, i: int) -> bool:
    """Tell what a name of a list may stand behind: a comma, "and", or a verb of those who came or spoke."""
    before = scene.form(i - 1)
    return scene.same_line(i - 1, i) and (before in COMMAS or before == ";" or before in relation_words("lists_people"))
