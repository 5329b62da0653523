"""The price ladder: each price checked by valuing the whole account with that one price changed."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.margin.books import figures_of, one_account, option, rate, stock
from tests.ui.charts.accounts import called_book, evidence_of
from workstation.desk.chart_view import NoPrice
from workstation.desk.option_prices import OptionPrices
from workstation.desk.price_ladder import price_ladder
from workstation.policy import Policy


def at_price(book, symbol, price):
    """The whole account with one price changed; options on it follow as in the ladder."""
    mark = book.quotes.mark.copy()
    evidence = evidence_of(book)
    options = OptionPrices(book, evidence.at, book.quotes.mark)
    mark[book.instrument_row(symbol)] = price
    options.follow(mark)
    return figures_of(replace(book, quotes=replace(book.quotes, mark=mark)))


def ladder(book, policy=None):
    return {row.symbol: row for row in price_ladder(evidence_of(book, policy), "A")}


def forced(figures):
    owed = figures.accrued_interest + figures.debit_margin - figures.trading_credit
    return bool((figures.net_assets - owed < figures.requirement[:, 3])[0])


STATES = {
    "called": lambda figures: bool(figures.call_amount[0] > 0),
    "forced": forced,
    "cured": lambda figures: not figures.call_amount[0] > 0,
    "equity_gone": lambda figures: bool(figures.liquid_net_assets[0] <= 0),
}


def check(book):
    for row in ladder(book).values():
        for name, state in STATES.items():
            price = getattr(row, name)
            if isinstance(price, NoPrice):
                continue
            outward = 1e-6 * row.price * (1 if price > row.price else -1)
            assert state(at_price(book, row.symbol, price + outward)), (row, name)
            assert not state(at_price(book, row.symbol, price - outward)), (row, name)


@settings(max_examples=40, deadline=None)
@given(
    cash=st.integers(-60_000, 60_000),
    held=st.integers(1, 2_000),
    short=st.integers(-800, 0),
    calls=st.integers(-5, 5),
    interest=st.integers(0, 2_000),
    limit=st.integers(0, 100_000),
)
def test_that_each_price_is_the_one_at_which_the_whole_account_changes(cash, held, short, calls, interest, limit):
    book = one_account(
        cash=cash,
        positions={"A": held, **({"S": short} if short else {}), **({"C": calls} if calls else {})},
        instruments=[stock("A"), stock("S"), option("C", "A", "C", 60)],
        prices={"A": 60, "S": 30, "C": 4},
        rates=[rate("A", "LONG", 0.5, 0.3, forced=0.25), rate("S", "SHORT", 0.5, 0.4, forced=0.3)],
        accrued_interest=interest,
        financing_limit=limit,
    )
    check(book)


def test_that_a_whole_account_with_options_agrees():
    check(called_book())
    check(called_book(cash=-500_000.0))


def test_the_price_at_which_a_loan_is_called_and_gone():
    book = one_account(
        cash=-40_000,
        positions={"A": 1000},
        instruments=[stock("A")],
        prices={"A": 60},
        rates=[rate("A", "LONG", 0.5, 0.3)],
    )
    row = ladder(book)["A"]
    assert row.called == pytest.approx(40 / 0.7)
    assert row.equity_gone == pytest.approx(40)
    assert row.cured is NoPrice.NOT_CALLED


def test_that_a_called_account_says_what_is_there_already_and_what_cures_it():
    row = ladder(called_book())["BAC"]
    assert (row.called, row.forced) == (NoPrice.ALREADY, NoPrice.ALREADY)
    assert row.cured > row.price > row.equity_gone


def test_that_excess_financing_is_cured_by_no_price():
    book = one_account(
        cash=-40_000, positions={"A": 5000}, instruments=[stock("A")], prices={"A": 60}, financing_limit=1_000
    )
    assert ladder(book)["A"].cured is NoPrice.NONE


def test_that_what_does_not_trade_and_what_has_no_price_says_so():
    suspended = ladder(called_book())["RRC"]
    assert suspended.cured is NoPrice.SUSPENDED
    book = one_account(cash=-10, positions={"A": 1, "B": 1}, instruments=[stock("A"), stock("B")], prices={"A": 60})
    rows = ladder(book)
    assert rows["B"].price is None
    assert {rows[symbol].called for symbol in "AB"} == {NoPrice.UNKNOWN}


def test_that_the_us_floor_of_cheap_shorts_is_a_jump_that_is_found():
    """Just below 5.00 a short share needs its full price, at 5.00 five dollars: the call may begin at the jump."""
    book = one_account(
        cash=2_000,
        positions={"S": -100},
        instruments=[stock("S")],
        prices={"S": 4},
        rates=[rate("S", "SHORT", 0.5, 0.4, forced=0.3)],
    )
    check(book)
    assert ladder(book)["S"].called == pytest.approx(2_000 / 100 / 1.4)


def test_that_an_account_without_positions_has_no_ladder():
    assert price_ladder(evidence_of(one_account(positions={}, instruments=[stock("A")], prices={})), "A") == ()


def test_that_the_largest_exposure_stands_first():
    symbols = [row.symbol for row in price_ladder(evidence_of(called_book(), Policy()), "A")]
    assert symbols[0] == "BAC"
    assert set(symbols) == {"BAC", "JPM", "XOM", "RRC", "GE"}
    assert np.all([not symbol.startswith("JPM C") for symbol in symbols])
