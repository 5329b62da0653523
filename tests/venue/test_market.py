from datetime import UTC, date, datetime

import numpy as np
import pytest

from workstation.domain.enums import InstrumentKind, InstrumentStatus, OptionRight
from workstation.margin import black_scholes
from workstation.venue.history import read_closes
from workstation.venue.hours import SECOND
from workstation.venue.market import RATE, Market
from workstation.venue.universe import SHARES, strikes

MINUTE = 60 * SECOND


def row(market, symbol):
    return int(np.flatnonzero(market.universe.symbol == symbol)[0])


def facts(market, at_us):
    quotes, fx = market.quotes(at_us), market.fx(at_us)
    columns = (quotes.last, quotes.bid, quotes.ask, quotes.bid_size, quotes.ask_size, quotes.implied_volatility)
    return b"".join(column.tobytes() for column in (*columns, quotes.time_us, fx.rate, market.status(at_us)))


def test_each_session_ends_on_the_real_close_to_the_last_digit(market):
    real = read_closes()
    for day, closes in enumerate(market.walk.home.closes):
        last = market.quotes(int(closes)).last
        for column, symbol in enumerate(real.symbols):
            assert last[row(market, symbol)] == real.price[market.first + day, column], (real.days[day], symbol)


def test_the_next_morning_knows_that_close_as_the_previous_one(market):
    walk = market.walk
    assert market.previous_close(int(walk.starts[1]))[row(market, "AAPL")] == 72.991
    assert market.quotes(int(walk.starts[1])).last[row(market, "AAPL")] == 72.991


def test_same_seed_same_facts_and_another_seed_other_facts(market):
    at_us = int(market.walk.home.opens[3]) + 100 * MINUTE
    assert facts(Market(1), at_us) == facts(market, at_us)
    assert facts(Market(2), at_us) != facts(market, at_us)


def test_an_instant_is_the_same_whatever_was_asked_before(market):
    opens = int(market.walk.home.opens[2])
    instants = [opens + second * SECOND for second in (0, 1, 59, 60, 61, 3599, 3600, 23_399, 23_400)]
    forward = [facts(market, at_us) for at_us in instants]
    backward = [facts(Market(1), at_us) for at_us in reversed(instants)]
    assert forward == backward[::-1]


def test_prices_move_gently_from_second_to_second(market):
    opens = int(market.walk.home.opens[0])
    path = np.array([market.quotes(opens + second * SECOND).last[row(market, "SPX")] for second in range(3600)])
    moves = np.abs(np.diff(np.log(path)))
    assert moves.max() < 0.0015
    assert np.count_nonzero(moves) > 500


def test_the_path_leads_to_the_close_and_from_the_open_without_a_jump(market):
    spx = row(market, "SPX")
    for day in range(len(market.walk.starts)):
        closes = int(market.walk.home.closes[day])
        before, after = (market.quotes(at_us).last[spx] for at_us in (closes - SECOND, closes))
        assert abs(np.log(after / before)) < 0.0015


def test_part_of_a_days_move_comes_with_the_open(market):
    walk, spx = market.walk, row(market, "SPX")
    gaps, moves = [], []
    for day in range(len(walk.starts)):
        before, opens = (market.quotes(int(at)).last[spx] for at in (walk.starts[day], walk.home.opens[day]))
        gaps.append(np.log(opens / before))
        moves.append(np.log(market.quotes(int(walk.home.closes[day])).last[spx] / before))
    assert 0.1 < np.sum(np.square(gaps)) / np.sum(np.square(moves)) < 0.45


def test_open_lines_have_a_sane_market_on_tick_and_lot(market):
    quotes, universe = market.quotes(int(market.walk.home.opens[0]) + 45 * MINUTE), market.universe
    is_open = ~np.isnan(quotes.bid)
    assert is_open.sum() > 500
    assert (quotes.bid[is_open] < quotes.ask[is_open]).all()
    for price in (quotes.bid, quotes.ask):
        ticks = price[is_open] / universe.tick_size[is_open]
        assert np.abs(ticks - np.round(ticks)).max() < 1e-6
    lots = quotes.bid_size[is_open] / universe.lot_size[is_open]
    assert np.abs(lots - np.round(lots)).max() < 1e-6
    assert (quotes.bid_size[is_open] > 0).all()


def test_spreads_widen_in_the_crash(market):
    def spread(day):
        quotes = market.quotes(int(market.walk.home.opens[day]) + 100 * MINUTE)
        rows = [row(market, symbol) for symbol in ("HD", "UNH", "SPXT")]
        return np.mean((quotes.ask - quotes.bid)[rows] / quotes.last[rows])

    calm, crash = market.closes.days.index(date(2020, 4, 30)), market.closes.days.index(date(2020, 3, 16))
    assert spread(crash - market.first) > 1.5 * spread(calm - market.first)


def test_a_closed_market_has_no_bid_and_ask(market):
    quotes = market.quotes(int(market.walk.home.closes[0]) + MINUTE)
    assert np.isnan(quotes.bid[market.universe.market != "24/7"]).all()
    assert not np.isnan(quotes.last).any()
    hong_kong = market.quotes(int(market.walk.home.opens[0]) + MINUTE)
    assert np.isnan(hong_kong.bid[row(market, "HKBNK")])
    assert not np.isnan(hong_kong.bid[row(market, "DEAUT")])


def test_a_halted_share_and_its_options_stand_still(market):
    opens = int(market.walk.home.opens[market.closes.days.index(date(2020, 3, 18)) - market.first])
    during = opens + (12_377 + 300) * SECOND
    status, quotes = market.status(during), market.quotes(during)
    for symbol in ("AAPL", "SPXT"):
        assert status[row(market, symbol)] == InstrumentStatus.HALTED
        assert np.isnan(quotes.bid[row(market, symbol)])
        assert quotes.last[row(market, symbol)] == market.quotes(opens + 12_377 * SECOND).last[row(market, symbol)]
    option = np.flatnonzero(
        (market.universe.underlying == "AAPL") & (market.universe.expiry > np.datetime64("2020-06-01"))
    )
    assert (status[option] == InstrumentStatus.HALTED).all()
    assert status[row(market, "HKBNK")] == InstrumentStatus.TRADING
    assert market.status(opens + 13_400 * SECOND)[row(market, "AAPL")] == InstrumentStatus.TRADING


def test_options_expire_on_replay_days_and_are_worth_their_intrinsic_value_then(market):
    universe, closes = market.universe, int(market.walk.home.closes[0])
    today = np.flatnonzero(universe.expiry == np.datetime64("2020-02-24"))
    assert len(today) >= 20
    quotes, spx = market.quotes(closes), market.quotes(closes).last[row(market, "SPX")]
    for option in today[universe.underlying[today] == "SPX"]:
        sign = 1 if universe.right[option] == OptionRight.C else -1
        assert quotes.last[option] == pytest.approx(max(sign * (spx - universe.strike[option]), 0.0), abs=0.026)
    assert (market.status(int(market.walk.starts[1]))[today] == InstrumentStatus.DELISTED).all()
    assert np.isnan(market.quotes(int(market.walk.starts[1])).last[today]).all()


def test_implied_volatility_rises_in_the_crash(market):
    option = row(market, next(s for s in market.universe.symbol if s.startswith("SPX200619C")))
    before, after = (market.quotes(int(market.walk.home.opens[day])).implied_volatility[option] for day in (0, 17))
    assert after > 2 * before


def test_put_and_call_keep_parity():
    spot, strike, years = np.array([100.0]), np.array([95.0]), np.array([0.5])
    call, put = (
        black_scholes.price(spot, strike, years, np.array([0.4]), np.array([is_call]), RATE)
        for is_call in (True, False)
    )
    assert call[0] - put[0] == pytest.approx(100 - 95 * np.exp(-RATE * 0.5), abs=1e-12)


def test_the_index_call_of_a_textbook():
    """Hull, Options, Futures and Other Derivatives: S 42, K 40, r 10 %, volatility 20 %, half a year: 4.76."""
    arguments = (np.array([42.0]), np.array([40.0]), np.array([0.5]), np.array([0.2]), np.array([True]))
    assert black_scholes.price(*arguments, 0.10)[0] == pytest.approx(4.76, abs=0.005)


def test_everything_without_real_prices_says_so_in_its_name(market):
    universe = market.universe
    for symbol, name in zip(universe.symbol.tolist(), universe.name.tolist(), strict=True):
        assert (symbol in {*SHARES, "SPX"}) != name.endswith("(modelled)"), symbol


def test_the_leveraged_tracker_moves_three_times_the_index(market):
    closes = market.closes
    index, threefold = (closes.price[:, closes.symbols.index(symbol)] for symbol in ("SPX", "SPXT3"))
    assert np.diff(threefold) / threefold[:-1] == pytest.approx(3 * np.diff(index) / index[:-1], abs=1e-6)


def test_foreign_markets_keep_their_own_holidays(market):
    closes = market.closes
    good_friday_monday = closes.days.index(date(2020, 4, 13))  # Easter Monday: New York trades, Frankfurt does not
    frankfurt = closes.price[:, closes.symbols.index("DEAUT")]
    assert frankfurt[good_friday_monday] == frankfurt[good_friday_monday - 1]


def test_an_index_is_not_traded_and_has_no_bid(market):
    quotes = market.quotes(int(market.walk.home.opens[0]) + MINUTE)
    index = market.universe.kind == InstrumentKind.INDEX
    assert np.isnan(quotes.bid[index]).all()


def test_strikes_stand_on_the_steps_listed_options_have():
    assert strikes(76.6) == [65.0, 72.5, 77.5, 80.0, 87.5]
    assert len(strikes(3.1)) >= 2


def test_the_clock_walks_from_before_nine_to_after_six_in_new_york(market):
    walk = market.walk
    assert datetime.fromtimestamp(walk.starts[0] / SECOND, UTC) == datetime(2020, 2, 24, 13, 55, tzinfo=UTC)
    assert datetime.fromtimestamp(walk.ends[0] / SECOND, UTC) == datetime(2020, 2, 24, 23, 5, tzinfo=UTC)
    assert datetime.fromtimestamp(walk.starts[10] / SECOND, UTC) == datetime(2020, 3, 9, 12, 55, tzinfo=UTC)  # summer
