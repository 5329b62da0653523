"""Spot prices of coins at any second, modelled: a jump-diffusion with crashes, as a function of the seed alone.

    log S(t) = log S(0) + drift of the crashes D(t) + diffusion W(t) + jumps J(t)        (Merton 1976, and crashes)

W is drawn hour by hour and bridged to minutes and seconds, each from its own address in the random stream, so that any
instant can be asked for in any order. Jumps come by chance in any hour, often in a crash. A crash is a fall along a
smooth step, of which a part comes back; when it begins and how deep it goes varies a little with the seed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

import numpy as np

from workstation.book.columns import Floats
from workstation.sessions.published import microseconds
from workstation.venue.hours import SECOND
from workstation.venue.randomness import Stream, normals, uniforms

HOUR, MINUTE = 3600 * SECOND, 60 * SECOND
FIRST = microseconds(datetime(2020, 2, 23, tzinfo=UTC))  # a day before the replay begins
_HOURS_A_YEAR = 365 * 24
_STEPS = 60  # minutes an hour, seconds a minute


@dataclass(frozen=True, slots=True)
class Coin:
    """A coin as modelled: price at ``FIRST`` in dollars, annual volatility, share of it in common with the others."""

    symbol: str
    name: str
    first: float
    volatility: float
    common: float


@dataclass(frozen=True, slots=True)
class Crash:
    """A fall of ``depth`` (log) over ``hours``, of which ``back`` returns in three times as long."""

    begins: int
    hours: float
    depth: float
    back: float


COINS = (
    Coin("BTC", "Bitcoin (modelled)", 9_900.0, 0.60, 0.90),
    Coin("ETH", "Ether (modelled)", 272.0, 0.75, 0.90),
)
# One on the replay's first afternoon; the other when coins lost almost half within a day in fact.
CRASHES = (
    Crash(microseconds(datetime(2020, 2, 24, 17, 30, tzinfo=UTC)), 1.0, 0.22, 0.35),
    Crash(microseconds(datetime(2020, 3, 12, 14, 30, tzinfo=UTC)), 5.0, 0.50, 0.30),
)
_LATER, _DEEPER = 0.5, 0.15  # how much a crash varies with the seed: of an hour, of its depth
_CALM_JUMPS, _CRASH_JUMPS = 0.02, 0.8  # chance of one in an hour
_JUMP_MEAN, _JUMP_SPREAD = -0.004, 0.012  # log, in a calm hour; three times that in a crash
_BACK_TIMES = 3.0


class CoinPath:
    """Prices of all ``COINS``, in that order. Invariant: a function of (seed, instant) and nothing else."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._crashes = tuple(_varied(crash, seed, number) for number, crash in enumerate(CRASHES))
        self._deviation = np.array([coin.volatility for coin in COINS]) / np.sqrt(_HOURS_A_YEAR)  # of an hour
        self._first = np.log([coin.first for coin in COINS])
        self._hours = [np.zeros(len(COINS))]  # diffusion and jumps at each hour's beginning
        self._minutes = lru_cache(maxsize=8)(self._minutes_of)
        self._seconds = lru_cache(maxsize=8)(self._seconds_of)

    @property
    def crashes(self) -> tuple[Crash, ...]:
        """The crashes of this seed."""
        return self._crashes

    def prices(self, at_us: int) -> Floats:
        """Dollars at an instant, to the second."""
        hour, rest = divmod(max(at_us - FIRST, 0), HOUR)
        minute, second = rest // MINUTE, rest % MINUTE // SECOND
        walked = self._seconds(hour, minute)[second] + self._jumped(hour, rest)
        return np.asarray(np.exp(self._first + self._drift(at_us) + walked))

    def unrest(self, at_us: int) -> float:
        """How prices ran in the half hour before: the largest move in usual moves of that time, 1 at least."""
        moved = np.abs(np.log(self.prices(at_us) / self.prices(at_us - HOUR // 2)))
        return float(max(1.0, (moved / (self._deviation * np.sqrt(0.5))).max()))

    def _drift(self, at_us: int) -> float:
        return sum(_fallen(crash, at_us) for crash in self._crashes)

    def _in_crash(self, hour: int) -> bool:
        begins = FIRST + hour * HOUR
        return any(begins + HOUR > one.begins and begins < one.begins + one.hours * HOUR for one in self._crashes)

    def _at(self, hour: int) -> Floats:
        """Diffusion and jumps up to an hour's beginning."""
        while len(self._hours) <= hour:
            last = len(self._hours) - 1
            self._hours.append(self._hours[last] + self._increment(last) + self._jump(last)[1])
        return self._hours[hour]

    def _increment(self, hour: int) -> Floats:
        noise = normals(self._seed, Stream.COIN_HOURS, hour, 0, (1, len(COINS) + 1))
        return np.asarray(self._mixed(noise)[0])

    def _mixed(self, noise: Floats) -> Floats:
        """Independent normals, the common one first, to one an hour of each coin."""
        common = np.array([coin.common for coin in COINS])
        return np.asarray((noise[:, :1] * common + noise[:, 1:] * np.sqrt(1 - common**2)) * self._deviation)

    def _jump(self, hour: int) -> tuple[int, Floats]:
        """(when in the hour, size of each coin's): all coins jump together."""
        chance, when = uniforms(self._seed, Stream.COIN_JUMPS, hour, 0, (2,))
        crash = self._in_crash(hour)
        if chance >= (_CRASH_JUMPS if crash else _CALM_JUMPS):
            return 0, np.zeros(len(COINS))
        normal = float(normals(self._seed, Stream.COIN_JUMPS, hour, 1, (1,))[0])
        scale = 3.0 if crash else 1.0
        return int(when * HOUR), np.full(len(COINS), scale * (_JUMP_MEAN + _JUMP_SPREAD * normal))

    def _jumped(self, hour: int, into: int) -> Floats:
        when, size = self._jump(hour)
        return size if into >= when else np.zeros_like(size)

    def _minutes_of(self, hour: int) -> Floats:
        """Diffusion at each minute of an hour, shape (61, coins); this hour's own jump comes on top."""
        noise = self._mixed(normals(self._seed, Stream.COIN_MINUTES, hour, 0, (_STEPS, len(COINS) + 1)))
        return _bridged(self._at(hour), self._at(hour) + self._increment(hour), noise / np.sqrt(_STEPS))

    def _seconds_of(self, hour: int, minute: int) -> Floats:
        """Diffusion at each second of a minute, shape (61, coins)."""
        low, high = self._minutes(hour)[minute : minute + 2]
        noise = self._mixed(normals(self._seed, Stream.COIN_SECONDS, hour, minute, (_STEPS, len(COINS) + 1)))
        return _bridged(low, high, noise / _STEPS)


def _bridged(low: Floats, high: Floats, noise: Floats) -> Floats:
    """A Brownian bridge in as many steps as there is noise, both ends included."""
    path = np.vstack((np.zeros_like(low), np.cumsum(noise, axis=0)))
    share = np.linspace(0.0, 1.0, len(path))[:, None]
    return np.asarray(low + share * (high - low) + path - share * path[-1])


def _varied(crash: Crash, seed: int, number: int) -> Crash:
    later, deeper = uniforms(seed, Stream.COIN_CRASHES, number, 0, (2,))
    begins = crash.begins + int((2 * later - 1) * _LATER * HOUR) // SECOND * SECOND
    return Crash(begins, crash.hours, crash.depth * (1 + (2 * deeper - 1) * _DEEPER), crash.back)


def _fallen(crash: Crash, at_us: int) -> float:
    """Log fall at an instant: a smooth step down, then a slower one part of the way back."""
    since = (at_us - crash.begins) / HOUR
    down = _smooth(since / crash.hours)
    back = _smooth((since - crash.hours) / (_BACK_TIMES * crash.hours))
    return -crash.depth * (down - crash.back * back)


def _smooth(share: float) -> float:
    """3 x^2 - 2 x^3 between 0 and 1."""
    x = min(max(share, 0.0), 1.0)
    return x * x * (3 - 2 * x)
