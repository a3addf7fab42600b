"""What is remembered of sources, and the searches that people saved."""

from collections.abc import Mapping, Sequence

from schemas.source import Mark
from store import sourced
from store.database import Database
from store.leases import Lease


class SourcesDoor:
    """Marks of sources' items, and saved searches. Every method is one transaction. Raises StoreError."""

    def __init__(self, database: Database) -> None:
        """Take a database that is up to date."""
        self._database = database

    def marks(self, source: str) -> dict[str, Mark]:
        """Return what is remembered of a source's items, by key."""
        with self._database.reading() as connection:
            return sourced.marks(connection, source)

    def put_marks(self, lease: Lease, source: str, marks: Mapping[str, Mark], gone: Sequence[str] = ()) -> None:
        """Remember items of a source as they look now, and those no more that it has no more."""
        with self._database.writing() as connection:
            lease.check(connection)
            sourced.put_marks(connection, source, marks)
            sourced.drop_marks(connection, source, gone)

    def watches(self) -> tuple[str, ...]:
        """Return the searches that people saved, oldest first."""
        with self._database.reading() as connection:
            return sourced.watches(connection)

    def watch(self, words: str) -> bool:
        """Save a search; tell whether it was not saved before."""
        with self._database.writing() as connection:
            return sourced.watch(connection, words)

    def unwatch(self, words: str) -> bool:
        """Forget a saved search; tell whether there was one."""
        with self._database.writing() as connection:
            return sourced.unwatch(connection, words)
