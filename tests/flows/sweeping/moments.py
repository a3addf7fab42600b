"""Counting what a night does to the disk and the database, so that a disturbance has a moment that can be named."""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, event

STEPS = {
    "visit": "visit", "look_at": "look", "take": "take in", "remember": "remember", "renew": "find again",
    "place_new": "find copies", "index": "index", "_gather": "gather", "tell": "report", "open": "open the store",
    "held": "lease", "begin_run": "begin", "end_run": "end", "apply": "store",
}  # fmt: skip
"""Functions of the night, and the step that each of them is."""
_TOUCHING = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "shutil.rmtree"})
_FLOWS = (f"{os.sep}flows{os.sep}", f"{os.sep}store{os.sep}")


class Moments:
    """Calls ``at`` with the number of each moment (from 1) in this process; only the main thread is looked at."""

    def __init__(self, folder: Path, at: Callable[[int], None]) -> None:
        """Begin to count. It cannot be ended: a process is disturbed once."""
        self._folder, self._at = str(folder), at
        self._count, self._inside = 0, False
        sys.addaudithook(self._touched)
        event.listen(Engine, "before_cursor_execute", lambda *_: self._happened())
        event.listen(Engine, "commit", lambda *_: self._happened())

    def _touched(self, name: str, about: tuple[object, ...]) -> None:
        if name in _TOUCHING and about and str(about[0]).startswith(self._folder):
            self._happened()

    def _happened(self) -> None:
        if self._inside or threading.current_thread() is not threading.main_thread():
            return
        self._count += 1
        self._inside = True
        try:
            self._at(self._count)
        finally:
            self._inside = False


def step() -> str:
    """Return the night's step that this process is in."""
    frame = sys._getframe()
    found = ""
    while frame.f_back is not None:
        frame = frame.f_back
        code = frame.f_code
        if code.co_name in STEPS and any(room in code.co_filename for room in _FLOWS):
            found = STEPS[code.co_name]
            break
    return found or "between"
