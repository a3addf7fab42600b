"""The tables of the store. Every change here needs a migration (`store.migrations`), or old memories do not open.

Findings stand as rows with the columns that are asked for; the evidence of a record's fields, which is always read
whole, stands beside them as JSON. Whatever hangs on a document names it in ``document``.
"""

import datetime as dt

from sqlalchemy import JSON, BigInteger, DateTime, ForeignKey, Index, Integer, MetaData, false
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from store.shapes import DelegationEvidence, EngagementEvidence, OfficialEvidence, QuoteShape, WordShape

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcTime(TypeDecorator[dt.datetime]):
    """A moment: aware in Python, kept as UTC without a zone, since SQLite keeps none."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002
        """Turn a moment into UTC without a zone."""
        return value.astimezone(dt.UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002
        """Give a moment its zone back."""
        return value.replace(tzinfo=dt.UTC) if value else None


class Base(DeclarativeBase):
    """The root of the tables."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {dt.datetime: UtcTime}  # noqa: RUF012 - SQLAlchemy reads it once, from the class


class DocumentRow(Base):
    """A document. With ``replaced_by`` it gave way to another; its text stays, its findings went."""

    __tablename__ = "documents"
    id: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    media_type: Mapped[str]
    text: Mapped[str]
    language: Mapped[str]
    languages: Mapped[list[tuple[str, float]]] = mapped_column(JSON)
    meta: Mapped[list[list[str]]] = mapped_column("metadata", JSON)
    reading: Mapped[str]
    confidence: Mapped[float | None]
    parent: Mapped[str | None] = mapped_column(index=True)
    type: Mapped[str]
    main_language: Mapped[str]
    title: Mapped[QuoteShape | None] = mapped_column(JSON(none_as_null=True))
    date: Mapped[dt.date | None] = mapped_column(index=True)
    dated: Mapped[QuoteShape | None] = mapped_column(JSON(none_as_null=True))
    issuer: Mapped[QuoteShape | None] = mapped_column(JSON(none_as_null=True))
    versions: Mapped[str] = mapped_column(index=True)
    revision: Mapped[int]
    replaced_by: Mapped[str | None] = mapped_column(index=True)
    stored: Mapped[dt.datetime]
    run: Mapped[int | None]


class PageRow(Base):
    """A page's place in the text, its size in points, and the boxes of its words (`store.shapes.WordShape`)."""

    __tablename__ = "pages"
    document: Mapped[str] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[int]
    end: Mapped[int]
    width: Mapped[float]
    height: Mapped[float]
    words: Mapped[list[WordShape]] = mapped_column(JSON)


class MentionRow(Base):
    """A mention, by its place in the document's order (from 0)."""

    __tablename__ = "mentions"
    document: Mapped[str] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]
    rule: Mapped[str]
    confidence: Mapped[float]
    first_day: Mapped[dt.date | None]
    last_day: Mapped[dt.date | None]
    calendar: Mapped[str | None]
    grain: Mapped[str | None]
    key: Mapped[str | None]
    country: Mapped[str | None]
    warnings: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))


class LinkRow(Base):
    """Who a mention means: an opinion, so apart from the mention. Titles and dates have ids local to the document."""

    __tablename__ = "links"
    document: Mapped[str] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    entity: Mapped[str] = mapped_column(index=True)


class OfficialRow(Base):
    """An official as one document names them, by place in order (from 0)."""

    __tablename__ = "officials"
    document: Mapped[str] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    title: Mapped[str | None]
    organization: Mapped[str | None]
    country: Mapped[str | None]
    evidence: Mapped[OfficialEvidence] = mapped_column(JSON)


class DelegationRow(Base):
    """A delegation, by place in order (from 0)."""

    __tablename__ = "delegations"
    document: Mapped[str] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    country: Mapped[str | None]
    rule: Mapped[str]
    evidence: Mapped[DelegationEvidence] = mapped_column(JSON)


class EngagementRow(Base):
    """An engagement, by place in order (from 1, as in its id)."""

    __tablename__ = "engagements"
    id: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    position: Mapped[int]
    kind: Mapped[str]
    first_day: Mapped[dt.date | None] = mapped_column(index=True)
    last_day: Mapped[dt.date | None]
    title: Mapped[str]
    rule: Mapped[str]
    confidence: Mapped[float]
    evidence: Mapped[EngagementEvidence] = mapped_column(JSON)


class EngagementCountryRow(Base):
    """A country of an engagement's guests."""

    __tablename__ = "engagement_countries"
    engagement: Mapped[str] = mapped_column(ForeignKey("engagements.id"), primary_key=True)
    country: Mapped[str] = mapped_column(primary_key=True, index=True)


class ParticipantRow(Base):
    """An entity that takes part in an engagement; derived from links and evidence, and made again with them."""

    __tablename__ = "participants"
    engagement: Mapped[str] = mapped_column(ForeignKey("engagements.id"), primary_key=True)
    entity: Mapped[str] = mapped_column(primary_key=True, index=True)


class EntityRow(Base):
    """An entity. ``merged_into`` forwards to the one it turned out to be."""

    __tablename__ = "entities"
    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    country: Mapped[str | None]
    key: Mapped[str | None] = mapped_column(index=True)
    merged_into: Mapped[str | None]
    created: Mapped[dt.datetime]


class EntityNameRow(Base):
    """One way in which an entity is named over all documents; ``folded`` is what names are compared by."""

    __tablename__ = "entity_names"
    entity: Mapped[str] = mapped_column(ForeignKey("entities.id"), primary_key=True)
    text: Mapped[str] = mapped_column(primary_key=True)
    script: Mapped[str]
    count: Mapped[int]
    folded: Mapped[str] = mapped_column(index=True)


class FileRow(Base):
    """The ledger's line for one path."""

    __tablename__ = "files"
    path: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger)
    mtime_ns: Mapped[int] = mapped_column(BigInteger)
    outcome: Mapped[str]
    sha256: Mapped[str | None] = mapped_column(index=True)
    document: Mapped[str | None] = mapped_column(index=True)
    container: Mapped[str | None] = mapped_column(index=True)
    reason: Mapped[str | None]
    sentence: Mapped[str | None]
    versions: Mapped[str]
    run: Mapped[int | None]
    seen: Mapped[dt.datetime]
    failures: Mapped[int] = mapped_column(server_default="0")
    retry_at: Mapped[dt.datetime | None]
    ignored: Mapped[bool] = mapped_column(server_default=false())


class RunItemRow(Base):
    """What became of one item in one run; items that were unchanged are counted only (`RunRow.counts`)."""

    __tablename__ = "run_items"
    run: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str]
    document: Mapped[str | None] = mapped_column(index=True)


class ErasureRow(Base):
    """A document that was forgotten on request: nothing of it but the hash of its bytes, so that it stays away."""

    __tablename__ = "erasures"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    sha256: Mapped[str] = mapped_column(index=True)
    at: Mapped[dt.datetime]
    sources: Mapped[int]


class RunRow(Base):
    """A run and its account."""

    __tablename__ = "runs"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kind: Mapped[str]
    state: Mapped[str]
    started: Mapped[dt.datetime]
    ended: Mapped[dt.datetime | None]
    counts: Mapped[dict[str, int]] = mapped_column(JSON)
    versions: Mapped[dict[str, str]] = mapped_column(JSON)
    host: Mapped[str]
    pid: Mapped[int]


class LeaseRow(Base):
    """Who may write. ``beat`` is a number that its holder changes as long as it lives; no clock is compared."""

    __tablename__ = "leases"
    name: Mapped[str] = mapped_column(primary_key=True)
    token: Mapped[str]
    host: Mapped[str]
    pid: Mapped[int]
    since: Mapped[dt.datetime]
    beat: Mapped[int] = mapped_column(Integer)


class JudgementRow(Base):
    """A person's decision, never touched by a run."""

    __tablename__ = "judgements"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[dt.datetime]
    who: Mapped[str]
    verdict: Mapped[str]
    subject: Mapped[str] = mapped_column(index=True)
    object: Mapped[str | None] = mapped_column(index=True)
    note: Mapped[str | None]
    undone: Mapped[dt.datetime | None]


class MovedRow(Base):
    """A mention that a judgement moved from ``entity`` to another, so that it can be taken back."""

    __tablename__ = "moved"
    judgement: Mapped[int] = mapped_column(primary_key=True)
    document: Mapped[str] = mapped_column(primary_key=True, index=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    entity: Mapped[str]


class SourceItemRow(Base):
    """What an item of a source looked like when it was last fetched; ``source`` is the source's name."""

    __tablename__ = "source_items"
    source: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    etag: Mapped[str]
    modified: Mapped[str]
    changed: Mapped[str]
    seen: Mapped[dt.datetime | None]


class WatchRow(Base):
    """A search that a person saved, to be told of new documents that answer it."""

    __tablename__ = "watches"
    words: Mapped[str] = mapped_column(primary_key=True)
    created: Mapped[dt.datetime]


class BandRow(Base):
    """A band of a document's text, by which near copies of it are found (`resolvers.publications`).

    ``day`` is the document's (days since 0001-01-01), 0 where it is not known.
    """

    __tablename__ = "bands"
    band: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    day: Mapped[int] = mapped_column(primary_key=True)
    document: Mapped[str] = mapped_column(primary_key=True, index=True)


class PublicationRow(Base):
    """Which document stands for a document's publication: itself, or a copy of it, or what it translates."""

    __tablename__ = "publications"
    document: Mapped[str] = mapped_column(primary_key=True)
    principal: Mapped[str] = mapped_column(index=True)
    translation: Mapped[bool]


class IndexedRow(Base):
    """Which revision of a document a search index holds; ``index`` names the index and its version."""

    __tablename__ = "indexed"
    index: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[str] = mapped_column(primary_key=True)
    revision: Mapped[int]


class IndexRefusalRow(Base):
    """Why a search index refused a document, which stays to be indexed."""

    __tablename__ = "index_refusals"
    index: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str]


Index("ix_mentions_kind_key", MentionRow.kind, MentionRow.key)
