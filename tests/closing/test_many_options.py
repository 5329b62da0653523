"""Plans of accounts with many option lines: bounded work, and nothing dearer than a plan that was met on the way."""

from __future__ import annotations

import pytest

from tests.closing.option_accounts import with_options
from tests.margin.books import AT
from workstation.closing.goals import Cure
from workstation.closing.plan import plan
from workstation.margin import pairing
from workstation.policy import Policy


@pytest.mark.parametrize(("lines", "seed"), [(7, 1), (8, 8), (8, 11), (9, 1)])
def test_that_the_plan_is_never_dearer_than_its_runner_up_which_leaves_out_one_of_its_lines(
    lines: int, seed: int
) -> None:
    found = plan(with_options(lines, 2, seed), Policy(), 0, Cure(), AT, {})
    assert found.best.reached
    assert found.runner_up is not None
    assert found.runner_up.reached
    assert found.best.cost <= found.runner_up.cost
    assert not {step.symbol for step in found.best.steps} <= {step.symbol for step in found.runner_up.steps}


def test_that_a_plan_solves_no_family_twice() -> None:
    """Closing one line of an account leaves its families on other underlyings as they were."""
    book = with_options(24, 6, 3)
    before = pairing._solved.cache_info()
    first = plan(book, Policy(), 0, Cure(), AT, {})
    after = pairing._solved.cache_info()
    solved, remembered = after.misses - before.misses, after.hits - before.hits
    assert first.best.reached
    assert remembered > solved > 0
    assert plan(book, Policy(), 0, Cure(), AT, {}) == first
    assert pairing._solved.cache_info().misses == after.misses
