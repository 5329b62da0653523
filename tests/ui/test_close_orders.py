"""The Close orders tab: live, filtered, summed; orders are taken back, resolved, and reviewed only by who may."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US
from tests.desk.order_rows import order, orders
from ui.dialogs.approval.dialog import ApprovalsDialog
from ui.dialogs.cancel_orders import CancelOrdersDialog
from ui.dialogs.resolve_order import ResolveOrderDialog
from ui.tables.conditions import Chosen
from ui.views.close_orders import OrderGesture
from workstation.commands.closing import CancelOrders, ResolveOrder
from workstation.desk.news import CommandLine, CommandNews, PolicyNews, PolicyRow, SignedIn
from workstation.domain.enums import CommandState, Role
from workstation.domain.ids import CommandId
from workstation.domain.orders import OrderState

S = OrderState
POLICY = {"reporting_currency": "USD", "call.long_outstanding_days": "90", "intraday.cutoff_minutes": "15"}


@pytest.fixture
def page(screen):
    screen.opened = []
    screen.reception.closing.opened.connect(screen.opened.append)
    screen.steps()
    screen.hand(PolicyNews(tuple(PolicyRow(k, v, "", "", "", "", None, "", None) for k, v in POLICY.items())))
    sign_in(screen, Role.TRADER)
    screen.window.tabs.go_to(screen.window.close_orders)
    return screen.window.close_orders


def sign_in(screen, role, user="maria"):
    screen.hand(SignedIn(user, role, "desk.db", embedded=True, alone=False, desk="desk-1"))


def put(screen, *rows, **more):
    screen.hand(orders(*rows, **more))


def select(page, *keys):
    page.blotter.select(page.live.slots_of(list(keys)), only=True)
    page.table.refresh()
    page.table._report()
    page._say_selection()  # its turn comes some milliseconds later


def reason(page, gesture):
    action = page.gestures.by_gesture[gesture]
    return "" if action.isEnabled() else action.toolTip()


def headline(page, name):
    texts = [label.text() for label in page.totals.findChildren(QLabel)]
    return texts[texts.index(name) + 1]


def test_that_the_strip_counts_by_what_matters(screen, page):
    yesterday = NOW_US - 24 * HOUR_US
    put(
        screen,
        order("a"),
        order("b", S.PARTIALLY_FILLED, filled_quantity=50.0),
        order("c", S.UNKNOWN),
        order("d", S.AWAITING_APPROVAL),
        order("e", S.FILLED),
        order("f", S.FILLED, updated_at=yesterday),
        reload=True,
    )
    assert headline(page, "Working") == "2"
    assert headline(page, "Working value (USD)") == "1,500"
    assert headline(page, "Unknown") == "▲ 1"
    assert headline(page, "Awaiting approval") == "1"
    assert headline(page, "Filled today") == "1"
    put(screen, order("c", S.FILLED))
    assert headline(page, "Unknown") == "0"
    assert headline(page, "Filled today") == "2"


def test_that_all_columns_of_the_tab_are_there_and_status_is_in_words(screen, page):
    put(screen, order("a", S.REJECTED, reject_text="no borrow"), reload=True)
    names = [column.name for column in page.table.spec.columns]
    wanted = "alert_id created_at account name symbol symbol_name side position_side order_type price quantity"
    wanted += " filled_quantity average_price state origin reason session asked_by approved_by client_order_id"
    assert set(f"{wanted} broker_order_id reject_text updated_at".split()) <= set(names)
    row = page.table.rows
    assert row.index(0, names.index("state")).data() == "▲ Rejected"
    assert row.index(0, names.index("reject_text")).data() == "no borrow"


@pytest.mark.parametrize("column", ["state", "origin", "asked_by", "market"])
def test_that_what_has_few_values_is_chosen_from_a_list(screen, page, column):
    from ui.tables.conditions import Kind, kind_of

    assert kind_of(page.table.spec.column(column)) is Kind.CHOICE


def test_that_chips_filter_and_the_strip_still_speaks_of_all(screen, page):
    put(screen, order("a"), order("b", S.FILLED), reload=True)
    page.filters.ask(Chosen("state", frozenset({int(S.FILLED)})))
    assert page.table.rows.rowCount() == 1
    assert headline(page, "Working") == "1"


def test_that_the_footer_sums_the_selection(screen, page):
    put(screen, order("a"), order("b"), order("c", value_reporting=float("nan")), reload=True)
    select(page, "a", "b", "c")
    assert page.footer.sums.text() == "3 selected · Value (reporting) 2,000 USD (1 unknown)"


def test_that_enter_opens_the_account(screen, page):
    put(screen, order("a"), reload=True)
    page.table.setFocus()
    screen.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert screen.desk.opened == ["A"]


@pytest.mark.parametrize(
    ("role", "cancels", "resolves"),
    [
        (Role.VIEWER, False, False),
        (Role.AUDITOR, False, False),
        (Role.TRADER, True, False),
        (Role.SUPERVISOR, True, True),
    ],
)
def test_that_what_a_role_may_not_do_is_greyed_with_the_reason(screen, page, role, cancels, resolves):
    sign_in(screen, role)
    put(screen, order("a", S.UNKNOWN), reload=True)
    select(page, "a")
    for gesture, allowed in (
        (OrderGesture.CANCEL, cancels),
        (OrderGesture.CANCEL_ALL, cancels),
        (OrderGesture.RESOLVE, resolves),
    ):
        assert (reason(page, gesture) == "") is allowed
        assert allowed or f"Your role is {role.name}" in reason(page, gesture)


def test_that_nothing_can_be_done_before_somebody_signed_in(screen):
    screen.window.tabs.go_to(screen.window.close_orders)
    put(screen, order("a"), reload=True)
    select(screen.window.close_orders, "a")
    assert reason(screen.window.close_orders, OrderGesture.CANCEL) == "Nobody is signed in yet."


def test_that_an_action_is_greyed_unless_a_selected_row_can_go_through_it(screen, page):
    sign_in(screen, Role.SUPERVISOR)
    put(screen, order("a", S.FILLED), order("b"), order("c", S.UNKNOWN), order("d", S.UNKNOWN), reload=True)
    assert reason(page, OrderGesture.CANCEL) == "Nothing is selected."
    select(page, "a")
    assert "they are over" in reason(page, OrderGesture.CANCEL)
    assert "waits for approval" in reason(page, OrderGesture.REVIEW)
    select(page, "a", "b")
    assert reason(page, OrderGesture.CANCEL) == ""
    select(page, "c", "d")
    assert "Select one order" in reason(page, OrderGesture.RESOLVE)
    select(page, "c")
    assert reason(page, OrderGesture.RESOLVE) == ""
    put(screen, order("c", S.FILLED))
    assert reason(page, OrderGesture.RESOLVE) != ""


def test_that_the_context_menu_holds_the_actions_greyed_with_the_same_reasons(screen, page):
    put(screen, order("a", S.FILLED), reload=True)
    select(page, "a")
    menu = page.menu.popup(screen.window.pos())
    found = {entry.text(): entry for entry in menu.actions()}
    assert {"Detail", "Cancel orders…", "Approve or decline…", "Resolve…"} <= set(found)
    assert "they are over" in found["Cancel orders…"].toolTip()


def opened(screen, kind):
    return next(dialog for dialog in reversed(screen.opened) if isinstance(dialog, kind))


def test_that_cancelling_always_asks_and_shows_what_it_does(screen, page):
    put(
        screen,
        order("a"),
        order("b", S.QUEUED, account="B"),
        order("c", S.PARTIALLY_FILLED, filled_quantity=40.0),
        order("d", S.FILLED),
        reload=True,
    )
    select(page, "a", "b", "c", "d")
    page.table.setFocus()
    screen.qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert screen.desk.submitted == []
    dialog = opened(screen, CancelOrdersDialog)
    told = {name.text(): text.text() for name, text in dialog.facts.lines}
    assert told["Orders"] == "3 in 2 accounts"
    assert told["At the broker"].startswith("2: the broker is asked")
    assert told["Not sent yet"] == "1: end at once"
    assert told["Open value"] == "2,600 USD"
    dialog.reason.setText("wrong symbol")
    dialog.answer.act.click()
    ((ticket, command),) = screen.desk.submitted
    assert set(command.client_order_ids) == {"a", "b", "c"}
    assert command.reason == "wrong symbol"
    assert ticket == "ticket 0"


def test_that_all_shown_are_cancelled_and_nothing_that_is_filtered_out(screen, page):
    put(screen, order("a"), order("b", symbol="ABC"), order("c", S.FILLED), reload=True)
    page.filter_line.edit.setText("abc")
    screen.qtbot.waitUntil(lambda: len(page.blotter) == 1)
    page.say_figures()  # with the next beat of the desk
    page._cancel_all.click()
    opened(screen, CancelOrdersDialog).answer.act.click()
    assert [command for _, command in screen.desk.submitted] == [CancelOrders(client_order_ids=("b",))]


def test_that_an_order_that_ends_while_one_reads_is_not_asked_for(screen, page):
    put(screen, order("a"), order("b"), reload=True)
    select(page, "a", "b")
    page.gestures.by_gesture[OrderGesture.CANCEL].trigger()
    dialog = opened(screen, CancelOrdersDialog)
    put(screen, order("a", S.FILLED))
    screen.window.ticked.emit()
    assert dialog.answer.act.text() == "Cancel 1 orders"
    dialog.answer.act.click()
    assert screen.desk.submitted[0][1].client_order_ids == ("b",)


def test_that_keeping_sends_nothing_and_ended_orders_cannot_be_confirmed(screen, page):
    put(screen, order("a"), reload=True)
    select(page, "a")
    page.gestures.by_gesture[OrderGesture.CANCEL].trigger()
    dialog = opened(screen, CancelOrdersDialog)
    put(screen, order("a", S.CANCELLED))
    screen.window.ticked.emit()
    assert not dialog.answer.act.isEnabled()
    assert dialog.answer.reason.text() == "All of these orders have ended."
    dialog.answer.leave.click()
    assert screen.desk.submitted == []


def test_that_an_unknown_order_is_resolved_with_evidence_only(screen, page):
    sign_in(screen, Role.SUPERVISOR)
    put(screen, order("a", S.UNKNOWN, filled_quantity=20.0), reload=True)
    select(page, "a")
    page.gestures.by_gesture[OrderGesture.RESOLVE].trigger()
    dialog = opened(screen, ResolveOrderDialog)
    for quantity, price, evidence, fault in (
        ("", "", "", "lies between 20 and 100"),
        ("19", "9.5", "told", "lies between 20 and 100"),
        ("101", "9.5", "told", "lies between 20 and 100"),
        ("100", "", "told", "has an average price"),
        ("100", "9.5", " ", "what the evidence is"),
    ):
        dialog.quantity.setText(quantity)
        dialog.price.setText(price)
        dialog.evidence.setPlainText(evidence)
        assert fault in dialog.answer.reason.text()
        assert not dialog.answer.act.isEnabled()
    dialog.evidence.setPlainText("the broker's desk by phone")
    dialog.answer.act.click()
    wanted = ResolveOrder(
        client_order_id="a",
        filled_quantity=Decimal(100),
        average_price=Decimal("9.5"),
        evidence="the broker's desk by phone",
    )
    assert screen.desk.submitted == [("ticket 0", wanted)]


def test_that_review_opens_the_request_of_the_selected_order(screen, page):
    waiting = CommandState.AWAITING_APPROVAL
    lines = [
        CommandLine(CommandId(c), "close_batch", {}, "li", "desk-2", NOW, waiting, "", None, "") for c in ("c1", "c2")
    ]
    screen.hand(CommandNews(tuple(lines), history=True))
    put(screen, order("a", S.AWAITING_APPROVAL), order("b", S.AWAITING_APPROVAL, command_id="c2"), reload=True)
    select(page, "b")
    page.table.setFocus()
    screen.qtbot.keyClick(page.table, Qt.Key.Key_R)
    dialog = opened(screen, ApprovalsDialog)
    assert dialog.chosen.command_id == "c2"
    assert [line.key for line in dialog.closes.asked] == ["b"]
