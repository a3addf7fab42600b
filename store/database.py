"""The connection to the store: SQLite by default, PostgreSQL by URL. Its errors are told in our own words here."""

import contextlib
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DataError,
    DBAPIError,
    IntegrityError,
    NoSuchModuleError,
    OperationalError,
)
from sqlalchemy.pool import ConnectionPoolEntry

from schemas.errors import StoreError, UnfitError

BUSY_SECONDS = 30
"""How long a write waits for another process's write; a document's transaction takes milliseconds."""

_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg", "sqlite": "sqlite"}


@dataclass(frozen=True, slots=True)
class Database:
    """An engine with two doors: reading never waits for writers, and writing takes the lock when it begins."""

    engine: Engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection whose reads all see one moment."""
        with spoken_errors(self.engine.url), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose writes all go in when the block ends, or none of them."""
        with spoken_errors(self.engine.url), self.engine.execution_options(immediate=True).begin() as connection:
            yield connection

    def shred(self) -> None:
        """Write an SQLite file anew: what was deleted would stay in its free pages and in the log beside it."""
        if not self.is_sqlite:
            return
        with spoken_errors(self.engine.url), self.engine.execution_options(outside=True).connect() as connection:
            connection.exec_driver_sql("VACUUM")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    @property
    def is_sqlite(self) -> bool:
        """Tell whether the store is a file of ours."""
        return self.engine.dialect.name == "sqlite"


def connect(url: str) -> Database:
    """Make the engine for an SQLAlchemy URL, without opening it yet. Raises StoreError for a URL of no use."""
    parsed = _known_url(url)
    engine = create_engine(
        parsed,
        json_serializer=lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")),
        connect_args={"timeout": BUSY_SECONDS} if parsed.drivername == "sqlite" else {"connect_timeout": 10},
    )
    if parsed.drivername == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return Database(engine)


def _known_url(url: str) -> URL:
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
        if backend not in _DRIVERS:
            raise StoreError(
                f"The store's address begins with {backend}: and should begin with sqlite: or postgresql:."
            )
        known = parsed.set(drivername=_DRIVERS[backend])
        known.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError):  # a ValueError is of a port that is no number
        raise StoreError(
            "The store's address is no SQLAlchemy URL; write sqlite:////path/memory.db or postgresql://user@host/name."
        ) from None
    return known


def _prepare_sqlite(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:  # noqa: ARG001
    """Set up one SQLite connection; transactions are begun by `_begin_sqlite`, not by the driver."""
    connection.isolation_level = None
    cursor = connection.cursor()
    # WAL first: it lets readers go on while a document is written, and needs the right to write beside the file.
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "cache_size=-65536"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Begin a write with the lock in hand: a read that turns into a write would fail instead of waiting.

    What has to be done ``outside`` a transaction begins none.
    """
    if connection.get_execution_options().get("outside", False):
        return
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


@contextmanager
def spoken_errors(url: URL) -> Iterator[None]:
    """Turn what the database says into a StoreError that says what to do."""
    try:
        yield
    except (IntegrityError, DataError, OverflowError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        raise UnfitError(f"The store cannot keep it ({' '.join(str(cause).split())}).") from error
    except DBAPIError as error:
        told = isinstance(error, OperationalError) or type(error) is DatabaseError or error.connection_invalidated
        if not told:  # a statement of ours that is wrong is a bug, and fails loudly
            raise
        raise StoreError(_sentence(str(error.orig), url)) from error


def _sentence(cause: str, url: URL) -> str:
    place = url.database if url.get_backend_name() == "sqlite" else _address(url)
    lowered = cause.lower()
    if "disk i/o error" in lowered and _is_full(Path(place or ".").parent):
        lowered = "disk is full"  # SQLite says so only where a write fails, not where its helper files do
    for words, sentence in _SENTENCES:
        if any(word in lowered for word in words):
            return sentence.format(place=place, folder=Path(place or ".").parent)
    return f"The store {place} failed ({' '.join(cause.split())}); check it and start again."


def _address(url: URL) -> str:
    """Return an address as a person wrote it, without passwords."""
    hidden = {key: "***" for key in url.query if "pass" in key.lower()}
    plain = url.set(drivername=url.get_backend_name()).update_query_dict(hidden)
    return unquote(plain.render_as_string(hide_password=True))


def _is_full(folder: Path) -> bool:
    with contextlib.suppress(OSError):
        return shutil.disk_usage(folder).free < _LEAST_FREE
    return False


_LEAST_FREE = 1_000_000
"""Bytes; SQLite asks for far less at a time, and a disk with so little left is what a person has to look at."""
_SENTENCES = (
    (
        ("disk is full", "disk full", "no space left"),
        "The disk is full, so {place} takes nothing more: free some space and start again; what is in stays.",
    ),
    (("database is locked",), "Another program holds {place}; wait until it is done and start again."),
    (
        ("readonly", "read-only", "permission denied to write"),
        "{place} may not be written; give yourself write permission there, or choose another folder with --home.",
    ),
    (
        ("unable to open database file",),
        "{place} cannot be opened or may not be written; check that you may write in its folder.",
    ),
    (
        ("not a database", "malformed"),
        "{place} is damaged or no memory of Dhakira; bring a backup back with: dhakira restore BACKUP --home NEWFOLDER",
    ),
    (("password", "authentication"), "The database refuses the user or password of {place}; correct the address."),
    (("does not exist",), "There is no such database, user or table at {place}; create it or correct the address."),
    (
        ("connection refused", "could not translate", "timeout", "timed out", "connection failed", "closed the conn"),
        "The database at {place} cannot be reached; check that it runs and that the address is right.",
    ),
)
