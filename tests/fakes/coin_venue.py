"""A derivatives venue in memory: gateway and broker in one, with clients' money, positions, own orders and depth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal

import numpy as np

from tests.margin.books import make_book
from workstation.book.book import Book
from workstation.book.changes import CashRows, PositionRows, QuoteRows
from workstation.book.order_books import DepthRows
from workstation.domain.enums import LinkState, OrderSide
from workstation.domain.orders import OrderState
from workstation.policy import Policy
from workstation.ports import Answer, Broker, Execution, Facts, Link, OrderReport, OrderRequest, Reply

FEE = Decimal("0.0006")
START = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass
class CoinVenue:
    """Invariant: a fill moves cash and position at once; the same order id never trades twice."""

    policy: Policy
    prices: dict[str, float]  # of the spot and of everything that trades
    size: dict[str, float]  # what stands on each side of a contract
    cash: dict[str, Decimal] = field(default_factory=dict)
    positions: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    average: dict[tuple[str, str], float] = field(default_factory=dict)
    own: dict[str, tuple[str, str, str, float, float]] = field(default_factory=dict)  # id: account, symbol, side, ...
    now: datetime = START
    quoted_at: datetime | None = None
    venue: str = "simulated"
    takes_an_id_once: bool = True
    held: dict[str, OrderReport] = field(default_factory=dict)
    placed: list[OrderRequest] = field(default_factory=list)
    own_cancels: list[str] = field(default_factory=list)
    deaf: bool = False  # takes cancels of own orders, and forgets them
    link: LinkState = LinkState.UP
    anew: bool = True
    over_closed: list[OrderRequest] = field(default_factory=list)
    instruments: list[Mapping[str, object]] = field(default_factory=list)
    reported: dict[str, tuple[float, float, float]] = field(default_factory=dict)  # by account IM, MM, margin balance
    reported_at: datetime | None = None
    do_not_close: set[str] = field(default_factory=set)
    volatility: float = 0.8  # NaN: not quoted
    behind: dict[str, tuple[float, float]] = field(default_factory=dict)  # bid and ask size a dollar behind the touch

    @property
    def broker(self) -> Broker:
        return self

    # --- the broker

    def place(self, request: OrderRequest) -> Reply:
        key = request.client_order_id
        if key not in self.held:
            self.placed.append(request)
            self.held[key] = self._trade(request)
        return Reply(key, Answer.REPORTED, self.held[key])

    def _trade(self, request: OrderRequest) -> OrderReport:
        place, key = (request.account, request.symbol), request.client_order_id
        has, buys = self.positions.get(place, Decimal(0)), request.side is OrderSide.BUY
        number = f"B{len(self.held) + 1}"
        if has == 0 or (has > 0) is buys or request.quantity > abs(has):
            self.over_closed.append(request)
            return OrderReport(key, number, OrderState.REJECTED, 1, Decimal(0), text="would not close")
        limit = request.limit_price or self._touch(request.symbol, buys=buys)
        done: list[Execution] = []
        left = request.quantity
        for price, size in self._levels(request.symbol, buys=buys):
            quantity = min(left, size) if (price <= limit if buys else price >= limit) else Decimal(0)
            if quantity:
                self._book(place, quantity if buys else -quantity, price)
                done.append(Execution(f"X{len(self.held) + 1}.{len(done)}", quantity, price, self.now))
            left -= quantity
        filled = request.quantity - left
        if not filled:
            return OrderReport(key, number, OrderState.CANCELLED, 1, filled, text="nothing at the limit")
        state = OrderState.CANCELLED if left else OrderState.FILLED
        return OrderReport(key, number, state, 1, filled, tuple(done))

    def _levels(self, symbol: str, *, buys: bool) -> list[tuple[Decimal, Decimal]]:
        """What an order of a side meets, the best first."""
        touch, size = self._touch(symbol, buys=buys), Decimal(repr(self.size[symbol]))
        behind = Decimal(repr(self.behind.get(symbol, (0.0, 0.0))[buys]))
        return [(touch, size), (touch + (1 if buys else -1), behind)]

    def _touch(self, symbol: str, *, buys: bool) -> Decimal:
        return Decimal(repr(round(self.prices[symbol] * (1.0001 if buys else 0.9999), 1)))

    def _book(self, place: tuple[str, str], signed: Decimal, price: Decimal) -> None:
        """A future pays its profit since the average price, an option its premium; both a fee."""
        self.positions[place] += signed
        since = Decimal(repr(self.average[place])) if place[1].endswith("PERP") else Decimal(0)
        self.cash[place[0]] += -signed * (price - since) - abs(signed) * price * FEE

    def cancel(self, client_order_id: str) -> Reply:
        return self.find(client_order_id)

    def find(self, client_order_id: str) -> Reply:
        report = self.held.get(client_order_id)
        return Reply(client_order_id, Answer.REPORTED if report else Answer.NOT_FOUND, report)

    def cancel_own(self, account: str, order_id: str) -> Reply:
        self.own_cancels.append(order_id)
        if not self.deaf and order_id in self.own and self.own[order_id][0] == account:
            del self.own[order_id]
            self.anew = True
        return Reply(order_id, Answer.TAKEN)

    # --- the gateway

    def market_time(self, wall_now: datetime) -> datetime:
        return wall_now

    def pull(self, market_now: datetime) -> Facts:
        self.now = market_now
        book, policy = (self._whole(), self.policy) if self.anew or self.reported else (None, None)
        self.anew = False
        link = Link(self.link, "simulated")
        rows = (self._quotes(), self._cash(), self._positions())
        return Facts(market_now, link, book, *rows, policy=policy, depth=self._depth())

    def _depth(self) -> DepthRows | None:
        """The order books that are told: of contracts with anything ``behind`` their touch."""
        rows = [
            (symbol, buys, float(price), float(size))
            for symbol in self.behind
            for buys in (False, True)
            for price, size in self._levels(symbol, buys=buys)
        ]
        numbers = np.array([row[1:] for row in rows], float).reshape(len(rows), 3)
        return DepthRows(np.array([row[0] for row in rows], np.str_), *numbers.T.copy()) if rows else None

    def _quotes(self) -> QuoteRows:
        names = list(self.prices)
        last = np.array([self.prices[name] for name in names])
        bid, ask = (np.array([float(self._touch(name, buys=buys)) for name in names]) for buys in (False, True))
        size = np.array([self.size.get(name, 0.0) for name in names])
        at = np.full(len(names), (self.quoted_at or self.now).timestamp() * 1e6)
        return QuoteRows(np.array(names), last, bid, ask, size, size, np.full(len(names), self.volatility), at)

    def _cash(self) -> CashRows:
        names, zero = list(self.cash), np.zeros(len(self.cash))
        amounts = np.array([float(self.cash[name]) for name in names])
        return CashRows(np.array(names), np.array(["USD"] * len(names)), amounts, zero, zero)

    def _positions(self) -> PositionRows | None:
        places = list(self.positions)
        if not places:
            return None
        held = np.array([float(self.positions[place]) for place in places])
        average = np.array([self.average[place] for place in places])
        accounts, symbols = (np.array([place[n] for place in places]) for n in (0, 1))
        return PositionRows(accounts, symbols, held, average, held)

    def _whole(self) -> Book:
        names = ("order_id", "account", "symbol", "side", "quantity", "limit_price")
        orders = [dict(zip(names, (key, *row), strict=True)) for key, row in self.own.items()]
        at = self.reported_at or self.now
        placed = [{**row, "filled": 0, "placed_at": datetime(2020, 3, 12, 9, 0, tzinfo=UTC)} for row in orders]
        return make_book(
            accounts=[
                {
                    "account": name,
                    "name": f"Client {name}",
                    "regime": "DERIVATIVES",
                    "email": f"{name}@example.com",
                    "do_not_close": name in self.do_not_close,
                }
                for name in self.cash
            ],
            cash=[{"account": name, "currency": "USD", "amount": float(amount)} for name, amount in self.cash.items()],
            instruments=self.instruments,
            positions=[
                {
                    "account": account,
                    "symbol": symbol,
                    "quantity": float(held),
                    "average_price": self.average[account, symbol],
                    "leverage": 10,
                }
                for (account, symbol), held in self.positions.items()
                if held
            ],
            quotes=[{"symbol": name, "last": price} for name, price in self.prices.items()],
            client_orders=placed,
            venue_figures=[
                {"account": name, "initial": im, "maintenance": mm, "margin_balance": mb, "as_of": at}
                for name, (im, mm, mb) in self.reported.items()
            ],
        )

    def control(self, action: str, value: float) -> str:
        return f"{action} {value:g}"

    def close(self, *, stop_venue: bool = False) -> None:
        del stop_venue


def contracts() -> list[Mapping[str, object]]:
    """Bitcoin's spot, a perpetual, a call and a put on it."""
    common = {"currency": "USD", "market": "24/7", "tick_size": 0.1, "multiplier": 1}
    option = {"kind": "OPTION", "underlying": "BTC", "expiry": "2020-06-26", "lot_size": 0.1, **common}
    return [
        {"symbol": "BTC", "kind": "INDEX", "lot_size": 0.001, **common},
        {"symbol": "BTC-PERP", "kind": "PERPETUAL", "underlying": "BTC", "lot_size": 0.001, **common},
        {"symbol": "BTC-C", "right": "C", "strike": 9000, **option},
        {"symbol": "BTC-P", "right": "P", "strike": 7000, **option},
    ]
