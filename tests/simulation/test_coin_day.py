"""A small crash day of the derivatives venue in the normal tests; ``make crash-day`` plays the large one."""

from datetime import timedelta
from pathlib import Path

from tests.simulation.coin_day import play


def test_a_small_crash_day_breaks_no_promise(tmp_path: Path) -> None:
    day = play(tmp_path, 60, 1, step=timedelta(seconds=60), lasting=timedelta(minutes=100))
    assert day.violations == []
    assert day.closes >= 10
    assert day.exits >= 1
    assert day.deficits >= 1
    assert day.own_cancelled >= 1
