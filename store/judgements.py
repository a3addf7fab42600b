"""Judgements: what people decided. No run touches them; what they make one is moved, and moved back where undone."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, delete, insert, select, update

from schemas.memory import Judgement, StoredDocument
from schemas.relation import engagement_id
from store import codec, documents, entities, indexed, tellings
from store.participants import participants
from store.tables.entities import EntityRow, JudgementRow, MovedRow
from store.tables.findings import DocumentRow, EngagementRow, LinkRow, ParticipantRow
from store.writing import table_of

SAME = "same"
"""The verdict that moves mentions."""
_FORWARDING = -1
"""Stands for a position where a judgement moved no mention but an id that forwards; ``document`` holds that id."""


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
    forwarding = connection.execute(select(rows.c.id).where(rows.c.merged_into == gone)).scalars()
    places = [*links, (gone, _FORWARDING), *((id_, _FORWARDING) for id_ in forwarding)]
    moved = [{"judgement": identity, "document": d, "position": p, "entity": gone} for d, p in places]
    connection.execute(insert(MovedRow), moved)
    indexed.touch_documents(connection, [gone])
    tellings.place_anew(connection, {document for document, _ in links})
    entities.forward_entities(connection, {gone: kept})


def _current(connection: Connection, entity: str) -> str:
    merged = connection.execute(select(EntityRow.merged_into).where(EntityRow.id == entity)).scalar()
    return merged or entity


def undo(connection: Connection, identity: int) -> int | None:
    """Take a decision back; that it was made stays on record.

    The other decisions that made one with it are carried out anew, as if this one had never been. Documents that came
    since may be of either: the next run tells whom they name. Return how many, None where no such decision stands.
    """
    standing = {judgement.id: judgement for judgement in judgements(connection)}
    if identity not in standing:
        return None
    table = table_of(JudgementRow)
    connection.execute(update(table).where(table.c.id == identity).values(undone=dt.datetime.now(dt.UTC)))
    taken_back = standing[identity]
    together = _together(connection, standing.values(), taken_back)
    if not together:
        return 0
    known = _ids_of(connection, together)
    for judgement in reversed(together):
        _move_back(connection, judgement.id, known)
    for judgement in together:
        if judgement is not taken_back and judgement.object:
            _join(connection, judgement.id, judgement.subject, judgement.object)
    since = select(LinkRow.document).join(DocumentRow, DocumentRow.id == LinkRow.document)
    later = since.where(LinkRow.entity.in_(known), DocumentRow.stored > taken_back.at).distinct()
    doubted = list(connection.execute(later).scalars())
    documents.mark_stale(connection, doubted, documents.IN_DOUBT)
    return len(doubted)


def _together(connection: Connection, standing: Iterable[Judgement], one: Judgement) -> list[Judgement]:
    """Return the decisions that made one entity together with one of them, itself among them, oldest first."""
    if one.verdict != SAME or one.object is None:
        return []
    now = _current(connection, one.subject)
    if now != _current(connection, one.object):
        return []
    same = (j for j in standing if j.verdict == SAME and j.object)
    return [j for j in same if _current(connection, j.subject) == now == _current(connection, j.object or "")]


def _ids_of(connection: Connection, together: Iterable[Judgement]) -> frozenset[str]:
    """Return the ids that decisions are about, and those that they stand for today."""
    given = {id_ for j in together for id_ in (j.subject, j.object) if id_}
    return frozenset(given | {_current(connection, id_) for id_ in given})


def _move_back(connection: Connection, judgement: int, known: Collection[str]) -> None:
    """Give what a decision moved back to the entities that it was of, where documents still say so.

    ``known`` are the ids of all who were one: a mention that is somebody else's by now stays theirs.
    """
    table = table_of(MovedRow)
    rows = connection.execute(select(table).where(table.c.judgement == judgement)).all()
    connection.execute(delete(table).where(table.c.judgement == judgement))
    back = {row.entity for row in rows}
    connection.execute(update(EntityRow).where(EntityRow.id.in_(back)).values(merged_into=None))
    for row in rows:
        if row.position == _FORWARDING and row.document != row.entity:
            connection.execute(update(EntityRow).where(EntityRow.id == row.document).values(merged_into=row.entity))
    named = {(row.document, row.position): row.entity for row in rows if row.position != _FORWARDING}
    moved = {document for document, _ in named}
    for stored in list(documents.read_documents(connection, moved)):
        _relink(connection, stored, named, known)
    tellings.place_anew(connection, moved)
    indexed.touch_documents(connection, back)


def _relink(
    connection: Connection, stored: StoredDocument, named: Mapping[tuple[str, int], str], known: Collection[str]
) -> None:
    """Give mentions of a document back, and write anew who takes part in its engagements."""
    identity, findings, links = stored.document.id, stored.findings, list(stored.links)
    if findings is None:
        return
    for position, (mention, link) in enumerate(zip(findings.extraction.mentions, stored.links, strict=False)):
        entity = named.get((identity, position))
        if entity and link in known:
            entities.count_names(connection, [(link, mention.text)], -1)
            entities.count_names(connection, [(entity, mention.text)], 1)
            links[position] = entity
            where = (LinkRow.document == identity, LinkRow.position == position)
            connection.execute(update(LinkRow).where(*where).values(entity=entity))
    own = select(EngagementRow.id).where(EngagementRow.document == identity)
    connection.execute(delete(ParticipantRow).where(ParticipantRow.engagement.in_(own)))
    taking_part = [
        {"engagement": engagement_id(identity, number), "entity": entity, "side": side}
        for number, row in enumerate(participants(findings, links), 1)
        for entity, side in row.items()
    ]
    if taking_part:
        connection.execute(insert(ParticipantRow), taking_part)


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
