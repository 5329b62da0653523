"""Automatic closes: fired once whatever happens, at the right instant, and every other end is told."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.engine.closing_desk import MONDAY, ClosingDesk, clients, open_closing_desk
from workstation.commands.approval import ApproveCommand
from workstation.commands.command import Command
from workstation.commands.control import SetHoliday, SetPolicy
from workstation.commands.notes import MarkAbnormal
from workstation.commands.scheduling import ChangeSchedule, MoveDeadline, ScheduleClose, WithdrawSchedule
from workstation.domain.enums import CommandState, FollowUpKind, Role
from workstation.domain.ids import UserName
from workstation.domain.orders import OrderOrigin
from workstation.domain.schedules import Obstacle, ScheduleState
from workstation.policy import Policy
from workstation.store.audit import verify
from workstation.store.connect import Store
from workstation.store.users import add_user, sign_in

NOON = datetime(2020, 3, 16, 16, 0, tzinfo=UTC)
BOTH = ("C000001", "C000002")


def _people(store: Store, desk: ClosingDesk) -> None:
    sign_in(store, UserName("chief"), desk.wall)
    for name in ("ann", "bob"):
        add_user(store, UserName(name), Role.TRADER, desk.wall)


@pytest.fixture
def desk(store: Store) -> ClosingDesk:
    made = open_closing_desk(store)
    _people(store, made)
    made.step()
    return made


def _ask(desk: ClosingDesk, command: Command, command_id: str, user: str = "ann") -> tuple[CommandState, str]:
    desk.ask(command, user, command_id)
    desk.step(1)
    return desk.answer(command_id).state, desk.answer(command_id).reason


def _close(*calls: str, **terms: Any) -> ScheduleClose:
    return ScheduleClose.model_validate({"call_ids": calls or ("C000001",), "terms": {"at": NOON, **terms}})


def _rows(desk: ClosingDesk) -> dict[str, tuple[ScheduleState, Obstacle]]:
    rows = desk.rows("SELECT alert_id, state, obstacle FROM schedules")
    return {alert: (ScheduleState(state), Obstacle(obstacle)) for alert, state, obstacle in rows}


def _ends(desk: ClosingDesk) -> list[tuple[Any, ...]]:
    return desk.rows("SELECT firing_key, ruling, obstacle, orders FROM firings ORDER BY firing_key")


def test_it_fires_once_at_its_time_and_its_order_leaves(desk: ClosingDesk) -> None:
    assert _ask(desk, _close(goal="ALL"), "S")[0] is CommandState.DONE
    assert _rows(desk) == {"C000001": (ScheduleState.PENDING, Obstacle.NONE)}
    desk.step(1)
    assert desk.rows("SELECT auto_close_at FROM alerts WHERE alert_id = 'C000001'") == [(int(NOON.timestamp() * 1e6),)]
    desk.at(NOON - timedelta(seconds=1))
    assert _ends(desk) == []
    for _ in range(5):
        desk.step(1)
    assert _ends(desk) == [("S/S/1/C000001", 1, 0, 1)]
    assert [(one.account, float(one.quantity)) for one in desk.broker.placed] == [("A1", 100.0)]
    assert desk.rows("SELECT origin, asked_by FROM close_orders") == [(OrderOrigin.AUTO_CLOSE, "ann")]
    kinds = [kind for (kind,) in desk.rows("SELECT kind FROM call_events WHERE call_id = 'C000001' AND kind > 11")]
    assert kinds == [FollowUpKind.CLOSE_SCHEDULED, FollowUpKind.AUTO_CLOSE_FIRED, FollowUpKind.CLOSE_SENT]
    assert desk.rows("SELECT auto_close_at FROM alerts WHERE alert_id = 'C000001'") == [(None,)]
    assert verify(desk.store)[1] == ()


def test_an_engine_that_dies_after_firing_does_not_fire_again(desk: ClosingDesk, store: Store) -> None:
    _ask(desk, _close(), "S")
    desk.at(NOON)
    placed = desk.broker
    again = open_closing_desk(store, seconds=desk.seconds, broker=placed)
    for _ in range(6):
        again.step(1)
    assert len(_ends(again)) == 1
    assert len(placed.placed) == 1
    assert again.rows("SELECT count(*) FROM close_orders") == [(1,)]


def test_an_engine_that_was_down_fires_within_the_grace_and_is_missed_after_it(desk: ClosingDesk, store: Store) -> None:
    _ask(desk, _close("C000001"), "S")
    _ask(desk, _close("C000002", at=NOON + timedelta(minutes=20)), "T")
    late = int((NOON + timedelta(minutes=30) - MONDAY).total_seconds())
    again = open_closing_desk(store, seconds=late)
    for _ in range(4):
        again.step(1)
    assert _rows(again) == {
        "C000001": (ScheduleState.MISSED, Obstacle.MISSED),
        "C000002": (ScheduleState.FIRED, Obstacle.NONE),
    }
    told = [kind for (kind,) in again.rows("SELECT kind FROM call_events WHERE call_id = 'C000001' AND kind > 16")]
    assert told == [FollowUpKind.AUTO_CLOSE_MISSED]


def test_a_stale_price_holds_it_and_ends_it_after_the_grace(desk: ClosingDesk) -> None:
    _ask(desk, _close(), "S")
    desk.age = 600
    desk.at(NOON)
    assert _rows(desk) == {"C000001": (ScheduleState.HELD, Obstacle.STALE_PRICE)}
    desk.at(NOON + timedelta(minutes=16))
    assert _rows(desk) == {"C000001": (ScheduleState.NOT_FIRED, Obstacle.STALE_PRICE)}
    kinds = [kind for (kind,) in desk.rows("SELECT kind FROM call_events WHERE call_id = 'C000001' AND kind > 16")]
    assert kinds == [FollowUpKind.AUTO_CLOSE_HELD, FollowUpKind.AUTO_CLOSE_NOT_FIRED]
    assert desk.broker.placed == []


def test_a_price_that_comes_within_the_grace_lets_it_fire(desk: ClosingDesk) -> None:
    _ask(desk, _close(), "S")
    desk.age = 600
    desk.at(NOON)
    desk.age = 0
    desk.step(5)
    assert _rows(desk)["C000001"][0] is ScheduleState.FIRED


def test_a_call_that_was_met_or_marked_abnormal_is_not_closed(desk: ClosingDesk) -> None:
    _ask(desk, _close(*BOTH), "S")
    _ask(desk, MarkAbnormal(call_ids=("C000002",), note="dispute"), "X")
    desk.price = 10.0
    desk.step(1)
    desk.step(61)
    desk.at(NOON)
    assert _rows(desk) == {
        "C000001": (ScheduleState.NOT_FIRED, Obstacle.CALL_ENDED),
        "C000002": (ScheduleState.NOT_FIRED, Obstacle.CALL_ENDED),
    }
    assert desk.rows("SELECT count(*) FROM close_orders") == [(0,)]


def test_an_abnormal_call_is_not_closed_although_it_is_open(desk: ClosingDesk) -> None:
    _ask(desk, _close(*BOTH), "S")
    _ask(desk, MarkAbnormal(call_ids=("C000002",), note="dispute"), "X")
    desk.at(NOON)
    assert _rows(desk)["C000002"] == (ScheduleState.NOT_FIRED, Obstacle.ABNORMAL)
    assert _rows(desk)["C000001"][0] is ScheduleState.FIRED


def test_at_the_deadline_it_waits_for_the_open_when_chosen_and_is_refused_when_not(desk: ClosingDesk) -> None:
    state, reason = _ask(desk, _close(at=None), "S")
    assert (state, "let it wait for the next open" in reason) == (CommandState.REJECTED, True)
    assert _ask(desk, _close(at=None, at_next_open=True), "T")[0] is CommandState.DONE
    desk.at(datetime(2020, 3, 19, 20, 0, tzinfo=UTC))
    assert _rows(desk) == {"C000001": (ScheduleState.WAITING_FOR_OPEN, Obstacle.MARKET_CLOSED)}
    desk.at(datetime(2020, 3, 20, 13, 29, 59, tzinfo=UTC))
    assert _ends(desk) == []
    desk.step(1)
    assert _rows(desk)["C000001"][0] is ScheduleState.FIRED


def test_a_holiday_set_meanwhile_moves_the_open_it_waits_for(desk: ClosingDesk) -> None:
    _ask(desk, _close(at=None, at_next_open=True), "S")
    _ask(desk, SetHoliday(calendar="XNYS", day=date(2020, 3, 20), reason="storm"), "H", "chief")
    desk.at(datetime(2020, 3, 19, 20, 0, tzinfo=UTC))
    desk.at(datetime(2020, 3, 20, 14, 0, tzinfo=UTC))
    assert _rows(desk)["C000001"][0] is ScheduleState.WAITING_FOR_OPEN
    desk.at(datetime(2020, 3, 23, 13, 30, tzinfo=UTC))
    assert _rows(desk)["C000001"][0] is ScheduleState.FIRED


def test_the_clocks_that_go_forward_overnight_do_not_move_a_fixed_instant(store: Store) -> None:
    friday = datetime(2020, 3, 6, 15, 0, tzinfo=UTC)  # 10:00 in New York; on Sunday its clocks go forward
    desk = open_closing_desk(store, begins=friday)
    _people(store, desk)
    desk.step()
    monday = datetime(2020, 3, 9, 13, 45, tzinfo=UTC)  # 09:45 there, 08:45 by the clocks of before
    assert _ask(desk, _close(at=monday), "S")[0] is CommandState.DONE
    desk.at(monday - timedelta(seconds=1))
    assert _ends(desk) == []
    desk.step(1)
    assert _rows(desk)["C000001"][0] is ScheduleState.FIRED


def test_a_moved_deadline_takes_its_close_along(desk: ClosingDesk) -> None:
    _ask(desk, _close(at=None, at_next_open=True), "S")
    [(due,)] = desk.rows("SELECT due_at FROM schedules")
    seen = datetime(2020, 3, 19, 20, 0, tzinfo=UTC)
    move = MoveDeadline.model_validate({"calls": [{"call_id": "C000001", "seen": seen}], "sessions": 1, "reason": "?"})
    _ask(desk, move, "M", "bob")
    desk.step(1)
    [(later,)] = desk.rows("SELECT due_at FROM schedules")
    assert later - due == 86_400_000_000


def test_a_second_schedule_of_a_call_is_refused_with_the_first_one_named(desk: ClosingDesk) -> None:
    _ask(desk, _close(), "S")
    state, reason = _ask(desk, _close(at=NOON + timedelta(hours=1)), "T", "bob")
    assert state is CommandState.REJECTED
    assert "has an automatic close already, set by ann" in reason


def test_of_two_who_change_a_schedule_the_later_is_told(desk: ClosingDesk) -> None:
    _ask(desk, _close(), "S")
    later: dict[str, Any] = {"at": NOON + timedelta(hours=1)}
    change = ChangeSchedule.model_validate({"schedule_id": "S", "version": 1, "terms": later})
    assert _ask(desk, change, "C1", "bob")[0] is CommandState.DONE
    state, reason = _ask(desk, change, "C2", "ann")
    assert state is CommandState.REJECTED
    assert "bob changed it" in reason
    desk.at(NOON + timedelta(minutes=1))
    assert _ends(desk) == []
    desk.at(NOON + timedelta(hours=1))
    assert [key for key, *_ in _ends(desk)] == ["S/S/2/C000001"]


def test_what_is_withdrawn_never_fires_also_after_a_restart(desk: ClosingDesk, store: Store) -> None:
    _ask(desk, _close(*BOTH), "S")
    gone = WithdrawSchedule(schedule_id="S", version=1, call_ids=("C000001",), reason="paid")
    assert _ask(desk, gone, "W", "bob")[0] is CommandState.DONE
    again = open_closing_desk(store, seconds=desk.seconds)
    again.at(NOON)
    assert {alert: state for alert, (state, _) in _rows(again).items()} == {
        "C000001": ScheduleState.WITHDRAWN,
        "C000002": ScheduleState.FIRED,
    }
    assert [key for key, *_ in _ends(again)] == ["S/S/2/C000002"]


def test_a_large_one_waits_for_a_second_person_and_does_not_fire_without(store: Store) -> None:
    strict = Policy.model_validate({"limits": {"approval_accounts": 1}})
    desk = open_closing_desk(store, policy=strict)
    _people(store, desk)
    add_user(store, UserName("deputy"), Role.SUPERVISOR, desk.wall)
    desk.step()
    state, reason = _ask(desk, _close(*BOTH, goal="ALL"), "S")
    assert (state, "2 accounts" in reason) == (CommandState.AWAITING_APPROVAL, True)
    assert _rows(desk) == {}
    assert _ask(desk, ApproveCommand(command_id="S"), "A", "deputy")[0] is CommandState.DONE
    desk.at(NOON)
    desk.step(1)
    desk.step(1)
    assert {state for state, _ in _rows(desk).values()} == {ScheduleState.FIRED}
    assert set(desk.rows("SELECT approved_by FROM close_orders")) == {("deputy",)}
    assert len(desk.broker.placed) == 2


def test_what_needed_nobody_when_it_was_set_and_needs_somebody_now_does_not_fire(desk: ClosingDesk) -> None:
    assert _ask(desk, _close(*BOTH, goal="ALL"), "S")[0] is CommandState.DONE
    _ask(desk, SetPolicy(key="limits.approval_accounts", value=1, reason="careful"), "P", "chief")
    desk.at(NOON)
    assert set(_rows(desk).values()) == {(ScheduleState.NOT_FIRED, Obstacle.NOT_APPROVED)}
    assert desk.broker.placed == []


def test_an_account_marked_do_not_close_cannot_be_scheduled(store: Store) -> None:
    desk = open_closing_desk(store, book=clients(do_not_close=True))
    _people(store, desk)
    desk.step()
    state, reason = _ask(desk, _close(), "S")
    assert (state, "marked do not close" in reason) == (CommandState.REJECTED, True)


def test_the_house_rules_are_off_and_fire_once_a_day_when_armed(desk: ClosingDesk) -> None:
    desk.at(NOON)
    assert _ends(desk) == []
    _ask(desk, SetPolicy(key="auto_close.rules.net_assets_below", value=1e6, reason="armed"), "P", "chief")
    for _ in range(4):
        desk.step(2)
    ends = _ends(desk)
    assert [key for key, *_ in ends] == [f"R/NET_ASSETS_BELOW/{call}/2020-03-16" for call in BOTH]
    assert {(ruling, obstacle) for _, ruling, obstacle, _ in ends} == {(1, 0)}
    assert {state for state, _ in _rows(desk).values()} == {ScheduleState.FIRED}
    again = open_closing_desk(desk.store, seconds=desk.seconds)
    again.step(2)
    again.step(2)
    assert _ends(again) == ends
