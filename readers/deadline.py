"""When the time of a file is over: by the clock, and on a busy machine by the processor time that its reader has had.

A machine on which many work gives a reader a part of a processor only. By the clock alone it would call a page slow
that only waits for its turn.
"""

import os
import time
from pathlib import Path

from readers.limits import LONGEST_SECONDS, PATIENCE, WALL_SECONDS

_STAT = Path("/proc")
_SESSION, _TIMES = 3, slice(11, 15)
"""Fields of /proc/PID/stat behind the name: the session, and the ticks of the process and of its ended children."""
_LEAST_GRANT = 1.0
"""Seconds of work left that are worth waiting for."""


class Deadline:
    """The moment at which a file's time is over. ``session`` is the process that reads it, the head of its session."""

    def __init__(self, session: int) -> None:
        """Begin with what every file may take."""
        self._session = session
        self._begun = time.monotonic()
        self._used = _own_seconds(session)
        self._work = WALL_SECONDS
        self._end = self._begun + WALL_SECONDS

    def extend(self, seconds: float) -> None:
        """Allow so many seconds more."""
        self._work += seconds
        self._end = min(self._end + seconds, self._begun + LONGEST_SECONDS)

    def allow(self, seconds: float) -> None:
        """Leave at least so many seconds from now on."""
        self._work = max(self._work, _own_seconds(self._session) - self._used + seconds)
        self._end = min(max(self._end, time.monotonic() + seconds), self._begun + LONGEST_SECONDS)

    def left(self) -> float:
        """Return the seconds until the next look at `is_over`."""
        return max(0.0, self._end - time.monotonic())

    def is_over(self) -> bool:
        """Tell whether time is up; where a busy machine kept the reader waiting, its time goes on."""
        now = time.monotonic()
        if now < self._end:
            return False
        last = self._begun + min(PATIENCE * self._work, LONGEST_SECONDS)
        rest = self._work - (_session_seconds(self._session) - self._used)
        if now >= last or rest < _LEAST_GRANT or not _is_busy():
            return True
        self._end = min(now + rest, last)
        return False


def _is_busy() -> bool:
    """Tell a machine on which more processes wait for a processor than it has."""
    try:
        return os.getloadavg()[0] > (os.cpu_count() or 1)
    except OSError:
        return False


def _session_seconds(session: int) -> float:
    """Return the processor time of all processes of a session and of those that they have seen end."""
    return sum(
        ticks for folder in _STAT.glob("[0-9]*") for owner, ticks in [_ticks(folder)] if owner == session
    ) / os.sysconf("SC_CLK_TCK")


def _own_seconds(process: int) -> float:
    """Return the processor time of a process and of its children that have ended; 0 where the system does not tell."""
    return _ticks(_STAT / str(process))[1] / os.sysconf("SC_CLK_TCK")


def _ticks(folder: Path) -> tuple[int, int]:
    try:
        fields = folder.joinpath("stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        return int(fields[_SESSION]), sum(map(int, fields[_TIMES]))
    except (OSError, ValueError, IndexError):  # it has ended meanwhile, or this system has no such files
        return 0, 0
