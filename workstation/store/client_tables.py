"""The tables of what was arranged with and told to clients: notes, schedules and their firings, messages, templates.

Triggers that the migrations make guard them (``guards``).
"""

from __future__ import annotations

import sqlalchemy as sa

from workstation.domain.messages import Channel, MessageKind, MessageState
from workstation.domain.orders import OrderType
from workstation.domain.schedules import CloseGoal, Obstacle, Ruling, ScheduleTime
from workstation.store.declare import METADATA, code, instant, text

BEFORE_A_MESSAGE = -1  # the state in ``message_steps`` that every message begins from


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=nullable)


NOTES = sa.Table(  # every version of what is noted on an alert; the newest is in force
    "notes",
    METADATA,
    sa.Column("alert_id", sa.Text, primary_key=True),
    sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
    text("account"),
    *(text(name) for name in ("status", "reason", "comment", "assigned_to")),
    text("set_by", default=None),
    instant("market_us"),
    instant("wall_us"),
    text("command_id"),
    sa.Index("ix_notes_account", "account"),
)

CLOSE_SCHEDULES = sa.Table(  # every version of a schedule; the newest is in force
    "close_schedules",
    METADATA,
    sa.Column("schedule_id", sa.Text, primary_key=True),
    sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
    text("call_ids", default=None),  # JSON: the calls of this version
    _number("calls"),  # how many
    *code("time", ScheduleTime),
    instant("at_us", nullable=True),  # market time
    sa.Column("at_next_open", sa.Boolean, nullable=False),
    *code("goal", CloseGoal),
    *code("order_type", OrderType),
    _number("peg_ticks"),
    sa.Column("withdrawn", sa.Boolean, nullable=False),
    *(text(name) for name in ("reason", "desk", "approved_by", "command_id")),
    text("set_by", default=None),
    instant("market_us"),
    instant("wall_us"),
)

FIRINGS = sa.Table(  # the end of a schedule's version, or of a rule's hit, for one call: once, whatever crashes
    "firings",
    METADATA,
    sa.Column("firing_key", sa.Text, primary_key=True),
    text("schedule_id"),  # empty: an automatic rule
    _number("version"),
    text("call_id", default=None),
    text("account", default=None),
    *code("ruling", Ruling),
    *code("obstacle", Obstacle),
    text("detail"),
    _number("orders"),
    instant("due_us"),
    instant("market_us"),
    instant("wall_us"),
    sa.Index("ix_firings_schedule_id_version", "schedule_id", "version"),
    sa.Index("ix_firings_call_id", "call_id"),
    sa.Index("ix_firings_market_us", "market_us"),
)

CLIENT_MESSAGES = sa.Table(  # what clients were told, word for word; the visible table ``messages`` is made from it
    "client_messages",
    METADATA,
    sa.Column("message_id", sa.Text, primary_key=True),
    sa.Column("message_key", sa.Text, nullable=False, unique=True),
    *(text(name) for name in ("command_id", "call_id", "account", "name")),
    *code("kind", MessageKind),
    *code("channel", Channel),
    *(text(name) for name in ("language", "zone")),
    text("address", default="[]"),  # JSON
    *(text(name) for name in ("subject", "body", "clip", "reference")),
    _number("template_version"),
    text("asked_by"),
    instant("created_at"),  # market time
    # Up to here what is said; from here what became of it.
    *code("state", MessageState),
    sa.Column("skipped", sa.SmallInteger),
    sa.Column("call_state", sa.SmallInteger),
    text("detail"),
    *(_number(name) for name in ("attempts", "look_ups", "rung")),
    instant("next_try_at", nullable=True),  # wall time
    instant("handed_over_at", nullable=True),  # wall time of the last attempt
    instant("sent_at", nullable=True),  # market time of it
    text("provider_id"),
    instant("changed_at"),  # market time
    sa.Index("ix_client_messages_state", "state"),
    sa.Index("ix_client_messages_account_created_at", "account", "created_at"),
    sa.Index("ix_client_messages_call_id", "call_id"),
    sa.Index("ix_client_messages_command_id", "command_id"),
    sa.Index("ix_client_messages_changed_at", "changed_at"),
)

MESSAGE_STEPS = sa.Table(  # domain.messages.STEPS for the triggers; a message begins with a step from BEFORE_A_MESSAGE
    "message_steps",
    METADATA,
    sa.Column("from_state", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("to_state", sa.SmallInteger, primary_key=True, autoincrement=False),
)

MESSAGE_TEMPLATES = sa.Table(  # the house's own words; the newest version is in force, version 0 ships
    "message_templates",
    METADATA,
    sa.Column("kind", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("language", sa.Text, primary_key=True),
    sa.Column("channel", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
    text("subject"),
    text("body"),
    sa.Column("shipped", sa.Boolean, nullable=False),  # the words that ship are in force again
    text("reason"),
    text("set_by", default=None),
    text("approved_by"),
    instant("wall_us"),
)

UNSUBSCRIBED = sa.Table(  # clients who forbade a channel at the provider
    "unsubscribed",
    METADATA,
    sa.Column("account", sa.Text, primary_key=True),
    sa.Column("channel", sa.SmallInteger, primary_key=True, autoincrement=False),
    instant("wall_us"),
    text("detail"),
)

CHANNELS = sa.Table(  # which channels the engine can use, as it said last
    "channels",
    METADATA,
    sa.Column("channel", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("usable", sa.Boolean, nullable=False),
    text("provider"),  # what carries it, in words
    text("trouble"),  # why it cannot be used
)

TABLES = (
    NOTES,
    CLOSE_SCHEDULES,
    FIRINGS,
    CLIENT_MESSAGES,
    MESSAGE_STEPS,
    MESSAGE_TEMPLATES,
    UNSUBSCRIBED,
    CHANNELS,
)
