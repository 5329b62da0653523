"""Lines that have no real prices here: trackers, foreign shares, a fund and rates of exchange, derived and so named."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workstation.book.columns import Floats
from workstation.domain.enums import InstrumentKind
from workstation.venue.history import INDEX, Closes
from workstation.venue.hours import HOME, Hours
from workstation.venue.randomness import Stream, normals

CLOSE_DECIMALS = 6
NET_ASSET_VALUE = "NAV"  # priced once a day after the home close


@dataclass(frozen=True, slots=True)
class Line:
    """A modelled line: daily return = ``beta`` x the index's (of ``lag`` days ago) + ``own`` x a standard normal.

    ``compounded`` lines move by ``beta`` times the index's simple return, as daily-leveraged funds do.
    """

    symbol: str
    name: str
    kind: InstrumentKind
    currency: str
    first: float  # price on the first day of the data
    beta: float
    own: float  # daily volatility of its own
    market: str = HOME
    trades: str = HOME  # whose hours its price follows
    tick: float = 0.01
    lot: float = 1.0
    adv: float = 1e6
    sector: str = ""
    leverage: float = 1.0
    lag: int = 0
    compounded: bool = False


_S = InstrumentKind.STOCK
LINES = (
    Line("SPXT", "S&P 500 tracker (modelled)", InstrumentKind.ETF, "USD", 325.785, 1, 0, adv=8e7, sector="Index"),
    Line(
        "SPXT3",
        "S&P 500 3x daily (modelled)",
        InstrumentKind.ETF,
        "USD",
        68.0,
        3,
        0,
        adv=1.2e7,
        sector="Index",
        leverage=3,
        compounded=True,
    ),
    Line(
        "BALFD",
        "Balanced fund (modelled)",
        InstrumentKind.FUND,
        "USD",
        24.5,
        0.5,
        0.001,
        trades=NET_ASSET_VALUE,
        adv=5e5,
        sector="Fund",
    ),
    Line("DEAUT", "German car maker (modelled)", _S, "EUR", 71.2, 1.2, 0.014, "XETR", "XETR", 0.02, 1, 3e6, "Autos"),
    Line("DEPHA", "German drug maker (modelled)", _S, "EUR", 74.5, 0.7, 0.010, "XETR", "XETR", 0.01, 1, 3e6, "Health"),
    Line("GBOIL", "British oil major (modelled)", _S, "GBP", 22.6, 1.1, 0.013, "XLON", "XLON", 0.005, 1, 9e6, "Energy"),
    Line("GBBNK", "British bank (modelled)", _S, "GBP", 6.1, 1.0, 0.011, "XLON", "XLON", 0.005, 1, 2e7, "Banks"),
    Line(
        "HKBNK",
        "Hong Kong bank (modelled)",
        _S,
        "HKD",
        61.5,
        0.5,
        0.009,
        "XHKG",
        "XHKG",
        0.05,
        400,
        2e7,
        "Banks",
        lag=1,
    ),
    Line(
        "HKNET",
        "Hong Kong internet (modelled)",
        _S,
        "HKD",
        378.0,
        0.6,
        0.013,
        "XHKG",
        "XHKG",
        0.2,
        100,
        1.5e7,
        "Technology",
        lag=1,
    ),
)
RATES = (  # one unit in dollars, close to what it was on the first day of the data
    Line("EUR", "Euro (modelled)", InstrumentKind.INDEX, "USD", 1.1170, -0.01, 0.004),
    Line("GBP", "Pound sterling (modelled)", InstrumentKind.INDEX, "USD", 1.3140, 0.12, 0.005),
    Line("HKD", "Hong Kong dollar (modelled)", InstrumentKind.INDEX, "USD", 0.12836, 0.0, 0.0002),
)


def modelled_closes(real: Closes, seed: int, hours: dict[str, Hours]) -> Closes:
    """The real closes and, to their right, those of every modelled line; a day its market is shut repeats the last."""
    lines = LINES + RATES
    noise = normals(seed, Stream.MODELLED_CLOSES, 0, 0, (len(real.days), len(lines)))
    index = real.log_return[:, real.symbols.index(INDEX)]
    columns = [_closes(line, index, noise[:, place], hours) for place, line in enumerate(lines)]
    symbols = real.symbols + tuple(line.symbol for line in lines)
    return Closes(real.days, symbols, np.column_stack((real.price, *columns)))


def _closes(line: Line, index: Floats, noise: Floats, hours: dict[str, Hours]) -> Floats:
    driver = np.concatenate((np.zeros(line.lag), index[: len(index) - line.lag]))
    follow = np.log1p(line.beta * np.expm1(driver)) if line.compounded else line.beta * driver
    moves = follow + line.own * noise
    if line.trades in hours:
        moves = np.where(hours[line.trades].held, moves, 0.0)
    moves[0] = 0.0
    return np.round(line.first * np.exp(np.cumsum(moves)), CLOSE_DECIMALS)
