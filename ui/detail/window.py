"""The account window: live while it is open, one a watched account, several at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import Actions, Gesture
from ui.charts.gauges import Gauges
from ui.detail.cash import CashList
from ui.detail.charts_tab import ChartsTab
from ui.detail.closing import ClosingPage
from ui.detail.earlier import EarlierPage
from ui.detail.follow_up import FollowUpList
from ui.detail.header import OFFERED, Header
from ui.detail.loop_strip import LoopStrip
from ui.detail.margin_page import MarginPage
from ui.detail.messages import MessagesPage
from ui.detail.positions import PositionsList
from ui.detail.simulator import SimulatorPage
from ui.detail.strategies import StrategiesList
from ui.detail.waterfall import Waterfall
from ui.detail.why import WhyList
from ui.format import Format
from ui.frame.floating import DOCK_KEY
from ui.frame.labels import WrappedLabel
from ui.frame.panel import Panel
from ui.frame.tab_bar import CountedTabBar
from ui.tables.reasons import reasons_text
from ui.tables.record_words import record_word
from ui.theme import Meaning, Theme
from workstation.desk.account_orders import AccountOrder
from workstation.desk.account_view import AccountView, CallFacts, FollowUp, WaterfallStep
from workstation.desk.chart_view import ChartNews
from workstation.desk.simulator_view import SimulationAsk, SimulationNews

_HEIGHTS = (5, 8)  # of why, and of the lists with the record at their side
_LEFT_HEIGHTS = (6, 3, 3)  # of positions, option strategies (if any) and cash
_LARGE = 10_000  # px
_CLOSING, _MARGIN, _SIMULATOR = 2, 3, 4  # places of the tabs; messages and earlier calls stand behind them


class AccountWindow(QWidget):
    """Invariant: shows one answer at a time as a whole; ``closed`` is emitted once, with the account.

    ``charts_looked_at`` says whether somebody looks at its charts, which cost something to compute.
    """

    closed = Signal(str)
    place_asked = Signal()  # docked among the tabs, or floating again
    charts_looked_at = Signal(str, bool)
    close_asked = Signal(str)
    recall_close_asked = Signal(str)  # the recall it was opened for
    asked = Signal(str, object)  # account and gesture
    cancel_asked = Signal(tuple)  # keys of orders
    simulation_asked = Signal(object)  # a SimulationAsk
    simulation_over = Signal(str)
    messages_asked = Signal(str)  # the account
    text_asked = Signal(str)  # of a message
    calls_asked = Signal(str)
    snapshots_asked = Signal(str, str)  # account and call
    snapshot_asked = Signal(str, object)  # account and a SnapshotLine
    arm_asked = Signal(str)
    decision_asked = Signal(str, bool)  # on the loop's proposal: approved or not

    def __init__(self, theme: Theme, form: Format, actions: Actions, account: str) -> None:
        super().__init__()
        self._theme, self._form, self.account = theme, form, account
        self._actions = actions  # of this window: what cannot be done depends on its account
        actions.setParent(self)
        self._call_id = ""  # of the open call; "": there is none
        self._recall: tuple[str, str] | None = None  # what the window was opened for: its id, and what is bought back
        self._refusals: dict[Gesture, str] = {}
        actions.by_gesture[Gesture.CLOSE].triggered.connect(self._ask_to_close)
        for gesture in OFFERED:
            action = actions.by_gesture[gesture]
            self.addAction(action)
            if gesture is not Gesture.CLOSE:
                action.triggered.connect(lambda _checked=False, g=gesture: self.asked.emit(self.account, g))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(account)
        self.header = Header(theme, form, actions)
        self.header.who.say(account)
        self._view: AccountView | None = None
        self._trouble: str | None = None  # why there is nothing new to show; "" without a reason given
        self.notice = WrappedLabel(theme, "", Meaning.DANGER)
        self.notice.setContentsMargins(16, 0, 16, 0)
        self.notice.hide()
        self.waterfall, self.why = Waterfall(theme, form), WhyList(theme, form)
        self.positions, self.cash = PositionsList(theme, form), CashList(theme, form)
        self.strategies = StrategiesList(theme, form)
        self.record = FollowUpList(theme, form)
        self.gauges, self.charts = Gauges(theme, form), ChartsTab(theme, form, record_word)
        self.closing = ClosingPage(theme, form)
        self.closing.cancel_asked.connect(self.cancel_asked)
        self.margin, self.simulator = MarginPage(theme, form), SimulatorPage(theme, form, account)
        for page in (self.margin, self.simulator):
            page.looked_at.connect(lambda _looked_at: self.ask_simulation())
        self.simulator.changed.connect(self.ask_simulation)
        self._add_what_is_over()
        self.loop = LoopStrip(theme, form)
        self.loop.hide()
        self.loop.arm_asked.connect(lambda: self.arm_asked.emit(self.account))
        self.loop.approve_asked.connect(lambda: self.decision_asked.emit(self.account, True))  # noqa: FBT003 - a signal
        self.loop.decline_asked.connect(lambda: self.decision_asked.emit(self.account, False))  # noqa: FBT003 - a signal
        self.charts.looked_at.connect(self._look)
        self.waterfall.chosen.connect(self._show_step)
        self._listen_at_head()
        self._lay_out()
        self.resize(1280, 800)
        theme.spoken.connect(self._speak)
        self._speak()

    def show_view(self, view: AccountView) -> None:
        """A fresh answer of the engine."""
        self._view, self._trouble = view, None
        self.setWindowTitle(" · ".join(filter(None, (view.account, view.name))))
        self.header.say(view)
        self.gauges.show_view(view)
        self.charts.show_view(view)
        self.waterfall.show_steps(view.waterfall)
        self.positions.show_positions(view.positions)
        self._positions_panel.speak()
        self.cash.show_cash(view)
        self._cash_panel.speak()
        self._show_strategies(view)
        self._show_derivatives(view)
        self._say_notice()

    def show_call(self, call: CallFacts | None, record: tuple[FollowUp, ...]) -> None:
        """The open call and its record."""
        self.header.say_call(call)
        call_id, before = (call.call_id if call is not None else ""), self._call_id
        self._call_id = call_id
        if call_id != before:
            self.earlier.look_again()
        self._grey()
        self.record.show_record(record)
        self.charts.show_record(record)

    def show_orders(self, orders: Sequence[AccountOrder]) -> None:
        """The account's close-out orders; the tab counts those of which something may still come."""
        self.closing.show_orders(orders)
        self.tabs.set_count(_CLOSING, self.closing.open_count)

    def take_charts(self, news: ChartNews) -> None:
        """What the desk's worker has computed for the charts."""
        self.charts.take(news)

    def show_simulation(self, news: SimulationNews) -> None:
        """What the liquidation loop would do."""
        if news.ask == SimulationAsk(self.account):
            self.margin.show_simulation(news)
        self.simulator.show_simulation(news)

    def ask_simulation(self) -> None:
        """Ask for what the page that is looked at shows; without one nothing is simulated."""
        if self.simulator.isVisible():
            self.simulation_asked.emit(self.simulator.ask)
        elif self.margin.isVisible():
            self.simulation_asked.emit(SimulationAsk(self.account))
        else:
            self.simulation_over.emit(self.account)

    def show_trouble(self, text: str) -> None:
        """Why there is nothing to show; an empty text: the engine has not answered."""
        self._trouble = text
        self._say_notice()

    def offer_recall(self, recall_id: str, what: str) -> None:
        """Close is for this recall: ``what`` is bought back."""
        self._recall = recall_id, what
        self._grey()
        self._say_notice()

    def refuse(self, gesture: Gesture, reason: str) -> None:
        """Why something cannot be done now; "": it can."""
        self._refusals[gesture] = reason
        self._grey()

    def menu(self) -> QMenu:
        """All that can be done here, greyed with the reason."""
        menu = QMenu(self)
        menu.setAccessibleName(self.account)
        menu.setToolTipsVisible(True)
        menu.addActions([self._actions.by_gesture[gesture] for gesture in OFFERED])
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def stand(self, *, docked: bool) -> None:
        """It is a tab of the main window now, or a window of its own."""
        self.header.place.say(docked=docked)
        for key in self._keys:
            key.setEnabled(not docked)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody looks any more."""
        self.closed.emit(self.account)
        super().closeEvent(event)

    def _grey(self) -> None:
        none = "" if self._call_id else self.tr("No call of this account is open.")
        for gesture in OFFERED:
            missing = "" if gesture is Gesture.CLOSE and self._recall else none
            self._actions.refuse(gesture, self._refusals.get(gesture, "") or missing)

    def _ask_to_close(self) -> None:
        if self._recall is not None:
            self.recall_close_asked.emit(self._recall[0])
        else:
            self.close_asked.emit(self.account)

    def _listen_at_head(self) -> None:
        self.header.place.clicked.connect(self.place_asked)
        self.header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.header.customContextMenuRequested.connect(lambda at: self.menu().popup(self.header.mapToGlobal(at)))
        self._keys = (  # among the tabs they are the main window's
            QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close),
            QShortcut(QKeySequence(DOCK_KEY), self, self.place_asked.emit),
        )

    def _add_what_is_over(self) -> None:
        """What was sent and what is over: read when somebody looks."""
        self.messages = MessagesPage(self._theme, self._form)
        self.earlier = EarlierPage(self._theme, self._form)
        self.messages.asked.connect(lambda: self.messages_asked.emit(self.account))
        self.messages.text_asked.connect(self.text_asked)
        self.earlier.calls_asked.connect(lambda: self.calls_asked.emit(self.account))
        self.earlier.snapshots_asked.connect(lambda call: self.snapshots_asked.emit(self.account, call))
        self.earlier.snapshot_asked.connect(lambda line: self.snapshot_asked.emit(self.account, line))

    def _look(self, looked_at: bool) -> None:  # noqa: FBT001 - a slot
        self.charts_looked_at.emit(self.account, looked_at)

    def _show_strategies(self, view: AccountView) -> None:
        """Only accounts whose options are margined together have them."""
        self.strategies.show_strategies(view.strategies)
        self._strategies_panel.speak()
        if self._strategies_panel.isHidden() == bool(view.strategies):
            self._strategies_panel.setVisible(bool(view.strategies))
            _share_out(self._left, _LEFT_HEIGHTS)  # a part that comes is given no height of its own

    def _show_derivatives(self, view: AccountView) -> None:
        """The pages that only derivatives accounts have."""
        for place in (_MARGIN, _SIMULATOR):
            self.tabs.setTabVisible(place, view.derivatives is not None)
        self.loop.setVisible(view.derivatives is not None)
        self.tabs.updateGeometry()  # which tabs that come or go do not ask for
        if view.derivatives is not None:
            self.margin.show_view(view.derivatives)
            self.simulator.show_view(view.derivatives)

    def _show_step(self, step: WaterfallStep) -> None:
        self.why.show_step(step)
        self._why_panel.speak()

    def _hint(self) -> str:
        return self.tr("choose a step for its positions and rates")

    def _step_words(self) -> str:
        step = self.waterfall.step()
        return self.waterfall.words(step.step) if step else ""

    def _lines(self) -> str:
        return self.tr("{} lines").format(self._form.count(len(self._view.positions))) if self._view else ""

    def _speak(self) -> None:
        """The lists and panels speak for themselves."""
        self._actions.retranslate()
        self._grey()
        if self._view is None:
            self.header.rules.say(self.tr("waiting for the engine's answer…"))
        else:
            self.header.say(self._view)
        titles = (self.tr("Overview"), self.tr("Charts"), self.tr("Closing in progress"))
        over = (self.tr("Messages"), self.tr("Earlier calls"))
        for place, title in enumerate((*titles, self.tr("Margin"), self.tr("Simulator"), *over)):
            self.tabs.retitle(place, title)
        self.tabs.setAccessibleName(self.tr("Pages of the account"))
        self._say_notice()

    def _say_notice(self) -> None:
        text = reasons_text(self._view.missing) if self._view else ""
        if self._trouble is not None:
            text = self._trouble or self.tr("The engine has not answered. What is shown is the last it said.")
        recall = self.tr("Close (C) is for recall {}: buy back {}").format(*self._recall) if self._recall else ""
        self.notice.say(" · ".join(filter(None, (f"▲ {text}" if text else "", recall))))
        self.notice.setVisible(bool(text or recall))

    def _lay_out(self) -> None:
        theme = self._theme
        why = Panel(theme, lambda: self.tr("Why this call"), self.waterfall, self._hint)
        self._why_panel = Panel(theme, self._step_words, self.why)
        self._positions_panel = Panel(theme, lambda: self.tr("Positions"), self.positions, self._lines)
        self._cash_panel = Panel(theme, lambda: self.tr("Cash by currency"), self.cash, self.cash.hint)
        record = Panel(theme, lambda: self.tr("Follow-up record"), self.record)
        self._strategies_panel = Panel(
            theme, lambda: self.tr("Option strategies"), self.strategies, self.strategies.hint
        )
        self._strategies_panel.hide()
        lists = self._positions_panel, self._strategies_panel, self._cash_panel
        self._left = _split(Qt.Orientation.Vertical, _LEFT_HEIGHTS, *lists)
        reasons = _split(Qt.Orientation.Horizontal, (3, 4), why, self._why_panel)
        facts = _split(Qt.Orientation.Horizontal, (2, 1), self._left, record)
        rows = _split(Qt.Orientation.Vertical, _HEIGHTS, reasons, facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(self.loop)
        column.addLayout(self._pages(rows), 1)

    def _pages(self, overview: QWidget) -> QVBoxLayout:
        """The gauges stand beside the tabs: they are seen on every page and cost no height."""
        self.tabs, pages = CountedTabBar(self._theme, self._form), QStackedWidget()
        for page in (overview, self.charts, self.closing, self.margin, self.simulator, self.messages, self.earlier):
            self.tabs.addTab("")
            pages.addWidget(page)
        for place in (_MARGIN, _SIMULATOR):
            self.tabs.setTabVisible(place, False)  # noqa: FBT003 - the library's signature
        self.tabs.currentChanged.connect(pages.setCurrentIndex)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.tabs)
        line.addWidget(self.gauges, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(pages, 1)
        return column


def _split(orientation: Qt.Orientation, shares: tuple[int, ...], *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(8)
    splitter.setChildrenCollapsible(False)
    for place, part in enumerate(parts):
        splitter.addWidget(part)
        splitter.setStretchFactor(place, shares[place])
    _share_out(splitter, shares)
    return splitter


def _share_out(splitter: QSplitter, shares: tuple[int, ...]) -> None:
    """Sizes in these proportions, so large that none is below a part's least size, which would shift them all."""
    splitter.setSizes([share * _LARGE for share in shares])
