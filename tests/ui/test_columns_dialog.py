"""The list of columns: what the mouse does on a header, keys do here."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.dialogs.columns import MARK, ColumnsDialog
from ui.tables.columns import Sort


def columns_dialog(screen, qtbot, column):
    """With the keyboard in the search line, standing on a column: letters must not be what acts."""
    dialog = ColumnsDialog(screen.theme, screen.risk.table, screen.risk.title, screen.risk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setCurrentIndex(dialog.model.index(dialog.model.names.index(column)))
    dialog.search.setFocus()
    qtbot.waitUntil(dialog.search.hasFocus)
    return dialog


def press(dialog, key, *, shift=False):
    held = Qt.KeyboardModifier.AltModifier | (Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier(0))
    QTest.keyClick(dialog.search, key, held)


def test_that_a_table_is_sorted_by_keys_as_by_clicks_on_its_header(screen, qtbot):
    dialog = columns_dialog(screen, qtbot, "call_amount")
    press(dialog, Qt.Key.Key_S)
    assert screen.risk.table.sorts == (Sort("call_amount", descending=True),)
    press(dialog, Qt.Key.Key_S)
    assert screen.risk.table.sorts == (Sort("call_amount", descending=False),)
    dialog.list.setCurrentIndex(dialog.model.index(dialog.model.names.index("name")))
    press(dialog, Qt.Key.Key_S, shift=True)
    assert screen.risk.table.sorts == (Sort("call_amount", descending=False), Sort("name", descending=False))
    marks = {dialog.model.data(dialog.model.index(row), MARK) for row in range(dialog.model.rowCount())}
    assert marks == {"", "▴ 1", "▴ 2"}
    read = dialog.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert read == "Name, sorted ascending, 2"
    press(dialog, Qt.Key.Key_Delete)
    assert screen.risk.table.sorts == (Sort("call_amount", descending=False),)
    assert not dialog.unsort.isEnabled()
    assert "not sorted" in dialog.unsort.toolTip()


def test_that_a_column_is_sized_by_keys_at_every_zoom_and_only_where_it_is_shown(screen, qtbot):
    dialog = columns_dialog(screen, qtbot, "name")
    width = screen.risk.table.spec.column("name").width
    screen.theme.set_zoom(1.5)
    press(dialog, Qt.Key.Key_Right)
    placed = {column.name: column.width for column in screen.risk.table.layout_now().columns}
    assert placed["name"] == width + 16
    for _ in range(50):
        press(dialog, Qt.Key.Key_Left)
    placed = {column.name: column.width for column in screen.risk.table.layout_now().columns}
    assert 0 < placed["name"] < width
    screen.theme.set_zoom(1.0)
    dialog.list.setCurrentIndex(dialog.model.index(dialog.model.names.index("market")))
    assert not dialog.wider.isEnabled()
    assert dialog.wider.toolTip() == "This column is not shown."


def test_that_the_list_of_columns_follows_what_the_mouse_does(screen, qtbot):
    dialog = columns_dialog(screen, qtbot, "name")
    screen.risk.table.move_column("name", 5)
    screen.risk.table.header.sort_asked.emit(screen.risk.table.rows.columnCount() - 1, False)
    assert dialog.model.names == screen.risk.table.all_columns()
    assert dialog.list.currentIndex().row() == 5
    assert [i for i, _name in enumerate(dialog.model.names) if dialog.model.data(dialog.model.index(i), MARK)]
