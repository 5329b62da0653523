"""Quotes of coins, perpetuals and their options: spot from the path, perpetuals at a premium, options by Black-Scholes.

A premium of the perpetual over spot follows the last hours' trend; funding (``funding``) pays for it. Spreads widen and
sizes thin out while prices run.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache

import numpy as np

from workstation.book.columns import Floats, Ints
from workstation.domain.enums import InstrumentKind, OptionRight
from workstation.margin import black_scholes
from workstation.sessions.published import microseconds
from workstation.venue.coin_path import COINS, HOUR, CoinPath
from workstation.venue.coin_universe import coin_universe
from workstation.venue.hours import SECOND
from workstation.venue.randomness import Stream, uniforms
from workstation.venue.universe import Universe

HALF_SPREAD, OPTION_HALF_SPREAD = 1e-4, 0.02  # of the price of a perpetual, of the premium, in a calm market
WIDEST = 12.0  # how many times wider, and thinner, than usual a market gets
TREND_HOURS, PREMIUM = 8, 0.02  # a perpetual stands this share of the trend of so many hours above spot,
PREMIUM_AT_MOST = 0.002  # and never further away than this
SKEW = -0.25  # implied volatility a log unit of strike / spot
EXPIRY_HOUR = 20  # UTC: 16:00 in New York, as the replay has no nights; expiries are in summer or winter time alike
_SIZE_SECONDS = 5
_YEAR_US = 365 * 86_400 * SECOND
_DECIMALS = 6


class CoinQuotes:
    """Invariant: what is quoted depends on (seed, instant) only."""

    def __init__(self, seed: int) -> None:
        self.universe: Universe = coin_universe()
        self.path = CoinPath(seed)
        self._seed = seed
        names = [coin.symbol for coin in COINS]
        own = np.where(self.universe.underlying == "", self.universe.symbol, self.universe.underlying)
        self._coin: Ints = np.array([names.index(str(name)) for name in own], np.int32)
        self._option = self.universe.kind == InstrumentKind.OPTION
        self._spot = self.universe.kind == InstrumentKind.INDEX
        self._expiry_us = np.array([_settles(day) for day in self.universe.expiry], np.float64)
        self._base = np.array([coin.volatility for coin in COINS])
        self.width = lru_cache(maxsize=64)(self._width)

    def columns(self, at_us: int) -> dict[str, Floats]:
        """Every column of the quotes at an instant, in the order of ``universe``; what expired has no market."""
        universe, tick, lot = self.universe, self.universe.tick_size, self.universe.lot_size
        value, volatility = self.values(at_us)
        half = np.where(self._option, value * OPTION_HALF_SPREAD * np.sqrt(self.width(at_us)), value * HALF_SPREAD)
        half = np.maximum(np.where(self._option, half, half * self.width(at_us)), tick / 2)
        side, bid_size, ask_size = self._draws(at_us)
        bid = np.maximum(np.floor((value - half) / tick + 1e-9), 0.0) * tick
        ask = np.maximum(np.ceil((value + half) / tick - 1e-9) * tick, bid + tick)
        usual = np.maximum(self._usual(at_us), 1.0)
        trades = ~self._spot & ~(self._option & (self._expiry_us <= at_us))
        last = np.where(
            self._spot,
            value,
            np.round(np.maximum(np.round((value + half * (2 * side - 1)) / tick), 0) * tick, _DECIMALS),
        )
        return {
            "last": np.round(last, _DECIMALS),
            "bid": np.where(trades, np.round(bid, _DECIMALS), np.nan),
            "ask": np.where(trades, np.round(ask, _DECIMALS), np.nan),
            "bid_size": np.where(trades, np.round(np.ceil(usual * -2 * np.log(bid_size)) * lot, _DECIMALS), np.nan),
            "ask_size": np.where(trades, np.round(np.ceil(usual * -2 * np.log(ask_size)) * lot, _DECIMALS), np.nan),
            "iv": np.where(self._option, np.round(volatility, _DECIMALS), np.nan),
            "at": np.full(len(universe.symbol), float(at_us // SECOND * SECOND)),
        }

    def values(self, at_us: int) -> tuple[Floats, Floats]:
        """(fair value, implied volatility) of each row; an option that expired keeps what it settled at."""
        spot = self.path.prices(at_us)[self._coin]
        perpetual = spot * (1 + self.premium(at_us)[self._coin])
        level = (self._base * np.sqrt(np.minimum(self.width(at_us), 4.0)))[self._coin]
        strike = np.where(self._option, self.universe.strike, spot)
        volatility = level * np.clip(1 + SKEW * np.log(strike / spot), 0.75, 1.5)
        years = np.maximum((self._expiry_us - at_us) / _YEAR_US, 0.0)
        call = self.universe.right == OptionRight.C
        modelled = black_scholes.price(spot, strike, years, volatility, call, 0.0)
        return np.where(self._option, modelled, np.where(self._spot, np.round(spot, 2), perpetual)), volatility

    def spot(self, at_us: int) -> Floats:
        """Dollars of each row's coin, to the cent."""
        return np.round(self.path.prices(at_us)[self._coin], 2)

    def premium(self, at_us: int) -> Floats:
        """How far each coin's perpetual stands above its spot, a share of it."""
        trend = np.log(self.path.prices(at_us) / self.path.prices(at_us - TREND_HOURS * HOUR))
        return np.clip(PREMIUM * trend, -PREMIUM_AT_MOST, PREMIUM_AT_MOST)

    def _width(self, at_us: int) -> float:
        """How many times wider and thinner than usual the markets are."""
        return min(1.0 + (self.path.unrest(at_us) - 1.0) / 2, WIDEST)

    def _usual(self, at_us: int) -> Floats:
        """Lots that usually stand at the best price: what trades in a second of 6.5 hours, thinner where prices run."""
        return self.universe.adv / (6.5 * 3600 * self.width(at_us) * self.universe.lot_size)

    def _draws(self, at_us: int) -> Floats:
        slot = max(at_us, 0) // (_SIZE_SECONDS * SECOND)
        return uniforms(self._seed, Stream.COIN_QUOTES, slot >> 20, slot & 0xFFFFF, (3, len(self.universe.symbol)))


def _settles(day: np.datetime64) -> float:
    """The instant an option stops, microseconds; 0 for what is none."""
    if np.isnat(day):
        return 0.0
    held = day.astype(object)
    return float(microseconds(datetime(held.year, held.month, held.day, EXPIRY_HOUR, tzinfo=UTC)))
