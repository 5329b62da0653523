"""What an explanation says of each position, currency and test."""

from __future__ import annotations

from typing import Any

import pytest

from tests.margin.books import AT, one_account, option, rate, stock
from workstation.domain.enums import AlertType, Level
from workstation.margin.explain import Decision, Explanation, Rule, explain
from workstation.policy import Policy
from workstation.policy.keys import Call

PRODUCTS = [
    stock("X"),
    stock("ETF3", kind="ETF", leverage=3),
    stock("GONE", status="SUSPENDED"),
    stock("FUT", kind="FUTURE"),
    option("C", "X", "C", 100),
    option("P", "X", "P", 100),
    option("LATE", "X", "C", 100, "2022-01-21"),
]
PRICES = {"X": 20, "ETF3": 30, "GONE": 5, "FUT": 10, "C": 1, "P": 2, "LATE": 3}
RATES = [rate("*", side, 0.5, 0.3) for side in ("LONG", "SHORT")]


def told(symbol: str, quantity: float, *rates: Any, **account: Any) -> Explanation:
    book = one_account(positions={symbol: quantity}, instruments=PRODUCTS, prices=PRICES, rates=rates, **account)
    return explain(book, Policy(), 0, AT, {})


@pytest.mark.parametrize(
    ("symbol", "quantity", "regime", "rules"),
    [
        ("X", 1, "MARGIN", (Rule.STOCK,)),
        ("X", -1, "MARGIN", (Rule.SHORT,)),
        ("ETF3", 1, "MARGIN", (Rule.STOCK, Rule.LEVERAGED)),
        ("GONE", 1, "MARGIN", (Rule.SUSPENDED,)),
        ("GONE", -1, "MARGIN", (Rule.SHORT, Rule.US_FLOOR)),
        ("FUT", 1, "MARGIN", (Rule.FUTURE,)),
        ("C", 1, "MARGIN", (Rule.LONG_OPTION,)),
        ("LATE", 1, "MARGIN", (Rule.LONG_TERM_OPTION,)),
        ("LATE", 1, "CASH", (Rule.LONG_OPTION,)),
        ("C", -1, "MARGIN", (Rule.NAKED_CALL,)),
        ("P", -1, "MARGIN", (Rule.NAKED_PUT,)),
        ("P", -1, "CASH", (Rule.CASH_SECURED_PUT,)),
        ("X", 1, "CASH", (Rule.STOCK, Rule.CASH_ACCOUNT)),
        ("X", 1, "DERIVATIVES", ()),
    ],
)
def test_that_each_position_names_its_rules(symbol: str, quantity: float, regime: str, rules: tuple[Rule, ...]) -> None:
    assert told(symbol, quantity, *RATES, regime=regime).positions[0].rules == rules


def test_that_a_stock_without_a_rate_row_says_so() -> None:
    (line,) = told("X", 1).positions
    assert line.rules == (Rule.STOCK, Rule.NOT_MARGINABLE)
    assert line.rate_row is None
    assert line.rates == (1, 1, 1, 1)


def test_that_a_suspended_long_names_no_rate_row() -> None:
    assert told("GONE", 1, *RATES).positions[0].rate_row is None


def test_that_an_option_shows_both_conventions_and_its_underlying() -> None:
    (line,) = told("C", -1, *RATES).positions
    assert line.underlying_mark == 20
    assert line.requirement_gross[0] == pytest.approx(100 * (1 + 2))
    assert line.requirement[0] == pytest.approx(200)
    assert line.rates == (None, None, None, None)


def test_that_unknown_figures_are_none_with_a_reason_beside() -> None:
    book = one_account(positions={"X": 1}, instruments=PRODUCTS, prices={"C": 1})
    explanation = explain(book, Policy(), 0, AT, {})
    (line,) = explanation.positions
    assert (line.mark, line.value, line.requirement[0]) == (None, None, None)
    assert [str(reason) for reason in line.missing] == ["no price for X"]
    assert explanation.missing == line.missing
    assert explanation.decided_by is None
    assert explanation.alert_type is AlertType.UNPRICED


def test_that_it_says_which_side_of_the_maximum_decided() -> None:
    assert told("X", 100, *RATES, cash=-500).decided_by is Decision.NONE
    assert told("X", 100, *RATES, cash=-1_900).decided_by is Decision.MARGIN
    assert told("X", 100, *RATES, cash=-500, financing_limit=100).decided_by is Decision.EXCESS_FINANCING


def test_that_each_test_shows_what_was_compared() -> None:
    tests = {test.alert_type: test for test in told("X", 100, *RATES, cash=-1_900).tests}
    assert tests[AlertType.FORCED].holds
    assert (tests[AlertType.FORCED].left, tests[AlertType.FORCED].right) == pytest.approx((100, 480))
    assert not tests[AlertType.DEBIT_ONLY].holds


def test_that_cash_shows_each_currency_with_its_debit_margin() -> None:
    book = one_account(
        cash={"EUR": -100, "USD": 50}, positions={}, instruments=PRODUCTS, prices=PRICES, fx={"EUR": 1.25}
    )
    euro, dollar = explain(book, Policy(call=Call(debit_margin_rate=0.1)), 0, AT, {}).cash
    assert (euro.currency, euro.value, euro.debit_margin) == ("EUR", -125, 12.5)
    assert (dollar.currency, dollar.value, dollar.debit_margin) == ("USD", 50, 0)


def test_that_a_spread_is_shown_as_one_and_told_apart_from_the_next_best_pairing() -> None:
    listed = [stock("X"), option("C100", "X", "C", 100), option("C105", "X", "C", 105)]
    book = one_account(
        positions={"C100": -2, "C105": 1}, instruments=listed, prices={"X": 100, "C100": 5, "C105": 3}, rates=RATES
    )
    explanation = explain(book, Policy(), 0, AT, {})
    sold, bought = explanation.positions
    assert sold.rules == (Rule.SPREAD, Rule.NAKED_CALL)
    assert bought.rules == (Rule.SPREAD,)
    pairing = next(one for one in explanation.pairings if one.level is Level.MAINTENANCE)
    assert pairing.exact
    groups = [(group.rule, [(leg.symbol, leg.quantity) for leg in group.legs]) for group in pairing.groups]
    assert groups == [(Rule.SPREAD, [("C100", -1), ("C105", 1)]), (Rule.NAKED_CALL, [("C100", -1)])]
    assert [group.requirement for group in pairing.groups] == [300, 2_000]
    assert [group.rule for group in pairing.next_best] == [Rule.LONG_OPTION, Rule.NAKED_CALL]
    assert sum(group.requirement for group in pairing.next_best) == 300 + 2 * 2_000
    assert sold.requirement[Level.MAINTENANCE] + bought.requirement[Level.MAINTENANCE] == pytest.approx(2_300)


def test_that_two_pairings_compare_with_the_shares_that_neither_uses() -> None:
    rates = [rate("X", "LONG", 0.5, 0.45)]
    prices = {"X": 100, "P": 4}
    listed = [stock("X"), option("P", "X", "P", 95)]
    book = one_account(positions={"X": 300, "P": 1}, instruments=listed, prices=prices, rates=rates)
    explanation = explain(book, Policy(), 0, AT, {})
    pairing = next(one for one in explanation.pairings if one.level is Level.MARGIN_CALL)
    assert [group.rule for group in pairing.groups] == [Rule.PROTECTIVE_PUT]
    assert [group.rule for group in pairing.next_best] == [Rule.LONG_OPTION]
    assert (pairing.beside, pairing.next_beside) == pytest.approx((200 * 45, 300 * 45))
    whole = pairing.requirement + pairing.beside
    assert whole == pytest.approx(sum(one.requirement[Level.MARGIN_CALL] or 0 for one in explanation.positions))
    assert whole < sum(group.requirement for group in pairing.next_best) + pairing.next_beside


def test_that_a_covered_call_names_its_rule_on_the_shares_as_well() -> None:
    book = one_account(positions={"X": 150, "C": -1}, instruments=PRODUCTS, prices={**PRICES, "X": 100}, rates=RATES)
    option_line, shares = explain(book, Policy(), 0, AT, {}).positions
    assert option_line.rules == (Rule.COVERED_CALL,)
    assert shares.rules == (Rule.COVERED_CALL, Rule.STOCK)
