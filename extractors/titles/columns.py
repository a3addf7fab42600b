"""What stands behind a name in a column of its own in the lists of minutes: a party, or the letters one is called by.

« GILLET Vincent Démocrate-chrétien », « Mme Helen Schneuwly LR+ Adjointe », "Dr Avi Bhatia AB Clinical Chair".
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from weakref import WeakKeyDictionary

from extractors.titles.scene import Scene
from lexicon.relations import relation_words
from text.latin_names import is_capital

_FULL = 2
"""Words of a name behind which such a column may stand."""
_LINES = 3
"""Lines on which letters stand behind a name, from which on they are no part of it."""
_LETTERS = 5
"""Letters of an acronym in a column at most."""
_WIDEST = 2
"""Tokens of such a column at most: « LR+ »."""
_OFTEN = WeakKeyDictionary[Scene, frozenset[str]]()


def begins_column(scene: Scene, first: int, i: int, units: int) -> bool:
    """Tell whether a word behind the words of a name, from ``first`` on, is of the next column, and not of the name."""
    if not units:
        return i >= _FULL and all(_is_name(scene, k, i) for k in (i - 1, i - 2)) and of_initials(scene, i - 2, i)
    if is_party(scene, i):
        return units >= _FULL or _closes(scene, i)
    return units >= _FULL and (of_initials(scene, first, i) or scene.written(i) in _often(scene))


def before_column(scene: Scene, i: int) -> int:
    """Step back over a party, or the letters one is called by, behind a name: « M. Rana Zolana LR+ Président »."""
    first = i
    while first > i - _WIDEST and scene.same_line(first, i) and not _is_letters(scene, first) and _sign(scene, first):
        first -= 1
    if not _is_letters(scene, first) or not scene.same_line(first - 1, i):
        return i
    return first - 1


def _is_letters(scene: Scene, i: int) -> bool:
    return scene.is_word(i) and (is_acronym(scene, i) or is_party(scene, i))


def _sign(scene: Scene, i: int) -> bool:
    return scene.form(i) == "+"


def is_party(scene: Scene, i: int) -> bool:
    """Tell whether a word begins the name of a party: « Démocrate-chrétien », « Verts »."""
    return scene.form(i) in relation_words("parties") and is_capital(scene.written(i))


def _closes(scene: Scene, i: int) -> bool:
    """Tell whether a word is the last of its line, a bracket aside."""
    return not scene.is_word(i + 1) or not scene.same_line(i, i + 1)


def of_initials(scene: Scene, first: int, i: int) -> bool:
    """Tell whether a word is made of the first letters of the name before it: "Martin Whittle MWh"."""
    written = scene.written(i)
    capitals = [letter for letter in written if letter.isupper()]
    words = [scene.written(k) for k in range(first, i) if scene.is_word(k)]
    shouted = all(word.isupper() for word in words)
    if shouted or len(written) > _LETTERS or not _FULL <= len(capitals) <= len(words):
        return False
    return capitals[0] == words[0][:1] and capitals[-1] == words[-1][:1]


def _often(scene: Scene) -> frozenset[str]:
    """Return the letters that stand behind names on several lines of a document: « PLR », « DCe »."""
    if scene not in _OFTEN:
        lines: defaultdict[str, set[str]] = defaultdict(set)
        for i in acronyms(scene):
            if i >= _FULL and all(_is_name(scene, k, i) for k in (i - 1, i - 2)):
                lines[scene.written(i)].add(scene.form(i - 1))
        _OFTEN[scene] = frozenset(written for written, before in lines.items() if len(before) >= _LINES)
    return _OFTEN[scene]


def acronyms(scene: Scene) -> Iterator[int]:
    """Yield the words written as acronyms that nobody bears, in order."""
    return (i for i in scene.where_written(is_code) if is_acronym(scene, i))


def is_acronym(scene: Scene, i: int) -> bool:
    """Tell whether a word is written as an acronym that nobody bears."""
    return is_code(scene.written(i)) and scene.is_word(i) and scene.name(i) is None


@lru_cache(maxsize=50_000)
def is_code(written: str) -> bool:
    """Tell whether letters are few, and two or more of them capitals: those one is called by."""
    return 1 < len(written) <= _LETTERS and sum(map(str.isupper, written)) > 1


def _is_name(scene: Scene, k: int, i: int) -> bool:
    return scene.is_word(k) and scene.same_line(k, i) and is_capital(scene.written(k)) and not is_acronym(scene, k)
