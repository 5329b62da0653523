"""When a schedule fires, waits, holds or does not, around closes, holidays, daylight saving and crashes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.ids import CallId, UserName
from workstation.domain.schedules import Obstacle, Ruling, ScheduleTime
from workstation.schedules.asking import cannot_be_scheduled
from workstation.schedules.moments import local_day, local_instant
from workstation.schedules.schedule import CallNow, Schedule, Terms, firing_key, rule
from workstation.sessions.calendars import Calendars

TERMS = Terms(grace=timedelta(minutes=15), stale_after=timedelta(seconds=5))
NEW_YORK = Calendars().get("XNYS")
HONG_KONG = Calendars().get("XHKG")
SHANGHAI = Calendars().get("XSHG")


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def fixed(when, **changes):
    schedule = Schedule(
        "S1", 1, (CallId("C1"),), ScheduleTime.FIXED, at(when), at_next_open=False, set_by=UserName("ann")
    )
    return replace(schedule, **changes)


def at_deadline(**changes):
    schedule = Schedule(
        "S1", 1, (CallId("C1"),), ScheduleTime.AT_DEADLINE, None, at_next_open=True, set_by=UserName("ann")
    )
    return replace(schedule, **changes)


CALL = CallNow(CallId("C1"), open=True, deadline=at("2020-03-16T20:00"))


def ruled(schedule, now, call=CALL, calendar=NEW_YORK):
    decision = rule(schedule, call, calendar, TERMS, at(now))
    return decision.ruling, decision.obstacle


@pytest.mark.parametrize(
    ("now", "ruling", "obstacle"),
    [
        ("2020-03-12T14:59:59", Ruling.NOT_YET, Obstacle.NONE),
        ("2020-03-12T15:00", Ruling.FIRE, Obstacle.NONE),
        ("2020-03-12T15:15", Ruling.FIRE, Obstacle.NONE),  # back within the grace
        ("2020-03-12T15:15:01", Ruling.NOT_FIRED, Obstacle.MISSED),
        ("2020-03-13T15:00", Ruling.NOT_FIRED, Obstacle.MISSED),
    ],
)
def test_that_a_fixed_time_fires_from_then_until_the_grace_is_over(now, ruling, obstacle):
    assert ruled(fixed("2020-03-12T15:00"), now) == (ruling, obstacle)


@pytest.mark.parametrize(
    ("change", "obstacle"),
    [
        ({"open": False}, Obstacle.CALL_ENDED),
        ({"abnormal": True}, Obstacle.ABNORMAL),
        ({"do_not_close": True}, Obstacle.DO_NOT_CLOSE),
        ({"approved": False}, Obstacle.NOT_APPROVED),
    ],
)
def test_that_what_a_person_must_see_ends_the_schedule_with_its_reason(change, obstacle):
    assert ruled(fixed("2020-03-12T15:00"), "2020-03-12T15:00", replace(CALL, **change)) == (Ruling.NOT_FIRED, obstacle)


def test_that_an_abnormal_call_is_reported_as_abnormal_also_when_it_was_missed():
    abnormal = replace(CALL, abnormal=True)
    assert ruled(fixed("2020-03-12T15:00"), "2020-03-12T19:00", abnormal) == (Ruling.NOT_FIRED, Obstacle.ABNORMAL)


@pytest.mark.parametrize(
    ("change", "obstacle"),
    [({"price_age": timedelta(seconds=6)}, Obstacle.STALE_PRICE), ({"unpriced": True}, Obstacle.UNPRICED)],
)
def test_that_a_price_problem_holds_within_the_grace_and_is_the_reason_after_it(change, obstacle):
    call = replace(CALL, **change)
    assert ruled(fixed("2020-03-12T15:00"), "2020-03-12T15:10", call) == (Ruling.HOLD, obstacle)
    held = replace(call, held_for=obstacle)
    assert ruled(fixed("2020-03-12T15:00"), "2020-03-12T15:16", held) == (Ruling.NOT_FIRED, obstacle)
    fresh = replace(CALL, held_for=obstacle)
    assert ruled(fixed("2020-03-12T15:00"), "2020-03-12T15:10", fresh) == (Ruling.FIRE, Obstacle.NONE)


def test_that_a_price_of_exactly_the_age_allowed_is_not_stale():
    call = replace(CALL, price_age=timedelta(seconds=5))
    assert ruled(fixed("2020-03-12T15:00"), "2020-03-12T15:00", call)[0] is Ruling.FIRE


def test_that_a_withdrawn_schedule_and_an_ended_call_are_settled_before_they_are_due():
    assert ruled(fixed("2020-03-12T15:00", withdrawn=True), "2020-03-12T10:00")[1] is Obstacle.WITHDRAWN
    assert ruled(fixed("2020-03-12T15:00"), "2020-03-12T10:00", replace(CALL, open=False))[1] is Obstacle.CALL_ENDED


def test_that_a_closed_market_ends_a_schedule_that_may_not_wait():
    assert ruled(fixed("2020-03-14T15:00"), "2020-03-14T15:00") == (Ruling.NOT_FIRED, Obstacle.MARKET_CLOSED)


@pytest.mark.parametrize(
    ("due", "calendar", "opens"),
    [
        ("2020-03-14T15:00", NEW_YORK, "2020-03-16T13:30"),  # a saturday; the clocks changed a week before
        ("2020-03-06T21:00", NEW_YORK, "2020-03-09T13:30"),  # over the start of daylight saving
        ("2019-11-01T20:00", NEW_YORK, "2019-11-04T14:30"),  # over its end
        ("2024-11-29T19:00", NEW_YORK, "2024-12-02T14:30"),  # after an early close
        ("2025-01-28T05:00", HONG_KONG, "2025-02-03T01:30"),  # after the half day before lunar new year
        ("2020-03-12T04:30", HONG_KONG, "2020-03-12T05:00"),  # in the lunch break
    ],
)
def test_that_a_schedule_that_may_wait_fires_when_the_market_opens(due, calendar, opens):
    schedule = fixed(due, at_next_open=True)
    just_before = at(opens) - timedelta(seconds=1)
    assert rule(schedule, CALL, calendar, TERMS, at(due)).ruling is Ruling.WAIT_FOR_OPEN
    assert rule(schedule, CALL, calendar, TERMS, just_before).ruling is Ruling.WAIT_FOR_OPEN
    decision = rule(schedule, CALL, calendar, TERMS, at(opens))
    assert (decision.ruling, decision.due_at) == (Ruling.FIRE, at(opens))
    missed = rule(schedule, CALL, calendar, TERMS, at(opens) + timedelta(minutes=16))
    assert missed.obstacle is Obstacle.MISSED


def test_that_a_deadline_at_the_close_fires_at_the_next_open():
    assert ruled(at_deadline(), "2020-03-16T19:59:59")[0] is Ruling.NOT_YET
    assert ruled(at_deadline(), "2020-03-16T20:00")[0] is Ruling.WAIT_FOR_OPEN
    assert ruled(at_deadline(), "2020-03-17T13:30")[0] is Ruling.FIRE


def test_that_a_moved_deadline_moves_its_schedule():
    later = replace(CALL, deadline=at("2020-03-18T20:00"))
    assert ruled(at_deadline(), "2020-03-17T13:30", later)[0] is Ruling.NOT_YET


def test_that_a_market_that_closed_during_the_grace_holds_the_close():
    assert ruled(fixed("2020-03-12T19:59"), "2020-03-12T20:05") == (Ruling.HOLD, Obstacle.MARKET_CLOSED)


def test_that_nothing_automatic_relies_on_a_provisional_deadline():
    call = replace(CALL, deadline=at("2026-12-31T07:00"), provisional=True)
    decided = ruled(at_deadline(), "2026-12-31T07:00", call, SHANGHAI)
    assert decided == (Ruling.NOT_FIRED, Obstacle.DEADLINE_PROVISIONAL)


def test_that_past_the_published_end_nothing_fires_and_no_open_is_guessed():
    assert ruled(fixed("2027-03-01T03:00"), "2027-03-01T03:00", calendar=SHANGHAI)[1] is Obstacle.CALENDAR_ENDS


def test_that_the_key_is_of_schedule_version_and_call():
    keys = {
        firing_key(fixed("2020-03-12T15:00", version=v, schedule_id=s), c) for v in (1, 2) for s in "AB" for c in "XY"
    }
    assert len(keys) == 8


@pytest.mark.parametrize(
    ("schedule", "change", "obstacle"),
    [
        (fixed("2020-03-12T15:00"), {}, Obstacle.NONE),
        (fixed("2020-03-12T13:59"), {}, Obstacle.IN_THE_PAST),
        (fixed("2020-03-14T15:00"), {}, Obstacle.MARKET_CLOSED),
        (fixed("2020-03-14T15:00", at_next_open=True), {}, Obstacle.NONE),
        (fixed("2036-06-02T15:00", at_next_open=True), {}, Obstacle.CALENDAR_ENDS),
        (at_deadline(), {}, Obstacle.NONE),
        (at_deadline(at_next_open=False), {}, Obstacle.MARKET_CLOSED),
        (at_deadline(), {"provisional": True}, Obstacle.DEADLINE_PROVISIONAL),
        (at_deadline(), {"deadline": at("2020-03-11T20:00")}, Obstacle.IN_THE_PAST),
        (at_deadline(), {"abnormal": True}, Obstacle.ABNORMAL),
        (at_deadline(), {"open": False}, Obstacle.CALL_ENDED),
        (at_deadline(), {"do_not_close": True}, Obstacle.DO_NOT_CLOSE),
    ],
)
def test_that_the_desk_hears_beforehand_which_calls_cannot_be_scheduled(schedule, change, obstacle):
    assert cannot_be_scheduled(schedule, replace(CALL, **change), NEW_YORK, at("2020-03-12T14:00")) is obstacle


def test_that_a_schedule_that_contradicts_itself_is_refused():
    with pytest.raises(ValueError, match="fixed schedule has a time"):
        fixed("2020-03-12T15:00", at=None)
    with pytest.raises(ValueError, match="no time zone"):
        fixed("2020-03-12T15:00", at=datetime(2020, 3, 12))  # noqa: DTZ001 - the fault under test
    with pytest.raises(ValueError, match="no call"):
        fixed("2020-03-12T15:00", call_ids=())


@given(
    st.integers(0, 14 * 24 * 60),
    st.booleans(),
    st.lists(st.integers(1, 240), min_size=1, max_size=200),
)
def test_that_whenever_the_engine_looks_a_schedule_fires_at_most_once_and_always_comes_to_an_end(minute, waits, steps):
    """The engine looks after arbitrary pauses (crashes); what FIRE or NOT_FIRED says is settled by its key."""
    due = at("2020-03-02T00:00") + timedelta(minutes=minute)
    schedule = replace(fixed("2020-03-02T00:00"), at=due, at_next_open=waits)
    now, ends = at("2020-03-01T00:00"), []
    for step in [*steps, 60 * 24 * 30]:
        now += timedelta(minutes=step)
        decision = rule(schedule, CALL, NEW_YORK, TERMS, now)
        if decision.ruling in {Ruling.FIRE, Ruling.NOT_FIRED}:
            ends.append(decision)
            if decision.ruling is Ruling.FIRE:
                assert NEW_YORK.is_open(now)
                assert due <= decision.due_at <= now <= decision.due_at + TERMS.grace
            break
    assert len(ends) == 1


@pytest.mark.parametrize(
    ("day", "clock", "zone", "instant"),
    [
        ("2020-03-06", "15:30", "America/New_York", "2020-03-06T20:30"),
        ("2020-03-09", "15:30", "America/New_York", "2020-03-09T19:30"),
        ("2020-03-08", "02:30", "America/New_York", "2020-03-08T07:30"),  # skipped: 03:30 daylight time
        ("2019-11-03", "01:30", "America/New_York", "2019-11-03T05:30"),  # twice: the first
        ("2020-03-09", "15:30", "Asia/Hong_Kong", "2020-03-09T07:30"),
    ],
)
def test_that_a_time_of_day_is_an_instant_whatever_the_clocks_do(day, clock, zone, instant):
    assert local_instant(datetime.fromisoformat(day).date(), clock, zone) == at(instant)
    assert local_day(at(instant), zone) == datetime.fromisoformat(day).date()
