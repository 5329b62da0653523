"""How one account of a batch is cured, in the words of the batch dialog; pure, run in the desk's worker thread."""

from __future__ import annotations

from workstation.closing.goals import Cure
from workstation.closing.plan import plan
from workstation.closing.proposal import Alternative, Plan
from workstation.desk.previews import AccountPlan, NextBest, PlannedLine
from workstation.margin.evidence import Evidence


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
