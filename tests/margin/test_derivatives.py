"""Derivatives accounts in evaluation: the exact loop's figures and states, kept up incrementally, and the drift."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from random import Random

import numpy as np
import pytest

from tests.liquidation.facts import CASES, account
from tests.liquidation.worlds import make_world
from tests.margin.books import AT, figures_of, make_book
from tests.margin.coins import book_of_accounts
from workstation.book.book import Book
from workstation.book.changes import CashRows, PositionRows, QuoteRows, apply_rows
from workstation.domain.enums import AlertType, Level, MarginState
from workstation.domain.ids import AccountId
from workstation.liquidation.account import Account
from workstation.liquidation.figures import account_figures
from workstation.liquidation.from_book import account_of
from workstation.liquidation.rules import Rules
from workstation.liquidation.states import FRESH, standing
from workstation.margin.evaluate import evaluate
from workstation.margin.explain import explain
from workstation.margin.figures import Figures
from workstation.margin.incremental import Evaluator
from workstation.margin.margin_states import Margins, Standings, standings
from workstation.margin.reasons import reasons
from workstation.policy import Policy

MAJOR_ONLY = Rules()


def random_accounts(count: int, seed: int) -> list[Account]:
    random = Random(seed)
    return [replace(make_world(random).account, account=AccountId(f"A{number:03d}")) for number in range(count)]


def assert_as_exact(figures: Figures, row: int, exact: Account) -> None:
    wanted = account_figures(exact, MAJOR_ONLY)
    near = {"rel": 1e-9, "abs": 1e-6}
    assert figures.margin_balance[row] == pytest.approx(float(wanted.margin_balance), **near)
    assert figures.equity[row] == pytest.approx(float(wanted.net_asset_value), **near)
    assert figures.requirement[row, Level.INITIAL] == pytest.approx(float(wanted.initial), **near)
    assert figures.requirement[row, Level.MAINTENANCE] == pytest.approx(float(wanted.maintenance), **near)
    state = standing(wanted, bool(exact.held), FRESH, MAJOR_ONLY, can_sell=False).state
    assert MarginState(figures.margin_state[row]) is state
    assert not figures.unpriced[row]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_that_the_worked_examples_are_evaluated_as_the_loop_does(case):
    exact = account(case)
    assert_as_exact(figures_of(book_of_accounts([exact])), 0, exact)


def test_that_random_accounts_are_evaluated_as_the_loop_does():
    accounts = random_accounts(400, 7)
    figures = figures_of(book_of_accounts(accounts))
    states = set()
    for row, exact in enumerate(accounts):
        assert_as_exact(figures, row, exact)
        states.add(MarginState(figures.margin_state[row]))
    assert states == set(MarginState)


def test_that_the_loop_reads_the_same_account_from_the_book():
    accounts = [one for one in random_accounts(40, 3) if one.held]
    with_greeks = [{**row, "implied_volatility": 0.6} for row in _quotes(accounts)]
    book = book_of_accounts(accounts, quotes=with_greeks)
    figures = figures_of(book)
    for row in range(len(accounts)):
        assert_as_exact(figures, row, account_of(book, row, AT))


def _quotes(accounts: list[Account]) -> list[dict]:
    book = book_of_accounts(accounts)
    columns = (book.instruments.symbol, book.quotes.last, book.quotes.mark)
    return [{"symbol": s, "last": last, "mark": mark} for s, last, mark in zip(*map(list, columns), strict=True)]


def test_that_what_follows_ticks_and_fills_is_the_full_evaluation():
    random = Random(5)
    book = book_of_accounts(random_accounts(60, 11))
    policy = Policy()
    evaluator = Evaluator(book, policy, AT, {})
    for _ in range(40):
        applied = apply_rows(book, **_change(random, book))
        assert not applied.problems
        book = applied.book
        told = set(evaluator.update(book, applied.quoted, applied.accounts).tolist())
        fresh = evaluate(book, policy, AT, {})
        for f in fields(Figures):
            np.testing.assert_array_equal(getattr(evaluator.figures, f.name), getattr(fresh, f.name), err_msg=f.name)
        assert told <= set(range(book.account_count))


def _change(random: Random, book: Book) -> dict:
    if random.random() < 0.6:
        row = random.randrange(len(book.instruments.symbol))
        price = book.quotes.mark[row] * random.choice([0.5, 0.97, 1.03, 2]) if random.random() < 0.9 else np.nan
        none = np.full(1, np.nan)
        return {"quotes": QuoteRows(book.instruments.symbol[[row]], np.array([price]), *[none] * 6)}
    if random.random() < 0.5:
        names = book.accounts.account[[random.randrange(book.account_count)]]
        zero = np.zeros(1)
        return {"cash": CashRows(names, np.array(["USD"]), np.array([random.uniform(-1e4, 1e5)]), zero, zero)}
    line = random.randrange(len(book.positions.quantity))
    owner, symbol = book.positions.account[line], book.positions.instrument[line]
    quantity = np.array([float(book.positions.quantity[line]) * random.choice([-1, 0, 0.5])])
    average = book.positions.average_price[[line]]
    names = (book.accounts.account[[owner]], book.instruments.symbol[[symbol]])
    return {"positions": PositionRows(*names, quantity, average, quantity)}


def test_that_an_order_moves_with_a_mark_its_account_does_not_hold():
    book = one_future(orders=[{"order_id": "o", "symbol": "ETHUSD", "side": "BUY", "quantity": 2}], quantity=0)
    evaluator = Evaluator(book, Policy(), AT, {})
    assert evaluator.figures.requirement[0, Level.INITIAL] == 6000
    none = np.full(1, np.nan)
    applied = apply_rows(book, quotes=QuoteRows(np.array(["ETHUSD"]), np.array([3100.0]), *[none] * 6))
    assert evaluator.update(applied.book, applied.quoted, applied.accounts).tolist() == [0]
    assert evaluator.figures.requirement[0, Level.INITIAL] == 6200


def one_future(
    quantity: float = 1, orders: list | None = None, cash: float = 10_000, average: float = 60_000, **tables: list
) -> Book:
    """Long a perpetual on BTC, leverage 10."""
    line = {"account": "A", "symbol": "BTCUSD", "quantity": quantity, "average_price": average, "leverage": 10}
    perpetual = {"kind": "PERPETUAL", "currency": "USD", "market": "24/7"}
    return make_book(
        accounts=[{"account": "A", "regime": "DERIVATIVES", **tables.pop("account", {})}],
        cash=[{"account": "A", "currency": "USD", "amount": cash}],
        instruments=[{"symbol": symbol, **perpetual} for symbol in ("BTCUSD", "ETHUSD")],
        quotes=[{"symbol": "BTCUSD", "last": 60_000}, {"symbol": "ETHUSD", "last": 3_000}],
        positions=[line] if quantity else [],
        client_orders=[{"account": "A", **order} for order in orders or ()],
        **tables,
    )


def test_that_one_future_has_the_figures_of_the_table():
    """MM = 60,000 x 0.5 % - 50 + 1.5 % x 60,000 = 250 + 900; IM = 60,000 / 10."""
    figures = figures_of(one_future())
    assert figures.margin_balance[0] == 10_000
    assert figures.requirement[0].tolist() == pytest.approx([6_000, 1_150, 1_150 / 0.78, 1_150])
    assert (figures.call_amount[0], figures.alert_type[0]) == (0, AlertType.NONE)
    assert MarginState(figures.margin_state[0]) is MarginState.SAFE


@pytest.mark.parametrize(
    ("cash", "state", "alert", "call"),
    [
        (10_000, MarginState.SAFE, AlertType.NONE, 0),
        (6_000, MarginState.IM_RESTRICTED, AlertType.MARGIN_CALL, 0),
        (5_000, MarginState.IM_RESTRICTED, AlertType.MARGIN_CALL, 1_000),
        (1_150, MarginState.LIQUIDATING, AlertType.FORCED, 4_850),
        (-1, MarginState.NEGATIVE_EQUITY, AlertType.NEGATIVE_EQUITY, 6_001),
    ],
)
def test_that_a_state_is_an_alert_and_the_call_what_makes_it_safe(cash, state, alert, call):
    figures = figures_of(one_future(cash=cash))
    assert MarginState(figures.margin_state[0]) is state
    assert AlertType(figures.alert_type[0]) is alert
    assert figures.call_amount[0] == pytest.approx(call)


def test_that_the_venue_s_figures_are_the_truth_and_the_drift_is_told():
    said = {"account": "A", "initial": 7_000, "maintenance": 9_950, "margin_balance": 9_900, "as_of": AT}
    figures = figures_of(one_future(venue_figures=[said]))
    assert figures.requirement[0, Level.MAINTENANCE] == 9_950
    assert MarginState(figures.margin_state[0]) is MarginState.LIQUIDATING
    drift = (figures.drift_initial[0], figures.drift_maintenance[0], figures.drift_balance[0])
    assert drift == (1_000, 8_800, -100)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"average": 0}, "no average price for BTCUSD"),
        ({"account": {"base_currency": "EUR"}, "fx": [{"currency": "EUR", "rate": 1.1}]}, "EUR DERIVATIVES accounts"),
        ({"orders": [{"order_id": "o", "symbol": "OWN", "side": "BUY", "quantity": 1}]}, "OWN cannot be margined"),
    ],
)
def test_that_what_cannot_be_margined_is_unpriced_with_the_reason(changed, reason):
    extra = {"instruments": [
        *({"symbol": s, "kind": "PERPETUAL", "currency": "USD", "market": "24/7"} for s in ("BTCUSD", "ETHUSD")),
        {"symbol": "OWN", "kind": "STOCK", "currency": "USD"},
    ]}  # fmt: skip
    book = one_future(**changed) if "orders" not in changed else _with_stock(extra, changed["orders"])
    figures = figures_of(book)
    assert figures.unpriced[0]
    assert figures.alert_type[0] == AlertType.UNPRICED
    assert any(str(found).startswith(reason) for found in reasons(book, Policy(), 0, AT, {}))


def _with_stock(tables: dict, orders: list) -> Book:
    return make_book(
        accounts=[{"account": "A", "regime": "DERIVATIVES"}],
        client_orders=[{"account": "A", **order} for order in orders],
        quotes=[{"symbol": "OWN", "last": 5}],
        **tables,
    )


def test_that_an_explanation_has_the_figures_and_each_position_s_part():
    for row, exact in enumerate(one for one in random_accounts(25, 4) if one.holdings):
        book = book_of_accounts([exact])
        told = explain(book, Policy(), 0, AT, {})
        whole = figures_of(book)
        for f in fields(Figures):
            np.testing.assert_array_equal(getattr(told.figures, f.name), getattr(whole, f.name), err_msg=f.name)
        parts = sum(line.requirement[Level.MAINTENANCE] for line in told.positions)
        assert parts == pytest.approx(whole.requirement[0, Level.MAINTENANCE]), row


@pytest.mark.parametrize("before", list(MarginState))
@pytest.mark.parametrize("warned", [False, True])
@pytest.mark.parametrize("can_sell", [False, True])
def test_that_states_with_a_past_are_those_of_the_loop(before, warned, can_sell):
    from tests.liquidation.test_states import figures as exact_figures

    grid = [(mb, nav, mm, im) for mb in (-5, 0, "0.5", 1, 100) for nav in (-1, 0, 50, 100)
            for mm in (0, 77, 78, 79, 80, 90, "90.01", 100, 120) for im in (0, 99, 100, 130)]  # fmt: skip
    for holds in (False, True):
        wanted = [
            standing(exact_figures(*row), holds, replace(FRESH, state=before, warned=warned), Rules(), can_sell)
            for row in grid
        ]
        found = standings(_margins(grid, holds, can_sell), _past(before, warned, len(grid)), Policy())
        assert found.state.tolist() == [one.state for one in wanted]
        assert found.warned.tolist() == [one.warned for one in wanted]


def _margins(grid: list, holds: bool, can_sell: bool) -> Margins:
    balance, value, maintenance, initial = (np.array([float(Decimal(row[i])) for row in grid]) for i in range(4))
    flags = (np.full(len(grid), flag) for flag in (holds, can_sell))
    return Margins(balance, value, initial, maintenance, *flags, np.full(len(grid), 1e-9))


def _past(before: MarginState, warned: bool, count: int) -> Standings:
    return Standings(np.full(count, before, np.int8), np.full(count, warned))
