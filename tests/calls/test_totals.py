"""Age, long outstanding, and the totals above the list."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from tests.calls.desk import Desk
from workstation.calls.columns import instant
from workstation.calls.decisions import mark_abnormal
from workstation.calls.totals import age_hours, long_outstanding, totals
from workstation.domain.enums import AlertType

NOW = datetime(2020, 3, 12, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("elapsed", "hours"),
    [
        (timedelta(0), 1),
        (timedelta(seconds=1), 1),
        (timedelta(hours=1), 1),
        (timedelta(hours=1, microseconds=1), 2),
        (timedelta(hours=23, minutes=59), 24),
        (timedelta(days=90), 2160),
    ],
)
def test_that_age_is_whole_hours_rounded_up_and_at_least_one(elapsed, hours):
    assert age_hours(np.array([instant(NOW - elapsed)]), NOW).tolist() == [hours]


@pytest.mark.parametrize(("elapsed", "old"), [(timedelta(days=90), False), (timedelta(days=90, seconds=1), True)])
def test_that_long_outstanding_is_more_than_the_days_of_the_policy(elapsed, old):
    assert long_outstanding(np.array([instant(NOW - elapsed)]), NOW, 90).tolist() == [old]


def test_that_totals_are_in_the_reporting_currency_and_leave_out_what_is_abnormal_or_unknown():
    desk = Desk("A", "B", "C", "D")
    desk.owes("A", 100.0).step()
    desk.now += timedelta(days=91)
    desk.owes("B", 10.0, AlertType.FORCED).owes("C", 1.0).owes("D", 1000.0).step()
    desk.figures.reporting_rate[:] = [0.5, 2.0, 1.0, 1.0]
    desk.owes("C", None).step()
    desk.register = mark_abnormal(desk.register, "C000004", abnormal=True)
    found = totals(desk.register.calls, desk.figures, desk.now, 90)
    assert (found.calls, found.call_amount) == (3, 70.0)
    assert (found.long_outstanding_calls, found.long_outstanding_amount) == (1, 50.0)
    assert found.unknown == 1
    assert found.by_type == {AlertType.MARGIN_CALL: 2, AlertType.FORCED: 1}


def test_that_an_empty_list_adds_up_to_nothing():
    desk = Desk("A")
    assert totals(desk.register.calls, desk.figures, desk.now, 90).call_amount == 0.0


@pytest.mark.parametrize(("regime", "intraday"), [("INTRADAY", 100.0), ("MARGIN", 0.0)])
def test_that_what_intraday_accounts_owe_is_told_apart(regime, intraday):
    desk = Desk("A", regime=regime)
    desk.owes("A", 100.0).step()
    found = totals(desk.register.calls, desk.figures, desk.now, 90)
    assert (found.call_amount, found.intraday_call_amount) == (100.0, intraday)
