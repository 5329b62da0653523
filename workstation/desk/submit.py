"""Sending a command: its id is born when the dialog opens, so that pressing twice is one command."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from workstation.commands.command import Command
from workstation.desk.feeds import command_line
from workstation.desk.news import CommandNews, NotSubmitted
from workstation.desk.session import Seat
from workstation.domain.failures import UnreachableError
from workstation.domain.ids import CommandId
from workstation.store.commands import submit
from workstation.store.connect import Store
from workstation.store.failures import CommandConflictError


def new_ticket() -> CommandId:
    """The id of a command that is about to be written."""
    return CommandId(str(uuid.uuid4()))


@dataclass(frozen=True, slots=True)
class Submission:
    """A job for the pull thread. ``asked_at`` is when the user pressed, so that waiting for the store counts."""

    ticket: CommandId
    command: Command
    seat: Seat
    asked_at: datetime

    def __call__(self, store: Store, wall_now: datetime) -> Iterator[CommandNews | NotSubmitted]:
        """Store the command and say so, or say why not."""
        _ = wall_now
        try:
            stored = submit(store, self.command, self.ticket, self.seat.user, self.seat.name, self.asked_at)
        except (UnreachableError, CommandConflictError) as error:
            yield NotSubmitted(self.ticket, self.command.kind, str(error))
        else:
            yield CommandNews((command_line(stored),), history=False)
