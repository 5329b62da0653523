"""Commands on their way from a desk to the engine and back: stored once, decided in legal steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workstation.commands.command import Command
from workstation.domain.enums import CommandState
from workstation.domain.ids import CommandId, DeskId, UserName
from workstation.store.connect import Store


@dataclass(frozen=True, slots=True)
class StoredCommand:
    """A command as the store holds it."""

    command_id: CommandId
    seq: int  # grows with every change of the row: the cursor of the activity list
    kind: str
    arguments: dict[str, Any]
    user: UserName
    desk: DeskId
    created: datetime
    valid_until: datetime
    state: CommandState
    reason: str
    decided: datetime | None
    decided_by: str

    def expired(self, wall_now: datetime) -> bool:
        """Whether it may no longer be taken."""
        return wall_now > self.valid_until


@dataclass(frozen=True, slots=True)
class Decision:
    """The next state of a command, why, and who decided (a user's name; empty: the engine)."""

    command_id: CommandId
    state: CommandState
    reason: str = ""
    decided_by: str = ""


def submit(
    store: Store, command: Command, command_id: CommandId, user: UserName, desk: DeskId, wall_now: datetime
) -> StoredCommand:
    """Store a command; doing it again with the same id is harmless and gives its present state.

    CommandConflictError when the id already stands for another command.
    """
    raise NotImplementedError


def pending_commands(store: Store) -> list[StoredCommand]:
    """What waits for the engine, oldest first, expired ones included: they are decided EXPIRED, not forgotten."""
    raise NotImplementedError


def commands_since(store: Store, seq: int, limit: int = 500) -> list[StoredCommand]:
    """Commands that came or changed after ``seq``, in order of ``seq``."""
    raise NotImplementedError


def read_command(store: Store, command_id: CommandId) -> StoredCommand | None:
    """One command, if the store knows it."""
    raise NotImplementedError
