"""The liquidation loop in the store: what an engine starts from, and what a step changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter

from workstation.domain.liquidation import ArmedMode
from workstation.domain.tables import LIQUIDATIONS
from workstation.liquidation.running import Episode
from workstation.store.connect import Store
from workstation.store.liquidation_tables import ARMED_ACCOUNTS, DEFICITS, LIQUIDATION_EPISODES
from workstation.store.tables import CURRENT
from workstation.store.types import from_us
from workstation.store.write import StepWriter

_EPISODE: TypeAdapter[Episode] = TypeAdapter(Episode)


@dataclass(frozen=True, slots=True)
class Armed:
    """How one account is armed, by whom and why."""

    account: str
    mode: ArmedMode
    set_by: str
    approved_by: str
    reason: str
    set_at: datetime  # market time


@dataclass(frozen=True, slots=True)
class StoredLiquidations:
    """What an engine starts from: who is armed, the newest episode of each account, and whom desks see.

    ``paid``: what the insurance fund paid, with the time (market) at which it was booked.
    """

    armed: tuple[Armed, ...]
    newest: tuple[Episode, ...]
    visible: frozenset[str]
    paid: tuple[tuple[datetime, Decimal], ...]


def read_liquidations(store: Store) -> StoredLiquidations:
    """All of it from one snapshot."""
    table = LIQUIDATION_EPISODES
    newest = sa.select(table.c.account, sa.func.max(table.c.episode).label("episode")).group_by(table.c.account)
    last = newest.subquery()
    same = sa.and_(table.c.account == last.c.account, table.c.episode == last.c.episode)
    episodes = sa.select(table.c.progress).join(last, same).order_by(table.c.account)
    paid = sa.select(DEFICITS.c.booked_at, DEFICITS.c.paid).order_by(DEFICITS.c.booked_at)
    with store.read() as connection:
        return StoredLiquidations(
            armed=tuple(_armed(row) for row in connection.execute(sa.select(ARMED_ACCOUNTS))),
            newest=tuple(_EPISODE.validate_json(text) for text in connection.execute(episodes).scalars()),
            visible=frozenset(connection.execute(sa.select(CURRENT[LIQUIDATIONS.name].c.account)).scalars()),
            paid=tuple((from_us(row.booked_at), Decimal(row.paid)) for row in connection.execute(paid)),
        )


def write_armed(writer: StepWriter, armed: Sequence[Armed]) -> None:
    """The newest word on these accounts."""
    names = ("account", "mode", "set_by", "approved_by", "reason", "set_at")
    writer.upsert(ARMED_ACCOUNTS, {name: [getattr(one, name) for one in armed] for name in names})


def write_episodes(writer: StepWriter, episodes: Iterable[Episode]) -> None:
    """New and changed episodes."""
    rows = list(episodes)
    if rows:
        columns: dict[str, list[Any]] = {
            "account": [one.account for one in rows],
            "episode": [one.number for one in rows],
            "started_at": [one.started_at for one in rows],
            "ended_at": [one.ended_at for one in rows],
            "progress": [_EPISODE.dump_json(one).decode() for one in rows],
        }
        writer.upsert(LIQUIDATION_EPISODES, columns)


def write_deficit(writer: StepWriter, episode: Episode, booked_at: datetime) -> None:
    """What a flat account is short of; once an episode."""
    if episode.deficit is None:
        raise ValueError(f"{episode.account} has no deficit")
    texts = {name: [f"{getattr(episode.deficit, name):f}"] for name in ("deficit", "paid", "debt")}
    key: dict[str, list[Any]] = {"account": [episode.account], "episode": [episode.number]}
    writer.upsert(DEFICITS, {**key, **texts, "booked_at": [booked_at]})


def write_visible(writer: StepWriter, rows: Sequence[dict[str, Any]], gone: Sequence[str]) -> None:
    """What desks see of it."""
    if gone:
        writer.remove(LIQUIDATIONS, gone)
    if rows:
        writer.put(LIQUIDATIONS, {name: [row[name] for row in rows] for name in rows[0]})


def _armed(row: sa.Row[Any]) -> Armed:
    at = from_us(row.set_at)
    return Armed(row.account, ArmedMode(row.mode), row.set_by, row.approved_by, row.reason, at)
