"""Answers to what desks look at closely: fresh while watched, written only when something moved."""

from __future__ import annotations

from datetime import datetime

import numpy as np

from workstation.book.columns import Flags
from workstation.domain.enums import WatchKind
from workstation.engine.valuation import Valuation
from workstation.margin.evidence import Evidence
from workstation.policy import Policy
from workstation.store.connect import Store
from workstation.store.watches import Watch, active_watches
from workstation.store.write import StepWriter


class Answers:
    """What each watch was last told. Invariant: a new watch is answered in the step that sees it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._answered: frozenset[Watch] = frozenset()

    def write(
        self, writer: StepWriter, valuation: Valuation, policy: Policy, at: datetime, calls: Flags, wall_now: datetime
    ) -> None:
        """Answer what is new, and what is watched and changed."""
        watched = frozenset(active_watches(self._store, wall_now))
        changed = frozenset(valuation.changed.tolist())
        for watch in sorted(watched):
            row = _account_row(valuation, watch)
            if row is not None and (watch not in self._answered or row in changed):
                evidence = Evidence.of(valuation.book, [row], policy, at, valuation.windows, calls)  # type: ignore[arg-type]
                writer.answer(watch.kind, watch.subject, at, evidence.to_bytes())
        self._answered = watched


def _account_row(valuation: Valuation, watch: Watch) -> int | None:
    """The watched account's row, None for other watches and for accounts the broker does not know."""
    if valuation.book is None or watch.kind is not WatchKind.ACCOUNT:
        return None
    row = int(np.searchsorted(valuation.book.accounts.account, watch.subject))
    known = row < valuation.book.account_count and valuation.book.accounts.account[row] == watch.subject
    return row if known else None
