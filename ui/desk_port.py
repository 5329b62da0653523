"""What the screen may ask of a running desk; the desk itself is imported only after the first paint."""

from __future__ import annotations

from typing import Protocol

from workstation.commands.command import Command
from workstation.domain.ids import CommandId


class DeskPort(Protocol):
    """Everything here returns at once."""

    def open_account(self, account: str) -> None:
        """Keep the facts of an account fresh."""
        ...

    def close_account(self, account: str) -> None:
        """Nobody looks at it any more."""
        ...

    def show_charts(self, account: str) -> None:
        """Keep the charts of an open account fresh."""
        ...

    def hide_charts(self, account: str) -> None:
        """Nobody looks at them any more."""
        ...

    def follow_market(self, market: str) -> None:
        """Say when the session of this market begins and ends."""
        ...

    def new_ticket(self) -> CommandId:
        """The id of a command that is about to be written."""
        ...

    def submit(self, ticket: CommandId, command: Command) -> None:
        """Send a command."""
        ...
