"""The ledger gives back exactly what was written; a desk sees the newest of it; every change is audited once."""

import math
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

from tests.store.samples import MARKET, ME, NOON, after, held, pull_all, status
from tests.store.tickets import fill, order, ticket, walked
from workstation.closing.orders import Order
from workstation.domain.orders import OrderOrigin, OrderState, OrderType
from workstation.domain.tables import ORDERS
from workstation.store import orders as ledger
from workstation.store.connect import Store
from workstation.store.lock import EngineLock
from workstation.store.orders import (
    forget_old,
    orders_of_account,
    orders_of_command,
    read_ended_since,
    read_live_orders,
    read_order,
    read_overfilled,
    write_orders,
)
from workstation.store.write import StepWriter

S = OrderState


@pytest.fixture
def writer(store: Store) -> StepWriter:
    with EngineLock(store, ME, NOON) as lock:
        return StepWriter(store, lock.epoch)


def _commit(writer: StepWriter, step: int, *orders: Order) -> None:
    write_orders(writer, orders)
    writer.commit(after(step), status(step))


def _same(found: Order | None, wanted: Order) -> None:
    """Equal in everything; an unknown figure is the one ``math.nan``, which tuples compare by identity."""
    assert found == wanted


def _seen(store: Store) -> dict[str, dict[str, object]]:
    chunks, _ = pull_all(store, ORDERS)
    names = [field.name for field in ORDERS.fields]
    return {key: dict(zip(names, row, strict=True)) for key, row in held(chunks, ORDERS).items()}


def test_an_order_comes_back_as_it_was_written(store: Store, writer: StepWriter) -> None:
    steps = walked(order(), S.CLAIMED, S.SENDING, S.WORKING, S.PARTIALLY_FILLED, executions=(fill("e1"), fill("e2")))
    full = replace(
        steps[-1],
        broker_order_id="B-77",
        reject_text="late",
        version=4,
        sent_price=Decimal("388.15"),
        awaited_version=9,
    )
    _commit(writer, 1, *steps[:-1], full)
    _same(read_order(store, "o1"), full)
    assert math.isnan(full.ticket.call_after_expected)
    assert read_order(store, "unknown") is None


@pytest.mark.parametrize(
    "digits", ["0.000001", "9007199254740993.000001", "1E-18", "123456789.123456789123456789", "-37.63"]
)
def test_a_fill_keeps_all_its_digits(store: Store, writer: StepWriter, digits: str) -> None:
    """A broker's fill happened: it is never refused and never rounded. Oil was sold below zero in 2020."""
    one = order(quantity=Decimal("999999999999.999999"))
    filled = walked(one, S.CLAIMED, S.SENDING, S.FILLED, executions=(fill("e1", price=digits),))
    _commit(writer, 1, *filled)
    found = read_order(store, "o1")
    assert found is not None
    assert found.executions[0].price == Decimal(digits)
    assert found.ticket.quantity == Decimal("999999999999.999999")


def test_what_is_live_is_read_after_a_restart_and_what_ended_is_not(store: Store, writer: StepWriter) -> None:
    live = order("live", account="A2")
    ended = walked(order("ended"), S.CLAIMED, S.CANCELLED)
    _commit(writer, 1, live, *ended)
    assert [one.ticket.client_order_id for one in read_live_orders(store)] == ["live"]
    assert [one.ticket.client_order_id for one in read_ended_since(store, ended[-1].changed_at)] == ["ended"]
    assert read_ended_since(store, ended[-1].changed_at + timedelta(microseconds=1)) == []


def test_orders_are_found_by_command_and_by_account(store: Store, writer: StepWriter) -> None:
    _commit(writer, 1, order("a"), order("b", symbol="5.HK"), order("c", account="A2", command_id="cmd-2"))
    assert [one.ticket.client_order_id for one in orders_of_command(store, "cmd-1")] == ["a", "b"]
    later = MARKET + timedelta(seconds=1)
    assert [o.ticket.client_order_id for o in orders_of_account(store, "A2", MARKET, later)] == ["c"]
    assert orders_of_account(store, "A2", later, later) == []


def test_a_desk_sees_the_newest_state_of_an_order(store: Store, writer: StepWriter) -> None:
    _commit(writer, 1, order())
    filled = walked(order(), S.CLAIMED, S.SENDING, S.PARTIALLY_FILLED, executions=(fill("e1"), fill("e2", "50", "388")))
    _commit(writer, 2, *filled[1:])
    row = _seen(store)["o1"]
    assert (row["state"], row["origin"], row["order_type"]) == (S.PARTIALLY_FILLED, OrderOrigin.BATCH, OrderType.LIMIT)
    assert (row["price"], row["quantity"], row["filled_quantity"]) == (388.2, 300.0, 150.0)
    assert row["average_price"] == pytest.approx((100 * 388.2 + 50 * 388) / 150)
    assert (row["reason"], row["asked_by"], row["symbol_name"]) == ("call", "ana", "騰訊控股")


def test_a_desk_reads_why_an_order_did_not_leave_and_what_a_peg_left_with(store: Store, writer: StepWriter) -> None:
    denied = replace(order("d", S.CANCELLED), denial="above the order limit")
    pegged = replace(order("p", symbol="5.HK", order_type=OrderType.PEG_BID, limit_price=None), sent_price=Decimal(62))
    _commit(writer, 1, order("d"), denied, pegged)
    seen = _seen(store)
    assert seen["d"]["reason"] == "above the order limit"
    assert seen["p"]["price"] == 62.0
    assert math.isnan(seen["p"]["average_price"])  # type: ignore[arg-type]


def test_an_order_that_ends_makes_room_for_the_next_in_one_step(store: Store, writer: StepWriter) -> None:
    _commit(writer, 1, order("first"))
    ended = walked(order("first"), S.CANCELLED)
    _commit(writer, 2, order("second"), ended[-1])
    assert [one.ticket.client_order_id for one in read_live_orders(store)] == ["second"]


def test_two_live_orders_of_one_position_are_refused_and_nothing_is_written(store: Store, writer: StepWriter) -> None:
    write_orders(writer, [order("first"), order("second")])
    with pytest.raises(sa.exc.IntegrityError):
        writer.commit(NOON, status(1))
    assert read_live_orders(store) == []


def test_a_step_that_the_table_does_not_have_is_refused(store: Store, writer: StepWriter) -> None:
    _commit(writer, 1, order())
    write_orders(writer, [replace(order(), state=S.FILLED)])
    with pytest.raises(sa.exc.IntegrityError, match="cannot take this step"):
        writer.commit(NOON, status(2))
    _same(read_order(store, "o1"), order())


def test_a_ticket_never_changes(writer: StepWriter) -> None:
    _commit(writer, 1, order())
    write_orders(writer, [order(quantity=Decimal(900))])
    with pytest.raises(ValueError, match=r"what was asked for never changes \(quantity\)"):
        writer.commit(NOON, status(2))


def test_a_fill_counts_once_however_often_the_order_is_written(store: Store, writer: StepWriter) -> None:
    filled = walked(order(), S.CLAIMED, S.SENDING, S.PARTIALLY_FILLED, executions=(fill("e1"),))
    _commit(writer, 1, *filled)
    _commit(writer, 2, filled[-1])
    more = replace(filled[-1], executions=(fill("e1"), fill("e2")), changed_at=after(9))
    _commit(writer, 3, more, more)
    _same(read_order(store, "o1"), more)


def test_an_execution_id_is_its_venues_own(store: Store, writer: StepWriter) -> None:
    one = walked(order("a"), S.CLAIMED, S.SENDING, S.FILLED, executions=(fill("e1", "300"),))
    two = walked(order("b", venue="other"), S.CLAIMED, S.SENDING, S.FILLED, executions=(fill("e1", "300"),))
    _commit(writer, 1, *one, *two)
    assert {len(o.executions) for o in read_ended_since(store, MARKET)} == {1}
    write_orders(writer, walked(order("c"), S.CLAIMED, S.SENDING, S.FILLED, executions=(fill("e1", "300"),)))
    with pytest.raises(sa.exc.IntegrityError):
        writer.commit(NOON, status(2))


def test_more_filled_than_asked_for_is_kept_and_found(store: Store, writer: StepWriter) -> None:
    filled = walked(order(), S.CLAIMED, S.SENDING, S.FILLED, executions=(fill("e1", "300"), fill("e2", "12.5")))
    _commit(writer, 1, *filled, order("fine", account="A2"))
    assert [one.filled_quantity for one in read_overfilled(store, MARKET)] == [Decimal("312.5")]


def test_a_late_fill_of_an_order_that_is_over_is_kept(store: Store, writer: StepWriter) -> None:
    gone = walked(order(), S.CLAIMED, S.SENDING, S.CANCELLED)
    _commit(writer, 1, *gone)
    late = replace(gone[-1], executions=(fill("e1"),), changed_at=after(100))
    _commit(writer, 2, late)
    _same(read_order(store, "o1"), late)


def test_orders_of_yesterday_leave_the_desk_and_stay_in_the_ledger(store: Store, writer: StepWriter) -> None:
    _commit(writer, 1, *walked(order("old"), S.CANCELLED), order("live", symbol="5.HK"))
    ended = MARKET + timedelta(seconds=1)
    assert forget_old(writer, ended) == 0
    assert forget_old(writer, ended + timedelta(microseconds=1)) == 1
    writer.commit(after(2), status(2))
    assert sorted(_seen(store)) == ["live"]
    assert read_order(store, "old") is not None


def test_words_no_database_takes_do_not_lose_the_order(store: Store, writer: StepWriter) -> None:
    rejected = walked(order(), S.CLAIMED, S.SENDING, S.REJECTED, reject_text="no\0borrow \ud800")
    _commit(writer, 1, *rejected)
    found = read_order(store, "o1")
    assert found is not None
    assert found.reject_text == "no\ufffdborrow ?"


def test_five_hundred_orders_of_a_step_come_back(store: Store, writer: StepWriter) -> None:
    many = [order(f"o{i:04}", account=f"A{i}", created_at=MARKET + timedelta(seconds=i)) for i in range(1100)]
    _commit(writer, 1, *many)
    assert [o.ticket.account for o in read_live_orders(store)] == [f"A{i}" for i in range(1100)]


def test_no_orders_write_nothing(store: Store, writer: StepWriter) -> None:
    write_orders(writer, [])
    assert writer.commit(NOON, status(1)) == 0
    assert ledger.read_live_orders(store) == []
    assert ticket().venue == "paper"
