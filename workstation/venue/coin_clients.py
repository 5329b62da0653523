"""The venue's made-up derivatives clients: what they hold in coins and how much money stands behind it.

Everybody starts clear of every warning, and stays so through a fall of ``CALM`` of all coins; how much more each can
take is drawn with the client, so that a crash takes them over one after the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Floats
from workstation.domain.enums import InstrumentKind, Level, OptionRight, OrderSide, Regime
from workstation.margin.figures import Figures
from workstation.venue.coin_path import COINS
from workstation.venue.market import Market
from workstation.venue.randomness import Stream, uniforms

SHARE = 0.05  # of the venue's clients, on top of them
CALM = 0.03  # of exposure
MEDIAN_NOMINAL, LARGEST_NOMINAL = 60_000.0, 8_000_000.0  # dollars
_LEVERAGES = (5.0, 10.0, 20.0, 25.0, 50.0)
_DRAWS = 8
_FIRST_COIN = 0.6  # share of clients in it
_OWN_ORDERS = 0.25  # share of clients who are long, for each of two kinds
_LANGUAGES = (
    ("en", "Europe/London"),
    ("zh-CN", "Asia/Shanghai"),
    ("zh-HK", "Asia/Hong_Kong"),
    ("pt-BR", "America/Sao_Paulo"),
)
_OPENED = np.datetime64("2020-02-21T15:00", "us")
_NEAR_EXPIRIES = ("2020-03-13", "2020-03-27", "2020-04-24")


class CoinStyle(Enum):
    """What a client does, and how many do it."""

    LONG = 0.45
    SHORT = 0.15
    LONG_AND_STRANGLE = 0.08
    STRANGLE = 0.12  # both sold
    PROTECTED = 0.121  # long with a bought put behind
    BUYER = 0.079


@dataclass(frozen=True, slots=True)
class CoinLine:
    """One position of a client; quantity in coins, below 0 short."""

    symbol: str
    quantity: float
    average_price: float
    leverage: float


@dataclass(frozen=True, slots=True)
class CoinOrder:
    """A client's own order that rests so far from the market that it never trades; quantity > 0."""

    symbol: str
    side: OrderSide
    quantity: float
    limit_price: float


@dataclass(frozen=True, slots=True)
class CoinClient:
    """A client as drawn. ``room``: the fall, a share of exposure, that its money takes beyond what it needs."""

    number: int
    lines: tuple[CoinLine, ...]
    exposure: float  # dollars
    room: float
    orders: tuple[CoinOrder, ...] = ()  # of the client's own

    @property
    def account(self) -> str:
        """The account's id; it sorts behind those of all other clients."""
        return f"D{self.number:06d}"


class CoinClients:
    """Draws clients against the opening prices. Invariant: client n is the same however many are drawn."""

    def __init__(self, market: Market, at_us: int) -> None:
        quotes = market.quotes(at_us)
        self._seed, universe = market.seed, market.universe
        self._price = dict(zip(universe.symbol.tolist(), quotes.last.tolist(), strict=True))
        self._lot = dict(zip(universe.symbol.tolist(), universe.lot_size.tolist(), strict=True))
        option = (universe.kind == InstrumentKind.OPTION) & (universe.market == "24/7")
        rows = np.flatnonzero(option & np.isin(universe.expiry, np.array(_NEAR_EXPIRIES, "M8[D]")))
        self._options = [
            (str(universe.underlying[r]), int(universe.right[r]), float(universe.strike[r]), str(universe.symbol[r]))
            for r in rows
        ]

    def draw(self, number: int) -> CoinClient:
        """The client of a number, counted from 1."""
        shares = uniforms(self._seed, Stream.COIN_CLIENTS, number, 0, (_DRAWS,)).tolist()
        kind, which, size, leverage, paid, room, pick, far = shares
        coin = COINS[0 if which < _FIRST_COIN else 1].symbol
        nominal = min(MEDIAN_NOMINAL * float(np.exp(1.4 * _normal(size))), LARGEST_NOMINAL)
        style, gearing = _style(kind), _LEVERAGES[int(leverage * len(_LEVERAGES))]
        lines = self._lines(style, coin, nominal, gearing, 1 + 0.02 * (2 * paid - 1), pick)
        orders = self._orders(number, f"{coin}-PERP", lines)
        exposure = nominal * (2.0 if style is CoinStyle.LONG_AND_STRANGLE else 1.0)
        return CoinClient(
            number, lines, exposure, CALM + float(0.10 * np.exp(0.9 * _normal(room))) * (0.5 + far), orders
        )

    def _orders(self, number: int, symbol: str, lines: tuple[CoinLine, ...]) -> tuple[CoinOrder, ...]:
        """Of those who are long, some would sell half at a high price, and some buy as much again at a low one."""
        held = next((line.quantity for line in lines if line.symbol == symbol), 0.0)
        if held <= 0:
            return ()
        sells, buys = uniforms(self._seed, Stream.COIN_CLIENTS, number, 1, (2,)).tolist()
        lot, price = self._lot[symbol], self._price[symbol]
        found = [(OrderSide.SELL, held / 2, 2.0)] if sells < _OWN_ORDERS else []
        found += [(OrderSide.BUY, held / 4, 0.2)] if buys < _OWN_ORDERS else []
        return tuple(
            CoinOrder(symbol, side, round(max(round(size / lot), 1) * lot, 8), float(round(price * away)))
            for side, size, away in found
        )

    def _lines(
        self, style: CoinStyle, coin: str, nominal: float, leverage: float, paid: float, pick: float
    ) -> tuple[CoinLine, ...]:
        sign = -1.0 if style is CoinStyle.SHORT else 1.0
        perpetual = self._line(f"{coin}-PERP", sign * nominal, paid, leverage)
        call, put = OptionRight.C, OptionRight.P
        if style in {CoinStyle.STRANGLE, CoinStyle.LONG_AND_STRANGLE}:
            sold = [self._option(coin, right, away, -nominal, pick) for right, away in ((call, 1.10), (put, 0.90))]
            return (*sold, perpetual) if style is CoinStyle.LONG_AND_STRANGLE else tuple(sold)
        if style is CoinStyle.PROTECTED:
            return perpetual, self._option(coin, put, 0.95, nominal, pick)
        return (self._option(coin, call, 0.95, nominal, pick),) if style is CoinStyle.BUYER else (perpetual,)

    def _line(self, symbol: str, nominal: float, paid: float, leverage: float) -> CoinLine:
        price, lot = self._price[symbol], self._lot[symbol]
        lots = max(round(abs(nominal) / price / lot), 1)
        return CoinLine(symbol, float(np.copysign(round(lots * lot, 8), nominal)), round(price * paid, 2), leverage)

    def _option(self, coin: str, right: OptionRight, away: float, nominal: float, pick: float) -> CoinLine:
        """Options on so much of a coin, of the strike nearest to ``away`` x spot."""
        spot = self._price[coin]
        same = [(strike, symbol) for name, side, strike, symbol in self._options if (name, side) == (coin, right)]
        near = sorted(same, key=lambda one: (abs(one[0] - away * spot), one[1]))[: len(_NEAR_EXPIRIES)]
        symbol = near[int(pick * len(near))][1]
        lots = max(round(abs(nominal) / spot / self._lot[symbol]), 1)
        quantity = float(np.copysign(round(lots * self._lot[symbol], 8), nominal))
        return CoinLine(symbol, quantity, self._price[symbol], 1.0)


def coin_tables(clients: list[CoinClient], cash: Floats) -> dict[str, dict[str, Any]]:
    """Rows of these clients for the opening book, in dollars; ``cash`` in the order of the clients."""
    places = [_LANGUAGES[client.number % len(_LANGUAGES)] for client in clients]
    lines = [(client.account, line) for client in clients for line in client.lines]
    names = [client.account for client in clients]
    return {
        "accounts": {
            "account": names,
            "name": [f"Coin client {client.number:04d}" for client in clients],
            "regime": [Regime.DERIVATIVES.name] * len(clients),
            "base_currency": ["USD"] * len(clients),
            "tier": [""] * len(clients),
            "trading_credit": np.zeros(len(clients)),
            "accrued_interest": np.zeros(len(clients)),
            "financing_limit": np.full(len(clients), np.inf),
            "phone": [""] * len(clients),
            "group": [""] * len(clients),
            "email": [f"coins{client.number:04d}@example.com" for client in clients],
            "language": [language for language, _ in places],
            "time_zone": [zone for _, zone in places],
            "client_type": ["PROFESSIONAL"] * len(clients),
            "account_executive": [f"AE{25 + client.number % 4:02d}" for client in clients],
        },
        "positions": {
            "account": [account for account, _ in lines],
            **{
                name: [getattr(line, name) for _, line in lines]
                for name in ("symbol", "quantity", "average_price", "leverage")
            },
            "available": [line.quantity for _, line in lines],
            "covered": np.zeros(len(lines), np.bool_),
            "opened_at": np.full(len(lines), _OPENED),
        },
        "cash": {"account": names, "currency": ["USD"] * len(clients), "amount": cash},
        "client_orders": _order_rows(clients),
    }


def _order_rows(clients: list[CoinClient]) -> dict[str, Any]:
    orders = [(client.account, place, order) for client in clients for place, order in enumerate(client.orders, 1)]
    return {
        "order_id": [f"{account}-{place}" for account, place, _ in orders],
        "account": [account for account, _, _ in orders],
        "symbol": [order.symbol for _, _, order in orders],
        "side": [order.side.name for _, _, order in orders],
        "quantity": [order.quantity for _, _, order in orders],
        "filled": np.zeros(len(orders)),
        "limit_price": [order.limit_price for _, _, order in orders],
        "placed_at": np.full(len(orders), _OPENED),
    }


def money_behind(clients: list[CoinClient], book: Book, figures: Figures, rearm: float) -> Floats:
    """Cash that leaves each client of a book without cash clear of every warning through its ``room``."""
    rows = [book.account_row(client.account) for client in clients]
    needed = np.maximum(figures.requirement[rows, Level.INITIAL], figures.requirement[rows, Level.MAINTENANCE] / rearm)
    fall = np.array([client.room * client.exposure for client in clients])
    return np.asarray(np.round(np.maximum(needed + fall - figures.margin_balance[rows], 100.0), 2))


def _style(share: float) -> CoinStyle:
    for style in CoinStyle:
        if share < style.value:
            return style
        share -= style.value
    return CoinStyle.LONG


def _normal(share: float) -> float:
    """A bell-shaped number from a uniform one (logistic, scaled to unit deviation), at most 3 away."""
    return float(np.clip(np.log(share / (1 - share)) / 1.81, -3.0, 3.0))
