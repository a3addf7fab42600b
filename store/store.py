"""The store's door: opens a memory, puts documents in whole, and answers what commands ask."""

import contextlib
import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection
from sqlalchemy.engine import make_url

from schemas.entity import Entity
from schemas.errors import StoreError
from schemas.ledger import FileRecord, Holder, RunItem
from schemas.memory import Brief, EngagementCard, EntityCard, Holding, Judgement, MemoryStatus, StoredDocument
from schemas.mention import Kind
from schemas.query import Filters
from store import (
    briefs,
    documents,
    engagements,
    entities,
    holdings,
    indexed,
    judgements,
    leases,
    ledger,
    publications,
    status,
)
from store.change import Change
from store.database import Database, connect
from store.documents import Known, Taken
from store.doors.custody import CustodyDoor
from store.doors.index_state import IndexStateDoor
from store.doors.ledger import LedgerDoor
from store.doors.publications import PublicationsDoor
from store.doors.sources import SourcesDoor
from store.leases import Lease
from store.originals import Originals, disk_error
from store.private import begin_private, make_private
from store.upgrade import upgrade

ORIGINALS = "originals"


class Store:
    """A memory's truth. Open it with `Store.open`; every method is one transaction. Raises StoreError.

    What is about the ledger, publications, the state of indexes, sources, and keeping it safe has a door of its own.
    """

    def __init__(self, database: Database, home: Path) -> None:
        """Take a database that is up to date; `open` is the way in."""
        self._database = database
        self.originals = Originals(home / ORIGINALS)
        self.ledger = LedgerDoor(database)
        self.publications = PublicationsDoor(database)
        self.index_state = IndexStateDoor(database)
        self.sources = SourcesDoor(database)
        self.custody = CustodyDoor(database, self.originals)

    @classmethod
    def open(cls, url: str, home: Path) -> Self:
        """Open the store at an SQLAlchemy URL, made or brought up to date where it has to be.

        ``home`` is the memory's folder, where originals are kept. Raises StoreError.
        """
        database = connect(url)
        try:
            make_private(home)
        except OSError as error:
            raise disk_error(error, home) from error
        if database.is_sqlite and (file := make_url(url).database):
            if not Path(file).parent.is_dir():
                raise StoreError(f"There is no folder {Path(file).parent}; make it, or correct the store's address.")
            with contextlib.suppress(OSError):  # what opens it says why
                begin_private(Path(file))
        try:
            upgrade(database, home)
        except BaseException:
            database.engine.dispose()
            raise
        return cls(database, home)

    def close(self) -> None:
        """Let go of the connections."""
        self._database.engine.dispose()

    def __enter__(self) -> Self:
        """Give the store for a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    # Writing

    def lease(
        self, on_wait: Callable[[Holder], None] | None = None, patience: float | None = None
    ) -> contextlib.AbstractContextManager[Lease]:
        """Hold the right to write for a block (see `store.leases.held`)."""
        return leases.held(self._database, on_wait, patience)

    def apply(self, lease: Lease, run: int, changes: Sequence[Change]) -> dict[str, int]:
        """Make changes, all or none of them; return the revisions of the documents that were put in.

        Originals are on the disk before. Documents that these leave in doubt are found again by the next run, unless
        `relink` tells before whom they name. Of two changes to one path the later counts; a document is put in before
        it gives way. Raises UnfitError where the database refuses what one of them holds.
        """
        taken = [change.taken for change in changes if change.taken]
        lines: dict[str, FileRecord | None] = {}
        for change in changes:
            lines |= dict.fromkeys(change.forgotten) | {record.path: record for record in change.files}
        records = [record for record in lines.values() if record]
        if taken:
            self.originals.settle(record.sha256 for record in records if record.sha256)
        with self._database.writing() as connection:
            lease.check(connection)
            _introduce(connection, taken)
            revisions = documents.put_documents(connection, taken, run)
            _doubt(connection, taken)
            again = [document for document, revision in revisions.items() if revision > 1]
            publications.leave(connection, again)  # its day and its persons may be others now
            for change in changes:
                for document, successor in (change.retired or {}).items():
                    documents.retire_document(connection, document, successor)
            ledger.forget_paths(connection, [path for path, record in lines.items() if record is None])
            ledger.put_files(connection, records, run)
            ledger.put_items(connection, [RunItem(run, r.path, r.outcome, r.document) for r in records])
        return revisions

    def relink(self, lease: Lease, taken: Sequence[Taken]) -> dict[str, int]:
        """Say anew whom documents name that are otherwise as they were; return their revisions."""
        with self._database.writing() as connection:
            lease.check(connection)
            _introduce(connection, taken)
            revisions = documents.relink(connection, taken)
            _doubt(connection, taken)
            publications.leave(connection, list(revisions))
        return revisions

    def introduce(self, lease: Lease, taken: Sequence[Taken]) -> None:
        """Write what documents say of who is who, but not the documents: one of them cannot be put in."""
        with self._database.writing() as connection:
            lease.check(connection)
            _introduce(connection, taken)

    def status(self) -> MemoryStatus:
        """Return how much the memory holds."""
        with self._database.reading() as connection:
            return status.status(connection)

    # Documents, engagements, entities

    def document(self, identity: str) -> StoredDocument | None:
        """Return a document with its findings and word boxes, or None."""
        with self._database.reading() as connection:
            return next(documents.read_documents(connection, [identity], words=True), None)

    def documents(self, ids: Iterable[str], *, words: bool = False) -> Iterator[StoredDocument]:
        """Yield documents with their findings, some hundreds at a time, in no order; word boxes where asked for.

        What is put in again needs them: it is written in place of all that was there.
        """
        with self._database.reading() as connection:
            yield from documents.read_documents(connection, ids, words=words)

    def briefs(self, ids: Iterable[str]) -> Iterator[Brief]:
        """Yield documents in brief, some hundreds at a time, in no order."""
        with self._database.reading() as connection:
            yield from briefs.briefs(connection, ids)

    def document_ids(self) -> tuple[str, ...]:
        """Return the ids of documents that are present, newest first."""
        with self._database.reading() as connection:
            return tuple(connection.execute(documents.present()).scalars())

    def size(self) -> int:
        """Return how many documents are present."""
        with self._database.reading() as connection:
            return documents.count(connection)

    def documents_named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the present documents whose file had this name, without its ending."""
        with self._database.reading() as connection:
            return documents.named(connection, name)

    def former_documents(self, document: str) -> tuple[str, ...]:
        """Return the ids of the documents that gave way to this one."""
        with self._database.reading() as connection:
            return documents.former(connection, document)

    def known_documents(self) -> Mapping[str, Known]:
        """Return for every document, by id, what an ingest must know of it."""
        with self._database.reading() as connection:
            return documents.known(connection)

    def engagements(self, filters: Filters, limit: int | None = None) -> tuple[EngagementCard, ...]:
        """Return engagements, newest first."""
        with self._database.reading() as connection:
            return tuple(engagements.engagement_cards(connection, filters, limit))

    def count_engagements(self, filters: Filters) -> int:
        """Return how many engagements pass the filters."""
        with self._database.reading() as connection:
            return engagements.count_engagements(connection, filters)

    def engagement(self, identity: str) -> EngagementCard | None:
        """Return one engagement, or None."""
        with self._database.reading() as connection:
            return engagements.engagement_card(connection, identity)

    def engagements_called(self, ids: Iterable[str]) -> tuple[EngagementCard, ...]:
        """Return the engagements of these ids, in no order."""
        with self._database.reading() as connection:
            return tuple(engagements.cards_called(connection, ids))

    def entity(self, identity: str, limit: int = 20) -> EntityCard | None:
        """Return an entity with at most ``limit`` of its mentions, or None. A merged one is followed."""
        with self._database.reading() as connection:
            return entities.entity_card(connection, identity, limit)

    def entities(self, ids: Iterable[str] | None = None) -> Mapping[str, Entity]:
        """Return entities by id with all their names; all of them where no ids are given."""
        with self._database.reading() as connection:
            if ids is None:
                return {entity.id: entity for entity in entities.all_entities(connection)}
            return entities.entities_of(connection, ids)

    def find_entities(self, words: str, kinds: Sequence[Kind] = ()) -> tuple[str, ...]:
        """Return the ids of the entities that an id or a name means, most used first."""
        with self._database.reading() as connection:
            return entities.find_entities(connection, words, kinds)

    def entities_of_bodies(self, keys: Collection[str], name: str) -> tuple[str, ...]:
        """Return the ids of the entities that are bodies of the lexicon, or bodies that bear just this name."""
        with self._database.reading() as connection:
            return entities.entities_of_bodies(connection, keys, name)

    def engagements_of(self, ids: Iterable[str]) -> tuple[EngagementCard, ...]:
        """Return the engagements that these documents report, newest first."""
        with self._database.reading() as connection:
            return tuple(engagements.cards_of(connection, ids))

    def entities_since(
        self, moment: dt.datetime, kinds: Collection[Kind], limit: int
    ) -> tuple[tuple[Entity, ...], int]:
        """Return entities of these kinds met since a moment, the most named first, and how many more there are."""
        with self._database.reading() as connection:
            found = entities.ids_since(connection, moment, kinds)
            known = entities.entities_of(connection, found[:limit])
            return tuple(known[identity] for identity in found[:limit]), max(0, len(found) - limit)

    # Judgements

    def judge(self, judgement: Judgement) -> int:
        """Write a person's decision down, carry it out, and return its id."""
        with self._database.writing() as connection:
            return judgements.judge(connection, judgement)

    def undo(self, identity: int) -> int | None:
        """Take a decision back, with what it moved; return how many documents the next run is to look at anew.

        None where no such decision stands.
        """
        with self._database.writing() as connection:
            return judgements.undo(connection, identity)

    def forwards(self) -> Mapping[str, str]:
        """Return the ids of entities that turned out to be others, with those they are."""
        with self._database.reading() as connection:
            return judgements.forwards(connection)

    def holdings(self, entity: str | None = None, *, sure: bool = False) -> tuple[Holding, ...]:
        """Return every official of every document with whom they are, in order of day; of one entity where given.

        With ``sure`` documents of which it is in doubt whom they name are left out.
        """
        with self._database.reading() as connection:
            return tuple(holdings.holdings(connection, entity, sure=sure))

    def names_state(self) -> tuple[object, ...]:
        """Return what changes whenever names of entities may have: runs with their accounts, judgements, erasures."""
        with self._database.reading() as connection:
            return entities.names_state(connection)

    def judgements(self) -> tuple[Judgement, ...]:
        """Return the decisions that stand, oldest first."""
        with self._database.reading() as connection:
            return judgements.judgements(connection)


def _introduce(connection: Connection, taken: Sequence[Taken]) -> None:
    """Write the entities that documents bring, and those that turned out to be others."""
    forwards = dict(forward for each in taken for forward in each.forwards)
    entities.put_entities(connection, {e.id: e for each in taken for e in each.entities}.values())
    indexed.touch_documents(connection, [*forwards, *(e for each in taken for e in each.renamed)])
    entities.forward_entities(connection, forwards)


def _doubt(connection: Connection, taken: Sequence[Taken]) -> None:
    """Mark the documents of which these leave it in doubt whom they name."""
    documents.mark_stale(connection, {doubted for each in taken for doubted in each.doubted}, documents.IN_DOUBT)
