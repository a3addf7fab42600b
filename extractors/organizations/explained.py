"""Names that letters in brackets close: «Programme … dans le Bassin du Niger (PIDACC)» is a name up to the bracket.

The letters must be the first ones of the name's words, in their order, the head noun's first: that says where a name
ends, whatever prepositions it goes over.
"""

from collections.abc import Container

from extractors.scenery import Scenery
from text.fold import fold_word

_MOST = 24
"""Tokens from a head noun to the bracket."""
_SHORTEST = 3
"""Letters that are no chance."""
_ENDS = frozenset((".", ";", ":", "(", ")", '"', "!", "?"))


def explained(scene: Scenery, heads: Container[str], tails: Container[str] = ()) -> dict[int, int]:
    """Return where names end, by their first token: those whose first letters follow in brackets.

    They begin with one of ``heads``, or end with one of ``tails``: "Plant Health Services (PHS)".
    """
    found = {}
    for bracket in [k for k in scene.words.among({"("}) if _closes(scene, k + 2)]:
        letters = _letters(scene, bracket + 1)
        first = _first(scene, bracket, letters, heads) if len(letters) >= _SHORTEST else None
        if first is None and len(letters) >= _SHORTEST and scene.form(bracket - 1) in tails:
            first = _first_capital(scene, bracket, letters)
        if first is not None:
            found[first] = bracket
    return found


def _closes(scene: Scenery, i: int) -> bool:
    """Tell the closing bracket, behind letters or behind the country that a hyphen ties to them: «(PARIIS-Mali)»."""
    tied = scene.same_line(i) == "-" and scene.touches(i) and scene.touches(i + 1)
    tied = tied and scene.is_capital(i + 1) and not scene.written(i + 1).isupper()  # «PRAPS-II» is another phase
    return scene.same_line(i + 2 if tied else i) == ")"


def _letters(scene: Scenery, i: int) -> str:
    """Return the folded letters of an acronym at a token, nothing where it is none."""
    written = scene.written(i)
    return fold_word(written) if written.isascii() and written.isalpha() and written.isupper() else ""


def _first(scene: Scenery, bracket: int, letters: str, heads: Container[str]) -> int | None:
    """Return the nearest head noun before a bracket from which on the words begin with the letters."""
    left = letters
    for i in range(bracket - 1, max(bracket - 1 - _MOST, -1), -1):
        form = scene.form(i)
        if form in _ENDS or scene.begins[i + 1]:
            return None
        if len(left) == 1 and form[:1] == left and form in heads:
            return i
        if len(left) > 1 and form[:1] == left[-1]:
            left = left[:-1]
    return None


def _first_capital(scene: Scenery, bracket: int, letters: str) -> int | None:
    """Return where the capitalised words before a bracket begin whose first letters are exactly those in it."""
    left = letters
    for i in range(bracket - 1, max(bracket - 1 - _MOST, -1), -1):
        if not scene.is_capital(i) and scene.form(i) not in _SMALL:
            return None
        if scene.is_capital(i) and scene.form(i)[:1] != left[-1]:
            return None
        left = left[:-1] if scene.is_capital(i) else left
        if not left or scene.begins[i]:
            return i if not left else None
    return None


_SMALL = frozenset(("and", "of", "for", "the", "in", "on", "&"))
