"""Opens the batch dialog for calls, feeds it, and sees to what becomes of what it sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from ui.actions import Gesture
from ui.bridge import Bridge
from ui.desk_port import DeskPort
from ui.detail.opened import OpenedAccounts
from ui.dialogs.close_batch.dialog import BatchParcel, CloseBatchDialog
from ui.frame.live_page import LivePage
from ui.main_window import MainWindow
from ui.rights import TRADERS
from ui.sending import Sender
from ui.tables.denials import stored_text
from ui.tables.no_call_words import no_call_text
from ui.theme import Meaning
from workstation.desk.close_draft import Draft
from workstation.desk.news import CommandLine, CommandNews, EngineNews, NotSubmitted
from workstation.desk.previews import (
    BatchAsk,
    BatchFacts,
    BatchPlans,
    BatchPreview,
    BatchQuotes,
    BatchTrouble,
    RecalledLine,
)
from workstation.desk.without_call import calls_among
from workstation.domain.enums import CommandState, LinkState
from workstation.domain.orders import OrderOrigin
from workstation.domain.tables import ALERTS

_TURNED_DOWN = frozenset({CommandState.REJECTED, CommandState.EXPIRED, CommandState.FAILED})
_OVER = _TURNED_DOWN | {CommandState.DECLINED, CommandState.DONE}
Call = tuple[str, str]  # account and alert id


class Batches(QObject):
    """Invariant: a dialog hears of its own batch only, and the worker is told when it is gone.

    A batch of ours that was turned down can be opened again: the same choices, the figures of now, a new ticket.
    ``refused`` says why nothing can be closed now, "" when it can.
    """

    refused = Signal(str)

    def __init__(self, window: MainWindow, accounts: OpenedAccounts, bridge: Bridge, sender: Sender) -> None:
        super().__init__(window)
        self._window, self._accounts, self._sender = window, accounts, sender
        self._desk: DeskPort | None = None
        self._link: LinkState | None = None
        self._takes_orders = True
        self.dialogs: dict[str, CloseBatchDialog] = {}
        self._sent: dict[str, tuple[BatchAsk, Draft]] = {}
        bridge.on(BatchFacts, self._take)
        bridge.on(BatchQuotes, self._take)
        bridge.on(BatchPlans, self._take)
        bridge.on(BatchPreview, self._take)
        bridge.on(BatchTrouble, self._take)
        bridge.on(CommandNews, self._take_commands)
        bridge.on(NotSubmitted, self._take_failure)
        bridge.on(EngineNews, self._take_engine)
        window.actions_.by_gesture[Gesture.CLOSE].triggered.connect(self.close_selected)
        accounts.close_asked.connect(self.close_account)
        window.rights.changed.connect(self._say)
        window.theme.spoken.connect(self._say)
        self._say()

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on there is somebody to work out what a batch does."""
        self._desk = desk
        self._say()

    def close_selected(self) -> CloseBatchDialog | None:
        """The calls selected on the page one works on; without a selection the current one."""
        page = self._window.tabs.active_page
        if not isinstance(page, LivePage) or page.live is not self._window.tables[ALERTS]:
            self._window.toasts.say(self.tr("Positions are closed from the tabs of calls."), Meaning.WARNING)
            return None
        keys = page.table.selected_keys() or [key for key in (page.table.current_key(),) if key]
        return self.open([(page.account_of(key), key) for key in keys])

    def close_account(self, account: str) -> CloseBatchDialog | None:
        """The call of an account window."""
        return self.open([(account, alert) for alert in self._alerts_of(account)])

    def open(self, calls: Sequence[Call], draft: Draft | None = None) -> CloseBatchDialog | None:
        """A dialog for these calls, with the choices of an earlier one or none."""
        open_, lacking = calls_among(alert for _, alert in calls)
        kept = frozenset(open_)
        known = [(account, alert) for account, alert in calls if account and alert in kept]
        none = no_call_text(lacking) or self.tr("No call is chosen.")
        if refusal := self.refusal() or ("" if known else none):
            self._window.toasts.say(f"▲ {refusal}", Meaning.WARNING)
            return None
        if len(open_) < len(calls):
            self._say_left_out(len(calls) - len(open_))
        ticket = self._sender.ticket()
        if ticket is None or self._desk is None:
            return None
        origin = OrderOrigin.BATCH if len(known) > 1 else OrderOrigin.MANUAL
        ask = BatchAsk(ticket, tuple(known), origin, supervisor=self._window.rights.is_supervisor)
        return self._open(ask, self._desk, draft)

    def open_recalls(
        self, lines: Sequence[RecalledLine], origin: OrderOrigin, draft: Draft | None = None
    ) -> CloseBatchDialog | None:
        """A dialog for what is called back: these positions, in these quantities."""
        if refusal := self.refusal() or ("" if lines else self.tr("No open recall is chosen.")):
            self._window.toasts.say(f"▲ {refusal}", Meaning.WARNING)
            return None
        ticket = self._sender.ticket()
        if ticket is None or self._desk is None:
            return None
        accounts = tuple((account, "") for account in dict.fromkeys(line.account for line in lines))
        ask = BatchAsk(ticket, accounts, origin, self._window.rights.is_supervisor, tuple(lines))
        return self._open(ask, self._desk, draft)

    def _open(self, ask: BatchAsk, desk: DeskPort, draft: Draft | None) -> CloseBatchDialog:
        window, ticket = self._window, ask.batch
        dialog = self.dialogs[ticket] = CloseBatchDialog(window.theme, window.form, desk, ask, window)
        if draft is not None:
            dialog.take_over(draft)
        dialog.sent.connect(lambda: self._remember(dialog))
        dialog.finished.connect(lambda _result: self._forget(ticket))
        dialog.show()
        window.edited.hold_for(dialog)
        return dialog

    def refusal(self) -> str:
        """Why nobody here can close positions now; "" if they can."""
        if refusal := self._window.rights.refusal(TRADERS):
            return refusal
        if self._desk is None:
            return self.tr("The desk is still starting.")
        if self._link is LinkState.DOWN:
            return self.tr("The broker's link is down: it takes no orders.")
        if not self._takes_orders:
            return self.tr("This broker's link only reads: it takes no orders.")
        return ""

    def close_all(self) -> None:
        """The main window closes."""
        for dialog in tuple(self.dialogs.values()):
            dialog.done(0)

    def _say(self) -> None:
        refusal = self.refusal()
        self._window.actions_.refuse(Gesture.CLOSE, refusal)
        self._accounts.refuse(Gesture.CLOSE, refusal)
        for dialog in self.dialogs.values():
            dialog.bar(refusal)
        self.refused.emit(refusal)

    def _say_left_out(self, count: int) -> None:
        text = self.tr("{} chosen alerts are no calls and are left out.")
        self._window.toasts.say(text.format(self._window.form.count(count)), Meaning.WARNING)

    def _alerts_of(self, account: str) -> list[str]:
        live = self._window.tables[ALERTS]
        of_account = live.slots[live.text("account")[live.slots] == account]
        return live.keys(of_account)[:1]

    def _take(self, news: BatchParcel) -> None:
        if dialog := self.dialogs.get(news.batch):
            dialog.take(news)

    def _take_failure(self, failure: NotSubmitted) -> None:
        if dialog := self.dialogs.get(failure.command_id):
            dialog.take_failure(failure)

    def _take_engine(self, news: EngineNews) -> None:
        if (news.link, news.takes_orders) != (self._link, self._takes_orders):
            self._link, self._takes_orders = news.link, news.takes_orders
            self._say()

    def _take_commands(self, news: CommandNews) -> None:
        for command in news.commands:
            if dialog := self.dialogs.get(command.command_id):
                dialog.accept()
            if command.command_id in self._sent and command.state in _OVER:
                ask, draft = self._sent.pop(command.command_id)
                if command.state in _TURNED_DOWN:
                    self._offer_again(command, ask, draft)

    def _offer_again(self, command: CommandLine, ask: BatchAsk, draft: Draft) -> QMessageBox:
        """Prices moved, or a limit spoke: the same choices can be looked at again, with the figures of now."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Batch close"))
        box.setText(self.tr("The batch was not accepted: no order was sent."))
        box.setInformativeText(stored_text(command.reason, self._window.form))
        again = box.addButton(self.tr("Open again with the same choices"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Close)
        again.clicked.connect(lambda: self._again(ask, draft))
        box.open()
        return box

    def _again(self, ask: BatchAsk, draft: Draft) -> None:
        if ask.recalls:
            self.open_recalls(ask.recalls, ask.origin, draft)
        else:
            self.open(ask.accounts, draft)

    def _remember(self, dialog: CloseBatchDialog) -> None:
        self._sent[dialog.ticket] = (dialog.ask, dialog.draft)

    def _forget(self, ticket: str) -> None:
        if self.dialogs.pop(ticket, None) is not None and self._desk is not None:
            self._desk.close_batch(ticket)
