"""The fault sweep, shortened: some points of each kind. ``python -m tests.flows.sweeping`` runs two hundred."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.flows.sweeping.faults import BY_ROOT, KINDS
from tests.flows.sweeping.sweep import Sweep

POINTS = 14


@pytest.mark.timeout(1200)
@pytest.mark.prefect
def test_whatever_happens_to_a_night_the_next_one_makes_the_memory_whole() -> None:
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        results = Sweep(Path(folder)).run(POINTS, seed=8)
    assert not [(r.kind, r.step, r.number, r.differences) for r in results if r.differences]
    # Another user, as whom `readonly` runs, may not be let into the folder of Python's own modules.
    assert not [r.ended for r in results if "NOT TOLD" in r.ended and r.kind != "readonly"]
    assert {r.kind for r in results} >= KINDS.keys() - BY_ROOT
    assert [r.ended for r in results if r.kind == "kill"].count("ended by signal 9") >= POINTS // 3
