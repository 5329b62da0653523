"""Whether the broker's link takes orders: one more fact in the engine's row."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until an engine says otherwise it does, as every link was treated before."""
    op.add_column("engine_status", sa.Column("takes_orders", sa.Boolean(), server_default=sa.true(), nullable=False))
