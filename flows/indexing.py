"""The index of a memory: opened, built anew, rolled back, compared with the store and mended."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flows.engines import generations_of, place_of
from flows.indexer import Indexer, entries
from index.protocol import Generation, Generations, SearchIndex, StaleIndexError
from index.record.entry import checksum_of
from schemas.errors import SearchIndexError
from schemas.indexing import IndexEntry
from schemas.settings import Settings

if TYPE_CHECKING:  # a question needs the index alone, and the store takes half a second to import
    from store.store import Store

_ROUNDS = 5  # in which what changed while an index was built is brought after, and what it lacks is put in again


@dataclass(frozen=True, slots=True)
class Checked:
    """What was amiss in an index, and is mended: documents that it lacked, had otherwise, or had to no purpose.

    ``strays`` counts what belonged to no document. ``refused`` are documents that it does not take, with its reasons.
    """

    documents: int
    missing: int = 0
    stale: int = 0
    surplus: int = 0
    strays: int = 0
    refused: Mapping[str, str] = field(default_factory=dict)

    @property
    def clean(self) -> bool:
        """Whether nothing was amiss."""
        return not (self.missing or self.stale or self.surplus or self.strays or self.refused)


@dataclass(frozen=True, slots=True)
class IndexStanding:
    """How far an index is: the documents that it holds, wait for it, or are refused; or why it cannot be asked."""

    place: str
    documents: int = 0
    waiting: int = 0
    refused: int = 0
    trouble: str = ""


def open_search(settings: Settings) -> SearchIndex:
    """Open the index of a memory to be asked. Raises StaleIndexError where another version made it."""
    return generations_of(settings).open().index


def open_indexer(store: "Store", settings: Settings) -> Indexer:
    """Open the index of a memory; one of another version is built anew from the store first."""
    generations = generations_of(settings)
    try:
        opened = generations.open()
    except StaleIndexError:
        rebuild_index(store, settings)
        opened = generations.open()
    return _indexer(store, settings, generations, opened)


def rebuild_index(store: "Store", settings: Settings) -> int:
    """Build the index anew from the store, beside the one in use, and swap; return how many documents are in.

    What the store changes meanwhile is brought after before the swap, and once more behind it. Raises
    SearchIndexError, and leaves the one in use as it was, where the new one does not hold what was put in.
    """
    generations = generations_of(settings)
    generation = generations.begin()
    indexer = _indexer(store, settings, generations, generation)
    store.index_state.forget(indexer.name)  # a number may come again after indexes were removed by hand
    try:
        _fill(indexer)
        generations.swap(generation)
    except BaseException:
        store.index_state.forget(indexer.name)
        generations.drop(generation)
        raise
    opened = generations.open()
    _indexer(store, settings, generations, opened).catch_up()
    _forget_gone(store, settings, generations)
    total = opened.index.count()
    opened.index.close()
    return total


def roll_back_index(store: "Store", settings: Settings) -> int:
    """Let the former index be the one in use again, and catch it up; return how many documents it lacked or had old."""
    generations = generations_of(settings)
    opened = generations.rollback()
    changed = _indexer(store, settings, generations, opened).catch_up()
    opened.index.close()
    return changed


def check_index(store: "Store", settings: Settings) -> Checked:
    """Compare an index with the store, document by document, and mend it."""
    indexer = open_indexer(store, settings)
    try:
        return _check(indexer)
    finally:
        indexer.index.close()


def index_standing(store: "Store", settings: Settings) -> IndexStanding:
    """Tell how far the index of a memory is, without mending it; raises nothing for an index that cannot be asked."""
    generations, place = generations_of(settings), place_of(settings)
    try:
        indexer = _indexer(store, settings, generations, generations.open())
    except SearchIndexError as error:
        return IndexStanding(place, trouble=str(error))
    try:
        held = indexer.index.count()
    except SearchIndexError as error:
        return IndexStanding(place, trouble=str(error))
    finally:
        indexer.index.close()
    refused = store.index_state.refusals(indexer.name).keys()
    behind = len(store.index_state.to_index(indexer.name).keys() - refused)
    lost = store.size() - len(refused) - held  # such as where files were removed by hand
    return IndexStanding(place, held, max(behind, lost), len(refused))


def _check(indexer: Indexer) -> Checked:
    store, behind = indexer.store, indexer.store.index_state.to_index(indexer.name)
    revisions: dict[str, int] = {}
    right = {e.document: checksum_of(e) for e in entries(store, store.document_ids(), revisions)}
    held = indexer.index.checksums()
    missing = right.keys() - held.keys()
    stale = {d for d in right.keys() & held.keys() if right[d] != held[d] or d in behind}
    surplus = indexer.take_out(held)
    store.index_state.mark_removed(indexer.name, missing | stale)
    indexer.put(sorted(missing | stale))
    strays = indexer.index.sweep()
    refused = store.index_state.refusals(indexer.name)
    return Checked(len(right), len(missing - refused.keys()), len(stale - refused.keys()), surplus, strays, refused)


def _fill(indexer: Indexer) -> None:
    """Fill an empty index, and look whether it holds what was put in: as many documents, with the same checksums."""
    store, index = indexer.store, indexer.index
    expected: dict[str, str] = {}
    wanted: Iterable[str] = store.document_ids()
    for _ in range(_ROUNDS):
        revisions: dict[str, int] = {}
        indexer.replace(_noted(entries(store, wanted, revisions), expected), revisions)
        for document in store.index_state.refusals(indexer.name):
            expected.pop(document, None)
        held = index.checksums()
        gone = held.keys() - frozenset(store.document_ids())
        index.remove(sorted(gone))
        store.index_state.mark_removed(indexer.name, gone)
        lacking = {d for d, checksum in expected.items() if d not in gone and held.get(d) != checksum}
        store.index_state.mark_removed(indexer.name, lacking)
        wanted = sorted(
            (store.index_state.to_index(indexer.name).keys() | lacking)
            - store.index_state.refusals(indexer.name).keys()
        )
        if not wanted:
            return
    if lacking:
        raise SearchIndexError(
            f"The new index lacks {len(lacking)} documents that were put in ({min(lacking)} among them); "
            "the one in use stays as it was."
        )


def _noted(given: Iterable[IndexEntry], checksums: dict[str, str]) -> Iterator[IndexEntry]:
    """Pass entries on, and note their checksums by document."""
    for entry in given:
        checksums[entry.document] = checksum_of(entry)
        yield entry


def _forget_gone(store: "Store", settings: Settings, generations: Generations) -> None:
    """Let the store forget what generations held that are no more."""
    there = {f"{place_of(settings)} {name}" for name in generations.names()}
    for name in store.index_state.indexes():
        if name.startswith(f"{place_of(settings)} ") and " ".join(name.split(" ")[:2]) not in there:
            store.index_state.forget(name)


def _indexer(store: "Store", settings: Settings, generations: Generations, generation: Generation) -> Indexer:
    name = f"{place_of(settings)} {generation.name} {generations.version}"
    return Indexer(store, generation.index, name)
