"""A file has one line, however its path was typed: paths are written without ``..``, and lines of one file are one."""

import sqlalchemy as sa
from alembic import op

from schemas.ledger import plain_key

revision = "0009"
down_revision = "0008"

_files = sa.table("files", *map(sa.column, ("path", "container", "seen", "document")))
_items = sa.table("source_items", *map(sa.column, ("source", "key")))


def upgrade() -> None:
    connection = op.get_bind()
    for line in connection.execute(sa.select(_files).where(_files.c.path.contains(".."))).all():
        _respell(connection, line)
    for item in connection.execute(sa.select(_items).where(_items.c.key.contains(".."))).all():
        here, key = _items.c.source == item.source, plain_key(item.key)
        if key != item.key:
            connection.execute(sa.delete(_items).where(here, _items.c.key == key))
            connection.execute(sa.update(_items).where(here, _items.c.key == item.key).values(key=key))


def _respell(connection: sa.Connection, line: sa.Row[tuple[str, str | None, object, str | None]]) -> None:
    """Write a line under its plain path; of two lines of one file that which was seen last stays."""
    container = line.container and plain_key(line.container)
    path = container + line.path.removeprefix(line.container) if container else plain_key(line.path)
    if path == line.path:
        return
    this, other = _files.c.path == line.path, _files.c.path == path
    twin = connection.execute(sa.select(_files).where(other)).first()
    if twin and twin.seen > line.seen:
        connection.execute(sa.delete(_files).where(this))
        connection.execute(sa.update(_files).where(other).values(document=twin.document or line.document))
        return
    connection.execute(sa.delete(_files).where(other))
    document = line.document or (twin.document if twin else None)
    connection.execute(sa.update(_files).where(this).values(path=path, container=container, document=document))
