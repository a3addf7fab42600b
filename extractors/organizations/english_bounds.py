"""Where English names of bodies begin and end beside words of other things that have capitals as well."""

from collections.abc import Mapping

from extractors.naming import Atom
from extractors.organizations.latin import is_style
from extractors.scenery import Scenery
from lexicon.naming import WordClass, heads, words_of_class
from text.latin_names import KINSHIP
from text.tokens import Shape

_OWNER = ("'", "s")
_LINKS = frozenset(("of", "for", "and", "the", "to", "on", "&"))
_MEETINGS = frozenset(("meeting", "meetings"))
_HOUSES = frozenset(("court", "house", "hall"))
"""Nouns of bodies that are nouns of houses as well: "12 Abbey Court"."""
_FACULTY, _MEMBERS = "faculty", "members"


def of_compound(scene: Scenery, hyphen: int) -> bool:
    """Tell a hyphen behind a body and before what it did: "World Bank-financed projects"."""
    done = scene.form(hyphen) == "-" and not scene.is_capital(hyphen + 1)
    return done and scene.form(hyphen + 1) in words_of_class(WordClass.COMPOUND, "en")


def is_headline_verb(scene: Scenery, i: int) -> bool:
    """Tell a verb of a title in capitals that is a noun too: "Dubai Police Honours Volunteers", no "Honours Board".

    A further capital follows, no noun of a body, and no full stop ends the line.
    """
    following = scene.same_line(i + 1)
    if scene.form(i) not in words_of_class(WordClass.HEADLINE_NOUN, "en") or not following:
        return False
    end = next((k for k in range(i, scene.size) if scene.begins[k]), scene.size)
    goes_on = scene.is_capital(i + 1) or following.isdigit()
    return goes_on and following not in heads("en") and scene.form(end - 1) != "."


def of_someone(scene: Scenery, first: int) -> bool:
    """Tell the name of a person behind its style or descent: "Dr. Grace Banda and …", "Omar bin Fahd and …"."""
    before = scene.before(first)
    if before in KINSHIP:
        return True
    dot = before == "."
    at = first - 1 - dot
    styled = before in words_of_class(WordClass.HONORIFIC, "en") or (dot and is_style(scene, at, "en"))
    return styled or (dot and scene.before(at + 1) in words_of_class(WordClass.HONORIFIC, "en"))


def less_owned(scene: Scenery, atoms: Mapping[int, Atom], head_at: int, end: int) -> int:
    """Return the end of a body less what is only its own: "Central Bank's Operations Framework".

    In "Ministry of Women's Affairs" the owner is what the body is for.
    """
    for k in range(head_at + 1, end - 1):
        if (scene.form(k), scene.form(k + 1)) != _OWNER:
            continue
        if _has_part(scene, k + 2, end):
            continue  # "University of Nairobi's Faculty of Law"
        linked = any(scene.form(n) in _LINKS for n in range(head_at + 1, k))
        if not linked or any(atom.last == k for n in range(head_at, k) if (atom := atoms.get(n))):
            return k
    return end - 2 if (scene.form(end - 2), scene.form(end - 1)) == _OWNER else end


def _has_part(scene: Scenery, first: int, end: int) -> bool:
    """Tell whether the noun of a part of bodies stands among tokens: a faculty, a department, a committee."""
    nouns = heads("en")
    return any(head.entry.parent for k in range(first, end) for head in nouns.get(scene.form(k), ()) if not head.rest)


def less_office(scene: Scenery, head_at: int, end: int) -> int:
    """Return the end of a body less the office that somebody holds in it: "Lakes University Vice Chancellor"."""
    if scene.form(end - 1) not in words_of_class(WordClass.OFFICE_BEHIND, "en") or end - 1 <= head_at:
        return end
    k, ranks = end - 1, words_of_class(WordClass.RANK_BEFORE, "en")
    while k - 1 > head_at and scene.form(k - 1) in ranks:
        k -= 1
    return end if scene.form(k - 1) in _LINKS else k


def less_sort(scene: Scenery, first: int, head_at: int, end: int) -> int:
    """Return the start of a body less words that tell how it met: "the Full Parish Council Meeting"."""
    sorts = words_of_class(WordClass.SITTING_SORT, "en")
    while first < head_at and scene.same_line(end) in _MEETINGS:
        if scene.form(first + 1) == "-" and scene.form(first + 2) in sorts:
            first += 3  # "Extra-ordinary Council"
        elif scene.form(first) in sorts:
            first += 1
        else:
            break
    return first


def is_address(scene: Scenery, first: int, end: int) -> bool:
    """Tell a street or a house by its number: "School Road", "12 Abbey Court"."""
    if scene.form(end - 1) in words_of_class(WordClass.STREET, "en"):
        return True
    numbered = bool(scene.before(first)) and scene.words.shapes[first - 1] is Shape.NUMBER
    return numbered and end - first <= _SHORT and scene.form(end - 1) in _HOUSES


_SHORT = 3
"""Words of the longest name of a house that has a number."""


def is_of_people(scene: Scenery, last: int) -> bool:
    """Tell a body in the name of what its people hold: "the University Presidents Forum", "Faculty Members"."""
    form = scene.same_line(last)
    if not form or not scene.is_capital(last):
        return False
    plural = form.endswith("s") and form in words_of_class(WordClass.ROLE, "en")
    many = plural and bool(scene.same_line(last + 1)) and scene.is_capital(last + 1) and scene.is_word(last + 1)
    return many or (form == _MEMBERS and scene.form(last - 1) == _FACULTY)


def is_owner_behind(scene: Scenery, link: int, k: int) -> bool:
    """Tell whose deed follows "on" and not what a body is for: "the Council for the Order on the Minister's advice"."""
    owns = (scene.form(k + 1), scene.form(k + 2)) == _OWNER
    return scene.form(link) == "on" and owns and not scene.is_capital(k + 3)
