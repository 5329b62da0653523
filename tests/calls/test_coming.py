"""Calls to come at the cut-off: an alert of an intraday account that owes nothing now, and no call in any other way."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.calls.desk import CALENDARS, Desk, replace_call
from workstation.calls.alerts import Wanted, alert_columns, alert_rows
from workstation.calls.decisions import end_by_decision
from workstation.domain.alert_keys import is_call, is_coming
from workstation.domain.enums import AlertType, CallEnd, Regime
from workstation.policy import Policy


def day_traders(*accounts, **desk):
    return Desk(*accounts, regime="INTRADAY", **desk)


def at_the_cutoff(desk, account, amount, now=0.0):
    """What the account owes now, and would owe at the cut-off."""
    desk.owes(account, now)
    desk.figures.overnight_call_amount[desk.book.account_row(account)] = np.nan if amount is None else amount
    return desk


def coming(desk):
    return desk.register.coming.account.tolist()


def columns(desk, *which):
    rows = alert_rows(desk.register, *which)
    return alert_columns(rows, desk.figures, desk.book, desk.now, lambda _: "reason")


@pytest.mark.parametrize(("amount", "comes"), [(0.0, False), (0.99, False), (1.0, True), (500.0, True), (None, False)])
def test_that_it_is_told_from_the_smallest_call_on(amount, comes):
    desk = at_the_cutoff(day_traders("A"), "A", amount)
    assert desk.names() == []
    assert coming(desk) == (["A"] if comes else [])
    assert desk.calls() == [] == desk.snapshots


def test_that_nothing_is_told_of_accounts_under_other_rules():
    assert coming_after_one_step(Desk("A")) == []
    assert coming_after_one_step(day_traders("A")) == ["A"]


def coming_after_one_step(desk):
    at_the_cutoff(desk, "A", 500.0).step()
    return coming(desk)


def test_that_it_leaves_when_it_becomes_a_call_and_comes_back_when_the_call_is_met_before_the_cutoff():
    desk = at_the_cutoff(day_traders("A", "B"), "B", 500.0)
    desk.step()
    assert desk.last.coming.began.tolist() == [0]
    at_the_cutoff(desk, "B", 500.0, now=20.0)
    assert desk.names() == ["Opened"]
    assert (coming(desk), desk.last.coming.over.tolist()) == ([], ["B"])
    at_the_cutoff(desk, "B", 480.0).step()
    assert coming(desk) == []  # the call waits for its end
    desk.step(60)
    assert desk.ends() == {"C000001": CallEnd.MET}
    assert coming(desk) == ["B"]


def test_that_it_leaves_when_it_is_cured_or_cannot_be_judged_or_the_account_is_gone():
    desk = day_traders("A", "B", "C", "D")
    for account in "ABCD":
        at_the_cutoff(desk, account, 500.0)
    desk.step()
    at_the_cutoff(desk, "A", 0.0)
    desk.owes("B", None).step()
    assert (coming(desk), desk.last.coming.over.tolist()) == (["C", "D"], ["A", "B"])
    assert desk.register.unpriced.account.tolist() == ["B"]
    desk.enter("D")
    at_the_cutoff(desk, "D", 500.0).step()
    assert (coming(desk), desk.last.coming.over.tolist(), desk.last.coming.began.tolist()) == (["D"], ["C"], [])


def test_that_a_client_who_may_not_be_called_is_not_told_of_either():
    desk = at_the_cutoff(day_traders("A"), "A", 500.0, now=50.0)
    desk.step()
    close = CALENDARS.get("XNYS").deadline(desk.now, 0)
    desk.register, _ = end_by_decision(desk.register, "C000001", CallEnd.WAIVED, desk.now, close, 50.0)
    at_the_cutoff(desk, "A", 500.0, now=40.0).step()
    assert coming(desk) == []


def test_that_its_row_says_nothing_is_called_yet_and_whose_cutoff_it_is():
    desk = day_traders("A")
    desk.enter("A", "B", positions=[("A", "X", 10)], instruments=[("X", "XHKG", 10.0)])
    desk.figures.reporting_rate[:] = 0.125
    desk.policy = replace_call(Policy(), minimum=100.0)
    at_the_cutoff(desk, "A", 500.0, now=40.0)  # less than the smallest call
    desk.owes("A", 40.0, AlertType.NONE)
    at = {name: column[0] for name, column in (desk.step(), columns(desk))[1].items()}
    assert (at["alert_id"], at["account"], at["regime"], at["market"]) == ("I-A", "A", Regime.INTRADAY, "XHKG")
    assert (at["alert_type"], at["call_amount"], at["call_amount_reporting"]) == (AlertType.NONE, 0.0, 0.0)
    assert (at["overnight_call_amount"], at["overnight_call_amount_reporting"]) == (500.0, 62.5)
    assert all(np.isnat(at[name]) for name in ("triggered_at", "forced_at", "deadline"))
    assert (is_coming("I-A"), is_call("I-A"), is_call("U-A"), is_call("C000001")) == (True, False, False, True)


def test_that_only_the_rows_asked_for_are_built():
    desk = at_the_cutoff(day_traders("A", "B"), "B", 500.0)
    desk.step()
    none, one, zero = np.array([], np.int32), np.array([1], np.int32), np.array([0], np.int32)
    assert columns(desk, none)["alert_id"].tolist() == []
    assert columns(desk, one)["alert_id"].tolist() == ["I-B"]
    assert columns(desk, none, Wanted(coming=zero))["alert_id"].tolist() == ["I-B"]


amounts = st.sampled_from([0.0, 0.4, 1.0, 700.0, None])
moments = st.fixed_dictionaries({name: st.tuples(amounts, amounts) for name in "ABC"})


@settings(max_examples=40)
@given(st.lists(moments, min_size=1, max_size=6), st.sets(st.integers(0, 5)))
def test_that_whatever_happens_they_are_those_that_owe_at_the_cutoff_and_have_no_call(history, restarts):
    desk, shown = day_traders(*"ABC"), set()
    for number, moment in enumerate(history):
        if number in restarts:
            desk.restart()
        for account, (now, later) in moment.items():
            at_the_cutoff(desk, account, later, 0.0 if now == 0.4 else now)
        desk.step(61)
        shown -= set(desk.last.coming.over.tolist())
        shown |= set(desk.register.coming.account[desk.last.coming.began].tolist())
        called = {call["account"] for call in desk.calls()}
        short = {name for name, (now, later) in moment.items() if now in {0.0, 0.4} and later in {1.0, 700.0}}
        assert set(coming(desk)) == short - called == shown
