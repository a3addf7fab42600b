"""Which engagements are one event, told on which side by whom: documents are placed anew by the next run.

Copies stay what they are until then, so that they do not count twice.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("participants", sa.Column("side", sa.String(), nullable=True))
    op.create_table(
        "tellings",
        sa.Column("engagement", sa.String(), nullable=False),
        sa.Column("principal", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("engagement", name=op.f("pk_tellings")),
    )
    op.create_index(op.f("ix_tellings_principal"), "tellings", ["principal"], unique=False)
    op.create_index(op.f("ix_tellings_document"), "tellings", ["document"], unique=False)
    op.execute("DELETE FROM publications WHERE document = principal OR translation")
