"""What the account window is told about an account: the steps add up, and each has its reasons."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.margin.books import AT, one_account, option, rate, stock
from workstation.desk.account import account_view
from workstation.desk.account_view import Other, Step
from workstation.desk.strategy_view import Rule
from workstation.domain.enums import AlertType, InstrumentStatus
from workstation.margin.evidence import Evidence
from workstation.policy import Policy
from workstation.policy.versions import with_value


def view(book, policy=None, windows=None):
    evidence = Evidence.of(book, [0], policy or Policy(), AT, windows or {}, np.zeros(book.account_count, np.bool_))
    return account_view(evidence.to_bytes(), "A")


def worked_example(**changed):
    facts = {
        "cash": -40_000,
        "positions": {"A": {"quantity": 1000, "average_price": 70}, "B": 500},
        "instruments": [stock("A", adv=5000, name="Alpha"), stock("B", status="SUSPENDED")],
        "prices": {"A": 60, "B": 10},
        "rates": [rate("A", "LONG", 0.50, 0.30, margin_call=0.35, forced=0.25)],
        "accrued_interest": 120,
        "financing_limit": 35_000,
        **changed,
    }
    return one_account(**facts)


WORKED = """\
CASH          -40,000.00        0.00  -40,000.00
LONG           65,000.00  -40,000.00   25,000.00
EQUITY         25,000.00        0.00   25,000.00
SUSPENDED      -5,000.00   25,000.00   20,000.00
NET_ASSETS     20,000.00        0.00   20,000.00
REQUIREMENT   -26,000.00   20,000.00   -6,000.00
INTEREST         -120.00   -6,000.00   -6,120.00
CALL           -6,120.00        0.00   -6,120.00"""


def table(steps):
    return "\n".join(f"{s.step.name:<12}{s.amount:>12,.2f}{s.start:>12,.2f}{s.end:>12,.2f}" for s in steps)


def test_the_worked_example_as_a_waterfall():
    assert table(view(worked_example()).waterfall) == WORKED


def test_that_excess_financing_that_decides_is_a_step_of_its_own():
    steps = view(worked_example(financing_limit=20_000)).waterfall
    assert [step.step for step in steps[-3:]] == [Step.SURPLUS, Step.EXCESS, Step.CALL]
    assert steps[-3].amount == pytest.approx(-6_120)
    assert steps[-1].amount == pytest.approx(-20_000)


def test_that_an_account_that_is_not_called_ends_in_its_surplus():
    steps = view(worked_example(cash=0)).waterfall
    assert steps[-1].step is Step.SURPLUS
    assert steps[-1].amount == pytest.approx(33_880)


def test_that_each_step_names_the_positions_and_rates_behind_it():
    steps = {step.step: step for step in view(worked_example()).waterfall}
    requirement = steps[Step.REQUIREMENT].lines
    assert [(line.subject, line.amount, line.rate) for line in requirement] == [
        ("A", -21_000, 0.35),
        ("B", -5_000, 1.0),
    ]
    assert (requirement[0].rules, requirement[0].rate_row) == ((Rule.STOCK,), "symbol A, LONG")
    assert [(line.subject, line.amount) for line in steps[Step.SUSPENDED].lines] == [("B", -5_000)]
    assert [(line.subject, line.amount) for line in steps[Step.CASH].lines] == [("USD", -40_000)]


def test_that_the_coefficient_is_a_line_of_the_requirement():
    steps = {
        step.step: step for step in view(worked_example(), with_value(Policy(), "call.coefficient", 1.5)).waterfall
    }
    extra = steps[Step.REQUIREMENT].lines[-1]
    assert (extra.subject, extra.other) == ("", Other.COEFFICIENT)
    assert extra.amount == pytest.approx(-13_000)


def test_a_position_with_all_that_is_known_of_it():
    position = view(worked_example()).positions[0]
    assert (position.symbol, position.name, position.quantity, position.available) == ("A", "Alpha", 1000, 1000)
    assert (position.value, position.profit, position.margin_used) == (60_000, -10_000, 18_000)
    assert (position.maintenance_rate, position.forced_rate, position.days_of_volume) == (0.30, 0.25, 0.2)
    assert view(worked_example()).positions[1].status is InstrumentStatus.SUSPENDED


def test_that_a_price_that_is_missing_is_a_reason_and_never_zero():
    shown = view(worked_example(prices={"A": 60}, instruments=[stock("A"), stock("B")]))
    assert shown.alert_type is AlertType.UNPRICED
    assert shown.call_amount is None
    assert "no price for B" in [str(reason) for reason in shown.missing]
    unknown = shown.positions[0]
    assert (unknown.symbol, unknown.value, unknown.profit) == ("B", None, None)
    assert shown.waterfall[-1].amount is None
    assert shown.waterfall[-1].end is None


def test_that_profit_is_in_the_base_currency():
    book = one_account(
        positions={"H": {"quantity": 100, "average_price": 50}},
        instruments=[stock("H", currency="HKD", market="XHKG")],
        prices={"H": 60},
        rates=[rate("H", "LONG", 0.5, 0.3)],
        fx={"HKD": 0.125},
    )
    position = view(book).positions[0]
    assert (position.currency, position.profit, position.value) == ("HKD", 125.0, 750.0)


def spread(**changed):
    """Two sold calls, one of them in a spread: net 300, alone 2,000."""
    facts = {
        "positions": {"C100": -2, "C105": 1},
        "instruments": [stock("X"), option("C100", "X", "C", 100), option("C105", "X", "C", 105)],
        "prices": {"X": 100, "C100": 5, "C105": 3},
        **changed,
    }
    return one_account(**facts)


def test_that_options_are_told_by_the_strategies_they_are_margined_as():
    first, second = view(spread()).strategies
    assert (first.underlying, first.rule, second.rule) == ("X", Rule.SPREAD, Rule.NAKED_CALL)
    assert [(leg.symbol, leg.quantity) for leg in first.legs] == [("C100", -1), ("C105", 1)]
    assert (first.net, first.gross, second.net, second.gross) == (300, 800, 2_000, 2_500)
    assert (first.pairing, first.next_best, first.exact) == (2_300, 4_300, True)
    assert (second.pairing, second.next_best) == (None, None)
    assert view(worked_example()).strategies == ()


def test_that_a_position_has_the_rates_of_all_levels_and_the_account_its_interest():
    shown = view(worked_example())
    held = shown.positions[0]
    rates = (held.initial_rate, held.maintenance_rate, held.margin_call_rate, held.forced_rate)
    assert rates == (0.5, 0.3, 0.35, 0.25)
    assert shown.accrued_interest == 120


def test_that_an_intraday_account_is_told_what_it_is_called_for_at_the_cutoff():
    night = rate("A", "LONG", 0.5, 0.3, margin_call=0.35, forced=0.25)
    day = rate("A", "LONG", 0.2, 0.1, margin_call=0.1, forced=0.05, regime="INTRADAY")
    book = worked_example(rates=[night, day], regime="INTRADAY", financing_limit=100_000)
    shown = view(book, windows={"XNYS": True})
    assert shown.call_amount == 0
    assert shown.overnight_call == pytest.approx(6_120)


@settings(max_examples=40)
@given(
    cash=st.integers(-200_000, 200_000),
    held=st.integers(1, 2_000),
    short=st.integers(-500, 0),
    calls=st.integers(-5, 5),
    credit=st.integers(0, 20_000),
    limit=st.integers(0, 100_000),
)
def test_that_the_steps_always_add_up_to_what_the_engine_says(cash, held, short, calls, credit, limit):
    book = one_account(
        cash=cash,
        positions={"A": held, **({"S": short} if short else {}), **({"C": calls} if calls else {})},
        instruments=[stock("A"), stock("S"), option("C", "A", "C", 60)],
        prices={"A": 60, "S": 30, "C": 4},
        rates=[rate("A", "LONG", 0.5, 0.3), rate("S", "SHORT", 0.5, 0.4)],
        trading_credit=credit,
        financing_limit=limit,
    )
    shown = view(book)
    steps = {step.step: step for step in shown.waterfall}
    assert steps[Step.NET_ASSETS].amount == pytest.approx(shown.net_assets, abs=1e-6)
    last = shown.waterfall[-1]
    if last.step is Step.CALL:
        assert -last.amount == pytest.approx(shown.call_amount, abs=0.01)
    else:
        assert shown.call_amount == 0
        assert last.amount >= 0
    for step in shown.waterfall:
        if step.lines and not step.is_total:
            assert sum(line.amount for line in step.lines) == pytest.approx(step.amount, abs=0.01)
