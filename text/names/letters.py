"""Whether a Latin word writes an Arabic word of a name, letter by letter, as attested names write them.

``letters.tsv`` holds for each Arabic letter the Latin pieces that write it and what each costs (minus the natural
logarithm of its share). It was learned from half of the names of people of the Arab countries in Wikidata (CC0, by way
of `arabic-name-romanizer`); the other half measures (`tests/text/test_name_pairs.py`). French, English, Spanish and
Italian ways of writing, and what each country says (ج as j, g, dj; ق as k, q, g), are all in the one table.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).with_name("letters.tsv")
_LONGEST = 4
_FREE = 2.0
"""What a letter may cost without speaking against a pair: one spelling in seven."""
_FOREIGN = 7.0
"""Cost of a Latin letter that never writes the Arabic one: a slip, or another name."""
_FOREIGN_PIECE = _FOREIGN - _FREE
_NONE: Mapping[str, float] = {}
_WEIGHT = 3.6
"""Cost a letter at which two words have nothing to do with each other."""


@lru_cache(maxsize=300_000)
def written_as(arabic: str, latin: str, least: float = 0.0) -> float:
    """Return how well a folded Latin word writes a folded Arabic one, 1 (as attested) to 0 (another word).

    Less than ``least`` may be told as 0, which is found out sooner.
    """
    columns, most = len(latin), _WEIGHT * max(len(arabic), 2)
    pieces, cut = _Pieces.of(latin), most * (1.0 - least)
    reached = [_FOREIGN * j for j in range(columns + 1)]
    for letter in arabic:
        if min(reached) > cut:
            return 0.0
        unwritten, written = pieces[letter]
        now = [cost + unwritten for cost in reached]
        for back, j, cost in written:
            if reached[back] + cost < now[j]:  # noqa: PLR1730 - a call of min takes longer than all of this
                now[j] = reached[back] + cost
        for j in range(columns):
            foreign = (now[j] if now[j] < reached[j] else reached[j]) + _FOREIGN  # noqa: FURB136
            if foreign < now[j + 1]:  # noqa: PLR1730
                now[j + 1] = foreign
        reached = now
    return max(0.0, 1.0 - reached[columns] / most)


class _Pieces(dict[str, tuple[float, tuple[tuple[int, int, float], ...]]]):
    """What each Arabic letter costs in a Latin word: unwritten, and by the pieces of the word that write it.

    A piece is told by where it begins and ends.
    """

    def __init__(self, latin: str) -> None:
        """Begin with no letter."""
        super().__init__()
        size = len(latin)
        self._places = [(i, j, latin[i:j]) for i in range(size) for j in range(i + 1, min(i + _LONGEST, size) + 1)]

    @classmethod
    @lru_cache(maxsize=2_000)
    def of(cls, latin: str) -> "_Pieces":
        """Return those of a word; the last words are kept, since one is compared with many."""
        return cls(latin)

    def __missing__(self, letter: str) -> tuple[float, tuple[tuple[int, int, float], ...]]:
        """Look for the pieces that write a letter when it is first asked for."""
        costs = _table().get(letter, _NONE)
        written = tuple((i, j, costs[piece]) for i, j, piece in self._places if piece in costs)
        found = self[letter] = costs.get("", _FOREIGN_PIECE), written
        return found


def usual_forms(latin: str) -> frozenset[str]:
    """Return the Arabic words that an often-met Latin word of names writes (none where it is not often met).

    «Mohamed» is محمد, and a letter away from محمود and احمد, which it never writes.
    """
    return _usual().get(latin, frozenset())


def is_often_met(arabic: str) -> bool:
    """Tell whether a folded Arabic word is the one that some often-met Latin word of names writes most."""
    return arabic in _often_met()


@lru_cache(maxsize=1)
def _often_met() -> frozenset[str]:
    lines = _TABLE.with_name("words.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(line.split("\t")[1].split()[0] for line in lines if not line.startswith("#"))


@lru_cache(maxsize=1)
def _usual() -> Mapping[str, frozenset[str]]:
    lines = _TABLE.with_name("words.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {latin: frozenset(forms.split()) for latin, forms in rows}


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, float]]:
    """Return what each piece costs beyond what is free, by Arabic letter."""
    found: dict[str, dict[str, float]] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            letter, piece, cost = line.split("\t")
            found.setdefault(letter, {})[piece] = max(0.0, float(cost) - _FREE)
    return found
