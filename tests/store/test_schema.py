"""The migrations lead to the tables that the code knows."""

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from store.store import Store
from store.tables import Base
from store.upgrade import SCHEMA_VERSION, stored_version


def test_migrations_make_the_tables(store: Store) -> None:
    with store._database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_the_version_is_the_last_migration(store: Store) -> None:
    config = Config()
    config.set_main_option("script_location", "store/migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA_VERSION
    assert stored_version(store._database) == SCHEMA_VERSION
