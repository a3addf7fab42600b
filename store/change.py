"""What a run asks of the store in one step."""

from collections.abc import Mapping
from dataclasses import dataclass

from schemas.ledger import FileRecord
from store.documents import Taken


@dataclass(frozen=True, slots=True)
class Change:
    """What one step of a run changes, all of it or nothing."""

    taken: Taken | None = None
    files: tuple[FileRecord, ...] = ()
    forgotten: tuple[str, ...] = ()
    """Paths whose lines leave the ledger (a file that moved)."""
    retired: Mapping[str, str] | None = None
    """Documents that give way, with their successors."""
