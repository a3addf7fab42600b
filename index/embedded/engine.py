"""The embedded engine: its files, its one writer and its answers; the errors of tantivy are translated here."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Never

import tantivy

from index import tree as t
from index.embedded.estimating import about
from index.embedded.queries import Key, Translation
from index.embedded.rows import KEY, RECORD, SEAL, document_of, key_of, schema_of_rows
from index.protocol import Counts, Found, Scored
from index.record.packing import Packed
from index.record.rows import BOUNDARY, Row
from index.record.vectors import VectorFolder
from schemas.errors import MemoryBusyError, SearchIndexError
from schemas.query import Order

if TYPE_CHECKING:
    from index.record.nearness import Bytes, Vectors

_HEAP = 150_000_000  # most bytes of one writer, about 20,000 documents: each segment more costs time at every question
_ID = t.Field.DOCUMENT.value
_VECTORS = "vectors"
_BUSY = "LockBusy"
"""What the engine says where another writer has its lock; of a folder that is gone it says that there is no lock."""
_FULL = "No space left"
_DENIED = re.compile("denied|read-only", re.IGNORECASE)
_SMALL = 5000  # documents of a memory in which a few more or less tell a rare word from a common one
_ANY = t.Filtered(t.Everything())
_DEEPER = 5  # times as many near documents are looked at where only some of all count: of one country, say
_FEW = 1_000  # documents all of which are compared: no slower than looking for the nearest of all
_MOST_FREQUENCIES = 100_000
_ALL_AT_ONCE = 10_000_000  # more documents than an embedded index is meant for


class TantivyEngine:
    """Rows in one folder. One process writes at a time; any number reads, each from its last look."""

    def __init__(self, folder: Path) -> None:
        """Open the index in a folder, or make an empty one."""
        self._folder = folder
        self._vectors = VectorFolder(folder / _VECTORS)
        self._schema = schema_of_rows()
        with self._translated():
            folder.mkdir(parents=True, exist_ok=True)
            self._index = tantivy.Index(self._schema, path=str(folder), reuse=True)
            self._searcher = self._index.searcher()
        self._named: tuple[Sequence[str], Mapping[float | None, str]] = (), {}
        self._frequencies: dict[tuple[str, str], int] = {}
        """Of the last look: how many documents hold a token of a field."""
        self._tokens: dict[Key, tantivy.Query] = {}

    def write(self, rows: Iterable[Row]) -> int:
        """Put rows in, each in place of the one of the same id, with one commit; return how many."""
        written = 0
        told: dict[str, Bytes] = {}
        with self._writing() as writer:
            for row in rows:
                writer.delete_documents_by_term(_ID, row.record.document)
                writer.add_document(document_of(row))
                written += 1
                if row.passages is not None:
                    told[row.record.document] = row.passages
            with self._translated():
                self._vectors.add(list(told), list(told.values()))
        return written

    def remove(self, documents: Iterable[str]) -> None:
        """Take rows out by id, with one commit."""
        with self._writing() as writer:
            for document in documents:
                writer.delete_documents_by_term(_ID, document)

    def size(self) -> int:
        """Return how many documents are in."""
        return int(self._searcher.num_docs)

    def totals(self, trees: Sequence[t.Tree]) -> list[int]:
        """Return how many documents each tree finds: counted in a small memory, else by its tokens' frequencies.

        Counting three words of a question takes as long as answering it.
        """
        return [self._total(tree) for tree in trees]

    def _total(self, tree: t.Tree) -> int:
        with self._translated():
            rough = 0 if self.size() <= _SMALL else about(tree, self._frequency, self.size())
            return rough or self._search(tree, 1, 0)[0]

    def find(self, tree: t.Tree, limit: int, offset: int, order: Order = Order.RELEVANCE) -> Found:
        """Return one page of what a tree finds."""
        with self._translated():
            total, hits = self._search(tree, limit, offset, order)
            page = self._scored(hits[:limit])
        if order is not Order.RELEVANCE:  # the score is a day
            return Found(total, tuple(replace(hit, score=0.0) for hit in page))
        return Found(total, tuple(sorted(page, key=lambda hit: (-round(hit.score, 4), hit.document))))

    def counts(self, tree: t.Tree, fields: Sequence[t.Field], most: int) -> Mapping[t.Field, Counts]:
        """Return the values of fields among the documents that a tree finds, most frequent first, ties by value."""
        wanted = {field.value: {"terms": {"field": field.value, "size": most + 1}} for field in fields}
        with self._translated():
            found = self._searcher.aggregate(self._query(tree), wanted)
        rows = {
            field: [(str(b["key"]), int(b["doc_count"])) for b in found[field.value]["buckets"]] for field in fields
        }
        return {
            field: tuple(sorted((r for r in values if r[0] != BOUNDARY), key=lambda r: (-r[1], r[0]))[:most])
            for field, values in rows.items()
        }

    def nearest(self, question: "Vectors", within: t.Tree, most: int) -> tuple[Scored, ...]:
        """Return the nearest documents of those that a tree finds, best first; scores are cosines."""
        with self._translated():
            scored = self._of_few(question, within) if within != _ANY else None
            if scored is None:
                depth = most if within == _ANY else most * _DEEPER
                near = {n.document: n.likeness for n in self._vectors.nearest(question, depth)}
                _, hits = self._run(self._among(near, within), depth, 0) if near else (0, [])
                scored = [replace(hit, score=near[hit.document]) for hit in self._scored(hits)]
        return tuple(sorted(scored, key=lambda hit: (-hit.score, hit.document))[:most])

    def _of_few(self, question: "Vectors", within: t.Tree) -> list[Scored] | None:
        """Return all documents of a tree that finds few, with their cosines; None where it finds many."""
        total, hits = self._run(tantivy.Query.const_score_query(self._query(within), 1.0), _FEW, 0)
        if total > _FEW:
            return None
        found = self._scored(hits)
        told = zip(found, self._vectors.likeness(question, [hit.document for hit in found]), strict=True)
        return [replace(hit, score=cosine) for hit, cosine in told if cosine is not None]

    def likeness(self, question: "Vectors", found: Sequence[Scored]) -> Sequence[float]:
        """Return the cosine of the nearest passage of each of some documents (-1 to 1), 0 where none is kept."""
        with self._translated():
            return [told or 0.0 for told in self._vectors.likeness(question, [hit.document for hit in found])]

    def sample(self, most: int) -> "tuple[Bytes, ...]":
        """Return the passages of the first documents in the order of their ids."""
        with self._translated():
            kept = self._vectors.in_order()
            alive = (rows for d, rows in kept if self._search(t.Token(t.Field.DOCUMENT, d), 1, 0)[0])
            return tuple(islice(alive, most))

    def _among(self, documents: Iterable[str], within: t.Tree) -> tantivy.Query:
        """Return what finds those of some documents that a tree finds."""
        these = tantivy.Query.term_set_query(self._schema, _ID, list(documents))
        parts = [(tantivy.Occur.Must, these), (tantivy.Occur.Must, self._query(within))]
        return tantivy.Query.const_score_query(tantivy.Query.boolean_query(parts), 1.0)

    def checksums(self) -> Mapping[str, str]:
        """Return the checksum of each document's entry, by id."""
        with self._translated():
            return dict(pair.split(" ") for pair in self._alive())

    def sweep(self) -> int:
        """Do nothing: documents are all that is in."""
        return 0

    def close(self) -> None:
        """Let go of the index; its files are closed with the last of its objects."""
        del self._searcher, self._index

    def _alive(self) -> Iterator[str]:
        """Yield the seals of documents that are not deleted (the engine's own terms outlive their documents)."""
        everything = tantivy.Query.all_query()
        for term, _ in self._searcher.terms_with_prefix(SEAL, "", filter_query=everything, limit=_ALL_AT_ONCE):
            yield term

    def _search(
        self, tree: t.Tree, limit: int, offset: int, order: Order = Order.RELEVANCE
    ) -> tuple[int, list[tuple[float, tantivy.DocAddress]]]:
        return self._run(self._query(tree), limit, offset, order)

    def _run(
        self, query: tantivy.Query, limit: int, offset: int, order: Order = Order.RELEVANCE
    ) -> tuple[int, list[tuple[float, tantivy.DocAddress]]]:
        least = max(limit, 1)
        if order is Order.RELEVANCE:
            result = self._searcher.search(query, limit=least, offset=offset, count=True)
        else:
            turn = tantivy.Order.Desc if order is Order.NEWEST else tantivy.Order.Asc
            result = self._searcher.search(
                query, limit=least, offset=offset, count=True, order_by_field=t.Field.LATEST.value, order=turn
            )
        return int(result.count), list(result.hits)  # type: ignore[attr-defined]

    def _scored(self, hits: Sequence[tuple[float, tantivy.DocAddress]]) -> list[Scored]:
        """Return what is kept of documents, to be read when it is looked at; their ids, where these are known."""
        names = self._names()
        keys = self._searcher.fast_field_values(KEY, [address for _, address in hits]) if names else [None] * len(hits)
        found = zip(hits, keys, strict=True)
        return [Scored(self._kept(address, names.get(key)), float(score)) for (score, address), key in found]

    def _names(self) -> Mapping[float | None, str]:
        """Return the ids of documents by their numbers, where vectors were asked for, which have them at hand."""
        documents = self._vectors.documents()
        if documents is not self._named[0]:
            self._named = documents, {key_of(document): document for document in documents}
        return self._named[1]

    def _kept(self, address: tantivy.DocAddress, document: str | None = None) -> Packed:
        return Packed(partial(self._read, self._searcher, address), document)

    def _read(self, searcher: tantivy.Searcher, address: tantivy.DocAddress) -> bytes:
        try:  # as `_translated` does, which takes a third as long as reading
            return bytes(searcher.doc(address).get_first(RECORD) or b"")
        except (ValueError, OSError) as error:
            self._raise(error)

    def _frequency(self, field: t.Field, token: str) -> int:
        """Return how many documents hold a token, deleted ones included; questions ask for the same ones again."""
        key = field._value_, token  # a member's ``value``, and its hash, take longer than all else here
        known = self._frequencies.get(key)
        if known is None:
            known = int(self._searcher.doc_freq(*key))
            if len(self._frequencies) < _MOST_FREQUENCIES:
                self._frequencies[key] = known
        return known

    @contextmanager
    def _writing(self) -> Iterator[tantivy.IndexWriter]:
        """Give a writer whose work is committed at the end, or undone if anything is raised; then look anew."""
        with self._translated():
            writer = self._index.writer(_HEAP, num_threads=1)
            writer.garbage_collect_files()  # a killed writer's files have the names that this one's are to have
        try:
            yield writer
        except BaseException:
            writer.rollback()
            raise
        else:
            with self._translated():
                writer.commit()
        finally:
            writer.wait_merging_threads()
            del writer
        with self._translated():
            self._index.reload()
            self._searcher = self._index.searcher()
            self._frequencies = {}

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Tell the engine's errors in our own words."""
        try:
            yield
        except (ValueError, OSError) as error:
            self._raise(error)

    def _raise(self, error: Exception) -> Never:
        if _BUSY in str(error):
            raise MemoryBusyError("Another run is writing into the search index; try again when it is done.") from error
        if _FULL in str(error):
            raise SearchIndexError(
                f"The disk is full, so {self._folder} takes nothing more: free some space and start again; what is in "
                "stays."
            ) from error
        if _DENIED.search(str(error)):
            raise SearchIndexError(f"The search index in {self._folder} cannot be used: {error}") from error
        raise SearchIndexError(
            f"The search index in {self._folder} is damaged or incomplete; nothing is lost, since it is made of the "
            "store: dhakira index rebuild"
        ) from error

    def _query(self, tree: t.Tree) -> tantivy.Query:
        return Translation(self._schema, self._frequency, self._tokens).query(tree)
