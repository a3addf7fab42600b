"""What is derived from documents: which are copies, which tell one event, and what search indexes hold."""

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from store.tables.base import Base


class BandRow(Base):
    """A band of a document's text, by which near copies of it are found (`resolvers.identity.publications`).

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


class TellingRow(Base):
    """Of engagements that are one event: the one that stands for it (for itself, too), and the document of each."""

    __tablename__ = "tellings"
    engagement: Mapped[str] = mapped_column(primary_key=True)
    principal: Mapped[str] = mapped_column(index=True)
    document: Mapped[str] = mapped_column(index=True)


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
