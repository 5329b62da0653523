"""The account window's orders: live, in words, and taken back only by who may and only after being asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from tests.desk.alert_rows import NOW_US
from tests.desk.order_rows import order, orders
from ui.dialogs.cancel_orders import CancelOrdersDialog
from workstation.commands.closing import CancelOrders
from workstation.desk.news import SignedIn
from workstation.domain.enums import Role
from workstation.domain.orders import OrderState

S = OrderState
HOUR = 3_600_000_000


def sign_in(screen, role):
    screen.hand(SignedIn("maria", role, "desk.db", embedded=True, alone=False, desk="desk-1"))


@pytest.fixture
def page(screen):
    sign_in(screen, Role.TRADER)
    screen.hand(
        orders(
            order("a1", S.FILLED, filled_quantity=100.0, average_price=9.5, created_at=NOW_US - HOUR),
            order("a2", symbol="BAC"),
            order("b1", account="B"),
            reload=True,
        )
    )
    screen.reception.accounts.open("A")
    window = screen.reception.accounts.windows["A"]
    window.tabs.setCurrentIndex(2)
    return window.closing


def rows(page):
    model = page.view.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def dialog(screen):
    return screen.reception.closing._opened(CancelOrdersDialog)


def test_that_the_orders_of_this_account_stand_there_newest_first_with_what_became_of_them(page):
    (newest, oldest) = rows(page)
    assert (newest[1], newest[4], newest[5], newest[6], newest[8]) == ("BAC", "", "100", "0", "Working")
    assert (oldest[1], oldest[6], oldest[7], oldest[8]) == ("XYZ", "100", "9.50", "Filled")
    assert page.line.text() == "Orders: 2, open: 1, with fills: 1"


def test_that_an_account_without_orders_says_so(screen, page):
    screen.reception.accounts.open("C")
    assert "No order closes" in screen.reception.accounts.windows["C"].closing.line.text()


def test_that_fills_show_while_the_window_is_open_and_the_tab_counts_what_is_open(screen, page):
    tabs = screen.reception.accounts.windows["A"].tabs
    assert tabs.count_text(2) == "1"
    screen.hand(orders(order("a2", S.PARTIALLY_FILLED, symbol="BAC", filled_quantity=40.0)))
    assert rows(page)[0][6] == "40"
    screen.hand(orders(order("a2", S.FILLED, symbol="BAC", filled_quantity=100.0)))
    assert tabs.count_text(2) == "0"


def test_that_the_selection_stays_with_its_order_when_a_newer_one_comes(screen, page):
    page.view.selectRow(0)
    screen.hand(orders(order("a3", symbol="C", created_at=NOW_US + HOUR)))
    assert page.view.currentIndex().row() == 1
    assert [one.key for one in page._chosen()] == ["a2"]


def test_that_a_selection_goes_with_its_order(screen, page):
    page.view.selectRow(0)
    screen.hand(orders(order("a3", symbol="C", created_at=NOW_US + HOUR), gone=("a2",)))
    assert page._chosen() == ()
    assert not page.cancel.isEnabled()


def test_that_del_asks_before_the_order_is_taken_back(screen, page):
    page.view.selectRow(0)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    dialog(screen).answer.act.click()
    [(_, command)] = screen.desk.submitted
    assert command == CancelOrders(client_order_ids=("a2",))


def test_that_all_open_orders_of_the_account_are_taken_back_and_no_other_accounts(screen, page):
    screen.hand(orders(order("a3", symbol="C", created_at=NOW_US + HOUR)))
    page.cancel_all.click()
    dialog(screen).answer.act.click()
    [(_, command)] = screen.desk.submitted
    assert command.client_order_ids == ("a3", "a2")


def test_that_what_cannot_be_cancelled_is_greyed_with_the_reason(screen, page):
    assert page.cancel.toolTip() == "Nothing is selected."
    page.view.selectRow(1)
    assert page.cancel.toolTip() == "It is over, or being cancelled already."
    page.view.selectRow(0)
    assert page.cancel.isEnabled()
    sign_in(screen, Role.VIEWER)
    assert not page.cancel.isEnabled()
    assert "Your role is VIEWER" in page.cancel.toolTip()
    assert not page.cancel_all.isEnabled()
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert "Your role is VIEWER" in QToolTip.text()
