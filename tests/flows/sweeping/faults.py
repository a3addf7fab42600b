"""What can happen to a night. Each is armed in the night's own process, and put right before the next night."""

import codecs
import contextlib
import datetime as dt
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from readers.kinds import FileKind
from readers.read import shared_fence
from tests.flows.sweeping.moments import Moments
from tests.flows.sweeping.world import World, all_files

NOBODY = 65_534
KINDS = {
    "kill": 60, "full": 10, "readonly": 8, "clock": 4, "locked": 6, "engine": 4, "cut": 4, "read": 8,
    "two": 8,
}  # fmt: skip
"""The kinds, with their shares of the points."""
BY_ROOT = frozenset({"full", "readonly"})
_ROOMS = ("flows", "store", "sources", "schemas", "reports", "app")


def arm(kind: str, number: int, world: World) -> dict[str, object]:
    """Let a fault happen at a moment in this process, which runs the night next; return changed settings."""
    chance = random.Random(f"{kind} {number}")  # noqa: S311 - a seed, no secret
    match kind:
        case "kill":
            _at(world, number, lambda: _kill(chance.choice((0.0, 0.0, 0.002, 0.01))))
        case "full":
            _at(world, number, lambda: _fill(world.home / "filler"))
        case "readonly":
            # Nobody may neither run root's Python nor load of it what is loaded late.
            shared_fence().read(FileKind.HTML, b"<p>One.</p>")
            codecs.lookup("cp437")
            os.setresgid(NOBODY, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, NOBODY)
            _at(world, number, lambda: _close(world.home))
        case "clock":
            _set_back()
        case "locked":
            _at(world, number, lambda: _lock(world.home / "memory.db", chance.uniform(0.3, 3.0)))
        case "engine" if number % 2:
            return {"index": "http://127.0.0.1:9", "index_patience": 1.0}
        case "engine":
            _at(world, number, lambda: shutil.rmtree(world.home / "index", ignore_errors=True))
        case "read":
            _at(world, number, lambda: _spoil(world.inbox, chance))
        case "cut" | "two":
            pass  # the site's side; a second night beside
    return {}


def prepare(kind: str, world: World) -> None:
    """Make what a fault needs, before the night."""
    if kind == "full":
        aside = world.folder / "aside"
        world.home.rename(aside)
        world.home.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", world.home], check=True)
        shutil.copytree(aside, world.home, dirs_exist_ok=True)
        shutil.rmtree(aside)
    elif kind == "readonly":
        for path in all_files(world.home):
            os.chown(path, NOBODY, NOBODY)


def struck(kind: str, world: World) -> bool:
    """Tell whether the disk is full, or the folder closed, once the night is over; of other kinds, True."""
    filler = world.home / "filler"
    if kind == "full":
        return filler.exists() and shutil.disk_usage(world.home).free < 1 << 12
    return kind != "readonly" or not world.home.stat().st_mode & 0o222


def put_right(kind: str, world: World) -> None:
    """Undo what a fault did, but for what the memory has to get over by itself."""
    if kind == "full":
        (world.home / "filler").unlink(missing_ok=True)
    elif kind == "readonly":
        for path in all_files(world.home):
            os.chown(path, 0, 0)
            path.chmod(0o755 if path.is_dir() else 0o644)
    elif kind == "read":
        shutil.rmtree(world.inbox)
        shutil.copytree(world.base / "in", world.inbox)


def clear(kind: str, world: World) -> None:
    """Take away what `prepare` made, after the next night."""
    if kind == "full":
        subprocess.run(["umount", "-l", world.home], check=True)


def _at(world: World, number: int, happen: Callable[[], None]) -> None:
    Moments(world.folder / "now", lambda count: happen() if count == number else None)


def _kill(delay: float) -> None:
    """Kill this process now, or a few milliseconds into what it does next."""
    if not delay:
        os.kill(os.getpid(), signal.SIGKILL)

    def later() -> None:
        time.sleep(delay)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=later, daemon=True).start()


def _fill(filler: Path) -> None:
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as out:
        for size in (1 << 20, 1 << 12):
            with contextlib.suppress(OSError):
                while True:
                    out.write(b"0" * size)


def _close(home: Path) -> None:
    for path in all_files(home):
        path.chmod(0o555 if path.is_dir() else 0o444)


def _lock(database: Path, seconds: float) -> None:
    """Hold the database's lock from now on for a while, as another program may."""

    def hold() -> None:
        other = sqlite3.connect(database, timeout=5, isolation_level=None)
        with contextlib.suppress(sqlite3.OperationalError):
            other.execute("BEGIN IMMEDIATE")
            time.sleep(seconds)
            other.execute("ROLLBACK")
        other.close()

    threading.Thread(target=hold, daemon=True).start()


def _set_back() -> None:
    """Let this process's clock show the day before, wherever our own code asks for it."""
    day = 86_400.0
    real = time.time
    time.time = lambda: real() - day

    class Yesterday(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> "Yesterday":
            return cls.fromtimestamp(real() - day, tz)

    shown = SimpleNamespace(**{name: getattr(dt, name) for name in dir(dt)})
    shown.datetime = Yesterday
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] in _ROOMS and getattr(module, "dt", None) is dt:
            setattr(module, "dt", shown)  # noqa: B010 - a module's name, given another meaning


def _spoil(inbox: Path, chance: random.Random) -> None:
    """Delete a file of the inbox, cut it off, or write over it."""
    file = chance.choice(sorted(path for path in inbox.iterdir() if path.is_file()))
    match chance.randrange(3):
        case 0:
            file.unlink()
        case 1:
            file.write_bytes(b"")
        case _:
            file.write_bytes(b"\x00\xff\x00" * 40)
