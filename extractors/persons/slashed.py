"""Names before the offices of rolls that a slash sets off: « Anne Roy / bourgmestre, Luc May, Eva Kok / échevins ».

Luxembourg and Swiss minutes tell so who came, several sharing one office in the plural.
"""

from extractors.persons.found import Found, is_free, name_at
from extractors.persons.lists import AND
from extractors.persons.names import NameSpan
from extractors.persons.unheard import names_thing
from extractors.titles.scene import Scene
from lexicon.people import offices_in_plural
from text import inflection as arabic
from text.latin_names import is_capital
from text.signs import COMMAS

_SIGNS = frozenset(("/", "-", "–"))
_FEWEST = 2
"""Offices that a roll sets off so, and words of a name in it, at least."""
_LONGEST = 8
"""Tokens of a name, its hyphens among them."""
_OPENING = frozenset((*COMMAS, *AND, ":", ";", ".", ")"))


def slashed(scene: Scene, found: Found) -> None:
    """Take the names before each sign of a roll that holds several signs before offices."""
    signs = [i for i in scene.words.among(_SIGNS) if _sets_off(scene, i)]
    told = [(i, name) for i in signs if (name := _ending_at(scene, i)) is not None]
    for sign, name in told if len(told) >= _FEWEST else ():
        for one in _row(scene, sign, name):
            found.offer(one, "list")
    for i in scene.words.among(offices_in_plural()):
        for one in _sharing(scene, i):
            found.offer(one, "list")


def _row(scene: Scene, end: int, last: NameSpan) -> list[NameSpan]:
    """Return the names of a roll up to the last one, back over commas and "and"."""
    row = [last]
    while scene.form(end := row[-1].first - 1) in COMMAS | AND:
        end -= scene.form(end) in AND and scene.form(end - 1) in COMMAS
        name = _ending_at(scene, end)
        if name is None:
            break
        row.append(name)
    return row


def _sharing(scene: Scene, i: int) -> list[NameSpan]:
    """Return two names or more, one of them known, before an office in the plural: « X et Y, conseillers généraux »."""
    sign = i - 1
    if scene.form(sign) not in _BEFORE_PLURAL or not scene.same_line(sign - 1, i):
        return []
    last = _ending_at(scene, sign)
    row = _row(scene, sign, last) if last is not None else []
    return row if len(row) >= _FEWEST and any(name.known for name in row) else []


_BEFORE_PLURAL = COMMAS | {"("}


def _sets_off(scene: Scene, i: int) -> bool:
    """Tell a sign between spaces before an office, in the plural too, on one line."""
    spaced = scene.same_line(i - 1, i + 1) and not scene.adjacent(i) and not scene.adjacent(i + 1)
    office = scene.role(i + 1) is not None or scene.form(i + 1) in offices_in_plural()
    return spaced and office and scene.is_word(i - 1) and not arabic.is_arabic(scene.form(i + 1))


def _ending_at(scene: Scene, end: int) -> NameSpan | None:
    """Return the name of two words or more that fills the field of a roll before a token."""
    for first in range(max(end - _LONGEST, 0), end - 1):
        opens = scene.form(first - 1) in _OPENING or not scene.same_line(first - 1, first)
        opens = opens or (scene.is_word(first - 1) and scene.written(first - 1).islower())
        if not opens or not is_free(scene, first) or not is_capital(scene.written(first)):
            continue
        name = name_at(scene, first, anchored=True)
        if name is not None and name.last == end and name.units >= _FEWEST:
            return None if names_thing(scene, name) else name
    return None
