"""Tier tables: amounts derived from the brackets, and tables that jump or are out of order refused by row."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.failures import InputRefusedError
from workstation.margin.tiers import BTC_ETH, Bracket, tier_table


def table(*rows):
    return tier_table([Bracket(*(None if cell is None else Decimal(cell) for cell in row)) for row in rows], "tiers")


def refused(*rows):
    with pytest.raises(InputRefusedError) as error:
        table(*rows)
    return [(problem.line, problem.column) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("nominal", "margin", "tier"),
    [
        ("50000", "200", 1),
        ("50000.01", "200.00005", 2),
        ("500000", "2450", 2),
        ("10000000", "97450", 3),
        ("12000000", "147450", 4),
        ("75000000", "1722450", 4),
        ("900000000", "167972450", 10),  # 117,972,450 up to 800m and 50 % of the rest
        ("2000000000", "717972450", 10),
    ],
)
def test_that_margin_is_progressive_over_the_published_brackets(nominal, margin, tier):
    assert BTC_ETH.maintenance(Decimal(nominal)) == Decimal(margin)
    assert BTC_ETH.tier(Decimal(nominal)) == tier


def test_that_derived_amounts_are_continuous_at_every_bound():
    for row, bound in enumerate(BTC_ETH.upper):
        left = bound * BTC_ETH.rate[row] - BTC_ETH.deduction[row]
        right = bound * BTC_ETH.rate[row + 1] - BTC_ETH.deduction[row + 1]
        assert left == right


def test_that_the_published_amount_that_is_off_by_625000_is_refused_with_its_row():
    rows = [(str(upper), str(rate)) for upper, rate in zip(BTC_ETH.upper, BTC_ETH.rate, strict=False)]
    wrong = str(BTC_ETH.deduction[4] - 625_000)
    assert refused(*rows[:4], (*rows[4], wrong), *rows[5:], (None, "0.5")) == [(5, "deduction")]


def test_that_stated_amounts_that_are_right_are_accepted():
    assert table(("100", "0.1", "0"), (None, "0.2", "10")).maintenance(Decimal(200)) == 30


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ([("100", "0.1"), ("100", "0.2"), (None, "0.3")], [(2, "upper")]),
        ([("100", "0.1"), ("50", "0.2"), (None, "0.3")], [(2, "upper")]),
        ([("100", "0.2"), (None, "0.1")], [(2, "rate")]),
        ([("100", "0.1"), ("200", "0.2")], [(2, "upper")]),
        ([(None, "0.1"), (None, "0.2")], [(1, "upper")]),
        ([("100", "0"), (None, "1.5")], [(1, "rate"), (2, "rate")]),
        ([("100", "0.1", "5"), (None, "0.2", "10")], [(1, "deduction")]),
        ([], [(None, None)]),
    ],
)
def test_that_a_table_out_of_order_is_refused_with_every_faulty_row(rows, faults):
    assert refused(*rows) == faults


@given(st.decimals(0, 2 * 10**9, places=2), st.decimals(0, 10**6, places=2))
def test_that_margin_never_falls_as_the_nominal_grows(nominal, more):
    assert BTC_ETH.maintenance(nominal + more) >= BTC_ETH.maintenance(nominal)
