"""What an account with an alert holds: one more text in its row, so that a desk can filter by a symbol."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Empty until the engine writes the row again, which it does with every row when it starts."""
    op.add_column("alerts", sa.Column("symbols", sa.Text(), server_default="", nullable=False))
    op.add_column("alerts_log", sa.Column("symbols", sa.Text(), nullable=True))
