"""A folder as a source: its files stay where they are."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from schemas.ledger import path_key
from schemas.source import Fault, Fetched, Finding, FolderSource, Gone, Missed
from sources.protocol import Visit
from sources.walking import matches, walk


@dataclass(frozen=True, slots=True)
class Folder:
    """The files under a folder, but for names that match ``ignore`` and those that are still being written."""

    declaration: FolderSource
    ignore: Sequence[str] = ()
    now: Callable[[], float] = time.time

    def visit(self, visit: Visit) -> Iterator[Finding]:
        """Name each file. One that is known and lies nowhere in a folder that can be listed whole is gone."""
        root = self.declaration.path
        if not root.is_dir():
            yield Missed(self.declaration.name, Fault.UNREACHABLE, f"The folder {root} is not there; is it mounted?")
            return
        seen: set[str] = set()
        problems: list[Missed] = []

        def refuse(folder: Path, sentence: str) -> None:
            problems.append(Missed(str(folder), Fault.REFUSED, sentence))

        for path in walk(root, self.ignore, refuse):
            if matches(path.name, self.ignore):
                continue
            visit.check()
            key = path_key(path)
            seen.add(key)
            if finding := self._look(path, key):
                yield finding
        yield from problems
        if not problems and (seen or any(root.iterdir())):  # an empty folder may be a mount that failed
            yield from (Gone(key) for key in sorted(visit.known) if key not in seen and is_under(key, root))

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
