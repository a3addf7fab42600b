"""An Elasticsearch that is down, slow, full, closed, lying or of another version: nothing lost, nothing doubled."""

import json
import ssl
import subprocess
import urllib.error
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from flows.engines import connection_of, place_of
from flows.indexing import (
    IndexStanding,
    check_index,
    index_standing,
    open_indexer,
    open_search,
    rebuild_index,
    roll_back_index,
)
from index.elastic import feed as elastic_feed
from index.elastic.client import ElasticClient
from schemas.errors import SearchIndexError
from schemas.query import Filters, Query
from schemas.settings import Settings
from store.store import Store
from tests.conftest import READER, WRITER
from tests.elastic import Server
from tests.flows.conftest import Ingest
from tests.flows.releases import write
from tests.proxy import (
    Answer,
    Asked,
    Proxy,
    Trick,
    delaying,
    dropping,
    dropping_the_answer,
    proxy,
    sometimes,
    swallowing,
)
from tests.store.samples import change

pytestmark = pytest.mark.elastic
NUMBER = 40


def fill(store: Store, *seeds: str) -> None:
    """Put documents into a store."""
    with store.lease() as lease:
        store.apply(lease, 1, [change(seed) for seed in seeds])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give a store with documents."""
    with Store.open(f"sqlite:///{tmp_path / 'home' / 'memory.db'}", tmp_path / "home") as opened:
        fill(opened, *(f"seed {number}" for number in range(NUMBER)))
        yield opened


@pytest.fixture
def between(elastic: Server) -> Iterator[Proxy]:
    """Give a proxy before the server."""
    with proxy(elastic.port) as running:
        yield running


@pytest.fixture
def there(settings: Settings, between: Proxy, elastic: Server, request: pytest.FixtureRequest) -> Iterator[Settings]:
    """Give the settings of a memory whose index lies behind the proxy, under names of this test's own."""
    address = between.url.replace("//", f"//{WRITER.user}@")
    names = f"dhakira-{abs(hash(request.node.name)):x}"
    yield settings.model_copy(
        update={"index": address, "index_names": names, "index_password": SecretStr(WRITER.password)}
    )
    for index in elastic.request("GET", f"/{names}-*/_mapping?expand_wildcards=all"):
        elastic.request("DELETE", f"/{index}")


def clean(store: Store, settings: Settings) -> None:
    """See that the index holds each document once, and nothing else, after at most one round of mending."""
    mended = check_index(store, settings)
    again = check_index(store, settings)
    assert again.clean, (mended, again)
    assert again.documents == len(store.document_ids())
    index = open_search(settings)
    answer = index.search(Query("", Filters(language="ar"), limit=500))
    found = [hit.document for hit in answer.hits]
    assert sorted(found) == sorted(store.document_ids())
    index.close()
    client = ElasticClient(connection_of(settings))
    body = {"size": 0, "track_total_hits": True, "query": {"match_all": {}}}
    totals = [client.search(f"{settings.index_names}-{kind}", body)["hits"] for kind in ("engagements", "entities")]
    assert [t["total"]["value"] for t in totals] == [len(found), 6]  # type: ignore[index]
    client.close()


def index_all(store: Store, settings: Settings) -> None:
    """Bring the index to what the store holds."""
    indexer = open_indexer(store, settings)
    try:
        indexer.catch_up()
    finally:
        indexer.index.close()


def item_errors(status: int, kind: str, concerned: Callable[[str], bool]) -> Trick:
    """Return a trick that lets a bulk fail for some ids, inside an answer of 200."""

    def fail(asked: Asked) -> Answer | None:
        if not asked.path.startswith("/_bulk") or b'{"delete":' in asked.body:
            return None
        lines, kept, failed = asked.body.splitlines(keepends=True), [], {}
        for header, body in zip(lines[::2], lines[1::2], strict=True):
            identity = json.loads(header)["index"]["_id"]
            if concerned(identity):
                error = {"type": kind, "reason": "as the test wants it"}
                failed[identity] = {"index": {"_id": identity, "status": status, "error": error}}
            else:
                kept += [header, body]
        told = json.loads(asked.forward(b"".join(kept))[1])["items"] if kept else []
        done = {next(iter(item.values()))["_id"]: item for item in told} | failed
        ids = [json.loads(header)["index"]["_id"] for header in lines[::2]]
        return 200, json.dumps({"took": 1, "errors": True, "items": [done[i] for i in ids]}).encode()

    return fail


TROUBLES = [
    pytest.param(sometimes(dropping, 3), None, id="each third request is dropped"),
    pytest.param(sometimes(dropping_the_answer, 3), None, id="each third answer is dropped"),
    pytest.param(dropping, "not to be reached", id="all requests are dropped"),
    pytest.param(delaying(1.5), "did not answer within 0.5 seconds", id="all answers come late"),
    pytest.param(swallowing, "does not hold them", id="it always lies"),
    pytest.param(lambda _: (200, b"<html>"), "not answer as Elasticsearch", id="something else answers"),
    pytest.param(lambda _: (503, b"{}"), "status 503", id="it is starting"),
    pytest.param(
        lambda _: (400, b'{"error":{"type":"media_type_header_exception","reason":"compatible-with=9"}}'),
        "another version than 9",
        id="another version",
    ),
]


@pytest.mark.parametrize(("trick", "sentence"), TROUBLES)
def test_a_connection_in_trouble_loses_nothing(
    store: Store, there: Settings, between: Proxy, trick: Trick, sentence: str | None
) -> None:
    open_indexer(store, there).index.close()
    between.trick = trick
    impatient = there.model_copy(update={"index_patience": 0.5 if sentence and "late" not in sentence else 20.0})
    if sentence and "0.5" in sentence:
        impatient = there.model_copy(update={"index_patience": 0.5})
    if sentence is None:
        index_all(store, impatient)
    else:
        with pytest.raises(SearchIndexError, match=sentence):
            index_all(store, there.model_copy(update={"index_patience": 0.5}))
    between.trick = None
    clean(store, there)


def test_a_lie_that_is_told_once_is_found_and_mended(store: Store, there: Settings, between: Proxy) -> None:
    lied = []

    def once(asked: Asked) -> Answer | None:
        if lied or not asked.path.startswith("/_bulk"):
            return None
        lied.append(True)
        return swallowing(asked)

    between.trick = once
    index_all(store, there)
    assert lied
    assert check_index(store, there).clean


def test_items_that_a_busy_server_puts_off_are_sent_again(store: Store, there: Settings, between: Proxy) -> None:
    busy = item_errors(429, "es_rejected_execution_exception", lambda identity: identity.endswith(("1", "a")))
    left = [2]

    def twice(asked: Asked) -> Answer | None:
        if not asked.path.startswith("/_bulk") or not left[0]:
            return None
        left[0] -= 1
        return busy(asked)

    between.trick = twice
    index_all(store, there)
    assert not left[0]
    assert check_index(store, there).clean


def test_items_of_a_server_that_stays_busy_are_told_and_not_lost(
    store: Store, there: Settings, between: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elastic_feed, "_FIRST_WAIT", 0.01)
    open_indexer(store, there).index.close()
    between.trick = item_errors(429, "es_rejected_execution_exception", lambda identity: identity.endswith("1"))
    with pytest.raises(SearchIndexError, match="has too much to do"):
        index_all(store, there)
    assert sum(path.startswith("/_bulk") for _, path in between.seen) == elastic_feed._ATTEMPTS
    between.trick = None
    clean(store, there)


def test_items_that_another_writer_came_before_are_sent_again(store: Store, there: Settings, between: Proxy) -> None:
    conflict = item_errors(409, "version_conflict_engine_exception", lambda identity: identity.endswith(("2", "b")))
    left = [1]

    def once(asked: Asked) -> Answer | None:
        if not asked.path.startswith("/_bulk") or not left[0]:
            return None
        left[0] -= 1
        return conflict(asked)

    between.trick = once
    index_all(store, there)
    assert not left[0]
    assert check_index(store, there).clean


@pytest.mark.parametrize("lie", [{"timed_out": True}, {"_shards": {"total": 2, "successful": 1, "failed": 1}}])
def test_an_answer_of_a_part_of_the_index_is_none(
    store: Store, there: Settings, between: Proxy, lie: dict[str, object]
) -> None:
    index_all(store, there)

    def partly(asked: Asked) -> Answer | None:
        if not asked.path.partition("?")[0].endswith(("/_search", "/_msearch")):
            return None
        status, told = asked.forward(asked.body)
        answer = json.loads(told)
        for each in answer.get("responses", [answer]):
            each.update(lie)
        return status, json.dumps(answer).encode()

    index = open_search(there)
    between.trick = partly
    for query in (Query("الوزير"), Query("", Filters(language="ar"))):
        with pytest.raises(SearchIndexError, match="from a part of the index only"):
            index.search(query)
    with pytest.raises(SearchIndexError, match="from a part of the index only"):
        check_index(store, there)
    between.trick = None
    index.close()
    clean(store, there)


def test_a_refused_document_is_kept_with_its_reason_and_tried_again(
    store: Store, there: Settings, between: Proxy
) -> None:
    refused = sorted(store.document_ids())[3]
    between.trick = item_errors(400, "document_parsing_exception", lambda identity: identity == refused)
    found = check_index(store, there)
    assert set(found.refused) == {refused}
    assert "document_parsing_exception: as the test wants it" in found.refused[refused]
    alone = [path for _, path in between.seen if path.startswith("/_bulk")]
    assert len(alone) > 2
    between.trick = None
    assert refused not in check_index(store, there).refused
    clean(store, there)


SERVER_TROUBLES = [
    pytest.param("POST", "_close", None, "_open", None, "keeps the index closed", id="closed"),
    pytest.param(
        "PUT",
        "_settings",
        {"index.blocks.read_only_allow_delete": True},
        "_settings",
        {"index.blocks.read_only_allow_delete": None},
        "takes nothing in at present",
        id="its disk is full",
    ),
    pytest.param(
        "PUT",
        "_settings",
        {"index.blocks.read_only": True},
        "_settings",
        {"index.blocks.read_only": None},
        "takes nothing in at present",
        id="read-only",
    ),
]


@pytest.mark.parametrize(("method", "path", "body", "back", "lifted", "sentence"), SERVER_TROUBLES)
def test_an_index_that_takes_nothing_loses_nothing(
    store: Store,
    there: Settings,
    elastic: Server,
    method: str,
    path: str,
    body: dict[str, object] | None,
    back: str,
    lifted: dict[str, object] | None,
    sentence: str,
) -> None:
    open_indexer(store, there).index.close()
    name = f"/{there.index_names}-documents-000001"
    elastic.request(method, f"{name}/{path}", body)
    with pytest.raises(SearchIndexError, match=sentence):
        index_all(store, there)
    behind = index_standing(store, there)
    assert behind.trouble or behind.waiting == len(store.document_ids())
    elastic.request(method, f"{name}/{back}", lifted)
    clean(store, there)
    assert index_standing(store, there) == IndexStanding(place_of(there), len(store.document_ids()))


def test_a_wrong_password_is_told(store: Store, there: Settings) -> None:
    with pytest.raises(SearchIndexError, match="refuses the user or the password"):
        open_indexer(store, there.model_copy(update={"index_password": SecretStr("wrong")}))


def test_an_index_of_another_version_is_built_anew(store: Store, there: Settings, elastic: Server) -> None:
    index_all(store, there)
    name = f"{there.index_names}-documents-000001"
    meta = elastic.request("GET", f"/{name}/_mapping")[name]["mappings"]["_meta"]  # type: ignore[index]
    elastic.request("PUT", f"/{name}/_mapping", {"_meta": {**meta, "version": "0+old"}})  # type: ignore[dict-item]
    with pytest.raises(SearchIndexError, match="another version"):
        open_search(there)
    index_all(store, there)
    clean(store, there)


def test_an_index_of_another_memory_is_left_alone(store: Store, there: Settings, tmp_path: Path) -> None:
    index_all(store, there)
    with Store.open(f"sqlite:///{tmp_path / 'other' / 'memory.db'}", tmp_path / "other") as other:
        stranger = there.model_copy(update={"home": tmp_path / "other"})
        for act in (open_indexer, rebuild_index, check_index):
            with pytest.raises(SearchIndexError, match="another memory"):
                act(other, stranger)
    assert check_index(store, there).clean


def test_something_else_under_the_name_is_told(store: Store, there: Settings, elastic: Server) -> None:
    elastic.request("PUT", f"/{there.index_names}-documents", {})
    with pytest.raises(SearchIndexError, match="does not mean an index of Dhakira"):
        open_indexer(store, there)


def test_a_name_that_means_two_indexes_is_told(store: Store, there: Settings, elastic: Server) -> None:
    index_all(store, there)
    rebuild_index(store, there)
    alias = f"{there.index_names}-documents"
    former = {"index": f"{alias}-000001", "alias": alias}
    elastic.request("POST", "/_aliases", {"actions": [{"add": former}]})
    for act in (open_indexer, rebuild_index, roll_back_index, check_index):
        with pytest.raises(SearchIndexError, match=r"does not mean an index of Dhakira .*-000001, .*-000002"):
            act(store, there)
    elastic.request("POST", "/_aliases", {"actions": [{"remove": former}]})
    clean(store, there)


def test_what_was_put_in_or_taken_out_past_us_is_mended(store: Store, there: Settings, elastic: Server) -> None:
    index_all(store, there)
    gone, altered, *_ = sorted(store.document_ids())
    names = f"/{there.index_names}"
    elastic.request("DELETE", f"{names}-documents/_doc/{gone}?refresh=true")
    kept = elastic.request("GET", f"{names}-documents/_doc/{altered}")["_source"]
    elastic.request("PUT", f"{names}-documents/_doc/{altered}?refresh=true", {**kept, "checksum": "0"})  # type: ignore[dict-item]
    stranger = {**kept, "id": "d-stranger"}  # type: ignore[dict-item]
    elastic.request("PUT", f"{names}-documents/_doc/d-stranger?refresh=true", stranger)
    elastic.request("PUT", f"{names}-entities/_doc/per-9?refresh=true", {"id": "per-9", "kind": "person"})
    found = check_index(store, there)
    assert (found.missing, found.stale, found.surplus, found.strays) == (1, 1, 1, 1)
    clean(store, there)


def test_what_changes_while_an_index_is_built_anew_is_in_it(store: Store, there: Settings, between: Proxy) -> None:
    index_all(store, there)
    changed = []

    def meanwhile(asked: Asked) -> Answer | None:
        if not changed and asked.path.startswith("/_bulk"):
            changed.append(True)
            fill(store, "a newcomer", "seed 3")
        return None

    between.trick = meanwhile
    assert rebuild_index(store, there) == NUMBER + 1
    assert check_index(store, there).clean


def test_a_build_that_breaks_off_leaves_the_index_in_use(store: Store, there: Settings, between: Proxy) -> None:
    index_all(store, there)
    between.trick = lambda asked: (403, b'{"error":{"type":"x","reason":"no"}}') if "_bulk" in asked.path else None
    with pytest.raises(SearchIndexError, match="does not allow"):
        rebuild_index(store, there)
    between.trick = None
    assert check_index(store, there).clean
    client = ElasticClient(connection_of(there))
    assert {name[-6:] for name in client.indexes(f"{there.index_names}-*")} == {"000001"}
    client.close()


def test_a_disk_that_fills_up_in_the_middle_of_a_build_leaves_the_index_in_use(
    store: Store, there: Settings, between: Proxy, elastic: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elastic_feed, "_ACTIONS", 20)
    index_all(store, there)
    bulks = []

    def full(asked: Asked) -> Answer | None:
        if asked.path.startswith("/_bulk"):
            bulks.append(asked.path)
            if len(bulks) == 3:
                block = {"index.blocks.read_only_allow_delete": True}
                elastic.request("PUT", f"/{there.index_names}-*-000002/_settings", block)
        return None

    between.trick = full
    with pytest.raises(SearchIndexError, match="takes nothing in at present"):
        rebuild_index(store, there)
    assert len(bulks) >= 3
    assert {name[-6:] for name in elastic.request("GET", f"/{there.index_names}-*/_mapping")} == {"000001"}
    between.trick = None
    clean(store, there)
    assert rebuild_index(store, there) == NUMBER


@pytest.mark.parametrize("engine", ["embedded", "elasticsearch"])
def test_the_former_index_comes_back_up_to_date(store: Store, there: Settings, engine: str) -> None:
    used = there if engine == "elasticsearch" else there.model_copy(update={"index": "embedded"})
    index_all(store, used)
    rebuild_index(store, used)
    fill(store, "a newcomer")
    index_all(store, used)
    assert roll_back_index(store, used) == 1
    assert check_index(store, used).clean
    assert roll_back_index(store, used) == 0
    for _ in range(2):
        rebuild_index(store, used)
    assert (
        len({name for name in store.index_state.indexes() if name.split()[0] != "embedded" or engine == "embedded"})
        == 2
    )


def test_the_least_rights_are_enough(store: Store, there: Settings, between: Proxy) -> None:
    index_all(store, there)
    address = between.url.replace("//", f"//{READER.user}@")
    reader = there.model_copy(update={"index": address, "index_password": SecretStr(READER.password)})
    index = open_search(reader)
    assert index.search(Query("السجن OR الوزير")).total >= 0
    index.close()
    with pytest.raises(SearchIndexError, match="does not allow"):
        rebuild_index(store, reader)


def test_the_server_is_known_by_its_authority_or_its_fingerprint(
    there: Settings, elastic: Server, tmp_path: Path
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *subject]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    shown = ["openssl", "x509", "-in", certificate, "-noout", "-fingerprint", "-sha256"]
    fingerprint = subprocess.run(shown, check=True, capture_output=True, text=True).stdout.strip().partition("=")[2]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with proxy(elastic.port, context) as secured:
        settings = there.model_copy(update={"index": secured.url.replace("//", f"//{WRITER.user}@")})
        for known in ({"index_ca": certificate}, {"index_fingerprint": fingerprint}):
            open_search(settings.model_copy(update=known)).close()
        for unknown in ({}, {"index_fingerprint": "00" * 32}):
            with pytest.raises(SearchIndexError, match="DHAKIRA_INDEX_CA"):
                open_search(settings.model_copy(update=unknown))


def test_a_run_goes_on_without_its_index_and_the_next_catches_up(
    ingest: Ingest, there: Settings, between: Proxy, inbox: Path
) -> None:
    changed = {name: getattr(there, name) for name in ("index", "index_names", "index_password")}
    write(inbox, 1, 2, 3)
    between.trick = dropping
    summary = ingest(**changed)
    assert summary.run.counts.new == 3
    assert "not to be reached" in summary.index_failure
    between.trick = None
    assert not ingest(**changed).index_failure
    with Store.open(there.store_url, there.home) as store:
        assert check_index(store, there).clean


def test_a_server_killed_in_the_middle_of_a_bulk_loses_nothing(
    store: Store, there: Settings, between: Proxy, elastic: Server
) -> None:
    fill(store, *(f"more {number}" for number in range(200)))  # a second batch
    bulks = []

    def kill(asked: Asked) -> Answer | None:
        if asked.path.startswith("/_bulk"):
            bulks.append(asked.path)
            if len(bulks) == 2:
                elastic.kill()
        return None

    between.trick = kill
    try:
        with pytest.raises(SearchIndexError, match="not to be reached"):
            index_all(store, there)
        with pytest.raises(urllib.error.URLError):
            elastic.request("GET", "/_cluster/health")
    finally:
        between.trick = None
        elastic.kill()  # if it was not; other tests want it back
        elastic.start()
    assert len(bulks) >= 2
    clean(store, there)
