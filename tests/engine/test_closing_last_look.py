"""The last look before an order leaves (T2), hedges among the closes of an account, and what alerts tell of closes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from tests.engine.closing_desks import ClosingDesk, closing_desk, line
from tests.margin.books import make_book, option, rate, stock
from workstation.book.book import Book
from workstation.commands.closing import CancelOrders
from workstation.commands.control import EndCall
from workstation.domain.enums import LinkState
from workstation.domain.orders import OrderState
from workstation.store.connect import Store

S = OrderState
BEFORE_OPEN = datetime(2020, 3, 16, 13, 29, 30, tzinfo=UTC)  # half a minute before New York opens

Making = Callable[..., ClosingDesk]


@pytest.fixture
def making(sqlite_url: str, opened: Callable[[str], Store]) -> Making:
    def made(**how: object) -> ClosingDesk:
        return closing_desk(opened(sqlite_url), **how)  # type: ignore[arg-type]

    return made


@pytest.fixture
def desk(making: Making) -> ClosingDesk:
    return making()


# --- just before sending (T2)


def test_a_price_that_went_stale_since_stops_the_order(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    assert desk.state() is S.CLAIMED
    desk.quoted_at = desk.market
    desk.step(61)
    assert (desk.state(), desk.order().denial) == (S.CANCELLED, "the price of X is 61 s old, more than 60 s")


def test_a_call_that_was_met_since_stops_the_order(making: Making) -> None:
    desk = making(opening=BEFORE_OPEN - timedelta(minutes=10))
    desk.close(line(), when_closed="QUEUE")
    desk.step()
    desk.gateway.pay("A1", 5000.0)
    desk.steps(20, seconds=40)
    assert desk.order().denial == "C000001 is no longer open: nothing is closed for it"
    assert desk.broker.placed == []


def test_a_call_that_was_waived_since_stops_the_order(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    desk.done(EndCall(call_ids=["C000001"], end="WAIVED", reason="paid by cheque"), "waive")
    assert desk.order().denial == "C000001 is no longer open: nothing is closed for it"
    assert desk.broker.placed == []


def test_a_position_that_shrank_since_stops_the_order(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    desk.gateway.hold("A1", "X", 70.0)
    desk.step()
    assert desk.order().denial == "100 is more than the 70 X that may be closed"
    assert desk.broker.placed == []


def test_a_position_that_turned_round_since_stops_the_order(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    desk.gateway.hold("A1", "X", -200.0)
    desk.step()
    assert "A1 holds no X that this order would close" in desk.order().denial
    assert desk.broker.placed == []


def test_fills_the_book_does_not_hold_yet_count_against_the_position(desk: ClosingDesk) -> None:
    desk.close(line(quantity=60), line(symbol="Y", quantity=10))
    desk.steps(3)
    first, _ = desk.orders()
    key = first.ticket.client_order_id
    report = desk.broker.fill(key, 60, "10", desk.market.replace(year=2021), of=60)  # newer than the positions
    desk.gateway.reports.append(report)
    desk.steps(2)
    desk.close(line(quantity=60), command_id="more", user="chief")
    desk.step()
    assert "60 is more than the 40 X that may be closed" in desk.answered("more")[1]


def test_no_more_orders_leave_in_a_minute_than_the_house_allows(making: Making) -> None:
    desk = making(orders_per_minute=2)
    desk.close(*(line(account) for account in ("A1", "A2", "A3")))
    desk.steps(10)
    assert len(desk.broker.placed) == 2
    assert [order.state for order in desk.orders()] == [S.WORKING, S.WORKING, S.QUEUED]
    desk.steps(60)
    assert len(desk.broker.placed) == 3


def test_nothing_leaves_while_the_link_is_down(desk: ClosingDesk) -> None:
    desk.gateway.link = LinkState.DOWN
    desk.close(line())
    desk.steps(5)
    assert (desk.state(), desk.broker.placed) == (S.QUEUED, [])
    desk.gateway.link = LinkState.UP
    desk.steps(3)
    assert desk.state() is S.WORKING


# --- hedges


def covered_call() -> Book:
    """A1 is short a call on X and long the X that covers it: alone, the call needs more than the X releases."""
    return make_book(
        accounts=[{"account": "A1", "name": "Client 1"}],
        cash=[{"account": "A1", "currency": "USD", "amount": -1700.0}],
        instruments=[
            stock("X", market="XNYS", adv=1e6),
            stock("Y", market="XNYS", adv=1e6),
            option("XC", "X", "C", 10.0, market="XNYS", adv=1e6, multiplier=100),
        ],
        positions=[
            {"account": "A1", "symbol": "X", "quantity": 100},
            {"account": "A1", "symbol": "Y", "quantity": 100},
            {"account": "A1", "symbol": "XC", "quantity": -1},
        ],
        quotes=[{"symbol": symbol, "last": price} for symbol, price in (("X", 10.0), ("Y", 10.0), ("XC", 1.0))],
        margin_rates=[rate("*", "LONG", 0.5, 0.35, forced=0.25), rate("X", "LONG", 0.1, 0.05, forced=0.03)],
    )


def test_a_close_that_would_uncover_a_short_waits_for_the_one_that_buys_it_back(making: Making) -> None:
    desk = making(book=covered_call())
    desk.prices["XC"] = 1.0
    desk.step()
    desk.close(line("A1", "X"), line("A1", "XC", 1))
    desk.steps(4)
    stock_order, back = desk.orders()
    assert (stock_order.state, back.state) == (S.QUEUED, S.WORKING), stock_order
    desk.fill(back.ticket.client_order_id, 1, of=1)
    desk.gateway.hold("A1", "XC", 0.0)
    desk.steps(4)
    assert desk.orders()[0].state is S.WORKING
    assert [request.symbol for request in desk.broker.placed] == ["XC", "X"]


def test_a_close_that_would_uncover_a_short_is_denied_when_nothing_covers_it(making: Making) -> None:
    desk = making(book=covered_call())
    desk.prices["XC"] = 1.0
    desk.step()
    desk.close(line("A1", "X"))
    desk.steps(3)
    assert desk.broker.placed == []
    assert "closing X of A1 now would raise its call from" in desk.order().denial


# --- what everybody sees


def test_alerts_tell_how_many_closes_work_and_when_the_last_one_was(desk: ClosingDesk) -> None:
    desk.close(line("A1", "X"), line("A1", "Y", 10))
    desk.step()
    assert desk.told_of_calls() == {"C000001": (2, False), "C000002": (0, False), "C000003": (0, False)}
    desk.steps(2)
    first, second = (order.ticket.client_order_id for order in desk.orders())
    desk.fill(second, 5, of=10)
    desk.step()
    desk.step()
    assert desk.told_of_calls()["C000001"] == (2, True)
    desk.done(CancelOrders(client_order_ids=(first, second)), "back")
    desk.step()
    desk.step()
    assert desk.told_of_calls()["C000001"] == (0, True)


def test_alerts_tell_of_an_order_that_was_stopped_with_the_next_step(desk: ClosingDesk) -> None:
    desk.close(line())
    desk.step()
    assert desk.told_of_calls()["C000001"] == (1, False)
    desk.gateway.hold("A1", "X", 70.0)
    desk.step()
    assert desk.state() is S.CANCELLED
    desk.step()
    assert desk.told_of_calls()["C000001"] == (0, False)


def test_a_call_that_our_fills_cured_ends_as_closed_out(desk: ClosingDesk) -> None:
    key = desk.working()
    desk.fill(key, 100)
    desk.gateway.hold("A1", "X", 0.0)
    desk.gateway.pay("A1", -500.0)
    desk.steps(4, seconds=40)  # a call is met when it has been for a while
    assert desk.rows("SELECT ended FROM calls WHERE call_id = 'C000001'") == [(2,)]
    assert Decimal(100) == desk.order().filled_quantity
