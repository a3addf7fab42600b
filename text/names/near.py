"""Which of many known names may be one with a given one: a search that compares few, however many are known.

Words are compared once, when one is met for the first time: in one script by letters, in two by their consonants. A
name is then found through the words near its rarer ones, where another of its words has a near one in it, too.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import Indel

from text.names.heard import by_ear, said_abroad, sounds_by_ear
from text.names.match import word_likeness, words_alike
from text.names.skeletons import PersonName, Sound, slips, without_vowels
from text.names.words import NameWords

_ONE_SCRIPT = 0.75
"""Likeness of two words of one script below which no two names are taken for one (`resolvers/identity/within.py`)."""
_LETTERS = 0.6
"""Likeness of letters below which words of one script are not compared."""
_SOUND = 0.65
"""Likeness of consonants from which words of two scripts are near: of 6,251 attested pairs of names that are joined, a
slip in half of them, 98 % have two words above it."""
_BOTH = 0.78
"""Mean likeness of consonants of two such words; below it 2 % of the same pairs."""
_WORD = 0.6
"""Likeness from which two such words are near: 996 in a thousand of the same pairs have two words above it."""
_SHIFT, _PERCENT = 7, 100


class NearNames:
    """Names of two words or more, each held once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._texts: list[str] = []
        self._known: set[str] = set()
        self._words_of: list[tuple[int, ...]] = []
        self._words = NameWords(_keys)
        self._borne: list[array[int]] = []
        self._near: list[array[int]] = []
        """For each word those near it: the number, then how near in percent in the lowest bits."""

    def add(self, name: PersonName) -> None:
        """Take in a name; one that is held, or of one word, changes nothing."""
        if name.text in self._known or len(name.full) == 1:
            return
        number = len(self._texts)
        words = tuple(map(self._number, name.full))
        self._known.add(name.text)
        self._texts.append(name.text)
        self._words_of.append(words)
        for word in set(words):
            self._borne[word].append(number)

    def find(self, name: PersonName) -> set[str]:
        """Return the texts of the names that may be one with a name of two words or more."""
        near = [self._near_to(sound) for sound in name.full]
        sizes = [sum(len(self._borne[word]) for word in words) for words in near]
        order = sorted(range(len(near)), key=sizes.__getitem__)
        weights = [max(len(sound.skeleton), 2) for sound in name.full]
        found: set[int] = set()
        for start in order[:-1]:  # a name that bears two of the words bears one of these
            others = [(near[i], weights[i]) for i in range(len(near)) if i != start]
            for word, alike in near[start].items():
                found.update(
                    number
                    for number in self._borne[word]
                    if number not in found and self._bears(number, word, alike * weights[start], weights[start], others)
                )
        return {self._texts[number] for number in found}

    def _bears(
        self, number: int, first: int, worth: float, weight: int, others: Sequence[tuple[Mapping[int, float], int]]
    ) -> bool:
        """Tell whether a name bears a second word near one asked for, both near enough on average."""
        for word in self._words_of[number]:
            if word != first:
                for near, own in others:
                    if (alike := near.get(word)) and worth + own * alike >= _BOTH * (weight + own):
                        return True
        return False

    def _near_to(self, sound: Sound) -> Mapping[int, float]:
        """Return the words near one, itself among them, with how near (0 to 1)."""
        known = self._near[self._number(sound)]
        return {packed >> _SHIFT: (packed & (1 << _SHIFT) - 1) / _PERCENT for packed in known}

    def _number(self, sound: Sound) -> int:
        """Return the number of a word; a new one is compared with those that may be near."""
        number, near = self._words.met(sound)
        if number < len(self._near):
            return number
        self._borne.append(array("I"))
        own = array("I", [_packed(number, 1.0)])
        for other in near:
            if alike := _nearness(sound, self._words.sounds[other]):
                own.append(_packed(other, alike))
                self._near[other].append(_packed(number, alike))
        self._near.append(own)
        return number


def _packed(number: int, alike: float) -> int:
    return number << _SHIFT | round(_PERCENT * alike)


def _keys(sound: Sound) -> set[str]:
    """Return what two words share that are near: their consonants less at most one."""
    return {*slips(sound.skeleton), *slips(sound.weak), *sounds_by_ear(sound)}


def _nearness(one: Sound, other: Sound) -> float:
    """Return how near two words are, 0 where they are not; of one script, all that may be one count the same."""
    if one.form.isascii() == other.form.isascii():
        if not (one.initial or other.initial) and Indel.normalized_similarity(one.form, other.form) < _LETTERS:
            return 0.0
        return 1.0 if word_likeness(one, other) >= _ONE_SCRIPT else 0.0
    latin, arabic = (one, other) if one.form.isascii() else (other, one)
    heard = [skeleton for _, skeleton in by_ear(latin.form)]
    said = said_abroad(arabic) or arabic
    strong = max(_closest(word.skeleton, (latin.skeleton, *heard)) for word in (arabic, said))
    weak = max(_closest(word.weak, (latin.weak, *map(without_vowels, heard))) for word in (arabic, said))
    if strong + weak < 2 * _SOUND:
        return 0.0
    return alike if (alike := words_alike(latin, arabic, _WORD)) >= _WORD else 0.0


def _closest(skeleton: str, others: Iterable[str]) -> float:
    return max([Indel.normalized_similarity(skeleton, other) for other in others])
