"""Bringing the search index to what the store holds."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from index.entry import index_entry
from index.folder import open_index, rebuild
from index.protocol import SearchIndex, StaleIndexError
from index.searching import index_version
from schemas.errors import SearchIndexError
from schemas.indexing import IndexEntry
from schemas.settings import Settings
from text.morphology import Morphology, analyser

if TYPE_CHECKING:  # a question needs the index alone, and the store takes half a second to import
    from store.documents import Taken
    from store.store import Store

FOLDER = "index"
_AT_ONCE = 200  # documents read from the store and committed to the index together


@dataclass(frozen=True, slots=True)
class Indexer:
    """An index and the store that it is made of; the store remembers what the index holds."""

    store: "Store"
    index: SearchIndex
    name: str
    """What the index is called in the store: its engine and its version."""

    def put(self, documents: Iterable[str]) -> int:
        """Index documents as the store has them now; return how many."""
        return sum(self._put(batch) for batch in _batches(documents))

    def put_taken(self, taken: "Sequence[Taken]", revisions: Mapping[str, int]) -> None:
        """Index documents that were put into the store just now."""
        known = self.store.entities(link for each in taken for link in each.links)
        self.index.replace(index_entry(each.document, each.findings, each.links, known) for each in taken)
        self.store.mark_indexed(self.name, revisions)

    def catch_up(self) -> int:
        """Index whatever the store has and the index has not, take out what gave way; return how many changed."""
        held = self.index.documents()
        self.store.mark_removed(self.name, self.store.indexed(self.name) - held)  # the folder may have been emptied
        stale = sorted(held - frozenset(self.store.document_ids()))
        if stale:
            self.index.remove(stale)
        self.store.mark_removed(self.name, stale)
        return len(stale) + self.put(self.store.to_index(self.name))

    def _put(self, documents: list[str]) -> int:
        revisions: dict[str, int] = {}
        self.index.replace(entries(self.store, documents, revisions))
        self.store.mark_indexed(self.name, revisions)
        return len(revisions)


def entries(store: "Store", documents: Iterable[str], revisions: dict[str, int]) -> Iterator[IndexEntry]:
    """Yield the index's entries of documents that are present, and write their revisions into ``revisions``."""
    for batch in _batches(documents):
        stored = [d for d in store.documents(batch) if d.findings]
        known = store.entities(link for document in stored for link in document.links)
        for document in stored:
            if document.findings:
                links = document.links or ("",) * len(document.findings.extraction.mentions)
                revisions[document.document.id] = document.revision
                yield index_entry(document.document, document.findings, links, known)


def version_of(settings: Settings) -> str:
    """Return the version of analysis and fields that an index made today has."""
    return index_version(_morphology(settings))


def open_search(settings: Settings) -> SearchIndex:
    """Open the index of a memory to be asked. Raises StaleIndexError where another version made it."""
    return open_index(_folder(settings), _morphology(settings))


def open_indexer(store: "Store", settings: Settings) -> Indexer:
    """Open the index of a memory; one of another version is built anew from the store first."""
    morphology = _morphology(settings)
    try:
        index = open_index(_folder(settings), morphology)
    except StaleIndexError:
        rebuild_index(store, settings)
        index = open_index(_folder(settings), morphology)
    return Indexer(store, index, _name(settings, morphology))


def rebuild_index(store: "Store", settings: Settings) -> int:
    """Build the index anew from the store, beside the one in use, and swap; return how many documents are in."""
    morphology = _morphology(settings)
    name = _name(settings, morphology)
    revisions: dict[str, int] = {}
    total = rebuild(_folder(settings), morphology, entries(store, store.document_ids(), revisions))
    store.forget_index(name)
    store.mark_indexed(name, revisions)
    return total


def _folder(settings: Settings) -> Path:
    """Return where the index of a memory lies; one made from another store than the home's own has its own folder."""
    if not settings.store:
        return settings.home / FOLDER
    return settings.home / f"{FOLDER}-{hashlib.sha256(settings.store.encode()).hexdigest()[:12]}"


def _morphology(settings: Settings) -> Morphology | None:
    if settings.index != "embedded":
        raise SearchIndexError("Only the embedded index is built so far; set DHAKIRA_INDEX to embedded.")
    return None if settings.morphology == "light" else analyser(settings.cache)


def _name(settings: Settings, morphology: Morphology | None) -> str:
    return f"{settings.index} {index_version(morphology)}"


def _batches(documents: Iterable[str]) -> Iterator[list[str]]:
    iterator = iter(documents)
    while batch := list(islice(iterator, _AT_ONCE)):
        yield batch
