"""The store's door: opens a memory, puts documents in whole, and answers what commands ask."""

import contextlib
import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection
from sqlalchemy.engine import make_url

from schemas.entity import Entity
from schemas.errors import CallError, StoreError
from schemas.ledger import Counts, FileRecord, Holder, Outcome, Run, RunItem, RunKind, RunState, SetAside, Versions
from schemas.memory import EngagementCard, EntityCard, Holding, Judgement, MemoryStatus, StoredDocument
from schemas.mention import Kind
from schemas.query import Filters
from schemas.source import Mark
from store import (
    checking,
    copying,
    documents,
    engagements,
    entities,
    erasing,
    holdings,
    indexed,
    judgements,
    leases,
    ledger,
    publications,
    sourced,
    status,
)
from store.copying import Backup
from store.database import Database, connect
from store.documents import Known, Taken
from store.erasing import Erasure
from store.leases import Lease
from store.originals import Originals, disk_error
from store.publications import Form
from store.upgrade import upgrade

ORIGINALS = "originals"


@dataclass(frozen=True, slots=True)
class Change:
    """What one step of a run changes, all of it or nothing."""

    taken: Taken | None = None
    files: tuple[FileRecord, ...] = ()
    forgotten: tuple[str, ...] = ()
    """Paths whose lines leave the ledger (a file that moved)."""
    retired: Mapping[str, str] | None = None
    """Documents that give way, with their successors."""


class Store:
    """A memory's truth. Open it with `Store.open`; every method is one transaction. Raises StoreError."""

    def __init__(self, database: Database, home: Path) -> None:
        """Take a database that is up to date; `open` is the way in."""
        self._database = database
        self.originals = Originals(home / ORIGINALS)

    @classmethod
    def open(cls, url: str, home: Path) -> Self:
        """Open the store at an SQLAlchemy URL, made or brought up to date where it has to be.

        ``home`` is the memory's folder, where originals are kept. Raises StoreError.
        """
        database = connect(url)
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise disk_error(error, home) from error
        if database.is_sqlite and (file := make_url(url).database) and not Path(file).parent.is_dir():
            raise StoreError(f"There is no folder {Path(file).parent}; make it, or correct the store's address.")
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

        Originals are on the disk before. Of two changes to one path the later counts; a document is put in before it
        gives way. Raises UnfitError where the database refuses what one of them holds.
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
            again = [document for document, revision in revisions.items() if revision > 1]
            publications.leave(connection, again)  # its day and its persons may be others now
            for change in changes:
                for document, successor in (change.retired or {}).items():
                    documents.retire_document(connection, document, successor)
            ledger.forget_paths(connection, [path for path, record in lines.items() if record is None])
            ledger.put_files(connection, records, run)
            ledger.put_items(connection, [RunItem(run, r.path, r.outcome, r.document) for r in records])
        return revisions

    def touch(self, lease: Lease, run: int, records: Sequence[FileRecord]) -> None:
        """Write lines of files that are as they were, but for their times."""
        with self._database.writing() as connection:
            lease.check(connection)
            ledger.put_files(connection, records, run)

    def note(self, lease: Lease, items: Sequence[RunItem]) -> None:
        """Write down what became of items whose lines stay as they are, or that have none."""
        with self._database.writing() as connection:
            lease.check(connection)
            ledger.put_items(connection, items)

    def introduce(self, lease: Lease, taken: Sequence[Taken]) -> None:
        """Write what documents say of who is who, but not the documents: one of them cannot be put in."""
        with self._database.writing() as connection:
            lease.check(connection)
            _introduce(connection, taken)

    def begin_run(self, lease: Lease, kind: RunKind, versions: Versions) -> Run:
        """Open a run in the ledger."""
        with self._database.writing() as connection:
            lease.check(connection)
            return ledger.begin_run(connection, kind, versions)

    def count_run(self, run: int, counts: Counts) -> None:
        """Write down how far a run's account has come."""
        with self._database.writing() as connection:
            ledger.count_run(connection, run, counts)

    def end_run(self, run: int, state: RunState, counts: Counts) -> Run:
        """Close a run."""
        with self._database.writing() as connection:
            return ledger.end_run(connection, run, state, counts)

    # Sources and saved searches

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

    def watch(self, words: str) -> None:
        """Save a search."""
        with self._database.writing() as connection:
            sourced.watch(connection, words)

    def unwatch(self, words: str) -> bool:
        """Forget a saved search; tell whether there was one."""
        with self._database.writing() as connection:
            return sourced.unwatch(connection, words)

    # Publications

    def unplaced(self, limit: int) -> list[str]:
        """Return documents of which it was not asked yet whether they are copies of others."""
        with self._database.reading() as connection:
            return publications.unplaced(connection, limit)

    def put_bands(self, lease: Lease, bands: Mapping[str, Sequence[int]], days: Mapping[str, dt.date | None]) -> None:
        """Keep the bands of documents, with their days."""
        with self._database.writing() as connection:
            lease.check(connection)
            publications.put_bands(connection, bands, days)

    def place(self, lease: Lease, places: Mapping[str, tuple[str, bool]]) -> None:
        """Write which document stands for each, and whether it is a translation of that one; all or none."""
        with self._database.writing() as connection:
            lease.check(connection)
            publications.place(connection, places)

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

    def publication(self, document: str) -> Mapping[str, bool]:
        """Return the documents of a document's publication, each with whether it is a translation."""
        with self._database.reading() as connection:
            return publications.group_of(connection, document)

    def leave_publications(self, lease: Lease) -> None:
        """Take documents that gave way out of their publications."""
        with self._database.writing() as connection:
            lease.check(connection)
            publications.leave(connection, publications.gone(connection))

    # The ledger

    def files(self) -> dict[str, FileRecord]:
        """Return the ledger's lines by path."""
        with self._database.reading() as connection:
            return ledger.all_files(connection)

    def run_items(self, run: int) -> tuple[RunItem, ...]:
        """Return what became of items in a run, but for those that were unchanged."""
        with self._database.reading() as connection:
            return ledger.run_items(connection, run)

    def items_by_outcome(self) -> Mapping[int, Mapping[Outcome, int]]:
        """Count the items of each run by outcome."""
        with self._database.reading() as connection:
            return ledger.items_by_outcome(connection)

    def set_aside(self) -> tuple[SetAside, ...]:
        """Return the files that are set aside."""
        with self._database.reading() as connection:
            return ledger.set_aside_files(connection)

    def runs(self, limit: int = 20) -> tuple[Run, ...]:
        """Return the last runs, newest first."""
        with self._database.reading() as connection:
            return ledger.runs(connection, limit)

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

    def document_ids(self, filters: Filters | None = None) -> tuple[str, ...]:
        """Return the ids of documents that are present, newest first (filters by entity are left to the index)."""
        with self._database.reading() as connection:
            return tuple(connection.execute(documents.present(filters)).scalars())

    def documents_named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the present documents whose file had this name, without its ending."""
        with self._database.reading() as connection:
            return documents.named(connection, name)

    def known_documents(self) -> Mapping[str, Known]:
        """Return for every document, by id, what an ingest must know of it."""
        with self._database.reading() as connection:
            return documents.known(connection)

    def engagements(self, filters: Filters, limit: int | None = None, offset: int = 0) -> tuple[EngagementCard, ...]:
        """Return engagements, newest first."""
        with self._database.reading() as connection:
            return tuple(engagements.engagement_cards(connection, filters, limit, offset))

    def engagement(self, identity: str) -> EngagementCard | None:
        """Return one engagement, or None."""
        with self._database.reading() as connection:
            return engagements.engagement_card(connection, identity)

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

    def engagements_of(self, ids: Iterable[str]) -> tuple[EngagementCard, ...]:
        """Return the engagements that these documents report, newest first."""
        with self._database.reading() as connection:
            return tuple(engagements.cards_of(connection, ids))

    def entities_since(self, moment: dt.datetime, kinds: Collection[Kind], limit: int) -> tuple[Entity, ...]:
        """Return entities of these kinds that the memory met since a moment, the most named first."""
        with self._database.reading() as connection:
            found = entities.ids_since(connection, moment, kinds, limit)
            known = entities.entities_of(connection, found)
            return tuple(known[identity] for identity in found)

    # Judgements

    def judge(self, judgement: Judgement) -> int:
        """Write a person's decision down, carry it out, and return its id."""
        with self._database.writing() as connection:
            return judgements.judge(connection, judgement)

    def undo(self, identity: int) -> bool:
        """Take a decision back, with what it moved; tell whether it stood."""
        with self._database.writing() as connection:
            return judgements.undo(connection, identity)

    def forwards(self) -> Mapping[str, str]:
        """Return the ids of entities that turned out to be others, with those they are."""
        with self._database.reading() as connection:
            return judgements.forwards(connection)

    def holdings(self, entity: str | None = None) -> tuple[Holding, ...]:
        """Return every official of every document with whom they are, in order of day; of one entity where given."""
        with self._database.reading() as connection:
            return tuple(holdings.holdings(connection, entity))

    def names_state(self) -> tuple[object, ...]:
        """Return what changes whenever names of entities may have: runs with their accounts, judgements, erasures."""
        with self._database.reading() as connection:
            return entities.names_state(connection)

    def judgements(self) -> tuple[Judgement, ...]:
        """Return the decisions that stand, oldest first."""
        with self._database.reading() as connection:
            return judgements.judgements(connection)

    def back_up(self, target: Path) -> Backup:
        """Copy the memory into a folder (see `store.copying.back_up`). Raises CallError, StoreError."""
        file = self._database.engine.url.database
        if not self._database.is_sqlite or not file:
            raise CallError("A store on a server is copied by its own tools: pg_dump, and a copy of originals/.")
        return copying.back_up(Path(file), self.originals, target)

    # What is set aside

    def quarantine(self) -> tuple[FileRecord, ...]:
        """Return the lines of all files that are set aside, ignored ones too, by path."""
        with self._database.reading() as connection:
            return ledger.quarantine(connection)

    def release(self, lease: Lease, paths: Iterable[str]) -> None:
        """Have files that are set aside tried again, whatever the reason and however long they were to wait."""
        with self._database.writing() as connection:
            lease.check(connection)
            ledger.release(connection, paths)

    def ignore(self, lease: Lease, paths: Iterable[str], *, ignored: bool = True) -> None:
        """Hear no more of files that are set aside, or hear of them again."""
        with self._database.writing() as connection:
            lease.check(connection)
            ledger.ignore(connection, paths, ignored=ignored)

    # Forgetting

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
                self.originals.remove(sha256)
        self._database.shred()

    def erased(self) -> frozenset[str]:
        """Return the hashes of what was forgotten."""
        with self._database.reading() as connection:
            return erasing.erased(connection)

    # What it can tell about itself

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

    # The state of search indexes

    def to_index(self, index: str) -> Mapping[str, int]:
        """Return the documents that an index lacks, with the revision to be indexed."""
        with self._database.reading() as connection:
            return indexed.to_index(connection, index)

    def indexed(self, index: str) -> frozenset[str]:
        """Return the documents that an index holds, as far as the store was told."""
        with self._database.reading() as connection:
            return indexed.held(connection, index)

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

    def index_refusals(self, index: str) -> Mapping[str, str]:
        """Return why an index refuses documents, by their ids."""
        with self._database.reading() as connection:
            return indexed.refusals(connection, index)

    def indexes(self) -> frozenset[str]:
        """Return the names of the indexes of which the store knows what they hold."""
        with self._database.reading() as connection:
            return indexed.indexes(connection)

    def forget_index(self, index: str) -> None:
        """Write down that an index holds nothing."""
        with self._database.writing() as connection:
            indexed.forget_index(connection, index)


def _introduce(connection: Connection, taken: Sequence[Taken]) -> None:
    """Write the entities that documents bring, and those that turned out to be others."""
    forwards = dict(forward for each in taken for forward in each.forwards)
    entities.put_entities(connection, {e.id: e for each in taken for e in each.entities}.values())
    indexed.touch_documents(connection, [*forwards, *(e for each in taken for e in each.renamed)])
    entities.forward_entities(connection, forwards)
