"""Which documents are copies or translations of one another, and which of their engagements are one event."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from store import publications, tellings
from store.database import Database
from store.leases import Lease
from store.publications import Form
from store.tellings import Told


class PublicationsDoor:
    """Publications, and what documents are compared by. Every method is one transaction. Raises StoreError."""

    def __init__(self, database: Database) -> None:
        """Take a database that is up to date."""
        self._database = database

    def unplaced(self, limit: int) -> list[str]:
        """Return documents of which it was not asked yet whether they are copies of others."""
        with self._database.reading() as connection:
            return publications.unplaced(connection, limit)

    def put_bands(self, lease: Lease, bands: Mapping[str, Sequence[int]], days: Mapping[str, dt.date | None]) -> None:
        """Keep the bands of documents, with their days."""
        with self._database.writing() as connection:
            lease.check(connection)
            publications.put_bands(connection, bands, days)

    def near_copies(self, documents: Sequence[str]) -> Mapping[str, set[str]]:
        """Return for documents those that may be copies or translations of each; a few at most."""
        with self._database.reading() as connection:
            near = publications.near(connection, documents)
            told = publications.of_same_persons(connection, documents)
        return {i: {*near.get(i, ()), *told.get(i, ())} for i in near.keys() | told.keys()}

    def forms(self, documents: Iterable[str]) -> Mapping[str, Form]:
        """Return what of documents is compared with others, by id."""
        with self._database.reading() as connection:
            return publications.forms(connection, documents)

    def persons_of(self, documents: Iterable[str]) -> Mapping[str, set[str]]:
        """Return the persons that documents name, as entity ids, by document."""
        with self._database.reading() as connection:
            return publications.persons(connection, documents)

    def first_hand(self, documents: Iterable[str]) -> Mapping[str, str]:
        """Return documents in their order, each with the one in its own language that it is a copy of, or itself."""
        own = tuple(documents)
        with self._database.reading() as connection:
            known = publications.principals(connection, own)
        return {document: known.get(document, document) for document in own}

    def of(self, document: str) -> Mapping[str, bool]:
        """Return the documents of a document's publication, each with whether it is a translation."""
        with self._database.reading() as connection:
            return publications.group_of(connection, document)

    def place(
        self, lease: Lease, places: Mapping[str, tuple[str, bool]], events: Mapping[dt.date, Mapping[str, str]]
    ) -> None:
        """Write which document stands for each, and whether it is a translation of that one; all or none.

        ``events`` are written with them: for days, in place of what was known of each, the engagements that several
        documents tell, each with the one that stands for all.
        """
        with self._database.writing() as connection:
            lease.check(connection)
            publications.place(connection, places)
            for day, principals in events.items():
                tellings.put(connection, day, principals)

    def days_of(self, documents: Iterable[str]) -> Sequence[dt.date]:
        """Return the days on which engagements of documents began."""
        with self._database.reading() as connection:
            return tellings.days_of(connection, documents)

    def told_between(self, first: dt.date, last: dt.date) -> Sequence[Told]:
        """Return the engagements that began on one of some days, from the first to the last."""
        with self._database.reading() as connection:
            return tellings.told_between(connection, first, last)

    def other_tellings(self, engagements: Iterable[str]) -> Mapping[str, Sequence[str]]:
        """Return, for engagements that several documents tell, those that are the same event, by id."""
        with self._database.reading() as connection:
            return tellings.others_of(connection, engagements)

    def leave_gone(self, lease: Lease) -> None:
        """Take documents that gave way out of their publications."""
        with self._database.writing() as connection:
            lease.check(connection)
            publications.leave(connection, publications.gone(connection))
