"""Events of which one telling has the day of its issue: the next run places documents anew, to find them.

Copies stay what they are until then, so that they do not count twice.
"""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.execute("DELETE FROM publications WHERE document = principal OR translation")
