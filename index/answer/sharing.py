"""How much of a question a document holds, and how much of it in one place."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from index.answer.reasons import Mark, marks_of, sought_by
from index.protocol import Scored
from index.question.groups import Group

_SEVERAL = 3
"""Words of a question of which some are an answer."""
_PARTLY = 0.25
"""What counts a part of a notion beside all of it."""
_OF_TWO, _ENOUGH = 0.5, 0.25
"""The same where half of the parts are counted, no place is named, and this share of what is asked about is told."""
_PLACE = 300
"""Code points of one place in a text: two sentences, or the lines of one engagement."""


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a question a document holds: the share of its weight (0 to 1), and whether half of its parts.

    An ``is_placed`` question names a country, a city or a time, and any text of there is near to it. An ``is_called``
    one may name somebody or something, which no nearness tells.
    ``together`` is the share that stands in one place, words too that are neither notions nor names. A part of a
    ``short`` question is none of what was asked: all words count.
    """

    weight: float = 0.0
    is_half: bool = False
    is_short: bool = False
    is_placed: bool = False
    together: float = 0.0
    is_called: bool = False


def shares_of(found: Iterable[Scored], groups: Sequence[Group], weights: Sequence[float | None]) -> Mapping[str, Share]:
    """Return how much of a question each document's text holds, by id; ``weights`` are those of `weights_of`.

    Of a notion of several words, what stands for a part of it counts a little; a word that is no notion may be a name,
    and of these nearness tells nothing.
    """
    whole = sought_by([_of_wordings(group, group.whole) for group in groups])
    part = sought_by([_of_wordings(group, group.wordings) for group in groups])
    is_short = sum(group.size for group in groups if not group.slight) < _SEVERAL
    is_placed = any(group.required and group.framing for group in groups)
    is_called = any(group.called and not group.wordings for group in groups)
    shares = {}

    told_of = [0.0 if group.called else weight or 0.0 for group, weight in zip(groups, weights, strict=True)]

    def _of_meaning(number: int) -> float:
        return (weights[number] or 0.0) if groups[number].wordings else 0.0

    for hit in found:
        wholly, partly = (list(marks_of(each, hit.record.terms, hit.record.text)) for each in (whole, part))
        held = {mark.group for mark in wholly}
        parts = {mark.group for mark in partly} - held
        weight = sum(map(_of_meaning, held)) + _PARTLY * sum(map(_of_meaning, parts))
        told = [n for n in held if weights[n] is not None]
        partly_told = [n for n in parts if weights[n] is not None]
        telling = told if is_placed else (*told, *partly_told)
        is_told = any(weights[n] for n in telling) or not any(weights)
        in_part = _OF_TWO if weight >= _ENOUGH and not is_placed else _PARTLY
        number = len(told) + in_part * len(partly_told)
        together = _together([*wholly, *(mark for mark in partly if mark.group in parts)], parts, told_of)
        shares[hit.document] = Share(
            weight, is_told and 2 * number >= max(len(groups), 1), is_short, is_placed, together, is_called
        )
    return shares


def tells_of_meaning(groups: Sequence[Group], weights: Sequence[float | None]) -> bool:
    """Tell whether any of a question is more than a name, so that a document's share of it says something."""
    weighed = zip(groups, weights, strict=False)
    return any(weight and (group.wordings or not group.called) for group, weight in weighed)


def _together(marks: Sequence[Mark], parts: set[int], weights: Sequence[float]) -> float:
    """Return the greatest share that stands in one place."""
    marks = sorted(marks, key=lambda mark: mark.span.start)
    starts = [mark.span.start for mark in marks]
    best = 0.0
    for first, start in enumerate(starts):
        inside = {mark.group for mark in marks[first : bisect_right(starts, start + _PLACE)]}
        best = max(best, sum(weights[n] * (_PARTLY if n in parts else 1.0) for n in inside))
    return best


def _of_wordings(group: Group, wordings: tuple[tuple[str, ...], ...]) -> Group:
    """Return a notion of several words as these wordings alone: its single words stand in too many documents."""
    is_several = group.size > 1 and group.whole
    return replace(group, forms=frozenset(), lemmas=frozenset(), wordings=wordings) if is_several else group
