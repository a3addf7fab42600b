"""The command ``ingest``: files and folders into the memory."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.session import SET_ASIDE, HomeOption, JsonOption, session_of

if TYPE_CHECKING:  # settings bring pydantic along, half a second before --help would answer
    from schemas.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog="Example: dhakira ingest communiques/ minutes.pdf")(ingest)


def ingest(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders.")],
    again: Annotated[
        bool, typer.Option("--again", help="Read files anew that lie unchanged: this version may read them better.")
    ] = False,
    as_json: JsonOption = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show the flow engine's own messages.")] = False,
    home: HomeOption = None,
) -> None:
    """Take files and folders into the memory.

    Running it again takes in what is new or changed; what lies unchanged costs next to nothing.

    Exit code 0: all went in; 3: some files were set aside; 1: all went in but the search index, which catches up with
    the next ingest; 2: the call itself was wrong.
    """
    from flows.discovery import discover
    from schemas.errors import Reason

    settings = session_of(context).configuration(home=home, verbose=verbose or None).settings
    found = discover(paths, settings.ignore)
    if not found.files and all(problem.reason is Reason.MISSING for problem in found.problems):
        from app.standing import write_nothing

        write_nothing(
            found, _lain_there(paths, settings), as_json=as_json
        )  # to start the flow for nothing would take as long as to read a folder
        return
    _take_in(paths, settings, again=again, as_json=as_json)


def _lain_there(paths: list[Path], settings: "Settings") -> int:
    """Return how many files the memory knows from folders that hold none now."""
    folders = [path for path in paths if path.is_dir()]
    if not folders or not (settings.home / "memory.db").exists():
        return 0
    from app.memory import Memory
    from flows.vanished import vanished
    from schemas.ledger import path_key, plain_path

    with Memory.open(settings) as memory:
        lines = memory.store.ledger.files().values()
    return sum(1 for _ in vanished(lines, [path_key(plain_path(folder)) for folder in folders], ()))


def _take_in(paths: list[Path], settings: "Settings", *, again: bool, as_json: bool) -> None:
    from app.progress import prepare_morphology, progress

    prepare_morphology(settings)
    with progress() as shown:
        from flows.ingest import run_ingest

        summary = run_ingest(paths, settings, shown.hooks(), again=again)
    from app.output import write_json
    from app.standing import aside_shapes, run_shape, write_summary
    from schemas.errors import SearchIndexError

    if as_json:
        aside = aside_shapes(summary.set_aside)
        write_json({**run_shape(summary.run), "set_aside": aside, "gone": list(summary.gone)})
    else:
        write_summary(summary)
    if summary.index_failure:
        raise SearchIndexError(f"All is in the memory, but its search index is not up to date: {summary.index_failure}")
    if summary.set_aside:
        raise typer.Exit(SET_ASIDE)
