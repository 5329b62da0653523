"""The tables of the liquidation loop: who is armed how, every episode, and every deficit that was booked."""

from __future__ import annotations

import sqlalchemy as sa

from workstation.domain.liquidation import ArmedMode
from workstation.store.declare import METADATA, code, instant, text

ARMED_ACCOUNTS = sa.Table(  # accounts that are armed by themselves; all others follow ``[liquidation] mode``
    "armed_accounts",
    METADATA,
    sa.Column("account", sa.Text, primary_key=True),
    *code("mode", ArmedMode),
    text("set_by", default=None),
    text("approved_by"),
    text("reason"),
    instant("set_at"),  # market time
)

LIQUIDATION_EPISODES = sa.Table(  # what a restarted engine goes on from, and history
    "liquidation_episodes",
    METADATA,
    sa.Column("account", sa.Text, primary_key=True),
    sa.Column("episode", sa.BigInteger, primary_key=True, autoincrement=False),
    instant("started_at"),
    instant("ended_at", nullable=True),
    text("progress", default=None),  # JSON: where the loop stands
    sa.Index("ix_liquidation_episodes_ended_at", "ended_at"),
)
sa.Index(
    "uq_liquidation_episodes_one_open",
    LIQUIDATION_EPISODES.c.account,
    unique=True,
    sqlite_where=LIQUIDATION_EPISODES.c.ended_at.is_(None),
    postgresql_where=LIQUIDATION_EPISODES.c.ended_at.is_(None),
)

DEFICITS = sa.Table(  # what flat accounts were short of, as decimal text in their base currency
    "deficits",
    METADATA,
    sa.Column("account", sa.Text, primary_key=True),
    sa.Column("episode", sa.BigInteger, primary_key=True, autoincrement=False),
    text("deficit", default=None),
    text("paid", default=None),  # by the insurance fund
    text("debt", default=None),  # of the account: the rest
    instant("booked_at"),
    sa.Index("ix_deficits_booked_at", "booked_at"),
)

TABLES = (ARMED_ACCOUNTS, LIQUIDATION_EPISODES, DEFICITS)
