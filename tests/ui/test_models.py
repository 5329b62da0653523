"""What models promise to Qt, under Qt's own tester: a broken promise shows as a row that is not what it says."""

import pytest
from PySide6.QtCore import QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.desk.alert_rows import alert
from tests.ui.charts.accounts import called
from tests.ui.desk_screen import WALL
from tests.ui.test_audit import line, page_of
from tests.ui.test_past_pages import kept, past
from ui.charts.exposure import ExposureList
from ui.charts.ladder import LadderList
from ui.dialogs.columns import ColumnsDialog
from workstation.desk.news import CommandLine, CommandNews, PolicyNews, PolicyRow, SignedIn
from workstation.desk.past_lines import HistoryPage, SnapshotPage
from workstation.domain.enums import CommandState, Role, SnapshotReason
from workstation.domain.ids import CommandId

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def policy(screen):
    values = {"reporting_currency": "USD", "call.long_outstanding_days": "90", "intraday.cutoff_minutes": "15"}
    screen.window.menus.policy_asked.emit()
    yield screen.window.policy.table.model()
    screen.hand(PolicyNews(tuple(PolicyRow(key, v, "", "", v, "", None, "", None) for key, v in values.items())))


def audit(screen):
    screen.hand(SignedIn("eve", Role.AUDITOR, "desk.db", embedded=True, alone=False, desk="desk-1"))
    screen.window.menus.audit_asked.emit()
    yield screen.window.audit.table.model()
    screen.hand(page_of(line(5), line(4), more=True), page_of(line(6), reload=False))


def history(screen):
    screen.window.toggle(screen.window.history)
    yield screen.window.history.table.model()
    screen.hand(HistoryPage(screen.desk.asked("history")[0], (past("A"), past("B"), past("C"))))


def snapshots(screen):
    screen.window.toggle(screen.window.snapshots)
    yield screen.window.snapshots.table.model()
    lines = (kept(1, SnapshotReason.OPENED, 500.0), kept(2, SnapshotReason.DAILY, 400.0))
    screen.hand(SnapshotPage(screen.desk.asked("snapshots")[0], lines))


def activity(screen):
    yield screen.window.activity.view.model()
    for number, state in enumerate((CommandState.PENDING, CommandState.DONE, CommandState.REJECTED)):
        told = CommandLine(CommandId(f"t{number}"), "control_replay", {}, "li", "desk-1", WALL, state, "", None, "")
        screen.hand(CommandNews((told,), history=False))


def ladder(screen):
    made = LadderList(screen.theme, screen.window.form)
    yield made.view.model()
    made.show_rows(called()[1][2].ladder)


def exposure(screen):
    made = ExposureList(screen.theme, screen.window.form)
    yield made.view.model()
    made.show_rows(called()[1][2].exposure)


@pytest.mark.parametrize("filled", [policy, audit, history, snapshots, activity, ladder, exposure])
def test_that_lists_keep_their_promises_to_qt_while_they_fill_sort_and_empty(screen, filled):
    screen.steps()
    model = next(filling := filled(screen))
    tester, listener = QAbstractItemModelTester(model, FATAL), QSortFilterProxyModel()
    listener.setSourceModel(model)  # it knows only what the model tells
    next(filling, None)
    rows = model.rows
    assert len(rows) >= 2
    for place in (number for number, column in enumerate(model.columns) if model.can_sort and column.by is not None):
        at = QPersistentModelIndex(model.index(1, 0))
        stands_on = model.rows[at.row()]
        for _ in range(3):
            model.sort_by(place)
            assert model.rows[at.row()] is stands_on
    for shown in (rows[:1], rows, tuple(reversed(rows)), ()):
        model.show_rows(shown)
        assert listener.rowCount() == len(shown)
    assert tester.model() is model


@pytest.fixture
def columns(screen, qtbot):
    screen.rows(alert("a"), reload=True)
    dialog = ColumnsDialog(screen.theme, screen.risk.table, screen.risk.title, screen.risk)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_that_the_list_of_columns_keeps_its_promises_to_qt_while_columns_move(screen, columns):
    model, table = columns.model, screen.risk.table
    tester = QAbstractItemModelTester(model, FATAL)
    many = model.rowCount()
    for row, steps, there in ((0, 1, 1), (1, -1, 0), (0, 5, 5), (5, -5, 0), (3, many, many - 1), (many - 1, -many, 0)):
        name, stands_on = model.names[row], QPersistentModelIndex(model.index(row, 0))
        assert model.move(row, steps) == there
        assert (stands_on.row(), model.names[there]) == (there, name)
        assert model.names == table.all_columns()
    model.setData(model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    table.reset_layout()
    model.follow()
    assert tester.model() is model


def test_that_alt_and_an_arrow_move_the_column_one_stands_on(screen, columns):
    before = screen.risk.table.all_columns()
    columns.list.setFocus()
    for key, order in (
        (Qt.Key.Key_Down, [before[1], before[0], *before[2:]]),
        (Qt.Key.Key_Down, [before[1], before[2], before[0], *before[3:]]),
        (Qt.Key.Key_Up, [before[1], before[0], *before[2:]]),
    ):
        QTest.keyClick(columns.list, key, Qt.KeyboardModifier.AltModifier)
        assert screen.risk.table.all_columns() == order
        assert columns.model.names[columns.list.currentIndex().row()] == before[0]
