"""The index of a run: what it cannot take is left for later, since the store has it."""

from collections.abc import Mapping, Sequence

from flows.indexer import Indexer
from flows.indexing import open_indexer
from schemas.errors import SearchIndexError
from schemas.settings import Settings
from store.documents import Taken
from store.store import Store


class LateIndex:
    """An index that is opened when it is first needed. Where it fails the run goes on; `catch_up` tries once more."""

    def __init__(self, store: Store, settings: Settings) -> None:
        """Take a store; the index is not looked at yet."""
        self.failure = ""
        """Why the index is not up to date; empty where it is."""
        self._store, self._settings = store, settings
        self._indexer: Indexer | None = None

    def put_taken(self, taken: Sequence[Taken], revisions: Mapping[str, int]) -> None:
        """Index documents that were put into the store just now, unless the index failed before."""
        if self.failure:
            return
        try:
            self._opened().put_taken(taken, revisions)
        except SearchIndexError as error:
            self._fail(error)

    def catch_up(self) -> int:
        """Bring the index to what the store holds; return how many documents changed in it."""
        try:
            changed = self._opened().catch_up()
        except SearchIndexError as error:
            self._fail(error)
            return 0
        self.failure = ""
        return changed

    def close(self) -> None:
        """Let go of the index."""
        indexer, self._indexer = self._indexer, None
        if indexer:
            indexer.index.close()

    def _opened(self) -> Indexer:
        if self._indexer is None:
            self._indexer = open_indexer(self._store, self._settings)
        return self._indexer

    def _fail(self, error: SearchIndexError) -> None:
        self.failure = str(error)
        self.close()
