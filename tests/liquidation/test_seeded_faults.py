"""Faults put into one rule of the loop at a time: each is caught by the invariants or by the worked examples."""

from dataclasses import replace
from decimal import ROUND_FLOOR, Decimal
from random import Random

import pytest

from tests.liquidation.facts import CASES, account, ladders, updates
from tests.liquidation.invariants import check
from tests.liquidation.worlds import make_world
from workstation.domain.enums import OrderSide
from workstation.liquidation import costs, depth, loop, ranking, sizing, special, whole
from workstation.liquidation.depth import Ladder
from workstation.liquidation.negative import Deficit, InsuranceFund
from workstation.liquidation.rules import Rules
from workstation.liquidation.simulation import simulate
from workstation.liquidation.states import FRESH

WORLDS = 400


def catches():
    """Whether anything is wrong: an invariant over random accounts, a worked example, or a run that breaks down."""
    try:
        for case in CASES:
            outcome = simulate(account(case), ladders(case), Rules(), updates=updates(case))
            left = {h.contract.symbol: h.quantity for h in outcome.account.held}
            assert left == {symbol: Decimal(text) for symbol, text in case["positions_left"].items()}
            assert outcome.account.cash == Decimal(case["cash"])
        for seed in range(WORLDS):
            world = make_world(Random(seed))
            check(world, world.run())
    except (AssertionError, ValueError, ArithmeticError, LookupError):
        return True
    return False


def exit_below_one_hundred(figures, has_positions, before, rules, can_sell):
    return genuine_standing(figures, has_positions, FRESH if before.taken_over else before, rules, can_sell)


def hundred_percent_band(contract, side, *, wide=False):
    limit = contract.mark * (2 if side is OrderSide.BUY else Decimal("0.5"))
    return (limit / contract.tick).to_integral_value(ROUND_FLOOR) * contract.tick


genuine_standing = loop.standing
genuine_needed, genuine_futures = sizing.lots_needed, ranking.rank_futures

FAULTS = {
    "orders are left working": [(loop, "to_cancel", lambda state, account: frozenset())],
    "an exit below 100 % instead of at the target": [(loop, "standing", exit_below_one_hundred)],
    "one lot too many": [(ranking, "lots_needed", lambda curve: (n := genuine_needed(curve)) and n + 1)],
    "one lot too few": [(ranking, "lots_needed", lambda curve: max(0, genuine_needed(curve) - 1))],
    "tiers and the fee step ignored inside a level": [(sizing, "_bends", lambda curve: ())],
    "no fee in the cost": [(costs, "fee_per_unit", lambda holding, price, model: Decimal(0))],
    "any price is inside the band": [(module, "limit_price", hundred_percent_band) for module in (ranking, whole)],
    "futures ranked from the bottom": [(ranking, "rank_futures", lambda *a, **k: genuine_futures(*a, **k)[::-1])],
    "a hedge counts as any future": [(ranking, "is_hedge", lambda account, holding: False)],
    "sold options before futures": [(ranking, "rank_futures", lambda *a, **k: ())],
    "special mode sells options before futures": [(special, "first_fillable", lambda *a: None)],
    "special mode sells all there is": [(special, "fewest_lots_for", lambda h, levels, gain, rules: h.lots)],
    "fills leave the depth as it was": [(Ladder, "consumed", lambda ladder, side, lots: ladder)],
    "a level below a lot counts": [(depth, "whole_lots", lambda size, lot: int(size // lot) + 1)],
    "the fund pays beyond its daily limit": [(InsuranceFund, "pay", lambda fund, due: (fund, Deficit(due, due)))],
    "every close has the same id": [(loop, "client_order_id", lambda *a: 1)],
    "a position is closed twice over": [(loop, "_order", lambda p, a, c: twice(genuine_order(p, a, c)))],
}
genuine_order = loop._order


def twice(order):
    return replace(order, lots=order.lots * 2, quantity=order.quantity * 2)


def test_that_nothing_is_caught_where_nothing_is_wrong():
    assert not catches()


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_that_a_seeded_fault_is_caught(fault, monkeypatch):
    for owner, name, wrong in fault:
        monkeypatch.setattr(owner, name, wrong)
    assert catches()
