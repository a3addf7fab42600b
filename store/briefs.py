"""Documents in brief: what a report or a list tells of them, without their texts and most of their findings."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, func, select

from schemas.memory import Brief
from schemas.relation import Delegation
from store import codec
from store.tables.findings import DelegationRow, DocumentRow
from store.tables.ledger import FileRow
from store.writing import chunks, table_of
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
        led, found_at = _delegations(connection, chunk), _addresses(connection, chunk)
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
                delegations=tuple(led.get(row.id, ())),
            )


def _delegations(connection: Connection, documents: Sequence[str]) -> dict[str, list[Delegation]]:
    table = table_of(DelegationRow)
    query = select(table).where(table.c.document.in_(documents)).order_by(table.c.document, table.c.position)
    found: dict[str, list[Delegation]] = {}
    for row in connection.execute(query):
        found.setdefault(row.document, []).append(codec.delegation_of(row))
    return found


def _addresses(connection: Connection, documents: Sequence[str]) -> dict[str, str]:
    """Return the first of the paths at which each document was found."""
    query = select(FileRow.document, FileRow.path).where(FileRow.document.in_(documents)).order_by(FileRow.path.desc())
    return {document: path for document, path in connection.execute(query) if document}
