"""What options are worth when their underlyings cost something else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags, Floats, Ints
from workstation.desk.chart_view import Revaluation
from workstation.domain.enums import InstrumentKind, OptionRight
from workstation.margin.black_scholes import DAYS_A_YEAR, delta, intrinsic, price
from workstation.margin.options import valuation_day

CARRY = 0.0  # annual: the book names no interest rate, and a change of price hardly depends on one


class OptionPrices:
    """Invariant: at the present prices of the underlyings every option costs exactly its present mark."""

    def __init__(self, book: Book, at: datetime, mark: Floats) -> None:
        instruments, quotes = book.instruments, book.quotes
        held = np.unique(book.positions.instrument[book.positions.quantity != 0])
        rows = held[instruments.kind[held] == InstrumentKind.OPTION]
        self.rows: Ints = rows
        self.underlying: Ints = instruments.underlying[rows]
        self.strike, self.call = instruments.strike[rows], instruments.right[rows] == OptionRight.C
        self.years = (instruments.expiry[rows] - valuation_day(at)).astype(np.float64) / DAYS_A_YEAR
        self.volatility, self._delta = quotes.implied_volatility[rows], quotes.delta[rows]
        self._gamma = np.nan_to_num(quotes.gamma[rows])
        self._mark = mark[rows]
        self._spot = np.where(self.underlying >= 0, mark[self.underlying], np.nan)
        self.method = self._methods()
        self._at_mark = self._model(self._spot)

    def counts(self) -> Mapping[Revaluation, int]:
        """How many options follow by which method."""
        return {method: int((self.method == method).sum()) for method in Revaluation if (self.method == method).any()}

    def follow(self, mark: Floats) -> None:
        """Overwrite the options' marks with what they are worth at the other marks."""
        moving = self.method != Revaluation.UNMOVED
        spot = np.where(moving, mark[self.underlying], self._spot)
        fresh = np.maximum(self._mark + self._model(spot) - self._at_mark, 0.0)
        by_greeks = self.method == Revaluation.GREEKS
        fresh = np.where(by_greeks, self._bounded(fresh, spot), fresh)
        mark[self.rows[moving]] = fresh[moving]

    def deltas(self) -> Floats:
        """Delta as quoted, else of the implied volatility, NaN where neither is known."""
        known = (self.volatility > 0) & (self._spot > 0)
        volatility, spot = np.where(known, self.volatility, 1.0), np.where(known, self._spot, 1.0)
        modelled = delta(spot, self.strike, self.years, volatility, self.call, CARRY)
        return np.where(np.isnan(self._delta), np.where(known, modelled, np.nan), self._delta)

    def _methods(self) -> Ints:
        methods = np.full(len(self.rows), Revaluation.INTRINSIC, np.int32)
        methods[~np.isnan(self._delta)] = Revaluation.GREEKS
        methods[(self.volatility > 0) & (self._spot > 0) & (self.strike > 0)] = Revaluation.BLACK_SCHOLES
        methods[np.isnan(self._spot) | np.isnan(self._mark)] = Revaluation.UNMOVED
        return methods

    def _model(self, spot: Floats) -> Floats:
        """A price whose change is the option's; which one, says ``method``."""
        modelled = self._having(Revaluation.BLACK_SCHOLES)
        volatility = np.where(modelled, self.volatility, 1.0)
        safe = np.where(modelled, np.maximum(spot, 0.0), 1.0)
        model = price(safe, np.where(modelled, self.strike, 1.0), self.years, volatility, self.call, CARRY)
        change = spot - self._spot
        taylor = self._delta * change + self._gamma * change**2 / 2  # of Taylor's series, around the present price
        worth = intrinsic(spot, self.strike, self.call)
        return np.asarray(np.select([modelled, self._having(Revaluation.GREEKS)], [model, taylor], worth))

    def _having(self, method: Revaluation) -> Flags:
        having: Flags = self.method == method
        return having

    def _bounded(self, fresh: Floats, spot: Floats) -> Floats:
        """Between exercising and the most it can pay (S of a call, K of a put), as far as its mark keeps to that."""
        short_of = np.maximum(intrinsic(self._spot, self.strike, self.call) - self._mark, 0.0)
        lowest = np.maximum(intrinsic(spot, self.strike, self.call) - short_of, 0.0)
        most = np.maximum(np.where(self.call, spot, self.strike), self._mark)
        return np.asarray(np.maximum(np.minimum(fresh, most), lowest))
