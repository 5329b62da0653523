"""The alerts table's columns, from real figures of a real book."""

from datetime import UTC, datetime

import numpy as np
import pytest

from workstation.book.assemble import assemble
from workstation.book.changes import PositionRows, apply_rows
from workstation.calls.alerts import Wanted, alert_columns, alert_rows, gone
from workstation.calls.deadlines import DeadlineRule
from workstation.calls.holdings import HeldSymbols
from workstation.calls.lifecycle import judge
from workstation.calls.marks import Mark
from workstation.calls.register import Register
from workstation.domain.enums import AlertType, Regime
from workstation.domain.tables import ABSENT, ALERTS, Cell
from workstation.margin.evaluate import evaluate
from workstation.policy import Policy
from workstation.sessions.calendars import Calendars

NOW = datetime(2020, 3, 12, 14, tzinfo=UTC)
KINDS = {
    Cell.TEXT: "UO",
    Cell.TIME: "M",
    Cell.COUNT: "i",
    Cell.CODE: "i",
    Cell.FLAG: "b",
    Cell.AMOUNT: "f",
    Cell.REPORTING: "f",
    Cell.RATIO: "f",
}


def house(accounts=("WORKED", "BARE", "FINE"), quoted=("A", "B", "C1", "C2")):
    """The worked example of the margin rules, an account without a price, and one that owes nothing."""
    rates = {"A": (0.5, 0.3, 0.35, 0.25), "B": (1, 1, 1, 1)}
    prices = {"A": 60.0, "B": 10.0, "C1": 5.0, "C2": 3.0, "NOPRICE": 1.0}
    positions = [("WORKED", "A", 1000.0), ("WORKED", "B", 500.0), ("BARE", "NOPRICE", 10.0)]
    positions += [("BARE", "C1", 1.0), ("BARE", "C2", 1.0)]
    held = [row for row in positions if row[0] in accounts]
    tables = {
        "accounts": {
            "account": list(accounts),
            "name": [f"Client {name}" for name in accounts],
            "financing_limit": [35000.0 if name == "WORKED" else None for name in accounts],
            "accrued_interest": [120.0 if name == "WORKED" else 0.0 for name in accounts],
            "base_currency": ["HKD" if name == "WORKED" else "USD" for name in accounts],
            "group": ["VIP"] * len(accounts),
        },
        "cash": {
            "account": [name for name in accounts if name == "WORKED"],
            "currency": ["HKD" for name in accounts if name == "WORKED"],
            "amount": [-40000.0 for name in accounts if name == "WORKED"],
        },
        "instruments": {
            "symbol": list(prices),
            "kind": ["STOCK", "STOCK", "OPTION", "OPTION", "STOCK"],
            "currency": ["HKD", "HKD", "USD", "USD", "USD"],
            "market": ["XHKG", "XHKG", "XNYS", "XNYS", "XNYS"],
            "status": ["TRADING", "SUSPENDED", "TRADING", "TRADING", "TRADING"],
            "underlying": ["", "", "NOPRICE", "NOPRICE", ""],
            "right": ["", "", "C", "P", ""],
            "strike": [None, None, 10.0, 10.0, None],
            "expiry": ["", "", "2020-06-19", "2020-06-19", ""],
        },
        "quotes": {"symbol": list(quoted), "last": [prices[symbol] for symbol in quoted]},
        "fx": {"currency": ["HKD"], "rate": [0.125]},
        "positions": {
            "account": [row[0] for row in held],
            "symbol": [row[1] for row in held],
            "quantity": [row[2] for row in held],
        },
        "margin_rates": {
            "symbol": list(rates),
            "side": ["LONG"] * 2,
            **{
                level: [float(rate[number]) for rate in rates.values()]
                for number, level in enumerate(("initial", "maintenance", "margin_call", "forced"))
            },
        },
    }
    return assemble("USD", tables)


def pass_over(book, register=None, now=NOW):
    policy = Policy()
    figures = evaluate(book, policy, now, {})
    rule = DeadlineRule(Calendars(), policy)
    return figures, judge(register or Register(), figures, book, policy, now, rule, 1)


def why(row):
    return f"PRICE {row}"


@pytest.fixture(scope="module")
def columns():
    book = house()
    figures, found = pass_over(book)
    marks = {"C000001": Mark(note="called back", assigned_to="ana", working_closes=2, auto_close_at=NOW)}
    rows = alert_rows(found.register)
    return alert_columns(rows, figures, book, NOW, why, marks)


def test_that_every_field_of_the_table_has_a_column_of_its_kind(columns):
    assert set(columns) == {field.name for field in ALERTS.fields}
    for field in ALERTS.fields:
        assert columns[field.name].shape == (2,), field.name
        assert columns[field.name].dtype.kind in KINDS[field.cell], field.name


def test_that_the_worked_example_shows_its_figures(columns):
    call = {name: column[0] for name, column in columns.items()}
    assert (call["alert_id"], call["account"], call["name"]) == ("C000001", "WORKED", "Client WORKED")
    assert (call["base_currency"], call["client_group"], call["market"]) == ("HKD", "VIP", "XHKG")
    assert (call["alert_type"], call["regime"]) == (AlertType.FORCED, Regime.MARGIN)
    assert call["call_amount"] == pytest.approx(6120)
    assert call["call_amount_reporting"] == pytest.approx(765)
    assert call["net_asset_ratio"] == pytest.approx(1 / 3)
    assert [call[level] for level in ("margin_call", "forced")] == pytest.approx([26000, 20000])
    assert call["margin_call_without_expiring"] == pytest.approx(26000)
    assert call["equity_to_maintenance"] == pytest.approx(25000 / 23000)
    assert call["option_share_of_maintenance"] == 0.0
    assert (call["equity"], call["suspended_value"], call["financing_limit"]) == (25000, 5000, 35000)
    assert call["closable"] == 1
    assert call["deadline"] == np.datetime64("2020-03-18T08:00")  # after the close in Hong Kong: Friday and three more
    assert call["forced_at"] == call["triggered_at"] == call["updated_at"] == np.datetime64(NOW.replace(tzinfo=None))
    assert call["missing"] == ""


def test_that_requirements_are_shown_without_the_options_that_expire_today():
    book = house()
    figures, found = pass_over(book)
    figures.requirement_expiring_today[book.account_row("WORKED")] = [400, 300, 200, 100]
    columns = alert_columns(alert_rows(found.register), figures, book, NOW, why)
    assert columns["margin_call_without_expiring"][0] == pytest.approx(25800)
    assert columns["forced_without_expiring"][0] == pytest.approx(19900)


def test_that_marks_stand_beside_the_figures(columns):
    assert columns["note"].tolist() == ["called back", ""]
    assert columns["working_closes"].tolist() == [2, 0]
    assert np.isnat(columns["auto_close_at"]).tolist() == [False, True]


def test_that_an_account_that_cannot_be_judged_is_an_alert_with_a_reason(columns):
    alert = {name: column[1] for name, column in columns.items()}
    assert (alert["alert_id"], alert["alert_type"]) == ("U-BARE", AlertType.UNPRICED)
    assert alert["missing"] == "PRICE 0"
    assert np.isnan(alert["call_amount"])
    assert np.isnat(alert["deadline"])
    assert alert["has_multi_leg"]


def test_that_an_account_that_vanished_shows_no_figure_and_says_why():
    _, first = pass_over(house())
    later = house(accounts=("FINE",))
    figures, found = pass_over(later, first.register)
    columns = alert_columns(alert_rows(found.register), figures, later, NOW, why)
    assert columns["account"].tolist() == ["WORKED"]
    assert columns["missing"].tolist() == ["NOT_REPORTED WORKED"]
    assert columns["alert_type"].tolist() == [AlertType.UNPRICED]
    assert columns["closable"].tolist() == [ABSENT]
    assert np.isnan(columns["equity"]).all()
    assert columns["base_currency"].tolist() == [""]
    assert gone(found.events) == ["U-BARE"]


def test_that_an_unpriced_account_with_a_call_shows_as_unpriced():
    _, first = pass_over(house())
    later = house(quoted=("B", "C1", "C2"))
    figures, found = pass_over(later, first.register)
    columns = alert_columns(alert_rows(found.register), figures, later, NOW, why)
    assert columns["alert_type"].tolist() == [AlertType.UNPRICED] * 2
    assert columns["missing"].tolist()[0] == "PRICE 2"


def test_that_only_the_rows_asked_for_are_built():
    _, found = pass_over(house())
    none, one = np.array([], np.int32), np.array([0], np.int32)
    assert alert_rows(found.register, accounts=none).alert_id.tolist() == []
    assert alert_rows(found.register, accounts=np.array([2], np.int32)).alert_id.tolist() == ["C000001"]
    assert alert_rows(found.register, accounts=one).alert_id.tolist() == ["U-BARE"]
    assert alert_rows(found.register, none, Wanted(calls=one)).alert_id.tolist() == ["C000001"]
    assert alert_rows(found.register, none, Wanted(none, one)).alert_id.tolist() == ["U-BARE"]


def test_that_an_alert_names_the_symbols_its_account_holds(columns):
    assert columns["symbols"].tolist() == ["A, B", "C1, C2, NOPRICE"]


def test_that_symbols_are_joined_anew_only_for_accounts_whose_positions_changed():
    book, held = house(), HeldSymbols()
    rows = np.arange(3, dtype=np.int32)
    before = held.texts(book, rows)
    assert before.tolist() == ["C1, C2, NOPRICE", "", "A, B"]  # by account: BARE, FINE, WORKED
    sold = PositionRows(*map(np.array, (["WORKED"] * 2, ["B", "C1"], [0.0, 5.0], [0.0, 1.0], [0.0, 5.0])))
    applied = apply_rows(book, positions=sold)
    held.forget(applied.accounts)
    after = held.texts(applied.book, rows)
    assert after.tolist() == ["C1, C2, NOPRICE", "", "A, C1"]
    assert after[0] is before[0]


def test_that_a_position_of_nothing_is_not_held():
    book = house()
    book.positions.quantity[book.positions.instrument == book.instrument_row("A")] = 0.0
    assert HeldSymbols().texts(book, np.array([2], np.int32)).tolist() == ["B"]
