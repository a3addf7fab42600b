"""What is remembered of sources' items, and the searches that people saved."""

import datetime as dt
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, select

from schemas.source import Mark
from store.tables.ledger import SourceItemRow, WatchRow
from store.writing import chunks, inserting, table_of, upsert


def marks(connection: Connection, source: str) -> dict[str, Mark]:
    """Return what is remembered of a source's items, by key."""
    table = table_of(SourceItemRow)
    rows = connection.execute(select(table).where(table.c.source == source))
    return {row.key: Mark(row.etag, row.modified, row.changed, row.seen, row.asked, row.content) for row in rows}


def put_marks(connection: Connection, source: str, marks: Mapping[str, Mark]) -> None:
    """Remember items as they look now."""
    rows = [
        {
            "source": source,
            "key": key,
            "etag": mark.etag,
            "modified": mark.modified,
            "changed": mark.changed,
            "seen": mark.seen,
            "asked": mark.asked,
            "content": mark.content,
        }
        for key, mark in marks.items()
    ]
    upsert(connection, SourceItemRow, rows)


def drop_marks(connection: Connection, source: str, keys: Iterable[str]) -> None:
    """Remember items no more."""
    for chunk in chunks(keys):
        connection.execute(delete(SourceItemRow).where(SourceItemRow.source == source, SourceItemRow.key.in_(chunk)))


def watches(connection: Connection) -> tuple[str, ...]:
    """Return the saved searches, oldest first."""
    return tuple(connection.execute(select(WatchRow.words).order_by(WatchRow.created, WatchRow.words)).scalars())


def watch(connection: Connection, words: str) -> bool:
    """Save a search; tell whether it was not saved before (else it stays as old as it is)."""
    row = {"words": words, "created": dt.datetime.now(dt.UTC)}
    return bool(connection.execute(inserting(connection, WatchRow).values(row).on_conflict_do_nothing()).rowcount)


def unwatch(connection: Connection, words: str) -> bool:
    """Forget a saved search; tell whether there was one."""
    return bool(connection.execute(delete(WatchRow).where(WatchRow.words == words)).rowcount)
