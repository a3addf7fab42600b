"""The words of many names, each kept once with the keys under which words that may be meant by it are found."""

import bisect
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import DamerauLevenshtein, Indel
from rapidfuzz.process import cdist

from text.names.skeletons import Sound

_MOST_COMPARED = 60
_SOUNDS_LIKE = 0.58
"""Likeness of sounds below which letters are not looked at: «drwyc» and «dwc», a letter lost, have 0.75."""
_ONE_SLIP = 0.95
"""The same for words of one script that are a letter apart, however short: they come first."""
_BETWEEN = "\0"
Packed = dict[str, NDArray[np.generic]]


class NameWords:
    """Words of names, numbered as they come; ``keys`` tells what two share of which one may be meant by the other."""

    def __init__(self, keys: Callable[[Sound], Iterable[str]]) -> None:
        """Begin with none."""
        self.sounds: list[Sound] = []
        self._keys = keys
        self._latin: list[bool] = []
        self._number: dict[str, int] = {}
        self._by_key: dict[str, list[int]] = {}
        self._place: dict[str, int] = {}
        self._kept = Rows()
        """The words by key that come from a file, in the place of the key."""
        self._sorted: list[tuple[str, int]] = []
        self._sorted_sounds: list[tuple[str, int]] = []

    def number_of(self, sound: Sound) -> int:
        """Return the number of a word, taken in where it is new."""
        known = self._number.get(sound.form)
        return self._take(sound, set(self._keys(sound))) if known is None else known

    def met(self, sound: Sound) -> tuple[int, set[int]]:
        """Return the number of a word and, where it is new and so taken in, those of the words that share a key."""
        known = self._number.get(sound.form)
        if known is not None:
            return known, set()
        keys = set(self._keys(sound))
        sharing = self._with(keys)
        return self._take(sound, keys), sharing

    def _take(self, sound: Sound, keys: Iterable[str]) -> int:
        number = self._number[sound.form] = len(self.sounds)
        self.sounds.append(sound)
        self._latin.append(sound.form.isascii())
        for key in keys:
            self._by_key.setdefault(key, []).append(number)
        self._sorted.clear()
        return number

    def sharing(self, sound: Sound) -> set[int]:
        """Return the numbers of the words that share a key with one."""
        return self._with(set(self._keys(sound)))

    def _with(self, keys: Iterable[str]) -> set[int]:
        kept = (self._kept[self._place[key]] for key in keys if key in self._place)
        return set().union(*kept, *(self._by_key[key] for key in keys if key in self._by_key))

    def likeliest(self, asked: Sound) -> list[int]:
        """Return the words of the likeliest sounds that share a key, best first: letters are compared with few."""
        numbers = sorted(self.sharing(asked))
        latin, sounds = asked.form.isascii(), self.sounds
        own = [number for number in numbers if self._latin[number] == latin]
        others = [number for number in numbers if self._latin[number] != latin]
        forms = [sounds[number].form for number in own]
        near = _alike(asked.form, forms)
        slipped = cdist([asked.form], forms, scorer=DamerauLevenshtein.distance, score_cutoff=1)[0] <= 1
        strong = _alike(asked.skeleton, [sounds[number].skeleton for number in others])
        weak = _alike(asked.weak, [sounds[number].weak for number in others])
        scores = np.concatenate([np.where(slipped, _ONE_SLIP, near), (strong + weak) / 2])
        places = np.array([*own, *others], dtype=np.int64)
        best = np.lexsort((places, -scores))[:_MOST_COMPARED]
        return [int(places[i]) for i in best if scores[i] >= _SOUNDS_LIKE]

    def beginning(self, form: str) -> Iterable[int]:
        """Yield words that begin with some letters."""
        self._sort()
        return _starting(self._sorted, form)

    def beginning_in_sound(self, skeleton: str) -> Iterable[int]:
        """Yield words whose consonants begin so."""
        self._sort()
        return _starting(self._sorted_sounds, skeleton)

    def _sort(self) -> None:
        if not self._sorted:
            self._sorted = sorted([(s.form, n) for n, s in enumerate(self.sounds)])
            self._sorted_sounds = sorted([(s.skeleton, n) for n, s in enumerate(self.sounds)])

    def packed(self) -> Packed:
        """Return all words and keys as arrays, for a file; `unpacked` takes them."""
        return {
            "forms": packed_texts(s.form for s in self.sounds),
            "skeletons": packed_texts(s.skeleton for s in self.sounds),
            "weak": packed_texts(s.weak for s in self.sounds),
            "initial": np.array([s.initial for s in self.sounds], dtype=np.bool_),
            "keys": packed_texts(self._by_key),
            **Rows.of(list(self._by_key.values())).packed("by_key"),
        }

    @classmethod
    def unpacked(cls, packed: Mapping[str, NDArray[np.generic]], keys: Callable[[Sound], Iterable[str]]) -> Self:
        """Return the words that were packed. Raises KeyError or ValueError where it is something else."""
        words = cls(keys)
        initial: list[bool] = packed["initial"].tolist()
        rows = zip(*(texts(packed[name]) for name in ("forms", "skeletons", "weak")), initial, strict=True)
        words.sounds = [Sound(*row) for row in rows]
        words._latin = [sound.form.isascii() for sound in words.sounds]
        words._number = {sound.form: number for number, sound in enumerate(words.sounds)}
        words._place = {key: place for place, key in enumerate(texts(packed["keys"]))}
        words._kept = Rows.unpacked("by_key", packed)
        return words


def packed_texts(parts: Iterable[str]) -> NDArray[np.uint8]:
    """Return texts as one array of bytes; no text has a NUL in it, as no store takes one."""
    return np.frombuffer(_BETWEEN.join(parts).encode(), dtype=np.uint8)


def texts(packed: NDArray[np.generic]) -> list[str]:
    """Return the texts of an array of bytes."""
    return packed.tobytes().decode().split(_BETWEEN) if packed.size else []


class Rows:
    """Rows of numbers, one behind the other: a hundred thousand lists would keep the collector of memory busy."""

    def __init__(self, numbers: Sequence[int] = (), ends: Sequence[int] = (0,)) -> None:
        """Hold numbers; ``ends`` tells where each row ends, and 0 before them."""
        self._numbers = numbers
        self._ends = ends

    def __getitem__(self, row: int) -> Sequence[int]:
        """Return the numbers of a row."""
        return self._numbers[self._ends[row] : self._ends[row + 1]]

    def sizes(self) -> list[int]:
        """Return how many numbers each row has."""
        return [end - start for start, end in pairwise(self._ends)]

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]]) -> Self:
        """Return rows that were gathered as lists."""
        return cls([number for row in rows for number in row], [0, *accumulate(map(len, rows))])

    def packed(self, name: str) -> Packed:
        """Return the rows as two arrays under a name; `unpacked` takes them."""
        return {name: np.array(self._numbers, dtype=np.int32), f"{name}_ends": np.array(self._ends, dtype=np.int64)}

    @classmethod
    def unpacked(cls, name: str, packed: Mapping[str, NDArray[np.generic]]) -> Self:
        """Return the rows that were packed under a name."""
        return cls(packed[name].tolist(), packed[f"{name}_ends"].tolist())


def _alike(asked: str, others: Sequence[str]) -> NDArray[np.float64]:
    alike: NDArray[np.float64] = cdist([asked], others, scorer=Indel.normalized_similarity, dtype=np.float64)[0]
    return alike


_MOST_WORDS = 150


def _starting(words: Sequence[tuple[str, int]], start: str) -> Iterable[int]:
    """Yield the numbers of the words that begin so, of words in order, at most `_MOST_WORDS`."""
    first = bisect.bisect_left(words, (start, -1))
    for word, number in words[first : first + _MOST_WORDS]:
        if not word.startswith(start):
            return
        yield number
