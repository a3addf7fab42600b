"""Taking back reports that tell of what is to be forgotten."""

import html
from collections.abc import Collection
from pathlib import Path

_WRITTEN = frozenset({".html", ".txt"})


def withdraw(folder: Path, told: Collection[str]) -> tuple[Path, ...]:
    """Remove the reports of a folder that hold one of these ids or paths, and return them.

    The whole report goes: its sentences name people and bodies in words from which nothing can be cut out safely.
    """
    sought = {form for each in told for form in (each, html.escape(each))}
    reports = [path for path in sorted(folder.glob("*")) if path.suffix in _WRITTEN]
    holding = [path for path in reports if any(form in path.read_text("utf-8", "replace") for form in sought)]
    for path in holding:
        path.unlink()
    return tuple(holding)
