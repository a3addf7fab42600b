"""Keeping a memory safe: copies, proofs, and what is forgotten on request."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from schemas.errors import CallError
from store import checking, copying, documents, erasing
from store.copying import Backup
from store.database import Database
from store.erasing import Erasure
from store.leases import Lease
from store.originals import Originals


class CustodyDoor:
    """Backups, proofs and erasures. Every method is one transaction. Raises StoreError."""

    def __init__(self, database: Database, originals: Originals) -> None:
        """Take a database that is up to date, and the originals that belong to it."""
        self._database, self._originals = database, originals

    def back_up(self, target: Path) -> Backup:
        """Copy the memory into a folder (see `store.copying.back_up`). Raises CallError, StoreError."""
        file = self._database.engine.url.database
        if not self._database.is_sqlite or not file:
            raise CallError("A store on a server is copied by its own tools: pg_dump, and a copy of originals/.")
        return copying.back_up(Path(file), self._originals, target)

    def plan_erasure(self, given: str) -> Erasure:
        """Return what goes when a document is forgotten: by its id, name or path. Raises CallError."""
        with self._database.reading() as connection:
            return erasing.planned(connection, given)

    def erase(self, lease: Lease, erasure: Erasure) -> None:
        """Remove documents for good, and their originals."""
        with self._database.writing() as connection:
            lease.check(connection)
            erasing.erase(connection, erasure)
            kept = erasing.hashes_in_use(connection, erasure.hashes)
        for sha256 in erasure.hashes:
            if sha256 not in kept:
                self._originals.remove(sha256)
        self._database.shred()

    def erased(self) -> frozenset[str]:
        """Return the hashes of what was forgotten."""
        with self._database.reading() as connection:
            return erasing.erased(connection)

    def database_faults(self) -> tuple[str, ...]:
        """Return what the database itself finds damaged."""
        with self._database.reading() as connection:
            return checking.database_faults(connection)

    def dangling(self) -> tuple[tuple[str, str], ...]:
        """Return what names something that is not there: whose it is, and what is missed."""
        with self._database.reading() as connection:
            return tuple(checking.dangling(connection))

    def originals_wanted(self) -> Mapping[str, Sequence[str]]:
        """Return the hashes of the originals that must be there, each with the paths that bear it."""
        with self._database.reading() as connection:
            return checking.originals_wanted(connection)

    def mark_stale(self, lease: Lease, ids: Iterable[str]) -> None:
        """Have the findings of documents made anew by the next run."""
        with self._database.writing() as connection:
            lease.check(connection)
            documents.mark_stale(connection, ids)
