"""Who one is to an Elasticsearch, and where it is: API keys and cloud ids, which no server of the tests knows."""

import base64
import contextlib
import json

import pytest

from flows.engines import connection_of
from index.elastic.client import Connection, ElasticClient
from schemas.errors import SearchIndexError
from schemas.settings import Settings
from tests.proxy import Answer, Asked, proxy

EMPTY = json.dumps({"hits": {"hits": [], "total": {"value": 0}}, "_shards": {"failed": 0}}).encode()
NO_PORT = 9  # nothing is passed on


def _told(connection: Connection, told: bytes = EMPTY, status: int = 200) -> list[str]:
    """Return the signatures of the requests that a search makes of a server that answers so."""
    signatures: list[str] = []

    def answer(asked: Asked) -> Answer:
        signatures.append(asked.headers.get("authorization", ""))
        return status, told

    with proxy(NO_PORT) as between:
        between.trick = answer
        client = ElasticClient(Connection(between.url, api_key=connection.api_key))
        try:
            client.search("dhakira-documents", {"query": {"match_all": {}}})
        finally:
            client.close()
    return signatures


def test_an_api_key_signs_each_request() -> None:
    assert _told(Connection("", api_key="a2V5OnNlY3JldA==")) == ["ApiKey a2V5OnNlY3JldA=="]


def test_an_api_key_that_is_refused_is_told() -> None:
    refusal = json.dumps({"error": {"type": "security_exception", "reason": "invalid"}, "status": 401}).encode()
    with pytest.raises(SearchIndexError, match="DHAKIRA_INDEX_API_KEY"):
        _told(Connection("", api_key="d3Jvbmc="), refusal, 401)


def test_a_server_that_demands_a_key_answers_who_has_it_and_no_other() -> None:
    refusal = json.dumps({"error": {"type": "security_exception", "reason": "missing"}, "status": 401}).encode()

    def answer(asked: Asked) -> Answer:
        return (200, EMPTY) if asked.headers.get("authorization") == "ApiKey a2V5OnJpZ2h0" else (401, refusal)

    with proxy(NO_PORT) as between:
        between.trick = answer
        for key, is_let_in in (("a2V5OnJpZ2h0", True), ("a2V5Ondyb25n", False), ("", False)):
            client = ElasticClient(Connection(between.url, api_key=key))
            told: dict[str, object] = {}
            with contextlib.suppress(SearchIndexError):
                told = client.search("dhakira-documents", {"query": {"match_all": {}}})
            client.close()
            assert bool(told) is is_let_in


def test_a_cloud_id_names_host_and_port() -> None:
    identity = base64.b64encode(b"eu-west-1.aws.found.io:9243$0123abcd$4567kibana").decode()
    settings = Settings.model_validate(
        {"home": ".", "cache": ".", "index": f"cloud:memory:{identity}", "index_api_key": "a2V5"}
    )
    client = ElasticClient(connection_of(settings))
    node = client._client.transport.node_pool.get().config
    assert (node.scheme, node.host, node.port) == ("https", "0123abcd.eu-west-1.aws.found.io", 9243)
    client.close()


def test_a_cloud_id_that_is_none_is_told() -> None:
    with pytest.raises(SearchIndexError, match="cannot be made as it is set"):
        ElasticClient(Connection("cloud:memory:!!!"))


def test_a_server_without_tls_is_told() -> None:
    with proxy(NO_PORT) as between:
        between.trick = lambda _: (200, EMPTY)
        client = ElasticClient(Connection(between.url.replace("http:", "https:")))
        with pytest.raises(SearchIndexError, match="speaks no TLS"):
            client.search("dhakira-documents", {"query": {"match_all": {}}})
        client.close()
