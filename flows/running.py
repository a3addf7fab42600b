"""One run, whatever it is for: the lease, the account, the engine, and an end that is written down either way."""

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from extractors.version import EXTRACTION_VERSION
from flows.engine import FOLDER, prefect_server, prefect_settings
from flows.engines import version_of
from flows.stopping import Stop
from flows.taking import Taking, Told
from schemas.errors import StoreError
from schemas.ledger import Holder, Progress, Run, RunKind, RunState, RunSummary, Versions
from schemas.settings import Settings
from store.glance import SCHEMA_VERSION
from store.leases import Lease
from store.store import Store


def _nothing(_: object) -> None:
    """Take no notice."""


@dataclass(frozen=True, slots=True)
class Hooks:
    """What a run tells while it goes on: each batch done, and whom it waits for before it begins."""

    on_progress: Callable[[Progress], None] = field(default=_nothing)
    on_wait: Callable[[Holder], None] = field(default=_nothing)


@dataclass(frozen=True, slots=True)
class Desk:
    """What a run's flow works with. A flow does its work within ``stop.listening()``."""

    store: Store
    lease: Lease
    settings: Settings
    run: Run
    taking: Taking
    stop: Stop


Flow = Callable[[Desk], Callable[[], None]]
"""Makes a flow of Prefect, that is then called once. Prefect is imported by it, not before."""


def run_flow(
    kind: RunKind, flow: Flow, settings: Settings, hooks: Hooks | None = None, prefect_api: str | None = None
) -> RunSummary:
    """Run a flow over a memory and return the account.

    Waits while another run writes into the same memory. ``prefect_api`` is the address of a Prefect server to report
    to; by default a temporary one is started, that keeps its records in the memory's folder. Raises StoreError,
    SearchIndexError, FlowError, MemoryBusyError; KeyboardInterrupt (also for SIGTERM) leaves whole documents, and the
    next run goes on from there.
    """
    hooks, stop = hooks or Hooks(), Stop()
    with (
        stop.listening(),
        Store.open(settings.store_url, settings.home) as store,
        store.lease(hooks.on_wait) as lease,
        _engine(settings, prefect_api) as address,
    ):
        return _Run(store, lease, settings, hooks, stop).go(kind, flow, address)


@dataclass(frozen=True, slots=True)
class _Run:
    """One run that has the lease."""

    store: Store
    lease: Lease
    settings: Settings
    hooks: Hooks
    stop: Stop

    def go(self, kind: RunKind, flow: Flow, address: Callable[[], str]) -> RunSummary:
        began = time.monotonic()
        versions = Versions(SCHEMA_VERSION, EXTRACTION_VERSION, version_of(self.settings))
        self.store.originals.sweep()
        run = self.store.ledger.begin_run(self.lease, kind, versions)
        told = Told(self.hooks.on_progress, self.stop.check)
        taking = Taking(self.store, self.lease, run.id, self.settings, told)
        desk = Desk(self.store, self.lease, self.settings, run, taking, self.stop)
        state = RunState.FAILED
        try:
            folder = self.settings.home / FOLDER
            with prefect_settings(address, folder, verbose=self.settings.verbose), self.stop.deferred():
                self._follow(flow(desk))
            state = RunState.FINISHED
        except KeyboardInterrupt:
            state = RunState.INTERRUPTED
            raise
        finally:
            taking.close()
            if state is not RunState.FINISHED:
                with contextlib.suppress(StoreError):  # what stopped the run is being told already
                    self.store.ledger.end_run(run.id, state, taking.counts)
        run = self.store.ledger.end_run(run.id, state, taking.counts)
        return RunSummary(
            run, time.monotonic() - began, tuple(taking.aside), taking.index_failure, tuple(taking.lost), taking.within
        )

    def _follow(self, order: Callable[[], None]) -> None:
        from prefect.exceptions import TerminationSignal  # noqa: PLC0415 - Prefect is imported only when a flow runs

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
