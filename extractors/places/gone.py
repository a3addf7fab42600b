"""Towns behind who goes there or leaves, which are no last part of a name: «زار السيد سامي الجابري جدة أمس»."""

from extractors.scenery import Scenery
from lexicon.bearers import TWICE
from lexicon.naming import WordClass, classes_of
from lexicon.people import function_words, name_word
from lexicon.places import PlaceName, Sureness
from lexicon.relations import relation_words
from text.inflection import AND, is_written_accusative
from text.naming import TOWARD
from text.phrases import PhraseHit

GONE_TO = "places/gone-to"
_REACH = 10
"""Tokens back from a town over who goes there to the verb."""
_NAMES = 2
"""A whole name, given and family, stands before the town."""


def gone_to(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a town that a verb of going needs, behind a whole name and before what is no object of the verb."""
    i = hit.first
    town = hit.payloads[0].sureness is not Sureness.FAINT and scene.is_arabic(i)
    if not town or scene.words.letters_before(i, hit.start) or not scene.before(i):
        return False
    before = [name_word(scene.form(k)) for k in range(i - _NAMES, i)] if i > _NAMES else [None]
    named = all(word is not None and word.given + word.family >= TWICE for word in before)
    return named and _ends_clause(scene, hit.last) and _goes(scene, i)


def _goes(scene: Scenery, i: int) -> bool:
    """Tell a verb of going before a token in its clause; the house to which one came may follow «وصل … إلى»."""
    for k in range(i - 1, max(i - 1 - _REACH, -1), -1):
        if scene.begins[k + 1] or not scene.is_word(k):
            return False
        went = not relation_words("goes_to_town").isdisjoint((scene.form(k), scene.form(k).removeprefix(AND)))
        if went and k < i - _NAMES:
            return True
    return False


def _ends_clause(scene: Scenery, i: int) -> bool:
    """Tell whether no object and no further name stands at a token: a sign, a particle, a day, how one went."""
    form = scene.same_line(i)
    if not form or not scene.is_word(i):
        return True
    if form == TOWARD:
        return False
    adverb = is_written_accusative(scene.written(i)) or form in relation_words("how_one_went")
    told = form in function_words() or WordClass.TIME in classes_of(form, "ar") or form.startswith(AND)
    return adverb or (told and name_word(form) is None)
