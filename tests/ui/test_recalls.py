"""The tabs of recalls and the borrow book: what they say, what is greyed and why, and what a gesture leads to."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from tests.desk.alert_rows import NOW, news
from tests.ui.calls_on_a_desk import cells, decide
from ui.actions import Gesture
from ui.dialogs.send_messages.dialog import SendMessagesDialog
from ui.dialogs.set_recall_status import SetRecallStatusDialog
from ui.frame.recall_page import RecallGesture
from workstation.commands.recalls import RefreshShortRecalls
from workstation.desk.feeds import _FILLER
from workstation.desk.news import SignedIn, TableNews
from workstation.desk.recall_news import HoldersNews, RecallLook, ShortHolder
from workstation.desk.telling import ClientPreview, MessagePreview
from workstation.domain.enums import CommandState, Role
from workstation.domain.messages import Channel, Language, MessageKind, MessageState
from workstation.domain.orders import OrderOrigin
from workstation.domain.tables import BORROW_BOOK, COVERED_RECALLS, MESSAGES, SHORT_RECALLS, Cell, VisibleTable

TEXTS = {Cell.TEXT}


def us(at: Any) -> int:
    return int(at.timestamp() * 1_000_000)


def rows(table: VisibleTable, *cells: dict[str, Any]) -> TableNews:
    """Whole rows; what a row leaves out is absent."""
    columns = {}
    for field in table.fields:
        values = [row.get(field.name, _FILLER.get(field.cell, np.nan)) for row in cells]
        kind = object if field.cell in TEXTS else np.int64 if field.cell in {Cell.TIME, Cell.COUNT} else None
        columns[field.name] = np.array(values, dtype=kind)
    return TableNews(table, columns, np.zeros(len(cells), np.bool_), frozenset(columns[table.key]))


def covered(number: int, account: str, **cells: Any) -> dict[str, Any]:
    usual = {
        "recall_id": f"V{number:06d}",
        "account": account,
        "name": f"Client {account}",
        "option": "AAPL200320C00310000",
        "underlying": "AAPL",
        "market": "XNYS",
        "currency": "USD",
        "shortage": 150.0,
        "to_buy": 2.0,
        "underlying_price": 300.0,
        "shortage_value": 45_000.0,
        "triggered_at": us(NOW - timedelta(hours=2)),
        "deadline": us(NOW + timedelta(hours=20)),
        "reason": "SESSIONS",
        "status": "OPEN",
        "version": 0,
        "working_closes": 0,
    }
    return usual | cells


def short(number: int, account: str, **cells: Any) -> dict[str, Any]:
    usual = {
        "recall_id": f"B{number:06d}",
        "account": account,
        "symbol": "AMD",
        "currency": "USD",
        "short_quantity": 500.0,
        "recalled_quantity": 120.0,
        "price": 50.0,
        "value": 6_000.0,
        "reason": "Lender A",
        "received_at": us(NOW - timedelta(hours=1)),
        "due": us(NOW - timedelta(minutes=1)),
        "status": "OPEN",
        "version": 3,
        "working_closes": 0,
    }
    return usual | cells


@pytest.fixture
def desk(screen):
    """A trader's desk with recalls of both kinds."""
    screen.steps()
    screen.hand(
        SignedIn("maria", Role.TRADER, "margin.db", embedded=True, alone=True, desk="desk-1"),
        rows(
            COVERED_RECALLS,
            covered(1, "A1"),
            covered(2, "A2", status="EXEMPT", status_reason="arrives"),
            covered(3, "A3", status="CLOSED"),
        ),
        rows(SHORT_RECALLS, short(1, "A4"), short(2, "A5", recalled_quantity=80.0)),
        rows(BORROW_BOOK, {"symbol": "AMD", "currency": "USD", "total_short": 1_000.0, "to_recall": 200.0}),
    )
    return screen


def page_of(screen, table):
    (page,) = (page for page in screen.window.recall_pages if page.live.table is table)
    screen.window.tabs.go_to(page)
    screen.settle()
    return page


def stand_on(screen, page, key):
    page.blotter.select(page.live.slots_of([key]), only=True)
    page.table.selection_changed.emit()
    screen.settle()


def headline(page, name):
    texts = [label.text() for label in page.totals.findChildren(QLabel)]
    return texts[texts.index(name) + 1]


def test_that_tabs_count_what_is_not_over_and_say_what_is_overdue(desk):
    assert [desk.window.tab_bar.count_text(i) for i in (3, 4)] == ["2", "2"]
    page = page_of(desk, COVERED_RECALLS)
    assert (headline(page, "Open"), headline(page, "Overdue"), headline(page, "Shortage value")) == (
        "2",
        "0",
        "90,000 USD",
    )
    assert headline(page_of(desk, SHORT_RECALLS), "Overdue") == "▲ 2"


def test_that_close_opens_the_dialog_with_the_option_and_what_is_called_back(desk):
    page = page_of(desk, COVERED_RECALLS)
    stand_on(desk, page, "V000001")
    page.gestures.by_gesture[RecallGesture.CLOSE].trigger()
    ((_, ask),) = desk.desk.batches.items()
    assert ask.origin is OrderOrigin.COVERED_RECALL
    (line,) = ask.recalls
    assert (line.key, line.recall_id, line.quantity) == (("A1", "AAPL200320C00310000"), "V000001", Decimal(2))


def test_that_what_is_exempt_or_over_is_not_closed_and_the_reason_is_said(desk):
    page = page_of(desk, COVERED_RECALLS)
    for key, said in (("V000002", "returned or exempt"), ("V000003", "returned or exempt")):
        stand_on(desk, page, key)
        action = page.gestures.by_gesture[RecallGesture.CLOSE]
        assert not action.isEnabled()
        assert said in action.toolTip()
    assert not page.gestures.by_gesture[RecallGesture.STATUS].isEnabled(), "V000003 is over"


def test_that_a_status_names_the_version_seen_and_needs_a_reason_where_nothing_is_closed_any_more(desk):
    page = page_of(desk, SHORT_RECALLS)
    stand_on(desk, page, "B000001")
    page.gestures.by_gesture[RecallGesture.STATUS].trigger()
    (dialog,) = (one for one in desk.reception.calls.dialogs_open if isinstance(one, SetRecallStatusDialog))
    assert desk.desk.asked("notes").alert_ids == ("B000001",)
    dialog.status.setCurrentIndex(dialog.status.findData("EXEMPT"))
    assert "Say why" in dialog.refusal()
    dialog.reason.setText("other lender found")
    dialog.send()
    ((_, command),) = desk.desk.submitted
    assert (command.status, command.reason, command.comment) == ("EXEMPT", "other lender found", None)
    assert [(one.recall_id, one.version) for one in command.recalls] == [("B000001", 3)]


def tell(desk, table, key, gesture):
    """The dialog that a gesture on one recall opens, and what it asked."""
    page = page_of(desk, table)
    stand_on(desk, page, key)
    page.gestures.by_gesture[gesture].trigger()
    (dialog,) = (one for one in desk.reception.calls.dialogs_open if isinstance(one, SendMessagesDialog))
    return dialog, desk.desk.asked("message")


def previewed(ask):
    """Every client of a question, each ready."""
    made = [
        ClientPreview(
            account=one.account,
            name=f"Client {one.account}",
            call_id=one.about,
            language=Language.EN,
            zone="America/New_York",
            addresses=("a@example.com",),
            subject="Recall notice",
            text=f"{one.quantity:g} {one.symbol}",
            template_version=0,
            skip=None,
            waits_until=None,
            was_told_today=False,
            symbol=one.symbol,
        )
        for one in ask.calls
    ]
    return MessagePreview(ask.ticket, ask.request, tuple(made))


def test_that_clients_are_told_of_recalls_and_each_message_is_followed(desk):
    desk.hand(rows(SHORT_RECALLS, short(1, "A4"), short(2, "A5"), short(3, "A4", symbol="GE", recalled_quantity=7.0)))
    page = page_of(desk, SHORT_RECALLS)
    page.blotter.select(page.live.slots_of(["B000001", "B000003"]), only=True)
    page.table.selection_changed.emit()
    page.gestures.by_gesture[RecallGesture.MESSAGE].trigger()
    (dialog,) = (one for one in desk.reception.calls.dialogs_open if isinstance(one, SendMessagesDialog))
    desk.hand(previewed(desk.desk.asked("message")))
    assert sorted(row[0] for row in cells(dialog.clients.table)) == ["A4 · AMD", "A4 · GE"]
    assert dialog.summary.text() == "Messages that will be sent: 2 of 2"
    dialog.send()
    ((_, command),) = desk.desk.submitted
    assert (command.message, command.channel) == ("RECALL_NOTICE", "EMAIL")
    assert set(command.call_ids) == {"B000001", "B000003"}
    decide(desk, dialog.ticket, CommandState.DONE)
    facts = {"command_id": dialog.ticket, "account": "A4"}
    sent, failed = MessageState.DELIVERED, MessageState.FAILED
    desk.hand(
        news(
            [
                {"message_id": "m1", "alert_id": "B000001", "state": sent, **facts},
                {"message_id": "m2", "alert_id": "B000003", "state": failed, **facts},
            ],
            table=MESSAGES,
        )
    )
    states = {row[0]: row[3] for row in cells(dialog.clients.table)}
    assert states == {"A4 · AMD": "Delivered", "A4 · GE": "▲ Failed"}


def test_that_words_of_ones_own_reach_a_client_of_two_recalls_once(desk):
    desk.hand(rows(SHORT_RECALLS, short(1, "A4"), short(3, "A4", symbol="GE")))
    page = page_of(desk, SHORT_RECALLS)
    page.blotter.select(page.live.slots_of(["B000001", "B000003"]), only=True)
    page.table.selection_changed.emit()
    page.gestures.by_gesture[RecallGesture.MESSAGE].trigger()
    (dialog,) = (one for one in desk.reception.calls.dialogs_open if isinstance(one, SendMessagesDialog))
    assert len(desk.desk.asked("message").calls) == 2
    dialog.words.kind.setCurrentIndex(dialog.words.kind.count() - 1)
    dialog.words.text.setPlainText("Ring us")
    dialog.words.subject.setText("Your account")
    desk.qtbot.waitUntil(lambda: desk.desk.asked("message").text == "Ring us")
    ask = desk.desk.asked("message")
    assert [one.account for one in ask.calls] == ["A4"]
    desk.hand(previewed(ask))
    dialog.send()
    assert desk.desk.submitted[-1][1].call_ids == (ask.calls[0].about,)


def test_that_a_covered_recall_is_rung_up_about_in_contracts(desk):
    dialog, ask = tell(desk, COVERED_RECALLS, "V000001", RecallGesture.VOICE)
    assert (ask.kind, ask.channel) == (MessageKind.RECALL_NOTICE, Channel.VOICE)
    (one,) = ask.calls
    assert (one.about, one.symbol, one.quantity) == ("V000001", "AAPL200320C00310000", 2.0)
    assert (one.deadline, one.provisional, one.market) == (NOW + timedelta(hours=20), False, "XNYS")
    assert dialog.windowTitle() == "Voice message, recalls: 1"


@pytest.mark.parametrize("gesture", [RecallGesture.MESSAGE, RecallGesture.VOICE])
def test_that_nobody_is_told_of_what_is_exempt_or_over(desk, gesture):
    page = page_of(desk, COVERED_RECALLS)
    for key in ("V000002", "V000003"):
        stand_on(desk, page, key)
        action = page.gestures.by_gesture[gesture]
        assert not action.isEnabled()
        assert "returned or exempt" in action.toolTip()


def test_that_the_last_message_of_a_recall_is_shown_in_words(desk):
    desk.hand(rows(SHORT_RECALLS, short(1, "A4", message_state="FAILED")))
    page = page_of(desk, SHORT_RECALLS)
    names = [column.name for column in page.table.spec.columns]
    assert page.table.rows.index(0, names.index("message_state")).data() == "▲ Failed"


def test_that_enter_opens_the_account_with_close_for_that_short(desk):
    page = page_of(desk, SHORT_RECALLS)
    page.table.row_opened.emit("B000002")
    window = desk.reception.accounts.windows["A5"]
    close = window._actions.by_gesture[Gesture.CLOSE]
    assert close.isEnabled()
    assert "buy back 80 AMD" in window.notice.text()
    close.trigger()
    ((_, ask),) = desk.desk.batches.items()
    assert [(line.key, line.recall_id) for line in ask.recalls] == [(("A5", "AMD"), "B000002")]


def test_that_enter_opens_the_account_with_close_for_that_option(desk):
    page = page_of(desk, COVERED_RECALLS)
    page.table.row_opened.emit("V000001")
    window = desk.reception.accounts.windows["A1"]
    assert "buy back 2 AAPL200320C00310000" in window.notice.text()
    window._actions.by_gesture[Gesture.CLOSE].trigger()
    ((_, ask),) = desk.desk.batches.items()
    assert ask.origin is OrderOrigin.COVERED_RECALL
    wanted = (("A1", "AAPL200320C00310000"), "V000001", Decimal(2))
    assert [(line.key, line.recall_id, line.quantity) for line in ask.recalls] == [wanted]


def test_that_short_recalls_say_as_of_when_and_are_refreshed_by_key(desk):
    page = page_of(desk, SHORT_RECALLS)
    desk.hand(RecallLook(NOW, NOW + timedelta(minutes=15), "paul"))
    texts = " ".join(label.text() for label in page.totals.findChildren(QLabel))
    assert "as of" in texts
    assert "asked by paul" in texts
    page.refresh()
    assert [type(command) for _, command in desk.desk.submitted] == [RefreshShortRecalls]


def test_that_the_borrow_book_shows_the_clients_behind_a_symbol(desk):
    book = desk.window.borrow_book
    desk.window.menus.borrow_book_asked.emit()
    desk.settle()
    assert desk.window.tabs.active_page is book
    book.table.row_opened.emit("AMD")
    dialog = desk.reception.recalls.holders
    assert desk.desk.asked("show_holders") == ("AMD",)
    holders = (ShortHolder("A4", "Client 4", 500.0, 25_000.0, None), ShortHolder("A9", "Client 9", 900.0, None, NOW))
    desk.hand(HoldersNews("AMD", NOW, holders))
    shown = [[dialog._model.columns[place].text(row) for place in (0, 2, 3)] for row in dialog._model.rows]
    assert shown == [["A4", "500", "120"], ["A9", "900", ""]]
    dialog.table.opened.emit(0)
    assert "A4" in desk.reception.accounts.windows
    dialog.close()
    desk.settle()
    assert desk.desk.asked("show_holders") == ("",)


def test_that_the_recalls_of_a_symbol_are_a_filter_of_their_tab(desk):
    desk.window.borrow_book.recalls_asked.emit("AMD")
    desk.settle()
    page = desk.window.short_recalls
    assert desk.window.tabs.active_page is page
    assert len(page.blotter) == 2
    desk.window.borrow_book.recalls_asked.emit("GE")
    desk.settle()
    assert len(page.blotter) == 0
