"""Words that some bodies write in small letters inside their English names: "Ministry of Health and social Welfare"."""

from collections.abc import Mapping
from functools import lru_cache

from extractors.naming import Atom
from extractors.scenery import Scenery
from lexicon.bearers import FEW
from lexicon.countries import country_of_adjective
from lexicon.naming import WordClass, words_of_class
from lexicon.people import honorifics, name_word
from lexicon.relations import relation_words
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
    """Tell the rank of a person right behind forces: "Chief of Army Staff General MM Naravane", no "General Staff".

    Behind any other body its bearer's given name must be known: "Director of Hamad Port Captain Majed Al-Harbi".
    """
    hit = honorifics().match_at(scene.words, i)
    if hit is None or not scene.same_line(hit.last) or not scene.is_capital(hit.last):
        return False
    form = scene.form(hit.last)
    if scene.form(i - 1) not in relation_words("forces_of_ranks"):
        known = name_word(form)
        return known is not None and known.given >= FEW and scene.is_capital(hit.last + 1)
    initials = scene.written(hit.last).isupper() and scene.is_capital(hit.last + 1)
    return initials or name_word(form) is not None or form not in english_words()


_RANKED = 4
"""Tokens of the words of rank before an office."""
_EXECUTIVE = "executive"


def small_bodies(scene: Scenery, atoms: Mapping[int, Atom]) -> dict[int, int]:
    """Return where bodies in small letters end, by the token in which they begin.

    "the government of Zambia", "the external affairs ministry", "the ministry of health", "the Turkish parliament";
    "foreign ministry officials" are no body.
    """
    found = {}
    for i in scene.words.among({_GOVERNMENT}):
        land = atoms.get(i + 2 + (scene.same_line(i + 2) == _THE)) if scene.same_line(i + 1) == _OF else None
        if land is not None and land.is_state and scene.written(i).islower() and scene.same_line(i + 2):
            found[i] = land.last
    for i in scene.words.among({_MINISTRY}):
        if scene.written(i).islower():
            found |= _ministry(scene, i)
    for i in scene.words.among(_national_openings()):
        first, last = _nation_first(scene, i), _national_end(scene, atoms, i)
        first -= first == i and _state_letters(scene, atoms, i - 1)
        if first < i < last and not _is_of_staff(scene, last):
            found[first] = last
    return found


def _ministry(scene: Scenery, i: int) -> dict[int, int]:
    """Return the ministry at a token with its fields and nation, by where it begins; nothing where it tells none."""
    last = i + 1
    if scene.same_line(last) == _OF:
        last = _fields_end(scene, last + 1)
        return {_nation_first(scene, i): last} if last > i + 2 and not _is_of_staff(scene, last) else {}
    first = _field_first(scene, i)
    return {first: last} if first < i and not _is_of_staff(scene, last) else {}


def _is_of_staff(scene: Scenery, i: int) -> bool:
    """Tell who or what is a body's own behind it: "foreign ministry officials"."""
    return scene.same_line(i) in words_of_class(WordClass.MINISTRY_STAFF, "en")


def _field_first(scene: Scenery, i: int) -> int:
    """Return where the field before a ministry begins, behind a word that says which; the ministry's place if not."""
    first, fields = i, words_of_class(WordClass.SMALL_MINISTRY, "en")
    while i - first < _FIELDS and scene.same_line(first) and scene.before(first) in fields:
        first -= 1
    if first == i or not scene.same_line(first):
        return i
    return first if scene.before(first) in _OWN else _nation_first(scene, first, otherwise=i)


def _fields_end(scene: Scenery, i: int) -> int:
    """Return where the fields in small letters end that begin at a token: "foreign affairs and trade"."""
    fields, last, k = words_of_class(WordClass.SMALL_MINISTRY, "en"), i, i
    while k - i < _MOST_FIELDS and (scene.same_line(k) in fields or (last > i and scene.same_line(k) in _JOINS)):
        k += 1
        last = k if scene.form(k - 1) in fields else last
    return last


def _nation_first(scene: Scenery, i: int, otherwise: int | None = None) -> int:
    """Return where the nation before a token begins; ``otherwise``, the token itself if none, where none does."""
    nation = scene.same_line(i) and scene.is_capital(i - 1) and country_of_adjective(scene.before(i)) is not None
    return i - 1 if nation else i if otherwise is None else otherwise


def _state_letters(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> bool:
    """Tell a state's letters right before its government, with an article: "the UK government"."""
    state = atoms.get(i) if scene.form(i + 1) == _GOVERNMENT and scene.same_line(i + 1) else None
    return state is not None and state.is_state and scene.written(i).isupper() and scene.before(i) == _THE


@lru_cache(maxsize=1)
def _national_openings() -> frozenset[str]:
    """Return the first words of the bodies of which a nation has one: "parliament", "central" of its bank."""
    return frozenset(body.split()[0] for body in words_of_class(WordClass.SMALL_NATIONAL, "en"))


def _national_end(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> int:
    """Return where the longest body of a nation ends that begins at a token, with its mission's town; ``i`` if none."""
    bodies, last, told, longest = words_of_class(WordClass.SMALL_NATIONAL, "en"), i, "", ""
    for k in range(i, i + _LONGEST):
        if not scene.same_line(k) or scene.is_capital(k):
            break
        told = f"{told} {scene.form(k)}".strip()
        last, longest = (k + 1, told) if told in bodies else (last, longest)
    mission = longest in words_of_class(WordClass.SMALL_MISSION, "en")
    town = atoms.get(last + 1) if mission and scene.same_line(last) in _AT else None
    return town.last if town is not None and not town.is_body else last


_MOST_FIELDS = 6
"""Most words of the fields of a ministry."""
_LONGEST = 5
"""Most words of a body of which a nation has one."""
_JOINS, _AT = frozenset((_AND, ",")), frozenset(("in", "to", "at"))
