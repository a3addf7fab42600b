"""Whatever stops a run leaves whole documents, and the next run makes the memory of an undisturbed one."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from schemas.errors import StoreError
from schemas.ledger import Counts, RunState
from schemas.settings import Settings
from store.store import Store
from tests.conftest import ROOT
from tests.flows.conftest import Ingest
from tests.flows.releases import picture, write

pytestmark = pytest.mark.prefect
Memory = Callable[[], Store]
FILES = 24
BATCH = 3


@pytest.fixture
def start(settings: Settings, inbox: Path, prefect_api: str) -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Give a way to start an ingest in a process of its own."""
    started: list[subprocess.Popen[str]] = []

    def run(home: Path = settings.home, processes: int = 1) -> "subprocess.Popen[str]":
        command = [sys.executable, ROOT / "tests" / "flows" / "once.py", home, inbox, settings.cache, prefect_api]
        process = subprocess.Popen(
            [*command, str(processes), str(BATCH)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            start_new_session=True,  # a signal to it must not reach the tests
        )
        started.append(process)
        return process

    yield run
    for process in started:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


@pytest.fixture
def undisturbed(ingest: Ingest, inbox: Path, settings: Settings, tmp_path: Path) -> dict[str, object]:
    """Return the picture of a memory that took the inbox in without a disturbance."""
    write(inbox, *range(FILES))
    home = tmp_path / "undisturbed"
    ingest(home=home)
    with Store.open(f"sqlite:///{home / 'memory.db'}", home) as store:
        return picture(store, settings.model_copy(update={"home": home}))


def read_until(process: "subprocess.Popen[str]", words: str) -> str:
    """Return the output up to the line that begins with ``words``."""
    seen = ""
    assert process.stdout
    for line in process.stdout:
        seen += line
        if line.startswith(words):
            return seen
    raise AssertionError(f"no {words!r} in:\n{seen}")


@pytest.mark.parametrize("processes", [1, 2], ids=["inline", "two processes"])
@pytest.mark.parametrize(
    ("number", "state"),
    [
        pytest.param(signal.SIGINT, RunState.INTERRUPTED, id="Ctrl-C"),
        pytest.param(signal.SIGTERM, RunState.INTERRUPTED, id="SIGTERM"),
        pytest.param(signal.SIGKILL, RunState.RUNNING, id="kill -9"),
    ],
)
def test_a_run_that_is_stopped_leaves_whole_documents(
    start: Callable[..., "subprocess.Popen[str]"],
    ingest: Ingest,
    memory: Memory,
    settings: Settings,
    undisturbed: dict[str, object],
    number: signal.Signals,
    state: RunState,
    processes: int,
) -> None:
    process = start(processes=processes)
    read_until(process, f"done {BATCH}")
    os.killpg(process.pid, number) if number is signal.SIGINT else process.send_signal(number)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == (-number if number is signal.SIGKILL else 130), output
    store = memory()
    assert store.ledger.runs()[0].state is state
    whole = [d for d in store.documents(store.document_ids()) if d.findings and d.links and d.sources]
    assert BATCH <= len(whole) == store.status().documents < FILES
    summary = ingest()
    assert summary.run.counts == Counts(new=FILES - len(whole), unchanged=len(whole))
    assert picture(memory(), settings) == undisturbed


def test_two_at_once_are_one_after_the_other(
    start: Callable[..., "subprocess.Popen[str]"],
    memory: Memory,
    settings: Settings,
    undisturbed: dict[str, object],
) -> None:
    first = start()
    read_until(first, "done 0")
    second = start()
    assert f"waiting for {first.pid}" in read_until(second, "waiting")
    outputs = [process.communicate(timeout=120)[0] for process in (first, second)]
    assert [process.returncode for process in (first, second)] == [0, 0], outputs
    assert f"new {FILES} unchanged 0" in outputs[0]
    assert f"new 0 unchanged {FILES}" in outputs[1]
    assert picture(memory(), settings) == undisturbed


def test_a_run_takes_over_from_one_that_was_killed(
    start: Callable[..., "subprocess.Popen[str]"],
    memory: Memory,
    settings: Settings,
    undisturbed: dict[str, object],
) -> None:
    first = start()
    read_until(first, f"done {BATCH}")
    first.send_signal(signal.SIGSTOP)  # it would be done before the second has begun
    second = start()
    read_until(second, "waiting")
    first.kill()
    first.wait()  # a zombie would count as living
    output, _ = second.communicate(timeout=120)
    assert second.returncode == 0, output
    assert picture(memory(), settings) == undisturbed


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a file system of some megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mounted, check=False, capture_output=True).returncode != 0:
        pytest.skip("a small disk can be mounted by root only")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_is_told_and_what_is_in_stays(
    ingest: Ingest, small_disk: Path, settings: Settings, undisturbed: dict[str, object], inbox: Path
) -> None:
    home = small_disk / "home"
    ingest(inbox / "release-0000.txt", home=home)
    filler = small_disk / "filler"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as out:
        while True:
            out.write(b"0" * 4096)
    with pytest.raises(StoreError, match=r"is full"):
        ingest(home=home, batch_size=1)
    filler.unlink()
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    summary = ingest(home=home)
    assert summary.run.counts.seen == FILES
    assert summary.run.counts.unchanged >= 1
    with Store.open(f"sqlite:///{home / 'memory.db'}", home) as store:
        assert picture(store, settings.model_copy(update={"home": home})) == undisturbed


def test_a_folder_that_may_not_be_written_is_told(inbox: Path, settings: Settings, tmp_path: Path) -> None:
    """Run as another user where the tests run as root, whom no permission stops."""
    write(inbox, 1)
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0o555)
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from schemas.errors import StoreError\nfrom store.store import Store\n"
        "Store.open('sqlite://', Path(sys.argv[2])).close()\n"  # loads all that it needs, while it may
        "os.geteuid() or os.seteuid(65534)\n"
        "try: Store.open(f'sqlite:///{sys.argv[1]}/memory.db', Path(sys.argv[1]))\n"
        "except StoreError as error: print(error)"
    )
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.geteuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o011)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code, locked, tmp_path / "other"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
    assert "may not be written" in done.stdout
    assert settings.home != locked
