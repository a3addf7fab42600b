"""Tellings: which engagements of several documents are one event."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, delete, func, select

from schemas.mention import Kind
from schemas.relation import EngagementKind, Side
from store.tables.derived import PublicationRow, TellingRow
from store.tables.entities import EntityRow
from store.tables.findings import EngagementCountryRow, EngagementRow, ParticipantRow
from store.writing import chunks, upsert

_SEVERAL = 2
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TakingPart:
    """Somebody who takes part in an engagement, or what it is about (no ``side``), by entity id."""

    entity: str
    kind: Kind
    side: Side | None


@dataclass(frozen=True, slots=True)
class Told:
    """An engagement with a day, as it is compared with others.

    ``publication`` is the document that stands for its document, itself where there is no other, and whether its
    document is a translation of that one.
    """

    id: str
    document: str
    position: int
    publication: tuple[str, bool]
    kind: EngagementKind
    start: dt.date
    end: dt.date
    parties: tuple[TakingPart, ...]
    countries: frozenset[str]


def days_of(connection: Connection, documents: Iterable[str]) -> list[dt.date]:
    """Return the days on which engagements of documents began."""
    days: set[dt.date] = set()
    for chunk in chunks(documents):
        query = select(EngagementRow.first_day).where(
            EngagementRow.document.in_(chunk), EngagementRow.first_day.is_not(None)
        )
        days.update(day for day in connection.execute(query.distinct()).scalars() if day)
    return sorted(days)


def told_between(connection: Connection, first: dt.date, last: dt.date) -> list[Told]:
    """Return the engagements that began on one of some days, from the first to the last."""
    engagements = EngagementRow.first_day.between(first, last)
    days = (EngagementRow.first_day, EngagementRow.last_day)
    columns = (EngagementRow.id, EngagementRow.document, EngagementRow.position, EngagementRow.kind, *days)
    query = select(*columns, PublicationRow.principal, PublicationRow.translation).where(engagements)
    query = query.join(PublicationRow, PublicationRow.document == EngagementRow.document, isouter=True)
    rows = connection.execute(query.order_by(EngagementRow.id)).all()
    if len({row.document for row in rows}) < _SEVERAL:
        return []
    ids = select(EngagementRow.id).where(engagements)
    parties, countries = _taking_part(connection, ids), _guest_countries(connection, ids)
    return [
        Told(
            id=row.id,
            document=row.document,
            position=row.position,
            publication=(row.principal, row.translation) if row.principal else (row.document, False),
            kind=EngagementKind(row.kind),
            start=row.first_day,
            end=row.last_day or row.first_day,
            parties=tuple(parties.get(row.id, ())),
            countries=frozenset(countries.get(row.id, ())),
        )
        for row in rows
    ]


def _taking_part(connection: Connection, ids: Select[str]) -> dict[str, list[TakingPart]]:
    """Return who takes part in engagements, by their ids."""
    query = select(ParticipantRow.engagement, ParticipantRow.entity, ParticipantRow.side, EntityRow.kind)
    query = query.join(EntityRow, EntityRow.id == ParticipantRow.entity).where(ParticipantRow.engagement.in_(ids))
    parties: dict[str, list[TakingPart]] = {}
    for engagement, entity, side, kind in connection.execute(query):
        parties.setdefault(engagement, []).append(TakingPart(entity, Kind(kind), Side(side) if side else None))
    return parties


def _guest_countries(connection: Connection, ids: Select[str]) -> dict[str, set[str]]:
    """Return the countries of the guests of engagements, by their ids."""
    query = select(EngagementCountryRow.engagement, EngagementCountryRow.country)
    countries: dict[str, set[str]] = {}
    for engagement, country in connection.execute(query.where(EngagementCountryRow.engagement.in_(ids))):
        countries.setdefault(engagement, set()).add(country)
    return countries


def put(connection: Connection, day: dt.date, principals: Mapping[str, str]) -> None:
    """Write which engagements of a day stand for which, in place of what was written of that day."""
    that_day = select(EngagementRow.id).where(EngagementRow.first_day == day)
    connection.execute(delete(TellingRow).where(TellingRow.engagement.in_(that_day)))
    for chunk in chunks(principals):
        documents = select(EngagementRow.id, EngagementRow.document).where(EngagementRow.id.in_(chunk))
        rows = [
            {"engagement": own, "principal": principals[own], "document": document}
            for own, document in connection.execute(documents)
        ]
        upsert(connection, TellingRow, rows)


def leave(connection: Connection, documents: Iterable[str]) -> None:
    """Take the engagements of documents out; those that tell the same events, or might have, are to be placed anew."""
    for chunk in chunks(documents):
        for some in chunks(_neighbours(connection, chunk)):
            telling = (PublicationRow.principal == PublicationRow.document) | PublicationRow.translation
            connection.execute(delete(PublicationRow).where(PublicationRow.document.in_(some), telling))
        heads = select(TellingRow.principal).where(TellingRow.document.in_(chunk)).distinct()
        events = list(connection.execute(heads).scalars())
        for some in chunks(events):
            told = TellingRow.principal.in_(some)
            beside = select(TellingRow.document).where(told)
            connection.execute(delete(PublicationRow).where(PublicationRow.document.in_(beside)))
            connection.execute(delete(TellingRow).where(told))


def _neighbours(connection: Connection, documents: Collection[str]) -> set[str]:
    """Return the documents whose engagements of the day before or after share somebody with those of documents.

    As long as these were there, it was not known which of two days is meant; without them it may be.
    """
    found: set[str] = set()
    for day in days_of(connection, documents):
        near = told_between(connection, day - _DAY, day + _DAY)
        own = {person for each in near if each.start == day and each.document in documents for person in _persons(each)}
        found |= {each.document for each in near if each.start != day and not own.isdisjoint(_persons(each))}
    return found - set(documents)


def _persons(told: Told) -> set[str]:
    return {each.entity for each in told.parties if each.kind is Kind.PERSON}


def place_anew(connection: Connection, documents: Iterable[str]) -> None:
    """Let the next run compare documents anew, since whom they name has changed."""
    found = list(documents)
    leave(connection, found)
    for chunk in chunks(found):
        connection.execute(delete(PublicationRow).where(PublicationRow.document.in_(chunk)))


def others_of(connection: Connection, engagements: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return, for engagements that several documents tell, those that are the same event, by id."""
    found: dict[str, tuple[str, ...]] = {}
    for chunk in chunks(engagements):
        own = select(TellingRow.engagement, TellingRow.principal).where(TellingRow.engagement.in_(chunk))
        principals = dict(connection.execute(own).all())
        together: dict[str, list[str]] = {}
        beside = select(TellingRow.engagement, TellingRow.principal)
        beside = beside.where(TellingRow.principal.in_(set(principals.values()))).order_by(TellingRow.engagement)
        for engagement, principal in connection.execute(beside):
            together.setdefault(principal, []).append(engagement)
        found |= {one: tuple(o for o in together[head] if o != one) for one, head in principals.items()}
    return found


def first_of_event() -> ColumnElement[int]:
    """Return the place of a telling among those of its event that a query has: that which stands for all is first."""
    order = (TellingRow.engagement != TellingRow.principal, TellingRow.engagement)
    return func.row_number().over(partition_by=TellingRow.principal, order_by=order)
