"""The migrations lead to the tables that the code knows."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from schemas.ledger import FileRecord, Outcome, RunKind, Versions
from schemas.source import Mark
from store.glance import SCHEMA_VERSION, documents_in
from store.store import Store
from store.tables import Base
from store.upgrade import stored_version


def test_migrations_make_the_tables(store: Store) -> None:
    with store._database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_the_version_is_the_last_migration(store: Store) -> None:
    config = Config()
    config.set_main_option("script_location", "store/migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA_VERSION
    assert stored_version(store._database) == SCHEMA_VERSION


def test_documents_are_counted_without_the_store(tmp_path: Path) -> None:
    file = tmp_path / "memory.db"
    assert documents_in(file) is None
    assert not file.exists()
    with Store.open(f"sqlite:///{file}", tmp_path / "home") as store:
        assert documents_in(file) == store.size() == 0
        with store._database.writing() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '0008'"))
    assert documents_in(file) is None  # for the store to bring up to date
    file.write_bytes(b"SQLite format 3\0, or so it says")
    assert documents_in(file) is None


def test_lines_of_one_file_become_one(tmp_path: Path) -> None:
    home, url = tmp_path / "home", f"sqlite:///{tmp_path / 'memory.db'}"
    lines = [
        FileRecord("/a/b/../one.txt", 1, 1, Outcome.NEW, "1", "d-1"),
        FileRecord("/a/b/../two.zip", 1, 1, Outcome.NEW, "2"),
        FileRecord("/a/b/../two.zip/../part", 1, 1, Outcome.NEW, "3", "d-3", container="/a/b/../two.zip"),
        FileRecord("/a/b/../both.txt", 1, 1, Outcome.NEW, "4", "d-4"),
        FileRecord("/a/both.txt", 2, 2, Outcome.DUPLICATE, "4"),
        FileRecord("/a/name..txt", 1, 1, Outcome.NEW, "5", "d-5"),
        FileRecord("mbox:/a/../mail#1..2", 1, 1, Outcome.NEW, "6", "d-6"),
        FileRecord("https://example.org/a/../b", 1, 1, Outcome.NEW, "7", "d-7"),
    ]
    with Store.open(url, home) as store, store.lease() as lease:
        run = store.ledger.begin_run(lease, RunKind.INGEST, Versions())
        for line in lines:
            store.ledger.touch(lease, run.id, [line])
        store.sources.put_marks(lease, "mail", {"mbox:/a/../mail#1..2": Mark(content="x")})
        with store._database.writing() as connection:
            connection.execute(text("DROP TABLE tellings"))
            connection.execute(text("ALTER TABLE participants DROP COLUMN side"))
            connection.execute(text("ALTER TABLE documents DROP COLUMN agency"))
            connection.execute(text("UPDATE alembic_version SET version_num = '0008'"))
    with Store.open(url, home) as store:
        assert {(f.path, f.container, f.document) for f in store.ledger.files().values()} == {
            ("/a/one.txt", None, "d-1"),
            ("/a/two.zip", None, None),
            ("/a/two.zip/../part", "/a/two.zip", "d-3"),
            ("/a/both.txt", None, "d-4"),
            ("/a/name..txt", None, "d-5"),
            ("mbox:/mail#1..2", None, "d-6"),
            ("https://example.org/a/../b", None, "d-7"),
        }
        assert store.ledger.files()["/a/both.txt"].size == 2
        assert set(store.sources.marks("mail")) == {"mbox:/mail#1..2"}
