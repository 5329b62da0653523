"""Prices at any market second, without simulating what came before: a Brownian bridge from close to close.

A day runs on a clock of variance u from 0 (yesterday's close) to 1 (today's). The night takes ``NIGHT`` of it at
once, at the open; the session spends the rest minute by minute, fastest near open and close. With r the day's
log return, s its volatility, W a Brownian motion on u and B(u) = W(u) - u W(1):

    log price(u) = log close[d-1] + u r + s B(u),    so log price(1) = log close[d] whatever the seed.

B of a symbol is rho B_index + sqrt(1 - rho^2) B_own with rho the correlation of its daily returns with the index.
Inside a minute the same construction bridges from one minute to the next in seconds. Each day's minutes and each
minute's seconds have their own address in the random stream; nothing depends on the order of questions.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from workstation.book.columns import Floats
from workstation.venue.history import Closes, day_volatility
from workstation.venue.randomness import Stream, normals

# Share of a day's variance that falls into the night: a seventh for a weekend in French and Roll (Journal of Financial
# Economics 17, 1986, open-to-close over six times close-to-open); a fifth here, as futures trade all night since.
NIGHT = 0.20
MINUTES = 390
GRID = MINUTES * 60  # steps of a session: one a second at the home market, stretched or squeezed elsewhere


def _variance_clock() -> Floats:
    """Variance spent by each minute's start: U-shaped over the day (Lockwood and Linn, Journal of Finance 45, 1990)."""
    middle = (np.arange(MINUTES) + 0.5) / MINUTES
    pace = 1.0 + 6.0 * (middle - 0.55) ** 2
    clock = NIGHT + (1 - NIGHT) * np.concatenate(([0.0], np.cumsum(pace) / np.sum(pace)))
    clock[-1] = 1.0
    return np.asarray(clock)


_CLOCK = _variance_clock()


class Tape:
    """Log prices of every symbol of ``closes``. Invariant: a function of (seed, closes, day, step) and nothing else."""

    def __init__(self, closes: Closes, seed: int, index: str, start: int) -> None:
        returns = closes.log_return
        self._price = closes.price
        self._log = np.log(closes.price)
        self._returns = returns
        self._volatility = day_volatility(returns)
        self._own, self._shared = _loadings(returns, closes.symbols.index(index), start)
        self._seed = seed
        self._minutes = lru_cache(maxsize=4)(self._minutes_of)
        self._seconds = lru_cache(maxsize=8)(self._seconds_of)

    @property
    def volatility(self) -> Floats:
        """Volatility of each day's path, shape (days, symbols)."""
        return self._volatility

    def prices(self, day: int, step: int) -> Floats:
        """Prices at a step of a day: 0 is the open, ``GRID`` the close, -1 before the open (yesterday's close)."""
        if step < 0:
            return np.asarray(self._price[day - 1])
        if step >= GRID:
            return np.asarray(self._price[day])
        minute, second = divmod(step, 60)
        return np.asarray(np.exp(self._seconds(day, minute)[second]))

    def _minutes_of(self, day: int) -> Floats:
        """Log prices at each minute of a day, shape (MINUTES + 1, symbols)."""
        noise = self._mixed(normals(self._seed, Stream.MINUTES, day, 0, (MINUTES + 1, len(self._own) + 1)))
        path = np.cumsum(noise * np.sqrt(np.diff(_CLOCK, prepend=0.0))[:, None], axis=0)
        bridge = path - _CLOCK[:, None] * path[-1]
        drift = _CLOCK[:, None] * self._returns[day]
        return np.asarray(self._log[day - 1] + drift + self._volatility[day] * bridge)

    def _seconds_of(self, day: int, minute: int) -> Floats:
        """Log prices at each second of a minute, shape (60, symbols)."""
        low, high = self._minutes(day)[minute : minute + 2]
        noise = self._mixed(normals(self._seed, Stream.SECONDS, day, minute, (60, len(self._own) + 1)))
        path = np.cumsum(noise, axis=0) * np.sqrt((_CLOCK[minute + 1] - _CLOCK[minute]) / 60)
        share = np.arange(60)[:, None] / 60
        walked = np.vstack((np.zeros_like(low), path[:-1]))
        return np.asarray(low + share * (high - low) + self._volatility[day] * (walked - share * path[-1]))

    def _mixed(self, noise: Floats) -> Floats:
        """Independent normals, the index's first, to one correlated column a symbol."""
        return np.asarray(noise[:, :1] * self._shared + noise[:, 1:] * self._own)


def _loadings(returns: Floats, index: int, start: int) -> tuple[Floats, Floats]:
    """(own, shared) weights of each symbol's noise, from the correlation of daily returns from day ``start`` on."""
    centred = returns[start:] - returns[start:].mean(axis=0)
    scale = np.sqrt((centred**2).sum(axis=0) * (centred[:, index] ** 2).sum())
    shared = np.clip((centred * centred[:, [index]]).sum(axis=0) / np.where(scale > 0, scale, 1.0), -1.0, 1.0)
    return np.sqrt(1.0 - shared**2), shared
