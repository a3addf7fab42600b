"""Entities, their names, and what people decided of them."""

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from store.tables.base import Base


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
