"""Derivatives accounts on the desk's list: opened, held and ended by their state, and what their row shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from tests.margin.books import make_book
from workstation.calls.alerts import alert_columns, alert_rows
from workstation.calls.deadlines import DeadlineRule
from workstation.calls.lifecycle import judge
from workstation.calls.register import Register
from workstation.domain.enums import AlertType, CallEnd, MarginState
from workstation.margin.evaluate import evaluate
from workstation.policy import Policy
from workstation.sessions.calendars import Calendars

CALENDARS = Calendars(())
RULE = DeadlineRule(CALENDARS, Policy())
START = datetime(2020, 3, 14, 3, 0, tzinfo=UTC)  # a Saturday night


class Venue:
    """One account long a perpetual; IM and MM as the venue reports them, so that every edge can be met exactly."""

    def __init__(self):
        self.register, self.now, self.number = Register(), START, 1

    def stands(self, maintenance, initial=0, balance=100, *, seconds=1.0, priced=True):
        """The account's figures from now on, and what the desk makes of them."""
        self.now += timedelta(seconds=seconds)
        self.book = self._book(maintenance, initial, balance, priced=priced)
        self.figures = evaluate(self.book, Policy(), self.now, {})
        found = judge(self.register, self.figures, self.book, Policy(), self.now, RULE, self.number)
        self.register, self.number = found.register, found.next_number
        return [type(event).__name__ for event in found.events]

    def _book(self, maintenance, initial, balance, *, priced):
        said = {"account": "D", "initial": initial, "maintenance": maintenance, "margin_balance": balance}
        return make_book(
            accounts=[{"account": "D", "regime": "DERIVATIVES"}],
            cash=[{"account": "D", "currency": "USD", "amount": 100}],
            instruments=[{"symbol": "BTCUSD", "kind": "PERPETUAL", "currency": "USD", "market": "24/7"}],
            quotes=[{"symbol": "BTCUSD", "last": 100}],
            positions=[{"account": "D", "symbol": "BTCUSD", "quantity": 1, "average_price": 100 if priced else 0}],
            venue_figures=[{**said, "as_of": START}] if priced else [],
        )

    @property
    def state(self):
        """The state of the one open call, None without one."""
        codes = self.register.calls.margin_state.tolist()
        return MarginState(codes[0]) if codes else None

    def row(self):
        """The one row of the alerts table."""
        columns = alert_columns(alert_rows(self.register), self.figures, self.book, self.now, lambda _: "reason")
        return {name: column[0] for name, column in columns.items()}


def test_that_a_warning_holds_until_below_its_rearm_level_and_ends_once_confirmed():
    venue = Venue()
    assert venue.stands("79.99") == []
    assert venue.stands(80) == ["Opened"]
    venue.stands("78.01")
    assert venue.state is MarginState.MM_WARNING
    venue.stands(78)
    assert venue.state is MarginState.MM_WARNING
    assert venue.stands("77.99", seconds=10) == []
    assert venue.state is MarginState.SAFE
    assert venue.stands("77.99", seconds=60) == ["Ended"]
    assert venue.state is None


def test_that_a_flicker_neither_ends_nor_opens():
    venue = Venue()
    venue.stands(85)
    venue.stands(70, seconds=30)
    venue.stands(80, seconds=20)
    venue.stands(70, seconds=20)
    assert venue.stands(70, seconds=59) == []
    assert venue.stands(70, seconds=1) == ["Ended"]


def test_that_a_restriction_ends_without_a_margin_of_its_own():
    venue = Venue()
    assert venue.stands(50, initial=100) == ["Opened"]
    assert venue.state is MarginState.IM_RESTRICTED
    venue.stands(79, initial="99.99")  # never warned: 79 % is no warning
    assert venue.state is MarginState.SAFE


def test_that_who_was_taken_over_stays_so_until_the_target():
    venue = Venue()
    assert venue.stands(100) == ["Opened", "ForcedReached"]
    venue.stands("90.01")
    assert (venue.state, venue.row()["alert_type"]) == (MarginState.LIQUIDATING, AlertType.FORCED)
    assert venue.stands(90) == ["Eased"]
    assert venue.state is MarginState.MM_WARNING


def test_that_the_worse_state_escalates_the_call():
    venue = Venue()
    venue.stands(85)
    assert venue.stands(120) == ["Escalated", "ForcedReached"]
    assert venue.stands(120, balance=-20) == ["Escalated"]
    assert venue.state is MarginState.NEGATIVE_EQUITY


def test_that_a_restart_takes_the_graver_case_until_prices_say_otherwise():
    venue = Venue()
    venue.stands(100)
    venue.register = Register.from_rows(*venue.register.to_rows())
    venue.stands("90.01")
    assert venue.state is MarginState.LIQUIDATING
    venue.register = Register.from_rows(*venue.register.to_rows())
    venue.stands(79)
    assert venue.state is MarginState.MM_WARNING


def test_that_nothing_automatic_relies_on_the_deadline():
    venue = Venue()
    venue.stands(85)
    assert venue.register.calls.provisional.tolist() == [True]
    assert venue.register.calls.market.tolist() == ["24/7"]


def test_that_the_row_shows_ratios_balance_and_state():
    venue = Venue()
    venue.stands(85, initial=120)
    row = venue.row()
    shown = {name: row[name] for name in ("im_ratio", "mm_ratio", "margin_balance", "derivatives_state")}
    assert shown == {"im_ratio": 1.2, "mm_ratio": 0.85, "margin_balance": 100, "derivatives_state": "IM_RESTRICTED"}
    assert row["call_amount"] == pytest.approx(20)
    assert np.isnan(row["liquidation_progress"])


def test_that_an_account_that_cannot_be_margined_keeps_its_state_and_shows_none():
    venue = Venue()
    venue.stands(100)
    assert venue.stands(0, priced=False) == ["BecameUnpriced"]
    assert venue.state is MarginState.LIQUIDATING
    row = venue.row()
    assert (row["alert_type"], row["derivatives_state"], row["missing"]) == (AlertType.UNPRICED, "", "reason")
    assert venue.stands("90.01") == ["PricedAgain"]
    assert venue.state is MarginState.LIQUIDATING


def test_that_other_regimes_have_no_state():
    venue = Venue()
    venue.stands(85)
    book = venue.book
    other = replace(book, accounts=replace(book.accounts, regime=np.zeros_like(book.accounts.regime)))
    figures = evaluate(other, Policy(), venue.now, {})
    judged = judge(venue.register, figures, other, Policy(), venue.now, RULE, 2)
    assert judged.register.calls.margin_state.tolist() == [MarginState.SAFE]


def test_that_a_decided_call_stays_away_until_it_gets_worse():
    from workstation.calls.decisions import end_by_decision

    venue = Venue()
    venue.stands(85)
    close = CALENDARS.get("24/7").deadline(venue.now, 0)
    venue.register, _ = end_by_decision(venue.register, "C000001", CallEnd.WAIVED, venue.now, close, 5.0)
    assert venue.stands(86) == []
    assert venue.stands(101) == ["Opened", "ForcedReached"]
