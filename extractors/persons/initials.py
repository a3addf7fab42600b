"""Names by an initial and a family name in the lists of minutes: "Present: S Sagar", « CAUQUIL R. – LANET M. »."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from string import ascii_lowercase

from extractors.persons.found import Found, is_free, name_at
from extractors.persons.names import NameSpan
from extractors.persons.unheard import means_nothing, names_thing
from extractors.titles.scene import Scene
from lexicon.people import attested_name
from lexicon.relations import either
from lexicon.vocabulary import english_words, latin_words
from schemas.mention import Kind
from text.latin_names import PARTICLES, is_capital
from text.signs import COMMAS

_FEWEST = 2
"""Names of a list behind a label that vouch for each other."""
_FAMILY = 3
"""Letters of a family name in capitals at least."""
_ROLL = 4
"""Such names with a family name in small letters on a line that show how the roll is written."""
_INSIDE = frozenset(("-", "'"))
_SMALL = frozenset(ascii_lowercase)
"""Latin letters as they are folded."""
_MOST = 3
"""Initials of a name at most."""


def initialled(scene: Scene, found: Found) -> None:
    """Take the names of a line behind a label, each an initial or two and a family name."""
    letters = [i for i in _letters(scene) if i]
    names = [name for i in letters if (name := _name_at(scene, i)) is not None]
    _offer(scene, found, names, _FEWEST)
    _offer(scene, found, [name for i in letters if (name := _name_before(scene, i)) is not None], _FEWEST + 1)
    small = [name for i in letters if (name := _name_before(scene, i, shouted=False)) is not None]
    lines = [len([*group]) for _, group in groupby(small, key=lambda name: scene.line[name.first])]
    _offer(scene, found, small, 1 if max(lines, default=0) >= _ROLL else _ROLL)


def _offer(scene: Scene, found: Found, names: Sequence[NameSpan], fewest: int) -> None:
    """Take the names of each line behind a label, and of the next line that a list runs on to."""
    goes_on = -1
    for line, group in groupby(names, key=lambda name: scene.line[name.first]):
        here = [*group]
        begins = {name.first for name in here}
        listed = [name for name in here if _is_listed(scene, name, begins)]
        wrapped = line == goes_on
        if len({scene.form(name.first) for name in listed}) < len(listed) or _of_things(scene, listed):
            continue  # « LOT A. – LOT B. », « SECTION A. – GARAGE B. »
        if not (wrapped or (len(listed) >= fewest and _labelled(scene, listed[0].first))):
            continue
        goes_on = line + 1
        for name in listed:
            if is_free(scene, name.first):
                found.widen(name, "list")


def _of_things(scene: Scene, listed: Sequence[NameSpan]) -> bool:
    """Tell a list of lots or sections by a common word of the lexicon among them that nobody bears."""
    plain = (name for name in listed if not _is_letter(scene, name.first) and scene.form(name.first + 1) != "-")
    families = [scene.form(name.first) for name in plain]
    return any(form in latin_words() and attested_name(form) is None for form in families)


def _name_before(scene: Scene, i: int, *, shouted: bool = True) -> NameSpan | None:
    """Return the family name and the initials that end it, the first of them at a token: « LANET M. », « Maes B. ».

    A family name in small letters may have hyphens and an elided particle: « D'Hondt-Maes M. ».
    """
    first = i - 1
    family = scene.written(first) if scene.same_line(first, i) and scene.is_word(first) else ""
    whole = family.isupper() if shouted else family.istitle()
    if len(family) < _FAMILY or not whole or scene.honorific(first) is not None or scene.role(first) is not None:
        return None
    while not shouted and scene.form(first - 1) in _INSIDE and scene.adjacent(first - 1) and scene.adjacent(first):
        first -= 2
    if not shouted and scene.same_line(first - 1, first) and scene.form(first - 1) in PARTICLES:
        first -= is_capital(scene.written(first - 1))
    last = i
    while _is_letter(scene, last) and scene.form(last + 1) == "." and scene.same_line(i, last + 1):
        last += 2
    return NameSpan(first, last, units=2, unknown=2) if last > i else None


def _name_at(scene: Scene, i: int) -> NameSpan | None:
    """Return the initials and the family name that begin at a token."""
    last, letters = i, 0
    while _is_letter(scene, last) and scene.same_line(i, last) and letters < _MOST:
        letters += 1
        last += 2 if scene.form(last + 1) == "." else 1
    family = scene.written(last) if letters and scene.is_word(last) and scene.same_line(i, last) else ""
    before = i - 2 if scene.form(i - 1) == "." else i - 1
    begins = not (_is_letter(scene, before) and scene.same_line(before, i))
    whole = begins and len(family) > 1 and family[0].isupper() and scene.role(last) is None
    whole = whole and (letters > 1 or scene.honorific(i) is None)  # « M. Faye »
    return NameSpan(i, last + 1, units=letters + 1, unknown=letters + 1) if whole else None


def _letters(scene: Scene) -> list[int]:
    """Return the words that are one Latin capital, in order."""
    return [i for i in scene.words.among(_SMALL) if _is_letter(scene, i)]


def _is_letter(scene: Scene, i: int) -> bool:
    return scene.is_word(i) and len(scene.written(i)) == 1 and scene.written(i).isupper() and scene.written(i).isascii()


def _is_listed(scene: Scene, name: NameSpan, begins: AbstractSet[int]) -> bool:
    """Tell whether signs of a list, or another of its names, stand on both sides of a name."""
    before, after = scene.form(name.first - 1), scene.form(name.last)
    opens = before in COMMAS | _JOINS or not scene.same_line(name.first - 1, name.first)
    return opens and (after in COMMAS | _ENDS or name.last in begins or not scene.same_line(name.last - 1, name.last))


def _labelled(scene: Scene, i: int) -> bool:
    """Tell whether a colon stands before a list on its line, or ends the line above."""
    k = i - 1
    while k > 0 and scene.same_line(k - 1, i) and scene.form(k) != ":":
        k -= 1
    return scene.form(k) == ":"


_JOINS = frozenset((":", "and", ".", "&", "–", "-", "—", ";", "et"))
_ENDS = frozenset(("and", "(", ".", ";", "&", "–", "-", "—", "et"))


def middle_initials(scene: Scene, found: Found) -> None:
    """Take the names with an initial between two capitalised words: "Pule B. Mphothwe", « Jean K. Amoussou »."""
    for i in _letters(scene):
        first, last = i - 1, i + 2
        dotted = scene.form(i + 1) == "." and scene.adjacent(i + 1) and scene.same_line(first, last)
        if not dotted or found.taken(first) or not (_is_proper(scene, first) and _is_proper(scene, last)):
            continue
        while i - first < _MOST and scene.same_line(first - 1, i) and _is_proper(scene, first - 1):
            first -= 1
        name = name_at(scene, first, anchored=True)
        whole = name is not None and name.last > i + 2 and is_free(scene, first) and first not in scene.in_role
        whole = whole and not any(found.taken(k) for k in range(first, i))
        if name is not None and whole and _goes_on(scene, name.last) and not names_thing(scene, name):
            found.offer(name, "list")


def leading_letters(scene: Scene, found: Found) -> None:
    """Take the letters of given names without their dots before a name in a list: "M Karim Sohel, ABM Rashid Khan"."""
    for name, rule in list(found.names.values()):
        i = name.first - 1
        letters = scene.written(i) if scene.same_line(i - 1, name.first) and scene.is_word(i) else ""
        short = letters.isascii() and letters.isupper() and len(letters) <= _MOST and not found.taken(i)
        if not short or rule not in _BY_WORDS or not scene.written(name.first).istitle():
            continue
        other = scene.honorific(i) is not None and letters not in _ROYAL
        other = other or scene.role(i) is not None or scene.inside(i, *Kind)
        other = other or scene.form(i) in either("postnominal", "honours") or scene.form(i) in english_words()
        if not other and scene.form(i - 1) in COMMAS | _BEFORE_NAMES:
            found.lead(name, i, "list")


_BY_WORDS = frozenset(("known", "list", "field", "honorific", "subject"))
"""Rules by which a name is found that its letters may stand before."""
_BEFORE_NAMES = frozenset((":", "and", "&", ";", "by", "with", "including", "included", "were", "are"))
_ROYAL = frozenset(("SM", "SA"))
"""Letters of French styles, which in a list of names are a given name's."""


def _is_proper(scene: Scene, i: int) -> bool:
    """Tell a capitalised word of two letters or more that no wording has, or that is a given name."""
    written, form = scene.written(i), scene.form(i)
    known = scene.name(i)
    common = form in latin_words() and (known is None or not known.given)
    return scene.is_word(i) and len(form) > 1 and written.istitle() and not common and means_nothing(scene, i)


def _goes_on(scene: Scene, i: int) -> bool:
    """Tell what stands behind a person's name: a sign, the line's end, a small word or an office."""
    plain = not scene.is_word(i) or not scene.same_line(i - 1, i) or scene.written(i).islower()
    return plain or scene.role(i) is not None
