"""The commands ``runs``: what runs did, one by one."""

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from app.commands.narrowing import MOST
from app.session import HomeOption, JsonOption, memory_of
from schemas.errors import CallError

if TYPE_CHECKING:  # rooms are imported when a command runs
    from schemas.ledger import Run

_SHOWN = 200
"""How many items of a run are listed one by one."""


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(invoke_without_command=True, help="See what runs did: all of them, or one with its items.")
    group.callback(epilog="Example: dhakira runs --limit 50")(runs)
    group.command("show", epilog="Example: dhakira runs show 12")(show)
    app.add_typer(group, name="runs")


def runs(
    context: typer.Context,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=MOST, help="How many.")] = 20,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """List the last runs, newest first, each with its account."""
    if context.invoked_subcommand:
        return
    from app.output import advise, write_json, write_table
    from app.speaking import said
    from app.standing import account, run_shape

    with memory_of(context, home) as memory:
        found = memory.store.ledger.runs(limit)
    if as_json:
        write_json([run_shape(run) for run in found])
        return
    if not found:
        advise("There was no run yet; begin with: dhakira ingest FOLDER")
        return
    rows = [
        (
            str(run.id),
            said(run.kind.value),
            f"{run.started:%Y-%m-%d %H:%M}",
            _took(run),
            said(run.state.value),
            account(run),
        )
        for run in found
    ]
    write_table(("run", "kind", "began (UTC)", "took", "state", "account"), rows)


def show(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="N", help="The run's number in `dhakira runs`.")],
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Show one run with what became of each item; what was unchanged is counted only."""
    from app.output import advise, write_json, write_table
    from app.speaking import said
    from app.standing import account, run_shape

    with memory_of(context, home) as memory:
        run = next((each for each in memory.store.ledger.runs() if each.id == number), None)
        if run is None:
            raise CallError(f"There is no run {number}; `dhakira runs` lists them.")
        items = memory.store.ledger.run_items(number)
    if as_json:
        shapes = [{"path": i.path, "outcome": i.outcome.value, "document": i.document} for i in items]
        write_json({**run_shape(run), "items": shapes})
        return
    began = f"{run.started:%Y-%m-%d %H:%M}"
    advise(f"run {run.id}: {said(run.kind)} of {began} UTC, {said(run.state)}, took {_took(run)}")
    advise(f"{run.counts.seen} seen: {account(run)}")
    write_table(
        ("outcome", "document", "item"), [(said(i.outcome.value), i.document or "", i.path) for i in items[:_SHOWN]]
    )
    if len(items) > _SHOWN:
        told = ", ".join(
            f"{n} {said(outcome.value)}" for outcome, n in Counter(i.outcome for i in items[_SHOWN:]).items()
        )
        advise(f"and {told}; `dhakira runs show {run.id} --json` lists all.")


def _took(run: "Run") -> str:
    from reports.sentences import duration

    return duration((run.ended - run.started).total_seconds()) if run.ended else ""
