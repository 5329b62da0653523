"""A desk whose broker takes orders and whose quotes have times, for tests of what closes and tells by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from tests.engine.desks import WALL, Desk
from tests.fakes.gateway import ScriptedGateway
from tests.margin.books import make_book, rate, stock
from workstation.book.book import Book
from workstation.book.changes import QuoteRows
from workstation.domain.messages import Channel
from workstation.domain.orders import OrderState
from workstation.engine.messages.channels import Channels
from workstation.engine.messages.courier import DirectCourier as DirectMessages
from workstation.engine.orders.courier import DirectCourier
from workstation.engine.step import Engine
from workstation.messaging.from_book import House
from workstation.policy import Policy
from workstation.ports import Answer, Messenger, OrderReport, OrderRequest, Reply
from workstation.store.connect import Store
from workstation.store.lock import EngineLock, Identity

MONDAY = datetime(2020, 3, 16, 14, 0, tzinfo=UTC)  # 10:00 in New York
HOUSE = House("Example Securities", "+1 212 555 0100")


class TakingBroker:
    """Takes every order and lets it work; remembers what it was asked."""

    venue = "simulated"
    takes_an_id_once = True

    def __init__(self) -> None:
        self.placed: list[OrderRequest] = []

    def place(self, request: OrderRequest) -> Reply:
        self.placed.append(request)
        return Reply(request.client_order_id, Answer.REPORTED, self._report(request.client_order_id))

    def cancel(self, client_order_id: str) -> Reply:
        return Reply(client_order_id, Answer.REFUSED, text="too late")

    def find(self, client_order_id: str) -> Reply:
        known = any(one.client_order_id == client_order_id for one in self.placed)
        report = self._report(client_order_id) if known else None
        return Reply(client_order_id, Answer.REPORTED if known else Answer.NOT_FOUND, report)

    def cancel_own(self, account: str, order_id: str) -> Reply:
        return Reply(order_id, Answer.REFUSED, text=f"{account} has no orders of its own here")

    def _report(self, client_order_id: str) -> OrderReport:
        return OrderReport(client_order_id, f"B-{client_order_id}", OrderState.WORKING, 1, 0)  # type: ignore[arg-type]


def clients(**cells: Any) -> Book:
    """A1 and A2 owe 400 on 100 X at 10 each and are called below 6.15; both can be reached."""
    reach = {"email": "client@example.com", "phone": "+12125550199", "time_zone": "America/New_York"}
    return make_book(
        accounts=[{"account": name, "name": f"Client {name}", **reach, **cells} for name in ("A1", "A2")],
        cash=[{"account": name, "currency": "USD", "amount": -400.0} for name in ("A1", "A2")],
        instruments=[stock("X", market="XNYS", adv=1e6)],
        positions=[{"account": name, "symbol": "X", "quantity": 100} for name in ("A1", "A2")],
        quotes=[{"symbol": "X", "last": 10.0}],
        margin_rates=[rate("*", "LONG", 0.5, 0.35, forced=0.25)],
    )


@dataclass
class ClosingDesk(Desk):
    """Market time begins at ``begins``; before each step X is quoted at ``price``, ``age`` seconds old."""

    begins: datetime = MONDAY
    price: float = 6.0
    age: float = 0.0
    broker: TakingBroker = field(default_factory=TakingBroker)

    @property
    def market(self) -> datetime:
        return self.begins + timedelta(seconds=self.seconds)

    def step(self, seconds: int = 60) -> Any:
        at = (self.market + timedelta(seconds=seconds - self.age)).timestamp() * 1e6
        last, none = np.array([self.price]), np.full(1, np.nan)
        size = np.full(1, 1000.0)
        bid, ask = last - 0.001, last + 0.001
        self.gateway.quotes = QuoteRows(np.array(["X"]), last, bid, ask, size, size, none, np.array([at]))
        return super().step(seconds)

    def at(self, market: datetime) -> Any:
        """Jump to a market time and step there."""
        return self.step(int((market - self.market).total_seconds()))


def open_closing_desk(
    store: Store,
    *,
    seconds: int = 0,
    begins: datetime = MONDAY,
    broker: TakingBroker | None = None,
    messengers: Mapping[Channel, Messenger] | None = None,
    policy: Policy | None = None,
    book: Book | None = None,
) -> ClosingDesk:
    """A new engine on the store; the lock of an engine before it is taken over, as after a crash."""
    lock = EngineLock(store, Identity(1, "host", "test"), WALL)
    lock.release()
    taking = broker or TakingBroker()
    gateway = ScriptedGateway(book or clients(), policy)
    gateway.broker = taking
    made: ClosingDesk

    def clock() -> datetime:
        return made.wall

    carriers = dict(messengers or {})
    channels = Channels(carriers, {}, {}, HOUSE)
    telling = DirectMessages(carriers, clock, lambda: True)
    engine = Engine(store, lock, gateway, DirectCourier(taking, clock, lambda: True), channels, telling)
    made = ClosingDesk(store, gateway, engine, seconds, begins, broker=taking)
    return made
