"""The main window: five tabs, the activity dock, the status bar. Puts parts together and computes nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from ui.actions import Actions
from ui.edited_tables import EditedTables
from ui.format import Format
from ui.frame.activity import ActivityList
from ui.frame.alert_page import AlertPage
from ui.frame.floating import DOCK_KEY
from ui.frame.live_page import LivePage
from ui.frame.names import name_buttons
from ui.frame.recall_page import RecallPage
from ui.frame.tabs import Tabs
from ui.frame.toast import Toasts
from ui.menus import Menus
from ui.notifications import ALL, Channel, Notifications
from ui.rights import Rights
from ui.status_bar import StatusBar
from ui.tables.intraday_alerts import INTRADAY_ALERTS
from ui.tables.risk_alerts import RISK_ALERTS
from ui.theme import Meaning, Theme
from ui.turns import Turns
from ui.views.abnormal import Abnormal
from ui.views.audit import AuditView
from ui.views.borrow_book import BorrowBook
from ui.views.close_orders import CloseOrders
from ui.views.covered_recalls import CoveredRecalls
from ui.views.history import History
from ui.views.intraday_alerts import IntradayAlerts
from ui.views.liquidations import Liquidations
from ui.views.messages import Messages
from ui.views.policy import PolicyView
from ui.views.risk_alerts import RiskAlerts
from ui.views.schedules import Schedules
from ui.views.short_recalls import ShortRecalls
from ui.views.snapshots import Snapshots
from ui.views.templates import TemplatesView
from workstation.desk.live_table import LiveTable
from workstation.domain.tables import (
    ALERTS,
    BORROW_BOOK,
    COVERED_RECALLS,
    LIQUIDATIONS,
    MESSAGES,
    ORDERS,
    SCHEDULES,
    SHORT_RECALLS,
    VisibleTable,
)

_TICK_MS = 250
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST_SIZE = QSize(1366, 768)
FurtherPage = LivePage | PolicyView | AuditView | History | Snapshots | TemplatesView


class MainWindow(QMainWindow):
    """Invariant: a table of the store has one ``LiveTable`` here, whatever number of tabs shows it."""

    ticked = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, form: Format, now: Callable[[], datetime], steady: Callable[[], float]) -> None:
        super().__init__()
        self.theme, self.form, self.now = theme, form, now
        self.actions_, self.rights = Actions(self), Rights(self)
        worse = {**RISK_ALERTS.worse, **INTRADAY_ALERTS.worse}
        self.tables: dict[VisibleTable, LiveTable] = {
            ALERTS: LiveTable(ALERTS, worse),
            ORDERS: LiveTable(ORDERS),
            SCHEDULES: LiveTable(SCHEDULES),
            MESSAGES: LiveTable(MESSAGES),
            COVERED_RECALLS: LiveTable(COVERED_RECALLS),
            SHORT_RECALLS: LiveTable(SHORT_RECALLS),
            BORROW_BOOK: LiveTable(BORROW_BOOK),
            LIQUIDATIONS: LiveTable(LIQUIDATIONS),
        }
        self.pages = self._make_pages((steady, _EPOCH))
        self._make_further((steady, _EPOCH))
        self.turns = Turns(self)
        for page in self.live_pages:
            page.share(self.turns)
            page.setObjectName(page.table.spec.name)
        self.tabs = self._make_tabs()
        self.setCentralWidget(self.tabs)
        self.edited = EditedTables(self.tabs)
        self.activity = ActivityList(theme, form)
        self.activity_dock = self._make_dock()
        self.status = StatusBar(theme, form, now, self)
        self.setStatusBar(self.status)
        self.menus = Menus(self, theme)
        self.may_leave: Callable[[], bool] = lambda: True
        self.menus.quit_asked.connect(self.quit)
        self.menus.percent_asked.connect(self.write_ratios)
        self.menus.show_percent(form.percent)
        self.toasts = Toasts(theme, self.tabs)
        self.activity.noted.connect(self.toasts.say)
        for page in self.live_pages:
            page.table.refused.connect(self._say_refusal)
        self.notifications = Notifications(self.toasts, self)
        self._offer_channels()
        self._make_keys()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.ticked)
        self._tick.timeout.connect(self.status.tick)
        self._tick.start()
        self.resize(FIRST_SIZE)
        theme.spoken.connect(self._speak)
        self._speak()

    def _make_further(self, clocks: tuple[Callable[[], float], datetime]) -> None:
        """Pages opened from the View menu."""
        self.policy = PolicyView(self.theme, self.form, self.rights)
        self.audit = AuditView(self.theme, self.form, self.rights)
        self.templates = TemplatesView(self.theme, self.form, self.rights)
        self.abnormal = Abnormal(self.tables[ALERTS], self.theme, self.form, clocks, self.actions_)
        self.messages = Messages(self.tables[MESSAGES], self.theme, self.form, clocks, self.rights)
        self.schedules = Schedules(self.tables[SCHEDULES], self.theme, self.form, clocks, self.rights)
        self.liquidations = Liquidations(self.tables[LIQUIDATIONS], self.theme, self.form, clocks, self.rights)
        self.borrow_book = BorrowBook(self.tables[BORROW_BOOK], self.theme, self.form, clocks)
        self.history, self.snapshots = History(self.theme, self.form), Snapshots(self.theme, self.form)
        self.further: tuple[FurtherPage, ...] = (
            self.policy,
            self.abnormal,
            self.messages,
            self.templates,
            self.schedules,
            self.liquidations,
            self.history,
            self.snapshots,
            self.borrow_book,
            self.audit,
        )
        for page in self.further:
            page.setParent(self)  # none outlives the turns it takes
            page.hide()  # said aloud: else it is shown, and painted, behind the tabs as soon as the window is
        self.policy.setObjectName("policy")
        self.audit.setObjectName("audit")
        self.history.setObjectName("history")
        self.snapshots.setObjectName("snapshots")
        self.templates.setObjectName("templates")

    @property
    def close_orders(self) -> CloseOrders:
        """The tab of the orders."""
        return next(page for page in self.pages if isinstance(page, CloseOrders))

    @property
    def intraday_alerts(self) -> IntradayAlerts:
        """The tab of intraday accounts."""
        return next(page for page in self.pages if isinstance(page, IntradayAlerts))

    @property
    def short_recalls(self) -> ShortRecalls:
        """The tab of shares that lenders want back."""
        return next(page for page in self.pages if isinstance(page, ShortRecalls))

    @property
    def recall_pages(self) -> Sequence[RecallPage]:
        """The tabs of recalls."""
        return [page for page in self.pages if isinstance(page, RecallPage)]

    @property
    def alert_pages(self) -> Sequence[AlertPage]:
        """The tabs that show alerts."""
        return [page for page in self.pages if isinstance(page, AlertPage)]

    @property
    def live_pages(self) -> Sequence[LivePage]:
        """All pages over tables, open or not."""
        return [*self.pages, *(page for page in self.further if isinstance(page, LivePage))]

    def pages_of(self, table: VisibleTable) -> Sequence[LivePage]:
        """The pages over a table, open or not."""
        return [page for page in self.live_pages if page.live is self.tables[table]]

    def toggle_policy(self) -> None:
        """Open the policy page as a tab, go to it, or, from it, close it."""
        self.toggle(self.policy)

    def show_rules(self) -> None:
        """The policy page on the automatic rules."""
        if not self.tabs.is_open(self.policy):
            self.tabs.open_page(self.policy, self.policy.title, is_fixed=False)
        self.tabs.go_to(self.policy)
        self.policy.show_rules()

    def toggle(self, page: FurtherPage) -> None:
        """Open a further page as a tab, go to it, or, from it, close it."""
        if self.tabs.is_open(page) and self.tabs.active_page is page:
            self.tabs.close_page(page)
            return
        if not self.tabs.is_open(page):
            self.tabs.open_page(page, page.title, is_fixed=False)
        self.tabs.go_to(page)

    def write_ratios(self, percent: bool) -> None:  # noqa: FBT001 - a slot of a checkable action
        """All ratios as 33.33 %, or as 0.3333, from now on."""
        if percent != self.form.percent:
            self.form.percent = percent
            self.theme.write_anew()
        self.menus.show_percent(percent)

    def quit(self) -> None:
        """Close, unless something waits that a person has to be told of first."""
        if self.may_leave():
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell who runs the desk, then go; the window's own cross asks first whether anything waits."""
        if event.spontaneous() and not self.may_leave():
            event.ignore()
            return
        self._tick.stop()
        self.closing.emit()
        self.tabs.dock_all()
        super().closeEvent(event)

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Margin Workstation"))
        self.activity_dock.setWindowTitle(self.tr("Activity"))
        floats, closes = self.tr("Float or dock"), self.tr("Close")
        name_buttons(self.activity_dock, {"qt_dockwidget_floatbutton": floats, "qt_dockwidget_closebutton": closes})
        self.actions_.retranslate()

    def _make_pages(self, clocks: tuple[Callable[[], float], datetime]) -> tuple[LivePage, ...]:
        rest = (self.theme, self.form, clocks, self.actions_)
        return (
            RiskAlerts(self.tables[ALERTS], *rest),
            IntradayAlerts(self.tables[ALERTS], *rest),
            CloseOrders(self.tables[ORDERS], self.theme, self.form, clocks, self.rights),
            CoveredRecalls(self.tables[COVERED_RECALLS], self.theme, self.form, clocks, self.rights),
            ShortRecalls(self.tables[SHORT_RECALLS], self.theme, self.form, clocks, self.rights),
        )

    def _make_tabs(self) -> Tabs:
        tabs = Tabs(self.theme, self.form)
        self.tab_bar = tabs.bar
        for page in self.pages:
            tabs.open_page(page, page.title)
            page.counted.connect(partial(tabs.set_count, page))
        tabs.floated.connect(self._give_keys)
        return tabs

    def _make_dock(self) -> QDockWidget:
        dock = QDockWidget(self)
        dock.setObjectName("activity")
        dock.setWidget(self.activity)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        dock.hide()
        return dock

    def _say_refusal(self, reason: str) -> None:
        self.toasts.say(f"▲ {reason}", Meaning.WARNING)

    def _offer_channels(self) -> None:
        """What the menu says of the ways to be told, and what it switches."""
        told, menus = self.notifications, self.menus

        def show() -> None:
            menus.show_channels(told.wanted, told.bell.how, told.reason(Channel.TRAY))

        menus.channel_switched.connect(lambda channel, on: told.switch(channel, on=on))
        told.changed.connect(show)
        self.theme.spoken.connect(show)
        told.asked.connect(self._come_forward)
        told.want(ALL)

    def _come_forward(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.tabs.go_to(self.pages[0])

    def _make_keys(self) -> None:
        self._give_keys(self)
        _key(self, DOCK_KEY, self._detach)

    def _detach(self) -> None:
        if self.tabs.count():
            self.tabs.detach(self.tabs.currentWidget())

    def _give_keys(self, window: QWidget) -> None:
        """The keys of the pages work in every window that may hold one."""
        _key(window, "Ctrl+F", lambda: self._on_page(_begin_search))
        _key(window, "F5", lambda: self._on_page(lambda page: page.refresh()))
        for place, page in enumerate(self.pages, 1):
            _key(window, f"Ctrl+{place}", partial(self.tabs.go_to, page))

    def _on_page(self, act: Callable[[FurtherPage], None]) -> None:
        page = self.tabs.active_page
        if isinstance(page, FurtherPage):
            act(page)


def _begin_search(page: FurtherPage) -> None:
    if isinstance(page, LivePage):
        page.filter_line.take_focus()
    else:
        page.begin_search()


def _key(window: QWidget, key: str, act: Callable[[], object]) -> None:
    QShortcut(QKeySequence(key), window, act)
