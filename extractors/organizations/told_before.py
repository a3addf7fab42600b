"""Bodies in Latin letters told by the office of who leads them: "Chief Executive of Halcyon Grid".

Names that end in no noun of institutions are read here alone; any other is left to the grammars.
"""

from collections.abc import Container, Mapping
from functools import lru_cache

from extractors.naming import Atom
from extractors.organizations.latin import is_style
from extractors.scenery import Scenery
from lexicon.affiliations import standing_words
from lexicon.bearers import FEW
from lexicon.countries import country_of_adjective
from lexicon.naming import PROGRAMS, WordClass, heads, words_of_class
from lexicon.people import name_word
from lexicon.relations import relation_words
from lexicon.vocabulary import latin_words

_LINKS = frozenset(("of", "at", "de", "du", "d", "chez"))
_ARTICLES = frozenset(("the", "la", "le", "l"))
_INSIDE = frozenset(("of", "for", "de", "du", "&"))
_BEFORE = 4
"""Most words of an office."""
_LONGEST = 9
"""Most tokens of such a name."""


def bodies_told_before(scene: Scenery, atoms: Mapping[int, Atom], known: Container[str]) -> dict[int, int]:
    """Return where bodies end that the office before them tells, by the token in which each begins.

    ``known``: head nouns of institutions; a name that ends in one is none of these.
    """
    found = {}
    for link in scene.words.among(_LINKS):
        office = _office(scene, link)
        if not office or not scene.same_line(link + 1):
            continue
        first = _behind_article(scene, link + 1)
        last = _end(scene, atoms, first, known)
        definite = first > link + 1 and scene.before(first) == "the"
        firm = office in _of_firms()
        if last > first and _is_named(scene, atoms, range(first, last), firm=firm, definite=definite):
            found[first] = last
    return found


def _behind_article(scene: Scenery, i: int) -> int:
    """Return the token behind an article and its apostrophe, or behind that of « d' » alone."""
    i += scene.form(i) == "'"
    i += scene.form(i) in _ARTICLES and not (scene.is_capital(i) and scene.form(i + 1) != "'")
    return i + (scene.form(i) == "'")


def _office(scene: Scenery, link: int) -> str:
    """Return the longest office of who leads a body that ends right before a link, nothing where none does."""
    offices = _offices()
    said, found, k = "", "", link
    for _ in range(_BEFORE):
        k -= 1 + (scene.form(k - 1) == "-")
        if k < 0 or not scene.before(k + 1):
            break
        said = f"{scene.form(k)} {said}".strip()
        found = said if said in offices else found
    return found


@lru_cache(maxsize=1)
def _of_firms() -> frozenset[str]:
    """Return the offices of who leads a firm."""
    return standing_words("firm_chiefs") | standing_words("firm_heads") | relation_words("heads_of_firms")


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    """Return the offices of who leads any body."""
    return _of_firms() | relation_words("heads_of_bodies")


def _end(scene: Scenery, atoms: Mapping[int, Atom], first: int, known: Container[str]) -> int:
    """Return the end of the capitalised words from a token on; ``first`` where one of them is no part of a name."""
    i = end = first
    ends = words_of_class(WordClass.ROLE, "en") | words_of_class(WordClass.ROLE, "fr")
    while i < scene.size and i - first < _LONGEST and (i == first or scene.same_line(i)):
        form = scene.form(i)
        if scene.is_capital(i) and scene.is_word(i):
            if _is_no_body(form) or (form in known and not _goes_on(scene, atoms, i + 1)):
                return first
            if form in ends or _is_style(scene, i) or (i > first and _begins_person(scene, first, i)):
                break
            i = end = i + 1
        elif form in ("-", "'", ".") and scene.touches(i) and scene.touches(i + 1) and scene.is_word(i + 1):
            i = end = i + 2
        elif form in _INSIDE and i > first and scene.same_line(i + 1) and scene.is_capital(i + 1):
            i += 1
        else:
            break
    return end


def _is_no_body(form: str) -> bool:
    """Tell the noun of a unit, a turn, a territory or a programme, which has a head and partners as well."""
    return form in relation_words("no_bodies_led") or form in heads("en", PROGRAMS) or form in heads("fr", PROGRAMS)


def _goes_on(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> bool:
    """Tell a further noun or a place, so that the noun of institutions before it is no head: "Transport Malta"."""
    noun = scene.form(i) in latin_words() and scene.is_capital(i) and not _is_style(scene, i)
    return bool(scene.same_line(i)) and (noun or i in atoms)


def _is_style(scene: Scenery, i: int) -> bool:
    """Tell a style behind the name, with which who holds the office begins: "… of the Bekaa Trust Eng. Sami Haddad"."""
    return is_style(scene, i, "en") or is_style(scene, i, "fr")


def _begins_person(scene: Scenery, first: int, i: int) -> bool:
    """Tell who holds the office, right behind the body: "Chief Executive of Halcyon Grid Tom Reed".

    Two words of no lexicon behind a field alone are a name: "Director General of Aquaculture Tebe Haeruddin".
    """
    known = name_word(scene.form(i))
    field = all(scene.form(k) in latin_words() for k in range(first, i) if scene.is_word(k))
    strange = all(scene.form(k) not in latin_words() and scene.is_capital(k) for k in (i, i + 1))
    if field and strange and bool(scene.same_line(i + 1)) and not (scene.same_line(i + 2) and scene.is_capital(i + 2)):
        return True
    return known is not None and known.given >= FEW and bool(scene.same_line(i + 1)) and scene.is_capital(i + 1)


def _is_named(scene: Scenery, atoms: Mapping[int, Atom], words: range, *, firm: bool, definite: bool) -> bool:
    """Tell whether words are a body's name: unknown ones beside what is known, or several behind an article.

    A place alone is the land that somebody leads, a body that is known is read as such, and what holds but words of
    the lexicon without an article is a field of work.
    """
    atom = atoms.get(words.start)
    if atom is not None and (atom.is_body or atom.last >= words.stop):
        return False
    if any(atom is not None and atom.is_body for atom in map(atoms.get, words)):
        return False
    capitals = [k for k in words if scene.is_capital(k)]
    placed = {k for first in words if first in atoms for k in range(first, atoms[first].last)}
    own = [k for k in capitals if k not in placed and country_of_adjective(scene.form(k)) is None]
    several = len(capitals) > 1 and bool(own)
    if atom is not None and not firm and _is_holder(scene, range(atom.last, words.stop)):
        return False
    if definite:
        return several
    given = name_word(scene.form(words.start))
    if given is not None and given.given >= FEW:
        return False
    unheard = [k for k in own if scene.form(k) not in latin_words() and not scene.form(k).isdigit()]
    return (bool(unheard) and (firm or several)) or (firm and several and bool(placed))


def _is_holder(scene: Scenery, words: range) -> bool:
    """Tell two to four unheard words behind the land that somebody leads: "the President of Lesotho Xolani Zwart"."""
    capitals = [k for k in words if scene.is_word(k) and scene.is_capital(k)]
    unheard = all(scene.form(k) not in latin_words() or name_word(scene.form(k)) is not None for k in capitals)
    return _FEWEST <= len(capitals) <= _MOST and unheard and scene.form(words.stop - 1) not in heads("en")


_FEWEST, _MOST = 2, 4
"""Words of a person's name that is told whole."""
