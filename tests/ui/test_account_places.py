"""Account windows among the tabs or on their own: docked, floated, found again at the next start."""

import json
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from tests.ui.test_account_window import facts
from ui.account_memory import RestoredAccounts, placed_accounts
from ui.layout_keeper import LayoutKeeper
from ui.memory import Memory
from ui.tables.conditions import Having
from ui.tables.painter import AgeRule
from ui.theme import Meaning
from workstation.desk.account_view import AccountTrouble

_FRAME = 4  # px that a platform may count to a window or to its frame
_DOCK = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def accounts(screen):
    for account in ("A", "B", "C"):
        screen.reception.accounts.open(account)
    return screen.reception.accounts


def titles(tabs):
    return [tabs.tabText(place) for place in range(tabs.count())][5:]


def steps(screen, *seconds, epoch=1):
    for second in seconds:
        screen.steps(step_at=screen.now + timedelta(seconds=second), epoch=epoch)


def test_that_several_accounts_are_docked_floated_and_closed_by_button_key_and_menu(screen, accounts):
    tabs, windows = screen.window.tabs, dict(accounts.windows)
    assert windows["A"].height() < windows["A"].screen().availableGeometry().height()  # with its title bar it fits
    windows["A"].setGeometry(0, 120, 1100, 560)
    windows["A"].header.place.click()
    accounts.open("B")
    screen.qtbot.waitUntil(windows["B"].isActiveWindow)
    screen.qtbot.keyClick(windows["B"], Qt.Key.Key_D, _DOCK)
    assert titles(tabs) == ["A", "B"]
    assert tabs.currentWidget() is windows["B"]
    assert "Float" in windows["B"].header.place.toolTip()
    screen.hand(facts())
    assert windows["A"].header.who.text().startswith("A")
    accounts.open("A")
    assert tabs.currentWidget() is windows["A"]
    screen.window._detach()  # the key of the main window
    assert (titles(tabs), windows["A"].isWindow()) == (["B"], True)
    assert (windows["A"].y(), windows["A"].height()) == (pytest.approx(120, abs=_FRAME), 560)
    tabs.menu_of(windows["B"]).actions()[-1].trigger()
    assert (titles(tabs), list(accounts.windows)) == ([], ["A", "C"])
    assert screen.desk.closed == ["B"]
    windows["C"].close()
    assert screen.desk.closed == ["B", "C"]


def test_that_the_menu_docks_and_floats_one_or_all(screen, accounts):
    menu, tabs = screen.window.menus.accounts, screen.window.tabs

    def entries():
        menu.aboutToShow.emit()
        return {action.text(): action for action in menu.actions()}

    assert not entries()["Float all"].isEnabled()
    assert "No account" in entries()["Float all"].toolTip()
    entries()["B"].trigger()
    assert titles(tabs) == ["B"]
    assert entries()["B"].isChecked()
    entries()["Dock all as tabs"].trigger()
    assert titles(tabs) == ["B", "A", "C"]
    entries()["B"].trigger()
    assert titles(tabs) == ["A", "C"]
    screen.window.menus.reset_asked.emit()
    assert titles(tabs) == []
    assert all(window.isVisible() for window in accounts.windows.values())


def test_that_accounts_are_found_again_where_they_were_and_one_that_is_gone_is_said(screen, accounts, tmp_path):
    memory, windows = Memory(tmp_path, "mei"), accounts.windows
    windows["A"].setGeometry(0, 80, 1100, 600)
    accounts.places.dock(windows["B"])
    accounts.places.dock(windows["C"])
    accounts.places.bring(windows["B"])
    memory.keep(screen.window, placed_accounts(accounts))
    memory.keep(screen.window)  # before anybody knows which are open: those of before stay
    accounts.close_all()
    screen.settle()
    restored = RestoredAccounts(screen.window, accounts, screen.bridge)
    restored.open(memory.accounts())
    assert list(accounts.windows) == ["A", "B", "C"]
    assert titles(screen.window.tabs) == ["B", "C"]
    assert screen.window.tabs.currentWidget() is accounts.windows["B"]
    assert (accounts.windows["A"].y(), accounts.windows["A"].height()) == (pytest.approx(80, abs=_FRAME), 600)
    screen.hand(facts(), AccountTrouble("B", "ValueError: 7"))
    steps(screen, 0, 60)  # what an engine that ended left, then one that was away
    steps(screen, *range(100, 114, 2), epoch=2)
    assert list(accounts.windows) == ["A", "B", "C"]
    steps(screen, *range(114, 118, 2), epoch=2)
    assert list(accounts.windows) == ["A", "B"]
    assert "does not report C" in screen.window.toasts._notes[-1].accessibleName()


def test_that_a_damaged_account_is_left_out_of_what_is_found_again(tmp_path):
    good = {"account": "A", "docked": True, "in_front": False, "geometry": ""}
    (tmp_path / "layout-mei.json").write_text(json.dumps({"accounts": [{"account": "B"}, good]}))
    assert [placed.account for placed in Memory(tmp_path, "mei").accounts()] == ["A"]


def test_that_a_change_is_written_down_without_waiting_for_the_end(screen, accounts, tmp_path):
    keeper, file = LayoutKeeper(Memory(tmp_path, "mei"), screen.window, accounts), tmp_path / "layout-mei.json"
    keeper.follow()
    assert not file.exists()
    accounts.places.dock(accounts.windows["A"])
    keeper.follow()
    screen.qtbot.waitUntil(file.exists)
    docked = [entry["docked"] for entry in json.loads(file.read_text())["accounts"]]
    assert docked == [True, False, False]
    accounts.windows["A"].close()
    keeper.leave()
    assert len(json.loads(file.read_text())["accounts"]) == 2


def test_that_reset_takes_filters_typed_text_and_highlighting_away(screen, tmp_path):
    page = screen.risk
    page.filters.ask(Having("note", known=True))
    page.filter_line.edit.setText("north")
    page.table.highlight_by_age([AgeRule(30, Meaning.DANGER)])
    Memory(tmp_path, "mei").forget(screen.window)
    assert (page.filters.conditions, page.filter_line.edit.text(), page.table.age_rules) == ((), "", ())
