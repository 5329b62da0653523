"""The account window: live while it is open, one a watched account, several at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.actions import Actions
from ui.detail.cash import CashList
from ui.detail.follow_up import FollowUpList
from ui.detail.header import Header
from ui.detail.positions import PositionsList
from ui.detail.reasons import reasons_text
from ui.detail.waterfall import Waterfall
from ui.detail.why import WhyList
from ui.format import Format
from ui.frame.labels import WrappedLabel
from ui.frame.panel import Panel
from ui.theme import Meaning, Theme
from workstation.desk.account_view import AccountView, CallFacts, FollowUp, WaterfallStep


class AccountWindow(QWidget):
    """Invariant: shows one answer at a time as a whole; ``closed`` is emitted once, with the account."""

    closed = Signal(str)

    def __init__(self, theme: Theme, form: Format, actions: Actions, account: str) -> None:
        super().__init__()
        self._theme, self._form, self.account = theme, form, account
        self._actions = actions  # its buttons need them for as long as the window lives
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(account)
        self.header = Header(theme, form, actions)
        self.header.who.say(account)
        self.header.rules.say(self.tr("waiting for the engine's answer…"))
        self.notice = WrappedLabel(theme, "", Meaning.DANGER)
        self.notice.setContentsMargins(16, 0, 16, 0)
        self.notice.hide()
        self.waterfall, self.why = Waterfall(theme, form), WhyList(theme, form)
        self.positions, self.cash = PositionsList(theme, form), CashList(theme, form)
        self.record = FollowUpList(theme, form)
        self.waterfall.chosen.connect(self._show_step)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        self._lay_out()
        self.resize(1280, 800)

    def show_view(self, view: AccountView) -> None:
        """A fresh answer of the engine."""
        self.setWindowTitle(" · ".join(filter(None, (view.account, view.name))))
        self.header.say(view)
        self.waterfall.show_steps(view.waterfall)
        self.positions.show_positions(view.positions)
        self._positions_panel.hint.say(self.tr("{} lines").format(len(view.positions)))
        self.cash.show_cash(view.cash)
        self._say_notice(reasons_text(view.missing))

    def show_call(self, call: CallFacts | None, record: tuple[FollowUp, ...]) -> None:
        """The open call and its record."""
        self.header.say_call(call)
        self.record.show_record(record)

    def show_trouble(self, text: str) -> None:
        """Why there is nothing to show; an empty text: the engine has not answered."""
        silent = self.tr("The engine has not answered. What is shown is the last it said.")
        self._say_notice(text or silent)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody looks any more."""
        self.closed.emit(self.account)
        super().closeEvent(event)

    def _show_step(self, step: WaterfallStep) -> None:
        self.why.show_step(step)
        self._why_panel.title.say(self.waterfall.words(step.step))

    def _say_notice(self, text: str) -> None:
        self.notice.say(f"▲ {text}" if text else "")
        self.notice.setVisible(bool(text))

    def _lay_out(self) -> None:
        theme = self._theme
        hint = self.tr("choose a step for its positions and rates")
        why = Panel(theme, self.tr("Why this call"), self.waterfall, hint)
        self._why_panel = Panel(theme, "", self.why)
        self._positions_panel = Panel(theme, self.tr("Positions"), self.positions)
        cash = Panel(theme, self.tr("Cash by currency"), self.cash)
        record = Panel(theme, self.tr("Follow-up record"), self.record)
        rows = _split(Qt.Orientation.Vertical, (5, 5, 3))
        rows.addWidget(_split(Qt.Orientation.Horizontal, (5, 6), why, self._why_panel))
        rows.addWidget(self._positions_panel)
        rows.addWidget(_split(Qt.Orientation.Horizontal, (5, 6), cash, record))
        rows.setSizes([340, 260, 160])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(rows, 1)


def _split(orientation: Qt.Orientation, shares: tuple[int, ...], *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(8)
    splitter.setChildrenCollapsible(False)
    for place, part in enumerate(parts):
        splitter.addWidget(part)
        splitter.setStretchFactor(place, shares[place])
    splitter.setSizes([share * 100 for share in shares[: len(parts)]])
    return splitter
