"""What must hold of any plan of any account."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.closing.accounts import SYMBOLS, Case, cases
from tests.margin.books import AT, make_book
from workstation.closing.goals import All, Cure, Fraction, Goal, Symbols
from workstation.closing.plan import plan
from workstation.closing.proposal import Alternative, Plan

CENT_PART = 1e-6
quick = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
goals = st.one_of(st.just(Cure()), st.just(All()), st.sampled_from([0.1, 0.5, 1.0]).map(Fraction))


def planned(case: Case, goal: Goal, *, override: bool = False) -> Plan:
    return plan(case.book, case.policy, 0, goal, AT, {}, override=override)


def prefixes(one: Alternative) -> list[dict[str, float]]:
    """What is closed before the first step and after each, steps that go together as one."""
    closed: list[dict[str, float]] = [{}]
    for number in sorted({step.together for step in one.steps}):
        group = {step.symbol: float(step.quantity) for step in one.steps if step.together == number}
        closed.append({**closed[-1], **group})
    return closed


@quick
@given(cases(), goals)
def test_that_no_step_raises_the_call_or_takes_a_hedge_off(case: Case, goal: Goal) -> None:
    made = planned(case, goal)
    for one in filter(None, (made.best, made.runner_up)):
        states = prefixes(one)
        calls = case.after(states).call_amount
        for before, after in zip(range(len(states)), range(1, len(states)), strict=False):
            assert math.isnan(calls[before]) or calls[after] <= calls[before] + CENT_PART
            for was, now in zip(case.uncovered(states[before]), case.uncovered(states[after]), strict=True):
                assert now <= was + 1e-9


@quick
@given(cases(), goals)
def test_that_lots_volume_availability_and_marks_are_respected(case: Case, goal: Goal) -> None:
    made = planned(case, goal)
    if case.tables["accounts"][0]["do_not_close"]:
        assert not made.best.steps
    for step in made.best.steps:
        held, instrument = case.positions[step.symbol], case.row("instruments", step.symbol)
        quantity = float(step.quantity)
        assert quantity > 0
        assert quantity % instrument.get("lot_size", 1.0) == 0
        assert quantity <= abs(held["available"])
        assert quantity <= instrument["adv"] * case.policy.close.max_adv_share + 1e-9
        assert instrument.get("status") is None
        assert step.side.name == ("SELL" if held["quantity"] > 0 else "BUY")
    kept_back = [bool(case.positions[step.symbol]["keep_last"]) for step in made.best.steps]
    assert kept_back == sorted(kept_back)


@quick
@given(cases(), goals)
def test_that_what_a_plan_says_is_what_the_margin_rules_say(case: Case, goal: Goal) -> None:
    made = planned(case, goal)
    states = prefixes(made.best)
    figures = case.after(states)
    told = [made.call_before, *({step.together: step.call_after for step in made.best.steps}.values())]
    for call, real in zip(told, figures.call_amount, strict=True):
        assert (call is None and math.isnan(real)) or call == pytest.approx(real, abs=CENT_PART)
    for step in made.best.steps:
        assert step.cost.total == pytest.approx(case.cost(step.symbol, float(step.quantity)))
    assert made.best.cost == pytest.approx(sum(step.cost.total for step in made.best.steps))


@quick
@given(cases(), goals)
def test_that_what_stays_is_named_with_its_reason(case: Case, goal: Goal) -> None:
    made = planned(case, goal)
    closed = {step.symbol: float(step.quantity) for step in made.best.steps}
    gone = {step.symbol for step in made.best.steps} == set(case.positions)
    assert made.best.reached or made.left or (gone and isinstance(goal, Cure))
    for left in made.left:
        held = case.positions[left.symbol]["quantity"]
        assert left.quantity == pytest.approx(held - math.copysign(closed.get(left.symbol, 0), held))
    if isinstance(goal, All):
        whole = {symbol for symbol, held in case.positions.items() if closed.get(symbol) == abs(held["quantity"])}
        assert {left.symbol for left in made.left} == set(case.positions) - whole
        assert made.best.reached == (whole == set(case.positions))


@settings(quick, max_examples=15)
@given(cases(plain=True))
def test_that_a_cure_cures_with_the_buffer_and_not_a_lot_more(case: Case) -> None:
    made = planned(case, Cure())
    if not (made.call_before and made.best.reached and made.cost_bound is not None):
        return
    target = -case.policy.close.cure_buffer * (made.call_before or 0)
    final = prefixes(made.best)[-1]
    assert shortfall(case, final) <= target + CENT_PART
    if sum(step.together == made.best.steps[-1].together for step in made.best.steps) == 1:
        last = made.best.steps[-1]
        lot = case.row("instruments", last.symbol).get("lot_size", 1.0)
        assert shortfall(case, {**final, last.symbol: float(last.quantity) - lot}) > target - CENT_PART


@settings(quick, max_examples=15)
@given(cases(plain=True))
def test_that_the_runner_up_is_another_plan_that_costs_no_less(case: Case) -> None:
    made = planned(case, Cure())
    if made.runner_up is None:
        return
    assert made.runner_up.call_after == 0
    assert {step.symbol for step in made.best.steps} - {step.symbol for step in made.runner_up.steps}
    if made.cost_bound == made.best.cost and not any(row["keep_last"] for row in case.positions.values()):
        assert made.runner_up.cost >= made.best.cost - CENT_PART


@quick
@given(cases(), goals, st.randoms(use_true_random=False))
def test_that_the_order_of_rows_never_matters(case: Case, goal: Goal, shuffler: random.Random) -> None:
    shuffled = {name: shuffler.sample(rows, len(rows)) for name, rows in case.tables.items()}
    assert planned(replace(case, tables=shuffled), goal) == planned(case, goal)


@quick
@given(cases(), st.sets(st.sampled_from(SYMBOLS), min_size=1))
def test_that_only_the_symbols_asked_for_are_closed(case: Case, wanted: set[str]) -> None:
    held = tuple(sorted(wanted & set(case.positions)))
    assume(held)
    made = planned(case, Symbols(held))
    assert {step.symbol for step in made.best.steps} <= set(held)
    assert {left.symbol for left in made.left} <= set(held)


@quick
@given(cases(lines=3))
def test_that_a_supervisor_may_close_what_is_marked_do_not_close(case: Case) -> None:
    marked = [{**row, "do_not_close": 1} for row in case.tables["accounts"]]
    free = [{**row, "do_not_close": 0} for row in case.tables["accounts"]]
    barred, open_ = (replace(case, tables={**case.tables, "accounts": rows}) for rows in (marked, free))
    assert not planned(barred, All()).best.steps
    assert planned(barred, All(), override=True) == planned(open_, All())


def shortfall(case: Case, closed: dict[str, float]) -> float:
    """The call before it is floored at 0."""
    figures = case.after([closed])
    account = make_book(**case.tables).accounts
    margin = figures.call_margin - figures.net_assets + figures.debit_margin - figures.trading_credit
    return float(max(margin[0], -figures.cash[0] - account.financing_limit[0]))
