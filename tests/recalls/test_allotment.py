"""Allotment: sums exact, lots whole, nobody gives more than it is short."""

from __future__ import annotations

import numpy as np
import pytest

from workstation.recalls.allotment import Allotment, allot

NOW = np.datetime64("2020-03-16T15:00", "us")


def given(policy: Allotment, short: list[float], quantity: float, lot: float = 1, opened: list[int] | None = None):
    days = np.array(opened or [0] * len(short)) * np.timedelta64(1, "D")
    return allot(policy, np.array(short, float), NOW + days, quantity, lot).tolist()


def test_that_pro_rata_gives_the_largest_remainders_one_more() -> None:
    assert given(Allotment.PRO_RATA, [500, 300, 200], 11) == [6, 3, 2]
    assert given(Allotment.PRO_RATA, [100, 100, 100], 100) == [34, 33, 33]


def test_that_pro_rata_allots_whole_lots_and_the_odd_rest_once() -> None:
    assert given(Allotment.PRO_RATA, [1_000, 500, 500], 650, 100) == [350, 200, 100]


def test_that_a_share_that_is_too_small_for_its_quota_passes_it_on() -> None:
    assert given(Allotment.PRO_RATA, [950, 60, 40], 1_000, 100) == [940, 60, 0]


def test_that_the_largest_or_the_newest_give_first() -> None:
    assert given(Allotment.LARGEST_FIRST, [100, 300, 200], 400) == [0, 300, 100]
    assert given(Allotment.NEWEST_FIRST, [100, 300, 200], 250, opened=[1, 2, 3]) == [0, 50, 200]


def test_that_positions_opened_nobody_knows_when_count_as_the_oldest() -> None:
    opened = np.array(["NaT", "2020-01-02", "2019-01-02"], "datetime64[us]")
    assert allot(Allotment.NEWEST_FIRST, np.array([10.0, 10, 10]), opened, 25, 1).tolist() == [5, 10, 10]


def test_that_no_more_is_called_back_than_is_short() -> None:
    assert given(Allotment.PRO_RATA, [100, 50], 1_000, 100) == [100, 50]


@pytest.mark.parametrize("policy", list(Allotment))
def test_that_ten_thousand_random_allotments_are_exact_and_in_whole_lots(policy: Allotment) -> None:
    draw = np.random.default_rng(5)
    for _ in range(10_000):
        lot = float(draw.choice([1, 1, 10, 100, 500]))
        accounts = int(draw.integers(1, 12))
        boards = draw.random() < 0.7  # a market of board lots: positions are whole lots
        short = draw.integers(1, 60, accounts) * (lot if boards else 1.0)
        quantity = float(draw.integers(1, int(short.sum() * 1.2) + 2))
        got = allot(policy, short, NOW - draw.integers(0, 9, accounts) * np.timedelta64(1, "D"), quantity, lot)
        total = min(quantity, short.sum())
        assert got.sum() == total
        assert (got >= 0).all()
        assert (got <= short).all()
        assert (got == np.round(got)).all()
        room = np.floor(short / lot).sum()
        assert np.floor(got / lot).sum() >= min(np.floor(total / lot), room)
        if boards:
            assert np.count_nonzero(got % lot) <= (total % lot > 0)


@pytest.mark.parametrize("seed", range(20))
def test_that_pro_rata_of_whole_lots_is_within_one_lot_of_the_exact_share(seed: int) -> None:
    draw = np.random.default_rng(seed)
    short = draw.integers(5, 90, 8) * 100.0
    quantity = float(draw.integers(1, int(short.sum() // 200))) * 100
    got = allot(Allotment.PRO_RATA, short, np.full(8, NOW), quantity, 100)
    assert (np.abs(got - quantity * short / short.sum()) < 100).all()
