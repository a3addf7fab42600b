"""Names in Arabic letters that brackets behind them spell in Latin ones: «هيروشي تاناكا (Hiroshi Tanaka)، مدير …»."""

from extractors.layout import LEXICONS
from extractors.persons.found import Found
from extractors.persons.names import NameSpan
from extractors.persons.retold import words_written
from extractors.titles.scene import Scene, mask_of
from lexicon.naming import head_readings
from schemas.mention import Kind
from text import inflection as arabic
from text.names.match import words_alike
from text.names.skeletons import person_name
from text.names.variants import SAME_WORD
from text.signs import COMMAS

_ANY = mask_of(Kind.ORGANIZATION, Kind.PROGRAM, Kind.LAW)
_FEWEST, _MOST = 2, 5
"""Words of the name in brackets."""


def spelt(scene: Scene, found: Found) -> None:
    """Take both names where an office follows: a firm or a ship is spelt so too, but holds none."""
    for i in scene.words.among({"("}):
        if i and arabic.is_arabic(scene.form(i - 1)) and not found.taken(i - 1):
            last = _closing(scene, i)
            after = last + 1 + (scene.form(last + 1) in COMMAS)
            if last > i and scene.same_line(i, after) and scene.role(after) is not None:
                _offer(scene, found, i, last)


def _closing(scene: Scene, i: int) -> int:
    """Return the place of the bracket that closes a Latin name; that of the one that opens it where none does."""
    last = i + 1
    while last < i + 2 * _MOST and scene.same_line(i, last) and scene.form(last) != ")":
        last += 1
    words = [k for k in range(i + 1, last) if scene.is_word(k)]
    latin = all(not arabic.is_arabic(scene.form(k)) and scene.written(k)[:1].isupper() for k in words)
    whole = scene.form(last) == ")" and _FEWEST <= len(words) <= _MOST and latin
    return last if whole else i


def _offer(scene: Scene, found: Found, i: int, last: int) -> None:
    """Offer the name in brackets and the words before these that sound as it does."""
    latin = person_name(words_written(scene, i + 1, last))
    units = len(latin.words)
    for first in range(i - 1, max(i - _MOST - 1, -1), -1):
        if not _is_free(scene, found, first, i):
            return
        told = person_name(words_written(scene, first, i))
        if len(told.words) == units and all(
            words_alike(one, other) >= SAME_WORD for one, other in zip(told.words, latin.words, strict=True)
        ):
            if not _is_house(scene, first - 1) and found.offer(NameSpan(first, i, units=units, unknown=units), "spelt"):
                found.offer(NameSpan(i + 1, last, units=units, unknown=units), "brackets")
            return


def _is_house(scene: Scene, before: int) -> bool:
    """Tell the noun of what is called so: «صحيفة لو موند (Le Monde)»."""
    return before >= 0 and any(head_readings(scene.form(before), lexicon) for lexicon in LEXICONS)


def _is_free(scene: Scene, found: Found, first: int, last: int) -> bool:
    """Tell whether a word may be one of such a name: an Arabic one of the line, in no other name or body."""
    open_word = scene.is_word(first) and scene.same_line(first, last) and arabic.is_arabic(scene.form(first))
    return open_word and not found.taken(first) and first not in scene.solid and not scene.marked(first, _ANY)
