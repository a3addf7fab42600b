"""Folders and files that only their owner opens: a memory holds what an institution has not published."""

from pathlib import Path

_FOLDER, _FILE = 0o700, 0o600


def make_private(folder: Path) -> None:
    """Make a folder, with those above it; one that is there keeps the rights that somebody gave it. Raises OSError."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=_FOLDER, exist_ok=True)


def begin_private(file: Path) -> None:
    """Make an empty file where there is none yet; what SQLite writes beside it has its rights. Raises OSError."""
    file.touch(mode=_FILE, exist_ok=True)
