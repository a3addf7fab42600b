"""Answers to a search: as JSON, and as a person reads them."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Self

from rich.text import Text

from app.cards import write_absent, write_cards
from app.engaged import Number, absent_rows, are_more, asked_for, number_of, purposes, rows_for, tells_outcome
from app.output import advise, counted, tell, write_line
from app.rows import Row
from app.speaking import country_called, listed, said, spoken
from index.terms.times import FIRST, LAST
from lexicon.bodies import bodies
from schemas.query import UNKEPT, UNSAID, Answer, Aspect, Facet, Hit, Purpose, Query, Reason, Snippet, Understood
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
        among = matching if Purpose.COUNT in asked else None
        rows, more = rows_for(store, answer, query.limit, among) if asked_for(answer) else ([], False)
        if rows and more is None and answer.total <= _SURE:
            whole = memory.search(replace(query, limit=_SURE, offset=0, facets=0))
            more = are_more(store, whole, len(rows), among)
        return cls(
            engagements=rows,
            more=more is not False,
            number=number_of(store, answer, matching) if numbers else None,
            absent=absent_rows(store, answer, matching) if Purpose.ABSENT in asked else (),
            nothing_agreed=Purpose.OUTCOME in asked
            and not any(row["outcomes"] for row in rows)
            and not tells_outcome(store, answer, matching),
        )


def answer_shape(
    answer: Answer,
    beside: Beside = Beside(),
    labels: Labels | None = None,
    sides: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> dict[str, object]:
    """Return an answer as JSON; ``document`` is the file's name without its ending, ``id`` the document's id.

    ``sides`` tell, by document id, on which side (host, guests) the country of the filter takes part.
    """
    names = labels.names if labels else {}
    return {
        "total": answer.total,
        "understood": [_understood_shape(understood, names) for understood in answer.understood],
        "unanswered": list(answer.unanswered),
        "suggestions": [{"words": s.words, "instead": s.instead} for s in answer.suggestions],
        "count": _number_shape(beside.number) if beside.number else None,
        "absent": list(beside.absent),
        "engagements": list(beside.engagements),
        "facets": {facet.field.removesuffix("_id"): _facet_shape(facet, names) for facet in answer.facets},
        "hits": [_hit_shape(hit, sides) for hit in answer.hits],
        "nearest": {"without": list(answer.lacking), "hits": [_hit_shape(hit, sides) for hit in answer.near]},
    }


def _understood_shape(understood: Understood, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "what": understood.aspect.value,
        "words": understood.words,
        "value": understood.value,
        "label": names.get(understood.value, understood.value),
        "narrows": understood.narrows,
    }


def _facet_shape(facet: Facet, names: Mapping[str, str]) -> list[dict[str, object]]:
    return [{"value": value, "label": names.get(value, value), "documents": count} for value, count in facet.values]


def _hit_shape(hit: Hit, sides: Mapping[str, Sequence[str]]) -> dict[str, object]:
    return {
        "document": hit.name,
        "id": hit.document,
        "score": hit.score,
        "title": hit.title,
        "date": hit.date.isoformat() if hit.date else None,
        "type": hit.type.value,
        "language": hit.language,
        **({"country_as": list(sides[hit.document])} if hit.document in sides else {}),
        "snippet": marked(hit.snippet, "**"),
        "why": list(hit.why),
        "reasons": [_reason_shape(reason) for reason in hit.reasons],
    }


def _reason_shape(reason: Reason) -> dict[str, object]:
    return {
        "as": reason.matched.value,
        "found": reason.found,
        "words": reason.words,
        "start": reason.span.start if reason.span else None,
        "end": reason.span.end if reason.span else None,
    }


def _number_shape(number: Number) -> dict[str, object]:
    return {"engagements": number.engagements, "kinds": dict(number.kinds), "documents": number.documents}


def marked(snippet: Snippet, sign: str) -> str:
    """Return a snippet with a sign before and after each word that matched."""
    pieces, last = [], 0
    for mark in snippet.marks:
        pieces += [snippet.text[last : mark.start], sign, mark.of(snippet.text), sign]
        last = mark.end
    return "".join([*pieces, snippet.text[last:]])


def write_answer(
    answer: Answer,
    beside: Beside = Beside(),
    labels: Labels | None = None,
    offset: int = 0,
) -> None:
    """Write what is asked for, what was understood, engagements, and the hits with the words that matched and why.

    ``offset`` is how many hits were passed over.
    """
    known = labels or Labels()
    for line in _asked(answer, beside):
        advise(line)
    for understood in answer.understood:
        value = _as_read(understood, known.names)
        tell(f"understood: {understood.words} = {value} (--ignore {understood.aspect})")
    _write_beside(beside)
    for number, hit in enumerate(answer.hits, start=offset + 1):
        _write_hit(number, hit, known.titles)
    for facet in answer.facets:
        told = " · ".join(f"{_counted_as(facet.field, value, known.names)} {count}" for value, count in facet.values)
        if told:
            write_line(Text(f"{said(facet.field.removesuffix('_id'))}: {told}", style="dim"))
    for line in _told(answer, offset):
        tell(line)
    if answer.near:
        advise(f"Nearest, but not on {' '.join(answer.lacking)}:")
        for number, hit in enumerate(answer.near, start=1):
            _write_hit(number, hit, known.titles)


def _counted_as(field: str, value: str, names: Mapping[str, str]) -> str:
    """Return a value of a facet as people call it."""
    return country_called(value) if field == "country" else said(names.get(value, value))


def _write_hit(number: int, hit: Hit, titles: Mapping[str, str]) -> None:
    """Write a document with the words that matched and why; ``titles`` are of those without one of their own."""
    day = hit.date.isoformat() if hit.date else said("undated")
    write_line(Text(f"{number}. {hit.title or titles.get(hit.document, hit.name)}", style="bold"))
    write_line(Text(f"   {day} · {said(hit.type)} · {hit.language} · {hit.name} · {hit.document}", style="dim"))
    write_line(Text("   ") + _styled(hit.snippet))
    if hit.why:
        write_line(Text(f"   {said('why')}: {'; '.join(map(said, hit.why))}", style="dim"))


def _as_read(understood: Understood, names: Mapping[str, str]) -> str:
    """Return what was understood as a person reads it: a country by its name, a kind by its word."""
    if understood.aspect is Aspect.COUNTRY:
        return f"{said('country')} {country_called(understood.value)}"
    if understood.aspect in {Aspect.EVENT, Aspect.ASKED}:
        return said(understood.value)
    value = names.get(understood.value, understood.value).removeprefix(str(FIRST)).removesuffix(str(LAST))
    return f"{said(understood.aspect)} {value}"


def _write_beside(beside: Beside) -> None:
    for row in beside.absent:
        write_absent(row)
    if beside.engagements:
        total = beside.number.engagements if beside.number else None
        write_cards(beside.engagements, total, more=beside.more)
    if beside.engagements or beside.absent:
        write_line("")


_NOT_KEPT = {
    (True, True): "The memory keeps meetings that were held, none that is to come; what documents say:",
    (True, False): "The memory keeps meetings that were held, none that is to come, and no document speaks of it.",
    (False, True): "The memory keeps meetings that were held, none that was called off or put off; what documents say:",
    (False, False): "The memory keeps meetings that were held, none that was called off or put off, and no document "
    "speaks of it.",
}
"""What is said to who asks for meetings to come, or for those that were not held; and whether documents speak of it."""


def _asked(answer: Answer, beside: Beside) -> Iterator[str]:
    """Yield what is said above all: how many there are, and what the memory does not keep."""
    asked, number = purposes(answer), beside.number
    if asked & UNKEPT:
        yield _NOT_KEPT[Purpose.COMING in asked, bool(answer.hits)]
    elif Purpose.ABSENT in asked:
        yield "Minutes list as absent:" if beside.absent else "No minutes that were found list anybody as absent."
    elif beside.engagements and beside.nothing_agreed:
        yield "These documents tell nothing that was agreed or promised."
    if not number or not number.documents or asked & UNKEPT:
        return
    if Purpose.DOCUMENTS in asked:
        yield f"{counted(number.documents, 'document')} in all."
    elif number.engagements:
        kinds = listed([f"{said(kind)} {count}" for kind, count in number.kinds.items()])
        yield f"{counted(number.engagements, 'engagement')} in {counted(number.reporting, 'document')}: {kinds}."
    else:
        yield f"{counted(number.documents, 'document')} in all, without such an engagement."


def _told(answer: Answer, offset: int) -> Iterator[str]:
    """Yield what is said below the hits: what they leave unanswered, and how many there are."""
    shown = len(answer.hits)
    yield from (f"Did you mean {each.instead} (for {each.words})?" for each in answer.suggestions)
    if answer.unanswered:
        lacking = " · ".join(answer.unanswered)
        yield f"None of these documents holds {lacking}." if shown else f"No document holds {lacking}."
    if not answer.total:
        yield "Nothing in the memory answers this; try fewer or other words. `dhakira status` tells what it holds."
    elif offset and not shown:
        yield f"In all {counted(answer.total, 'document')}; none is left behind the first {offset}."
    elif offset and offset + shown < answer.total:
        last = offset + shown
        yield f"{offset + 1} to {last} of {answer.total} documents; --offset {last} shows more."
    elif offset:
        yield f"{offset + 1} to {offset + shown} of {answer.total} documents."
    elif shown < answer.total:
        yield f"{shown} of {answer.total} documents; --limit {min(answer.total, shown * 5)} shows more."


def _styled(snippet: Snippet) -> Text:
    if not sys.stdout.isatty():
        return Text(marked(snippet, "*").replace("\n", " "))
    text = Text(snippet.text.replace("\n", " "))
    for mark in snippet.marks:
        text.stylize("bold yellow", mark.start, mark.end)
    return text
