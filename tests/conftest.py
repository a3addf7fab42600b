"""What all tests share."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.engine import prefect_server
from index.elastic.client import Connection
from tests.elastic import Login, Server, elasticsearch
from tests.elastic_distribution import NotHereError

ROOT = Path(__file__).parent.parent
os.environ["LC_ALL"] = "C.UTF-8"  # commands answer in English, whatever language the machine speaks
os.environ.pop("UV_RUN_RECURSION_DEPTH", None)  # commands are told by their names, however the tests were started


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of measuring sticks that lies beside the project, or is named by DHAKIRA_SHARED."""
    folder = Path(os.environ.get("DHAKIRA_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared measuring sticks are not here (set DHAKIRA_SHARED to their folder)")
    return folder


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder for what the tests' memories share."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def prefect_api(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[str]:
    """Give the address of one Prefect server for all tests."""
    with prefect_server(tmp_path_factory.mktemp("prefect"), cache / "prefect") as address:
        yield address()


BOSS = Login("boss", "a password of tests")
READER = Login("reader", "reads only", ("dhakira_reader",))
WRITER = Login("writer", "writes", ("dhakira_writer",))


@pytest.fixture(scope="session")
def elastic() -> Iterator[Server]:
    """Give an Elasticsearch of the tests' own, started once; whoever needs it is left out where it cannot run.

    Its users are the three above; their roles are those of `docs/elasticsearch.md`.
    """
    with contextlib.ExitStack() as stack:
        try:
            roles = (ROOT / "docs" / "elasticsearch-roles.yml").read_text(encoding="utf-8")
            server = stack.enter_context(elasticsearch((BOSS, READER, WRITER), roles))
        except NotHereError as error:
            pytest.skip(f"Elasticsearch is left out: {error}")
        yield server


@pytest.fixture(scope="session")
def connection(request: pytest.FixtureRequest) -> Connection:
    """Return how the tests' Elasticsearch is reached, or one that DHAKIRA_TEST_ELASTIC names (to be quick at work)."""
    given = os.environ.get("DHAKIRA_TEST_ELASTIC")
    if given:
        return Connection(given)
    server: Server = request.getfixturevalue("elastic")
    return Connection(server.url, WRITER.user, WRITER.password)
