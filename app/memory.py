"""A memory opened for asking: its store, and its index when it is first asked."""

from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from flows.indexing import Indexer, open_indexer
from schemas.errors import CallError
from schemas.query import Answer, Query
from schemas.settings import Settings
from store.store import Store


@dataclass(slots=True)
class Memory:
    """One memory. Use it in a ``with`` block; the index is opened when it is first asked."""

    settings: Settings
    store: Store
    _indexer: Indexer | None = field(default=None)

    @classmethod
    def open(cls, settings: Settings) -> Self:
        """Open what is there. Raises CallError where there is no memory yet."""
        if not settings.store and not settings.store_file.exists():
            raise CallError(f"There is no memory in {settings.home} yet; begin with: dhakira ingest FOLDER")
        return cls(settings, Store.open(settings.store_url, settings.home))

    def __enter__(self) -> Self:
        """Give the memory for a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close index and store."""
        if self._indexer:
            self._indexer.index.close()
        self.store.close()

    def search(self, query: Query) -> Answer:
        """Answer a question; an index of another version is built anew first, never searched."""
        if self._indexer is None:
            self._indexer = open_indexer(self.store, self.settings)
        return self._indexer.index.search(query)
