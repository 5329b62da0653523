"""The real daily closes the replay is made of, and the volatility they imply."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date

import numpy as np

from workstation.book.columns import Floats
from workstation.config import resource

FILE = "demo/us_large_caps_2020h1.csv"
FIRST_DAY = date(2020, 2, 24)  # the first day of the fall
LAST_DAY = date(2020, 4, 30)
INDEX = "SPX"
DECAY = 0.94  # weight of yesterday's variance in today's estimate (RiskMetrics, 1996, daily data)


@dataclass(frozen=True, slots=True)
class Closes:
    """Daily closes, shape (days, symbols); row 0 is the first day of the file, each later one a trading session."""

    days: tuple[date, ...]
    symbols: tuple[str, ...]
    price: Floats

    @property
    def log_return(self) -> Floats:
        """Close to close, natural logarithm; the first day has none and reads 0."""
        return np.diff(np.log(self.price), axis=0, prepend=np.log(self.price[:1]))

    def day(self, day: date) -> int:
        """The row of a session."""
        return self.days.index(day)


def read_closes() -> Closes:
    """The closes as shipped."""
    with resource(FILE).open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    price = np.array([[float(cell) for cell in row[1:]] for row in rows])
    return Closes(tuple(date.fromisoformat(row[0]) for row in rows), tuple(header[1:]), price)


def realised_variance(log_return: Floats) -> Floats:
    """Daily variance known at each close: v[d] = 0.94 v[d-1] + 0.06 r[d]^2, started from the first ten returns."""
    variance = np.empty_like(log_return)
    variance[0] = np.mean(log_return[1:11] ** 2, axis=0)
    for day in range(1, len(log_return)):
        variance[day] = DECAY * variance[day - 1] + (1 - DECAY) * log_return[day] ** 2
    return variance


def day_volatility(log_return: Floats) -> Floats:
    """Volatility of each day's own path: half what was known the evening before, half the day's own move, squared."""
    known = realised_variance(log_return)
    before = np.vstack((known[:1], known[:-1]))
    return np.asarray(np.sqrt(0.5 * before + 0.5 * log_return**2))
