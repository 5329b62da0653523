"""The account window's messages, earlier calls and snapshots: of this account only, read when somebody looks."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US, news
from tests.ui.test_account_window import CALL, facts
from workstation.desk.account_messages import AccountMessage, MessagesOfAccount
from workstation.desk.account_view import CallNews
from workstation.desk.news import StoreTrouble
from workstation.desk.past_lines import (
    CallsOfAccount,
    PastCall,
    PastTrouble,
    SnapshotLine,
    SnapshotOpened,
    SnapshotPage,
)
from workstation.desk.telling import MessageText
from workstation.domain.enums import AlertType, CallEnd, Regime, SnapshotReason
from workstation.domain.messages import CallState, Channel, MessageKind, MessageState, SkipReason
from workstation.domain.tables import MESSAGES

MESSAGES_TAB, EARLIER_TAB = 5, 6


def message(key, account="A", state=MessageState.SENT, hours=0, **cells):
    times = {"created_at": NOW_US - hours * HOUR_US, "sent_at": NOW_US}
    return {"message_id": key, "account": account, "state": state, **times, **cells}


def messages(*rows, reload=False):
    return news(rows, reload=reload, table=MESSAGES)


def texts(view):
    model = view.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def opened(screen, account, tab):
    screen.reception.accounts.open(account)
    window = screen.reception.accounts.windows[account]
    window.tabs.setCurrentIndex(tab)
    return window


def kept_message(key, hours, state=MessageState.SENT):
    at = float(NOW_US - hours * HOUR_US)
    return AccountMessage(key, at, MessageKind.CALL_OPENED, Channel.EMAIL, state, 0, None, "", "", "", at, "")


@pytest.fixture
def told(screen):
    """The messages of A, all of them live, while somebody looks."""
    skipped = message("m2", state=MessageState.SKIPPED, hours=2, skipped=SkipReason.NO_CONTACT)
    screen.hand(messages(message("m1", subject="Call", hours=3), skipped, message("z1", account="Z"), reload=True))
    page = opened(screen, "A", MESSAGES_TAB).messages
    assert "Reading" in page.line.text()
    assert screen.desk.asked("messages of") == "A"
    screen.hand(MessagesOfAccount("A", ()))
    return page


def test_that_only_the_messages_of_this_account_stand_there_newest_first(screen, told):
    assert [(row[3], row[5], row[8]) for row in texts(told.view)] == [
        ("Not sent", "", "no usable address"),
        ("Sent", "Call", ""),
    ]
    assert told.line.text() == "Messages: 2, not sent or not certain: 1"
    other = opened(screen, "B", MESSAGES_TAB).messages
    screen.hand(MessagesOfAccount("B", ()))
    assert "Nothing was sent" in other.line.text()


def test_that_messages_of_earlier_days_stand_below_and_are_counted_and_live_ones_are_newer(screen, told):
    stale = kept_message("m1", 3, MessageState.QUEUED)
    night = replace(kept_message("old", 30, MessageState.SKIPPED), skipped=SkipReason.QUIET_HOURS)
    screen.hand(MessagesOfAccount("A", (stale, night)))
    assert [row[3] for row in texts(told.view)] == ["Not sent", "Sent", "Not sent"]
    assert texts(told.view)[2][8] == "quiet hours of the client"
    assert told.line.text() == "Messages: 3, not sent or not certain: 2"


def test_that_a_message_the_visible_table_forgets_stays_and_is_read_at_its_end(screen, told):
    asked = len(screen.desk.questions)
    screen.hand(news((), gone=("m1", "z1"), table=MESSAGES))
    assert [row[3] for row in texts(told.view)] == ["Not sent", "Sent"]
    assert told.line.text() == "Messages: 2, not sent or not certain: 1"
    assert screen.desk.questions[asked:] == [("messages of", "A")]
    screen.hand(MessagesOfAccount("A", (kept_message("m1", 3, MessageState.DELIVERED),)))
    assert [row[3] for row in texts(told.view)] == ["Not sent", "Delivered"]


def test_that_messages_are_asked_for_anew_when_the_store_answers_again(screen, told):
    asked = len(screen.desk.questions)
    screen.hand(StoreTrouble("locked"))
    assert len(screen.desk.questions) == asked
    screen.hand(StoreTrouble(""))
    assert screen.desk.questions[asked:] == [("messages of", "A")]


def test_that_a_message_shows_how_it_fares_and_the_row_one_stands_on_stays_its_row(screen, told):
    QAbstractItemModelTester(told.view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    told.view.selectRow(1)
    rang = {"call_state": CallState.BUSY, "has_call_state": True}
    screen.hand(messages(message("m3"), message("m1", state=MessageState.FAILED, hours=3, **rang)))
    assert told.view.currentIndex().row() == 2
    assert texts(told.view)[2][3::5] == ["▲ Failed", "Busy"]


def test_that_the_words_of_the_message_one_stands_on_are_read_and_shown(screen, told):
    told.view.selectRow(1)
    assert screen.desk.asked("text") == "m1"
    screen.hand(MessageText("m2", (), "", "another"), MessageText("m1", ("a@example.com",), "Call", "<b>x</b>"))
    assert told.text.toPlainText() == "To: a@example.com\nSubject: Call\n\n<b>x</b>"
    told.view.selectRow(0)
    assert told.text.toPlainText() == ""


def call(key, end=CallEnd.MET, account="A"):
    ended = None if end is CallEnd.NOT_ENDED else NOW
    kinds = (AlertType.MARGIN_CALL, AlertType.FORCED)
    times = (NOW - timedelta(days=3), None, None, ended)
    return PastCall(key, account, Regime.MARGIN, *kinds, *times, end, "", "", False, False, 100.0)


def kept(seq, amount, key="c2", account="A"):
    return SnapshotLine(seq, key, account, SnapshotReason.DAILY, NOW, {"call_amount": amount})


@pytest.fixture
def page(screen):
    """The earlier calls of A, with the snapshots of the newest; the newest of these is asked for."""
    shown = opened(screen, "A", EARLIER_TAB).earlier
    number, account = screen.desk.asked("calls of")
    assert account == "A"
    screen.hand(CallsOfAccount(number, "A", (call("c2", CallEnd.NOT_ENDED), call("c1"))))
    number, key = screen.desk.asked("snapshots of")
    assert key == "c2"
    screen.hand(SnapshotPage(number, (kept(1, 500.0), kept(2, 400.0))))
    return shown


def test_that_nothing_is_read_before_somebody_looks(screen):
    window = opened(screen, "A", 0)
    assert screen.desk.questions == []
    assert "Reading" in window.earlier.note.text()
    window.tabs.setCurrentIndex(EARLIER_TAB)
    assert [name for name, _ in screen.desk.questions] == ["calls of"]


def test_that_the_calls_of_the_account_and_the_snapshots_of_one_stand_there_newest_first(page):
    assert [(row[1], row[4]) for row in texts(page.calls)] == [
        ("MARGIN CALL → ▲ FORCED", "open"),
        ("MARGIN CALL → ▲ FORCED", "met"),
    ]
    assert [row[2] for row in texts(page.snapshots)] == ["400.00", "500.00"]


def test_that_a_snapshot_opens_with_the_positions_it_was_judged_by(screen, page):
    number, line = screen.desk.asked("snapshot")
    assert line.seq == 2
    assert texts(page.snapshot.figures.view)[0][1:3] == ["500.00", "400.00"]
    assert "Working out" in page.note.text()
    screen.hand(SnapshotOpened(number, line, facts().view))
    assert [row[0] for row in texts(page.snapshot.positions.view)] == ["A", "B"]
    assert page.note.text() == "Calls: 2, the newest first."
    page.snapshots.selectRow(1)
    assert texts(page.snapshot.positions.view) == []
    later, other = screen.desk.asked("snapshot")
    screen.hand(SnapshotOpened(number, line, facts().view), PastTrouble(later, "no price list"))
    assert other.seq == 1
    assert page.note.text() == "▲ no price list"
    assert page.snapshot.view is None


def test_that_another_call_shows_its_own_snapshots_and_late_ones_are_dropped(screen, page):
    page.calls.selectRow(1)
    assert texts(page.snapshots) == []
    number, key = screen.desk.asked("snapshots of")
    assert key == "c1"
    screen.hand(SnapshotPage(number - 1, (kept(2, 400.0),)), SnapshotPage(number, (kept(2, 400.0),)))
    assert texts(page.snapshots) == []


def test_that_two_windows_and_the_tabs_of_what_is_over_each_get_their_own_answers(screen, page):
    other = opened(screen, "Z", EARLIER_TAB).earlier
    number, _ = screen.desk.asked("calls of")
    screen.hand(CallsOfAccount(number, "Z", ()))
    assert other.note.text() == "The account was never called."
    assert len(texts(page.calls)) == 2
    screen.reception.accounts.windows["A"].close()
    number, line = screen.desk.asked("snapshot")
    screen.hand(SnapshotOpened(number, line, facts().view), PastTrouble(1, "of the Snapshots tab"))
    assert other.snapshot.view is None


def test_that_a_call_that_opens_or_ends_is_read_while_somebody_looks(screen, page):
    asked = len(screen.desk.questions)
    screen.hand(CallNews("A", CALL, ()))
    assert [name for name, _ in screen.desk.questions[asked:]] == ["calls of"]
    screen.hand(CallNews("A", CALL, ()))
    screen.reception.accounts.windows["A"].tabs.setCurrentIndex(0)
    screen.hand(CallNews("A", None, ()))
    assert len(screen.desk.questions) == asked + 1


def test_that_looking_again_reads_what_was_kept_since_and_stays_where_one_was(screen, page):
    page.snapshots.selectRow(1)
    window = screen.reception.accounts.windows["A"]
    window.tabs.setCurrentIndex(0)
    window.tabs.setCurrentIndex(EARLIER_TAB)
    number, _ = screen.desk.asked("calls of")
    screen.hand(CallsOfAccount(number, "A", (call("c2", CallEnd.MET), call("c1"))))
    number, _ = screen.desk.asked("snapshots of")
    screen.hand(SnapshotPage(number, (kept(1, 500.0), kept(2, 400.0), kept(3, 0.0))))
    assert [row[2] for row in texts(page.snapshots)] == ["0.00", "400.00", "500.00"]
    assert page.snapshots.currentIndex().row() == 2
