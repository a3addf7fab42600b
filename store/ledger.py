"""The ledger: a line for each path that was ever seen, and one for each run."""

import datetime as dt
import os
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.engine import CursorResult

from schemas.errors import Reason
from schemas.ledger import Counts, FileRecord, Outcome, Run, RunItem, RunKind, RunState, SetAside, Versions
from store import codec
from store.storable import storable
from store.tables.findings import DocumentRow
from store.tables.ledger import FileRow, RunItemRow, RunRow
from store.writing import chunks, table_of, upsert


def put_files(connection: Connection, files: Sequence[FileRecord], run: int | None) -> None:
    """Write the lines of paths, each in place of the one before, as what ``run`` saw last."""
    now = dt.datetime.now(dt.UTC)
    upsert(connection, FileRow, [_file_values(file, now, run) for file in files])


def _file_values(file: FileRecord, now: dt.datetime, run: int | None) -> codec.Values:
    return {
        "path": file.path,
        "size": file.size,
        "mtime_ns": file.mtime_ns,
        "outcome": file.outcome.value,
        "sha256": file.sha256,
        "document": file.document,
        "container": file.container,
        "reason": file.reason.value if file.reason else None,
        "sentence": storable(file.sentence) if file.sentence else None,
        "versions": file.versions,
        "run": run,
        "seen": now,
        "failures": file.failures,
        "retry_at": file.retry_at,
        "ignored": file.ignored,
    }


def put_items(connection: Connection, items: Sequence[RunItem]) -> None:
    """Write down what became of items in a run."""
    rows = [
        {"run": item.run, "path": item.path, "outcome": item.outcome.value, "document": item.document}
        for item in items
        if item.outcome is not Outcome.UNCHANGED
    ]
    upsert(connection, RunItemRow, rows)


def run_items(connection: Connection, run: int) -> tuple[RunItem, ...]:
    """Return what became of items in a run, by path."""
    table = table_of(RunItemRow)
    rows = connection.execute(select(table).where(table.c.run == run).order_by(table.c.path))
    return tuple(RunItem(row.run, row.path, Outcome(row.outcome), row.document) for row in rows)


def items_by_outcome(connection: Connection) -> Mapping[int, Mapping[Outcome, int]]:
    """Count the items of each run by outcome."""
    query = select(RunItemRow.run, RunItemRow.outcome, func.count()).group_by(RunItemRow.run, RunItemRow.outcome)
    found: dict[int, dict[Outcome, int]] = {}
    for run, outcome, number in connection.execute(query):
        found.setdefault(run, {})[Outcome(outcome)] = number
    return found


def all_files(connection: Connection) -> dict[str, FileRecord]:
    """Return every line of the ledger, by path, with one query."""
    return {row.path: _file(row) for row in connection.execute(select(table_of(FileRow)))}


def forget_paths(connection: Connection, paths: Iterable[str]) -> None:
    """Remove the lines of paths."""
    for chunk in chunks(paths):
        connection.execute(delete(FileRow).where(FileRow.path.in_(chunk)))


def quarantine(connection: Connection) -> tuple[FileRecord, ...]:
    """Return the lines of all files that are set aside, by path."""
    table = table_of(FileRow)
    aside = table.c.outcome == Outcome.SET_ASIDE.value
    return tuple(map(_file, connection.execute(select(table).where(aside).order_by(table.c.path))))


def gone(connection: Connection) -> tuple[str, ...]:
    """Return the paths that are no more where they were, and whose documents lie nowhere else."""
    table = table_of(FileRow)
    other = table.alias()
    elsewhere = select(other.c.path).where(other.c.document == table.c.document, other.c.outcome != Outcome.GONE.value)
    lost = (table.c.outcome == Outcome.GONE.value, table.c.container.is_(None), ~elsewhere.exists())
    return tuple(connection.execute(select(table.c.path).where(*lost).order_by(table.c.path)).scalars())


def release(connection: Connection, paths: Iterable[str]) -> None:
    """Have files tried again: they wait for nothing, and count as handled by no version."""
    aside = FileRow.outcome == Outcome.SET_ASIDE.value
    for chunk in chunks(paths):
        change = update(FileRow).where(aside, FileRow.path.in_(chunk))
        connection.execute(change.values(retry_at=None, versions="", ignored=False))


def ignore(connection: Connection, paths: Iterable[str], *, ignored: bool) -> None:
    """Hear no more of files that are set aside, or again."""
    aside = FileRow.outcome == Outcome.SET_ASIDE.value
    for chunk in chunks(paths):
        connection.execute(update(FileRow).where(aside, FileRow.path.in_(chunk)).values(ignored=ignored))


def set_aside_files(connection: Connection) -> tuple[SetAside, ...]:
    """Return the files that were set aside when they were last seen, by path."""
    aside = (FileRow.outcome == Outcome.SET_ASIDE.value, FileRow.ignored.is_(False))
    query = select(FileRow.path, FileRow.reason, FileRow.sentence).where(*aside)
    return tuple(
        SetAside(path, Reason(reason), sentence or "")
        for path, reason, sentence in connection.execute(query.order_by(FileRow.path))
        if reason
    )


def set_aside_by_reason(connection: Connection) -> Mapping[Reason, int]:
    """Count the files that are set aside, by reason."""
    aside = (FileRow.outcome == Outcome.SET_ASIDE.value, FileRow.ignored.is_(False))
    query = select(FileRow.reason, func.count()).where(*aside)
    counted = connection.execute(query.group_by(FileRow.reason))
    return {Reason(reason): number for reason, number in counted if reason}


def _file(row: codec.AnyRow) -> FileRecord:
    return FileRecord(
        path=row.path,
        size=row.size,
        mtime_ns=row.mtime_ns,
        outcome=Outcome(row.outcome),
        sha256=row.sha256,
        document=row.document,
        container=row.container,
        reason=Reason(row.reason) if row.reason else None,
        sentence=row.sentence,
        versions=row.versions,
        run=row.run,
        seen=row.seen,
        failures=row.failures,
        retry_at=row.retry_at,
        ignored=bool(row.ignored),
    )


def begin_run(connection: Connection, kind: RunKind, versions: Versions) -> Run:
    """Open a run; those that were left open by processes that are no more are closed as interrupted."""
    now = dt.datetime.now(dt.UTC)
    left_open = RunRow.state == RunState.RUNNING.value
    connection.execute(update(RunRow).where(left_open).values(state=RunState.INTERRUPTED.value, ended=now))
    row = RunRow.__table__.insert().values(  # type: ignore[attr-defined]
        kind=kind.value,
        state=RunState.RUNNING.value,
        started=now,
        counts={},
        versions=asdict(versions),
        host=platform.node(),
        pid=os.getpid(),
    )
    result: CursorResult[tuple[int]] = connection.execute(row)
    key = result.inserted_primary_key
    if key is None:  # pragma: no cover - both databases give it
        raise AssertionError("the database gave the run no number")
    return Run(int(key[0]), kind, RunState.RUNNING, now, versions=versions)


def count_run(connection: Connection, run: int, counts: Counts) -> None:
    """Write down how far a run's account has come."""
    connection.execute(update(RunRow).where(RunRow.id == run).values(counts=asdict(counts)))


def end_run(connection: Connection, run: int, state: RunState, counts: Counts) -> Run:
    """Close a run with its account, and return it."""
    values = {"state": state.value, "counts": asdict(counts), "ended": dt.datetime.now(dt.UTC)}
    connection.execute(update(RunRow).where(RunRow.id == run).values(values))
    return next(_runs(connection, run))


def runs(connection: Connection, limit: int | None) -> tuple[Run, ...]:
    """Return the last runs, newest first; all of them without a limit."""
    table = table_of(RunRow)
    return tuple(map(_run, connection.execute(select(table).order_by(table.c.id.desc()).limit(limit))))


def brought_untold(connection: Connection, run: int) -> tuple[dt.datetime | None, tuple[str, ...]]:
    """Return what the nights before a run brought that no report tells, since none of them came to its end.

    These are the time at which the first of them began (UTC; None where there is none), and their documents in order.
    """
    table, items = table_of(RunRow), table_of(RunItemRow)
    nights = table.c.kind == RunKind.NIGHTLY.value
    whole = select(func.max(table.c.id)).where(nights, table.c.id < run, table.c.state == RunState.FINISHED.value)
    last = connection.execute(whole).scalar_one() or 0
    these = (nights, table.c.id > last, table.c.id < run)
    since = connection.execute(select(func.min(table.c.started)).where(*these)).scalar_one()
    brought = (
        select(items.c.document)
        .join(table, table.c.id == items.c.run)
        .join(DocumentRow, DocumentRow.id == items.c.document)
        .where(
            *these, items.c.outcome.in_([Outcome.NEW.value, Outcome.UPDATED.value]), DocumentRow.replaced_by.is_(None)
        )
        .order_by(items.c.run, items.c.path)
    )
    return since, tuple(dict.fromkeys(connection.execute(brought).scalars()))


def _runs(connection: Connection, run: int) -> Iterator[Run]:
    table = table_of(RunRow)
    yield from map(_run, connection.execute(select(table).where(table.c.id == run)))


def _run(row: codec.AnyRow) -> Run:
    return Run(
        id=row.id,
        kind=RunKind(row.kind),
        state=RunState(row.state),
        started=row.started,
        ended=row.ended,
        counts=Counts(**row.counts),
        versions=Versions(**row.versions),
    )
