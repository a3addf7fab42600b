"""When the time of a file is over."""

import subprocess
import sys

import pytest

from readers import deadline
from readers.deadline import Deadline
from readers.limits import PATIENCE, RECOGNITION_SECONDS, WALL_SECONDS


class Machine:
    """A clock and a processor that move as the test says."""

    clock = 1000.0
    work = 7.0  # the reader has read other files before
    busy = False

    def passes(self, seconds: float, share: float) -> None:
        self.clock += seconds
        self.work += seconds * share


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine()
    monkeypatch.setattr(deadline.time, "monotonic", lambda: machine.clock)
    monkeypatch.setattr(deadline, "_own_seconds", lambda _: machine.work)
    monkeypatch.setattr(deadline, "_session_seconds", lambda _: machine.work)
    monkeypatch.setattr(deadline, "_is_busy", lambda: machine.busy)
    return machine


@pytest.mark.parametrize(
    ("busy", "share", "over"),
    [
        pytest.param(False, 1.0, True, id="it has worked all the time"),
        pytest.param(False, 0.1, True, id="it sleeps on an idle machine"),
        pytest.param(True, 1.0, True, id="others wait, not this one"),
        pytest.param(True, 0.2, False, id="it waits for its turn"),
    ],
)
def test_what_is_over_by_the_clock(machine: Machine, busy: bool, share: float, over: bool) -> None:  # noqa: FBT001 - a row
    limit = Deadline(1)
    machine.busy = busy
    machine.passes(WALL_SECONDS - 1, share)
    assert not limit.is_over()
    machine.passes(1, share)
    assert limit.left() == 0
    assert limit.is_over() is over


def test_a_busy_machine_is_waited_for_until_the_work_is_done_or_patience_ends(machine: Machine) -> None:
    for share, longest in ((0.5, 2 * WALL_SECONDS + 2), (0.01, PATIENCE * WALL_SECONDS + 1)):
        limit, begun = Deadline(1), machine.clock
        machine.busy = True
        while not limit.is_over():
            machine.passes(max(0.1, limit.left()), share)
        assert longest - 4 <= machine.clock - begun <= longest


def test_pages_and_ocr_allow_more(machine: Machine) -> None:
    limit = Deadline(1)
    limit.extend(5)
    assert limit.left() == WALL_SECONDS + 5
    machine.passes(WALL_SECONDS, 0.5)
    limit.allow(RECOGNITION_SECONDS)
    assert limit.left() == RECOGNITION_SECONDS


def test_the_time_of_a_session_is_that_of_its_processes() -> None:
    if not deadline._STAT.is_dir():
        pytest.skip("this system has no /proc")
    spin = "import subprocess, sys, time\nend = time.process_time() + 0.3\nwhile time.process_time() < end: pass\n"
    inner = f"{spin}print(flush=True)\nsys.stdin.read()"
    outer = f"{spin}subprocess.run([sys.executable, '-c', {inner!r}])"
    with subprocess.Popen(
        [sys.executable, "-c", outer], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()  # both have worked
        assert deadline._session_seconds(process.pid) >= 0.55
        assert 0.28 <= deadline._own_seconds(process.pid) < deadline._session_seconds(process.pid)
