"""The sums of all lines of a book under one policy at one moment, whole or for a few accounts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Flags, Floats, Ints
from workstation.domain.enums import InstrumentKind, Regime
from workstation.margin.account import account_figures
from workstation.margin.balances import balances
from workstation.margin.figures import Figures, put
from workstation.margin.holdings import Holdings
from workstation.margin.lines import Rows, count_lines, sum_lines
from workstation.margin.options import build_option_terms, option_columns, valuation_day
from workstation.margin.requirements import line_columns, overnight_columns
from workstation.margin.sums import CHUNK, Block, LineSet, LineSums
from workstation.margin.terms import build_terms, future_like, long_suspended, stock_like, unit_values
from workstation.policy.keys import Policy


class Valuation:
    """A book under one policy at one moment; marks are read from the book whenever something is priced.

    Invariant: the figures of any accounts are, to the last bit, those rows of the figures of all. Unknown prices, rates
    of exchange and rates are NaN in the tables, so exactly the sums that need them are NaN.
    """

    def __init__(
        self, holdings: Holdings, policy: Policy, at: datetime, windows: Mapping[str, bool], open_calls: Flags
    ) -> None:
        self.holdings, self.book, self.policy = holdings, holdings.book, policy
        units = holdings.units
        self.terms = build_terms(self.book, policy, units, holdings.rates, at, windows)
        self.options = build_option_terms(self.book, policy, units, self.terms, at)
        self.open_calls = open_calls
        self.balances = balances(self.book, policy, slice(None), open_calls)
        self._dealt = self._tradable()
        self._choose_lines(at)

    def _choose_lines(self, at: datetime) -> None:
        """Which lines each rule sums: most rules concern few of them."""
        book, instruments, held = self.book, self.book.instruments, self.book.positions.instrument
        option = instruments.kind == InstrumentKind.OPTION
        expiring = option & (instruments.expiry == valuation_day(at))
        intraday = book.accounts.regime == Regime.INTRADAY
        suspended = stock_like(instruments.kind) & long_suspended(instruments.status)
        self._lines = Block(self.holdings, self._line_columns, np.ones(len(held), np.bool_))
        self._options = Block(self.holdings, self._option_columns, option[held])
        self._expiring = Block(self.holdings, self._option_columns, expiring[held])
        self._overnight = Block(self.holdings, self._overnight_columns, intraday[book.positions.account])
        self._blocks = [self._lines, self._options, self._expiring, self._overnight]
        self._suspended = LineSet.where(book, suspended[held])
        self._futures = LineSet.where(book, future_like(instruments.kind)[held])
        self._stuck = LineSet.where(book, ~self._dealt[held])

    def take_over(self, book: Book) -> None:
        """Go on with ``book``: other values in the same lines."""
        self.book = self.holdings.book = book

    def price(self, rows: Ints | None = None) -> None:
        """Work these unit rows out anew from the book's marks; None: all."""
        for block in self._blocks:
            block.price(rows)
        dealt = self._tradable()
        if not np.array_equal(dealt, self._dealt):
            self._dealt = dealt
            self._stuck = LineSet.where(self.book, ~dealt[self.book.positions.instrument])

    def exchange(self) -> None:
        """Take over the book's rates of exchange."""
        self.terms = replace(self.terms, unit=unit_values(self.book, self.holdings.units))
        self.options = replace(self.options, terms=self.terms)
        self.balance(slice(None))
        self.price()

    def balance(self, rows: Rows) -> None:
        """Take over the balances of these accounts and whether they have an open call."""
        put(self.balances, rows, balances(self.book, self.policy, rows, self.open_calls))

    def follow(self, accounts: Ints) -> bool:
        """Take over the quantities of these accounts; False when the lines must be laid out anew."""
        return self.holdings.follow(accounts) and all(block.follow(accounts) for block in self._blocks)

    def figures(self, accounts: Ints) -> Figures:
        """Every figure of these accounts."""
        lines, options, expiring, overnight = (block.sums(accounts) for block in self._blocks)
        sums = LineSums(lines, options, expiring, overnight, *self._few_lines(accounts))
        return account_figures(sums, take(self.balances, accounts), self.policy)

    def put_all(self, figures: Figures) -> None:
        """Every figure of every account, a chunk at a time."""
        for block in self._blocks:
            block.sum_all()
        for first in range(0, self.book.account_count, CHUNK):
            rows = slice(first, first + CHUNK)
            lines, options, expiring, overnight = (block.summed(rows) for block in self._blocks)
            sums = LineSums(lines, options, expiring, overnight, *self._few_lines(rows))
            put(figures, rows, account_figures(sums, take(self.balances, rows), self.policy))

    def dealt_in(self, instrument: int) -> bool:
        """Whether an instrument can be traded: priced, not at 0, neither SUSPENDED nor DELISTED."""
        return bool(self._dealt[instrument])

    def _few_lines(self, rows: Rows) -> tuple[Floats, Floats, Ints, Ints]:
        """Sums over lines so few that they need no table: see ``LineSums``."""
        counts = self._stuck_lines(rows), self._expiring.line_counts(rows)
        return self._suspended_value(rows), self._future_value(rows), *counts

    def _line_columns(self, rows: Ints) -> Floats:
        return line_columns(self.terms, self.book.quotes.mark, rows)

    def _option_columns(self, rows: Ints) -> Floats:
        return option_columns(self.options, self.book.quotes.mark, rows)

    def _overnight_columns(self, rows: Ints) -> Floats:
        return overnight_columns(self.terms, self.book.quotes.mark, rows)

    def _suspended_value(self, rows: Rows) -> Floats:
        """Sum of the positive values of SUSPENDED and DELISTED stock, reporting currency."""
        lines, counts = self._suspended.of(rows)
        positions = self.book.positions
        value = self._quantity_times(lines, self.book.quotes.mark[positions.instrument[lines]])
        return sum_lines(np.where(positions.quantity[lines] > 0, np.maximum(value, 0), 0), counts)

    def _future_value(self, rows: Rows) -> Floats:
        """Unrealised profit of futures: quantity x multiplier x (mark - average price), reporting currency."""
        lines, counts = self._futures.of(rows)
        positions = self.book.positions
        gain = self.book.quotes.mark[positions.instrument[lines]] - positions.average_price[lines]
        return sum_lines(self._quantity_times(lines, gain), counts)

    def _quantity_times(self, lines: Ints, price: Floats) -> Floats:
        quantity = self.book.positions.quantity[lines]
        return np.where(quantity == 0, 0, quantity * self.terms.unit[self.holdings.row[lines]] * price)

    def _tradable(self) -> Flags:
        """Instruments that are priced, not at 0, not SUSPENDED or DELISTED; HALTED is only for minutes."""
        mark = self.book.quotes.mark
        dealt: Flags = ~long_suspended(self.book.instruments.status) & (mark != 0) & ~np.isnan(mark)
        return dealt

    def _stuck_lines(self, rows: Rows) -> Ints:
        """How many lines cannot be traded; one without a quantity is no line."""
        lines, counts = self._stuck.of(rows)
        return count_lines(self.book.positions.quantity[lines] != 0, counts)
