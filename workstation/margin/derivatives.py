"""The figures of DERIVATIVES accounts: IM, MM, margin balance, state, and the drift from what their venue reports.

They stand in the same columns as everybody's: the initial and maintenance requirements are IM and MM, the margin call
level is what keeps the account clear of a warning (MM / re-arm level), the forced level is MM; net assets are the
margin balance and equity is the net asset value. What the client must pay in to be safe is
call amount = max(0, call margin - MB), call margin = max(MM / rearm, IM).
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Flags, Floats, Ints
from workstation.domain.enums import AlertType, Level, Regime
from workstation.margin.contract_terms import Contracts
from workstation.margin.contracts import DOLLARS
from workstation.margin.figures import Figures
from workstation.margin.lines import sum_lines
from workstation.margin.margin_states import ALERT_TYPE, Margins, fresh, standings
from workstation.margin.own_orders import OwnOrders
from workstation.margin.sums import LineSet
from workstation.margin.terms import long_suspended
from workstation.policy.keys import Policy

NOT_REPORTED = -1


@dataclass(frozen=True, slots=True)
class PositionColumns:
    """What each position adds, in the account's money; NaN where it cannot be margined."""

    profit: Floats  # of futures, against the average price
    option_value: Floats  # signed
    initial: Floats
    maintenance: Floats
    option: Flags
    sellable: Flags  # a future or bought option that can be traded


@dataclass(frozen=True, slots=True)
class _Own:
    """Sums of some accounts, and what the venue says of them where it says something."""

    balance: Floats
    value: Floats
    initial: Floats
    maintenance: Floats
    option_initial: Floats
    option_maintenance: Floats
    sellable: Floats
    drift: tuple[Floats, Floats, Floats]  # of initial, maintenance, balance: venue - model


class Derivatives:
    """The DERIVATIVES accounts of a book.

    Invariant: an account's figures follow from its own lines, orders and balances, so those of a few accounts and those
    of all are the same to the last bit.
    """

    def __init__(self, book: Book, policy: Policy) -> None:
        self._policy = policy
        self._concerned: Flags = book.accounts.regime == Regime.DERIVATIVES
        self.accounts: Ints = np.flatnonzero(self._concerned).astype(np.int32)
        self._lines = LineSet.where(book, self._concerned[book.positions.account])
        self._orders = OwnOrders(book, self._concerned)
        used = {*book.positions.instrument[self._lines.lines].tolist(), *self._orders.instrument.tolist()}
        self._contracts = Contracts.of(book, used)
        base = book.currencies[book.accounts.base_currency]
        self._in_dollars: Flags = np.isin(base, sorted(DOLLARS))
        self._reported = np.full(book.account_count, NOT_REPORTED, np.int32)
        self._reported[book.venue_figures.account] = np.arange(len(book.venue_figures.account))

    def among(self, accounts: Ints) -> Ints:
        """Where in ``accounts`` those of this regime stand."""
        places = np.flatnonzero(self._concerned[accounts]) if len(self.accounts) else self.accounts
        return places.astype(np.int32)

    def ordering(self, instruments: Ints) -> Ints:
        """The accounts with an own order in one of these instruments."""
        return self._orders.accounts_in(instruments)

    def completed(self, book: Book, part: Figures, accounts: Ints) -> Figures:
        """``part``, the figures of ``accounts`` by everybody's rules, with those of this regime in their place."""
        places = self.among(accounts)
        if not len(places):
            return part
        own = replace(part, **{f.name: np.array(getattr(part, f.name)) for f in fields(Figures)})
        self.write(book, own, places, accounts[places])
        return own

    def write(self, book: Book, table: Figures, places: Ints, accounts: Ints) -> None:
        """The figures of ``accounts``, all of this regime, into the rows ``places`` of a table that has their cash."""
        if not len(places):
            return
        own = self._sums(book, accounts, table.cash[places])
        rearm = self._policy.liquidation.rearm
        needs = (own.initial, own.maintenance, own.maintenance / rearm, own.maintenance)
        for level, needed in zip(Level, needs, strict=True):
            table.requirement[places, level] = table.requirement_gross[places, level] = needed
        options = (own.option_initial, own.option_maintenance, own.option_maintenance / rearm, own.option_maintenance)
        for level, needed in zip(Level, options, strict=True):
            table.option_requirement[places, level] = needed
        equity = np.where(
            np.isnan(own.value), table.equity[places], own.value
        )  # what is not margined still has a value
        table.equity[places], table.liquid_net_assets[places] = equity, equity - table.suspended_value[places]
        table.margin_balance[places] = table.net_assets[places] = own.balance
        table.sellable[places] = own.sellable
        table.drift_initial[places], table.drift_maintenance[places], table.drift_balance[places] = own.drift
        self._judge(book, table, places, accounts)

    def _judge(self, book: Book, table: Figures, places: Ints, accounts: Ints) -> None:
        initial, clear = (table.requirement[places, level] for level in (Level.INITIAL, Level.MARGIN_CALL))
        balance = table.margin_balance[places]
        needed = np.maximum(clear, initial)
        amount = np.maximum(needed - balance, 0)
        table.call_margin[places] = needed
        table.call_amount[places] = table.overnight_call_amount[places] = amount
        unknown = np.isnan(amount) | np.isnan(table.equity[places])
        lines, counts = self._lines.of(accounts)
        holds = sum_lines((book.positions.quantity[lines] != 0).astype(np.float64), counts) > 0
        states = standings(Margins.of(table, places, holds), fresh(len(places)), self._policy).state
        table.margin_state[places] = np.where(unknown, 0, states)
        kind = np.where(unknown, AlertType.UNPRICED, ALERT_TYPE[states]).astype(np.int8)
        table.alert_type[places] = table.alert_type_without_expiring[places] = kind
        table.unpriced[places] = unknown

    def positions(self, book: Book, lines: Ints) -> PositionColumns:
        """What these lines add; one without a quantity adds nothing."""
        positions, contracts, marks = book.positions, self._contracts, book.quotes.mark
        row = positions.instrument[lines]
        quantity = positions.quantity[lines] * contracts.multiplier[row]
        held, size, mark = quantity != 0, np.abs(quantity), marks[row]
        future, option = contracts.future[row], contracts.option[row]
        spot = contracts.spot(marks, row)
        average = np.where(positions.average_price[lines] > 0, positions.average_price[lines], np.nan)
        priced = (mark > 0) | (option & (mark == 0))
        known = np.where(priced & self.margined(book, lines), 0.0, np.nan)
        short = option & (quantity < 0)
        initial = np.where(future, size * average / positions.leverage[lines], 0.0)
        initial = np.where(short, contracts.short_initial(row, mark, spot) * size, initial) + known
        maintenance = np.where(future, contracts.future_maintenance(row, size, average, mark), 0.0)
        maintenance = np.where(short, contracts.short_maintenance(row, mark, spot) * size, maintenance) + known
        traded = ~long_suspended(book.instruments.status[row]) & (mark > 0)
        return PositionColumns(
            profit=np.where(held & ~option, np.where(future, quantity * (mark - average), 0.0) + known, 0.0),
            option_value=np.where(held & option, quantity * mark + known, 0.0),
            initial=np.where(held, initial, 0.0),
            maintenance=np.where(held, maintenance, 0.0),
            option=option,
            sellable=traded & (future | (option & (quantity > 0))) & held,
        )

    def margined(self, book: Book, lines: Ints) -> Flags:
        """Whether contracts can be margined here: futures and options, worth their account's money one to one."""
        row, accounts = book.positions.instrument[lines], book.positions.account[lines]
        own, base = book.instruments.currency[row], book.accounts.base_currency[accounts]
        same = (own == base) | (book.fx.rate[own] == book.fx.rate[base])
        return np.asarray((self._contracts.future[row] | self._contracts.option[row]) & same)

    def in_dollars(self, account: int) -> bool:
        """Whether the account counts in what tiers and fee steps are counted in."""
        return bool(self._in_dollars[account])

    def _sums(self, book: Book, accounts: Ints, cash: Floats) -> _Own:
        lines, counts = self._lines.of(accounts)
        each = self.positions(book, lines)
        profit, options, initial, maintenance = (
            sum_lines(column, counts) for column in (each.profit, each.option_value, each.initial, each.maintenance)
        )
        known = np.where(self._in_dollars[accounts], 0.0, np.nan)
        initial = initial + self._orders.initial(book, self._contracts, accounts) + known
        maintenance, balance = maintenance + known, cash + profit + known
        model, said = (initial, maintenance, balance), self._said(book, accounts)
        truth = [np.where(np.isnan(theirs), ours, theirs) for theirs, ours in zip(said, model, strict=True)]
        drift = [np.where(np.isnan(theirs), 0.0, theirs - ours) for theirs, ours in zip(said, model, strict=True)]
        return _Own(
            initial=truth[0],
            maintenance=truth[1],
            balance=truth[2],
            value=truth[2] + options,
            option_initial=sum_lines(np.where(each.option, each.initial, 0), counts),
            option_maintenance=sum_lines(np.where(each.option, each.maintenance, 0), counts),
            sellable=sum_lines(each.sellable.astype(np.float64), counts),
            drift=(drift[0], drift[1], drift[2]),
        )

    def _said(self, book: Book, accounts: Ints) -> tuple[Floats, Floats, Floats]:
        """Initial, maintenance and margin balance as the venue reports them; NaN where it does not."""
        at = self._reported[accounts]
        there = at != NOT_REPORTED
        said = take(book.venue_figures, at[there])
        columns = []
        for column in (said.initial, said.maintenance, said.margin_balance):
            full = np.full(len(accounts), np.nan)
            full[there] = column
            columns.append(full)
        return columns[0], columns[1], columns[2]
