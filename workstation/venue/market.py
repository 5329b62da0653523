"""The venue's market: quotes, rates of exchange and trading status at any instant, as pure functions of the seed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

import numpy as np

from workstation.book.changes import FxRows, QuoteRows
from workstation.book.columns import Codes, Flags, Floats, Ints
from workstation.domain.enums import InstrumentKind, InstrumentStatus, OptionRight
from workstation.margin import black_scholes
from workstation.venue.coin_quotes import CoinQuotes
from workstation.venue.coin_universe import ALWAYS_OPEN
from workstation.venue.halts import SPELL, Halt, fault_halt, halts_of
from workstation.venue.history import FIRST_DAY, INDEX, LAST_DAY, Closes, read_closes, realised_variance
from workstation.venue.hours import HOME, SECOND, Hours, Walk, hours_of
from workstation.venue.modelled import LINES, NET_ASSET_VALUE, RATES, modelled_closes
from workstation.venue.randomness import Stream, uniforms
from workstation.venue.tape import GRID, Tape
from workstation.venue.universe import Universe, joined, list_universe

BEFORE = -1  # the step of a market that has not opened yet today
SESSIONS_A_YEAR = 252
CALM = 0.012  # the daily volatility at which spreads are at their usual width
HALF_SPREAD = 1e-4  # of the price of a liquid share in a calm market
RATE = 0.015  # annual, continuous: US Treasury bills in February 2020, to the half per cent
OPTION_HALF_SPREAD = 0.015  # of the premium
SIZE_SECONDS = 5  # sizes and the side of the last trade are drawn anew this often
_YEAR_US = 365 * 86_400 * SECOND


@dataclass(frozen=True, slots=True)
class Touch:
    """The market's best prices of one row and what stands there."""

    bid: float
    ask: float
    bid_size: float
    ask_size: float


@dataclass(frozen=True, slots=True)
class _Moment:
    """Rows of the universe that share one day and step of their market's session."""

    day: int
    step: int
    rows: Ints


class Market:
    """Invariant: ``quotes``, ``fx`` and ``status`` depend on (seed, instant, halts brought by faults till then) only.

    Prices move once a market second.
    """

    def __init__(self, seed: int) -> None:
        real = read_closes()
        markets = sorted({HOME, *(line.trades for line in LINES)} - {NET_ASSET_VALUE})
        self._hours = {market: hours_of(market, real.days) for market in markets}
        self.closes: Closes = modelled_closes(real, seed, self._hours)
        self.first, self.last = real.day(FIRST_DAY), real.day(LAST_DAY)
        shares = list_universe(self.closes, FIRST_DAY)
        self._shares = len(shares.symbol)  # rows before those of coins
        self._coins = CoinQuotes(seed)
        self.universe: Universe = joined(shares, self._coins.universe)
        self.seed = seed
        self._tape = Tape(self.closes, seed, INDEX, start=self.first)
        self._annual = _implied(self.closes)
        self._expiry_us = _expiries(self.universe)
        self._fault_halts: list[tuple[int, float]] = [(0, 0.0)]  # (from which instant, chance a spell)
        self._draws = lru_cache(maxsize=8)(self._draws_of)
        self._quotes = lru_cache(maxsize=16)(self._quotes_at)
        self._sessions = lru_cache(maxsize=1024)(self._session_of)

    @cached_property
    def walk(self) -> Walk:
        """The replay's clock over the days that are played."""
        home = self._hours[HOME]
        played = slice(self.first, self.last + 1)
        return Walk(Hours(home.opens[played], home.closes[played], home.held[played]))

    def day(self, at_us: int) -> int:
        """The row in the closes of the day an instant belongs to."""
        return self.first + self.walk.day(at_us)

    def date(self, at_us: int) -> date:
        """The session's date an instant belongs to."""
        return self.closes.days[self.day(at_us)]

    def previous_close(self, at_us: int) -> Floats:
        """The official close before the day of ``at_us``, NaN where a line has none of its own (options)."""
        universe = self.universe
        own = (universe.source >= 0) & (universe.kind != InstrumentKind.OPTION)
        priced = self.closes.price[self.day(at_us) - 1][np.maximum(universe.source, 0)]
        before = np.where(own, priced, universe.resting)
        day = self.day(at_us)
        if day > self.first:  # coins: what they were worth when the day before ended
            before[self._shares :] = self._coins.values(int(self.walk.ends[day - self.first - 1]))[0]
        return before

    def fx(self, at_us: int) -> FxRows:
        """Dollars for one unit of each foreign currency."""
        prices = self._tape.prices(self.day(at_us), self._step(HOME, at_us))
        columns = [self.closes.symbols.index(rate.symbol) for rate in RATES]
        return FxRows(np.array([rate.symbol for rate in RATES]), np.round(prices[columns], 6))

    def status(self, at_us: int) -> Codes:
        """Each row's status: halted shares and the options on them HALTED, expired options DELISTED."""
        universe = self.universe
        status = universe.status.copy()
        expired = np.isin(np.arange(len(status)), universe.listed(self.date(at_us)), invert=True)
        status[expired] = InstrumentStatus.DELISTED
        for halt in self._halts(at_us):
            status[self._halted_rows(halt)] = InstrumentStatus.HALTED
        return status

    def quotes(self, at_us: int) -> QuoteRows:
        """A quote a row; without bid and ask while the line does not trade, so that its last price is its mark."""
        return self._quotes(at_us // SECOND * SECOND)

    def touches(self, rows: Iterable[int], at_us: int) -> dict[int, Touch]:
        """Bid and ask with their sizes of those rows that trade now. The same figures as in ``quotes``."""
        wanted = np.array(sorted(rows), dtype=np.int32)
        columns = self._columns(at_us // SECOND * SECOND, wanted)
        names = ("bid", "ask", "bid_size", "ask_size")
        figures = zip(*(columns[name][wanted].tolist() for name in names), strict=True)
        found = {row: Touch(*each) for row, each in zip(wanted.tolist(), figures, strict=True)}
        return {row: touch for row, touch in found.items() if not math.isnan(touch.bid)}

    def width(self, rows: Ints, at_us: int) -> Floats:
        """How wide rows trade: shares by their daily volatility in calm days' volatilities, coins as they run now."""
        coin = np.asarray(rows) >= self._shares
        return np.where(coin, self._coins.width(at_us), self._width_on(rows, self.day(at_us)))

    def coin_spot(self, row: int, at_us: int) -> float | None:
        """The spot a row of coins follows; None for other rows."""
        return None if row < self._shares else float(self._coins.spot(at_us)[row - self._shares])

    def premium(self, at_us: int) -> dict[str, tuple[float, float]]:
        """By perpetual how far it stands above its spot, a share, and what it is worth."""
        value, over = self._coins.values(at_us)[0], self._coins.premium(at_us)
        perpetual = np.flatnonzero(self._coins.universe.kind == InstrumentKind.PERPETUAL)
        symbols = self._coins.universe.symbol[perpetual].tolist()
        return dict(zip(symbols, zip(over.tolist(), value[perpetual].tolist(), strict=True), strict=True))

    def _width_on(self, rows: Ints, day: int) -> Floats:
        return np.asarray(np.maximum(self._tape.volatility[day][self.universe.source[rows]] / CALM, 0.5))

    def pace(self, rows: Ints) -> Floats:
        """What trades in rows in a second of the session on average: a day's volume over its seconds."""
        return np.nan_to_num(self.universe.adv[rows], nan=0.0) / GRID

    def session(self, row: int, at_us: int, later: int = 0) -> tuple[int, int] | None:
        """(open, close) of a row's own market on the day of an instant, or days later, as far as the replay plays it.

        None when there is no session, or when all of it falls into the hours that the replay skips.
        """
        return self._sessions(str(self.universe.trades[row]), self.day(at_us) + later)

    def _session_of(self, trades: str, day: int) -> tuple[int, int] | None:
        if trades == ALWAYS_OPEN:
            played = day - self.first
            return (int(self.walk.starts[played]), int(self.walk.ends[played])) if day <= self.last else None
        hours = self._hours[HOME if trades == NET_ASSET_VALUE else trades]
        if day > self.last or not hours.held[day]:
            return None
        begins, closes = int(self.walk.starts[day - self.first]), int(hours.closes[day])
        return (max(int(hours.opens[day]), begins), closes) if begins < closes else None

    def _quotes_at(self, at_us: int) -> QuoteRows:
        universe = self.universe
        columns = self._columns(at_us, None)
        return QuoteRows(
            symbol=universe.symbol,
            last=columns["last"],
            bid=columns["bid"],
            ask=columns["ask"],
            bid_size=columns["bid_size"],
            ask_size=columns["ask_size"],
            implied_volatility=columns["iv"],
            time_us=columns["at"],
        )

    def _columns(self, at_us: int, only: Ints | None) -> dict[str, Floats]:
        """Quotes of all rows, or of these only; the others' are then NaN."""
        universe = self.universe
        size = len(universe.symbol)
        columns = {name: np.full(size, np.nan) for name in ("last", "bid", "ask", "bid_size", "ask_size", "iv", "at")}
        columns["last"][:] = universe.resting
        columns["at"][universe.source < 0] = float(self._hours[HOME].closes[0])
        for name, values in self._coins.columns(at_us).items():
            columns[name][self._shares :] = values
        halted = self.status(at_us) == InstrumentStatus.HALTED
        for moment in self._moments(at_us, only):
            self._quote(columns, moment, halted)
        return columns

    def _step(self, market: str, at_us: int) -> int:
        day = self.day(at_us)
        if market == NET_ASSET_VALUE:
            return GRID if at_us >= self._hours[HOME].closes[day] else BEFORE
        opens, closes = int(self._hours[market].opens[day]), int(self._hours[market].closes[day])
        if at_us < opens:
            return BEFORE
        return GRID if at_us >= closes else (at_us - opens) * GRID // (closes - opens)

    def _at(self, market: str, day: int, step: int) -> int:
        """The instant of a step, the inverse of ``_step``."""
        hours = self._hours[HOME if market == NET_ASSET_VALUE else market]
        if step == BEFORE:
            return int(hours.closes[day - 1])
        opens, closes = int(hours.opens[day]), int(hours.closes[day])
        return opens + (closes - opens) * step // GRID

    def disturb(self, at_us: int, chance: float) -> None:
        """From the first spell that begins after an instant, halt a share in each with this chance."""
        self._fault_halts.append((at_us, chance))
        self._quotes.cache_clear()

    def _halts(self, at_us: int) -> list[Halt]:
        step, day = self._step(HOME, at_us), self.day(at_us)
        halts = [*halts_of(self.closes.days[day], day, self.seed), *self._fault_halt(day, step)]
        return [halt for halt in halts if halt.start <= step < halt.end]

    def _fault_halt(self, day: int, step: int) -> list[Halt]:
        spell = step // SPELL
        began = self._at(HOME, day, max(spell, 0) * SPELL)
        chance = next(chance for since, chance in reversed(self._fault_halts) if since < began)
        found = fault_halt(day, spell, chance, self.seed) if 0 <= step < GRID else None
        return [found] if found else []

    def _halted_rows(self, halt: Halt) -> Flags:
        universe = self.universe
        trades_here = (universe.trades == HOME) & (universe.source >= 0)
        if not halt.symbol:
            return np.asarray(trades_here)
        return np.asarray(trades_here & ((universe.symbol == halt.symbol) | (universe.underlying == halt.symbol)))

    def _moments(self, at_us: int, only: Ints | None) -> list[_Moment]:
        """The listed, priced rows by where their own session stands; a halted row stands where it was halted."""
        day, universe = self.day(at_us), self.universe
        steps = np.full(len(universe.symbol), GRID, dtype=np.int64)
        for market in np.unique(universe.trades[: self._shares]):
            steps[universe.trades == market] = self._step(str(market), at_us)
        for halt in self._halts(at_us):
            rows = self._halted_rows(halt)
            steps[rows] = np.minimum(steps[rows], halt.start)
        listed = universe.listed(self.closes.days[day])
        listed = listed[universe.source[listed] >= 0]
        if only is not None:
            listed = np.intersect1d(listed, only)
        return [
            _Moment(day, int(step), rows)
            for market in np.unique(universe.trades[listed])
            for here in [listed[universe.trades[listed] == market]]
            for step in np.unique(steps[here])
            for rows in [here[steps[here] == step]]
        ]

    def _quote(self, columns: dict[str, Floats], moment: _Moment, halted: Flags) -> None:
        rows, universe = moment.rows, self.universe
        market = str(universe.trades[rows[0]])
        at_us = self._at(market, moment.day, moment.step)
        value, half, volatility = self._values(moment, at_us)
        open_now = (0 <= moment.step < GRID) & ~halted[rows] & (universe.kind[rows] != InstrumentKind.INDEX)
        side, bid_size, ask_size = self._draws(moment.day, max(moment.step, 0) // SIZE_SECONDS)[:, rows]
        tick, lot = universe.tick_size[rows], universe.lot_size[rows]
        bid = np.maximum(np.floor((value - half) / tick + 1e-9), 0.0) * tick
        ask = np.maximum(np.ceil((value + half) / tick - 1e-9) * tick, bid + tick)
        usual = np.maximum(self.pace(rows) / (self._width_on(rows, moment.day) * lot), 1.0)  # thin where prices run
        columns["last"][rows] = self._last(moment, value, half, side)
        columns["bid"][rows] = np.where(open_now, np.round(bid, 6), np.nan)
        columns["ask"][rows] = np.where(open_now, np.round(ask, 6), np.nan)
        columns["bid_size"][rows] = np.where(open_now, np.ceil(usual * -2 * np.log(bid_size)) * lot, np.nan)
        columns["ask_size"][rows] = np.where(open_now, np.ceil(usual * -2 * np.log(ask_size)) * lot, np.nan)
        columns["iv"][rows] = volatility
        columns["at"][rows] = at_us

    def _last(self, moment: _Moment, value: Floats, half: Floats, side: Floats) -> Floats:
        """A trade inside the spread, on tick; before the open and from the close on the official close as it is."""
        universe, rows = self.universe, moment.rows
        tick = universe.tick_size[rows]
        traded = np.round(np.maximum(np.round((value + half * (2 * side - 1)) / tick), 0.0) * tick, 6)
        is_option = universe.kind[rows] == InstrumentKind.OPTION
        official = np.where(is_option, np.round(np.round(value / tick) * tick, 6), value)
        return np.asarray(np.where(0 <= moment.step < GRID, traded, official))

    def _values(self, moment: _Moment, at_us: int) -> tuple[Floats, Floats, Floats]:
        """(value, half spread, implied volatility) of rows; the last is NaN but for options."""
        universe, rows = self.universe, moment.rows
        columns = universe.source[rows]
        spot = self._tape.prices(moment.day, moment.step)[columns]
        width = self._width_on(rows, moment.day)
        is_option = universe.kind[rows] == InstrumentKind.OPTION
        volatility = self._smile(moment, spot, universe.strike[rows], columns)
        years = (self._expiry_us[rows] - at_us) / _YEAR_US
        premium = black_scholes.price(
            spot,
            np.where(is_option, universe.strike[rows], spot),
            years,
            volatility,
            universe.right[rows] == OptionRight.C,
            RATE,
        )
        tick = universe.tick_size[rows]
        share_half = np.maximum(spot * HALF_SPREAD * width, tick / 2)
        option_half = np.maximum(premium * OPTION_HALF_SPREAD * np.sqrt(width), tick / 2)
        return (
            np.where(is_option, premium, spot),
            np.where(is_option, option_half, share_half),
            np.where(is_option, np.round(volatility, 6), np.nan),
        )

    def _smile(self, moment: _Moment, spot: Floats, strike: Floats, columns: Ints) -> Floats:
        """Annual volatility by strike: yesterday's level drifts to today's, low strikes cost more (-0.6 a log unit)."""
        share = np.clip(moment.step / GRID, 0.0, 1.0)
        level = (1 - share) * self._annual[moment.day - 1][columns] + share * self._annual[moment.day][columns]
        skew = np.clip(1 - 0.6 * np.log(np.where(np.isnan(strike), spot, strike) / spot), 0.75, 1.5)
        return np.asarray(level * skew)

    def _draws_of(self, day: int, slot: int) -> Floats:
        """Uniforms for (side of the last trade, bid size, ask size) of every row."""
        return uniforms(self.seed, Stream.QUOTES, day, slot, (3, self._shares))


def _implied(closes: Closes) -> Floats:
    """Annual implied volatility at each close: realised (RiskMetrics) and a premium of 5 points, 10 % to 250 %."""
    return np.clip(np.sqrt(SESSIONS_A_YEAR * realised_variance(closes.log_return)) + 0.05, 0.10, 2.5)


def _expiries(universe: Universe) -> Floats:
    """The instant options stop: 16:00 in New York on their expiry, microseconds; 0 for other rows."""
    zone = ZoneInfo("America/New_York")
    known = {
        day: datetime(day.year, day.month, day.day, 16, tzinfo=zone)
        for day in {expiry.item() for expiry in universe.expiry if not np.isnat(expiry)}
    }
    epoch = datetime(1970, 1, 1, tzinfo=ZoneInfo("UTC"))
    return np.array(
        [0.0 if np.isnat(day) else (known[day.item()] - epoch) / timedelta(microseconds=1) for day in universe.expiry]
    )
