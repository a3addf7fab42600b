"""Publications: which documents are copies or translations of one another."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, delete, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from schemas.document import Reading
from schemas.mention import Kind
from store.tables.derived import BandRow, PublicationRow
from store.tables.findings import DocumentRow, LinkRow, MentionRow
from store.writing import chunks, upsert

_NEAREST = 10
"""Candidates that a document is compared with: texts of one form letter share bands by the thousand."""
_PERSONS = 2
_NO_DAY = 0  # no day's number in the calendar, whose first is 1
_PERSON = Kind.PERSON.value


def unplaced(connection: Connection, limit: int) -> list[str]:
    """Return documents of which it was not asked yet whether they are copies of others, by day.

    Those of one day are compared with one another, and what is compared of each is then made once.
    """
    placed = exists().where(PublicationRow.document == DocumentRow.id)
    query = select(DocumentRow.id).where(DocumentRow.replaced_by.is_(None), ~placed)
    return list(connection.execute(query.order_by(DocumentRow.date, DocumentRow.id).limit(limit)).scalars())


def put_bands(connection: Connection, bands: Mapping[str, Sequence[int]], days: Mapping[str, dt.date | None]) -> None:
    """Keep the bands of documents, with their days where they are known."""
    rows = [
        {"band": band, "day": day.toordinal() if (day := days.get(document)) else _NO_DAY, "document": document}
        for document, found in bands.items()
        for band in dict.fromkeys(found)
    ]
    upsert(connection, BandRow, rows)


def near(connection: Connection, documents: Iterable[str]) -> dict[str, list[str]]:
    """Return for documents those that share most bands with each, of the same day or where a day is not known.

    Texts of one form letter share bands by the thousand, but seldom the day, so both are looked up together.
    """
    own, other = aliased(BandRow), aliased(BandRow)
    dated = (own.day != _NO_DAY) & other.day.in_((own.day, _NO_DAY))
    found: dict[str, list[str]] = {}
    for chunk in chunks(documents):
        for together in (dated, own.day == _NO_DAY):
            query = (
                select(own.document, other.document.label("other"), func.count().label("number"))
                .join(other, (other.band == own.band) & (other.document != own.document))
                .where(own.document.in_(chunk), together)
                .group_by(own.document, other.document)
            )
            _add_first(connection, query, found)
    return found


def of_same_persons(connection: Connection, documents: Iterable[str]) -> dict[str, list[str]]:
    """Return for documents those of the same day in other languages that name at least two persons whom it names.

    Most days have documents in one language, and nothing is asked of them.
    """
    one, another, own, other = aliased(DocumentRow), aliased(DocumentRow), aliased(LinkRow), aliased(LinkRow)
    mentioned = (MentionRow.document == own.document) & (MentionRow.position == own.position)
    number = func.count(own.entity.distinct())
    found: dict[str, list[str]] = {}
    for chunk in chunks(documents):
        mixed = _days_of_two_languages(connection, chunk)
        if not mixed:
            continue
        query = (
            select(one.id.label("document"), another.id.label("other"), number.label("number"))
            .join(another, (another.date == one.date) & (another.language != one.language))
            .join(own, own.document == one.id)
            .join(MentionRow, mentioned)
            .join(other, (other.document == another.id) & (other.entity == own.entity))
            .where(one.id.in_(chunk), one.date.in_(mixed), another.replaced_by.is_(None), MentionRow.kind == _PERSON)
            .group_by(one.id, another.id)
            .having(number >= _PERSONS)
        )
        _add_first(connection, query, found)
    return found


def _days_of_two_languages(connection: Connection, documents: Sequence[str]) -> list[dt.date]:
    """Return the days of documents that have documents in more than one language."""
    days = select(DocumentRow.date).where(DocumentRow.id.in_(documents), DocumentRow.date.is_not(None))
    query = select(DocumentRow.date).where(DocumentRow.date.in_(days), DocumentRow.replaced_by.is_(None))
    mixed = query.group_by(DocumentRow.date).having(func.count(DocumentRow.language.distinct()) > 1)
    return [day for day in connection.execute(mixed).scalars() if day]


def _add_first(connection: Connection, pairs: Select[str, str, int], found: dict[str, list[str]]) -> None:
    """Add to ``found`` the others with the greatest numbers for each document."""
    counted = pairs.subquery()
    order = func.row_number().over(partition_by=counted.c.document, order_by=(counted.c.number.desc(), counted.c.other))
    ranked = select(counted.c.document, counted.c.other, order.label("rank")).subquery()
    first = select(ranked.c.document, ranked.c.other).where(ranked.c.rank <= _NEAREST)
    for document, other in connection.execute(first.order_by(ranked.c.document, ranked.c.rank)):
        found.setdefault(document, []).append(other)


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


def principals(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    """Return which document stands for each of those that are copies in its own language; translations tell anew."""
    found: dict[str, str] = {}
    for chunk in chunks(documents):
        own = PublicationRow.document.in_(chunk), ~PublicationRow.translation
        query = select(PublicationRow.document, PublicationRow.principal).where(*own)
        found.update((row.document, row.principal) for row in connection.execute(query))
    return found


def place(connection: Connection, places: Mapping[str, tuple[str, bool]]) -> None:
    """Write which document stands for each, and whether it is a translation of that one."""
    rows = [
        {"document": document, "principal": principal, "translation": translation and document != principal}
        for document, (principal, translation) in places.items()
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


def is_no_copy(document: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """Return the condition that a document is no copy of another in its own language."""
    copy = (PublicationRow.principal != PublicationRow.document) & ~PublicationRow.translation
    return ~exists().where(PublicationRow.document == document, copy)


def copies(connection: Connection) -> int:
    """Count the documents that are copies or translations of others."""
    query = select(func.count()).select_from(PublicationRow)
    return int(connection.execute(query.where(PublicationRow.principal != PublicationRow.document)).scalar_one())
