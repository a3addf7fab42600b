"""Walking through a folder: the files under it, in order, without those whose folder's name is ignored."""

import os
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path


def walk(folder: Path, ignore: Sequence[str], refuse: Callable[[Path, str], None]) -> Iterator[Path]:
    """Yield the files under a folder; a folder whose name matches a pattern of ``ignore`` is not entered.

    Links to folders are not followed, so no walk is endless. ``refuse`` is told of each folder that cannot be listed,
    with the sentence that helps.
    """

    def refused(error: OSError) -> None:
        sentence = f"The folder cannot be listed ({error.strerror}); check its permissions."
        refuse(Path(str(error.filename)), sentence)

    for parent, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not matches(name, ignore))
        yield from (Path(parent, name) for name in sorted(names))


def matches(name: str, patterns: Sequence[str]) -> bool:
    """Tell whether a name matches one of the patterns, whatever the case of its letters."""
    return any(fnmatchcase(name.lower(), pattern.lower()) for pattern in patterns)
