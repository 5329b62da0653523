"""The last hours' minute figures of accounts that are near a call, in memory: what was before the call opened."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Floats, Ints
from workstation.domain.enums import Level
from workstation.margin.figures import Figures

MINUTE_US = 60_000_000
MINUTES = 720  # 12 h: from the pre-market's begin to the close in New York
ACCOUNTS = 1024  # 41 MB with MINUTES: 56 bytes an account and minute
COLUMNS = ("net_assets", "initial", "maintenance", "margin_call", "forced", "call_amount")
_LEVELS = (Level.INITIAL, Level.MAINTENANCE, Level.MARGIN_CALL, Level.FORCED)  # as in COLUMNS
Stamps = NDArray[np.int64]  # microseconds since 1970, UTC


def figures_at(figures: Figures, rows: Ints) -> Floats:
    """One row an account, COLUMNS across; base currency."""
    levels = figures.requirement[rows][:, list(_LEVELS)]
    return np.column_stack([figures.net_assets[rows], levels, figures.call_amount[rows]])


class MinuteRing:
    """Invariant: holds of an account what was recorded of it within the last MINUTES, as long as it keeps its place.

    When all places are taken, the account that was recorded longest ago makes room; a minute in which an account was
    not recorded is absent.
    """

    def __init__(self) -> None:
        """Memory is touched only as accounts are recorded."""
        self._figures = np.empty((ACCOUNTS, MINUTES, len(COLUMNS)))
        self._minute = np.empty((ACCOUNTS, MINUTES), np.int64)  # of each row of ``_figures``
        self._places: dict[str, int] = {}
        self._recorded = np.full(ACCOUNTS, -1, np.int64)  # the last minute of each place; -1: free

    def record(self, minute: int, accounts: Sequence[str], figures: Floats) -> None:
        """A minute of at most ACCOUNTS accounts (``figures_at``); those of earlier minutes keep theirs."""
        places = self._places_of(accounts, minute)
        at = minute // MINUTE_US % MINUTES
        self._figures[places, at], self._minute[places, at] = figures, minute

    def of(self, account: str, before: int) -> tuple[Stamps, Floats]:
        """What is known of an account before a minute, the oldest first."""
        place = self._places.get(account)
        if place is None:
            return np.empty(0, np.int64), np.empty((0, len(COLUMNS)))
        minutes = self._minute[place]
        oldest = max(before - MINUTES * MINUTE_US, 0)
        known = np.flatnonzero((minutes < before) & (minutes >= oldest))
        known = known[np.argsort(minutes[known])]
        return minutes[known], self._figures[place, known]

    def _places_of(self, accounts: Sequence[str], minute: int) -> list[int]:
        for account in accounts:
            if account in self._places:
                self._recorded[self._places[account]] = minute
        new = [account for account in accounts if account not in self._places]
        if new:
            self._make_room(new, minute)
        return [self._places[account] for account in accounts]

    def _make_room(self, new: Sequence[str], minute: int) -> None:
        """Free places first, then those recorded longest ago; what is recorded now is the youngest there is."""
        taken = np.argsort(self._recorded, kind="stable")[: len(new)].tolist()
        gone = set(taken)
        self._places = {account: place for account, place in self._places.items() if place not in gone}
        self._places |= dict(zip(new, taken, strict=True))
        self._minute[taken], self._recorded[taken] = -1, minute
