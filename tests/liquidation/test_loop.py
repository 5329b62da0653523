"""The loop's order of things: cancel and confirm, one close at a time, waiting, modes, exits and messages."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.liquidation.facts import book, future, option, order, owner
from workstation.domain.enums import MarginState
from workstation.liquidation.account import Order
from workstation.liquidation.episode import Cancel, Close, Progress, Rest, Snapshot, Wait
from workstation.liquidation.loop import decide, settle
from workstation.liquidation.negative import InsuranceFund
from workstation.liquidation.records import Happened, Reason, Template
from workstation.liquidation.rules import Rules
from workstation.liquidation.simulation import Update, simulate

DEEP = {"BTCUSD": book([("59990", "50")], [("60010", "50")])}
TAKEN = owner("1500", future("0.5", average="62000"), orders=[order("o1", "BTCUSD", "SELL", "0.5", "61000")])
RULES = Rules()


def begin(account=TAKEN, ladders=DEEP, **changed):
    return decide(Progress(account.account, "E1"), Snapshot(account, ladders, **changed), RULES)


def told(outcome):
    return [row.detail for row in outcome.records if row.happened is Happened.TOLD and row.detail is not Template.CLOSE]


def sold(outcome):
    return [(closed.order.phase.value, closed.order.symbol, closed.fills.lots) for _, closed in outcome.closes]


def test_that_nothing_is_closed_before_the_cancels_are_confirmed():
    first = begin()
    assert first.action == Cancel(frozenset({"o1"}))
    still = decide(first.progress, Snapshot(TAKEN, DEEP), RULES)
    assert still.action == Wait(Reason.ORDERS_WORKING)
    gone = decide(still.progress, Snapshot(TAKEN.without_orders(frozenset({"o1"})), DEEP), RULES)
    assert isinstance(gone.action, Close)
    assert [row.happened for row in gone.records] == [Happened.EVALUATED, Happened.RANKED, Happened.CLOSE_SENT]


def test_that_an_order_placed_meanwhile_is_cancelled_too():
    first = begin()
    late = replace(TAKEN, orders=(*TAKEN.orders, Order("o2", *_facts(TAKEN.orders[0]))))
    assert decide(first.progress, Snapshot(late, DEEP), RULES).action == Cancel(frozenset({"o2"}))


def _facts(row):
    return row.symbol, row.side, row.quantity, row.price


def test_that_there_are_never_two_working_closes():
    account = TAKEN.without_orders(frozenset({"o1"}))
    first = begin(account)
    again = decide(first.progress, Snapshot(account, DEEP), RULES)
    assert again.action == Wait(Reason.CLOSE_WORKING)
    answered = settle(first.progress, account, first.action.order.client_order_id, (), RULES)
    assert isinstance(decide(answered[0], Snapshot(account, DEEP), RULES).action, Close)


def test_that_an_answer_to_another_close_changes_nothing():
    account = TAKEN.without_orders(frozenset({"o1"}))
    first = begin(account)
    assert settle(first.progress, account, 1, (), RULES) == (first.progress, account, ())


def test_that_a_snapshot_older_than_two_seconds_is_not_acted_on():
    assert begin(age=timedelta(seconds=2)).action == Cancel(frozenset({"o1"}))
    assert begin(age=timedelta(seconds=2.001)).action == Wait(Reason.STALE)


def test_that_a_safe_account_is_left_alone():
    decision = begin(owner("30000", future("0.5")))
    assert decision.action == Rest()
    assert [row.happened for row in decision.records] == [Happened.EVALUATED]


def test_that_both_messages_go_out_when_both_conditions_hold():
    outcome = simulate(owner("1100", option("-0.1", mark="2600"), future("0.2")), DEEP, RULES)
    figures = outcome.start
    assert figures.initial >= figures.margin_balance > figures.maintenance >= Decimal("0.8") * figures.margin_balance
    assert told(outcome) == [Template.IM_RESTRICTED, Template.MM_WARNING]
    assert outcome.state_after is MarginState.IM_RESTRICTED


def test_that_a_stuck_account_waits_for_the_next_update():
    account = TAKEN.without_orders(frozenset({"o1"}))
    outcome = simulate(account, {}, RULES, updates={3: Update(ladders=DEEP)})
    happened = [row.happened for row in outcome.records]
    assert happened.index(Happened.WAITED) < happened.index(Happened.MARKET_MOVED) < happened.index(Happened.CLOSED)
    assert outcome.stuck is None
    assert simulate(account, {}, RULES).stuck is Reason.NO_LIQUIDITY


def test_that_a_deposit_ends_a_liquidation_without_a_close():
    account = TAKEN.without_orders(frozenset({"o1"}))
    outcome = simulate(account, {}, RULES, updates={2: Update(deposit=Decimal(10000))})
    assert outcome.closes == ()
    assert told(outcome) == [Template.LIQUIDATING, Template.LIQUIDATION_END]
    assert outcome.state_after is MarginState.SAFE


def test_that_what_costs_more_than_it_frees_is_not_closed():
    dear = {"BTCUSD": book([("57100", "50")])}
    outcome = simulate(owner("5000", future("5", average="60000")), dear, RULES)
    assert (outcome.stuck, outcome.closes) == (Reason.CLOSING_COSTS_MORE, ())


def test_that_the_wide_band_is_used_only_when_nothing_in_the_narrow_one_frees_margin():
    far = {"BTCUSD": book([("59300", "50")])}
    outcome = simulate(TAKEN, far, RULES)
    assert outcome.closes[0][1].order.limit == 57000
    near = {"BTCUSD": book([("59400", "0.01"), ("59300", "50")])}
    assert [closed.order.limit for _, closed in simulate(TAKEN, near, RULES).closes] == [59400, 57000]


def test_that_sold_options_are_bought_back_when_no_future_can_be_filled():
    ladders = {"BTC-C60000": book([("2550", "5")], [("2650", "5")], "0.01")}
    outcome = simulate(owner("7200", option("-1"), future("0.01")), ladders, RULES)
    assert [phase for phase, _, _ in sold(outcome)] == ["short_options"]
    assert outcome.end.shortfall <= 0


def test_that_no_more_closes_leave_than_the_policy_allows():
    outcome = simulate(TAKEN, DEEP, replace(RULES, max_steps=2), updates={n: Update(fill_cap_lots=1) for n in (1, 2)})
    assert (len(outcome.closes), outcome.stuck) == (2, Reason.MAX_STEPS)


def test_that_a_close_that_fills_nothing_is_sent_again_under_a_new_id():
    outcome = simulate(TAKEN, DEEP, RULES, updates={1: Update(fill_cap_lots=0)})
    (_, empty), (_, full) = outcome.closes
    assert (empty.fills.lots, empty.fills.vwap) == (0, None)
    assert empty.order.client_order_id != full.order.client_order_id


def test_that_options_that_cover_a_sold_one_are_sold_last():
    cover = option("1", "C", strike="59000", mark="3000", symbol="COVER")
    other = option("1", "P", strike="50000", mark="500", symbol="OTHER")
    short = option("-0.1", "C", strike="60000", mark="2600", symbol="SHORT")
    ladders = {name: book([(bid, "5")], (), "0.01") for name, bid in (("COVER", "2990"), ("OTHER", "450"))}
    outcome = simulate(owner("-100", cover, other, short), ladders, RULES)
    assert outcome.state_before is MarginState.SPECIAL
    assert [symbol for _, symbol, _ in sold(outcome)] == ["OTHER", "COVER"]


def test_that_special_liquidation_takes_all_futures_first_and_skips_what_cannot_be_filled():
    long = option("1", "P", strike="65000", mark="5600")
    ladders = {"ETHUSD": book([("2999", "50")], (), "0.01"), "BTC-P65000": book([("5550", "5")], (), "0.01")}
    account = owner("-1000", future("1"), future("10", "3000", "3000", "ETH", lot="0.01", tick="0.05"), long)
    assert [row[:2] for row in sold(simulate(account, ladders, RULES))] == [
        ("special_futures", "ETHUSD"),
        ("special_long_options", "BTC-P65000"),
    ]


def test_that_an_account_that_cannot_sell_more_goes_on_as_an_ordinary_liquidation():
    long = option("0.5", "P", strike="65000", mark="5600", symbol="LONG")
    short = option("-0.5", "C", symbol="SHORT")
    ladders = {"LONG": book([("5550", "5")], (), "0.01"), "SHORT": book((), [("2650", "5")], "0.01")}
    outcome = simulate(owner("-1000", long, short), ladders, RULES)
    assert [row[:2] for row in sold(outcome)] == [("special_long_options", "LONG"), ("short_options", "SHORT")]
    assert told(outcome) == [Template.SPECIAL, Template.LIQUIDATING, Template.LIQUIDATION_END]


@pytest.mark.parametrize(
    ("limit", "paid_today", "paid", "state"),
    [(0, 0, 0, "NEGATIVE_EQUITY"), (600, 500, 100, "NEGATIVE_EQUITY"), (10000, 0, 523, "SAFE")],
)
def test_that_negative_equity_closes_whole_by_size_and_books_the_deficit(limit, paid_today, paid, state):
    short, long = option("-0.1", symbol="SHORT"), option("0.1", "P", mark="100", symbol="LONG")
    ladders = {
        **DEEP,
        "SHORT": book((), [("2600", "5")], "0.01"),
        "LONG": book([("100", "5")], (), "0.01"),
    }
    fund = InsuranceFund(Decimal(limit), Decimal(paid_today))
    outcome = simulate(owner("-300", future("0.5", average="59850"), short, long), ladders, RULES, fund=fund)
    assert [phase for phase, _, _ in sold(outcome)] == [
        *("negative_futures", "negative_short_options", "negative_long_options")
    ]
    deficit = outcome.deficit
    assert int(deficit.paid) == min(paid, int(deficit.deficit))
    assert (outcome.state_after.name, outcome.end.net_asset_value) == (state, -deficit.debt)
    assert outcome.fund.paid_today == paid_today + deficit.paid
