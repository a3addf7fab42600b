"""What stands on both sides of a small «or», any of which answers: «rain or flooded roads», "visits and agreements"."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from index import tree as t
from index.question.groups import Group
from index.question.notions import Alternatives, is_grammar
from lexicon.notions import senses
from lexicon.questions import question_words
from text.inflection import after_and
from text.signs import COMMAS

_COMMAS = COMMAS | {";", "؛"}
_MOST = 6
"""Words of a list, all of which stand in each part of a tree: of more a server has not the memory."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A group, and the terms ``first``..``last`` (exclusive) that it stands for."""

    first: int
    last: int
    group: Group


class _Joint(Enum):
    """What stands between two groups: nothing, a comma, «or», «and», or other words of grammar."""

    NOTHING = auto()
    COMMA = auto()
    OR = auto()
    AND = auto()
    OTHER = auto()


def choices_of(placed: Sequence[Placed], terms: Alternatives, typed: str) -> Iterator[Group]:
    """Yield groups in order, as one those of which any answers.

    So do the parts of a list with «or», and a kind of meeting beside what is dealt with at one: «meetings and
    agreements with the French agency». Countries and the like are asked for each (`index.question.either`).
    """
    joints = [_joint(one, other, terms, typed) for one, other in itertools.pairwise(placed)]
    start = merged = 0
    for first, parts, last in _lists(placed, joints):
        yield from (_behind(each.group, merged) for each in placed[start:first])
        words = " ".join(term.form for term, _ in terms[placed[first].first : placed[last - 1].last])
        yield _behind(_any_of(parts, words), merged)
        start, merged = last, merged + len(parts) - 1
    yield from (_behind(each.group, merged) for each in placed[start:])


def _behind(group: Group, merged: int) -> Group:
    """Return a group in its part of a coordination, of which so many before it became one."""
    return replace(group, side=max(group.side - merged, 0)) if merged else group


def _lists(
    placed: Sequence[Placed], joints: Sequence[_Joint]
) -> Iterator[tuple[int, tuple[tuple[Group, ...], ...], int]]:
    """Yield where each list with «or» begins and ends among groups, and its parts."""
    done = 0
    for number, joint in enumerate(joints):
        if number < done:
            continue
        if joint is _Joint.AND and _is_of_meetings(placed[number].group, placed[number + 1].group):
            yield number, ((placed[number].group,), (placed[number + 1].group,)), number + 2
            done = number + 2
        elif joint is _Joint.OR:
            first, before = _before(number, joints, done)
            last = _run_to(number + 1, placed, joints)
            parts = [placed[a:b] for a, b in (*before, (number + 1, last))]
            groups = tuple(map(_telling, parts))
            if last - first <= _MOST and all(map(_may_be_chosen, (group for part in groups for group in part))):
                yield first, groups, last
                done = last


def _before(number: int, joints: Sequence[_Joint], done: int) -> tuple[int, list[tuple[int, int]]]:
    """Return where a list begins whose last part but one ends with a group, and the parts up to there."""
    found: list[tuple[int, int]] = []
    end, start = number + 1, number
    while True:
        while start > done and joints[start - 1] is _Joint.NOTHING and (found or _is_listed(start, joints, done)):
            start -= 1
        found.insert(0, (start, end))
        if start <= done or joints[start - 1] is not _Joint.COMMA:
            return start, found
        end, start = start, start - 1


def _is_listed(start: int, joints: Sequence[_Joint], done: int) -> bool:
    """Tell whether the words before a group begin behind a comma: all of them are one part of a list."""
    while start > done and joints[start - 1] is _Joint.NOTHING:
        start -= 1
    return start > done and joints[start - 1] is _Joint.COMMA


def _run_to(start: int, placed: Sequence[Placed], joints: Sequence[_Joint]) -> int:
    """Return where the groups end that stand side by side from one on."""
    last = start + 1
    while last < len(placed) and joints[last - 1] is _Joint.NOTHING and _goes_on(placed[last].group):
        last += 1
    return last


def _goes_on(group: Group) -> bool:
    return not (group.slight or group.framing or group.required)


def _may_be_chosen(group: Group) -> bool:
    """Tell whether a group may be one of several: no country, place, time or exact words, nobody's name."""
    return not (group.required or group.exact or group.country or group.place or group.called or group.of_body)


def _is_of_meetings(one: Group, other: Group) -> bool:
    """Tell whether groups are a kind of meeting and what is dealt with at one, or two kinds of meeting."""
    kinds = [any(_has(each, "event") for each in group.senses) for group in (one, other)]
    dealt = [kind or _is_dealt_with(group) for kind, group in zip(kinds, (one, other), strict=True)]
    return any(kinds) and all(dealt) and all(map(_may_be_chosen, (one, other)))


def _is_dealt_with(group: Group) -> bool:
    return any(_has(key, "dealt") for key in group.senses)


def _has(key: str, what: str) -> bool:
    return key in senses() and bool(getattr(senses()[key], what))


def _any_of(parts: Sequence[Sequence[Group]], words: str) -> Group:
    """Return the group that any part of a list stands for, all of whose words must be there."""
    groups = [group for part in parts for group in part]
    first = groups[0]
    titles = tuple(group.title for group in groups if group.title)
    is_sure = any(group.sure for group in groups)
    is_of_meetings = len(groups) == len(parts) and any(group.framing for group in groups)
    return replace(
        first,
        words=words,
        tree=_best([[group.tree for group in part] for part in parts]),
        title=t.Best(titles) if titles else None,
        forms=frozenset(form for group in groups for form in group.forms),
        lemmas=frozenset(lemma for group in groups for lemma in group.lemmas),
        sounds=frozenset(),
        faint=frozenset(),
        wordings=tuple(dict.fromkeys(w for group in groups for w in group.wordings)),
        whole=tuple(dict.fromkeys(w for group in groups for w in group.whole)),
        near=None,
        own=_best([[group.own or group.tree for group in part] for part in parts]) if first.own else None,
        sure=_best([[group.sure or group.tree for group in part] for part in parts]) if is_sure else None,
        senses=tuple(dict.fromkeys(key for group in groups for key in group.senses)),
        framing=is_of_meetings or all(group.framing for group in groups),
        slight=all(group.slight for group in groups),
        size=min(group.size for group in groups),
        subject=any(group.subject for group in groups),
    )


def _best(parts: Sequence[Sequence[t.Tree]]) -> t.Tree:
    return t.Best(tuple(part[0] if len(part) == 1 else t.All(tuple(part)) for part in parts))


def _telling(part: Sequence[Placed]) -> tuple[Group, ...]:
    """Return the groups of one part of a list, without words that need not be found."""
    groups = tuple(each.group for each in part)
    return tuple(group for group in groups if not group.slight) or groups


def _joint(one: Placed, other: Placed, terms: Alternatives, typed: str) -> _Joint:
    """Return what stands between two groups."""
    forms = [term.form for term, _ in terms[one.last : other.first]]
    if not all(map(is_grammar, forms)):
        return _Joint.OTHER
    if not question_words("either").isdisjoint(forms):
        return _Joint.OR
    if not question_words("and").isdisjoint(forms):
        return _Joint.AND
    term = terms[other.first][0]
    if after_and(term.form) and not after_and(term.lemma):
        return _Joint.AND
    between = typed[terms[one.last - 1][0].span.end : term.span.start]
    if not _COMMAS.isdisjoint(between):
        return _Joint.COMMA
    return _Joint.OTHER if forms else _Joint.NOTHING
