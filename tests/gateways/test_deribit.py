"""Deribit over a real socket: risk read, orders placed and found, every end of a request told for what it is."""

import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import numpy as np
import pytest

from tests.gateways.deribit_venue import CLIENT, INVERSE, NOW_MS, SECRET, Running
from workstation.domain.enums import Level, LinkState, MarginState, OrderSide
from workstation.domain.failures import InputRefusedError
from workstation.domain.orders import OrderState, OrderType, TimeInForce, TradingSession
from workstation.gateways.deribit import PAUSE, DeribitGateway
from workstation.gateways.deribit_api import DeribitKey
from workstation.gateways.open import open_gateway
from workstation.liquidation.from_book import desk_of
from workstation.margin.evaluate import evaluate
from workstation.margin.reasons import reasons
from workstation.policy import Policy
from workstation.ports import Answer, OrderRequest

AT = datetime.fromtimestamp(NOW_MS / 1000, UTC)
PERPETUAL, CALL = "BTC_USDC-PERPETUAL", "BTC_USDC-25DEC26-65000-C"


@pytest.fixture
def running():
    with Running() as one:
        yield one


@pytest.fixture
def gateway(running):
    opened = DeribitGateway(DeribitKey(CLIENT, SECRET, running.url, timeout=0.5))
    yield opened
    opened.close()


def order(name="L-1", **changes):
    fields = {
        "client_order_id": name, "account": "7", "symbol": PERPETUAL, "side": OrderSide.SELL,
        "quantity": Decimal("0.1"),
        "order_type": OrderType.LIMIT, "limit_price": Decimal(59500), "peg_ticks": 0,
        "session": TradingSession.REGULAR, "time_in_force": TimeInForce.IOC,
    }  # fmt: skip
    return OrderRequest(**{**fields, **changes})


def book_of(gateway):
    facts = gateway.pull(AT)
    assert facts.link.state is LinkState.UP, facts.link
    return facts.book


def test_that_the_risk_of_every_sub_account_is_read(gateway):
    book = book_of(gateway)
    assert book.accounts.account.tolist() == ["2", "7", "9"]
    assert book.accounts.name.tolist() == ["desk", "one", "two"]
    figures = evaluate(book, Policy(), AT, {})
    row = book.account_row("7")
    assert (figures.requirement[row, Level.INITIAL], figures.requirement[row, Level.MAINTENANCE]) == (700, 950)
    assert figures.margin_balance[row] == 1000
    assert MarginState(figures.margin_state[row]) is MarginState.MM_WARNING
    assert figures.drift_balance[row] == pytest.approx(0)  # cash is what the venue's balance leaves of it
    assert abs(figures.drift_maintenance[row]) > 1


def test_that_positions_depth_and_orders_are_what_the_loop_needs(gateway):
    book = book_of(gateway)
    desk = desk_of(book, book.account_row("7"), AT)
    held = {str(h.contract.symbol): (h.quantity, h.average, h.leverage) for h in desk.account.holdings}
    assert held[PERPETUAL] == (Decimal("0.1"), Decimal(60000), Decimal(25))
    assert held[CALL][0] == Decimal("-0.2")
    (own,) = desk.account.orders
    assert (own.order_id, own.quantity, own.price) == ("USDC-1", Decimal("0.04"), Decimal(61000))
    assert [level.lots for level in desk.ladders[PERPETUAL].bids] == [1500, 3000]
    instruments = book.instruments
    call = book.instrument_row(CALL)
    assert (instruments.tick_size[call], instruments.lot_size[call], instruments.strike[call]) == (5.0, 0.01, 65000)
    assert str(instruments.expiry[call]) == "2026-12-25"
    assert book.quotes.implied_volatility[call] == 0.55
    assert np.isnan(book.quotes.bid[call])


def test_that_inverse_contracts_leave_their_account_unpriced_and_are_named(gateway, running):
    running.venue.details["BTC"][0]["positions"] = [INVERSE]
    facts = gateway.pull(AT)
    assert [problem.value for problem in facts.link.problems] == ["9: BTC-PERPETUAL"]
    row = facts.book.account_row("9")
    assert evaluate(facts.book, Policy(), AT, {}).unpriced.tolist() == [False, False, True]
    found = {str(reason) for reason in reasons(facts.book, Policy(), row, AT, {})}
    assert "BTC-PERPETUAL cannot be margined in a derivatives account" in found
    reply = gateway.broker.place(order(account="9", symbol="BTC-PERPETUAL"))
    assert (reply.answer, running.venue.orders) == (Answer.REFUSED, [])
    assert "inverse" in reply.text


def test_that_an_order_leaves_reduce_only_for_its_sub_account_with_our_id_as_label(gateway, running):
    book_of(gateway)
    reply = gateway.broker.place(order())
    assert reply.answer is Answer.REPORTED
    assert (reply.report.state, reply.report.filled_quantity) == (OrderState.CANCELLED, Decimal("0.05"))
    (fill,) = reply.report.executions
    assert (fill.execution_id, fill.quantity, fill.price) == ("USDC-901", Decimal("0.05"), Decimal("59500.0"))
    _, params, token = next(one for one in running.venue.asked if one[0] == "private/sell")
    assert token == "access.7.1"
    assert params == {
        "instrument_name": PERPETUAL, "amount": 0.1, "type": "limit", "label": "L-1", "price": 59500.0,
        "time_in_force": "immediate_or_cancel", "reduce_only": True,
    }  # fmt: skip


def test_that_a_resting_order_is_found_and_taken_back(gateway):
    book_of(gateway)
    placed = gateway.broker.place(order(time_in_force=TimeInForce.GTC))
    assert placed.report.state is OrderState.PARTIALLY_FILLED
    found = gateway.broker.find("L-1")
    assert (found.report.broker_order_id, found.report.executions) == ("USDC-101", placed.report.executions)
    cancelled = gateway.broker.cancel("L-1")
    assert (cancelled.report.state, cancelled.report.text) == (OrderState.CANCELLED, "user_request")
    assert cancelled.report.version > placed.report.version
    assert gateway.broker.cancel("L-1").report.state is OrderState.CANCELLED  # asked twice, told the same


def test_that_an_order_of_the_clients_own_is_cancelled_by_the_venues_id(gateway):
    book_of(gateway)
    asked = order(time_in_force=TimeInForce.GTC)
    placed = gateway.broker.place(asked)
    taken = gateway.broker.cancel_own(asked.account, placed.report.broker_order_id)
    assert taken.answer is Answer.TAKEN
    assert gateway.broker.find("L-1").report.state is OrderState.CANCELLED


def test_that_after_a_restart_an_order_is_found_in_whichever_account_it_is(gateway, running):
    book_of(gateway)
    gateway.broker.place(order())
    again = DeribitGateway(DeribitKey(CLIENT, SECRET, running.url, timeout=0.5))
    try:
        assert again.broker.find("L-1").answer is Answer.LOST  # nobody to ask yet
        book_of(again)
        assert again.broker.find("L-1").answer is Answer.REPORTED
        assert again.broker.find("never").answer is Answer.NOT_FOUND
    finally:
        again.close()


@pytest.mark.parametrize("mood", ["slow_after", "nonsense_after", "unavailable"])
def test_that_an_answer_that_does_not_come_is_lost_and_the_order_looked_for(gateway, running, mood):
    book_of(gateway)
    running.venue.moods["private/sell"] = [mood]
    assert gateway.broker.place(order()).answer is Answer.LOST
    found = gateway.broker.find("L-1")
    assert found.answer is (Answer.NOT_FOUND if mood == "unavailable" else Answer.REPORTED)
    assert len(running.venue.orders) == (0 if mood == "unavailable" else 1)


@pytest.mark.parametrize(
    ("mood", "words"),
    [("rate limit", "rate limit"), ("too many", "rate limit"), ("no funds", "10009 not_enough_funds")],
)
def test_that_what_the_venue_refuses_is_final_and_in_its_words(gateway, running, mood, words):
    book_of(gateway)
    running.venue.moods["private/sell"] = [mood]
    reply = gateway.broker.place(order())
    assert reply.answer is Answer.REFUSED
    assert words in reply.text
    assert running.venue.orders == []


def test_that_an_order_whose_authorisation_is_lost_was_not_sent(gateway, running):
    book_of(gateway)
    running.venue.moods["public/exchange_token"] = ["nonsense_after"]
    assert gateway.broker.place(order()).answer is Answer.NOT_SENT
    assert running.venue.orders == []


def test_that_an_expired_token_is_replaced_and_the_order_leaves_once(gateway, running):
    book_of(gateway)
    running.venue.generation = 2
    assert gateway.broker.place(order()).answer is Answer.REPORTED
    assert len(running.venue.orders) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"order_type": OrderType.PEG_BID}, {"session": TradingSession.PRE}, {"limit_price": None},
        {"account": "A1"}, {"client_order_id": "x" * 65}, {"symbol": "ETH-PERPETUAL"},
    ],
)  # fmt: skip
def test_that_what_deribit_cannot_do_is_not_even_sent(gateway, running, changes):
    book_of(gateway)
    asked = len(running.venue.asked)
    assert gateway.broker.place(order(**changes)).answer is Answer.REFUSED
    assert len(running.venue.asked) == asked


def test_that_bad_credentials_say_what_to_do_and_are_not_tried_again_at_once(running):
    gateway = DeribitGateway(DeribitKey(CLIENT, "wrong", running.url, timeout=0.5))
    try:
        link = gateway.pull(AT).link
        assert link.state is LinkState.DOWN
        assert "13004 invalid_credentials" in link.text
        assert "check client id, secret" in link.text
        asked = len(running.venue.asked)
        assert gateway.pull(AT + PAUSE / 2).book is None
        assert len(running.venue.asked) == asked
    finally:
        gateway.close()


@pytest.mark.parametrize(
    ("mood", "words"), [("rate limit", "rate limit"), ("slow_after", "ReadTimeout"), ("nonsense_after", "HTTP 502")]
)
def test_that_a_failed_reading_leaves_the_last_book_and_says_so(gateway, running, mood, words):
    book_of(gateway)
    running.venue.moods["private/get_subaccounts"] = [mood]
    facts = later(gateway, AT + timedelta(seconds=2), lambda link: link.state is LinkState.STALE)
    assert words in facts.link.text
    assert facts.book is None
    assert facts.as_of == AT
    healed = later(gateway, AT + timedelta(minutes=1), lambda link: link.state is LinkState.UP)
    assert healed.as_of > AT


def later(gateway, at, wanted):
    """Pull until a reading made in its thread came to what is wanted."""
    for tries in range(200):
        facts = gateway.pull(at + timedelta(milliseconds=tries))
        if wanted(facts.link) and (facts.book is not None or facts.link.state is not LinkState.UP):
            return facts
        time.sleep(0.02)
    raise AssertionError(facts.link)


def test_that_an_answer_without_what_the_documents_promise_is_refused_whole(gateway, running):
    del running.venue.subaccounts[1]["portfolio"]["usdc"]["initial_margin"]
    facts = gateway.pull(AT)
    assert facts.book is None
    assert facts.link.state is LinkState.DOWN
    assert "initial_margin" in str(facts.link.problems[0])


def test_that_no_connection_is_told_as_such():
    gateway = DeribitGateway(DeribitKey(CLIENT, SECRET, "http://127.0.0.1:9", timeout=0.5))
    try:
        assert "no connection to Deribit" in gateway.pull(AT).link.text
    finally:
        gateway.close()


def test_that_a_key_is_asked_for_by_name_and_only_sent_over_https(monkeypatch, tmp_path):
    monkeypatch.delenv("DERIBIT_CLIENT_ID", raising=False)
    with pytest.raises(InputRefusedError, match="DERIBIT_CLIENT_ID"):
        open_gateway("deribit:", tmp_path)
    with pytest.raises(InputRefusedError, match="deribit:test"):
        open_gateway("deribit:elsewhere", tmp_path)
    with pytest.raises(ValueError, match="https"):
        DeribitKey(CLIENT, SECRET, "http://www.deribit.com")
    assert SECRET not in repr(DeribitKey(CLIENT, SECRET))
