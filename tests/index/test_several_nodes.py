"""An index of several shards on two nodes of Elasticsearch: the same answers from each, and from one that is left."""

import contextlib
from collections.abc import Iterator

import pytest

from index import searching
from index.elastic.client import Connection
from index.elastic.generations import ElasticGenerations
from index.protocol import SearchIndex
from tests.elastic import Server, elasticsearch
from tests.elastic_distribution import NotHereError
from tests.index.generated import documents, questions

pytestmark = pytest.mark.elastic
SHARDS, KINDS, DOCUMENTS = 2, 3, 600
GREEN = "/_cluster/health?wait_for_status=green&timeout=50s"


@pytest.fixture
def nodes() -> Iterator[tuple[Server, Server]]:
    """Give two servers of one cluster."""
    with contextlib.ExitStack() as stack:
        try:
            first = stack.enter_context(elasticsearch(cluster=0))
            second = stack.enter_context(elasticsearch(cluster=first.transport))
        except NotHereError as error:
            pytest.skip(f"Elasticsearch is left out: {error}")
        yield first, second


def _generations(server: Server) -> ElasticGenerations:
    return ElasticGenerations(Connection(server.url, shards=SHARDS), None, "several nodes")


def _totals(index: SearchIndex) -> list[int]:
    return [index.search(query).total for query in questions(24)]


def test_a_node_that_is_killed_takes_nothing_with_it(
    nodes: tuple[Server, Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "encoder", lambda: None)
    first, second = nodes
    kept = _generations(first)
    filled = kept.begin()
    filled.index.replace(documents(DOCUMENTS))
    kept.swap(filled)
    filled.index.close()
    assert first.request("GET", GREEN)["active_shards"] == SHARDS * KINDS * 2  # each has a copy, unasked
    one, other = kept.open().index, _generations(second).open().index
    right = _totals(one)
    assert sum(right) > 0
    assert _totals(other) == right
    other.close()

    second.kill()
    assert _totals(one) == right
    assert one.replace(documents(DOCUMENTS + 20)) == DOCUMENTS + 20

    second.start()
    assert first.request("GET", f"{GREEN}&wait_for_nodes=2")["number_of_nodes"] == 2
    again = _generations(second).open().index
    assert again.count() == DOCUMENTS + 20
    assert again.checksums() == one.checksums()
    again.close()
    one.close()
