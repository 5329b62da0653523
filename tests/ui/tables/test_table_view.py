import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US, news
from tests.ui.tables.conftest import call
from ui.tables.column_menu import ColumnMenu
from ui.tables.columns import Sort
from ui.tables.painted_table import HoldReason
from workstation.desk.filters import Between
from workstation.domain.tables import ABSENT

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def click(screen, key, modifier=Qt.KeyboardModifier.NoModifier, button=LEFT):
    QTest.mouseClick(screen.view.viewport(), button, modifier, screen.row_point(key))


def press(screen, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(screen.view, key, modifier)


def enter(screen):
    QApplication.sendEvent(screen.view.viewport(), QEvent(QEvent.Type.Enter))


def leave(screen):
    QApplication.sendEvent(screen.view.viewport(), QEvent(QEvent.Type.Leave))


def test_that_the_model_keeps_its_promises_to_qt(screen):
    # The tester compares first columns across an insertion, so each row has a time of its own.
    times = (NOW_US + 60_000_000 * i for i in range(6))
    screen.happens(*(call(k, 600.0 - i, updated_at=t) for i, (k, t) in enumerate(zip("abcdef", times, strict=True))))
    tester = QAbstractItemModelTester(screen.view.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    screen.happens(call("g", 700.0))
    screen.happens(call("a", 1.0))
    screen.happens(gone=["b", "c", "d"])
    screen.blotter.filter_by([Between("call_amount", low=150)])
    screen.view.refresh()
    screen.view.sort_by([Sort("account")])
    screen.happens(gone=["a", "e", "f", "g"])
    screen.happens(call("x", 3.0), reload=True)
    assert screen.view.rows.rowCount() == 0
    assert tester.model() is screen.view.rows


def test_that_rows_stand_as_sorted_and_move_with_their_figures(screen):
    assert screen.shown == "abcdef"
    screen.happens(call("f", 1000.0))
    assert screen.shown == "fabcde"


def test_that_a_click_selects_one_control_more_and_shift_a_range(screen):
    click(screen, "b")
    assert screen.selected == "b"
    click(screen, "d", CONTROL)
    assert screen.selected == "bd"
    click(screen, "f", SHIFT)
    assert screen.selected == "def"
    click(screen, "e", CONTROL)
    assert screen.selected == "df"


def test_that_the_right_button_keeps_a_selection_it_hits_and_replaces_one_it_misses(screen):
    click(screen, "b")
    click(screen, "c", CONTROL)
    click(screen, "b", button=RIGHT)
    assert screen.selected == "bc"
    click(screen, "e", button=RIGHT)
    assert screen.selected == "e"


def test_that_dragging_selects_the_rows_passed(screen):
    view = screen.view.viewport()
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, screen.row_point("b"))
    QTest.mouseMove(view, screen.row_point("d"))
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, screen.row_point("d"))
    assert screen.selected == "bcd"


def test_that_keys_move_select_and_leave_alone(screen):
    screen.view.setFocus()
    press(screen, Qt.Key.Key_Home)
    press(screen, Qt.Key.Key_Down)
    press(screen, Qt.Key.Key_Space)
    assert (screen.view.current_key(), screen.selected) == ("b", "b")
    press(screen, Qt.Key.Key_Down, SHIFT)
    assert screen.selected == "bc"
    press(screen, Qt.Key.Key_End)
    assert (screen.view.current_key(), screen.selected) == ("f", "bc")
    press(screen, Qt.Key.Key_Down)
    assert screen.view.current_key() == "f"
    press(screen, Qt.Key.Key_A, CONTROL)
    assert screen.selected == "abcdef"
    press(screen, Qt.Key.Key_Escape)
    assert screen.selected == ""


def test_that_pages_are_walked_through_and_the_current_row_stays_in_view(screen):
    screen.happens(*(call(f"{i:03d}", float(i)) for i in range(200)), reload=True)
    screen.view.setFocus()
    press(screen, Qt.Key.Key_Home)
    press(screen, Qt.Key.Key_PageDown)
    first = screen.view.cursor_row.position
    assert 5 < first < 30
    press(screen, Qt.Key.Key_End)
    bar = screen.view.verticalScrollBar()
    assert bar.value() <= 199 < bar.value() + bar.pageStep()
    press(screen, Qt.Key.Key_PageUp)
    assert screen.view.cursor_row.position == 199 - first


def test_that_letters_are_left_to_the_actions_of_the_window(screen):
    event = QApplication.keyboardModifiers()
    assert event == Qt.KeyboardModifier.NoModifier
    click(screen, "a")
    press(screen, Qt.Key.Key_M)
    press(screen, Qt.Key.Key_C)
    assert (screen.view.current_key(), screen.selected) == ("a", "a")


def test_that_enter_and_a_double_click_ask_to_open_the_row(screen, qtbot):
    click(screen, "c")
    with qtbot.waitSignal(screen.view.row_opened) as opened:
        press(screen, Qt.Key.Key_Return)
    assert opened.args == ["c"]
    with qtbot.waitSignal(screen.view.row_opened) as opened:
        QTest.mouseDClick(screen.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, screen.row_point("d"))
    assert opened.args == ["d"]


def test_that_selection_and_current_row_follow_the_account_when_the_order_changes(screen, qtbot):
    click(screen, "b")
    screen.happens(call("b", 1.0), call("f", 9000.0))
    assert screen.shown == "facdeb"
    assert (screen.selected, screen.view.current_key()) == ("b", "b")
    assert screen.view.selectionModel().currentIndex().row() == 5
    with qtbot.waitSignals([screen.view.selection_changed, screen.view.current_row_changed]):
        screen.happens(gone=["b"])
    assert screen.selected == ""


def test_that_nothing_moves_under_the_mouse_and_the_list_catches_up_after(screen, qtbot):
    with qtbot.waitSignal(screen.view.order_held) as held:
        enter(screen)
    assert held.args == [True]
    screen.happens(call("f", 9000.0), call("g", 5.0), gone=["b"])
    assert screen.shown == "abcdefg"
    screen.view.hold(HoldReason.EDIT)
    leave(screen)
    assert screen.shown == "abcdefg"
    with qtbot.waitSignal(screen.view.order_held) as held:
        screen.view.release(HoldReason.EDIT)
    assert held.args == [False]
    assert screen.shown == "facdeg"


def test_that_a_hidden_table_holds_nothing(screen):
    enter(screen)
    screen.view.hide()
    assert not screen.blotter.is_held


def test_that_a_scrolled_list_keeps_its_top_account_and_an_unscrolled_one_its_top(screen):
    screen.happens(*(call(f"{i:03d}", float(i)) for i in range(200)), reload=True)
    bar = screen.view.verticalScrollBar()
    screen.happens(call("new1", 9999.0))
    assert bar.value() == 0
    bar.setValue(50)
    top = screen.view.rows.key(50)
    screen.happens(call("new2", 9998.0), call("new3", 9997.0))
    assert bar.value() == 52
    assert screen.view.rows.key(bar.value()) == top


def test_that_headers_sort_turn_and_add(screen):
    view = screen.view
    view.sort_by_column("equity")
    assert view.sorts == (Sort("equity", descending=True),)
    view.sort_by_column("equity")
    assert view.sorts == (Sort("equity", descending=False),)
    view.sort_by_column("account", added=True)
    assert view.sorts == (Sort("equity", descending=False), Sort("account", descending=False))
    view.sort_by_column("equity", added=True)
    assert view.sorts[0] == Sort("equity", descending=True)


def test_that_a_click_on_a_header_sorts_and_with_shift_adds(screen):
    view, names = screen.view, [c.name for c in screen.view.spec.columns]

    def click_header(name, modifier=Qt.KeyboardModifier.NoModifier):
        x = view.header.sectionViewportPosition(names.index(name)) + 20
        QTest.mouseClick(view.header.viewport(), LEFT, modifier, QPoint(x, 8))

    click_header("account")
    assert view.sorts == (Sort("account"),)
    click_header("age", SHIFT)
    assert view.sorts == (Sort("account"), Sort("age", descending=True))
    click_header("account", SHIFT)
    assert view.sorts == (Sort("account", descending=True), Sort("age", descending=True))
    click_header("age")
    assert view.sorts == (Sort("age", descending=False),)


def test_that_sorting_by_age_puts_the_oldest_first(screen):
    screen.happens(call("e", 1.0, triggered_at=NOW_US - 90 * HOUR_US))
    screen.view.sort_by([Sort("age", descending=True)])
    assert screen.shown[0] == "e"
    screen.view.sort_by([Sort("to_go")])
    screen.happens(call("d", 1.0, deadline=NOW_US - HOUR_US))
    assert screen.shown[0] == "d"


def test_that_columns_are_shown_hidden_sized_moved_and_reset(screen, qtbot):
    view = screen.view
    first = view.layout_now()
    with qtbot.waitSignal(view.layout_changed):
        view.show_column("market", shown=True)
    view.show_column("name", shown=False)
    view.header.moveSection(0, 3)
    view.header.resizeSection(view.shown_columns()[0], 200)
    arranged = view.layout_now()
    assert arranged != first
    assert arranged.columns[0].width == 200
    view.reset_layout()
    assert view.layout_now() == first
    view.use_layout(arranged)
    assert view.layout_now() == arranged


def test_that_the_last_column_cannot_be_hidden(screen):
    for logical in screen.view.shown_columns():
        screen.view.show_column(screen.view.spec.columns[logical].name, shown=False)
    assert len(screen.view.shown_columns()) == 1


def test_that_copying_gives_what_is_shown_of_the_selection(screen):
    screen.happens(call("b", 500.0, name="=cmd()"))
    click(screen, "a")
    click(screen, "b", CONTROL)
    press(screen, Qt.Key.Key_C, CONTROL)
    header, first, second, _end = QGuiApplication.clipboard().text().split("\n")
    assert header.split("\t")[:3] == ["Updated", "Account", "Name"]
    assert first.split("\t")[:3] == ["09:41:00", "account a", "Client a"]
    assert second.split("\t")[2] == "'=cmd()"
    assert "600.00" in first


def test_that_an_export_takes_the_columns_and_rows_shown(screen):
    screen.blotter.filter_by([Between("call_amount", low=450)])
    screen.view.refresh()
    sheet = screen.view.sheet("Risk alerts")
    assert sheet.rows == 2
    by_title = {column.title: list(column.values) for column in sheet.columns}
    assert by_title["Call amount"] == [600.0, 500.0]
    assert by_title["Alert type"] == ["MARGIN CALL", "MARGIN CALL"]
    assert by_title["Deadline"] == [NOW_US + 40 * HOUR_US] * 2
    click(screen, "b")
    assert screen.view.sheet("x", selected_only=True).rows == 1


def test_that_what_is_on_screen_is_what_a_click_hits_whatever_made_the_list_catch_up(screen):
    def noted(*rows, gone=()):
        screen.view.note(screen.table.apply(news(rows, gone), screen.now))

    noted(gone=["f"])
    screen.view.hold(HoldReason.EDIT)
    assert screen.view.rows.slots.tolist() == screen.blotter.slots.tolist()
    screen.view.viewport().repaint()
    noted(call("g", 50.0))
    press(screen, Qt.Key.Key_A, CONTROL)
    assert screen.view.rows.slots.tolist() == screen.blotter.slots.tolist()
    assert screen.selected == "abcdeg"


def test_that_amounts_are_never_exported_without_their_currency_nor_sorted_across_currencies(screen):
    screen.happens(
        call("a", 900.0, base_currency="HKD", call_amount_reporting=115.0),
        call("b", 200.0, base_currency="USD", call_amount_reporting=200.0),
        reload=True,
    )
    for name in screen.view.all_columns():
        screen.view.show_column(name, shown=name in {"account", "call_amount"})
    screen.view.sort_by([Sort("call_amount", descending=True)])
    assert screen.shown == "ba"
    columns = screen.view.sheet("x").columns
    assert [column.title for column in columns] == ["Account", "Base currency", "Call amount"]
    screen.view.show_column("call_amount", shown=False)
    assert [column.title for column in screen.view.sheet("x").columns] == ["Account"]


def test_that_unknown_figures_say_why_and_times_say_the_second(screen):
    screen.happens(call("a", np.nan, missing="PRICE XYZ", call_amount_reporting=600.0))
    names = [c.name for c in screen.view.spec.columns]
    model = screen.view.rows
    row = screen.shown.index("a")
    assert screen.cell("a", "call_amount") == "—"
    assert model.data(model.index(row, names.index("call_amount")), Qt.ItemDataRole.ToolTipRole) == "no price for XYZ"
    tip = model.data(model.index(row, names.index("deadline")), Qt.ItemDataRole.ToolTipRole)
    assert tip == "2020-03-18 01:41:00 EDT"
    assert screen.cell("a", "auto_close_at") == ""


def test_that_a_past_or_near_deadline_has_a_sign_beside_its_colour(screen):
    screen.happens(call("a", 600.0, deadline=NOW_US - 2 * HOUR_US), call("c", 400.0, deadline=NOW_US + 7 * HOUR_US))
    screen.happens(call("d", 300.0, deadline=NOW_US + 9 * HOUR_US), call("e", 200.0, deadline=ABSENT))
    assert [screen.cell(key, "deadline") for key in "cde"] == ["△ 2020-03-16 16:41", "2020-03-16 18:41", ""]
    assert screen.cell("a", "deadline") == "▲ 2020-03-16 07:41"
    assert screen.cell("a", "to_go") == "-2 h 0 min"
    assert screen.cell("b", "age") == "30"


def test_that_time_passes_without_a_change_of_data(screen):
    from datetime import timedelta

    screen.view.pass_time(NOW + timedelta(hours=2))
    assert screen.cell("a", "age") == "32"


def test_that_the_menu_of_a_header_sorts_shows_hides_and_resets(screen):
    view, first = screen.view, screen.view.layout_now()

    def choose(column, *titles):
        menu = ColumnMenu(view, column)
        for title in titles:
            action = next(a for a in menu.actions() if a.text() == title)
            menu = action.menu() or menu
        action.trigger()

    choose("equity", "Sort descending")
    assert view.sorts == (Sort("equity", descending=True),)
    choose("account", "Sort within equal rows")
    assert view.sorts[1] == Sort("account")
    choose("equity", "Take out of the sort")
    assert view.sorts == (Sort("account"),)
    choose("name", "Hide this column")
    choose("name", "Columns", "Market")
    shown = [view.spec.columns[i].name for i in view.shown_columns()]
    assert "name" not in shown
    assert "market" in shown
    choose("name", "Reset layout")
    assert view.layout_now() == first
