"""A small desk for engine tests: two clients, one engine, and what the store says afterwards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from tests.fakes.gateway import ScriptedGateway
from tests.margin.books import make_book, rate, stock
from workstation.book.book import Book
from workstation.commands.command import Command
from workstation.domain.denials import said
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.engine.step import Engine, Report
from workstation.policy import Policy
from workstation.store.commands import StoredCommand, read_command, submit
from workstation.store.connect import Store
from workstation.store.lock import EngineLock, Identity

OPEN = datetime(2020, 3, 16, 14, 0, tzinfo=UTC)  # 10:00 in New York
WALL = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)


def two_clients() -> Book:
    """A1 owes 400 on 100 X at 10 and is called below 6.15; A2 owes nothing."""
    return make_book(
        accounts=[{"account": "A1", "name": "Client 1"}, {"account": "A2", "name": "Client 2"}],
        cash=[
            {"account": "A1", "currency": "USD", "amount": -400.0},
            {"account": "A2", "currency": "USD", "amount": 50.0},
        ],
        instruments=[stock("X")],
        positions=[
            {"account": "A1", "symbol": "X", "quantity": 100},
            {"account": "A2", "symbol": "X", "quantity": 10},
        ],
        quotes=[{"symbol": "X", "last": 10.0}],
        margin_rates=[rate("*", "LONG", 0.5, 0.35, forced=0.25)],
    )


@dataclass
class Desk:
    """One engine that is stepped by hand."""

    store: Store
    gateway: ScriptedGateway
    engine: Engine
    seconds: int = 0

    def step(self, seconds: int = 60) -> Report:
        self.seconds += seconds
        return self.engine.step(self.market, self.wall)

    @property
    def market(self) -> datetime:
        return OPEN + timedelta(seconds=self.seconds)

    @property
    def wall(self) -> datetime:
        return WALL + timedelta(seconds=self.seconds)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with self.store.read() as connection:
            return [tuple(row) for row in connection.execute(sa.text(query))]

    def ask(self, command: Command, user: str, command_id: str) -> None:
        submit(self.store, command, CommandId(command_id), UserName(user), DeskId("desk-1"), self.wall)

    def answer(self, command_id: str) -> StoredCommand:
        """As the store has it, its codes in English words."""
        found = read_command(self.store, CommandId(command_id))
        assert found is not None
        return replace(found, reason=said(found.reason))


def open_desk(store: Store, gateway: ScriptedGateway | None = None, seconds: int = 0) -> Desk:
    """A new engine on the store; the lock of an engine before it is taken over, as after a crash."""
    lock = EngineLock(store, Identity(1, "host", "test"), WALL)
    lock.release()
    gateway = gateway or ScriptedGateway(two_clients())
    return Desk(store, gateway, Engine(store, lock, gateway), seconds)


def policy(**keys: Any) -> Policy:
    return Policy.model_validate({"call": keys})
