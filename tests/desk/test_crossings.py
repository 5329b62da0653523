"""Where functions change sign: lines, bends and jumps, many at once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.desk.crossings import Brackets, crossings

ROOTS = st.lists(st.floats(-0.999, 0.999), min_size=1, max_size=20)


def found(function, count):
    low, high = np.full(count, -1.0), np.full(count, 1.0)
    brackets = Brackets(low, high, function(low), function(high))
    return crossings(function, brackets, np.full(count, 1e-10))


@given(ROOTS)
def test_that_lines_bends_and_jumps_are_found(roots):
    at = np.array(roots)
    for function in (
        lambda x: x - at,
        lambda x: at - x,
        lambda x: np.where(x > at, 50 * (x - at), 0.01 * (x - at)),
        lambda x: (x - at) ** 3,
        lambda x: np.where(x > at, 1.0, -1000.0),
        lambda x: np.maximum(x - at, 0.0),
    ):
        assert found(function, len(at)) == pytest.approx(at, abs=2e-10)


def test_that_a_line_costs_few_looks():
    looks = []

    def line(x):
        looks.append(x)
        return 3 * x - 1

    found(line, 1)
    assert len(looks) <= 2 + 4
