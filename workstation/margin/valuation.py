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
from workstation.margin.balances import balances, packed
from workstation.margin.derivatives import Derivatives
from workstation.margin.few_lines import FewLines
from workstation.margin.figures import OF_DERIVATIVES, Figures, put
from workstation.margin.holdings import Holdings
from workstation.margin.lines import Rows
from workstation.margin.options import build_option_rules, build_option_terms, option_columns, valuation_day
from workstation.margin.relief import Relief, relieved
from workstation.margin.requirements import line_columns, overnight_columns
from workstation.margin.sums import CHUNK, Block, LineSums
from workstation.margin.terms import build_terms, unit_values
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
        rules = build_option_rules(self.book, policy, at)
        self.options = build_option_terms(self.book, policy, units, self.terms, rules)
        self.relief = Relief(holdings, rules, policy, at, windows)
        self.derivatives = Derivatives(self.book, policy)
        self.open_calls = open_calls
        self.balances = packed(balances(self.book, policy, slice(None), open_calls))
        self._choose_lines(at)

    def _choose_lines(self, at: datetime) -> None:
        """Which lines each rule sums: most rules concern few of them."""
        book, instruments, held = self.book, self.book.instruments, self.book.positions.instrument
        option = instruments.kind == InstrumentKind.OPTION
        expiring = option & (instruments.expiry == valuation_day(at))
        intraday = book.accounts.regime == Regime.INTRADAY
        self._lines = Block(self.holdings, self._line_columns, np.ones(len(held), np.bool_))
        self._options = Block(self.holdings, self._option_columns, option[held])
        self._expiring = Block(self.holdings, self._option_columns, expiring[held])
        self._overnight = Block(self.holdings, self._overnight_columns, intraday[book.positions.account])
        self._blocks = [self._lines, self._options, self._expiring, self._overnight]
        self._few = FewLines(self.holdings, self.terms)

    def take_over(self, book: Book) -> None:
        """Go on with ``book``: other values in the same lines."""
        self.book = self.holdings.book = book

    def price(self, rows: Ints | None = None) -> None:
        """Work these unit rows out anew from the book's marks; None: all."""
        for block in self._blocks:
            block.price(rows)
        self._few.price(rows)
        self.relief.price(None if rows is None else self.terms.instrument[rows])

    def exchange(self) -> None:
        """Take over the book's rates of exchange."""
        self.terms = replace(self.terms, unit=unit_values(self.book, self.holdings.units))
        self.options = replace(self.options, terms=self.terms)
        self._few.terms = self.terms
        self.relief.exchange()
        self.balance(slice(None))
        self.price()

    def balance(self, rows: Rows) -> None:
        """Take over the balances of these accounts and whether they have an open call."""
        put(self.balances, rows, balances(self.book, self.policy, rows, self.open_calls))

    def follow(self, accounts: Ints) -> bool:
        """Take over the quantities of these accounts; False when the lines must be laid out anew."""
        self._few.follow()
        followed = self.holdings.follow(accounts) and all(block.follow(accounts) for block in self._blocks)
        return followed and self.relief.follow(accounts)

    def figures(self, accounts: Ints) -> Figures:
        """Every figure of these accounts."""
        lines, options, expiring, overnight = (block.sums(accounts) for block in self._blocks)
        counts = self._expiring.line_counts(accounts)
        sums = LineSums(lines, options, expiring, overnight, self._few.sums(accounts), counts)
        sums = relieved(sums, self.relief.sums(accounts))
        figures = account_figures(sums, take(self.balances, accounts), self.policy)
        return self.derivatives.completed(self.book, figures, accounts)

    def put_all(self, figures: Figures) -> None:
        """Every figure of every account, a chunk at a time."""
        for block in self._blocks:
            block.sum_all()
        few = self._few.all_sums()
        for first in range(0, self.book.account_count, CHUNK):
            rows = slice(first, first + CHUNK)
            lines, options, expiring, overnight = (block.summed(rows) for block in self._blocks)
            counts = self._expiring.line_counts(rows)
            sums = LineSums(lines, options, expiring, overnight, few[rows], counts)
            sums = relieved(sums, self.relief.sums(rows))
            put(figures, rows, account_figures(sums, take(self.balances, rows), self.policy), OF_DERIVATIVES)
        if len(own := self.derivatives.accounts):
            self.derivatives.write(self.book, figures, own, own)

    def dealt_in(self, instrument: int) -> bool:
        """Whether an instrument can be traded: priced, not at 0, neither SUSPENDED nor DELISTED."""
        return self._few.dealt_in(instrument)

    def _line_columns(self, rows: Ints) -> Floats:
        return line_columns(self.terms, self.book.quotes.mark, rows)

    def _option_columns(self, rows: Ints) -> Floats:
        return option_columns(self.options, self.book.quotes.mark, rows)

    def _overnight_columns(self, rows: Ints) -> Floats:
        return overnight_columns(self.terms, self.book.quotes.mark, rows)
