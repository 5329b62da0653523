"""The market of the largest exposure."""

import numpy as np
import pytest

from tests.calls.desk import book_of
from workstation.calls.markets import largest_markets

INSTRUMENTS = [
    ("0700", "XHKG", 400.0),
    ("AAPL", "XNAS", 100.0),
    ("IBM", "XNYS", 100.0),
    ("NOPRICE", "XLON", None),
    ("ZERO", "XTKS", 0.0),
]


def market_of(*positions, reporting="USD"):
    held = [("A", symbol, quantity) for symbol, quantity in positions]
    book = book_of(["A", "B"], positions=held, instruments=INSTRUMENTS, reporting=reporting)
    return largest_markets(book, np.array([0], np.int32)).tolist()[0]


@pytest.mark.parametrize(
    ("positions", "market"),
    [
        ([("0700", 10), ("IBM", 30)], "XHKG"),
        ([("0700", 10), ("IBM", 50)], "XNYS"),
        ([("0700", 10), ("IBM", 30), ("AAPL", 20)], "XNYS"),  # Nasdaq and New York are one calendar
        ([("0700", 10), ("IBM", -50)], "XNYS"),  # a short is exposure
        ([("0700", 1), ("AAPL", 4)], "XHKG"),  # equal: the first code
        ([("NOPRICE", 1000), ("0700", 1)], "XHKG"),
        ([("ZERO", 1000)], "XTKS"),  # worth nothing, but that is where it trades
        ([], "XNYS"),
    ],
)
def test_that_the_largest_exposure_decides(positions, market):
    assert market_of(*positions) == market


def test_that_an_account_without_positions_follows_the_house():
    assert market_of(reporting="HKD") == "XHKG"


def test_that_every_account_asked_for_is_answered_in_order():
    book = book_of(
        ["A", "B", "C"], positions=[("A", "IBM", 1), ("C", "0700", 1), ("C", "IBM", 1)], instruments=INSTRUMENTS
    )
    assert largest_markets(book, np.array([2, 0, 1], np.int32)).tolist() == ["XHKG", "XNYS", "XNYS"]


def test_that_a_book_without_instruments_has_the_houses_market():
    assert largest_markets(book_of(["A"]), np.array([0], np.int32)).tolist() == ["XNYS"]
