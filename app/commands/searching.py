"""Commands that search the memory: ``search``, ``more-like``."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.commands.narrowing import (
    MOST,
    Country,
    Event,
    Language,
    Limit,
    Offset,
    Org,
    Person,
    Program,
    Since,
    Type,
    Until,
)
from app.session import HomeOption, JsonOption, memory_of, session_of
from schemas.errors import CallError

if TYPE_CHECKING:  # rooms are imported when a command runs
    from app.memory import Memory
    from schemas.query import Query

_EventSince = Annotated[
    str | None, typer.Option("--event-from", metavar="DAY", help="With an engagement on this day or later.")
]
_EventUntil = Annotated[
    str | None, typer.Option("--event-to", metavar="DAY", help="With an engagement on this day or before.")
]
_Today = Annotated[
    str | None, typer.Option("--today", metavar="DAY", help="The day that «last month» counts from (else today).")
]
_Sort = Annotated[str | None, typer.Option("--sort", metavar="ORDER", help="relevance, newest or oldest.")]
_Literal = Annotated[bool, typer.Option("--literal", help="Take the words as they are: understand and expand nothing.")]
_Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="WHAT",
        help="Not to understand: country, place, period, event, type, order, entity, body, asked, spelling; or one: "
        "country=MA.",
    ),
]
_Without = Annotated[
    list[str] | None,
    typer.Option(
        "--without", metavar="WHAT", help="Do not expand words: lemma, translation, name, meaning, narrower or akin."
    ),
]
_Facets = Annotated[
    int, typer.Option("--facets", metavar="N", min=0, max=1000, help="Count the N most frequent values of each facet.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog='Example: dhakira search "آخر لقاء مع العراقيين"')(search)
    app.command("more-like", epilog="Example: dhakira more-like d-1a2b3c4d5e6f")(more_like)


def search(
    context: typer.Context,
    words: Annotated[str | None, typer.Argument(metavar="WORDS", help="Words in Arabic, French or English.")] = None,
    since: Since = None,
    until: Until = None,
    country: Country = None,
    type_: Type = None,
    person: Person = None,
    org: Org = None,
    program: Program = None,
    language: Language = None,
    event: Event = None,
    event_since: _EventSince = None,
    event_until: _EventUntil = None,
    today: _Today = None,
    sort: _Sort = None,
    literal: _Literal = False,
    ignore: _Ignore = None,
    without: _Without = None,
    facets: _Facets = 0,
    limit: Limit = 10,
    offset: Offset = 0,
    batch: Annotated[
        Path | None,
        typer.Option(
            "--batch",
            metavar="QUERIES.yaml",
            help="Answer many: a YAML list of {id: one, q: WORDS}; names, or with --json names and ids.",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="RUN.json", help="Where the answer of --batch goes.")
    ] = None,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Find documents, best first, and see why.

    All words count; "words in quotation marks" stay together, -word leaves out, beginn* finds what begins so, this OR
    that finds either.

    Names are found in any spelling and either script.

    Countries, dates («منذ رمضان», «last spring»), kinds of event and «the last» are understood and shown. «How many» is
    answered by the number of all that match.
    """
    from app.asked import expansions_off, ignored, ignored_values, in_order
    from app.days import day_of
    from app.filtering import filters_of
    from app.memory import Memory
    from schemas.query import Query

    filters = filters_of(
        since=since,
        until=until,
        country=country,
        type_=type_,
        person=person,
        org=org,
        program=program,
        language=language,
        event=event,
        event_since=event_since,
        event_until=event_until,
    )
    settings = session_of(context).configuration(home=home).settings
    query = Query(
        words or "",
        filters,
        limit,
        offset,
        order=in_order(sort),
        without=expansions_off(without, literal=literal),
        ignored=ignored(ignore, literal=literal),
        ignored_values=ignored_values(ignore),
        facets=facets,
        today=day_of(today) if today else settings.today(),
    )
    with Memory.open(settings) as memory:
        if batch:
            from app.batch import run_batch

            run_batch(memory, batch, out, query.today, with_ids=as_json)
            return
        if not words and filters == type(filters)():
            raise CallError('Say what to look for, as in: dhakira search "زيارة وفد", or give a filter.')
        _answer(memory, query, as_json=as_json)


def _answer(memory: "Memory", query: "Query", *, as_json: bool) -> None:
    """Answer a question: the engagements that it asks for, then documents."""
    from app.answer_lines import write_answer
    from app.answer_shape import answer_shape
    from app.answers import Beside, Labels
    from app.asked import narrower
    from app.engaged import sides_of
    from app.memory import NOTHING_YET
    from app.output import tell, write_json

    answer, filters = memory.search(query), query.filters
    if not answer.total and (filters.person or filters.organization or filters.program):
        from app.hearing import heard

        meant, told = heard(memory.store, memory.settings, filters)
        for line in told:
            tell(line)
        query = replace(query, filters=meant or filters)
        answer = memory.search(query) if told and meant else answer
    beside, labels = Beside.of(answer, memory, query), Labels.of(answer, memory)
    if as_json:
        sides = sides_of(memory.store, answer, query.filters.country)
        write_json(answer_shape(answer, beside, labels, sides))
    elif not answer.total and memory.is_empty():
        tell(NOTHING_YET)
    else:
        write_answer(answer, beside, labels, query.offset)
        for line in narrower(memory, query, answer):
            tell(line)
    if missing := memory.unindexed():
        tell(f"Documents of the memory that cannot be found yet: {missing}; dhakira index check")


def more_like(
    context: typer.Context,
    identity: Annotated[str, typer.Argument(metavar="ID", help="A document's id, or a file's name.")],
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=MOST, help="How many.")] = 10,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Find the documents that are most like one."""
    from app.answer_lines import write_answer
    from app.answer_shape import answer_shape
    from app.output import write_json

    with memory_of(context, home) as memory:
        answer = memory.like(identity, limit)
    if as_json:
        write_json(answer_shape(answer))
    else:
        write_answer(answer)
