"""A running desk: its threads, the engine's supervisor, and what the screen may ask. Imported after the first paint."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from workstation.commands.command import Command
from workstation.config import Settings
from workstation.desk.audit import AuditFeed, check_trail
from workstation.desk.audit_lines import AuditFilter
from workstation.desk.batching import BatchFeed
from workstation.desk.case_jobs import message_text, notes
from workstation.desk.chart_feed import ChartFeed
from workstation.desk.feeds import CommandFeed, DayLineFeed, StatusFeed, TableFeed
from workstation.desk.forecasts import Forecasts
from workstation.desk.house_words import TemplateFeed, TemplateHistoryAsk, check_template
from workstation.desk.kill_switch_feed import KillSwitchFeed
from workstation.desk.listening import speak
from workstation.desk.market_session import MarketSessionFeed
from workstation.desk.news import StoreTrouble
from workstation.desk.noted import NotesAsk
from workstation.desk.past import CallsAsk, HistoryAsk, SnapshotAsk, SnapshotsAsk, StoryAsk
from workstation.desk.past_lines import SnapshotLine
from workstation.desk.policy_page import PolicyFeed
from workstation.desk.previews import BatchAsk, LineKey, LineWish
from workstation.desk.pull import Feed, PullThread
from workstation.desk.recall_feeds import HoldersFeed, RecallFeed
from workstation.desk.sent import AccountMessagesAsk, ChannelFeed
from workstation.desk.session import PresenceFeed, others_present, take_seat
from workstation.desk.simulator_feed import SimulatorFeed
from workstation.desk.simulator_view import SimulationAsk
from workstation.desk.submit import Submission, new_ticket
from workstation.desk.supervisor import EngineSupervisor, engine_command
from workstation.desk.telling import MessageAsk
from workstation.desk.telling_feed import MessageFeed
from workstation.desk.template_lines import TemplateDraft, TemplateName
from workstation.desk.timing import DeadlineAsk, ScheduleAsk
from workstation.desk.watching import AccountFeed
from workstation.domain.failures import UnreachableError
from workstation.domain.ids import CommandId
from workstation.domain.messages import Language
from workstation.domain.tables import VISIBLE_TABLES
from workstation.messaging.from_book import House
from workstation.store.connect import open_store
from workstation.store.failures import SchemaMismatchError


class RunningDesk:
    """A pull thread for what everybody sees, for opened accounts, for their charts; a supervisor of an engine of ours.

    Invariant: every parcel goes through ``hand``, which is called in their threads; after ``stop`` none of them runs.
    """

    def __init__(self, settings: Settings, hand: Callable[[object], None], now: Callable[[], datetime]) -> None:
        self._settings, self._hand, self._now = settings, hand, now
        self._seat = take_seat(settings.user, settings.desk)
        self._accounts, self._charts, self._batches = AccountFeed(self._seat), ChartFeed(), BatchFeed(self._seat)
        self._sessions, self._audit = MarketSessionFeed(), AuditFeed()
        self._forecasts, self._telling = Forecasts(), MessageFeed(self._seat, House(settings.firm, settings.desk_phone))
        self._holders, self._simulators = HoldersFeed(self._seat), SimulatorFeed()
        self._supervisor = self._own_engine() if settings.is_embedded else None
        url = settings.store_url
        tables = [TableFeed(table) for table in VISIBLE_TABLES]
        first: list[Feed] = [PresenceFeed(self._seat), StatusFeed(self._heard), KillSwitchFeed()]
        common: list[Feed] = [*first, *tables, CommandFeed(), DayLineFeed()]
        self._common = PullThread(url, common, self._receive, now)
        recalls: list[Feed] = [RecallFeed(), self._holders]
        slow: list[Feed] = [
            self._accounts,
            PolicyFeed(),
            ChannelFeed(),
            TemplateFeed(),
            self._sessions,
            self._audit,
            *recalls,
        ]
        self._slow = PullThread(url, slow, hand, now, "desk-accounts")
        self._computing = PullThread(url, [self._simulators, self._charts], self._hand_quietly, now, "desk-charts")
        self._asking = PullThread(url, [self._telling], self._hand_quietly, now, "desk-asking")
        self._checking = PullThread(url, [], self._hand_quietly, now, "desk-checks")
        self._batching = PullThread(url, [self._batches], self._hand_quietly, now, "desk-batches")
        self._planning = PullThread(url, [self._batches.plans], self._hand_quietly, now, "desk-plans")

    def start(self) -> None:
        """Begin to pull, and to look after the engine."""
        if self._supervisor is not None:
            self._supervisor.start()
        self._common.start()
        self._slow.start()
        self._computing.start()
        self._batching.start()
        self._planning.start()
        self._asking.start()
        self._checking.start()

    def open_account(self, account: str) -> None:
        """Keep the facts of an account fresh."""
        self._accounts.open(account)

    def close_account(self, account: str) -> None:
        """Nobody looks at it any more."""
        self._accounts.close(account)

    def show_charts(self, account: str) -> None:
        """Keep the charts of an open account fresh."""
        self._charts.show(account)

    def hide_charts(self, account: str) -> None:
        """Nobody looks at them any more."""
        self._charts.hide(account)

    def simulate(self, ask: SimulationAsk) -> None:
        """Try the liquidation loop on an open account, and again as it changes; comes as ``SimulationNews``."""
        self._simulators.simulate(ask)

    def stop_simulating(self, account: str) -> None:
        """Nobody looks at it any more."""
        self._simulators.stop(account)

    def follow_markets(self, markets: Sequence[str]) -> None:
        """Say when the sessions and breaks of these markets begin and end."""
        self._sessions.follow(markets)

    def show_audit(self, wanted: AuditFilter) -> None:
        """Hand over the rows of the audit trail that fit, the newest first, and follow them."""
        self._audit.show(wanted)

    def older_audit(self) -> None:
        """One page further back."""
        self._audit.older()

    def hide_audit(self) -> None:
        """Nobody looks at the audit trail any more."""
        self._audit.hide()

    def check_audit(self) -> None:
        """Check the whole trail; the end comes as ``AuditChecked``."""
        self._checking.ask(check_trail)

    def open_batch(self, ask: BatchAsk) -> None:
        """A batch dialog opened: hand over the facts of its accounts and keep them fresh."""
        self._batches.open(ask)
        self._batching.ask(self._batches.at_once)

    def edit_batch(self, batch: str, request: int, wishes: Mapping[LineKey, LineWish]) -> None:
        """What is wished for now; only changed lines need to be told. The effect follows as ``BatchPreview``."""
        self._batches.edit(batch, request, wishes)
        self._batching.ask(self._batches.at_once)

    def plan_batch(self, batch: str, accounts: Sequence[str]) -> None:
        """Work out how these accounts are cured, in this order (those on screen first); no others any more."""
        self._batches.plan(batch, accounts)

    def refresh_batch(self, batch: str) -> None:
        """Hand over all facts, prices and effects of a batch once more, as new as they are."""
        self._batches.refresh(batch)
        self._batching.ask(self._batches.at_once)

    def override_batch(self, batch: str, *, override: bool) -> None:
        """A supervisor's: close in accounts that are marked do not close."""
        self._batches.override(batch, override=override)
        self._batching.ask(self._batches.at_once)

    def let_batch_wait(self, batch: str, *, wait: bool) -> None:
        """Whether its orders for a closed market wait until it opens, or are refused."""
        self._batches.wait_for_open(batch, wait=wait)
        self._batching.ask(self._batches.at_once)

    def close_batch(self, batch: str) -> None:
        """The dialog is gone."""
        self._batches.close(batch)

    def ask_schedule(self, ask: ScheduleAsk) -> None:
        """When would a schedule fire? The answer comes as ``ScheduleForecast``."""
        self._asking.ask(lambda store, _now: self._forecasts.schedule(ask, store))

    def ask_deadline(self, ask: DeadlineAsk) -> None:
        """Until when would clients have? The answer comes as ``DeadlineForecast``."""
        self._asking.ask(lambda store, now: self._forecasts.deadline(ask, store, now))

    def ask_notes(self, ask: NotesAsk) -> None:
        """What is noted on alerts? The answer comes as ``NotesNews``."""
        self._asking.ask(lambda store, _now: notes(ask, store))

    def ask_message(self, ask: MessageAsk) -> None:
        """What would clients get? The answer comes in ``MessagePreview`` parcels."""
        self._telling.ask(ask)
        self._asking.ask(self._telling.at_once)

    def close_message(self, ticket: str) -> None:
        """Nobody looks at it any more."""
        self._telling.close(ticket)

    def read_template(self, request: int, name: TemplateName) -> None:
        """Every version of a template; comes as ``TemplateHistory``."""
        self._asking.ask(TemplateHistoryAsk(request, *name))

    def check_template(self, draft: TemplateDraft) -> None:
        """Could it be saved, and how does it read? The answer comes as ``TemplateChecked``."""
        self._asking.ask(lambda _store, _now: iter((check_template(draft),)))

    def read_messages(self, account: str) -> None:
        """Every message there ever was to an account; comes as ``MessagesOfAccount``."""
        self._asking.ask(AccountMessagesAsk(account))

    def read_message(self, message_id: str) -> None:
        """A message as it was sent; comes as ``MessageText``."""
        self._asking.ask(lambda store, _now: message_text(message_id, store))

    def read_history(self, request: int, since: datetime, until: datetime) -> None:
        """Calls that ended in a stretch of market time; comes as ``HistoryPage``."""
        self._asking.ask(HistoryAsk(request, since, until))

    def read_calls(self, request: int, account: str) -> None:
        """Every call an account ever had; comes as ``CallsOfAccount``."""
        self._asking.ask(CallsAsk(request, account))

    def read_story(self, request: int, call_id: str) -> None:
        """Record, notes and firings of a call; comes as ``CallStory``."""
        self._asking.ask(StoryAsk(request, call_id))

    def read_snapshots(self, request: int, call_id: str) -> None:
        """The snapshots of a call; comes as ``SnapshotPage``."""
        self._asking.ask(SnapshotsAsk(request, call_id))

    def read_snapshots_between(self, request: int, since: datetime, until: datetime) -> None:
        """All snapshots of a stretch of market time; comes as ``SnapshotPage``."""
        self._asking.ask(SnapshotsAsk(request, since=since, until=until))

    def open_snapshot(self, request: int, line: SnapshotLine) -> None:
        """A snapshot worked out again; comes as ``SnapshotOpened`` or ``PastTrouble``."""
        self._asking.ask(SnapshotAsk(request, line))

    def listen_first(self, text: str, language: Language) -> None:
        """Make sound of a text, on this computer; comes as ``Spoken``."""
        folder = self._settings.data_dir
        work = threading.Thread(
            target=lambda: self._hand(speak(text, language, folder)), name="desk-voice", daemon=True
        )
        work.start()

    def show_holders(self, symbol: str) -> None:
        """Hand over who is short of this symbol, and follow it; "": nobody looks any more."""
        self._holders.show(symbol)

    def new_ticket(self) -> CommandId:
        """The id of a command that is about to be written."""
        return new_ticket()

    def submit(self, ticket: CommandId, command: Command) -> None:
        """Send a command; its states arrive as ``CommandNews``, a failure to send as ``NotSubmitted``."""
        self._common.ask(Submission(ticket, command, self._seat, self._now()))

    def stop(self) -> None:
        """End the threads, then the engine, unless another desk still needs it."""
        needed = self._supervisor is not None and self._others_are_here()
        self._common.stop()
        self._slow.stop()
        self._computing.stop()
        self._batching.stop()
        self._planning.stop()
        self._asking.stop()
        self._checking.stop()
        if self._supervisor is not None:
            self._supervisor.stop(leave_running=needed)

    def _own_engine(self) -> EngineSupervisor:
        settings = self._settings
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        command = engine_command(settings.store_url, settings.gateway, settings.data_dir)
        return EngineSupervisor(command, settings.data_dir / "engine.log", self._now, self._hand)

    def _heard(self, step_at: datetime | None) -> None:
        if self._supervisor is not None:
            self._supervisor.heard(step_at)

    def _receive(self, parcel: object) -> None:
        if isinstance(parcel, StoreTrouble) and parcel.text:
            self._heard(None)  # no store, no engine: it is the engine that makes one
        self._hand(parcel)

    def _hand_quietly(self, parcel: object) -> None:
        if not isinstance(parcel, StoreTrouble):  # the other threads say so
            self._hand(parcel)

    def _others_are_here(self) -> bool:
        """A store that does not answer is used by nobody."""
        try:
            store = open_store(self._settings.store_url)
        except (UnreachableError, SchemaMismatchError):
            return False
        try:
            return others_present(store, self._seat, self._now())
        finally:
            store.close()
