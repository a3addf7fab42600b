"""Words that some bodies write in small letters inside their English names: "Ministry of Health and social Welfare"."""

from collections.abc import Mapping

from extractors.naming import Atom
from extractors.scenery import Scenery
from lexicon.countries import country_of_adjective
from lexicon.naming import WordClass, words_of_class
from lexicon.people import honorifics, name_word
from lexicon.relations import words as relation_words
from lexicon.vocabulary import english_words

_MINISTRY, _GOVERNMENT = "ministry", "government"
_OWN = frozenset(("the", "its", "their", "his", "her", "s"))
"""Words before a ministry in small letters that say which."""
_FIELDS = 3
"""Most words of its field."""
_OF, _AND, _FOR, _THE = "of", "and", "for", "the"


def past_small(scene: Scenery, link: int, *, owner: bool) -> int:
    """Return the capitalised word behind a link and words in small letters, else 0.

    ``owner``: the link stands right behind the head noun, so that "for the coordination of" tells its task; "Bank of
    Ghana for the protection of Kenyans" may be what was done.
    """
    form, i = scene.form(link), link + 1
    if form in (_OF, _AND) and scene.form(i) in words_of_class(WordClass.SMALL_FIELD, "en"):
        return _capital(scene, i + 1)
    i += scene.form(i) == _THE
    if form == _FOR and owner and scene.form(i) in words_of_class(WordClass.SMALL_PURPOSE, "en"):
        i += 1 + (scene.form(i + 1) == _OF)
        return _capital(scene, i + (scene.form(i) == _THE)) if scene.form(i - 1) == _OF else 0
    return 0


def _capital(scene: Scenery, i: int) -> int:
    """Return a place where a capitalised word of the same line stands, else 0: "of the Kenyan economy" goes on."""
    stands = scene.same_line(i) and scene.is_capital(i) and scene.is_word(i)
    return i if stands and country_of_adjective(scene.form(i)) is None else 0


def ranked_holder(scene: Scenery, i: int) -> bool:
    """Tell the office of a person right behind a body: "Ministry of Health Permanent Secretary X", "… CEO X".

    Words of rank come first, and a capitalised name follows.
    """
    ranks, offices = words_of_class(WordClass.RANK_BEFORE, "en"), words_of_class(WordClass.OFFICE_BEHIND, "en")
    k = i
    while k < i + _RANKED and (scene.form(k) in ranks or (k > i and scene.form(k) == "-")):
        k += 1
    office = scene.form(k) in offices or (k > i and scene.form(k) in words_of_class(WordClass.ROLE, "en"))
    behind = k + 1 if office else k if k > i and scene.form(k - 1) == _EXECUTIVE else i
    return behind > i and bool(scene.same_line(behind)) and scene.is_capital(behind) and scene.is_word(behind)


def ranked_bearer(scene: Scenery, i: int) -> bool:
    """Tell the rank of a person right behind forces: "Chief of Army Staff General MM Naravane", no "General Staff"."""
    hit = honorifics().match_at(scene.words, i) if scene.form(i - 1) in relation_words("forces_of_ranks") else None
    if hit is None or not scene.same_line(hit.last) or not scene.is_capital(hit.last):
        return False
    form = scene.form(hit.last)
    initials = scene.written(hit.last).isupper() and scene.is_capital(hit.last + 1)
    return initials or name_word(form) is not None or form not in english_words()


_RANKED = 4
"""Tokens of the words of rank before an office."""
_EXECUTIVE = "executive"


def small_bodies(scene: Scenery, atoms: Mapping[int, Atom]) -> dict[int, int]:
    """Return where bodies in small letters end, by the token in which they begin.

    "the government of Zambia", "the external affairs ministry"; "foreign ministry officials" are no body.
    """
    found = {}
    for i in scene.words.where(_GOVERNMENT.__eq__):
        land = atoms.get(i + 2 + (scene.same_line(i + 2) == _THE)) if scene.same_line(i + 1) == _OF else None
        if land is not None and land.is_state and scene.written(i).islower() and scene.same_line(i + 2):
            found[i] = land.last
    for i in scene.words.where(_MINISTRY.__eq__):
        first = _field_first(scene, i) if scene.written(i).islower() else i
        if first < i and scene.same_line(i + 1) not in words_of_class(WordClass.MINISTRY_STAFF, "en") | {_OF}:
            found[first] = i + 1
    return found


def _field_first(scene: Scenery, i: int) -> int:
    """Return where the field before a ministry begins, behind a word that says which; the ministry's place if not."""
    first, fields = i, words_of_class(WordClass.SMALL_MINISTRY, "en")
    while i - first < _FIELDS and scene.same_line(first) and scene.before(first) in fields:
        first -= 1
    return first if first < i and scene.same_line(first) and scene.before(first) in _OWN else i
