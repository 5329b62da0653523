"""One account whose prices can be tried: other marks in, the figures of the same rules out."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Floats
from workstation.domain.enums import Level
from workstation.margin.balances import Balances
from workstation.margin.call import before_forced, owed, tolerance
from workstation.margin.evidence import Evidence
from workstation.margin.figures import Figures
from workstation.margin.single import value_single
from workstation.margin.valuation import Valuation
from workstation.policy import Policy


class Line(IntEnum):
    """What can break, as a column of ``distances``."""

    INITIAL = Level.INITIAL
    MAINTENANCE = Level.MAINTENANCE
    MARGIN_CALL = Level.MARGIN_CALL
    FORCED = Level.FORCED
    CALL = 4  # there is a call amount
    EQUITY = 5  # liquid net assets are gone


class Scenario:
    """Invariant: ``tried`` gives what ``evaluate`` gives for a book with these marks; the evidence stays as it is."""

    def __init__(self, evidence: Evidence, account: str) -> None:
        """KeyError when the evidence is about other accounts."""
        row = evidence.book.account_row(account)
        quotes = evidence.book.quotes
        own = replace(evidence.book, quotes=replace(quotes, mark=quotes.mark.copy()))
        self.at, self.policy, self.windows = evidence.at, evidence.policy, evidence.windows
        self.mark = quotes.mark
        self.valuation: Valuation = value_single(
            own, evidence.policy, row, evidence.at, evidence.windows, evidence.open_calls
        )
        self.figures = self.tried(self.mark)

    @property
    def book(self) -> Book:
        """The book of this account alone; its marks are those last tried."""
        return self.valuation.book

    def tried(self, mark: Floats) -> Figures:
        """The account's figures, one row, at these prices."""
        self.book.quotes.mark[:] = mark
        self.valuation.price()
        return self.valuation.figures(slice(0, 1))

    def distances(self, figures: Figures) -> Floats:
        """How far each line is broken (``distances_of``) by this account's figures, shape (lines,)."""
        within = tolerance(figures.long_value, figures.short_value, figures.cash, figures.requirement[:, Level.INITIAL])
        net, liquid = figures.net_assets, figures.liquid_net_assets
        made = distances_of(figures.requirement, net, liquid, self.valuation.balances, self.policy, within)
        return np.asarray(made[0])


def distances_of(
    requirement: Floats, net_assets: Floats, liquid: Floats, balances: Balances, policy: Policy, within: Floats
) -> Floats:
    """How far each ``Line`` is broken, base currency, > 0 = broken, shape (rows, lines); the rest is 0 or less.

    A level: requirement - (net assets - interest - debit margin + credit). The call: the larger side of its maximum,
    not floored. Equity: minus liquid net assets. What differs from 0 by no more than ``within`` is 0.
    """
    owes = owed(requirement[:, Level.MARGIN_CALL], net_assets, balances, policy)
    excess = np.where(owes.excess_financing > 0, owes.excess_financing, -np.inf)
    call = np.fmax(owes.margin_side, np.where(np.isnan(owes.margin_side), np.nan, excess))
    made = np.column_stack([requirement - before_forced(net_assets, balances)[:, None], call, -liquid])
    return np.where(np.abs(made) <= within[:, None], 0.0, made)
