"""Who is seen in which office, document by document: what tenures and namesakes are told by."""

from collections.abc import Iterator

from sqlalchemy import Connection, and_, select

from schemas.memory import Holding
from schemas.mention import Kind
from store.documents import IN_DOUBT
from store.tables.entities import EntityRow
from store.tables.findings import DocumentRow, LinkRow, MentionRow, OfficialRow
from store.writing import table_of


def holdings(connection: Connection, entity: str | None = None, *, sure: bool = False) -> Iterator[Holding]:
    """Yield every official of every document with whom they are, in order of day (undated ones last).

    With an entity's id, its rows alone; with ``sure`` none of a document of which it is in doubt whom it names.
    """
    start = OfficialRow.evidence["name"]["start"].as_integer()
    person = and_(
        MentionRow.document == OfficialRow.document, MentionRow.kind == Kind.PERSON.value, MentionRow.start == start
    )
    link = and_(LinkRow.document == MentionRow.document, LinkRow.position == MentionRow.position)
    officials = table_of(OfficialRow)
    query = (
        select(officials, LinkRow.entity, DocumentRow.date.label("day"), EntityRow.merged_into)
        .join(MentionRow, person)
        .join(LinkRow, link)
        .join(DocumentRow, DocumentRow.id == OfficialRow.document)
        .outerjoin(EntityRow, EntityRow.id == LinkRow.entity)
        .order_by(DocumentRow.date.nulls_last(), OfficialRow.document, OfficialRow.position)
    )
    if entity:
        query = query.where(LinkRow.entity == entity)
    if sure:
        query = query.where(DocumentRow.versions != IN_DOUBT)
    for row in connection.execute(query):
        titles = [row.evidence["title"], *row.evidence["further_titles"]]
        yield Holding(
            entity=row.merged_into or row.entity,
            document=row.document,
            day=row.day,
            name=row.name,
            titles=tuple(title["text"] for title in titles if title),
            organization=row.organization,
            country=row.country,
        )
