"""While a row is being edited nothing moves under it; afterwards the list catches up."""

import pytest
from PySide6.QtCore import Qt

from tests.desk.alert_rows import alert
from tests.ui.calls_on_a_desk import RICH, press, with_two_calls
from ui.dialogs.mark_abnormal import MarkAbnormalDialog
from ui.tables.columns import Sort


@pytest.fixture
def desk(screen):
    return with_two_calls(screen)


def order_of(desk):
    return desk.risk.live.keys(desk.risk.blotter.slots)


def paused(desk):
    return "order paused" in desk.risk.filter_line._paused.text()


def test_that_the_order_holds_still_while_a_dialog_is_open(desk):
    for key in (Qt.Key.Key_N, Qt.Key.Key_D, Qt.Key.Key_M, Qt.Key.Key_V, Qt.Key.Key_A, Qt.Key.Key_X):
        dialog = press(desk, key)
        assert paused(desk)
        dialog.done(0)
        assert not paused(desk)


def test_that_of_two_dialogs_the_last_lets_go_and_rows_find_their_places_then(desk):
    desk.risk.table.sort_by([Sort("call_amount", descending=True)])
    desk.qtbot.keyClick(desk.risk.table, Qt.Key.Key_C)
    (batch,) = desk.reception.batches.dialogs.values()
    note = press(desk, Qt.Key.Key_N)
    order = order_of(desk)
    desk.rows(alert("C-9", **{**RICH, "call_amount": 1e9, "call_amount_reporting": 1e9}))
    note.done(0)
    assert paused(desk)
    assert order_of(desk) == [*order, "C-9"]
    batch.done(0)
    assert not paused(desk)
    assert order_of(desk) == ["C-9", *order]


def test_that_a_page_taken_away_meanwhile_is_not_left_paused(desk):
    window = desk.window
    window.toggle(window.abnormal)
    desk.settle()
    dialog = desk.reception.calls.open_note(["C-1"])
    assert window.abnormal.blotter.is_held
    assert not desk.risk.blotter.is_held
    window.tabs.close_page(window.abnormal)
    dialog.done(0)
    assert not window.abnormal.blotter.is_held


def test_that_a_dialog_that_fails_to_open_holds_nothing(desk):
    class Broken(MarkAbnormalDialog):
        def bar(self, reason):
            raise RuntimeError(reason)

    with pytest.raises(RuntimeError):
        desk.reception.calls.show(lambda ticket: Broken(desk.theme, desk.window.form, ticket, (), desk.window))
    assert not desk.risk.blotter.is_held
