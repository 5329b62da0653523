"""Keys, states, back-off, look-ups, voice retries, pace: nothing is told twice and nothing tried for ever."""

from dataclasses import fields
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.messaging.clients import at
from workstation.domain.denials import said
from workstation.domain.messages import (
    FINAL,
    STEPS,
    CallState,
    Channel,
    HandOver,
    MessageKind,
    MessageState,
    may_step,
)
from workstation.messaging import keys
from workstation.messaging.keys import MessageKey
from workstation.messaging.pace import USUAL, Pace, allowance
from workstation.messaging.retry import after_attempt, after_look_up, after_restart, after_status
from workstation.policy.keys import Messages
from workstation.ports import Receipt

NOW = at("2020-03-12T15:00")
S = MessageState
MINUTE = timedelta(minutes=1)


def test_that_a_key_reads_as_what_it_is_about():
    key = keys.daily("C000001", MessageKind.DAILY_REMINDER, Channel.EMAIL, date(2020, 3, 12))
    assert str(key) == "C000001|DAILY_REMINDER|EMAIL|2020-03-12"
    assert (key.message_id, key.reference) == (
        "24ebe7bc2bf3f90a3f70e3ff015e3952",
        "XEAN4GPP",
    )  # the same in every release


def test_that_each_family_of_kinds_has_its_own_keys():
    made = [
        keys.once_per_call("C1", MessageKind.CALL_OPENED, Channel.EMAIL),
        keys.once_per_call("C1", MessageKind.FORCED_REACHED, Channel.EMAIL),
        keys.daily("C1", MessageKind.DAILY_REMINDER, Channel.EMAIL, date(2020, 3, 12)),
        keys.daily("C1", MessageKind.DAILY_REMINDER, Channel.EMAIL, date(2020, 3, 13)),
        keys.daily("C1", MessageKind.DAILY_REMINDER, Channel.SMS, date(2020, 3, 12)),
        keys.close_out("C1", Channel.EMAIL, "B1"),
        keys.close_out("C1", Channel.EMAIL, "B2"),
        keys.liquidation("A1", MessageKind.LIQUIDATION_STARTED, Channel.EMAIL, 1),
        keys.liquidation("A1", MessageKind.LIQUIDATION_STEP, Channel.EMAIL, 1, 1),
        keys.liquidation("A1", MessageKind.LIQUIDATION_STEP, Channel.EMAIL, 1, 2),
        keys.liquidation("A1", MessageKind.LIQUIDATION_STEP, Channel.EMAIL, 11),
        keys.by_hand("cmd-1", MessageKind.FREE_TEXT, Channel.EMAIL, "A1", "V1"),
        keys.by_hand("cmd-1", MessageKind.FREE_TEXT, Channel.EMAIL, "A2", "V2"),
        keys.by_hand("cmd-2", MessageKind.FREE_TEXT, Channel.EMAIL, "A1", "V1"),
        keys.by_hand("cmd-2", MessageKind.RECALL_NOTICE, Channel.EMAIL, "A1", "V1"),
        keys.by_hand("cmd-2", MessageKind.RECALL_NOTICE, Channel.EMAIL, "A1", "V2"),
    ]
    assert len({str(key) for key in made}) == len(made)
    assert len({key.message_id for key in made}) == len({key.reference for key in made}) == len(made)


def test_that_a_part_that_looks_like_the_end_of_a_key_does_not_make_two_keys_one():
    kind, channel = MessageKind.FREE_TEXT, Channel.EMAIL
    first = MessageKey("a|FREE_TEXT|EMAIL|b", kind, channel, "c")
    second = MessageKey("a", kind, channel, "b|FREE_TEXT|EMAIL|c")
    assert str(first) != str(second)


part = st.text(alphabet=st.sampled_from("A1|%/ é中"), max_size=4)
key = st.builds(MessageKey, part, st.sampled_from(MessageKind), st.sampled_from(Channel), part)


@given(key, key)
def test_that_different_keys_never_read_the_same(first, second):
    assert (str(first) == str(second)) == (first == second)
    assert (first.message_id == second.message_id) == (first == second)


@given(key)
def test_that_names_made_of_a_key_are_short_and_speakable(made):
    assert len(made.reference) == 8
    assert made.reference.isalnum()
    assert not set(made.reference) & set("01ILOU")
    assert len(made.message_id) == 32
    assert "\n" not in str(made)
    assert [field.name for field in fields(made)] == ["subject", "kind", "channel", "occasion"]


def test_that_only_legal_steps_are_possible():
    legal = {(before, after) for before, after in product(S, S) if may_step(before, after)}
    assert legal == {(before, after) for before, following in STEPS.items() for after in following}
    assert frozenset({S.DELIVERED, S.FAILED, S.STOPPED, S.SKIPPED}) == FINAL
    assert not may_step(S.UNKNOWN, S.SENDING)  # never resent without passing QUEUED, on evidence
    assert not may_step(S.SENDING, S.STOPPED)
    assert not may_step(S.SENT, S.SENDING)


def test_that_a_refusal_for_now_is_tried_again_after_1_5_15_and_60_minutes_and_then_given_up():
    receipt = Receipt(HandOver.NOT_TAKEN, "450 busy")
    waits = [after_attempt(receipt, attempts, NOW) for attempts in range(1, 6)]
    assert [(step.state, step.at and step.at - NOW) for step in waits] == [
        (S.QUEUED, 1 * MINUTE),
        (S.QUEUED, 5 * MINUTE),
        (S.QUEUED, 15 * MINUTE),
        (S.QUEUED, 60 * MINUTE),
        (S.FAILED, None),
    ]
    assert said(waits[-1].text) == "given up after 5 attempts: 450 busy"


def test_that_the_providers_own_wish_is_kept_when_it_is_longer():
    slow = Receipt(HandOver.NOT_TAKEN, "429", retry_after=600)
    assert after_attempt(slow, 1, NOW).at == NOW + 10 * MINUTE
    assert after_attempt(slow, 3, NOW).at == NOW + 15 * MINUTE


def test_that_a_refusal_for_good_is_final():
    assert after_attempt(Receipt(HandOver.REFUSED, "550 gone"), 1, NOW).state is S.FAILED


def test_that_refused_addresses_of_a_message_that_went_are_told():
    receipt = Receipt(HandOver.TAKEN, "250 ok", refused=(("b@y.com", "550 gone"),))
    assert said(after_attempt(receipt, 1, NOW).text) == "250 ok; b@y.com was refused: 550 gone"


def test_that_a_lost_answer_is_unknown_and_looked_up_not_sent_again():
    step = after_attempt(Receipt(HandOver.LOST, "no answer"), 1, NOW)
    assert (step.state, step.at) == (S.UNKNOWN, NOW + MINUTE)
    restarted = after_restart(NOW)
    assert (restarted.state, restarted.at) == (S.UNKNOWN, NOW + MINUTE)


def test_that_only_a_settled_look_up_that_finds_nothing_lets_a_message_be_sent_again():
    nothing = Receipt(HandOver.NOT_TAKEN, "not there")
    early = after_look_up(nothing, 1, 1, NOW, NOW + timedelta(seconds=59))
    assert early.state is S.UNKNOWN
    settled = after_look_up(nothing, 1, 1, NOW, NOW + MINUTE)
    assert (settled.state, settled.at) == (S.QUEUED, NOW + 2 * MINUTE)
    there = after_look_up(Receipt(HandOver.TAKEN, "queued", "SM1"), 1, 1, NOW, NOW + MINUTE)
    assert there.state is S.SENT


def test_that_look_ups_without_an_answer_end_with_a_person():
    lost = Receipt(HandOver.LOST, "cannot be asked")
    steps = [after_look_up(lost, 1, look_ups, NOW, NOW + MINUTE) for look_ups in range(1, 7)]
    assert all(step.state is S.UNKNOWN for step in steps)
    assert [step.at is None for step in steps] == [False] * 4 + [True] * 2


@pytest.mark.parametrize("state", [CallState.NO_ANSWER, CallState.BUSY, CallState.FAILED])
def test_that_a_call_nobody_answered_is_made_twice_more_ten_minutes_apart(state):
    receipt = Receipt(HandOver.REFUSED, state.name, "CA1", call_state=state)
    steps = [after_status(receipt, Channel.VOICE, calls, Messages(), NOW, NOW) for calls in (1, 2, 3)]
    assert [(step.state, step.at and step.at - NOW) for step in steps] == [
        (S.QUEUED, 10 * MINUTE),
        (S.QUEUED, 10 * MINUTE),
        (S.FAILED, None),
    ]


def test_that_a_text_that_did_not_arrive_is_not_sent_again():
    receipt = Receipt(HandOver.REFUSED, "undelivered", "SM1")
    assert after_status(receipt, Channel.SMS, 1, Messages(), NOW, NOW).state is S.FAILED


def test_that_an_answered_call_and_a_delivered_text_are_delivered_and_the_rest_is_asked_again():
    answered = Receipt(HandOver.DELIVERED, "completed", "CA1", call_state=CallState.ANSWERED)
    assert after_status(answered, Channel.VOICE, 1, Messages(), NOW, NOW).state is S.DELIVERED
    ringing = Receipt(HandOver.TAKEN, "ringing", "CA1", call_state=CallState.RINGING)
    for receipt in (ringing, Receipt(HandOver.LOST, "no answer")):
        step = after_status(receipt, Channel.VOICE, 1, Messages(), NOW, NOW)
        assert (step.state, step.at > NOW) == (S.SENT, True)


def test_that_a_message_is_asked_about_less_and_less_often_and_not_for_ever():
    taken, now, asked = Receipt(HandOver.TAKEN, "sent", "SM1"), NOW, 0
    following = after_attempt(taken, 1, now)
    while following.at is not None:
        assert following.state is S.SENT
        now, asked = following.at, asked + 1
        following = after_status(taken, Channel.SMS, 1, Messages(), NOW, now)
    assert timedelta(days=1) <= now - NOW < timedelta(days=1.2)
    assert asked < 100


def test_that_a_provider_that_gave_no_id_is_not_asked():
    step = after_attempt(Receipt(HandOver.TAKEN, "250 ok"), 1, NOW)
    assert (step.state, step.at) == (S.SENT, None)


def test_that_a_call_that_is_found_again_is_asked_about_at_once_so_that_it_is_made_again_if_it_was_not_answered():
    busy = Receipt(HandOver.REFUSED, "busy", "CA1", call_state=CallState.BUSY)
    found = after_look_up(busy, 1, 1, NOW, NOW + MINUTE)
    assert (found.state, found.at) == (S.SENT, NOW + MINUTE)
    assert after_status(busy, Channel.VOICE, 1, Messages(), NOW, NOW + MINUTE).state is S.QUEUED


receipts = st.builds(
    Receipt,
    st.sampled_from(HandOver),
    st.text(max_size=3),
    retry_after=st.none() | st.floats(0, 1e4),
    call_state=st.none(),
)


@given(receipts, st.integers(1, 8), st.integers(0, 200))
def test_that_what_follows_is_always_a_legal_step_and_final_states_never_act_again(receipt, count, seconds):
    later = NOW + timedelta(seconds=seconds)
    for before, step in (
        (S.SENDING, after_attempt(receipt, count, later)),
        (S.UNKNOWN, after_look_up(receipt, count, count, NOW, later)),
        (S.SENT, after_status(receipt, Channel.SMS, count, Messages(), NOW, later)),
        (S.SENDING, after_restart(NOW)),
    ):
        assert step.state is before or may_step(before, step.state)
        assert step.at is None or step.state not in FINAL
        assert not (before is S.UNKNOWN and step.state is S.QUEUED and receipt.outcome is not HandOver.NOT_TAKEN)


def test_that_a_channel_is_not_used_faster_than_its_pace():
    pace = Pace(3, 60)
    assert allowance([], NOW, pace) == 3
    assert allowance([NOW - timedelta(seconds=59), NOW], NOW, pace) == 1
    assert allowance([NOW - timedelta(seconds=60)], NOW, pace) == 3
    assert allowance([NOW] * 5, NOW, pace) == 0
    assert USUAL.keys() == set(Channel)


@given(st.lists(st.integers(0, 300), max_size=60))
def test_that_whenever_it_is_asked_no_minute_holds_more_than_the_pace(seconds):
    pace, sent = Pace(5, 60), []
    for second in sorted(seconds):
        now = NOW + timedelta(seconds=second)
        sent += [now] * allowance(sent, now, pace)
    for first in sent:
        assert sum(first <= other < first + timedelta(seconds=60) for other in sent) <= 5
