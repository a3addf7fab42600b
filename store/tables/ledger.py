"""Files, runs, sources, the lease, and what people saved or had forgotten."""

import datetime as dt

from sqlalchemy import JSON, BigInteger, Integer, false
from sqlalchemy.orm import Mapped, mapped_column

from store.tables.base import Base


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


class SourceItemRow(Base):
    """What an item of a source looked like when it was last asked for; ``source`` is the source's name."""

    __tablename__ = "source_items"
    source: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    etag: Mapped[str]
    modified: Mapped[str]
    changed: Mapped[str]
    seen: Mapped[dt.datetime | None]
    asked: Mapped[dt.datetime | None]
    content: Mapped[str]


class WatchRow(Base):
    """A search that a person saved, to be told of new documents that answer it."""

    __tablename__ = "watches"
    words: Mapped[str] = mapped_column(primary_key=True)
    created: Mapped[dt.datetime]
