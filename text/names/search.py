"""Finding by name: which of many entities a few words name, in any spelling, either script, in part or with a slip.

Every word of every name is kept once, with its consonants (`text.names.skeletons`). A word asked for is widened to
the words that are the same letters, sound the same, begin so, or are a slip of one letter away; the entities are then
found from the rarest word asked for, and ranked by how much of what was asked they bear, rare words counting more.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from typing import Self

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import DamerauLevenshtein

from schemas.nouns import dataclass
from text.names.heard import sounds_by_ear
from text.names.match import word_likeness, words_alike
from text.names.skeletons import Sound, joined_to, person_name, slips
from text.names.variants import SAME_WORD
from text.names.words import NameWords, Rows, packed_texts, texts

_MOST_WORDS = 150
"""Words to which one word asked for is widened at most."""
_MOST_NAMES = 1_500
"""Names that are looked at closely for one question; they come from the rarest words."""
_FEW = 30
"""Where the rarest word leaves fewer names than this, those of the next word are looked at, too."""
_PREFIX = 3  # letters from which the beginning of a word is one: «مل», "Me" begin too many
_BEGINS = 0.82
"""What a word is worth that only begins as asked; the share of it that was written adds to this."""
_TYPED = 2  # letters from which a slip is looked for
_SHORT = 6
"""Letters up to which a slip is looked for among the letters, too: of few consonants one less is no key."""
_SLIP, _LONG = 0.8, 4
_SLIP_IN_SHORT = 0.7
_LIKELY, _VERY_LONG = 0.66, 7
_ENDS = 0.7
"""What a word is worth that was asked for without what is written before it: «نباوي» for «عبد النباوي»; alone it is
shown, and is too little to be meant by a question about «السلام»."""
_LEFT_OUT = 0.12
"""What each word of a name that was not asked for takes away: «كريم علوي» before «كريم علوي مدغري»."""
_TURNED = 0.02
_SURE = 0.8
"""What the best name found must bear of what was asked, or those near each single word are looked at, too."""
_SLIPPED_ARTICLE = re.compile("^(?:ا.ل|.ال|ا.|.ل|[ال])(?=[\u0600-\u06ff]{4})")
"""What is left of an article with a slip in it: «افلحربي»."""
_EVEN = 1e-4
"""Scores so near are even, and the name more used comes first."""
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
        self._weights: list[int] = []
        self._words = NameWords(_keys)
        words_of: list[list[int]] = []
        borne: list[list[int]] = []
        for number, (id_, text, weight) in enumerate(named):
            words = [self._words.number_of(sound) for sound in person_name(text).words]
            borne.extend([] for _ in range(len(self._words.sounds) - len(borne)))
            for word in set(words):
                borne[word].append(number)
            words_of.append(words)
            self._ids.append(id_)
            self._texts.append(text)
            self._weights.append(weight)
        self._words_of, self._borne = Rows.of(words_of), Rows.of(borne)
        self._bearers = self._borne.sizes()

    def __len__(self) -> int:
        """How many names are held."""
        return len(self._ids)

    def packed(self) -> dict[str, NDArray[np.generic]]:
        """Return all that the index is made of as arrays, for a file; `unpacked` takes it."""
        return {
            "ids": packed_texts(self._ids),
            "texts": packed_texts(self._texts),
            "weights": np.array(self._weights, dtype=np.int64),
            **self._words_of.packed("words"),
            **self._borne.packed("borne"),
            **self._words.packed(),
        }

    @classmethod
    def unpacked(cls, packed: Mapping[str, NDArray[np.generic]]) -> Self:
        """Return the index that was packed. Raises KeyError or ValueError where it is something else."""
        index = cls()
        index._ids, index._texts = texts(packed["ids"]), texts(packed["texts"])
        index._weights = packed["weights"].tolist()
        index._words_of, index._borne = Rows.unpacked("words", packed), Rows.unpacked("borne", packed)
        index._bearers = index._borne.sizes()
        index._words = NameWords.unpacked(packed, _keys)
        return index

    def find(self, words: str, limit: int = 10, only: frozenset[str] | None = None) -> tuple[Found, ...]:
        """Return the entities that bear these words, best first; ``only`` narrows to some ids."""
        asked = person_name(words).words
        widened = [self._widened(sound, alone=len(asked) == 1) for sound in asked]
        weights = [self._rarity(words) for words in widened]
        best: dict[str, tuple[float, int, int]] = {}
        seen: set[int] = set()
        for names in self._looked_at(widened):
            new = names - seen
            self._rank(new if only is None else {n for n in new if self._ids[n] in only}, widened, weights, limit, best)
            seen |= names
            if any(score >= _SURE for score, *_ in best.values()):
                break
        ranked = nlargest(limit, best.items(), key=lambda item: (round(item[1][0], 4), item[1][1], item[0]))
        return tuple(Found(id_, score, self._texts[-number]) for id_, (score, _, number) in ranked)

    def _rank(
        self,
        names: Iterable[int],
        widened: Sequence[Mapping[int, float]],
        weights: Sequence[float],
        limit: int,
        best: dict[str, tuple[float, int, int]],
    ) -> None:
        """Put the scores of names into ``best``, by id: (score, weight, minus the name's number).

        A name is looked at only while the most that its words may bear could still bring it among the first.
        """
        worth: dict[int, float] = {}
        for words, rarity in zip(widened, weights, strict=True):
            share = rarity / sum(weights)
            for word, alike in words.items():
                worth[word] = max(worth.get(word, 0.0), share * alike)
        most = [(sum([worth.get(word, 0.0) for word in self._words_of[number]]), number) for number in names]
        least = _LEAST
        for reach, number in sorted(most, reverse=True):
            if reach < least - _EVEN:
                return
            score = self._score(number, widened, weights)
            id_ = self._ids[number]
            entry = (score, self._weights[number], -number)
            if score >= _LEAST and entry > best.get(id_, (0.0, 0, 0)):
                best[id_] = entry
                if len(best) >= limit:
                    least = max(_LEAST, nlargest(limit, [score for score, *_ in best.values()])[-1])

    def _widened(self, asked: Sound, *, alone: bool = False) -> dict[int, float]:
        """Return the words that one word asked for may be, with how likely; ``alone`` where it is all that is asked."""
        found: dict[int, float] = {}
        for number in self._words.likeliest(asked):
            score = _fits(asked, self._words.sounds[number])
            if score:
                found[number] = score
        if len(asked.form) >= _PREFIX:
            for number, worth in self._beginning(asked):
                found[number] = max(found.get(number, 0.0), worth)
        if (bare := _SLIPPED_ARTICLE.sub("", asked.form)) != asked.form and max(found.values(), default=0.0) < _SLIP:
            for number, worth in self._widened(person_name(bare).words[0]).items():
                found[number] = max(found.get(number, 0.0), _SLIP * worth)
        if alone or max(found.values(), default=0.0) < _SLIP:
            for number, worth in self._ending(asked):
                found[number] = max(found.get(number, 0.0), _ENDS * worth)
        if len(found) > _MOST_WORDS:
            found = dict(nlargest(_MOST_WORDS, found.items(), key=lambda item: (item[1], self._bearers[item[0]])))
        return found

    def _beginning(self, asked: Sound) -> Iterable[tuple[int, float]]:
        """Yield words that begin with the letters asked for, in its script, or with its sounds, in the other."""
        sounds = self._words.sounds
        for number in self._words.beginning(asked.form):
            yield number, _BEGINS + (1 - _BEGINS) * len(asked.form) / len(sounds[number].form)
        if len(asked.skeleton) > 1:
            for number in self._words.beginning_in_sound(asked.skeleton):
                if sounds[number].form.isascii() != asked.form.isascii():
                    share = len(asked.skeleton) / len(sounds[number].skeleton)
                    yield number, _SLIP_IN_SHORT + (_BEGINS - _SLIP_IN_SHORT) * share

    def _ending(self, asked: Sound) -> Iterable[tuple[int, float]]:
        """Yield words that are what was asked behind «servant of», «son of», and how alike they are then."""
        for whole in joined_to(asked) if len(asked.form) > _PREFIX else ():
            for number in self._words.likeliest(whole):
                if (alike := _fits(whole, self._words.sounds[number])) >= SAME_WORD:
                    yield number, alike

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
        sizes = [sum(self._bearers[word] for word in words) for words in widened]
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
        return names if len(names) <= _MOST_NAMES else self._likeliest(names, widened[order[0]])

    def _likeliest(self, names: set[int], worth: Mapping[int, float]) -> set[int]:
        """Return `_MOST_NAMES` of the names: those that bear the likeliest of some words, the first known first."""
        found: set[int] = set()
        for word in sorted(worth, key=lambda word: (-worth[word], word)):
            new = names.intersection(self._borne[word]) - found
            found.update(sorted(new)[: _MOST_NAMES - len(found)])
            if len(found) == _MOST_NAMES:
                break
        return found

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
        borne = sum(self._bearers[word] for word in words)
        return 1.0 + math.log1p(len(self._ids) / (1 + borne)) / 4


def _fits(asked: Sound, word: Sound) -> float:
    """Return how likely a word is meant by one asked for, 0 where it is not; one slip is forgiven."""
    if asked.form == word.form:
        return 1.0
    if asked.form.isascii() != word.form.isascii():
        alike = words_alike(asked, word, _LIKELY)
        return alike if alike >= _LIKELY else 0.0
    alike = word_likeness(asked, word)
    if alike >= SAME_WORD:
        return alike
    shorter = min(len(asked.form), len(word.form))
    steps = DamerauLevenshtein.distance(asked.form, word.form, score_cutoff=2)
    if steps == 1 and shorter > 1:
        return _SLIP if shorter >= _LONG else _SLIP_IN_SHORT
    return _LIKELY if steps == 2 and shorter >= _VERY_LONG else 0.0  # noqa: PLR2004 - two slips


def _keys(sound: Sound) -> Iterable[str]:
    """Yield what words share of which one may be meant by the other: consonants less one, letters of short words."""
    yield from (sound.skeleton, sound.weak, *sounds_by_ear(sound))
    if len(sound.form) >= _TYPED:
        yield from slips(sound.skeleton)
        yield from slips(sound.weak)
        yield from _short_slips(sound.form)


def _short_slips(form: str) -> Iterable[str]:
    """Yield a short word and what is left of it less one letter, marked: these are letters and no sounds."""
    if len(form) <= _SHORT:
        yield f"={form}"
        for i in range(len(form)):
            yield f"={form[:i]}{form[i + 1 :]}"
