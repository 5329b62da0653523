"""What menus lead to where a name or nothing more is asked for: filters kept, files exported, the layout reset."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel, QLineEdit, QMenu

from tests.desk.alert_rows import alert
from ui import app
from ui.frame.filter_menus import KeptFilters
from ui.tables.columns import Sort
from ui.tables.conditions import Having
from workstation.config import Settings


def choose(menu, text):
    [entry] = [action for action in menu.actions() if action.text() == text]
    entry.trigger()


@pytest.mark.parametrize(
    ("typed", "key", "kept"), [("noted", Qt.Key.Key_Return, ["noted"]), ("x", Qt.Key.Key_Escape, [])]
)
def test_that_filters_are_kept_under_the_name_that_is_typed(screen, typed, key, kept):
    page = screen.risk
    page.filters.ask(Having("note", known=True))
    button, menu = page.filter_line.findChild(KeptFilters), QMenu()
    button._offer(menu)
    choose(menu, "Save these filters as…")
    dialog = button.findChild(QInputDialog)
    line = dialog.findChild(QLineEdit)
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, key)
    assert list(page.filters.kept) == kept


def test_that_what_is_selected_is_exported_to_the_file_one_chooses(screen, qtbot, tmp_path):
    screen.steps()
    screen.rows(alert("a"), alert("b"), reload=True)
    page, menu = screen.risk, QMenu()
    page.blotter.select(page.live.slots_of(["b"]))
    page.links.offer_export(menu)
    choose(menu, "The selection as CSV…")
    dialog = page.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("Risk alerts 2020-03-16.csv")
    dialog.selectFile(str(tmp_path / "mine"))
    dialog.accept()

    def said():
        return [label.text() for label in screen.window.tabs.findChildren(QLabel)]

    qtbot.waitUntil(lambda: "1 rows exported to mine.csv" in said())
    assert "account b" in (tmp_path / "mine.csv").read_text(encoding="utf-8-sig")


def test_that_reset_layout_in_the_menu_forgets_what_its_user_arranged(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(app, "_log_to", lambda _folder: None)
    monkeypatch.setattr(app.signal, "signal", lambda *_: None)
    program = app.Program(Settings(data_dir=tmp_path, user="maria", desk="desk-1"), None, 0.0, frozenset())
    window = program._window
    qtbot.addWidget(window)
    table = window.pages[0].table
    table.sort_by((Sort("equity"),))
    program._keep_layout()
    [file] = tmp_path.glob("layout-*.json")
    [reset] = [action for action in window.findChildren(QAction) if action.text() == "Reset layout"]
    reset.trigger()
    assert table.sorts == table.spec.sorts
    assert not file.exists()
