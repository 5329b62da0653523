"""Counts and dates of the frame are written as the language in force writes them, also those already on screen."""

from pathlib import Path

from tests.desk.alert_rows import NOW
from tests.ui.calls_on_a_desk import with_two_calls
from ui.dialogs.move_deadline import MoveDeadlineDialog
from ui.table_tools import Exported
from workstation.desk.news import MarketSession


def test_that_counts_and_dates_change_with_the_language(screen):
    with_two_calls(screen)
    window = screen.window
    dialog = screen.reception.calls.open_deadline()
    assert isinstance(dialog, MoveDeadlineDialog)
    window.tabs.detach(window.close_orders)
    screen.hand(MarketSession("XNYS", is_open=False, until=NOW))

    def told():
        screen.bridge.hand(Exported(Path("alerts.csv"), 1234))
        screen.qtbot.waitUntil(lambda: screen.bridge.is_idle)
        screen.settle()
        window.tabs.set_count(screen.risk, 1234)
        window.tabs.set_count(window.close_orders, 5678)
        return (
            window.tab_bar.count_text(0),
            window.tab_bar.accessibleTabName(0).split(", ")[1],
            window.tabs.floating[window.close_orders].windowTitle().rsplit(" ", 1)[1],
            next(w for w in window.toasts._notes[-1].accessibleName().split() if w.startswith("1")).rstrip(","),
            next(word for word in window.status.session.text().split() if "2020" in word),
            dialog.day.displayFormat(),
            dialog.day.text().rsplit(" ", 1)[1].casefold().rstrip("."),
            window.history.stretch.first.displayFormat(),
        )

    assert told() == ("1,234", "1,234", "5,678", "1,234", "2020-03-16", "yyyy-MM-dd ddd", "tue", "yyyy-MM-dd")
    screen.language.use("pt_BR")
    assert told() == ("1.234", "1.234", "5.678", "1.234", "16/03/2020", "dd/MM/yyyy ddd", "ter", "dd/MM/yyyy")
