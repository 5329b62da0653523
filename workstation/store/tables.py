"""The store's schema: every table and column once, for SQLite and PostgreSQL.

A visible table of the domain becomes two: its current rows (``alerts``) and an append-only log of its changes
(``alerts_log``). Times are microseconds UTC, figures are doubles in which NULL means unknown, codes are small integers.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

from workstation.domain.audit import AuditKind
from workstation.domain.enums import (
    AlertType,
    CallEnd,
    CommandState,
    LinkState,
    OrderSide,
    Regime,
    Role,
    Side,
    WatchKind,
)
from workstation.domain.orders import STEPS, OrderOrigin, OrderState, OrderType, TimeInForce, TradingSession
from workstation.domain.tables import VISIBLE_TABLES, Cell, Field, VisibleTable
from workstation.store.types import Exact, Money, UtcMicros

REVISION = "0002"  # the newest migration; a store of another revision is not opened
BEFORE_AN_ORDER = -1  # the state in ``order_steps`` that every order begins from

METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
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


def _one_of(column: str, choices: type[IntEnum]) -> sa.CheckConstraint:
    return sa.CheckConstraint(sa.column(column).between(int(min(choices)), int(max(choices))), name=column)


def _code(name: str, choices: type[IntEnum], *, nullable: bool = False) -> list[SchemaItem]:
    return [sa.Column(name, sa.SmallInteger, nullable=nullable), _one_of(name, choices)]


def _text(name: str, *, default: str | None = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _time(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, UtcMicros, nullable=nullable)


def _figures(*names: str) -> list[sa.Column[float]]:
    return [sa.Column(name, sa.Double) for name in names]


def _field_column(field: Field, *, current: bool, key: bool) -> sa.Column[object]:
    return sa.Column(
        field.name,
        _TYPES[field.cell],
        primary_key=key and current,
        nullable=not (key or (current and field.cell in _ALWAYS_THERE)),
    )


def _current(table: VisibleTable) -> sa.Table:
    columns = [_field_column(f, current=True, key=f.name == table.key) for f in table.fields]
    checks = [_one_of(f.name, f.choices) for f in table.fields if f.choices is not None]
    return sa.Table(table.name, METADATA, *columns, sa.Column("seq", sa.BigInteger, nullable=False), *checks)


def _log(table: VisibleTable) -> sa.Table:
    """``gone`` rows carry the key only."""
    columns = [_field_column(f, current=False, key=f.name == table.key) for f in table.fields]
    seq = sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False)
    return sa.Table(
        f"{table.name}_log", METADATA, seq, _time("written_us"), sa.Column("gone", sa.Boolean, nullable=False), *columns
    )


CURRENT = {table.name: _current(table) for table in VISIBLE_TABLES}
LOG = {table.name: _log(table) for table in VISIBLE_TABLES}

META = sa.Table("meta", METADATA, sa.Column("name", sa.Text, primary_key=True), _text("value", default=None))

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
    _text("host"),
    _text("version"),
    _time("started_us", nullable=True),
    _time("last_step_wall_us", nullable=True),
    _time("market_now_us", nullable=True),
    _time("as_of_us", nullable=True),
    *_code("link_state", LinkState),
    _text("link_text"),
    _text("link_problems", default="[]"),
    sa.Column("replay_speed", sa.Double),
    sa.Column("replay_paused", sa.Boolean, nullable=False),
    sa.Column("unpriced", sa.BigInteger, nullable=False),
    _text("message"),
)

DESKS = sa.Table(
    "desks",
    METADATA,
    sa.Column("desk", sa.Text, primary_key=True),
    _text("user_name"),
    sa.Column("pid", sa.BigInteger, nullable=False),
    _text("host"),
    _time("lease_until_us"),
    _time("last_seen_us"),
)

CALLS = sa.Table(
    "calls",
    METADATA,
    sa.Column("call_id", sa.Text, primary_key=True),
    _text("account", default=None),
    *_code("regime", Regime),
    *_code("first_type", AlertType),
    *_code("type", AlertType),
    _time("triggered_at"),
    _time("forced_at", nullable=True),
    _time("deadline", nullable=True),
    sa.Column("provisional", sa.Boolean, nullable=False),
    _text("market"),
    _text("zone"),
    _time("met_since", nullable=True),
    _time("unpriced_since", nullable=True),
    _time("vanished_since", nullable=True),
    _time("daily_at", nullable=True),
    sa.Column("closed_by_us", sa.Boolean, nullable=False),
    sa.Column("abnormal", sa.Boolean, nullable=False),
    _time("ended_at", nullable=True),
    *_code("ended", CallEnd),
    _text("end_reason"),
    _text("end_by"),
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
    *_code("regime", Regime),
    _time("since"),
)

DECIDED_ACCOUNTS = sa.Table(  # accounts that a supervisor's decision keeps from being called again
    "decided_accounts",
    METADATA,
    sa.Column("account", sa.Text, primary_key=True),
    *_code("regime", Regime),
    *_code("end", CallEnd),
    *_code("alert_type", AlertType),
    _time("decided_at"),
    _time("until", nullable=True),
)

CALL_EVENTS = sa.Table(  # the follow-up record of a call; ``kind`` and its codes belong to workstation.calls
    "call_events",
    METADATA,
    sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
    _text("call_id", default=None),
    _text("account", default=None),
    _time("market_us"),
    _time("wall_us"),
    sa.Column("kind", sa.SmallInteger, nullable=False),
    sa.Column("from_code", sa.SmallInteger),
    sa.Column("to_code", sa.SmallInteger),
    _text("args", default="{}"),
    _text("user_name"),
    sa.Index(None, "call_id"),
)

SNAPSHOTS = sa.Table(
    "snapshots",
    METADATA,
    sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
    _text("call_id", default=None),
    sa.Column("kind", sa.SmallInteger, nullable=False),
    _time("market_us"),
    _text("figures", default=None),
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
    *_figures("net_assets", "initial", "maintenance", "margin_call", "forced", "call_amount"),
    sqlite_with_rowid=False,
)

TOTALS_MINUTE = sa.Table(
    "totals_minute",
    METADATA,
    sa.Column("minute", UtcMicros, primary_key=True, autoincrement=False),
    sa.Column("calls", sa.BigInteger, nullable=False),
    *_figures("call_amount"),
    sa.Column("long_outstanding_calls", sa.BigInteger, nullable=False),
    *_figures("long_outstanding_amount"),
    sa.Column("unpriced", sa.BigInteger, nullable=False),
)

POLICY_VERSIONS = sa.Table(
    "policy_versions",
    METADATA,
    sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
    _text("key", default=None),
    _text("value", default=None),
    _text("set_by", default=None),
    _time("set_us"),
    _text("reason"),
    _time("valid_until_us", nullable=True),
    _text("approved_by"),
)

HOLIDAYS = sa.Table(  # the newest word on a calendar's day; the history is in ``commands``
    "holidays",
    METADATA,
    sa.Column("calendar", sa.Text, primary_key=True),
    sa.Column("day", sa.Text, primary_key=True),  # ISO date
    sa.Column("closed", sa.Boolean, nullable=False),  # False without times: the closure is taken back
    sa.Column("opens", sa.Text),  # HH:MM local, where that day differs
    sa.Column("closes", sa.Text),
    _text("reason"),
    _text("set_by", default=None),
    _time("set_us"),
)

USERS = sa.Table(
    "users",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True),
    *_code("role", Role),
    sa.Column("disabled", sa.Boolean, nullable=False),
    _time("created_us"),
)

COMMANDS = sa.Table(
    "commands",
    METADATA,
    sa.Column("command_id", sa.Text, primary_key=True),
    sa.Column("seq", sa.BigInteger, nullable=False, unique=True),
    _text("kind", default=None),
    _text("arguments", default=None),
    _text("body_hash", default=None),
    _text("user_name", default=None),
    _text("desk", default=None),
    _time("created_us"),
    _time("valid_until_us"),
    *_code("state", CommandState),
    _text("reason"),
    _time("decided_us", nullable=True),
    _text("decided_by"),
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
    _time("lease_until_us"),
    _one_of("kind", WatchKind),
)

WATCH_ANSWERS = sa.Table(
    "watch_answers",
    METADATA,
    sa.Column("kind", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("subject", sa.Text, primary_key=True),
    sa.Column("seq", sa.BigInteger, nullable=False),
    _time("as_of_us"),
    sa.Column("answer", sa.LargeBinary, nullable=False),
    _one_of("kind", WatchKind),
)

CLOSE_ORDERS = sa.Table(  # the exact ledger of close-out orders; the visible table ``orders`` is made from it
    "close_orders",
    METADATA,
    sa.Column("client_order_id", sa.Text, primary_key=True),
    _text("venue"),  # whose broker it goes to: execution ids are unique there
    *(_text(name) for name in ("command_id", "alert_id", "account", "name", "symbol", "symbol_name", "market")),
    _text("currency"),
    *_code("side", OrderSide),
    *_code("position_side", Side),
    sa.Column("quantity", Money(), nullable=False),
    *_code("order_type", OrderType),
    sa.Column("limit_price", Money()),
    sa.Column("peg_ticks", sa.BigInteger, nullable=False),
    *_code("session", TradingSession),
    *_code("time_in_force", TimeInForce),
    *_code("origin", OrderOrigin),
    sa.Column("wait_for_open", sa.Boolean, nullable=False),
    *(_text(name) for name in ("desk", "asked_by", "reason", "second_person")),
    _time("created_at"),
    *_figures("mark_at_request", "position_at_request", "call_at_request", "call_after_expected", "value_reporting"),
    # Up to here the ticket, which never changes (a trigger sees to it); from here what became of it.
    *_code("state", OrderState),  # only legal steps: triggers look them up in ``order_steps``
    _time("changed_at"),
    *(_text(name) for name in ("approved_by", "cancel_by", "broker_order_id", "reject_text", "denial")),
    sa.Column("version", sa.BigInteger, nullable=False),
    sa.Column("sent_price", Money()),
    sa.Column("awaited_version", sa.BigInteger, nullable=False),
    sa.UniqueConstraint("client_order_id", "venue", name="uq_close_orders_client_order_id_venue"),
    sa.CheckConstraint("client_order_id <> ''", name="has_id"),
    sa.CheckConstraint("quantity > 0", name="quantity"),
    sa.CheckConstraint("approved_by = '' OR approved_by <> asked_by", name="four_eyes"),
    sa.Index("ix_close_orders_command_id", "command_id"),
    sa.Index("ix_close_orders_account_created_at", "account", "created_at"),
    sa.Index("ix_close_orders_changed_at", "changed_at"),
)
_LIVE = CLOSE_ORDERS.c.state.in_([sa.literal_column(str(int(state))) for state in STEPS])
sa.Index(
    "uq_close_orders_one_live",
    CLOSE_ORDERS.c.account,
    CLOSE_ORDERS.c.symbol,
    unique=True,
    sqlite_where=_LIVE,
    postgresql_where=_LIVE,
)

ORDER_STEPS = sa.Table(  # domain.orders.STEPS for the triggers; an order begins with a step from BEFORE_AN_ORDER
    "order_steps",
    METADATA,
    sa.Column("from_state", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("to_state", sa.SmallInteger, primary_key=True, autoincrement=False),
)

EXECUTIONS = sa.Table(
    "executions",
    METADATA,
    sa.Column("venue", sa.Text, primary_key=True),
    sa.Column("execution_id", sa.Text, primary_key=True),
    _text("client_order_id", default=None),
    sa.Column("number", sa.BigInteger, nullable=False),  # its place among its order's
    sa.Column("quantity", Exact, nullable=False),
    sa.Column("price", Exact, nullable=False),
    _time("executed_at"),
    sa.ForeignKeyConstraint(
        ["client_order_id", "venue"],
        ["close_orders.client_order_id", "close_orders.venue"],
        name="fk_executions_client_order_id_venue",
    ),
    sa.Index("ix_executions_client_order_id", "client_order_id"),
)

KILL_SWITCHES = sa.Table(  # a row while it is engaged
    "kill_switches",
    METADATA,
    sa.Column("desk", sa.Text, primary_key=True),  # empty: every desk
    _text("engaged_by", default=None),
    _time("engaged_us"),
    _text("reason"),
)

AUDIT = sa.Table(  # rows are only ever added (triggers see to it), numbered without a gap and chained by ``digest``
    "audit",
    METADATA,
    sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
    _time("wall_us"),
    _time("market_us"),
    *_code("kind", AuditKind),
    *(_text(name, default=None) for name in ("subject", "account", "user_name", "facts")),
    sa.Column("previous", sa.LargeBinary, nullable=False),
    sa.Column("digest", sa.LargeBinary, nullable=False),
    *(sa.Index(f"ix_audit_{name}", name, "seq") for name in ("subject", "account", "user_name", "kind", "wall_us")),
)

AUDIT_HEAD = sa.Table(  # the newest row's number and digest, apart from the rows: a cut tail is noticed
    "audit_head",
    METADATA,
    sa.Column("id", sa.SmallInteger, sa.CheckConstraint("id = 1", name="one_row"), primary_key=True),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("digest", sa.LargeBinary, nullable=False),
)
