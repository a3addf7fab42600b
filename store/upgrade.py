"""Bringing a store to the tables that this version knows, by migrations."""

from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from schemas.errors import StoreError
from store.copying import keep_former
from store.database import Database
from store.glance import SCHEMA_VERSION


def upgrade(database: Database, home: Path) -> None:
    """Create the tables or bring them up to date. Raises StoreError for a store that a newer version made.

    What an SQLite file holds is copied to ``home/before-upgrade/`` first, since a migration has no way back.
    """
    version = stored_version(database)
    if version == SCHEMA_VERSION:
        return
    file = database.engine.url.database
    if version is not None and version < SCHEMA_VERSION and database.is_sqlite and file:
        keep_former(Path(file), home / "before-upgrade", version)
    with database.writing() as connection:
        _migrate(connection)


def stored_version(database: Database) -> str | None:
    """Return the migration that a store stands at, None for an empty one."""
    with database.reading() as connection:
        return _version(connection)


def _version(connection: Connection) -> str | None:
    try:
        with connection.begin_nested():
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    except (OperationalError, ProgrammingError) as error:
        if any(words in str(error.orig) for words in ("no such table", "does not exist")):
            return None
        raise


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - half a second that only a store out of date has to pay
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    version = _version(connection)  # again, now that the lock is ours: another process may have been quicker
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version is not None and version not in known:
        raise StoreError(
            f"This memory was made by a newer Dhakira (tables of version {version}); upgrade Dhakira to open it."
        )
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
