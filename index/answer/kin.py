"""Notions that stand in a document for the one that is asked for: its kinds and parts, and those akin to it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from index.answer.reasons import Mark, Sought, marks_of, sought_by
from index.question.groups import Group
from index.terms.senses import wordings_of
from lexicon.notions import akin, narrower
from schemas.query import Expansion, Matched
from text.analysis import Columns
from text.morphology import Morphology


class Kin:
    """What to look for in the documents of an answer that hold nothing nearer of a notion; made when one does not."""

    def __init__(
        self, groups: Sequence[Group], morphology: Morphology | None, off: frozenset[Expansion] = frozenset()
    ) -> None:
        """Take the groups of a question, and the expansions that are switched off; nothing is made yet."""
        self._groups, self._morphology = groups, morphology
        self._below = {} if Expansion.NARROWER in off else narrower()
        self._near = {} if Expansion.AKIN in off else akin()

    def marks(self, terms: Columns, text: str, held: Collection[int]) -> Iterator[Mark]:
        """Yield the places of a text, given with its terms, that stand for a group that is not among those ``held``."""
        if self._kindred <= frozenset(held):
            return
        for mark in marks_of(self._sought, terms, text):
            is_akin, number = divmod(mark.group, len(self._groups))
            if number not in held:
                yield replace(mark, group=number, as_what=Matched.AKIN if is_akin else Matched.NARROWER)

    @cached_property
    def _kindred(self) -> frozenset[int]:
        """The numbers of the groups that have kin."""
        told = ((n, key) for n, group in enumerate(self._groups) for key in group.senses)
        return frozenset(n for n, key in told if key in self._below or key in self._near)

    @cached_property
    def _sought(self) -> Sought:
        """What stands for narrower notions by the numbers of their groups, and for akin ones behind all of those."""
        return sought_by([self._of(group, others) for others in (self._below, self._near) for group in self._groups])

    def _of(self, group: Group, others: Mapping[str, Sequence[str]]) -> Group:
        keys = (other for sense in group.senses for other in others.get(sense, ()))
        wordings = (wording for key in keys for wording in wordings_of(key, self._morphology))
        return Group(group.words, group.tree, wordings=tuple(wordings))
