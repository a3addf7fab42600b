"""How many documents the store's file holds, told without the library of databases.

To load that and the store takes a third of what a question from the shell takes, and many need nothing else of it.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

SCHEMA_VERSION = "0012"
"""The last migration. Compared before Alembic is imported, so that opening an up-to-date store costs nothing."""


def documents_in(file: Path) -> int | None:
    """Return how many documents are present in an SQLite file; None where it is for the store to tell."""
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True)) as connection:
            (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            (number,) = connection.execute("SELECT count(*) FROM documents WHERE replaced_by IS NULL").fetchone()
    except (sqlite3.Error, TypeError):  # no table, no row, no right to read, damaged: the store says what it is
        return None
    return int(number) if version == SCHEMA_VERSION else None
