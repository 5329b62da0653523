"""One account whose prices can be tried: other marks in, the figures of the same rules out.

A venue's own figures are of its own prices: at others its drift from the model is taken to be what it is now.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Floats
from workstation.domain.enums import Level, Regime
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
        self.by_state = bool(self.book.accounts.regime[0] == Regime.DERIVATIVES)
        called = evidence.open_calls[row : row + 1]
        self.balances = balances(self.book, self.policy, slice(None), called)
        self._evaluator = Evaluator(self.book, self.policy, self.at, self.windows, called)
        self.figures = take(self._evaluator.figures, slice(None))
        drift = (self.figures.drift_initial, self.figures.drift_maintenance, self.figures.drift_balance)
        self._drift = [float(column[0]) for column in drift]

    def tried(self, mark: Floats) -> Figures:
        """The account's figures, one row, at these prices; good until the next ones are tried."""
        self.book.quotes.mark[:] = mark
        if len(self.book.venue_figures.account):
            self._report(np.full(len(self._drift), np.nan))
            self._evaluator.full()
            self._report(self._modelled() + self._drift)
        self._evaluator.full()
        return self._evaluator.figures

    def distances(self, figures: Figures) -> Floats:
        """How far each line is broken (``distances_of``) by this account's figures, shape (lines,)."""
        within = tolerance(figures.long_value, figures.short_value, figures.cash, figures.requirement[:, Level.INITIAL])
        net, liquid = figures.net_assets, figures.liquid_net_assets
        made = distances_of(
            figures.requirement, net, liquid, self.balances, self.policy, within, by_state=self.by_state
        )
        return np.asarray(made[0])

    def _modelled(self) -> Floats:
        """Initial, maintenance and margin balance as just evaluated."""
        figures = self._evaluator.figures
        needed = figures.requirement[0]
        return np.array([needed[Level.INITIAL], needed[Level.MAINTENANCE], figures.margin_balance[0]])

    def _report(self, said: Floats) -> None:
        """What the venue says from now on; NaN: nothing."""
        reported = self.book.venue_figures
        for column, figure in zip((reported.initial, reported.maintenance, reported.margin_balance), said, strict=True):
            column[:] = figure


def with_own_marks(book: Book) -> Book:
    """The same book with marks and venue figures that may be overwritten."""
    reported = book.venue_figures
    names = ("initial", "maintenance", "margin_balance")
    own = replace(reported, **{name: np.array(getattr(reported, name)) for name in names})
    return replace(book, quotes=replace(book.quotes, mark=book.quotes.mark.copy()), venue_figures=own)


def distances_of(
    requirement: Floats,
    net_assets: Floats,
    liquid: Floats,
    balances: Balances,
    policy: Policy,
    within: Floats,
    *,
    by_state: bool,
) -> Floats:
    """How far each ``chart_view.Line`` is broken, base currency, shape (rows, lines); what is whole is at 0 or below.

    A level: requirement - (net assets - interest - debit margin + credit). The call: the larger side of its maximum,
    not floored; of derivatives accounts (``by_state``) max(IM, MM / re-arm level) - margin balance. Equity: minus
    liquid net assets. What differs from 0 by no more than ``within`` is 0.
    """
    owes = owed(requirement[:, Level.MARGIN_CALL], net_assets, balances, policy)
    excess = np.where(owes.excess_financing > 0, owes.excess_financing, -np.inf)
    call = np.fmax(owes.margin_side, np.where(np.isnan(owes.margin_side), np.nan, excess))
    if by_state:
        call = np.maximum(requirement[:, Level.INITIAL], requirement[:, Level.MARGIN_CALL]) - net_assets
    made = np.column_stack([requirement - before_forced(net_assets, balances)[:, None], call, -liquid])
    return np.where(np.abs(made) <= within[:, None], 0.0, made)
