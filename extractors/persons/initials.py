"""Names by an initial and a family name in the lists of English minutes: "Present: S Sagar (Chair), P. Welsh"."""

from itertools import groupby

from extractors.persons.found import Found, is_free
from extractors.persons.names import NameSpan
from extractors.titles.scene import Scene
from text.signs import COMMAS

_FEWEST = 2
"""Names of a list behind a label that vouch for each other."""
_MOST = 3
"""Initials of a name at most."""


def initialled(scene: Scene, found: Found) -> None:
    """Take the names of a line behind a label, each an initial or two and a family name."""
    letters = [i for i, form in enumerate(scene.forms) if i and len(form) == 1 and _is_letter(scene, i)]
    names = [name for i in letters if (name := _name_at(scene, i)) is not None]
    for _, group in groupby(names, key=lambda name: scene.line[name.first]):
        listed = [name for name in group if _is_listed(scene, name)]
        if len(listed) >= _FEWEST and _labelled(scene, listed[0].first):
            for name in listed:
                if is_free(scene, name.first) and not found.taken(name.first):
                    found.offer(name, "list")


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


def _is_letter(scene: Scene, i: int) -> bool:
    return scene.is_word(i) and len(scene.written(i)) == 1 and scene.written(i).isupper() and scene.written(i).isascii()


def _is_listed(scene: Scene, name: NameSpan) -> bool:
    """Tell whether signs of a list stand on both sides of a name."""
    before, after = scene.form(name.first - 1), scene.form(name.last)
    opens = before in COMMAS | _JOINS or not scene.same_line(name.first - 1, name.first)
    return opens and (after in COMMAS | _ENDS or not scene.same_line(name.last - 1, name.last))


def _labelled(scene: Scene, i: int) -> bool:
    """Tell whether a colon stands before a list on its line, or ends the line above."""
    k = i - 1
    while k > 0 and scene.same_line(k - 1, i) and scene.form(k) != ":":
        k -= 1
    return scene.form(k) == ":"


_JOINS = frozenset((":", "and", ".", "&"))
_ENDS = frozenset(("and", "(", ".", ";", "&"))
