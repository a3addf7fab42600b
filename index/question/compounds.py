"""Notions that a question puts together from everyday ones: «children made to work» for child labour."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product

from index.question.notions import Alternatives, Notion
from lexicon.asking import compounds
from text.analysis import alternatives
from text.morphology import Morphology

_REACH = 6
"""Words of a question, at most, from the first part of what is put together to its last."""


def compounds_at(
    found: Sequence[Notion], terms: Alternatives, morphology: Morphology | None
) -> Mapping[int, tuple[str, ...]]:
    """Return what the parts of a question mean together, by the position of each part's first word.

    What the question names by itself is not told again.
    """
    meant = _meant(found)
    words = [frozenset((term.form, *lemmas)) for term, lemmas in terms]
    named = frozenset(key for keys in meant.values() for key in keys)
    at: dict[int, dict[str, None]] = {}
    possible = dict.fromkeys(key for first in named for key in _beginning_with().get(first, ()))
    for key in sorted(possible, key=_order().__getitem__):
        if key in named:
            continue
        own, compound = _cues(key, morphology), compounds()[key]
        places = [[p for p, keys in meant.items() if not keys.isdisjoint(part)] for part in compound.parts]
        places[-1] += [p for p, word in enumerate(words) if not own.isdisjoint(word) and p not in places[-1]]
        for position in _together(places):
            at.setdefault(position, {})[key] = None
    return {position: tuple(keys) for position, keys in at.items()}


def _meant(found: Sequence[Notion]) -> Mapping[int, frozenset[str]]:
    """Return the notions of a question by the position of their first word, those within others too."""
    meant: dict[int, frozenset[str]] = {}
    for notion in found:
        for each in (notion, *notion.inner):
            meant[each.first] = meant.get(each.first, frozenset()).union(each.senses)
    return meant


def _together(places: Sequence[Collection[int]]) -> frozenset[int]:
    """Return the places of the parts, each of another word, if they lie near each other, with all that do so."""
    possible = (each for each in product(*places) if len(set(each)) == len(each))
    best = min(possible, key=lambda each: max(each) - min(each), default=())
    if not best or max(best) - min(best) > _REACH:
        return frozenset()
    return frozenset(p for part in places for p in part if abs(p - best[0]) <= _REACH)


@lru_cache(maxsize=1)
def _beginning_with() -> Mapping[str, tuple[str, ...]]:
    """Return what may be put together with each notion as the first part, most notions being none."""
    found: dict[str, list[str]] = {}
    for key, compound in compounds().items():
        for first in compound.parts[0]:
            found.setdefault(first, []).append(key)
    return {first: tuple(keys) for first, keys in found.items()}


@lru_cache(maxsize=1)
def _order() -> Mapping[str, int]:
    return {key: place for place, key in enumerate(compounds())}


@lru_cache(maxsize=512)
def _cues(key: str, morphology: Morphology | None) -> frozenset[str]:
    """Return the words that stand for the last part, where no notion does."""
    return frozenset(_words(compounds()[key].wordings, morphology))


def _words(wordings: Sequence[str], morphology: Morphology | None) -> Iterator[str]:
    for wording in wordings:
        for term, lemmas in alternatives(wording, morphology):
            yield from (term.form, lemmas[0])
