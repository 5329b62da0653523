"""One account whose prices can be tried: other marks in, the figures of the same rules out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Floats
from workstation.domain.enums import Level
from workstation.margin.balances import Balances, balances
from workstation.margin.call import before_forced, owed, tolerance
from workstation.margin.evidence import Evidence
from workstation.margin.figures import Figures
from workstation.margin.incremental import Evaluator
from workstation.margin.single import single_account
from workstation.policy import Policy


class Scenario:
    """Invariant: ``tried`` gives what ``evaluate`` gives for a book with these marks; the evidence stays as it is."""

    def __init__(self, evidence: Evidence, account: str) -> None:
        """KeyError when the evidence is about other accounts."""
        row = evidence.book.account_row(account)
        self.at, self.policy, self.windows = evidence.at, evidence.policy, evidence.windows
        self.mark = evidence.book.quotes.mark
        self.book: Book = with_own_marks(single_account(evidence.book, row))
        called = evidence.open_calls[row : row + 1]
        self.balances = balances(self.book, self.policy, slice(None), called)
        self._evaluator = Evaluator(self.book, self.policy, self.at, self.windows, called)
        self.figures = take(self._evaluator.figures, slice(None))

    def tried(self, mark: Floats) -> Figures:
        """The account's figures, one row, at these prices; good until the next ones are tried."""
        self.book.quotes.mark[:] = mark
        self._evaluator.full()
        return self._evaluator.figures

    def distances(self, figures: Figures) -> Floats:
        """How far each line is broken (``distances_of``) by this account's figures, shape (lines,)."""
        within = tolerance(figures.long_value, figures.short_value, figures.cash, figures.requirement[:, Level.INITIAL])
        net, liquid = figures.net_assets, figures.liquid_net_assets
        made = distances_of(figures.requirement, net, liquid, self.balances, self.policy, within)
        return np.asarray(made[0])


def with_own_marks(book: Book) -> Book:
    """The same book with marks that may be overwritten."""
    return replace(book, quotes=replace(book.quotes, mark=book.quotes.mark.copy()))


def distances_of(
    requirement: Floats, net_assets: Floats, liquid: Floats, balances: Balances, policy: Policy, within: Floats
) -> Floats:
    """How far each ``chart_view.Line`` is broken, base currency, shape (rows, lines); what is whole is at 0 or below.

    A level: requirement - (net assets - interest - debit margin + credit). The call: the larger side of its maximum,
    not floored. Equity: minus liquid net assets. What differs from 0 by no more than ``within`` is 0.
    """
    owes = owed(requirement[:, Level.MARGIN_CALL], net_assets, balances, policy)
    excess = np.where(owes.excess_financing > 0, owes.excess_financing, -np.inf)
    call = np.fmax(owes.margin_side, np.where(np.isnan(owes.margin_side), np.nan, excess))
    made = np.column_stack([requirement - before_forced(net_assets, balances)[:, None], call, -liquid])
    return np.where(np.abs(made) <= within[:, None], 0.0, made)
