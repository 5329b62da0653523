"""When an engine is started, killed or left alone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.desk.supervision import Action, Health, Limits, Seen, decide, delay, health, runs_elsewhere

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
LIMITS = Limits()


def at(seconds):
    return None if seconds is None else NOON + timedelta(seconds=seconds)


def seen(now=0, beat=None, started=None, died=None, patience=-1000, failures=0):
    return Seen(at(now), at(beat), at(started), at(died), at(patience), failures)


def test_that_an_engine_is_started_where_none_runs():
    assert decide(seen(), LIMITS) is Action.START


def test_that_an_engine_somebody_else_runs_is_left_alone():
    other = seen(now=10, beat=9.8)
    assert runs_elsewhere(other, LIMITS)
    assert decide(other, LIMITS) is Action.NOTHING
    assert health(other, LIMITS) is Health.ALIVE


def test_that_the_last_step_of_our_own_dead_engine_is_nobody_elses():
    dead = seen(now=10, beat=9.8, died=9.9, failures=1)
    assert decide(dead, LIMITS) is Action.START
    assert health(dead, LIMITS) is Health.DOWN


def test_that_a_restarted_engine_is_down_until_its_first_step():
    assert health(seen(now=12, beat=9.8, started=10, died=9.9), LIMITS) is Health.DOWN
    assert health(seen(now=12, beat=11.9, started=10, died=9.9), LIMITS) is Health.ALIVE


@pytest.mark.parametrize(("age", "expected"), [(0.3, Health.ALIVE), (1.9, Health.ALIVE), (2.1, Health.STALE)])
def test_that_an_engine_is_stale_after_two_seconds_without_a_step(age, expected):
    assert health(seen(now=500, beat=500 - age, started=0), LIMITS) is expected


def test_that_a_settled_engine_that_stops_stepping_is_killed():
    assert decide(seen(now=500, beat=486, started=0), LIMITS) is Action.NOTHING
    assert decide(seen(now=500, beat=484, started=0), LIMITS) is Action.KILL


def test_that_an_engine_that_still_loads_its_book_is_given_time():
    assert decide(seen(now=100, beat=1, started=0), LIMITS) is Action.NOTHING
    assert decide(seen(now=100, started=0), LIMITS) is Action.NOTHING
    assert decide(seen(now=130, beat=1, started=0), LIMITS) is Action.KILL


def test_that_nobody_is_killed_because_the_computer_slept():
    assert decide(seen(now=4000, beat=400, started=0, patience=3999), LIMITS) is Action.NOTHING


@given(st.integers(0, 10_000))
def test_that_the_wait_before_a_restart_never_shrinks_and_never_exceeds_its_limit(failures):
    assert delay(failures, LIMITS) <= delay(failures + 1, LIMITS) <= LIMITS.longest_delay


def test_that_the_first_accident_is_answered_at_once_and_a_habit_is_not():
    assert decide(seen(now=10.1, died=10, failures=1), LIMITS) is Action.START
    assert decide(seen(now=10.1, died=10, failures=3), LIMITS) is Action.NOTHING
    assert decide(seen(now=12.1, died=10, failures=3), LIMITS) is Action.START
