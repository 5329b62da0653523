"""From sums over lines to every figure of an account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, TypeVar

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Codes, Flags, Floats, Ints
from workstation.domain.enums import InstrumentKind, Level, Regime
from workstation.margin.balances import balances
from workstation.margin.call import Standing, alert_types, financing_used, owed, tolerance
from workstation.margin.equity import net_asset_ratio
from workstation.margin.figures import Figures
from workstation.margin.holdings import Holdings
from workstation.margin.lines import Rows, count_lines, line_counts, lines_of, sum_lines
from workstation.margin.options import GROSS, NET, build_option_terms, option_columns, valuation_day
from workstation.margin.requirements import LONG, SHORT, STOCK_REQUIREMENT, line_columns, overnight_columns
from workstation.margin.sums import CHUNK, Block, LineSet
from workstation.margin.terms import LEVELS, build_terms, future_like, long_suspended, stock_like, unit_values
from workstation.policy.keys import Policy

T = TypeVar("T")


class Valuation:
    """A book under one policy at one moment; marks are read from the book whenever something is priced.

    Invariant: ``figures`` of any accounts are, to the last bit, those rows of the figures of all. Unknown prices, rates
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
        self._choose_lines(at)

    def _choose_lines(self, at: datetime) -> None:
        """Which lines each rule sums: most rules concern few of them."""
        instruments, held = self.book.instruments, self.book.positions.instrument
        option = instruments.kind == InstrumentKind.OPTION
        expiring = option & (instruments.expiry == valuation_day(at))
        intraday = self.book.accounts.regime == Regime.INTRADAY
        suspended = stock_like(instruments.kind) & long_suspended(instruments.status)
        book, row, units = self.book, self.holdings.row, self.holdings.units.count
        self._lines = Block(book, row, units, self._line_columns)
        self._option_lines = Block(book, row, units, self._option_columns, option[held])
        self._expiring = Block(book, row, units, self._option_columns, expiring[held])
        self._overnight = Block(book, row, units, self._overnight_columns, intraday[book.positions.account])
        self._suspended = LineSet.where(book, suspended[held])
        self._futures = LineSet.where(book, future_like(instruments.kind)[held])
        self._blocks = [self._lines, self._option_lines, self._expiring, self._overnight]

        self._dealt = self._tradable()

    def take_over(self, book: Book) -> None:
        """Go on with ``book``: other values in the same lines."""
        self.book = self.holdings.book = book

    def price(self, rows: Ints | None = None) -> None:
        """Work these unit rows out anew from the book's marks; None: all."""
        for block in self._blocks:
            block.price(rows)
        self._dealt = self._tradable()

    def exchange(self) -> None:
        """Take over the book's rates of exchange."""
        self.terms = replace(self.terms, unit=unit_values(self.book, self.holdings.units))
        self.options = replace(self.options, terms=self.terms)
        self.balance(slice(None))
        self.price()

    def balance(self, rows: Rows) -> None:
        """Take over the balances of these accounts and whether they have an open call."""
        fresh = balances(self.book, self.policy, rows, self.open_calls)
        put(self.balances, rows, fresh)

    def follow(self, accounts: Ints) -> bool:
        """Take over the quantities of these accounts; False when the lines must be laid out anew."""
        return self.holdings.follow(accounts) and all(block.follow(accounts) for block in self._blocks)

    def chunks(self) -> Iterator[slice]:
        """All accounts, a few thousand at a time."""
        count = self.book.account_count
        return (slice(first, min(first + CHUNK, count)) for first in range(0, count, CHUNK))

    def dealt_in(self, instrument: int) -> bool:
        """Whether an instrument can be traded: priced above 0, neither SUSPENDED nor DELISTED."""
        return bool(self._dealt[instrument])

    def figures(self, rows: Rows) -> Figures:
        """Every figure of these accounts; a slice must be one of ``chunks()``."""
        own = take(self.balances, rows)
        base = own.base_rate[:, None]
        lines = self._lines.sums(rows) / base
        option = self._option_lines.sums(rows) / base + own.unruled[:, None]
        long_value, short_value = lines[:, LONG], lines[:, SHORT]
        of_stock = lines[:, STOCK_REQUIREMENT]
        requirement = of_stock + option[:, NET]
        suspended = self._suspended_value(rows) / own.base_rate
        equity = own.cash + long_value + short_value + self._future_value(rows) / own.base_rate
        liquid = equity - suspended
        net_assets = equity if self.policy.call.net_assets == "equity" else liquid
        closable = self._closable(rows)
        within = tolerance(long_value, short_value, own.cash, requirement[:, Level.INITIAL])
        standing = Standing(own, net_assets, liquid, closable, within)
        owes = owed(requirement[:, Level.MARGIN_CALL], net_assets, own, self.policy)
        types = alert_types(standing, owes, requirement[:, Level.FORCED], self.policy)
        expiring = self._expiring_requirement(rows) / base + own.unruled[:, None]
        return Figures(
            cash=own.cash,
            equity=equity,
            suspended_value=suspended,
            liquid_net_assets=liquid,
            long_value=long_value,
            short_value=short_value,
            net_asset_ratio=net_asset_ratio(liquid, long_value, short_value, suspended, own.lines),
            requirement=requirement,
            requirement_gross=of_stock + option[:, GROSS],
            requirement_expiring_today=expiring,
            option_requirement=option[:, NET],
            call_margin=owes.call_margin,
            net_assets=net_assets,
            debit_margin=own.debit_margin,
            financing_used=financing_used(own.cash),
            excess_financing=owes.excess_financing,
            trading_credit=own.trading_credit,
            accrued_interest=own.accrued_interest,
            call_amount=owes.call_amount,
            overnight_call_amount=self._overnight_call(rows, standing, owes.call_amount, option),
            alert_type=types,
            alert_type_without_expiring=self._types_without(standing, requirement - expiring, types),
            has_expiring_today=self._expiring.line_counts(rows) > 0,
            closable=closable.astype(np.float64),
            unpriced=np.isnan(owes.call_amount),
            reporting_rate=own.base_rate,
        )

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
        """Instruments with a known price that is not 0, neither SUSPENDED nor DELISTED; HALTED is only for minutes."""
        mark = self.book.quotes.mark
        dealt: Flags = ~long_suspended(self.book.instruments.status) & (mark != 0) & ~np.isnan(mark)
        return dealt

    def _closable(self, rows: Rows) -> Ints:
        """How many lines can be traded."""
        lines = lines_of(self.book.position_start, rows)
        positions = self.book.positions
        tradable = self._dealt[positions.instrument[lines]] & (positions.quantity[lines] != 0)
        return count_lines(tradable, line_counts(self.book.position_start, rows))

    def _expiring_requirement(self, rows: Rows) -> Floats:
        """The part of the requirement from options that expire today, reporting currency."""
        return self._expiring.sums(rows)[:, NET]

    def _overnight_call(self, rows: Rows, standing: Standing, now: Floats, option: Floats) -> Floats:
        """The call of an INTRADAY account at the cut-off, with the MARGIN rates; of others the call as it is."""
        if self._overnight.empty:
            return now
        own = standing.balances
        requirement = self._overnight.sums(rows)[:, 0] / own.base_rate + option[:, Level.MARGIN_CALL]
        return np.where(own.intraday, owed(requirement, standing.net_assets, own, self.policy).call_amount, now)

    def _types_without(self, standing: Standing, requirement: Floats, types: Codes) -> Codes:
        """The alert types if what expires today needed nothing."""
        if self._expiring.empty:
            return types
        owes = owed(requirement[:, Level.MARGIN_CALL], standing.net_assets, standing.balances, self.policy)
        return alert_types(standing, owes, requirement[:, Level.FORCED], self.policy)


def blank_figures(accounts: int) -> Figures:
    """Figures to be filled in by ``put``."""
    matrices = {"requirement", "requirement_gross", "requirement_expiring_today", "option_requirement"}
    types: dict[str, Any] = {"alert_type": np.int8, "alert_type_without_expiring": np.int8}
    types |= {"has_expiring_today": np.bool_, "unpriced": np.bool_}
    shapes = {f.name: (accounts, LEVELS) if f.name in matrices else (accounts,) for f in fields(Figures)}
    return Figures(**{name: np.zeros(shape, types.get(name, np.float64)) for name, shape in shapes.items()})


def put(table: T, rows: Rows, part: T) -> None:
    """Overwrite these rows of every column."""
    for f in fields(table):  # type: ignore[arg-type]
        getattr(table, f.name)[rows] = getattr(part, f.name)
