"""Entities: their names counted over all documents, and where each is named."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    update,
)

from schemas.entity import Entity, Name, Script
from schemas.memory import EntityCard, Occurrence
from schemas.mention import Kind
from schemas.span import Quote, Span
from store import codec
from store.storable import storable
from store.tables.entities import EntityNameRow, EntityRow, JudgementRow
from store.tables.findings import DocumentRow, EngagementRow, LinkRow, MentionRow, ParticipantRow
from store.tables.ledger import ErasureRow, RunRow
from store.writing import chunks, increase, inserting, table_of, upsert
from text.fold import fold_word
from text.names.search import NameIndex

NOBODY = (Kind.TITLE.value, Kind.DATE.value)
"""Kinds of mention that mean no entity; their links are local to a document."""

SOUNDS, ABOUT = 0.8, 0.04
"""How well a name must be borne to be meant (1: as written), and by how much less than the best one: "Habachneh" finds
Habashneh with 0.96; "Mellati" finds Mellati in Arabic letters with 0.89 and Malta, who is not meant, with 0.84."""
_HEARD_AT_MOST = 20

_MENTION_OF_LINK = and_(MentionRow.document == LinkRow.document, MentionRow.position == LinkRow.position)


def names_state(connection: Connection) -> tuple[object, ...]:
    """Return what changes whenever the names of entities may have changed; it costs a few rows."""
    run = connection.execute(select(RunRow.id, RunRow.counts, RunRow.state).order_by(RunRow.id.desc()).limit(1)).first()
    judged = connection.execute(select(func.count(JudgementRow.id), func.count(JudgementRow.undone))).one()
    erased = connection.execute(select(func.count()).select_from(ErasureRow)).scalar_one()
    return (str(run), *judged, erased)


def put_entities(connection: Connection, entities: Iterable[Entity]) -> None:
    """Put entities in, or their name, country and key anew; how often each name is used is counted from the links."""
    now = dt.datetime.now(dt.UTC)
    rows: list[codec.Values] = [
        {
            "id": entity.id,
            "kind": entity.kind.value,
            "name": storable(entity.name),
            "country": entity.country,
            "key": entity.key,
            "created": now,
        }
        for entity in entities
    ]
    upsert(connection, EntityRow, rows, keep=frozenset({"created"}))


def ids_since(connection: Connection, moment: dt.datetime, kinds: Collection[Kind]) -> list[str]:
    """Return the ids of entities of these kinds that came in since a moment (UTC), the most named first."""
    uses = func.coalesce(func.sum(EntityNameRow.count), 0)
    query = (
        select(EntityRow.id)
        .join(EntityNameRow, EntityNameRow.entity == EntityRow.id)
        .where(EntityRow.created >= moment, EntityRow.kind.in_([kind.value for kind in kinds]))
        .where(EntityRow.merged_into.is_(None))
        .group_by(EntityRow.id)
        .order_by(uses.desc(), EntityRow.id)
    )
    return list(connection.execute(query).scalars())


def count_names(connection: Connection, named: Iterable[tuple[str, str]], sign: int) -> None:
    """Count uses of names in (``sign`` 1) or out (-1); ``named`` are pairs of entity and words as written."""
    uses = Counter((entity, " ".join(storable(words).split())) for entity, words in named)
    rows: list[codec.Values] = [
        {
            "entity": entity,
            "text": text,
            "script": _script(text).value,
            "count": sign * number,
            "folded": fold_word(text),
        }
        for (entity, text), number in uses.items()
    ]
    increase(connection, EntityNameRow, rows, EntityNameRow.count)
    if sign < 0:
        for chunk in chunks({entity for entity, _ in uses}):
            connection.execute(delete(EntityNameRow).where(EntityNameRow.entity.in_(chunk), EntityNameRow.count <= 0))


def names_of_links(connection: Connection, documents: Sequence[str]) -> list[tuple[str, str]]:
    """Return the entities that documents name, with the words, once a mention."""
    query = (
        select(LinkRow.entity, MentionRow.text)
        .join(MentionRow, _MENTION_OF_LINK)
        .where(LinkRow.document.in_(documents), MentionRow.kind.not_in(NOBODY))
    )
    return [(entity, text) for entity, text in connection.execute(query)]


def forward_entities(connection: Connection, forwards: Mapping[str, str]) -> None:
    """Let entities be others from now on: mentions, engagements and names go over, the ids forward.

    ``forwards`` has the one that goes and the one that it is; each statement is run for all of them.
    """
    if not forwards:
        return
    _forward_uses(connection, forwards)
    entities = table_of(EntityRow)
    ids = dict(forwards)
    for chunk in chunks(forwards):
        before = select(entities.c.id, entities.c.merged_into).where(entities.c.merged_into.in_(chunk))
        ids |= dict(connection.execute(before).all())
    merged = update(entities).where(entities.c.id == bindparam("gone")).values(merged_into=bindparam("kept"))
    connection.execute(merged, [{"gone": gone, "kept": _last(forwards, kept)} for gone, kept in ids.items()])
    uses: Counter[tuple[str, str, str, str]] = Counter()
    names = table_of(EntityNameRow).c
    for chunk in chunks(forwards):
        query = select(names.entity, names.text, names.script, names.folded, names["count"])
        for entity, text, script, folded, number in connection.execute(query.where(names.entity.in_(chunk))):
            uses[_last(forwards, entity), text, script, folded] += number
        connection.execute(delete(EntityNameRow).where(names.entity.in_(chunk)))
    rows = [
        {"entity": entity, "text": text, "script": script, "folded": folded, "count": number}
        for (entity, text, script, folded), number in uses.items()
    ]
    increase(connection, EntityNameRow, rows, EntityNameRow.count)


def _forward_uses(connection: Connection, forwards: Mapping[str, str]) -> None:
    pairs = [{"gone": gone, "kept": _last(forwards, kept)} for gone, kept in forwards.items()]
    gone: BindParameter[str] = bindparam("gone")
    kept: BindParameter[str] = bindparam("kept")
    links, taking_part = table_of(LinkRow), table_of(ParticipantRow)
    connection.execute(update(links).where(links.c.entity == gone).values(entity=kept), pairs)
    insert = inserting(connection, ParticipantRow)
    both = select(taking_part.c.engagement, kept, taking_part.c.side).where(taking_part.c.entity == gone)
    connection.execute(insert.from_select(["engagement", "entity", "side"], both).on_conflict_do_nothing(), pairs)
    connection.execute(delete(taking_part).where(taking_part.c.entity == gone), pairs)


def _last(forwards: Mapping[str, str], entity: str) -> str:
    """Return the end of a chain."""
    while entity in forwards:
        entity = forwards[entity]
    return entity


def _script(text: str) -> Script:
    arabic = any("\u0600" <= c <= "\u08ff" or "\ufb50" <= c <= "\ufeff" for c in text)
    return Script.ARABIC if arabic else Script.LATIN


def all_entities(connection: Connection) -> tuple[Entity, ...]:
    """Return all entities with their names, oldest first."""
    names: dict[str, list[Name]] = {}
    for entity, text, script, count in connection.execute(_names()):
        names.setdefault(entity, []).append(Name(text, Script(script), count))
    table = table_of(EntityRow)
    rows = connection.execute(select(table).where(table.c.merged_into.is_(None)).order_by(table.c.created, table.c.id))
    return tuple(_entity(row, tuple(names.get(row.id, ()))) for row in rows)


def entities_of(connection: Connection, ids: Iterable[str]) -> Mapping[str, Entity]:
    """Return entities by id, with all their names, most used first; unknown ids are left out."""
    found: dict[str, Entity] = {}
    table = table_of(EntityRow)
    for chunk in chunks(dict.fromkeys(ids)):
        names: dict[str, list[Name]] = {}
        for entity, text, script, count in connection.execute(_names().where(EntityNameRow.entity.in_(chunk))):
            names.setdefault(entity, []).append(Name(text, Script(script), count))
        for row in connection.execute(select(table).where(table.c.id.in_(chunk))):
            found[row.id] = _entity(row, tuple(names.get(row.id, ())))
    return found


def _names() -> Select[str, str, str, int]:
    return select(EntityNameRow.entity, EntityNameRow.text, EntityNameRow.script, EntityNameRow.count).order_by(
        EntityNameRow.entity, EntityNameRow.count.desc(), EntityNameRow.text
    )


def _entity(row: codec.AnyRow, names: tuple[Name, ...]) -> Entity:
    return Entity(row.id, Kind(row.kind), row.name, names, row.country, row.key)


def find_entities(connection: Connection, words: str, kinds: Sequence[Kind] = ()) -> tuple[str, ...]:
    """Return the ids of the entities that ids (spaces between them) or a name means, most used first.

    A name means those that bear it, spelling aside; where there is none, those with a name that has all its words.
    """
    ids = words.split()
    given = connection.execute(select(EntityRow.id, EntityRow.merged_into).where(EntityRow.id.in_(ids))).all()
    if ids and len(given) == len(ids):
        return tuple(row.merged_into or row.id for row in given)
    folded = fold_word(" ".join(words.split()))
    exact = _bearing(connection, [EntityNameRow.folded == folded], kinds)
    parts = [EntityNameRow.folded.contains(part, autoescape=True) for part in folded.split()]
    return exact or (_bearing(connection, parts, kinds) if parts else ())


def entities_of_bodies(connection: Connection, keys: Collection[str], name: str) -> tuple[str, ...]:
    """Return the ids of the entities that are bodies of the lexicon, by its keys, or bodies that bear just a name.

    A body of another key is another, whatever it is called.
    """
    bodies = (Kind.ORGANIZATION, Kind.DELEGATION)
    same = or_(EntityRow.key.in_(keys), and_(EntityRow.key.is_(None), EntityNameRow.folded == fold_word(name)))
    return _bearing(connection, [same], bodies)


def heard_entities(connection: Connection, words: str, kinds: Sequence[Kind] = ()) -> tuple[str, ...]:
    """Return the ids of the entities whose name sounds like these words, best first: those that do about equally well.

    All names are looked through, so ask only for what `find_entities` does not find.
    """
    query = select(EntityNameRow.entity, EntityNameRow.text, EntityNameRow.count).join(
        EntityRow, EntityRow.id == EntityNameRow.entity
    )
    if kinds:
        query = query.where(EntityRow.kind.in_([kind.value for kind in kinds]))
    names = NameIndex((entity, text, count) for entity, text, count in connection.execute(query))
    found = names.find(words, _HEARD_AT_MOST)
    return tuple(one.id for one in found if one.score >= max(SOUNDS, found[0].score - ABOUT))


def _bearing(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], kinds: Sequence[Kind]
) -> tuple[str, ...]:
    query = (
        select(EntityNameRow.entity)
        .join(EntityRow, EntityRow.id == EntityNameRow.entity)
        .where(*conditions)
        .group_by(EntityNameRow.entity)
        .order_by(func.sum(EntityNameRow.count).desc(), EntityNameRow.entity)
    )
    if kinds:
        query = query.where(EntityRow.kind.in_([kind.value for kind in kinds]))
    return tuple(connection.execute(query).scalars())


def entity_card(connection: Connection, identity: str, limit: int) -> EntityCard | None:
    """Return an entity with at most ``limit`` of its mentions, those of the newest documents first."""
    row = connection.execute(select(EntityRow.id, EntityRow.merged_into).where(EntityRow.id == identity)).first()
    if row is None:
        return None
    identity = row.merged_into or row.id
    totals = select(func.count(), func.count(func.distinct(LinkRow.document))).where(LinkRow.entity == identity)
    mentions, documents = connection.execute(totals).one()
    engagements = (
        select(ParticipantRow.engagement)
        .join(EngagementRow, EngagementRow.id == ParticipantRow.engagement)
        .where(ParticipantRow.entity == identity)
        .order_by(EngagementRow.first_day.desc().nulls_last(), EngagementRow.id)
    )
    return EntityCard(
        entity=entities_of(connection, [identity])[identity],
        mentions=mentions,
        documents=documents,
        occurrences=tuple(_occurrences(connection, identity, limit)),
        engagements=tuple(connection.execute(engagements).scalars()),
    )


def _occurrences(connection: Connection, identity: str, limit: int) -> Iterable[Occurrence]:
    mentions = table_of(MentionRow)
    query = (
        select(mentions, DocumentRow.name, DocumentRow.text.label("whole"))
        .join(LinkRow, _MENTION_OF_LINK)
        .join(DocumentRow, DocumentRow.id == mentions.c.document)
        .where(LinkRow.entity == identity)
        .order_by(DocumentRow.date.desc().nulls_last(), DocumentRow.id, mentions.c.start)
        .limit(limit)
    )
    for row in connection.execute(query):
        yield Occurrence(row.document, row.name, codec.mention_of(row), Quote.line(row.whole, Span(row.start, row.end)))
