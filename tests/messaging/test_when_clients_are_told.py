"""Quiet hours, daily messages, the last day, and every reason not to send: on the client's own clock."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.messaging.clients import at, contact
from workstation.domain.messages import Channel, MessageKind, SkipReason
from workstation.messaging.daily import due_on, kind_on
from workstation.messaging.quiet import quiet_until
from workstation.messaging.stop_rules import CallFacts, SendNow, Skip, WaitUntil, verdict
from workstation.policy.keys import Messages
from workstation.sessions.calendars import CalendarRangeError, Calendars

NEW_YORK, HONG_KONG = ZoneInfo("America/New_York"), ZoneInfo("Asia/Hong_Kong")
CALENDAR = Calendars().get("XNYS")
POLICY = Messages()
K = MessageKind
NOON = at("2020-03-12T16:00")
CALL = CallFacts(open=True, deadline=at("2020-03-16T20:00"))


@pytest.mark.parametrize(
    ("now", "zone", "hours", "until"),
    [
        ("2020-03-12T16:00", NEW_YORK, ("21:00", "08:00"), None),
        ("2020-03-13T00:59:59", NEW_YORK, ("21:00", "08:00"), None),
        ("2020-03-13T01:00", NEW_YORK, ("21:00", "08:00"), "2020-03-13T12:00"),
        ("2020-03-13T11:59", NEW_YORK, ("21:00", "08:00"), "2020-03-13T12:00"),
        ("2020-03-13T12:00", NEW_YORK, ("21:00", "08:00"), None),
        ("2020-03-12T16:00", HONG_KONG, ("21:00", "08:00"), "2020-03-13T00:00"),
        ("2020-03-08T02:00", NEW_YORK, ("21:00", "08:00"), "2020-03-08T12:00"),  # an hour is lost that night
        ("2019-11-03T02:00", NEW_YORK, ("21:00", "08:00"), "2019-11-03T13:00"),  # an hour is won
        ("2019-11-03T05:15", NEW_YORK, ("21:00", "01:30"), "2019-11-03T06:30"),  # 01:30 comes twice: the second
        ("2020-03-08T06:30", NEW_YORK, ("21:00", "02:30"), "2020-03-08T07:30"),  # 02:30 never comes
        ("2020-03-12T17:00", NEW_YORK, ("12:00", "14:00"), "2020-03-12T18:00"),
        ("2020-03-12T17:00", NEW_YORK, ("00:00", "00:00"), None),
    ],
)
def test_that_quiet_hours_are_the_clients(now, zone, hours, until):
    assert quiet_until(at(now), zone, *hours) == (at(until) if until else None)


@given(
    st.integers(0, 366 * 24 * 60),
    st.sampled_from(
        ["America/New_York", "Asia/Hong_Kong", "America/Sao_Paulo", "Australia/Lord_Howe", "Europe/London"]
    ),
    st.integers(0, 23),
    st.integers(0, 23),
)
def test_that_quiet_hours_end_later_than_now_and_are_over_then(minute, zone, start, end):
    now, place = at("2020-01-01T00:00") + timedelta(minutes=minute), ZoneInfo(zone)
    hours = (f"{start:02}:00", f"{end:02}:00")
    until = quiet_until(now, place, *hours)
    if until is not None:
        assert now < until <= now + timedelta(hours=25)
        assert quiet_until(until, place, *hours) is None


@pytest.mark.parametrize(
    ("now", "zone", "day"),
    [
        ("2020-03-12T12:59", NEW_YORK, None),  # 08:59
        ("2020-03-12T13:00", NEW_YORK, date(2020, 3, 12)),
        ("2020-03-13T03:59", NEW_YORK, date(2020, 3, 12)),  # still Thursday there
        ("2020-03-14T15:00", NEW_YORK, None),  # Saturday
        ("2020-04-10T15:00", NEW_YORK, None),  # Good Friday
        ("2020-03-12T01:00", HONG_KONG, date(2020, 3, 12)),  # the client's Thursday, while New York has Wednesday
        ("2020-03-08T13:00", NEW_YORK, None),  # Sunday of the change of clocks
        ("2020-03-09T13:00", NEW_YORK, date(2020, 3, 9)),
        ("2020-03-06T13:59", NEW_YORK, None),  # 08:59 in winter
    ],
)
def test_that_the_daily_message_is_due_on_trading_days_from_the_clients_hour(now, zone, day):
    assert due_on(at(now), zone, "09:00", CALENDAR) == day


def test_that_past_the_published_end_no_day_is_guessed():
    assert due_on(at("2036-03-12T15:00"), NEW_YORK, "09:00", CALENDAR) is None


@pytest.mark.parametrize(
    ("day", "deadline", "kind"),
    [
        (date(2020, 3, 13), "2020-03-16T20:00", K.DEADLINE_TOMORROW),  # Friday for Monday
        (date(2020, 3, 12), "2020-03-16T20:00", K.DAILY_REMINDER),
        (date(2020, 3, 16), "2020-03-16T20:00", K.DAILY_REMINDER),  # on the day itself
        (date(2020, 4, 9), "2020-04-13T20:00", K.DEADLINE_TOMORROW),  # Thursday before Good Friday, for Easter Monday
        (date(2024, 11, 27), "2024-11-29T18:00", K.DEADLINE_TOMORROW),
    ],
)
def test_that_the_last_session_before_the_deadline_has_its_own_words(day, deadline, kind):
    assert kind_on(day, at(deadline), CALENDAR) is kind


def test_that_a_deadline_no_calendar_knows_is_refused():
    with pytest.raises(CalendarRangeError):
        kind_on(date(2036, 6, 2), at("2036-06-03T20:00"), CALENDAR)


def asked(kind, channel=Channel.EMAIL, call=CALL, now=NOON, policy=POLICY, **changes):
    return verdict(kind, channel, contact(**changes), call, policy, now)


@pytest.mark.parametrize("kind", list(K))
def test_that_a_message_goes_when_nothing_stands_in_the_way(kind):
    assert asked(kind) == SendNow()
    assert asked(kind, Channel.VOICE) == SendNow()


@pytest.mark.parametrize(
    ("call", "reason"),
    [
        (replace(CALL, open=False), SkipReason.CALL_ENDED),
        (replace(CALL, deadline=NOON), SkipReason.PAST_DEADLINE),
        (replace(CALL, abnormal=True), SkipReason.ABNORMAL),
    ],
)
@pytest.mark.parametrize(
    "kind", [K.CALL_OPENED, K.FORCED_REACHED, K.DAILY_REMINDER, K.DEADLINE_TOMORROW, K.RECALL_NOTICE, K.FREE_TEXT]
)
def test_that_nothing_is_said_about_a_call_that_ended_is_past_its_deadline_or_abnormal(kind, call, reason):
    assert asked(kind, call=call) == Skip(reason)


@pytest.mark.parametrize("kind", [K.CLOSE_OUT_DONE, K.LIQUIDATION_STEP, K.NEGATIVE_EQUITY])
def test_that_a_report_of_what_was_done_does_not_end_with_the_call(kind):
    assert asked(kind, call=replace(CALL, open=False, deadline=NOON, abnormal=True)) == SendNow()
    assert asked(kind, call=None) == SendNow()


def test_that_the_last_microsecond_before_the_deadline_is_before_it():
    call = replace(CALL, deadline=NOON + timedelta(microseconds=1))
    assert asked(K.DAILY_REMINDER, call=call) == SendNow()


def test_that_a_client_is_told_once_on_a_day_of_the_clients_own():
    told = replace(CALL, told_on=date(2020, 3, 12))
    for kind in (K.DAILY_REMINDER, K.DEADLINE_TOMORROW):
        assert asked(kind, call=told) == Skip(SkipReason.ALREADY_TOLD_TODAY)
    assert asked(K.FORCED_REACHED, call=told) == SendNow()
    assert asked(K.DAILY_REMINDER, call=told, zone=HONG_KONG, now=at("2020-03-12T16:30")) == SendNow()  # the 13th there


@pytest.mark.parametrize(
    ("channel", "changes", "reason"),
    [
        (Channel.EMAIL, {"email": ""}, SkipReason.NO_CONTACT),
        (Channel.EMAIL, {"email": "nobody"}, SkipReason.NO_CONTACT),
        (Channel.EMAIL, {"email": "a@b.co\r\nBcc: c@d.co"}, SkipReason.NO_CONTACT),
        (Channel.SMS, {"phone": ""}, SkipReason.NO_CONTACT),
        (Channel.VOICE, {"phone": "212 555 0199"}, SkipReason.NO_CONTACT),  # of which country?
        (Channel.SMS, {"unsubscribed": frozenset({Channel.SMS})}, SkipReason.UNSUBSCRIBED),
    ],
)
def test_that_who_cannot_or_must_not_be_reached_is_skipped(channel, changes, reason):
    assert asked(K.CALL_OPENED, channel, **changes) == Skip(reason)


def test_that_addresses_are_read_as_people_write_them():
    written = contact(email="a@x.com; b@y.com, a@x.com;broken", phone="+852 (2123) 4567")
    assert written.addresses(Channel.EMAIL) == ("a@x.com", "b@y.com")
    assert written.addresses(Channel.VOICE) == ("+85221234567",)


NIGHT = at("2020-03-13T02:00")  # 22:00 in New York
MORNING = at("2020-03-13T12:00")


@pytest.mark.parametrize("channel", [Channel.SMS, Channel.VOICE])
def test_that_nobody_is_woken(channel):
    assert asked(K.CALL_OPENED, channel, now=NIGHT) == WaitUntil(MORNING)
    assert asked(K.CLOSE_OUT_DONE, channel, now=NIGHT) == WaitUntil(MORNING)
    assert asked(K.DAILY_REMINDER, channel, now=NIGHT) == Skip(SkipReason.QUIET_HOURS)
    in_time = replace(CALL, deadline=MORNING)
    assert asked(K.CALL_OPENED, channel, call=in_time, now=NIGHT) == Skip(SkipReason.QUIET_HOURS)


def test_that_an_email_wakes_nobody():
    assert asked(K.DAILY_REMINDER, now=NIGHT) == SendNow()


def test_that_forced_may_be_rung_at_night_where_the_policy_allows_it_and_only_by_voice():
    allowing = Messages(voice_forced_in_quiet_hours=True)
    forced = replace(CALL, forced=True)
    assert asked(K.FORCED_REACHED, Channel.VOICE, now=NIGHT) == WaitUntil(MORNING)
    assert asked(K.FORCED_REACHED, Channel.VOICE, now=NIGHT, policy=allowing) == SendNow()
    assert asked(K.FREE_TEXT, Channel.VOICE, call=forced, now=NIGHT, policy=allowing) == SendNow()
    assert asked(K.CALL_OPENED, Channel.VOICE, now=NIGHT, policy=allowing) == WaitUntil(MORNING)
    assert asked(K.FORCED_REACHED, Channel.SMS, now=NIGHT, policy=allowing) == WaitUntil(MORNING)


@given(
    st.sampled_from(list(K)),
    st.sampled_from(list(Channel)),
    st.integers(0, 10 * 24 * 60),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["America/New_York", "Asia/Hong_Kong", "America/Sao_Paulo"]),
)
def test_that_a_message_about_a_call_never_leaves_at_or_after_its_deadline(
    kind, channel, minute, abnormal, forced, zone
):
    now = at("2020-03-09T00:00") + timedelta(minutes=minute)
    call = replace(CALL, abnormal=abnormal, forced=forced)
    answer = verdict(kind, channel, contact(zone=ZoneInfo(zone)), call, POLICY, now)
    leaves = now if answer == SendNow() else answer.at if isinstance(answer, WaitUntil) else None
    if kind in {K.CALL_OPENED, K.FORCED_REACHED, K.DAILY_REMINDER, K.DEADLINE_TOMORROW, K.FREE_TEXT} and leaves:
        assert leaves < call.deadline
        assert not abnormal
