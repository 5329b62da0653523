"""A desk whose orders go to a scripted broker, stepped by hand, with fresh prices unless a test says otherwise."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from tests.engine.desks import OPEN, WALL, Desk
from tests.fakes.broker import ScriptedBroker
from tests.fakes.gateway import ScriptedGateway
from tests.margin.books import make_book, rate, stock
from workstation.book.book import Book
from workstation.closing.orders import Order
from workstation.commands.closing import CloseBatch, CloseLine
from workstation.commands.command import Command
from workstation.domain.audit import AuditKind
from workstation.domain.denials import said
from workstation.domain.enums import CommandState, Role
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.domain.orders import OrderState
from workstation.engine.orders.courier import DirectCourier
from workstation.engine.step import Engine, Report
from workstation.policy import Policy
from workstation.ports import OrderReport
from workstation.store.audit import rows
from workstation.store.commands import StoredCommand, submit
from workstation.store.connect import Store
from workstation.store.lock import EngineLock, Identity
from workstation.store.orders import orders_of_command
from workstation.store.users import add_user, sign_in

SYMBOLS = ("X", "Y")


def three_clients() -> Book:
    """A1 to A3 hold 100 X and 100 Y at 10 each and owe 1,500: each is in call. A4 owes nothing."""
    names = ("A1", "A2", "A3", "A4")
    return make_book(
        accounts=[{"account": name, "name": f"Client {name}"} for name in names],
        cash=[{"account": name, "currency": "USD", "amount": 0.0 if name == "A4" else -1500.0} for name in names],
        instruments=[stock(symbol, market="XNYS", adv=1e6) for symbol in SYMBOLS],
        positions=[{"account": name, "symbol": symbol, "quantity": 100} for name in names for symbol in SYMBOLS],
        quotes=[{"symbol": symbol, "last": 10.0} for symbol in SYMBOLS],
        margin_rates=[rate("*", "LONG", 0.5, 0.35, forced=0.25)],
    )


@dataclass
class ClosingDesk(Desk):
    """``prices`` are quoted anew with every step, as of ``quoted_at`` when that is set."""

    broker: ScriptedBroker = field(default_factory=ScriptedBroker)
    prices: dict[str, float] = field(default_factory=lambda: dict.fromkeys(SYMBOLS, 10.0))
    quoted_at: datetime | None = None
    asleep: timedelta = timedelta(0)  # how long the machine sleeps before a request is written
    opening: datetime = OPEN

    @property
    def market(self) -> datetime:
        return self.opening + timedelta(seconds=self.seconds)

    def step(self, seconds: int = 1) -> Report:
        self.seconds += seconds
        self.gateway.quote(self.prices, self.quoted_at or self.market)
        return self.engine.step(self.market, self.wall)

    def steps(self, count: int, seconds: int = 1) -> None:
        for _ in range(count):
            self.step(seconds)

    def restart(self, *, whole_book: bool = True) -> None:
        """The engine is gone with everything in its memory; another begins."""
        self.gateway.book = three_clients() if whole_book else None
        self.engine = new_engine(self)

    def say(self, command: Command, command_id: str, user: str = "chief", desk: str = "desk-1") -> None:
        submit(self.store, command, CommandId(command_id), UserName(user), DeskId(desk), self.wall)

    def close(self, *lines: CloseLine, command_id: str = "c", user: str = "ann", **more: Any) -> None:
        self.say(CloseBatch(lines=lines, **more), command_id, user, f"desk-{user}")

    def done(self, command: Command, command_id: str, user: str = "chief") -> StoredCommand:
        """The command, and what the engine said of it in the next step."""
        self.say(command, command_id, user)
        self.step()
        return self.answer(command_id)

    def orders(self, command_id: str = "c") -> list[Order]:
        """As the ledger has them, the codes of their denials in English words."""
        return [replace(one, denial=said(one.denial)) for one in orders_of_command(self.store, command_id)]

    def order(self, command_id: str = "c") -> Order:
        [found] = self.orders(command_id)
        return found

    def state(self, command_id: str = "c") -> OrderState:
        return self.order(command_id).state

    def key(self, command_id: str = "c") -> str:
        return self.order(command_id).ticket.client_order_id

    def working(self, *lines: CloseLine, command_id: str = "c", **more: Any) -> str:
        """Close, and let it reach the broker; the id of the (first) order."""
        self.close(*(lines or (line(),)), command_id=command_id, **more)
        self.steps(3)
        first = self.orders(command_id)[0]
        assert first.state is OrderState.WORKING, (first, self.answer(command_id))
        return first.ticket.client_order_id

    def fill(self, key: str, quantity: int, *, of: int = 100, price: str = "10", told: bool = True) -> OrderReport:
        """The broker trades some of an order, and says so with the next step."""
        report = self.broker.fill(key, quantity, price, self.market, of=of)
        if told:
            self.gateway.reports.append(report)
        return report

    def history(self, key: str) -> list[str]:
        """The states an order went through, as the audit trail tells them."""
        entries = [row.entry for row in rows(self.store, limit=None)]
        facts = [one.facts for one in entries if one.kind is AuditKind.ORDER and one.subject == key]
        return [str(one["state"]) for one in facts if "state" in one]

    def told_of_calls(self) -> dict[str, tuple[int, bool]]:
        """By call: how many closes work, and whether a last close is known."""
        found = self.rows("SELECT alert_id, working_closes, last_close_at FROM alerts")
        return {alert: (working, at is not None) for alert, working, at in found}

    def answered(self, command_id: str = "c") -> tuple[CommandState, str]:
        found = self.answer(command_id)
        return found.state, found.reason


def line(account: str = "A1", symbol: str = "X", quantity: int = 100, **more: Any) -> CloseLine:
    """Sell at the market for the call of an account."""
    call = f"C00000{account[1:]}"
    return CloseLine(account=account, alert_id=call, symbol=symbol, quantity=Decimal(quantity), **more)


def new_engine(desk: ClosingDesk) -> Engine:
    lock = EngineLock(desk.store, Identity(1, "host", "test"), desk.wall)
    lock.release()
    courier = DirectCourier(desk.broker, lambda: desk.wall + desk.asleep, lambda: True)
    return Engine(desk.store, lock, desk.gateway, courier)


def closing_desk(
    store: Store, *, once: bool = True, book: Book | None = None, opening: datetime = OPEN, **limits: Any
) -> ClosingDesk:
    """Two traders (ann, bob), two supervisors (chief, deputy), and calls C000001 to C000003 that are open."""
    gateway = ScriptedGateway(book or three_clients(), Policy.model_validate({"limits": limits}))
    gateway.broker = broker = ScriptedBroker(takes_an_id_once=once)
    desk = ClosingDesk(store, gateway, None, broker=broker, opening=opening)  # type: ignore[arg-type]
    desk.engine = new_engine(desk)
    sign_in(store, UserName("chief"), WALL)
    add_user(store, UserName("deputy"), Role.SUPERVISOR, WALL)
    for name in ("ann", "bob"):
        add_user(store, UserName(name), Role.TRADER, WALL)
    desk.steps(3)
    return desk


def facts_of(desk: ClosingDesk, kind: AuditKind, subject: str) -> list[dict[str, Any]]:
    """What the audit trail says of one thing, in order."""
    entries = [row.entry for row in rows(desk.store, limit=None)]
    return [json.loads(json.dumps(one.facts)) for one in entries if one.kind is kind and one.subject == subject]
