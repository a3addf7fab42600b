"""Files that the memory knows and that lie no more where a call looks."""

import os
from collections.abc import Collection, Iterable, Iterator

from schemas.ledger import FileRecord, Outcome, is_path


def vanished(lines: Iterable[FileRecord], folders: Collection[str], here: Collection[str]) -> Iterator[FileRecord]:
    """Yield the lines of files inside folders (both as ledger keys) at whose paths nothing lies any more.

    ``here`` are the keys of files that were found just now.
    """
    beginnings = tuple(f"{folder.rstrip('/')}/" for folder in folders)
    for line in lines:
        known = line.container is None and is_path(line.path) and line.outcome is not Outcome.GONE
        if known and line.path.startswith(beginnings) and line.path not in here and not os.path.lexists(line.path):
            yield line
