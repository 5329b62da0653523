"""The cheapest cure of small accounts against valuing every choice of lots and every order of closing."""

from __future__ import annotations

from itertools import pairwise, permutations, product

import numpy as np
from hypothesis import HealthCheck, given, settings

from tests.closing.accounts import Case, cases
from tests.margin.books import AT
from workstation.closing.goals import Cure
from workstation.closing.plan import plan

STILL = 1e-6
Lots = tuple[int, ...]


class Everything:
    """Every choice of whole lots of an account's positions with the call and the shortfall it leaves."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.symbols = sorted(case.positions)
        self.lots = [case.row("instruments", symbol).get("lot_size", 1.0) for symbol in self.symbols]
        self.choices = list(product(*(range(self._most(at) + 1) for at in range(len(self.symbols)))))
        figures = case.after([self.closed(lots) for lots in self.choices])
        margin = figures.call_margin - figures.net_assets + figures.debit_margin - figures.trading_credit
        shortfall = np.maximum(margin, -figures.cash - case.book.accounts.financing_limit[0])
        self.call = dict(zip(self.choices, figures.call_amount.tolist(), strict=True))
        self.shortfall = dict(zip(self.choices, shortfall.tolist(), strict=True))

    def _most(self, at: int) -> int:
        instrument = self.case.row("instruments", self.symbols[at])
        if instrument.get("status"):
            return 0
        held = abs(self.case.positions[self.symbols[at]]["quantity"])
        return int(min(held, instrument["adv"] * self.case.policy.close.max_adv_share) // self.lots[at])

    def closed(self, lots: Lots) -> dict[str, float]:
        return {symbol: n * lot for symbol, n, lot in zip(self.symbols, lots, self.lots, strict=True) if n}

    def cost(self, lots: Lots) -> float:
        return sum(self.case.cost(symbol, quantity) for symbol, quantity in self.closed(lots).items())

    def can_be_ordered(self, lots: Lots) -> bool:
        used = [at for at, n in enumerate(lots) if n]
        return any(self._safe(lots, order) for order in permutations(used))

    def _safe(self, lots: Lots, order: tuple[int, ...]) -> bool:
        states = [tuple(n if at in order[:step] else 0 for at, n in enumerate(lots)) for step in range(len(order) + 1)]
        return all(
            self.call[after] <= self.call[before] + STILL
            and all(
                now <= was + STILL
                for was, now in zip(
                    self.case.uncovered(self.closed(before)), self.case.uncovered(self.closed(after)), strict=True
                )
            )
            for before, after in pairwise(states)
        )

    def least(self, target: float) -> float:
        enough = [lots for lots in self.choices if self.shortfall[lots] <= target + STILL / 10]
        return next((self.cost(lots) for lots in sorted(enough, key=self.cost) if self.can_be_ordered(lots)), np.inf)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
@given(cases(lines=4, most=4, plain=True))
def test_that_no_choice_of_lots_in_any_order_cures_for_less(case: Case) -> None:
    made = plan(case.book, case.policy, 0, Cure(), AT, {})
    if not made.call_before or made.call_before < STILL:
        assert not made.best.steps
        return
    least = Everything(case).least(-case.policy.close.cure_buffer * made.call_before)
    one_by_one = len({step.together for step in made.best.steps}) == len(made.best.steps)
    if np.isfinite(least):
        assert made.best.reached
        assert made.best.cost <= least + STILL
        assert made.cost_bound is not None
        assert made.cost_bound <= least + STILL
    if made.cost_bound is not None and one_by_one:
        assert made.best.cost >= least - STILL
