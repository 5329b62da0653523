"""The limits of a batch as a whole, and the last look before sending."""

import math
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.closing.orders_wanted import (
    aged,
    approvals,
    around_of,
    at_send,
    book_of,
    checked,
    denials,
    limit_at,
    order_of,
    policy_of,
    wanted_of,
)
from tests.margin.books import AT
from workstation.closing.limits import Live
from workstation.domain.denials import Denial, SecondPerson, from_code

LIVE = Live("D200316-7", "maria", AT - timedelta(minutes=5), Decimal(100))

ACCOUNTS = tuple(f"A{number}" for number in range(6))


def batch(**limits):
    around = around_of(book_of(accounts=ACCOUNTS), policy_of(**limits))
    return checked(*(wanted_of("100", account) for account in ACCOUNTS), around=around)


@pytest.mark.parametrize(
    ("limit", "most", "kind"),
    [
        ("batch_accounts", 6, Denial.BATCH_ACCOUNTS),
        ("batch_orders", 6, Denial.BATCH_ORDERS),
        ("batch_value", 60_000.0, Denial.BATCH_VALUE),
    ],
)
def test_that_nobody_passes_the_caps_of_a_batch(limit, most, kind):
    assert denials(batch(**{limit: most})) == set()
    assert [one.kind for one in batch(**{limit: most - 1}).denied] == [kind]


@pytest.mark.parametrize(
    ("limit", "most", "kind"),
    [
        ("approval_accounts", 6, SecondPerson.ACCOUNTS),
        ("approval_orders", 6, SecondPerson.ORDERS),
        ("approval_value", 60_000.0, SecondPerson.VALUE),
    ],
)
def test_that_a_large_batch_takes_a_second_person(limit, most, kind):
    assert approvals(batch(**{limit: most})) == set()
    verdict = batch(**{limit: most - 1})
    assert denials(verdict) == set()
    assert approvals(verdict) == {kind}


def test_that_a_denied_line_asks_nobody_to_approve_it_but_counts_in_the_batch():
    around = around_of(book_of(3000.0, instrument={"adv": 10_000.0, "status": "HALTED"}))
    verdict = checked(wanted_of("1500"), around=around)
    assert approvals(verdict) == set()
    assert verdict.value == pytest.approx(150_000.0)


def test_that_just_before_sending_everything_is_looked_at_again():
    assert [one.kind for one in at_send(around=around_of(book_of(99.0))).denied] == [Denial.OVER_CLOSE]
    assert [one.kind for one in at_send(around=around_of(book_of(-1000.0))).denied] == [Denial.NO_POSITION]
    assert [one.kind for one in at_send(around=around_of(book_of(0.0))).denied] == [Denial.NO_POSITION]
    assert [one.kind for one in at_send(around=aged(61)).denied] == [Denial.STALE_QUOTE]
    assert [one.kind for one in at_send(order_of(limit_at("80"))).denied] == [Denial.COLLAR]
    assert [one.kind for one in at_send(around=around_of(open_sessions=frozenset())).denied] == [Denial.MARKET_CLOSED]


def test_that_nothing_is_sent_for_a_call_that_ended():
    verdict = at_send(call_open=False)
    assert [str(one) for one in verdict.denied] == ["call-1 is no longer open: nothing is closed for it"]


def test_that_what_needs_approval_does_not_leave_without_another_persons():
    assert [one.kind for one in at_send(needs_approval=True).denied] == [Denial.NOT_APPROVED]
    own = order_of(approved_by="tom")
    assert [one.kind for one in at_send(own, needs_approval=True).denied] == [Denial.NOT_APPROVED]
    assert at_send(order_of(approved_by="maria"), needs_approval=True).go


def test_that_a_reason_that_came_up_since_needs_approval_too_where_four_eyes_rule():
    around = around_of(book_of(quote={"last": 104.0, "bid": 103.99, "ask": 104.01}))
    order = order_of(limit_at("100"))
    assert [one.kind for one in at_send(order, around).denied] == [Denial.NOT_APPROVED, SecondPerson.COLLAR]
    assert at_send(order_of(limit_at("100"), approved_by="maria"), around).go
    assert at_send(order, around, four_eyes=False).go


def test_that_an_order_that_waits_for_the_open_stays_in_the_queue_until_its_prices_are_there():
    order = order_of(wait_for_open=True)
    closed = at_send(order, replace(aged(86_400), open_sessions=frozenset()))
    assert (closed.denied, [one.kind for one in closed.wait]) == ((), [Denial.MARKET_CLOSED])
    opened = at_send(order, aged(86_400))
    assert (opened.denied, [one.kind for one in opened.wait]) == ((), [Denial.STALE_QUOTE])
    assert at_send(order).go


def test_that_orders_are_paced_not_denied():
    paced = at_send(around=around_of(sent_last_minute=60))
    assert (paced.denied, [one.kind for one in paced.wait]) == ((), [Denial.ORDERS_PER_MINUTE])
    assert at_send(around=around_of(sent_last_minute=59)).go


@settings(max_examples=60, deadline=None)
@given(
    st.integers(-500, 500),
    st.sampled_from([0.0, 0.5, 1.0]),
    st.integers(0, 500),
    st.integers(1, 600),
    st.sampled_from([1.0, 10.0, 100.0]),
)
def test_that_whatever_passes_never_closes_more_than_there_is(held, share, unbooked, quantity, lot):
    available = math.trunc(held * share)
    book = book_of(float(held), available=float(available), instrument={"lot_size": lot})
    around = around_of(book, unbooked={("A", "X"): Decimal(unbooked)})
    wanted = wanted_of(str(quantity))
    for passed in (not denials(checked(wanted, around=around)), at_send(order_of(wanted), around).go and held > 0):
        if passed:
            assert quantity + unbooked <= abs(available)
            assert quantity % lot == 0


def test_that_every_reason_speaks_and_survives_the_store():
    kinds = {*Denial, *SecondPerson}
    found = [
        *checked(wanted_of("350"), around=around_of(live={("A", "X"): LIVE}, killed=frozenset({"desk-1"})))
        .lines[0]
        .denied,
        *checked(limit_at("80"), around=aged(61)).lines[0].denied,
        *batch(batch_value=1.0, approval_value=1.0).denied,
    ]
    assert found
    for one in found:
        assert one.kind in kinds
        assert "{" not in str(one)
        assert from_code(one.as_code()) == one
    with pytest.raises(ValueError, match="not a reason"):
        from_code("NONSENSE {}")
