"""Ended calls, snapshots, notes, messages and templates as a desk reads them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.engine.closing_desk import MONDAY, ClosingDesk, open_closing_desk
from tests.fakes.messenger import FakeMessenger
from workstation.commands.notes import SeenNote, SetNote
from workstation.desk.account_messages import AccountMessage, all_messages, live_messages_of
from workstation.desk.case_jobs import message_text
from workstation.desk.feeds import TableFeed
from workstation.desk.house_words import TemplateFeed, TemplateHistoryAsk, check_template
from workstation.desk.live_table import LiveTable
from workstation.desk.past import CallsAsk, HistoryAsk, NotesAsk, SnapshotAsk, SnapshotsAsk, StoryAsk
from workstation.desk.sent import AccountMessagesAsk, ChannelFeed
from workstation.desk.template_lines import TemplateDraft, fields_of
from workstation.domain.enums import CallEnd, FollowUpKind, SnapshotReason
from workstation.domain.ids import UserName
from workstation.domain.messages import Channel, Language, MessageKind, MessageState
from workstation.domain.tables import MESSAGES
from workstation.store.connect import Store
from workstation.store.users import sign_in


def _met(store: Store) -> ClosingDesk:
    """A call that was opened, told, noted and met."""
    desk = open_closing_desk(store, messengers={Channel.EMAIL: FakeMessenger()})
    sign_in(store, UserName("chief"), desk.wall)
    desk.step()
    desk.ask(SetNote(calls=(SeenNote(alert_id="C000001"),), comment="rang"), "chief", "N")
    desk.step(1)
    desk.price = 10.0
    desk.step(1)
    desk.step(61)
    return desk


def _one(job: Any, desk: ClosingDesk) -> Any:
    [parcel] = job(desk.store, desk.wall)
    return parcel


def test_an_ended_call_has_its_history_and_its_snapshots_open_again(store: Store) -> None:
    desk = _met(store)
    page = _one(HistoryAsk(1, MONDAY, MONDAY + timedelta(days=1)), desk)
    assert [(call.account, call.end) for call in page.calls] == [("A2", CallEnd.MET), ("A1", CallEnd.MET)]
    assert _one(HistoryAsk(1, MONDAY, MONDAY + timedelta(days=1), "A1"), desk).calls[0].call_id == "C000001"
    shots = _one(SnapshotsAsk(2, "C000001"), desk).snapshots
    assert [shot.reason for shot in shots] == [SnapshotReason.OPENED, SnapshotReason.ENDED]
    opened = _one(SnapshotAsk(3, shots[0]), desk)
    assert opened.view.account == "A1"
    assert opened.view.positions[0].mark == 6.0
    calls = _one(CallsAsk(5, "A1"), desk)
    assert (calls.account, [(call.call_id, call.end) for call in calls.calls]) == ("A1", [("C000001", CallEnd.MET)])
    every = _one(SnapshotsAsk(4, since=MONDAY, until=MONDAY + timedelta(days=1)), desk).snapshots
    assert {shot.account for shot in every} == {"A1", "A2"}


def test_that_the_call_that_is_open_is_among_the_calls_of_its_account_and_not_among_those_that_are_over(
    store: Store,
) -> None:
    desk = open_closing_desk(store)
    desk.step()
    [call] = _one(CallsAsk(1, "A1"), desk).calls
    assert (call.account, call.end, call.ended_at) == ("A1", CallEnd.NOT_ENDED, None)
    assert _one(HistoryAsk(2, MONDAY, MONDAY + timedelta(days=1), "A1"), desk).calls == ()


def test_the_story_of_a_call_tells_notes_and_messages(store: Store) -> None:
    desk = _met(store)
    story = _one(StoryAsk(1, "C000001"), desk)
    kinds = [line.kind for line in story.record]
    assert FollowUpKind.NOTE_CHANGED in kinds
    assert FollowUpKind.MESSAGE_SENT in kinds
    assert [note.comment for note in story.notes] == ["rang"]
    assert _one(NotesAsk(2, "A1"), desk).notes == story.notes


def _live(desk: ClosingDesk) -> tuple[AccountMessage, ...]:
    """The messages to A1 in the visible table."""
    table = LiveTable(MESSAGES)
    for parcel in TableFeed(MESSAGES).news(desk.store, desk.wall):
        table.apply(parcel, 0.0)
    return live_messages_of(table, "A1")


def test_that_all_an_account_was_told_is_read_when_the_visible_table_has_forgotten_it(store: Store) -> None:
    desk = open_closing_desk(store, messengers={Channel.EMAIL: FakeMessenger()})
    for _ in range(4):
        desk.step()
    found = _one(AccountMessagesAsk("A1"), desk)
    assert (found.account, [message.state for message in found.messages]) == ("A1", [MessageState.DELIVERED])
    assert found.messages == _live(desk)
    desk.at(MONDAY + timedelta(days=1))
    assert [message.kind for message in _live(desk)] == [MessageKind.DAILY_REMINDER]
    told = _one(AccountMessagesAsk("A1"), desk).messages
    assert [message.kind for message in told] == [MessageKind.DAILY_REMINDER, MessageKind.CALL_OPENED]
    assert all_messages(told, _live(desk)) == all_messages((), told)


def test_a_message_is_read_word_for_word_and_channels_told(store: Store) -> None:
    desk = _met(store)
    [line] = _one(AccountMessagesAsk("A1"), desk).messages
    [text] = message_text(line.key, store)
    assert (text.message_id, text.subject) == (line.key, line.subject)
    assert "Client A1" in text.body
    feed = ChannelFeed()
    [news] = feed.news(store, desk.wall)
    assert next((line.channel, line.usable) for line in news.channels) == (Channel.EMAIL, True)
    assert list(feed.news(store, desk.wall)) == []


def _draft(body: str) -> TemplateDraft:
    return TemplateDraft("T", 1, MessageKind.FREE_TEXT, Language.EN, Channel.SMS, "", body)


def test_every_template_is_there_and_an_edited_one_is_checked(store: Store) -> None:
    [news] = TemplateFeed().news(store, MONDAY)
    assert len(news.templates) == len(MessageKind) * len(Language) * len(Channel)
    broken = check_template(_draft("{txt}"))
    assert "did you mean {text}?" in str(broken.problems[0])
    fine = check_template(_draft("{name}: {text}"))
    assert (fine.ticket, fine.request) == ("T", 1)
    assert (fine.problems, fine.text) == ((), "Ana Souza: Please ring us back today.")
    assert {one.name for one in fields_of(MessageKind.FREE_TEXT) if one.required} == {"text"}
    [history] = TemplateHistoryAsk(1, MessageKind.FREE_TEXT, Language.EN, Channel.SMS)(store, MONDAY)
    assert [one.version for one in history.versions] == [0]
