from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.charts.accounts import CALL, RECORD, called
from ui.actions import Actions
from ui.detail.window import AccountWindow
from ui.format import Format
from ui.theme import Theme


@pytest.fixture
def theme(qapp):
    return Theme(qapp, "dark")


@pytest.fixture
def window(qtbot, theme, request):
    """An account window on its charts page, with everything computed."""
    host = QWidget()
    qtbot.addWidget(host)
    made = AccountWindow(theme, Format("en", ZoneInfo("America/New_York")), Actions(host), "A")
    made.resize(1366, 768)
    facts, computed = called()
    made.show_call(CALL, RECORD)
    made.show_view(facts)
    with qtbot.waitExposed(made):
        made.show()
    made.tabs.setCurrentIndex(1)
    for news in computed:
        made.take_charts(news)
    qtbot.wait(20)
    yield made
    made.close()


@pytest.fixture
def page(window):
    return window.charts.page
