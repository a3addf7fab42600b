"""Documents and their findings: written whole, read whole or in bulk."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select, update

from schemas.document import Document, Page
from schemas.entity import Entity
from schemas.errors import UnfitError
from schemas.memory import StoredDocument
from schemas.mention import Extraction
from schemas.relation import Findings, Relations, engagement_id
from store import codec, tellings
from store.entities import NOBODY, count_names, names_of_links
from store.participants import countries, participants
from store.tables.base import Base
from store.tables.findings import (
    DelegationRow,
    DocumentRow,
    EngagementCountryRow,
    EngagementRow,
    LinkRow,
    MentionRow,
    OfficialRow,
    PageRow,
    ParticipantRow,
)
from store.tables.ledger import FileRow
from store.writing import chunks, table_of, upsert


@dataclass(frozen=True, slots=True)
class Taken:
    """A document to be put in with all that was found in it; ``links`` are the entities of its mentions, in order."""

    document: Document
    findings: Findings
    links: tuple[str, ...] = ()
    entities: tuple[Entity, ...] = ()
    """Entities that are new, or whose name, country or key changed."""
    forwards: tuple[tuple[str, str], ...] = ()
    """Entities that turned out to be others: the one that goes, and the one that it is."""
    renamed: tuple[str, ...] = ()
    """Known entities that got a name by which their former documents are to be found, too."""
    doubted: tuple[str, ...] = ()
    """Documents of which it is to be told anew whom they name, now that this one is in."""
    versions: str = ""

    def introduced(self) -> "Taken":
        """Return the document alone, where the store knows its entities already."""
        return replace(self, entities=(), forwards=(), renamed=())


def put_documents(connection: Connection, taken: Sequence[Taken], run: int | None) -> dict[str, int]:
    """Put documents in with their findings, each in place of what was there of it; return their revisions.

    One statement a table for all of them: statements, not rows, are what takes time.
    """
    before = _revisions(connection, [each.document for each in taken])
    drop_findings(connection, list(before))
    for chunk in chunks(before):
        connection.execute(delete(PageRow).where(PageRow.document.in_(chunk)))
    revisions = {each.document.id: before.get(each.document.id, 0) + 1 for each in taken}
    now = dt.datetime.now(dt.UTC)
    rows = [codec.document_values(each.document, each.findings.extraction.about) for each in taken]
    for row, each in zip(rows, taken, strict=True):
        row |= {"versions": each.versions, "revision": revisions[row["id"]], "replaced_by": None}
        row |= {"stored": now, "run": run}
    upsert(connection, DocumentRow, rows)
    pages = [codec.page_values(each.document.id, page) for each in taken for page in each.document.pages]
    _insert_all(connection, PageRow, pages)
    _put_findings(connection, [each.findings for each in taken])
    _put_links(connection, taken)
    return revisions


def _revisions(connection: Connection, documents: Sequence[Document]) -> dict[str, int]:
    """Return the revisions of those documents that are there. Raises UnfitError where one has the id of another."""
    hashes, found = {document.id: document.sha256 for document in documents}, dict[str, int]()
    for chunk in chunks(hashes):
        rows = select(DocumentRow.id, DocumentRow.revision, DocumentRow.sha256).where(DocumentRow.id.in_(chunk))
        for identity, revision, sha256 in connection.execute(rows):
            if sha256 != hashes[identity]:
                raise UnfitError(SAME_ID.format(id=identity))
            found[identity] = revision
    return found


SAME_ID = "Another document, of other content, has the id {id} already, so this one is not put in its place."
"""Ids are 48 bits of a hash: of 100,000 documents two meet once in 55,000 memories."""


def _insert_all(connection: Connection, model: type[Base], rows: Sequence[codec.Values]) -> None:
    if rows:
        connection.execute(insert(model), rows)


def _put_findings(connection: Connection, found: Sequence[Findings]) -> None:
    mentions = [codec.mention_values(f.document, i, m) for f in found for i, m in enumerate(f.extraction.mentions)]
    _insert_all(connection, MentionRow, mentions)
    officials = [codec.official_values(f.document, i, o) for f in found for i, o in enumerate(f.relations.officials)]
    _insert_all(connection, OfficialRow, officials)
    delegations = [(f.document, i, d) for f in found for i, d in enumerate(f.relations.delegations)]
    _insert_all(connection, DelegationRow, [codec.delegation_values(*each) for each in delegations])
    engagements = [
        (f.document, i, engagement_id(f.document, i), e)
        for f in found
        for i, e in enumerate(f.relations.engagements, 1)
    ]
    _insert_all(connection, EngagementRow, [codec.engagement_values(*each) for each in engagements])
    taking_part = [
        {"engagement": engagement_id(f.document, number), "country": country}
        for f in found
        for number, on_any_side in enumerate(countries(f), 1)
        for country in on_any_side
    ]
    _insert_all(connection, EngagementCountryRow, taking_part)


def _put_links(connection: Connection, taken: Sequence[Taken]) -> None:
    """Say whom mentions mean, and with it who takes part in engagements."""
    links = [
        {"document": each.document.id, "position": i, "entity": entity}
        for each in taken
        for i, entity in enumerate(each.links)
    ]
    _insert_all(connection, LinkRow, links)
    named = [
        (entity, mention.text)
        for each in taken
        for mention, entity in zip(each.findings.extraction.mentions, each.links, strict=False)
        if mention.kind.value not in NOBODY
    ]
    count_names(connection, named, 1)
    taking_part = [
        {"engagement": engagement_id(each.document.id, number), "entity": entity, "side": side}
        for each in taken
        for number, row in enumerate(participants(each.findings, each.links), 1)
        for entity, side in row.items()
    ]
    _insert_all(connection, ParticipantRow, taking_part)


def drop_findings(connection: Connection, found_in: Sequence[str]) -> None:
    """Remove all that was found in documents."""
    tellings.leave(connection, found_in)
    for chunk in chunks(found_in):
        _drop_links(connection, chunk)
        ids = select(EngagementRow.id).where(EngagementRow.document.in_(chunk))
        connection.execute(delete(EngagementCountryRow).where(EngagementCountryRow.engagement.in_(ids)))
        for model in (EngagementRow, DelegationRow, OfficialRow, LinkRow, MentionRow):
            table = table_of(model)
            connection.execute(delete(table).where(table.c.document.in_(chunk)))


def _drop_links(connection: Connection, documents: Sequence[str]) -> None:
    """Count names out that documents bring in, and let nobody take part in their engagements."""
    count_names(connection, names_of_links(connection, documents), -1)
    ids = select(EngagementRow.id).where(EngagementRow.document.in_(documents))
    connection.execute(delete(ParticipantRow).where(ParticipantRow.engagement.in_(ids)))


def relink(connection: Connection, taken: Sequence[Taken]) -> dict[str, int]:
    """Say anew whom the mentions of documents mean that are there, and are otherwise as they were.

    Return their revisions.
    """
    ids = [each.document.id for each in taken]
    for chunk in chunks(ids):
        _drop_links(connection, chunk)
        table = table_of(LinkRow)
        connection.execute(delete(table).where(table.c.document.in_(chunk)))
    _put_links(connection, taken)
    versions = [{"known": each.document.id, "found_by": each.versions} for each in taken]
    newer = update(DocumentRow).values(revision=DocumentRow.revision + 1, versions=bindparam("found_by"))
    connection.execute(newer.where(DocumentRow.id == bindparam("known")), versions)
    return _revisions(connection, [each.document for each in taken])


def retire_document(connection: Connection, document: str, successor: str) -> None:
    """Let a document give way to another: its findings go, its text stays with a pointer to the successor."""
    drop_findings(connection, [document])
    connection.execute(
        update(DocumentRow)
        .where(DocumentRow.id == document)
        .values(replaced_by=successor, revision=DocumentRow.revision + 1)
    )


def mark_stale(connection: Connection, ids: Iterable[str], mark: str = "") -> None:
    """Have the findings of documents made anew by the next run: ``mark`` is no version."""
    for chunk in chunks(ids):
        connection.execute(update(DocumentRow).where(DocumentRow.id.in_(chunk)).values(versions=mark))


IN_DOUBT = "in doubt"
"""Stands in place of a version where whom a document names may be somebody else by now."""


def present() -> Select[str]:
    """Select the ids of documents that did not give way, newest first."""
    query = select(DocumentRow.id).where(DocumentRow.replaced_by.is_(None))
    return query.order_by(DocumentRow.date.desc().nulls_last(), DocumentRow.id)


def count(connection: Connection) -> int:
    """Return how many documents did not give way."""
    return connection.scalar(select(func.count()).where(DocumentRow.replaced_by.is_(None))) or 0


def read_documents(connection: Connection, ids: Iterable[str], *, words: bool = False) -> Iterator[StoredDocument]:
    """Yield the documents of ids, in no order; unknown ids are left out. Word boxes are read where asked for."""
    for chunk in chunks(ids):
        yield from _Bulk(connection, chunk, words=words).documents()


@dataclass(frozen=True, slots=True)
class Known:
    """What an ingest must know of a document that the memory has."""

    sha256: str
    versions: str
    replaced_by: str | None


def known(connection: Connection) -> dict[str, Known]:
    """Return for every document, by id, what an ingest must know of it."""
    query = select(DocumentRow.id, DocumentRow.sha256, DocumentRow.versions, DocumentRow.replaced_by)
    return {identity: Known(sha, versions, by) for identity, sha, versions, by in connection.execute(query)}


def named(connection: Connection, name: str) -> tuple[str, ...]:
    """Return the ids of the present documents of this name."""
    return tuple(connection.execute(present().where(DocumentRow.name == name)).scalars())


def former(connection: Connection, document: str) -> tuple[str, ...]:
    """Return the ids of the documents that gave way to this one."""
    query = select(DocumentRow.id).where(DocumentRow.replaced_by == document).order_by(DocumentRow.id)
    return tuple(connection.execute(query).scalars())


class _Bulk:
    """A few hundred documents read with one query a table."""

    def __init__(self, connection: Connection, ids: list[str], *, words: bool) -> None:
        self._connection = connection
        self._ids = ids
        self._words = words

    def documents(self) -> Iterator[StoredDocument]:
        pages, mentions = self._pages(), self._grouped(MentionRow)
        officials, delegations = self._grouped(OfficialRow), self._grouped(DelegationRow)
        engagements, links, sources = self._grouped(EngagementRow), self._grouped(LinkRow), self._sources()
        for row in self._connection.execute(select(table_of(DocumentRow)).where(DocumentRow.id.in_(self._ids))):
            identity: str = row.id
            extraction = Extraction(codec.about_of(row), tuple(map(codec.mention_of, mentions.get(identity, ()))))
            relations = Relations(
                tuple(map(codec.official_of, officials.get(identity, ()))),
                tuple(map(codec.delegation_of, delegations.get(identity, ()))),
                tuple(map(codec.engagement_of, engagements.get(identity, ()))),
            )
            yield StoredDocument(
                document=codec.document_of(row, tuple(pages.get(identity, ()))),
                findings=None if row.replaced_by else Findings(identity, extraction, relations),
                links=tuple(link.entity for link in links.get(identity, ())),
                sources=tuple(sources.get(identity, ())),
                versions=row.versions,
                revision=row.revision,
                replaced_by=row.replaced_by,
            )

    def _grouped(self, model: type[MentionRow | OfficialRow | DelegationRow | EngagementRow | LinkRow]) -> "_Grouped":
        table = table_of(model)
        query = select(table).where(table.c.document.in_(self._ids)).order_by(table.c.document, table.c.position)
        grouped: _Grouped = {}
        for row in self._connection.execute(query):
            grouped.setdefault(row.document, []).append(row)
        return grouped

    def _pages(self) -> dict[str, list[Page]]:
        table = table_of(PageRow)
        columns = [column for column in table.c if self._words or column.name != "words"]
        query = select(*columns).where(table.c.document.in_(self._ids)).order_by(table.c.document, table.c.number)
        grouped: dict[str, list[Page]] = {}
        for row in self._connection.execute(query):
            grouped.setdefault(row.document, []).append(codec.page_of(row, row.words if self._words else ()))
        return grouped

    def _sources(self) -> dict[str, list[str]]:
        query = select(FileRow.document, FileRow.path).where(FileRow.document.in_(self._ids)).order_by(FileRow.path)
        grouped: dict[str, list[str]] = {}
        for document, path in self._connection.execute(query):
            grouped.setdefault(document or "", []).append(path)
        return grouped


_Grouped = dict[str, list[codec.AnyRow]]
