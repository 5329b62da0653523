"""The way from a gesture to the desk: a ticket when the dialog opens, the command when it is confirmed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.desk_port import DeskPort
from ui.frame.toast import Toasts
from ui.theme import Meaning
from workstation.commands.command import Command
from workstation.domain.ids import CommandId


class Sender(QObject):
    """Invariant: a ticket is one command, however often it is sent; without a running desk there is no ticket."""

    def __init__(self, toasts: Toasts, parent: QObject) -> None:
        super().__init__(parent)
        self._toasts = toasts
        self._desk: DeskPort | None = None

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on commands have someone to go to."""
        self._desk = desk

    def ticket(self) -> CommandId | None:
        """For the dialog that opens now; None, and said, while the desk is still starting."""
        if self._desk is None:
            self._toasts.say(self.tr("Not submitted: the desk is still starting."), Meaning.WARNING)
            return None
        return self._desk.new_ticket()

    def send(self, ticket: CommandId, command: Command) -> None:
        """Send what was confirmed; what becomes of it stands in the activity list."""
        if self._desk is not None:
            self._desk.submit(ticket, command)

    def submit(self, command: Command) -> None:
        """Send a command that needs no dialog."""
        ticket = self.ticket()
        if ticket is not None:
            self.send(ticket, command)
