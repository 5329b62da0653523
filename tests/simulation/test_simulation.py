"""Some simulated days as a check of every change: the program holds, and without one of its controls it does not."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from tests.simulation.day import Calendar, calendar
from tests.simulation.mutants import MASKED, MUTANTS
from tests.simulation.simulate import violation

DAYS = 4
# Days that see through a mutant (``make kill-table`` counts from day 0): looked at first, because a change of the
# program may move them a little.
CAUGHT_ON = {
    "kill switch ignored": 3,
    "stale price taken": 7,
    "over-close allowed": 1,
    "nobody approves": 1,
    "fence not read": 5,
    "right to send for ever": 5,
    "lost answer sent again": 6,
    "restart sends again": 8,
    "every broker takes an id once": 6,
    "call not looked at": 5,
    "cancel believed when asked": 3,
    "not found believed at once": 59,
    "written twice after a lost commit": 6,
}
PATIENCE = 25  # days


@pytest.fixture(scope="module")
def days() -> Iterator[Calendar]:
    logging.disable(logging.CRITICAL)  # faults are logged, as they should be
    with calendar() as found:
        yield found
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("seed", range(1000, 1000 + DAYS))
def test_a_day_of_faults_breaks_nothing(days: Calendar, seed: int) -> None:
    day = days.day(seed)
    assert day.violations == ()
    assert day.faults.total() > 0
    assert day.fills > 0


def test_a_day_is_the_same_whenever_it_is_played(days: Calendar) -> None:
    assert days.day(1) == days.day(1)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("mutant", [name for name in MUTANTS if name not in MASKED])
def test_a_missing_control_is_seen(days: Calendar, mutant: str) -> None:
    first = CAUGHT_ON.get(mutant, 0)
    assert any(violation(mutant, days, seed) for seed in range(first, first + PATIENCE)), mutant
