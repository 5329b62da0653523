"""The store's schema: every table and column once, for SQLite and PostgreSQL.

A visible table of the domain becomes two: its current rows (``alerts``) and an append-only log of its changes
(``alerts_log``). Times are microseconds UTC, figures are doubles in which NULL means unknown, codes are small integers.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

from workstation.domain.enums import AlertType, CallEnd, CommandState, LinkState, Regime, Role, WatchKind
from workstation.domain.tables import VISIBLE_TABLES, Cell, Field, VisibleTable
from workstation.store import client_tables, declare, ledger_tables, liquidation_tables, recall_tables
from workstation.store.declare import code, figures, instant, one_of, text
from workstation.store.types import UtcMicros

REVISION = "0008"  # the newest migration; a store of another revision is not opened
METADATA = declare.METADATA
LEDGER = (  # part of the same schema
    *ledger_tables.TABLES,
    *client_tables.TABLES,
    *recall_tables.TABLES,
    *liquidation_tables.TABLES,
)

_TYPES: dict[Cell, TypeEngine[Any]] = {
    Cell.TEXT: sa.Text(),
    Cell.AMOUNT: sa.Double(),
    Cell.REPORTING: sa.Double(),
    Cell.RATIO: sa.Double(),
    Cell.QUANTITY: sa.Double(),
    Cell.PRICE: sa.Double(),
    Cell.COUNT: sa.BigInteger(),
    Cell.TIME: UtcMicros(),
    Cell.CODE: sa.SmallInteger(),
    Cell.FLAG: sa.Boolean(),
}
_ALWAYS_THERE = frozenset({Cell.TEXT, Cell.CODE, Cell.FLAG})


def _field_column(field: Field, *, current: bool, key: bool) -> sa.Column[object]:
    return sa.Column(
        field.name,
        _TYPES[field.cell],
        primary_key=key and current,
        nullable=not (key or (current and field.cell in _ALWAYS_THERE)),
    )


def _current(table: VisibleTable) -> sa.Table:
    columns = [_field_column(f, current=True, key=f.name == table.key) for f in table.fields]
    checks = [one_of(f.name, f.choices) for f in table.fields if f.choices is not None]
    return sa.Table(table.name, METADATA, *columns, sa.Column("seq", sa.BigInteger, nullable=False), *checks)


def _log(table: VisibleTable) -> sa.Table:
    """``gone`` rows carry the key only."""
    columns = [_field_column(f, current=False, key=f.name == table.key) for f in table.fields]
    seq = sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False)
    return sa.Table(
        f"{table.name}_log",
        METADATA,
        seq,
        instant("written_us"),
        sa.Column("gone", sa.Boolean, nullable=False),
        *columns,
    )


CURRENT = {table.name: _current(table) for table in VISIBLE_TABLES}
LOG = {table.name: _log(table) for table in VISIBLE_TABLES}

META = sa.Table("meta", METADATA, sa.Column("name", sa.Text, primary_key=True), text("value", default=None))

COUNTERS = sa.Table(  # "commands": the newest seq of that table; "pruned:<table>": the newest seq taken from its log
    "counters",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.BigInteger, nullable=False),
)

ENGINE_STATUS = sa.Table(
    "engine_status",
    METADATA,
    sa.Column("id", sa.SmallInteger, sa.CheckConstraint("id = 1", name="one_row"), primary_key=True),
    sa.Column("epoch", sa.BigInteger, nullable=False),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("step", sa.BigInteger, nullable=False),
    sa.Column("pid", sa.BigInteger, nullable=False),
    text("host"),
    text("version"),
    instant("started_us", nullable=True),
    instant("last_step_wall_us", nullable=True),
    instant("market_now_us", nullable=True),
    instant("as_of_us", nullable=True),
    *code("link_state", LinkState),
    text("link_text"),
    text("link_problems", default="[]"),
    sa.Column("replay_speed", sa.Double),
    sa.Column("replay_paused", sa.Boolean, nullable=False),
    sa.Column("unpriced", sa.BigInteger, nullable=False),
    text("message"),
    sa.Column("takes_orders", sa.Boolean, nullable=False, server_default=sa.true()),
)

DESKS = sa.Table(
    "desks",
    METADATA,
    sa.Column("desk", sa.Text, primary_key=True),
    text("user_name"),
    sa.Column("pid", sa.BigInteger, nullable=False),
    text("host"),
    instant("lease_until_us"),
    instant("last_seen_us"),
)

CALLS = sa.Table(
    "calls",
    METADATA,
    sa.Column("call_id", sa.Text, primary_key=True),
    text("account", default=None),
    *code("regime", Regime),
    *code("first_type", AlertType),
    *code("type", AlertType),
    instant("triggered_at"),
    instant("forced_at", nullable=True),
    instant("deadline", nullable=True),
    sa.Column("provisional", sa.Boolean, nullable=False),
    text("market"),
    text("zone"),
    instant("met_since", nullable=True),
    instant("unpriced_since", nullable=True),
    instant("vanished_since", nullable=True),
    instant("daily_at", nullable=True),
    sa.Column("closed_by_us", sa.Boolean, nullable=False),
    sa.Column("abnormal", sa.Boolean, nullable=False),
    instant("ended_at", nullable=True),
    *code("ended", CallEnd),
    text("end_reason"),
    text("end_by"),
    sa.Column("peak_amount", sa.Double),
    sa.CheckConstraint("(ended = 0) = (ended_at IS NULL)", name="ended_has_time"),
)
sa.Index(
    "uq_calls_one_open",
    CALLS.c.account,
    CALLS.c.regime,
    unique=True,
    sqlite_where=CALLS.c.ended == CallEnd.NOT_ENDED,
    postgresql_where=CALLS.c.ended == CallEnd.NOT_ENDED,
)
sa.Index("ix_calls_ended_at", CALLS.c.ended_at)

UNPRICED_ACCOUNTS = sa.Table(  # accounts without an open call whose figures are unknown
    "unpriced_accounts",
    METADATA,
    sa.Column("account", sa.Text, primary_key=True),
    *code("regime", Regime),
    instant("since"),
)

DECIDED_ACCOUNTS = sa.Table(  # accounts that a supervisor's decision keeps from being called again
    "decided_accounts",
    METADATA,
    sa.Column("account", sa.Text, primary_key=True),
    *code("regime", Regime),
    *code("end", CallEnd),
    *code("alert_type", AlertType),
    instant("decided_at"),
    instant("until", nullable=True),
)

CALL_EVENTS = sa.Table(  # the follow-up record of a call; ``kind`` and its codes belong to workstation.calls
    "call_events",
    METADATA,
    sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
    text("call_id", default=None),
    text("account", default=None),
    instant("market_us"),
    instant("wall_us"),
    sa.Column("kind", sa.SmallInteger, nullable=False),
    sa.Column("from_code", sa.SmallInteger),
    sa.Column("to_code", sa.SmallInteger),
    text("args", default="{}"),
    text("user_name"),
    sa.Index(None, "call_id"),
)

SNAPSHOTS = sa.Table(
    "snapshots",
    METADATA,
    sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
    text("call_id", default=None),
    sa.Column("kind", sa.SmallInteger, nullable=False),
    instant("market_us"),
    text("figures", default=None),
    sa.Column("step", sa.BigInteger, nullable=False),
    sa.Index(None, "call_id"),
)

SNAPSHOT_FACTS = (
    sa.Table(  # one a step: what all its snapshots were judged by; a falling market opens many calls at once
        "snapshot_facts",
        METADATA,
        sa.Column("step", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
        sa.Column("facts", sa.LargeBinary, nullable=False),
    )
)

FIGURES_MINUTE = sa.Table(
    "figures_minute",
    METADATA,
    sa.Column("call_id", sa.Text, primary_key=True),
    sa.Column("minute", UtcMicros, primary_key=True, autoincrement=False),
    *figures("net_assets", "initial", "maintenance", "margin_call", "forced", "call_amount"),
    sqlite_with_rowid=False,
)

TOTALS_MINUTE = sa.Table(
    "totals_minute",
    METADATA,
    sa.Column("minute", UtcMicros, primary_key=True, autoincrement=False),
    sa.Column("calls", sa.BigInteger, nullable=False),
    *figures("call_amount", "intraday_call_amount"),  # of all calls, and of those of INTRADAY accounts
    sa.Column("long_outstanding_calls", sa.BigInteger, nullable=False),
    *figures("long_outstanding_amount"),
    sa.Column("unpriced", sa.BigInteger, nullable=False),
)

POLICY_VERSIONS = sa.Table(
    "policy_versions",
    METADATA,
    sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
    text("key", default=None),
    text("value", default=None),
    text("set_by", default=None),
    instant("set_us"),
    text("reason"),
    instant("valid_until_us", nullable=True),
    text("approved_by"),
)

HOLIDAYS = sa.Table(  # the newest word on a calendar's day; the history is in ``commands``
    "holidays",
    METADATA,
    sa.Column("calendar", sa.Text, primary_key=True),
    sa.Column("day", sa.Text, primary_key=True),  # ISO date
    sa.Column("closed", sa.Boolean, nullable=False),  # False without times: the closure is taken back
    sa.Column("opens", sa.Text),  # HH:MM local, where that day differs
    sa.Column("closes", sa.Text),
    text("reason"),
    text("set_by", default=None),
    instant("set_us"),
)

USERS = sa.Table(
    "users",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True),
    *code("role", Role),
    sa.Column("disabled", sa.Boolean, nullable=False),
    instant("created_us"),
)

COMMANDS = sa.Table(
    "commands",
    METADATA,
    sa.Column("command_id", sa.Text, primary_key=True),
    sa.Column("seq", sa.BigInteger, nullable=False, unique=True),
    text("kind", default=None),
    text("arguments", default=None),
    text("body_hash", default=None),
    text("user_name", default=None),
    text("desk", default=None),
    instant("created_us"),
    instant("valid_until_us"),
    *code("state", CommandState),
    text("reason"),
    instant("decided_us", nullable=True),
    text("decided_by"),
)
sa.Index(
    "ix_commands_pending",
    COMMANDS.c.seq,
    sqlite_where=COMMANDS.c.state == CommandState.PENDING,
    postgresql_where=COMMANDS.c.state == CommandState.PENDING,
)

WATCHES = sa.Table(
    "watches",
    METADATA,
    sa.Column("desk", sa.Text, primary_key=True),
    sa.Column("kind", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("subject", sa.Text, primary_key=True),
    instant("lease_until_us"),
    one_of("kind", WatchKind),
)

WATCH_ANSWERS = sa.Table(
    "watch_answers",
    METADATA,
    sa.Column("kind", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("subject", sa.Text, primary_key=True),
    sa.Column("seq", sa.BigInteger, nullable=False),
    instant("as_of_us"),
    sa.Column("answer", sa.LargeBinary, nullable=False),
    one_of("kind", WatchKind),
)
