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

_CONTROL = (SetPolicy, SetHoliday, ControlReplay, SetFaults, EndCall)
_CLOSING = (CloseBatch, CancelOrders, EngageKillSwitch, ReleaseKillSwitch, ResolveOrder)
_APPROVAL = (ApproveCommand, DeclineCommand)

COMMANDS: dict[str, type[Command]] = {command.kind: command for command in (*_CONTROL, *_CLOSING, *_APPROVAL)}
