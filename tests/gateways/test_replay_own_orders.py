"""What the liquidation loop needs of a real venue over its real link: clients' own orders go, and depth is told."""

import json
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from tests.gateways.small_venues import replay_of
from tests.gateways.test_replay_orders import http, server
from tests.opened_sessions import put_opened_session
from workstation.book.order_books import with_depth
from workstation.domain.enums import Regime
from workstation.ports import Answer

WALL = datetime(2026, 1, 1, tzinfo=UTC)
_CLIENTS = 240  # a dozen of them are derivatives clients


@pytest.fixture
def gateway(tmp_path):
    put_opened_session(tmp_path / "journal", _CLIENTS)
    with replay_of(tmp_path / "journal", _CLIENTS) as opened:
        yield opened


def own_orders(book):
    owners = book.accounts.account[book.client_orders.account]
    return list(zip(owners.tolist(), book.client_orders.order_id.tolist(), strict=True))


def test_an_own_order_that_is_cancelled_is_gone_from_the_next_book(gateway):
    book = gateway.pull(gateway.market_time(WALL)).book
    (account, order), *others = own_orders(book)
    reply = gateway.broker.cancel_own(account, order)
    assert (reply.client_order_id, reply.answer, reply.report) == (order, Answer.TAKEN, None)
    facts = gateway.pull(gateway.market_time(WALL))
    assert own_orders(facts.book) == others
    assert gateway.broker.cancel_own(account, order).answer is Answer.TAKEN, "asking again does no harm"
    assert gateway.pull(gateway.market_time(WALL)).book is None, "and changes nothing"


def test_nobody_elses_order_goes_and_an_account_that_is_not_there_is_refused(gateway):
    book = gateway.pull(gateway.market_time(WALL)).book
    (account, order), *_ = own_orders(book)
    other = next(name for name in book.accounts.account.tolist() if name != account)
    assert gateway.broker.cancel_own(other, order).answer is Answer.TAKEN
    for nobody in ("nobody", "a b", "ü?x=1"):
        reply = gateway.broker.cancel_own(nobody, order)
        assert (reply.answer, reply.text) == (Answer.REFUSED, f"there is no account {nobody}")
    assert (account, order) in own_orders(gateway.pull(gateway.market_time(WALL)).book or book)


def test_depth_follows_the_market_over_the_link(gateway):
    opens = gateway.market_time(WALL)
    book = gateway.pull(opens).book
    held = book.positions.instrument[book.accounts.regime[book.positions.account] == Regime.DERIVATIVES]
    assert set(book.depth.instrument.tolist()) == set(np.unique(held).tolist()) != set()
    gateway.control("advance", (opens + timedelta(minutes=1)).timestamp())
    facts = gateway.pull(gateway.market_time(WALL))
    moved, problems = with_depth(book, facts.depth)
    assert problems == ()
    assert moved.depth.instrument.tolist() == book.depth.instrument.tolist()
    assert moved.depth.price.tolist() != book.depth.price.tolist()
    assert gateway.pull(gateway.market_time(WALL)).depth is None, "nothing passed, nothing traded"


ANSWERS = {
    "taken": (http(202, json.dumps({"taken": "o1"})), Answer.TAKEN),
    "another one is taken": (http(202, json.dumps({"taken": "o2"})), Answer.LOST),
    "taken, but said with 200": (http(200, json.dumps({"taken": "o1"})), Answer.LOST),
    "no such account": (http(422, '{"error": "there is no account D1"}'), Answer.REFUSED),
    "an error of the broker": (http(500, '{"error": "internal"}'), Answer.LOST),
    "a page": (http(202, "<html>", "text/html"), Answer.LOST),
    "the end": (b"", Answer.LOST),
}


@pytest.mark.parametrize("what", ANSWERS)
def test_every_answer_to_a_cancel_is_told_for_what_it_is(what):
    sent, answer = ANSWERS[what]
    with server(sent) as (broker, heard):
        reply = broker.cancel_own("D 1/x", "o1")
        assert (reply.client_order_id, reply.answer) == ("o1", answer)
    (request,) = heard
    assert request.startswith(b"POST /accounts/D%201%2Fx/orders/o1/cancel HTTP/1.1\r\n")
