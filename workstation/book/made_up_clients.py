"""The accounts, positions and balances of a generated book."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from workstation.book.cells import Labels
from workstation.book.columns import Floats
from workstation.book.made_up_market import FX, TIERS, Market
from workstation.domain.enums import InstrumentKind as Kind
from workstation.domain.enums import OptionRight, Regime

Rows = NDArray[np.int32]
_REGIME_SHARE = (0.70, 0.10, 0.04, 0.16)  # MARGIN, INTRADAY, DERIVATIVES, CASH
_GROSS_TO_EQUITY = {Regime.MARGIN: (1.35, 0.45), Regime.INTRADAY: (1.7, 0.45)}  # median, spread of the logarithm
_CURRENCIES = np.array(sorted(FX))
_BASE_SHARE = (0.10, 0.20, 0.70)
_UNLIMITED_SHARE = 0.6  # of the clients have no financing limit
_LEVERAGE = 50.0  # of every future; one value for all takes no memory
_GEARINGS = np.array([5.0, 10.0, 20.0, 50.0])  # what DERIVATIVES clients take up of it, by client in turn
_MOST_LINES = 469  # the widest account of a real book of this size
_ROUNDS = 4  # of drawing again what was drawn twice


def make_accounts(count: int, has_derivatives: bool, random: Generator) -> dict[str, Any]:  # noqa: FBT001
    """Clients of all regimes, three tiers and three base currencies."""
    share = np.array(_REGIME_SHARE)
    if not has_derivatives:
        share[Regime.MARGIN] += share[Regime.DERIVATIVES]
        share[Regime.DERIVATIVES] = 0
    number, regime = _numbers(count), random.choice(4, count, p=share).astype(np.int8)
    base, dollars = random.choice(3, count, p=_BASE_SHARE), int(np.searchsorted(_CURRENCIES, "USD"))
    return {
        "account": np.char.add("C", number),
        "name": np.char.add("No ", number),
        "regime": regime,
        "base_currency": _labels(_CURRENCIES, np.where(regime == Regime.DERIVATIVES, dollars, base)),
        "tier": np.array(TIERS)[random.choice(3, count, p=(0.7, 0.2, 0.1))],
        "trading_credit": np.where(random.random(count) < 0.05, 1000.0, 0.0),  # noqa: PLR2004
        "financing_limit": np.where(
            random.random(count) < _UNLIMITED_SHARE, np.inf, np.round(np.exp(random.normal(11.5, 1, count)), -3)
        ),
        "accrued_interest": np.round(random.exponential(20, count), 2),
        "language": np.array(["en", "zh-CN", "zh-HK", "pt-BR"])[random.choice(4, count, p=(0.4, 0.3, 0.25, 0.05))],
        "account_executive": np.char.add("E", _numbers(40)[random.integers(40, size=count)]),
    }


def make_positions(
    accounts: dict[str, Any], market: Market, mean: int, random: Generator
) -> tuple[dict[str, Any], Rows, Rows]:
    """Lines of every account, and the account row and the instrument row of each."""
    owner, held = _lines(accounts["regime"], market, mean, random)
    price, multiplier = market.mark[held], market.multiplier[held]
    option = market.kind[held] == Kind.OPTION
    short = random.random(len(held)) < np.where(option, 0.3, np.where(market.derivative[held], 0.5, 0.1))
    short &= accounts["regime"][owner] != Regime.CASH
    wanted = np.exp(random.normal(8.5, 1.2, len(held))) / market.rate[held]  # value of the line, own currency
    unit = np.where(option, market.under_mark[held] * 0.2, price) * multiplier * market.lot[held]
    quantity = np.maximum(np.round(wanted / unit), 1) * market.lot[held]
    call = short & option & (market.right[held] == OptionRight.C)
    symbols = market.instruments["symbol"]
    columns = {
        "account": Labels(accounts["account"].tolist(), owner),
        "symbol": Labels(symbols.tolist(), held),
        "quantity": np.where(short, -quantity, quantity),
        "average_price": np.round(price * np.exp(random.normal(0.02, 0.15, len(held))), 4),
        "covered": call & (random.random(len(held)) < 0.25),  # noqa: PLR2004
        "leverage": np.broadcast_to(_LEVERAGE, len(held)),
    }
    return columns, owner, held


def make_cash(
    accounts: dict[str, Any], market: Market, positions: dict[str, Any], owner: Rows, held: Rows, random: Generator
) -> dict[str, Any]:
    """Balances that make each client's equity a realistic part of what the client holds.

    equity = gross / g, cash = equity - value of positions, all in the reporting currency first; g is lognormal for
    MARGIN and INTRADAY accounts, so that a few per cent of them are in call, near 1 for CASH accounts, and
    for some DERIVATIVES accounts a little more than their leverage allows.
    """
    count = len(accounts["account"])
    value = positions["quantity"] * market.mark[held] * market.multiplier[held] * market.rate[held]
    profit_only = market.derivative[held]
    paid = np.where(profit_only, value * (1 - positions["average_price"] / market.mark[held]), value)
    gross = np.bincount(owner, _at_risk(market, held, value), count)
    equity = gross / _gearing(accounts["regime"], random)
    cash = equity - np.bincount(owner, paid, count)
    return _balances(accounts, cash, random)


def _at_risk(market: Market, held: Rows, value: Floats) -> Floats:
    """What a line weighs: its value; a short option a fifth of its underlying's; a future its notional."""
    short_option = (market.kind[held] == Kind.OPTION) & (value < 0)
    return np.abs(value) * np.where(short_option, 1 + 0.5 * market.under_mark[held] / market.mark[held], 1.0)


def _gearing(regime: NDArray[np.int8], random: Generator) -> Floats:
    gearing = random.uniform(0.3, 1.0, len(regime)) + (random.random(len(regime)) < 0.02) * 0.3  # noqa: PLR2004
    for kind, (median, spread) in _GROSS_TO_EQUITY.items():
        drawn = median * np.exp(random.normal(0, spread, len(regime)))
        gearing = np.where(regime == kind, drawn, gearing)
    return np.where(regime == Regime.DERIVATIVES, gearing * np.resize(_GEARINGS, len(regime)), gearing)


def _balances(accounts: dict[str, Any], cash: Floats, random: Generator) -> dict[str, Any]:
    """Most of the cash in the base currency; a third of the clients keep a part in another one."""
    count = len(cash)
    base = accounts["base_currency"].codes
    rate = np.array([FX[currency] for currency in _CURRENCIES.tolist()])
    second = np.flatnonzero(random.random(count) < 1 / 3)
    other = (base[second] + 1 + random.integers(2, size=len(second))) % 3
    part = cash[second] * random.uniform(-0.2, 0.3, len(second))
    cash = cash.copy()
    cash[second] -= part
    owner = np.concatenate((np.arange(count), second)).astype(np.int32)
    currency = np.concatenate((base, other)).astype(np.int32)
    amount = np.round(np.concatenate((cash, part)) / rate[currency], 2)
    order = np.lexsort((currency, owner))
    return {
        "account": Labels(accounts["account"].tolist(), owner[order]),
        "currency": Labels(_CURRENCIES.tolist(), currency[order]),
        "amount": amount[order],
    }


def _lines(regime: NDArray[np.int8], market: Market, mean: int, random: Generator) -> tuple[Rows, Rows]:
    """Which account holds what, sorted: numbers of lines lognormal around ``mean``, instruments by popularity."""
    spread = 0.8
    drawn = np.exp(random.normal(np.log(max(mean, 1)) - spread**2 / 2, spread, len(regime)))  # its mean is ``mean``
    trader = regime == Regime.DERIVATIVES
    parts = [
        _drawn(np.flatnonzero(group), drawn[group], np.where(pool, market.weight, 0), random)
        for group, pool in ((~trader, ~market.derivative), (trader, market.derivative))
        if group.any()
    ]
    key = np.concatenate(parts) if mean else np.zeros(0, np.int64)
    key.sort()
    return (key // len(market.mark)).astype(np.int32), (key % len(market.mark)).astype(np.int32)


def _drawn(rows: NDArray[Any], sizes: Floats, weight: Floats, random: Generator) -> NDArray[np.int64]:
    """Distinct (account, instrument) pairs as one number; what was drawn twice is drawn again a few times."""
    chance = np.cumsum(weight) / weight.sum()
    wanted = np.zeros(int(rows.max()) + 1, np.int64)
    wanted[rows] = np.clip(np.round(sizes), 1, min(_MOST_LINES, int((weight > 0).sum())))
    keys = np.zeros(0, np.int64)
    for _ in range(_ROUNDS):
        missing = wanted - np.bincount(keys // len(weight), minlength=len(wanted))
        owner = np.repeat(np.arange(len(wanted)), missing)
        drawn = np.searchsorted(chance, random.random(len(owner)), side="right")
        keys = _distinct(np.concatenate((keys, owner * len(weight) + np.minimum(drawn, len(weight) - 1))))
    return keys


def _distinct(keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """Sorted, each once; by sorting, which at ten million keys is several times faster than ``np.unique``'s hashing."""
    keys.sort()
    first = np.ones(len(keys), bool)
    first[1:] = keys[1:] != keys[:-1]
    return keys[first]


def _numbers(count: int) -> NDArray[np.str_]:
    width = len(str(count))
    return np.array([f"{number:0{width}d}" for number in range(1, count + 1)])


def _labels(names: NDArray[np.str_], codes: NDArray[Any]) -> Labels:
    return Labels(names.tolist(), codes.astype(np.int32))
