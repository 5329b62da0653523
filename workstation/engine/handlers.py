"""What each command does: one function a kind, called by the intake, writing only through the step's writer."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, time
from typing import Any

from workstation.commands.approval import ApproveCommand, DeclineCommand
from workstation.commands.catalogue import COMMANDS
from workstation.commands.closing import CancelOrders, CloseBatch, EngageKillSwitch, ReleaseKillSwitch, ResolveOrder
from workstation.commands.command import Command
from workstation.commands.control import ControlReplay, EndCall, ReplayAction, SetFaults, SetHoliday, SetPolicy
from workstation.commands.liquidation import ApproveProposal, ArmAccounts, DeclineProposal
from workstation.commands.messages import AcceptUnknownMessage, ResendMessage, SendMessages, SetTemplate, StopMessages
from workstation.commands.notes import AssignCalls, ClearAbnormal, MarkAbnormal, SetNote
from workstation.commands.recalls import RefreshShortRecalls, SetRecallStatus
from workstation.commands.scheduling import ChangeSchedule, MoveDeadline, ScheduleClose, WithdrawSchedule
from workstation.domain.answers import Refusal, Remark, Result
from workstation.domain.denials import NOTHING, Finding, as_said, concerning, finding, joined
from workstation.domain.enums import CallEnd, CommandState
from workstation.domain.faults import FaultPreset
from workstation.domain.ids import CommandId
from workstation.engine.asked import tell_approved, tell_declined
from workstation.engine.authority import second_person
from workstation.engine.desktop import DONE, Desktop, Outcome, Request, done, rejected
from workstation.engine.endings import Ending
from workstation.engine.liquidation.arming import approve_proposal, arm_accounts, decline_proposal
from workstation.engine.messages.asking import (
    accept_unknown_message,
    resend_message,
    send_messages,
    set_template,
    stop_messages,
)
from workstation.engine.noting import assign_calls, clear_abnormal, mark_abnormal, move_deadline, set_note
from workstation.engine.orders.accept import close_batch, declined
from workstation.engine.orders.stopping import cancel_orders, engage_kill_switch, release_kill_switch, resolve_order
from workstation.engine.recalls.saying import refresh_short_recalls, set_recall_status
from workstation.engine.schedules.arranging import change_schedule, schedule_close, withdraw_schedule
from workstation.engine.wording import named
from workstation.policy.faults import PolicyRefusedError, shown
from workstation.policy.versions import loosens, value_of, with_value
from workstation.sessions.calendars import Calendars
from workstation.sessions.codes import UnknownCalendarError
from workstation.sessions.holidays import Holiday, HolidayRefusedError
from workstation.store import tables
from workstation.store.cells import Columns
from workstation.store.commands import Decision, StoredCommand, read_command
from workstation.store.types import to_us


def set_policy(command: SetPolicy, request: Request, desktop: Desktop) -> Outcome:
    """A new version of one key; a looser number waits for a second person where there is one."""
    try:
        changed = with_value(desktop.policy, command.key, command.value)
    except PolicyRefusedError as refused:
        return rejected(
            named(concerning(f"{one.column} = {one.value}", one.finding.as_code()) for one in refused.faults)
        )
    if command.valid_until is not None and command.valid_until <= desktop.wall_now:
        return rejected(finding(Refusal.VALID_UNTIL, at=command.valid_until.isoformat()))
    new, old = value_of(changed, command.key), value_of(desktop.policy, command.key)
    needs_second = loosens(command.key, old, new) and second_person(request.user, desktop.roles)
    if needs_second and not request.approved_by:
        why = finding(Result.LOOSENS, key=command.key, old=shown(old), new=shown(new))
        return CommandState.AWAITING_APPROVAL, why.as_code()
    desktop.writer.insert(tables.POLICY_VERSIONS, _policy_row(command, request, desktop.wall_now))
    desktop.house_changed = True
    return done(Result.KEY_IS, key=command.key, new=shown(new), old=shown(old))


def _policy_row(command: SetPolicy, request: Request, wall_now: datetime) -> dict[str, list[Any]]:
    return {
        "key": [command.key],
        "value": [json.dumps(command.value)],
        "set_by": [request.user],
        "set_us": [to_us(wall_now)],
        "reason": [command.reason],
        "valid_until_us": [None if command.valid_until is None else to_us(command.valid_until)],
        "approved_by": [request.approved_by],
    }


def set_holiday(command: SetHoliday, request: Request, desktop: Desktop) -> Outcome:
    """One day of one market that the published calendar does not know; refused when the day would make no sense."""
    fresh = Holiday(command.calendar, command.day, command.closed, command.opens, command.closes)
    others = (h for h in desktop.holidays if (h.calendar, h.day) != (fresh.calendar, fresh.day))
    try:
        Calendars((*others, fresh)).get(command.calendar)
    except UnknownCalendarError as refused:
        return rejected(refused.finding)
    except HolidayRefusedError as refused:
        return rejected(concerning(refused.row, refused.finding.as_code()))
    row: Columns = {
        "calendar": [command.calendar],
        "day": [command.day.isoformat()],
        "closed": [command.closed],
        "opens": [_hour(command.opens)],
        "closes": [_hour(command.closes)],
        "reason": [command.reason],
        "set_by": [request.user],
        "set_us": [to_us(desktop.wall_now)],
    }
    desktop.writer.upsert(tables.HOLIDAYS, row)
    desktop.house_changed = True
    return DONE


def _hour(at: time | None) -> str | None:
    return None if at is None else at.isoformat("minutes")


def control_replay(command: ControlReplay, request: Request, desktop: Desktop) -> Outcome:
    """Another pace for the embedded broker; repeating it after a failed commit changes nothing."""
    _ = request
    value = command.speed if command.action is ReplayAction.SPEED else 0.0
    return CommandState.DONE, as_said(desktop.gateway.control(command.action.value, value))


def set_faults(command: SetFaults, request: Request, desktop: Desktop) -> Outcome:
    """Other faults of the embedded broker; repeating it after a failed commit changes nothing."""
    _ = request
    preset = float(list(FaultPreset).index(command.preset))
    return CommandState.DONE, as_said(desktop.gateway.control("faults", preset))


def end_call(command: EndCall, request: Request, desktop: Desktop) -> Outcome:
    """Calls transferred or waived by a supervisor; none where one of them is over."""
    over = [call_id for call_id in command.call_ids if call_id not in desktop.open_call_ids]
    if over:
        return rejected(named(finding(Refusal.NOT_OPEN, alert=one).as_code() for one in over))
    ending = Ending(CallEnd[command.end], command.reason, request.user)
    desktop.endings.update(dict.fromkeys(command.call_ids, ending))
    return DONE


def approve_command(command: ApproveCommand, request: Request, desktop: Desktop) -> Outcome:
    """Do what somebody else asked for; never one's own."""
    waiting = _waiting(command.command_id, request, desktop)
    if isinstance(waiting, Finding):
        return rejected(waiting)
    asked = COMMANDS[waiting.kind].model_validate(waiting.arguments)
    approved = Request(waiting.command_id, waiting.user, waiting.desk, request.user)
    tell_approved(asked, waiting.command_id, request.user, desktop)
    state, reason = HANDLERS[type(asked)](asked, approved, desktop)
    going_on = state is CommandState.ACCEPTED
    first = Decision(waiting.command_id, CommandState.APPROVED, reason if going_on else NOTHING, request.user)
    desktop.writer.decide(first)
    if not going_on:
        after = CommandState.DONE if state is CommandState.DONE else CommandState.FAILED
        desktop.writer.decide(Decision(waiting.command_id, after, reason, request.user))
    what = finding(Result.DECIDED, command=waiting.kind, user=waiting.user, state=state.name)
    return CommandState.DONE, joined([what.as_code(), reason])


def decline_command(command: DeclineCommand, request: Request, desktop: Desktop) -> Outcome:
    """Turn down what somebody else asked for."""
    waiting = _waiting(command.command_id, request, desktop)
    if isinstance(waiting, Finding):
        return rejected(waiting)
    desktop.writer.decide(Decision(waiting.command_id, CommandState.DECLINED, as_said(command.reason), request.user))
    asked = COMMANDS[waiting.kind].model_validate(waiting.arguments)
    tell_declined(asked, waiting.command_id, request.user, command.reason, desktop)
    why = finding(Remark.DECLINED, user=request.user, reason=command.reason)
    declined(waiting.command_id, why.as_code(), desktop)
    return DONE


def _waiting(command_id: str, request: Request, desktop: Desktop) -> StoredCommand | Finding:
    stored = read_command(desktop.store, CommandId(command_id))
    decided = stored is not None and stored.command_id in desktop.decided
    if stored is None or decided or stored.state is not CommandState.AWAITING_APPROVAL:
        return finding(Refusal.NOT_WAITING, command_id=command_id)
    if stored.user == request.user:
        return finding(Refusal.OWN_REQUEST)
    if desktop.batches.lapsed(stored.command_id, desktop.wall_now):
        return finding(Refusal.LAPSED, command_id=command_id)
    desktop.decided.add(stored.command_id)
    return stored


HANDLERS: dict[type[Command], Callable[[Any, Request, Desktop], Outcome]] = {
    SetPolicy: set_policy,
    SetHoliday: set_holiday,
    ControlReplay: control_replay,
    SetFaults: set_faults,
    EndCall: end_call,
    CloseBatch: close_batch,
    CancelOrders: cancel_orders,
    EngageKillSwitch: engage_kill_switch,
    ReleaseKillSwitch: release_kill_switch,
    ResolveOrder: resolve_order,
    RefreshShortRecalls: refresh_short_recalls,
    SetRecallStatus: set_recall_status,
    AssignCalls: assign_calls,
    SetNote: set_note,
    MarkAbnormal: mark_abnormal,
    ClearAbnormal: clear_abnormal,
    MoveDeadline: move_deadline,
    ScheduleClose: schedule_close,
    ChangeSchedule: change_schedule,
    WithdrawSchedule: withdraw_schedule,
    SendMessages: send_messages,
    StopMessages: stop_messages,
    ResendMessage: resend_message,
    AcceptUnknownMessage: accept_unknown_message,
    SetTemplate: set_template,
    ArmAccounts: arm_accounts,
    ApproveProposal: approve_proposal,
    DeclineProposal: decline_proposal,
    ApproveCommand: approve_command,
    DeclineCommand: decline_command,
}
