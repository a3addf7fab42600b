"""Elasticsearch beside its bare client: feeding, searching, and a rebuild under search (see `tests.elastic`).

    uv run python -m benchmarks.elastic [--documents 20000] [--url http://127.0.0.1:9200]

Without ``--url`` a server is started. Feeding is told as a share of a bare ``streaming_bulk`` of the same JSON into the
same mapping, the medians of five turns each, by the clock and of the processors of this process; searching as what is
added to the same requests by the bare client. All without the encoder, which costs the same wherever its vectors go.
"""

import argparse
import multiprocessing
import statistics
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event

from elasticsearch import Elasticsearch, helpers

from index import searching as over_any_engine
from index.elastic.client import Connection, ElasticClient
from index.elastic.engine import ElasticEngine
from index.elastic.generations import ElasticGenerations
from index.elastic.inventory import Names
from index.elastic.mapping import DOCUMENTS, ENGAGEMENTS, ENTITIES, Json
from index.elastic.rows import document_json, engagement_jsons, entity_json
from index.record.rows import Row, row_of
from schemas.query import Query
from tests.elastic import elasticsearch
from tests.index.generated import documents, questions

PER_SECOND = 20  # searches while an index is built anew
TURNS = 5  # of feeding, each
PEOPLE = 8  # of whom each waits for an answer before the next question


def main() -> None:
    """Measure, and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=20_000, help="how many are searched (20000)")
    parser.add_argument("--only", choices=("feeding", "searching", "rebuilding"), help="one of the three")
    parser.add_argument("--url", help="an Elasticsearch that runs; without it one is started")
    given = parser.parse_args()
    without_encoder()
    with _server(given.url) as url:
        for measured, number in (
            (feeding, given.documents // 4),
            (searching, given.documents),
            (rebuilding, given.documents),
        ):
            if given.only in (None, measured.__name__):
                measured(url, number)


def without_encoder() -> None:
    """Leave meaning out."""
    over_any_engine.encoder = lambda: None  # type: ignore[attr-defined]


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
    for _ in range(TURNS):
        bare.append(_fed(url, lambda names: _bare(url, names, rows)))
        own.append(_fed(url, lambda names: _engine(url, names, rows)))
    for what, k in (("clock", 0), ("processor", 1)):
        rates = [number / statistics.median(times[k] for times in each) for each in (bare, own)]
        print(
            f"feeding {number} documents by the {what}: bare streaming_bulk {rates[0]:.0f}/s, ours {rates[1]:.0f}/s, "
            f"share {rates[1] / rates[0]:.2f} (at least 0.90)"
        )


def _fed(url: str, feed: Callable[[Names], None]) -> tuple[float, float]:
    """Return the seconds that feeding a new generation takes, by the clock and of this process's processor."""
    kept = _generations(url)
    generation = kept.begin()
    took = _timed(lambda: feed(Names(kept.prefix, int(generation.name))))
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


_Sent = tuple[str, list[Json]]
"""An index, and what was asked of it by one request: one body for a search, several for one of many searches."""


def searching(url: str, number: int) -> None:
    """Ask questions, and send what each question's search sent by the bare client, by turns: all of it, then the last.

    Beside the clock stands the time of this process's processor, which other work on the machine does not lengthen.
    """
    kept = _generations(url)
    _fill(kept, number)
    opened, sent = kept.open(), _recording()
    client = Elasticsearch(url, request_timeout=300)
    every = [Query(query.words, query.filters) for query in questions(120)]  # ten hits, as people ask for
    for query in every[:40]:
        opened.index.search(query)
    rows = []
    for query in every:
        sent.clear()
        own = _timed(lambda query=query: opened.index.search(query))  # type: ignore[misc]
        asked = list(sent)
        if asked:
            again = _timed(lambda asked=asked: [_ask(client, each) for each in asked])  # type: ignore[misc]
            last = _timed(lambda asked=asked: _ask(client, asked[-1]))  # type: ignore[misc]
            rows.append((own, again, last, len(asked)))
    for what, k in (("clock", 0), ("processor", 1)):
        times = [[row[i][k] for row in rows] for i in range(3)]
        added = [[own - bare for own, bare in zip(times[0], times[i], strict=True)] for i in (1, 2)]
        print(
            f"searching {number} documents by the {what}: p50 ours {_ms(times[0]):.1f} ms, the same requests by the "
            f"bare client {_ms(times[1]):.1f} ms, the last of them {_ms(times[2]):.1f} ms; added to all p50 "
            f"{_ms(added[0]):.1f} ms, to the last {_ms(added[1]):.1f} ms (at most 5)"
        )
    print(f"{statistics.fmean(row[3] for row in rows):.1f} requests a question")
    client.close()
    kept.drop(opened)


def _timed(act: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds that something takes, by the clock and of this process's processor."""
    began, used = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - began, time.process_time() - used


def _ask(client: Elasticsearch, sent: _Sent) -> None:
    """Send a request again by the bare client."""
    index, bodies = sent
    if len(bodies) == 1:
        client.search(index=index, body=bodies[0])
    else:
        client.msearch(index=index, searches=[line for body in bodies for line in ({}, body)])


def _recording() -> list[_Sent]:
    """Let the engine's client note what it sends."""
    sent: list[_Sent] = []
    one, many = ElasticClient.search, ElasticClient.searches

    def search(self: ElasticClient, index: str, body: Json) -> Json:
        sent.append((index, [dict(body)]))
        return one(self, index, body)

    def searches(self: ElasticClient, index: str, bodies: Sequence[Json]) -> list[Json]:
        sent.append((index, [dict(body) for body in bodies]))
        return many(self, index, bodies)

    ElasticClient.search, ElasticClient.searches = search, searches  # type: ignore[assignment,method-assign]
    return sent


def rebuilding(url: str, number: int) -> None:
    """Build an index anew while another process asks of it, and see that each question is answered as before."""
    kept = _generations(url)
    _fill(kept, number)
    opened = kept.open()
    asked = questions(60)
    right = [opened.index.search(query).total for query in asked]
    opened.index.close()
    apart = multiprocessing.get_context("spawn")
    stop, told = apart.Event(), apart.Queue()
    expected = list(zip(asked, right, strict=True))
    asking = apart.Process(target=_keep_asking, args=(url, kept.prefix, expected, stop, told))
    asking.start()
    told.get()  # it has asked once
    began = time.perf_counter()
    _fill(kept, number)
    took = time.perf_counter() - began
    time.sleep(2)  # the new one answers
    stop.set()
    times, failed, wrong, lasted = told.get()
    asking.join()
    print(
        f"rebuilding {number} documents in {took:.1f} s: {len(times)} searches meanwhile "
        f"({len(times) / lasted:.1f}/s), {failed} failed, {wrong} wrong (0 and 0), p50 {_ms(times):.0f} ms, "
        f"p95 {1000 * sorted(times)[int(len(times) * 0.95)]:.0f} ms"
    )
    kept.drop(kept.open())


def _keep_asking(url: str, names: str, expected: list[tuple[Query, int]], stop: Event, told: "Queue[object]") -> None:
    """Ask at an even pace, as several people do, and open the index in use anew each second; tell what came of it."""
    without_encoder()
    kept = ElasticGenerations(Connection(url, patience=300, names=names), None, "benchmark")
    times: list[float] = []
    failed, wrong = [0], [0]
    opened = [kept.open()]
    for query, _ in expected:
        opened[0].index.search(query)
    told.put(None)
    began = time.perf_counter()

    def ask(turn: int, due: float) -> None:
        query, right = expected[turn % len(expected)]
        try:
            if turn % PER_SECOND == 0:
                opened[0] = kept.open()
            wrong[0] += opened[0].index.search(query).total != right
        except Exception as error:  # noqa: BLE001 - counted, and told
            failed[0] += 1
            print(error)
        times.append(time.perf_counter() - due)

    with ThreadPoolExecutor(PEOPLE) as people:
        for turn in range(1_000_000):
            due = began + turn / PER_SECOND
            if stop.wait(max(0.0, due - time.perf_counter())):
                break
            people.submit(ask, turn, due)
    told.put((times, failed[0], wrong[0], time.perf_counter() - began))


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
