"""Adjectives with which an institution speaks of another state: «سفير دولة قطر الشقيقة لدى البلاد», «… الصديقة، X»."""

from extractors.titles.scene import Scene
from lexicon.affiliations import standing_words
from lexicon.places import PlaceWord, place_words
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from schemas.mention import Kind


def is_not_resident(scene: Scene, i: int) -> bool:
    """Tell «المعتمد غير المقيم», of an envoy who lives elsewhere."""
    forms = [scene.form(k) for k in range(i, i + 3)]
    resident = relation_words("resident")
    return forms[0] in resident and forms[1] in grammar().negation and forms[2] in resident


def behind_sister(scene: Scene, i: int) -> int:
    """Return the token behind the adjective of a state that has just been named, or the token itself."""
    said = scene.form(i) in standing_words("sisterly") and scene.same_line(i - 1, i)
    return i + 1 if said and scene.inside(i - 1, Kind.PLACE) else i


def where_at(scene: Scene, begin: int, i: int) -> int:
    """Return the token of the place behind «في» or «لدى», a consul's behind «مدينة» too, or the token itself.

    ``begin`` is where the office begins.
    """
    if scene.form(i) not in grammar().inside | grammar().at | grammar().to or not scene.same_line(i, i + 1):
        return i
    posted = any(scene.form(k) in grammar().consuls for k in range(begin, i))
    town = posted and scene.form(i + 1) in place_words(PlaceWord.SETTLEMENT, "ar")
    return i + 1 + (town and scene.same_line(i, i + 2) and scene.mention_at(i + 2, Kind.PLACE) is not None)
