"""Labels stay apart, in order and inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.charts.placing import rows, spread, within

PLACES = st.lists(st.floats(-50, 250), min_size=1, max_size=8)


@given(PLACES)
def test_that_labels_are_apart_in_order_and_inside(wanted):
    placed = spread(wanted, 16, 0, 200)
    assert all(8 - 1e-9 <= centre <= 192 + 1e-9 for centre in placed)
    ordered = [centre for _, centre in sorted(zip(wanted, placed, strict=True))]
    assert all(b - a >= 16 - 1e-9 for a, b in zip(sorted(placed), sorted(placed)[1:], strict=False))
    assert ordered == sorted(ordered) or len(set(wanted)) < len(wanted)


def test_that_labels_with_room_stay_where_they_belong():
    assert spread([20, 100, 60], 16, 0, 200) == [20, 100, 60]


def test_that_more_labels_than_room_stay_inside():
    placed = spread([10.0] * 30, 16, 0, 100)
    assert min(placed) >= 0
    assert max(placed) <= 100


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 60)), max_size=12))
def test_that_words_in_one_row_never_touch(spans):
    ends = [(left, left + width) for left, width in spans]
    placed = list(zip(rows(ends, 3, 4), ends, strict=True))
    for row, (left, right) in placed:
        others = [other for n, other in placed if n == row is not None and other != (left, right)]
        assert all(right + 4 <= a or b + 4 <= left for a, b in others) or row is None


@pytest.mark.parametrize(("start", "expected"), [(-5, 0), (10, 10), (95, 80)])
def test_that_a_box_stays_inside(start, expected):
    assert within(start, 20, 0, 100) == expected
