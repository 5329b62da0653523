"""The life of a call: opened, escalated, eased, met, unpriced, vanished."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.calls.desk import OPEN, Desk, replace_call
from workstation.calls import events
from workstation.calls.decisions import mark_closed_by_us
from workstation.domain.enums import AlertType, CallEnd, Regime, SnapshotReason
from workstation.policy import Policy
from workstation.sessions.deadlines import Deadline


@pytest.fixture
def desk():
    return Desk("A", "B")


def reasons(desk):
    return [(due.call_id, due.reason) for due in desk.snapshots]


def test_that_an_account_that_owes_gets_a_call_with_its_deadline(desk):
    [opened] = desk.owes("B", 500.0).step()
    due = Deadline(datetime(2020, 3, 17, 20, tzinfo=UTC), provisional=False, zone="America/New_York")
    assert opened == events.Opened("B", desk.now, "C000001", Regime.MARGIN, AlertType.MARGIN_CALL, 500.0, "XNYS", due)
    call = desk.call()
    assert (call["account"], call["deadline"], call["provisional"]) == ("B", due.at, False)
    assert (call["triggered_at"], call["forced_at"]) == (desk.now, None)
    assert reasons(desk) == [("C000001", SnapshotReason.OPENED)]
    assert desk.next_number == 2


def test_that_calls_are_numbered_in_the_order_of_accounts_and_never_reuse_a_number(desk):
    desk.owes("A", 1.0).owes("B", 2.0).step()
    assert [call["call_id"] for call in desk.calls()] == ["C000001", "C000002"]
    desk.owes("A", 0).owes("B", 0).step()
    desk.step(60)
    assert desk.calls() == []
    desk.owes("A", 3.0).step()
    assert desk.call()["call_id"] == "C000003"


def test_that_nothing_happens_to_an_account_that_owes_nothing(desk):
    assert desk.step() == []
    assert desk.calls() == []


def test_that_an_account_has_one_call_however_long_it_owes(desk):
    desk.owes("A", 10.0)
    assert [len(desk.step()) for _ in range(4)] == [1, 0, 0, 0]
    assert desk.changed == []


def test_that_a_call_escalates_and_eases_with_a_snapshot_each_time(desk):
    desk.owes("A", 10.0).step()
    desk.owes("A", 20.0, AlertType.FORCED)
    escalated, forced = desk.step()
    assert (escalated.before, escalated.after) == (AlertType.MARGIN_CALL, AlertType.FORCED)
    assert isinstance(escalated, events.Escalated)
    assert isinstance(forced, events.ForcedReached)
    first = desk.now
    desk.owes("A", 15.0)
    assert desk.names() == ["Eased"]
    desk.owes("A", 20.0, AlertType.FORCED)
    assert desk.names() == ["Escalated"]
    assert desk.call()["forced_at"] == first
    assert desk.call()["first_type"] == AlertType.MARGIN_CALL
    assert [reason for _, reason in reasons(desk)] == [
        SnapshotReason.OPENED,
        SnapshotReason.FORCED,
        SnapshotReason.TYPE_CHANGED,
        SnapshotReason.TYPE_CHANGED,
    ]


def test_that_a_call_opened_as_forced_says_so_and_takes_one_snapshot(desk):
    desk.owes("A", 10.0, AlertType.FORCED)
    assert desk.names() == ["Opened", "ForcedReached"]
    assert desk.call()["forced_at"] == desk.now
    assert reasons(desk) == [("C000001", SnapshotReason.OPENED)]


@pytest.mark.parametrize(
    ("kind", "may_be_closed"),
    [(AlertType.NEGATIVE_EQUITY, True), (AlertType.DEBIT_ONLY, False), (AlertType.EXCESS_FINANCING, False)],
)
def test_that_negative_equity_counts_as_forced_and_a_mere_debit_does_not(desk, kind, may_be_closed):
    desk.owes("A", 10.0, kind).step()
    assert (desk.call()["forced_at"] is not None) is may_be_closed


def test_that_the_peak_of_the_call_amount_is_kept(desk):
    for amount in (10.0, 30.0, 20.0):
        desk.owes("A", amount).step()
    assert desk.call()["peak_call_amount"] == 30.0


def test_that_a_call_is_met_when_nothing_is_owed_for_the_confirmation_time(desk):
    desk.owes("A", 10.0).step()
    desk.owes("A", 0)
    assert desk.step() == []
    assert desk.call()["met_since"] == desk.now
    assert desk.step(59) == []
    [ended] = desk.step(1)
    assert (ended.end, ended.call_id, ended.call_amount) == (CallEnd.MET, "C000001", 0.0)
    assert desk.calls() == []
    assert desk.last.ended.call_id.tolist() == ["C000001"]
    assert reasons(desk)[-1] == ("C000001", SnapshotReason.ENDED)


def test_that_a_flicker_neither_ends_a_call_nor_opens_a_second_one(desk):
    desk.owes("A", 10.0).step()
    for amount in (0, 5.0, 0, 5.0, 0):
        assert desk.owes("A", amount).step(40) == []
    assert desk.call()["met_since"] == desk.now
    assert desk.step(59) == []
    assert desk.names(1) == ["Ended"]


def test_that_without_a_confirmation_time_a_call_ends_at_once():
    desk = Desk("A", policy=replace_call(Policy(), met_confirm_seconds=0))
    desk.owes("A", 10.0, AlertType.FORCED).step()
    desk.owes("A", 0)
    assert desk.names() == ["Ended"]
    assert desk.last.ended.alert_type.tolist() == [AlertType.FORCED]


def test_that_less_than_the_minimum_neither_opens_nor_ends_a_call(desk):
    desk.owes("A", 0.5, AlertType.NONE)
    assert desk.step() == []
    desk.owes("A", 10.0).step()
    desk.owes("A", 0.5, AlertType.NONE)
    assert desk.step(3600) == []
    assert desk.call()["met_since"] is None


def test_that_rounding_does_not_keep_a_paid_call_open(desk):
    desk.owes("A", 10.0).step()
    desk.figures.long_value[:] = 1e6
    desk.owes("A", 1e-7, AlertType.NONE).step()
    assert desk.names(60) == ["Ended"]


def test_that_a_forced_call_that_owes_less_than_a_call_may_no_longer_be_closed_by_force(desk):
    desk.owes("A", 10.0, AlertType.FORCED).step()
    desk.owes("A", 0)
    assert desk.names() == ["Eased"]
    assert desk.call()["alert_type"] == AlertType.MARGIN_CALL


def test_that_an_excess_financing_call_keeps_its_type_while_it_waits_for_its_end(desk):
    desk.owes("A", 10.0, AlertType.EXCESS_FINANCING).step()
    desk.owes("A", 0)
    assert desk.step() == []
    assert desk.call()["alert_type"] == AlertType.EXCESS_FINANCING


def test_that_negative_equity_is_a_call_at_any_amount_and_never_met(desk):
    desk.owes("A", 0.0, AlertType.NEGATIVE_EQUITY)
    assert desk.names() == ["Opened", "ForcedReached"]
    assert [desk.step(100) for _ in range(3)] == [[], [], []]


def test_that_a_call_met_after_our_fills_was_closed_out(desk):
    desk.owes("A", 10.0).owes("B", 10.0).step()
    desk.register = mark_closed_by_us(desk.register, ["C000002", "C000099"])
    desk.owes("A", 0).owes("B", 0).step()
    desk.step(60)
    assert desk.ends() == {"C000001": CallEnd.MET, "C000002": CallEnd.CLOSED_OUT}


def test_that_an_unpriced_account_keeps_its_call_and_its_met_timer_starts_again(desk):
    desk.owes("A", 10.0).step()
    desk.owes("A", 0).step()
    desk.owes("A", None)
    assert desk.names(50) == ["BecameUnpriced"]
    assert desk.step(3600) == []
    desk.owes("A", 0)
    assert desk.names(1) == ["PricedAgain"]
    assert desk.step(59) == []
    assert desk.names(1) == ["Ended"]


def test_that_an_unpriced_account_keeps_the_type_its_call_had(desk):
    desk.owes("A", 10.0, AlertType.FORCED).step()
    desk.owes("A", None).step()
    assert desk.call()["alert_type"] == AlertType.FORCED


def test_that_an_unpriced_account_without_a_call_is_an_alert_and_no_call(desk):
    desk.owes("A", None)
    assert desk.names() == ["AccountUnpriced"]
    since = desk.now
    assert desk.step() == []
    assert desk.calls() == []
    assert desk.register.unpriced.account.tolist() == ["A"]
    desk.owes("B", None)
    assert desk.names() == ["AccountUnpriced"]
    assert desk.last.newly_unpriced.tolist() == [1]
    assert [row["since"] for row in desk.register.to_rows()[1]] == [since, desk.now]
    desk.owes("A", 10.0)
    assert desk.names() == ["Opened", "AccountPriced"]


def test_that_an_account_that_vanished_keeps_its_call(desk):
    desk.owes("A", 10.0).owes("B", 20.0).step()
    desk.owes("A", 0).step()
    desk.enter("B", "C")
    [vanished] = desk.step(100)
    assert vanished == events.Vanished("A", desk.now, "C000001")
    assert desk.step(3600) == []
    assert [call["vanished_since"] is not None for call in desk.calls()] == [True, False]
    desk.enter("A", "B", "C")
    desk.owes("A", 0)
    assert desk.names() == ["Returned"]
    assert desk.step(59) == []
    assert desk.names() == ["Ended"]


def test_that_an_account_that_returns_unpriced_says_both(desk):
    desk.owes("A", 10.0).step()
    desk.enter("B")
    desk.step()
    desk.enter("A", "B")
    desk.owes("A", None)
    assert desk.names() == ["Returned", "BecameUnpriced"]


def test_that_an_unpriced_account_that_vanishes_is_not_called_priced_again(desk):
    desk.owes("A", 10.0).step()
    desk.owes("A", None).step()
    desk.enter("B")
    assert desk.names() == ["Vanished"]


def test_that_an_empty_book_loses_no_call(desk):
    desk.owes("A", 10.0).step()
    desk.enter()
    assert desk.names() == ["Vanished"]
    assert len(desk.calls()) == 1


def test_that_a_call_follows_its_account_to_another_regime(desk):
    desk.owes("A", 10.0).step()
    deadline = desk.call()["deadline"]
    desk.regime = "CASH"
    desk.enter("A", "B")
    [changed] = desk.step()
    assert (changed.before, changed.after) == (Regime.MARGIN, Regime.CASH)
    assert (desk.call()["regime"], desk.call()["deadline"]) == (Regime.CASH, deadline)


def test_that_cash_accounts_are_called_like_margin_accounts():
    desk = Desk("A", regime="CASH")
    [opened] = desk.owes("A", 10.0, AlertType.DEBIT_ONLY).step()
    assert (opened.regime, opened.deadline.at) == (Regime.CASH, datetime(2020, 3, 17, 20, tzinfo=UTC))


def test_that_an_intraday_call_is_due_at_the_cutoff_whatever_calendar_the_policy_fixes():
    desk = Desk("A", regime="INTRADAY", policy=replace_call(Policy(), calendar="XHKG"))
    [opened] = desk.owes("A", 10.0).step()
    assert (opened.market, opened.deadline.at) == ("XNYS", datetime(2020, 3, 12, 19, 45, tzinfo=UTC))


def test_that_the_policy_can_fix_the_calendar():
    desk = Desk("A", policy=replace_call(Policy(), calendar="XHKG", sessions=1))
    [opened] = desk.owes("A", 10.0).step()
    # 14:00 UTC is after the close in Hong Kong: the trigger counts for Friday, one session later is Monday.
    assert (opened.market, opened.deadline.at) == ("XHKG", datetime(2020, 3, 16, 8, tzinfo=UTC))


def test_that_a_daily_snapshot_is_taken_once_at_the_markets_hour(desk):
    desk.owes("A", 10.0).step()
    desk.now = datetime(2020, 3, 12, 21, 59, 58, tzinfo=UTC)
    desk.step()
    assert len(desk.snapshots) == 1
    desk.step(1)  # 18:00 in New York
    assert len(desk.snapshots) == 2
    desk.step(1)
    assert reasons(desk)[1:] == [("C000001", SnapshotReason.DAILY)]


def test_that_a_clock_that_jumps_over_the_hour_still_takes_the_daily_snapshot(desk):
    desk.owes("A", 10.0).step()
    desk.now = OPEN + timedelta(days=4)
    desk.step()
    desk.step()
    assert reasons(desk)[1:] == [("C000001", SnapshotReason.DAILY)]


def test_that_a_snapshot_of_a_graver_reason_stands_for_the_daily_one(desk):
    desk.owes("A", 10.0).step()
    desk.now = datetime(2020, 3, 12, 22, tzinfo=UTC)
    desk.owes("A", 20.0, AlertType.FORCED).step()
    desk.step()
    assert reasons(desk)[1:] == [("C000001", SnapshotReason.FORCED)]


def test_that_an_account_that_vanished_has_nothing_to_snapshot(desk):
    desk.owes("A", 10.0).step()
    desk.enter("B")
    desk.step(86400)
    assert len(desk.snapshots) == 1


def test_that_only_changed_calls_need_to_be_written(desk):
    desk.owes("A", 10.0).owes("B", 10.0).step()
    assert desk.changed == [0, 1]
    desk.owes("B", 11.0).step()
    assert desk.changed == [1]
    desk.owes("A", 0).step()
    assert desk.changed == [0]
    desk.step(30)
    assert desk.changed == []
    desk.step(30)
    assert desk.changed == []
    assert desk.ends() == {"C000001": CallEnd.MET}


def test_that_changed_rows_are_counted_without_the_ended_calls():
    desk = Desk("A", "B", "C")
    desk.owes("A", 10.0).owes("B", 10.0).step()
    desk.owes("A", 0).step()
    desk.owes("B", 20.0).owes("C", 5.0).step(60)
    assert [call["call_id"] for call in desk.calls()] == ["C000002", "C000003"]
    assert desk.changed == [0, 1]
