"""Reporters that no list of names knows, alone on the line that says who wrote: "By Timilehin Ajibade"."""

from extractors.persons.found import Found, is_free, name_at
from extractors.persons.unheard import names_thing
from extractors.titles.scene import Scene
from lexicon.bylines import issuer_words
from lexicon.vocabulary import english_words
from text import inflection as arabic
from text.latin_names import is_capital

_LEAD = 4
"""Words of writing before the name: "from our correspondent"."""
_FEWEST, _MOST = 2, 4
"""Words of a reporter's name."""
_ENDS = frozenset((",", "|", "-", "–", "/", "(", ".", ":"))
_REST = 6
"""Tokens of what stands behind the name on its line: a town, a paper."""


def bylines(scene: Scene, found: Found) -> None:
    """Take two to four capitalised words behind a word of writing that opens a line, which they fill but for a town."""
    for i in scene.after_breaks:
        first = _behind_lead(scene, i) if is_capital(scene.written(i)) and not scene.same_line(i - 1, i) else i
        if first == i or found.taken(first) or not is_capital(scene.written(first)) or not is_free(scene, first):
            continue
        name = name_at(scene, first, anchored=True)
        if name is None or not _FEWEST <= name.units <= _MOST or names_thing(scene, name):
            continue
        words = {scene.form(k) for k in range(name.first, name.last) if scene.name(k) is None}
        if words.isdisjoint(english_words()) and _fills(scene, name.last):
            found.offer(name, "byline")


def _behind_lead(scene: Scene, i: int) -> int:
    """Return the token behind the words of writing that open a line; ``i`` where none do."""
    lead = issuer_words("byline")
    for last in range(i + _LEAD, i, -1):
        opens = scene.same_line(i, last) and not arabic.is_arabic(scene.form(i))
        if opens and " ".join(scene.form(k) for k in range(i, last)) in lead:
            return last + (scene.form(last) == ":")
    return i


def _fills(scene: Scene, i: int) -> bool:
    """Tell whether the line ends at a token, or a sign and a few words behind it."""
    last = i
    while scene.same_line(i - 1, last) and last < i + _REST:
        last += 1
    ends = not scene.same_line(i - 1, last)
    return ends and (last == i or scene.form(i) in _ENDS)
