"""Hours of many orders: exact money, the same end after any crash, and what followers read of it."""

from decimal import Decimal

import numpy as np

from tests.venue.trading import MINUTE, closing, exact, instant, money, positions, quote, written
from workstation.book.pack import pack
from workstation.domain.enums import InstrumentKind, OrderSide
from workstation.domain.faults import FaultPreset
from workstation.domain.orders import OrderState, OrderType, TimeInForce
from workstation.venue.events import CancelTaken, Executed, Funded, OrderTaken
from workstation.venue.fees import fee_due
from workstation.venue.hours import SECOND
from workstation.venue.journal import _read

D = Decimal
LIMIT = OrderType.LIMIT
OPTION = InstrumentKind.OPTION


def scenario(broker, rng_seed=3, count=40):
    """Many orders of all types over some hours; the same for the same session."""
    rng = np.random.default_rng(rng_seed)
    choices = positions(broker, kinds=(InstrumentKind.STOCK, InstrumentKind.ETF, OPTION))
    for number in range(count):
        position = choices[int(rng.integers(len(choices)))]
        bid, ask = quote(broker, position[1])
        kind = OrderType(int(rng.integers(4)))
        price = {LIMIT: bid if rng.random() < 0.5 else ask}.get(kind)
        if not (bid > 0 and ask > 0):
            continue
        share = max(abs(position[2]) // int(rng.integers(1, 4)), D(1))
        in_force = TimeInForce(int(rng.integers(3)))
        broker.place(closing(f"o{number}", position, share, order_type=kind, limit_price=price, time_in_force=in_force))
        broker.advance(broker.position + round(float(rng.exponential(3)) * MINUTE) + 123_457)
        if rng.random() < 0.2:
            broker.cancel(f"o{int(rng.integers(number + 1))}")


def test_cash_and_positions_move_exactly_with_the_executions(sessions):
    broker = sessions.open()
    broker.advance(instant(broker, 0, 1))
    balances, lines = money(broker)
    scenario(broker)
    book = broker.book()[1]
    moved_by_clients = set()
    for event in written(broker):
        if isinstance(event, Executed):
            row = book.instrument_row(event.symbol)
            sign = 1 if event.side == OrderSide.BUY else -1
            quantity, price = D(event.quantity), D(event.price)
            currency = (event.account, str(book.currencies[book.instruments.currency[row]]))
            paid = round(sign * quantity * exact(book.instruments.multiplier[row]) * price, 2)
            balances[currency] = balances.get(currency, D(0)) - paid - D(event.fee)
            lines[event.account, event.symbol] += sign * quantity
        elif isinstance(event, Funded):
            for (account, symbol), held in lines.items():
                if symbol == event.symbol:
                    balances[account, "USD"] -= exact(np.round(float(held) * event.price * event.rate, 2))
        elif hasattr(event, "account") and not isinstance(event, OrderTaken):
            moved_by_clients.add(event.account)
    after_balances, after_lines = money(broker)
    ours = lambda table: {k: v for k, v in table.items() if k[0] not in moved_by_clients and v}  # noqa: E731
    assert ours(balances) == ours(after_balances)
    assert ours(lines) == ours(after_lines)
    assert sum(isinstance(event, Executed) for event in written(broker)) > 20


def test_fees_of_an_order_are_the_tariff_of_its_whole_value(sessions):
    broker = sessions.open()
    broker.advance(instant(broker, 0, 1))
    scenario(broker)
    book = broker.book()[1]
    for order in broker._exchange.orders:
        charged = sum(
            (D(event.fee) for event in written(broker) if isinstance(event, Executed) and event.order == name(order)),
            D(0),
        )
        multiplier = exact(book.instruments.multiplier[book.instrument_row(order.request.symbol)])
        assert charged == (fee_due(order.value * multiplier) if order.filled else 0)


def name(order):
    return order.request.client_order_id


def test_the_same_orders_lead_to_the_same_executions_and_a_restart_changes_nothing(sessions):
    one, other = sessions.directory(), sessions.directory()
    first, second = sessions.open(one), sessions.open(other)
    for broker in (first, second):
        broker.advance(instant(broker, 0, 1))
        scenario(broker)
    assert [e for e in written(first) if e] == [e for e in written(second) if e]
    expected = [first.find(name(order)) for order in first._exchange.orders]
    end = instant(first, 1, 3)
    sessions.close()
    again = sessions.open(one)
    assert [again.find(name(order)) for order in again._exchange.orders] == expected
    again.advance(end)
    position = 0
    while position < end:  # the other one is closed and opened again every two hours
        reopened = sessions.open(other)
        reopened.advance(min(reopened.position + 7777 * SECOND, end))
        position, found, holds = reopened.position, written(reopened), money(reopened)
        reopened._journal.close()
        sessions._journals.pop()
    assert found == written(again)
    assert holds == money(again)


def test_a_journal_cut_at_any_line_of_orders_is_finished_and_nothing_is_done_twice(sessions):
    """Whatever of an order was on the disk, what follows completes it: no fill is lost, doubled or invented."""
    whole = sessions.directory()
    broker = sessions.open(whole)
    broker.advance(instant(broker, 0, 1))
    scenario(broker, count=25)
    end = broker.position + 30 * MINUTE
    broker.advance(end)
    sessions.close()
    lines = (whole / "journal").read_bytes().splitlines(keepends=True)
    read = _read(whole / "journal")[0]
    slots = [n for n, event in enumerate(read, 1) if isinstance(event, Executed) and event.counterparty]
    fills = [n for n, event in enumerate(read, 1) if isinstance(event, Executed)]
    for count in sorted({fills[0], fills[len(fills) // 2], *slots[:1], fills[-1] - 1}):
        cut = sessions.directory(whole)
        (cut / "journal").write_bytes(b"".join(lines[:count]))
        (cut / "journal.clock").unlink()
        again = sessions.open(cut)
        last_order = max((e.at for e in read[:count] if isinstance(e, OrderTaken | CancelTaken)), default=0)
        assert again.position >= last_order
        again.advance(end)
        executed = [e for e in _read(cut / "journal")[0] if isinstance(e, Executed)]
        assert [e.number for e in executed] == list(range(1, len(executed) + 1))
        for order in again._exchange.orders:
            assert order.filled <= order.request.quantity
            assert order.filled == sum(one.quantity for one in order.executions)
        sessions.close()


def test_followers_read_every_report_however_their_answers_are_cut(sessions):
    broker = sessions.open()
    broker.advance(instant(broker, 0, 1))
    broker.disturb(FaultPreset.HOSTILE)
    cursor, _ = broker.book()
    rare, heard, at_once = cursor, [], []
    for number, position in enumerate(positions(broker)[:40]):
        broker.place(closing(f"o{number}", position))
        broker.advance(broker.position + 7_000_000)
        changes = broker.changes(cursor, broker.position - (number % 3) * 4_000_000)
        heard += changes.reports
        cursor = changes.cursor
    for order in broker._exchange.orders.live:
        broker.cancel(name(order))
    broker.advance(broker.position + 2 * MINUTE)
    heard += broker.changes(cursor, broker.position).reports
    at_once += broker.changes(rare, broker.position).reports
    spoken = {(one.report.client_order_id, one.report.version) for one in broker._reports._said}
    assert {(one.client_order_id, one.version) for one in heard} == spoken
    assert {(one.client_order_id, one.version) for one in at_once} == spoken
    assert len(heard) == len(at_once) == sum(len(one.shown) for one in broker._reports._said)
    assert len(heard) > len(spoken)  # some came twice
    assert any(  # and some out of order
        first.client_order_id == second.client_order_id and first.version > second.version
        for place, first in enumerate(heard)
        for second in heard[place + 1 :]
    )


def test_positions_of_an_answer_hold_the_fills_it_reports(sessions):
    broker = sessions.open()
    broker.advance(instant(broker, 0, 1))
    cursor, _ = broker.book()
    account, symbol, has = position = next(one for one in positions(broker) if one[2] > 100)
    broker.place(closing("a", position, 10))
    changes = broker.changes(cursor, broker.position)
    assert [one.state for one in changes.reports] == [OrderState.WORKING, OrderState.FILLED]
    row = changes.positions.symbol.tolist().index(symbol)
    assert (changes.positions.account[row], changes.positions.quantity[row]) == (account, float(has - 10))
    earlier = broker.changes(cursor, cursor.at_us)
    assert earlier.cursor.at_us == cursor.at_us
    assert pack(broker.book()[1]) == pack(broker.book()[1])


def test_faults_stay_switched_on_over_a_restart(sessions):
    directory = sessions.directory()
    broker = sessions.open(directory)
    broker.advance(instant(broker, 0, 1))
    before = broker.market.status(instant(broker, 0, 5)).tolist()
    broker.disturb(FaultPreset.HOSTILE)
    assert broker.market.status(instant(broker, 0, 5)).tolist() == before  # spells that began stay what they were
    halts = [broker.market.status(instant(broker, 0, minutes)).tolist() for minutes in range(391)]
    sessions.close()
    again = sessions.open(directory)
    assert again.clock.faults is FaultPreset.HOSTILE
    assert [again.market.status(instant(again, 0, minutes)).tolist() for minutes in range(391)] == halts
    again.disturb(FaultPreset.NONE)
    assert again.clock.faults is FaultPreset.NONE
