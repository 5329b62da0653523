"""From a selected call through the dialog, the engine's process and the broker's to FILLED, as a trader sees it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.flow.screens import Screen, screen
from tests.flow.venues import running_venue
from ui.dialogs.approval.dialog import ApprovalsDialog
from ui.dialogs.close_batch.dialog import CloseBatchDialog
from ui.dialogs.close_batch.lines_model import Col
from ui.tables.columns import Sort
from workstation.commands.control import ControlReplay, ReplayAction, SetPolicy
from workstation.config import Settings
from workstation.desk.close_draft import Basis
from workstation.desk.previews import LineKey
from workstation.domain.enums import InstrumentKind, Role
from workstation.domain.ids import UserName
from workstation.domain.orders import OrderState
from workstation.domain.tables import ALERTS
from workstation.store.connect import open_store
from workstation.store.schema import upgrade
from workstation.store.users import add_user, sign_in

_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_US = frozenset({"XNYS", "XNAS", "US"})
_A_DOZEN = 12


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Path]:
    """A broker whose clients fall into calls, and a store with a trader and a supervisor; no engine runs yet."""
    url = Settings(data_dir=tmp_path).store_url
    upgrade(url)
    store = open_store(url)
    sign_in(store, UserName("chief"), datetime.now(UTC))
    add_user(store, UserName("ann"), Role.TRADER, datetime.now(UTC))
    store.close()
    with running_venue(tmp_path, accounts=300, seed=1, speed=1200):
        yield tmp_path


def settings(house: Path, user: str, desk: str) -> Settings:
    return Settings(data_dir=house, user=user, desk=desk)


def wait_for_calls(desk: Screen) -> None:
    """Let the market fall far enough, then go slowly: no call shall end while its dialog is open.

    The first handful comes and goes within minutes of the market; of a dozen most stay.
    """
    desk.wait_for(lambda: desk.called >= _A_DOZEN or None, "hardly anybody is called")
    desk.reception.submit(ControlReplay(action=ReplayAction.SPEED, speed=1))
    kind = f"control_replay of {desk.user}"
    desk.wait_for(lambda: desk.answers.get(kind, "").startswith("DONE") or None, "the replay goes on as fast")


def opened_from_the_largest_call(desk: Screen) -> CloseBatchDialog:
    """What a trader does: the largest calls first, a row past the coin clients (they hold no shares), press C."""
    page = desk.window.pages[0]
    desk.window.tabs.go_to(page)
    assert page.live is desk.window.tables[ALERTS]
    desk.wait_for(lambda: page.table.rows.rowCount() or None, "the table of calls stays empty")
    page.table.setFocus()
    page.table.sort_by((Sort("call_amount_reporting", descending=True),))  # a small call may end under one's hands
    QTest.keyClick(page.table, Qt.Key.Key_Home)
    names = [column.name for column in page.table.spec.columns]
    while page.table.currentIndex().siblingAtColumn(names.index("name")).data().startswith("Coin client"):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert len(page.table.selected_keys()) == 1
    QTest.keyClick(page.table, Qt.Key.Key_C)
    [dialog] = desk.reception.batches.dialogs.values()
    return dialog


def choose_a_few(desk: Screen, dialog: CloseBatchDialog, quantity: int) -> LineKey:
    """Nothing but so much of the account's first position that an American market takes."""

    def closable() -> LineKey | None:
        lines = dialog.draft.lines.values()
        shares = (one for one in lines if one.kind is InstrumentKind.STOCK and one.market in _US)  # quotes are narrow
        fit = (one.key for one in shares if one.closable >= quantity and one.lot == 1)
        return next(fit, None)

    key = desk.wait_for(closable, "no position of the account can be closed")
    share = dialog.choices.basis.findData(Basis.SHARE.name)
    dialog.choices.basis.setCurrentIndex(share)
    dialog.choices.basis.activated.emit(share)
    for line in list(dialog.draft.lines.values()):
        type_quantity(dialog, line.key, quantity if line.key == key else 0)
    assert {one: int(wish.quantity) for one, wish in dialog.draft.wishes.items()} == {key: quantity}
    return key


def type_quantity(dialog: CloseBatchDialog, key: LineKey, quantity: int) -> None:
    model = dialog.model
    model.setData(model.index(model.row_of(key), Col.QUANTITY), str(quantity), Qt.ItemDataRole.EditRole)


def review_and_send(desk: Screen, dialog: CloseBatchDialog) -> None:
    """Ctrl+Return when the figures are there, Ctrl+Shift+Return when they were looked at."""
    desk.wait_for(lambda: dialog.foot.review.isEnabled() or None, "review stays greyed")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait_for(lambda: dialog.is_reviewing or None, "no review")
    assert dialog.review_page.summary is not None
    assert dialog.review_page.summary.orders == 1
    if dialog.review_page.summary.needs_typing:
        QTest.keyClicks(dialog.review_page.count, "1")
    QTest.keyClick(dialog, Qt.Key.Key_Return, _CONTROL_SHIFT)


def row_of_the_tab(desk: Screen) -> dict[str, str]:
    """The only order as the Close orders tab writes it; empty before it is there."""
    desk.window.tabs.go_to(desk.window.close_orders)
    table = desk.window.close_orders.table
    if not table.rows.rowCount():
        return {}
    names = [column.name for column in table.spec.columns]
    return {name: table.rows.index(0, place).data() for place, name in enumerate(names)}


def in_state(desk: Screen, word: str) -> dict[str, str]:
    def there() -> dict[str, str] | None:
        row = row_of_the_tab(desk)
        return row if row.get("state", "").endswith(word) else None

    return desk.wait_for(there, f"no order is {word}")


@pytest.mark.timeout(300)
def test_from_a_selected_call_through_the_dialog_and_the_broker_to_filled(
    house: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    with screen(qtbot, qapp, settings(house, "chief", "desk-1")) as desk:
        wait_for_calls(desk)
        dialog = opened_from_the_largest_call(desk)
        account, symbol = choose_a_few(desk, dialog, 3)
        dialog.foot.reason.setText("overdue")
        review_and_send(desk, dialog)
        desk.wait_for(lambda: not desk.reception.batches.dialogs or None, "the dialog stays open")
        row = in_state(desk, "Filled")
        assert (row["account"], row["symbol"], row["quantity"], row["filled_quantity"]) == (account, symbol, "3", "3")
        assert (row["asked_by"], row["approved_by"], row["reason"]) == ("chief", "", "overdue")
        assert float(row["average_price"].replace(",", "")) > 0
        assert row["client_order_id"]
        assert row["broker_order_id"]
        [slot] = desk.orders.slots
        assert desk.orders.number("state")[slot] == OrderState.FILLED


@pytest.mark.timeout(300)
def test_a_batch_above_the_threshold_waits_for_the_supervisor_at_another_desk(
    house: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    with (
        screen(qtbot, qapp, settings(house, "chief", "desk-2")) as chief,
        screen(qtbot, qapp, settings(house, "ann", "desk-1")) as ann,
    ):
        wait_for_calls(chief)
        chief.reception.submit(SetPolicy(key="limits.approval_orders", value=0, reason="a test of two persons"))
        ann.wait_for(lambda: ann.called or None, "the trader sees no calls")
        dialog = opened_from_the_largest_call(ann)
        choose_a_few(ann, dialog, 2)
        ann.wait_for(
            lambda: (dialog.draft.preview is not None and dialog.draft.preview.second_person) or None,
            "nobody says that a second person is needed",
        )
        review_and_send(ann, dialog)
        assert in_state(ann, "Awaiting approval")["filled_quantity"] == "0"
        in_state(chief, "Awaiting approval")
        page = chief.window.close_orders
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_Home)
        QTest.keyClick(page.table, Qt.Key.Key_Space)
        chief.reception.closing.open_approvals()
        [approvals] = chief.window.findChildren(ApprovalsDialog)
        chief.wait_for(lambda: approvals.answer.act.isEnabled() or None, approvals.answer.reason.text())
        approvals.answer.act.click()
        for desk in (chief, ann):
            row = in_state(desk, "Filled")
            assert (row["asked_by"], row["approved_by"], row["filled_quantity"]) == ("ann", "chief", "2")
