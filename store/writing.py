"""Statements that every store understands alike."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute

from store.codec import Values
from store.tables.base import Base

CHUNK = 500
"""How many values go into one IN (...); SQLite takes 32,766 at most, older ones 999."""

T = TypeVar("T")


def table_of(model: type[Base]) -> Table:
    """Return the table behind a model."""
    table = model.__table__
    assert isinstance(table, Table)  # noqa: S101 - tells the type checker what declarative models always have
    return table


def inserting(connection: Connection, model: type[Base]) -> postgresql.Insert | sqlite.Insert:
    """Begin an INSERT that can say what happens to rows that are there already."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return insert(table_of(model))


def upsert(
    connection: Connection, model: type[Base], rows: Sequence[Values], keep: frozenset[str] = frozenset()
) -> None:
    """Put rows in, each in place of the one of the same primary key; columns in ``keep`` stay as they were."""
    if not rows:
        return
    table = table_of(model)
    keys = [column.name for column in table.primary_key]
    statement = inserting(connection, model)
    changed = {name: statement.excluded[name] for name in rows[0] if name not in keys and name not in keep}
    if changed:
        statement = statement.on_conflict_do_update(index_elements=keys, set_=changed)
    else:
        statement = statement.on_conflict_do_nothing(index_elements=keys)
    connection.execute(statement, rows)


def chunks(values: Iterable[T]) -> Iterable[list[T]]:
    """Split values into lists that fit into one statement."""
    iterator = iter(values)
    while chunk := list(islice(iterator, CHUNK)):
        yield chunk


def increase(
    connection: Connection, model: type[Base], rows: Sequence[Values], counter: InstrumentedAttribute[int]
) -> None:
    """Put rows in, or add their counter to that of the row of the same primary key."""
    if not rows:
        return
    table = table_of(model)
    statement = inserting(connection, model)
    statement = statement.on_conflict_do_update(
        index_elements=[column.name for column in table.primary_key],
        set_={counter.key: table.c[counter.key] + statement.excluded[counter.key]},
    )
    connection.execute(statement, rows)
