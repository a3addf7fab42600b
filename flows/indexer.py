"""Putting documents of the store into an index, and writing down in the store what the index holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING

from index.protocol import RefusedDocumentsError, SearchIndex
from index.record.entry import index_entry
from schemas.document import Document
from schemas.entity import Entity
from schemas.indexing import IndexEntry
from schemas.relation import Findings, Side

if TYPE_CHECKING:  # a question needs the index alone, and the store takes half a second to import
    from index.record.nearness import Bytes
    from store.documents import Taken
    from store.store import Store

_NONE: "Mapping[str, Bytes]" = MappingProxyType({})
_AT_ONCE = 200  # documents read from the store and committed to the index together


@dataclass(frozen=True, slots=True)
class Indexer:
    """An index and the store that it is made of; the store remembers what the index holds."""

    store: "Store"
    index: SearchIndex
    name: str
    """What the index is called in the store: its engine, its generation and its version."""

    def put(self, documents: Iterable[str]) -> int:
        """Index documents as the store has them now; return how many. Those that are refused are written down."""
        return sum(self._put(batch) for batch in _batches(documents))

    def put_taken(
        self, taken: "Sequence[Taken]", revisions: Mapping[str, int], vectors: "Mapping[str, Bytes]" = _NONE
    ) -> None:
        """Index documents that were put into the store just now; ``vectors`` as for `SearchIndex.replace`."""
        known = self.store.entities(link for each in taken for link in each.links)
        made = (_entry(each.document, each.findings, each.links, known) for each in taken)
        self.replace(made, revisions, vectors)

    def catch_up(self) -> int:
        """Index whatever the store has and the index has not, take out what gave way; return how many changed."""
        held = self.index.documents()
        self.store.index_state.mark_removed(
            self.name, self.store.index_state.held(self.name) - held
        )  # the index may have been emptied
        return self.take_out(held) + self.put(self.store.index_state.to_index(self.name))

    def take_out(self, held: Iterable[str]) -> int:
        """Take out those of these documents that the store has not; return how many."""
        surplus = sorted(frozenset(held) - frozenset(self.store.document_ids()))
        if surplus:
            self.index.remove(surplus)
        self.store.index_state.mark_removed(self.name, surplus)
        return len(surplus)

    def _put(self, documents: list[str]) -> int:
        revisions: dict[str, int] = {}
        self.replace(entries(self.store, documents, revisions), revisions)
        return len(revisions)

    def replace(
        self, made: Iterable[IndexEntry], revisions: Mapping[str, int], vectors: "Mapping[str, Bytes]" = _NONE
    ) -> None:
        """Put entries in; ``revisions`` are complete once all entries are made."""
        refused: Mapping[str, str] = {}
        try:
            self.index.replace(made, vectors)
        except RefusedDocumentsError as error:
            refused = error.refused
        self.store.index_state.mark_indexed(self.name, {d: r for d, r in revisions.items() if d not in refused})
        self.store.index_state.mark_refused(self.name, refused)


def entries(store: "Store", documents: Iterable[str], revisions: dict[str, int]) -> Iterator[IndexEntry]:
    """Yield the index's entries of documents that are present, and write their revisions into ``revisions``."""
    for batch in _batches(documents):
        stored = [d for d in store.documents(batch) if d.findings]
        known = store.entities(link for document in stored for link in document.links)
        for document in stored:
            if document.findings:
                links = document.links or ("",) * len(document.findings.extraction.mentions)
                revisions[document.document.id] = document.revision
                yield _entry(document.document, document.findings, links, known)


def _entry(document: Document, findings: Findings, links: Sequence[str], known: Mapping[str, Entity]) -> IndexEntry:
    from store.participants import participants  # noqa: PLC0415 - see above

    acting = (  # whom minutes list as present does nothing there
        tuple(entity for entity, side in row.items() if side is not Side.PRESENT)
        for row in participants(findings, links)
    )
    return index_entry(document, findings, links, known, tuple(acting))


def _batches(documents: Iterable[str]) -> Iterator[list[str]]:
    iterator = iter(documents)
    while batch := list(islice(iterator, _AT_ONCE)):
        yield batch
