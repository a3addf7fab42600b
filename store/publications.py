"""Publications: which documents are copies or translations of one another."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute

from schemas.document import Reading
from schemas.mention import Kind
from store.tables import BandRow, DocumentRow, LinkRow, MentionRow, PublicationRow
from store.writing import chunks, upsert

_NEAREST = 10
"""Candidates that a document is compared with: texts of one form letter share bands by the thousand."""
_PERSONS = 2
_PERSON = Kind.PERSON.value


def unplaced(connection: Connection, limit: int) -> list[str]:
    """Return documents of which it was not asked yet whether they are copies of others."""
    placed = exists().where(PublicationRow.document == DocumentRow.id)
    query = select(DocumentRow.id).where(DocumentRow.replaced_by.is_(None), ~placed).order_by(DocumentRow.id)
    return list(connection.execute(query.limit(limit)).scalars())


def place(connection: Connection, bands: Mapping[str, Sequence[int]]) -> None:
    """Keep the bands of documents, and let each stand for itself."""
    rows = [{"band": band, "document": document} for document, found in bands.items() for band in dict.fromkeys(found)]
    upsert(connection, BandRow, rows)
    alone = [{"document": document, "principal": document, "translation": False} for document in bands]
    upsert(connection, PublicationRow, alone)


def near(connection: Connection, document: str, day: dt.date | None) -> list[str]:
    """Return the other documents that share most bands with one, of the same day or where a day is not known."""
    own = select(BandRow.band).where(BandRow.document == document)
    query = (
        select(BandRow.document)
        .join(DocumentRow, DocumentRow.id == BandRow.document)
        .where(BandRow.band.in_(own), BandRow.document != document)
        .group_by(BandRow.document)
        .order_by(func.count().desc(), BandRow.document)
        .limit(_NEAREST)
    )
    if day:
        query = query.where((DocumentRow.date == day) | DocumentRow.date.is_(None))
    return list(connection.execute(query).scalars())


def of_same_persons(connection: Connection, document: str, day: dt.date, language: str) -> list[str]:
    """Return the documents of a day in other languages that name at least two persons whom one names."""
    mentioned = (MentionRow.document == LinkRow.document) & (MentionRow.position == LinkRow.position)
    own = select(LinkRow.entity).join(MentionRow, mentioned)
    own = own.where(LinkRow.document == document, MentionRow.kind == _PERSON)
    number = func.count(LinkRow.entity.distinct())
    query = (
        select(LinkRow.document)
        .join(DocumentRow, DocumentRow.id == LinkRow.document)
        .where(DocumentRow.date == day, DocumentRow.language != language, DocumentRow.replaced_by.is_(None))
        .where(LinkRow.entity.in_(own))
        .group_by(LinkRow.document)
        .having(number >= _PERSONS)
        .order_by(number.desc(), LinkRow.document)
    )
    return list(connection.execute(query.limit(_NEAREST)).scalars())


@dataclass(frozen=True, slots=True)
class Form:
    """What of a document is compared with others, without its findings; ``day`` is its date."""

    id: str
    text: str
    language: str
    day: dt.date | None
    reading: Reading


def forms(connection: Connection, documents: Iterable[str]) -> dict[str, Form]:
    """Return the forms of documents that are present, by id: findings would take ten times as long to read."""
    found: dict[str, Form] = {}
    for chunk in chunks(documents):
        query = select(DocumentRow.id, DocumentRow.text, DocumentRow.language, DocumentRow.date, DocumentRow.reading)
        present = DocumentRow.replaced_by.is_(None)
        for row in connection.execute(query.where(DocumentRow.id.in_(chunk), present)):
            found[row.id] = Form(row.id, row.text, row.language, row.date, Reading(row.reading))
    return found


def persons(connection: Connection, documents: Iterable[str]) -> dict[str, set[str]]:
    """Return the persons that documents name, as entity ids, by document."""
    found: dict[str, set[str]] = {}
    for chunk in chunks(documents):
        query = (
            select(LinkRow.document, LinkRow.entity)
            .join(MentionRow, (MentionRow.document == LinkRow.document) & (MentionRow.position == LinkRow.position))
            .where(LinkRow.document.in_(chunk), MentionRow.kind == _PERSON)
        )
        for document, entity in connection.execute(query):
            found.setdefault(document, set()).add(entity)
    return found


def group_of(connection: Connection, document: str) -> dict[str, bool]:
    """Return the documents of one publication, each with whether it is a translation; alone it is its own."""
    own = select(PublicationRow.principal).where(PublicationRow.document == document).scalar_subquery()
    query = select(PublicationRow.document, PublicationRow.translation).where(PublicationRow.principal == own)
    return {row.document: row.translation for row in connection.execute(query)}


def join(connection: Connection, principal: str, documents: Mapping[str, bool]) -> None:
    """Let a document stand for others; each says whether it is a translation."""
    rows = [
        {"document": document, "principal": principal, "translation": translation and document != principal}
        for document, translation in documents.items()
    ]
    upsert(connection, PublicationRow, rows)


def leave(connection: Connection, documents: Sequence[str]) -> None:
    """Take documents out; what one of them stood for is asked about anew."""
    for chunk in chunks(documents):
        connection.execute(delete(BandRow).where(BandRow.document.in_(chunk)))
        left = PublicationRow.document.in_(chunk) | PublicationRow.principal.in_(chunk)
        connection.execute(delete(PublicationRow).where(left))


def gone(connection: Connection) -> list[str]:
    """Return documents that have a place and gave way to others, or are no more."""
    present = exists().where(DocumentRow.id == PublicationRow.document, DocumentRow.replaced_by.is_(None))
    return list(connection.execute(select(PublicationRow.document).where(~present)).scalars())


def stands_for_itself(document: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """Return the condition that a document is no copy or translation of another."""
    return ~exists().where(PublicationRow.document == document, PublicationRow.principal != document)


def copies(connection: Connection) -> int:
    """Count the documents that are copies or translations of others."""
    query = select(func.count()).select_from(PublicationRow)
    return int(connection.execute(query.where(PublicationRow.principal != PublicationRow.document)).scalar_one())
