"""Propose what to close of an account; never acts (spec: closing, the plan)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags
from workstation.closing.costs import Lots
from workstation.closing.cure import Cured, CureSearch
from workstation.closing.goals import Cure, Fraction, Goal, Symbols
from workstation.closing.hedges import Hedges
from workstation.closing.lines import Closable, closable
from workstation.closing.proposal import Alternative, Left, Obstacle, Plan, Why
from workstation.closing.sequence import Sequence, in_order
from workstation.closing.told import known, obstacle_of, remainder, told
from workstation.closing.trial import Trial
from workstation.closing.workbench import Workbench
from workstation.domain.failures import InputRefusedError, Problem
from workstation.policy.keys import Policy

_ALTERNATIVES = 6  # lines of the best plan, the dearest first, that a runner-up is sought without
_WHOLE = 1e-9


def plan(
    book: Book,
    policy: Policy,
    account: int,
    goal: Goal,
    at: datetime,
    windows: Mapping[str, bool],
    open_calls: Flags | None = None,
    *,
    override: bool = False,
) -> Plan:
    """What to close of an account row so that ``goal`` is reached at ``at``.

    ``windows`` says per market whether intraday rates apply now, ``open_calls`` which accounts have an open call;
    ``override`` is a supervisor's: it closes what is marked do not close. Raises InputRefusedError for a symbol that
    the account does not hold.
    """
    found = closable(book, policy, account, override=override)
    _check_held(book, account, goal)
    lines = found.lines
    trial = Trial(book, policy, account, lines, at, windows, open_calls)
    bench = Workbench(lines, policy.close, trial, Hedges(book, account, lines))
    proposer = _Proposer(book, account, goal, bench, found)
    return proposer.cure(policy.close.cure_buffer) if isinstance(goal, Cure) else proposer.close()


def _check_held(book: Book, account: int, goal: Goal) -> None:
    if not isinstance(goal, Symbols):
        return
    owned = book.positions_of(account)
    held = book.positions.instrument[owned][book.positions.quantity[owned] != 0]
    strangers = sorted(set(goal.symbols) - set(book.instruments.symbol[held].tolist()))
    if strangers:
        name = str(book.accounts.account[account])
        raise InputRefusedError(
            [Problem("goal", None, "symbols", symbol, f"{name} holds no such position") for symbol in strangers]
        )


class _Proposer:
    """One account and one goal. Invariant: what it proposes was put in a safe order and judged by the real rules."""

    def __init__(self, book: Book, account: int, goal: Goal, bench: Workbench, found: Closable) -> None:
        self._book, self._account, self._goal, self._bench, self._found = book, account, goal, bench, found

    def cure(self, buffer: float) -> Plan:
        """The cheapest cure, or the most relief there is."""
        before = float(self._bench.trial.before.call[0])
        if not before > self._bench.trial.tolerance:
            reached = not math.isnan(before)
            left = () if reached else self._left(Sequence(self._bench.nothing), Obstacle.UNPRICED)
            return self._plan(self._alternative(Sequence(self._bench.nothing), Why.CHEAPEST, reached=reached), left)
        if not self._bench.lines:
            nothing = Sequence(self._bench.nothing)
            return self._plan(
                self._alternative(nothing, Why.RELIEF, reached=False), self._left(nothing, Obstacle.NO_RELIEF)
            )
        search = CureSearch(self._bench, buffer)
        best = search.cheapest()
        told_best = self._told_cure(best)
        left = () if told_best.reached else self._left(best.sequence, Obstacle.NO_RELIEF)
        if not best.cured:
            return self._plan(told_best, left)
        cheapest, runner_up = self._ranked(search, told_best)
        bound = None if math.isinf(best.bound) else min(best.bound, cheapest.cost)
        return replace(self._plan(cheapest, left), runner_up=runner_up, cost_bound=bound)

    def close(self) -> Plan:
        """All, some, or a share of the positions."""
        sequence = in_order(self._bench, self._wanted())
        left = self._left(sequence, Obstacle.RAISES_CALL)
        return self._plan(self._alternative(sequence, Why.ASKED, reached=not left), left)

    def _told_cure(self, cured: Cured) -> Alternative:
        why = Why.CHEAPEST if cured.cured else Why.RELIEF
        made = self._alternative(cured.sequence, why, reached=cured.cured)
        return replace(made, reached=made.call_after == 0)

    def _ranked(self, search: CureSearch, best: Alternative) -> tuple[Alternative, Alternative | None]:
        """The cheapest cure met, and the next that leaves out one of its lines.

        Searches that leave out a line of ``best`` may meet a cheaper one where that was not proven to be the cheapest;
        it counts unless it takes more of what is to be closed last.
        """
        rows = {line.symbol: at for at, line in enumerate(self._bench.lines)}
        dearest = sorted(best.steps, key=lambda step: (-step.cost.total, step.symbol))[:_ALTERNATIVES]
        found = [search.cheapest(without=rows[step.symbol]) for step in dearest]
        cures = [told for one in found if one.cured and (told := self._told_cure(one)).reached]
        ordered = sorted([best, *cures], key=lambda one: (one.cost, [step.symbol for step in one.steps]))
        first = next(one for one in ordered if one is best or self._spares_the_last(one, best))
        used = {step.symbol for step in first.steps}
        return first, next((one for one in ordered if not used <= {step.symbol for step in one.steps}), None)

    def _spares_the_last(self, one: Alternative, best: Alternative) -> bool:
        """Whether it closes no more than the best plan of what is to be closed last."""
        last = {line.symbol for line in self._bench.lines if line.keep_last}
        most = {step.symbol: step.quantity for step in best.steps}
        return all(step.quantity <= most.get(step.symbol, 0) for step in one.steps if step.symbol in last)

    def _wanted(self) -> Lots:
        """The lots that the goal asks for, as far as they may be closed."""
        return np.array(
            [min(line.lots, self._asked(line.quantity, line.lot, line.symbol)) for line in self._bench.lines]
        )

    def _asked(self, quantity: float, lot: float, symbol: str) -> int:
        """Whole lots of a position that the goal asks for."""
        if isinstance(self._goal, Symbols) and symbol not in self._goal.symbols:
            return 0
        share = self._goal.share if isinstance(self._goal, Fraction) else 1.0
        return math.floor(share * abs(quantity) / lot + _WHOLE)

    def _left(self, sequence: Sequence, otherwise: Obstacle) -> tuple[Left, ...]:
        """What the goal asked for and the sequence does not close, in the book's order."""
        rows = {line.row: self._left_of_line(sequence, at, otherwise) for at, line in enumerate(self._bench.lines)}
        rows |= {row: self._left_barred(row, obstacle) for row, obstacle in self._found.barred}
        return tuple(left for _, left in sorted(rows.items()) if left is not None)

    def _left_of_line(self, sequence: Sequence, at: int, otherwise: Obstacle) -> Left | None:
        line, lots = self._bench.lines[at], int(sequence.lots[at])
        if isinstance(self._goal, Symbols) and line.symbol not in self._goal.symbols:
            return None
        left = remainder(line.quantity, float(line.units(lots)))
        if isinstance(self._goal, Fraction):
            asked = self._asked(line.quantity, line.lot, line.symbol)
            if asked == 0:
                return Left(line.symbol, left, Obstacle.ODD_LOT)
            left = left if lots < asked else 0.0
        return Left(line.symbol, left, obstacle_of(self._bench, sequence, at, otherwise)) if left else None

    def _left_barred(self, row: int, obstacle: Obstacle) -> Left | None:
        symbol = str(self._book.instruments.symbol[self._book.positions.instrument[row]])
        if isinstance(self._goal, Symbols) and symbol not in self._goal.symbols:
            return None
        return Left(symbol, float(self._book.positions.quantity[row]), obstacle)

    def _alternative(self, sequence: Sequence, why: Why, *, reached: bool) -> Alternative:
        return told(self._bench, sequence, why, reached=reached)

    def _plan(self, best: Alternative, left: tuple[Left, ...]) -> Plan:
        accounts = self._book.accounts
        return Plan(
            account=str(accounts.account[self._account]),
            base_currency=str(self._book.currencies[accounts.base_currency[self._account]]),
            goal=self._goal,
            call_before=known(float(self._bench.trial.before.call[0])),
            best=best,
            runner_up=None,
            left=left,
            cost_bound=None,
        )
