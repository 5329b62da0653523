"""Why accounts cannot be judged, in codes for the desk to say, found again only when what is missing has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Positions
from workstation.domain.failures import as_codes
from workstation.engine.valuation import Valuation
from workstation.margin.reasons import reasons
from workstation.policy import Policy


@dataclass(frozen=True, slots=True)
class _Rules:
    """What all texts follow from; the hour stands for the day and for rate rows that begin or end."""

    positions: Positions
    policy: Policy
    hour: datetime
    windows: Mapping[str, bool]

    def still(self, other: _Rules) -> bool:
        """Whether ``other`` are the very same rules."""
        same_objects = self.positions is other.positions and self.policy is other.policy
        return same_objects and self.hour == other.hour and self.windows == other.windows


class MissingTexts:
    """The texts of the ``missing`` column.

    Invariant: a text is that of ``margin.reasons`` now, as ``as_codes`` writes it. It follows from which prices and
    rates of exchange are absent among the account's lines, from the lines themselves, the rate rows, the policy, the
    day and the windows.
    """

    def __init__(self) -> None:
        self._rules: _Rules | None = None
        self._texts: dict[int, tuple[bytes, str]] = {}

    def of(self, row: int, valuation: Valuation, policy: Policy, at: datetime) -> str:
        """Why the account at ``row`` of the book cannot be judged."""
        book = valuation.known_book
        rules = _Rules(book.positions, policy, at.replace(minute=0, second=0, microsecond=0), valuation.windows)
        if self._rules is None or not self._rules.still(rules):
            self._rules, self._texts = rules, {}
        absent = _absent(book, row)
        known = self._texts.get(row)
        if known is None or known[0] != absent:
            text = as_codes(reasons(book, policy, row, at, valuation.windows))
            self._texts[row] = known = (absent, text)
        return known[1]


def _absent(book: Book, row: int) -> bytes:
    """Which of the marks and rates behind an account's lines are not there, and what trades."""
    instrument = book.positions.instrument[book.positions_of(row)]
    underlying = book.instruments.underlying[instrument]
    marks = np.isnan(book.quotes.mark[np.concatenate((instrument, underlying[underlying >= 0]))])
    amounts = book.cash.amount[book.cash_of(row)] != 0
    quantities = book.positions.quantity[book.positions_of(row)] != 0
    states = book.instruments.status[instrument]
    return b"".join(a.tobytes() for a in (marks, np.isnan(book.fx.rate), amounts, quantities, states))
