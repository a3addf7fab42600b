"""What an English minister is of, told before the noun: "Tourism Minister", "Transport, Trade and Youth Minister"."""

from extractors.titles.scene import Scene
from lexicon.bearers import FEW
from lexicon.countries import country_of_adjective
from lexicon.naming import WordClass, classes_of
from lexicon.people import Role
from lexicon.role_grammar import role_words
from lexicon.vocabulary import english_words
from schemas.mention import Kind
from text.phrases import PhraseHit
from text.signs import COMMAS

_MINISTER = "minister"
_OF_FIELDS = frozenset((_MINISTER, "cs", "ps"))
"""Offices behind their field; the letters of a cabinet or principal secretary too: "Lands PS", "Health CS"."""
_APART = frozenset((WordClass.STOP, WordClass.TIME, WordClass.HONORIFIC, WordClass.ROLE))
_LAST_WORDS = 3
"""Words of the last field: "Information Technology", "European Affairs"."""


def portfolio(scene: Scene, first: int, hit: PhraseHit[Role], floor: int) -> int:
    """Return where the fields of a minister begin: words of the lexicon before the noun, "and" and commas between.

    The adjective of a state before them is theirs: "the Omani Trade and Industry Minister".
    """
    if scene.form(hit.first) not in _OF_FIELDS or (scene.form(hit.first) != _MINISTER and first < hit.first):
        return first
    last = _field(scene, first, floor) if first == hit.first else first
    if last == hit.first or hit.first - last > _LAST_WORDS:
        return last
    start = _opened(scene, _joined(scene, last, floor), floor)
    adjective = start - 1 >= max(floor, 0) and scene.same_line(start - 1, start)
    return start - (adjective and country_of_adjective(scene.form(start - 1)) is not None)


def _opened(scene: Scene, start: int, floor: int) -> int:
    """Return where the adjective of a field begins: "Natural Resources Minister", "Higher Education Minister"."""
    i = start - 1
    opens = i >= max(floor, 0) and scene.same_line(i, start) and scene.form(i) in role_words().opening_fields
    return i if opens and scene.written(i)[:1].isupper() and not scene.inside(i, *Kind) else start


def small_field(scene: Scene, i: int) -> int:
    """Return the end of an English field in small letters: "justice and constitutional affairs", "energy and water"."""
    words = role_words()
    small = [scene.same_line(i, k) and scene.is_word(k) and scene.written(k).islower() for k in (i, i + 1)]
    before, noun = scene.form(i), scene.form(i + 1)
    described = before in words.fields or before in words.field_adjectives or before.endswith(_DESCRIBING)
    if all(small) and noun in words.field_nouns and described:
        return i + TWO
    return i + 1 if small[0] and before in words.fields else i


def other_nation(scene: Scene, i: int) -> bool:
    """Tell a nation's people behind an office and "and": "the minister of trade and Omani businessmen"."""
    words = role_words()
    noun = scene.is_word(i + 1) and scene.same_line(i, i + 1) and scene.written(i + 1).islower()
    field = scene.form(i + 1) in words.field_nouns | words.parts | words.coordinators
    return noun and not field and scene.written(i)[:1].isupper() and country_of_adjective(scene.form(i)) is not None


TWO = 2
_DESCRIBING = ("al", "ic", "ive", "ary")


def _joined(scene: Scene, last: int, floor: int) -> int:
    """Return where the fields begin that "and" joins to the last one; the last one itself where it joins none."""
    link = last - 1
    start = _field(scene, link, floor) if scene.form(link) in role_words().coordinators | {"&"} else link
    if start == link:
        return last
    while scene.form(start - 1) in COMMAS and (further := _field(scene, start - 1, floor)) < start - 1:
        start = further
    return start


def _field(scene: Scene, end: int, floor: int) -> int:
    """Return where a field of one word begins that ends here; the end itself where none does."""
    i = end - 1
    if i < max(floor, 0) or not scene.same_line(i, end) or not capital_common(scene, i):
        return end
    form = scene.form(i)
    known = form in english_words() or form.removesuffix("s") in english_words()
    return i if known and _APART.isdisjoint(classes_of(form, "en")) else end


def capital_common(scene: Scene, i: int) -> bool:
    """Tell whether a capitalised word is no known given name and in no mention."""
    if not scene.is_word(i) or scene.inside(i, *Kind):
        return False
    written, name = scene.written(i), scene.name(i)
    return written[0].isupper() and not written.isupper() and (name is None or name.given < FEW)
