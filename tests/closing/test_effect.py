"""What closing does to accounts, against books written anew, against the plan, and one by one against all at once."""

import math
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.closing.accounts import cases
from tests.margin.books import AT, make_book, one_account, rate, stock
from workstation.closing.bench import EffectBench
from workstation.closing.effect import AccountEffect, Closing, drifted, effect
from workstation.closing.goals import All
from workstation.closing.plan import plan
from workstation.commands.closing import Expected
from workstation.policy import Policy

NEAR = {"rel": 1e-9, "abs": 1e-6}


@st.composite
def closings(draw, case):
    """So many whole shares of each position that has a price, up to all of it."""
    priced = {row["symbol"] for row in case.tables["quotes"]}
    held = {row["symbol"]: int(abs(row["quantity"])) for row in case.tables["positions"] if row["symbol"] in priced}
    return {symbol: draw(st.integers(0, most)) for symbol, most in held.items()}


def as_closings(closed, account="A"):
    return [Closing(account, symbol, Decimal(quantity)) for symbol, quantity in closed.items() if quantity]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_that_the_effect_is_what_the_rules_say_of_the_book_written_anew(data):
    case = data.draw(cases())
    closed = data.draw(closings(case))
    assume(any(closed.values()))
    [account] = effect(case.book, case.policy, as_closings(closed), AT, {}).accounts
    before, after = case.after([{}]), case.after([closed])
    assert account.call_before == pytest.approx(before.call_amount[0], nan_ok=True, **NEAR)
    assert account.call_after == pytest.approx(after.call_amount[0], nan_ok=True, **NEAR)
    released = before.requirement[0, 2] - after.requirement[0, 2]
    assert account.released == pytest.approx(released, nan_ok=True, **NEAR)


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_that_many_accounts_at_once_are_the_same_as_one_by_one(data):
    many = data.draw(st.lists(cases(lines=3, plain=True), min_size=2, max_size=4))
    first = many[0]
    tables = {name: list(rows) for name, rows in first.tables.items()}
    named = []
    for number, case in enumerate(many):
        account = f"A{number}"
        named += as_closings(data.draw(closings(case)), account)
        for name in ("accounts", "cash", "positions"):
            rows = [{**row, "account": account} for row in case.tables[name]]
            tables[name] = rows if not number else tables[name] + rows
    book = make_book(**tables)
    assume(named)
    together = {one.account: one for one in effect(book, first.policy, named, AT, {}).accounts}
    for account in {one.account for one in named}:
        [alone] = effect(book, first.policy, [one for one in named if one.account == account], AT, {}).accounts
        assert together[account] == alone


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_that_typing_and_taking_back_leaves_nothing_behind(data):
    case = data.draw(cases())
    bench = EffectBench(case.book, case.policy, AT, {})
    rows = np.arange(len(case.book.positions.quantity), dtype=np.int32)
    for _ in range(3):
        quantity = [float(data.draw(st.integers(0, 80))) for _ in rows]  # above what is held too
        bench.close(rows, np.array(quantity))
        assert (bench._book.positions.quantity * case.book.positions.quantity >= 0).all()  # never crosses zero
    bench.close(rows, np.zeros(len(rows)))
    assert bench.after.call_amount == pytest.approx(bench.before.call_amount, nan_ok=True, **NEAR)
    assert bench.after.requirement == pytest.approx(bench.before.requirement, nan_ok=True, **NEAR)


@settings(max_examples=15, deadline=None)
@given(cases(plain=True))
def test_that_the_effect_of_a_plan_is_what_the_plan_says(case):
    found = plan(case.book, case.policy, 0, All(), AT, {})
    assume(found.best.steps)
    closed = [Closing("A", step.symbol, step.quantity) for step in found.best.steps]
    [account] = effect(case.book, case.policy, closed, AT, {}).accounts
    told = math.nan if found.best.call_after is None else found.best.call_after
    assert account.call_after == pytest.approx(told, nan_ok=True, rel=1e-9, abs=1e-6)


def book_in_call(price=50.0):
    return one_account(
        positions={"X": 1000.0},
        instruments=[stock("X", adv=1e9)],
        prices={"X": price},
        cash=-40_000.0,
        rates=[rate("X", "LONG", 0.5, 0.4)],
    )


def test_that_sums_are_in_the_reporting_currency_and_leave_out_what_is_not_known():
    rows = [("A", "USD", "X"), ("B", "EUR", "X"), ("C", "USD", "NOPRICE")]
    book = make_book(
        accounts=[{"account": name, "base_currency": currency} for name, currency, _ in rows],
        cash=[{"account": name, "currency": "USD", "amount": -40_000.0} for name, _, _ in rows],
        instruments=[stock("X", adv=1e9), stock("NOPRICE", adv=1e9)],
        positions=[{"account": name, "symbol": symbol, "quantity": 1000.0} for name, _, symbol in rows],
        quotes=[{"symbol": "X", "last": 50.0}],
        margin_rates=[rate("*", "LONG", 0.5, 0.4)],
        fx=[{"currency": "EUR", "rate": 1.25}],
    )
    found = effect(book, Policy(), [Closing(name, symbol, Decimal(100)) for name, _, symbol in rows], AT, {})
    a, b, c = found.accounts
    assert (a.base_currency, b.base_currency, c.is_known) == ("USD", "EUR", False)
    assert found.unknown == 1
    assert found.call_before == pytest.approx(20_000.0)  # 20,000 less 10,000 each, B's as 8,000 EUR
    assert b.call_before == pytest.approx(8_000.0)
    assert found.reduction == pytest.approx(a.reduction + 1.25 * b.reduction)


def test_that_a_position_that_is_not_there_is_named():
    with pytest.raises(KeyError):
        effect(book_in_call(), Policy(), [Closing("A", "Y", Decimal(1))], AT, {})


def found(before, after, required=0.0):
    return AccountEffect("A", "USD", before, after, 0.0, 1.0, required)


@pytest.mark.parametrize(
    ("shown", "now", "drifts"),
    [
        ((1000.0, 500.0), (1000.0, 500.0), False),
        ((1000.0, 500.0), (1019.0, 519.0), False),
        ((1000.0, 500.0), (1030.0, 500.0), True),
        ((1000.0, 500.0), (1000.0, 530.0), True),
        ((1000.0, 0.0), (1000.0, 30.0), True),
        ((1000.0, 500.0), (500.0, 250.0), True),
        ((0.0, 0.0), (0.9, 0.0), False),  # below the smallest call
        ((0.0, 0.0), (2.0, 0.0), True),
        ((1000.0, 500.0), (math.nan, math.nan), True),
    ],
)
def test_that_a_call_that_moved_by_more_than_two_per_cent_has_drifted(shown, now, drifts):
    expected = Expected(account="A", call_before=shown[0], call_after=shown[1])
    assert drifted(expected, found(*now), Policy()) is drifts


@pytest.mark.parametrize(("now", "drifts"), [(440.0, False), (610.0, True)])
def test_that_a_small_call_of_a_large_account_has_not_drifted_by_a_tick_of_its_prices(now, drifts):
    expected = Expected(account="A", call_before=375.0, call_after=0.0)
    assert drifted(expected, found(now, 0.0, required=45_000.0), Policy()) is drifts


def test_that_a_requirement_that_is_not_known_allows_nothing_more():
    expected = Expected(account="A", call_before=1000.0, call_after=0.0)
    assert drifted(expected, found(1030.0, 0.0, required=math.nan), Policy())


def test_that_the_tolerance_is_the_callers():
    expected = Expected(account="A", call_before=1000.0, call_after=500.0)
    assert not drifted(expected, found(1030.0, 500.0), Policy(), 0.05)


def test_that_the_effect_follows_the_flag_of_an_open_call():
    policy = Policy()
    policy = policy.model_copy(update={"call": policy.call.model_copy(update={"invalidate_trading_credit": True})})
    book = book_in_call()
    book = replace(book, accounts=replace(book.accounts, trading_credit=np.array([5_000.0])))
    closed = [Closing("A", "X", Decimal(1))]
    [without] = effect(book, policy, closed, AT, {}, np.array([False])).accounts
    [called] = effect(book, policy, closed, AT, {}, np.array([True])).accounts
    assert called.call_before == pytest.approx(without.call_before + 5_000.0)
