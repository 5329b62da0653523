"""Small lists: sorted by what a cell means, copied as they are shown, as high and as quiet as the live tables."""

import math
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from ui.format import Format
from ui.frame.rows import RowColumn, RowsModel, RowsView
from ui.theme import Theme

UNKNOWN = float("nan")
_ACROSS, _READ = Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True)
class Line:
    name: str
    amount: float | None


LINES = (Line("b", 9.0), Line("=1+1", None), Line("c", 1000.0), Line("a", 9.0), Line("d", UNKNOWN), Line("e", -20.0))


@pytest.fixture
def view(qtbot, qapp):
    form = Format("pt_BR")
    model = RowsModel(
        Theme(qapp, "dark"),
        lambda: (
            RowColumn("Name", 100, lambda line: line.name),
            RowColumn("Amount", 100, lambda line: written(form, line.amount), is_figure=True, by=lambda li: li.amount),
            RowColumn("Twice", 0, lambda line: written(form, line.amount), is_figure=True),
        ),
    )
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(LINES)
    view = RowsView(model._theme, model, lambda: "Lines")
    view.resize(400, 300)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    return view


def written(form, amount):
    return "" if amount is None or math.isnan(amount) else form.amount(amount)


def test_that_a_list_is_sorted_as_its_kind_was_sorted_last(view, qapp):
    theme = Theme(qapp, "dark")

    def made(count=2):
        columns = [RowColumn(str(n), 9, lambda line: line.name, by=lambda line: line.amount) for n in range(count)]
        model = RowsModel(theme, lambda: columns, "lines")
        model.show_rows(LINES[2:4])
        return "".join(line.name for line in model.rows), model

    text, model = made()
    assert text == "ca"
    model.sort_by(1)
    assert made()[0] == "ac"
    assert made(3)[0] == "ca"  # of a list with other columns
    model.sort_by(1)
    model.sort_by(1)
    assert theme.list_sorts.as_saved() == {}
    theme.list_sorts.recall({"lines": {"column": 7, "descending": True, "columns": 2}})
    assert made()[0] == "ca"
    click(view, 0)  # a list without a name
    assert view.model()._theme.list_sorts.as_saved() == {}


def test_that_no_title_is_cut_off_by_a_narrow_column_or_a_narrow_list(qtbot, qapp):
    theme, titles = Theme(qapp, "dark"), ["Por", "Aprovado por", "O que aconteceu"]

    def columns():
        return [RowColumn(title, room, lambda line: line.name) for title, room in zip(titles, (90, 30, 0), strict=True)]

    view = RowsView(theme, RowsModel(theme, columns), lambda: "Lines")
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    width, needed = view.horizontalHeader().sectionSize, view.horizontalHeader().width_for
    for across in (600, 150, 600):
        view.resize(across, 200)
        assert (width(0), width(1)) == (90, needed(1, 30))
        assert width(2) >= needed(2, 0)
        assert (sum(map(width, range(3))) == view.viewport().width()) == (across == 600)
    titles[0] = "Margem de manutenção em aberto"
    theme.spoken.emit()
    assert width(0) == needed(0, 90) > 90


def names(view):
    return " ".join(line.name for line in view.model().rows)


def click(view, column):
    header = view.horizontalHeader()
    at = header.viewport().rect().topLeft()
    at.setX(header.sectionViewportPosition(column) + 20)
    at.setY(10)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_that_a_click_sorts_by_the_figure_then_turns_then_goes_back(view):
    as_given = names(view)
    click(view, 1)
    assert names(view) == "c b a e =1+1 d"  # equal ones as given, unknown ones last
    assert view.model().headerData(1, _ACROSS, _READ) == "Amount, sorted descending"
    click(view, 1)
    assert names(view) == "e b a c =1+1 d"
    view.model().show_rows((*LINES, Line("f", 5.0)))
    assert names(view) == "e f b a c =1+1 d"
    click(view, 1)
    assert names(view) == f"{as_given} f"
    assert view.model().headerData(1, _ACROSS, _READ) == "Amount"
    click(view, 2)  # a figure that nobody said how to sort stays as it is
    assert names(view) == f"{as_given} f"


def test_that_keys_sort_and_the_row_one_stands_on_stays_the_same(view, qtbot):
    view.selectRow(2)
    header = view.horizontalHeader()
    header.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(header.hasFocus)
    QTest.keyClick(header, Qt.Key.Key_Right)
    QTest.keyClick(header, Qt.Key.Key_Right)  # past the last one that can be sorted by
    QTest.keyClick(header, Qt.Key.Key_Space)
    assert names(view) == "c b a e =1+1 d"
    assert view.current_row() == LINES[2]
    QTest.keyClick(header, Qt.Key.Key_Left)
    QTest.keyClick(header, Qt.Key.Key_Return)
    assert names(view) == "=1+1 a b c d e"
    assert view.current_row() == LINES[2]
    QTest.keyClick(header, Qt.Key.Key_Down)
    assert view.hasFocus()


def copied(view):
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return QGuiApplication.clipboard().text().splitlines()


def test_that_the_selected_rows_or_all_are_copied_with_their_titles_and_start_no_formula(view):
    assert [line.split("\t")[0] for line in copied(view)] == ["Name", "b", "'=1+1", "c", "a", "d", "e"]
    view.selectRow(2)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert copied(view) == ["Name\tAmount\tTwice", "c\t1.000,00\t1.000,00", "a\t9,00\t9,00"]
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(copied(view)) == 1 + len(LINES)


def test_that_rows_are_as_high_as_those_of_the_live_tables_with_a_hairline_below_each_fifth(view):
    theme = view._theme
    heights = []
    for compact in (False, True):
        theme.set_compact(compact)
        heights.append(view.rowHeight(0))
    assert heights == [28, 22]
    image = view.viewport().grab().toImage()
    lined = [row for row in range(len(LINES)) if image.pixelColor(3, 22 * row + 21) == theme.tokens.line]
    assert lined == [4]
    theme.set_compact(False)


def test_that_a_list_whose_order_says_something_takes_no_clicks(qapp, qtbot):
    model = RowsModel(Theme(qapp, "dark"), lambda: (RowColumn("Step", 0, lambda line: line.name),))
    model.show_rows(LINES)
    view = RowsView(model._theme, model, lambda: "Steps")
    qtbot.addWidget(view)
    assert view.horizontalHeader().focusPolicy() is Qt.FocusPolicy.NoFocus
    view.horizontalHeader().sectionClicked.emit(0)
    assert names(view) == "b =1+1 c a d e"
