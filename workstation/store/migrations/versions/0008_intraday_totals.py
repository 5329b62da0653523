"""What intraday accounts are called for, minute by minute, and at the cut-off in the reporting currency."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Unknown of minutes and rows that were written before."""
    op.add_column("totals_minute", sa.Column("intraday_call_amount", sa.Double(), nullable=True))
    for table in ("alerts", "alerts_log"):
        op.add_column(table, sa.Column("overnight_call_amount_reporting", sa.Double(), nullable=True))
