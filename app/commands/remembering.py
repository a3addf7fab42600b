"""The command ``ingest``: files and folders into the memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.session import SET_ASIDE, HomeOption, JsonOption, session_of

if TYPE_CHECKING:  # the flow's room is imported when the command runs
    from flows.ingest import Hooks
    from schemas.ledger import Holder
    from schemas.ledger import Progress as Progress_
    from schemas.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog="Example: dhakira ingest communiques/ minutes.pdf")(ingest)


def ingest(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders.")],
    as_json: JsonOption = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show the flow engine's own messages.")] = False,
    home: HomeOption = None,
) -> None:
    """Take files and folders into the memory.

    Running it again takes in what is new or changed; what lies unchanged costs next to nothing.

    Exit code 0: all went in; 3: some files were set aside; 1: all went in but the search index, which catches up with
    the next ingest; 2: the call itself was wrong.
    """
    from app.output import write_json
    from app.standing import aside_shapes, run_shape, write_summary
    from flows.ingest import run_ingest
    from schemas.errors import SearchIndexError

    settings = session_of(context).configuration(home=home, verbose=verbose or None).settings
    _prepare_morphology(settings)
    with _progress() as hooks:
        summary = run_ingest(paths, settings, hooks)
    if as_json:
        write_json({**run_shape(summary.run), "set_aside": aside_shapes(summary.set_aside)})
    else:
        write_summary(summary)
    if summary.index_failure:
        raise SearchIndexError(f"All is in the memory, but its search index is not up to date: {summary.index_failure}")
    if summary.set_aside:
        raise typer.Exit(SET_ASIDE)


def _prepare_morphology(settings: "Settings") -> None:
    """Fetch the morphology database the first time; a failed attempt is told once and not repeated by itself."""
    from app.output import tell
    from text.morphology import Presence, fetch, state

    if settings.morphology == "auto" and state(settings.cache).presence is Presence.ABSENT:
        fetch(settings.cache, tell)


@contextmanager
def _progress() -> "Iterator[Hooks]":
    """Show a bar while documents are read, where there is a terminal."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from app.output import messages, tell
    from flows.ingest import Hooks

    console = messages()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Looking", total=None)

        def on_progress(now: "Progress_") -> None:
            bar.update(task, description="Taking in", completed=now.done, total=now.total)

        def on_wait(holder: "Holder") -> None:
            tell(
                f"Process {holder.pid} on {holder.host} is writing into this memory; waiting until it is done "
                "(Ctrl-C stops waiting)."
            )

        yield Hooks(on_progress, on_wait)
