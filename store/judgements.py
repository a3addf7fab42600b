"""Judgements: what people decided. No run touches them."""

import datetime as dt

from sqlalchemy import Connection, insert, select, update

from schemas.memory import Judgement
from store import codec
from store.tables import JudgementRow
from store.writing import table_of


def judge(connection: Connection, judgement: Judgement) -> None:
    """Write a decision down; its ``id`` is given by the store."""
    connection.execute(
        insert(JudgementRow).values(
            at=judgement.at,
            who=judgement.who,
            verdict=judgement.verdict,
            subject=judgement.subject,
            object=judgement.object,
            note=judgement.note,
        )
    )


def undo(connection: Connection, identity: int) -> None:
    """Take a decision back; that it was made stays on record."""
    taken_back = update(JudgementRow).where(JudgementRow.id == identity, JudgementRow.undone.is_(None))
    connection.execute(taken_back.values(undone=dt.datetime.now(dt.UTC)))


def judgements(connection: Connection) -> tuple[Judgement, ...]:
    """Return the decisions that stand, oldest first."""
    table = table_of(JudgementRow)
    rows = connection.execute(select(table).where(table.c.undone.is_(None)).order_by(table.c.id))
    return tuple(map(_judgement, rows))


def _judgement(row: codec.AnyRow) -> Judgement:
    return Judgement(row.id, row.at, row.who, row.verdict, row.subject, row.object, row.note, row.undone)
