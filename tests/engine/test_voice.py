"""Voice messages from the engine to a real HTTP server that behaves like Twilio's: rung up, asked about, and again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.engine.closing_desk import ClosingDesk, open_closing_desk
from tests.gateways.telephone_company import SID, TOKEN, Company, Running
from workstation.commands.messages import SendMessages
from workstation.domain.denials import said
from workstation.domain.enums import CommandState
from workstation.domain.ids import UserName
from workstation.domain.messages import CallState, Channel, MessageState
from workstation.gateways.twilio import TwilioVoice
from workstation.gateways.twilio_api import TwilioAccount
from workstation.store.connect import Store
from workstation.store.users import sign_in

S, C = MessageState, CallState
EVENING = datetime(2020, 3, 17, 0, 50, tzinfo=UTC)  # 20:50 in New York
MORNING = datetime(2020, 3, 17, 12, 0, tzinfo=UTC)  # 08:00
RETRY = 10 * 60  # s: policy [messages] voice_retry_minutes


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    with Running() as provider:
        yield provider


@dataclass
class Telephone:
    """An engine that rings a client of C000001 up, and the provider at the other end of the line."""

    desk: ClosingDesk
    company: Company
    voice: TwilioVoice

    def step(self, seconds: int = 15) -> None:
        self.desk.step(seconds - 1)
        self.company.now = self.desk.wall
        self.desk.step(1)  # what a step asked for is answered in the next

    def ring(self) -> None:
        command = SendMessages(call_ids=("C000001",), message="FREE_TEXT", channel="VOICE", text="Please ring us.")
        self.desk.ask(command, "chief", "V")
        self.company.now = self.desk.wall
        self.desk.step(1)
        assert self.desk.answer("V").state is CommandState.DONE
        self.desk.step(1)

    def says(self, status: str) -> None:
        """How the newest call is doing from now on, as far as the provider tells."""
        self.company.entries[-1]["status"] = status

    def restart(self) -> None:
        """Another engine on the same store."""
        now, begins = self.desk.seconds, self.desk.begins
        self.desk = open_closing_desk(
            self.desk.store, seconds=now, begins=begins, messengers={Channel.VOICE: self.voice}
        )

    @property
    def calls(self) -> int:
        return len(self.company.entries)

    @property
    def told(self) -> tuple[MessageState, CallState | None, str]:
        [(state, call, detail)] = self.desk.rows("SELECT state, call_state, detail FROM client_messages")
        return S(state), None if call is None else C(call), said(detail)


def _telephone(running: Running, store: Store, **other: Any) -> Telephone:
    company = running.company
    company.moods[:], company.entries[:], company.requests[:] = [], [], []
    voice = TwilioVoice(TwilioAccount(SID, TOKEN, "+12125550100", running.url, timeout=0.5))
    desk = open_closing_desk(store, messengers={Channel.VOICE: voice}, **other)
    sign_in(store, UserName("chief"), desk.wall)
    desk.step()
    return Telephone(desk, company, voice)


@pytest.fixture
def line(running: Running, store: Store) -> Iterator[Telephone]:
    made = _telephone(running, store)
    yield made
    made.voice.close()


def test_each_state_of_a_call_is_followed_by_asking(line: Telephone) -> None:
    line.ring()
    assert line.told[:2] == (S.SENT, C.QUEUED)
    assert "Please ring us." in line.company.entries[0]["twiml"]
    for status, state, call in (
        ("ringing", S.SENT, C.RINGING),
        ("in-progress", S.SENT, C.ANSWERED),
        ("completed", S.DELIVERED, C.ANSWERED),
    ):
        line.says(status)
        line.step()
        assert line.told[:2] == (state, call)
    line.step(3600)
    assert line.calls == 1
    seen = line.desk.rows("SELECT state, has_call_state, call_state FROM messages")
    assert seen == [(S.DELIVERED, True, C.ANSWERED)]


@pytest.mark.parametrize(("status", "call"), [("no-answer", C.NO_ANSWER), ("busy", C.BUSY), ("failed", C.FAILED)])
def test_a_client_who_is_not_reached_is_rung_up_twice_more_and_then_given_up(
    line: Telephone, status: str, call: CallState
) -> None:
    line.ring()
    for calls in (1, 2, 3):
        assert line.calls == calls
        line.says(status)
        line.step()
        assert line.told[1] is call
        if calls < 3:
            assert line.told[0] is S.QUEUED
            line.step(RETRY - 60)
            assert line.calls == calls
            line.step(90)
    assert line.told == (S.FAILED, call, f"rung up 3 times: {status}")
    line.step(86_400)
    assert line.calls == 3


def test_a_client_who_answers_the_second_call_is_not_rung_up_a_third_time(line: Telephone) -> None:
    line.ring()
    line.says("no-answer")
    line.step()
    line.step(RETRY + 30)
    line.says("completed")
    line.step()
    assert line.told[:2] == (S.DELIVERED, C.ANSWERED)
    line.step(3600)
    assert line.calls == 2


def test_calls_are_counted_over_restarts(line: Telephone) -> None:
    line.ring()
    for _ in range(2):
        line.says("no-answer")
        line.step()
        line.restart()
        line.step(RETRY + 30)
        line.step()
    assert line.calls == 3
    line.says("no-answer")
    line.restart()
    line.step(30)
    line.step(30)
    assert line.told[0] is S.FAILED
    line.restart()
    line.step(3600)
    assert line.calls == 3


@pytest.mark.parametrize("mood", ["broken_after", "slow_after", "half_an_answer", "nonsense"])
def test_a_call_whose_answer_was_lost_is_found_and_not_made_again(line: Telephone, mood: str) -> None:
    line.company.moods = [mood, "good"]
    line.ring()
    assert line.told[0] is S.UNKNOWN
    line.says("completed")
    line.step(70)
    line.step()
    assert line.told[:2] == (S.DELIVERED, C.ANSWERED)
    assert (line.calls, len(line.company.requests)) == (1, 1)


def test_a_call_that_the_provider_never_made_is_made_once_that_is_certain(line: Telephone) -> None:
    line.company.moods = ["broken_before", "good"]
    line.ring()
    line.step(30)
    assert (line.told[0], line.calls) == (S.UNKNOWN, 0)
    for _ in range(4):
        line.step(60)
    assert (line.told[0], line.calls) == (S.SENT, 1)


def test_a_provider_that_is_too_busy_is_asked_again_and_the_call_is_made_once(line: Telephone) -> None:
    line.company.moods = ["busy", "good"]
    line.ring()
    assert (line.told[0], line.calls) == (S.QUEUED, 0)
    line.step(70)
    line.step()
    assert (line.told[0], line.calls) == (S.SENT, 1)


def test_nobody_is_rung_up_again_in_quiet_hours(running: Running, store: Store) -> None:
    line = _telephone(running, store, begins=EVENING)
    line.ring()
    line.says("no-answer")
    line.step()
    for _ in range(4):
        line.step(RETRY)
    assert (line.told[0], line.calls) == (S.QUEUED, 1)
    line.desk.at(MORNING)
    line.step(30)
    assert line.calls == 2
    line.voice.close()
