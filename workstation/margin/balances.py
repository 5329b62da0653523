"""What of an account moves with no price: cash, debts, credit and limits, in its base currency."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Flags, Floats
from workstation.domain.enums import Regime
from workstation.margin.lines import Rows, count_lines, line_counts, lines_of, sum_lines
from workstation.policy.keys import Policy


@dataclass(frozen=True, slots=True)
class Balances:
    """One row an account; NaN where a rate of exchange is missing.

    Terms that policy switches off are 0 already, and so are all of DERIVATIVES accounts, whose rules know none.
    """

    base_rate: Floats  # one unit of the base currency in the reporting currency
    cash: Floats
    debit_margin: Floats
    accrued_interest: Floats
    trading_credit: Floats
    financing_limit: Floats  # infinite where excess financing is switched off
    lines: Floats  # number of positions with a quantity
    intraday: Flags


def balances(book: Book, policy: Policy, rows: Rows, open_calls: Flags) -> Balances:
    """The balances of these accounts; ``open_calls`` has a flag for every account of the book."""
    accounts = take(book.accounts, rows)
    base_rate = book.fx.rate[accounts.base_currency]
    cash, debit = _cash(book, policy, rows)
    is_cash, lends = accounts.regime == Regime.CASH, accounts.regime != Regime.DERIVATIVES
    credit = np.where(lends, _counted(accounts.trading_credit, policy, is_cash, "include_trading_credit"), 0)
    if policy.call.invalidate_trading_credit:
        credit = np.where(open_calls[rows], 0, credit)
    financing_counts = _switch(policy, is_cash, "include_excess_financing") & lends
    return Balances(
        base_rate=base_rate,
        cash=cash / base_rate,
        debit_margin=np.where(lends, _counted(debit / base_rate, policy, is_cash, "include_debit_margin"), 0),
        accrued_interest=np.where(lends, _counted(accounts.accrued_interest, policy, is_cash, "include_interest"), 0),
        trading_credit=credit,
        financing_limit=np.where(financing_counts, accounts.financing_limit, np.inf),
        lines=_lines_held(book, rows),
        intraday=accounts.regime == Regime.INTRADAY,
    )


def packed(own: Balances) -> Balances:
    """The same with an account's numbers side by side, so that picking an account out touches one cache line."""
    names = [f.name for f in fields(Balances) if f.name != "intraday"]
    together = np.column_stack([getattr(own, name) for name in names])
    return replace(own, **{name: together[:, place] for place, name in enumerate(names)})


def in_reporting(balance: Floats, rate: Floats) -> Floats:
    """Balance x rate of exchange; a zero balance needs no rate."""
    return np.where(balance == 0, 0, balance * rate)


def _cash(book: Book, policy: Policy, rows: Rows) -> tuple[Floats, Floats]:
    """Cash = sum of (amount + in transit) x fx; debit margin = sum of |amount| x fx x rate where amount < 0."""
    lines, counts = lines_of(book.cash_start, rows), line_counts(book.cash_start, rows)
    cash = take(book.cash, lines)
    fx = book.fx.rate[cash.currency]
    owed = np.maximum(-cash.amount, 0) * policy.call.debit_margin_rate
    total = sum_lines(in_reporting(cash.amount + cash.in_transit, fx), counts)
    return total, sum_lines(in_reporting(owed, fx), counts)


def debit_margin_rate(policy: Policy, regime: Regime) -> float:
    """Margin on a debit, as a share of it; 0 where debit margin is switched off."""
    switches = policy.call.cash if regime is Regime.CASH else policy.call
    return policy.call.debit_margin_rate if switches.include_debit_margin else 0.0


def _lines_held(book: Book, rows: Rows) -> Floats:
    held = book.positions.quantity[lines_of(book.position_start, rows)] != 0
    return count_lines(held, line_counts(book.position_start, rows)).astype(np.float64)


def _switch(policy: Policy, is_cash: Flags, name: str) -> Flags:
    """Whether a term counts: margin and cash accounts have their own switches."""
    return np.where(is_cash, bool(getattr(policy.call.cash, name)), bool(getattr(policy.call, name)))


def _counted(amount: Floats, policy: Policy, is_cash: Flags, name: str) -> Floats:
    return np.where(_switch(policy, is_cash, name), amount, 0.0)
