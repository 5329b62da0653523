"""Every kind of command by its name: what an engine understands."""

from __future__ import annotations

from workstation.commands.approval import ApproveCommand, DeclineCommand
from workstation.commands.closing import (
    CancelOrders,
    CloseBatch,
    EngageKillSwitch,
    ReleaseKillSwitch,
    ResolveOrder,
)
from workstation.commands.command import Command
from workstation.commands.control import ControlReplay, EndCall, SetFaults, SetHoliday, SetPolicy
from workstation.commands.liquidation import ApproveProposal, ArmAccounts, DeclineProposal
from workstation.commands.messages import AcceptUnknownMessage, ResendMessage, SendMessages, SetTemplate, StopMessages
from workstation.commands.notes import AssignCalls, ClearAbnormal, MarkAbnormal, SetNote
from workstation.commands.recalls import RefreshShortRecalls, SetRecallStatus
from workstation.commands.scheduling import ChangeSchedule, MoveDeadline, ScheduleClose, WithdrawSchedule

_CONTROL = (SetPolicy, SetHoliday, ControlReplay, SetFaults, EndCall)
_CLOSING = (CloseBatch, CancelOrders, EngageKillSwitch, ReleaseKillSwitch, ResolveOrder)
_NOTES = (AssignCalls, SetNote, MarkAbnormal, ClearAbnormal, MoveDeadline)
_SCHEDULES = (ScheduleClose, ChangeSchedule, WithdrawSchedule)
_MESSAGES = (SendMessages, StopMessages, ResendMessage, AcceptUnknownMessage, SetTemplate)
_RECALLS = (RefreshShortRecalls, SetRecallStatus)
_LIQUIDATION = (ArmAccounts, ApproveProposal, DeclineProposal)
_APPROVAL = (ApproveCommand, DeclineCommand)

_ALL = (*_CONTROL, *_CLOSING, *_NOTES, *_SCHEDULES, *_MESSAGES, *_RECALLS, *_LIQUIDATION, *_APPROVAL)

COMMANDS: dict[str, type[Command]] = {command.kind: command for command in _ALL}
