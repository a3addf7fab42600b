"""The lease: one process at a time writes into a memory; the others wait, and take over when it has died.

Its holder changes a number every few seconds. Whoever waits watches that number by its own clock, so neither a
clock that was set back nor two machines whose clocks differ can take the lease from a holder that lives. Every
document's transaction checks the lease first, so a holder that slept through its own end writes nothing more.
"""

import contextlib
import datetime as dt
import os
import platform
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from schemas.errors import MemoryBusyError, StoreError
from schemas.ledger import Holder
from store.database import Database
from store.tables.ledger import LeaseRow

BEAT_SECONDS = 5.0
DEAD_AFTER_SECONDS = 60.0
"""Twelve beats: a holder that misses them all has died, or sleeps and will find its lease gone."""

_NAME = "write"


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to write, as long as its row bears ``token``."""

    token: str

    def check(self, connection: Connection) -> None:
        """Raise MemoryBusyError where the lease is another's by now; inside a write this holds to its end."""
        mine = update(LeaseRow).where(LeaseRow.name == _NAME, LeaseRow.token == self.token)
        if connection.execute(mine.values(beat=LeaseRow.beat + 1)).rowcount != 1:
            raise MemoryBusyError("Another run took this memory over while this one slept; start it again.")


@dataclass(slots=True)
class _Watched:
    """What a waiting process saw of the holder's number, and when it last changed (seconds, own clock)."""

    token: str = ""
    beat: int = -1
    changed: float = 0.0


@contextlib.contextmanager
def held(
    database: Database, on_wait: Callable[[Holder], None] | None = None, patience: float | None = None
) -> Iterator[Lease]:
    """Hold the lease for the block. Waits while another process that lives holds it, ``patience`` seconds at most.

    ``on_wait`` is told once who it is. Raises MemoryBusyError when patience ends.
    """
    lease = _acquire(database, on_wait, patience)
    stop = threading.Event()
    beating = threading.Thread(target=_beat, args=(database, lease, stop), name="lease", daemon=True)
    beating.start()
    try:
        yield lease
    finally:
        stop.set()
        beating.join()
        with database.writing() as connection:
            connection.execute(delete(LeaseRow).where(LeaseRow.name == _NAME, LeaseRow.token == lease.token))


def _acquire(database: Database, on_wait: Callable[[Holder], None] | None, patience: float | None) -> Lease:
    lease, watched, began, told = Lease(uuid.uuid4().hex), _Watched(), time.monotonic(), False
    while True:
        with database.writing() as connection:
            holder = _take(connection, lease, watched)
        if holder is None:
            return lease
        if patience is not None and time.monotonic() - began >= patience:
            raise MemoryBusyError(
                f"Another run (process {holder.pid} on {holder.host}) writes into this memory; try again after it."
            )
        if on_wait and not told:
            on_wait(holder)
            told = True
        time.sleep(0.5)


def _take(connection: Connection, lease: Lease, watched: _Watched) -> Holder | None:
    """Take the lease if it is free or its holder has died; else return the holder."""
    row = connection.execute(
        select(LeaseRow.token, LeaseRow.host, LeaseRow.pid, LeaseRow.since, LeaseRow.beat).with_for_update()
    ).first()
    mine = {
        "token": lease.token,
        "host": platform.node(),
        "pid": os.getpid(),
        "since": dt.datetime.now(dt.UTC),
        "beat": 0,
    }
    if row is None:
        connection.execute(insert(LeaseRow).values(name=_NAME, **mine))
        return None
    if (row.token, row.beat) != (watched.token, watched.beat):
        watched.token, watched.beat, watched.changed = row.token, row.beat, time.monotonic()
    silent = time.monotonic() - watched.changed >= DEAD_AFTER_SECONDS
    if silent or (row.host == platform.node() and not _lives(row.pid)):
        connection.execute(update(LeaseRow).values(mine))
        return None
    return Holder(row.host, row.pid, row.since)


def _lives(pid: int) -> bool:
    """Tell whether a process of this machine lives (one of another user counts as living)."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _beat(database: Database, lease: Lease, stop: threading.Event) -> None:
    """Show every few seconds that the holder lives. A beat that fails is followed by the next one."""
    while not stop.wait(BEAT_SECONDS):
        with contextlib.suppress(StoreError, MemoryBusyError), database.writing() as connection:
            lease.check(connection)
