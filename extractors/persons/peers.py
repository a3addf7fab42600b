"""Names behind counterparts: « son homologue du Malawi, X », "his counterparts from Niger, X, and Togo, Y"."""

from extractors.persons.found import Found, is_free, name_at
from extractors.titles.scene import Scene
from lexicon.affiliations import standing_words
from lexicon.countries import country_of_adjective
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from schemas.mention import Kind
from text import inflection as arabic
from text.signs import COMMAS


def counterparts(scene: Scene, found: Found) -> None:
    """Take the name behind «نظيره التركي», « son homologue », two words at least: the office is his told before."""
    for i in scene.words.among(grammar().peers):
        after = i + 1
        while country_of_adjective(scene.form(after)) and scene.same_line(i, after):
            after += 1
        of_nation = after > i + 1 or country_of_adjective(scene.form(i - 1)) is not None  # "her Ethiopian counterpart"
        told_whole = False
        if not of_nation and (whose := _of_whom(scene, after)):
            told_whole = arabic.is_arabic(scene.form(i))
            after, of_nation = whose, scene.form(whose) in COMMAS or told_whole
        after += scene.form(after) in COMMAS
        of_nation = of_nation or (not arabic.is_arabic(scene.form(i)) and scene.written(after)[:1].isupper())
        free = of_nation and scene.same_line(i, after) and not found.taken(after) and is_free(scene, after)
        is_plain = free and scene.honorific(after) is None
        name = name_at(scene, after, anchored=True) if is_plain else None
        if name is not None and name.units > 1 and not arabic.is_definite(scene.form(name.first)):
            found.offer(name, "introduced")


def _of_whom(scene: Scene, i: int) -> int:
    """Return the end of the body, state or field of which a counterpart is, or 0: « son homologue du Malawi, »."""
    if arabic.is_arabic(scene.form(i)):
        return _of_body(scene, i)
    first = i
    while scene.form(i) in _OF_BODY and i < first + _MOST_SMALL:
        i += 1
    told = scene.mention_at(i, Kind.ORGANIZATION, Kind.PLACE) if i > first and scene.same_line(first - 1, i) else None
    return told[1] if told is not None else _of_field(scene, i) if i > first else 0


def _of_body(scene: Scene, i: int) -> int:
    """Return the end of the body at which an Arabic counterpart serves, or 0: «نظيره في بلدية ليون», «بالهيئة»."""
    i += scene.form(i) in relation_words("held_in")
    told = scene.mention_at(i, Kind.ORGANIZATION)
    return told[1] if told is not None and scene.same_line(i - 1, i) else 0


def _of_field(scene: Scene, i: int) -> int:
    """Return the end of the field of which a counterpart is, told up to a comma: « son homologue de la Santé, »."""
    last = next((k for k in range(i, i + _MOST_FIELD) if scene.form(k) in COMMAS), 0)
    written = scene.written(i)
    return last if last > i and written[:1].isupper() and scene.same_line(i, last) else 0


_OF_BODY = frozenset(("de", "du", "des", "d", "'", "l", "la", "le", "of", "from", "at", "the"))
_MOST_SMALL = 4
"""Small words between a counterpart and the body or state."""
_MOST_FIELD = 7
"""Tokens of a field: « de l'Enseignement supérieur et de la Recherche, »."""


def several_counterparts(scene: Scene, found: Found) -> None:
    """Take the names of several, each behind his state: « ses homologues du Togo, X, et du Mali, Y »."""
    for i in scene.words.among(standing_words("counterparts_many")):
        after = i + 1
        while not arabic.is_arabic(scene.form(i)) and (told := _nation(scene, after)) and scene.same_line(i, told):
            first = told + (scene.form(told) in COMMAS)
            free = not found.taken(first) and is_free(scene, first) and scene.honorific(first) is None
            name = name_at(scene, first, anchored=True) if free else None
            if name is None or name.units < _WHOLE:
                break
            found.offer(name, "introduced")
            after = name.last + (scene.form(name.last) in COMMAS)
            after += scene.form(after) in relation_words("and")


def _nation(scene: Scene, i: int) -> int:
    """Return the end of the state, or of the adjective of a nation, at a token, or 0."""
    last = i
    while country_of_adjective(scene.form(last)) is not None:
        last += 1
    if last > i:
        return last
    place = scene.mention_at(i, Kind.PLACE)
    return place[1] if place is not None else _of_whom(scene, i)


_WHOLE = 2
"""Words of a name that is told whole."""
