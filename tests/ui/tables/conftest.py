from zoneinfo import ZoneInfo

import pytest

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US, alert, news
from ui.format import Format
from ui.tables.risk_alerts import RISK_ALERTS
from ui.tables.table_view import TableView
from ui.theme import Theme
from workstation.desk.blotter import Blotter
from workstation.desk.live_table import LiveTable
from workstation.domain.tables import ABSENT


class Screen:
    """A live table in a window, with a hand on the clock."""

    def __init__(self, qtbot, qapp, spec=RISK_ALERTS):
        self.now = 100.0
        self.table = LiveTable(spec.table, spec.worse)
        self.blotter = Blotter(self.table, NOW, spec.scope, spec.currency, spec.counted)
        self.theme = Theme(qapp, "dark")
        form = Format("en", ZoneInfo("America/New_York"))
        self.view = TableView(spec, self.blotter, self.theme, form, lambda: self.now)
        self.view.resize(1600, 600)
        qtbot.addWidget(self.view)
        with qtbot.waitExposed(self.view):
            self.view.show()

    def happens(self, *rows, gone=(), reload=False, market_now=NOW):
        parcel = news(rows, gone, reload=reload, table=self.table.table)
        self.view.take(self.table.apply(parcel, self.now), market_now)

    @property
    def shown(self):
        return "".join(self.table.keys(self.blotter.slots))

    @property
    def selected(self):
        return "".join(self.view.selected_keys())

    def row_point(self, key, column="account"):
        logical = [c.name for c in self.view.spec.columns].index(column)
        index = self.view.rows.index(self.shown.index(key), logical)
        return self.view.visualRect(index).center()

    def cell(self, key, column):
        logical = [c.name for c in self.view.spec.columns].index(column)
        return self.view.rows.text(self.shown.index(key), logical)


def call(key, amount, **fields):
    """An alert as the engine writes one."""
    times = {"triggered_at": NOW_US - 30 * HOUR_US, "deadline": NOW_US + 40 * HOUR_US, "updated_at": NOW_US}
    absent = dict.fromkeys(("auto_close_at", "last_close_at", "last_message_at", "forced_at"), ABSENT)
    figures = {"call_amount": amount, "call_amount_reporting": amount}
    return alert(key, **{"name": f"Client {key}", "status": "OPEN", **absent, **times, **figures, **fields})


@pytest.fixture
def screen(qtbot, qapp):
    screen = Screen(qtbot, qapp)
    screen.happens(
        *(call(k, a) for k, a in zip("abcdef", (600.0, 500.0, 400.0, 300.0, 200.0, 100.0), strict=True)), reload=True
    )
    return screen
