"""Short calls of CASH accounts: supported where shares in the account cover them, and then nothing more is needed."""

from __future__ import annotations

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags, Floats
from workstation.domain.enums import Regime
from workstation.margin.strategies import Legs

_ROUNDING = 1e-9  # shares


class CashCalls:
    """The covered calls of accounts that lend nothing."""

    def __init__(self, book: Book) -> None:
        self.is_cash: Flags = book.accounts.regime == Regime.CASH

    def net(self, legs: Legs, short_call: Flags) -> Floats:
        """What each line adds to the net requirement, (problems, lines); NaN for the short calls shares do not cover.

        Shares paid in full and a short call need min(S, K) + ITM = S gross, so S - P net, floored at 0: the shares'
        own S less the smaller of P and S.
        """
        needed = np.where(short_call, legs.contracts * legs.units, 0)
        covered = needed.sum(axis=1) <= legs.shares + _ROUNDING
        full = legs.spot[:, None] * legs.units
        net = -np.minimum(legs.premium, full) * legs.contracts
        return np.where(short_call & (legs.contracts > 0), np.where(covered[:, None], net, np.nan), 0)
