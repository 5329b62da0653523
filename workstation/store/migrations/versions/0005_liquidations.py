"""Liquidations: which accounts are armed, where each episode stands, and the deficits that were booked."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

from workstation.store.types import UtcMicros

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TYPES: dict[str, TypeEngine[Any]] = {
    "TEXT": sa.Text(),
    "FIGURE": sa.Double(),
    "TIME": UtcMicros(),
    "COUNT": sa.BigInteger(),
    "CODE": sa.SmallInteger(),
}
ALWAYS_THERE = ("TEXT", "CODE")
RUNS = (  # columns of one type; the first column is the key
    ("TEXT", "account name alert_id"),
    ("CODE", "mode"),
    ("TEXT", "set_by approved_by set_reason"),
    ("TIME", "set_at"),
    ("COUNT", "episode step"),
    ("CODE", "state stage"),
    ("TEXT", "reason note"),
    ("TIME", "started_at ended_at"),
    ("FIGURE", "margin_balance net_asset_value initial maintenance shortfall shortfall_at_start target progress"),
    ("FIGURE", "deficit deficit_paid"),
    ("COUNT", "own_orders"),
    ("TEXT", "proposal_id proposal_symbol"),
    ("CODE", "proposal_side"),
    ("FIGURE", "proposal_quantity proposal_limit proposal_value"),
    ("TIME", "proposed_at updated_at"),
)
LAST = {"mode": 2, "state": 5, "stage": 9, "proposal_side": 1}


def upgrade() -> None:
    """New tables only."""
    _visible()
    counters = sa.table("counters", sa.column("name"), sa.column("value"))
    op.bulk_insert(counters, [{"name": "pruned:liquidations", "value": 0}])
    _armed_accounts()
    _episodes()
    _deficits()


def _visible() -> None:
    columns = [(name, kind) for kind, names in RUNS for name in names.split()]
    op.create_table(
        "liquidations",
        *(sa.Column(name, TYPES[kind], nullable=kind not in ALWAYS_THERE) for name, kind in columns),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        *(
            sa.CheckConstraint(f"{name} BETWEEN 0 AND {last}", name=op.f(f"ck_liquidations_{name}"))
            for name, last in LAST.items()
        ),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_liquidations")),
    )
    op.create_table(
        "liquidations_log",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("written_us", UtcMicros(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        *(sa.Column(name, TYPES[kind], nullable=name != "account") for name, kind in columns),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_liquidations_log")),
    )


def _armed_accounts() -> None:
    op.create_table(
        "armed_accounts",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("mode", sa.SmallInteger(), nullable=False),
        sa.Column("set_by", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), server_default="", nullable=False) for name in ("approved_by", "reason")),
        sa.Column("set_at", UtcMicros(), nullable=False),
        sa.CheckConstraint("mode BETWEEN 0 AND 2", name=op.f("ck_armed_accounts_mode")),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_armed_accounts")),
    )


def _episodes() -> None:
    op.create_table(
        "liquidation_episodes",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("episode", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("started_at", UtcMicros(), nullable=False),
        sa.Column("ended_at", UtcMicros(), nullable=True),
        sa.Column("progress", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("account", "episode", name=op.f("pk_liquidation_episodes")),
    )
    op.create_index("ix_liquidation_episodes_ended_at", "liquidation_episodes", ["ended_at"])
    still_open = sa.text("ended_at IS NULL")
    op.create_index(
        "uq_liquidation_episodes_one_open",
        "liquidation_episodes",
        ["account"],
        unique=True,
        sqlite_where=still_open,
        postgresql_where=still_open,
    )


def _deficits() -> None:
    op.create_table(
        "deficits",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("episode", sa.BigInteger(), autoincrement=False, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("deficit", "paid", "debt")),
        sa.Column("booked_at", UtcMicros(), nullable=False),
        sa.PrimaryKeyConstraint("account", "episode", name=op.f("pk_deficits")),
    )
    op.create_index("ix_deficits_booked_at", "deficits", ["booked_at"])
