"""Value and requirement of one unit of each line, options' own rules excepted (spec: margin, sections 1 and 2).

Every column is per unit of *signed* quantity and in the reporting currency, so an account's sum is a plain product.
"""

from __future__ import annotations

import numpy as np

from workstation.book.columns import Floats, Ints
from workstation.domain.enums import Level
from workstation.margin.terms import LEVELS, Terms

LONG, SHORT, STOCK_REQUIREMENT = 0, 1, slice(2, 2 + LEVELS)  # columns of ``line_columns``

_FLOOR_FROM = 5.00  # USD: from this price on short shares need at least 5.00 each
_FLOOR_BELOW = 2.50  # USD: below it the full price, and at least 2.50 each
_FLOORED = slice(Level.INITIAL, Level.FORCED)  # "maintenance level and above it, not forced"


def line_columns(terms: Terms, mark: Floats, rows: Ints) -> Floats:
    """Positive value, negative value and four requirements of stock and futures, shape (rows, 6)."""
    value = terms.unit[rows] * mark[terms.instrument[rows]]
    long_line = terms.sign[rows] > 0
    positive = np.where(long_line, ~(value < 0), value < 0)  # an unknown value stays unknown on its own side
    counted = np.where(terms.future[rows], 0.0, value)
    columns = np.empty((len(rows), 2 + LEVELS))
    columns[:, LONG] = np.where(positive, counted, 0)
    columns[:, SHORT] = np.where(positive, 0, counted)
    columns[:, STOCK_REQUIREMENT] = _requirement(terms, mark, rows, terms.rates[rows])
    return columns


def overnight_columns(terms: Terms, mark: Floats, rows: Ints) -> Floats:
    """Margin-call requirement of stock and futures at the cut-off, shape (rows, 1)."""
    rates = np.repeat(terms.overnight[rows, None], LEVELS, axis=1)
    return _requirement(terms, mark, rows, rates)[:, [Level.MARGIN_CALL]]


def floor_per_share(price: Floats) -> Floats:
    """The US floor of a short share in USD: 5.00 from a price of 5.00 on, below it max(price, 2.50)."""
    return np.where(price >= _FLOOR_FROM, _FLOOR_FROM, np.maximum(price, _FLOOR_BELOW))


def _requirement(terms: Terms, mark: Floats, rows: Ints, rates: Floats) -> Floats:
    """|value| x rate per signed unit; of short US shares at least the floor. What has no rate has no value in it."""
    price, unit = mark[terms.instrument[rows]], terms.unit[rows]
    required = np.where(terms.option[rows, None], 0.0, rates * np.abs(unit * price)[:, None])
    floored = np.flatnonzero(terms.floored[rows])
    floor = (floor_per_share(price[floored]) * unit[floored])[:, None]
    required[floored, _FLOORED] = np.maximum(required[floored, _FLOORED], floor)
    return required * terms.sign[rows, None]


def per_share(terms: Terms, mark: Floats, rows: Ints) -> Floats:
    """What one share needs on its own, long or short: the four levels, then the margin call at the cut-off."""
    now = _requirement(terms, mark, rows, terms.rates[rows]) * terms.sign[rows, None]
    return np.hstack([now, overnight_columns(terms, mark, rows) * terms.sign[rows, None]])
