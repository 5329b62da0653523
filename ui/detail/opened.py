"""The account windows that are open: one an account, fed with what the desk's worker explains."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.actions import Actions, Gesture
from ui.detail.places import AccountPlaces
from ui.detail.window import AccountWindow
from ui.format import Format
from ui.frame.tabs import Tabs
from ui.theme import Theme
from workstation.desk.account_view import AccountNews, AccountTrouble, CallNews
from workstation.desk.chart_view import MoveNews, SeriesNews, SymbolNews
from workstation.desk.simulator_view import SimulationNews


class OpenedAccounts(QObject):
    """Invariant: ``opened`` and ``closed`` are emitted in turns for an account, so a watch ends with its window."""

    opened = Signal(str)
    closed = Signal(str)
    charts_looked_at = Signal(str, bool)
    close_asked = Signal(str)
    recall_close_asked = Signal(str)  # the recall
    asked = Signal(str, object)  # account and gesture
    cancel_asked = Signal(tuple)  # keys of orders
    simulation_asked = Signal(object)  # a SimulationAsk
    simulation_over = Signal(str)
    messages_asked = Signal(str)
    text_asked = Signal(str)  # of a message
    calls_asked = Signal(str)
    snapshots_asked = Signal(str, str)  # account and call
    snapshot_asked = Signal(str, object)  # account and a SnapshotLine
    arm_asked = Signal(str)
    decision_asked = Signal(str, bool)  # on the loop's proposal: approved or not

    def __init__(self, theme: Theme, form: Format, host: QWidget, tabs: Tabs) -> None:
        super().__init__(host)
        self.places = AccountPlaces(tabs, host)
        self._theme, self._form, self._host = theme, form, host
        self._refusals: dict[Gesture, str] = {}
        self._cancel_refusal = self._loop_refusal = ""
        self._windows: dict[str, AccountWindow] = {}

    @property
    def windows(self) -> Mapping[str, AccountWindow]:
        """The open windows by account."""
        return self._windows

    def open(self, account: str) -> None:
        """Open the account's window, or bring it to the front."""
        self.places.bring(self.window_of(account))

    def window_of(self, account: str) -> AccountWindow:
        """The account's window, made where there is none yet; nobody sees it before it was given its place."""
        window = self._windows.get(account)
        if window is None:
            window = self._windows[account] = AccountWindow(self._theme, self._form, Actions(self._host), account)
            window.closed.connect(self._forget)
            window.charts_looked_at.connect(self.charts_looked_at)
            window.close_asked.connect(self.close_asked)
            window.recall_close_asked.connect(self.recall_close_asked)
            window.asked.connect(self.asked)
            window.cancel_asked.connect(self.cancel_asked)
            window.simulation_asked.connect(self.simulation_asked)
            window.simulation_over.connect(self.simulation_over)
            window.messages_asked.connect(self.messages_asked)
            window.text_asked.connect(self.text_asked)
            window.calls_asked.connect(self.calls_asked)
            window.snapshots_asked.connect(self.snapshots_asked)
            window.snapshot_asked.connect(self.snapshot_asked)
            window.arm_asked.connect(self.arm_asked)
            window.decision_asked.connect(self.decision_asked)
            window.loop.refuse(self._loop_refusal)
            window.closing.refuse(self._cancel_refusal)
            for gesture, reason in self._refusals.items():
                window.refuse(gesture, reason)
            self.places.welcome(window)
            self.opened.emit(account)
        return window

    def offer_recall(self, account: str, recall_id: str, what: str) -> None:
        """Close in the account's window is for this recall, until the window closes."""
        if window := self._windows.get(account):
            window.offer_recall(recall_id, what)

    def refuse(self, gesture: Gesture, reason: str) -> None:
        """Why something cannot be done now; "": it can."""
        self._refusals[gesture] = reason
        for window in self._windows.values():
            window.refuse(gesture, reason)

    def refuse_cancel(self, reason: str) -> None:
        """Why nobody here may take orders back; "": they may."""
        self._cancel_refusal = reason
        for window in self._windows.values():
            window.closing.refuse(reason)

    def refuse_loop(self, reason: str) -> None:
        """Why nobody here may say anything to the liquidation loop; "": they may."""
        self._loop_refusal = reason
        for window in self._windows.values():
            window.loop.refuse(reason)

    def float_all(self) -> None:
        """No account docked as a tab."""
        for window in self._windows.values():
            self.places.float(window)

    def close_all(self) -> None:
        """Close every window."""
        for window in tuple(self._windows.values()):
            window.close()

    def take_facts(self, news: AccountNews) -> None:
        """Fresh facts of an account."""
        if window := self._windows.get(news.view.account):
            window.show_view(news.view)

    def take_call(self, news: CallNews) -> None:
        """The call of an account and its record."""
        if window := self._windows.get(news.account):
            window.show_call(news.call, news.record)

    def take_series(self, news: SeriesNews | SymbolNews) -> None:
        """The minutes of an account's call, or its figures by symbol."""
        if window := self._windows.get(news.account):
            window.take_charts(news)

    def take_moves(self, news: MoveNews) -> None:
        """An account against a market move."""
        if window := self._windows.get(news.curve.account):
            window.take_charts(news)

    def take_simulation(self, news: SimulationNews) -> None:
        """What the liquidation loop would do with an account."""
        if window := self._windows.get(news.ask.account):
            window.show_simulation(news)

    def take_trouble(self, trouble: AccountTrouble) -> None:
        """Why an account has nothing to show."""
        if window := self._windows.get(trouble.account):
            window.show_trouble(trouble.text)

    def _forget(self, account: str) -> None:
        self.places.forget(self._windows.pop(account))
        self.closed.emit(account)
