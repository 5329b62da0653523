"""Recalls: their history, everything that is said of them, and the borrow book."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

from workstation.store.types import UtcMicros

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TYPES: dict[str, TypeEngine[Any]] = {
    "TEXT": sa.Text(),
    "FIGURE": sa.Double(),
    "TIME": UtcMicros(),
    "COUNT": sa.BigInteger(),
    "FLAG": sa.Boolean(),
    "CODE": sa.SmallInteger(),
}
ALWAYS_THERE = ("TEXT", "CODE", "FLAG")
SAID = (
    ("TEXT", "status status_reason note said_by"),
    ("COUNT", "version working_closes"),
    ("TIME", "last_close_at last_message_at"),
    ("TEXT", "message_state"),
    ("CODE", "ended"),
    ("TIME", "ended_at updated_at"),
)
# Runs of columns of one type. The first column is the key.
VISIBLE = {
    "covered_recalls": (
        ("TEXT", "recall_id account name option underlying market currency"),
        ("FIGURE", "contracts required held shortage to_buy underlying_price shortage_value bid ask"),
        ("TIME", "expiry"),
        ("COUNT", "sessions_to_expiry"),
        ("FIGURE", "in_the_money"),
        ("TIME", "triggered_at deadline"),
        ("TEXT", "reason"),
        ("TIME", "auto_tried_at"),
        *SAID,
    ),
    "short_recalls": (
        ("TEXT", "recall_id account name symbol market currency"),
        ("FIGURE", "short_quantity recalled_quantity price value fee_rate"),
        ("TEXT", "reason"),
        ("TIME", "received_at due"),
        *SAID,
    ),
    "borrow_book": (
        ("TEXT", "symbol name market currency"),
        ("FIGURE", "total_short borrowed available recalled to_recall"),
        ("COUNT", "accounts"),
        ("FIGURE", "price value fee_rate"),
        ("FLAG", "hard_to_borrow"),
        ("TIME", "received_at due updated_at"),
    ),
}
LAST_END = 3


def upgrade() -> None:
    """The visible recalls are made anew: no engine of an earlier schema wrote any."""
    for name in ("covered_recalls", "short_recalls"):
        op.drop_table(name)
        op.drop_table(f"{name}_log")
    for name, runs in VISIBLE.items():
        _visible(name, runs)
    counters = sa.table("counters", sa.column("name"), sa.column("value"))
    op.bulk_insert(counters, [{"name": "pruned:borrow_book", "value": 0}])
    _recalls()
    op.create_table(
        "recall_looks",
        sa.Column("kind", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("as_of", UtcMicros(), nullable=False),
        sa.Column("next_at", UtcMicros(), nullable=False),
        sa.Column("asked_by", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_recall_looks")),
    )


def _visible(table: str, runs: tuple[tuple[str, str], ...]) -> None:
    columns = [(name, kind) for kind, names in runs for name in names.split()]
    key = columns[0][0]
    op.create_table(
        table,
        *(sa.Column(name, TYPES[kind], nullable=kind not in ALWAYS_THERE) for name, kind in columns),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        *(
            sa.CheckConstraint(f"{name} BETWEEN 0 AND {LAST_END}", name=op.f(f"ck_{table}_{name}"))
            for name, kind in columns
            if kind == "CODE"
        ),
        sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{table}")),
    )
    op.create_table(
        f"{table}_log",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("written_us", UtcMicros(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        *(sa.Column(name, TYPES[kind], nullable=name != key) for name, kind in columns),
        sa.PrimaryKeyConstraint("seq", name=op.f(f"pk_{table}_log")),
    )


def _recalls() -> None:
    op.create_table(
        "recalls",
        sa.Column("recall_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("underlying", sa.Text(), server_default="", nullable=False),
        sa.Column("opened_at", UtcMicros(), nullable=False),
        sa.Column("due_at", UtcMicros(), nullable=False),
        sa.Column("quantity", sa.Double(), nullable=True),
        sa.Column("peak_quantity", sa.Double(), nullable=True),
        *(
            sa.Column(name, sa.Text(), server_default="", nullable=False)
            for name in ("status", "status_reason", "note", "said_by")
        ),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("auto_tried_at", UtcMicros(), nullable=True),
        sa.Column("ended", sa.SmallInteger(), nullable=False),
        sa.Column("ended_at", UtcMicros(), nullable=True),
        sa.CheckConstraint("kind BETWEEN 0 AND 1", name=op.f("ck_recalls_kind")),
        sa.CheckConstraint(f"ended BETWEEN 0 AND {LAST_END}", name=op.f("ck_recalls_ended")),
        sa.CheckConstraint("(ended = 0) = (ended_at IS NULL)", name=op.f("ck_recalls_ended_has_time")),
        sa.PrimaryKeyConstraint("recall_id", name=op.f("pk_recalls")),
    )
    op.create_index("ix_recalls_account", "recalls", ["account"])
    op.create_index("ix_recalls_ended_at", "recalls", ["ended_at"])
