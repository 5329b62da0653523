"""Clients are told of recalls: once a recall, in their own words and zone, and never of one that is over."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.engine.closing_desk import MONDAY, ClosingDesk, open_closing_desk
from tests.fakes.messenger import FakeMessenger
from tests.margin.books import make_book, option, rate, stock
from workstation.book.book import Book
from workstation.commands.command import Command
from workstation.commands.messages import ResendMessage, SendMessages
from workstation.commands.recalls import SeenRecall, SetRecallStatus
from workstation.domain.enums import CommandState, FollowUpKind
from workstation.domain.ids import UserName
from workstation.domain.messages import Channel, HandOver, MessageKind, MessageState, SkipReason
from workstation.store.audit import verify
from workstation.store.connect import Store
from workstation.store.users import sign_in

DUE = MONDAY + timedelta(days=2)
S = MessageState
HOME = {"email": "client@example.com", "phone": "+12125550199", "time_zone": "America/New_York"}


def book() -> Book:
    """A1 wrote 2 calls on 150 X and is short 300 T, of which 200 are called back; nobody owes anything."""
    accounts = [{"account": "A1", "name": "Client A1", **HOME}, {"account": "A2", "name": "Client A2", **HOME}]
    recall = {"recall_id": "R1", "symbol": "T", "quantity": 200, "lender": "Lender", "received_at": MONDAY, "due": DUE}
    return make_book(
        accounts=accounts,
        cash=[{"account": name, "currency": "USD", "amount": 200_000.0} for name in ("A1", "A2")],
        instruments=[
            stock("X", market="XNYS", adv=1e6),
            stock("T", market="XNYS", adv=1e6),
            option("C1", "X", "C", 100.0, "2020-04-17", market="XNYS", adv=1e6, tick_size=0.01),
        ],
        positions=[
            {"account": "A1", "symbol": "X", "quantity": 150},
            {"account": "A1", "symbol": "C1", "quantity": -2, "covered": 1},
            {"account": "A1", "symbol": "T", "quantity": -300},
        ],
        quotes=[{"symbol": symbol, "last": price} for symbol, price in (("X", 100.0), ("C1", 5.0), ("T", 50.0))],
        margin_rates=[rate("*", "LONG", 0.5, 0.35), rate("*", "SHORT", 0.5, 0.4)],
        borrow=[{"symbol": "T", "available": 0, "fee_rate": 0.05}],
        lender_recalls=[recall],
    )


def opened(store: Store, messenger: Any, channel: Channel = Channel.EMAIL, **other: Any) -> ClosingDesk:
    made = open_closing_desk(store, messengers={channel: messenger}, book=book(), **other)
    made.price = 100.0
    sign_in(store, UserName("chief"), made.wall)
    made.step(1)
    made.step(1)
    return made


def asked(desk: ClosingDesk, command: Command, command_id: str) -> tuple[CommandState, str]:
    desk.ask(command, "chief", command_id)
    desk.step(1)
    return desk.answer(command_id).state, desk.answer(command_id).reason


def notice(*recalls: str, channel: str = "EMAIL", **other: Any) -> SendMessages:
    return SendMessages.model_validate(
        {"call_ids": recalls, "channel": channel, "message": "RECALL_NOTICE", **other},
    )


def say(desk: ClosingDesk, recall: str, status: str) -> None:
    version = desk.rows(f"SELECT version FROM recalls WHERE recall_id = '{recall}'")[0][0]
    seen = SeenRecall(recall_id=recall, version=version)
    words = SetRecallStatus.model_validate({"recalls": (seen,), "status": status, "reason": "arranged"})
    assert asked(desk, words, f"say-{status}")[0] is CommandState.DONE


def messages(desk: ClosingDesk) -> list[tuple[Any, ...]]:
    found = desk.rows("SELECT call_id, kind, state FROM client_messages ORDER BY created_at, call_id")
    return [(about, MessageKind(kind), S(state)) for about, kind, state in found]


def standing(desk: ClosingDesk) -> dict[str, tuple[str, bool]]:
    """What the tabs say of messages: the newest one's state, and whether the client was told."""
    both = "SELECT recall_id, message_state, last_message_at FROM "
    found = desk.rows(f"{both} covered_recalls UNION ALL {both} short_recalls")
    return {recall: (state, at is not None) for recall, state, at in found}


def test_that_a_client_is_told_of_each_recall_in_contracts_and_shares_with_its_deadline(store: Store) -> None:
    messenger = FakeMessenger()
    desk = opened(store, messenger)
    assert standing(desk) == {"V000001": ("", False), "B000001": ("", False)}
    assert asked(desk, notice("V000001", "B000001"), "n") == (CommandState.DONE, "2 messages queued")
    desk.step(2)
    option_text, short_text = (one.text for one in messenger.taken)
    assert "Symbol: C1\n  Quantity: 1\n  Deadline: Thursday, 19 March 2020, 16:00 (UTC-4)" in option_text
    assert "Symbol: T\n  Quantity: 200\n  Deadline: Wednesday, 18 March 2020, 10:00 (UTC-4)" in short_text
    assert standing(desk) == {"V000001": ("SENT", True), "B000001": ("SENT", True)}
    desk.step(15)
    desk.step(2)
    assert {state for state, _ in standing(desk).values()} == {"DELIVERED"}
    told = desk.rows("SELECT kind FROM call_events WHERE call_id = 'V000001' ORDER BY seq")
    wanted = [FollowUpKind.MESSAGE_QUEUED, FollowUpKind.MESSAGE_SENT, FollowUpKind.MESSAGE_DELIVERED]
    assert [FollowUpKind(kind) for (kind,) in told][1:] == wanted
    assert verify(store)[1] == ()


def test_that_words_of_ones_own_reach_a_client_once_however_many_recalls_they_are_about(store: Store) -> None:
    messenger = FakeMessenger()
    desk = opened(store, messenger)
    own = notice("V000001", "B000001", message="FREE_TEXT", text="Ring us.", subject="Your account")
    assert asked(desk, own, "f") == (CommandState.DONE, "1 messages queued")
    desk.step(2)
    assert [one.subject for one in messenger.taken] == ["Your account"]
    assert messages(desk) == [("V000001", MessageKind.FREE_TEXT, S.SENT)]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (notice("V000009"), "V000009 is not open"),
        (notice("V000001", message="DAILY_REMINDER"), "V000001 is not open"),
    ],
)
def test_that_only_open_recalls_are_noticed_and_only_by_their_own_template(
    store: Store, command: SendMessages, said: str
) -> None:
    desk = opened(store, FakeMessenger())
    assert asked(desk, command, "n") == (CommandState.REJECTED, said)
    assert messages(desk) == []


def test_that_nobody_is_asked_for_what_was_let_off(store: Store) -> None:
    desk = opened(store, FakeMessenger())
    say(desk, "B000001", "EXEMPT")
    assert asked(desk, notice("B000001"), "n") == (CommandState.REJECTED, "B000001 is not open")
    own = notice("B000001", message="FREE_TEXT", text="Ring us.", subject="Your account")
    assert asked(desk, own, "f") == (CommandState.REJECTED, "B000001 is not open")


@pytest.mark.parametrize("over", ["met", "exempt", "late"])
def test_that_a_notice_that_waits_for_the_morning_stays_when_the_recall_is_over_by_then(
    store: Store, over: str
) -> None:
    messenger = FakeMessenger()
    night = MONDAY.replace(hour=23) + timedelta(days=1, hours=3)  # 22:00 in New York, 12 hours before it is due
    desk = opened(store, messenger, Channel.SMS, begins=night)
    assert asked(desk, notice("B000001", channel="SMS"), "n") == (CommandState.DONE, "1 messages queued")
    assert standing(desk)["B000001"] == ("QUEUED", False)
    if over == "met":
        desk.gateway.hold("A1", "T", 0.0)
        desk.step(1)
    elif over == "exempt":
        say(desk, "B000001", "EXEMPT")
    morning = DUE if over == "late" else DUE - timedelta(hours=1)
    desk.at(morning)
    why = SkipReason.PAST_DEADLINE if over == "late" else SkipReason.CALL_ENDED
    assert desk.rows("SELECT state, skipped FROM client_messages") == [(S.SKIPPED, why)]
    assert messenger.taken == []


def test_that_an_engine_after_this_one_knows_how_the_newest_message_did(store: Store) -> None:
    messenger = FakeMessenger([HandOver.TAKEN, HandOver.REFUSED])
    desk = opened(store, messenger)
    asked(desk, notice("B000001"), "first")
    desk.step(2)
    asked(desk, notice("B000001"), "second")
    desk.step(2)
    assert standing(desk)["B000001"] == ("FAILED", True)
    after = opened(store, messenger, seconds=desk.seconds)
    after.step(15)  # the first one is delivered meanwhile
    after.step(2)
    assert [state for *_, state in messages(after)] == [S.DELIVERED, S.FAILED]
    assert standing(after)["B000001"] == ("FAILED", True)
    [(again,)] = after.rows(f"SELECT message_id FROM client_messages WHERE state = {int(S.FAILED)}")
    assert asked(after, ResendMessage(message_id=again), "again")[0] is CommandState.DONE
    after.step(2)
    assert standing(after)["B000001"] == ("SENT", True)
