"""Mentions that a person's judgement moved, so that it can be taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "moved",
        sa.Column("judgement", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("judgement", "document", "position", name=op.f("pk_moved")),
    )
    op.create_index(op.f("ix_moved_document"), "moved", ["document"], unique=False)
