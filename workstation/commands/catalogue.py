"""Every kind of command by its name: what an engine understands."""

from __future__ import annotations

from workstation.commands.approval import ApproveCommand, DeclineCommand
from workstation.commands.command import Command
from workstation.commands.control import ControlReplay, EndCall, SetHoliday, SetPolicy

COMMANDS: dict[str, type[Command]] = {
    command.kind: command for command in (SetPolicy, SetHoliday, ControlReplay, EndCall, ApproveCommand, DeclineCommand)
}
