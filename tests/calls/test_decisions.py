"""What people do to a call: end it, move its deadline, mark it."""

from datetime import UTC, datetime

import pytest

from tests.calls.desk import CALENDARS, OPEN, Desk
from workstation.calls.decisions import end_by_decision, mark_abnormal, move_deadline
from workstation.domain.enums import AlertType, CallEnd
from workstation.sessions.deadlines import Deadline


@pytest.fixture
def desk():
    desk = Desk("A", "B")
    desk.owes("A", 100.0).owes("B", 100.0).step()
    return desk


def decide(desk, end):
    close = CALENDARS.get("XNYS").deadline(desk.now, 0)
    desk.register, ended = end_by_decision(desk.register, "C000001", end, desk.now, close, 100.0)
    return ended


@pytest.mark.parametrize("end", [CallEnd.WAIVED, CallEnd.TRANSFERRED])
def test_that_a_decided_call_is_not_opened_again_for_the_same_shortfall(desk, end):
    ended = decide(desk, end)
    assert (ended.account, ended.call_id, ended.end, ended.call_amount) == ("A", "C000001", end, 100.0)
    assert desk.step() == []
    assert [call["call_id"] for call in desk.calls()] == ["C000002"]


@pytest.mark.parametrize("end", [CallEnd.WAIVED, CallEnd.TRANSFERRED])
def test_that_once_nothing_is_owed_the_next_shortfall_is_a_call(desk, end):
    decide(desk, end)
    desk.owes("A", 0).step()
    desk.owes("A", 50.0)
    assert desk.names() == ["Opened"]


@pytest.mark.parametrize("end", [CallEnd.WAIVED, CallEnd.TRANSFERRED])
def test_that_a_decision_does_not_cover_what_got_worse(desk, end):
    decide(desk, end)
    desk.owes("A", 200.0)
    assert desk.step() == []
    desk.owes("A", 300.0, AlertType.FORCED)
    assert desk.names() == ["Opened", "ForcedReached"]


def test_that_a_waiver_lapses_with_the_session_and_a_transfer_does_not(desk):
    decide(desk, CallEnd.WAIVED)
    desk.now = datetime(2020, 3, 12, 19, 59, 58, tzinfo=UTC)
    assert desk.step() == []
    assert desk.names() == ["Opened"]  # 16:00 in New York

    other = Desk("A", "B")
    other.owes("A", 100.0).owes("B", 100.0).step()
    decide(other, CallEnd.TRANSFERRED)
    other.now = datetime(2020, 4, 12, 20, tzinfo=UTC)
    assert other.step() == []


def test_that_an_unpriced_or_absent_account_uses_no_decision_up(desk):
    decide(desk, CallEnd.TRANSFERRED)
    desk.owes("A", None)
    assert desk.names() == ["AccountUnpriced"]
    desk.enter("B")
    desk.step()
    desk.enter("A", "B")
    desk.owes("A", 100.0)
    assert desk.step() == []


def test_that_a_decision_holds_over_a_restart(desk):
    decide(desk, CallEnd.TRANSFERRED)
    desk.restart()
    assert desk.step() == []


def test_that_other_margin_rules_end_a_decision(desk):
    decide(desk, CallEnd.TRANSFERRED)
    desk.regime = "CASH"
    desk.enter("A", "B")
    assert "Opened" in desk.names()


def test_that_a_later_decision_replaces_the_earlier_one(desk):
    decide(desk, CallEnd.TRANSFERRED)
    desk.owes("A", 300.0, AlertType.FORCED).step()
    close = CALENDARS.get("XNYS").deadline(desk.now, 0)
    desk.register, _ = end_by_decision(desk.register, "C000003", CallEnd.WAIVED, desk.now, close, 300.0)
    assert desk.step() == []
    assert desk.register.decided.account.tolist() == ["A"]
    assert desk.register.decided.alert_type.tolist() == [AlertType.FORCED]


def test_that_only_decisions_are_decided(desk):
    with pytest.raises(ValueError, match="MET is not decided"):
        decide(desk, CallEnd.MET)


def test_that_a_call_that_is_not_open_cannot_be_decided_on(desk):
    decide(desk, CallEnd.WAIVED)
    with pytest.raises(KeyError, match="C000001"):
        decide(desk, CallEnd.WAIVED)


def test_that_a_deadline_is_moved_and_stays_moved(desk):
    later = Deadline(datetime(2020, 3, 20, 20, tzinfo=UTC), provisional=False, zone="America/New_York")
    desk.register, moved = move_deadline(desk.register, "C000002", later, desk.now)
    assert (moved.account, moved.before.at, moved.after) == ("B", datetime(2020, 3, 17, 20, tzinfo=UTC), later)
    desk.step()
    assert [call["deadline"].day for call in desk.calls()] == [17, 20]


def test_that_an_abnormal_call_is_marked_and_unmarked(desk):
    desk.register = mark_abnormal(desk.register, "C000002", abnormal=True)
    assert [call["abnormal"] for call in desk.calls()] == [False, True]
    desk.register = mark_abnormal(desk.register, "C000002", abnormal=False)
    assert [call["abnormal"] for call in desk.calls()] == [False, False]
    assert desk.now > OPEN
