"""Elasticsearch beside its bare client: feeding, searching, and a rebuild under search (see `tests.elastic`).

    uv run python -m benchmarks.elastic [--documents 20000] [--url http://127.0.0.1:9200]

Without ``--url`` a server is started. Feeding is told as a share of a bare ``streaming_bulk`` of the same JSON into the
same mapping, the best of three turns each; searching as what is added to the same request by the bare client.
"""

import argparse
import statistics
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from elasticsearch import Elasticsearch, helpers

from index.elastic_client import Connection, ElasticClient
from index.elastic_generations import ElasticGenerations
from index.elastic_index import ElasticEngine
from index.elastic_inventory import Names
from index.elastic_mapping import DOCUMENTS, ENGAGEMENTS, ENTITIES, Json
from index.elastic_rows import document_json, engagement_jsons, entity_json
from index.protocol import SearchIndex
from index.rows import Row, row_of
from schemas.query import Query
from tests.elastic import elasticsearch
from tests.index.generated import documents, questions

PER_SECOND = 20  # searches while an index is built anew


def main() -> None:
    """Measure, and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--only", choices=("feeding", "searching", "rebuilding"), help="one of the three")
    parser.add_argument("--url", help="an Elasticsearch that runs; without it one is started")
    given = parser.parse_args()
    with _server(given.url) as url:
        for measured, number in (
            (feeding, given.documents // 4),
            (searching, given.documents),
            (rebuilding, given.documents),
        ):
            if given.only in (None, measured.__name__):
                measured(url, number)


@contextmanager
def _server(url: str | None) -> Iterator[str]:
    if url:
        yield url
        return
    with elasticsearch(quick=False) as server:
        yield server.url


def _generations(url: str) -> ElasticGenerations:
    return ElasticGenerations(
        Connection(url, patience=300, names=f"benchmark-{uuid.uuid4().hex[:12]}"), None, "benchmark"
    )


def feeding(url: str, number: int) -> None:
    """Feed rows that are analysed already, by turns by the engine and by the bare client."""
    rows = [row_of(entry, None) for entry in documents(number)]
    bare, own = [], []
    for _ in range(3):
        bare.append(_fed(url, lambda names: _bare(url, names, rows)))
        own.append(_fed(url, lambda names: _engine(url, names, rows)))
    rates = [number / min(times) for times in (bare, own)]
    print(
        f"feeding {number} documents: bare streaming_bulk {rates[0]:.0f}/s, ours {rates[1]:.0f}/s, "
        f"share {rates[1] / rates[0]:.2f} (at least 0.90)"
    )


def _fed(url: str, feed: Callable[[Names], None]) -> float:
    """Return the seconds that feeding a new generation takes."""
    kept = _generations(url)
    generation = kept.begin()
    began = time.perf_counter()
    feed(Names(kept.prefix, int(generation.name)))
    took = time.perf_counter() - began
    kept.drop(generation)
    return took


def _engine(url: str, names: Names, rows: list[Row]) -> None:
    engine = ElasticEngine(ElasticClient(Connection(url, patience=300)), names, nobody_reads=True)
    engine.write(rows)
    engine.close()


def _bare(url: str, names: Names, rows: list[Row]) -> None:
    """Feed the same JSON as a plain program would: actions one after the other, each answer looked at."""
    client = Elasticsearch(url, request_timeout=300)
    for done, item in helpers.streaming_bulk(client, _actions(names, rows), raise_on_error=False, max_retries=5):
        if not done:
            raise SystemExit(f"the bare client failed: {item}")
    client.indices.refresh(index=[names.of(kind) for kind in (DOCUMENTS, ENGAGEMENTS, ENTITIES)])
    client.close()


def _actions(names: Names, rows: list[Row]) -> Iterator[Json]:
    entities: dict[str, Json] = {}
    for row in rows:
        yield {"_index": names.of(DOCUMENTS), "_id": row.record.document, **_source(document_json(row))}
        for identity, body in engagement_jsons(row.entry):
            yield {"_index": names.of(ENGAGEMENTS), "_id": identity, **_source(body)}
        for entity in row.entry.entities:
            if entity.id not in entities:
                entities[entity.id] = entity_json(entity)
                yield {"_index": names.of(ENTITIES), "_id": entity.id, **_source(entities[entity.id])}


def _source(body: Json) -> Json:
    return {"_source": body}


@dataclass(slots=True)
class _Recorded:
    """What a search sent last, so that the bare client can send the same."""

    index: str = ""
    body: Json = field(default_factory=dict)


def searching(url: str, number: int) -> None:
    """Ask questions of the index, and send each one's last request by the bare client, by turns."""
    kept = _generations(url)
    _fill(kept, number)
    opened = kept.open()
    recorded = _recording()
    client = Elasticsearch(url)
    added, raw = [], []
    for turn, query in enumerate([*questions(120)[:40], *questions(120)]):
        query = Query(query.words, query.filters)  # noqa: PLW2901 - ten hits, as people ask for
        recorded.body = {}
        began = time.perf_counter()
        opened.index.search(query)
        took = time.perf_counter() - began
        if not recorded.body:
            continue
        began = time.perf_counter()
        client.search(index=recorded.index, body=recorded.body)
        bare = time.perf_counter() - began
        if turn >= 40:  # the first are for warming up
            added.append(took - bare)
            raw.append(bare)
    print(
        f"searching {number} documents: raw p50 {_ms(raw):.1f} ms, added p50 {_ms(added):.1f} ms, mean "
        f"{1000 * statistics.fmean(added):.1f} ms (at most 5)"
    )
    client.close()
    kept.drop(opened)


def _recording() -> _Recorded:
    """Let the engine's client note what it sends."""
    recorded, send = _Recorded(), ElasticClient.search

    def search(self: ElasticClient, index: str, body: Json) -> Json:
        recorded.index, recorded.body = index, dict(body)
        return send(self, index, body)

    ElasticClient.search = search  # type: ignore[assignment,method-assign]
    return recorded


def rebuilding(url: str, number: int) -> None:
    """Build an index anew while questions are asked of it, and see that each is answered as before."""
    kept = _generations(url)
    _fill(kept, number)
    asked = list(islice(questions(120), 60))
    opened = kept.open()
    right = {query.words: opened.index.search(query).total for query in asked}
    stop, failed, wrong, times = threading.Event(), [0], [0], []

    def ask(index: SearchIndex) -> None:
        for turn in range(1_000_000):
            due = began + turn / PER_SECOND
            if stop.wait(max(0.0, due - time.perf_counter())):
                return
            query = asked[turn % len(asked)]
            start = time.perf_counter()
            try:
                wrong[0] += index.search(query).total != right[query.words]
            except Exception as error:  # noqa: BLE001 - counted, and told
                failed[0] += 1
                print(error)
            times.append(time.perf_counter() - start)

    began = time.perf_counter()
    asking = threading.Thread(target=ask, args=(opened.index,))
    asking.start()
    _fill(kept, number)
    took = time.perf_counter() - began
    stop.set()
    asking.join()
    print(
        f"rebuilding {number} documents in {took:.1f} s: {len(times)} searches meanwhile ({len(times) / took:.1f}/s), "
        f"{failed[0]} failed, {wrong[0]} wrong, p50 {_ms(times):.0f} ms (0 and 0)"
    )
    opened.index.close()
    kept.drop(kept.open())


def _fill(kept: ElasticGenerations, number: int) -> None:
    generation = kept.begin()
    generation.index.replace(documents(number))
    if len(generation.index.checksums()) != number:
        raise SystemExit("the new index does not hold what was put in")
    kept.swap(generation)
    generation.index.close()


def _ms(seconds: list[float]) -> float:
    return 1000 * statistics.median(seconds)


if __name__ == "__main__":
    main()
