"""What the screen may ask of a running desk; the desk itself is imported only after the first paint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from workstation.commands.command import Command
from workstation.desk.audit_lines import AuditFilter
from workstation.desk.previews import BatchAsk, LineKey, LineWish
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

    def show_audit(self, wanted: AuditFilter) -> None:
        """Hand over the rows of the audit trail that fit, the newest first, and follow them."""
        ...

    def older_audit(self) -> None:
        """One page further back."""
        ...

    def hide_audit(self) -> None:
        """Nobody looks at the audit trail any more."""
        ...

    def check_audit(self) -> None:
        """Check the whole trail."""
        ...

    def open_batch(self, ask: BatchAsk) -> None:
        """Hand over the facts of some accounts and keep them fresh, with the effect of what is wished for."""
        ...

    def edit_batch(self, batch: str, request: int, wishes: Mapping[LineKey, LineWish]) -> None:
        """What is wished for now; only changed lines need to be told."""
        ...

    def plan_batch(self, batch: str, accounts: Sequence[str]) -> None:
        """Work out how these accounts are cured, in this order, and no others any more."""
        ...

    def refresh_batch(self, batch: str) -> None:
        """Hand over everything of a batch once more, as new as it is."""
        ...

    def override_batch(self, batch: str, *, override: bool) -> None:
        """A supervisor's: close in accounts that are marked do not close."""
        ...

    def let_batch_wait(self, batch: str, *, wait: bool) -> None:
        """Whether its orders for a closed market wait until it opens, or are refused."""
        ...

    def close_batch(self, batch: str) -> None:
        """Nobody looks at it any more."""
        ...

    def new_ticket(self) -> CommandId:
        """The id of a command that is about to be written."""
        ...

    def submit(self, ticket: CommandId, command: Command) -> None:
        """Send a command."""
        ...
