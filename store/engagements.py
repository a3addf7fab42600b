"""Engagement cards: who met whom, by filters, newest first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, exists, func, select

from schemas.memory import EngagementCard
from schemas.mention import Kind
from schemas.query import Filters
from schemas.span import Quote, Span
from store import codec
from store.entities import find_entities, heard_entities
from store.publications import is_no_copy
from store.tables.derived import TellingRow
from store.tables.findings import DocumentRow, EngagementCountryRow, EngagementRow, ParticipantRow
from store.tellings import first_of_event, others_of
from store.writing import chunks, table_of

_DAY = func.coalesce(EngagementRow.first_day, DocumentRow.date)
_LAST_DAY = func.coalesce(EngagementRow.last_day, EngagementRow.first_day, DocumentRow.date)


def engagement_cards(connection: Connection, filters: Filters, limit: int | None) -> Iterator[EngagementCard]:
    """Yield the engagements that pass the filters, newest first; one without a day counts as of its document's.

    Days mean the engagement's here: one that lasts is in if any of its days is.
    """
    query = _cards().where(*_once(connection, filters))
    query = query.order_by(_DAY.desc().nulls_last(), EngagementRow.document, EngagementRow.position)
    if limit is not None:
        query = query.limit(limit)
    yield from _read(connection, query)


def count_engagements(connection: Connection, filters: Filters) -> int:
    """Return how many engagements pass the filters."""
    query = select(func.count()).select_from(EngagementRow).join(DocumentRow, DocumentRow.id == EngagementRow.document)
    return int(connection.execute(query.where(*_once(connection, filters))).scalar_one())


def engagement_card(connection: Connection, identity: str) -> EngagementCard | None:
    """Return one engagement, or None."""
    return next(_read(connection, _cards().where(EngagementRow.id == identity)), None)


def cards_called(connection: Connection, ids: Iterable[str]) -> Iterator[EngagementCard]:
    """Yield the engagements of these ids, in no order."""
    for chunk in chunks(ids):
        yield from _read(connection, _cards().where(EngagementRow.id.in_(chunk)))


def cards_of(connection: Connection, documents: Iterable[str]) -> Iterator[EngagementCard]:
    """Yield the engagements that documents report first-hand, newest first within some hundreds of documents."""
    for chunk in chunks(documents):
        query = _cards().where(EngagementRow.document.in_(chunk), is_no_copy(EngagementRow.document))
        yield from _read(connection, query.order_by(_DAY.desc().nulls_last(), EngagementRow.id))


def _cards() -> Select[Any]:
    return select(
        table_of(EngagementRow),
        DocumentRow.name.label("document_name"),
        DocumentRow.title.label("document_title"),
        DocumentRow.date.label("document_date"),
        DocumentRow.text.label("whole"),
    ).join(DocumentRow, DocumentRow.id == EngagementRow.document)


def _once(connection: Connection, filters: Filters) -> list[Any]:
    """Return the conditions of the filters, by which an event that several documents tell passes once.

    That is the telling that stands for all, or where it does not pass itself, another: what one document leaves out, a
    programme or whoever came along, another may tell.
    """
    conditions = list(_conditions(connection, filters))
    passing = select(TellingRow.engagement, first_of_event().label("place"))
    passing = passing.join(EngagementRow, EngagementRow.id == TellingRow.engagement)
    passing = passing.join(DocumentRow, DocumentRow.id == EngagementRow.document).where(*conditions)
    ranked = passing.subquery()
    told_alone = ~exists().where(TellingRow.engagement == EngagementRow.id)
    return [*conditions, told_alone | EngagementRow.id.in_(select(ranked.c.engagement).where(ranked.c.place == 1))]


def _conditions(connection: Connection, filters: Filters) -> Iterator[Any]:
    yield is_no_copy(EngagementRow.document)  # a copy's engagements are those of what it copies
    if filters.since:
        yield filters.since <= _LAST_DAY
    if filters.until:
        yield filters.until >= _DAY
    if filters.country:
        countries = select(EngagementCountryRow.engagement)
        yield EngagementRow.id.in_(countries.where(EngagementCountryRow.country == filters.country.upper()))
    if filters.type:
        yield DocumentRow.type == filters.type.value
    if filters.event:
        yield EngagementRow.kind == filters.event.value
    if filters.language:
        yield DocumentRow.language == filters.language
    named = (
        (filters.person, (Kind.PERSON,)),
        (filters.organization, (Kind.ORGANIZATION, Kind.DELEGATION)),
        (filters.program, (Kind.PROGRAM,)),
    )
    for words, kinds in named:
        if words:
            yield _takes_part(connection, words, kinds)


def _takes_part(connection: Connection, words: str, kinds: Sequence[Kind]) -> Any:  # noqa: ANN401 - SQL's own
    entities = find_entities(connection, words, kinds) or heard_entities(connection, words, kinds)
    return EngagementRow.id.in_(select(ParticipantRow.engagement).where(ParticipantRow.entity.in_(entities)))


def _read(connection: Connection, query: Select[Any]) -> Iterator[EngagementCard]:
    rows = connection.execute(query).all()
    ids = [row.id for row in rows]
    taking_part, also = _participants(connection, ids), others_of(connection, ids)
    for row in rows:
        sentence = Span(*row.evidence["sentence"])
        yield EngagementCard(
            id=row.id,
            document=row.document,
            document_name=row.document_name,
            document_title=row.document_title["text"] if row.document_title else "",
            document_date=row.document_date,
            engagement=codec.engagement_of(row),
            sentence=Quote.at(row.whole, sentence),
            entities=tuple(taking_part.get(row.id, ())),
            also=also.get(row.id, ()),
        )


def _participants(connection: Connection, ids: list[str]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for chunk in chunks(ids):
        query = select(ParticipantRow.engagement, ParticipantRow.entity).where(ParticipantRow.engagement.in_(chunk))
        for engagement, entity in connection.execute(query.order_by(ParticipantRow.entity)):
            grouped.setdefault(engagement, []).append(entity)
    return grouped
