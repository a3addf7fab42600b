"""Bodies called by a field or coined word and their land, no preposition between: "Athletics Kenya"."""

from collections.abc import Mapping

from extractors.naming import Atom
from extractors.scenery import Scenery
from lexicon.bodies import body_acronyms
from lexicon.naming import WordClass, words_of_class
from lexicon.people import name_word
from lexicon.places import PlaceWord, place_names, place_words
from lexicon.relations import relation_words

_SHORTEST = 3
"""Letters of an acronym before its land: "NHS Lothian"."""
_MINISTERS = frozenset(("minister", "ministers", "ministry", "secretary", "director"))
_FIELD = 2
"""Words of the longest field."""


def national_brands(scene: Scenery, atoms: Mapping[int, Atom]) -> dict[int, int]:
    """Return where such bodies end, by the token in which each begins."""
    found = {}
    for i, land in atoms.items():
        if land.is_body or land.cut or not i or scene.is_arabic(i) or not scene.before(i) or scene.in_heading(i):
            continue
        first = _field(scene, i) if land.is_state or _is_land(scene, i) else i
        first = _coined(scene, i) if first == i else first
        if first < i and _stands_apart(scene, first, land.last):
            found[first] = land.last
    return found


def _is_land(scene: Scenery, i: int) -> bool:
    """Tell a part of a state that governs itself: "Invest Northern Ireland"."""
    hit = place_names().match_at(scene.words, i)
    return hit is not None and any(place.land for place in hit.payloads)


def _field(scene: Scenery, i: int) -> int:
    """Return where the capitalised field before a state begins, the state's own token where none does."""
    for first in range(i - _FIELD, i):
        words = range(first, i)
        whole = first >= 0 and all(scene.is_capital(k) and scene.same_line(k + 1) for k in words)
        if whole and " ".join(map(scene.form, words)) in relation_words("fields_of_nations"):
            return first
    return i


def _coined(scene: Scenery, i: int) -> int:
    """Return the place of a coined word or of letters before a land: "WaterAid Malawi", "NHS Lothian"."""
    word = scene.written(i - 1)
    plain = scene.is_word(i - 1) and word.isalpha() and name_word(scene.form(i - 1)) is None
    coined = plain and word[:1].isupper() and any(map(str.isupper, word[2:])) and any(map(str.islower, word))
    letters = plain and word.isupper() and len(word) >= _SHORTEST and _is_body(scene, i - 1)
    return i - 1 if coined or letters else i


def _is_body(scene: Scenery, i: int) -> bool:
    """Tell letters that no list has for something else: no "GDP Ghana"."""
    lists = (words_of_class(WordClass.NO_ACRONYM, language) for language in ("en", "fr"))
    told = scene.form(i) in place_words(PlaceWord.STATE, "en") or scene.written(i) in body_acronyms()
    return not told and not any(scene.form(i) in words for words in lists)


def _stands_apart(scene: Scenery, first: int, last: int) -> bool:
    """Tell a name that no capital, article or hyphen stands before, nor one behind, in a line of English."""
    before, shouted = scene.before(first), scene.written(last - 1).isupper()
    opens = scene.begins[first] or not before or not scene.is_capital(first - 1) or scene.form(first - 1) in ".,"
    joined = scene.form(first - 1) == "-" and scene.touches(first)
    opens = opens and scene.before(first - 1) not in _MINISTERS  # "the Minister for Health Ghana"
    officer = scene.form(last) in words_of_class(WordClass.ROLE, "en")
    goes_on = bool(scene.same_line(last)) and scene.is_capital(last) and not officer
    joined = joined or (scene.form(last) == "-" and scene.touches(last))
    return opens and before not in ("the", "a", "an") and not (joined or goes_on or shouted)
