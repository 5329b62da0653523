"""A broker with faults, behind the product's own ports: the truth of every simulated day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

import numpy as np

from tests.simulation.clock import Clock
from tests.simulation.faults import Crash, Faults
from workstation.book.book import Book
from workstation.book.changes import CashRows, PositionRows, QuoteRows
from workstation.domain.enums import LinkState, OrderSide
from workstation.domain.orders import OrderState, TimeInForce
from workstation.policy import Policy
from workstation.ports import Answer, Broker, Execution, Facts, Link, OrderReport, OrderRequest, Reply

_S = OrderState
_LIVE = frozenset({_S.WORKING, _S.PARTIALLY_FILLED})
LATE = timedelta(seconds=25)
VERY_LATE = timedelta(seconds=75)  # at brokers that take an id twice: after any "not found" could seem settled
STALE = timedelta(seconds=90)  # longer than the house allows, else no day could tell


@dataclass(slots=True)
class Held:
    """An order at the broker."""

    number: int
    request: OrderRequest
    state: OrderState = _S.WORKING
    version: int = 0
    text: str = ""
    executions: list[Execution] = field(default_factory=list)

    @property
    def filled(self) -> Decimal:
        return sum((one.quantity for one in self.executions), Decimal(0))

    def report(self, *, last: int | None = None) -> OrderReport:
        """All of it, or with the newest executions only."""
        told = self.executions if last is None else self.executions[len(self.executions) - last :]
        return OrderReport(
            self.request.client_order_id,
            f"B{self.number}",
            self.state,
            self.version,
            self.filled,
            tuple(told),
            self.text,
        )


class SimulatedBroker:
    """Gateway and broker in one. ``before_place`` looks at every request that is written to the wire."""

    venue = "simulated"

    def __init__(self, book: Callable[[], Book], clock: Clock, faults: Faults, random: Random, *, once: bool) -> None:
        self.takes_an_id_once = once
        self.broker: Broker | None = self
        self.orders: list[Held] = []
        self.positions: dict[tuple[str, str], Decimal] = {}
        self.cash: dict[str, Decimal] = {}
        self.prices: dict[str, float] = {}
        self.quoted_at: dict[str, datetime] = {}
        self.policy: Policy | None = None
        self.before_place: Callable[[OrderRequest], None] = lambda _: None
        self._book, self._clock, self._faults, self._random = book, clock, faults, random
        self._stale_until = clock.wall()
        self._connected = False
        self._changed: set[tuple[str, str]] = set()
        self._late: list[tuple[datetime, OrderRequest]] = []
        self._reports: list[tuple[datetime, OrderReport]] = []

    # --- ports.Gateway

    def market_time(self, wall_now: datetime) -> datetime:
        del wall_now
        return self._clock.market()

    def reconnect(self) -> None:
        """A new engine: it is told everything from the start."""
        self._connected = False

    def pull(self, market_now: datetime) -> Facts:
        if self._connected and self._faults.happens("link down"):
            return Facts(market_now, Link(LinkState.DOWN, "no answer"))
        book = None if self._connected else self._book()
        changed = sorted(self.positions) if book is not None else sorted(self._changed)
        self._connected, self._changed = True, set()
        return Facts(
            market_now,
            Link(LinkState.UP, "up"),
            book,
            quotes=self._quotes(),
            cash=self._cash_rows(sorted({account for account, _ in changed})),
            positions=self._position_rows(changed),
            policy=self.policy,
            reports=self._due_reports(),
        )

    def control(self, action: str, value: float) -> str:
        return f"{action} {value:g}"

    def close(self, *, stop_venue: bool = False) -> None:
        del stop_venue

    # --- ports.Broker

    def place(self, request: OrderRequest) -> Reply:
        if self._faults.happens("crash before a send"):
            raise Crash
        self.before_place(request)
        reply = self._place(request)
        if self._faults.happens("crash after a send"):
            raise Crash
        return reply

    def _place(self, request: OrderRequest) -> Reply:
        key, faults = request.client_order_id, self._faults
        if faults.happens("lost request"):
            return Reply(key, Answer.LOST, text="time-out")
        if faults.happens("late request"):
            late = LATE if self.takes_an_id_once else VERY_LATE
            self._late.append((self._clock.wall() + late, request))
            return Reply(key, Answer.LOST, text="time-out")
        if faults.happens("refused"):
            return Reply(key, Answer.REFUSED, text="not shortable today")
        order = self._accept(request)
        if self.takes_an_id_once and faults.happens("duplicated request"):
            order = self._accept(request)
        if faults.happens("link raises"):
            raise ValueError("not JSON: <html>")
        if faults.happens("lost answer"):
            return Reply(key, Answer.LOST, text="time-out")
        return Reply(key, Answer.REPORTED, order.report())

    def cancel(self, client_order_id: str) -> Reply:
        if self._faults.happens("cancel lost"):
            return Reply(client_order_id, Answer.LOST, text="time-out")
        order = self.known(client_order_id)
        if order is None:
            return Reply(client_order_id, Answer.NOT_FOUND)
        if order.state not in _LIVE or self._faults.happens("cancel refused"):
            return Reply(client_order_id, Answer.REFUSED, text="too late to cancel")
        self._end(order, _S.CANCELLED, "cancelled as asked")
        return Reply(client_order_id, Answer.REPORTED, order.report())

    def find(self, client_order_id: str) -> Reply:
        if self._faults.happens("question lost"):
            return Reply(client_order_id, Answer.LOST, text="time-out")
        order = self.known(client_order_id)
        if order is None:
            return Reply(client_order_id, Answer.NOT_FOUND)
        return Reply(client_order_id, Answer.REPORTED, order.report())

    def cancel_own(self, account: str, order_id: str) -> Reply:
        return Reply(order_id, Answer.REFUSED, text=f"{account} has no orders of its own here")

    # --- the market

    def known(self, client_order_id: str) -> Held | None:
        return next((one for one in self.orders if one.request.client_order_id == client_order_id), None)

    @property
    def waiting(self) -> bool:
        """Whether anything is still on its way here or back."""
        return bool(self._late or self._reports)

    def live(self, account: str, symbol: str) -> bool:
        """Whether an order of a position works or is on its way."""
        here = [one.request for one in self.orders if one.state in _LIVE] + [request for _, request in self._late]
        return any((request.account, request.symbol) == (account, symbol) for request in here)

    def move(self) -> None:
        """Time has passed: requests arrive late, orders fill in part, prices move, clients trade."""
        for due, request in [*self._late]:
            if due <= self._clock.wall():
                self._late.remove((due, request))
                self._accept(request)
        for order in self.orders:
            if order.state in _LIVE and self._random.random() < 0.5:
                self._fill(order)
        for symbol in self.prices:
            self.prices[symbol] *= 1 + self._random.gauss(-0.0002, 0.002)
        if self._faults.happens("stale quotes"):
            self._stale_until = self._clock.wall() + STALE
        if self._clock.wall() >= self._stale_until:
            self.quoted_at = dict.fromkeys(self.prices, self._clock.market())
        if self._faults.happens("client trades"):
            self._client_trades()

    def fill_all(self) -> None:
        """The end of the day: what works is filled, or expires."""
        for order in self.orders:
            while order.state in _LIVE:
                self._fill(order)

    def _accept(self, request: OrderRequest) -> Held:
        known = self.known(request.client_order_id)
        if known is not None and self.takes_an_id_once:
            return known
        order = Held(len(self.orders) + 1, request)
        self.orders.append(order)
        self._tell(order, 0)
        return order

    def _fill(self, order: Held) -> None:
        left = order.request.quantity - order.filled
        quantity = left if self._random.random() < 0.4 else max(Decimal(1), left // 2)
        price = Decimal(str(round(self.prices[order.request.symbol], 2)))
        number = len(order.executions) + 1
        order.executions.append(Execution(f"X{order.number}-{number}", quantity, price, self._clock.market()))
        self._move_position(order.request, quantity, price)
        order.version += 1
        order.state = _S.FILLED if quantity == left else _S.PARTIALLY_FILLED
        if order.state is _S.PARTIALLY_FILLED and order.request.time_in_force is TimeInForce.IOC:
            order.state, order.text = _S.CANCELLED, "rest cancelled"
        self._tell(order, 1)

    def _move_position(self, request: OrderRequest, quantity: Decimal, price: Decimal) -> None:
        signed = quantity if request.side is OrderSide.BUY else -quantity
        place = request.account, request.symbol
        self.positions[place] += signed
        self.cash[request.account] -= signed * price
        self._changed.add(place)

    def _client_trades(self) -> None:
        """A client sells some of his own, where nothing of ours is under way."""
        place = self._random.choice(sorted(self.positions))
        if not self.live(*place) and self.positions[place]:
            self.positions[place] -= Decimal(int(self.positions[place] * Decimal("0.6")))
            self._changed.add(place)

    def _end(self, order: Held, state: OrderState, text: str) -> None:
        order.version += 1
        order.state, order.text = state, text
        self._tell(order, 0)

    def _tell(self, order: Held, last: int) -> None:
        """A report sets out: now or later, once or twice, perhaps without the fills it speaks of."""
        report = order.report(last=0 if self._faults.happens("report of state without its fills") else last)
        copies = 2 if self._faults.happens("duplicated report") else 1
        for _ in range(copies):
            delay = self._random.uniform(5, 60) if self._faults.happens("delayed report") else 0.0
            self._reports.append((self._clock.wall() + timedelta(seconds=delay), report))

    def _due_reports(self) -> tuple[OrderReport, ...]:
        due = [one for one in self._reports if one[0] <= self._clock.wall()]
        self._reports = [one for one in self._reports if one not in due]
        self._random.shuffle(due)
        return tuple(report for _, report in due)

    def _quotes(self) -> QuoteRows:
        symbols = sorted(self.prices)
        last = np.array([self.prices[symbol] for symbol in symbols])
        times = np.array([self.quoted_at[symbol].timestamp() * 1e6 for symbol in symbols])
        size, none = np.full(len(symbols), 1000.0), np.full(len(symbols), np.nan)
        return QuoteRows(np.array(symbols), last, last * 0.999, last * 1.001, size, size, none, times)

    def _cash_rows(self, accounts: list[str]) -> CashRows:
        zero = np.zeros(len(accounts))
        amounts = np.array([float(self.cash[account]) for account in accounts])
        return CashRows(np.array(accounts, np.str_), np.array(["USD"] * len(accounts), np.str_), amounts, zero, zero)

    def _position_rows(self, places: list[tuple[str, str]]) -> PositionRows:
        quantity = np.array([float(self.positions[place]) for place in places])
        accounts, symbols = (np.array([place[at] for place in places], np.str_) for at in (0, 1))
        return PositionRows(accounts, symbols, quantity, np.full(len(places), 10.0), quantity)
