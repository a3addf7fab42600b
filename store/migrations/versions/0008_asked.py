"""When a source's items were last asked for, and the hash of their bytes; what is known keeps its day of fetching."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    with op.batch_alter_table("source_items") as table:
        table.add_column(sa.Column("asked", sa.DateTime(), nullable=True))
        table.add_column(sa.Column("content", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("source_items") as table:
        table.alter_column("content", server_default=None)
    op.execute("UPDATE source_items SET asked = seen")
