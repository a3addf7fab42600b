"""Documents in brief: what a report or a list tells of them, without their texts and most of their findings."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, func, select

from schemas.memory import Brief
from store.tables.findings import DocumentRow
from store.tables.ledger import FileRow
from store.writing import chunks
from text.lines import headline

_BEGINNING = 500
"""Code points of a text that are read for what it is known by, where it has no title."""


def briefs(connection: Connection, documents: Iterable[str]) -> Iterator[Brief]:
    """Yield documents in brief, in no order; unknown ids are left out, and of one that gave way only its name is."""
    columns = (
        DocumentRow.id,
        DocumentRow.name,
        DocumentRow.title,
        func.substr(DocumentRow.text, 1, _BEGINNING).label("beginning"),
        DocumentRow.date,
        DocumentRow.language,
        DocumentRow.replaced_by,
    )
    for chunk in chunks(documents):
        found_at = _addresses(connection, chunk)
        for row in connection.execute(select(*columns).where(DocumentRow.id.in_(chunk))):
            present = row.replaced_by is None
            told = row.title["text"] if row.title else headline(row.beginning or "")
            title = told if present and told else row.name
            yield Brief(
                id=row.id,
                title=" ".join(title.split()),
                date=row.date if present else None,
                language=row.language,
                address=found_at.get(row.id, ""),
            )


def _addresses(connection: Connection, documents: Sequence[str]) -> dict[str, str]:
    """Return the first of the paths at which each document was found."""
    query = select(FileRow.document, FileRow.path).where(FileRow.document.in_(documents)).order_by(FileRow.path.desc())
    return {document: path for document, path in connection.execute(query) if document}
