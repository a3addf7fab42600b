import os
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from store.store import Store
from tests.postgres import GIVEN, binaries, cluster


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the URL of a PostgreSQL server."""
    given = os.environ.get(GIVEN)
    if given:
        yield given
        return
    if binaries() is None:
        pytest.skip(f"no PostgreSQL here: install it, or give a server's URL in {GIVEN}")
    folder = Path("/tmp") if os.geteuid() == 0 else tmp_path_factory.mktemp("postgres")  # noqa: S108 - see cluster
    with cluster(folder) as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the URL of an empty store, on each database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'memory.db'}"
        return
    server: str = request.getfixturevalue("postgres")
    name = f"test_{uuid.uuid4().hex}"  # a schema is made in milliseconds, a database in seconds
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f"CREATE SCHEMA {name}")
    yield f"{server}?options=-csearch_path%3D{name}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture
def open_store(url: str, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Give a way to open the same store, more than once."""
    opened: list[Store] = []

    def opening() -> Store:
        opened.append(Store.open(url, tmp_path / "home"))
        return opened[-1]

    yield opening
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    """Give an empty store."""
    return open_store()
