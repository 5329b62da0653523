"""An account as it would stand after closing this and that, judged by the real rules of margin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import TypeVar

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Cash, Flags, Floats, Ints, Positions
from workstation.book.select import select
from workstation.closing.costs import Lots, total_costs
from workstation.closing.lines import Line
from workstation.domain.enums import Level
from workstation.margin.balances import balances
from workstation.margin.call import tolerance
from workstation.margin.evaluate import evaluate
from workstation.margin.figures import Figures
from workstation.policy.keys import Policy

Table = TypeVar("Table", Cash, Positions)

_BATCH = 4096  # standings valued at once
_CENT_PART = 1e-9  # no two amounts of money are told apart below this
_NOTHING = 1e-9  # share of a position that is only the rounding of lots x lot size


@dataclass(frozen=True, slots=True)
class Standings:
    """One row a state of the account. Invariant: ``call`` is max(``margin_side``, ``financing_side``, 0)."""

    call: Floats
    margin_side: Floats  # call margin - net assets + interest + debit margin - credit: below 0 is room
    financing_side: Floats  # financing - its limit, not floored either
    requirement: Floats  # margin-call level

    @property
    def shortfall(self) -> Floats:
        """The greater side: what is called for, below 0 what is to spare."""
        return np.maximum(self.margin_side, self.financing_side)


class Trial:
    """One account to try closings on.

    Invariant: every standing comes from ``margin.evaluate`` on a book in which the quantities are less by what is
    closed, and cash, in the currency of the instrument, more by the proceeds and less by the cost.
    """

    def __init__(
        self,
        book: Book,
        policy: Policy,
        account: int,
        lines: Sequence[Line],
        at: datetime,
        windows: Mapping[str, bool],
        open_calls: Flags | None,
    ) -> None:
        """``book`` has the lines' row numbers; only the account's part of it is valued."""
        self.lines, self._policy, self._at, self._windows = tuple(lines), policy, at, windows
        self._called = np.zeros(1, np.bool_) if open_calls is None else open_calls[account : account + 1]
        part = select(book, [account])
        first = book.positions_of(account).start
        self._places = [line.row - first for line in self.lines]
        currencies = part.instruments.currency[part.positions.instrument[self._places]]
        self._tried: dict[bytes, Floats] = {}
        nothing = slice(0, 0)
        self._book = replace(
            part,
            cash=_with_purses(part.cash, currencies),
            client_orders=take(part.client_orders, nothing),
            venue_figures=take(part.venue_figures, nothing),
        )
        self._purses = [int(np.flatnonzero(self._book.cash.currency == currency)[0]) for currency in currencies]
        self._limit = float(balances(part, policy, slice(None), self._called).financing_limit[0])
        nothing_closed = np.zeros((1, len(self.lines)), np.int64)
        figures = self._figures(nothing_closed)
        self.before = self.standings(nothing_closed)
        within = tolerance(figures.long_value, figures.short_value, figures.cash, figures.requirement[:, Level.INITIAL])
        self.tolerance = max(float(np.nan_to_num(within[0])), _CENT_PART)

    @property
    def known(self) -> bool:
        """Whether the account's call can be computed."""
        return bool(np.isfinite(self.before.call[0]))

    def standings(self, lots: Lots) -> Standings:
        """The standing after each row of ``lots``, shape (standings, lines); what was tried before is remembered."""
        keys = [row.tobytes() for row in lots]
        new = {key: at for at, key in enumerate(keys) if key not in self._tried}
        rows = lots[list(new.values())]
        for first in range(0, len(rows), _BATCH):
            values = np.column_stack(self._batch(rows[first : first + _BATCH]))
            self._tried.update(zip(list(new)[first : first + _BATCH], values, strict=True))
        table = np.array([self._tried[key] for key in keys]).reshape(len(keys), len(fields(Standings)))
        return Standings(*table.T)

    def standing(self, lots: Lots) -> Standings:
        """The standing after one choice of lots."""
        return self.standings(lots[None])

    def _batch(self, lots: Lots) -> tuple[Floats, Floats, Floats, Floats]:
        figures = self._figures(lots)
        sides = _margin_side(figures), -figures.cash - self._limit
        return figures.call_amount, *sides, figures.requirement[:, Level.MARGIN_CALL]

    def _figures(self, lots: Lots) -> Figures:
        called = np.broadcast_to(self._called, len(lots)).copy()
        return evaluate(self._copies(lots), self._policy, self._at, self._windows, called)

    def _copies(self, lots: Lots) -> Book:
        """A book with a copy of the account for each choice of lots."""
        count, book = len(lots), self._book
        held, owned = len(book.positions.quantity), len(book.cash.amount)
        quantity, amount = np.tile(book.positions.quantity, (count, 1)), np.tile(book.cash.amount, (count, 1))
        available = np.tile(book.positions.available, (count, 1))
        for column, line in enumerate(self.lines):
            place, purse = self._places[column], self._purses[column]
            closed = lots[:, column] * line.lot * (1 if line.quantity > 0 else -1)
            left = quantity[:, place] - closed
            quantity[:, place] = np.where(np.abs(left) <= _NOTHING * abs(line.quantity), 0.0, left)
            available[:, place] = still_available(available[:, place], np.abs(closed))
            costs = total_costs(line, lots[:, column], self._policy.close)
            amount[:, purse] += closed * line.proceeds - costs * line.per_base
        return replace(
            book,
            accounts=take(book.accounts, np.zeros(count, np.intp)),
            positions=replace(_tiled(book.positions, count), quantity=quantity.ravel(), available=available.ravel()),
            cash=replace(_tiled(book.cash, count), amount=amount.ravel()),
            position_start=(np.arange(count + 1) * held).astype(np.int32),
            cash_start=(np.arange(count + 1) * owned).astype(np.int32),
        )


def still_available(available: Floats, closed: Floats) -> Floats:
    """What is closed is taken from what is available; what is not available stays and backs no option."""
    return np.asarray(np.sign(available) * np.maximum(np.abs(available) - closed, 0.0), np.float64)


def _margin_side(figures: Figures) -> Floats:
    """The margin side of the call amount from the terms that ``figures`` shows."""
    owed = figures.accrued_interest + figures.debit_margin - figures.trading_credit
    return figures.call_margin - figures.net_assets + owed


def _with_purses(cash: Cash, currencies: Ints) -> Cash:
    """The account's cash with an empty row for each currency that it will be paid in."""
    new = np.setdiff1d(currencies, cash.currency).astype(np.int32)
    empty = {"currency": new, "account": np.zeros(len(new), np.int32)}
    columns = {
        f.name: np.concatenate([getattr(cash, f.name), empty.get(f.name, np.zeros(len(new)))]).astype(
            getattr(cash, f.name).dtype
        )
        for f in fields(cash)
    }
    return take(Cash(**columns), np.argsort(columns["currency"], kind="stable"))


def _tiled(table: Table, count: int) -> Table:
    """The account's rows once for each of ``count`` copies of it."""
    rows = len(table.account)
    whole = take(table, np.tile(np.arange(rows), count))
    return replace(whole, account=np.repeat(np.arange(count, dtype=np.int32), rows))
