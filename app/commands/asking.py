"""Commands that ask the memory: ``search``, ``engagements``, ``show``."""

from pathlib import Path
from typing import Annotated

import typer

from app.session import HomeOption, JsonOption, session_of
from schemas.errors import CallError

_Since = Annotated[
    str | None, typer.Option("--from", metavar="DAY", help="From this day on (2024-11-19, 2024-11, 2024).")
]
_Until = Annotated[str | None, typer.Option("--to", metavar="DAY", help="To this day, inclusive.")]
_Country = Annotated[
    str | None, typer.Option("--country", metavar="COUNTRY", help="Country of the guests: code or name.")
]
_Type = Annotated[
    str | None,
    typer.Option("--type", metavar="TYPE", help="communique, minutes, press_release, speech, letter or other."),
]
_Person = Annotated[str | None, typer.Option("--person", metavar="NAME", help="A person, in any spelling, or an id.")]
_Org = Annotated[str | None, typer.Option("--org", metavar="NAME", help="A body, by name, acronym or id.")]
_Program = Annotated[str | None, typer.Option("--program", metavar="NAME", help="A programme or plan.")]
_Language = Annotated[str | None, typer.Option("--language", metavar="LANGUAGE", help="ar, fr or en, or its name.")]
_MOST = 1_000_000
"""The largest limit: more than a memory holds, and within what databases count."""
_Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, max=_MOST, help="How many to show.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog='Example: dhakira search "الاتجار بالبشر" --country US --from 2024-01-01')(search)
    app.command(epilog="Example: dhakira engagements --country FR --csv > meetings.csv")(engagements)
    app.command(epilog="Example: dhakira show e-1a2b3c4d5e6f-1")(show)


def search(
    context: typer.Context,
    words: Annotated[str | None, typer.Argument(metavar="WORDS", help="Words in Arabic, French or English.")] = None,
    since: _Since = None,
    until: _Until = None,
    country: _Country = None,
    type_: _Type = None,
    person: _Person = None,
    org: _Org = None,
    program: _Program = None,
    language: _Language = None,
    limit: _Limit = 10,
    batch: Annotated[Path | None, typer.Option("--batch", metavar="QUERIES.yaml", help="Answer many queries.")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="RUN.json", help="Where the batch's answer goes.")
    ] = None,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Find documents, best first, and see why.

    All words count; "words in quotation marks" stay together, -word leaves out, beginn* finds what begins so. Names are
    found in any spelling and either script.
    """
    from app.answers import answer_shape, write_answer
    from app.filtering import filters_of
    from app.memory import NOTHING_YET, Memory
    from app.output import tell, write_json
    from schemas.query import Query

    filters = filters_of(since, until, country, type_, person, org, program, language)
    with Memory.open(session_of(context).configuration(home=home).settings) as memory:
        if batch:
            from app.batch import run_batch

            run_batch(memory, batch, out)
            return
        if not words and filters == type(filters)():
            raise CallError('Say what to look for, as in: dhakira search "زيارة وفد", or give a filter.')
        answer = memory.search(Query(words or "", filters, limit))
        empty = not answer.total and memory.is_empty()
    if as_json:
        write_json(answer_shape(answer))
    elif empty:
        tell(NOTHING_YET)
    else:
        write_answer(answer)


def engagements(
    context: typer.Context,
    since: _Since = None,
    until: _Until = None,
    country: _Country = None,
    type_: _Type = None,
    person: _Person = None,
    org: _Org = None,
    program: _Program = None,
    language: _Language = None,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, max=_MOST, help="How many (else all).")
    ] = None,
    as_json: JsonOption = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Write CSV for spreadsheets.")] = False,
    home: HomeOption = None,
) -> None:
    """List who met whom, newest first.

    A card tells who received whom, when, where, headed by whom, about what. Days mean the day of the engagement here.
    """
    from app.cards import card_rows, write_cards, write_csv
    from app.filtering import filters_of
    from app.memory import NOTHING_YET, Memory

    filters = filters_of(since, until, country, type_, person, org, program, language)
    with Memory.open(session_of(context).configuration(home=home).settings) as memory:
        cards = memory.store.engagements(filters, limit)
        documents = memory.store.documents({card.document for card in cards})
        rows = card_rows(cards, documents)
        empty = not rows and memory.is_empty()
    if as_json:
        from app.output import write_json

        write_json(rows)
    elif as_csv:
        write_csv(rows)
    elif empty:
        from app.output import tell

        tell(NOTHING_YET)
    else:
        write_cards(rows)


def show(
    context: typer.Context,
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="Of a document, entity or engagement; or a file's name.")
    ],
    as_image: Annotated[
        bool, typer.Option("--page-image", help="Write the page's picture (PNG) with the words marked.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE.png", help="Where the picture goes (else NAME-pN.png).")
    ] = None,
    number: Annotated[int | None, typer.Option("--page", metavar="N", min=1, help="Another page of it.")] = None,
    place: Annotated[
        str | None, typer.Option("--span", metavar="START-END", help="A place in a document's text to mark.")
    ] = None,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Show anything with the words that prove it.

    A document with its findings, a person or body with its mentions, an engagement with the evidence of each field.
    With --page-image, the page on which they stand, as it looks.
    """
    from app.memory import Memory
    from app.showing import shown

    if not as_image and (out or number or place):
        raise CallError("--out, --page and --span belong to --page-image.")
    with Memory.open(session_of(context).configuration(home=home).settings) as memory:
        if as_image:
            from app.page_image import page_image, span_of, write_image

            image = page_image(memory, identity, number, span_of(place))
            write_image(image, out, as_json=as_json)
            return
        page = shown(memory, identity)
    if as_json:
        from app.output import write_json

        write_json(page.shape)
    else:
        from app.output import write_line

        for line in page.lines:
            write_line(line)
