import re

import numpy as np
import pytest

from workstation.book.changes import apply_rows
from workstation.book.pack import pack
from workstation.domain.enums import AlertType, InstrumentStatus, Regime
from workstation.margin.evaluate import evaluate
from workstation.policy import Policy
from workstation.sessions.calendars import Calendars
from workstation.sessions.published import moment
from workstation.venue.clients import Clients
from workstation.venue.hours import SECOND
from workstation.venue.market import Market
from workstation.venue.opening import opening_book

CALENDARS = Calendars(())


@pytest.fixture(scope="module")
def many(market):
    return opening_book(market, 600)[0]


def alerts(market, book, at_us):
    book = apply_rows(book, quotes=market.quotes(at_us), fx=market.fx(at_us)).book
    markets = np.unique(book.instruments.market).tolist()
    return evaluate(book, Policy(), moment(at_us), CALENDARS.windows(markets, moment(at_us), 15)).alert_type


@pytest.mark.parametrize("seed", [1, 11])
def test_nobody_is_in_call_at_first_and_the_first_call_comes_after_half_an_hour(seed):
    market = Market(seed)
    book, _ = opening_book(market, 150)
    opens = int(market.walk.home.opens[0])
    first = next(
        second
        for second in (0, *range(7, 3000, 30))
        if (alerts(market, book, opens + second * SECOND) != AlertType.NONE).any()
    )
    assert 29 * 60 <= first <= 36 * 60


def test_calls_swell_with_the_falling_days(market, many):
    closes = [int(at) - 1800 * SECOND for at in market.walk.home.closes]
    counts = [(alerts(market, many, closes[day]) != AlertType.NONE).sum() for day in (0, 1, 3)]
    assert counts[0] < counts[1] < counts[2]
    assert 0.05 * 600 < counts[2] < 0.35 * 600


def test_forced_calls_and_negative_equity_come_with_the_crash(market, many):
    kinds = set(alerts(market, many, int(market.walk.home.closes[17]) - 1800 * SECOND).tolist())
    assert {AlertType.MARGIN_CALL, AlertType.FORCED, AlertType.NEGATIVE_EQUITY} <= kinds


def test_same_seed_same_book_to_the_last_byte_and_another_seed_another_book(market):
    assert pack(opening_book(Market(1), 40)[0]) == pack(opening_book(market, 40)[0])
    assert pack(opening_book(Market(2), 40)[0]) != pack(opening_book(market, 40)[0])


def test_a_client_is_the_same_however_many_there_are(market):
    at_us = int(market.walk.home.opens[0])
    assert Clients(market, at_us).draw(17) == Clients(Market(1), at_us).draw(17)


def test_clients_are_of_all_kinds(many):
    accounts, positions, instruments = many.accounts, many.positions, many.instruments
    assert set(accounts.regime.tolist()) == {Regime.MARGIN, Regime.INTRADAY, Regime.CASH}
    assert np.mean(accounts.regime == Regime.MARGIN) > 0.7
    assert {str(many.currencies[row]) for row in accounts.base_currency} == {"USD", "HKD", "EUR", "GBP"}
    held = positions.instrument
    assert (positions.quantity < 0).any()
    assert positions.covered.any()
    assert {InstrumentStatus.SUSPENDED, InstrumentStatus.DELISTED} <= set(instruments.status[held].tolist())
    assert (accounts.accrued_interest > 0).any()
    assert (accounts.trading_credit > 0).any()
    assert np.isfinite(accounts.financing_limit).any()
    assert np.isinf(accounts.financing_limit).any()
    expiring = instruments.expiry[held] == np.datetime64("2020-02-24")
    assert expiring.any()
    lots = positions.quantity / instruments.lot_size[held]
    assert (lots == np.round(lots)).all()


def test_no_client_is_a_person_or_can_be_reached(many):
    for name, email, phone in zip(many.accounts.name, many.accounts.email, many.accounts.phone, strict=True):
        assert re.fullmatch(r"Client \d{4}", name)
        assert re.fullmatch(r"client\d{4}@example\.(com|org)", email)
        assert re.fullmatch(r"\+120255501\d\d|\+442079460\d{3}", phone)  # kept for fiction
