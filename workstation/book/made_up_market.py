"""The instruments, prices and rates of a generated book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.special import ndtr

from workstation.book.columns import Flags, Floats
from workstation.domain.enums import InstrumentKind as Kind
from workstation.domain.enums import InstrumentStatus, OptionRight, Side

AS_OF = np.datetime64("2026-03-16T15:00:00", "us")  # a Monday on which the three markets have opened, in UTC
FX = {"EUR": 1.085, "HKD": 0.128, "USD": 1.0}
TIERS = ("T1", "T2", "T3")
_MARKETS = (("XNYS", "USD", 1.0), ("XHKG", "HKD", 100.0), ("XETR", "EUR", 1.0))  # market, currency, shares a lot
_MARKET_SHARE = (0.72, 0.20, 0.08)
_OPTION_SHARE, _DERIVATIVE_SHARE, _ETF_SHARE = 0.175, 0.025, 0.08
_A_CHAIN = 20  # options an underlying has on average
_DAYS = np.array([4, 32, 95, 305])  # to expiry
_MONEYNESS = np.array([0.80, 0.90, 0.95, 1.0, 1.05, 1.10, 1.20])


@dataclass(frozen=True, slots=True)
class Market:
    """Instruments by row (not sorted by symbol). Invariant: ``mark`` > 0; ``weight`` is 0 where nobody holds it."""

    instruments: dict[str, Any]
    quotes: dict[str, Any]
    kind: NDArray[np.int8]
    right: NDArray[np.int8]
    mark: Floats  # price per unit, own currency
    rate: Floats  # of exchange to the reporting currency
    multiplier: Floats
    lot: Floats
    under_mark: Floats  # of an option's underlying, else its own
    weight: Floats  # popularity

    @property
    def derivative(self) -> Flags:
        """Which are held in DERIVATIVES accounts."""
        held: Flags = (self.kind == Kind.FUTURE) | (self.kind == Kind.PERPETUAL)
        return held


def make_market(count: int, random: Generator) -> Market:
    """``count`` instruments: about 80 % shares and funds, 17.5 % options, 2.5 % futures and perpetuals."""
    kind = _kinds(count)
    derivative = (kind == Kind.FUTURE) | (kind == Kind.PERPETUAL)  # in dollars, as the accounts that hold them
    where = np.where(derivative, 0, random.choice(len(_MARKETS), count, p=_MARKET_SHARE))
    price = np.round(np.exp(random.normal(3.6, 0.9, count)) + 1, 2) * np.where(where == 1, 2.0, 1.0)
    volatility = np.round(random.uniform(0.15, 0.7, count), 4)
    option = kind == Kind.OPTION
    under, right, strike, days = _chains(kind, price, random)
    where = np.where(option, where[under], where)
    greeks = _black_scholes(price[under], strike, volatility[under], days / 365, right)
    mark = np.where(option, np.maximum(np.round(greeks[0], 2), 0.01), price)
    multiplier = np.where(option, 100.0, np.where(kind == Kind.FUTURE, 50.0, 1.0))
    symbols = _symbols(kind, under, right, strike, days)
    instruments = {
        "symbol": symbols,
        "kind": kind,
        "currency": np.array([currency for _, currency, _ in _MARKETS])[where],
        "market": np.where(kind == Kind.PERPETUAL, "24/7", np.array([market for market, _, _ in _MARKETS])[where]),
        "name": np.char.add("Made-up ", symbols),
        "multiplier": multiplier,
        "lot_size": (lot := np.where(kind <= Kind.ETF, np.array([lot for _, _, lot in _MARKETS])[where], 1.0)),
        "status": _statuses(kind, random),
        "underlying": np.where(option, symbols[under], ""),
        "right": right,
        "strike": np.where(option, strike, np.nan),
        "expiry": np.where(option, AS_OF.astype("M8[D]") + days, np.datetime64("NaT")),
        "index_class": (option & (kind[under] == Kind.INDEX)).astype(np.int8),
        "cash_settled": option & (kind[under] == Kind.INDEX),
        "leverage": np.where((kind == Kind.ETF) & (random.random(count) < 0.15), 2.0, 1.0),  # noqa: PLR2004
        "adv": np.round(np.exp(random.normal(12, 1.5, count))),
        "sector": np.array(["Energy", "Finance", "Health", "Industry", "Technology"])[random.integers(5, size=count)],
    }
    return Market(
        instruments,
        _quotes(symbols, mark, np.where(option, volatility[under], volatility), option, greeks, random),
        kind,
        right,
        mark,
        np.array([FX[currency] for _, currency, _ in _MARKETS])[where],
        multiplier,
        lot,
        np.where(option, price[under], mark),
        _popularity(kind, random),
    )


def make_rates(market: Market, random: Generator) -> dict[str, Any]:
    """House rates by tier, intraday relief, dearer single shares, and a row for every future."""
    symbols = market.instruments["symbol"]
    dear = symbols[(market.kind == Kind.STOCK) & (random.random(len(symbols)) < 0.1)]  # noqa: PLR2004
    rows = [
        ("*", side, "MARGIN", tier, *levels) for tier, levels in zip(TIERS, _TIER_RATES, strict=True) for side in Side
    ]
    rows += [("*", side, "INTRADAY", "*", 0.25, 0.15, 0.18) for side in Side]
    rows += [(symbol, Side.LONG, "MARGIN", "*", 0.8, 0.6, 0.65) for symbol in dear.tolist()]
    rows += [
        (symbol, side, regime, "*", 0.12, 0.08, 0.10)
        for symbol in symbols[market.derivative].tolist()
        for side in Side
        for regime in ("MARGIN", "DERIVATIVES")
    ]
    names = ("symbol", "side", "regime", "tier", "initial", "maintenance", "margin_call")
    made: dict[str, Any] = dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))
    made["side"] = [side.name for side in made["side"]]
    return made


_TIER_RATES = ((0.50, 0.30, 0.35), (0.50, 0.25, 0.30), (0.40, 0.20, 0.25))  # initial, maintenance, margin call


def _kinds(count: int) -> NDArray[np.int8]:
    options, derivatives = round(count * _OPTION_SHARE), round(count * _DERIVATIVE_SHARE)
    index = 1 if options else 0
    cash = count - options - derivatives - index
    etfs = round(cash * _ETF_SHARE)
    perpetuals = derivatives // 3
    shares = {Kind.STOCK: cash - etfs, Kind.ETF: etfs, Kind.INDEX: index, Kind.OPTION: options}
    shares |= {Kind.FUTURE: derivatives - perpetuals, Kind.PERPETUAL: perpetuals}
    return np.repeat([int(kind) for kind in shares], list(shares.values())).astype(np.int8)


def _chains(kind: NDArray[np.int8], price: Floats, random: Generator) -> tuple[NDArray[Any], ...]:
    """Underlying row, right, strike and days to expiry; rows that are no option point at themselves."""
    rows = np.flatnonzero(kind == Kind.OPTION)
    under = np.arange(len(kind))
    right, strike, days = np.zeros(len(kind), np.int8), np.ones(len(kind)), np.ones(len(kind), np.int64)
    homes = np.concatenate((np.flatnonzero(kind == Kind.INDEX), np.flatnonzero(kind <= Kind.ETF)))
    chains = homes[: max(1, len(rows) // _A_CHAIN)]
    nth = np.arange(len(rows))
    contract = random.permutation(len(_DAYS) * len(_MONEYNESS) * 2)[nth // len(chains)] if len(rows) else nth
    under[rows] = chains[nth % len(chains)]
    right[rows] = np.where(contract % 2, OptionRight.P, OptionRight.C)
    days[rows] = _DAYS[contract // 2 % len(_DAYS)]
    strike[rows] = np.round(price[under[rows]] * _MONEYNESS[contract // 2 // len(_DAYS)], 2)
    return under, right, strike, days


def _black_scholes(
    spot: Floats, strike: Floats, volatility: Floats, years: Floats, right: NDArray[np.int8]
) -> tuple[Floats, Floats, Floats]:
    """Price, delta and gamma per unit without interest (Black and Scholes 1973); only option rows mean anything."""
    width = volatility * np.sqrt(years)
    d1 = np.log(spot / strike) / width + width / 2
    put = right == OptionRight.P
    call = spot * ndtr(d1) - strike * ndtr(d1 - width)
    gamma = np.exp(-(d1**2) / 2) / np.sqrt(2 * np.pi) / (spot * width)
    return np.where(put, call - spot + strike, call), np.where(put, ndtr(d1) - 1, ndtr(d1)), gamma


def _symbols(
    kind: NDArray[np.int8], under: NDArray[Any], right: NDArray[np.int8], strike: Floats, days: NDArray[Any]
) -> NDArray[np.str_]:
    prefix = {Kind.STOCK: "S", Kind.ETF: "E", Kind.INDEX: "IX", Kind.FUTURE: "F", Kind.PERPETUAL: "P"}
    made = [f"{prefix.get(Kind(k), 'O')}{row:05d}" for row, k in enumerate(kind.tolist())]
    expiries = (AS_OF.astype("M8[D]") + days).astype(str)
    for row in np.flatnonzero(kind == Kind.OPTION).tolist():
        day = expiries[row][2:].replace("-", "")
        made[row] = f"{made[under[row]]}-{day}{OptionRight(right[row]).name}{strike[row]:g}"
    return np.array(made)


def _statuses(kind: NDArray[np.int8], random: Generator) -> NDArray[np.int8]:
    drawn = random.choice(len(InstrumentStatus), len(kind), p=(0.98, 0.005, 0.01, 0.005))
    return np.where(kind == Kind.STOCK, drawn, InstrumentStatus.TRADING).astype(np.int8)


def _quotes(
    symbols: NDArray[np.str_],
    mark: Floats,
    volatility: Floats,
    option: Flags,
    greeks: tuple[Floats, Floats, Floats],
    random: Generator,
) -> dict[str, Any]:
    """A quote for nearly all: a few rarely held ones lack one, as in life."""
    count = len(symbols)
    half = np.maximum(np.round(mark * random.uniform(0.0002, 0.004, count), 2), 0.01)
    quoted = (random.random(count) > 0.001) | (np.arange(count) < count // 2)  # noqa: PLR2004
    columns = {
        "symbol": symbols,
        "last": mark,
        "bid": np.round(np.maximum(mark - half, 0), 2),
        "ask": np.round(mark + half, 2),
        "bid_size": random.integers(1, 50, count) * 100.0,
        "ask_size": random.integers(1, 50, count) * 100.0,
        "close": np.round(mark * np.exp(random.normal(0, 0.02, count)), 2),
        "implied_volatility": np.where(option, volatility, np.nan),
        "delta": np.where(option, np.round(greeks[1], 6), np.nan),
        "gamma": np.where(option, np.round(greeks[2], 6), np.nan),
        "time": AS_OF - random.integers(0, 5_000_000, count).astype("m8[us]"),
    }
    return {name: column[quoted] for name, column in columns.items()}


def _popularity(kind: NDArray[np.int8], random: Generator) -> Floats:
    """Zipf's law, 1 / rank, a share first; an index cannot be held."""
    rank = np.empty(len(kind))
    rank[0] = 1
    rank[1:] = 2 + random.permutation(len(kind) - 1)
    return np.where(kind == Kind.INDEX, 0.0, 1 / rank)
