"""Automatic closes as the dialog lists them, and how the messages of a command are doing."""

from datetime import timedelta

import pytest

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US, news
from workstation.desk.live_table import LiveTable
from workstation.desk.message_progress import progress_of
from workstation.desk.schedule_list import waiting_and_missed, waiting_calls
from workstation.domain.messages import CallState, MessageState, SkipReason
from workstation.domain.orders import OrderType
from workstation.domain.schedules import ScheduleState
from workstation.domain.tables import MESSAGES, SCHEDULES


def close(key, state, hours, **fields):
    """A row of the schedule whose name begins ``key``."""
    row = {"schedule_call": key, "schedule_id": key[0], "version": 1, "alert_id": f"call {key}", "account": key}
    return {**row, "state": state, "due_at": NOW_US + int(hours * HOUR_US), **fields}


def table(of, *rows):
    live = LiveTable(of)
    live.apply(news(rows, reload=True, table=of), 0.0)
    return live


def test_that_what_waits_comes_first_and_the_next_before_the_later():
    live = table(
        SCHEDULES,
        close("b1", ScheduleState.PENDING, 5),
        close("a1", ScheduleState.HELD, 1, order_type=OrderType.PEG_ASK, peg_ticks=-2),
        close("c1", ScheduleState.MISSED, -3),
        close("d1", ScheduleState.MISSED, -2),
        close("e1", ScheduleState.FIRED, -1),
        close("b2", ScheduleState.WAITING_FOR_OPEN, 4),
        close("b3", ScheduleState.PENDING, 3),
    )
    found = waiting_and_missed(live)
    assert [(one.schedule_id, one.state) for one in found] == [
        ("a", ScheduleState.HELD),
        ("b", ScheduleState.PENDING),
        ("b", ScheduleState.WAITING_FOR_OPEN),
        ("d", ScheduleState.MISSED),
        ("c", ScheduleState.MISSED),
    ]
    assert found[1].accounts == ("b1", "b3")
    assert found[1].due_at == NOW + timedelta(hours=3)
    assert (found[0].order_type, found[0].peg_ticks) == (OrderType.PEG_ASK, -2)
    assert waiting_calls(live) == 4


@pytest.mark.parametrize(
    ("state", "version", "can"),
    [(ScheduleState.PENDING, 1, True), (ScheduleState.PENDING, 0, False), (ScheduleState.MISSED, 1, False)],
)
def test_that_only_what_a_person_set_and_still_waits_can_be_changed(state, version, can):
    (one,) = waiting_and_missed(table(SCHEDULES, close("a1", state, 1, version=version)))
    assert one.can_be_changed is can


def message(account, state, **fields):
    return {"message_id": account, "command_id": "t", "alert_id": f"call-{account}", "state": state, **fields}


def test_that_progress_counts_the_messages_of_its_command_only():
    live = table(
        MESSAGES,
        message("A", MessageState.QUEUED),
        message("B", MessageState.SENT, has_call_state=True, call_state=CallState.RINGING),
        message("C", MessageState.SKIPPED, skipped=SkipReason.NO_CONTACT),
        message("D", MessageState.UNKNOWN),
        message("E", MessageState.DELIVERED),
        message("F", MessageState.FAILED, command_id="another"),
    )
    told = progress_of(live, "t")
    assert (told.all, told.waiting, told.settled, told.arrived, told.left_out, told.troubled) == (5, 1, 4, 2, 1, 1)
    assert told.by_call["call-B"].call_state is CallState.RINGING
    assert told.by_call["call-A"].call_state is None
    assert (told.by_call["call-C"].skipped, told.by_call["call-A"].skipped) == (SkipReason.NO_CONTACT, None)
