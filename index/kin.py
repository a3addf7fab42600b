"""Notions that stand in a document for the one that is asked for: its kinds and parts, and those akin to it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from index.groups import Group
from index.reasons import Mark, Sought, marks_of, sought_by
from index.senses import wordings_of
from lexicon.search import akin, narrower
from schemas.query import Matched
from text.analysis import Columns
from text.morphology import Morphology


class Kin:
    """What to look for in the documents of an answer that hold nothing nearer of a notion; made when one does not."""

    def __init__(self, groups: Sequence[Group], morphology: Morphology | None) -> None:
        """Take the groups of a question; nothing is made yet."""
        self._groups, self._morphology = groups, morphology

    def marks(self, terms: Columns, held: Collection[int]) -> Iterator[Mark]:
        """Yield the places of a text that stand for a group that is not among those ``held``."""
        if all(number in held or not group.senses for number, group in enumerate(self._groups)):
            return
        for as_what, sought in self._sought:
            found = marks_of(sought, terms)
            yield from (replace(mark, as_what=as_what) for mark in found if mark.group not in held)

    @cached_property
    def _sought(self) -> tuple[tuple[Matched, Sought], ...]:
        kinds = ((Matched.NARROWER, narrower()), (Matched.AKIN, akin()))
        return tuple(
            (as_what, sought_by([self._of(group, others) for group in self._groups])) for as_what, others in kinds
        )

    def _of(self, group: Group, others: Mapping[str, Sequence[str]]) -> Group:
        keys = (other for sense in group.senses for other in others.get(sense, ()))
        wordings = (wording for key in keys for wording in wordings_of(key, self._morphology))
        return replace(group, forms=frozenset(), lemmas=frozenset(), wordings=tuple(wordings), exact=False)
