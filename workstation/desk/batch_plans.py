"""How the accounts of open batches are cured, in the words of the batch dialog; worked out in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from workstation.closing.goals import Cure
from workstation.closing.plan import plan
from workstation.closing.proposal import Alternative, Plan
from workstation.desk.previews import AccountPlan, BatchPlans, NextBest, PlannedLine
from workstation.margin.evidence import Evidence
from workstation.store.connect import Store

_A_ROUND = 4  # plans between two looks at what else is asked; a desk that closes waits for no more


@dataclass(slots=True)
class _Batch:
    """What is known and asked of one batch."""

    queue: list[str] = field(default_factory=list)
    evidence: dict[str, Evidence] = field(default_factory=dict)  # by account
    override: bool = False


@dataclass(slots=True)
class PlanFeed:
    """A plan takes as long as dozens of edits, so that nothing typed waits for it here.

    ``know`` is called by the thread that reads the answers, ``news`` by the one that plans, the rest by the GUI's.
    Invariant: a plan is of the newest answer there was when it began; a closed batch is told nothing more.
    """

    every: int = 1
    _batches: dict[str, _Batch] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def open(self, batch: str) -> None:
        """Begin with a batch."""
        with self._lock:
            self._batches[batch] = _Batch()

    def plan(self, batch: str, accounts: Sequence[str]) -> None:
        """Work out these plans, in this order, and no others any more."""
        with self._lock:
            if batch in self._batches:
                self._batches[batch].queue = list(dict.fromkeys(accounts))

    def override(self, batch: str, *, override: bool) -> None:
        """Whether plans close what is marked do not close."""
        with self._lock:
            if batch in self._batches:
                self._batches[batch].override = override

    def know(self, batch: str, evidence: Evidence) -> None:
        """A newer answer about some of the accounts."""
        with self._lock:
            if batch in self._batches:
                self._batches[batch].evidence |= dict.fromkeys(evidence.book.accounts.account.tolist(), evidence)

    def close(self, batch: str) -> None:
        """Nobody looks at it any more."""
        with self._lock:
            self._batches.pop(batch, None)

    def news(self, store: Store, wall_now: datetime) -> Iterator[BatchPlans]:
        """Some plans, one by one; accounts that are not known yet stay in the queue."""
        _ = store, wall_now
        for _round in range(_A_ROUND):
            found = self._next()
            if found is None:
                return
            batch, account, evidence, override, waiting = found
            yield BatchPlans(batch, (account_plan(evidence, account, override=override),), waiting)

    def leave(self, store: Store, wall_now: datetime) -> None:
        """Nothing was asked of the store."""

    def _next(self) -> tuple[str, str, Evidence, bool, int] | None:
        with self._lock:
            for name, batch in self._batches.items():
                account = next((one for one in batch.queue if one in batch.evidence), None)
                if account is not None:
                    batch.queue.remove(account)
                    return name, account, batch.evidence[account], batch.override, len(batch.queue)
        return None


def account_plan(evidence: Evidence, account: str, *, override: bool) -> AccountPlan:
    """The cheapest cure of the account's call; KeyError when the evidence is about others."""
    row = evidence.book.account_row(account)
    at, windows, calls = evidence.at, evidence.windows, evidence.open_calls
    return _told(plan(evidence.book, evidence.policy, row, Cure(), at, windows, calls, override=override))


def _told(found: Plan) -> AccountPlan:
    best, second = found.best, found.runner_up
    return AccountPlan(
        account=found.account,
        reached=best.reached,
        call_before=found.call_before,
        call_after=best.call_after,
        cost=best.cost,
        lines=_lines(best),
        left=tuple((left.symbol, left.obstacle) for left in found.left),
        runner_up=NextBest(second.cost, _lines(second)) if second else None,
        cost_bound=found.cost_bound,
    )


def _lines(found: Alternative) -> tuple[PlannedLine, ...]:
    return tuple(PlannedLine(step.symbol, step.quantity, step.cost.total, step.why) for step in found.steps)
