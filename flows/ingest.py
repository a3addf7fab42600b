"""The flow ``ingest``: look at the files of a call, read what is new in batches, store, index, account for each."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from flows.publishing import place_new
from flows.running import Desk, Hooks, run_flow
from flows.taking import TAKING, tasks_of
from flows.verifying import unaccounted
from schemas.errors import FlowError
from schemas.ledger import RunKind, RunSummary
from schemas.settings import Settings

__all__ = ["Hooks", "run_ingest"]


def run_ingest(
    paths: Sequence[Path],
    settings: Settings,
    hooks: Hooks | None = None,
    prefect_api: str | None = None,
    *,
    again: bool = False,
) -> RunSummary:
    """Take files and folders into a memory, and return the account (see `flows.running.run_flow`).

    A file that cannot be read is set aside and counted. With ``again`` files that lie unchanged are read anew.
    """
    return run_flow(RunKind.INGEST, lambda desk: ingest(desk, paths, again=again), settings, hooks, prefect_api)


def ingest(desk: Desk, paths: Sequence[Path], *, again: bool = False) -> Callable[[], None]:
    """Return the flow: tasks for the look around, for some batches each, for what is found again, copies, the index.

    Tasks are given numbers and give counts; documents never pass through Prefect.
    """
    from prefect import flow, task  # noqa: PLC0415 - Prefect is imported only when a flow runs
    from prefect.cache_policies import NO_CACHE  # noqa: PLC0415

    taking = desk.taking
    look = task(name="look", cache_policy=NO_CACHE)(partial(taking.look, again=again))
    take = task(name="take in", task_run_name=TAKING, cache_policy=NO_CACHE)(taking.take_all)
    renew = task(name="find again", cache_policy=NO_CACHE)(taking.renew)
    place = task(name="find copies", cache_policy=NO_CACHE)(partial(place_new, desk.store, desk.lease, desk.stop.check))
    index = task(name="index", cache_policy=NO_CACHE)(taking.index)
    today = dt.datetime.now(dt.UTC).date().isoformat()

    @flow(name="ingest", flow_run_name=f"ingest {today}", validate_parameters=False)
    def order() -> None:
        with desk.stop.listening():  # Prefect hears SIGTERM itself while a flow runs, and raises at once
            for first, last in tasks_of(look([str(path) for path in paths])):
                take(first, last)
            renew()
            place()
            index()
            _prove(desk)

    return order


def _prove(desk: Desk) -> None:
    """Raise FlowError where the run's account and its items in the ledger are not the same."""
    items = desk.store.ledger.items_by_outcome().get(desk.run.id, {})
    wrong = next(unaccounted(desk.taking.counts, items), None)
    if wrong:
        raise FlowError(f"The account of run {desk.run.id} does not add up. {wrong} See `dhakira verify`.")
