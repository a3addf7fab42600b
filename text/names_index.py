"""Finding by name: which of many entities a few words name, in any spelling, either script, in part or with a slip.

Every word of every name is kept once, with its consonants (`text.names`). A word asked for is widened to the words that
are the same letters, sound the same, begin so, or are a slip of one letter away; the entities are then found from the
rarest word asked for, and ranked by how much of what was asked they bear, rare words counting more.
"""

import bisect
import math
import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Any, Self

from rapidfuzz.distance import DamerauLevenshtein, Indel
from rapidfuzz.process import extract

from text.names import Sound, person_name, slips, sounds_by_ear
from text.names_match import SAME_WORD, word_likeness

_MOST_WORDS = 150
"""Words to which one word asked for is widened at most."""
_MOST_NAMES = 1_500
"""Names that are looked at closely for one question; they come from the rarest words."""
_FEW = 30
"""Where the rarest word leaves fewer names than this, those of the next word are looked at, too."""
_MOST_COMPARED = 60
_PREFIX = 3  # letters from which the beginning of a word is one: «مل», "Me" begin too many
_BEGINS = 0.82
"""What a word is worth that only begins as asked; the share of it that was written adds to this."""
_TYPED = 2  # letters from which a slip is looked for
_SHORT = 6
"""Letters up to which a slip is looked for among the letters, too: of few consonants one less is no key."""
_SOUNDS_LIKE = 0.58
"""Likeness of sounds below which letters are not looked at: «drwyc» and «dwc», a letter lost, have 0.75."""
_ONE_SLIP = 0.95
"""The same for words of one script that are a letter apart, however short: they come first."""
_SLIP, _LONG = 0.8, 4
_SLIP_IN_SHORT = 0.7
_LIKELY, _VERY_LONG = 0.66, 7
_LEFT_OUT = 0.12
"""What each word of a name that was not asked for takes away: «كريم علوي» before «كريم علوي مدغري»."""
_TURNED = 0.02
_SURE = 0.8
"""What the best name found must bear of what was asked, or those near each single word are looked at, too."""
_SLIPPED_ARTICLE = re.compile("^(?:ا.ل|.ال|ا.|.ل|[ال])(?=[\u0600-\u06ff]{4})")
"""What is left of an article with a slip in it: «افلحربي»."""
_LEAST = 0.5
"""Below it nothing of what was asked is borne: one word of two, and that by its beginning."""


@dataclass(frozen=True, slots=True)
class Found:
    """An entity that bears what was asked for: ``score`` is 0 to 1, ``name`` the name of it that fits best."""

    id: str
    score: float
    name: str


class NameIndex:
    """The names of many entities, to be asked by name. ``weight`` of a name breaks ties: how often it is used."""

    def __init__(self, named: Iterable[tuple[str, str, int]] = ()) -> None:
        """Take in names: each with the id of its entity and its weight."""
        self._ids: list[str] = []
        self._texts: list[str] = []
        self._weights = array("l")
        self._words_of: list[tuple[int, ...]] = []
        self._sounds: list[Sound] = []
        self._word: dict[str, int] = {}
        self._borne: list[array[int]] = []
        self._by_sound: dict[str, array[int]] = {}
        self._by_slip: dict[str, array[int]] = {}
        self._sorted: list[tuple[str, int]] = []
        self._sorted_sounds: list[tuple[str, int]] = []
        for id_, text, weight in named:
            self.add(id_, text, weight)

    def __len__(self) -> int:
        """How many names are held."""
        return len(self._ids)

    def add(self, id_: str, text: str, weight: int = 1) -> None:
        """Take in one name of an entity."""
        number = len(self._ids)
        words = tuple(self._number(sound) for sound in person_name(text).words)
        self._ids.append(id_)
        self._texts.append(text)
        self._weights.append(weight)
        self._words_of.append(words)
        for word in set(words):
            self._borne[word].append(number)

    def packed(self) -> dict[str, list[object]]:
        """Return all that the index is made of, for a file; `unpacked` takes it."""
        return {
            "ids": list(self._ids),
            "texts": list(self._texts),
            "weights": list(self._weights),
            "words": [list(words) for words in self._words_of],
            "sounds": [[s.form, s.skeleton, s.weak, s.initial] for s in self._sounds],
        }

    @classmethod
    def unpacked(cls, packed: Mapping[str, list[Any]]) -> Self:
        """Return the index that was packed. Raises KeyError, TypeError or IndexError where it is something else."""
        index = cls()
        for form, skeleton, weak, initial in packed["sounds"]:
            index._number(Sound(form, skeleton, weak, initial))
        index._ids, index._texts = packed["ids"], packed["texts"]
        index._weights = array("l", packed["weights"])
        index._words_of = [tuple(words) for words in packed["words"]]
        for number, words in enumerate(index._words_of):
            for word in set(words):
                index._borne[word].append(number)
        return index

    def find(self, words: str, limit: int = 10, only: frozenset[str] | None = None) -> tuple[Found, ...]:
        """Return the entities that bear these words, best first; ``only`` narrows to some ids."""
        asked = person_name(words).words
        widened = [self._widened(sound) for sound in asked]
        weights = [self._rarity(words) for words in widened]
        best: dict[str, tuple[float, int, int]] = {}
        seen: set[int] = set()
        for names in self._looked_at(widened):
            for number in names - seen:
                id_ = self._ids[number]
                if only is not None and id_ not in only:
                    continue
                score = self._score(number, widened, weights)
                if score >= _LEAST:
                    entry = (score, self._weights[number], -number)
                    if entry > best.get(id_, (0.0, 0, 0)):
                        best[id_] = entry
            seen |= names
            if any(score >= _SURE for score, *_ in best.values()):
                break
        ranked = nlargest(limit, best.items(), key=lambda item: (round(item[1][0], 4), item[1][1], item[0]))
        return tuple(Found(id_, score, self._texts[-number]) for id_, (score, _, number) in ranked)

    def _number(self, sound: Sound) -> int:
        """Return the number of a word, noted where it is new."""
        known = self._word.get(sound.form)
        if known is not None:
            return known
        number = self._word[sound.form] = len(self._sounds)
        self._sounds.append(sound)
        self._borne.append(array("l"))
        for key in {sound.weak, *sounds_by_ear(sound)}:
            self._by_sound.setdefault(key, array("l")).append(number)
        for slip in {*slips(sound.skeleton), *slips(sound.weak), *_short_slips(sound.form)}:
            self._by_slip.setdefault(slip, array("l")).append(number)
        self._sorted.clear()
        return number

    def _widened(self, asked: Sound) -> dict[int, float]:
        """Return the words that one word asked for may be, with how likely."""
        found: dict[int, float] = {}
        for number in self._likeliest(asked):
            score = _fits(asked, self._sounds[number])
            if score:
                found[number] = score
        if len(asked.form) >= _PREFIX:
            for number, worth in self._beginning(asked):
                found[number] = max(found.get(number, 0.0), worth)
        if (bare := _SLIPPED_ARTICLE.sub("", asked.form)) != asked.form and max(found.values(), default=0.0) < _SLIP:
            for number, worth in self._widened(person_name(bare).words[0]).items():
                found[number] = max(found.get(number, 0.0), _SLIP * worth)
        if len(found) > _MOST_WORDS:
            found = dict(nlargest(_MOST_WORDS, found.items(), key=lambda item: (item[1], len(self._borne[item[0]]))))
        return found

    def _alike(self, asked: Sound) -> set[int]:
        numbers = {self._word[asked.form]} if asked.form in self._word else set()
        for key in {asked.weak, *sounds_by_ear(asked)}:
            numbers.update(self._by_sound.get(key, ()))
        if len(asked.form) >= _TYPED:
            for slip in {*slips(asked.skeleton), *slips(asked.weak), *_short_slips(asked.form)}:
                numbers.update(self._by_slip.get(slip, ()))
        return numbers

    def _likeliest(self, asked: Sound) -> list[int]:
        """Return the words of the likeliest sounds: letters are compared with few."""
        numbers = self._alike(asked)
        latin = asked.form.isascii()
        own = {number: form for number in numbers if (form := self._sounds[number].form).isascii() == latin}
        near = extract(asked.form, own, scorer=Indel.normalized_similarity, score_cutoff=_SOUNDS_LIKE, limit=None)
        slipped = extract(asked.form, own, scorer=DamerauLevenshtein.distance, score_cutoff=1, limit=None)
        found = {number: score for _, score, number in near} | {number: _ONE_SLIP for _, _, number in slipped}
        found |= {number: _sounds_like(asked, self._sounds[number]) for number in numbers - own.keys()}
        likely = [pair for pair in found.items() if pair[1] >= _SOUNDS_LIKE]
        return [number for number, _ in nlargest(_MOST_COMPARED, likely, key=lambda pair: (pair[1], -pair[0]))]

    def _beginning(self, asked: Sound) -> Iterable[tuple[int, float]]:
        """Yield words that begin with the letters asked for, in its script, or with its sounds, in the other."""
        if not self._sorted:
            self._sorted = sorted([(s.form, n) for n, s in enumerate(self._sounds)])
            self._sorted_sounds = sorted([(s.skeleton, n) for n, s in enumerate(self._sounds)])
        for number in _starting(self._sorted, asked.form):
            yield number, _BEGINS + (1 - _BEGINS) * len(asked.form) / len(self._sounds[number].form)
        if len(asked.skeleton) > 1:
            for number in _starting(self._sorted_sounds, asked.skeleton):
                if self._sounds[number].form.isascii() != asked.form.isascii():
                    share = len(asked.skeleton) / len(self._sounds[number].skeleton)
                    yield number, _SLIP_IN_SHORT + (_BEGINS - _SLIP_IN_SHORT) * share

    def _looked_at(self, widened: Sequence[Mapping[int, float]]) -> Iterable[set[int]]:
        """Yield the names near all that was asked; then, for who found nothing sure, those near each word by itself.

        A slip can turn a word into another one that many bear («هند», «هد»), which hides the rest of what was asked.
        """
        yield self._near(widened)
        if len(widened) > 1:
            yield from (self._near([words]) for words in widened)

    def _near(self, widened: Sequence[Mapping[int, float]]) -> set[int]:
        """Return the names worth a closer look: those with the rarest word asked for, and the next where these are few.

        Where too many bear the rarest word, those that bear another one, too, and then those that bear its best forms.
        """
        sizes = [sum(len(self._borne[word]) for word in words) for words in widened]
        order = sorted((i for i, size in enumerate(sizes) if size), key=lambda i: sizes[i])
        names: set[int] = set()
        for turn, place in enumerate(order):
            bearing: set[int] = set().union(*(self._borne[word] for word in widened[place]))
            if not turn:
                names = bearing
            elif len(names) > _MOST_NAMES:
                names = (names & bearing) or names
            elif len(names) < _FEW and sizes[place] <= 4 * _MOST_NAMES:
                names |= bearing
        if len(names) <= _MOST_NAMES:
            return names
        worth = widened[order[0]]
        return set(nlargest(_MOST_NAMES, names, key=lambda n: (max(worth.get(w, 0.0) for w in self._words_of[n]), -n)))

    def _score(self, number: int, widened: Sequence[Mapping[int, float]], weights: Sequence[float]) -> float:
        """Return how much of what was asked a name bears, 0 to 1; each of its words answers one word asked for."""
        free = list(self._words_of[number])
        total = 0.0
        last, turned = -1, False
        for words, rarity in zip(widened, weights, strict=True):
            score, place = 0.0, -1
            for i, word in enumerate(free):
                if (worth := words.get(word, 0.0)) > score:
                    score, place = worth, i
            if place >= 0:
                total += rarity * score
                turned = turned or place < last
                last = place
                free[place] = -1
        left = sum(word >= 0 for word in free)
        share = total / sum(weights)
        return share * (1 - _LEFT_OUT * left / (left + len(widened))) - _TURNED * turned

    def _rarity(self, words: Mapping[int, float]) -> float:
        borne = sum(len(self._borne[word]) for word in words)
        return 1.0 + math.log1p(len(self._ids) / (1 + borne)) / 4


def _starting(words: Sequence[tuple[str, int]], start: str) -> Iterable[int]:
    """Yield the numbers of the words that begin so, of words in order, at most `_MOST_WORDS`."""
    first = bisect.bisect_left(words, (start, -1))
    for word, number in words[first : first + _MOST_WORDS]:
        if not word.startswith(start):
            return
        yield number


def _sounds_like(one: Sound, other: Sound) -> float:
    """Return how alike two words of two scripts sound, 0 to 1."""
    strong = Indel.normalized_similarity(one.skeleton, other.skeleton)
    return (strong + Indel.normalized_similarity(one.weak, other.weak)) / 2


def _fits(asked: Sound, word: Sound) -> float:
    """Return how likely a word is meant by one asked for, 0 where it is not; one slip is forgiven."""
    if asked.form == word.form:
        return 1.0
    alike = word_likeness(asked, word)
    if alike >= SAME_WORD:
        return alike
    if asked.form.isascii() != word.form.isascii():
        return alike if alike >= _LIKELY else 0.0
    shorter = min(len(asked.form), len(word.form))
    steps = DamerauLevenshtein.distance(asked.form, word.form, score_cutoff=2)
    if steps == 1 and shorter > 1:
        return _SLIP if shorter >= _LONG else _SLIP_IN_SHORT
    return _LIKELY if steps == 2 and shorter >= _VERY_LONG else 0.0  # noqa: PLR2004 - two slips


def _short_slips(form: str) -> Iterable[str]:
    """Yield a short word and what is left of it less one letter, marked: these are letters and no sounds."""
    if len(form) <= _SHORT:
        yield f"={form}"
        for i in range(len(form)):
            yield f"={form[:i]}{form[i + 1 :]}"
