"""What a store can tell about itself: whether the database is whole, and whether what is named is there."""

from collections.abc import Iterator

from sqlalchemy import Connection, select, text

from store.entities import NOBODY
from store.tables.entities import EntityRow
from store.tables.findings import DocumentRow, LinkRow, MentionRow
from store.tables.ledger import FileRow


def database_faults(connection: Connection) -> tuple[str, ...]:
    """Return what the database itself finds damaged; PostgreSQL keeps that to its own tools."""
    if connection.dialect.name != "sqlite":
        return ()
    told = [str(line) for line in connection.execute(text("PRAGMA quick_check")).scalars()]
    return tuple(line for line in told if line != "ok")


def dangling(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield what names something that is not there: whose it is, and what is missed."""
    documents = select(DocumentRow.id)
    lines = select(FileRow.path, FileRow.document).where(FileRow.document.is_not(None))
    for path, document in connection.execute(lines.where(FileRow.document.not_in(documents))):
        yield path, f"document {document}"
    links = (
        select(LinkRow.document, LinkRow.entity)
        .join(MentionRow, (MentionRow.document == LinkRow.document) & (MentionRow.position == LinkRow.position))
        .outerjoin(EntityRow, EntityRow.id == LinkRow.entity)
        .where(EntityRow.id.is_(None), MentionRow.kind.not_in(NOBODY))
    )
    for document, entity in connection.execute(links):
        yield document, f"entity {entity}"
    merged = select(EntityRow.id, EntityRow.merged_into).where(EntityRow.merged_into.is_not(None))
    for entity, kept in connection.execute(merged.where(EntityRow.merged_into.not_in(select(EntityRow.id)))):
        yield entity, f"entity {kept}"


def originals_wanted(connection: Connection) -> dict[str, list[str]]:
    """Return the hashes of files that were taken in, each with the paths that bear it; parts of files have none."""
    query = select(FileRow.sha256, FileRow.path).where(
        FileRow.container.is_(None), FileRow.sha256.is_not(None), FileRow.outcome != "set aside"
    )
    wanted: dict[str, list[str]] = {}
    for sha256, path in connection.execute(query.order_by(FileRow.path)):
        wanted.setdefault(str(sha256), []).append(path)
    return wanted
