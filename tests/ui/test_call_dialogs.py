"""Note, deadline, auto-close, abnormal, assign, message and voice: from the key to the command, and back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from tests.desk.alert_rows import HOUR_US, NOW, NOW_US, alert, news
from tests.ui.calls_on_a_desk import KEYS, RICH, cells, decide, press, sent, sign_in, with_two_calls
from ui.actions import Gesture
from workstation.commands.notes import AssignCalls, ClearAbnormal, MarkAbnormal, SeenNote, SetNote
from workstation.commands.scheduling import ChangeSchedule, MoveDeadline, ScheduleClose, WithdrawSchedule
from workstation.desk.news import NotSubmitted
from workstation.desk.noted import NotesNews, NoteVersion
from workstation.desk.timing import DeadlineForecast, DeadlineLine, ScheduleForecast, ScheduleLine
from workstation.domain.enums import CommandState, Role
from workstation.domain.schedules import Obstacle, ScheduleState
from workstation.domain.tables import SCHEDULES


@pytest.fixture
def desk(screen):
    return with_two_calls(screen)


# Who may


@pytest.mark.parametrize("role", [Role.VIEWER, Role.AUDITOR])
def test_that_who_may_not_reads_why_and_no_dialog_opens(desk, role):
    sign_in(desk, role)
    for gesture in (Gesture.MESSAGE, Gesture.AUTO_CLOSE, Gesture.NOTE, Gesture.ABNORMAL, Gesture.ASSIGN):
        action = desk.window.actions_.by_gesture[gesture]
        assert not action.isEnabled()
        assert f"Your role is {role.name}" in action.toolTip()
    assert desk.reception.calls.open_note() is None
    assert desk.reception.calls.dialogs_open == []


def test_that_a_role_that_is_lost_while_a_dialog_is_open_stops_it(desk):
    dialog = press(desk, Qt.Key.Key_X)
    dialog.note.setText("disputed")
    assert dialog.answer.act.isEnabled()
    sign_in(desk, Role.VIEWER)
    assert not dialog.answer.act.isEnabled()
    dialog.send()
    assert desk.desk.submitted == []


# One command a ticket


def test_that_it_is_sent_once_and_closes_when_the_engine_took_it(desk):
    dialog = press(desk, Qt.Key.Key_X)
    dialog.note.setText("disputed")
    dialog.answer.act.click()
    dialog.send()
    assert [type(command) for _, command in desk.desk.submitted] == [MarkAbnormal]
    decide(desk, dialog.ticket, CommandState.DONE)
    assert desk.reception.calls.dialogs_open == []


def test_that_what_was_turned_down_stays_typed_and_the_next_try_is_another_command(desk):
    dialog = press(desk, Qt.Key.Key_X)
    dialog.note.setText("disputed")
    first = dialog.ticket
    dialog.send()
    decide(desk, first, CommandState.REJECTED, "the call has ended")
    assert dialog.outcome.text() == "▲ Not done: the call has ended"
    assert dialog.note.text() == "disputed"
    assert dialog.ticket != first
    dialog.send()
    assert len(desk.desk.submitted) == 2


def test_that_what_did_not_reach_the_store_is_tried_again_under_the_same_ticket(desk):
    dialog = press(desk, Qt.Key.Key_X)
    dialog.note.setText("disputed")
    dialog.send()
    desk.hand(NotSubmitted(dialog.ticket, "mark_abnormal", "the store is locked"))
    assert "Trying again is safe" in dialog.outcome.text()
    dialog.send()
    tickets = [ticket for ticket, _ in desk.desk.submitted]
    assert len(tickets) == 2
    assert len(set(tickets)) == 1


# Abnormal and assigning


def test_that_abnormal_needs_a_reason_and_names_the_calls(desk):
    dialog = press(desk, Qt.Key.Key_X)
    assert dialog.answer.reason.text() == "A reason is needed."
    dialog.note.setText("disputed")
    dialog.send()
    assert set(sent(desk).call_ids) == KEYS
    assert sent(desk).note == "disputed"


def test_that_abnormal_calls_are_shown_in_their_view_and_brought_back_from_there(desk):
    desk.rows(alert("C-1", account="A1", abnormal=True, **RICH))
    desk.window.menus.abnormal_asked.emit()
    page = desk.window.abnormal
    page.show_changes()
    page.table.cursor_row.select_all()
    dialog = desk.reception.calls.open_abnormal()
    assert dialog.windowTitle() == "Bring back from abnormal"
    dialog.note.setText("settled")
    dialog.send()
    assert sent(desk) == ClearAbnormal(call_ids=("C-1",), note="settled")


def test_that_calls_are_taken_with_whom_one_saw_them_assigned_to(desk):
    desk.rows(alert("C-1", account="A1", assigned_to="bob", **RICH))
    desk.qtbot.keyClick(desk.risk.table, Qt.Key.Key_T)
    assert isinstance(sent(desk), AssignCalls)
    assert sent(desk).to == "ana"
    assert {one.alert_id: one.seen for one in sent(desk).calls} == {"C-1": "bob", "C-2": ""}


# Notes


def note(version=2, status="contacted", comment="first", by="li", alert_id="C-1"):
    return NoteVersion(alert_id, version, status, "", comment, "", by, NOW)


def open_note(desk, *notes):
    dialog = desk.reception.calls.open_note([one.alert_id for one in notes])
    answer(desk, *notes)
    return dialog


def answer(desk, *notes):
    asked = desk.desk.asked("notes")
    desk.hand(NotesNews(asked.dialog, notes, notes if len(notes) == 1 else ()))


def test_that_only_what_was_edited_is_sent_with_the_version_seen(desk):
    dialog = open_note(desk, note())
    assert dialog.status.currentText() == "contacted"
    assert dialog.answer.reason.text() == "Nothing was changed."
    dialog.comment.setPlainText("wires on Monday")
    dialog.send()
    assert sent(desk) == SetNote(calls=(SeenNote(alert_id="C-1", version=2),), comment="wires on Monday")


def test_that_nothing_is_sent_before_it_is_known_what_is_noted(desk):
    dialog = desk.reception.calls.open_note(["C-1"])
    dialog.comment.setPlainText("x")
    assert dialog.answer.reason.text() == "Reading what is noted…"
    assert not dialog.answer.act.isEnabled()


def test_that_who_is_later_sees_what_changed_and_loses_nothing(desk):
    dialog = open_note(desk, note())
    dialog.comment.setPlainText("mine")
    desk.rows(alert("C-1", account="A1", status="contacted", note="first", **RICH))
    desk.rows(alert("C-1", account="A1", status="promised", note="theirs", **RICH))
    answer(desk, note(3, "promised", "theirs", "bob"))
    assert "bob changed this note meanwhile" in dialog.conflict.text()
    assert dialog.status.currentText() == "promised"
    assert dialog.comment.toPlainText() == "mine"
    dialog.send()
    assert sent(desk) == SetNote(calls=(SeenNote(alert_id="C-1", version=3),), comment="mine")


def test_that_a_note_the_engine_refuses_is_read_again(desk):
    dialog = open_note(desk, note())
    dialog.comment.setPlainText("mine")
    dialog.send()
    before = len(desk.desk.questions)
    decide(desk, dialog.ticket, CommandState.REJECTED, "bob changed comment")
    assert desk.desk.questions[before:][0][0] == "notes"
    assert dialog.comment.toPlainText() == "mine"


def test_that_many_notes_show_what_they_share_and_keep_the_rest(desk):
    dialog = open_note(desk, note(), note(5, comment="second", alert_id="C-2"))
    assert dialog.status.currentText() == "contacted"
    assert dialog.comment.toPlainText() == ""
    dialog.reason.setText("cash on its way")
    dialog.send()
    assert sent(desk).reason == "cash on its way"
    assert sent(desk).comment is None
    assert {one.alert_id: one.version for one in sent(desk).calls} == {"C-1": 2, "C-2": 5}


# Deadlines


def forecast(ask, **bad):
    """A session more for each call, but for those in ``bad`` (by the last letter of the id)."""
    lines = []
    for call in ask.calls:
        why = bad.get(f"c{call.call_id[-1]}", Obstacle.NONE)
        new = call.deadline + timedelta(days=1) if why is Obstacle.NONE else None
        lines.append(DeadlineLine(call.call_id, call.account, call.deadline, new, False, "America/New_York", why))
    return DeadlineForecast(ask.dialog, ask.request, tuple(lines))


def test_that_a_deadline_shows_what_comes_of_it_and_is_sent_with_what_was_seen(desk):
    dialog = press(desk, Qt.Key.Key_D)
    assert dialog.answer.reason.text() == "Working out the new deadlines…"
    desk.hand(forecast(desk.desk.asked("deadline")))
    assert [row[4] for row in cells(dialog.table)] == ["2020-03-18 15:41 EDT"] * 2
    dialog.reason.setText("bank holiday")
    dialog.send()
    assert isinstance(sent(desk), MoveDeadline)
    assert (sent(desk).sessions, sent(desk).day, sent(desk).reason) == (1, None, "bank holiday")
    assert {one.seen for one in sent(desk).calls} == {NOW + timedelta(hours=30)}


def test_that_one_call_without_such_a_deadline_keeps_all_from_being_moved(desk):
    dialog = press(desk, Qt.Key.Key_D)
    dialog.reason.setText("x")
    desk.hand(forecast(desk.desk.asked("deadline"), c2=Obstacle.MARKET_CLOSED))
    assert dialog.answer.reason.text() == "Calls without such a deadline: 1; all are moved, or none."
    assert "▲ the market is closed then" in {row[4] for row in cells(dialog.table)}
    dialog.send()
    assert desk.desk.submitted == []


def test_that_the_answer_to_what_was_typed_before_is_not_taken(desk):
    dialog = press(desk, Qt.Key.Key_D)
    dialog.reason.setText("x")
    first = desk.desk.asked("deadline")
    dialog.sessions.setValue(5)
    desk.hand(forecast(first))
    assert not dialog.answer.act.isEnabled()
    desk.qtbot.waitUntil(lambda: desk.desk.asked("deadline").sessions == 5)
    desk.hand(forecast(desk.desk.asked("deadline")))
    assert dialog.answer.act.isEnabled()


# Automatic closes


def fires(ask, **bad):
    lines = []
    for call in ask.calls:
        why = bad.get(f"c{call.call_id[-1]}", Obstacle.NONE)
        at = call.deadline if why is Obstacle.NONE else None
        lines.append(ScheduleLine(call.call_id, call.account, call.deadline, at, "America/New_York", why))
    return ScheduleForecast(ask.dialog, ask.request, tuple(lines))


def schedule(state=ScheduleState.PENDING, **fields):
    row = {"schedule_call": "s1", "schedule_id": "s", "version": 3, "alert_id": "C-1", "account": "A1", "set_by": "li"}
    return news([{**row, "state": state, "due_at": NOW_US + HOUR_US, "time": 1, **fields}], table=SCHEDULES)


def test_that_calls_that_cannot_be_scheduled_are_named_and_left_out(desk):
    dialog = press(desk, Qt.Key.Key_A)
    desk.hand(fires(desk.desk.asked("schedule")))
    assert dialog.summary.text().startswith("Calls to be closed then: 2, if")
    desk.hand(fires(desk.desk.asked("schedule"), c2=Obstacle.ABNORMAL))
    assert "Calls that cannot be scheduled so and are left out: 1 of 2;" in dialog.summary.text()
    dialog.send()
    assert isinstance(sent(desk), ScheduleClose)
    assert sent(desk).call_ids == ("C-1",)
    assert (sent(desk).terms.at, sent(desk).terms.at_next_open, sent(desk).terms.goal) == (None, True, "CURE")


def test_that_a_fixed_time_must_be_later_than_now(desk):
    dialog = press(desk, Qt.Key.Key_A)
    dialog.terms.at_time.setChecked(True)
    dialog.terms.moment.setDateTime(dialog.terms.moment.dateTime().addSecs(-3600))
    assert dialog.answer.reason.text() == "The time must be later than now on the market's clock."
    dialog.terms.moment.setDateTime(dialog.terms.moment.dateTime().addSecs(7200))
    desk.qtbot.waitUntil(lambda: desk.desk.asked("schedule").at is not None)
    desk.hand(fires(desk.desk.asked("schedule")))
    dialog.send()
    assert sent(desk).terms.at == NOW + timedelta(minutes=90)


def test_that_what_waits_is_listed_changed_and_withdrawn(desk):
    desk.hand(schedule())
    dialog = press(desk, Qt.Key.Key_A)
    assert cells(dialog.waiting.table)[0][:3] == ["2020-03-16 10:41", "Waiting", "A1"]
    dialog.waiting.table.selectRow(0)
    dialog.waiting.withdraw.click()
    assert desk.desk.submitted == []
    assert "needs a reason" in dialog.outcome.text()
    dialog.reason.setText("client paid")
    dialog.waiting.withdraw.click()
    assert sent(desk) == WithdrawSchedule(schedule_id="s", version=3, reason="client paid")
    decide(desk, dialog.ticket, CommandState.DONE)
    assert dialog.isVisible()
    dialog.waiting.change.click()
    dialog.terms.goal.setCurrentIndex(1)
    asked = len(desk.desk.questions)
    desk.qtbot.waitUntil(lambda: len(desk.desk.questions) > asked)
    desk.hand(fires(desk.desk.asked("schedule")))
    dialog.send()
    assert isinstance(sent(desk), ChangeSchedule)
    assert (sent(desk).schedule_id, sent(desk).version, sent(desk).terms.goal) == ("s", 3, "ALL")


def test_that_what_was_missed_stands_in_red_and_cannot_be_changed(desk):
    desk.hand(schedule(ScheduleState.MISSED, obstacle=Obstacle.MISSED))
    dialog = press(desk, Qt.Key.Key_A)
    model = dialog.waiting.table.model()
    assert "▲ MISSED" in model.index(0, 1).data()
    assert model.index(0, 1).data(Qt.ItemDataRole.ForegroundRole) == desk.theme.tokens.danger
    dialog.waiting.table.selectRow(0)
    assert dialog.waiting.withdraw.toolTip() == "It waits no more."


# The account window


def test_that_the_buttons_of_an_account_window_open_the_dialogs_of_its_call(desk):
    from tests.ui.test_account_window import CALL, RECORD
    from workstation.desk.account_view import CallNews

    desk.reception.accounts.open("A2")
    desk.hand(CallNews("A2", CALL, RECORD))
    window = desk.reception.accounts.windows["A2"]
    window._actions.by_gesture[Gesture.NOTE].trigger()
    assert desk.reception.calls.dialogs_open[-1].alert_ids == ("C-2",)


def test_that_the_dialogs_have_names_for_everything(desk):
    from tests.ui.test_accessibility import CONTROLS, QTS_OWN, name_of

    desk.hand(schedule())
    calls = desk.reception.calls
    openers = (calls.open_note, calls.open_deadline, calls.open_auto_close, calls.open_abnormal, calls.open_voice)
    unnamed = [
        f"{type(control).__name__} in {type(dialog).__name__}"
        for dialog in [opener() for opener in openers]
        for control in dialog.findChildren(CONTROLS[0]) + dialog.findChildren(CONTROLS[1])
        if not name_of(control) and control.objectName() not in QTS_OWN
    ]
    assert unnamed == []
