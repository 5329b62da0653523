"""What must hold for any book: order of rows, reporting currency, worse data, more money, explanations that add up."""

from __future__ import annotations

import math
import random
from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.margin.reference import World
from tests.margin.worlds import CURRENCIES, book_of, worlds
from workstation.domain.enums import AlertType, Level
from workstation.margin.evaluate import evaluate
from workstation.margin.explain import Decision, Explanation, explain
from workstation.margin.figures import Figures

quick = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def evaluated(world: World) -> Figures:
    return evaluate(book_of(world), world.policy, world.at, world.windows)


def changed(world: World, **tables: list[Any]) -> World:
    return replace(world, tables={**world.tables, **tables})


def same(one: Figures, other: Figures, **tolerance: float) -> None:
    for f in fields(Figures):
        got, want = getattr(one, f.name), getattr(other, f.name)
        np.testing.assert_allclose(got, want, err_msg=f.name, **tolerance)


@quick
@given(worlds(), st.randoms(use_true_random=False))
def test_that_the_order_of_input_rows_never_matters(world: World, shuffler: random.Random) -> None:
    shuffled = {name: shuffler.sample(rows, len(rows)) for name, rows in world.tables.items()}
    same(evaluated(world), evaluated(changed(world, **shuffled)), rtol=0)


@quick
@given(worlds(complete=True), st.sampled_from(CURRENCIES))
def test_that_another_reporting_currency_scales_totals_and_leaves_base_figures_alone(world: World, other: str) -> None:
    rates = {"USD": 1.0} | {row["currency"]: row["rate"] for row in world.tables["fx"]}
    fx = [{"currency": currency, "rate": rate / rates[other]} for currency, rate in rates.items() if currency != other]
    before, after = evaluated(world), evaluated(replace(changed(world, fx=fx), reporting_currency=other))
    np.testing.assert_allclose(after.reporting_rate, before.reporting_rate / rates[other], rtol=1e-12)
    gross = abs(np.nan_to_num(before.long_value - before.short_value)) + abs(before.cash) + 1e6
    for f in fields(Figures):
        got, want = getattr(after, f.name), getattr(before, f.name)
        if f.name not in ("reporting_rate", "net_asset_ratio") and want.dtype == np.float64:
            off = np.where(np.isnan(got) & np.isnan(want), 0, abs(got - want))
            assert ((off.max(axis=1) if off.ndim > 1 else off) <= 1e-9 * gross).all(), f.name
    assert (after.alert_type == before.alert_type).all()


@quick
@given(worlds(), st.data())
def test_that_losing_a_price_or_a_rate_of_exchange_never_lowers_the_risk_rank(
    world: World, data: st.DataObject
) -> None:
    table = data.draw(st.sampled_from(["quotes", "fx"]))
    rows = world.tables[table]
    assume(rows)
    lost = data.draw(st.sampled_from(rows))
    before, after = evaluated(world), evaluated(changed(world, **{table: [row for row in rows if row is not lost]}))
    assert (after.alert_type >= before.alert_type).all()
    assert (np.isnan(after.call_amount) | (after.call_amount == before.call_amount)).all()


@quick
@given(worlds(), st.sampled_from(CURRENCIES), st.decimals("0.01", "100000", places=2).map(float))
def test_that_adding_money_never_raises_the_call(world: World, currency: str, more: float) -> None:
    def richer(row: dict[str, Any]) -> dict[str, Any]:
        return {**row, "amount": row["amount"] + more} if row["currency"] == currency else row

    before = evaluated(world)
    after = evaluated(changed(world, cash=[richer(row) for row in world.tables["cash"]]))
    unknown = np.isnan(before.call_amount)
    assert (np.isnan(after.call_amount) == unknown).all() or currency != "USD"
    slack = 1e-9 * (1 + abs(np.nan_to_num(before.call_amount)))
    assert (unknown | (after.call_amount <= before.call_amount + slack)).all()


@quick
@given(worlds())
def test_that_an_explanation_adds_up_to_the_figures(world: World) -> None:
    book = book_of(world)
    figures = evaluate(book, world.policy, world.at, world.windows)
    for row in range(book.account_count):
        told = explain(book, world.policy, row, world.at, world.windows)
        for f in fields(Figures):
            alone, whole = getattr(told.figures, f.name)[0], getattr(figures, f.name)[row]
            np.testing.assert_array_equal(alone, whole, err_msg=f.name)
        assert_adds_up(told)


def assert_adds_up(told: Explanation) -> None:
    figures, near = told.figures, {"rel": 1e-9, "abs": 1e-6}
    values = [line.value for line in told.positions]
    cash = [line.value for line in told.cash]
    assert known_sum(cash) == approx(figures.cash[0], **near) or base_is_unknown(told)
    assert known_sum([*values, *cash]) == approx(figures.equity[0], **near) or base_is_unknown(told)
    for level in Level:
        for name in ("requirement", "requirement_gross"):
            parts = [getattr(line, name)[level] for line in told.positions]
            total = getattr(figures, name)[0, level]
            assert known_sum(parts) == approx(total, **near) or not parts, (name, level)
    if told.decided_by not in (None, Decision.NONE):
        sides = [side for side in (told.margin_side, told.excess_financing) if side is not None]
        assert max(sides) == approx(figures.call_amount[0], **near)
    assert (told.decided_by is None) == bool(figures.unpriced[0])
    assert bool(told.missing) == bool(figures.unpriced[0] or math.isnan(figures.net_asset_ratio[0]))
    assert_first_test_that_holds_is_the_type(told)


def assert_first_test_that_holds_is_the_type(told: Explanation) -> None:
    called = told.tests[-1].holds
    holding = [t.alert_type for t in told.tests if t.holds and (called or t.alert_type is AlertType.NEGATIVE_EQUITY)]
    if told.alert_type is not AlertType.UNPRICED:
        assert told.alert_type == (holding[0] if holding else AlertType.NONE)


def known_sum(parts: list[float | None]) -> float:
    return math.nan if None in parts else math.fsum(part for part in parts if part is not None)


def base_is_unknown(told: Explanation) -> bool:
    return math.isnan(told.figures.reporting_rate[0])


def approx(value: float, **near: float) -> Any:
    return pytest.approx(value, nan_ok=True, **near)
