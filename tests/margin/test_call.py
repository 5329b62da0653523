"""The call amount, the types in their order of precedence, the ratio's special cases."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.margin.books import AT, figures_of, one_account, option, rate, stock
from workstation.book.book import Book
from workstation.domain.enums import AlertType
from workstation.margin.evaluate import evaluate
from workstation.policy import Policy
from workstation.policy.keys import Call, CashCall

RATES = [rate("X", "LONG", 0.5, 0.4, margin_call=0.4, forced=0.3)]


def borrower(cash: float, **account: Any) -> Book:
    """100 shares at 100: a call below net assets of 4,000, forced below 3,000."""
    return one_account(
        cash=cash, positions={"X": 100}, instruments=[stock("X")], prices={"X": 100}, rates=RATES, **account
    )


@pytest.mark.parametrize(
    ("cash", "account", "amount", "alert_type"),
    [
        (-6_000, {}, 0, AlertType.NONE),
        (-6_000.99, {}, 0.99, AlertType.NONE),
        (-6_001, {}, 1, AlertType.MARGIN_CALL),
        (-7_000, {}, 1_000, AlertType.MARGIN_CALL),
        (-7_000.01, {}, 1_000.01, AlertType.FORCED),
        (-5_000, {"financing_limit": 4_000}, 1_000, AlertType.EXCESS_FINANCING),
        (-6_500, {"financing_limit": 6_000}, 500, AlertType.MARGIN_CALL),
        (-10_000, {}, 4_000, AlertType.NEGATIVE_EQUITY),
        (-12_000, {"trading_credit": 50_000}, 0, AlertType.NEGATIVE_EQUITY),
        (-6_000, {"accrued_interest": 20}, 20, AlertType.MARGIN_CALL),
        (-7_000, {"accrued_interest": 20}, 1_020, AlertType.FORCED),
        (-7_500, {"trading_credit": 600}, 900, AlertType.MARGIN_CALL),
    ],
)
def test_the_call_amount_and_its_type(
    cash: float, account: dict[str, float], amount: float, alert_type: AlertType
) -> None:
    figures = figures_of(borrower(cash, **account))
    assert figures.call_amount[0] == pytest.approx(amount)
    assert figures.alert_type[0] == alert_type


@pytest.mark.parametrize("dead", [{"status": "SUSPENDED"}, {"status": "DELISTED"}, {}])
def test_that_a_debt_that_nothing_can_be_sold_for_is_debit_only(dead: dict[str, str]) -> None:
    price = 100 if dead else 0  # worthless counts like suspended
    book = one_account(cash=-500, positions={"X": 10}, instruments=[stock("X", **dead)], prices={"X": price})
    assert figures_of(book).alert_type[0] == AlertType.DEBIT_ONLY


def test_that_a_debt_without_positions_is_debit_only_from_the_minimum_on() -> None:
    def debtor(cash: float) -> Book:
        return one_account(cash=cash, positions={}, instruments=[stock("X")], prices={"X": 1})

    assert figures_of(debtor(-1)).alert_type[0] == AlertType.DEBIT_ONLY
    assert figures_of(debtor(-0.99)).alert_type[0] == AlertType.NONE


def test_that_a_minimum_of_nothing_calls_nobody_who_owes_nothing() -> None:
    policy = Policy(call=Call(minimum=0.0))
    assert figures_of(borrower(0), policy).alert_type[0] == AlertType.NONE
    assert figures_of(borrower(-6_000.01), policy).alert_type[0] == AlertType.MARGIN_CALL


def test_that_coefficient_and_debit_margin_raise_the_call() -> None:
    policy = Policy(call=Call(coefficient=1.5, debit_margin_rate=0.1))
    assert figures_of(borrower(-6_000), policy).call_amount[0] == pytest.approx(4_000 * 0.5 + 600)


def test_that_debit_margin_is_taken_of_each_currency_owed() -> None:
    book = one_account(
        cash={"USD": 5_000, "EUR": -1_000}, positions={}, instruments=[stock("X")], prices={"X": 1}, fx={"EUR": 1.25}
    )
    figures = figures_of(book, Policy(call=Call(debit_margin_rate=0.1)))
    assert figures.cash[0] == pytest.approx(3_750)
    assert figures.debit_margin[0] == pytest.approx(125)


def test_that_terms_switched_off_count_nothing_for_each_kind_of_account() -> None:
    call = Call(include_interest=False, cash=CashCall(include_trading_credit=False))
    terms = {"accrued_interest": 50, "trading_credit": 7}
    margin = figures_of(borrower(-7_000, **terms), Policy(call=call))
    assert margin.call_amount[0] == pytest.approx(1_000 - 7)
    cash = figures_of(borrower(-7_000, regime="CASH", **terms), Policy(call=call))
    assert cash.call_amount[0] == pytest.approx(7_000 + 50)


def test_that_excess_financing_can_be_switched_off() -> None:
    figures = figures_of(borrower(-5_000, financing_limit=0), Policy(call=Call(include_excess_financing=False)))
    assert figures.call_amount[0] == 0
    assert figures.excess_financing[0] == 0


def test_that_equity_can_stand_for_net_assets() -> None:
    book = one_account(cash=0, positions={"X": 10}, instruments=[stock("X", status="SUSPENDED")], prices={"X": 100})
    assert figures_of(book).call_amount[0] == 1_000
    assert figures_of(book, Policy(call=Call(net_assets="equity"))).call_amount[0] == 0


def test_that_an_open_call_can_invalidate_trading_credit() -> None:
    book, policy = borrower(-7_000, trading_credit=400), Policy(call=Call(invalidate_trading_credit=True))
    assert evaluate(book, policy, AT, {}, np.array([False])).call_amount[0] == pytest.approx(600)
    assert evaluate(book, policy, AT, {}, np.array([True])).call_amount[0] == pytest.approx(1_000)


def test_that_amounts_equal_but_for_rounding_are_equal() -> None:
    book = one_account(
        cash=-208.37,
        positions={"X": 10},
        instruments=[stock("X")],
        prices={"X": 31.1},
        rates=[rate("X", "LONG", 0.5, 0.5, margin_call=0.5, forced=0.33)],
    )
    figures = figures_of(book)
    assert figures.net_assets[0] < figures.requirement[0, 3]  # 102.63 twice, apart by rounding
    assert figures.alert_type[0] == AlertType.MARGIN_CALL


@pytest.mark.parametrize(("cash", "ratio"), [(0, 1), (10, 1), (-10, np.nan)])
def test_the_ratio_of_an_account_without_positions(cash: float, ratio: float) -> None:
    figures = figures_of(one_account(cash=cash, positions={}, instruments=[stock("X")], prices={"X": 1}))
    np.testing.assert_equal(figures.net_asset_ratio[0], ratio)
    assert not figures.unpriced[0]


def test_that_a_ratio_below_zero_is_below_zero_and_the_account_is_on_the_list() -> None:
    figures = figures_of(borrower(-11_000))
    assert figures.net_asset_ratio[0] == pytest.approx(-0.1)
    assert figures.alert_type[0] == AlertType.NEGATIVE_EQUITY


def test_that_short_options_alone_are_exposure() -> None:
    book = one_account(
        cash=1_000, positions={"C": -1}, instruments=[stock("X"), option("C", "X", "C", 100)], prices={"X": 100, "C": 9}
    )
    assert figures_of(book).net_asset_ratio[0] == pytest.approx(100 / 900)
