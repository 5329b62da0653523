"""The automatic rules of the policy: off by default, once a session day, and never before a client's time is over."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from workstation.calls.columns import OpenCalls, from_rows
from workstation.domain.enums import AlertType, Level, Regime
from workstation.domain.schedules import AutoCloseRule
from workstation.margin.figures import blank_figures
from workstation.policy.keys import AutoCloseRules
from workstation.schedules.rules import hits
from workstation.sessions.calendars import Calendars

CALENDARS = Calendars()


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def call(number, **changes):
    return {
        "call_id": f"C{number}",
        "account": f"A{number}",
        "regime": Regime.MARGIN,
        "alert_type": AlertType.MARGIN_CALL,
        "first_type": AlertType.MARGIN_CALL,
        "triggered_at": at("2020-03-09T14:00"),
        "forced_at": None,
        "deadline": at("2020-03-12T20:00"),
        "provisional": False,
        "market": "XNYS",
        "zone": "America/New_York",
        "met_since": None,
        "unpriced_since": None,
        "vanished_since": None,
        "daily_at": at("2020-03-09T14:00"),
        "peak_call_amount": 100.0,
        "closed_by_us": False,
        "abnormal": False,
    } | changes


def open_calls(*rows):
    calls = from_rows(OpenCalls, rows)
    calls.row[:] = np.arange(len(rows))
    return calls


def found(rules, now, *rows, covered=None, **figures):
    calls = open_calls(*rows)
    columns = blank_figures(len(rows))
    for name, values in figures.items():
        if name == "forced":
            columns.requirement[:, Level.FORCED] = values
        else:
            getattr(columns, name)[:] = values
    return list(hits(calls, columns, AutoCloseRules(**rules), CALENDARS, at(now), covered))


def names(found_hits):
    return [(hit.rule.name, hit.call_id) for hit in found_hits]


def test_that_all_rules_are_off_by_default():
    assert found({}, "2020-03-13T15:00", call(1, alert_type=AlertType.FORCED), net_assets=[-1e9]) == []


def test_that_net_assets_below_the_threshold_hit_while_the_market_is_open():
    rows = (call(1), call(2))
    rules = {"net_assets_below": 1000.0}
    open_now = found(rules, "2020-03-12T15:00", *rows, net_assets=[999.99, 1000.0])
    assert names(open_now) == [("NET_ASSETS_BELOW", "C1")]
    assert open_now[0].due_at == at("2020-03-12T15:00")
    assert found(rules, "2020-03-12T20:00", *rows, net_assets=[999.99, 1000.0]) == []


def test_that_unknown_net_assets_hit_nothing():
    rules = {"net_assets_below": 1000.0, "net_assets_to_forced": 0.9}
    row = call(1, regime=Regime.INTRADAY)
    assert found(rules, "2020-03-12T15:00", row, net_assets=[np.nan], forced=[np.nan]) == []


@pytest.mark.parametrize(
    ("rule", "kind", "since"),
    [
        ("margin_call_at", AlertType.MARGIN_CALL, "deadline"),
        ("excess_financing_at", AlertType.EXCESS_FINANCING, "deadline"),
        ("forced_at", AlertType.FORCED, "forced_at"),
        ("forced_at", AlertType.NEGATIVE_EQUITY, "forced_at"),
    ],
)
def test_that_a_time_of_day_hits_its_type_only_and_only_once_its_time_has_come(rule, kind, since):
    reached = {since: at("2020-03-12T14:00")}
    rows = (call(1, alert_type=kind, **reached), call(2, alert_type=AlertType.DEBIT_ONLY, **reached))
    assert found({rule: "15:30"}, "2020-03-12T19:29:59", *rows) == []
    hit = found({rule: "15:30"}, "2020-03-12T19:30", *rows)
    assert [(one.rule.name, one.call_id, one.due_at) for one in hit] == [(rule.upper(), "C1", at("2020-03-12T19:30"))]


def test_that_no_call_is_touched_before_its_deadline():
    """Due at 16:00 on Thursday: at 15:30 that day the client still has time."""
    assert found({"margin_call_at": "15:30"}, "2020-03-12T19:59", call(1)) == []
    next_day = found({"margin_call_at": "15:30"}, "2020-03-13T19:30", call(1))
    assert names(next_day) == [("MARGIN_CALL_AT", "C1")]


def test_that_an_account_that_turns_forced_after_the_hour_waits_for_the_next_session():
    late = call(1, alert_type=AlertType.FORCED, forced_at=at("2020-03-13T19:31"))
    assert found({"forced_at": "15:30"}, "2020-03-13T19:45", late) == []
    monday = found({"forced_at": "15:30"}, "2020-03-16T19:30", late)
    assert [hit.key for hit in monday] == ["R/FORCED_AT/C1/2020-03-16"]


def test_that_the_hour_is_the_markets_own_also_over_daylight_saving():
    forced = {"alert_type": AlertType.FORCED, "forced_at": at("2020-03-02T00:00")}
    rows = (call(1, **forced), call(2, market="XHKG", zone="Asia/Hong_Kong", **forced))
    winter = found({"forced_at": "15:30"}, "2020-03-06T20:30", *rows)
    assert {hit.call_id: hit.due_at for hit in winter} == {"C1": at("2020-03-06T20:30")}  # saturday in hong kong
    hong_kong = found({"forced_at": "15:30"}, "2020-03-09T07:30", *rows)
    assert {hit.call_id: hit.due_at for hit in hong_kong} == {"C2": at("2020-03-09T07:30")}
    summer = found({"forced_at": "15:30"}, "2020-03-09T19:30", *rows)
    assert {hit.call_id for hit in summer} == {"C1"}


def test_that_days_without_a_session_hit_nothing():
    forced = call(1, alert_type=AlertType.FORCED, forced_at=at("2020-03-02T00:00"))
    assert found({"forced_at": "10:00"}, "2020-04-10T18:00", forced) == []  # good friday


def test_that_an_hour_before_the_open_means_the_open():
    forced = call(1, alert_type=AlertType.FORCED, forced_at=at("2020-03-02T00:00"))
    assert found({"forced_at": "08:00"}, "2020-03-12T13:00", forced) == []
    assert found({"forced_at": "08:00"}, "2020-03-12T13:30", forced)[0].due_at == at("2020-03-12T13:30")


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2020-03-12T19:54", None),
        ("2020-03-12T19:55", "2020-03-12T19:55"),
        ("2020-03-12T20:01", None),  # closed
        ("2020-03-13T13:30", "2020-03-13T13:30"),  # the next session: due at its open
    ],
)
def test_that_intraday_calls_hit_when_they_are_overdue_by_the_minutes(now, due):
    rows = (call(1, regime=Regime.INTRADAY, deadline=at("2020-03-12T19:45")), call(2, deadline=at("2020-03-12T19:45")))
    hit = found({"intraday_overdue_minutes": 10}, now, *rows)
    assert [one.due_at for one in hit] == ([at(due)] if due else [])
    assert all(one.call_id == "C1" for one in hit)


def test_that_the_ratio_to_the_forced_requirement_is_for_intraday_calls():
    rows = (call(1, regime=Regime.INTRADAY), call(2, regime=Regime.INTRADAY), call(3), call(4, regime=Regime.INTRADAY))
    hit = found(
        {"net_assets_to_forced": 0.9},
        "2020-03-12T15:00",
        *rows,
        net_assets=[89.0, 90.0, 1.0, -5.0],
        forced=[100] * 3 + [0],
    )
    assert names(hit) == [("NET_ASSETS_TO_FORCED", "C1")]


def test_that_expiring_options_and_covered_shortages_hit_at_their_hours():
    rows = (call(1), call(2))
    expiring = found({"expiring_today_at": "15:00"}, "2020-03-12T19:00", *rows, has_expiring_today=[True, False])
    assert names(expiring) == [("EXPIRING_TODAY_AT", "C1")]
    covered = np.array([False, True])
    assert names(found({"covered_at": "15:00"}, "2020-03-12T19:00", *rows, covered=covered)) == [("COVERED_AT", "C2")]
    assert found({"covered_at": "15:00"}, "2020-03-12T19:00", *rows) == []


def test_that_a_call_whose_account_is_gone_hits_nothing():
    calls = open_calls(call(1, alert_type=AlertType.FORCED, forced_at=at("2020-03-02T00:00")))
    calls.row[:] = -1
    rules = AutoCloseRules(forced_at="10:00", net_assets_below=1e9)
    assert list(hits(calls, blank_figures(0), rules, CALENDARS, at("2020-03-12T15:00"))) == []


def test_that_a_rule_has_one_key_a_call_and_session_day_however_often_it_is_asked():
    forced = call(1, alert_type=AlertType.FORCED, forced_at=at("2020-03-02T00:00"))
    now, keys = at("2020-03-02T00:00"), set()
    while now < at("2020-03-14T00:00"):
        for hit in hits(
            open_calls(forced),
            blank_figures(1),
            AutoCloseRules(forced_at="15:30", net_assets_below=1.0),
            CALENDARS,
            now,
        ):
            assert hit.due_at <= now
            keys.add((hit.rule, hit.key))
        now += timedelta(minutes=25)
    by_rule = [rule for rule, _ in keys]
    assert by_rule.count(AutoCloseRule.FORCED_AT) == 10  # sessions of two weeks
    assert by_rule.count(AutoCloseRule.NET_ASSETS_BELOW) == 10
