"""Messages: told once, in the client's words and hours, never after the deadline, whatever provider and engine do."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.engine.closing_desk import MONDAY, ClosingDesk, clients, open_closing_desk
from tests.fakes.messenger import FakeMessenger
from tests.margin.books import make_book, stock
from workstation.book.book import Book
from workstation.commands.approval import ApproveCommand
from workstation.commands.command import Command
from workstation.commands.messages import (
    AcceptUnknownMessage,
    ResendMessage,
    SendMessages,
    SetTemplate,
    StopMessages,
)
from workstation.commands.notes import MarkAbnormal
from workstation.domain.enums import CommandState, FollowUpKind, Role, SnapshotReason
from workstation.domain.ids import UserName
from workstation.domain.messages import Channel, HandOver, MessageKind, MessageState, SkipReason
from workstation.store.audit import verify
from workstation.store.connect import Store
from workstation.store.users import add_user, sign_in

TUESDAY = datetime(2020, 3, 17, 13, 0, tzinfo=UTC)  # 09:00 in New York
DEADLINE = datetime(2020, 3, 19, 20, 0, tzinfo=UTC)
S = MessageState


def _desk(store: Store, messenger: Any = None, channel: Channel = Channel.EMAIL, **other: Any) -> ClosingDesk:
    made = open_closing_desk(store, messengers={channel: messenger or FakeMessenger()}, **other)
    sign_in(store, UserName("chief"), made.wall)
    return made


def _ask(desk: ClosingDesk, command: Command, command_id: str, user: str = "chief") -> tuple[CommandState, str]:
    desk.ask(command, user, command_id)
    desk.step(1)
    return desk.answer(command_id).state, desk.answer(command_id).reason


def _all(desk: ClosingDesk) -> list[tuple[Any, ...]]:
    rows = desk.rows("SELECT call_id, kind, state FROM client_messages ORDER BY created_at, call_id, kind")
    return [(call, MessageKind(kind), S(state)) for call, kind, state in rows]


def _send(*calls: str, channel: str = "EMAIL", **other: Any) -> SendMessages:
    words = {"message": "FREE_TEXT", "text": "Please ring us back.", "subject": "Your account"} | other
    return SendMessages.model_validate({"call_ids": calls or ("C000001",), "channel": channel, **words})


def test_a_client_is_told_when_the_call_opens_with_the_figures_kept(store: Store) -> None:
    messenger = FakeMessenger()
    desk = _desk(store, messenger)
    desk.step()
    desk.step(1)
    assert _all(desk) == [
        ("C000001", MessageKind.CALL_OPENED, S.SENT),
        ("C000002", MessageKind.CALL_OPENED, S.SENT),
    ]
    [first, _] = messenger.taken
    assert first.to == ("client@example.com",)
    [(body, subject)] = desk.rows("SELECT body, subject FROM client_messages WHERE call_id = 'C000001'")
    assert (first.text, first.subject) == (body, subject)
    assert "Client A1" in body
    told = [kind for (kind,) in desk.rows("SELECT kind FROM call_events WHERE call_id = 'C000001' AND kind > 22")]
    assert told == [FollowUpKind.MESSAGE_SENT]
    assert desk.rows("SELECT count(*) FROM alerts WHERE last_message_at IS NOT NULL") == [(2,)]
    desk.step(15)
    desk.step(1)
    assert {state for *_, state in _all(desk)} == {S.DELIVERED}
    assert verify(store)[1] == ()


def test_what_is_sent_by_hand_keeps_a_snapshot(store: Store) -> None:
    desk = _desk(store)
    desk.step()
    desk.step(1)
    assert _ask(desk, _send(), "M")[0] is CommandState.DONE
    kinds = [kind for (kind,) in desk.rows("SELECT kind FROM snapshots WHERE call_id = 'C000001' ORDER BY seq")]
    assert kinds == [SnapshotReason.OPENED, SnapshotReason.MESSAGE]


def test_a_daily_message_that_could_not_go_is_not_tried_anew_after_a_restart(store: Store) -> None:
    desk = _desk(store, book=clients(email=""))
    desk.step()
    desk.at(TUESDAY)
    desk.step(1)
    before = _all(desk)
    assert ("C000001", MessageKind.DAILY_REMINDER, S.SKIPPED) in before
    again = _desk(store, seconds=desk.seconds, book=clients(email=""))
    for minutes in (5, 10, 60):
        again.at(TUESDAY + timedelta(minutes=minutes))
    assert _all(again) == before


def test_the_daily_message_goes_once_a_day_whatever_restarts(store: Store) -> None:
    messenger = FakeMessenger()
    desk = _desk(store, messenger)
    desk.step()
    for minutes in (0, 1, 2):
        desk.at(TUESDAY + timedelta(minutes=minutes))
    before = len(messenger.taken)
    again = _desk(store, messenger, seconds=desk.seconds)
    for minutes in (3, 4, 90):
        again.at(TUESDAY + timedelta(minutes=minutes))
    assert before == len(messenger.taken) == 4
    reminders = [one for one in _all(again) if one[1] is MessageKind.DAILY_REMINDER]
    assert [state for *_, state in reminders] == [S.DELIVERED, S.DELIVERED]  # on Monday they heard that it was opened


def test_nothing_is_sent_after_the_deadline(store: Store) -> None:
    messenger = FakeMessenger()
    desk = _desk(store, messenger)
    desk.step()
    desk.at(DEADLINE)
    sent = len(messenger.taken)
    desk.at(DEADLINE + timedelta(days=1))
    assert _ask(desk, _send(), "M")[0] is CommandState.DONE
    desk.step(1)
    assert len(messenger.taken) == sent
    [(state, skipped)] = desk.rows("SELECT state, skipped FROM client_messages WHERE command_id = 'M'")
    assert (S(state), SkipReason(skipped)) == (S.SKIPPED, SkipReason.PAST_DEADLINE)


def test_a_message_whose_next_try_would_be_after_the_deadline_is_not_sent(store: Store) -> None:
    messenger = FakeMessenger([HandOver.NOT_TAKEN] * 9)
    desk = _desk(store, messenger)
    desk.step()
    desk.at(DEADLINE - timedelta(seconds=40))
    assert _ask(desk, _send(), "M")[0] is CommandState.DONE
    desk.at(DEADLINE - timedelta(milliseconds=500))
    messenger.script.clear()
    for _ in range(3):
        desk.step(60)
    [(state, skipped)] = desk.rows("SELECT state, skipped FROM client_messages WHERE command_id = 'M'")
    assert (S(state), SkipReason(skipped)) == (S.SKIPPED, SkipReason.PAST_DEADLINE)
    assert messenger.taken == []


def test_an_abnormal_call_gets_no_daily_message(store: Store) -> None:
    messenger = FakeMessenger()
    desk = _desk(store, messenger)
    desk.step()
    _ask(desk, MarkAbnormal(call_ids=("C000001",), note="dispute"), "X")
    desk.at(TUESDAY)
    desk.step(1)
    days = [call for call, kind, state in _all(desk) if kind is MessageKind.DAILY_REMINDER and state is S.SENT]
    assert days == ["C000002"]


def test_a_temporary_error_is_tried_again_later_and_for_good_is_failed(store: Store) -> None:
    messenger = FakeMessenger([HandOver.NOT_TAKEN, HandOver.REFUSED])
    desk = _desk(store, messenger)
    desk.step()
    desk.step(1)
    assert [state for *_, state in _all(desk)] == [S.QUEUED, S.FAILED]
    desk.step(58)
    assert messenger.taken == []
    desk.step(3)
    desk.step(1)
    assert [state for *_, state in _all(desk)] == [S.SENT, S.FAILED]


def test_a_lost_answer_is_looked_up_and_never_sent_blindly(store: Store) -> None:
    messenger = FakeMessenger([FakeMessenger.LOST_TAKEN, HandOver.LOST])
    desk = _desk(store, messenger, Channel.SMS)
    desk.step()
    desk.step(1)
    assert [state for *_, state in _all(desk)] == [S.UNKNOWN, S.UNKNOWN]
    for _ in range(8):
        desk.step(30)
    ids = [message.message_id for message in messenger.taken]
    assert len(ids) == len(set(ids)) == 2
    assert {state for *_, state in _all(desk)} == {S.DELIVERED}


def test_an_engine_killed_between_commit_and_answer_leaves_it_to_a_person_where_nobody_can_be_asked(
    store: Store,
) -> None:
    class DiesError(BaseException):
        pass

    class Dying(FakeMessenger):
        def send(self, message: Any) -> Any:
            self.taken.append(message)
            raise DiesError

    dying = Dying(can_be_asked=False)
    desk = _desk(store, dying)
    with pytest.raises(DiesError):
        desk.step()
    messenger = FakeMessenger(can_be_asked=False)
    again = _desk(store, messenger, seconds=desk.seconds)
    for _ in range(4):
        again.step(120)
    states = {call: state for call, _, state in _all(again)}
    assert states == {"C000001": S.UNKNOWN, "C000002": S.UNKNOWN}
    assert messenger.taken == []
    message_id = dying.taken[0].message_id
    assert _ask(again, ResendMessage(message_id=message_id), "R")[0] is CommandState.DONE
    again.step(1)
    assert [one.text for one in messenger.taken] == [dying.taken[0].text]
    [(other,)] = again.rows("SELECT message_id FROM client_messages WHERE state = 5")
    assert _ask(again, AcceptUnknownMessage(message_id=other, reason="she rang us"), "A")[0] is CommandState.DONE
    assert again.rows("SELECT count(*) FROM client_messages WHERE state = 5") == [(0,)]


def test_a_message_to_many_can_be_stopped_before_it_leaves(store: Store) -> None:
    messenger = FakeMessenger()
    desk = _desk(store, messenger)
    desk.step()
    desk.step(1)
    taken = len(messenger.taken)
    desk.ask(_send("C000001", "C000002"), "chief", "M")
    desk.ask(StopMessages(of_command="M"), "chief", "stop")
    desk.step(1)
    assert desk.answer("stop").reason == "2 messages stopped"
    desk.step(60)
    assert len(messenger.taken) == taken
    assert [state for *_, state in _all(desk)][-2:] == [S.STOPPED, S.STOPPED]


def test_quiet_hours_hold_a_text_until_the_client_wakes(store: Store) -> None:
    messenger = FakeMessenger()
    desk = _desk(store, messenger, Channel.SMS, begins=datetime(2020, 3, 17, 1, 30, tzinfo=UTC))  # 21:30
    desk.step()
    desk.step(60)
    assert messenger.taken == []
    assert {state for *_, state in _all(desk)} == {S.QUEUED}
    desk.at(datetime(2020, 3, 17, 12, 0, 5, tzinfo=UTC))  # 08:00
    desk.step(1)
    assert len(messenger.taken) == 2


def test_a_channel_that_is_not_set_up_is_refused_with_the_reason(store: Store) -> None:
    desk = _desk(store)
    desk.step()
    state, reason = _ask(desk, _send(channel="VOICE", subject=""), "M")
    assert (state, reason) == (CommandState.REJECTED, "VOICE cannot be used: it is not set up")
    assert desk.rows("SELECT channel, usable FROM channels ORDER BY channel") in (
        [(0, 1), (1, 0), (2, 0)],
        [(0, True), (1, False), (2, False)],
    )


def test_hostile_names_stay_text(store: Store) -> None:
    messenger = FakeMessenger()
    desk = _desk(store, messenger, book=clients(email="a@example.com,b@example.com"))
    desk.step()
    desk.step(1)
    assert {one.to for one in messenger.taken} == {("a@example.com", "b@example.com")}
    text = "{call_amount} {{ 7*7 }} <b>=cmd()</b>\u202e\0"
    desk.ask(_send(text=text), "chief", "M")
    desk.step(1)
    desk.step(1)
    assert "{call_amount} {{ 7*7 }} <b>=cmd()</b>" in messenger.taken[-1].text
    assert "\u202e" not in messenger.taken[-1].text


def test_new_words_need_a_second_person_and_are_used_from_then_on(store: Store) -> None:
    messenger = FakeMessenger()
    desk = _desk(store, messenger)
    add_user(store, UserName("ann"), Role.TRADER, desk.wall)
    desk.step()
    words = {"message": "FREE_TEXT", "language": "en", "channel": "EMAIL", "version": 0, "reason": "kinder"}
    broken = SetTemplate.model_validate({**words, "subject": "Hello", "body": "{txt}"})
    state, reason = _ask(desk, broken, "B", "ann")
    assert (state, "did you mean {text}?" in reason) == (CommandState.REJECTED, True)
    kind = SetTemplate.model_validate({**words, "subject": "Hello {name}", "body": "Dear {name}, {text}"})
    assert _ask(desk, kind, "T", "ann")[0] is CommandState.AWAITING_APPROVAL
    assert _ask(desk, ApproveCommand(command_id="T"), "A")[0] is CommandState.DONE
    desk.ask(_send(), "chief", "M")
    desk.step(1)
    desk.step(1)
    assert messenger.taken[-1].text == "Dear Client A1, Please ring us back."
    assert desk.rows("SELECT template_version FROM client_messages WHERE command_id = 'M'") == [(1,)]
    late = SetTemplate.model_validate({**words, "restore": True})
    assert _ask(desk, late, "L", "ann")[1] == "version 1 is in force by now, not 0"
    again = _desk(store, messenger, seconds=desk.seconds)
    again.step(1)
    again.ask(_send(), "chief", "M2")
    again.step(1)
    again.step(1)
    assert messenger.taken[-1].text.startswith("Dear Client A1")


def test_every_change_of_a_message_is_audited(store: Store) -> None:
    desk = _desk(store, FakeMessenger())
    desk.step()
    desk.step(1)
    rows = desk.rows("SELECT facts FROM audit WHERE kind = 7 ORDER BY seq")
    states = [json.loads(facts).get("state") for (facts,) in rows]
    assert sorted(states) == ["QUEUED", "QUEUED", "SENDING", "SENDING", "SENT", "SENT"]


def _futures_client() -> Book:
    """D is long a perpetual beyond its margin; it is called at once, by the states of derivatives accounts."""
    reach = {"email": "client@example.com", "time_zone": "America/New_York"}
    margin = {"account": "D", "initial": 150, "maintenance": 120, "margin_balance": 100, "as_of": MONDAY}
    return make_book(
        accounts=[{"account": "D", "name": "Client D", "regime": "DERIVATIVES", **reach}],
        cash=[{"account": "D", "currency": "USD", "amount": 100.0}],
        instruments=[
            stock("X", market="XNYS", adv=1e6),
            {"symbol": "BTCUSD", "kind": "PERPETUAL", "currency": "USD", "market": "24/7"},
        ],
        quotes=[{"symbol": "X", "last": 10.0}, {"symbol": "BTCUSD", "last": 100.0}],
        positions=[{"account": "D", "symbol": "BTCUSD", "quantity": 1, "average_price": 100}],
        venue_figures=[margin],
    )


STOCK_WORDS = {
    MessageKind.CALL_OPENED,
    MessageKind.FORCED_REACHED,
    MessageKind.DAILY_REMINDER,
    MessageKind.DEADLINE_TOMORROW,
}


def test_a_derivatives_client_is_never_told_of_a_call_in_the_words_of_stocks(store: Store) -> None:
    desk = _desk(store, book=_futures_client())
    desk.step()
    desk.at(TUESDAY)
    desk.step(60)
    assert desk.rows("SELECT account FROM alerts") == [("D",)]
    assert not STOCK_WORDS & {kind for _, kind, _ in _all(desk)}
    state, reason = _ask(desk, _send(message="FORCED_REACHED", text="", subject=""), "forced")
    assert (state, reason) == (CommandState.DONE, "0 messages queued; 1 could not be written")
    assert _ask(desk, _send(), "own words") == (CommandState.DONE, "1 messages queued")
