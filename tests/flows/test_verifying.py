"""What is amiss in a memory is found, and mended where it can be."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from flows.verifying import Part, verify
from schemas.settings import Settings
from store.store import Store
from tests.flows.conftest import Ingest
from tests.flows.releases import write

pytestmark = pytest.mark.prefect
Memory = Callable[[], Store]
Harm = Callable[[Settings], object]


def sql(statement: str) -> Harm:
    def harm(settings: Settings) -> None:
        with closing(sqlite3.connect(settings.home / "memory.db")) as database, database:
            assert database.execute(statement).rowcount

    return harm


def break_an_original(settings: Settings) -> None:
    next(p for p in (settings.home / "originals").rglob("*") if p.is_file()).write_bytes(b"broken")


def remove_originals(settings: Settings) -> None:
    shutil.rmtree(settings.home / "originals")


def break_index(settings: Settings) -> None:
    for file in (settings.home / "index").rglob("*.term"):
        file.write_bytes(file.read_bytes()[:60])


def remove_index(settings: Settings) -> None:
    shutil.rmtree(settings.home / "index")


@pytest.fixture
def taken_in(ingest: Ingest, inbox: Path) -> None:
    write(inbox, *range(3))
    (inbox / "empty.txt").touch()
    shutil.copy(inbox / "release-0001.txt", inbox / "twin.txt")
    ingest()
    ingest()


@pytest.mark.usefixtures("taken_in")
def test_a_memory_that_nobody_harmed_adds_up(memory: Memory, settings: Settings) -> None:
    verdict = verify(memory(), settings)
    assert verdict.faults == ()
    assert verdict.looked_at == {
        Part.DATABASE: 1, Part.ACCOUNTS: 2, Part.ORIGINALS: 3, Part.FINDINGS: 3, Part.INDEX: 3,
    }  # fmt: skip


@pytest.mark.usefixtures("taken_in")
@pytest.mark.parametrize(
    ("harm", "part", "mended"),
    [
        (break_an_original, Part.ORIGINALS, True),
        (remove_originals, Part.ORIGINALS, True),
        (remove_index, Part.INDEX, True),
        (break_index, Part.INDEX, True),
        (sql("UPDATE mentions SET text = 'x' WHERE rowid = 1"), Part.FINDINGS, True),
        (sql("DELETE FROM run_items WHERE path LIKE '%twin.txt'"), Part.ACCOUNTS, False),
        (sql("UPDATE files SET document = 'd-0' WHERE path LIKE '%twin.txt'"), Part.DATABASE, False),
    ],
    ids=[
        "a broken original",
        "no originals",
        "no index",
        "a broken index",
        "other words",
        "a lost item",
        "a lost document",
    ],
)
def test_harm_is_found_and_mended(memory: Memory, settings: Settings, harm: Harm, part: Part, mended: bool) -> None:  # noqa: FBT001
    harm(settings)
    assert {fault.part for fault in verify(memory(), settings).faults} == {part}
    with memory().lease() as lease:
        verdict = verify(memory(), settings, lease)
    assert verdict.faults
    assert verdict.clean is mended
