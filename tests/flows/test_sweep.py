"""The fault sweep, shortened: some points of each kind. ``python -m tests.flows.sweeping`` runs two hundred."""

import multiprocessing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.flows.sweeping.faults import BY_ROOT, KINDS
from tests.flows.sweeping.sweep import Sweep

POINTS = 6


@pytest.mark.timeout(1200)
@pytest.mark.prefect
def test_whatever_happens_to_a_night_the_next_one_makes_the_memory_whole() -> None:
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        results = Sweep(Path(folder)).run(POINTS, seed=8)
    assert not [(r.kind, r.step, r.number, r.differences) for r in results if r.differences]
    assert not [(r.kind, r.step, r.ended) for r in results if "NOT TOLD" in r.ended]
    assert not [(r.kind, r.step, r.ended) for r in results if not r.struck]
    assert {r.kind for r in results} >= KINDS.keys() - BY_ROOT
    told = ("told: ", "done, with remarks")  # the latter where all was written before the folder was closed
    assert all(r.ended.startswith(told) for r in results if r.kind in BY_ROOT)
    assert [r.kind for r in results].count("kill") >= POINTS // 3
    assert not multiprocessing.active_children()
