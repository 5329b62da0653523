"""Pages move between the tabs and windows of their own and take their count, alarm and place with them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from tests.desk.alert_rows import alert
from ui.frame.geometry import keep_on_screen
from ui.memory import Memory
from workstation.domain.enums import AlertType

FORCED = {"alert_type": AlertType.FORCED}


@pytest.fixture
def tabs(screen):
    return screen.window.tabs


def titles(tabs):
    return [tabs.tabText(place) for place in range(tabs.count())]


def test_that_a_page_floats_with_its_count_and_comes_back_to_its_place(screen, tabs):
    before, page = titles(tabs), screen.window.pages[1]
    tabs.detach(page)
    assert page.isVisible()
    assert page.window() is tabs.floating[page]
    assert titles(tabs) == [before[0], *before[2:]]
    screen.rows(alert("a", regime=1), reload=True)
    assert tabs.floating[page].windowTitle() == "Intraday-margin alerts 1"
    tabs.floating[page].close()
    assert titles(tabs) == before
    assert tabs.bar.count_text(1) == "1"
    assert tabs.currentWidget() is page


def test_that_counts_stay_with_their_pages_while_others_float(screen, tabs):
    screen.rows(alert("a"), alert("b"), reload=True)
    tabs.detach(screen.window.pages[1])
    assert [tabs.bar.count_text(place) for place in range(4)] == ["2", "0", "0", "0"]
    tabs.detach(screen.risk)
    assert tabs.bar.count_text(0) == "0"


def test_that_a_tab_is_torn_off_by_dragging_it_out(screen, tabs):
    start = tabs.bar.tabRect(2).center()
    for kind, at in (
        (QMouseEvent.Type.MouseButtonPress, start),
        (QMouseEvent.Type.MouseMove, start + QPoint(5, 5)),
        (QMouseEvent.Type.MouseMove, start + QPoint(5, 90)),
    ):
        place = QPointF(at)
        buttons = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, place, tabs.bar.mapToGlobal(place), buttons, buttons, Qt.KeyboardModifier.NoModifier)
        screen.qtbot.wait(1)
        tabs.bar.event(event)
    assert list(tabs.floating) == [screen.window.pages[2]]


def test_that_a_double_click_and_the_keys_do_the_same(screen, tabs):
    screen.qtbot.mouseDClick(tabs.bar, Qt.MouseButton.LeftButton, pos=tabs.bar.tabRect(3).center())
    page = screen.window.pages[3]
    window = tabs.floating[page]
    screen.qtbot.waitUntil(window.isActiveWindow)
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    screen.qtbot.keyClick(window, Qt.Key.Key_D, control_shift)
    assert not tabs.floating
    screen.window.activateWindow()
    screen.qtbot.waitUntil(screen.window.isActiveWindow)
    screen.qtbot.keyClick(screen.window, Qt.Key.Key_D, control_shift)
    assert list(tabs.floating) == [page]


def test_that_the_keys_of_a_page_work_in_its_own_window(screen, tabs):
    screen.rows(alert("a"), reload=True)
    tabs.detach(screen.risk)
    window = tabs.floating[screen.risk]
    screen.qtbot.waitUntil(window.isActiveWindow)
    screen.qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.risk.filter_line.edit.hasFocus()
    screen.qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert tabs.currentWidget() is screen.window.pages[2]


def test_that_the_alarm_is_shown_by_the_floating_window_until_it_is_looked_at(screen, tabs):
    screen.rows(alert("a"), reload=True)
    tabs.detach(screen.risk)
    window = tabs.floating[screen.risk]
    screen.qtbot.waitUntil(window.isActiveWindow)
    screen.window.activateWindow()
    screen.qtbot.waitUntil(screen.window.isActiveWindow)
    screen.rows(alert("a", **FORCED))
    assert window.windowTitle().startswith("▲ Risk alerts")
    window.activateWindow()
    screen.qtbot.waitUntil(lambda: window.windowTitle() == "Risk alerts 1")


def test_that_only_a_further_page_can_be_closed(screen, tabs):
    def entries(page):
        return [action.text().partition("\t")[0] for action in tabs.menu_of(page).actions()]

    screen.window.toggle_policy()
    assert entries(screen.risk) == ["Move to its own window"]
    assert entries(screen.window.policy) == ["Move to its own window", "Close"]
    tabs.detach(screen.window.policy)
    tabs.close_page(screen.window.policy)
    assert not tabs.floating
    assert not tabs.is_open(screen.window.policy)


def test_that_pages_are_found_again_where_they_were_left(screen, tabs, tmp_path):
    memory, window = Memory(tmp_path, "maria"), screen.window
    window.toggle_policy()
    tabs.detach(window.pages[1])
    tabs.floating[window.pages[1]].setGeometry(0, 50, 1300, 400)
    tabs.setCurrentWidget(window.pages[4])
    memory.keep(window)
    memory.forget(window)
    assert titles(tabs)[0] == tabs.tabText(tabs.currentIndex())
    assert not tabs.floating
    assert not tabs.is_open(window.policy)
    memory.keep(window)
    Memory(tmp_path, "li").recall(window, keep_theme=False)
    assert not tabs.floating


def test_that_what_was_arranged_comes_back_at_the_next_start(screen, tabs, tmp_path):
    memory, window = Memory(tmp_path, "maria"), screen.window
    window.toggle_policy()
    tabs.detach(window.pages[1])
    tabs.floating[window.pages[1]].setGeometry(0, 50, 1300, 400)
    tabs.setCurrentWidget(window.pages[4])
    memory.keep(window)
    tabs.dock_all()
    tabs.close_page(window.policy)
    memory.recall(window, keep_theme=False)
    assert tabs.is_open(window.policy)
    assert tabs.currentWidget() is window.pages[4]
    assert tabs.floating[window.pages[1]].height() == 400


def test_that_a_window_fits_a_smaller_screen(screen):
    window, room = screen.window, screen.window.screen().availableGeometry()
    window.setGeometry(room.right() - 50, room.bottom() - 50, room.width() + 500, room.height() + 500)
    keep_on_screen(window)
    assert window.width() <= max(room.width(), window.minimumSizeHint().width())
    assert window.height() < room.height()  # a title bar, of which nothing is known yet, has to find room too
    assert room.contains(window.frameGeometry().topLeft())


def test_that_no_page_is_in_view_but_the_one_in_front(screen, tabs):
    def seen():
        return [page for page in (*screen.window.pages, *screen.window.further) if page.isVisible()]

    assert seen() == [screen.risk]
    screen.window.toggle(screen.window.messages)
    assert seen() == [screen.window.messages]
    screen.window.toggle(screen.window.messages)
    screen.window.hide()
    screen.window.show()
    assert seen() == [tabs.currentWidget()]


def test_that_turning_to_a_page_leaves_the_last_one_in_view_until_the_next_burst(screen, tabs):
    tabs.setCurrentIndex(2)
    assert not screen.window.pages[2].updatesEnabled()
    screen.qtbot.waitUntil(screen.window.pages[2].updatesEnabled)


def test_that_tabs_do_not_move_sideways_when_an_alarm_goes(screen, tabs):
    tabs.setCurrentIndex(2)
    screen.rows(alert("a"), reload=True)
    screen.rows(alert("a", **FORCED))
    wide = tabs.bar.tabSizeHint(0).width()
    tabs.set_alarm(screen.risk, alarm=False)
    assert tabs.bar.tabSizeHint(0).width() == wide
