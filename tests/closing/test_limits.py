"""Every limit of a single order, each with an order that only it stops and one that just passes."""

import math
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.closing.orders_wanted import (
    MACHINE,
    SUPERVISOR,
    TRADER,
    aged,
    approvals,
    around_of,
    at_send,
    book_of,
    checked,
    denials,
    limit_at,
    wanted_of,
)
from tests.margin.books import AT
from workstation.closing.limits import Live
from workstation.domain.denials import Denial, SecondPerson
from workstation.domain.enums import InstrumentStatus, OrderSide
from workstation.domain.orders import OrderOrigin, OrderType, TradingSession

LIVE = Live("D200316-7", "maria", AT - timedelta(minutes=5), Decimal(100))
SECOND = timedelta(seconds=1)
FUTURE = {"kind": "FUTURE", "multiplier": 1.0}


def only(verdict, kind):
    """Whether a batch is denied for this reason and no other."""
    return denials(verdict) == {kind}


def test_that_an_ordinary_close_passes_every_limit():
    verdict = checked()
    assert denials(verdict) == set() == approvals(verdict)
    assert (verdict.accounts, verdict.orders) == (1, 1)
    assert verdict.value == pytest.approx(10_000.0)
    assert verdict.lines[0].side is OrderSide.SELL
    assert at_send().go


def test_that_a_short_position_is_bought_back():
    verdict = checked(around=around_of(book_of(-1000.0)))
    assert denials(verdict) == set()
    assert verdict.lines[0].side is OrderSide.BUY


@pytest.mark.parametrize(
    ("killed", "kind"), [({""}, Denial.KILL_SWITCH), ({"desk-1"}, Denial.KILL_SWITCH_OF_DESK), ({"desk-2"}, None)]
)
def test_that_a_kill_switch_stops_its_desk_or_all(killed, kind):
    around = around_of(killed=frozenset(killed))
    assert denials(checked(around=around)) == ({kind} if kind else set())
    assert [one.kind for one in at_send(around=around).denied] == ([kind] if kind else [])


def test_that_what_is_marked_do_not_close_takes_a_supervisors_override():
    around = around_of(book_of(do_not_close=1))
    assert only(checked(around=around), Denial.DO_NOT_CLOSE)
    assert only(checked(asker=SUPERVISOR, around=around), Denial.DO_NOT_CLOSE)
    assert only(checked(asker=replace(TRADER, override=True), around=around), Denial.OVERRIDE)
    assert denials(checked(asker=replace(SUPERVISOR, override=True), around=around)) == set()


def test_that_a_second_close_is_refused_with_the_first_one_named():
    verdict = checked(around=around_of(live={("A", "X"): LIVE}))
    assert only(verdict, Denial.ALREADY_CLOSING)
    told = str(verdict.lines[0].denied[0])
    assert told == "X of A is being closed already: order D200316-7 of maria, 2020-03-16 14:55:00 UTC"
    assert denials(checked(around=around_of(live={("B", "X"): LIVE, ("A", "Y"): LIVE}))) == set()


@pytest.mark.parametrize("held", [1000.0, -1000.0])
def test_that_no_more_is_closed_than_is_held_long_or_short(held):
    around = around_of(book_of(held))
    assert denials(checked(wanted_of("1000"), around=around)) == set()
    assert only(checked(wanted_of("1001"), around=around), Denial.OVER_CLOSE)


@pytest.mark.parametrize(("held", "available"), [(1000.0, 400.0), (-1000.0, -400.0)])
def test_that_no_more_is_closed_than_is_available(held, available):
    around = around_of(book_of(held, available=available))
    assert denials(checked(wanted_of("400"), around=around)) == set()
    assert only(checked(wanted_of("401"), around=around), Denial.OVER_CLOSE)


def test_that_fills_that_the_positions_do_not_show_yet_count():
    around = around_of(unbooked={("A", "X"): Decimal(900)})
    assert denials(checked(wanted_of("100"), around=around)) == set()
    assert only(checked(wanted_of("101"), around=around), Denial.OVER_CLOSE)


@pytest.mark.parametrize("wanted", [wanted_of(symbol="Y"), wanted_of(account="B")])
def test_that_what_nobody_holds_is_not_closed(wanted):
    verdict = checked(wanted)
    assert only(verdict, Denial.NO_POSITION)
    assert verdict.lines[0].side is None
    assert math.isnan(verdict.lines[0].value)


def test_that_a_position_of_nothing_is_none():
    assert only(checked(around=around_of(book_of(0.0))), Denial.NO_POSITION)


def test_that_lots_are_whole_and_limits_on_tick():
    around = around_of(book_of(instrument={"lot_size": 100.0, "tick_size": 0.05}))
    assert denials(checked(limit_at("99.95", "300"), around=around)) == set()
    assert only(checked(limit_at("99.95", "350"), around=around), Denial.ODD_LOT)
    assert only(checked(limit_at("99.96", "300"), around=around), Denial.OFF_TICK)


def test_that_one_position_does_not_stand_twice_in_a_batch():
    verdict = checked(wanted_of("100"), wanted_of("200"))
    assert only(verdict, Denial.TWICE)
    assert all(line.denied for line in verdict.lines)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (InstrumentStatus.HALTED, Denial.HALTED),
        (InstrumentStatus.SUSPENDED, Denial.SUSPENDED),
        (InstrumentStatus.DELISTED, Denial.DELISTED),
    ],
)
def test_that_what_does_not_trade_is_not_closed(status, kind):
    around = around_of(book_of(instrument={"status": status.name}))
    assert only(checked(around=around), kind)
    assert [one.kind for one in at_send(around=around).denied] == [kind]


def test_that_without_a_price_nothing_goes():
    assert Denial.NO_PRICE in denials(checked(limit_at("100"), around=around_of(book_of(quote={}))))


def test_that_without_a_rate_of_exchange_nothing_goes():
    around = around_of(book_of(instrument={"currency": "EUR"}))
    assert only(checked(around=around), Denial.NO_FX)


@pytest.mark.parametrize("price", [0.0, -37.63])
def test_that_a_price_of_zero_or_below_takes_a_supervisor(price):
    quote = {"last": price, "bid": price, "ask": price + 0.01, "mark": price}
    around = around_of(book_of(quote=quote, instrument=FUTURE))
    order = limit_at(str(price))
    verdict = checked(order, around=around)
    assert denials(verdict) == set()
    assert approvals(verdict) == {SecondPerson.NO_PRICE_ABOVE_ZERO}
    assert approvals(checked(order, asker=SUPERVISOR, around=around)) == set()


def test_that_a_limit_of_zero_takes_a_supervisor():
    around = around_of(book_of(quote={"last": 0.01, "bid": 0.0, "ask": 0.01, "mark": 0.01}, instrument=FUTURE))
    assert SecondPerson.NO_PRICE_ABOVE_ZERO in approvals(checked(limit_at("0"), around=around))


def test_that_an_order_is_worth_no_more_than_the_limit():
    around = around_of(book_of(60_000.0))
    assert denials(checked(wanted_of("50000"), around=around)) == set()
    assert only(checked(wanted_of("50001"), around=around), Denial.ORDER_VALUE)


def test_that_a_limit_above_the_mark_counts_with_its_own_price():
    around = around_of(book_of(60_000.0))
    assert checked(limit_at("102", "100"), around=around).lines[0].value == pytest.approx(10_200.0)
    assert checked(limit_at("98", "100"), around=around).lines[0].value == pytest.approx(10_000.0)


def test_that_value_is_multiplied_and_exchanged():
    book = book_of(instrument={"multiplier": 50.0, "currency": "EUR"}, fx=1.25)
    assert checked(wanted_of("10"), around=around_of(book)).value == pytest.approx(10 * 50 * 100 * 1.25)


def test_that_a_share_of_daily_volume_takes_a_second_person_and_a_larger_one_nobody_passes():
    around = around_of(book_of(3000.0, instrument={"adv": 10_000.0}))
    assert approvals(checked(wanted_of("1000"), around=around)) == set()
    assert approvals(checked(wanted_of("1001"), around=around)) == {SecondPerson.VOLUME}
    assert denials(checked(wanted_of("2500"), around=around)) == set()
    assert only(checked(wanted_of("2501"), around=around), Denial.VOLUME)


def test_that_small_orders_that_are_a_large_one_together_take_a_second_person():
    around = around_of(book_of(900.0, instrument={"adv": 10_000.0}, accounts=("A", "B", "C")))
    three = [wanted_of("834", account) for account in "ABC"]
    assert approvals(checked(*three, around=around)) == {SecondPerson.BATCH_VOLUME}
    assert approvals(checked(*three[:2], around=around)) == set()


def test_that_nothing_is_closed_without_volume_where_volume_is_known_to_be_none():
    assert Denial.VOLUME in denials(checked(around=around_of(book_of(instrument={"adv": 0.0}))))


@pytest.mark.parametrize("price", ["97", "103"])
def test_that_a_limit_within_the_collar_passes(price):
    assert denials(checked(limit_at(price))) == set() == approvals(checked(limit_at(price)))


@pytest.mark.parametrize("price", ["96.99", "103.01", "90", "110"])
def test_that_a_limit_beyond_the_collar_takes_a_second_person(price):
    verdict = checked(limit_at(price))
    assert denials(verdict) == set()
    assert approvals(verdict) == {SecondPerson.COLLAR}


@pytest.mark.parametrize("price", ["89.99", "110.01", "1000"])
def test_that_nobody_passes_the_widest_collar(price):
    assert only(checked(limit_at(price)), Denial.COLLAR)


@pytest.mark.parametrize("unusual", [{"instrument": {"adv": None}}, {"quote": {"bid": 97.0, "ask": 103.0}}])
def test_that_the_collar_of_what_is_illiquid_is_wider(unusual):
    around = around_of(book_of(**unusual))
    assert approvals(checked(limit_at("93.01"), around=around)) == set()
    assert approvals(checked(limit_at("92.99"), around=around)) == {SecondPerson.COLLAR}


def test_that_a_tick_is_always_within_the_collar():
    around = around_of(book_of(quote={"last": 0.02, "bid": 0.02, "ask": 0.02}))
    assert approvals(checked(limit_at("0.01"), around=around)) == set()
    assert denials(checked(limit_at("0.01"), around=around)) == set()


def test_that_a_market_order_does_not_meet_a_touch_far_from_the_mark():
    around = around_of(book_of(quote={"mark": 120.0}))
    assert only(checked(around=around), Denial.COLLAR)


def test_that_a_market_order_needs_a_narrow_quote():
    around = around_of(book_of(quote={"bid": 97.4, "ask": 102.6}))
    assert only(checked(around=around), Denial.WIDE_QUOTE)
    assert denials(checked(around=around_of(book_of(quote={"bid": 97.6, "ask": 102.4})))) == set()
    assert denials(checked(limit_at("97.4"), around=around)) == set()


@pytest.mark.parametrize("quote", [{"bid": None, "ask": None}, {"bid": 100.02, "ask": 100.01}, {"bid": 0.0}])
@pytest.mark.parametrize("order_type", [OrderType.MARKET, OrderType.PEG_BID])
def test_that_a_market_or_pegged_order_needs_a_sane_quote(quote, order_type):
    around = around_of(book_of(quote={**quote, "mark": 100.0}))
    assert Denial.NO_QUOTE in denials(checked(wanted_of(order_type=order_type), around=around))
    assert Denial.NO_QUOTE not in denials(checked(limit_at("100"), around=around))


@pytest.mark.parametrize(("asker", "allowed"), [(TRADER, 60), (MACHINE, 5)])
def test_that_a_market_order_is_refused_on_a_stale_price_a_machines_sooner(asker, allowed):
    assert denials(checked(asker=asker, around=aged(allowed))) == set()
    assert only(checked(asker=asker, around=aged(allowed + 1)), Denial.STALE_QUOTE)


def test_that_a_limit_named_by_a_person_goes_on_a_stale_price_with_a_second_person():
    assert approvals(checked(limit_at("99"), around=aged(60))) == set()
    verdict = checked(limit_at("99"), around=aged(61))
    assert denials(verdict) == set()
    assert approvals(verdict) == {SecondPerson.STALE_REFERENCE}
    assert only(checked(limit_at("99"), asker=MACHINE, around=aged(6)), Denial.STALE_QUOTE)


def test_that_a_price_of_unknown_age_is_not_fresh():
    around = around_of(book_of(quote={"time": None}))
    assert only(checked(around=around), Denial.NO_QUOTE_TIME)
    assert approvals(checked(limit_at("99"), around=around)) == {SecondPerson.NO_QUOTE_TIME}


def test_that_a_closed_market_refuses_unless_the_order_waits():
    closed = around_of(open_sessions=frozenset())
    assert only(checked(around=closed), Denial.MARKET_CLOSED)
    waits = replace(TRADER, wait_for_open=True)
    assert denials(checked(asker=waits, around=closed)) == set()
    stale = replace(aged(86_400), open_sessions=frozenset())
    assert denials(checked(asker=waits, around=stale)) == set()  # judged by the prices of its session, when it opens


def test_that_other_sessions_are_for_us_shares_only():
    pre = around_of(open_sessions=frozenset({("XNYS", TradingSession.PRE)}))
    order = limit_at("100", session=TradingSession.PRE)
    assert denials(checked(order, around=pre)) == set()
    assert only(checked(limit_at("100"), around=pre), Denial.MARKET_CLOSED)
    assert Denial.SESSION in denials(checked(order, around=replace(pre, book=book_of(instrument=FUTURE))))
    hong_kong = replace(pre, book=book_of(instrument={"market": "XHKG"}))
    assert Denial.SESSION in denials(checked(order, around=hong_kong))


def test_that_the_same_side_again_soon_takes_a_second_person():
    recently = {("A", "X", OrderSide.SELL): AT - timedelta(seconds=599)}
    verdict = checked(around=around_of(ended=recently))
    assert denials(verdict) == set()
    assert approvals(verdict) == {SecondPerson.DUPLICATE}
    long_ago = {("A", "X", OrderSide.SELL): AT - timedelta(seconds=600)}
    assert approvals(checked(around=around_of(ended=long_ago))) == set()
    other_side = {("A", "X", OrderSide.BUY): AT - SECOND}
    assert approvals(checked(around=around_of(ended=other_side))) == set()


def test_that_after_so_many_automatic_closes_a_person_has_to_look():
    machine = replace(MACHINE, origin=OrderOrigin.AUTO_CLOSE)
    assert denials(checked(asker=machine, around=around_of(auto_closes={("A", "X"): 2}))) == set()
    third = around_of(auto_closes={("A", "X"): 3})
    assert only(checked(asker=machine, around=third), Denial.AUTO_CLOSES)
    assert denials(checked(around=third)) == set()


def test_that_a_liquidation_counts_its_own_steps_and_passes_everything_else():
    machine, again = replace(MACHINE, origin=OrderOrigin.LIQUIDATION), {("A", "X", OrderSide.SELL): AT - SECOND}
    often = around_of(auto_closes={("A", "X"): 99}, ended=again)
    assert denials(checked(asker=machine, around=often)) == set()
    assert approvals(checked(asker=machine, around=often)) == set()
    assert only(checked(asker=machine, around=around_of(killed=frozenset({""}))), Denial.KILL_SWITCH)
    assert only(checked(wanted_of("1001"), asker=machine), Denial.OVER_CLOSE)


def test_that_a_live_gateway_on_an_sqlite_store_is_capped_a_day_order_by_order_and_together():
    around = around_of(live_cap=100_000.0, moved_today=80_000.0)
    assert denials(checked(wanted_of("200"), around=around)) == set()
    assert only(checked(wanted_of("201"), around=around), Denial.LIVE_CAP)
    two = replace(around, book=book_of(accounts=("A", "B")))
    together = checked(wanted_of("150", "A"), wanted_of("150", "B"), around=two)
    assert [one.kind for one in together.denied] == [Denial.LIVE_CAP]
    assert not any(line.denied for line in together.lines)
