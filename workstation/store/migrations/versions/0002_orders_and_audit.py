"""Close-out orders, their executions, kill switches and the audit trail, with the database as referee."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

from workstation.store.types import Exact, Money, UtcMicros

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TYPES: dict[str, TypeEngine[Any]] = {
    "TEXT": sa.Text(),
    "TIME": UtcMicros(),
    "COUNT": sa.BigInteger(),
    "FIGURE": sa.Double(),
    "MONEY": Money(),
    "FLAG": sa.Boolean(),
    "CODE": sa.SmallInteger(),
}
ALWAYS_THERE = ("TEXT", "CODE", "FLAG")
# Runs of columns of one type; the digits of a CODE are the largest member of its enum. The first column is the key.
VISIBLE = (
    ("TEXT", "client_order_id command_id alert_id"),
    ("TIME", "created_at"),
    ("TEXT", "account name symbol symbol_name market currency"),
    ("CODE1", "side position_side"),
    ("CODE3", "order_type"),
    ("FIGURE", "price"),
    ("COUNT", "peg_ticks"),
    ("FIGURE", "quantity filled_quantity average_price"),
    ("CODE11", "state"),
    ("CODE5", "origin"),
    ("TEXT", "reason"),
    ("CODE3", "session"),
    ("CODE2", "time_in_force"),
    ("TEXT", "desk asked_by approved_by broker_order_id reject_text"),
    ("FIGURE", "mark_at_request position_at_request call_at_request call_after_expected value_reporting"),
    ("TIME", "updated_at"),
)
TICKET = (
    ("TEXT", "client_order_id venue command_id alert_id account name symbol symbol_name market currency"),
    ("CODE1", "side position_side"),
    ("MONEY!", "quantity"),
    ("CODE3", "order_type"),
    ("MONEY", "limit_price"),
    ("COUNT!", "peg_ticks"),
    ("CODE3", "session"),
    ("CODE2", "time_in_force"),
    ("CODE5", "origin"),
    ("FLAG", "wait_for_open"),
    ("TEXT", "desk asked_by reason second_person"),
    ("TIME!", "created_at"),
    ("FIGURE", "mark_at_request position_at_request call_at_request call_after_expected value_reporting"),
)
PROGRESS = (
    ("CODE11", "state"),
    ("TIME!", "changed_at"),
    ("TEXT", "approved_by cancel_by broker_order_id reject_text denial"),
    ("COUNT!", "version"),
    ("MONEY", "sent_price"),
    ("COUNT!", "awaited_version"),
)
BEGINNING, AWAITING_APPROVAL, QUEUED, SENDING = -1, 0, 1, 3
FINAL = (6, 8, 9, 10)
STEPS = {
    BEGINNING: (0, 1),
    0: (1, 8, 10),
    1: (2, 8, 10, 11),
    2: (1, 3, 8, 10, 11),
    3: (1, 4, 5, 6, 8, 9, 10, 11),
    4: (5, 6, 7, 8, 9, 10, 11),
    5: (6, 7, 8, 10, 11),
    7: (4, 5, 6, 8, 9, 10, 11),
    11: (1, 4, 5, 6, 7, 8, 9, 10),
}


def upgrade() -> None:
    """All of it; the visible table of orders was empty until now and is made anew."""
    _visible()
    _watches()
    _close_orders()
    _order_steps()
    _executions()
    _kill_switches()
    _audit()
    _guards()


def _named(runs: tuple[tuple[str, str], ...]) -> list[tuple[str, str, str]]:
    """Name, type and its digits or mark, of each column."""
    return [(name, kind.rstrip("0123456789!"), kind) for kind, names in runs for name in names.split()]


def _columns(runs: tuple[tuple[str, str], ...], *, defaults: bool) -> list[sa.Column[Any]]:
    return [
        sa.Column(
            name,
            TYPES[kind],
            nullable=kind not in ALWAYS_THERE and not full.endswith("!"),
            server_default="" if defaults and kind == "TEXT" and name != "client_order_id" else None,
        )
        for name, kind, full in _named(runs)
    ]


def _checks(table: str, runs: tuple[tuple[str, str], ...]) -> list[sa.CheckConstraint]:
    return [
        sa.CheckConstraint(f"{name} BETWEEN 0 AND {full.removeprefix('CODE')}", name=op.f(f"ck_{table}_{name}"))
        for name, kind, full in _named(runs)
        if kind == "CODE"
    ]


def _visible() -> None:
    op.drop_table("orders")
    op.drop_table("orders_log")
    op.create_table(
        "orders",
        *_columns(VISIBLE, defaults=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        *_checks("orders", VISIBLE),
        sa.PrimaryKeyConstraint("client_order_id", name=op.f("pk_orders")),
    )
    op.create_table(
        "orders_log",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("written_us", UtcMicros(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        *(sa.Column(name, TYPES[kind], nullable=name != "client_order_id") for name, kind, _ in _named(VISIBLE)),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_orders_log")),
    )


def _watches() -> None:
    """A desk may watch several accounts at once; leases last seconds, so both tables are made anew."""
    op.drop_table("watches")
    op.drop_table("watch_answers")
    op.create_table(
        "watches",
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("lease_until_us", UtcMicros(), nullable=False),
        sa.CheckConstraint("kind BETWEEN 0 AND 2", name=op.f("ck_watches_kind")),
        sa.PrimaryKeyConstraint("desk", "kind", "subject", name=op.f("pk_watches")),
    )
    op.create_table(
        "watch_answers",
        sa.Column("kind", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("as_of_us", UtcMicros(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("kind BETWEEN 0 AND 2", name=op.f("ck_watch_answers_kind")),
        sa.PrimaryKeyConstraint("kind", "subject", name=op.f("pk_watch_answers")),
    )


def _close_orders() -> None:
    op.create_table(
        "close_orders",
        *_columns(TICKET, defaults=True),
        *_columns(PROGRESS, defaults=True),
        *_checks("close_orders", TICKET),
        *_checks("close_orders", PROGRESS),
        sa.CheckConstraint("client_order_id <> ''", name=op.f("ck_close_orders_has_id")),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_close_orders_quantity")),
        sa.CheckConstraint("approved_by = '' OR approved_by <> asked_by", name=op.f("ck_close_orders_four_eyes")),
        sa.PrimaryKeyConstraint("client_order_id", name=op.f("pk_close_orders")),
        sa.UniqueConstraint("client_order_id", "venue", name=op.f("uq_close_orders_client_order_id_venue")),
    )
    op.create_index("ix_close_orders_command_id", "close_orders", ["command_id"])
    op.create_index("ix_close_orders_account_created_at", "close_orders", ["account", "created_at"])
    op.create_index("ix_close_orders_changed_at", "close_orders", ["changed_at"])
    live = sa.text(f"state IN ({', '.join(str(state) for state in STEPS if state != BEGINNING)})")
    op.create_index(
        "uq_close_orders_one_live",
        "close_orders",
        ["account", "symbol"],
        unique=True,
        sqlite_where=live,
        postgresql_where=live,
    )


def _order_steps() -> None:
    steps = op.create_table(
        "order_steps",
        sa.Column("from_state", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("to_state", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("from_state", "to_state", name=op.f("pk_order_steps")),
    )
    op.bulk_insert(steps, [{"from_state": one, "to_state": to} for one, after in STEPS.items() for to in after])


def _executions() -> None:
    op.create_table(
        "executions",
        sa.Column("venue", sa.Text(), nullable=False),
        sa.Column("execution_id", sa.Text(), nullable=False),
        sa.Column("client_order_id", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("quantity", Exact(), nullable=False),
        sa.Column("price", Exact(), nullable=False),
        sa.Column("executed_at", UtcMicros(), nullable=False),
        sa.PrimaryKeyConstraint("venue", "execution_id", name=op.f("pk_executions")),
        sa.ForeignKeyConstraint(
            ["client_order_id", "venue"],
            ["close_orders.client_order_id", "close_orders.venue"],
            name=op.f("fk_executions_client_order_id_venue"),
        ),
    )
    op.create_index("ix_executions_client_order_id", "executions", ["client_order_id"])


def _kill_switches() -> None:
    op.create_table(
        "kill_switches",
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("engaged_by", sa.Text(), nullable=False),
        sa.Column("engaged_us", UtcMicros(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("desk", name=op.f("pk_kill_switches")),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", SEQ, autoincrement=False, nullable=False),
        sa.Column("wall_us", UtcMicros(), nullable=False),
        sa.Column("market_us", UtcMicros(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("subject", "account", "user_name", "facts")),
        sa.Column("previous", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("kind BETWEEN 0 AND 9", name=op.f("ck_audit_kind")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    for name in ("subject", "account", "user_name", "kind", "wall_us"):
        op.create_index(f"ix_audit_{name}", "audit", [name, "seq"])
    head = op.create_table(
        "audit_head",
        sa.Column("id", sa.SmallInteger(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_audit_head_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
    op.bulk_insert(head, [{"id": 1, "seq": 0, "digest": bytes(32)}])


def _guards() -> None:
    """What a trigger refuses, when, and in which words."""
    step = "NOT EXISTS (SELECT 1 FROM order_steps AS s WHERE s.from_state = {} AND s.to_state = NEW.state)"
    ticket = [name for name, _, _ in _named(TICKET)]
    changed = " OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in ticket)
    unapproved = f"OLD.state = {AWAITING_APPROVAL} AND NEW.state = {QUEUED} AND NEW.approved_by = ''"
    _guard("close_orders", "begins", "INSERT", step.format(BEGINNING), "no order begins in this state")
    illegal = f"OLD.state <> NEW.state AND {step.format('OLD.state')}"
    _guard("close_orders", "steps", "UPDATE", illegal, "an order cannot take this step")
    _guard("close_orders", "approved", "UPDATE", unapproved, "nobody approved this order")
    leaves = f"NEW.state = {SENDING} AND NEW.second_person <> '' AND NEW.approved_by = ''"
    _guard("close_orders", "second_person", "UPDATE", leaves, "this order needs a second person before it leaves")
    _guard("close_orders", "ticket", "UPDATE", changed, "what was asked for never changes")
    back = "NEW.seq < OLD.seq OR NEW.id <> OLD.id"
    _guard("audit_head", "forward", "UPDATE", back, "the head of the audit trail only goes forward")
    for table in ("executions", "audit"):
        _guard(table, "update", "UPDATE", "", f"rows of {table} never change")
    for table in ("close_orders", "executions", "audit", "audit_head", "order_steps"):
        _guard(table, "delete", "DELETE", "", f"rows of {table} are never deleted")
        if op.get_bind().dialect.name == "postgresql":
            _guard(table, "truncate", "TRUNCATE", "", f"rows of {table} are never deleted")


def _guard(table: str, name: str, event: str, when: str, words: str) -> None:
    """A condition may ask other tables, which a WHEN on PostgreSQL may not: there the function asks."""
    full = f"guard_{table}_{name}"
    if op.get_bind().dialect.name == "sqlite":
        condition = f"WHEN {when}" if when else ""
        op.execute(
            f"CREATE TRIGGER {full} BEFORE {event} ON {table} FOR EACH ROW {condition}"
            f" BEGIN SELECT RAISE(ABORT, '{words}'); END"
        )
        return
    rows = "STATEMENT" if event == "TRUNCATE" else "ROW"
    op.execute(
        f"CREATE FUNCTION {full}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF {when or 'true'} THEN RAISE EXCEPTION USING MESSAGE = '{words}', ERRCODE = 'check_violation'; END IF;"
        f" RETURN {'OLD' if event == 'DELETE' else 'NEW'}; END $$"
    )
    op.execute(f"CREATE TRIGGER {full} BEFORE {event} ON {table} FOR EACH {rows} EXECUTE FUNCTION {full}()")
