"""The news agency that sent a dispatch, apart from the institution whose news it is."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("documents", sa.Column("agency", sa.JSON(none_as_null=True), nullable=True))
