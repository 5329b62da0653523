"""A policy key as it is typed: taken or not, and whether a second person is needed."""

import pytest

from tests.desk.alert_rows import NOW
from workstation.desk.policy_change import choices, judge
from workstation.desk.policy_page import policy_rows
from workstation.policy.catalogue import catalogue

ROWS = {row.key: row for row in policy_rows((), NOW)}


@pytest.mark.parametrize(
    ("key", "text", "value", "loosens"),
    [
        ("limits.order_value", "4000000", 4000000, False),
        ("limits.order_value", "6000000", 6000000, True),
        ("limits.collar", "0.01", 0.01, False),
        ("call.include_interest", "false", False, True),
        ("call.net_assets", "equity", "equity", True),
        ("snapshots.daily_at", "17:30", "17:30", False),
        ("reporting_currency", "HKD", "HKD", True),
    ],
)
def test_that_a_value_is_taken_as_it_is_written_and_judged(key, text, value, loosens):
    found = judge(ROWS, key, text)
    assert (found.value, found.faults, found.loosens) == (value, (), loosens)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("limits.order_value", "much"),
        ("limits.order_value", ""),
        ("limits.order_value", "-1"),
        ("limits.order_value", "NaN"),
        ("call.sessions", "31"),
        ("call.include_interest", "perhaps"),
        ("snapshots.daily_at", "25:00"),
        ("limits.approval_value", "30000000"),  # above the hard limit
    ],
)
def test_that_what_the_policy_does_not_take_is_said(key, text):
    found = judge(ROWS, key, text)
    assert found.faults
    assert not found.loosens


def test_that_what_is_in_force_changes_nothing():
    assert all(judge(ROWS, key, row.value).same for key, row in ROWS.items())


def test_that_switches_and_lists_are_chosen_not_typed():
    assert choices("call.include_interest") == ("true", "false")
    assert choices("call.net_assets") == catalogue()["call.net_assets"].choices
    assert choices("call.minimum") == ()
