"""What search indexes hold, as far as the store was told."""

from collections.abc import Iterable, Mapping

from store import indexed
from store.database import Database


class IndexStateDoor:
    """Which index holds which revision of which document. Every method is one transaction. Raises StoreError."""

    def __init__(self, database: Database) -> None:
        """Take a database that is up to date."""
        self._database = database

    def to_index(self, index: str) -> Mapping[str, int]:
        """Return the documents that an index lacks, with the revision to be indexed."""
        with self._database.reading() as connection:
            return indexed.to_index(connection, index)

    def held(self, index: str) -> frozenset[str]:
        """Return the documents that an index holds, as far as the store was told."""
        with self._database.reading() as connection:
            return indexed.held(connection, index)

    def indexes(self) -> frozenset[str]:
        """Return the names of the indexes of which the store knows what they hold."""
        with self._database.reading() as connection:
            return indexed.indexes(connection)

    def refusals(self, index: str) -> Mapping[str, str]:
        """Return why an index refuses documents, by their ids."""
        with self._database.reading() as connection:
            return indexed.refusals(connection, index)

    def mark_indexed(self, index: str, revisions: Mapping[str, int]) -> None:
        """Write down which revisions an index holds by now."""
        with self._database.writing() as connection:
            indexed.mark_indexed(connection, index, revisions)

    def mark_removed(self, index: str, documents: Iterable[str]) -> None:
        """Write down that an index holds these documents no more."""
        gone = list(documents)
        if gone:
            with self._database.writing() as connection:
                indexed.mark_removed(connection, index, gone)

    def mark_refused(self, index: str, reasons: Mapping[str, str]) -> None:
        """Write down why an index refuses documents; they stay to be indexed."""
        with self._database.writing() as connection:
            indexed.mark_refused(connection, index, reasons)

    def forget(self, index: str) -> None:
        """Write down that an index holds nothing."""
        with self._database.writing() as connection:
            indexed.forget_index(connection, index)
