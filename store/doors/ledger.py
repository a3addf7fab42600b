"""The ledger: files, runs, and what is set aside."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from schemas.ledger import Counts, FileRecord, Outcome, Run, RunItem, RunKind, RunState, SetAside, Versions
from store import ledger
from store.database import Database
from store.leases import Lease


class LedgerDoor:
    """A line for each path ever seen, and one for each run. Every method is one transaction. Raises StoreError."""

    def __init__(self, database: Database) -> None:
        """Take a database that is up to date."""
        self._database = database

    def files(self) -> dict[str, FileRecord]:
        """Return the ledger's lines by path."""
        with self._database.reading() as connection:
            return ledger.all_files(connection)

    def touch(self, lease: Lease, run: int, records: Sequence[FileRecord]) -> None:
        """Write lines of files that are as they were, but for their times."""
        with self._database.writing() as connection:
            lease.check(connection)
            ledger.put_files(connection, records, run)

    def note(self, lease: Lease, items: Sequence[RunItem]) -> None:
        """Write down what became of items whose lines stay as they are, or that have none."""
        with self._database.writing() as connection:
            lease.check(connection)
            ledger.put_items(connection, items)

    def begin_run(self, lease: Lease, kind: RunKind, versions: Versions) -> Run:
        """Open a run in the ledger."""
        with self._database.writing() as connection:
            lease.check(connection)
            return ledger.begin_run(connection, kind, versions)

    def count_run(self, run: int, counts: Counts) -> None:
        """Write down how far a run's account has come."""
        with self._database.writing() as connection:
            ledger.count_run(connection, run, counts)

    def end_run(self, run: int, state: RunState, counts: Counts) -> Run:
        """Close a run."""
        with self._database.writing() as connection:
            return ledger.end_run(connection, run, state, counts)

    def runs(self, limit: int | None = None) -> tuple[Run, ...]:
        """Return the last runs, newest first; all of them without a limit."""
        with self._database.reading() as connection:
            return ledger.runs(connection, limit)

    def run_items(self, run: int) -> tuple[RunItem, ...]:
        """Return what became of items in a run, but for those that were unchanged."""
        with self._database.reading() as connection:
            return ledger.run_items(connection, run)

    def brought_untold(self, run: int) -> tuple[dt.datetime | None, tuple[str, ...]]:
        """Return when the first of the nights before a run began that were stopped, and the documents they brought."""
        with self._database.reading() as connection:
            return ledger.brought_untold(connection, run)

    def items_by_outcome(self) -> Mapping[int, Mapping[Outcome, int]]:
        """Count the items of each run by outcome."""
        with self._database.reading() as connection:
            return ledger.items_by_outcome(connection)

    def set_aside(self) -> tuple[SetAside, ...]:
        """Return the files that are set aside."""
        with self._database.reading() as connection:
            return ledger.set_aside_files(connection)

    def quarantine(self) -> tuple[FileRecord, ...]:
        """Return the lines of all files that are set aside, ignored ones too, by path."""
        with self._database.reading() as connection:
            return ledger.quarantine(connection)

    def gone(self) -> tuple[str, ...]:
        """Return the paths that are no more where they were, and whose documents lie nowhere else."""
        with self._database.reading() as connection:
            return ledger.gone(connection)

    def release(self, lease: Lease, paths: Iterable[str]) -> None:
        """Have files that are set aside tried again, whatever the reason and however long they were to wait."""
        with self._database.writing() as connection:
            lease.check(connection)
            ledger.release(connection, paths)

    def ignore(self, lease: Lease, paths: Iterable[str], *, ignored: bool = True) -> None:
        """Hear no more of files that are set aside, or hear of them again."""
        with self._database.writing() as connection:
            lease.check(connection)
            ledger.ignore(connection, paths, ignored=ignored)
