"""Opens what one does with close-out orders and their requests: cancel, resolve, approve, the kill switch."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.bridge import Bridge
from ui.desk_port import DeskPort
from ui.dialogs.approval.dialog import ApprovalsDialog
from ui.dialogs.cancel_orders import CancelOrdersDialog
from ui.dialogs.kill_switch import KillSwitchDialog
from ui.dialogs.resolve_order import ResolveOrderDialog
from ui.kill_switches import KillSwitches
from ui.main_window import MainWindow
from ui.requests import Requests
from ui.sending import Sender
from ui.showing import Dialogs, Show, first_key
from ui.tables.words import COMMAND_KINDS
from ui.theme import Meaning
from workstation.commands.command import Command
from workstation.desk.close_orders import hit_by_kill_switch
from workstation.desk.live_table import LiveTable
from workstation.desk.news import CommandLine, CommandNews, KillSwitchNews, PolicyNews, PolicyRow
from workstation.desk.previews import (
    BatchAsk,
    BatchFacts,
    BatchPreview,
    BatchQuotes,
    BatchTrouble,
    LineKey,
    LineWish,
)
from workstation.domain.ids import CommandId
from workstation.domain.orders import OrderState
from workstation.domain.tables import ORDERS

D = TypeVar("D", bound=QDialog)


class ClosingTools(QObject):
    """Invariant: a ticket is born when a dialog opens, so that confirming twice is one command; a dialog is open once.

    ``opened`` is emitted with each dialog, for pictures and tests.
    """

    opened = Signal(object)

    def __init__(self, window: MainWindow, bridge: Bridge, sender: Sender) -> None:
        super().__init__(window)
        self._window, self._sender = window, sender
        self._desk: DeskPort | None = None
        self._policy: dict[str, PolicyRow] = {}
        self._open: dict[type[QDialog], QDialog] = {}
        self.requests, self.switches = Requests(self), KillSwitches(self)
        self._listen_to_desk(bridge)
        self._listen_to_user()

    @property
    def live(self) -> LiveTable:
        """The orders."""
        return self._window.tables[ORDERS]

    @property
    def dialogs(self) -> Dialogs:
        """Those that can be shown now, by name: what shows them and gives them back; none before the desk runs."""
        if self._desk is None:
            return {}
        found: dict[str, Show] = {
            "kill_switch": lambda: self._after(self.open_kill_switch, KillSwitchDialog),
            "approvals": lambda: self._after(self.open_approvals, ApprovalsDialog),
            "cancel_orders": lambda: self._after(self._open_cancel_all, CancelOrdersDialog),
        }
        order = first_key(self.live, "state", OrderState.UNKNOWN)
        if order is not None:
            found["resolve_order"] = lambda: self._after(lambda: self.open_resolve(order), ResolveOrderDialog)
        return found

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on figures of now can be asked for."""
        self._desk = desk

    def open_cancel(self, keys: Sequence[str]) -> None:
        """Ask before these orders are taken back."""
        if before := self._opened(CancelOrdersDialog):
            before.close()
        if ticket := self._sender.ticket():
            window, currency = self._window, self._window.close_orders.reporting_currency
            dialog = CancelOrdersDialog(window.theme, window.form, self.live, keys, currency, window)
            dialog.confirmed.connect(self._with(ticket))
            self._show(dialog)

    def open_resolve(self, key: str) -> None:
        """A supervisor's word on an unknown order."""
        if before := self._opened(ResolveOrderDialog):
            before.close()
        if ticket := self._sender.ticket():
            dialog = ResolveOrderDialog(self._window.theme, self._window.form, self.live, key, self._window)
            dialog.confirmed.connect(self._with(ticket))
            self._show(dialog)

    def open_kill_switch(self) -> None:
        """Stop orders, or let them leave again."""
        if there := self._opened(KillSwitchDialog):
            self._show(there)
        elif ticket := self._sender.ticket():
            window = self._window
            dialog = KillSwitchDialog(window.theme, window.form, window.rights, self.switches, self._hit, window)
            dialog.confirmed.connect(self._with(ticket))
            self._show(dialog)

    def open_approvals(self, command_id: str = "") -> None:
        """What waits for a second person, with this request shown."""
        dialog = self._opened(ApprovalsDialog) or self._make_approvals()
        dialog.refresh()
        dialog.choose(command_id)
        self._show(dialog)

    def follow(self) -> None:
        """Time passed: what is open shows what is true now."""
        if cancel := self._opened(CancelOrdersDialog):
            cancel.refresh()
        if kill := self._opened(KillSwitchDialog):
            kill.refresh()
        if approvals := self._opened(ApprovalsDialog):
            approvals.refresh()

    def _open_cancel_all(self) -> None:
        self.open_cancel(self.live.keys(self.live.slots))

    def _after(self, show: Callable[[], None], kind: type[QDialog]) -> QWidget:
        show()
        return self._open[kind]

    def _make_approvals(self) -> ApprovalsDialog:
        window = self._window
        dialog = ApprovalsDialog(window.theme, window.form, window.rights, self.requests, self.live, window)
        dialog.looked_at.connect(self._look)
        dialog.left.connect(self._look_away)
        dialog.decided.connect(self._sender.submit)
        dialog.take_policy(self._policy)
        return dialog

    def _listen_to_desk(self, bridge: Bridge) -> None:
        bridge.on(CommandNews, self._take_commands)
        bridge.on(KillSwitchNews, self.switches.take)
        bridge.on(KillSwitchNews, self._window.status.take_switches)
        bridge.on(PolicyNews, self._take_policy)
        bridge.on(BatchFacts, self._take_now)
        bridge.on(BatchQuotes, self._take_now)
        bridge.on(BatchPreview, self._take_now)
        bridge.on(BatchTrouble, self._take_now)

    def _listen_to_user(self) -> None:
        window = self._window
        window.close_orders.cancel_asked.connect(self.open_cancel)
        window.close_orders.resolve_asked.connect(self.open_resolve)
        window.close_orders.review_asked.connect(self.open_approvals)
        window.status.kill_switch_asked.connect(self.open_kill_switch)
        window.status.approvals_asked.connect(self.open_approvals)
        window.menus.kill_switch_asked.connect(self.open_kill_switch)
        window.menus.approvals_asked.connect(self.open_approvals)
        self.requests.changed.connect(lambda: window.status.take_waiting(len(self.requests.waiting)))
        self.requests.came.connect(self._announce)

    def _take_commands(self, news: CommandNews) -> None:
        self.requests.take(news)
        if approvals := self._opened(ApprovalsDialog):
            approvals.take_commands(news)

    def _take_policy(self, news: PolicyNews) -> None:
        self._policy = {row.key: row for row in news.rows}
        if approvals := self._opened(ApprovalsDialog):
            approvals.take_policy(self._policy)

    def _take_now(self, news: BatchFacts | BatchQuotes | BatchPreview | BatchTrouble) -> None:
        if approvals := self._opened(ApprovalsDialog):
            approvals.take_now(news)

    def _announce(self, command: CommandLine) -> None:
        """Only to those who may decide."""
        if not self._window.rights.approval_refusal(command.user):
            kind = COMMAND_KINDS[command.kind].text() if command.kind in COMMAND_KINDS else command.kind
            text = self.tr("▲ {} of {} waits for your approval").format(kind, command.user)
            self._window.toasts.say(text, Meaning.WARNING)

    def _look(self, ask: BatchAsk, wishes: Mapping[LineKey, LineWish]) -> None:
        if self._desk is not None:
            self._desk.open_batch(ask)
            self._desk.edit_batch(ask.batch, 1, wishes)

    def _look_away(self, batch: str) -> None:
        if self._desk is not None:
            self._desk.close_batch(batch)

    def _hit(self, desk: str) -> tuple[int, int]:
        return hit_by_kill_switch(self.live, desk)

    def _with(self, ticket: CommandId) -> Callable[[Command], None]:
        return lambda command: self._sender.send(ticket, command)

    def _show(self, dialog: QDialog) -> None:
        kind = type(dialog)
        if self._open.get(kind) is not dialog:
            self._open[kind] = dialog
            dialog.destroyed.connect(lambda: self._forget(kind, dialog))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        self.opened.emit(dialog)

    def _forget(self, kind: type[QDialog], dialog: QDialog) -> None:
        if self._open.get(kind) is dialog:
            del self._open[kind]

    def _opened(self, kind: type[D]) -> D | None:
        """The dialog of this kind that one sees; one that was closed a moment ago is none."""
        found = self._open.get(kind)
        return found if isinstance(found, kind) and found.isVisible() else None
