"""Messages, Schedules, History, Snapshots, the rules of the policy, and quitting while something waits."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US, news
from tests.ui.test_account_window import facts
from ui.views.messages import MessageGesture
from ui.views.schedules import ScheduleGesture
from workstation.commands.messages import AcceptUnknownMessage, ResendMessage, StopMessages
from workstation.desk.news import PolicyNews, PolicyRow, SignedIn
from workstation.desk.past_lines import CallStory, HistoryPage, PastCall, SnapshotLine, SnapshotOpened, SnapshotPage
from workstation.desk.telling import MessageText
from workstation.domain.enums import AlertType, CallEnd, Regime, Role, SnapshotReason
from workstation.domain.messages import MessageState
from workstation.domain.schedules import ScheduleState
from workstation.domain.tables import MESSAGES, SCHEDULES


@pytest.fixture
def desk(screen):
    screen.steps()
    screen.hand(SignedIn("ana", Role.TRADER, "desk.db", embedded=True, alone=False, desk="desk-1"))
    return screen


def show(desk, page):
    desk.window.toggle(page)
    return page


def select(desk, page, *keys):
    page.blotter.select(page.live.slots_of(list(keys)))
    page.table.refresh()
    page._say_selection()


def messages(desk, **states):
    rows = [
        {"message_id": key, "account": key, "state": state, "created_at": NOW_US, "updated_at": NOW_US}
        for key, state in states.items()
    ]
    desk.hand(news(rows, reload=True, table=MESSAGES))
    page = show(desk, desk.window.messages)
    desk.qtbot.waitUntil(lambda: len(page.blotter) == len(states))
    return page


def sent(desk):
    return [command for _, command in desk.desk.submitted]


def test_that_the_text_of_the_one_selected_message_is_read_and_shown_as_sent(desk):
    page = messages(desk, a=MessageState.SENT, b=MessageState.SENT)
    select(desk, page, "a")
    assert desk.desk.asked("text") == "a"
    desk.hand(
        MessageText("b", ("b@example.com",), "", "another"), MessageText("a", ("a@example.com",), "S", "<b>x</b>")
    )
    assert page.text.toPlainText() == "To: a@example.com\nSubject: S\n\n<b>x</b>"
    select(desk, page, "a", "b")
    assert page.text.toPlainText() == ""


@pytest.mark.parametrize(
    ("state", "allowed"),
    [
        (MessageState.QUEUED, {MessageGesture.STOP}),
        (MessageState.UNKNOWN, {MessageGesture.RESEND, MessageGesture.ACCEPT}),
        (MessageState.FAILED, {MessageGesture.RESEND}),
        (MessageState.DELIVERED, set()),
    ],
)
def test_that_only_what_a_message_can_go_through_is_offered(desk, state, allowed):
    page = messages(desk, a=state)
    select(desk, page, "a")
    actions = page.gestures.by_gesture
    assert {gesture for gesture, action in actions.items() if action.isEnabled()} == allowed
    assert all(action.toolTip() for action in actions.values())


def test_that_messages_are_stopped_sent_again_and_accepted_with_a_reason(desk):
    page = messages(desk, a=MessageState.UNKNOWN, q=MessageState.QUEUED, r=MessageState.QUEUED)
    select(desk, page, "a")
    page.gestures.by_gesture[MessageGesture.RESEND].trigger()
    page.gestures.by_gesture[MessageGesture.ACCEPT].trigger()
    dialog = desk.reception.calls.dialogs_open[-1]
    assert not dialog.answer.act.isEnabled()
    dialog.reason.setText("the client answered it")
    dialog.send()
    select(desk, page, "a", "q", "r")
    page.gestures.by_gesture[MessageGesture.STOP].trigger()
    resend, accept, stop = sent(desk)
    assert resend == ResendMessage(message_id="a")
    assert accept == AcceptUnknownMessage(message_id="a", reason="the client answered it")
    assert isinstance(stop, StopMessages)
    assert set(stop.message_ids) == {"q", "r"}


def schedules(desk, *states):
    rows = [
        {"schedule_call": f"s{n}", "schedule_id": f"s{n}", "version": 1, "account": "A", "state": state}
        | {"due_at": NOW_US + HOUR_US}
        for n, state in enumerate(states)
    ]
    desk.hand(news(rows, reload=True, table=SCHEDULES))


def test_that_schedules_are_counted_and_what_waits_is_opened_to_be_changed(desk):
    schedules(desk, ScheduleState.PENDING, ScheduleState.MISSED, ScheduleState.MISSED)
    page = show(desk, desk.window.schedules)
    desk.qtbot.waitUntil(lambda: page.totals._boxes[4].accessibleName() == "Missed: ▲ 2")
    change = page.gestures.by_gesture[ScheduleGesture.CHANGE]
    select(desk, page, "s1")
    assert change.toolTip() == "None of these waits any more."
    select(desk, page, "s0")
    change.trigger()
    dialog = desk.reception.calls.dialogs_open[-1]
    assert dialog.waiting.chosen.schedule_id == "s0"


def past(account, end=CallEnd.MET):
    times = (NOW - timedelta(days=3), None, NOW - timedelta(days=1), NOW)
    kinds = (AlertType.MARGIN_CALL, AlertType.FORCED)
    return PastCall(f"call {account}", account, Regime.MARGIN, *kinds, *times, end, "", "", False, False, 100.0)


def kept(seq, reason, amount, call="call A"):
    return SnapshotLine(seq, call, "A", reason, NOW - timedelta(hours=9 - seq), {"call_amount": amount, "equity": None})


def rows(view):
    model = view.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_that_history_shows_ended_calls_with_their_figures_before_and_after(desk):
    page = show(desk, desk.window.history)
    request, since, until = desk.desk.asked("history")
    assert since < NOW < until
    desk.hand(HistoryPage(request - 1, (past("old"),)), HistoryPage(request, (past("A"), past("B"))))
    assert [row[1] for row in rows(page.table)] == ["A", "B"]
    number, call = desk.desk.asked("snapshots of")
    assert call == "call A"
    opened, ended = kept(1, SnapshotReason.OPENED, 500.0), kept(2, SnapshotReason.ENDED, 0.0)
    desk.hand(SnapshotPage(number, (opened, ended)), CallStory(number - 1, "call old", (), (), ()))
    amount, *_ = rows(page.figures.view)
    assert amount[:4] == ["Call amount", "500.00", "0.00", "-500.00"]
    assert ["Equity", "—", "—", "—"] in [row[:4] for row in rows(page.figures.view)]
    page.account.setText("b")
    assert [row[1] for row in rows(page.table)] == ["B"]
    assert page.sheet().rows == 1


def test_that_a_snapshot_shows_the_positions_and_prices_it_was_judged_by(desk):
    page = show(desk, desk.window.snapshots)
    request, _, _ = desk.desk.asked("snapshots")
    desk.hand(SnapshotPage(request, (kept(1, SnapshotReason.OPENED, 500.0), kept(2, SnapshotReason.DAILY, 400.0))))
    number, line = desk.desk.asked("snapshot")
    assert line.seq == 2
    assert not page.export.isEnabled()
    desk.hand(SnapshotOpened(number - 1, line, facts().view))
    assert page.sheet() is None
    desk.hand(SnapshotOpened(number, line, facts().view))
    assert [row[0] for row in rows(page.snapshot.positions.view)] == ["A", "B"]
    sheet = page.sheet()
    assert sheet.rows == 2
    assert page.export.isEnabled()


RULES = ("auto_close.grace_minutes", "auto_close.rules.forced_at")
OTHERS = ("reporting_currency", "call.long_outstanding_days", "intraday.cutoff_minutes")


def test_that_the_automatic_rules_are_shown_as_a_group_and_explained(desk):
    values = {"reporting_currency": "USD", "call.long_outstanding_days": "90", "intraday.cutoff_minutes": "15"}
    keys = (*OTHERS, *RULES)
    desk.hand(PolicyNews(tuple(PolicyRow(k, values.get(k, ""), "", "", "", "", None, "", None) for k in keys)))
    desk.window.menus.rules_asked.emit()
    page = desk.window.policy
    assert [row[0] for row in rows(page.table)] == list(RULES)
    assert "switched on now: 0" in page.note.text()
    page.table.selectRow(1)
    assert page.note.text().startswith("Closes FORCED and negative-equity calls")
    page.rules.setChecked(False)
    page.search.setText("REPORTING")
    assert [row[0] for row in rows(page.table)] == ["reporting_currency"]


def button(desk, text):
    box = desk.reception.quitting.box
    return next(one for one in box.findChildren(QPushButton) if one.text() == text)


def test_that_quitting_while_a_close_waits_is_asked_first(desk):
    schedules(desk, ScheduleState.PENDING, ScheduleState.FIRED)
    desk.window.quit()
    assert desk.window.isVisible()
    assert "1" in desk.reception.quitting.box.text()
    button(desk, "Cancel").click()
    assert desk.window.isVisible()
    desk.window.quit()
    button(desk, "Quit all the same").click()
    assert not desk.window.isVisible()


def test_that_the_desk_goes_on_in_the_background(desk):
    schedules(desk, ScheduleState.HELD)
    ended = []
    desk.window.closing.connect(lambda: ended.append(True))
    desk.window.quit()
    desk.reception.quitting.box.defaultButton().click()
    assert ended == []
    assert desk.window.isMinimized() or not desk.window.isVisible()
    desk.window.notifications.asked.emit()
    assert desk.window.isVisible()
    assert not desk.window.isMinimized()


@pytest.mark.parametrize(("state", "embedded"), [(ScheduleState.FIRED, True), (ScheduleState.PENDING, False)])
def test_that_nothing_is_asked_where_nothing_would_be_missed(desk, state, embedded):
    desk.hand(SignedIn("ana", Role.TRADER, "desk.db", embedded=embedded, alone=False, desk="desk-1"))
    schedules(desk, state)
    desk.window.quit()
    assert not desk.window.isVisible()
