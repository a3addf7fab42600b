"""What each run did item by item, how often a file failed and until when it waits, and what was forgotten."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "run_items",
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("run", "path", name=op.f("pk_run_items")),
    )
    op.create_index(op.f("ix_run_items_document"), "run_items", ["document"], unique=False)
    op.create_table(
        "erasures",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
    )
    op.create_index(op.f("ix_erasures_sha256"), "erasures", ["sha256"], unique=False)
    with op.batch_alter_table("files") as files:
        files.add_column(sa.Column("failures", sa.Integer(), nullable=False, server_default="0"))
        files.add_column(sa.Column("retry_at", sa.DateTime(), nullable=True))
        files.add_column(sa.Column("ignored", sa.Boolean(), nullable=False, server_default=sa.false()))
