"""Commands: taken in order, decided once, and each sender reads why."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from tests.engine.desks import Desk, open_desk
from workstation.commands.approval import ApproveCommand, DeclineCommand
from workstation.commands.command import Command
from workstation.commands.control import ControlReplay, EndCall, ReplayAction, SetFaults, SetHoliday, SetPolicy
from workstation.domain.enums import CallEnd, CommandState, Role
from workstation.domain.faults import FaultPreset
from workstation.domain.ids import UserName
from workstation.store.connect import Store
from workstation.store.users import add_user, sign_in


@pytest.fixture
def desk(store: Store) -> Desk:
    made = open_desk(store)
    sign_in(store, UserName("chief"), made.wall)
    add_user(store, UserName("trader"), Role.TRADER, made.wall)
    return made


def _decided(desk: Desk, command: Command, user: str = "chief") -> tuple[CommandState, str]:
    command_id = f"{user}-{desk.seconds}-{command.kind}"
    desk.ask(command, user, command_id)
    desk.step(1)
    found = desk.answer(command_id)
    return found.state, found.reason


def test_a_supervisor_sets_a_policy_key_and_it_rules_from_the_next_step(desk: Desk) -> None:
    state, reason = _decided(desk, SetPolicy(key="call.sessions", value=2, reason="summer"))
    assert (state, reason) == (CommandState.DONE, "call.sessions is now 2 (was 3)")
    desk.gateway.price({"X": 6.0})
    desk.step(60)
    [(deadline,)] = desk.rows("SELECT deadline FROM calls")
    assert deadline == 1_584_561_600_000_000  # 2020-03-18 16:00 in New York, two sessions on


def test_a_wrong_value_is_refused_with_the_range(desk: Desk) -> None:
    state, reason = _decided(desk, SetPolicy(key="call.sessions", value=99, reason="typo"))
    assert state is CommandState.REJECTED
    assert "call.sessions" in reason
    assert "99" in reason


def test_a_trader_may_not_change_policy(desk: Desk) -> None:
    state, reason = _decided(desk, SetPolicy(key="call.sessions", value=2, reason="please"), "trader")
    assert (state, reason) == (CommandState.REJECTED, "trader is TRADER; set_policy needs SUPERVISOR")


def test_a_stranger_may_do_nothing(desk: Desk) -> None:
    state, reason = _decided(desk, ControlReplay(action=ReplayAction.PAUSE), "nobody")
    assert state is CommandState.REJECTED
    assert "nobody is not a user" in reason


def test_a_command_that_waited_too_long_is_expired_and_does_nothing(desk: Desk) -> None:
    desk.ask(ControlReplay(action=ReplayAction.PAUSE), "trader", "late")
    desk.step(int(ControlReplay.valid_for.total_seconds()) + 1)
    assert desk.answer("late").state is CommandState.EXPIRED
    assert desk.gateway.told == []


def test_a_replay_is_steered(desk: Desk) -> None:
    state, reason = _decided(desk, ControlReplay(action=ReplayAction.SPEED, speed=120), "trader")
    assert (state, reason) == (CommandState.DONE, "speed 120")


def test_faults_of_the_demo_s_broker_are_switched(desk: Desk) -> None:
    state, reason = _decided(desk, SetFaults(preset=FaultPreset.HOSTILE), "trader")
    assert (state, reason) == (CommandState.DONE, "faults 2")


def test_a_looser_limit_waits_for_another_supervisor(desk: Desk, store: Store) -> None:
    add_user(store, UserName("deputy"), Role.SUPERVISOR, desk.wall)
    loose = SetPolicy(key="limits.order_value", value=6e6, reason="big day")
    state, _ = _decided(desk, loose)
    assert state is CommandState.AWAITING_APPROVAL
    [(waiting,)] = desk.rows("SELECT command_id FROM commands WHERE state = 4")
    own, reason = _decided(desk, ApproveCommand(command_id=waiting))
    assert (own, reason) == (CommandState.REJECTED, "nobody decides on their own request")
    state, _ = _decided(desk, ApproveCommand(command_id=waiting), "deputy")
    assert state is CommandState.DONE
    assert desk.answer(waiting).state is CommandState.DONE
    assert desk.rows("SELECT value, set_by, approved_by FROM policy_versions") == [("6000000.0", "chief", "deputy")]


def test_two_supervisors_at_once_approve_once(desk: Desk, store: Store) -> None:
    for name in ("deputy", "second"):
        add_user(store, UserName(name), Role.SUPERVISOR, desk.wall)
    _decided(desk, SetPolicy(key="limits.order_value", value=6e6, reason="big day"))
    [(waiting,)] = desk.rows("SELECT command_id FROM commands WHERE state = 4")
    for name in ("deputy", "second"):
        desk.ask(ApproveCommand(command_id=waiting), name, f"approval of {name}")
    desk.step(1)
    assert desk.answer("approval of deputy").state is CommandState.DONE
    assert desk.answer("approval of second").state is CommandState.REJECTED
    assert desk.rows("SELECT count(*) FROM policy_versions") == [(1,)]


def test_a_looser_limit_may_be_declined(desk: Desk, store: Store) -> None:
    add_user(store, UserName("deputy"), Role.SUPERVISOR, desk.wall)
    _decided(desk, SetPolicy(key="limits.order_value", value=6e6, reason="big day"))
    [(waiting,)] = desk.rows("SELECT command_id FROM commands WHERE state = 4")
    _decided(desk, DeclineCommand(command_id=waiting, reason="no"), "deputy")
    assert (desk.answer(waiting).state, desk.answer(waiting).reason) == (CommandState.DECLINED, "no")
    assert desk.rows("SELECT count(*) FROM policy_versions") == [(0,)]


def test_a_temporary_value_reverts_by_itself(desk: Desk) -> None:
    until = desk.wall + timedelta(seconds=100)
    _decided(desk, SetPolicy(key="call.minimum", value=1000.0, reason="quiet", valid_until=until))
    desk.gateway.price({"X": 6.0})
    desk.step(60)
    assert desk.rows("SELECT count(*) FROM calls") == [(0,)]
    desk.step(60)
    assert desk.rows("SELECT count(*) FROM calls") == [(1,)]


def test_a_waived_call_ends_with_its_reason_and_is_not_opened_again_for_the_same_shortfall(desk: Desk) -> None:
    desk.gateway.price({"X": 6.0})
    desk.step()
    state, _ = _decided(desk, EndCall(call_ids=["C000001"], end="WAIVED", reason="paid by cheque"))
    assert state is CommandState.DONE
    assert desk.rows("SELECT ended, end_reason, end_by FROM calls") == [(CallEnd.WAIVED, "paid by cheque", "chief")]
    assert desk.rows("SELECT count(*) FROM alerts") == [(0,)]
    desk.step()
    assert desk.rows("SELECT count(*) FROM calls") == [(1,)]


def test_a_call_that_is_not_open_cannot_be_ended(desk: Desk) -> None:
    desk.gateway.price({"X": 6.0})
    desk.step()
    state, reason = _decided(desk, EndCall(call_ids=["C000001", "C000009"], end="WAIVED", reason="?"))
    assert (state, reason) == (CommandState.REJECTED, "C000009 is not open")
    assert desk.rows("SELECT ended FROM calls") == [(CallEnd.NOT_ENDED,)], "all or none"


def test_a_holiday_moves_the_deadlines_of_new_calls(desk: Desk) -> None:
    _decided(desk, SetHoliday(calendar="XNYS", day=date(2020, 3, 18), reason="storm"))
    desk.gateway.price({"X": 6.0})
    desk.step(60)
    [(deadline,)] = desk.rows("SELECT deadline FROM calls")
    assert deadline == 1_584_734_400_000_000  # 2020-03-20 16:00 in New York: the 18th does not count


def test_an_early_close_moves_the_deadline_of_its_day(desk: Desk) -> None:
    early = SetHoliday(calendar="XNYS", day=date(2020, 3, 19), closed=False, closes=time(13), reason="storm")
    assert _decided(desk, early)[0] is CommandState.DONE
    desk.gateway.price({"X": 6.0})
    desk.step(60)
    [(deadline,)] = desk.rows("SELECT deadline FROM calls")
    assert deadline == 1_584_637_200_000_000  # 2020-03-19 13:00 in New York


def test_a_day_that_makes_no_sense_is_refused(desk: Desk) -> None:
    no_hours = SetHoliday(calendar="XNYS", day=date(2020, 3, 22), closed=False, opens=time(10), reason="Sunday")
    state, reason = _decided(desk, no_hours)
    assert state is CommandState.REJECTED
    assert "needs an open and a close" in reason


def test_an_unknown_calendar_is_refused(desk: Desk) -> None:
    state, reason = _decided(desk, SetHoliday(calendar="XXXX", day=date(2020, 3, 18), reason="storm"))
    assert state is CommandState.REJECTED
    assert "XXXX" in reason
