"""An engine that dies at any moment, a provider that loses answers: no message twice, none too late, none forgotten.

The engine here is the smallest one that keeps the rules: it commits SENDING before it asks the provider and the answer
after, and may die between any two of these steps; only what it committed is left.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.messenger import FakeMessenger
from tests.messaging.clients import at, contact
from workstation.domain.messages import FINAL, Channel, HandOver, MessageState, may_step
from workstation.messaging import keys
from workstation.messaging.daily import due_on, kind_on
from workstation.messaging.retry import after_attempt, after_look_up, after_restart, after_status
from workstation.messaging.stop_rules import CallFacts, Skip, WaitUntil, verdict
from workstation.policy.keys import Messages
from workstation.ports import Outgoing
from workstation.sessions.calendars import Calendars

S = MessageState
POLICY = Messages()
CALENDAR = Calendars().get("XNYS")
CALL = CallFacts(open=True, deadline=at("2020-03-16T20:00"))


@dataclass(frozen=True)
class Row:
    """A message as the store keeps it."""

    key: keys.MessageKey
    state: MessageState
    at: datetime | None
    attempts: int = 0
    look_ups: int = 0
    handed_over_at: datetime | None = None


class DiedError(Exception):
    pass


class Engine:
    def __init__(self, store, messenger, client, channel, deaths):
        self.store, self.messenger, self.client, self.channel, self.deaths = store, messenger, client, channel, deaths

    def commit(self, row):
        before = self.store.get(str(row.key))
        assert before is None or before.state is row.state or may_step(before.state, row.state)
        self.store[str(row.key)] = row

    def may_die(self):
        if self.deaths and self.deaths.pop():
            raise DiedError

    def start(self):
        for row in list(self.store.values()):
            if row.state is S.SENDING:
                self.commit(replace(row, state=after_restart(row.handed_over_at).state, at=row.handed_over_at))

    def step(self, now):
        self.queue(now)
        for row in list(self.store.values()):
            if row.at is not None and row.at <= now:
                {S.QUEUED: self.send, S.UNKNOWN: self.look_up, S.SENT: self.ask}[row.state](row, now)

    def queue(self, now):
        day = due_on(now, self.client.zone, POLICY.daily_at, CALENDAR)
        if day is not None and now < CALL.deadline:
            key = keys.daily("C1", kind_on(day, CALL.deadline, CALENDAR), self.channel, day)
            if str(key) not in self.store:
                self.commit(Row(key, S.QUEUED, now))

    def send(self, row, now):
        answer = verdict(row.key.kind, self.channel, self.client, CALL, POLICY, now)
        if isinstance(answer, Skip):
            return self.commit(replace(row, state=S.SKIPPED, at=None))
        if isinstance(answer, WaitUntil):
            return self.commit(replace(row, at=answer.at))
        row = replace(row, state=S.SENDING, attempts=row.attempts + 1, handed_over_at=now, at=None)
        self.commit(row)
        self.may_die()
        receipt = self.messenger.send(self.outgoing(row))
        self.may_die()
        following = after_attempt(receipt, row.attempts, now)
        return self.commit(replace(row, state=following.state, at=following.at))

    def look_up(self, row, now):
        receipt = self.messenger.look_up(self.outgoing(row), frozenset())
        following = after_look_up(receipt, row.attempts, row.look_ups + 1, row.handed_over_at, now)
        self.may_die()
        self.commit(replace(row, state=following.state, at=following.at, look_ups=row.look_ups + 1))

    def ask(self, row, now):
        following = after_status(
            self.messenger.status("x"), self.channel, row.attempts, POLICY, row.handed_over_at, now
        )
        self.commit(replace(row, state=following.state, at=following.at))

    def outgoing(self, row):
        address = self.client.addresses(self.channel)
        at_ = row.handed_over_at
        return Outgoing(row.key.message_id, self.channel, address, "", "text", self.client.language, at_)


def live(messenger, client, channel, deaths, minutes):
    """Twelve days of it, looking every ``minutes``, restarting whenever it died."""
    store = {}
    engine = Engine(store, messenger, client, channel, deaths)
    now = at("2020-03-08T00:00")
    while now < at("2020-03-20T00:00"):
        try:
            engine.step(now)
        except DiedError:
            engine.start()
        now += timedelta(minutes=minutes)
    return store


answers = st.sampled_from([*HandOver, FakeMessenger.LOST_TAKEN])


@given(
    st.lists(answers, max_size=12),
    st.lists(st.booleans(), max_size=30),
    st.sampled_from([Channel.EMAIL, Channel.SMS]),
    st.sampled_from(["America/New_York", "Asia/Hong_Kong", "America/Sao_Paulo"]),
    st.booleans(),
    st.sampled_from([7, 30, 95]),
)
def test_that_no_message_arrives_twice_or_too_late_and_none_is_forgotten(
    script, deaths, channel, zone, can_be_asked, minutes
):
    messenger = FakeMessenger(script, can_be_asked=can_be_asked)
    store = live(messenger, contact(zone=ZoneInfo(zone)), channel, deaths, minutes)
    arrived = [message.message_id for message in messenger.taken]
    assert len(arrived) == len(set(arrived))
    assert all(message.at < CALL.deadline for message in messenger.taken)
    days = [message.at.astimezone(ZoneInfo(zone)).date() for message in messenger.taken]
    assert all(CALENDAR.sessions(day, day) for day in days)
    settled = FINAL if can_be_asked else FINAL | {S.UNKNOWN}
    assert all(row.state in settled for row in store.values())
    delivered = {row.key.message_id for row in store.values() if row.state is S.DELIVERED}
    assert delivered <= set(arrived)


def test_that_without_trouble_a_client_is_told_on_every_trading_day_up_to_the_deadline():
    messenger = FakeMessenger()
    store = live(messenger, contact(), Channel.EMAIL, [], 30)
    assert [str(message.at.date()) for message in messenger.taken] == [
        *("2020-03-09", "2020-03-10", "2020-03-11", "2020-03-12", "2020-03-13", "2020-03-16")
    ]
    assert {row.state for row in store.values()} == {S.DELIVERED}


def test_that_an_engine_killed_after_the_provider_took_it_finds_the_message_and_does_not_send_it_again():
    messenger = FakeMessenger()
    store = live(messenger, contact(), Channel.SMS, [True, False], 30)  # dies once, after the first was handed over
    assert len(messenger.taken) == len({message.message_id for message in messenger.taken}) == 6
    assert {row.state for row in store.values()} == {S.DELIVERED}


def test_that_where_the_provider_cannot_be_asked_the_message_stays_unknown_for_a_person():
    messenger = FakeMessenger(can_be_asked=False)
    store = live(messenger, contact(), Channel.EMAIL, [True, False], 30)
    first = min(store.values(), key=lambda row: row.handed_over_at)
    assert (first.state, first.at) == (S.UNKNOWN, None)
    assert len(messenger.taken) == 6
