"""Message and voice dialogs: previews, what stands in the way, sending, progress, stopping, listening first."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from tests.desk.alert_rows import NOW, news
from tests.ui.calls_on_a_desk import KEYS, cells, decide, press, sent, with_two_calls
from workstation.commands.messages import SendMessages, StopMessages
from workstation.desk.news import PolicyNews, PolicyRow
from workstation.desk.telling import ChannelLine, ChannelNews, ClientPreview, MessagePreview, MessageTrouble, Spoken
from workstation.domain.enums import CommandState
from workstation.domain.messages import CallState, Channel, Language, MessageState, SkipReason
from workstation.domain.tables import MESSAGES

CALLS = {"A1": "C-1", "A2": "C-2"}


@pytest.fixture
def desk(screen):
    return with_two_calls(screen)


def clients(ask, **changed):
    made = []
    for call in ask.calls:
        facts = {
            "account": call.terms.account,
            "name": call.terms.name,
            "call_id": call.terms.call_id,
            "language": Language.EN,
            "zone": "America/New_York",
            "addresses": ("a@example.com",),
            "subject": "Margin call",
            "text": f"Dear {call.terms.name}",
            "template_version": 0,
            "skip": None,
            "waits_until": None,
            "was_told_today": False,
        }
        made.append(ClientPreview(**{**facts, **changed.get(call.terms.account, {})}))
    return MessagePreview(ask.ticket, ask.request, tuple(made))


def open_messages(desk, voice=False, **changed):
    dialog = press(desk, Qt.Key.Key_V if voice else Qt.Key.Key_M)
    desk.hand(clients(desk.desk.asked("message"), **changed))
    return dialog


def test_that_each_client_is_previewed_and_the_chosen_ones_text_is_shown(desk):
    dialog = open_messages(desk, A2={"skip": SkipReason.NO_CONTACT, "addresses": ()})
    assert dialog.clients.text.toPlainText() == "Dear Client 1"
    dialog.clients.table.selectRow(1)
    assert dialog.clients.text.toPlainText() == "Dear Client 2"
    rows = cells(dialog.clients.table)
    assert rows[1][1] == "▲ no usable address"
    assert rows[1][3] == "▲ will not be sent: no usable address"
    assert "1 of 2 clients will be told." in dialog.summary.text()
    assert "no usable address: 1" in dialog.summary.text()


def test_that_what_stands_in_the_way_of_each_is_said(desk):
    later = NOW + timedelta(hours=9)
    dialog = open_messages(desk, A1={"was_told_today": True}, A2={"waits_until": later})
    assert cells(dialog.clients.table)[0][3] == "was told today already"
    assert cells(dialog.clients.table)[1][3] == "sleeps, leaves at 2020-03-16 18:41"


def test_that_nothing_is_sent_before_every_client_is_previewed_or_when_none_can_be_told(desk):
    dialog = press(desk, Qt.Key.Key_M)
    assert dialog.answer.reason.text() == "Writing what each client would get…"
    skipped = {"skip": SkipReason.ABNORMAL}
    desk.hand(clients(desk.desk.asked("message"), A1=skipped, A2=skipped))
    assert dialog.answer.reason.text().startswith("None of these clients can be told so")
    desk.hand(MessageTrouble(dialog.preview_ticket, ""))
    assert dialog.answer.reason.text().startswith("The engine has not answered")


def test_that_foreign_text_is_shown_as_it_is(desk):
    dialog = open_messages(desk, A1={"text": "<b>{{ }}</b>\n=1+1"})
    assert dialog.clients.text.toPlainText() == "<b>{{ }}</b>\n=1+1"


def test_that_a_channel_that_cannot_be_used_is_greyed_with_the_reason(desk):
    off = ChannelLine(Channel.EMAIL, False, "", "no mail server is configured")
    desk.hand(ChannelNews((off, ChannelLine(Channel.SMS, True, "twilio", ""))))
    dialog = open_messages(desk)
    assert dialog.words.chosen_channel is Channel.SMS
    item = dialog.words.channel.model().item(0)
    assert not item.isEnabled()
    assert item.toolTip() == "no mail server is configured"


def test_that_own_words_are_sent_as_typed(desk):
    dialog = open_messages(desk)
    dialog.words.kind.setCurrentIndex(dialog.words.kind.count() - 1)
    assert dialog.answer.reason.text() == "Write what the clients are to be told."
    dialog.words.text.setPlainText("Ring us {name}")
    assert dialog.answer.reason.text() == "An e-mail needs a subject."
    dialog.words.subject.setText("Urgent")
    desk.qtbot.waitUntil(lambda: desk.desk.asked("message").text == "Ring us {name}")
    desk.hand(clients(desk.desk.asked("message")))
    dialog.send()
    wanted = SendMessages(
        call_ids=sent(desk).call_ids, message="FREE_TEXT", channel="EMAIL", subject="Urgent", text="Ring us {name}"
    )
    assert sent(desk) == wanted
    assert set(wanted.call_ids) == KEYS


def rows_of(command, **states):
    return news(
        [
            {"message_id": f"{command}{name}", "command_id": command, "alert_id": CALLS[name], **facts}
            for name, facts in states.items()
        ],
        table=MESSAGES,
    )


def test_that_progress_is_shown_and_what_has_not_left_can_be_stopped(desk):
    dialog = open_messages(desk)
    dialog.send()
    ticket = dialog.ticket
    decide(desk, ticket, CommandState.DONE)
    assert dialog.isVisible()
    desk.hand(rows_of(ticket, A1={"state": MessageState.DELIVERED}, A2={"state": MessageState.QUEUED}))
    assert (dialog.progress.value(), dialog.progress.maximum()) == (1, 2)
    assert [row[3] for row in cells(dialog.clients.table)] == ["Delivered", "Queued"]
    dialog.stop.click()
    assert sent(desk) == StopMessages(of_command=ticket)
    desk.hand(rows_of(ticket, A2={"state": MessageState.STOPPED}))
    assert not dialog.stop.isEnabled()
    assert not dialog.answer.act.isEnabled()


def test_that_a_voice_message_is_heard_first_and_each_calls_state_is_shown(desk):
    keys = {"messages.voice_retries": "2", "messages.voice_retry_minutes": "10", "reporting_currency": "USD"}
    keys |= {"call.long_outstanding_days": "90", "intraday.cutoff_minutes": "15"}
    desk.hand(PolicyNews(tuple(PolicyRow(k, v, "", "", v, "", None, "", None) for k, v in keys.items())))
    dialog = open_messages(desk, voice=True)
    assert "rung up again 2 times, 10 min apart" in dialog.rule.text()
    dialog.listen.play.click()
    assert desk.desk.asked("listen") == ("Dear Client 1", Language.EN)
    desk.hand(Spoken("Dear Client 1", "", "install espeak-ng"))
    assert dialog.listen.said.text() == "▲ install espeak-ng"
    dialog.send()
    assert sent(desk).channel == "VOICE"
    ticket = dialog.ticket
    decide(desk, ticket, CommandState.DONE)
    states = {"state": MessageState.SENT, "has_call_state": True}
    rung = rows_of(
        ticket, A1={**states, "call_state": CallState.RINGING}, A2={**states, "call_state": CallState.NO_ANSWER}
    )
    desk.hand(rung)
    assert [row[3] for row in cells(dialog.clients.table)] == ["Ringing", "No answer"]


def test_that_closing_the_dialog_ends_its_watch(desk):
    dialog = open_messages(desk)
    dialog.reject()
    assert desk.desk.questions[-1] == ("close message", dialog.preview_ticket)
