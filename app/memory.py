"""A memory opened for asking: its store and its index, each when it is first needed."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from flows.indexing import open_search, rebuild_index
from index.protocol import SearchIndex, StaleIndexError
from schemas.errors import CallError, StoreError
from schemas.query import Answer, Query, Told
from schemas.settings import Settings
from store.glance import documents_in

if TYPE_CHECKING:  # a question needs the index alone, and the store takes half a second to import
    from store.store import Store

NOTHING_YET = "The memory is empty so far; take documents in with: dhakira ingest FOLDER"


@dataclass(slots=True)
class Memory:
    """One memory. Use it in a ``with`` block."""

    settings: Settings
    _store: "Store | None" = field(default=None)
    _index: SearchIndex | None = field(default=None)

    @classmethod
    def open(cls, settings: Settings) -> Self:
        """Open what is there. Raises CallError where there is no memory yet."""
        file = _file_of(settings)
        if file and not file.exists():
            place = file if settings.store else settings.home
            raise CallError(f"There is no memory in {place} yet; begin with: dhakira ingest FOLDER")
        if file and not _is_database(file):
            raise StoreError(
                f"{file} is no store of Dhakira, or it is damaged; bring a backup back: "
                "dhakira restore BACKUP --home NEWFOLDER"
            )
        return cls(settings)

    def __enter__(self) -> Self:
        """Give the memory for a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close index and store."""
        if self._index:
            self._index.close()
        if self._store:
            self._store.close()

    @property
    def store(self) -> "Store":
        """The store."""
        if self._store is None:
            from store.store import Store

            self._store = Store.open(self.settings.store_url, self.settings.home)
        return self._store

    @property
    def index(self) -> SearchIndex:
        """The index; one of another version, or none at all, is built anew first, never searched."""
        if self._index is None:
            self._index = self._opened()
        return self._index

    def is_empty(self) -> bool:
        """Tell whether there is no document."""
        return not self.store.size()

    def search(self, query: Query) -> Answer:
        """Answer a question."""
        return self.index.search(query)

    def matching(self, query: Query) -> Mapping[str, tuple[Told, ...]]:
        """Return all documents that hold all that a question asks for, by id, with where they tell what it is about."""
        return self.index.matching(query)

    def unindexed(self) -> int:
        """Return how many documents no search finds yet, as after an ingest that was interrupted."""
        return max(0, self._size() - self._index.count()) if self._index else 0

    def _size(self) -> int:
        """Return how many documents there are; a store that is not open yet is not loaded for that alone."""
        file = None if self._store else _file_of(self.settings)
        told = documents_in(file) if file else None
        return self.store.size() if told is None else told

    def like(self, identity: str, limit: int) -> Answer:
        """Return the documents most like one, by id or file's name. Raises CallError where there is none such."""
        ids = (identity, *self.store.documents_named(identity))
        answers = (self.index.like(document, limit) for document in ids)
        found = next((answer for answer in answers if answer is not None), None)
        if found is None:
            raise CallError(f"The memory holds no document {identity}; `dhakira search` tells their ids.")
        return found

    def _opened(self) -> SearchIndex:
        with contextlib.suppress(StaleIndexError):
            index = open_search(self.settings)
            if index.count() or self.is_empty():
                return index
            index.close()  # its folder was removed
        rebuild_index(self.store, self.settings)
        return open_search(self.settings)


def _is_database(file: Path) -> bool:
    """Tell whether a file begins as SQLite's do, or is empty: a question of the index alone opens no store."""
    try:
        with file.open("rb") as content:
            begin = content.read(len(_SQLITE))
    except OSError:  # what opens it says why
        return True
    return begin in {b"", _SQLITE}


_SQLITE = b"SQLite format 3\0"


def _file_of(settings: Settings) -> Path | None:
    """Return the file that the store is, or None where it is a server's."""
    if not settings.store:
        return settings.store_file
    scheme, _, path = settings.store.partition(":///")
    return Path(path.partition("?")[0]) if scheme.startswith("sqlite") and path else None
