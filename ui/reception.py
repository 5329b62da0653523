"""Where what the desk's threads hand over reaches the parts of the main window, and intents reach the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ui.account_memory import RestoredAccounts
from ui.account_menu import AccountMenu
from ui.account_messages import AccountMessages
from ui.account_orders import AccountOrders
from ui.account_past import AccountPast
from ui.batches import Batches
from ui.bridge import Bridge
from ui.call_tools import CallTools
from ui.closing_tools import ClosingTools
from ui.derivatives_tools import DerivativesTools
from ui.desk_port import DeskPort
from ui.detail.opened import OpenedAccounts
from ui.dialogs.keys import KeysDialog
from ui.dialogs.problems import ProblemsDialog
from ui.ending_tools import EndingTools
from ui.frame.file_dialog import FileDialog
from ui.frame.focus_ring import FocusRing
from ui.garbage import spare_what_stays
from ui.house_tools import HouseTools
from ui.main_window import MainWindow
from ui.past_tools import PastTools
from ui.quitting import Quitting
from ui.recall_tools import RecallTools
from ui.sending import Sender
from ui.showing import Dialogs
from ui.table_tools import TableTools
from ui.template_tools import TemplateTools
from workstation.commands.command import Command
from workstation.commands.control import ControlReplay, ReplayAction
from workstation.desk.account_view import AccountNews, AccountTrouble, CallNews
from workstation.desk.chart_view import MoveNews, SeriesNews, SymbolNews
from workstation.desk.headlines import markets_by_alerts, turned_forced
from workstation.desk.live_table import Change, LiveTable
from workstation.desk.news import (
    CommandNews,
    DayLine,
    EngineNews,
    MarketSession,
    NotSubmitted,
    PolicyNews,
    SignedIn,
    StoreTrouble,
    TableNews,
)
from workstation.desk.supervisor import EngineReport
from workstation.domain.enums import LinkState
from workstation.domain.tables import ALERTS, VisibleTable

_ALARM_MS = 10_000
_SETTLING_MS = (0, 2_000, 15_000, 60_000)  # after the first rows the desk's threads go on importing for some seconds
_BUSIEST_EVERY = 20  # ticks
_TIME_EVERY = 4  # ticks: ages are written in minutes and hours


class Reception(QObject):
    """Invariant: the only place that knows both the window and the desk; runs in the GUI thread."""

    book_chosen = Signal(str)

    def __init__(self, window: MainWindow, bridge: Bridge, steady: Callable[[], float]) -> None:
        super().__init__(window)
        self._window, self._steady = window, steady
        self._desk: DeskPort | None = None
        self._news: EngineNews | None = None
        self._ticks = 0
        self._busiest = ""
        self._sessions: dict[str, MarketSession] = {}  # of the markets followed, as told last
        self._calm = QTimer(self, singleShot=True, interval=_ALARM_MS)
        self._calm.timeout.connect(self._calm_down)
        self.accounts = OpenedAccounts(window.theme, window.form, window, window.tabs)
        self._problems = ProblemsDialog(window.theme, window)
        self._ring = FocusRing(window.theme, self)
        self._keys = KeysDialog(window.theme, window)
        self.tools = TableTools(window.theme, window.form, window.toasts, bridge)
        self.sending = Sender(window.toasts, self)
        self.house = HouseTools(window, bridge, self.sending, self.tools)
        self.closing = ClosingTools(window, bridge, self.sending)
        self.batches = Batches(window, self.accounts, bridge, self.sending)
        self._listen_to_desk(bridge)
        self._listen_to_user()
        # Behind the rows themselves: what they open or count shows what stands there.
        self.orders = AccountOrders(window, self.accounts, bridge, self.closing)
        self.messages = AccountMessages(window, self.accounts, bridge)
        self.earlier = AccountPast(self.accounts, bridge)
        self.calls = CallTools(window, self.accounts, bridge, self.sending)
        self.ending = EndingTools(window, self.accounts, bridge, self.calls)
        self.recalls = RecallTools(window, self.accounts, bridge, self.sending, self.batches, self.calls)
        self.derivatives = DerivativesTools(window, self.accounts, bridge, self.calls)
        self.quitting = Quitting(window)
        self.restored = RestoredAccounts(window, self.accounts, bridge)
        AccountMenu(window.menus.accounts, self.accounts)
        self.past = PastTools(window, self.accounts, bridge, self.sending, self.tools, self.calls)
        self.templates = TemplateTools(window, bridge, self.calls)

    def _ask_for_book(self) -> None:
        dialog = FileDialog(self._window, self.tr("Open own book directory"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.book_chosen)
        dialog.open()

    @property
    def dialogs(self) -> Dialogs:
        """Every dialog that can be shown now, by its name; a batch is worked out for a while and opened by itself."""
        page = self._window.pages[0]
        return {
            "keys": lambda: _shown(self._keys),
            "problems": lambda: _shown(self._problems),
            "columns": lambda: self.tools.open_columns(page),
            "highlight": lambda: self.tools.open_highlight(page),
            "about": self._about,
            **page.filters.editors(page.filter_line),
            **self.closing.dialogs,
            **self.house.dialogs,
            **self.calls.dialogs,
            **self.ending.dialogs,
            **self.recalls.dialogs,
            **self.past.dialogs,
            **self.templates.dialogs,
            **self.derivatives.dialogs,
        }

    def _about(self) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("About Margin Workstation"))
        box.setText(self.tr("Margin Workstation: the desk on which a broker handles margin calls."))
        box.setInformativeText(self.tr("Licence: Apache-2.0"))
        box.open()
        return box

    def connect_desk(self, desk: DeskPort) -> None:
        """From now on intents have someone to go to."""
        self._desk = desk
        self.sending.connect_desk(desk)
        self.closing.connect_desk(desk)
        self.house.connect_desk(desk)
        self.batches.connect_desk(desk)
        self.calls.connect_desk(desk)
        self.recalls.connect_desk(desk)
        self.past.connect_desk(desk)
        self.messages.connect_desk(desk)
        self.earlier.connect_desk(desk)
        self.templates.connect_desk(desk)
        self.derivatives.connect_desk(desk)
        for account, opened in self.accounts.windows.items():
            desk.open_account(account)
            if opened.charts.isVisible():
                desk.show_charts(account)

    def _listen_to_desk(self, bridge: Bridge) -> None:
        window = self._window
        bridge.on(TableNews, self._take_rows)
        bridge.on(EngineNews, self._take_engine)
        bridge.on(EngineReport, window.status.take_report)
        bridge.on(StoreTrouble, window.status.take_trouble)
        bridge.on(SignedIn, window.status.take_user)
        bridge.on(SignedIn, self._take_user)
        bridge.on(MarketSession, self._take_session)
        bridge.on(CommandNews, window.activity.take)
        bridge.on(NotSubmitted, window.activity.take_failure)
        bridge.on(PolicyNews, self._take_policy)
        bridge.on(DayLine, self._take_line)
        bridge.on(AccountNews, self.accounts.take_facts)
        bridge.on(CallNews, self.accounts.take_call)
        bridge.on(AccountTrouble, self.accounts.take_trouble)
        bridge.on(SeriesNews, self.accounts.take_series)
        bridge.on(SymbolNews, self.accounts.take_series)
        bridge.on(MoveNews, self.accounts.take_moves)

    def _listen_to_user(self) -> None:
        window, menus = self._window, self._window.menus
        for page in window.live_pages:
            page.account_asked.connect(self.accounts.open)
            self.tools.serve(page)
        self.accounts.opened.connect(self._watch)
        self.accounts.closed.connect(self._unwatch)
        self.accounts.charts_looked_at.connect(self._watch_charts)
        menus.reset_asked.connect(self.accounts.float_all)
        window.ticked.connect(self._tick)
        window.closing.connect(self.batches.close_all)
        window.closing.connect(self.accounts.close_all)
        window.status.problems_asked.connect(self._problems.show)
        menus.policy_asked.connect(window.toggle_policy)
        menus.rules_asked.connect(window.show_rules)
        menus.abnormal_asked.connect(lambda: window.toggle(window.abnormal))
        menus.audit_asked.connect(lambda: window.toggle(window.audit))
        menus.messages_asked.connect(lambda: window.toggle(window.messages))
        menus.templates_asked.connect(lambda: window.toggle(window.templates))
        menus.schedules_asked.connect(lambda: window.toggle(window.schedules))
        menus.liquidations_asked.connect(lambda: window.toggle(window.liquidations))
        menus.history_asked.connect(lambda: window.toggle(window.history))
        menus.snapshots_asked.connect(lambda: window.toggle(window.snapshots))
        menus.activity_asked.connect(window.activity_dock.show)
        menus.keys_asked.connect(self._keys.show)
        menus.book_asked.connect(self._ask_for_book)
        menus.about_asked.connect(self._about)
        menus.pause_asked.connect(lambda: self.submit(ControlReplay(action=ReplayAction.PAUSE)))
        menus.resume_asked.connect(lambda: self.submit(ControlReplay(action=ReplayAction.RESUME)))
        menus.speed_asked.connect(lambda speed: self.submit(ControlReplay(action=ReplayAction.SPEED, speed=speed)))

    def submit(self, command: Command) -> None:
        """Send a command that needs no dialog."""
        self.sending.submit(command)

    def _watch(self, account: str) -> None:
        if self._desk is not None:
            self._desk.open_account(account)

    def _unwatch(self, account: str) -> None:
        if self._desk is not None:
            self._desk.close_account(account)

    def _watch_charts(self, account: str, looked_at: bool) -> None:  # noqa: FBT001 - a slot
        if self._desk is not None:
            (self._desk.show_charts if looked_at else self._desk.hide_charts)(account)

    def _take_rows(self, news: TableNews) -> None:
        live = self._window.tables[news.table]
        change = live.apply(news, self._steady())
        now = self._market_now()
        for page in self._window.pages_of(news.table):
            page.take(change, now or page.market_now)
        if news.staying is not None and news.is_last:
            for wait in _SETTLING_MS:
                QTimer.singleShot(wait, spare_what_stays)
            self._window.turns.ask_each(self._prepared(live))
        if news.table is ALERTS:
            self._announce_forced(change)

    def _prepared(self, live: LiveTable) -> Iterator[None]:
        """In pieces; what was made stays, so that the garbage search need not look at it."""
        yield from live.prepare(self._texts_in_view(live.table))
        spare_what_stays()

    def _texts_in_view(self, table: VisibleTable) -> list[str]:
        """The text columns someone may sort by next."""
        tables = [page.table for page in self._window.pages_of(table)]
        sources = {view.spec.columns[column].source for view in tables for column in view.shown_columns()}
        return [field.name for field in self._window.tables[table].text_fields if field.name in sources]

    def _announce_forced(self, change: Change) -> None:
        live = self._window.tables[ALERTS]
        turned = turned_forced(live, change)
        if not len(turned):
            return
        for page in self._window.pages:
            if page.live is live and page.is_about(turned):
                self._window.tabs.set_alarm(page, alarm=True)
        self._calm.start()  # anew with each
        accounts, names = live.text("account")[turned], live.text("name")[turned]
        self._window.notifications.forced([f"{a} {n}".strip() for a, n in zip(accounts, names, strict=True)])

    def _calm_down(self) -> None:
        """The page one looks at needs no alarm for long; the others keep theirs until they are looked at."""
        for page in self._window.pages:
            if self._window.tabs.is_seen(page):
                self._window.tabs.set_alarm(page, alarm=False)

    def _take_engine(self, news: EngineNews) -> None:
        if news.link is not LinkState.DOWN and (self._news is None or self._news.link is LinkState.DOWN):
            for page in self._window.live_pages:
                page.know()
        for page in self._window.live_pages:
            page.lack(news.problems[0] if news.problems else "")
        self._news = news
        self._window.status.take_news(news)
        self._window.menus.allow_replay(news.speed, paused=news.paused)
        self._problems.say(news.problems)
        as_of = news.market_now
        for page in self._window.alert_pages:
            if as_of is not None:
                page.say_when(as_of, self._pace(news))

    def _pace(self, news: EngineNews) -> str:
        if news.speed is None:
            return ""
        return self.tr("paused") if news.paused else f"{news.speed:g}×"

    def _take_user(self, user: SignedIn) -> None:
        self._window.rights.sign_in(user)
        for page in self._window.live_pages:
            page.filters.sign_in(user.user)

    def _take_policy(self, news: PolicyNews) -> None:
        self._window.policy.take(news)
        values = {row.key: row.value for row in news.rows}
        for page in self._window.live_pages:
            page.take_policy(values)

    def _take_line(self, line: DayLine) -> None:
        for page in self._window.alert_pages:
            page.say_line(line)

    def _tick(self) -> None:
        """Ages grow by themselves."""
        now = self._market_now()
        self._ticks += 1
        self.closing.follow()
        if now is not None and self._ticks % _TIME_EVERY == 0:
            for page in self._window.live_pages:
                if page.isVisible():
                    page.pass_time(now)
        if self._desk is not None and self._ticks % _BUSIEST_EVERY == 1:
            self._follow_markets(self._desk)

    def _follow_markets(self, desk: DeskPort) -> None:
        """The status bar tells of the market of most alerts, the intraday tab of those of its own."""
        live, intraday = self._window.tables[ALERTS], self._window.intraday_alerts
        self._busiest = next(iter(markets_by_alerts(live, live.slots)), "")
        markets = tuple(dict.fromkeys(filter(None, (self._busiest, *intraday.find_markets()))))
        self._sessions = {market: session for market, session in self._sessions.items() if market in markets}
        desk.follow_markets(markets)
        self._say_sessions()

    def _take_session(self, session: MarketSession) -> None:
        self._sessions[session.calendar] = session
        self._busiest = self._busiest or session.calendar
        self._say_sessions()

    def _say_sessions(self) -> None:
        if found := self._sessions.get(self._busiest):
            self._window.status.take_session(found)
        self._window.intraday_alerts.take_sessions(self._sessions)

    def _market_now(self) -> datetime | None:
        return self._news.market_now if self._news else None


def _shown(dialog: QWidget) -> QWidget:
    dialog.show()
    return dialog
