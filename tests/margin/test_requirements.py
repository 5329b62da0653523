"""Values and requirements of stock, futures and single options, and of accounts that pay in full."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.margin.books import AT, figures_of, levels, one_account, option, rate, stock
from workstation.book.book import Book
from workstation.domain.enums import AlertType, Level
from workstation.domain.failures import MissingKind
from workstation.margin.figures import Figures
from workstation.margin.options import months_after
from workstation.margin.reasons import reasons
from workstation.policy import Policy
from workstation.policy.keys import Options, Rates

SHORT_30 = rate("X", "SHORT", 0.5, 0.3)
LONG_50 = rate("X", "LONG", 0.5, 0.3)


def held(
    quantity: float, price: float, *rates: Any, kind: str = "STOCK", regime: str = "MARGIN", **product: Any
) -> Figures:
    book = one_account(
        positions={"X": quantity},
        instruments=[stock("X", **{"kind": kind, **product})],
        prices={"X": price},
        rates=rates,
        regime=regime,
    )
    return figures_of(book)


@pytest.mark.parametrize(
    ("price", "per_share"),
    [
        (100, (50, 30, 30, 24)),
        (10, (5, 5, 5, 2.4)),
        (5, (5, 5, 5, 1.2)),
        (4.99, (4.99, 4.99, 4.99, 1.1976)),
        (1, (2.5, 2.5, 2.5, 0.24)),
    ],
)
def test_the_us_floor_of_short_shares_at_every_level_but_forced(price: float, per_share: tuple[float, ...]) -> None:
    assert levels(held(-10, price, SHORT_30)) == pytest.approx([10 * amount for amount in per_share])


def test_that_the_us_floor_never_lowers_a_requirement() -> None:
    assert levels(held(-10, 4, rate("X", "SHORT", 1.5, 1.5)))[0] == pytest.approx(60)


def test_that_the_us_floor_is_for_dollars_and_can_be_switched_off() -> None:
    product = [stock("X", currency="EUR")]
    euro = one_account(positions={"X": -10}, instruments=product, prices={"X": 1}, rates=[SHORT_30], fx={"EUR": 1.0})
    assert levels(figures_of(euro))[Level.MAINTENANCE] == pytest.approx(3)
    dollar = one_account(positions={"X": -10}, instruments=[stock("X")], prices={"X": 1}, rates=[SHORT_30])
    off = Policy(rates=Rates(short_floor_us=False))
    assert levels(figures_of(dollar, off))[Level.MAINTENANCE] == pytest.approx(3)


def test_that_shorts_need_their_rate_on_top_of_the_proceeds() -> None:
    figures = held(-10, 100, SHORT_30)
    assert figures.equity[0] == -1000
    assert figures.short_value[0] == -1000
    assert figures.requirement[0, Level.MAINTENANCE] == pytest.approx(300)


@pytest.mark.parametrize(("quantity", "needed"), [(10, 1000), (-10, 900)])
def test_that_leverage_multiplies_a_rate_and_caps_longs_at_the_price(quantity: float, needed: float) -> None:
    rates = rate("X", "LONG", 0.5, 0.5), rate("X", "SHORT", 0.3, 0.3)
    assert levels(held(quantity, 100, *rates, leverage=3))[0] == pytest.approx(needed)


def test_that_a_suspended_long_needs_all_of_its_value_and_a_suspended_short_its_rate() -> None:
    long = held(10, 100, LONG_50, status="SUSPENDED")
    assert levels(long) == [1000] * 4
    assert long.suspended_value[0] == 1000
    assert long.liquid_net_assets[0] == 0
    short = held(-10, 100, SHORT_30, status="DELISTED")
    assert short.suspended_value[0] == 0
    assert short.requirement[0, Level.MAINTENANCE] == pytest.approx(300)


def test_that_a_halt_of_minutes_changes_nothing() -> None:
    halted, trading = held(10, 100, LONG_50, status="HALTED"), held(10, 100, LONG_50)
    assert levels(halted) == levels(trading)
    assert halted.closable[0] == trading.closable[0] == 1


def test_that_a_price_of_zero_is_a_price() -> None:
    figures = held(10, 0, LONG_50)
    assert not figures.unpriced[0]
    assert figures.equity[0] == 0
    assert figures.closable[0] == 0


def test_that_a_line_of_no_quantity_needs_no_price() -> None:
    book = one_account(positions={"X": 0}, instruments=[stock("X"), stock("Y")], prices={"Y": 1})
    figures = figures_of(book)
    assert not figures.unpriced[0]
    assert figures.net_asset_ratio[0] == 1


def test_that_a_future_counts_its_profit_and_needs_its_notional_times_its_rate() -> None:
    book = one_account(
        positions={"F": {"quantity": -2, "average_price": 110}},
        instruments=[stock("F", kind="FUTURE", multiplier=50)],
        prices={"F": 100},
        rates=[rate("F", "SHORT", 0.1, 0.08)],
    )
    figures = figures_of(book)
    assert figures.equity[0] == 1000
    assert figures.long_value[0] == figures.short_value[0] == 0
    assert levels(figures)[:2] == pytest.approx([1000, 800])


def test_that_a_future_below_zero_needs_margin_on_its_absolute_notional() -> None:
    book = one_account(
        positions={"F": {"quantity": 1, "average_price": 10}},
        instruments=[stock("F", kind="FUTURE", multiplier=1000)],
        prices={"F": -37.63},
        rates=[rate("F", "LONG", 0.1, 0.1)],
    )
    figures = figures_of(book)
    assert figures.equity[0] == pytest.approx(-47_630)
    assert levels(figures)[0] == pytest.approx(3_763)


def test_that_cash_accounts_lend_nothing_and_owe_what_they_owe() -> None:
    book = one_account(
        cash=-250,
        positions={"X": 10, "O": 1},
        instruments=[stock("X", leverage=2), option("O", "X", "C", 100, "2022-01-21")],
        prices={"X": 100, "O": 7},
        rates=[LONG_50],
        regime="CASH",
    )
    figures = figures_of(book)
    assert levels(figures) == [1700] * 4
    assert figures.call_amount[0] == 250


def test_that_a_put_secured_by_cash_needs_its_strike_and_is_not_called_when_it_is_there() -> None:
    def writer(cash: float) -> Figures:
        terms = {"instruments": [stock("X"), option("P", "X", "P", 80)], "prices": {"X": 95, "P": 2}}
        return figures_of(one_account(cash=cash, positions={"P": -1}, regime="CASH", **terms))

    assert writer(8_000).requirement_gross[0, 0] == 8_000
    assert writer(8_000).call_amount[0] == 0
    assert writer(7_500).call_amount[0] == 500


def test_that_shorts_and_naked_calls_are_not_supported_in_cash_accounts() -> None:
    book = one_account(
        positions={"X": -10, "C": -1},
        instruments=[stock("X"), option("C", "X", "C", 80)],
        prices={"X": 95, "C": 2},
        regime="CASH",
    )
    figures = figures_of(book)
    assert figures.alert_type[0] == AlertType.UNPRICED
    assert figures.equity[0] == -1150
    assert np.isnan(figures.requirement).all()
    told = reasons(book, Policy(), 0, AT, {})
    assert [(reason.kind, reason.subject) for reason in told] == [
        (MissingKind.NOT_SUPPORTED, "short C"),
        (MissingKind.NOT_SUPPORTED, "short X"),
    ]


def options_book(symbol: str, quantity: float, **prices: float) -> Book:
    listed = [option("NEAR", "X", "C", 100, "2020-12-16"), option("LATE", "X", "C", 100, "2020-12-17")]
    broad = option("BROAD", "X", "C", 100, "2020-12-17", index_class="BROAD_INDEX")
    today = option("TODAY", "X", "P", 100, "2020-03-16")
    quoted = {"X": 100, "NEAR": 10, "LATE": 10, "BROAD": 10, "TODAY": 3, **prices}
    return one_account(
        positions={symbol: quantity}, instruments=[stock("X"), *listed, broad, today], prices=quoted, cash=0
    )


@pytest.mark.parametrize(("symbol", "needed"), [("NEAR", 1000), ("LATE", 750), ("BROAD", 1000)])
def test_that_equity_options_later_than_nine_months_are_lent_a_quarter(symbol: str, needed: float) -> None:
    figures = figures_of(options_book(symbol, 1))
    assert levels(figures) == pytest.approx([needed, needed, needed, 0.8 * needed])


def test_nine_calendar_months_over_a_short_month() -> None:
    assert months_after(np.datetime64("2020-05-31"), 9) == np.datetime64("2021-02-28")
    assert months_after(np.datetime64("2019-05-31"), 9) == np.datetime64("2020-02-29")


def test_the_levels_of_a_naked_option_and_its_netting() -> None:
    figures = figures_of(options_book("NEAR", -1))
    assert figures.requirement_gross[0].tolist() == pytest.approx([3000, 3000, 3000, 2400])
    assert levels(figures) == pytest.approx([2000, 2000, 2000, 1400])


def test_that_the_net_requirement_of_a_deep_option_is_never_below_zero() -> None:
    figures = figures_of(options_book("NEAR", -1, NEAR=900))
    assert figures.requirement_gross[0, Level.FORCED] == pytest.approx(0.8 * 92_000)
    assert figures.requirement[0, Level.FORCED] == 0


def test_that_what_expires_today_is_told_apart_and_can_be_charged_more() -> None:
    book = options_book("TODAY", -1)
    figures = figures_of(book)
    assert figures.has_expiring_today[0]
    assert figures.requirement_expiring_today[0, 0] == figures.requirement[0, 0] == 2000
    assert figures.alert_type[0] == AlertType.NEGATIVE_EQUITY
    charged = figures_of(book, Policy(options=Options(expiry_day_addon=0.5)))
    assert charged.requirement_gross[0, 0] == pytest.approx(1.5 * 2300)


def test_that_leverage_of_the_underlying_scales_the_percentages_of_its_options() -> None:
    book = one_account(
        positions={"C": -1},
        instruments=[stock("X", kind="ETF", leverage=3), option("C", "X", "C", 100)],
        prices={"X": 100, "C": 5},
    )
    assert levels(figures_of(book))[0] == pytest.approx(6000)
