"""Derivatives accounts against other prices: what a venue reports today does not stand still while prices move."""

from dataclasses import replace

import numpy as np
import pytest

from tests.margin.books import figures_of
from tests.ui.coin_account import evidence
from workstation.desk.chart_view import Line
from workstation.desk.moves import move_curve
from workstation.desk.price_ladder import price_ladder


def model_only(facts):
    """The same facts without the venue's own figures."""
    reported = facts.book.venue_figures
    empty = replace(reported, **{name: getattr(reported, name)[:0] for name in reported.__dataclass_fields__})
    return replace(facts, book=replace(facts.book, venue_figures=empty))


def test_that_the_venues_drift_moves_along_and_today_is_what_it_reports():
    facts = evidence(95_000)
    curve, model = move_curve(facts, "A"), move_curve(model_only(facts), "A")
    now = figures_of(facts.book).call_amount[0]
    assert curve.call_amount[curve.moves == 0] == now
    grid = np.linspace(-0.3, 0.3, 61)
    by_move, by_model = (dict(zip(np.round(c.moves, 9), c.shortfall, strict=True)) for c in (curve, model))
    drift = 115.0 - 100.0  # of IM, less that of the margin balance
    for move in np.round(grid, 9):
        if by_model[move][0] > 0:
            assert by_move[move][0] == pytest.approx(by_model[move][0] + drift)
    assert np.ptp(curve.call_amount) > 50_000


def test_that_the_call_of_a_derivatives_account_begins_where_initial_margin_breaks():
    facts = model_only(evidence(150_000))
    curve = move_curve(facts, "A")
    called = [point.move for point in curve.breaks if point.line is Line.CALL]
    assert called
    for move in called:
        at = figures_of(facts.book).call_amount[0]
        assert at == 0
        near = np.interp([move - 1e-3, move + 1e-3], curve.moves, curve.call_amount)
        assert near.max() > 0


def test_that_the_ladder_gives_the_price_of_a_future_at_which_the_account_is_called():
    facts = evidence(150_000)
    row = next(row for row in price_ladder(facts, "A") if row.symbol == "BTC-PERP")
    mark = facts.book.quotes.mark.copy()
    at = facts.book.instrument_row("BTC-PERP")
    for away, is_called in ((1e-4, False), (-1e-4, True)):
        mark[at] = row.called * (1 + away)
        book = replace(model_only(facts).book, quotes=replace(facts.book.quotes, mark=mark.copy()))
        figures = figures_of(book)
        lacking = figures.call_margin[0] - figures.margin_balance[0] + 115.0 - 100.0
        assert bool(lacking > 0) is is_called
