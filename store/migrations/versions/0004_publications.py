"""Which documents are copies of one publication, and by which bands copies are found."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "bands",
        sa.Column("band", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("band", "document", name=op.f("pk_bands")),
    )
    op.create_index(op.f("ix_bands_document"), "bands", ["document"])
    op.create_table(
        "publications",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("principal", sa.String(), nullable=False),
        sa.Column("translation", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_publications")),
    )
    op.create_index(op.f("ix_publications_principal"), "publications", ["principal"])
