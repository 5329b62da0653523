"""The tables of what was done: close-out orders and their executions, kill switches, the audit trail.

Triggers that the migrations make guard them (``guards``).
"""

from __future__ import annotations

import sqlalchemy as sa

from workstation.domain.audit import AuditKind
from workstation.domain.enums import OrderSide, Side
from workstation.domain.orders import STEPS, OrderOrigin, OrderState, OrderType, TimeInForce, TradingSession
from workstation.store.declare import METADATA, code, figures, instant, text
from workstation.store.types import Exact, Money

BEFORE_AN_ORDER = -1  # the state in ``order_steps`` that every order begins from

CLOSE_ORDERS = sa.Table(  # the exact ledger of close-out orders; the visible table ``orders`` is made from it
    "close_orders",
    METADATA,
    sa.Column("client_order_id", sa.Text, primary_key=True),
    text("venue"),  # whose broker it goes to: execution ids are unique there
    *(text(name) for name in ("command_id", "alert_id", "account", "name", "symbol", "symbol_name", "market")),
    text("currency"),
    *code("side", OrderSide),
    *code("position_side", Side),
    sa.Column("quantity", Money(), nullable=False),
    *code("order_type", OrderType),
    sa.Column("limit_price", Money()),
    sa.Column("peg_ticks", sa.BigInteger, nullable=False),
    *code("session", TradingSession),
    *code("time_in_force", TimeInForce),
    *code("origin", OrderOrigin),
    sa.Column("wait_for_open", sa.Boolean, nullable=False),
    *(text(name) for name in ("desk", "asked_by", "reason", "second_person")),
    instant("created_at"),
    *figures("mark_at_request", "position_at_request", "call_at_request", "call_after_expected", "value_reporting"),
    # Up to here the ticket, which never changes (a trigger sees to it); from here what became of it.
    *code("state", OrderState),  # only legal steps: triggers look them up in ``order_steps``
    instant("changed_at"),
    *(text(name) for name in ("approved_by", "cancel_by", "broker_order_id", "reject_text", "denial")),
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
    text("client_order_id", default=None),
    sa.Column("number", sa.BigInteger, nullable=False),  # its place among its order's
    sa.Column("quantity", Exact, nullable=False),
    sa.Column("price", Exact, nullable=False),
    instant("executed_at"),
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
    text("engaged_by", default=None),
    instant("engaged_us"),
    text("reason"),
)

AUDIT = sa.Table(  # rows are only ever added (triggers see to it), numbered without a gap and chained by ``digest``
    "audit",
    METADATA,
    sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
    instant("wall_us"),
    instant("market_us"),
    *code("kind", AuditKind),
    *(text(name, default=None) for name in ("subject", "account", "user_name", "facts")),
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

TABLES = (CLOSE_ORDERS, ORDER_STEPS, EXECUTIONS, KILL_SWITCHES, AUDIT, AUDIT_HEAD)
