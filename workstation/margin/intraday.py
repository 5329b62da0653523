"""Whose intraday rates apply now (spec: margin, section 5)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags
from workstation.domain.enums import Regime
from workstation.margin.units import Units


def inside_window(book: Book, units: Units, windows: Mapping[str, bool]) -> Flags:
    """Unit rows of INTRADAY accounts in instruments whose market is inside its intraday window now."""
    markets, which = np.unique(book.instruments.market, return_inverse=True)
    open_now = np.array([windows.get(str(market), False) for market in markets], np.bool_)
    intraday: Flags = units.regime == Regime.INTRADAY
    return intraday & open_now[which][units.instrument] if len(markets) else intraday
