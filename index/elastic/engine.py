"""The engine on Elasticsearch: rows as documents, engagements and entities; trees as its queries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from index import tree as t
from index.elastic.client import ElasticClient
from index.elastic.feed import Action, feed, put, take_out
from index.elastic.inventory import Names, chunks, inventory, inventory_of
from index.elastic.mapping import DOCUMENTS, ENGAGEMENTS, ENTITIES, KINDS, Json
from index.elastic.queries import counts_of, nearest_of, order_of, query_of, sample_of
from index.elastic.rows import WANTED, document_json, engagement_jsons, entity_json, passages_in, record_of, seal_of
from index.protocol import Counts, Found, RefusedDocumentsError, Scored
from index.record.rows import BOUNDARY, Row
from index.record.vectors import in_bytes
from schemas.errors import SearchIndexError
from schemas.query import Order

if TYPE_CHECKING:
    from index.record.nearness import Bytes, Vectors

_WINDOW = 10_000
"""The deepest hit that Elasticsearch gives by its number; what lies deeper is walked to."""


class ElasticEngine:
    """Rows in the three indexes of one generation.

    Each batch that is written is looked at again before the call returns, since an answer of 200 is no proof. A
    generation that ``nobody_reads`` yet is filled in a stream, to be looked at as a whole by `checksums`.
    """

    def __init__(self, client: ElasticClient, names: Names, *, nobody_reads: bool = False) -> None:
        """Take a generation that is there."""
        self._client, self._names, self._nobody_reads = client, names, nobody_reads
        self._entities: dict[str, Json] = {}

    def write(self, rows: Iterable[Row]) -> int:
        """Put rows in, each in place of the one of the same id; return how many.

        Raises RefusedDocumentsError, when all others are in, for those that the server will never take.
        """
        if self._nobody_reads:
            return self._stream(rows)
        batch = list(rows)  # one that breaks off while it is made changes nothing
        expected = {row.record.document: row for row in batch}
        refused = self._put(batch)
        missing = self._missing(expected, refused)
        if missing:
            self._entities.clear()
            self._put([row for row in batch if row.record.document in missing])
            missing = self._missing(expected, refused)
        if missing:
            raise self._lost(missing)
        if refused:
            raise RefusedDocumentsError(refused)
        return len(expected)

    def remove(self, documents: Iterable[str]) -> None:
        """Take rows out by id, with their engagements."""
        for some in chunks(documents):
            engagements = inventory_of(self._client, self._names, some).engagements
            out = [take_out(self._names.writing(DOCUMENTS), each, each) for each in some]
            out += [self._engagement_out(each, document) for each, (document, _) in engagements.items()]
            feed(self._client, out)
        self._refresh()

    def size(self) -> int:
        """Return how many documents are in."""
        return self.totals([t.Everything()])[0]

    def totals(self, trees: Sequence[t.Tree]) -> list[int]:
        """Return how many documents each tree finds, by one request."""
        return [_total(answer) for answer in self._client.searches(self._names.of(DOCUMENTS), _counting(trees))]

    def find(self, tree: t.Tree, limit: int, offset: int, order: Order = Order.RELEVANCE) -> Found:
        """Return one page of what a tree finds; in another order than by relevance, scores mean nothing."""
        return _found(self._client.search(self._names.of(DOCUMENTS), self._finding(tree, limit, offset, order)))

    def count_and_find(
        self, counted: Sequence[t.Tree], tree: t.Tree, limit: int, offset: int, order: Order = Order.RELEVANCE
    ) -> tuple[list[int], Found]:
        """Return how many documents some trees find, and one page of what another finds, by one request."""
        bodies = [*_counting(counted), self._finding(tree, limit, offset, order)]
        *totals, answer = self._client.searches(self._names.of(DOCUMENTS), bodies)
        return [_total(each) for each in totals], _found(answer)

    def counts(self, tree: t.Tree, fields: Sequence[t.Field], most: int) -> Mapping[t.Field, Counts]:
        """Return the values of fields among the documents that a tree finds, most frequent first, ties by value."""
        body: Json = {"size": 0, "query": query_of(tree), "aggregations": counts_of(fields, most)}
        answer = self._client.search(self._names.of(DOCUMENTS), body)
        found = cast("Mapping[str, Mapping[str, list[Mapping[str, object]]]]", answer["aggregations"])
        return {field: _counts(found[field.value]["buckets"])[:most] for field in fields}

    def nearest(self, question: "Vectors", within: t.Tree, most: int) -> tuple[Scored, ...]:
        """Return the nearest documents of those that a tree finds, best first; scores are cosines (-1 to 1)."""
        body = {**nearest_of(in_bytes(question).tobytes(), within, most), "_source": list(WANTED)}
        hits = _hits(self._client.search(self._names.of(DOCUMENTS), body))
        found = [Scored(record_of(cast("Json", h["_source"])), 2 * cast("float", h["_score"]) - 1) for h in hits]
        return tuple(sorted(found, key=lambda hit: (-hit.score, hit.document)))

    def likeness(self, question: "Vectors", found: Sequence[Scored]) -> Sequence[float]:
        """Return the cosine of the nearest passage of each of some documents (-1 to 1), 0 where none is kept."""
        if not found:
            return []
        these = t.Some(tuple(t.Token(t.Field.DOCUMENT, hit.document) for hit in found))
        near = {hit.document: hit.score for hit in self.nearest(question, these, len(found))}
        return [near.get(hit.document, 0.0) for hit in found]

    def sample(self, most: int) -> "tuple[Bytes, ...]":
        """Return the passages of the first documents in the order of their ids."""
        hits = _hits(self._client.search(self._names.of(DOCUMENTS), sample_of(most)))
        return tuple(rows for rows in map(passages_in, hits) if len(rows))

    def checksums(self) -> Mapping[str, str]:
        """Return the checksum of each document's entry, by id; an empty one where parts of it are missing."""
        return inventory(self._client, self._names).checksums()

    def sweep(self) -> int:
        """Take out engagements and entities that belong to no document; return how many."""
        stands = inventory(self._client, self._names)
        out = [self._engagement_out(each, document) for each, document in stands.stray_engagements()]
        out += [take_out(self._names.writing(ENTITIES), each, each) for each in stands.stray_entities()]
        feed(self._client, out)
        self._refresh()
        return len(out)

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def _stream(self, rows: Iterable[Row]) -> int:
        count = 0

        def actions() -> Iterator[Action]:
            nonlocal count
            for row in rows:
                count += 1
                yield from self._actions(row)

        refused = feed(self._client, actions())
        self._refresh()
        if refused:
            raise RefusedDocumentsError(refused)
        return count

    def _put(self, rows: Sequence[Row]) -> dict[str, str]:
        """Send rows, and let them be found; return the reasons of those that are refused."""
        try:
            refused = feed(self._client, (action for row in rows for action in self._actions(row)))
        except SearchIndexError:
            self._entities.clear()  # who knows which of them arrived
            raise
        self._refresh()
        return refused

    def _missing(self, expected: Mapping[str, Row], refused: Mapping[str, str]) -> set[str]:
        """Return the documents of a batch that are not in as they should; take out engagements they had before."""
        stands = inventory_of(self._client, self._names, list(expected))
        strays = stands.stray_engagements()
        if strays:
            feed(self._client, [self._engagement_out(*each) for each in strays])
            self._refresh()
            gone = {identity for identity, _ in strays}
            kept = {identity: owner for identity, owner in stands.engagements.items() if identity not in gone}
            stands = replace(stands, engagements=kept)
        found = stands.seals()
        return {each for each, row in expected.items() if found.get(each) != seal_of(row)} - refused.keys()

    def _actions(self, row: Row) -> Iterator[Action]:
        """Yield a document, its engagements, and those of its entities that were not written so just before."""
        document = row.record.document
        for identity, engagement in engagement_jsons(row.entry):
            yield put(self._names.writing(ENGAGEMENTS), identity, document, engagement)
        for entity in row.entry.entities:
            body = entity_json(entity)
            if self._entities.get(entity.id) != body:
                self._entities[entity.id] = body
                yield put(self._names.writing(ENTITIES), entity.id, document, body)
        yield put(self._names.writing(DOCUMENTS), document, document, document_json(row))

    def _engagement_out(self, identity: str, document: str) -> Action:
        return take_out(self._names.writing(ENGAGEMENTS), identity, document)

    def _finding(self, tree: t.Tree, limit: int, offset: int, order: Order) -> Json:
        """Return what asks for one page of what a tree finds."""
        body: Json = {"query": query_of(tree), "sort": order_of(order), "track_total_hits": True}
        return {**body, **self._place(body, offset, limit), "size": limit, "_source": list(WANTED)}

    def _place(self, body: Json, offset: int, limit: int) -> Json:
        """Return where a page begins: by number, or behind the hit before it, to which is walked."""
        if offset + limit <= _WINDOW:
            return {"from": offset}
        after: Json = {}
        passed = 0
        while passed < offset:
            step = {**body, **after, "size": min(_WINDOW, offset - passed), "_source": False}
            hits = _hits(self._client.search(self._names.of(DOCUMENTS), step))
            if not hits:
                break
            passed += len(hits)
            after = {"search_after": hits[-1]["sort"]}
        return after

    def _refresh(self) -> None:
        self._client.refresh([self._names.of(kind) for kind in KINDS])

    def _lost(self, missing: Iterable[str]) -> SearchIndexError:
        ids = sorted(missing)
        return SearchIndexError(
            f"Elasticsearch at {self._client.place} said that it took documents in, and does not hold them as they "
            f"were sent ({len(ids)}, the first {ids[0]}); the index catches up with the next ingest."
        )


def _counting(trees: Sequence[t.Tree]) -> list[Json]:
    return [{"size": 0, "track_total_hits": True, "query": query_of(tree)} for tree in trees]


def _found(answer: Json) -> Found:
    hits = _hits(answer)
    page = [Scored(record_of(cast("Json", hit["_source"])), cast("float", hit["_score"] or 0.0)) for hit in hits]
    return Found(_total(answer), tuple(page))


def _counts(buckets: Sequence[Mapping[str, object]]) -> Counts:
    rows = ((str(bucket["key"]), cast("int", bucket["doc_count"])) for bucket in buckets)
    return tuple(row for row in rows if row[0] != BOUNDARY)


def _hits(answer: Json) -> list[Json]:
    return cast("dict[str, list[Json]]", answer["hits"])["hits"]


def _total(answer: Json) -> int:
    total = cast("dict[str, dict[str, int]]", answer["hits"])["total"]
    return total["value"]
