"""The flow ``nightly``: visit the sources, take in what is new, index it, prove the accounts, tell the morning."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from flows.journal import Journal, journal
from flows.morning import Gathering, Told, tell, watched
from flows.night import Night
from flows.publishing import place_new
from flows.running import Desk, Hooks, run_flow
from flows.taking import TAKING, Taking, tasks_of
from flows.verifying import unaccounted
from schemas.errors import FlowError, MemoryBusyError, SearchIndexError, SettingsError, StoreError
from schemas.ledger import RunKind, RunSummary
from schemas.night import Cause, NightReport
from schemas.settings import Settings


@dataclass(frozen=True, slots=True)
class NightSummary:
    """How a night went: the report, and where it was told."""

    report: NightReport
    told: Told

    @property
    def is_clean(self) -> bool:
        """Whether nothing needs a hand; a file that is still being written needs none."""
        report = self.report
        return not (report.cause or report.discrepancies or report.set_aside or report.lost or self.told.problems)


def run_nightly(settings: Settings, hooks: Hooks | None = None, prefect_api: str | None = None) -> NightSummary:
    """Take in what is new in all sources, and tell it in a report.

    A night that fails is told, too, with what is known of it, and its error is raised then. Raises what `run_ingest`
    raises.
    """
    with journal(settings.home) as opened:
        nightly = _Nightly(settings, opened)
        try:
            summary = run_flow(RunKind.NIGHTLY, nightly.flow, settings, hooks, prefect_api)
        except BaseException as error:
            nightly.tell_failure(error)
            raise
        return nightly.tell(summary)


@dataclass(slots=True)
class _Nightly:
    """One night, with what it has gathered so far."""

    settings: Settings
    journal: Journal
    began: float = field(default_factory=time.monotonic)
    report: NightReport | None = None

    def flow(self, desk: Desk) -> Callable[[], None]:
        """Return the flow, whose tasks are given names and numbers and give counts."""
        from prefect import flow  # noqa: PLC0415 - Prefect is imported only when a flow runs

        night = Night(desk.store, desk.lease, self.settings, desk.stop.check)
        steps = self._steps(desk, night)
        name = f"nightly {self.settings.today().isoformat()}"

        @flow(name="nightly", flow_run_name=name, validate_parameters=False)
        def order() -> None:
            with desk.stop.listening():  # Prefect hears SIGTERM itself while a flow runs, and raises at once
                for source in self.settings.sources:
                    self.journal.info("visited", run=desk.run.id, source=source.name, **steps.visit(source.name))
                for first, last in tasks_of(steps.look()):
                    documents = steps.take(first, last)
                    self.journal.info("taken in", run=desk.run.id, batch=first, documents=documents)
                for step in steps.closing:
                    step()
            _publish(desk.taking, name)

        return order

    def _steps(self, desk: Desk, night: Night) -> "_Steps":
        from prefect import task  # noqa: PLC0415
        from prefect.cache_policies import NO_CACHE  # noqa: PLC0415

        taking = desk.taking
        return _Steps(
            visit=task(name="visit", task_run_name="visit {name}", cache_policy=NO_CACHE)(night.visit),
            look=task(name="look", cache_policy=NO_CACHE)(lambda: self._look(taking, night)),
            take=task(name="take in", task_run_name=TAKING, cache_policy=NO_CACHE)(taking.take_all),
            closing=(
                task(name="remember", cache_policy=NO_CACHE)(night.remember),
                task(name="find again", cache_policy=NO_CACHE)(taking.renew),
                task(name="find copies", cache_policy=NO_CACHE)(
                    lambda: place_new(desk.store, desk.lease, desk.stop.check)
                ),
                task(name="index", cache_policy=NO_CACHE)(taking.index),
                task(name="gather", cache_policy=NO_CACHE)(lambda: self._gather(desk, night)),
            ),
        )

    def _look(self, taking: Taking, night: Night) -> int:
        batches = taking.look_at(night.items)
        taking.same(night.same)
        taking.gone(night.gone)
        return batches

    def _gather(self, desk: Desk, night: Night) -> None:
        """Gather what the report tells, while the memory is open."""
        taking, run = desk.taking, desk.run
        since, earlier = desk.store.ledger.brought_untold(run.id)
        came_in = tuple(dict.fromkeys([*earlier, *taking.came_in]))
        gathering = Gathering.of(desk.store, self.settings, since or run.started, came_in)
        documents = gathering.documents()
        watches, problems = watched(gathering, documents)
        newcomers, more = gathering.newcomers()
        late = (taking.index_failure,) if taking.index_failure else problems
        items = desk.store.ledger.items_by_outcome().get(run.id, {})
        self.report = NightReport(
            night=self.settings.today(),
            run=run.id,
            seconds=0.0,
            counts=taking.counts,
            documents=documents,
            earlier=len(came_in) - len(set(taking.came_in)),
            stopped=since,
            engagements=gathering.engagements(),
            newcomers=newcomers,
            further_newcomers=more,
            undecided=gathering.undecided(),
            watches=watches,
            set_aside=tuple(taking.aside),
            missed=night.missed,
            gone=tuple(taking.lost),
            discrepancies=(*late, *unaccounted(taking.counts, items)),
        )
        for aside in taking.aside:
            self.journal.warning("set aside", run=run.id, path=aside.path, reason=aside.reason.value)
        for missed in night.missed:
            self.journal.warning("missed", run=run.id, key=missed.key, fault=missed.fault.value)

    def tell(self, summary: RunSummary) -> NightSummary:
        """Tell a night that came to its end."""
        if self.report is None:
            raise AssertionError("a run that ended well has gathered its report")
        report = replace(self.report, seconds=self._seconds(), counts=summary.run.counts)
        told = tell(report, self.settings)
        self.journal.info("ended", run=summary.run.id, seconds=round(report.seconds, 1), **report.counts.shape)
        for problem in told.problems:
            self.journal.error("not told", run=summary.run.id, problem=problem)
        return NightSummary(report, told)

    def tell_failure(self, error: BaseException) -> None:
        """Tell a night that failed; what cannot be told by file or mail is said on standard error."""
        sentence, cause = str(error) or type(error).__name__, cause_of(error)
        if cause is Cause.INTERRUPTED:
            sentence = "It was interrupted; the next run goes on from there."
        report = NightReport(self.settings.today(), None, self._seconds(), cause=cause, failure=sentence)
        self.journal.error("failed", error=type(error).__name__)
        for problem in tell(report, self.settings).problems:
            sys.stderr.write(f"{problem}\n")

    def _seconds(self) -> float:
        return time.monotonic() - self.began


@dataclass(frozen=True, slots=True)
class _Steps:
    """The tasks of a night."""

    visit: Callable[[str], dict[str, int]]
    look: Callable[[], int]
    take: Callable[[int, int], int]
    closing: tuple[Callable[[], object], ...]


_CAUSES: tuple[tuple[type[BaseException], Cause], ...] = (
    (KeyboardInterrupt, Cause.INTERRUPTED),
    (MemoryBusyError, Cause.BUSY),
    (StoreError, Cause.STORE),
    (SearchIndexError, Cause.INDEX),
    (FlowError, Cause.ENGINE),
    (SettingsError, Cause.SETTINGS),
)


def cause_of(error: BaseException) -> Cause:
    """Return what stopped a run that ended with an error."""
    return next((cause for kind, cause in _CAUSES if isinstance(error, kind)), Cause.FAULT)


def _publish(taking: Taking, name: str) -> None:
    """Show the accounts, and what was set aside, in Prefect's own interface."""
    from prefect.artifacts import create_table_artifact  # noqa: PLC0415

    create_table_artifact(key="accounts", table=[taking.counts.shape], description=name)
    aside = [{"path": each.path, "reason": each.reason.value, "what helps": each.sentence} for each in taking.aside]
    if aside:
        create_table_artifact(key="set-aside", table=aside, description=name)
