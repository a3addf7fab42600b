"""The index of a run: what it cannot take is left for later, since the store has it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from flows.indexer import Indexer
from flows.indexing import open_indexer
from schemas.errors import SearchIndexError
from schemas.settings import Settings
from store.documents import Taken
from store.store import Store

if TYPE_CHECKING:
    from index.record.nearness import Bytes

_AT_ONCE = 200
"""Documents that are put in together: each commit of the index starts threads and leaves a segment to be merged."""
_KEPT = 4_000
"""Documents whose vectors are kept (2.5 kB each): one that is told apart from a namesake is indexed once more."""


class LateIndex:
    """An index that is opened when it is first needed. Where it fails the run goes on; `catch_up` tries once more."""

    def __init__(self, store: Store, settings: Settings) -> None:
        """Take a store; the index is not looked at yet."""
        self.failure = ""
        """Why the index is not up to date; empty where it is."""
        self._store, self._settings = store, settings
        self._indexer: Indexer | None = None
        self._waiting: dict[str, tuple[Taken, int]] = {}
        self._vectors: dict[str, Bytes] = {}

    def prepare(self, vectors: "Mapping[str, Bytes]") -> None:
        """Take the vectors of documents that are about to come."""
        self._vectors |= vectors
        for document in list(self._vectors)[: max(0, len(self._vectors) - _KEPT)]:
            del self._vectors[document]

    def put(self, taken: Sequence[Taken], revisions: Mapping[str, int]) -> None:
        """Index documents that were put into the store just now, once enough of them wait."""
        self._waiting |= {each.document.id: (each, revisions[each.document.id]) for each in taken}
        if len(self._waiting) >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Index what waits, unless the index failed before."""
        waiting, self._waiting = self._waiting, {}
        if self.failure or not waiting:
            return
        try:
            self._opened().put_taken(
                [taken for taken, _ in waiting.values()],
                {i: revision for i, (_, revision) in waiting.items()},
                self._vectors,
            )
        except SearchIndexError as error:
            self._fail(error)

    def catch_up(self) -> int:
        """Bring the index to what the store holds; return how many documents changed in it."""
        self.flush()
        try:
            changed = self._opened().catch_up()
        except SearchIndexError as error:
            self._fail(error)
            return 0
        self.failure = ""
        return changed

    def close(self) -> None:
        """Let go of the index, and of what was kept for it."""
        self._vectors = {}
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
