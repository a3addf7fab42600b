"""Bands of documents are made otherwise and bear the document's day: all are placed anew by the next run."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.drop_table("bands")
    op.create_table(
        "bands",
        sa.Column("band", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("band", "day", "document", name=op.f("pk_bands")),
    )
    op.create_index(op.f("ix_bands_document"), "bands", ["document"], unique=False)
    op.execute("DELETE FROM publications")
