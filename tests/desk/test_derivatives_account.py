"""What the account window is told of a derivatives account beside everybody's figures."""

import numpy as np
import pytest

from tests.margin.books import AT, make_book, stock
from workstation.desk.account import account_view
from workstation.desk.derivatives_view import Compared
from workstation.domain.enums import MarginState
from workstation.margin.evidence import Evidence
from workstation.policy import Policy
from workstation.policy.versions import with_value


def view(book, policy=None):
    evidence = Evidence.of(book, [0], policy or Policy(), AT, {}, np.zeros(1, np.bool_))
    return account_view(evidence.to_bytes(), "A").derivatives


def coin_book(cash=10_000, quantity=1.0, orders=(), **tables):
    return make_book(
        accounts=[{"account": "A", "regime": "DERIVATIVES"}],
        cash=[{"account": "A", "currency": "USD", "amount": cash}],
        instruments=[
            {
                "symbol": "BTCUSD",
                "kind": "PERPETUAL",
                "currency": "USD",
                "market": "24/7",
                "multiplier": 0.1,
                "lot_size": 0.01,
            }
        ],
        quotes=[{"symbol": "BTCUSD", "last": 60_000}],
        positions=[
            {
                "account": "A",
                "symbol": "BTCUSD",
                "quantity": 10 * quantity,
                "average_price": 60_000,
                "leverage": 10,
            }
        ],
        client_orders=[{"account": "A", "symbol": "BTCUSD", **order} for order in orders],
        **tables,
    )


def test_the_figures_tier_stress_and_rights_of_a_safe_account():
    shown = view(coin_book())
    assert (shown.state, shown.rights.open, shown.rights.withdraw) == (MarginState.SAFE, True, True)
    assert (shown.margin_balance, shown.net_asset_value) == (10_000, 10_000)
    assert shown.im_ratio == 0.6
    needed = 60_000 * 0.005 - 50_000 * 0.001 + 60_000 * 0.015
    assert shown.mm_ratio == pytest.approx(needed / 10_000)
    assert shown.shortfall == pytest.approx(needed - 0.9 * 10_000)
    (tier,) = shown.tiers
    assert (tier.nominal, tier.tier, tier.tiers, tier.rate, tier.upper) == (60_000, 2, 10, 0.005, 500_000)
    assert (tier.fee_rate, tier.maintenance) == (0.015, pytest.approx(needed))
    assert [(row.coin, row.before, row.after) for row in shown.stress] == [("BTC", 9_000, None)]
    assert shown.drift == ()


def test_that_orders_say_what_the_filter_keeps_now_and_if_opening_were_forbidden():
    orders = [
        {"order_id": "reduces", "side": "SELL", "quantity": 4, "limit_price": 61_000, "placed_at": AT},
        {"order_id": "flips", "side": "SELL", "quantity": 8, "limit_price": 61_000, "placed_at": AT},
        {"order_id": "opens", "side": "BUY", "quantity": 1, "limit_price": 59_000, "placed_at": AT},
    ]
    safe = view(coin_book(orders=orders))
    assert [order.kept for order in safe.orders] == [True, True, True]
    by_id = {order.order_id: order for order in safe.orders}
    assert (by_id["reduces"].quantity, by_id["reduces"].kept_restricted) == (4, True)
    assert not by_id["flips"].kept_restricted
    restricted = view(coin_book(orders=orders, cash=6_000))
    assert restricted.state is MarginState.IM_RESTRICTED
    assert {order.order_id for order in restricted.orders if order.kept} == {"reduces"}
    taken = view(coin_book(orders=orders, cash=1_000))
    assert taken.state is MarginState.LIQUIDATING
    assert not any(order.kept for order in taken.orders)
    assert not taken.rights.cancel


def test_that_a_drift_above_the_policys_share_is_an_alarm():
    said = {"account": "A", "as_of": AT, "initial": 6_000, "maintenance": 1_200, "margin_balance": 10_100}
    rows = {row.figure: row for row in view(coin_book(venue_figures=[said])).drift}
    assert [row.alarmed for row in rows.values()] == [False, True, False]
    assert (rows[Compared.MAINTENANCE].venue, rows[Compared.MAINTENANCE].model) == (1_200, pytest.approx(1_150))
    assert rows[Compared.BALANCE].share == pytest.approx(100 / 10_100)
    strict = with_value(Policy(), "liquidation.drift_alarm", 0.005)
    assert [row.alarmed for row in view(coin_book(venue_figures=[said]), strict).drift] == [False, True, True]


def test_that_a_contract_the_model_cannot_read_is_named_and_the_figures_stay():
    book = make_book(
        accounts=[{"account": "A", "regime": "DERIVATIVES"}],
        cash=[{"account": "A", "currency": "USD", "amount": 1}],
        instruments=[stock("X")],
        quotes=[{"symbol": "X", "last": 10}],
        positions=[{"account": "A", "symbol": "X", "quantity": 1, "average_price": 10}],
    )
    shown = view(book)
    assert any("X" in text for text in shown.refusals)
    assert shown.margin_balance is None
    assert (shown.tiers, shown.orders) == ((), ())
