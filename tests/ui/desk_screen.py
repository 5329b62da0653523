"""A main window with a reception, fed by hand: parcels as the desk's threads would hand them over."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tests.desk.alert_rows import NOW, news
from ui.bridge import Bridge
from ui.format import Format
from ui.language import Language
from ui.main_window import MainWindow
from ui.reception import Reception
from ui.theme import Theme
from workstation.desk.news import EngineNews
from workstation.domain.enums import LinkState
from workstation.domain.ids import CommandId

WALL = datetime(2026, 3, 9, 12, tzinfo=UTC)


class RecordingDesk:
    """A desk port that writes down what it is asked."""

    def __init__(self):
        self.opened, self.closed, self.markets, self.submitted = [], [], [], []
        self.charts = set()
        self.simulations = {}
        self.tickets = -1
        self.batches, self.wishes = {}, {}
        self.audit = []
        self.questions = []  # what dialogs and pages asked, as (name, arguments)

    def open_account(self, account):
        self.opened.append(account)

    def close_account(self, account):
        self.closed.append(account)

    def show_charts(self, account):
        self.charts.add(account)

    def hide_charts(self, account):
        self.charts.discard(account)

    def simulate(self, ask):
        self.simulations[ask.account] = ask

    def stop_simulating(self, account):
        self.simulations.pop(account, None)

    def show_audit(self, wanted):
        self.audit.append(wanted)

    def older_audit(self):
        self.audit.append("older")

    def hide_audit(self):
        self.audit.append("hide")

    def check_audit(self):
        self.audit.append("check")

    def open_batch(self, ask):
        self.batches[ask.batch] = ask

    def edit_batch(self, batch, request, wishes):
        self.wishes.setdefault(batch, {}).update(wishes)

    def plan_batch(self, batch, accounts):
        self.plans = (batch, tuple(accounts))

    def refresh_batch(self, batch):
        self.refreshed = batch

    def override_batch(self, batch, *, override):
        self.overridden = (batch, override)

    def let_batch_wait(self, batch, *, wait):
        self.waiting = (batch, wait)

    def close_batch(self, batch):
        self.batches.pop(batch, None)

    def follow_markets(self, markets):
        self.markets.append(tuple(markets))

    def ask_schedule(self, ask):
        self.questions.append(("schedule", ask))

    def ask_deadline(self, ask):
        self.questions.append(("deadline", ask))

    def ask_notes(self, ask):
        self.questions.append(("notes", ask))

    def ask_message(self, ask):
        self.questions.append(("message", ask))

    def close_message(self, ticket):
        self.questions.append(("close message", ticket))

    def read_template(self, request, name):
        self.questions.append(("template", (request, name)))

    def check_template(self, draft):
        self.questions.append(("draft", draft))

    def read_messages(self, account):
        self.questions.append(("messages of", account))

    def read_message(self, message_id):
        self.questions.append(("text", message_id))

    def read_history(self, request, since, until):
        self.questions.append(("history", (request, since, until)))

    def read_calls(self, request, account):
        self.questions.append(("calls of", (request, account)))

    def read_story(self, request, call_id):
        self.questions.append(("story", (request, call_id)))

    def read_snapshots(self, request, call_id):
        self.questions.append(("snapshots of", (request, call_id)))

    def read_snapshots_between(self, request, since, until):
        self.questions.append(("snapshots", (request, since, until)))

    def open_snapshot(self, request, line):
        self.questions.append(("snapshot", (request, line)))

    def listen_first(self, text, language):
        self.questions.append(("listen", (text, language)))

    def asked(self, name):
        """The newest question of this name."""
        return next(what for asked, what in reversed(self.questions) if asked == name)

    def show_holders(self, symbol: str) -> None:
        self.questions.append(("show_holders", (symbol,)))

    def new_ticket(self):
        self.tickets += 1
        return CommandId(f"ticket {self.tickets}")

    def submit(self, ticket, command):
        self.submitted.append((ticket, command))


class DeskScreen:
    """The window, with a hand on both clocks."""

    def __init__(self, qtbot, qapp, language="en"):
        self.qtbot = qtbot
        self.now, self.steady = WALL, 100.0
        self.theme = Theme(qapp, "dark")
        form = Format(zone=ZoneInfo("America/New_York"))
        self.language = Language(qapp, self.theme, form, language)
        self.window = MainWindow(self.theme, form, lambda: self.now, lambda: self.steady)
        self.bridge = Bridge()
        self.reception = Reception(self.window, self.bridge, lambda: self.steady)
        self.desk = RecordingDesk()
        self.reception.connect_desk(self.desk)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def close(self):
        self.reception.accounts.close_all()
        self.window.close()
        if self.theme.language != "en":  # translators belong to the application, which outlives this screen
            self.language.use("en")

    @property
    def risk(self):
        return self.window.pages[0]

    def hand(self, *parcels):
        """Hand over and let the event loop deliver."""
        for parcel in parcels:
            self.bridge.hand(parcel)
        self.qtbot.waitUntil(lambda: self.bridge.is_idle)
        self.settle()

    def settle(self):
        """Let the event loop run until every page shows what it knows."""
        self.qtbot.waitUntil(lambda: not any(page.is_owing for page in self.window.live_pages))
        self.qtbot.waitUntil(lambda: self.window.turns.is_idle)
        self.qtbot.wait(1)

    def rows(self, *rows, gone=(), reload=False):
        self.hand(news(rows, gone, reload=reload))

    def steps(self, **changed):
        facts = {
            "epoch": 1,
            "pid": 4711,
            "host": "risk-1",
            "version": "0.1.0",
            "step_at": self.now,
            "market_now": NOW,
            "as_of": NOW,
            "link": LinkState.UP,
            "link_text": "",
            "problems": (),
            "speed": 60.0,
            "paused": False,
            "unpriced": 0,
            "message": "",
        }
        self.hand(EngineNews(**{**facts, **changed}))
