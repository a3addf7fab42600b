"""One process at a time writes into a memory."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from schemas.errors import MemoryBusyError
from schemas.ledger import Holder, RunKind, Versions
from store import leases
from store.store import Store
from store.tables.ledger import LeaseRow
from tests.store.samples import change


def test_the_second_is_told_who_holds_it_and_waits_no_longer_than_its_patience(open_store: Callable[[], Store]) -> None:
    told: list[Holder] = []
    with open_store().lease(), pytest.raises(MemoryBusyError, match=f"process {os.getpid()}"):  # noqa: SIM117
        with open_store().lease(told.append, patience=0.0):
            pass
    assert [holder.pid for holder in told] == []
    with open_store().lease(told.append):
        pass


def test_a_lease_is_free_again_after_its_block(open_store: Callable[[], Store]) -> None:
    for _ in range(3):
        with open_store().lease(patience=0.0):
            pass


def _leave_behind(store: Store, **values: object) -> None:
    with store._database.writing() as connection:
        connection.execute(LeaseRow.__table__.update().values(**values))  # type: ignore[attr-defined]


def test_the_lease_of_a_dead_process_of_this_machine_is_taken_over(
    store: Store, open_store: Callable[[], Store]
) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    with store.lease():
        _leave_behind(store, pid=dead.pid, token="theirs")  # noqa: S106
        with open_store().lease(patience=0.0):
            pass


def test_a_holder_that_shows_no_sign_of_life_is_dead(
    store: Store, open_store: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leases, "DEAD_AFTER_SECONDS", 0.0)
    with store.lease():
        _leave_behind(store, host="another machine", token="theirs")  # noqa: S106
        with open_store().lease(patience=0.0):
            pass


def test_who_lost_the_lease_writes_nothing_more(store: Store) -> None:
    with store.lease() as lease:
        run = store.ledger.begin_run(lease, RunKind.INGEST, Versions())
        _leave_behind(store, token="theirs")  # noqa: S106
        with pytest.raises(MemoryBusyError, match="took this memory over"):
            store.apply(lease, run.id, [change()])
    assert store.document_ids() == ()
