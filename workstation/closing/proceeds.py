"""What closing a part of any position pays into its account, for all positions of a book at once."""

from __future__ import annotations

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Floats, Ints
from workstation.closing.costs import parts
from workstation.domain.enums import InstrumentKind
from workstation.policy.keys import Close

_FUTURES = (InstrumentKind.FUTURE, InstrumentKind.PERPETUAL)


class Proceeds:
    """Per position row. Invariant: the model is the plan's (``lines``, ``costs``): at the mark, less what it costs."""

    def __init__(self, book: Book, policy: Close) -> None:
        positions, instruments, quotes = book.positions, book.instruments, book.quotes
        held = positions.instrument
        mark, multiplier = quotes.mark[held], instruments.multiplier[held]
        base = book.accounts.base_currency[positions.account]
        future = np.isin(instruments.kind[held], _FUTURES)
        self._policy, self._adv = policy, instruments.adv[held]
        self._side = np.sign(positions.quantity)
        self._per_base: Floats = book.fx.rate[base] / book.fx.rate[instruments.currency[held]]
        self._unit: Floats = multiplier * np.where(future, mark - positions.average_price, mark)
        self._value: Floats = multiplier * np.abs(mark) / self._per_base
        half = _half_spread(mark, quotes.bid[held], quotes.ask[held], self._side)
        self._half_spread: Floats = half * multiplier / self._per_base

    def paid(self, rows: Ints, closed: Floats) -> Floats:
        """What closing so many units (unsigned) of these rows pays, less than 0 when bought back; own currency.

        side x quantity x multiplier x mark (of a future mark - average price) - cost x base currency in own currency.
        """
        cost = sum(parts(closed, self._value[rows], self._half_spread[rows], self._adv[rows], self._policy))
        paid: Floats = self._side[rows] * closed * self._unit[rows] - cost * self._per_base[rows]
        return np.where(closed > 0, paid, 0.0)


def _half_spread(mark: Floats, bid: Floats, ask: Floats, side: Floats) -> Floats:
    """How far the touch is on the wrong side of the mark, per unit; nothing without a sane quote."""
    sane = (bid <= ask) & ~((bid == 0) & (ask == 0))
    distance = np.where(side > 0, mark - bid, ask - mark)
    return np.where(sane, np.maximum(distance, 0.0), 0.0)
