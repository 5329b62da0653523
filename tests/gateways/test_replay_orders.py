"""How the ends of requests about orders are told, against a server that misbehaves and against real venues."""

import json
import os
import signal
import socket
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import numpy as np
import pytest

from tests.gateways.small_venues import PATIENCE, replay_of, venue_of
from tests.opened_sessions import put_opened_session
from workstation.domain.denials import said
from workstation.domain.enums import InstrumentKind, LinkState, OrderSide
from workstation.domain.faults import FaultPreset
from workstation.domain.orders import FINAL, OrderState, OrderType, TimeInForce, TradingSession
from workstation.gateways.order_format import order_report, order_request, report_json, request_json
from workstation.gateways.replay import ReplayGateway
from workstation.gateways.replay_orders import ReplayBroker
from workstation.gateways.venue_address import VenueAddress, read_address
from workstation.ports import Answer, Execution, OrderReport, OrderRequest
from workstation.venue.events import Executed, OrderTaken
from workstation.venue.journal import _read

D = Decimal
WALL = datetime(2026, 1, 1, tzinfo=UTC)
_CLIENTS = 60
ORDER = OrderRequest(
    client_order_id="20200224-1",
    account="R000001",
    symbol="AAPL",
    side=OrderSide.SELL,
    quantity=D("10"),
    order_type=OrderType.LIMIT,
    limit_price=D("70.55"),
    peg_ticks=0,
    session=TradingSession.REGULAR,
    time_in_force=TimeInForce.GTC,
)
REPORT = OrderReport(
    client_order_id="20200224-1",
    broker_order_id="B7",
    state=OrderState.PARTIALLY_FILLED,
    version=2,
    filled_quantity=D("3"),
    executions=(Execution("1-abc-9", D("3"), D("70.56"), datetime(2020, 2, 24, 15, 0, 0, 5, tzinfo=UTC)),),
)
GOOD = json.dumps(report_json(REPORT))


def test_orders_and_reports_travel_unchanged():
    assert order_request(json.loads(json.dumps(request_json(ORDER)))) == ORDER
    assert order_report(json.loads(GOOD)) == REPORT


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("quantity", 10, "quantity must be a number in quotes"),
        ("quantity", "NaN", "quantity must be a number in quotes"),
        ("quantity", "1e999", "quantity must be a number in quotes"),
        ("quantity", "0.0000001", "at most 6 decimals"),
        ("limit_price", "1,5", "limit_price must be a number"),
        ("side", "HOLD", "side must be one of BUY, SELL, not 'HOLD'"),
        ("side", 1, "side must be one of"),
        ("peg_ticks", True, "peg_ticks must be a whole number"),
        ("client_order_id", "a\nb", "client_order_id must be 1 to 64 printable characters"),
        ("account", "", "account must be"),
        ("symbol", "X" * 65, "symbol must be"),
        ("extra", 1, "an order has exactly the fields"),
    ],
)
def test_an_order_with_a_bad_field_is_refused_by_name(field, value, said):
    with pytest.raises(ValueError, match=said):
        order_request({**request_json(ORDER), field: value})


@contextmanager
def server(answer):
    """A broker on loopback that does one thing with every request; ``answer``: bytes to send, None to say nothing."""
    listener = socket.create_server(("127.0.0.1", 0))
    heard, stopping = [], threading.Event()

    def serve():
        while not stopping.is_set():
            try:
                connection = listener.accept()[0]
            except OSError:
                return
            with connection:
                connection.settimeout(5)
                heard.append(connection.recv(65536))
                if answer is None:
                    stopping.wait(4)
                else:
                    connection.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    address = VenueAddress(f"http://127.0.0.1:{listener.getsockname()[1]}", "token", 0)
    broker = ReplayBroker(lambda: address)
    try:
        yield broker, heard
    finally:
        broker.close()
        stopping.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(10)


def http(status, body, kind="application/json", length=None):
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nConnection: close\r\nContent-Length: "
    return f"{head}{len(body) if length is None else length}\r\n\r\n{body}".encode()


PAGE = "<html><body><h1>Bad Gateway</h1></body></html>"
OTHERS = json.dumps({**report_json(REPORT), "client_order_id": "somebody else's"})
BODIES = {
    "a report": (http(200, GOOD), Answer.REPORTED, ""),
    "a report cut off": (http(200, GOOD[:60]), Answer.LOST, "the broker answered 200: "),
    "a report cut off by the connection": (http(200, GOOD[:60], length=999), Answer.LOST, "the connection broke"),
    "nothing": (http(200, ""), Answer.LOST, "the broker answered 200: "),
    "a page with 200": (http(200, PAGE, "text/html"), Answer.LOST, "the broker answered 200: <html>"),
    "a page with 502": (http(502, PAGE, "text/html"), Answer.LOST, "the broker answered 502: <html>"),
    "a page with 404": (http(404, PAGE, "text/html"), Answer.LOST, "the broker answered 404: <html>"),
    "an error with 500": (http(500, '{"error": "internal"}'), Answer.LOST, "internal"),
    "a time-out with 408": (http(408, '{"error": "timeout"}'), Answer.LOST, "timeout"),
    "slow down with 429": (http(429, '{"error": "slow down"}'), Answer.LOST, "slow down"),
    "an error with 200": (http(200, '{"error": "no borrow"}'), Answer.REFUSED, "no borrow"),
    "an error with 400": (http(400, '{"error": "not an order"}'), Answer.REFUSED, "not an order"),
    "an error with 409": (http(409, '{"error": "used id"}'), Answer.REFUSED, "used id"),
    "a wrong token with 401": (http(401, '{"error": "wrong token"}'), Answer.LOST, "wrong token"),
    "an unknown order": (
        http(404, '{"error": "there is no order", "unknown_order": "20200224-1"}'),
        Answer.NOT_FOUND,
        "there is no order",
    ),
    "another unknown order": (http(404, '{"error": "no", "unknown_order": "x"}'), Answer.LOST, "no"),
    "somebody else's report": (http(200, OTHERS), Answer.LOST, "the broker answered 200: "),
    "a list": (http(200, "[1, 2]"), Answer.LOST, "the broker answered 200: [1, 2]"),
    "a report with a state nobody knows": (http(200, GOOD.replace("PARTIALLY_FILLED", "ODD")), Answer.LOST, "the bro"),
    "a report with a quantity that is no number": (http(200, GOOD.replace('"3"', '"NaN"')), Answer.LOST, "the broker"),
    "no HTTP at all": (b"\x00\xff garbage\r\n\r\n", Answer.LOST, "the connection broke"),
    "the end": (b"", Answer.LOST, "the connection broke"),
}


@pytest.mark.parametrize("what", BODIES)
def test_every_answer_is_told_for_what_it_is(what):
    sent, answer, text = BODIES[what]
    with server(sent) as (broker, heard):
        for reply in (broker.place(ORDER), broker.cancel(ORDER.client_order_id), broker.find(ORDER.client_order_id)):
            assert reply.client_order_id == ORDER.client_order_id
            assert reply.answer is answer
            assert said(reply.text).startswith(text)
            assert (reply.report is not None) is (answer is Answer.REPORTED)
        assert len(heard) == 3  # one request each: nothing is sent twice by the client itself


def test_silence_is_lost_and_ends_in_time():
    with server(None) as (broker, heard):
        began = time.monotonic()
        reply = broker.place(ORDER)
        assert (reply.answer, said(reply.text)) == (Answer.LOST, "the broker did not answer in time")
        assert time.monotonic() - began < 4
        assert len(heard) == 1


def test_only_without_a_connection_nothing_was_sent():
    nowhere = ReplayBroker(lambda: None)
    assert nowhere.place(ORDER).answer is Answer.NOT_SENT
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    refused = ReplayBroker(lambda: VenueAddress(f"http://127.0.0.1:{port}", "token", 0))
    reply = refused.place(ORDER)
    assert reply.answer is Answer.NOT_SENT
    assert said(reply.text).startswith("the broker cannot be reached")
    nowhere.close()
    refused.close()


@pytest.fixture
def gateway(tmp_path):
    put_opened_session(tmp_path / "journal", _CLIENTS)
    with replay_of(tmp_path / "journal", _CLIENTS) as opened:
        yield opened


def closable(book, count):
    """Requests that close ``count`` positions whose market is open."""
    held, listed = book.positions, book.instruments
    rows = held.instrument
    kinds = np.isin(listed.kind[rows], [InstrumentKind.STOCK, InstrumentKind.ETF])
    good = np.flatnonzero(kinds & (listed.market[rows] == "XNYS") & (held.available != 0))
    for number, row in enumerate(good[:count]):
        has = float(held.available[row])
        yield OrderRequest(
            client_order_id=f"20200224-{number}",
            account=str(book.accounts.account[held.account[row]]),
            symbol=str(listed.symbol[rows[row]]),
            side=OrderSide.SELL if has > 0 else OrderSide.BUY,
            quantity=D(repr(abs(has))),
            order_type=OrderType.MARKET,
            limit_price=None,
            peg_ticks=0,
            session=TradingSession.REGULAR,
            time_in_force=TimeInForce.DAY,
        )


def send(broker, request, attempts=40):
    """What a careful sender does: after a lost answer it asks, and sends again only what is not known there."""
    answers = []
    reply = broker.place(request)
    while reply.answer is not Answer.REPORTED and len(answers) < attempts:
        answers.append(reply.answer)
        if reply.answer in {Answer.NOT_FOUND, Answer.NOT_SENT}:
            time.sleep(0.05)
            reply = broker.place(request)
        else:
            reply = broker.find(request.client_order_id)
    return reply, answers


def test_every_order_is_done_exactly_once_whatever_the_connection_does(gateway, tmp_path):
    book = gateway.pull(gateway.market_time(WALL)).book
    assert "hostile faults" in said(gateway.control("faults", float(list(FaultPreset).index(FaultPreset.HOSTILE))))
    requests = list(closable(book, 60))
    with ThreadPoolExecutor(12) as senders:
        ends = list(senders.map(lambda request: send(gateway.broker, request), requests))
    told = Counter(answer for _, answers in ends for answer in answers)
    assert {Answer.LOST, Answer.NOT_FOUND} <= told.keys()
    assert {reply.answer for reply, _ in ends} == {Answer.REPORTED}
    heard = {}
    opens = gateway.market_time(WALL)
    for minutes in range(0, 61, 3):
        gateway.control("advance", (opens + timedelta(minutes=minutes)).timestamp())
        for report in gateway.pull(gateway.market_time(WALL)).reports:
            for execution in report.executions:
                assert heard.setdefault((report.client_order_id, execution.execution_id), execution) == execution
    journal = _read(tmp_path / "journal")[0]
    taken = [event.order for event in journal if isinstance(event, OrderTaken)]
    assert sorted(taken) == sorted(request.client_order_id for request in requests)
    done = {(event.order, event.number): event for event in journal if isinstance(event, Executed)}
    assert len(done) == len(heard)
    for (order, name), execution in heard.items():
        event = done[order, int(name.rsplit("-", 1)[1])]
        assert (D(event.quantity), D(event.price)) == (execution.quantity, execution.price)


def test_orders_outlive_a_venue_killed_while_they_come_in(gateway, tmp_path):
    book = gateway.pull(gateway.market_time(WALL)).book
    requests = list(closable(book, 60))
    pid = read_address(tmp_path / "journal").pid
    killer = threading.Timer(0.15, lambda: os.kill(pid, signal.SIGKILL))
    killer.start()
    with ThreadPoolExecutor(4) as senders:
        ends = [senders.submit(send, gateway.broker, request, 2000) for request in requests]
        while not all(end.done() for end in ends):  # the pulling thread is the one that starts it again
            gateway.market_time(WALL)
            time.sleep(0.1)
    killer.join()
    assert {end.result()[0].answer for end in ends} == {Answer.REPORTED}
    assert read_address(tmp_path / "journal").pid != pid
    facts = gateway.pull(gateway.market_time(WALL))
    assert facts.link.state is LinkState.UP
    taken = [event.order for event in _read(tmp_path / "journal")[0] if isinstance(event, OrderTaken)]
    assert sorted(taken) == sorted(request.client_order_id for request in requests)
    for request in requests:
        found = gateway.broker.find(request.client_order_id).report
        assert found.filled_quantity == sum(one.quantity for one in found.executions)
        assert found.state in FINAL or found.filled_quantity < request.quantity


def test_a_gateway_that_starts_anew_hears_all_that_was_said(gateway, tmp_path):
    book = gateway.pull(gateway.market_time(WALL)).book
    request = next(closable(book, 1))
    placed = gateway.broker.place(request).report
    assert placed.state is OrderState.FILLED
    facts = gateway.pull(gateway.market_time(WALL))
    assert [one.version for one in facts.reports][-1] == placed.version
    other = ReplayGateway(tmp_path / "journal", patience=PATIENCE, command=venue_of(_CLIENTS))
    again = other.pull(other.market_time(WALL))
    assert again.reports == facts.reports
    assert other.pull(other.market_time(WALL)).reports == ()
    other.close()
    opens = gateway.market_time(WALL)
    far = next(iter(list(closable(book, 2))[1:]))
    working = OrderRequest(
        **{
            **{n: getattr(far, n) for n in far.__slots__},
            "order_type": OrderType.LIMIT,
            "limit_price": D(9999) if far.side is OrderSide.SELL else D("0.01"),
        }
    )
    assert gateway.broker.place(working).report.state is OrderState.WORKING
    gateway.control("advance", (opens + timedelta(hours=24)).timestamp())
    tomorrow = gateway.pull(gateway.market_time(WALL))
    assert tomorrow.book is not None
    assert [one.state for one in tomorrow.reports] == [OrderState.WORKING, OrderState.EXPIRED]
