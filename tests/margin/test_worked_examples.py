"""The examples printed in the specification."""

from __future__ import annotations

import pytest

from tests.margin.books import figures_of, levels, one_account, option, rate, stock
from workstation.domain.enums import AlertType


def test_the_worked_example_of_the_margin_specification() -> None:
    book = one_account(
        cash=-40_000,
        positions={"A": 1000, "B": 500},
        instruments=[stock("A"), stock("B", status="SUSPENDED")],
        prices={"A": 60, "B": 10},
        rates=[rate("A", "LONG", 0.50, 0.30, margin_call=0.35, forced=0.25)],
        accrued_interest=120,
        financing_limit=35_000,
    )
    figures = figures_of(book)
    assert figures.equity[0] == 25_000
    assert figures.suspended_value[0] == 5_000
    assert figures.liquid_net_assets[0] == 20_000
    assert figures.net_asset_ratio[0] == pytest.approx(20_000 / 60_000)
    assert levels(figures) == [35_000, 23_000, 26_000, 20_000]
    assert figures.excess_financing[0] == 5_000
    assert figures.call_amount[0] == 6_120
    assert figures.alert_type[0] == AlertType.FORCED


def test_a_naked_call_sold_for_five_is_exactly_met_by_the_deposit_the_rule_book_names() -> None:
    book = one_account(
        cash=2_500,
        positions={"C": -1},
        instruments=[stock("S"), option("C", "S", "C", 100)],
        prices={"S": 100, "C": 5},
    )
    figures = figures_of(book)
    assert figures.equity[0] == 2_000
    assert figures.requirement_gross[0, 0] == 2_500
    assert figures.requirement[0, 0] == 2_000
    assert figures.call_amount[0] == 0
    assert figures.alert_type[0] == AlertType.NONE
