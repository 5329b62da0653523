"""What the screen may ask of a running desk; the desk itself is imported only after the first paint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from workstation.commands.command import Command
from workstation.desk.audit_lines import AuditFilter
from workstation.desk.noted import NotesAsk
from workstation.desk.past_lines import SnapshotLine
from workstation.desk.previews import BatchAsk, LineKey, LineWish
from workstation.desk.simulator_view import SimulationAsk
from workstation.desk.telling import MessageAsk
from workstation.desk.template_lines import TemplateDraft, TemplateName
from workstation.desk.timing import DeadlineAsk, ScheduleAsk
from workstation.domain.ids import CommandId
from workstation.domain.messages import Language


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

    def simulate(self, ask: SimulationAsk) -> None:
        """Try the liquidation loop on an open account, and again as it changes."""
        ...

    def stop_simulating(self, account: str) -> None:
        """Nobody looks at it any more."""
        ...

    def follow_markets(self, markets: Sequence[str]) -> None:
        """Say when the sessions and breaks of these markets begin and end."""
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

    def ask_schedule(self, ask: ScheduleAsk) -> None:
        """When would a schedule fire? The answer comes as ``ScheduleForecast``."""
        ...

    def ask_deadline(self, ask: DeadlineAsk) -> None:
        """Until when would clients have? The answer comes as ``DeadlineForecast``."""
        ...

    def ask_notes(self, ask: NotesAsk) -> None:
        """What is noted on alerts? The answer comes as ``NotesNews``."""
        ...

    def ask_message(self, ask: MessageAsk) -> None:
        """What would clients get? The answer comes in ``MessagePreview`` parcels."""
        ...

    def close_message(self, ticket: str) -> None:
        """Nobody looks at it any more."""
        ...

    def read_template(self, request: int, name: TemplateName) -> None:
        """Every version of a template; comes as ``TemplateHistory``."""
        ...

    def check_template(self, draft: TemplateDraft) -> None:
        """Could it be saved, and how does it read? The answer comes as ``TemplateChecked``."""
        ...

    def read_messages(self, account: str) -> None:
        """Every message there ever was to an account; comes as ``MessagesOfAccount``."""
        ...

    def read_message(self, message_id: str) -> None:
        """A message as it was sent; comes as ``MessageText``."""
        ...

    def read_history(self, request: int, since: datetime, until: datetime) -> None:
        """Calls that ended in a stretch of market time; comes as ``HistoryPage``."""
        ...

    def read_calls(self, request: int, account: str) -> None:
        """Every call an account ever had; comes as ``CallsOfAccount``."""
        ...

    def read_story(self, request: int, call_id: str) -> None:
        """Record, notes and firings of a call; comes as ``CallStory``."""
        ...

    def read_snapshots(self, request: int, call_id: str) -> None:
        """The snapshots of a call; comes as ``SnapshotPage``."""
        ...

    def read_snapshots_between(self, request: int, since: datetime, until: datetime) -> None:
        """All snapshots of a stretch of market time; comes as ``SnapshotPage``."""
        ...

    def open_snapshot(self, request: int, line: SnapshotLine) -> None:
        """A snapshot worked out again; comes as ``SnapshotOpened`` or ``PastTrouble``."""
        ...

    def listen_first(self, text: str, language: Language) -> None:
        """Make sound of a text, on this computer; comes as ``Spoken``."""
        ...

    def show_holders(self, symbol: str) -> None:
        """Hand over who is short of this symbol, and follow it; "": nobody looks any more."""
        ...

    def new_ticket(self) -> CommandId:
        """The id of a command that is about to be written."""
        ...

    def submit(self, ticket: CommandId, command: Command) -> None:
        """Send a command."""
        ...
