"""What is near to a question's meaning, beside what its words found: for engines that keep vectors."""

from typing import TYPE_CHECKING

from index import tree as t
from index.answer.meaning import DEPTH, fused, half_near, joining, with_half
from index.answer.sharing import shares_of, tells_of_meaning
from index.answer.standing import SAMPLE, Background, Standing
from index.protocol import Engine, Found, MeaningEngine, Scored
from index.question.compiling import Question
from index.question.counting import Counting
from index.question.weighing import subject_of, weights_of

if TYPE_CHECKING:
    from index.record.nearness import Vectors

CHANCE = -0.3
"""Deviations from the best that chance gives, from which a document is near for more than chance."""
CHANCE_BESIDE = -0.1
"""The same where all that was asked for may be told otherwise: of questions without an answer one reaches -0.19."""


class Nearby:
    """The documents of an engine by their meaning."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine; one that keeps no vectors has nothing near."""
        self._engine = engine
        self._background: Background | None = None
        """A sample of the documents that were in when it was first needed, or last written."""

    def forget(self) -> None:
        """Let the sample be taken anew: other documents are in."""
        self._background = None

    def beside(self, asked: "Vectors", question: Question, by_words: Found, count: Counting, page: slice) -> Found:
        """Return one page of documents that words found and of those that are near to the question's meaning."""
        near = self._near(asked, question, by_words, count)
        others = joining(by_words, near)
        weights = weights_of(question.groups, count) if others else ()
        is_told = tells_of_meaning(question.groups, weights)
        others = others if is_told else half_near(others)
        shares = shares_of(others, question.groups, weights) if others else {}
        near = near if is_told else with_half(by_words, near, shares)
        return fused(by_words, near, shares, self._standing(asked, count) if others and is_told else None, page)

    def above_chance(self, asked: "Vectors", found: Found, count: Counting, least: float) -> Found:
        """Return those that are nearer to a question than the nearest of so many documents would be by chance."""
        standing = self._standing(asked, count)
        if standing is None or not isinstance(self._engine, MeaningEngine) or not found.page:
            return Found(0)
        told = self._engine.likeness(asked, found.page)
        kept = tuple(h for h, cosine in zip(found.page, told, strict=True) if standing.above(cosine) >= least)
        return Found(len(kept), kept)

    def _near(self, asked: "Vectors", question: Question, found: Found, count: Counting) -> tuple[Scored, ...]:
        """Return how near documents are to a question's meaning: those that words found, and the nearest of all.

        These hold what the question does not do without, and its subject where it names one; they are looked for where
        any may join those that words found.
        """
        if not isinstance(self._engine, MeaningEngine):
            return ()
        near: tuple[Scored, ...] = ()
        is_whole = len(found.page) == found.total
        subject = subject_of(question.groups, count) if is_whole else None
        if subject is not None:
            required = tuple(group.tree for group in question.groups if group.required)
            within = t.Filtered(t.Everything(), (*question.filters, *required, *subject), question.without)
            near = self._engine.nearest(asked, within, DEPTH)
        known = {hit.document for hit in near}
        others = [hit for hit in found.page if hit.document not in known]
        told = self._engine.likeness(asked, others) if others else ()
        return (*near, *(Scored(hit.kept, cosine) for hit, cosine in zip(others, told, strict=True)))

    def _standing(self, asked: "Vectors", count: Counting) -> Standing | None:
        """Return what the nearness of documents to a question is compared with."""
        if self._background is None and isinstance(self._engine, MeaningEngine):
            self._background = Background(self._engine.sample(SAMPLE))
        return self._background.standing(asked, count.size()) if self._background else None
