"""What is told beside the hits of an answer: the names of what it is about, engagements, numbers, who was absent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from app.engaged import Number, absent_rows, are_more, asked_for, number_of, purposes, rows_for, tells_outcome
from app.rows import Row
from app.speaking import spoken
from lexicon.bodies import bodies
from schemas.query import UNSAID, Answer, Aspect, Purpose, Query
from schemas.relation import EngagementKind
from text.signs import closed

if TYPE_CHECKING:
    from app.memory import Memory

_SURE = 60
"""Documents of an answer that are all looked at for whether they tell further engagements."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The names of the entities that facets count or the question names, by id; and of documents without a title."""

    names: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    """What documents without a title are known by, by id."""

    @classmethod
    def of(cls, answer: Answer, memory: "Memory") -> Self:
        """Look up the names of the entities in an answer's facets and among what was understood."""
        ids = {value for facet in answer.facets if facet.field.endswith("_id") for value, _ in facet.values}
        ids |= {understood.value for understood in answer.understood if understood.aspect is Aspect.ENTITY}
        named = {key: closed(entity.name) for key, entity in memory.store.entities(ids).items()} if ids else {}
        # a town's key says nothing to people: it is called as the question called it
        towns = {asked.value: asked.words for asked in answer.understood if asked.aspect is Aspect.PLACE}
        called = {u.value: _body_called(u.value) for u in answer.understood if u.aspect is Aspect.BODY}
        untitled = [hit.document for hit in (*answer.hits, *answer.near) if not hit.title]
        titles = {brief.id: brief.title for brief in memory.store.briefs(untitled)} if untitled else {}
        return cls(named | towns | called, titles)


def _body_called(key: str) -> str:
    """Return the name of a body of the lexicon in the language that is spoken, or the first that it has."""
    body = bodies()[key]
    return next(iter((*getattr(body, spoken() or "en"), *body.wordings)), key)


@dataclass(frozen=True, slots=True)
class Beside:
    """What an answer has beside its hits: engagements, or who was absent, and how many there are where that is asked.

    ``more`` tells that there are, or may be, more engagements than these.
    """

    engagements: Sequence[Row] = ()
    more: bool = False
    number: Number | None = None
    absent: Sequence[Row] = ()
    nothing_agreed: bool = False
    """Whether it is asked what was agreed, and no document that answers tells it."""

    @classmethod
    def of(cls, answer: Answer, memory: "Memory", query: Query) -> Self:
        """Look up what a question asks for beside documents."""
        asked, store = purposes(answer), memory.store
        numbers = asked & {Purpose.COUNT, Purpose.DOCUMENTS}
        matching = memory.matching(query) if asked & (UNSAID | {Purpose.ABSENT}) else {}
        number = number_of(store, answer, matching) if numbers else None
        counted = {key: matching.get(key, ()) for key in number.latest} if number and Purpose.COUNT in asked else None
        rows, more = rows_for(store, answer, query.limit, counted) if asked_for(answer) else ([], False)
        if number and counted is not None:
            more = number.engagements > len(rows)
        elif rows and more is None and answer.total <= _SURE:
            more = are_more(store, memory.search(replace(query, limit=_SURE, offset=0, facets=0)), len(rows))
        return cls(
            engagements=rows,
            more=more is not False,
            number=number,
            absent=absent_rows(store, answer, matching) if Purpose.ABSENT in asked else (),
            nothing_agreed=Purpose.OUTCOME in asked
            and not any(row["outcomes"] or row["kind"] == EngagementKind.SIGNING for row in rows)
            and not tells_outcome(store, answer, matching),
        )


UNNAMED, NOTHING_BESIDE = Labels(), Beside()
