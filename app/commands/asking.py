"""Commands that list and show what the memory holds: ``engagements``, ``show``, ``diff``."""

from pathlib import Path
from typing import Annotated

import typer

from app.commands.narrowing import MOST, Country, Event, Language, Org, Person, Program, Since, Type, Until
from app.session import HomeOption, JsonOption, memory_of
from schemas.errors import CallError


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog="Example: dhakira engagements --country FR --csv > meetings.csv")(engagements)
    app.command(epilog="Example: dhakira show e-1a2b3c4d5e6f-1")(show)
    app.command(epilog="Example: dhakira diff d-1a2b3c4d5e6f")(diff)


def engagements(
    context: typer.Context,
    since: Since = None,
    until: Until = None,
    country: Country = None,
    type_: Type = None,
    person: Person = None,
    org: Org = None,
    program: Program = None,
    language: Language = None,
    event: Event = None,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, max=MOST, help="How many (else all).")
    ] = None,
    as_json: JsonOption = False,
    as_csv: Annotated[
        bool,
        typer.Option("--csv", help="Write CSV (UTF-8) for spreadsheets, with the mark by which Excel knows Arabic."),
    ] = False,
    separator: Annotated[
        str | None,
        typer.Option("--separator", metavar="SIGN", help="Of CSV columns; a French or Moroccan Excel expects ';'."),
    ] = None,
    no_bom: Annotated[bool, typer.Option("--no-bom", help="Write CSV without that mark, for programs.")] = False,
    home: HomeOption = None,
) -> None:
    """List who met whom, newest first.

    A card tells who received whom, when, where, headed by whom, who came along, about what.

    Days mean the day of the engagement here.
    """
    from app.cards import write_cards, write_csv
    from app.filtering import filters_of
    from app.listing import Listing
    from app.memory import NOTHING_YET
    from app.output import tell, write_json
    from app.rows import card_rows, with_evidence

    if as_json and as_csv:
        raise CallError("--json and --csv cannot be written at once; choose one.")
    if not as_csv and (separator is not None or no_bom):
        raise CallError("--separator and --no-bom belong to --csv.")
    separator = "," if separator is None else separator
    if len(separator) != 1 or separator.isalnum() or separator in '"\r\n':
        raise CallError("--separator is one sign, as , or ; (a tab is written $'\\t').")
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
    )
    with memory_of(context, home) as memory:
        found = Listing.of(memory, filters, limit)
    for line in found.said:
        tell(line)
    if as_json:
        write_json(list(map(with_evidence, found.events)))
    elif as_csv:
        write_csv(card_rows(found.events), separator, marked=not no_bom)
    elif found.is_empty:
        tell(NOTHING_YET)
    else:
        write_cards(card_rows(found.events), found.total)


def show(
    context: typer.Context,
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="An id; or the name of a file, a person, a body or an office.")
    ],
    as_image: Annotated[
        bool, typer.Option("--page-image", help="Write the page's picture (PNG) with the words marked.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE.png", help="Where the picture goes (else pages/ in the memory's folder)."),
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

    A name may be spelt as one hears it, in either script. An office tells who held it: dhakira show "وزير العدل"
    """
    from app.showing import shown

    if not as_image and (out or number or place):
        raise CallError("--out, --page and --span belong to --page-image.")
    with memory_of(context, home) as memory:
        if as_image:
            from app.page_image import page_image, span_of, write_image

            image = page_image(memory, identity, number, span_of(place))
            write_image(image, out, memory.settings.home, as_json=as_json)
            return
        page = shown(memory, identity)
    if page.said:
        from app.output import tell

        tell(page.said)
    if as_json:
        from app.output import write_json

        write_json(page.shape)
    else:
        from app.output import write_line

        for line in page.lines:
            write_line(line)


def diff(
    context: typer.Context,
    document: Annotated[
        str, typer.Argument(metavar="ID", help="A document that replaced another; or its file's name.")
    ],
    other: Annotated[
        str | None, typer.Argument(metavar="OTHER", help="What to compare it with (else the one that it replaced).")
    ] = None,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Tell what changed when a document replaced another.

    Its words, taken out [-so-] and put in {+so+}; then the engagements, with who takes part in them, and the offices
    that it tells no longer, and those that it tells now. Both are read by today's rules.
    """
    from app.differing import differing

    with memory_of(context, home) as memory:
        found = differing(memory.store, document, other)
    if as_json:
        from app.output import write_json

        write_json(found.shape)
        return
    from app.output import write_line

    for line in found.lines():
        write_line(line)
