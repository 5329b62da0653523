"""The second person's word on a command that waits for one."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from workstation.commands.command import Command
from workstation.domain.enums import Role


class ApproveCommand(Command):
    """Let a waiting command of somebody else happen."""

    kind: ClassVar[str] = "approve_command"
    roles: ClassVar[frozenset[Role]] = frozenset({Role.SUPERVISOR})
    command_id: str


class DeclineCommand(Command):
    """Turn a waiting command down, with the reason its sender reads."""

    kind: ClassVar[str] = "decline_command"
    roles: ClassVar[frozenset[Role]] = frozenset({Role.SUPERVISOR})
    command_id: str
    reason: str = Field(min_length=1, max_length=2000)
