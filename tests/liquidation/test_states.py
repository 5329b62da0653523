"""States top to bottom at their exact edges, what holds them until they are left, and the client's rights."""

from decimal import Decimal

import pytest

from workstation.domain.enums import MarginState as S
from workstation.liquidation.figures import Figures
from workstation.liquidation.rules import Rules
from workstation.liquidation.states import FRESH, RIGHTS, Rights, Standing, standing


def figures(mb, nav, mm, im):
    return Figures(*map(Decimal, (mb, nav, im, 0, mm)), target=Decimal("0.9"))


def state(facts, before=S.SAFE, *, held=True, can_sell=False):
    was = FRESH if before is S.SAFE else Standing(before, warned=True, restricted=False)
    return standing(figures(*facts), held, was, Rules(), can_sell).state


@pytest.mark.parametrize(
    ("facts", "held", "expected"),
    [
        ((0, 0, 0, 0), False, S.SAFE),  # an empty account
        ((-1, -1, 0, 0), False, S.NEGATIVE_EQUITY),
        ((10, 0, 5, 5), True, S.NEGATIVE_EQUITY),
        ((0, 1, 0, 0), True, S.SPECIAL),
        ((-5, 1, 9, 9), True, S.SPECIAL),
        ((100, 100, 100, 50), True, S.LIQUIDATING),
        ((100, 100, "99.99999999", 100), True, S.IM_RESTRICTED),
        ((100, 100, 80, "99.99"), True, S.MM_WARNING),
        ((100, 100, "79.99", "99.99"), True, S.SAFE),
    ],
)
def test_that_a_fresh_account_is_judged_top_to_bottom(facts, held, expected):
    assert state(facts, held=held) is expected


@pytest.mark.parametrize(
    ("facts", "before", "expected"),
    [
        ((100, 100, "90.01", 50), S.LIQUIDATING, S.LIQUIDATING),  # not merely below 100 %
        ((100, 100, 90, 50), S.LIQUIDATING, S.MM_WARNING),
        ((100, 100, 90, 100), S.LIQUIDATING, S.IM_RESTRICTED),
        ((100, 100, "90.01", 50), S.NEGATIVE_EQUITY, S.LIQUIDATING),  # once taken over, until the target
        ((100, 100, "90.01", 50), S.SPECIAL, S.LIQUIDATING),  # nothing left to sell
        ((100, 100, 78, 50), S.MM_WARNING, S.MM_WARNING),
        ((100, 100, "77.99", 50), S.MM_WARNING, S.SAFE),
        ((100, 100, 79, 100), S.MM_WARNING, S.IM_RESTRICTED),
        ((100, 100, 79, "99.99"), S.IM_RESTRICTED, S.MM_WARNING),
    ],
)
def test_that_a_state_is_left_only_beyond_its_own_edge(facts, before, expected):
    assert state(facts, before) is expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ((100, 100, "90.01", 0), S.SPECIAL),
        ((100, 100, 90, 0), S.MM_WARNING),
        (("0.99", 50, 0, 0), S.SPECIAL),  # the goal is at least 1
        ((1, 50, 0, 0), S.SAFE),
    ],
)
def test_that_a_special_liquidation_lasts_to_its_goal_while_something_can_be_sold(facts, expected):
    assert state(facts, S.SPECIAL, can_sell=True) is expected


def test_that_both_conditions_are_told_and_the_stricter_rights_win():
    both = standing(figures(100, 100, 85, 120), True, FRESH, Rules(), False)
    assert (both.warned, both.restricted) == (True, True)
    assert RIGHTS[both.state] == Rights(open=False, close=True, cancel=True, withdraw=False)
    assert RIGHTS[S.MM_WARNING] == RIGHTS[S.SAFE] == Rights(*[True] * 4)
    assert RIGHTS[S.LIQUIDATING] == Rights(*[False] * 4)


def test_that_rules_around_the_warning_are_required():
    with pytest.raises(ValueError, match="target"):
        Rules(target=Decimal("0.79"))
