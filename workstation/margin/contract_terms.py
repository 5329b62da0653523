"""IM and MM of positions and orders in coin contracts, column by column (spec: liquidation, 1).

Per unit of an option: m its mark, S the underlying, K the strike. Quantities are units (contracts x multiplier), money
is the account's own; what cannot be known is NaN. The same formulas in exact decimals are ``liquidation.figures``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Codes, Flags, Floats, Ints
from workstation.domain.enums import InstrumentKind, OptionRight, OrderSide
from workstation.margin.contracts import (
    FEE_ABOVE,
    FEE_BELOW,
    OPTION_FEE,
    SHORT_FLOOR,
    SHORT_MAINTENANCE,
    SHORT_PERCENT,
    coin_of,
    fee_step,
)
from workstation.margin.terms import future_like
from workstation.margin.tiers import BTC_ETH

_UPPER, _RATE, _DEDUCTION = (
    np.array(column, np.float64) for column in (BTC_ETH.upper, BTC_ETH.rate, BTC_ETH.deduction)
)


@dataclass(frozen=True, slots=True)
class Contracts:
    """The instruments of a book as coin contracts, a row an instrument; ``fee_step`` counts for futures in use only."""

    future: Flags
    option: Flags
    call: Flags
    strike: Floats
    underlying: Ints  # -1: none named
    multiplier: Floats
    fee_step: Floats

    @classmethod
    def of(cls, book: Book, used: Iterable[int]) -> Contracts:
        """``used``: the rows that positions or orders are in."""
        instruments = book.instruments
        steps = np.full(len(instruments.symbol), np.nan)
        for row in used:
            underlying = int(instruments.underlying[row])
            named = instruments.symbol[underlying if underlying >= 0 else row]
            steps[row] = float(fee_step(coin_of(str(named))))
        return cls(
            future=future_like(instruments.kind),
            option=instruments.kind == InstrumentKind.OPTION,
            call=instruments.right == OptionRight.C,
            strike=instruments.strike,
            underlying=instruments.underlying,
            multiplier=instruments.multiplier,
            fee_step=steps,
        )

    def spot(self, mark: Floats, row: Ints) -> Floats:
        """Mark of the underlying; NaN where none is named or it is not above 0."""
        spot = np.where(self.underlying[row] >= 0, mark[self.underlying[row]], np.nan)
        return np.where(spot > 0, spot, np.nan)

    def future_maintenance(self, row: Ints, size: Floats, average: Floats, mark: Floats) -> Floats:
        """Progressive rate of q x average price + liquidation fee rate x q x mark."""
        nominal, at_mark = size * average, size * mark
        tier = np.searchsorted(_UPPER, nominal)  # a bound belongs to the tier below it
        fee = np.where(at_mark <= self.fee_step[row], float(FEE_BELOW), float(FEE_ABOVE))
        return np.asarray(nominal * _RATE[tier] - _DEDUCTION[tier] + fee * at_mark)

    def short_initial(self, row: Ints, price: Floats, spot: Floats) -> Floats:
        """Per unit m + max(.15 S - out-of-the-money amount, .10 S of a call or .10 K of a put)."""
        call, strike = self.call[row], self.strike[row]
        away = np.maximum(np.where(call, strike - spot, spot - strike), 0)
        floor = float(SHORT_FLOOR) * np.where(call, spot, strike)
        return np.asarray(price + np.maximum(float(SHORT_PERCENT) * spot - away, floor))

    def short_maintenance(self, row: Ints, mark: Floats, spot: Floats) -> Floats:
        """Per unit m + max(.075 S of a call or .075 K of a put, .075 m) + f S."""
        anchor = np.where(self.call[row], spot, self.strike[row])
        buffer = float(SHORT_MAINTENANCE) * np.maximum(anchor, mark)
        return np.asarray(mark + buffer + float(OPTION_FEE) * spot)

    def order_initial(self, row: Ints, side: Codes, price: Floats, leverage: Floats, marks: Floats) -> Floats:
        """Per unit that pays: price / leverage of a future, price + max(0, price - m) of an option bought.

        Of one sold the short formula at the price + max(0, m - price).
        """
        mark, spot = marks[row], self.spot(marks, row)
        bought = price + np.maximum(price - mark, 0)
        sold = self.short_initial(row, price, spot) + np.maximum(mark - price, 0)
        option = np.where(side == OrderSide.BUY, bought, sold)
        return np.where(self.future[row], price / leverage, np.where(self.option[row], option, np.nan))
