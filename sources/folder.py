"""A folder as a source: its files stay where they are."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from stat import S_ISREG

from schemas.ledger import path_key
from schemas.source import Fault, Fetched, Finding, FolderSource, Gone, Missed
from sources.protocol import Visit


@dataclass(frozen=True, slots=True)
class Folder:
    """The files under a folder, but for names that match ``ignore`` and those that are still being written."""

    declaration: FolderSource
    ignore: Sequence[str] = ()
    now: Callable[[], float] = time.time

    @property
    def name(self) -> str:
        """What people call it."""
        return self.declaration.name

    def visit(self, visit: Visit) -> Iterator[Finding]:
        """Name each file. One that is known and lies nowhere in a folder that can be listed whole is gone."""
        root = self.declaration.path
        if not root.is_dir():
            yield Missed(self.name, Fault.UNREACHABLE, f"The folder {root} is not there; is it mounted?")
            return
        seen: set[str] = set()
        problems: list[Missed] = []
        for path in self._files(root, problems):
            visit.check()
            key = path_key(path)
            seen.add(key)
            if finding := self._look(path, key):
                yield finding
        yield from problems
        if not problems and (seen or any(root.iterdir())):  # an empty folder may be a mount that failed
            yield from (Gone(key) for key in sorted(visit.known) if key not in seen and is_under(key, root))

    def _files(self, root: Path, problems: list[Missed]) -> Iterator[Path]:
        def refuse(error: OSError) -> None:
            sentence = f"The folder cannot be listed ({error.strerror}); check its permissions."
            problems.append(Missed(str(error.filename), Fault.REFUSED, sentence))

        for parent, folders, names in os.walk(root, onerror=refuse):
            folders[:] = sorted(name for name in folders if not self._ignored(name))
            yield from (Path(parent, name) for name in sorted(names) if not self._ignored(name))

    def _ignored(self, name: str) -> bool:
        return any(fnmatchcase(name.lower(), pattern.lower()) for pattern in self.ignore)

    def _look(self, path: Path, key: str) -> Finding | None:
        try:
            stat = path.stat()
        except OSError as error:
            return Missed(key, Fault.REFUSED, f"It cannot be opened ({error.strerror}); check its permissions.")
        if not S_ISREG(stat.st_mode):
            return None
        age = self.now() - stat.st_mtime
        if 0 <= age < self.declaration.settle:  # a time in the future is a clock put wrong, not a file being written
            return Missed(key, Fault.BEING_WRITTEN, "It was written to just now; the next run takes it.")
        return Fetched(key, path)


def is_under(key: str, root: Path) -> bool:
    """Tell whether a ledger key is a path inside a folder."""
    return key.startswith(path_key(root).rstrip("/") + "/")
