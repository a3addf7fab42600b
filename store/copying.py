"""Copies of a memory: a backup while runs go on, and a backup brought back into an empty folder.

A backup is a folder: ``memory.db`` (the store at one moment), ``originals/``, the memory's own ``dhakira.toml``, where
it has one (with its sources), and ``backup.json``, written last, which says what it is. The search index is not in it,
since it is made of the store.
"""

import datetime as dt
import json
import os
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from schemas.errors import CallError, StoreError
from store.originals import Originals, disk_error, sync
from store.private import begin_private, make_private

DATABASE = "memory.db"
ORIGINALS = "originals"
SETTINGS = "dhakira.toml"
_ABOUT = "backup.json"
_PAGES = 2000  # of SQLite that are copied between two looks of writers


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds; ``made`` is UTC, ISO 8601; ``schema`` is the version of its tables.

    ``documents`` are those that stand, ``replaced`` those that gave way to them; ``originals`` are files as they came,
    archives and mails among them.
    """

    made: str
    schema: str
    documents: int
    originals: int
    replaced: int = 0


def back_up(database: Path, originals: Originals, target: Path) -> Backup:
    """Copy a memory into a folder, which has to be empty or a former backup of it; originals it has stay as they are.

    Originals are never altered and come before the database speaks of them, so the database is copied first: whatever
    it names is there by then. Raises CallError, StoreError.
    """
    if target.exists() and any(target.iterdir()) and not (target / _ABOUT).exists():
        raise CallError(f"{target} is neither empty nor a backup; name a folder of its own.")
    if target.resolve().is_relative_to(originals.folder.resolve()):
        raise CallError(f"{target} lies inside the originals; name a folder elsewhere.")
    try:
        make_private(target)
        (target / _ABOUT).unlink(missing_ok=True)  # until it is whole again it is none
        part = target / f"{DATABASE}.part"
        part.unlink(missing_ok=True)
        _copy_database(database, part)
        part.replace(target / DATABASE)
        copied = _copy_originals(originals, Originals(target / ORIGINALS), _hashes(target / DATABASE))
        _copy_settings(originals.folder.parent, target)
        about = _described(target / DATABASE, copied)
        _write(target / _ABOUT, f"{json.dumps(asdict(about), indent=1)}\n".encode())
    except OSError as error:
        raise disk_error(error, target) from error
    return about


def restore(backup: Path, home: Path, schema: str) -> Backup:
    """Bring a backup into an empty folder; ``schema`` is the newest version of tables that can be opened.

    Raises CallError, StoreError.
    """
    about = _read_about(backup)
    if about.schema > schema:
        raise StoreError(
            f"{backup} was made by a newer Dhakira (tables of version {about.schema}); upgrade Dhakira first."
        )
    if home.exists() and any(home.iterdir()):
        raise CallError(f"{home} is not empty; name an empty folder with --home.")
    try:
        make_private(home)
        kept = Originals(home / ORIGINALS)
        _copy_originals(Originals(backup / ORIGINALS), kept, _hashes(backup / DATABASE))
        _copy_settings(backup, home)
        part = home / f"{DATABASE}.part"
        _copy_database(backup / DATABASE, part)
        part.replace(home / DATABASE)  # last, so that what was cut off is no memory
    except OSError as error:
        raise disk_error(error, home) from error
    return about


def keep_former(database: Path, folder: Path, version: str) -> None:
    """Copy a database as ``memory-VERSION.db`` before its tables are changed. Raises StoreError."""
    try:
        make_private(folder)
        part = folder / f"memory-{version}.{os.getpid()}.part"
        _copy_database(database, part)
        part.replace(folder / f"memory-{version}.db")
    except OSError as error:
        raise disk_error(error, folder) from error


def _read_about(backup: Path) -> Backup:
    try:
        return Backup(**json.loads((backup / _ABOUT).read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise CallError(f"{backup} is no backup, or one that was cut off: it has no {_ABOUT}.") from None
    except (OSError, ValueError, TypeError) as error:
        raise StoreError(f"{backup / _ABOUT} cannot be read ({error}); take another backup.") from error


def _copy_database(source: Path, target: Path) -> None:
    """Copy an SQLite database as it is at one moment, whoever writes meanwhile. Raises OSError, StoreError."""
    begin_private(target)
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as reading,
            closing(sqlite3.connect(target)) as writing,
        ):
            reading.backup(writing, pages=_PAGES, sleep=0.01)
            writing.execute("DELETE FROM leases")  # who writes the memory does not write its copy
            writing.commit()
            writing.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
    except sqlite3.Error as error:
        raise StoreError(f"{source} cannot be copied ({error}); check both disks and start again.") from error
    sync(target)


def _hashes(database: Path) -> list[str]:
    """Return the hashes of all files that a store knows."""
    query = "SELECT DISTINCT sha256 FROM files WHERE sha256 IS NOT NULL UNION SELECT sha256 FROM documents"
    return [str(sha256) for (sha256,) in _asked(database, query)]


def _copy_originals(source: Originals, target: Originals, hashes: list[str]) -> int:
    """Copy the originals of a store that are kept (parts of files are not); return how many are there now."""
    kept = [sha256 for sha256 in hashes if source.has(sha256)]
    for sha256 in kept:
        target.keep(source.path_of(sha256), sha256)
    target.settle(kept)
    return len(kept)


def _copy_settings(source: Path, target: Path) -> None:
    """Copy the settings of a memory, or have none where it has none."""
    try:
        content = (source / SETTINGS).read_bytes()
    except FileNotFoundError:
        (target / SETTINGS).unlink(missing_ok=True)
    else:
        _write(target / SETTINGS, content)


def _described(database: Path, originals: int) -> Backup:
    ((schema,),) = _asked(database, "SELECT version_num FROM alembic_version")
    ((documents, replaced),) = _asked(database, "SELECT count(*), count(replaced_by) FROM documents")
    made = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    former = int(str(replaced))
    return Backup(made, str(schema), int(str(documents)) - former, originals, former)


def _asked(database: Path, query: str) -> list[tuple[object, ...]]:
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(query).fetchall()
    except sqlite3.Error as error:
        raise StoreError(f"{database} cannot be read ({error}); take another backup.") from error


def _write(path: Path, content: bytes) -> None:
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    sync(part)
    part.replace(path)
