"""Answers to what desks look at closely: fresh while watched, written only when something moved."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np

from workstation.book.columns import Flags, Ints
from workstation.domain.enums import WatchKind
from workstation.engine.valuation import NO_ROWS, Valuation
from workstation.margin.evidence import Evidence
from workstation.policy import Policy
from workstation.store.connect import Store
from workstation.store.watches import Watch, active_watches
from workstation.store.write import StepWriter

_AGAIN = timedelta(seconds=1)


class Answers:
    """What each watch was last told.

    Invariant: a new watch is answered in the step that sees it; one about several accounts is told again of what
    changed within ``_AGAIN`` of its last answer, not at once, and nothing that changed meanwhile is forgotten.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._answered: dict[Watch, datetime] = {}
        self._owed: set[Watch] = set()

    def write(
        self, writer: StepWriter, valuation: Valuation, policy: Policy, at: datetime, calls: Flags, wall_now: datetime
    ) -> None:
        """Answer what is new, and what is watched and changed."""
        watched = active_watches(self._store, wall_now)
        self._answered = {watch: self._answered[watch] for watch in watched if watch in self._answered}
        self._owed &= set(watched)
        for watch in watched:
            rows = _account_rows(valuation, watch)
            if not len(rows):
                continue
            if watch not in self._answered or np.isin(rows, valuation.changed).any():
                self._owed.add(watch)
            if watch in self._owed and self._is_time(watch, wall_now):
                evidence = Evidence.of(valuation.known_book, rows, policy, at, valuation.windows, calls)
                writer.answer(watch.kind, watch.subject, at, evidence.to_bytes())
                self._answered[watch] = wall_now
                self._owed.discard(watch)

    def _is_time(self, watch: Watch, wall_now: datetime) -> bool:
        before = self._answered.get(watch)
        return before is None or watch.kind is not WatchKind.ACCOUNTS or not before <= wall_now < before + _AGAIN


def _account_rows(valuation: Valuation, watch: Watch) -> Ints:
    """The watched accounts' rows, as far as the broker knows them; none of other watches."""
    names = np.array(watch.accounts, np.str_)
    if valuation.book is None or not len(names):
        return NO_ROWS
    known = valuation.book.accounts.account
    rows = np.searchsorted(known, names)
    found: Ints = rows[(rows < len(known)) & (known[np.minimum(rows, len(known) - 1)] == names)].astype(np.int32)
    return found
