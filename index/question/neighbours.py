"""Where nothing answers: the notions next to what the memory does not hold, as weak alternatives.

Who asks about lampposts finds street lighting where no document tells of any lamppost. A question that something
answers is left as it is, and a name has no neighbours.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from index.question.compiling import Question
from index.question.counting import Count
from index.question.groups import Group, as_meant
from index.terms.senses import wordings_of
from lexicon.notions import senses
from text.morphology import Morphology
from text.tokens import words_of

Neighbours = Callable[[str | None, Sequence[str]], tuple[str, ...]]
"""What tells the notions next to a word, as typed, or else to some notions by their keys."""


def with_neighbours(
    question: Question, typed: str, count: Count, neighbours: Neighbours, morphology: Morphology | None
) -> Question | None:
    """Return a question with neighbours let in for each part that no document holds, None where there is no other.

    A word that neither the lexicon nor the memory has need not be held: what it means may be told in any other word. A
    notion that the memory does not hold is wanted, if as a neighbour, and all else with it.
    """
    totals = count([group.tree for group in question.groups])
    absent = (group for group, total in zip(question.groups, totals, strict=True) if not total)
    missing = [group for group in absent if _may_be_told_otherwise(group)]
    held = [g for g, total in zip(question.groups, totals, strict=True) if total and not g.slight]
    words = words_of(typed)
    written = dict(zip(words.forms, words.written, strict=True))
    otherwise = {group.words: _told(group, written, neighbours, morphology) for group in missing}
    if all(group.senses and otherwise[group.words] == group for group in missing):
        return None
    if any(group.senses for group in missing):
        if len(held) < len(missing):
            return None
        otherwise |= {group.words: replace(group, required=True) for group in held}
    elif all(group.framing or group.required for group in held):
        return None
    return replace(question, groups=tuple(otherwise.get(g.words, g) for g in question.groups))


def all_with_neighbours(
    question: Question, typed: str, neighbours: Neighbours, morphology: Morphology | None
) -> Question | None:
    """Return a question with neighbours let in for each part that may be told otherwise, None where none is.

    What the memory holds somewhere, it may hold in other words in what tells of the country, city or time that is
    named; without one, too much is near.
    """
    if not any(group.required and group.framing for group in question.groups):
        return None
    words = words_of(typed)
    written = dict(zip(words.forms, words.written, strict=True))
    own = {group.words: group for group in question.groups if _may_be_told_otherwise(group)}
    told = {words: _beside(group, written, neighbours, morphology) for words, group in own.items()}
    if told == own:
        return None
    return replace(question, groups=tuple(told.get(group.words, group) for group in question.groups))


def _may_be_told_otherwise(group: Group) -> bool:
    """Tell whether a part is a word or a notion of what the question is about, not where, when or who."""
    is_notion = any(key in senses() for key in group.senses)
    is_word = not group.senses and not group.called
    return (is_notion or is_word) and not (group.framing or group.required or group.exact or group.slight or group.bare)


def _told(group: Group, written: dict[str, str], neighbours: Neighbours, morphology: Morphology | None) -> Group:
    told = _beside(group, written, neighbours, morphology)
    return told if group.senses else replace(told, slight=True)


def _beside(group: Group, written: dict[str, str], neighbours: Neighbours, morphology: Morphology | None) -> Group:
    """Return a part that also finds the notions next to it; a notion is not told by these alone."""
    own = [key for key in group.senses if key in senses()]
    word = None if own else written.get(group.words, group.words)
    told = as_meant(group, {key: wordings_of(key, morphology) for key in neighbours(word, own)})
    return replace(told, sure=group.sure or group.tree) if own and told is not group else told
