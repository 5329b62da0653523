"""Feeds the tabs of what is over and of what was sent, and sees to what is asked for on them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.bridge import Bridge
from ui.call_tools import CallTools
from ui.desk_port import DeskPort
from ui.detail.opened import OpenedAccounts
from ui.dialogs.accept_message import AcceptMessageDialog
from ui.frame.table_links import FileKind
from ui.main_window import MainWindow
from ui.sending import Sender
from ui.showing import Dialogs, first_key, surely
from ui.table_tools import TableTools
from workstation.commands.messages import ResendMessage, StopMessages
from workstation.desk.news import EngineNews
from workstation.desk.past_lines import CallStory, HistoryPage, PastTrouble, SnapshotOpened, SnapshotPage
from workstation.desk.telling import MessageText
from workstation.domain.messages import MessageState

_OF_SNAPSHOTS = 1_000_000  # numbers from here on are asked by the Snapshots tab


class PastTools(QObject):
    """Invariant: pages are fed by the desk's worker only; nothing here reads a store."""

    opened = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        accounts: OpenedAccounts,
        bridge: Bridge,
        sender: Sender,
        tools: TableTools,
        calls: CallTools,
    ) -> None:
        super().__init__(window)
        self._window, self._accounts, self._sender, self._tools, self._calls = window, accounts, sender, tools, calls
        self._desk: DeskPort | None = None
        bridge.on(MessageText, window.messages.take_text)
        bridge.on(HistoryPage, window.history.take_page)
        bridge.on(CallStory, window.history.take_story)
        bridge.on(SnapshotPage, self._take_snapshots)
        bridge.on(SnapshotOpened, window.snapshots.take_opened)
        bridge.on(PastTrouble, window.snapshots.take_trouble)
        bridge.on(EngineNews, self._take_engine)
        self._listen_to_messages()
        self._listen_to_history()
        self._listen_to_snapshots()

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on there is somebody to ask."""
        self._desk = desk
        self._window.history.look()
        self._window.snapshots.look()

    @property
    def dialogs(self) -> Dialogs:
        """By name: about one message, if there is any and somebody may say anything."""
        message = first_key(self._window.messages.live, "state", MessageState.UNKNOWN)
        if message is None or self._calls.refusal():
            return {}
        return {"accept_message": surely(partial(self.open_accept, message))}

    def _listen_to_messages(self) -> None:
        page = self._window.messages
        page.text_asked.connect(lambda message: self._ask(lambda desk: desk.read_message(message)))
        page.resend_asked.connect(lambda message: self._sender.submit(ResendMessage(message_id=message)))
        page.stop_asked.connect(lambda ids: self._sender.submit(StopMessages(message_ids=ids)))
        page.accept_asked.connect(self.open_accept)

    def open_accept(self, message_id: str) -> AcceptMessageDialog | None:
        """A person's word on a message of unknown end."""
        return self._calls.show(
            lambda ticket: AcceptMessageDialog(self._window.theme, ticket, message_id, self._window),
        )

    def _listen_to_history(self) -> None:
        page = self._window.history
        page.asked.connect(lambda n, since, until: self._ask(lambda desk: desk.read_history(n, since, until)))
        page.story_asked.connect(lambda n, call: self._ask(lambda desk: desk.read_story(n, call)))
        page.figures_asked.connect(lambda n, call: self._ask(lambda desk: desk.read_snapshots(n, call)))
        page.account_asked.connect(self._accounts.open)
        page.export_asked.connect(lambda sheet: self._tools.ask_for_sheet(page, sheet, FileKind.CSV))

    def _listen_to_snapshots(self) -> None:
        page = self._window.snapshots
        page.asked.connect(
            lambda n, since, until: self._ask(
                lambda desk: desk.read_snapshots_between(n + _OF_SNAPSHOTS, since, until),
            )
        )
        page.open_asked.connect(lambda n, line: self._ask(lambda desk: desk.open_snapshot(n, line)))
        page.export_asked.connect(lambda sheet: self._tools.ask_for_sheet(page, sheet, FileKind.CSV))

    def _take_snapshots(self, page: SnapshotPage) -> None:
        if page.request < _OF_SNAPSHOTS:
            self._window.history.take_snapshots(page)
        else:
            self._window.snapshots.take_page(SnapshotPage(page.request - _OF_SNAPSHOTS, page.snapshots))

    def _take_engine(self, news: EngineNews) -> None:
        if news.market_now is not None:
            for page in (self._window.history, self._window.snapshots):
                page.take_time(news.market_now)

    def _ask(self, of: Callable[[DeskPort], None]) -> None:
        if self._desk is not None:
            of(self._desk)
