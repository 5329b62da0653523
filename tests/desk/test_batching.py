"""Open batch dialogs against a real store: leases, facts, prices, plans, and what each wish does."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import numpy as np
import pytest

from tests.margin.books import AT, make_book, rate, stock
from tests.store.samples import ME, NOON, after, status
from workstation.closing.effect import Closing, effect
from workstation.desk.batching import BatchFeed
from workstation.desk.previews import (
    BatchAsk,
    BatchFacts,
    BatchPlans,
    BatchPreview,
    BatchQuotes,
    BatchTrouble,
    LineWish,
    closing_command,
)
from workstation.desk.session import Seat
from workstation.domain.denials import Denial, SecondPerson
from workstation.domain.enums import OrderSide, WatchKind
from workstation.domain.orders import OrderType
from workstation.margin.evidence import Evidence
from workstation.policy import Policy
from workstation.store import kill_switches
from workstation.store.connect import open_store
from workstation.store.kill_switches import KillSwitch
from workstation.store.lock import EngineLock
from workstation.store.watches import active_watches, renew, watches_of
from workstation.store.write import StepWriter

SEAT = Seat("maria", "desk-1-4711", "risk-1", 4711, "desk-1")
OPEN = AT.replace(day=9)  # Monday, 11:00 in New York; the store's market time is half an hour later
WISH = LineWish(Decimal(100))


def book_of(price=50.0, quantity=1000.0, time=OPEN):
    accounts = ("A", "B", "C")
    return make_book(
        accounts=[{"account": name, "name": f"Client {name}"} for name in accounts],
        cash=[{"account": name, "currency": "USD", "amount": -40_000.0} for name in accounts],
        instruments=[stock("X", adv=1e6, market="XNYS"), stock("Y", adv=1e6, market="XNYS", status="HALTED")],
        positions=[{"account": name, "symbol": "X", "quantity": quantity} for name in accounts]
        + [{"account": "B", "symbol": "Y", "quantity": 10.0}],
        quotes=[
            {"symbol": symbol, "last": price, "bid": price - 0.01, "ask": price + 0.01, "time": time} for symbol in "XY"
        ],
        margin_rates=[rate("*", "LONG", 0.5, 0.4)],
    )


class Bench:
    """A feed and the engine's side of its store."""

    def __init__(self, store, lock):
        self.store, self.feed, self.lock, self.number = store, BatchFeed(SEAT), lock, lock.step

    def write(self, fill):
        writer = StepWriter(self.store, self.lock.epoch)
        fill(writer)
        self.number += 1
        writer.commit(after(self.number), status(self.number))

    def answer(self, book, *accounts, policy=None):
        rows = [book.account_row(name) for name in accounts]
        evidence = Evidence.of(book, rows, policy or Policy(), OPEN, {}, np.ones(book.account_count, np.bool_))
        [watch] = watches_of(accounts)
        self.write(lambda writer: writer.answer(watch.kind, watch.subject, OPEN, evidence.to_bytes()))

    def open(self, *accounts):
        self.feed.open(BatchAsk("t1", tuple((name, f"call-{name}") for name in accounts)))
        return self.news()

    def edit(self, request, **wishes):
        self.feed.edit("t1", request, {(key[0], key[1]): wish for key, wish in wishes.items()})

    def plans(self):
        return list(self.feed.plans.news(self.store, NOON))

    def news(self, seconds=0.0):
        return list(self.feed.news(self.store, after(seconds)))


@pytest.fixture
def bench(sqlite_url):
    store = open_store(sqlite_url)
    with EngineLock(store, ME, NOON) as lock:
        yield Bench(store, lock)
    store.close()


def of(kind, parcels):
    return [parcel for parcel in parcels if isinstance(parcel, kind)]


def test_that_the_accounts_of_a_batch_are_watched_in_one_answer_and_no_longer_once_it_is_closed(bench):
    bench.open("B", "A")
    [watch] = active_watches(bench.store, NOON)
    assert (watch.kind, watch.accounts) == (WatchKind.ACCOUNTS, ["A", "B"])
    bench.feed.close("t1")
    bench.news()
    assert active_watches(bench.store, NOON) == []


def test_that_a_batch_and_an_opened_account_do_not_take_each_others_leases(bench):
    bench.open("A")
    renew(bench.store, SEAT.desk, (), NOON)
    assert len(active_watches(bench.store, NOON)) == 1


def test_that_leases_are_renewed_by_the_clock(bench):
    bench.open("A")
    bench.news(4.0)
    assert len(active_watches(bench.store, after(12))) == 1


def test_that_many_accounts_are_watched_in_few_subjects_that_any_store_can_index():
    watches = list(watches_of([f"ACCOUNT-{number:05}" for number in range(500)]))
    assert sorted(name for watch in watches for name in watch.accounts) == [f"ACCOUNT-{n:05}" for n in range(500)]
    assert max(len(watch.subject.encode()) for watch in watches) <= 1_800
    assert len(watches) == 4


def test_that_facts_and_prices_come_with_the_answer_once(bench):
    assert bench.open("A", "B", "NOBODY") == []
    [watch] = active_watches(bench.store, NOON)
    book = book_of()
    evidence = Evidence.of(book, [0, 1], Policy(), OPEN, {}, np.ones(3, np.bool_))
    bench.write(lambda writer: writer.answer(watch.kind, watch.subject, OPEN, evidence.to_bytes()))
    told = bench.news()
    [facts] = of(BatchFacts, told)
    assert facts.unknown == ("NOBODY",)
    a, b = facts.accounts
    assert (a.account, a.alert_id, a.call) == ("A", "call-A", pytest.approx(10_000.0))
    [x] = a.lines
    assert (x.symbol, x.side, x.closable, x.barred, x.extended) == ("X", OrderSide.SELL, 1000, None, True)
    halted = b.lines[1]
    assert (halted.closable, halted.barred.kind) == (0, Denial.HALTED)
    [quotes] = of(BatchQuotes, told)
    assert {one.symbol for one in quotes.quotes} == {"X", "Y"}
    assert quotes.quotes[0].sell_limit == Decimal("49.99")
    assert quotes.quotes[0].at == OPEN
    assert of(BatchFacts, bench.news()) == of(BatchQuotes, bench.news()) == []


def test_that_only_what_changed_is_told_again_and_everything_on_refresh(bench):
    bench.open("A", "B")
    bench.answer(book_of(), "A", "B")
    bench.news()
    bench.answer(book_of(51.0), "A", "B")
    told = bench.news()
    assert of(BatchFacts, told) == []
    assert len(of(BatchQuotes, told)) == 1
    bench.answer(book_of(51.0, 900.0), "A", "B")
    assert len(of(BatchFacts, bench.news())[0].accounts) == 2
    bench.feed.refresh("t1")
    again = bench.news()
    assert len(of(BatchFacts, again)[0].accounts) == 2
    assert len(of(BatchQuotes, again)) == len(of(BatchPreview, again)) == 1


def test_that_an_edit_gives_the_effect_that_the_engine_will_find(bench):
    bench.open("A", "B")
    book = book_of()
    bench.answer(book, "A", "B")
    bench.edit(1, AX=WISH)
    [preview] = of(BatchPreview, bench.news())
    found = effect(book, Policy(), [Closing("A", "X", Decimal(100))], OPEN, {}, np.ones(3, np.bool_))
    shown = {one.account: one for one in preview.accounts}
    assert shown["A"].call_after == found.accounts[0].call_after
    assert shown["A"].released == found.accounts[0].released
    assert shown["B"].call_after == shown["B"].call_before
    assert preview.request == 1
    assert (preview.totals.orders, preview.totals.accounts, preview.totals.value) == (1, 1, pytest.approx(5_000.0))
    assert preview.totals.reduction == pytest.approx(found.reduction)
    [line] = preview.lines
    assert (line.key, line.value) == (("A", "X"), pytest.approx(5_000.0))


def test_that_edits_that_wait_are_computed_as_one_and_only_what_changed_is_told(bench):
    bench.open("A", "B")
    bench.answer(book_of(), "A", "B")
    bench.edit(1, AX=WISH, BX=WISH)
    bench.news()
    for request in (2, 3, 4):
        bench.edit(request, AX=replace(WISH, quantity=Decimal(request * 100)))
    [preview] = of(BatchPreview, bench.feed.at_once(bench.store, NOON))
    assert preview.request == 4
    assert [one.account for one in preview.accounts] == ["A"]
    assert [line.key for line in preview.lines] == [("A", "X")]
    assert preview.totals.value == pytest.approx(25_000.0)
    assert list(bench.feed.at_once(bench.store, NOON)) == []


def test_that_a_wish_taken_back_leaves_nothing(bench):
    bench.open("A")
    bench.answer(book_of(), "A")
    bench.edit(1, AX=WISH)
    bench.news()
    bench.edit(2, AX=replace(WISH, quantity=Decimal(0)))
    [preview] = of(BatchPreview, bench.news())
    assert (preview.totals.orders, preview.totals.reduction, preview.lines) == (0, pytest.approx(0.0), ())


def test_that_wishes_told_before_the_facts_count_once_they_are_there(bench):
    bench.open("A")
    bench.edit(1, AX=WISH)
    assert of(BatchPreview, bench.news()) == []
    bench.answer(book_of(), "A")
    [preview] = of(BatchPreview, bench.news())
    assert preview.totals.orders == 1


def test_that_the_limits_are_previewed_line_by_line_and_for_the_batch(bench):
    policy = Policy()
    strict = policy.limits.model_copy(update={"approval_accounts": 1, "batch_orders": 1})
    bench.open("A", "B", "C")
    bench.answer(book_of(), "A", "B", "C", policy=policy.model_copy(update={"limits": strict}))
    far = replace(WISH, order_type=OrderType.LIMIT, limit_price=Decimal(10))
    fresh = book_of(time=OPEN + timedelta(minutes=30))
    bench.answer(fresh, "A", "B", "C", policy=policy.model_copy(update={"limits": strict}))
    bench.edit(1, AX=far, BX=WISH, BY=LineWish(Decimal(10)), CX=WISH)
    [preview] = of(BatchPreview, bench.news())
    denied = {line.key: [one.kind for one in line.denied] for line in preview.lines}
    assert denied == {("A", "X"): [Denial.COLLAR], ("B", "X"): [], ("B", "Y"): [Denial.HALTED], ("C", "X"): []}
    assert [one.kind for one in preview.denied] == [Denial.BATCH_ORDERS]
    assert SecondPerson.ACCOUNTS in {one.kind for one in preview.second_person}


def test_that_what_is_denied_is_in_no_effect_and_no_total_until_it_may_go(bench):
    policy, fresh = Policy(), book_of(time=OPEN + timedelta(minutes=30))
    strict = policy.limits.model_copy(update={"approval_accounts": 1, "batch_orders": 1})
    bench.open("A", "B")
    bench.answer(fresh, "A", "B", policy=policy.model_copy(update={"limits": strict}))
    far = replace(WISH, order_type=OrderType.LIMIT, limit_price=Decimal(10))
    bench.edit(1, AX=far, BX=WISH)
    [preview] = of(BatchPreview, bench.news())
    shown = {one.account: one for one in preview.accounts}
    assert (shown["A"].call_after, shown["A"].released) == (shown["A"].call_before, 0.0)
    assert shown["B"].call_after < shown["B"].call_before
    totals = preview.totals
    assert (totals.orders, totals.accounts, totals.value) == (1, 1, pytest.approx(5_000.0))
    assert totals.reduction == pytest.approx(shown["B"].call_before - shown["B"].call_after)
    assert (preview.denied, preview.second_person) == ((), ())  # it makes no batch too large either
    bench.edit(2, AX=WISH)
    [preview] = of(BatchPreview, bench.news())
    [a] = preview.accounts
    assert a.call_after < a.call_before
    assert preview.totals.orders == 2
    bench.answer(fresh, "A", "B", policy=policy.model_copy(update={"limits": strict}))
    assert of(BatchPreview, bench.news()) == []  # newer facts of the same: the same effect


def test_that_an_effect_follows_a_line_that_is_turned_down_later(bench):
    bench.open("A")
    bench.answer(book_of(time=OPEN + timedelta(minutes=30)), "A")
    bench.edit(1, AX=WISH)
    [before] = of(BatchPreview, bench.news())
    bench.write(lambda writer: kill_switches.engage(writer, KillSwitch("desk-1", "maria", NOON, "stop")))
    [after_it] = of(BatchPreview, bench.news(1.5))
    assert before.totals.reduction > 0
    assert (after_it.totals.reduction, after_it.totals.orders, after_it.totals.value) == (0.0, 0, 0.0)


def test_that_a_kill_switch_shows_within_a_second(bench):
    bench.open("A")
    bench.answer(book_of(time=OPEN + timedelta(minutes=30)), "A")
    bench.edit(1, AX=WISH)
    assert not of(BatchPreview, bench.news())[0].lines[0].denied
    bench.write(lambda writer: kill_switches.engage(writer, KillSwitch("desk-1", "maria", NOON, "stop")))
    [preview] = of(BatchPreview, bench.news(1.5))
    assert [one.kind for one in preview.lines[0].denied] == [Denial.KILL_SWITCH_OF_DESK]


def test_that_a_closed_market_denies_unless_orders_may_wait(bench):
    night = OPEN.replace(hour=3)
    bench.open("A")
    evidence = Evidence.of(book_of(time=night), [0], Policy(), night.replace(day=15), {}, np.ones(3, np.bool_))
    [watch] = watches_of(["A"])
    bench.write(lambda writer: writer.answer(watch.kind, watch.subject, night, evidence.to_bytes()))
    bench.edit(1, AX=WISH)
    [preview] = of(BatchPreview, bench.news())  # a Sunday
    assert Denial.MARKET_CLOSED in {one.kind for one in preview.lines[0].denied}
    bench.feed.wait_for_open("t1", wait=True)
    [preview] = of(BatchPreview, bench.news())
    assert preview.lines[0].denied == ()


def test_that_plans_come_one_by_one_in_the_order_asked_for(bench):
    bench.open("A", "B", "C")
    bench.answer(book_of(), "A", "B", "C")
    bench.news()
    bench.feed.plan("t1", ["C", "A"])
    plans = bench.plans()
    assert [(one.plans[0].account, one.waiting) for one in plans] == [("C", 1), ("A", 0)]
    [plan] = plans[0].plans
    assert plan.reached
    assert plan.call_after == 0
    [line] = plan.lines
    assert (line.symbol, line.quantity % 1) == ("X", 0)
    assert bench.plans() == []


def test_that_a_plan_waits_for_the_facts_of_its_account(bench):
    bench.open("A", "B")
    bench.feed.plan("t1", ["A", "B"])
    assert bench.plans() == []
    bench.answer(book_of(), "A", "B")
    bench.news()
    assert [one.plans[0].account for one in bench.plans()] == ["A", "B"]


def test_that_what_is_typed_does_not_wait_for_plans(bench):
    bench.open("A", "B", "C")
    bench.answer(book_of(), "A", "B", "C")
    bench.news()
    bench.feed.plan("t1", ["A", "B", "C"])
    planning = bench.feed.plans.news(bench.store, NOON)
    assert isinstance(next(planning), BatchPlans)
    bench.edit(7, AX=WISH)
    [preview] = bench.feed.at_once(bench.store, NOON)
    assert preview.request == 7


def test_that_a_batch_that_is_closed_while_it_is_planned_is_told_no_more(bench):
    bench.open("A", "B", "C")
    bench.answer(book_of(), "A", "B", "C")
    bench.news()
    bench.feed.plan("t1", ["A", "B", "C"])
    planning = bench.feed.plans.news(bench.store, NOON)
    next(planning)
    bench.feed.close("t1")
    assert list(planning) == []


def test_that_silence_and_damage_are_said(bench):
    bench.open("A")
    assert of(BatchTrouble, [parcel for _ in range(60) for parcel in bench.news()]) == [BatchTrouble("t1", "")]
    [watch] = watches_of(["A"])
    bench.write(lambda writer: writer.answer(watch.kind, watch.subject, OPEN, b"\0\0\0\2{}nothing"))
    [trouble] = of(BatchTrouble, bench.news())
    assert trouble.text


def test_that_leaving_takes_the_leases_back(bench):
    bench.open("A")
    bench.feed.leave(bench.store, NOON)
    assert active_watches(bench.store, NOON) == []


def test_that_the_command_carries_the_wishes_and_what_was_shown(bench):
    bench.open("A", "B")
    bench.answer(book_of(), "A", "B")
    limit = replace(WISH, order_type=OrderType.LIMIT, limit_price=Decimal("49.99"))
    wishes = {("A", "X"): limit, ("B", "X"): replace(WISH, quantity=Decimal(0))}
    bench.feed.edit("t1", 1, wishes)
    [preview] = of(BatchPreview, bench.news())
    alerts = {"A": "call-A", "B": "call-B"}
    command = closing_command(wishes, alerts, preview.accounts, when_closed="QUEUE", reason="told to")
    [line] = command.lines
    assert (line.account, line.alert_id, line.quantity, line.limit_price) == ("A", "call-A", 100, Decimal("49.99"))
    [expected] = command.expected
    assert expected.call_after < expected.call_before == pytest.approx(10_000.0)
