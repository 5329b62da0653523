"""What each unit row needs besides a price: its sign, its currency and its four rates (spec: margin, section 2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Codes, Flags, Floats, Ints
from workstation.domain.enums import InstrumentKind, InstrumentStatus, Level, Regime, Side
from workstation.margin.intraday import inside_window
from workstation.margin.rates import NO_ROW, Asked, RateRows, four_rates
from workstation.margin.units import Units
from workstation.policy.keys import Policy

LEVELS = len(Level)
US_DOLLAR = "USD"


def stock_like(kind: Codes) -> Flags:
    """STOCK, ETF, FUND."""
    return np.isin(kind, (InstrumentKind.STOCK, InstrumentKind.ETF, InstrumentKind.FUND))


def future_like(kind: Codes) -> Flags:
    """FUTURE, PERPETUAL: their value is the unrealised profit."""
    return np.isin(kind, (InstrumentKind.FUTURE, InstrumentKind.PERPETUAL))


def long_suspended(status: Codes) -> Flags:
    """SUSPENDED or DELISTED: out for long, unlike HALTED."""
    return np.isin(status, (InstrumentStatus.SUSPENDED, InstrumentStatus.DELISTED))


@dataclass(frozen=True, slots=True)
class Terms:
    """One row a unit row. ``rates`` are 0 where another module has the rule and NaN where no rule gives a figure."""

    instrument: Ints
    sign: Floats  # of the quantity: 1 long, -1 short
    unit: Floats  # multiplier x fx, in the reporting currency; NaN without a rate of exchange
    rates: Floats  # (rows, 4)
    overnight: Floats  # the margin-call rate at the cut-off, when intraday rates no longer apply
    rate_row: Ints  # row of ``margin_rates`` or ``NO_ROW``
    stock: Flags
    option: Flags
    future: Flags
    suspended: Flags  # positive values here leave liquid net assets
    floored: Flags  # the US floor of short shares applies


def build_terms(
    book: Book, policy: Policy, units: Units, rates: RateRows, at: datetime, windows: Mapping[str, bool]
) -> Terms:
    """The terms of every unit row at ``at``."""
    instruments, of = book.instruments, units.instrument
    kind, short = instruments.kind[of], units.side == Side.SHORT
    stock, future = stock_like(kind), future_like(kind)
    by_rate = (stock | future) & np.isin(units.regime, (Regime.MARGIN, Regime.INTRADAY))
    now, night = _rate_rows(units, rates, by_rate, inside_window(book, units, windows), at)
    table = four_rates(book.margin_rates, policy)
    suspended = stock & long_suspended(instruments.status[of])
    dollars = book.currencies[instruments.currency[of]] == US_DOLLAR
    adjust = _Adjust(units.regime, short, stock, future, suspended, instruments.leverage[of])
    return Terms(
        instrument=of,
        sign=np.where(short, -1.0, 1.0),
        unit=unit_values(book, units),
        rates=adjust.rates(table, now),
        overnight=adjust.rates(table, night)[:, Level.MARGIN_CALL],
        rate_row=now,
        stock=stock,
        option=kind == InstrumentKind.OPTION,
        future=future,
        suspended=suspended,
        floored=by_rate & stock & short & dollars & policy.rates.short_floor_us,
    )


def unit_values(book: Book, units: Units) -> Floats:
    """Multiplier x fx of each unit row; NaN without a rate of exchange, and for an INDEX, which nobody can hold."""
    instruments, of = book.instruments, units.instrument
    fx = book.fx.rate[instruments.currency[of]]
    return np.where(instruments.kind[of] == InstrumentKind.INDEX, np.nan, instruments.multiplier[of] * fx)


def _rate_rows(units: Units, rates: RateRows, by_rate: Flags, inside: Flags, at: datetime) -> tuple[Ints, Ints]:
    """The row in force now and the one at the cut-off, ``NO_ROW`` where rates do not rule."""
    night = np.full(units.count, NO_ROW, np.int32)
    night[by_rate] = rates.row_for(_asked(units, by_rate), Regime.MARGIN, at)
    now, inside = night.copy(), inside & by_rate
    intraday = rates.row_for(_asked(units, inside), Regime.INTRADAY, at)
    now[inside] = np.where(intraday == NO_ROW, night[inside], intraday)
    return now, night


def _asked(units: Units, which: Flags) -> Asked:
    return Asked(units.classes.scope, units.of_class[which], units.side[which], units.instrument[which])


@dataclass(frozen=True, slots=True)
class _Adjust:
    """From the rate table to the rates in force, a row a unit row."""

    regime: Codes
    short: Flags
    stock: Flags
    future: Flags
    suspended: Flags
    leverage: Floats

    def rates(self, table: Floats, row: Ints) -> Floats:
        """The rates of each unit row.

        No row: 100 % of stock, unknown for futures. A leveraged product: long min(rate x leverage, 1), short rate x
        leverage. Suspended long: 1. CASH: 1 long, unsupported short. Options, DERIVATIVES: 0, ruled elsewhere.
        """
        rates = np.where(self.stock, 1.0, np.nan)[:, None].repeat(LEVELS, axis=1)
        rates[row != NO_ROW] = table[row[row != NO_ROW]]
        scaled = self.stock & (self.leverage != 1)
        rates[scaled] *= self.leverage[scaled, None]
        rates[scaled & ~self.short] = np.minimum(rates[scaled & ~self.short], 1)
        rates[self.suspended & ~self.short] = 1
        cash = (self.regime == Regime.CASH) & (self.stock | self.future)
        rates[cash] = np.where(self.short, np.nan, 1.0)[cash, None]
        rates[~(self.stock | self.future) | (self.regime == Regime.DERIVATIVES)] = 0
        return rates
