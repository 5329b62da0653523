"""Opens what one does with recalls: close, status, the account with close for that option or short, who is short."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from ui.batches import Batches
from ui.bridge import Bridge
from ui.call_tools import SPOKEN, WRITTEN, CallTools
from ui.desk_port import DeskPort
from ui.detail.opened import OpenedAccounts
from ui.dialogs.send_messages.dialog import SendMessagesDialog
from ui.dialogs.set_recall_status import SaidOfRecall, SetRecallStatusDialog
from ui.dialogs.short_holders import ShortHoldersDialog
from ui.frame.asking import AskingDialog
from ui.frame.recall_page import RecallPage
from ui.main_window import MainWindow
from ui.sending import Sender
from ui.showing import Dialogs, Show, surely
from ui.tables.conditions import Holding
from workstation.commands.recalls import RefreshShortRecalls
from workstation.desk.live_table import LiveTable
from workstation.desk.noted import NotesNews
from workstation.desk.recall_lines import open_recalls, recalled_lines
from workstation.desk.recall_news import HoldersNews, RecallLook
from workstation.desk.telling import told_recalls
from workstation.domain.ids import CommandId
from workstation.domain.messages import Channel
from workstation.domain.orders import OrderOrigin
from workstation.domain.tables import COVERED_RECALLS, SHORT_RECALLS


class RecallTools(QObject):
    """Invariant: what is closed for a recall is what stands in its row when the dialog opens."""

    def __init__(
        self,
        window: MainWindow,
        accounts: OpenedAccounts,
        bridge: Bridge,
        sender: Sender,
        batches: Batches,
        calls: CallTools,
    ) -> None:
        super().__init__(window)
        self._window, self._accounts, self._sender = window, accounts, sender
        self._batches, self._calls = batches, calls
        self._desk: DeskPort | None = None
        self.holders: ShortHoldersDialog | None = None
        bridge.on(RecallLook, window.short_recalls.take_look)
        bridge.on(HoldersNews, self._take_holders)
        bridge.on(NotesNews, self._take_notes)
        for page in window.recall_pages:
            page.close_asked.connect(lambda keys, p=page: self.close(p, keys))
            page.message_asked.connect(lambda keys, p=page: self.open_messages(p, keys, WRITTEN))
            page.voice_asked.connect(lambda keys, p=page: self.open_messages(p, keys, SPOKEN))
            page.status_asked.connect(lambda keys, p=page: self.open_status(p, keys))
            page.recall_opened.connect(lambda key, p=page: self._offer_close(p, key))
        accounts.recall_close_asked.connect(self._close_one)
        book = window.borrow_book
        book.holders_asked.connect(self.show_holders)
        book.recalls_asked.connect(self.show_recalls)
        book.refresh_asked.connect(self.refresh)
        window.short_recalls.refresh_asked.connect(self.refresh)
        window.menus.borrow_book_asked.connect(lambda: window.toggle(window.borrow_book))
        batches.refused.connect(self._refuse)
        self._refuse(batches.refusal())

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on there is somebody to ask."""
        self._desk = desk

    @property
    def dialogs(self) -> Dialogs:
        """About the first recall that is open, by name; none where there is none or nobody may say anything."""
        found: dict[str, Show] = {}
        for page in self._window.recall_pages:
            keys = page.live.keys(open_recalls(page.live, page.live.slots)[:1])
            if keys and not self._calls.refusal():
                found["recall_status"] = surely(partial(self.open_status, page, keys))
        shorts = self._window.tables[SHORT_RECALLS]
        for symbol in shorts.text("symbol")[open_recalls(shorts, shorts.slots)[:1]].tolist():
            found["short_holders"] = partial(self.show_holders, symbol)
        return found

    def refresh(self) -> None:
        """Look at lenders now."""
        self._sender.submit(RefreshShortRecalls())

    def close(self, page: RecallPage, keys: Sequence[str]) -> None:
        """The batch dialog with these options or shorts, in the quantities that are called back."""
        origin = OrderOrigin.COVERED_RECALL if page.live.table is COVERED_RECALLS else OrderOrigin.SHORT_RECALL
        self._batches.open_recalls(tuple(recalled_lines(page.live, keys)), origin)

    def open_messages(
        self, page: RecallPage, keys: Sequence[str], channels: tuple[Channel, ...]
    ) -> SendMessagesDialog | None:
        """Write to the clients of these recalls, or ring them up."""
        return self._calls.open_told(told_recalls(page.live, keys), channels)

    def open_status(self, page: RecallPage, keys: Sequence[str]) -> AskingDialog | None:
        """Status, reason, comment of these recalls."""
        said = tuple(_said(page.live, slot) for slot in open_recalls(page.live, page.live.slots_of(keys)).tolist())
        if not said:
            return None
        window = self._window

        def make(ticket: Callable[[], CommandId]) -> SetRecallStatusDialog:
            dialog = SetRecallStatusDialog(window.theme, window.form, ticket, said, window)
            dialog.asked.connect(self._ask_notes)
            return dialog

        dialog = self._calls.show(make)
        if isinstance(dialog, SetRecallStatusDialog):
            dialog.begin()
        return dialog

    def show_holders(self, symbol: str) -> ShortHoldersDialog:
        """Who is short of a symbol."""
        if self.holders is not None:
            self.holders.close()
        window = self._window
        dialog = self.holders = ShortHoldersDialog(window.theme, window.form, symbol, window)
        dialog.account_asked.connect(self._accounts.open)
        dialog.finished.connect(lambda _result: self._forget(dialog))
        dialog.show()
        if self._desk is not None:
            self._desk.show_holders(symbol)
        return dialog

    def show_recalls(self, symbol: str) -> None:
        """The Short recalls tab with this symbol only."""
        page = self._window.short_recalls
        page.filters.use([Holding("symbol", symbol)])
        self._window.tabs.go_to(page)

    def _offer_close(self, page: RecallPage, key: str) -> None:
        """The account window is open: its close is for this recall."""
        lines = tuple(recalled_lines(page.live, [key]))
        for line in lines:
            quantity = self._window.form.quantity(float(line.quantity))
            self._accounts.offer_recall(line.account, line.recall_id, f"{quantity} {line.symbol}")

    def _close_one(self, recall_id: str) -> None:
        for page in self._window.recall_pages:
            if recall_id in page.live.slot_of:
                self.close(page, [recall_id])

    def _ask_notes(self, ask: object) -> None:
        if self._desk is not None:
            self._desk.ask_notes(ask)  # type: ignore[arg-type]  # a signal carries objects

    def _take_notes(self, news: NotesNews) -> None:
        for dialog in self._calls.dialogs_open:
            if isinstance(dialog, SetRecallStatusDialog):
                dialog.take_notes(news)

    def _take_holders(self, news: HoldersNews) -> None:
        if self.holders is not None:
            self.holders.take(news, _recalled(self._window.tables[SHORT_RECALLS], news.symbol))

    def _forget(self, dialog: ShortHoldersDialog) -> None:
        if self.holders is dialog:
            self.holders = None
            if self._desk is not None:
                self._desk.show_holders("")

    def _refuse(self, reason: str) -> None:
        for page in self._window.recall_pages:
            page.refuse_close(reason)


def _said(live: LiveTable, slot: int) -> SaidOfRecall:
    symbol = "option" if live.table is COVERED_RECALLS else "symbol"
    names = ("recall_id", "account", symbol, "status", "status_reason", "note")
    recall_id, account, what, status, reason, note = (str(live.text(name)[slot]) for name in names)
    return SaidOfRecall(recall_id, account, what, status, reason, note, int(live.number("version")[slot]))


def _recalled(live: LiveTable, symbol: str) -> dict[str, float]:
    """What is called back of a symbol, by account."""
    still = open_recalls(live, live.slots)
    mine = still[live.text("symbol")[still] == symbol]
    quantities = live.number("recalled_quantity")[mine].tolist()
    return dict(zip(live.text("account")[mine].tolist(), quantities, strict=True))
