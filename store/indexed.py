"""Which search index holds which revision of which document: what is still to be indexed is a query."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, and_, delete, or_, select, update

from store.storable import storable
from store.tables.derived import IndexedRow, IndexRefusalRow
from store.tables.findings import DocumentRow, LinkRow
from store.writing import chunks, upsert


def to_index(connection: Connection, index: str) -> Mapping[str, int]:
    """Return the documents that an index lacks or holds in another revision, with the revision to be indexed."""
    same = and_(IndexedRow.document == DocumentRow.id, IndexedRow.index == index)
    query = (
        select(DocumentRow.id, DocumentRow.revision)
        .outerjoin(IndexedRow, same)
        .where(DocumentRow.replaced_by.is_(None))
        .where(or_(IndexedRow.revision.is_(None), IndexedRow.revision != DocumentRow.revision))
        .order_by(DocumentRow.id)
    )
    return dict(connection.execute(query).all())


def held(connection: Connection, index: str) -> frozenset[str]:
    """Return the documents that an index holds."""
    return frozenset(connection.execute(select(IndexedRow.document).where(IndexedRow.index == index)).scalars())


def mark_indexed(connection: Connection, index: str, revisions: Mapping[str, int]) -> None:
    """Write down that an index holds these revisions."""
    rows = [{"index": index, "document": d, "revision": revision} for d, revision in revisions.items()]
    upsert(connection, IndexedRow, rows)
    _forget_refusals(connection, index, revisions)


def mark_refused(connection: Connection, index: str, reasons: Mapping[str, str]) -> None:
    """Write down why an index refuses documents; they stay to be indexed."""
    rows = [{"index": index, "document": d, "reason": storable(reason)} for d, reason in reasons.items()]
    upsert(connection, IndexRefusalRow, rows)


def refusals(connection: Connection, index: str) -> Mapping[str, str]:
    """Return why an index refuses documents, by their ids."""
    query = select(IndexRefusalRow.document, IndexRefusalRow.reason).where(IndexRefusalRow.index == index)
    return dict(connection.execute(query.order_by(IndexRefusalRow.document)).all())


def mark_removed(connection: Connection, index: str, documents: Iterable[str]) -> None:
    """Write down that an index holds these documents no more."""
    gone = list(documents)
    _forget_refusals(connection, index, gone)
    for chunk in chunks(gone):
        connection.execute(delete(IndexedRow).where(IndexedRow.index == index, IndexedRow.document.in_(chunk)))


def forget_index(connection: Connection, index: str) -> None:
    """Write down that an index holds nothing (it is to be built anew)."""
    connection.execute(delete(IndexedRow).where(IndexedRow.index == index))
    connection.execute(delete(IndexRefusalRow).where(IndexRefusalRow.index == index))


def indexes(connection: Connection) -> frozenset[str]:
    """Return the names of the indexes of which anything is written down."""
    return frozenset(connection.execute(select(IndexedRow.index).distinct()).scalars())


def _forget_refusals(connection: Connection, index: str, documents: Iterable[str]) -> None:
    for chunk in chunks(documents):
        refused = (IndexRefusalRow.index == index, IndexRefusalRow.document.in_(chunk))
        connection.execute(delete(IndexRefusalRow).where(*refused))


def touch_documents(connection: Connection, entities: Iterable[str]) -> None:
    """Let the documents that name these entities be indexed again, since the names they are found by changed."""
    for chunk in chunks(entities):
        naming = select(LinkRow.document).where(LinkRow.entity.in_(chunk))
        connection.execute(
            update(DocumentRow).where(DocumentRow.id.in_(naming)).values(revision=DocumentRow.revision + 1)
        )
