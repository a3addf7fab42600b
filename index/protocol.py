"""What a search index does, and what an engine must give so that one can be built on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from index.record.packing import Named, Packed
from index.record.rows import Record, Row
from index.tree import Field, Tree
from schemas.errors import SearchIndexError
from schemas.indexing import IndexEntry
from schemas.query import Answer, Order, Query, Told

if TYPE_CHECKING:
    from index.record.nearness import Bytes, Vectors


class StaleIndexError(SearchIndexError):
    """The index was made by another version of the analysis; it has to be built anew."""


class RefusedDocumentsError(SearchIndexError):
    """An engine took all documents but these; ``refused`` has its reason for each id."""

    def __init__(self, refused: Mapping[str, str]) -> None:
        """Keep the reasons, and tell the first."""
        first = next(iter(refused.items()))
        super().__init__(f"The search index refuses {len(refused)} documents; {first[0]}: {first[1]}")
        self.refused = dict(refused)


class SearchIndex(Protocol):
    """Documents to be found. Writes are whole when a call returns; a crash before that leaves what was there."""

    @property
    def version(self) -> str:
        """The version of analysis and fields that the index is made with."""

    def replace(self, entries: Iterable[IndexEntry], vectors: "Mapping[str, Bytes]" = ...) -> int:
        """Put documents in, each in place of the one of the same id; return how many.

        ``vectors`` are those of passages that were made before (`index.record.vectors.vectors_of`), by document.
        """

    def remove(self, documents: Iterable[str]) -> None:
        """Take documents out by id; unknown ids are passed over."""

    def search(self, query: Query) -> Answer:
        """Answer a question."""

    def matching(self, query: Query) -> Mapping[str, tuple[Told, ...]]:
        """Return all documents that hold all that a question asks for, by id, with where they tell what it is about."""

    def like(self, document: str, limit: int) -> Answer | None:
        """Return the documents that are most like one (by id), best first; None where it is not in."""

    def count(self) -> int:
        """Return how many documents are in."""

    def checksums(self) -> Mapping[str, str]:
        """Return the checksum of the entry that each document is in with (`checksum_of`), by id."""

    def sweep(self) -> int:
        """Take out what belongs to no document (after a crash); return how much it was."""

    def documents(self) -> frozenset[str]:
        """Return the ids of all documents that are in."""

    def close(self) -> None:
        """Let go of files and connections."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A document found, with its score and what is kept of it, which is taken apart when it is looked at."""

    kept: Record | Packed
    score: float

    @property
    def document(self) -> str:
        """The document's id."""
        return self.kept.document

    @property
    def record(self) -> Record:
        """What is kept of it."""
        return self.kept.record if isinstance(self.kept, Packed) else self.kept

    @property
    def named(self) -> Named:
        """The names in it; of packed ones without taking the rest apart."""
        kept = self.kept
        if isinstance(kept, Packed):
            return kept.named
        return Named(kept.names, kept.owners, [" ".join(sounds) for sounds in kept.sounds])


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what a tree finds, best first (ties by id), and how many it finds in all."""

    total: int
    page: tuple[Scored, ...] = ()


Counts = tuple[tuple[str, int], ...]
"""Values of a field with how many documents hold each, most frequent first, ties by value."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One whole index of a memory, among others of its own; ``name`` tells it from those."""

    name: str
    index: SearchIndex


class Generations(Protocol):
    """The index of a memory: one generation is in use, the former is kept, and a new one may be filled beside them."""

    @property
    def version(self) -> str:
        """The version of an index made today."""

    def open(self) -> Generation:
        """Open the generation in use, or make an empty one where there is none.

        Raises StaleIndexError where another version made it.
        """

    def begin(self) -> Generation:
        """Make an empty generation beside the one in use, which goes on answering."""

    def swap(self, generation: Generation) -> None:
        """Let a generation be the one in use, at once; keep the one before it, remove older ones."""

    def drop(self, generation: Generation) -> None:
        """Remove a generation that shall not be used."""

    def names(self) -> frozenset[str]:
        """Return the names of all generations that are there, whole or not."""

    def rollback(self) -> Generation:
        """Let the generation before the one in use be it again. Raises SearchIndexError where there is none."""


class Engine(Protocol):
    """An engine that keeps rows and finds them by trees; it analyses nothing itself."""

    def write(self, rows: Iterable[Row]) -> int:
        """Put rows in, each in place of the one of the same id, all at once; return how many."""

    def remove(self, documents: Iterable[str]) -> None:
        """Take rows out by id."""

    def size(self) -> int:
        """Return how many documents are in."""

    def totals(self, trees: Sequence[Tree]) -> list[int]:
        """Return how many documents each tree finds, at least roughly: it is asked for how rare words are.

        Zero means that it finds none. Documents that were taken out may still count for a while.
        """

    def find(self, tree: Tree, limit: int, offset: int, order: Order = Order.RELEVANCE) -> Found:
        """Return one page of what a tree finds; in another order than by relevance, scores mean nothing."""

    def counts(self, tree: Tree, fields: Sequence[Field], most: int) -> Mapping[Field, Counts]:
        """Return the values of fields (of ``tree.COUNTED``) among the documents that a tree finds."""

    def checksums(self) -> Mapping[str, str]:
        """Return the checksum of the entry that each document's row was made of, by id."""

    def sweep(self) -> int:
        """Take out what belongs to no document (after a crash); return how much it was."""

    def close(self) -> None:
        """Let go of files and connections."""


@runtime_checkable
class RemoteEngine(Protocol):
    """An engine to which each request is a way to go, so that counting and finding are better asked at once."""

    def count_and_find(
        self, counted: Sequence[Tree], tree: Tree, limit: int, offset: int, order: Order = Order.RELEVANCE
    ) -> tuple[list[int], Found]:
        """Return the totals of some trees (as `Engine.totals`), and one page of what a tree finds."""


@runtime_checkable
class MeaningEngine(Protocol):
    """An engine that also keeps vectors, and finds the documents whose passages are nearest to a question's."""

    def nearest(self, question: "Vectors", within: Tree, most: int) -> tuple[Scored, ...]:
        """Return the nearest documents of those that a tree finds, best first; scores are cosines (-1 to 1)."""

    def likeness(self, question: "Vectors", found: Sequence[Scored]) -> Sequence[float]:
        """Return the cosine of the nearest passage of each of some documents (-1 to 1), 0 where none is kept."""

    def sample(self, most: int) -> "tuple[Bytes, ...]":
        """Return the passages of the first documents in the order of their ids, which is that of chance."""
