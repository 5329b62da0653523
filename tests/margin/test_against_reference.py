"""Every figure against the specification in exact fractions, on random small books."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
from hypothesis import HealthCheck, given, settings

from tests.margin.reference import LEVELS, Account, Exact, World
from tests.margin.worlds import book_of, worlds
from workstation.domain.enums import AlertType
from workstation.margin.evaluate import evaluate
from workstation.margin.figures import Figures

WITHIN = 1e-9  # of gross


def flags(world: World, names: list[str]) -> np.ndarray:
    return np.array([name in world.open_calls for name in names])


def assert_figure(account: Account, name: str, got: float, want: Exact) -> None:
    where = f"{name} of {account.name}"
    if want is None:
        assert math.isnan(got), where
        return
    assert not math.isnan(got), where
    assert abs(Fraction(float(got)) - want) <= Fraction(WITHIN) * account.gross, where


def assert_account(account: Account, figures: Figures, row: int) -> None:
    plain = {
        "cash": account.cash,
        "equity": account.equity,
        "suspended_value": account.suspended,
        "liquid_net_assets": account.liquid,
        "long_value": account.sum_of_values(long=True),
        "short_value": account.sum_of_values(long=False),
        "net_asset_ratio": account.ratio,
        "net_assets": account.net_assets,
        "debit_margin": account.debit_margin,
        "accrued_interest": account.interest,
        "trading_credit": account.credit,
        "excess_financing": account.excess,
        "call_amount": account.call_amount(),
        "overnight_call_amount": account.call_amount(overnight=True),
    }
    for name, want in plain.items():
        assert_figure(account, name, getattr(figures, name)[row], want)
    for column, level in enumerate(LEVELS):
        assert_figure(account, level, figures.requirement[row, column], account.requirement(level))
        gross = account.requirement(level, gross=True)
        assert_figure(account, f"gross {level}", figures.requirement_gross[row, column], gross)
        for name, expiring in (("option_requirement", False), ("requirement_expiring_today", True)):
            part = account.option_part(level, expiring=expiring)
            assert_figure(account, f"{name} {level}", getattr(figures, name)[row, column], part)
    assert AlertType(figures.alert_type[row]).name == account.alert_type()
    assert AlertType(figures.alert_type_without_expiring[row]).name == account.alert_type(without_expiring=True)
    assert figures.unpriced[row] == (account.call_amount() is None)
    assert figures.closable[row] == account.closable


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(worlds())
def test_that_all_figures_equal_the_exact_reference(world: World) -> None:
    book = book_of(world)
    names = book.accounts.account.tolist()
    figures = evaluate(book, world.policy, world.at, world.windows, flags(world, names))
    owners = {row["account"]: row for row in world.tables["accounts"]}
    for row, name in enumerate(names):
        if owners[name]["regime"] == "DERIVATIVES":
            continue  # their reference is the exact loop: test_derivatives.py
        assert_account(Account(world, owners[name]), figures, row)
