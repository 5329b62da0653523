"""An account against a market move: the same figures as a book at those prices, and break points that are exact."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.margin.books import AT, figures_of, make_book, one_account, option, rate, stock
from tests.ui.charts.accounts import called_book, evidence_of
from workstation.desk.chart_view import Line, Revaluation
from workstation.desk.moves import move_curve
from workstation.domain.enums import AlertType, Level
from workstation.margin.evaluate import evaluate

SMALL = 1e-6


def stocks(cash, held, short, **account):
    return one_account(
        cash=cash,
        positions={"A": held, **({"S": short} if short else {})},
        instruments=[stock("A"), stock("S")],
        prices={"A": 60, "S": 30},
        rates=[rate("A", "LONG", 0.5, 0.3, forced=0.25), rate("S", "SHORT", 0.5, 0.4, forced=0.3)],
        **account,
    )


def at_move(book, move):
    """The figures of the book with every price moved: nothing in common with the curve but ``evaluate``."""
    moved = replace(book, quotes=replace(book.quotes, mark=book.quotes.mark * (1 + move)))
    return figures_of(moved)


@settings(max_examples=40, deadline=None)
@given(
    cash=st.integers(-60_000, 60_000),
    held=st.integers(1, 2_000),
    short=st.integers(-800, 0),
    interest=st.integers(0, 2_000),
    limit=st.integers(0, 100_000),
)
def test_that_at_each_break_point_the_call_and_the_levels_begin_or_end(cash, held, short, interest, limit):
    book = stocks(cash, held, short, accrued_interest=interest, financing_limit=limit)
    curve = move_curve(evidence_of(book), "A")
    for point in curve.breaks:
        outward = SMALL if point.move > 0 else -SMALL
        before, after = (at_move(book, point.move + side) for side in (-outward, outward))
        broken, whole = (after, before) if point.begins else (before, after)
        if point.line is Line.CALL:
            assert broken.call_amount[0] > 0
            assert whole.call_amount[0] == 0
        elif point.line is Line.EQUITY:
            assert broken.liquid_net_assets[0] <= 0 < whole.liquid_net_assets[0]
        else:
            short_of = [f.requirement[0, point.line] - f.net_assets[0] + f.accrued_interest[0] for f in (broken, whole)]
            debit = [f.debit_margin[0] - f.trading_credit[0] for f in (broken, whole)]
            assert short_of[0] + debit[0] > 0 >= short_of[1] + debit[1]


@settings(max_examples=30, deadline=None)
@given(cash=st.integers(-60_000, 60_000), held=st.integers(1, 2_000), short=st.integers(-800, 0))
def test_that_a_curve_without_break_points_never_changes_its_state(cash, held, short):
    book = stocks(cash, held, short)
    curve = move_curve(evidence_of(book), "A")
    for place in range(0, len(curve.moves), 7):
        assert curve.call_amount[place] == pytest.approx(at_move(book, curve.moves[place]).call_amount[0], abs=1e-6)
    if not any(point.line is Line.CALL for point in curve.breaks):
        assert len(np.unique(curve.call_amount > 0)) == 1


def test_that_forced_begins_where_the_alert_becomes_forced():
    book = stocks(-40_000, 1000, 0)
    point = next(p for p in move_curve(evidence_of(book), "A").breaks if p.line is Line.FORCED and p.begins)
    assert AlertType(int(at_move(book, point.move - SMALL).alert_type[0])) is AlertType.FORCED
    assert AlertType(int(at_move(book, point.move + SMALL).alert_type[0])) is AlertType.MARGIN_CALL


def test_the_move_at_which_a_loan_of_two_thirds_is_called():
    """Value V, loan 40,000, requirement 0.3 V: called where V - 40,000 < 0.3 V, so at V = 57,142.86, 4.76 % down."""
    curve = move_curve(evidence_of(stocks(-40_000, 1000, 0)), "A")
    called = next(point for point in curve.breaks if point.line is Line.CALL)
    assert called.begins
    assert called.move == pytest.approx(40_000 / 0.7 / 60_000 - 1, abs=1e-8)


def test_that_today_is_today_also_with_options_at_odd_prices():
    book = called_book()
    curve = move_curve(evidence_of(book), "A")
    today = figures_of(book)
    assert curve.call_amount[curve.moves == 0] == pytest.approx(today.call_amount, rel=1e-12)
    owed = today.requirement[0] - today.net_assets[0] + today.accrued_interest[0]
    assert curve.shortfall[curve.moves == 0][0] == pytest.approx(np.maximum(owed, 0), rel=1e-12)
    assert curve.options == {Revaluation.BLACK_SCHOLES: 1, Revaluation.GREEKS: 1}


def priced_option(right, **quote):
    return make_book(
        accounts=[{"account": "A"}],
        cash=[{"account": "A", "currency": "USD", "amount": -200}],
        instruments=[stock("A"), option("O", "A", right, 60, "2020-06-19")],
        positions=[{"account": "A", "symbol": "O", "quantity": 100}],
        quotes=[
            *([{"symbol": "A", "last": 60}] if quote.pop("known", True) else []),
            {"symbol": "O", "last": 4, **quote},
        ],
    )


@pytest.mark.parametrize(
    ("quote", "method"),
    [
        ({"implied_volatility": 0.4, "delta": 0.5}, Revaluation.BLACK_SCHOLES),
        ({"delta": -0.5, "gamma": 0.02}, Revaluation.GREEKS),
        ({"implied_volatility": 0.0}, Revaluation.INTRINSIC),
        ({"known": False, "implied_volatility": 0.4}, Revaluation.UNMOVED),
    ],
)
def test_that_a_put_gains_as_the_market_falls_and_the_curve_says_how_it_was_valued(quote, method):
    curve = move_curve(evidence_of(priced_option("P", **quote)), "A")
    assert curve.options == {method: 1}
    assert len(curve.moves) >= 61
    down, up = curve.shortfall[0, Level.INITIAL], curve.shortfall[-1, Level.INITIAL]
    if method is Revaluation.UNMOVED:
        assert down == up
    else:
        fallen = 18 if method is Revaluation.BLACK_SCHOLES else 0
        assert down <= up
        assert figures_of(priced_option("P", **quote)).long_value[0] == 400 * 100 >= fallen


def test_that_suspended_shares_stay_at_their_price():
    book = one_account(
        cash=-5_000,
        positions={"A": 1000, "B": 500},
        instruments=[stock("A"), stock("B", status="SUSPENDED")],
        prices={"A": 60, "B": 10},
        rates=[rate("A", "LONG", 0.5, 0.3)],
    )
    curve = move_curve(evidence_of(book), "A")
    down = np.flatnonzero(curve.moves == curve.moves[0])[0]
    only_a = replace(book, quotes=replace(book.quotes, mark=np.array([42.0, 10.0])))
    expected = evaluate(only_a, evidence_of(book).policy, AT, {})
    short = expected.requirement[0] - expected.net_assets[0]
    assert curve.shortfall[down] == pytest.approx(np.maximum(short, 0))


def test_that_an_unpriced_account_has_no_curve_instead_of_zeros():
    book = one_account(positions={"A": 1, "B": 1}, instruments=[stock("A"), stock("B")], prices={"A": 60})
    curve = move_curve(evidence_of(book), "A")
    assert (len(curve.moves), curve.breaks) == (0, ())
