"""What the grammars of French and English names of institutions share: the name they read, its country, small words."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from extractors.naming import Atom
from extractors.scenery import Scenery
from lexicon.bearers import FEW
from lexicon.countries import country_of_adjective
from lexicon.naming import WordClass, classes_of, words_of_class
from lexicon.people import honorifics, name_word
from schemas.nouns import dataclass
from text.latin_names import PARTICLES
from text.signs import DASHES

OF = frozenset(("de", "du", "des", "d"))
AT = frozenset(("a", "au", "aux"))
ARTICLES = frozenset(("la", "le", "les", "l"))
STOPS = (WordClass.STOP, WordClass.HONORIFIC, WordClass.TIME)


@dataclass(frozen=True, slots=True)
class LatinName:
    """A name that was read: its tokens and its country."""

    first: int
    last: int
    country: str | None = None
    key: str | None = None


def is_stop(form: str, language: str) -> bool:
    """Tell whether a word of a language (fr, en) ends a name."""
    return not classes_of(form, language).isdisjoint(STOPS)


def is_style(scene: Scenery, i: int, language: str) -> bool:
    """Tell a style with which the name of who holds an office begins: "H.E. Mr", « M. », but not « M'Bour »."""
    form = scene.form(i)
    if form in words_of_class(WordClass.HONORIFIC, language) and scene.same_line(i + 1) != "'":
        return True
    excellency = form in _EXCELLENCIES and scene.form(i + 2) == "e"
    return (excellency or form in _SHORT) and scene.form(i + 1) == "."


def person_beside(scene: Scenery, i: int) -> bool:
    """Tell a person behind "and" by a given name or by an office set off: « … de Thiès et Awa Sarr, présidente de … ».

    Of two given names in a row a house is called: « Université Pierre et Marie Curie ».
    """
    end = name_end(scene, i)
    if end is None or _is_given(scene.form(i - _BEFORE_LINK)):
        return False
    j = end + 1
    while scene.same_line(j) in ARTICLES | _ENGLISH_ARTICLES | {"'"}:
        j += 1
    role = any(scene.same_line(j) in words_of_class(WordClass.ROLE, language) for language in ("fr", "en"))
    return (role and scene.same_line(end) == ",") or _is_given(scene.form(i))


_BEFORE_LINK, _ENGLISH_ARTICLES = 2, frozenset(("the",))
_NAMES = 4
"""As many bear a given name that begins a person's; words of the longest name."""


def _is_given(form: str) -> bool:
    known = name_word(form)
    return known is not None and known.given >= max(FEW, known.family + 1)


def name_end(scene: Scenery, i: int) -> int | None:
    """Return the end of two to four capitalised words, particles and hyphens among them, or None."""
    words, j = 0, i
    while scene.same_line(j) or j == i:
        if scene.is_capital(j) and scene.is_word(j):
            words += 1
        elif not (words and (scene.form(j) in PARTICLES or (scene.form(j) == "-" and scene.touches(j)))):
            break
        j += 1
    return j if 1 < words <= _NAMES else None


def of_rank(scene: Scenery, i: int) -> bool:
    """Tell what a rank is of, and no body: « le Général de Brigade Moussa Keita », « du Général d'Armée X »."""
    honored = honorifics().starts(scene.words)
    near = honored[bisect_left(honored, i - _RANKED) : bisect_left(honored, i)]
    hits = (honorifics().match_at(scene.words, k) for k in near)
    return any(hit is not None and hit.last > i for hit in hits)


_RANKED = 5
"""Tokens of a rank before what it is of: « général de corps d' »."""
_EXCELLENCIES = frozenset(("h", "s"))
_SHORT = frozenset(
    ("brig", "rt", "maj", "lt", "col", "gen", "capt", "sgt", "insp", "supt", "adm", "cdr", "cllr", "rev")
)
"""Ranks and styles that a dot cuts short: "the Coast Guard Brig. Gen. X"."""


def country_in(scene: Scenery, atoms: Mapping[int, Atom], tokens: Iterable[int]) -> str | None:
    """Return the first country (ISO 3166-1 alpha-2) that places or adjectives of nationality among tokens tell."""
    for k in tokens:
        atom = atoms.get(k)
        if _of_two_states(scene, atoms, k):
            continue
        country = atom.country if atom and not atom.is_body else country_of_adjective(scene.form(k))
        country = country or _in_letters(scene, k)
        if country:
            return country
    return None


def _of_two_states(scene: Scenery, atoms: Mapping[int, Atom], k: int) -> bool:
    """Tell a state that a dash joins to another, whose body is of neither alone: "Ghana-Norway Friendship Group"."""
    one = atoms.get(k)
    if one is None or not one.is_state:
        return False
    ahead = atoms.get(one.last + 1) if scene.form(one.last) in DASHES else None
    behind = scene.form(k - 1) in DASHES and any(
        (other := atoms.get(n)) is not None and other.is_state and other.last == k - 1 for n in range(k - 4, k - 1)
    )
    return behind or (ahead is not None and ahead.is_state)


def _in_letters(scene: Scenery, k: int) -> str | None:
    """Return the state that two letters with points name: "U.S. Embassy Abuja"."""
    letters = [scene.form(n) for n in range(k, k + _POINTED)]
    pointed = letters[1::2] == ["."] * (_POINTED // 2) and scene.is_capital(k)
    return _STATES.get(letters[0] + letters[2]) if pointed else None


_POINTED = 4
_STATES = {"us": "US", "uk": "GB"}
