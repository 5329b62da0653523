"""One key at a time: what may be set, what needs a second person, what is in force when."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.failures import InputRefusedError
from workstation.policy import Policy
from workstation.policy.keys import Loosens
from workstation.policy.versions import contradictions_ahead, fold, keys, loosens, value_of, with_value

NOON = datetime(2020, 3, 12, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Row:
    key: str
    value: Any
    valid_until: datetime | None = None


def hours(count):
    return NOON + timedelta(hours=count)


def test_that_every_key_says_what_it_may_hold():
    by_name = {info.key: info for info in keys()}
    assert len(by_name) == len(keys()) == 86
    coefficient = by_name["call.coefficient"]
    assert (coefficient.type, coefficient.range, coefficient.default) == ("a number", "from 0.5 to 2", 1.0)
    assert by_name["limits.collar"].unit == "of mark"
    assert by_name["liquidation.mode"].choices == ("observe", "propose", "act")
    assert by_name["auto_close.rules.forced_at"].optional


def test_that_a_value_is_set_without_touching_the_policy_it_came_from():
    base = Policy()
    changed = with_value(base, "options.BROAD_INDEX.percent", 0.18)
    assert (base.options.BROAD_INDEX.percent, changed.options.BROAD_INDEX.percent) == (0.15, 0.18)
    assert with_value(changed, "options.BROAD_INDEX.percent", 0.15) == base
    assert with_value(base, "auto_close.rules.forced_at", "15:45").auto_close.rules.forced_at == "15:45"
    assert with_value(base, "call.minimum", 5).call.minimum == 5.0


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("call.minimun", 1, "policy column call.minimun value '1': unknown key; did you mean call.minimum?"),
        ("call", {}, "policy column call value 'a table': this is a table of keys, not a key"),
        ("call.sessions", "3", "policy column call.sessions value '3': must be a whole number from 0 to 30 (sessions)"),
        (
            "call.sessions",
            None,
            "policy column call.sessions value 'None': must be a whole number from 0 to 30 (sessions)",
        ),
        ("call.sessions", {"x": 1}, "must be a whole number from 0 to 30 (sessions)"),
        ("close.soft_adv_share", 0.3, "(close.soft_adv_share = 0.3, close.max_adv_share = 0.25)"),
    ],
)
def test_that_a_value_that_cannot_be_is_refused_in_words(key, value, message):
    with pytest.raises(InputRefusedError) as caught:
        with_value(Policy(), key, value)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("key", "old", "new", "second_person"),
    [
        ("limits.order_value", 5e6, 6e6, True),
        ("limits.order_value", 5e6, 4e6, False),
        ("limits.order_value", 5e6, 5e6, False),
        ("limits.duplicate_seconds", 600, 60, True),
        ("limits.duplicate_seconds", 600, 900, False),
        ("call.coefficient", 1.0, 0.9, True),
        ("call.minimum", 1, 1000, True),
        ("call.sessions", 3, 4, True),
        ("call.net_assets", "liquid", "equity", True),
        ("call.net_assets", "equity", "liquid", False),
        ("call.include_interest", True, False, True),
        ("call.include_trading_credit", False, True, True),
        ("call.calendar", "largest", "XHKG", True),
        ("rates.short_floor_us", True, False, True),
        ("liquidation.mode", "observe", "act", True),
        ("liquidation.mode", "act", "propose", False),
        ("auto_close.rules.forced_at", None, "15:45", True),
        ("auto_close.rules.forced_at", "15:45", None, False),
        ("auto_close.rules.net_assets_below", 0.0, 100.0, True),
        ("messages.daily_at", "09:00", "10:00", False),
    ],
)
def test_that_a_second_person_is_needed_where_a_control_is_loosened(key, old, new, second_person):
    assert loosens(key, old, new) is second_person


def test_that_no_limit_can_be_raised_alone():
    tight = {Loosens.HIGHER, Loosens.LOWER, Loosens.ANY, Loosens.ARMING}
    assert all(info.loosens in tight for info in keys() if info.key.startswith(("limits.", "rates.", "auto_close.")))


def test_that_a_temporary_value_gives_way_to_the_one_before_it():
    rows = [Row("call.minimum", 10), Row("call.minimum", 100, hours(2)), Row("call.sessions", 2, hours(1))]
    in_force = [fold(Policy(), rows, hours(at)).policy.call for at in (0, 1, 2)]
    assert [call.minimum for call in in_force] == [100, 100, 10]
    assert [call.sessions for call in in_force] == [2, 3, 3]


def test_that_a_lasting_value_set_later_outlives_a_temporary_one():
    rows = [Row("call.minimum", 100, hours(2)), Row("call.minimum", 10)]
    assert fold(Policy(), rows, hours(0)).policy.call.minimum == 10


def test_that_values_that_only_stand_together_enter_together():
    rows = [Row("limits.collar", 0.2), Row("limits.collar_illiquid", 0.3), Row("limits.collar_max", 0.4)]
    found = fold(Policy(), rows, NOON)
    assert found.policy.limits.collar == 0.2
    assert found.problems == ()


def test_that_a_row_this_program_cannot_read_is_named_and_left_out():
    found = fold(Policy(), [Row("call.colour", "red"), Row("call.sessions", 99), Row("call.minimum", 5)], NOON)
    assert found.policy == with_value(Policy(), "call.minimum", 5)
    assert [problem.column for problem in found.problems] == ["call.colour", "call.sessions"]


def test_that_a_contradiction_to_come_is_known_ahead():
    rows = [Row("limits.batch_accounts", 90, hours(2)), Row("limits.approval_accounts", 80)]
    assert fold(Policy(), rows, NOON).problems == ()
    assert contradictions_ahead(Policy(), rows[:1], NOON) == ()
    [problem] = contradictions_ahead(Policy(), rows, NOON)
    assert problem.column == "limits.approval_accounts / limits.batch_accounts"
    assert fold(Policy(), rows, hours(2)).problems == (problem,)


@given(
    st.lists(st.tuples(st.integers(0, 30), st.none() | st.integers(-5, 5)), max_size=8),
    st.integers(-5, 5),
)
def test_that_the_newest_value_that_has_not_run_out_is_in_force(values, at):
    rows = [Row("call.sessions", value, None if end is None else hours(end)) for value, end in values]
    alive = [value for value, end in values if end is None or end > at]
    assert fold(Policy(), rows, hours(at)).policy.call.sessions == (alive or [3])[-1]


def test_that_every_default_may_be_set_again():
    for info in keys():
        assert with_value(Policy(), info.key, info.default) == Policy()
        assert value_of(Policy(), info.key) == info.default
