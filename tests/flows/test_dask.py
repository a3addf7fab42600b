"""Two workers of a Dask scheduler read what processes of this machine would read."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from flows.dask_workers import DaskWorkers
from flows.pool import FEW, Readers
from flows.work import FileTask
from schemas.errors import FlowError
from schemas.ledger import Counts
from schemas.settings import Settings
from store.originals import hash_of
from store.store import Store
from tests.flows.conftest import Ingest
from tests.flows.releases import picture, write

pytest.importorskip("distributed", reason="Dask is an extra: uv sync --extra dask")
WORKERS = """
import sys
import dask
from distributed import LocalCluster
dask.config.set({"distributed.scheduler.allowed-failures": 0})
with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
    print(cluster.scheduler_address, flush=True)
    sys.stdin.read()
"""


def nobody() -> None:
    """Let the work go on."""


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """Give the address of a scheduler with two workers, each a process with one thread."""
    process = subprocess.Popen(
        [sys.executable, "-c", WORKERS],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdin is not None
        yield process.stdout.readline().strip()
        process.stdin.close()


@pytest.mark.prefect
@pytest.mark.timeout(900)
def test_the_memory_is_the_one_that_this_machine_alone_makes(
    ingest: Ingest, inbox: Path, settings: Settings, tmp_path: Path, scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(inbox, *range(FEW))
    (inbox / "broken.pdf").write_bytes(b"%PDF-1.4 cut off")
    other = settings.model_copy(update={"home": tmp_path / "other", "dask": scheduler})
    assert ingest().run.counts == Counts(new=FEW, set_aside=1)
    submitted: list[str] = []
    submit = DaskWorkers.submit

    def noted(self: DaskWorkers, act: Callable[..., object], /, *given: object) -> Future[object]:
        submitted.append(act.__name__)
        return submit(self, act, *given)

    monkeypatch.setattr(DaskWorkers, "submit", noted)
    assert ingest(home=other.home, dask=scheduler).run.counts == Counts(new=FEW, set_aside=1)
    assert set(submitted) == {"prepare_files"}
    pictures = []
    for each in (settings, other):
        with Store.open(each.store_url, each.home) as store:
            pictures.append(picture(store, each))
    assert pictures[0] == pictures[1]
    monkeypatch.setattr("flows.taking.VERSIONS", "another version")
    assert ingest(home=other.home, dask=scheduler).run.counts.renewed == FEW
    assert "find_again" in submitted  # though the one file that is read again is read by this process


@pytest.mark.timeout(900)
def test_a_worker_that_dies_is_noticed_and_the_next_reads_on(tmp_path: Path, inbox: Path, scheduler: str) -> None:
    write(inbox, 1, 2)
    tasks = [FileTask(path, hash_of(path)) for path in sorted(inbox.iterdir())]
    readers = Readers(0, tmp_path / "originals", nobody, scheduler)
    try:
        dying = readers._started().submit(os._exit, 1)
        with pytest.raises(readers._died):
            dying.result(timeout=300)
        ((first, second),) = readers.read([tasks])
    finally:
        readers.close()
    assert [len(first.documents), len(second.documents)] == [1, 1]


def test_a_scheduler_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.dask_workers._PATIENCE", 1)
    with pytest.raises(FlowError, match="No Dask scheduler answers"):
        list(Readers(0, tmp_path, nobody, "tcp://127.0.0.1:9").read([[]]))
