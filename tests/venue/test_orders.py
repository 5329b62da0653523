"""What becomes of orders at the venue: reject texts, types of orders, money moved, and the same after a crash."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from tests.venue.trading import MINUTE, closing, exact, instant, money, positions, quote, written
from workstation.domain.enums import InstrumentKind, OrderSide
from workstation.domain.faults import FaultPreset
from workstation.domain.orders import OrderState, OrderType, TimeInForce, TradingSession
from workstation.venue.broker import UNLUCKY, AnotherOrderError
from workstation.venue.depth import Taken
from workstation.venue.events import Counterparty, Executed, Traded
from workstation.venue.fees import fee_due
from workstation.venue.hours import SECOND
from workstation.venue.orders import LIVE

D = Decimal
LIMIT, PEG_BID, PEG_ASK = OrderType.LIMIT, OrderType.PEG_BID, OrderType.PEG_ASK
OPTION, FUND = InstrumentKind.OPTION, InstrumentKind.FUND


@pytest.fixture
def broker(sessions):
    opened = sessions.open()
    opened.advance(instant(opened, 0, 30))
    return opened


def said(broker, order):
    report = broker.place(order)
    return report.state, report.text


def long_of(broker, **choice):
    return next(one for one in positions(broker, **choice) if one[2] > 100)


def short_of(broker):
    return next(one for one in positions(broker) if one[2] < 0)


def test_a_market_order_fills_at_the_market_and_moves_cash_and_position(broker):
    account, symbol, has = position = long_of(broker)
    bid, _ = quote(broker, symbol)
    balances, lines = money(broker)
    report = broker.place(closing("a", position, 100))
    assert report.state is OrderState.FILLED
    assert report.filled_quantity == sum(one.quantity for one in report.executions) == 100
    assert report.executions[0].price == bid
    value = sum(one.quantity * one.price for one in report.executions)
    after_balances, after_lines = money(broker)
    assert after_lines[account, symbol] == has - 100
    assert after_balances[account, "USD"] == balances.get((account, "USD"), D(0)) + round(value, 2) - fee_due(value)
    moved = {key for key in after_balances if after_balances[key] != balances.get(key)}
    assert moved == {(account, "USD")}
    assert {key for key in lines if lines[key] != after_lines.get(key)} == {(account, symbol)}


def test_a_short_position_is_bought_back_at_the_ask(broker):
    account, symbol, has = position = short_of(broker)
    _, ask = quote(broker, symbol)
    report = broker.place(closing("a", position))
    assert (report.state, report.executions[0].price) == (OrderState.FILLED, ask)
    assert (account, symbol) not in money(broker)[1]
    assert has < 0


def test_every_reject_says_why(broker):
    account, symbol, has = position = long_of(broker)
    short = short_of(broker)
    option = next(one for one in positions(broker, kinds=(OPTION,)) if one[2] > 0)
    fund = next(one for one in positions(broker, kinds=(FUND,)))
    hong_kong = ("R000001", "HKBNK", D(400))
    golden = [
        (closing("1", ("nobody", symbol, has)), "there is no account nobody"),
        (closing("2", (account, "NOPE", has)), "there is no instrument NOPE"),
        (closing("3", (account, "SPX", has)), "SPX is an index and cannot be bought or sold"),
        (closing("4", (account, "SUSMI", has)), "SUSMI is suspended and does not trade"),
        (closing("5", (account, "DELSH", has)), "DELSH is delisted and does not trade"),
        (
            closing("6", position, order_type=LIMIT, limit_price=D(1), session=TradingSession.PRE),
            "XNYS has no PRE session at this broker, only REGULAR",
        ),
        (closing("7", (account, *hong_kong[1:])), "XHKG is closed; it opens at hours that this replay skips"),
        (
            closing("8", fund, order_type=LIMIT, limit_price=D(24)),
            f"{fund[1]} is redeemed at the day's net asset value: only MARKET orders for the day",
        ),
        (closing("9", position, "0"), "quantity 0 must be above 0"),
        (closing("10", position, "1.5"), "quantity 1.5 is not a multiple of the lot of 1.0"),
        (closing("11", position, order_type=LIMIT), "a LIMIT order needs a limit price"),
        (closing("12", position, limit_price=D(5)), "a MARKET order has no limit price"),
        (
            closing("13", position, order_type=LIMIT, limit_price=D("50.005")),
            "limit price 50.005 is not a positive multiple of the tick of 0.01",
        ),
        (closing("14", position, peg_ticks=1), "a MARKET order has no peg"),
        (closing("15", (account, option[1], D(1))), f"{account} has nothing of {option[1]} that could be closed"),
        (
            closing("16", position, side=OrderSide.BUY),
            f"{account} is long {has:f} {symbol}: a BUY order would not close it",
        ),
        (
            closing("17", short, side=OrderSide.SELL),
            f"{short[0]} is short {-short[2]:f} {short[1]}: a SELL order would not close it",
        ),
        (closing("18", position, has + 1), f"{account} can close {has:f} {symbol}; asked were {has + 1:f}"),
    ]
    before = money(broker)
    for order, text in golden:
        assert said(broker, order) == (OrderState.REJECTED, text)
        assert broker.find(order.client_order_id).text == text
    assert money(broker) == before


def test_before_the_open_orders_are_rejected_with_the_hour(sessions):
    broker = sessions.open()
    position = long_of(broker)
    broker.advance(instant(broker, 0, 391))
    text = "XNYS is closed; it opens 2020-02-25 09:30 New York time"
    assert said(broker, closing("a", position)) == (OrderState.REJECTED, text)


def test_what_is_in_working_orders_cannot_be_sold_again(broker):
    account, symbol, has = position = long_of(broker)
    far = closing("far", position, has - 10, order_type=LIMIT, limit_price=D(9999))
    assert broker.place(far).state is OrderState.WORKING
    text = f"{account} can close {has:f} {symbol}, {has - 10:f} of them in working orders; asked were 11"
    assert said(broker, closing("more", position, 11)) == (OrderState.REJECTED, text)
    assert broker.place(closing("rest", position, 10)).state is OrderState.FILLED
    assert broker.cancel("far").state is OrderState.CANCELLED
    assert broker.place(closing("again", position, has - 10)).state in {OrderState.FILLED, *LIVE}


def test_the_same_order_again_is_the_same_order_and_another_under_its_id_is_refused(broker):
    order = closing("a", long_of(broker), 10)
    first, count = broker.place(order), len(written(broker))
    assert broker.place(order) == first
    assert broker.place(replace(order, quantity=D("10.0"))) == first
    with pytest.raises(AnotherOrderError, match="order id a was used for another order"):
        broker.place(replace(order, quantity=D(11)))
    assert len(written(broker)) == count


def test_a_limit_order_rests_and_fills_when_the_price_comes(broker):
    later = broker.market.quotes(instant(broker, 0, 120))
    bids = dict(zip(later.symbol.tolist(), later.bid.tolist(), strict=True))
    position = next(
        one for one in positions(broker) if one[2] > 0 and bids[one[1]] > quote(broker, one[1])[1] + D("0.1")
    )
    symbol = position[1]
    limit = quote(broker, symbol)[1] + D("0.1")
    report = broker.place(closing("a", position, 10, order_type=LIMIT, limit_price=limit))
    assert report.state is OrderState.WORKING
    while broker.find("a").state is OrderState.WORKING:
        assert quote(broker, symbol)[0] < limit
        broker.advance(broker.position + 10 * SECOND)
    found = broker.find("a")
    assert found.state is OrderState.FILLED
    assert broker.position <= instant(broker, 0, 120)
    assert {one.price for one in found.executions} <= {limit, quote(broker, symbol)[0]}


def test_an_order_for_the_day_expires_at_its_market_s_close_and_one_until_cancelled_stays(broker):
    broker.advance(instant(broker, 0, 115))
    position = long_of(broker, market="XLON")  # closes at 16:30 UTC
    broker.place(closing("day", position, 10, order_type=LIMIT, limit_price=D(9999)))
    until_cancelled = TimeInForce.GTC
    broker.place(closing("gtc", position, 10, order_type=LIMIT, limit_price=D(9999), time_in_force=until_cancelled))
    broker.advance(instant(broker, 0, 120) - 1)
    assert broker.find("day").state is OrderState.WORKING
    broker.advance(instant(broker, 0, 120))
    assert (broker.find("day").state, broker.find("day").text) == (OrderState.EXPIRED, "the session ended")
    broker.advance(instant(broker, 1, 5))
    assert broker.find("gtc").state is OrderState.WORKING
    assert broker.cancel("gtc").text == "cancelled as asked"


def test_immediate_or_cancel_takes_what_is_there(broker):
    _, symbol, _ = position = long_of(broker)
    bid, _ = quote(broker, symbol)
    ioc = {"order_type": LIMIT, "time_in_force": TimeInForce.IOC}
    whole = broker.place(closing("a", position, limit_price=bid, **ioc))
    assert whole.state in {OrderState.CANCELLED, OrderState.FILLED}
    assert whole.filled_quantity == sum(one.quantity for one in whole.executions) > 0
    none = broker.place(closing("b", position, 1, limit_price=bid * 2, **ioc))
    assert (none.state, none.text) == (OrderState.CANCELLED, "immediate or cancel: nothing more at this price")


def test_pegged_orders_follow_the_quote_up_to_their_limit(broker):
    _, symbol, _ = position = long_of(broker)
    bid, ask = quote(broker, symbol)
    taker = broker.place(closing("a", position, 1, order_type=PEG_BID))
    assert (taker.state, taker.executions[0].price) == (OrderState.FILLED, bid)
    assert broker.place(closing("b", position, 1, order_type=PEG_BID, limit_price=ask * 2)).state is OrderState.WORKING
    assert broker.place(closing("c", position, 1, order_type=PEG_ASK)).state is OrderState.WORKING
    while broker.find("c").state is OrderState.WORKING:
        broker.advance(broker.position + 10 * SECOND)
    assert broker.find("c").executions[0].price == quote(broker, symbol)[1]  # somebody came to it
    assert broker.find("b").state is OrderState.WORKING


def test_a_cancel_tells_what_is_true(broker):
    position = long_of(broker)
    broker.place(closing("done", position, 1))
    assert broker.cancel("done").state is OrderState.FILLED
    assert broker.cancel("never heard of") is None
    assert broker.find("never heard of") is None


def test_a_market_order_larger_than_the_book_fills_bit_by_bit_at_falling_prices(broker):
    position = max(positions(broker), key=lambda one: one[2] / volume(broker, one[1]))
    report = broker.place(closing("a", position))
    prices = [one.price for one in report.executions]
    assert prices == sorted(prices, reverse=True)
    assert report.state in {OrderState.PARTIALLY_FILLED, OrderState.FILLED}
    second = broker.place(closing("b", other_of(broker, position), 1))
    if report.state is OrderState.PARTIALLY_FILLED:
        assert second.filled_quantity == 0  # the first stands before it
    broker.advance(instant(broker, 0, 389))
    assert broker.find("a").state is OrderState.FILLED


def volume(broker, symbol):
    universe = broker.market.universe
    return exact(universe.adv[np.flatnonzero(universe.symbol == symbol)[0]])


def other_of(broker, position):
    return next(one for one in positions(broker) if one[1] == position[1] and one[0] != position[0] and one[2] > 0)


def test_a_fund_is_redeemed_at_the_day_s_value_after_the_close(broker):
    broker.advance(instant(broker, 0, 388))
    account, symbol, has = position = next(one for one in positions(broker, kinds=(FUND,)) if one[2] > 0)
    assert broker.place(closing("a", position)).state is OrderState.WORKING
    broker.advance(instant(broker, 0, 390) - 1)
    assert broker.find("a").state is OrderState.WORKING
    broker.advance(instant(broker, 0, 390))
    found = broker.find("a")
    book = broker.book()[1]
    assert found.state is OrderState.FILLED
    assert [one.price for one in found.executions] == [exact(book.quotes.last[book.instrument_row(symbol)])]
    assert (account, symbol) not in money(broker)[1]
    assert has > 0


def test_a_position_that_shrinks_takes_its_order_along(broker):
    account, symbol, has = position = long_of(broker)
    bid, _ = quote(broker, symbol)
    broker.place(closing("a", position, order_type=PEG_ASK))
    broker._record([Traded(broker.position, account, symbol, -float(has - 3), float(bid))])
    while broker.find("a").state in LIVE:
        broker.advance(broker.position + MINUTE)
    found = broker.find("a")
    assert (found.filled_quantity, found.state) == (3, OrderState.CANCELLED)
    assert found.text == f"reduce only: nothing more of {symbol} to close"
    assert (account, symbol) not in money(broker)[1]


def test_a_halted_share_keeps_limit_orders_waiting_and_takes_no_others(sessions):
    broker = sessions.open()
    broker.disturb(FaultPreset.HOSTILE)
    market = broker.market
    owned = {one[1]: one for one in positions(broker) if one[2] > 0}
    spell = next(
        start
        for start in range(1, 39)
        for found in [market._halts(instant(broker, 0, start * 10 + 1))]
        if found and found[0].symbol in owned
    )
    symbol = market._halts(instant(broker, 0, spell * 10 + 1))[0].symbol
    broker.advance(instant(broker, 0, spell * 10 + 1))
    broker.disturb(FaultPreset.NONE)
    position = owned[symbol]
    text = f"{symbol} is halted: only limit and pegged orders may wait until it trades again"
    assert said(broker, closing("m", position, 1)) == (OrderState.REJECTED, text)
    assert broker.place(closing("l", position, 1, order_type=LIMIT, limit_price=D(1))).state is OrderState.WORKING
    broker.advance(instant(broker, 0, spell * 10 + 4))
    assert broker.find("l").state is OrderState.WORKING
    broker.advance(instant(broker, 0, spell * 10 + 5.5))
    assert broker.find("l").state is OrderState.FILLED


def test_unlucky_orders_are_rejected_for_good(broker):
    broker.disturb(FaultPreset.HOSTILE)
    position = long_of(broker)
    reports = [broker.place(closing(f"o{number}", position, 1)) for number in range(100)]
    unlucky = [one for one in reports if one.state is OrderState.REJECTED]
    assert {one.text for one in unlucky} == {UNLUCKY}
    assert 2 <= len(unlucky) <= 25
    broker.disturb(FaultPreset.NONE)
    assert broker.find(unlucky[0].client_order_id) == unlucky[0]


def test_what_our_orders_took_is_gone_for_the_next_and_comes_back():
    taken = Taken()
    taken.take("X", OrderSide.SELL, D(100), 7 * SECOND)
    taken.take("X", OrderSide.SELL, D(60), 9 * SECOND)
    assert taken.left("X", OrderSide.SELL, 29 * SECOND) == 160
    assert taken.left("X", OrderSide.SELL, 30 * SECOND) == 80
    assert taken.left("X", OrderSide.SELL, 119 * SECOND) == 20
    assert taken.left("X", OrderSide.SELL, 7200 * SECOND) == 0
    assert taken.left("X", OrderSide.BUY, 9 * SECOND) == taken.left("Y", OrderSide.SELL, 9 * SECOND) == 0


def test_the_second_order_of_a_moment_finds_a_thinner_book(broker):
    owners = [one for one in positions(broker) if one[1] == "SPXT3" and one[2] > 0]
    first, second = owners[0], owners[1]
    bid, _ = quote(broker, "SPXT3")
    whole = broker.place(closing("a", first, order_type=PEG_BID, limit_price=bid, time_in_force=TimeInForce.IOC))
    assert whole.state is OrderState.CANCELLED  # all of the best level went
    assert broker.place(closing("b", second, 1)).executions[0].price < bid
    broker.advance(broker.position + 10 * MINUTE)
    bid, _ = quote(broker, "SPXT3")
    assert broker.place(closing("c", second, 1)).executions[0].price == bid


def test_looking_again_at_the_same_instant_finds_nothing_more(broker):
    """What makes a crash in the middle of a look harmless."""
    for number, position in enumerate(positions(broker)[:30]):
        kind = (PEG_ASK, PEG_BID)[position[2] < 0] if number % 3 else OrderType.MARKET
        broker.place(closing(f"o{number}", position, order_type=kind))
    looked = 0
    for _ in range(40):
        broker.advance(broker._exchange.next_slot(broker.position))
        looked += bool(broker._exchange.orders.live)
        assert broker._exchange.meet(broker.position) == []
    assert looked > 20
    assert {Counterparty.LEVEL, Counterparty.FLOW} <= {
        e.counterparty for e in written(broker) if isinstance(e, Executed)
    }
