"""Intraday rates inside the window of each instrument's market, margin rates outside, and the coming call all day."""

from __future__ import annotations

import pytest

from tests.margin.books import figures_of, levels, one_account, rate, stock
from workstation.book.book import Book

RATES = [
    rate("*", "LONG", 0.5, 0.4),
    rate("*", "LONG", 0.25, 0.2, regime="INTRADAY"),
]


def day_trader(regime: str = "INTRADAY", rates: list[object] | None = None) -> Book:
    return one_account(
        cash=-1_400,
        positions={"NY": 10, "HK": 10},
        instruments=[stock("NY"), stock("HK", market="XHKG")],
        prices={"NY": 100, "HK": 100},
        rates=RATES if rates is None else rates,
        regime=regime,
    )


@pytest.mark.parametrize(
    ("windows", "initial"),
    [({}, 1000), ({"XNYS": True}, 750), ({"XNYS": True, "XHKG": True}, 500), ({"XNYS": False}, 1000)],
)
def test_that_each_market_has_its_own_window(windows: dict[str, bool], initial: float) -> None:
    assert levels(figures_of(day_trader(), **windows))[0] == pytest.approx(initial)


def test_that_the_overnight_call_is_shown_while_intraday_rates_apply() -> None:
    figures = figures_of(day_trader(), XNYS=True, XHKG=True)
    assert figures.call_amount[0] == 0
    assert figures.overnight_call_amount[0] == pytest.approx(200)


def test_that_outside_the_window_the_overnight_call_is_the_call() -> None:
    figures = figures_of(day_trader())
    assert figures.call_amount[0] == figures.overnight_call_amount[0] == pytest.approx(200)


def test_that_other_accounts_know_no_window() -> None:
    figures = figures_of(day_trader("MARGIN"), XNYS=True, XHKG=True)
    assert levels(figures)[0] == 1000
    assert figures.overnight_call_amount[0] == figures.call_amount[0]


def test_that_an_intraday_account_falls_back_to_margin_rows_and_then_to_all_of_the_value() -> None:
    windows = {"XNYS": True, "XHKG": True}
    assert levels(figures_of(day_trader(rates=RATES[:1]), **windows))[0] == 1000
    assert levels(figures_of(day_trader(rates=[]), **windows))[0] == 2000


def test_that_any_intraday_row_comes_before_any_margin_row() -> None:
    rates = [rate("NY", "LONG", 0.9, 0.9, account="A"), RATES[1]]
    assert levels(figures_of(day_trader(rates=rates), XNYS=True, XHKG=True))[0] == pytest.approx(500)
