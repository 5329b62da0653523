"""The waterfall of derivatives accounts ends in the call amount that the header shows, each step with its reasons."""

import math
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from tests.liquidation.worlds import make_world
from tests.margin.books import AT, make_book
from tests.margin.coins import book_of_accounts
from workstation.desk.account import account_view
from workstation.desk.account_view import Other, Step
from workstation.domain.ids import AccountId
from workstation.margin.evidence import Evidence
from workstation.policy import Policy


def view(book, account):
    rows = [book.account_row(account)]
    evidence = Evidence.of(book, rows, Policy(), AT, {}, np.zeros(book.account_count, np.bool_))
    return account_view(evidence.to_bytes(), account)


def reported(random, account):
    """What the venue says of some of the accounts, a little beside the model."""
    if random.random() < 0.5:
        return []
    amounts = {name: random.uniform(0, 50_000) for name in ("initial", "maintenance", "margin_balance")}
    return [{"account": account, "as_of": AT, **amounts}]


def near(amount):
    return pytest.approx(amount, rel=1e-9, abs=1e-6)


def test_that_the_waterfall_of_random_accounts_ends_in_the_call_amount_of_the_header():
    random = Random(29)
    called, seen = 0, set()
    for number in range(80):
        name = f"A{number:03d}"
        exact = replace(make_world(random).account, account=AccountId(name))
        shown = view(book_of_accounts([exact], venue_figures=reported(random, name)), name)
        end = shown.waterfall[-1]
        called += end.step is Step.CALL
        seen |= {step.step for step in shown.waterfall}
        assert (end.step is Step.CALL) == (shown.call_amount > 0)
        assert shown.call_amount == near(max(0.0, -end.amount))
        by_step = {step.step: step for step in shown.waterfall}
        assert by_step[Step.MARGIN_BALANCE].amount == near(shown.net_assets)
        for step in shown.waterfall:
            if step.lines and not step.is_total:
                assert math.fsum(line.amount for line in step.lines) == near(step.amount)
    assert 15 < called < 75
    assert {Step.INITIAL, Step.CLEAR, Step.OPTIONS, Step.VENUE, Step.SURPLUS} <= seen
    assert not {Step.REQUIREMENT, Step.SUSPENDED, Step.INTEREST} & seen


def one_future(**tables):
    return make_book(
        accounts=[{"account": "A", "regime": "DERIVATIVES"}],
        cash=[{"account": "A", "currency": "USD", "amount": 5_000}],
        instruments=[{"symbol": "BTCUSD", "kind": "PERPETUAL", "currency": "USD", "market": "24/7"}],
        quotes=[{"symbol": "BTCUSD", "last": 60_000}],
        positions=[{"account": "A", "symbol": "BTCUSD", "quantity": 1, "average_price": 60_000, "leverage": 10}],
        **tables,
    )


def test_that_initial_margin_decides_by_its_own_lines_with_orders_and_venue_named():
    book = one_future(
        client_orders=[{"order_id": "o", "account": "A", "symbol": "BTCUSD", "side": "BUY", "quantity": 1}],
        venue_figures=[{"account": "A", "as_of": AT, "initial": 12_500, "maintenance": 1_140, "margin_balance": 5_000}],
    )
    shown = view(book, "A")
    step = next(step for step in shown.waterfall if step.step is Step.INITIAL)
    lines = [(line.subject, line.other, line.amount) for line in step.lines]
    assert lines[0] == ("BTCUSD", None, -6_000)
    assert lines[1][1] is Other.OWN_ORDERS
    assert lines[2] == ("", Other.VENUE, -12_500 - math.fsum(amount for _, _, amount in lines[:2]))
    assert shown.call_amount == 7_500
    assert shown.waterfall[-1].amount == -7_500


def test_that_no_rate_is_shown_where_no_rate_row_rules():
    position = view(one_future(), "A").positions[0]
    assert (position.maintenance_rate, position.forced_rate) == (None, None)
