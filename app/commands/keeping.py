"""Commands that keep a memory safe: ``backup`` and ``restore``."""

from pathlib import Path
from typing import Annotated

import typer

from app.session import HomeOption, JsonOption, memory_of, session_of
from schemas.errors import CallError


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog="Example: dhakira backup /mnt/backup/dhakira")(backup)
    app.command(epilog="Example: dhakira restore /mnt/backup/dhakira --home memory/")(restore)


def backup(
    context: typer.Context,
    target: Annotated[Path, typer.Argument(metavar="TO", help="An empty folder, or one with a former backup.")],
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Copy the memory into a folder, also while a run goes on.

    The store as it is at one moment, all originals, and the memory's own dhakira.toml. A former backup there is brought
    up to date. `restore` makes the index anew.

    What you keep of these is left out, copy it yourself: reports/, logs/, pages/
    """
    from dataclasses import asdict

    from app.output import advise, write_json

    with memory_of(context, home) as memory:
        made = memory.store.custody.back_up(target)
    if as_json:
        write_json({**asdict(made), "folder": str(target)})
    else:
        advise(
            f"In {target}; documents: {made.documents}, former versions: {made.replaced}, originals (the files as they "
            f"came): {made.originals}."
        )
        advise(f"To bring them back: dhakira restore {target} --home FOLDER")


def restore(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="BACKUP", help="A folder that `dhakira backup` wrote.")],
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Bring a backup into an empty folder.

    The search index is made anew from it; a backup of a newer version is refused.
    """
    from dataclasses import asdict

    from app.output import advise, write_json
    from flows.indexing import rebuild_index
    from store.copying import restore as bring_back
    from store.glance import SCHEMA_VERSION
    from store.store import Store

    settings = session_of(context).configuration(home=home).settings
    if settings.store:
        raise CallError("A backup is brought back as an SQLite file in an empty folder; leave --store out.")
    brought = bring_back(source, settings.home, SCHEMA_VERSION)
    with Store.open(settings.store_url, settings.home) as store:
        rebuild_index(store, settings)
    if as_json:
        write_json({**asdict(brought), "folder": str(settings.home)})
    else:
        advise(f"In {settings.home}; documents: {brought.documents}, of {brought.made}.")
        advise(f"To prove it: dhakira verify --home {settings.home}")
