"""Forgetting: a document leaves the store with all that was found in it, and a line without content stays."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from schemas.errors import CallError
from schemas.ledger import path_key, plain_path
from store import publications
from store.documents import drop_findings
from store.tables.entities import EntityNameRow, EntityRow, JudgementRow
from store.tables.findings import DocumentRow, LinkRow, PageRow
from store.tables.ledger import ErasureRow, FileRow, RunItemRow
from store.writing import chunks


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to be forgotten, or was: documents, the ledger's paths, the hashes of files and documents."""

    documents: tuple[str, ...]
    paths: tuple[str, ...]
    hashes: tuple[str, ...]


def planned(connection: Connection, given: str) -> Erasure:
    """Return what goes with a document's id, a file's name without its ending, or a path.

    Its former versions go along, and whatever lies inside it. Raises CallError where there is no such document, where
    a name means several, or where it lies inside another file, which would keep it.
    """
    paths = _paths(connection, given)
    inside = select(FileRow.path, FileRow.container).where(FileRow.path.in_(paths), FileRow.container.is_not(None))
    for path, container in connection.execute(inside):
        if container not in paths:
            raise CallError(f"{path} lies inside {container}, which would keep it; forget that one.")
    lines = FileRow.path.in_(paths) | FileRow.container.in_(paths)
    rows = connection.execute(select(FileRow.path, FileRow.document, FileRow.sha256).where(lines)).all()
    documents = {row.document for row in rows if row.document}
    if given.startswith("d-"):
        documents.add(given)
    while more := _versions_and_parts(connection, documents) - documents:
        documents |= more
    hashes = {row.sha256 for row in rows if row.sha256}
    hashes |= set(connection.execute(select(DocumentRow.sha256).where(DocumentRow.id.in_(documents))).scalars())
    return Erasure(tuple(sorted(documents)), tuple(sorted({row.path for row in rows})), tuple(sorted(hashes)))


def _paths(connection: Connection, given: str) -> list[str]:
    """Return the ledger's paths that are meant."""
    spelt = (given, path_key(plain_path(Path(given))))
    if path := connection.execute(select(FileRow.path).where(FileRow.path.in_(spelt))).scalar():
        return [path]
    ids = list(connection.execute(select(DocumentRow.id).where(DocumentRow.id == given)).scalars())
    ids = ids or list(connection.execute(select(DocumentRow.id).where(DocumentRow.name == given)).scalars())
    if not ids:
        raise CallError(f"There is no document {given[:60]}; `dhakira search` shows ids.")
    if len(ids) > 1:
        raise CallError(f"{given} means several documents ({', '.join(sorted(ids))}); name one by its id.")
    return list(connection.execute(select(FileRow.path).where(FileRow.document == ids[0])).scalars())


def _versions_and_parts(connection: Connection, documents: set[str]) -> set[str]:
    query = select(DocumentRow.id).where(or_(DocumentRow.replaced_by.in_(documents), DocumentRow.parent.in_(documents)))
    return set(connection.execute(query).scalars())


def erase(connection: Connection, erasure: Erasure) -> None:
    """Remove documents, their findings, the entities that nothing names any more, and their lines in the ledger."""
    named: set[str] = set()
    for document in erasure.documents:
        named |= set(connection.execute(select(LinkRow.entity).where(LinkRow.document == document)).scalars())
        drop_findings(connection, [document])
        connection.execute(delete(PageRow).where(PageRow.document == document))
    publications.leave(connection, erasure.documents)
    _drop_unnamed(connection, named)
    _blank_lines(connection, erasure)
    for chunk in chunks(erasure.documents):
        connection.execute(delete(DocumentRow).where(DocumentRow.id.in_(chunk)))
    now = dt.datetime.now(dt.UTC)
    rows = [{"sha256": sha256, "at": now, "sources": len(erasure.paths)} for sha256 in erasure.hashes]
    if rows:
        connection.execute(insert(ErasureRow), rows)


def _drop_unnamed(connection: Connection, entities: Iterable[str]) -> None:
    """Remove those of these entities that no mention and no person's judgement names, with what forwarded to them."""
    for chunk in chunks(entities):
        alive = set(connection.execute(select(LinkRow.entity).where(LinkRow.entity.in_(chunk))).scalars())
        for column in (JudgementRow.subject, JudgementRow.object):
            alive |= {e for e in connection.execute(select(column).where(column.in_(chunk))).scalars() if e}
        gone = [entity for entity in chunk if entity not in alive]
        forwarding = EntityRow.merged_into.in_(gone)
        gone += list(connection.execute(select(EntityRow.id).where(forwarding)).scalars())
        connection.execute(delete(EntityNameRow).where(EntityNameRow.entity.in_(gone)))
        connection.execute(delete(EntityRow).where(EntityRow.id.in_(gone)))


def _blank_lines(connection: Connection, erasure: Erasure) -> None:
    """Take the paths out of the ledger: a file's name tells, too. Runs keep their items, without names."""
    number = connection.execute(select(func.count()).select_from(ErasureRow)).scalar_one()
    items = select(RunItemRow.run, RunItemRow.path).where(
        RunItemRow.path.in_(erasure.paths) | RunItemRow.document.in_(erasure.documents)
    )
    for place, (run, path) in enumerate(connection.execute(items).all(), start=1):
        this = update(RunItemRow).where(RunItemRow.run == run, RunItemRow.path == path)
        connection.execute(this.values(path=f"forgotten {number}.{place}", document=None))
    for chunk in chunks(erasure.paths):
        connection.execute(delete(FileRow).where(FileRow.path.in_(chunk)))


def erased(connection: Connection) -> frozenset[str]:
    """Return the hashes of all that was forgotten."""
    return frozenset(connection.execute(select(ErasureRow.sha256)).scalars())


def hashes_in_use(connection: Connection, hashes: Sequence[str]) -> set[str]:
    """Return those of these hashes that a line of the ledger still bears."""
    query = select(FileRow.sha256).where(FileRow.sha256.in_(hashes), FileRow.document.is_not(None))
    return {sha256 for sha256 in connection.execute(query).scalars() if sha256}
