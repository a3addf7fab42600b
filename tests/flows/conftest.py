import gc
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flows.ingest import Hooks, run_ingest
from schemas.ledger import RunSummary
from schemas.settings import Settings
from store.store import Store

Ingest = Callable[..., RunSummary]


def _threads_end(most: int) -> bool:
    """Tell whether fewer threads are alive, once those of runs before have had a minute to end by themselves."""
    until = time.monotonic() + 60
    while threading.active_count() >= most and time.monotonic() < until:
        gc.collect()  # connections that only cycles hold keep the threads of who serves them; it runs seldom by itself
        time.sleep(0.1)
    return threading.active_count() < most


@pytest.fixture
def settings(tmp_path: Path, cache: Path) -> Settings:
    """Give the settings of an empty memory, read by one process."""
    return Settings(home=tmp_path / "home", cache=cache, processes=1, morphology="light")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Give an empty folder of documents."""
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


@pytest.fixture
def ingest(settings: Settings, inbox: Path, prefect_api: str) -> Ingest:
    """Give a way to take the inbox in, or the paths that are named."""

    def run(*paths: Path, hooks: Hooks | None = None, again: bool = False, **changed: object) -> RunSummary:
        assert _threads_end(most=50)
        return run_ingest(paths or (inbox,), settings.model_copy(update=changed), hooks, prefect_api, again=again)

    return run


@pytest.fixture
def memory(settings: Settings) -> Iterator[Callable[[], Store]]:
    """Give a way to look into the memory."""
    opened: list[Store] = []

    def look() -> Store:
        opened.append(Store.open(settings.store_url, settings.home))
        return opened[-1]

    yield look
    for store in opened:
        store.close()
