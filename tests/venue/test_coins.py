"""The venue of derivatives: paths with a crash, thinning depth, coin clients, funding, closes that realise profit."""

from decimal import Decimal

import numpy as np
import pytest

from tests.venue.trading import closing, exact, instant, positions
from tests.venue.trading import money as everybodys_money
from workstation.book.changes import apply_rows
from workstation.domain.enums import BookSide, InstrumentKind, MarginState, OrderSide, Regime
from workstation.domain.orders import OrderState, OrderType, TimeInForce
from workstation.margin.evaluate import evaluate
from workstation.policy import Policy
from workstation.sessions.published import moment
from workstation.venue.broker import Broker
from workstation.venue.coin_path import COINS, HOUR, CoinPath
from workstation.venue.depth import HALF_LIFE, Depth, Taken
from workstation.venue.events import Funded
from workstation.venue.funding import PERIOD
from workstation.venue.journal import Journal
from workstation.venue.opening import opening_book

PERPETUAL = InstrumentKind.PERPETUAL
COUNT = 60


@pytest.fixture(scope="module")
def book(market):
    return opening_book(market, 20, COUNT)[0]


@pytest.fixture
def broker(tmp_path):
    journal = Journal(tmp_path / "journal")
    yield Broker(journal, 20, seed=1, derivatives=COUNT)
    journal.close()


def money(broker, account):
    return everybodys_money(broker)[0][account, "USD"]


def states(market, book, at_us):
    now = apply_rows(book, quotes=market.quotes(at_us), fx=market.fx(at_us)).book
    figures = evaluate(now, Policy(), moment(at_us), {})
    own = now.accounts.regime == Regime.DERIVATIVES
    assert not figures.unpriced[own].any()
    return [MarginState(code) for code in figures.margin_state[own]]


def row(market, symbol):
    return int(np.flatnonzero(market.universe.symbol == symbol)[0])


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_that_every_path_has_its_crashes_and_no_second_leaps_without_a_jump(seed):
    path = CoinPath(seed)
    for crash in path.crashes:
        before, after = path.prices(crash.begins), path.prices(crash.begins + round(crash.hours * HOUR))
        assert (after / before < 1 - crash.depth / 2).all()
    quiet = path.crashes[0].begins - 4 * HOUR
    prices = np.array([path.prices(quiet + second * 1_000_000) for second in range(600)])
    assert np.abs(np.diff(np.log(prices), axis=0)).max() < 0.02


def test_that_a_path_is_the_same_in_whatever_order_it_is_asked_for():
    instants = [CoinPath(1).crashes[0].begins + minutes * 60_000_000 for minutes in (300, -90, 61, 0)]
    one, other = CoinPath(1), CoinPath(1)
    forward = [one.prices(at).tolist() for at in instants]
    assert [other.prices(at).tolist() for at in reversed(instants)][::-1] == forward
    assert CoinPath(2).prices(instants[0]).tolist() != forward[0]


def test_that_stock_clients_are_the_same_with_and_without_coin_clients(market, book):
    alone, _ = opening_book(market, 20)
    for name in ("account", "regime", "trading_credit", "financing_limit"):
        np.testing.assert_array_equal(getattr(book.accounts, name)[:20], getattr(alone.accounts, name))
    lines, cash = len(alone.positions.quantity), len(alone.cash.amount)
    np.testing.assert_array_equal(book.positions.quantity[:lines], alone.positions.quantity)
    np.testing.assert_array_equal(book.cash.amount[:cash], alone.cash.amount)


def test_that_coin_clients_start_safe_and_a_crash_takes_some_of_them_over(market, book):
    opens = int(market.walk.home.opens[0])
    for minutes in (0, 10, 36):
        assert set(states(market, book, opens + minutes * 60_000_000)) == {MarginState.SAFE}
    crash = CoinPath(1).crashes[0]
    fallen = states(market, book, crash.begins + round(crash.hours * HOUR))
    assert {MarginState.SAFE, MarginState.LIQUIDATING} < set(fallen)
    assert sum(state is not MarginState.SAFE for state in fallen) >= COUNT // 4


def test_that_depth_thins_and_spreads_widen_in_the_crash(market):
    depth, perpetual = Depth(market), row(market, "BTC-PERP")
    crash = CoinPath(1).crashes[0].begins

    def seen(at_us):
        touch = market.touches([perpetual], at_us)[perpetual]
        sides = depth.ladders(perpetual, touch, at_us)
        return float(sum(level.quantity for level in sides.bids)), touch.ask - touch.bid

    calm = [seen(crash - HOUR + second * 5_000_000) for second in range(20)]
    wild = [seen(crash + HOUR // 2 + second * 5_000_000) for second in range(20)]
    assert np.mean([size for size, _ in wild]) < np.mean([size for size, _ in calm]) / 3
    assert np.mean([spread for _, spread in wild]) > 3 * np.mean([spread for _, spread in calm])


def test_that_options_are_priced_by_the_model_and_keep_put_call_parity(market):
    at_us = int(market.walk.home.opens[0]) + HOUR
    quotes = market.quotes(at_us)
    spot = quotes.last[row(market, "BTC")]
    call, put = (row(market, f"BTC-27MAR20-10000-{right}") for right in "CP")
    mids = [(quotes.bid[one] + quotes.ask[one]) / 2 for one in (call, put)]
    half = (quotes.ask[call] - quotes.bid[call] + quotes.ask[put] - quotes.bid[put]) / 2
    assert mids[0] - mids[1] == pytest.approx(spot - 10_000, abs=half)
    assert 0.4 < quotes.implied_volatility[call] < 1.2


def test_that_closing_a_perpetual_realises_its_profit_and_pays_the_taker_fee(broker):
    broker.advance(instant(broker, 0, 40))
    position = next(one for one in positions(broker, (PERPETUAL,), "24/7") if one[2] > 0)
    account, symbol, held = position
    book = broker.book()[1]
    line = next(r for r in range(*book.positions_of(book.account_row(account)).indices(10**6))
                if book.instruments.symbol[book.positions.instrument[r]] == symbol)  # fmt: skip
    average, before = exact(book.positions.average_price[line]), money(broker, account)
    lot = Decimal("0.001") if symbol.startswith("BTC") else Decimal("0.01")
    part = (held / 3 // lot) * lot
    report = broker.place(closing("1", position, part, time_in_force=TimeInForce.IOC))
    assert report.state is OrderState.FILLED
    profit = sum(one.quantity * (one.price - average) for one in report.executions)
    fees = sum((one.quantity * one.price * Decimal("0.0006")) for one in report.executions)
    assert float(money(broker, account) - before) == pytest.approx(
        float(profit - fees), abs=0.02 * len(report.executions)
    )
    left = next(one for one in positions(broker, (PERPETUAL,), "24/7") if one[:2] == (account, symbol))
    assert left[2] == held - part


def test_that_a_bought_back_option_costs_its_premium_and_the_smaller_fee(broker):
    broker.advance(instant(broker, 0, 40))
    position = next(one for one in positions(broker, (InstrumentKind.OPTION,), "24/7") if one[2] < 0)
    before = money(broker, position[0])
    lot = Decimal("0.1") if position[1].startswith("BTC") else Decimal(1)
    report = broker.place(closing("1", position, lot, time_in_force=TimeInForce.IOC))
    (fill,) = report.executions
    spot = exact(broker.market.quotes(broker.position).last[row(broker.market, position[1][:3])])
    fee = min(Decimal("0.0003") * spot, Decimal("0.125") * fill.price) * fill.quantity
    paid = before - money(broker, position[0])
    assert float(paid) == pytest.approx(float(fill.price * fill.quantity + fee), abs=0.02)


def test_that_nothing_but_closing_is_taken_also_on_a_weekend_less_market(broker):
    broker.advance(int(broker.market.walk.starts[0]) + HOUR // 4)  # before the home market opens
    position = positions(broker, (PERPETUAL,), "24/7")[0]
    more = closing("1", position, abs(position[2]) + 1, order_type=OrderType.MARKET)
    assert broker.place(more).state is OrderState.REJECTED
    turned = OrderSide.BUY if position[2] > 0 else OrderSide.SELL
    assert broker.place(closing("2", position, side=turned)).state is OrderState.REJECTED


def test_that_funding_moves_money_between_longs_and_shorts_once_also_after_a_restart(broker, tmp_path):
    due = (int(broker.market.walk.home.opens[0]) // PERIOD + 1) * PERIOD
    held = positions(broker, (PERPETUAL,), "24/7")
    account, symbol, quantity = held[0]
    broker.advance(due - 1_000_000)
    before = money(broker, account)
    broker.advance(due + 60_000_000 * 6)
    events = [event for event in broker._journal.events if isinstance(event, Funded)]
    paid = [event for event in _written(tmp_path) if isinstance(event, Funded)]
    assert [event.symbol for event in paid] == sorted(f"{coin.symbol}-PERP" for coin in COINS)
    assert {event.due for event in paid} == {due}
    one = next(event for event in paid if event.symbol == symbol)
    assert float(before - money(broker, account)) == pytest.approx(float(quantity) * one.price * one.rate, abs=0.011)
    assert events == [] or len(events) == len(paid)
    broker._happen(broker.position)
    assert len([event for event in _written(tmp_path) if isinstance(event, Funded)]) == len(paid)


def _written(tmp_path):
    from workstation.venue.journal import _read

    return _read(tmp_path / "journal")[0]


def told(broker, symbol, side):
    """(price, size) of the levels that the venue tells of, the best first."""
    book = broker.book()[1]
    lines = (book.depth.instrument == book.instrument_row(symbol)) & (book.depth.side == side)
    return [(exact(p), exact(s)) for p, s in zip(book.depth.price[lines], book.depth.size[lines], strict=True)]


def test_that_an_order_meets_the_depth_that_was_told_and_what_it_took_is_told_next(broker):
    position = next(one for one in positions(broker, (PERPETUAL,), "24/7") if one[2] > 0)
    levels = told(broker, position[1], BookSide.BID)
    assert len(levels) == 10
    wanted = sum(size for _, size in levels[:3])
    order = closing("a", position, min(wanted, position[2]), time_in_force=TimeInForce.IOC)
    report = broker.place(order)
    met = [(one.price, one.quantity) for one in report.executions]
    assert met[: len(levels)] == levels[: len(met)] or met[:-1] == levels[: len(met) - 1]
    assert report.filled_quantity == order.quantity
    left = told(broker, position[1], BookSide.BID)
    assert sum(size for _, size in left) == sum(size for _, size in levels) - order.quantity


def test_that_an_instant_before_a_trade_is_told_as_it_was():
    gone, minute = Taken(), 2 * HALF_LIFE
    gone.take("BTC-PERP", OrderSide.SELL, Decimal(8), 5 * minute)
    gone.take("BTC-PERP", OrderSide.SELL, Decimal(8), 6 * minute)
    left = [gone.left("BTC-PERP", OrderSide.SELL, at) for at in (4 * minute, 5 * minute, 6 * minute, 7 * minute)]
    assert left == [0, 8, 10, Decimal("2.5")]
