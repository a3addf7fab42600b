"""Documents and what was found in them.

Findings stand as rows with the columns that are asked for; the evidence of a record's fields, which is always read
whole, stands beside them as JSON. Whatever hangs on a document names it in ``document``.
"""

import datetime as dt

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from store.shapes import DelegationEvidence, EngagementEvidence, OfficialEvidence, QuoteShape, WordShape
from store.tables.base import Base


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
    agency: Mapped[QuoteShape | None] = mapped_column(JSON(none_as_null=True))
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
    """An entity that takes part in an engagement; derived from links and evidence, and made again with them.

    ``side`` is that of who receives or is received, or tells who was there besides; None of what it is about or where.
    """

    __tablename__ = "participants"
    engagement: Mapped[str] = mapped_column(ForeignKey("engagements.id"), primary_key=True)
    entity: Mapped[str] = mapped_column(primary_key=True, index=True)
    side: Mapped[str | None]


Index("ix_mentions_kind_key", MentionRow.kind, MentionRow.key)
