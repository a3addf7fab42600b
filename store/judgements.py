"""Judgements: what people decided. No run touches them; what they make one is moved, and moved back where undone."""

import datetime as dt

from sqlalchemy import Connection, delete, insert, select, update

from schemas.memory import Judgement
from schemas.relation import engagement_id
from store import codec, documents, entities, indexed
from store.participants import participants
from store.tables.entities import EntityRow, JudgementRow, MovedRow
from store.tables.findings import EngagementRow, LinkRow, ParticipantRow
from store.writing import table_of

SAME = "same"
"""The verdict that moves mentions."""


def judge(connection: Connection, judgement: Judgement) -> int:
    """Write a decision down and return its id (the given one does not count); make one of two judged the same."""
    writing = insert(JudgementRow).values(
        at=judgement.at,
        who=judgement.who,
        verdict=judgement.verdict,
        subject=judgement.subject,
        object=judgement.object,
        note=judgement.note,
    )
    identity = connection.execute(writing.returning(JudgementRow.id)).scalar_one()
    if judgement.verdict == SAME and judgement.object:
        _join(connection, identity, judgement.subject, judgement.object)
    return identity


def _join(connection: Connection, identity: int, subject: str, other: str) -> None:
    """Let the later of two entities be the earlier, and keep which mentions that moved."""
    ids = {given: _current(connection, given) for given in (subject, other)}
    rows = table_of(EntityRow)
    found = select(rows.c.id).where(rows.c.id.in_(ids.values())).order_by(rows.c.created, rows.c.id)
    known = list(connection.execute(found).scalars())
    if len(known) < len(set(ids.values())) or len(known) == 1:
        return  # one of them is not known yet, or both are one already
    kept, gone = known
    links = connection.execute(select(LinkRow.document, LinkRow.position).where(LinkRow.entity == gone)).all()
    moved = [{"judgement": identity, "document": d, "position": p, "entity": gone} for d, p in links]
    if moved:
        connection.execute(insert(MovedRow), moved)
    indexed.touch_documents(connection, [gone])
    entities.forward_entities(connection, {gone: kept})


def _current(connection: Connection, entity: str) -> str:
    merged = connection.execute(select(EntityRow.merged_into).where(EntityRow.id == entity)).scalar()
    return merged or entity


def undo(connection: Connection, identity: int) -> bool:
    """Take a decision back; that it was made stays on record. Tell whether there was one to take back."""
    taken_back = update(JudgementRow).where(JudgementRow.id == identity, JudgementRow.undone.is_(None))
    done = connection.execute(taken_back.values(undone=dt.datetime.now(dt.UTC)))
    if not done.rowcount:
        return False
    moved = table_of(MovedRow)
    rows = connection.execute(select(moved).where(moved.c.judgement == identity)).all()
    _move_back(connection, [(row.document, row.position, row.entity) for row in rows])
    connection.execute(delete(moved).where(moved.c.judgement == identity))
    return True


def _move_back(connection: Connection, moved: list[tuple[str, int, str]]) -> None:
    """Give mentions back to the entities that they were of, where their documents still say so."""
    named = {(document, position): entity for document, position, entity in moved}
    for gone in {entity for *_, entity in moved}:
        connection.execute(update(EntityRow).where(EntityRow.id == gone).values(merged_into=None))
    for stored in list(documents.read_documents(connection, {document for document, *_ in moved})):
        identity, findings = stored.document.id, stored.findings
        if findings is None:
            continue
        links = list(stored.links)
        for position, mention in enumerate(findings.extraction.mentions):
            entity = named.get((identity, position))
            if entity and position < len(links):
                entities.count_names(connection, [(links[position], mention.text)], -1)
                entities.count_names(connection, [(entity, mention.text)], 1)
                links[position] = entity
                where = (LinkRow.document == identity, LinkRow.position == position)
                connection.execute(update(LinkRow).where(*where).values(entity=entity))
        own = select(EngagementRow.id).where(EngagementRow.document == identity)
        connection.execute(delete(ParticipantRow).where(ParticipantRow.engagement.in_(own)))
        taking_part = [
            {"engagement": engagement_id(identity, number), "entity": entity}
            for number, row in enumerate(participants(findings, links), 1)
            for entity in row
        ]
        if taking_part:
            connection.execute(insert(ParticipantRow), taking_part)
    indexed.touch_documents(connection, {entity for *_, entity in moved})


def judgements(connection: Connection) -> tuple[Judgement, ...]:
    """Return the decisions that stand, oldest first."""
    table = table_of(JudgementRow)
    rows = connection.execute(select(table).where(table.c.undone.is_(None)).order_by(table.c.id))
    return tuple(map(_judgement, rows))


def _judgement(row: codec.AnyRow) -> Judgement:
    return Judgement(row.id, row.at, row.who, row.verdict, row.subject, row.object, row.note, row.undone)


def forwards(connection: Connection) -> dict[str, str]:
    """Return the ids of entities that turned out to be others, with those they are."""
    rows = connection.execute(select(EntityRow.id, EntityRow.merged_into).where(EntityRow.merged_into.is_not(None)))
    return {gone: kept for gone, kept in rows if kept}
