"""The first schema: visible tables with their logs, calls and their history, policy, users, commands, watches."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

from workstation.store.types import UtcMicros

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TYPES: dict[str, TypeEngine[Any]] = {
    "TEXT": sa.Text(),
    "TIME": UtcMicros(),
    "COUNT": sa.BigInteger(),
    "FIGURE": sa.Double(),
    "FLAG": sa.Boolean(),
    "CODE": sa.SmallInteger(),
}
# Runs of columns of one type; the digit of a CODE is the largest member of its enum. The first column is the key.
VISIBLE = {
    "alerts": (
        ("TEXT", "alert_id account name"),
        ("CODE3", "regime"),
        ("TEXT", "client_type client_group account_executive base_currency"),
        ("CODE6", "alert_type alert_type_without_expiring"),
        ("TIME", "triggered_at forced_at deadline"),
        ("FLAG", "deadline_provisional"),
        ("TEXT", "market status reason"),
        ("FIGURE", "call_amount call_amount_reporting overnight_call_amount net_asset_ratio liquid_net_assets"),
        ("FIGURE", "equity equity_to_maintenance long_value short_value suspended_value cash financing_limit"),
        ("FIGURE", "excess_financing accrued_interest trading_credit initial maintenance margin_call forced"),
        ("FIGURE", "initial_without_expiring maintenance_without_expiring margin_call_without_expiring"),
        ("FIGURE", "forced_without_expiring option_share_of_maintenance"),
        ("FLAG", "has_expiring_today has_multi_leg"),
        ("COUNT", "closable"),
        ("TIME", "auto_close_at last_close_at"),
        ("COUNT", "working_closes"),
        ("TIME", "last_message_at"),
        ("TEXT", "note assigned_to"),
        ("FLAG", "abnormal"),
        ("TEXT", "missing"),
        ("FIGURE", "im_ratio mm_ratio margin_balance"),
        ("TEXT", "derivatives_state"),
        ("FIGURE", "liquidation_progress"),
        ("TIME", "updated_at"),
    ),
    "orders": (
        ("TEXT", "client_order_id alert_id"),
        ("TIME", "created_at"),
        ("TEXT", "account name symbol symbol_name"),
        ("CODE1", "side position_side"),
        ("TEXT", "order_type"),
        ("FIGURE", "price quantity filled_quantity average_price"),
        ("TEXT", "state origin reason session asked_by approved_by broker_order_id reject_text"),
        ("TIME", "updated_at"),
    ),
    "covered_recalls": (
        ("TEXT", "recall_id account name option underlying"),
        ("FIGURE", "contracts required held shortage underlying_price shortage_value bid ask"),
        ("TIME", "expiry"),
        ("COUNT", "sessions_to_expiry"),
        ("FIGURE", "in_the_money"),
        ("TIME", "triggered_at deadline"),
        ("TEXT", "status reason note"),
        ("TIME", "updated_at"),
    ),
    "short_recalls": (
        ("TEXT", "recall_id account name symbol"),
        ("FIGURE", "short_quantity recalled_quantity price value fee_rate"),
        ("TEXT", "reason"),
        ("TIME", "received_at due"),
        ("TEXT", "status note"),
        ("TIME", "updated_at"),
    ),
}


def upgrade() -> None:
    """All tables, and the rows that are always there."""
    for table, runs in VISIBLE.items():
        _visible(table, runs)
    _calls()
    _house()
    _desks()
    _first_rows()


def _visible(table: str, runs: tuple[tuple[str, str], ...]) -> None:
    columns = [(name, kind.rstrip("0123456789"), kind) for kind, names in runs for name in names.split()]
    key = columns[0][0]
    current = [sa.Column(name, TYPES[kind], nullable=kind not in ("TEXT", "CODE", "FLAG")) for name, kind, _ in columns]
    checks = [
        sa.CheckConstraint(f"{name} BETWEEN 0 AND {full.removeprefix('CODE')}", name=op.f(f"ck_{table}_{name}"))
        for name, kind, full in columns
        if kind == "CODE"
    ]
    op.create_table(
        table,
        *current,
        sa.Column("seq", sa.BigInteger(), nullable=False),
        *checks,
        sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{table}")),
    )
    op.create_table(
        f"{table}_log",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("written_us", UtcMicros(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        *(sa.Column(name, TYPES[kind], nullable=name != key) for name, kind, _ in columns),
        sa.PrimaryKeyConstraint("seq", name=op.f(f"pk_{table}_log")),
    )


def _calls() -> None:
    op.create_table(
        "calls",
        sa.Column("call_id", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("regime", sa.SmallInteger(), nullable=False),
        sa.Column("first_type", sa.SmallInteger(), nullable=False),
        sa.Column("type", sa.SmallInteger(), nullable=False),
        sa.Column("triggered_at", UtcMicros(), nullable=False),
        sa.Column("forced_at", UtcMicros(), nullable=True),
        sa.Column("deadline", UtcMicros(), nullable=True),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("market", sa.Text(), server_default="", nullable=False),
        sa.Column("zone", sa.Text(), server_default="", nullable=False),
        sa.Column("met_since", UtcMicros(), nullable=True),
        sa.Column("unpriced_since", UtcMicros(), nullable=True),
        sa.Column("vanished_since", UtcMicros(), nullable=True),
        sa.Column("daily_at", UtcMicros(), nullable=True),
        sa.Column("closed_by_us", sa.Boolean(), nullable=False),
        sa.Column("abnormal", sa.Boolean(), nullable=False),
        sa.Column("ended_at", UtcMicros(), nullable=True),
        sa.Column("ended", sa.SmallInteger(), nullable=False),
        sa.Column("end_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("end_by", sa.Text(), server_default="", nullable=False),
        sa.Column("peak_amount", sa.Double(), nullable=True),
        sa.CheckConstraint("(ended = 0) = (ended_at IS NULL)", name=op.f("ck_calls_ended_has_time")),
        sa.CheckConstraint("ended BETWEEN 0 AND 4", name=op.f("ck_calls_ended")),
        sa.CheckConstraint("first_type BETWEEN 0 AND 6", name=op.f("ck_calls_first_type")),
        sa.CheckConstraint("regime BETWEEN 0 AND 3", name=op.f("ck_calls_regime")),
        sa.CheckConstraint("type BETWEEN 0 AND 6", name=op.f("ck_calls_type")),
        sa.PrimaryKeyConstraint("call_id", name=op.f("pk_calls")),
    )
    op.create_index("ix_calls_ended_at", "calls", ["ended_at"], unique=False)
    op.create_index(
        "uq_calls_one_open",
        "calls",
        ["account", "regime"],
        unique=True,
        sqlite_where=sa.text("ended = 0"),
        postgresql_where=sa.text("ended = 0"),
    )
    op.create_table(
        "unpriced_accounts",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("regime", sa.SmallInteger(), nullable=False),
        sa.Column("since", UtcMicros(), nullable=False),
        sa.CheckConstraint("regime BETWEEN 0 AND 3", name=op.f("ck_unpriced_accounts_regime")),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_unpriced_accounts")),
    )
    op.create_table(
        "decided_accounts",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("regime", sa.SmallInteger(), nullable=False),
        sa.Column("end", sa.SmallInteger(), nullable=False),
        sa.Column("alert_type", sa.SmallInteger(), nullable=False),
        sa.Column("decided_at", UtcMicros(), nullable=False),
        sa.Column("until", UtcMicros(), nullable=True),
        sa.CheckConstraint('"end" BETWEEN 0 AND 4', name=op.f("ck_decided_accounts_end")),
        sa.CheckConstraint("alert_type BETWEEN 0 AND 6", name=op.f("ck_decided_accounts_alert_type")),
        sa.CheckConstraint("regime BETWEEN 0 AND 3", name=op.f("ck_decided_accounts_regime")),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_decided_accounts")),
    )
    op.create_table(
        "call_events",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("call_id", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("market_us", UtcMicros(), nullable=False),
        sa.Column("wall_us", UtcMicros(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("from_code", sa.SmallInteger(), nullable=True),
        sa.Column("to_code", sa.SmallInteger(), nullable=True),
        sa.Column("args", sa.Text(), server_default="{}", nullable=False),
        sa.Column("user_name", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_call_events")),
    )
    op.create_index(op.f("ix_call_events_call_id"), "call_events", ["call_id"], unique=False)
    op.create_table(
        "snapshots",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("call_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("market_us", UtcMicros(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("step", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_snapshots")),
    )
    op.create_index(op.f("ix_snapshots_call_id"), "snapshots", ["call_id"], unique=False)
    op.create_table(
        "snapshot_facts",
        sa.Column("step", SEQ, autoincrement=False, nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("step", name=op.f("pk_snapshot_facts")),
    )
    op.create_table(
        "figures_minute",
        sa.Column("call_id", sa.Text(), nullable=False),
        sa.Column("minute", UtcMicros(), autoincrement=False, nullable=False),
        sa.Column("net_assets", sa.Double(), nullable=True),
        sa.Column("initial", sa.Double(), nullable=True),
        sa.Column("maintenance", sa.Double(), nullable=True),
        sa.Column("margin_call", sa.Double(), nullable=True),
        sa.Column("forced", sa.Double(), nullable=True),
        sa.Column("call_amount", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("call_id", "minute", name=op.f("pk_figures_minute")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "totals_minute",
        sa.Column("minute", UtcMicros(), autoincrement=False, nullable=False),
        sa.Column("calls", sa.BigInteger(), nullable=False),
        sa.Column("call_amount", sa.Double(), nullable=True),
        sa.Column("long_outstanding_calls", sa.BigInteger(), nullable=False),
        sa.Column("long_outstanding_amount", sa.Double(), nullable=True),
        sa.Column("unpriced", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("minute", name=op.f("pk_totals_minute")),
    )


def _house() -> None:
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_meta")),
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
    )
    op.create_table(
        "engine_status",
        sa.Column("id", sa.SmallInteger(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("step", sa.BigInteger(), nullable=False),
        sa.Column("pid", sa.BigInteger(), nullable=False),
        sa.Column("host", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Text(), server_default="", nullable=False),
        sa.Column("started_us", UtcMicros(), nullable=True),
        sa.Column("last_step_wall_us", UtcMicros(), nullable=True),
        sa.Column("market_now_us", UtcMicros(), nullable=True),
        sa.Column("as_of_us", UtcMicros(), nullable=True),
        sa.Column("link_state", sa.SmallInteger(), nullable=False),
        sa.Column("link_text", sa.Text(), server_default="", nullable=False),
        sa.Column("link_problems", sa.Text(), server_default="[]", nullable=False),
        sa.Column("replay_speed", sa.Double(), nullable=True),
        sa.Column("replay_paused", sa.Boolean(), nullable=False),
        sa.Column("unpriced", sa.BigInteger(), nullable=False),
        sa.Column("message", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("link_state BETWEEN 0 AND 2", name=op.f("ck_engine_status_link_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engine_status")),
    )
    op.create_table(
        "policy_versions",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("set_by", sa.Text(), nullable=False),
        sa.Column("set_us", UtcMicros(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("valid_until_us", UtcMicros(), nullable=True),
        sa.Column("approved_by", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_policy_versions")),
    )
    op.create_table(
        "holidays",
        sa.Column("calendar", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("opens", sa.Text(), nullable=True),
        sa.Column("closes", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("set_by", sa.Text(), nullable=False),
        sa.Column("set_us", UtcMicros(), nullable=False),
        sa.PrimaryKeyConstraint("calendar", "day", name=op.f("pk_holidays")),
    )
    op.create_table(
        "users",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.SmallInteger(), nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.Column("created_us", UtcMicros(), nullable=False),
        sa.CheckConstraint("role BETWEEN 0 AND 3", name=op.f("ck_users_role")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_users")),
    )


def _desks() -> None:
    op.create_table(
        "desks",
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("user_name", sa.Text(), server_default="", nullable=False),
        sa.Column("pid", sa.BigInteger(), nullable=False),
        sa.Column("host", sa.Text(), server_default="", nullable=False),
        sa.Column("lease_until_us", UtcMicros(), nullable=False),
        sa.Column("last_seen_us", UtcMicros(), nullable=False),
        sa.PrimaryKeyConstraint("desk", name=op.f("pk_desks")),
    )
    op.create_table(
        "commands",
        sa.Column("command_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("arguments", sa.Text(), nullable=False),
        sa.Column("body_hash", sa.Text(), nullable=False),
        sa.Column("user_name", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("created_us", UtcMicros(), nullable=False),
        sa.Column("valid_until_us", UtcMicros(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_us", UtcMicros(), nullable=True),
        sa.Column("decided_by", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("state BETWEEN 0 AND 8", name=op.f("ck_commands_state")),
        sa.PrimaryKeyConstraint("command_id", name=op.f("pk_commands")),
        sa.UniqueConstraint("seq", name=op.f("uq_commands_seq")),
    )
    op.create_index(
        "ix_commands_pending",
        "commands",
        ["seq"],
        unique=False,
        sqlite_where=sa.text("state = 0"),
        postgresql_where=sa.text("state = 0"),
    )
    op.create_table(
        "watches",
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("lease_until_us", UtcMicros(), nullable=False),
        sa.CheckConstraint("kind BETWEEN 0 AND 1", name=op.f("ck_watches_kind")),
        sa.PrimaryKeyConstraint("desk", "kind", "subject", name=op.f("pk_watches")),
    )
    op.create_table(
        "watch_answers",
        sa.Column("kind", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("as_of_us", UtcMicros(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("kind BETWEEN 0 AND 1", name=op.f("ck_watch_answers_kind")),
        sa.PrimaryKeyConstraint("kind", "subject", name=op.f("pk_watch_answers")),
    )


def _first_rows() -> None:
    op.execute(sa.text("INSERT INTO meta (name, value) VALUES ('store_id', :id)").bindparams(id=uuid4().hex))
    for counter in ("commands", *(f"pruned:{table}" for table in VISIBLE)):
        op.execute(sa.text("INSERT INTO counters (name, value) VALUES (:name, 0)").bindparams(name=counter))
    op.execute(
        "INSERT INTO engine_status (id, epoch, seq, step, pid, link_state, replay_paused, unpriced)"
        " VALUES (1, 0, 0, 0, 0, 2, false, 0)"
    )
