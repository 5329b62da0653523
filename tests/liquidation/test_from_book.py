"""A derivatives account read from a book: coins, multipliers, money in other currencies, contracts with orders only."""

from datetime import UTC, datetime
from decimal import Decimal

import numpy as np
import pytest

from tests.cli.coin_books import write_case
from tests.liquidation.facts import CASES
from workstation.book.files import read_book
from workstation.domain.failures import InputRefusedError
from workstation.liquidation.from_book import desk_of
from workstation.margin import black_scholes
from workstation.margin.contracts import coin_of

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)
CASE = {case["id"].split("_")[0]: case for case in CASES}


def desk(directory, case, **changed):
    book = read_book(write_case(directory / "book", case, **changed)).book
    return desk_of(book, 0, AT)


@pytest.mark.parametrize(
    ("symbol", "coin"),
    [
        ("BTC", "BTC"),
        ("BTCUSD", "BTC"),
        ("BTC-PERPETUAL", "BTC"),
        ("ETH_USDC-25DEC26-3000-C", "ETH"),
        ("ETHUSDTPERP", "ETH"),
        ("ETHW-USD", "ETHW"),
        ("1000PEPEUSDT", "1000PEPE"),
        ("USDC", "USDC"),
        (".BTC_INDEX", "BTC"),
        ("SPOT-ETH", "ETH"),
    ],
)
def test_that_a_coin_is_the_first_word_of_a_symbol(symbol, coin):
    assert coin_of(symbol) == coin


def test_that_cash_in_another_currency_and_in_transit_counts_in_the_accounts_money(tmp_path):
    cash = [
        {"account": "C01_safe", "currency": "USD", "amount": "3000", "frozen": "500", "in_transit": "-100"},
        {"account": "C01_safe", "currency": "EUR", "amount": "-10", "frozen": "0", "in_transit": "0"},
    ]
    rates = [{"currency": "USD", "rate": "1"}, {"currency": "EUR", "rate": "1.1"}]
    assert desk(tmp_path, CASE["C01"], cash=cash, fx=rates).account.cash == Decimal(2889)


def test_that_a_contract_of_several_units_is_held_in_units_and_shown_in_contracts(tmp_path):
    case = CASE["C04"]
    instruments = [
        {"symbol": "BTCUSD", "kind": "FUTURE", "multiplier": "0.01", "lot_size": "1", "tick_size": "0.1"},
        {"symbol": "BTC", "kind": "INDEX", "multiplier": "1", "lot_size": "1", "tick_size": "0.1"},
    ]
    rows = [{**row, "currency": "USD", "market": "24/7"} for row in instruments]
    read = desk(tmp_path, case, instruments=rows)
    (holding,) = read.account.holdings
    assert (holding.quantity, holding.contract.lot, read.multiplier["BTCUSD"]) == (
        Decimal("0.005"),
        Decimal("0.01"),
        Decimal("0.01"),
    )
    assert [level.lots for level in read.ladders["BTCUSD"].bids] == [5]


def test_that_an_order_counts_with_what_remains_and_in_time_order(tmp_path):
    order = {"account": "C01_safe", "symbol": "BTCUSD", "side": "BUY", "quantity": "2", "limit_price": ""}
    orders = [
        {"order_id": "late", "filled": "0.5", "placed_at": "2026-11-20T11:00:00Z", **order},
        {"order_id": "early", "filled": "0", "placed_at": "2026-11-20T10:00:00Z", **order},
        {"order_id": "done", "filled": "2", "placed_at": "2026-11-20T09:00:00Z", **order},
    ]
    read = desk(tmp_path, CASE["C01"], client_orders=orders).account.orders
    assert [(row.order_id, row.quantity, row.price) for row in read] == [
        ("early", Decimal(2), Decimal(60000)),
        ("late", Decimal("1.5"), Decimal(60000)),
    ]


def test_that_a_share_in_a_derivatives_account_is_refused_by_name(tmp_path):
    instruments = [{"symbol": name, "kind": "STOCK", "currency": "USD"} for name in ("BTCUSD", "BTC")]
    with pytest.raises(InputRefusedError, match="only FUTURE, PERPETUAL and OPTION"):
        desk(tmp_path, CASE["C01"], instruments=instruments)


def test_that_modelled_gamma_is_the_slope_of_delta():
    spot, up = np.array([60000.0]), np.array([60000.5])
    facts = (np.array([62000.0]), np.array([0.1]), np.array([0.6]), np.array([True]), 0.0)
    slope = (black_scholes.delta(up, *facts) - black_scholes.delta(spot, *facts)) / 0.5
    assert black_scholes.gamma(spot, *facts)[0] == pytest.approx(slope[0], rel=1e-4)
