"""Which positions cover others, so that no hedge is taken off before what it hedges.

Counted from quantities alone, so it holds whatever relief the margin rules give: short calls are covered by long
calls that expire no earlier and by stock, short puts by long puts that expire no earlier and by short stock, stock is
protected by long puts, short stock by long calls.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Floats
from workstation.closing.costs import Lots
from workstation.closing.lines import Line
from workstation.domain.enums import InstrumentKind, OptionRight
from workstation.margin.terms import stock_like

_ROUNDING = 1e-6  # shares up to which a difference is the rounding of lots


@dataclass(frozen=True, slots=True)
class _Family:
    """The positions on one underlying: columns of a quantity table, units a contract, expiries (of options)."""

    stock: list[int]
    calls: list[tuple[int, float, int]]
    puts: list[tuple[int, float, int]]

    def measures(self, quantity: Floats) -> Floats:
        """What is uncovered and unprotected, in shares, a row a state, shape (states, 4)."""
        stock = quantity[:, self.stock].sum(axis=1)
        return np.column_stack(
            [
                _uncovered(quantity, self.calls, np.maximum(stock, 0)),
                _uncovered(quantity, self.puts, np.maximum(-stock, 0)),
                np.maximum(np.maximum(stock, 0) - _long(quantity, self.puts), 0),
                np.maximum(np.maximum(-stock, 0) - _long(quantity, self.calls), 0),
            ]
        )


def _long(quantity: Floats, options: list[tuple[int, float, int]]) -> Floats:
    return sum((np.maximum(quantity[:, at], 0) * unit for at, unit, _ in options), start=np.zeros(len(quantity)))


def _uncovered(quantity: Floats, options: list[tuple[int, float, int]], stock: Floats) -> Floats:
    """Short units that neither a long option of the same right, expiring no earlier, nor ``stock`` covers.

    The unmatched part of nested sets (Hall): the largest excess of short over long among what expires on or after any
    one day.
    """
    excess = np.zeros(len(quantity))
    for day in sorted({expiry for _, _, expiry in options}):
        later = [quantity[:, at] * unit for at, unit, expiry in options if expiry >= day]
        excess = np.maximum(excess, -sum(later, start=np.zeros(len(quantity))))
    return np.maximum(excess - stock, 0)


class Hedges:
    """The families of one account. Invariant: a step is allowed when it uncovers nothing more in any family."""

    def __init__(self, book: Book, account: int, lines: Sequence[Line]) -> None:
        owned = book.positions_of(account)
        self._held = book.positions.quantity[owned]
        self._columns = [line.row - owned.start for line in lines]
        self._per_lot = np.array([np.sign(line.quantity) * line.lot for line in lines])
        self._families = _families(book, owned)

    def measures(self, lots: Lots) -> Floats:
        """Every measure after each choice of lots, shape (choices, measures)."""
        quantity = np.tile(self._held, (len(lots), 1))
        quantity[:, self._columns] -= lots * self._per_lot
        parts = [family.measures(quantity) for family in self._families]
        return np.hstack([np.zeros((len(lots), 0)), *parts])

    def excess(self, lots: Lots, before: Lots) -> Floats:
        """By how many shares each choice of lots uncovers more than ``before`` did."""
        more = self.measures(lots) - self.measures(before[None])
        return np.asarray(np.where(more > _ROUNDING, more, 0).sum(axis=1), np.float64)


def _families(book: Book, owned: slice) -> list[_Family]:
    """One a underlying on which the account holds an option."""
    instruments, held = book.instruments, book.positions.instrument[owned]
    option = instruments.kind[held] == InstrumentKind.OPTION
    families = {int(row): _Family([], [], []) for row in instruments.underlying[held[option]] if row >= 0}
    for at, instrument in enumerate(held):
        if option[at] and instruments.underlying[instrument] >= 0:
            family = families[int(instruments.underlying[instrument])]
            side = family.calls if instruments.right[instrument] == OptionRight.C else family.puts
            side.append(
                (at, float(instruments.multiplier[instrument]), int(instruments.expiry[instrument].astype("int64")))
            )
        elif int(instrument) in families and stock_like(instruments.kind[[instrument]])[0]:
            families[int(instrument)].stock.append(at)
    return list(families.values())
