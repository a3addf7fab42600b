"""A backup is the memory of one moment, and what was upgraded has a copy of before."""

import hashlib
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from schemas.errors import CallError, DhakiraError, StoreError
from schemas.ledger import RunKind, Versions
from schemas.query import Filters
from store.copying import restore
from store.database import connect
from store.glance import SCHEMA_VERSION
from store.store import Store
from store.upgrade import stored_version
from tests.store.samples import change


def opened(home: Path) -> Store:
    return Store.open(f"sqlite:///{home / 'memory.db'}", home)


def take_in(store: Store, *seeds: str) -> None:
    """Put documents in whose originals are kept, too."""
    with store.lease() as lease:
        run = store.ledger.begin_run(lease, RunKind.INGEST, Versions())
        for seed in seeds:
            source = store.originals.folder.parent / "source"
            source.write_text(seed)
            store.originals.keep(source, hashlib.sha256(seed.encode()).hexdigest())
            store.apply(lease, run.id, [change(seed)])


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = opened(tmp_path / "home")
    take_in(store, "one", "two")
    return store


def test_a_backup_comes_back_as_it_was(store: Store, tmp_path: Path) -> None:
    with store:
        made = store.custody.back_up(tmp_path / "backup")
        assert (made.documents, made.originals, made.schema) == (2, 2, SCHEMA_VERSION)
        restore(tmp_path / "backup", tmp_path / "again", SCHEMA_VERSION)
        with opened(tmp_path / "again") as again:
            assert again.engagements(Filters()) == store.engagements(Filters())
            assert again.ledger.files() == store.ledger.files()
            assert all(again.originals.has(sha256) for sha256 in store.custody.originals_wanted())


def test_what_is_made_is_its_owners_alone(tmp_path: Path) -> None:
    with opened(tmp_path / "made") as store:
        take_in(store, "one")
        store.custody.back_up(tmp_path / "backup")
    restore(tmp_path / "backup", tmp_path / "restored", SCHEMA_VERSION)
    for home in ("made", "backup", "restored"):
        assert [stat.S_IMODE((tmp_path / home / of).stat().st_mode) for of in ("", "memory.db", "originals")] == [
            0o700,
            0o600,
            0o700,
        ]
    given = tmp_path / "given"
    given.mkdir(mode=0o755)
    opened(given).close()
    assert stat.S_IMODE(given.stat().st_mode) == 0o755


def test_a_backup_has_the_settings_of_the_memory(store: Store, tmp_path: Path) -> None:
    (tmp_path / "home" / "dhakira.toml").write_text('report_language = "fr"', encoding="utf-8")
    with store:
        store.custody.back_up(tmp_path / "backup")
        restore(tmp_path / "backup", tmp_path / "again", SCHEMA_VERSION)
        assert (tmp_path / "again" / "dhakira.toml").read_text(encoding="utf-8") == 'report_language = "fr"'
        (tmp_path / "home" / "dhakira.toml").unlink()
        store.custody.back_up(tmp_path / "backup")
        assert not (tmp_path / "backup" / "dhakira.toml").exists()


def test_a_backup_taken_while_a_run_goes_on_is_whole(store: Store, tmp_path: Path) -> None:
    with store:
        writing = threading.Thread(target=take_in, args=(store, *(f"more {n}" for n in range(40))))
        writing.start()
        made = [store.custody.back_up(tmp_path / f"backup-{n}") for n in range(3)]
        writing.join()
        for number, backup in enumerate(made):
            restore(tmp_path / f"backup-{number}", tmp_path / f"again-{number}", SCHEMA_VERSION)
            with opened(tmp_path / f"again-{number}") as again:
                assert len(again.document_ids()) == backup.documents
                assert all(again.originals.has(sha256) for sha256 in again.custody.originals_wanted())
                with again.lease(patience=0):
                    assert again.custody.dangling() == ()


def test_a_backup_is_brought_up_to_date(store: Store, tmp_path: Path) -> None:
    with store:
        store.custody.back_up(tmp_path / "backup")
        take_in(store, "three")
        assert store.custody.back_up(tmp_path / "backup").documents == 3


def test_what_is_no_place_for_a_backup_is_refused(store: Store) -> None:
    with store:
        for folder in (store.originals.folder.parent, store.originals.folder / "x"):
            with pytest.raises(CallError):
                store.custody.back_up(folder)


@pytest.mark.parametrize("trouble", ["no backup", "cut off", "full", "newer", "garbage"])
def test_what_cannot_be_brought_back_is_told_and_leaves_nothing(store: Store, tmp_path: Path, trouble: str) -> None:
    backup, home = tmp_path / "backup", tmp_path / "again"
    with store:
        store.custody.back_up(backup)
    if trouble == "no backup":
        backup = tmp_path
    elif trouble == "cut off":
        (backup / "backup.json").unlink()
    elif trouble == "full":
        home.mkdir()
        (home / "note").touch()
    elif trouble == "garbage":
        (backup / "memory.db").write_bytes(b"no database")
    with pytest.raises(DhakiraError):
        restore(backup, home, "0001" if trouble == "newer" else SCHEMA_VERSION)
    assert not (home / "memory.db").exists()


def test_a_former_memory_is_copied_before_its_tables_change(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    database = connect(f"sqlite:///{home / 'memory.db'}")
    config = Config()
    config.set_main_option("script_location", "store/migrations")
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            text("INSERT INTO runs VALUES (1, 'ingest', 'finished', '2024-01-01', NULL, '{}', '{}', '', 1)")
        )
    database.engine.dispose()
    with opened(home) as store:
        assert stored_version(store._database) == SCHEMA_VERSION
        assert [run.id for run in store.ledger.runs()] == [1]
    with closing(sqlite3.connect(home / "before-upgrade" / "memory-0001.db")) as former, former:
        assert former.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]


def test_a_memory_of_a_newer_version_is_refused(store: Store, tmp_path: Path) -> None:
    with store, store._database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer Dhakira"):
        opened(tmp_path / "home")
