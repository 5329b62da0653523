"""Exposure by symbol: longs, shorts and options by delta."""

import pytest

from tests.margin.books import one_account, option, stock
from tests.ui.charts.accounts import called_book, evidence_of
from workstation.desk.chart_view import NoExposure
from workstation.desk.exposure import exposure


def rows(book):
    return {row.symbol: row for row in exposure(evidence_of(book), "A")}


def test_longs_shorts_and_options_of_an_account():
    found = rows(called_book())
    assert found["BAC"].long == pytest.approx(142_000 * 20.46)
    assert found["GE"].short == pytest.approx(-5_700 * 41.55)
    assert found["JPM"].option_delta == pytest.approx(-180 * 100 * 0.31 * 88.36)
    assert found["JPM"].net == pytest.approx(18_000 * 88.36 - 180 * 100 * 0.31 * 88.36)
    assert sum(row.share for row in found.values()) == pytest.approx(1)
    assert [row.symbol for row in exposure(evidence_of(called_book()), "A")][:2] == ["BAC", "JPM"]


def test_that_an_option_without_a_delta_is_unknown_and_so_are_all_shares():
    book = one_account(
        positions={"A": 100, "C": 1, "B": 5},
        instruments=[stock("A"), stock("B"), option("C", "A", "C", 60)],
        prices={"A": 60, "B": 10, "C": 4},
    )
    found = rows(book)
    assert (found["A"].long, found["A"].option_delta, found["A"].net) == (6_000, None, None)
    assert found["A"].why is NoExposure.DELTA
    assert (found["B"].net, found["B"].share) == (50, None)


def test_that_a_missing_price_is_a_reason():
    book = one_account(positions={"A": 100}, instruments=[stock("A")], prices={})
    assert (rows(book)["A"].net, rows(book)["A"].why) == (None, NoExposure.PRICE)


def test_that_exposure_is_in_the_base_currency():
    book = one_account(
        positions={"H": 100}, instruments=[stock("H", currency="HKD")], prices={"H": 60}, fx={"HKD": 0.125}
    )
    assert rows(book)["H"].long == pytest.approx(750)
