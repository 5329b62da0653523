"""Notes, schedules of automatic closes and their firings, messages to clients, templates."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

from workstation.store.types import UtcMicros

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TYPES: dict[str, TypeEngine[Any]] = {
    "TEXT": sa.Text(),
    "TIME": UtcMicros(),
    "COUNT": sa.BigInteger(),
    "FLAG": sa.Boolean(),
    "CODE": sa.SmallInteger(),
}
ALWAYS_THERE = ("TEXT", "CODE", "FLAG")
# Runs of columns of one type; the digits of a CODE are the largest member of its enum. The first column is the key.
VISIBLE = {
    "schedules": (
        ("TEXT", "schedule_call schedule_id"),
        ("COUNT", "version"),
        ("TEXT", "alert_id account name"),
        ("CODE1", "time"),
        ("TIME", "due_at"),
        ("FLAG", "at_next_open"),
        ("CODE1", "goal"),
        ("CODE3", "order_type"),
        ("COUNT", "peg_ticks"),
        ("CODE6", "state"),
        ("CODE16", "obstacle"),
        ("TEXT", "detail reason set_by approved_by"),
        ("COUNT", "orders"),
        ("TIME", "updated_at"),
    ),
    "messages": (
        ("TEXT", "message_id command_id alert_id account name"),
        ("CODE12", "kind"),
        ("CODE2", "channel"),
        ("TEXT", "language address subject reference"),
        ("CODE7", "state"),
        ("CODE6", "skipped"),
        ("CODE5", "call_state"),
        ("FLAG", "has_call_state"),
        ("TEXT", "detail asked_by"),
        ("COUNT", "attempts template_version"),
        ("TIME", "created_at sent_at updated_at next_try_at"),
    ),
}
BEGINNING = -1
QUEUED, SENDING, SENT, DELIVERED, FAILED, UNKNOWN, STOPPED, SKIPPED = range(8)
STEPS = {
    BEGINNING: (QUEUED, FAILED, SKIPPED),
    QUEUED: (SENDING, SKIPPED, STOPPED, FAILED),
    SENDING: (SENT, DELIVERED, FAILED, UNKNOWN, QUEUED),
    SENT: (DELIVERED, FAILED, QUEUED),
    UNKNOWN: (SENT, DELIVERED, FAILED, QUEUED),
}
NEVER_CHANGES = (
    *("message_id", "message_key", "command_id", "call_id", "account", "kind", "channel", "asked_by", "created_at"),
)
WORDS = ("address", "subject", "body", "template_version")


def upgrade() -> None:
    """New tables; nothing that is there changes."""
    for name, runs in VISIBLE.items():
        _visible(name, runs)
    _notes()
    _close_schedules()
    _firings()
    _client_messages()
    _templates()
    _guards()


def _named(runs: tuple[tuple[str, str], ...]) -> list[tuple[str, str, str]]:
    """Name, type and its digits, of each column."""
    return [(name, kind.rstrip("0123456789"), kind) for kind, names in runs for name in names.split()]


def _visible(table: str, runs: tuple[tuple[str, str], ...]) -> None:
    columns = _named(runs)
    key = columns[0][0]
    op.create_table(
        table,
        *(sa.Column(name, TYPES[kind], nullable=kind not in ALWAYS_THERE) for name, kind, _ in columns),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        *(
            sa.CheckConstraint(f"{name} BETWEEN 0 AND {full.removeprefix('CODE')}", name=op.f(f"ck_{table}_{name}"))
            for name, kind, full in columns
            if kind == "CODE"
        ),
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
    counters = sa.table("counters", sa.column("name"), sa.column("value"))
    op.bulk_insert(counters, [{"name": f"pruned:{table}", "value": 0}])


def _texts(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), server_default="", nullable=False) for name in names]


def _times(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, UtcMicros(), nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def _codes(table: str, **largest: int) -> list[Any]:
    columns: list[Any] = [sa.Column(name, sa.SmallInteger(), nullable=False) for name in largest]
    checks = [
        sa.CheckConstraint(f"{name} BETWEEN 0 AND {top}", name=op.f(f"ck_{table}_{name}"))
        for name, top in largest.items()
    ]
    return columns + checks


def _text_key(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number_key(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=False)


def _code_key(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.SmallInteger(), autoincrement=False, nullable=False)


def _notes() -> None:
    op.create_table(
        "notes",
        _text_key("alert_id"),
        _number_key("version"),
        *_texts("account", "status", "reason", "comment", "assigned_to"),
        _text_key("set_by"),
        *_times("market_us", "wall_us"),
        *_texts("command_id"),
        sa.PrimaryKeyConstraint("alert_id", "version", name=op.f("pk_notes")),
    )
    op.create_index("ix_notes_account", "notes", ["account"])


def _close_schedules() -> None:
    op.create_table(
        "close_schedules",
        _text_key("schedule_id"),
        _number_key("version"),
        _text_key("call_ids"),
        *_numbers("calls"),
        *_codes("close_schedules", time=1, goal=1, order_type=3),
        sa.Column("at_us", UtcMicros(), nullable=True),
        sa.Column("at_next_open", sa.Boolean(), nullable=False),
        *_numbers("peg_ticks"),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *_texts("reason", "desk", "approved_by", "command_id"),
        _text_key("set_by"),
        *_times("market_us", "wall_us"),
        sa.PrimaryKeyConstraint("schedule_id", "version", name=op.f("pk_close_schedules")),
    )


def _firings() -> None:
    op.create_table(
        "firings",
        _text_key("firing_key"),
        *_texts("schedule_id"),
        *_numbers("version"),
        _text_key("call_id"),
        _text_key("account"),
        *_codes("firings", ruling=4, obstacle=16),
        *_texts("detail"),
        *_numbers("orders"),
        *_times("due_us", "market_us", "wall_us"),
        sa.PrimaryKeyConstraint("firing_key", name=op.f("pk_firings")),
    )
    op.create_index("ix_firings_schedule_id_version", "firings", ["schedule_id", "version"])
    op.create_index("ix_firings_call_id", "firings", ["call_id"])
    op.create_index("ix_firings_market_us", "firings", ["market_us"])


def _client_messages() -> None:
    op.create_table(
        "client_messages",
        _text_key("message_id"),
        _text_key("message_key"),
        *_texts("command_id", "call_id", "account", "name"),
        *_codes("client_messages", kind=12, channel=2, state=7),
        *_texts("language", "zone"),
        sa.Column("address", sa.Text(), server_default="[]", nullable=False),
        *_texts("subject", "body", "clip", "reference"),
        *_numbers("template_version"),
        *_texts("asked_by"),
        *_times("created_at"),
        sa.Column("skipped", sa.SmallInteger(), nullable=True),
        sa.Column("call_state", sa.SmallInteger(), nullable=True),
        *_texts("detail"),
        *_numbers("attempts", "look_ups", "rung"),
        *(sa.Column(name, UtcMicros(), nullable=True) for name in ("next_try_at", "handed_over_at", "sent_at")),
        *_texts("provider_id"),
        *_times("changed_at"),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_client_messages")),
        sa.UniqueConstraint("message_key", name=op.f("uq_client_messages_message_key")),
    )
    for name in ("state", "call_id", "command_id", "changed_at"):
        op.create_index(f"ix_client_messages_{name}", "client_messages", [name])
    op.create_index("ix_client_messages_account_created_at", "client_messages", ["account", "created_at"])
    steps = op.create_table(
        "message_steps",
        _code_key("from_state"),
        _code_key("to_state"),
        sa.PrimaryKeyConstraint("from_state", "to_state", name=op.f("pk_message_steps")),
    )
    op.bulk_insert(steps, [{"from_state": one, "to_state": to} for one, after in STEPS.items() for to in after])


def _templates() -> None:
    op.create_table(
        "message_templates",
        _code_key("kind"),
        _text_key("language"),
        _code_key("channel"),
        _number_key("version"),
        *_texts("subject", "body"),
        sa.Column("shipped", sa.Boolean(), nullable=False),
        *_texts("reason"),
        _text_key("set_by"),
        *_texts("approved_by"),
        *_times("wall_us"),
        sa.PrimaryKeyConstraint("kind", "language", "channel", "version", name=op.f("pk_message_templates")),
    )
    op.create_table(
        "unsubscribed",
        _text_key("account"),
        _code_key("channel"),
        *_times("wall_us"),
        *_texts("detail"),
        sa.PrimaryKeyConstraint("account", "channel", name=op.f("pk_unsubscribed")),
    )
    op.create_table(
        "channels",
        _code_key("channel"),
        sa.Column("usable", sa.Boolean(), nullable=False),
        *_texts("provider", "trouble"),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_channels")),
    )


def _guards() -> None:
    """What a trigger refuses, when, and in which words."""
    step = "NOT EXISTS (SELECT 1 FROM message_steps AS s WHERE s.from_state = {} AND s.to_state = NEW.state)"
    _guard("client_messages", "begins", "INSERT", step.format(BEGINNING), "no message begins in this state")
    illegal = f"OLD.state <> NEW.state AND {step.format('OLD.state')}"
    _guard("client_messages", "steps", "UPDATE", illegal, "a message cannot take this step")
    other = " OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in NEVER_CHANGES)
    _guard("client_messages", "identity", "UPDATE", other, "whom a message is for and why never changes")
    words = " OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in WORDS)
    said = f"OLD.state <> {QUEUED} AND ({words})"
    _guard("client_messages", "words", "UPDATE", said, "the text of a message that was handed over never changes")
    for table in ("notes", "close_schedules", "firings", "message_templates"):
        _guard(table, "update", "UPDATE", "", f"rows of {table} never change")
    for table in ("notes", "close_schedules", "firings", "message_templates", "client_messages", "message_steps"):
        _guard(table, "delete", "DELETE", "", f"rows of {table} are never deleted")
        if op.get_bind().dialect.name == "postgresql":
            _guard(table, "truncate", "TRUNCATE", "", f"rows of {table} are never deleted")


def _guard(table: str, name: str, event: str, when: str, words: str) -> None:
    """As in 0002: SQLite asks in WHEN, PostgreSQL in the function."""
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
