import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.venue.grid import Grid
from workstation.venue.hours import OFF_SESSION_PACE, SECOND
from workstation.venue.market import Market

WALK = Market(1).walk
GRID = Grid(WALK)
FIRST, LAST = int(WALK.home.opens[0]), int(WALK.ends[-1])
positions = st.integers(FIRST, LAST).map(WALK.settle)


def test_a_day_at_sixty_takes_less_than_seven_minutes():
    morning = int(WALK.starts[1])
    session, around = 390 * 60, 160 * 60 / OFF_SESSION_PACE
    assert WALK.after(morning, (session + around) / 60, 60.0) == pytest.approx(int(WALK.starts[2]), abs=2)
    assert (session + around) / 60 / 60 < 7


def test_nights_and_weekends_are_skipped():
    friday_evening = int(WALK.ends[4])
    assert WALK.settle(friday_evening + 1) == int(WALK.starts[5])
    assert WALK.after(friday_evening, 0.001, 60.0) == pytest.approx(int(WALK.starts[5]) + 1.2 * SECOND, abs=2)


@given(positions, st.floats(0, 5000), st.floats(0, 5000), st.sampled_from([0.1, 1.0, 60.0, 3600.0]))
def test_walking_twice_is_walking_once(position, first, second, speed):
    at_once = WALK.after(position, first + second, speed)
    in_two = WALK.after(WALK.after(position, first, speed), second, speed)
    assert position <= at_once <= LAST
    # A microsecond of wall time is at most this much market time.
    assert in_two == pytest.approx(at_once, abs=OFF_SESSION_PACE * speed + 10)


@given(positions)
def test_positions_are_never_in_a_night(position):
    day = WALK.day(position)
    assert WALK.starts[day] <= position <= WALK.ends[day]
    assert WALK.settle(position) == position


@given(positions)
def test_the_grid_only_goes_forward_and_stays_on_the_walk(position):
    due = GRID.after(position)
    assert due is None or (due > position and WALK.settle(due) == due)


def test_a_days_grid_is_its_morning_and_seventy_eight_instants_of_the_session():
    at, seen = int(WALK.ends[0]), []
    while (at := GRID.after(at)) is not None and at <= int(WALK.ends[1]):
        seen.append(at)
    assert GRID.is_morning(seen[0])
    assert GRID.is_close(seen[-1])
    assert len(seen) == 79


@given(positions, st.integers(0, 7 * 24 * 3600))
def test_clients_act_only_while_the_market_is_open(position, wait):
    due = GRID.trading_after(position, wait * SECOND)
    if due is not None:
        day = WALK.day(due)
        assert due >= position + wait * SECOND
        assert WALK.home.opens[day] < due <= WALK.home.closes[day]


def test_nothing_happens_after_the_data_end():
    assert GRID.after(LAST) is None
    assert WALK.after(LAST, 1e6, 60.0) == LAST
