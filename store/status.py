"""How much a memory holds."""

from sqlalchemy import Connection, Select, func, select

from schemas.ledger import Versions
from schemas.memory import MemoryStatus
from schemas.mention import Kind
from schemas.query import Filters
from store import ledger
from store.engagements import count_engagements
from store.glance import SCHEMA_VERSION
from store.tables.entities import EntityRow
from store.tables.findings import DocumentRow, LinkRow, MentionRow
from store.tables.ledger import FileRow


def status(connection: Connection) -> MemoryStatus:
    """Count what is there; entities that nothing names any more are not counted."""
    here = DocumentRow.replaced_by.is_(None)
    total, first, last = connection.execute(
        select(func.count(), func.min(DocumentRow.date), func.max(DocumentRow.date)).where(here)
    ).one()
    kinds = (
        select(EntityRow.kind, func.count())
        .where(EntityRow.id.in_(select(LinkRow.entity)))
        .group_by(EntityRow.kind)
        .order_by(EntityRow.kind)
    )
    languages = select(DocumentRow.language, func.count()).where(here).group_by(DocumentRow.language)
    last_run = next(iter(ledger.runs(connection, 1)), None)
    versions = last_run.versions if last_run else Versions()
    return MemoryStatus(
        documents=total,
        sources=_count(connection, select(func.count()).where(FileRow.document.is_not(None))),
        mentions=_count(connection, select(func.count()).select_from(MentionRow)),
        engagements=count_engagements(connection, Filters()),
        entities={Kind(kind): number for kind, number in connection.execute(kinds)},
        languages=dict(connection.execute(languages).all()),
        set_aside=ledger.set_aside_by_reason(connection),
        replaced=_count(connection, select(func.count()).where(DocumentRow.replaced_by.is_not(None))),
        first_date=first,
        last_date=last,
        versions=Versions(SCHEMA_VERSION, versions.extraction, versions.analysis),
        last_run=last_run,
    )


def _count(connection: Connection, query: Select[int]) -> int:
    return connection.execute(query).scalar_one()
