"""Names of the rolls of minutes by the column behind them: a party, or the letters one is called by."""

from extractors.persons.found import Found, is_free, name_at
from extractors.persons.lists import AND
from extractors.persons.names import NameSpan
from extractors.titles.columns import acronyms, is_code, is_party, of_initials
from extractors.titles.scene import Scene
from lexicon.relations import relation_words
from lexicon.vocabulary import latin_words
from text import inflection as arabic
from text.latin_names import is_capital
from text.signs import COMMAS

_FULL = 2
"""Words of a name of a roll at least."""
_OPENER = "("
_ROLL = 3
"""Names that vouch for each other."""


def in_columns(scene: Scene, found: Found) -> None:
    """Take the names, known or not, that stand before a party or their own letters on several lines of a list."""
    bracketed = (i for i in scene.words.among({_OPENER}) if _is_code(scene, i))
    parties = (i for i in scene.words.among(relation_words("parties")) if is_party(scene, i))
    ends = sorted({*bracketed, *parties, *acronyms(scene)})
    names = [name for i in ends if i >= _FULL and (name := _name_before(scene, i)) is not None]
    for name in names if len({scene.form(name.first) for name in names}) >= _ROLL else ():
        found.widen(name, "list")


def _is_code(scene: Scene, i: int) -> bool:
    """Tell the bracket of who is called by letters: "Bob Hall (BH)"."""
    return scene.form(i) == _OPENER and scene.form(i + 2) == ")" and is_code(scene.written(i + 1))


def _name_before(scene: Scene, i: int) -> NameSpan | None:
    """Return the name of two words or more that fills its line or field up to a column behind it."""
    first = i
    while first and scene.same_line(first - 1, i) and i - first < _LONGEST and _may_be_named(scene, first - 1):
        first -= 1
    opens = first == 0 or not scene.same_line(first - 1, first) or scene.form(first - 1) in _BEFORE
    styled_before = first > 0 and scene.styled(first)
    if i - first < _FULL or not (opens or styled_before or scene.form(first - 1).isdigit()):
        return None
    name = name_at(scene, first, anchored=True)
    code = scene.form(i) == "(" and name is not None and name.last == i and of_initials(scene, first, i + 1)
    column = name is not None and name.last == i and scene.form(i) != "("
    return name if name is not None and name.units >= _FULL and (code or column) else None


def _may_be_named(scene: Scene, k: int) -> bool:
    """Tell whether a token may be of a name in a list: a capital, or a hyphen or apostrophe in it."""
    return (scene.is_word(k) and is_capital(scene.written(k)) and scene.honorific(k) is None) or (
        scene.form(k) in ("-", "'") and scene.adjacent(k) and scene.adjacent(k + 1)
    )


_BEFORE = frozenset((*COMMAS, ".", ")", "-", "–", ":", "•", "*", ";"))
_LONGEST = 8
"""Tokens of a name of a list at most."""


def vouched(scene: Scene, found: Found) -> None:
    """Take the names nobody knows that fill a field of a list in whose line most other fields are names.

    "Mark Egan, Phillip Russo, Marivic Manalo and Chris Bertinshaw".
    """
    lines: dict[int, list[int]] = {}
    for first in found.names:
        lines.setdefault(scene.line[first], []).append(first)
    for firsts in lines.values():
        if len(firsts) < _FULL or arabic.is_arabic(scene.form(firsts[0])):
            continue
        fields = _fields(scene, firsts[0])
        strange = {i: name for i in fields if not found.taken(i) and (name := _whole(scene, i)) is not None}
        named = all(i in strange or found.taken(_behind_style(scene, i)) for i in fields)
        if named and len(fields) >= _ROLL and len(strange) <= len(firsts):
            for name in strange.values():
                found.offer(name, "list")


def _behind_style(scene: Scene, i: int) -> int:
    """Return the token behind the honorific that begins at one, with its dot."""
    style = scene.honorific(i)
    return i if style is None else style.last + (scene.form(style.last) == ".")


def _fields(scene: Scene, i: int) -> list[int]:
    """Return the first tokens of the fields of a token's line, behind commas and "and"; its label is none."""
    first, last = i, i
    while first and scene.same_line(first - 1, i):
        first -= 1
    while last < scene.size and scene.same_line(i, last):
        last += 1
    label = next((k + 1 for k in range(first, last) if scene.form(k) == ":" and not scene.form(k - 1).isdigit()), first)
    return [k for k in range(label, last) if k == label or scene.form(k - 1) in _PARTS]


def _whole(scene: Scene, i: int) -> NameSpan | None:
    """Return the name of two or three words that is a whole field of a list, a bracket aside."""
    name = name_at(scene, i, anchored=True) if is_free(scene, i) and i not in scene.in_role else None
    if name is None or not _FULL <= name.units <= _ROLL or i in scene.heading:
        return None
    words = [scene.written(k) for k in range(name.first, name.last) if scene.is_word(k)]
    proper = all(word.istitle() or word.isupper() for word in words) and scene.role(i) is None
    places = [k for k in range(name.first, name.last) if scene.is_word(k)]
    strange = all(scene.form(k) not in latin_words() or scene.name(k) is not None for k in places)
    strange = strange and any(scene.form(k) not in latin_words() for k in places)
    ends = not scene.same_line(name.last - 1, name.last) or scene.form(name.last) in _ENDS
    return name if proper and ends and strange else None


_PARTS = frozenset((*COMMAS, ";", *AND))
_ENDS = frozenset((*COMMAS, ";", ".", "(", *AND))
