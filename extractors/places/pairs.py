"""Towns of two words that no list knows, where something is said to have been held: « s'est tenu à Saly Portudal »."""

from collections.abc import Set as AbstractSet

from extractors.scenery import Scenery
from lexicon.countries import country_of_adjective
from lexicon.naming import is_latin_noun
from lexicon.people import honorifics, name_word, roles
from lexicon.relations import relation_words
from lexicon.vocabulary import english_words

_LEAST = 3
_BEFORE = frozenset(("à", "in"))


def is_pair(scene: Scenery, i: int, days: AbstractSet[int]) -> bool:
    """Tell two capitalised words behind « à », "in" that nobody bears as names; ``days`` are the ends of dates.

    Before the preposition stands a day, or the verb of what was held or of who went there.
    """
    behind = scene.same_line(i + 2)
    if not i or scene.written(i - 1) not in _BEFORE or (behind and (scene.is_capital(i + 2) or behind in "'-")):
        return False
    held = scene.before(i - 1) in relation_words("held_at") or (i - 1 in days and not _given(scene, i))
    return held and bool(scene.same_line(i + 1)) and all(is_strange(scene, k) for k in (i, i + 1))


def _given(scene: Scenery, i: int) -> bool:
    """Tell words by which « à » may name to whom something was given: « a remis le 4 mars 2025 à X »."""
    return any(scene.form(k) in relation_words("given_to") for k in range(max(i - _REACH, 0), i))


_REACH = 14
"""Words before a name among which the verb of giving stands, the day between."""


def is_strange(scene: Scenery, i: int) -> bool:
    """Tell a capitalised word that is nobody's name, no office, no body, no style, no nation and no English word."""
    form, written, known = scene.form(i), scene.written(i), name_word(scene.form(i))
    plain = scene.is_word(i) and scene.is_capital(i) and len(form) >= _LEAST and not written.isupper()
    if not plain or (known is not None and known.given > 1) or form in english_words():
        return False
    styled = honorifics().match_at(scene.words, i) is not None or roles().match_at(scene.words, i) is not None
    return not (is_latin_noun(form) or styled or country_of_adjective(form) is not None)
