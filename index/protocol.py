"""What a search index does, and what an engine must give so that one can be built on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from index.rows import Record, Row
from index.tree import Tree
from schemas.errors import SearchIndexError
from schemas.indexing import IndexEntry
from schemas.query import Answer, Query


class StaleIndexError(SearchIndexError):
    """The index was made by another version of the analysis; it has to be built anew."""


class SearchIndex(Protocol):
    """Documents to be found. Writes are whole when a call returns; a crash before that leaves what was there."""

    @property
    def version(self) -> str:
        """The version of analysis and fields that the index is made with."""

    def replace(self, entries: Iterable[IndexEntry]) -> int:
        """Put documents in, each in place of the one of the same id; return how many."""

    def remove(self, documents: Iterable[str]) -> None:
        """Take documents out by id; unknown ids are passed over."""

    def search(self, query: Query) -> Answer:
        """Answer a question."""

    def count(self) -> int:
        """Return how many documents are in."""

    def documents(self) -> frozenset[str]:
        """Return the ids of all documents that are in."""

    def close(self) -> None:
        """Let go of files and connections."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A document found, with its score and what is kept of it."""

    record: Record
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what a tree finds, best first (ties by id), and how many it finds in all."""

    total: int
    page: tuple[Scored, ...] = ()


class Engine(Protocol):
    """An engine that keeps rows and finds them by trees; it analyses nothing itself."""

    def write(self, rows: Iterable[Row]) -> int:
        """Put rows in, each in place of the one of the same id, all at once; return how many."""

    def remove(self, documents: Iterable[str]) -> None:
        """Take rows out by id."""

    def size(self) -> int:
        """Return how many documents are in."""

    def total(self, tree: Tree) -> int:
        """Return how many documents a tree finds, at least roughly: it is asked for how rare words are.

        Zero means that it finds none. Documents that were taken out may still count for a while.
        """

    def find(self, tree: Tree, limit: int, offset: int) -> Found:
        """Return one page of what a tree finds."""

    def documents(self) -> frozenset[str]:
        """Return the ids of all documents."""

    def close(self) -> None:
        """Let go of files and connections."""
