"""The flow ``ingest``: look at the files of a call, read what is new in batches, store, index, account for each."""

import contextlib
import datetime as dt
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractors.version import EXTRACTION_VERSION
from flows.engine import FOLDER, prefect_server, prefect_settings
from flows.engines import version_of
from flows.stopping import Stop
from flows.taking import Taking, Told
from schemas.errors import StoreError
from schemas.ledger import Holder, Progress, RunKind, RunState, RunSummary, Versions
from schemas.settings import Settings
from store.leases import Lease
from store.store import Store
from store.upgrade import SCHEMA_VERSION


def _nothing(_: object) -> None:
    """Take no notice."""


@dataclass(frozen=True, slots=True)
class Hooks:
    """What a run tells while it goes on: each batch done, and whom it waits for before it begins."""

    on_progress: Callable[[Progress], None] = field(default=_nothing)
    on_wait: Callable[[Holder], None] = field(default=_nothing)


def run_ingest(
    paths: Sequence[Path], settings: Settings, hooks: Hooks | None = None, prefect_api: str | None = None
) -> RunSummary:
    """Take files and folders into a memory, and return the account.

    Waits while another run writes into the same memory. ``prefect_api`` is the address of a Prefect server to report
    to; by default a temporary one is started, that keeps its records in the memory's folder. A file that cannot be
    read is set aside and counted. Raises StoreError, SearchIndexError, FlowError, MemoryBusyError; KeyboardInterrupt
    (also for SIGTERM) leaves whole documents, and the next run goes on from there.
    """
    hooks, stop = hooks or Hooks(), Stop()
    with (
        stop.listening(),
        Store.open(settings.store_url, settings.home) as store,
        store.lease(hooks.on_wait) as lease,
        _engine(settings, prefect_api) as address,
    ):
        return _Run(store, lease, settings, hooks, stop).go(paths, address)


@dataclass(frozen=True, slots=True)
class _Run:
    """One run that has the lease."""

    store: Store
    lease: Lease
    settings: Settings
    hooks: Hooks
    stop: Stop

    def go(self, paths: Sequence[Path], address: Callable[[], str]) -> RunSummary:
        began = time.monotonic()
        versions = Versions(SCHEMA_VERSION, EXTRACTION_VERSION, version_of(self.settings))
        self.store.originals.sweep()
        run = self.store.begin_run(self.lease, RunKind.INGEST, versions)
        told = Told(self.hooks.on_progress, self.stop.check)
        taking = Taking(self.store, self.lease, run.id, self.settings, told)
        state = RunState.FAILED
        try:
            folder = self.settings.home / FOLDER
            with prefect_settings(address, folder, verbose=self.settings.verbose), self.stop.deferred():
                ingest(taking, paths, self.stop)
            state = RunState.FINISHED
        except KeyboardInterrupt:
            state = RunState.INTERRUPTED
            raise
        finally:
            taking.close()
            if state is not RunState.FINISHED:
                with contextlib.suppress(StoreError):  # what stopped the run is being told already
                    self.store.end_run(run.id, state, taking.counts)
        run = self.store.end_run(run.id, state, taking.counts)
        return RunSummary(run, time.monotonic() - began, tuple(taking.aside), taking.index_failure)


def ingest(taking: Taking, paths: Sequence[Path], stop: Stop) -> None:
    """Run the flow: a task for the look around, one a batch, one for what is to be found again, one for the index.

    Tasks are given numbers and give counts; documents never pass through Prefect.
    """
    from prefect import flow, task  # noqa: PLC0415 - Prefect is imported only when a flow runs
    from prefect.cache_policies import NO_CACHE  # noqa: PLC0415
    from prefect.exceptions import TerminationSignal  # noqa: PLC0415

    look = task(name="look", cache_policy=NO_CACHE)(taking.look)
    take = task(name="take in", task_run_name="take in batch {number}", cache_policy=NO_CACHE)(taking.take)
    renew = task(name="find again", cache_policy=NO_CACHE)(taking.renew)
    index = task(name="index", cache_policy=NO_CACHE)(taking.index)
    today = dt.datetime.now(dt.UTC).date().isoformat()

    @flow(name="ingest", flow_run_name=f"ingest {today}", validate_parameters=False)
    def order() -> None:
        with stop.listening():  # Prefect hears SIGTERM itself while a flow runs, and raises at once
            for number in range(1, look([str(path) for path in paths]) + 1):
                take(number)
            renew()
            index()

    try:
        order()
    except TerminationSignal:
        raise KeyboardInterrupt from None


@contextlib.contextmanager
def _engine(settings: Settings, prefect_api: str | None) -> Iterator[Callable[[], str]]:
    if prefect_api:
        yield lambda: prefect_api
        return
    with prefect_server(settings.home / FOLDER, settings.cache / FOLDER, verbose=settings.verbose) as address:
        yield address
