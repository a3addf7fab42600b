"""Commands that keep a memory and its parts in order: ``status``, ``config``, ``morphology``."""

import re
from typing import Annotated

import typer

from app.session import HomeOption, JsonOption, memory_of, session_of

_PASSWORD = re.compile(r"(://[^:@/]*:).*(?=@)|([?&]\w*pass\w*=)[^&\s]*", re.IGNORECASE)
"""The password in an address, with what stands before it."""


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog="Example: dhakira status")(status)
    app.command(epilog="Example: dhakira config --json")(config)
    app.command(epilog="Example: dhakira morphology --fetch")(morphology)


def config(
    context: typer.Context,
    sources: Annotated[
        bool, typer.Option("--sources", help="Tell what a `[[sources]]` table may say, by kind of source.")
    ] = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Print the settings and where each came from."""
    from app.helping import explained
    from app.output import write_json, write_table
    from app.speaking import said

    if sources:
        from app.declaring import declarable

        columns, keys = ("kind", "key", "default", "meaning"), declarable()
        if as_json:
            write_json([dict(zip(columns, row, strict=True)) for row in keys])
        else:
            write_table(columns, [(kind, key, said(usual), explained(means)) for kind, key, usual, means in keys])
        return
    configuration = session_of(context).configuration(home=home)
    values = configuration.settings.model_dump(mode="json")
    values |= {key: _masked(str(values[key])) for key in ("store", "index")}
    if as_json:
        write_json({key: {"value": value, "from": configuration.origins[key]} for key, value in values.items()})
        return
    values["store"] = values["store"] or said(f"SQLite, {configuration.settings.store_file}")
    values["sources"] = [source.name for source in configuration.settings.sources]
    told = {key: field.description or "" for key, field in type(configuration.settings).model_fields.items()}
    rows = [
        (key, _shown(value), said(configuration.origins[key]), explained(told[key])) for key, value in values.items()
    ]
    write_table(("setting", "value", "from", "meaning"), rows)


def _shown(value: object) -> str:
    """Return a setting's value in the language of the answers; what is to be typed so stays as it is."""
    from app.declaring import in_words
    from app.speaking import said

    words = in_words(value)
    return words if words == value else said(words)


def morphology(
    context: typer.Context,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Fetch the database now, also after a failed attempt.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Tell of the Arabic word database; fetch it.

    With it, words meet in all their forms, broken plurals among them; without it, a light stemmer does what it can.
    """
    from app.output import advise, tell, write_json
    from text.morphology import fetch as fetch_database
    from text.morphology import state

    settings = session_of(context).configuration().settings
    now = fetch_database(settings.cache, tell) if fetch else state(settings.cache)
    if as_json:
        write_json({"state": now.presence.value, "sentence": now.sentence, "path": str(now.path) if now.path else None})
    else:
        advise(now.sentence)
        if not now.ready and not fetch:
            advise("To fetch it: dhakira morphology --fetch")
    if fetch and not now.ready:
        raise typer.Exit(1)


def _masked(address: str) -> str:
    """Return an address without its password, wherever it stands."""
    return _PASSWORD.sub(lambda found: f"{found[1] or found[2]}***", address)


def status(
    context: typer.Context,
    list_gone: Annotated[bool, typer.Option("--gone", help="List the files that are no more where they were.")] = False,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Tell what the memory holds and what is amiss.

    Documents, findings, versions, the last run, whether the search index has it all, and what is set aside and why.
    """
    from app.output import write_json
    from app.standing import status_shape, write_gone, write_status
    from flows.indexing import index_standing

    with memory_of(context, home) as memory:
        now, aside, gone = memory.store.status(), memory.store.ledger.set_aside(), memory.store.ledger.gone()
        index = index_standing(memory.store, memory.settings)
    if as_json:
        write_json(status_shape(now, aside, gone, index))
    elif list_gone:
        write_gone(gone, everything=True)
    else:
        write_status(now, aside, gone, index)
