"""What the venue lists: the real shares and the index, modelled lines, options on them, and what no longer trades."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import numpy as np

from workstation.book.columns import Codes, Dates, Floats, Ints, Texts
from workstation.domain.enums import IndexClass, InstrumentKind, InstrumentStatus, OptionRight
from workstation.venue.history import INDEX, Closes
from workstation.venue.hours import HOME
from workstation.venue.modelled import LINES

# Name, sector and a day's volume in shares to one digit, as of early 2020 at adjusted prices.
SHARES = {
    "AAPL": ("Apple", "Technology", 1e8),
    "AMD": ("Advanced Micro Devices", "Technology", 5e7),
    "BAC": ("Bank of America", "Banks", 5e7),
    "BBY": ("Best Buy", "Retail", 2e6),
    "CVX": ("Chevron", "Energy", 7e6),
    "GE": ("General Electric", "Industrials", 7e6),
    "HD": ("Home Depot", "Retail", 4e6),
    "JNJ": ("Johnson & Johnson", "Health", 7e6),
    "JPM": ("JPMorgan Chase", "Banks", 1e7),
    "KO": ("Coca-Cola", "Consumer", 1e7),
    "LLY": ("Eli Lilly", "Health", 3e6),
    "MRK": ("Merck", "Health", 9e6),
    "MSFT": ("Microsoft", "Technology", 3e7),
    "PEP": ("PepsiCo", "Consumer", 4e6),
    "PFE": ("Pfizer", "Health", 2e7),
    "PG": ("Procter & Gamble", "Consumer", 7e6),
    "RRC": ("Range Resources", "Energy", 1e7),
    "UNH": ("UnitedHealth", "Health", 3e6),
    "WMT": ("Walmart", "Retail", 6e6),
    "XOM": ("Exxon Mobil", "Energy", 1e7),
}
# symbol, name, kind, currency, market, status, last price: nothing trades here, the last price stands.
DORMANT = (
    ("SUSMI", "Suspended miner (modelled)", InstrumentKind.STOCK, "USD", HOME, InstrumentStatus.SUSPENDED, 11.4),
    ("HKSUS", "Suspended builder (modelled)", InstrumentKind.STOCK, "HKD", "XHKG", InstrumentStatus.SUSPENDED, 3.2),
    ("DELSH", "Delisted shipping line (modelled)", InstrumentKind.STOCK, "USD", HOME, InstrumentStatus.DELISTED, 0.08),
)  # fmt: skip
DAILY_EXPIRIES = (date(2020, 2, 24), date(2020, 2, 26))  # Mondays and Wednesdays exist on the index and its tracker
WEEKLY_EXPIRIES = (date(2020, 2, 28), date(2020, 3, 6), date(2020, 3, 13), date(2020, 3, 20))
MONTHLY_EXPIRIES = (date(2020, 4, 17), date(2020, 6, 19), date(2021, 1, 15))
OPTION_UNDERLYINGS = ("AAPL", "AMD", "BAC", "JPM", "MSFT", "XOM", "SPXT", INDEX)
_MONEYNESS = (0.85, 0.95, 1.0, 1.05, 1.15)
_DENSE = frozenset({"SPXT", INDEX})


@dataclass(frozen=True, slots=True)
class Universe:
    """Every instrument ever listed, one row each: priced lines, then options, then dormant ones, then coins.

    Invariant: ``source`` is the tape column a row's price comes from (an option's: its underlying's), -1 for dormant
    ones and for coins, which have a path of their own.
    """

    symbol: Texts
    name: Texts
    kind: Codes
    currency: Texts
    market: Texts
    trades: Texts  # whose hours the price follows
    lot_size: Floats
    tick_size: Floats
    status: Codes
    underlying: Texts
    right: Codes
    strike: Floats
    expiry: Dates
    index_class: Codes
    cash_settled: Codes
    leverage: Floats
    adv: Floats
    sector: Texts
    source: Ints
    resting: Floats  # the last price of a dormant line

    def listed(self, day: date) -> Ints:
        """Rows that exist on a day: all but options that expired before it."""
        gone = (self.kind == InstrumentKind.OPTION) & (self.expiry < np.datetime64(day))
        return np.flatnonzero(~gone).astype(np.int32)


def joined(first: Universe, second: Universe) -> Universe:
    """The rows of ``first``, then those of ``second``."""
    pairs = {f.name: (getattr(first, f.name), getattr(second, f.name)) for f in fields(Universe)}
    return Universe(**{name: np.concatenate(columns) for name, columns in pairs.items()})


@dataclass(frozen=True, slots=True)
class Listing:
    """One instrument, with what most have as defaults."""

    symbol: str
    name: str
    kind: InstrumentKind
    currency: str = "USD"
    market: str = HOME
    trades: str = HOME
    lot_size: float = 1.0
    tick_size: float = 0.01
    status: InstrumentStatus = InstrumentStatus.TRADING
    underlying: str = ""
    right: OptionRight = OptionRight.NONE
    strike: float = float("nan")
    expiry: date | None = None
    index_class: IndexClass = IndexClass.EQUITY
    cash_settled: bool = False
    leverage: float = 1.0
    adv: float = float("nan")
    sector: str = ""
    source: int = -1
    resting: float = float("nan")


def list_universe(closes: Closes, start: date) -> Universe:
    """The instruments of a session that starts on ``start``: strikes stand around the close before it."""
    return universe_of([*_lines(closes), *_options(closes, start), *_dormant()])


def universe_of(listings: Sequence[Listing]) -> Universe:
    """Listings as columns, a row each."""
    columns = {
        name: np.array([getattr(listing, name) for listing in listings], dtype=kind) for name, kind in _TYPES.items()
    }
    return Universe(**columns)


_TYPES: dict[str, Any] = {
    **dict.fromkeys(("symbol", "name", "currency", "market", "trades", "underlying", "sector"), np.str_),
    **dict.fromkeys(("kind", "status", "right", "index_class", "cash_settled"), np.int8),
    **dict.fromkeys(("lot_size", "tick_size", "strike", "leverage", "adv", "resting"), np.float64),
    "expiry": np.dtype("datetime64[D]"),
    "source": np.int32,
}


def _lines(closes: Closes) -> list[Listing]:
    column = closes.symbols.index
    broad = IndexClass.BROAD_INDEX
    shares = [
        Listing(symbol, name, InstrumentKind.STOCK, adv=adv, sector=sector, source=column(symbol))
        for symbol, (name, sector, adv) in SHARES.items()
    ]
    index = Listing(INDEX, "S&P 500", InstrumentKind.INDEX, index_class=broad, sector="Index", source=column(INDEX))
    modelled = [
        Listing(
            line.symbol, line.name, line.kind, line.currency, line.market, line.trades, line.lot, line.tick,
            index_class=broad if line.symbol in _DENSE else IndexClass.EQUITY,
            leverage=line.leverage, adv=line.adv, sector=line.sector, source=column(line.symbol),
        )
        for line in LINES
    ]  # fmt: skip
    return [*shares, index, *modelled]


def _options(closes: Closes, start: date) -> list[Listing]:
    before = closes.price[closes.day(start) - 1]
    return [
        _option(underlying, closes.symbols.index(underlying), strike, expiry, right)
        for underlying in OPTION_UNDERLYINGS
        for expiry in (*(DAILY_EXPIRIES if underlying in _DENSE else ()), *WEEKLY_EXPIRIES, *MONTHLY_EXPIRIES)
        for strike in strikes(float(before[closes.symbols.index(underlying)]))
        for right in (OptionRight.C, OptionRight.P)
    ]


def strikes(spot: float) -> list[float]:
    """Strikes around a price, on the step a share of that price has: a hundredth, rounded to 0.5, 1, 2.5, 5 or 25."""
    step = max(choice for choice in (0.5, 1.0, 2.5, 5.0, 25.0) if choice <= max(0.5, spot / 30))
    return sorted({round(spot * share / step) * step for share in _MONEYNESS})


def _option(underlying: str, source: int, strike: float, expiry: date, right: OptionRight) -> Listing:
    # The OCC's symbol: root, yymmdd, C or P, strike in thousandths with eight digits.
    symbol = f"{underlying}{expiry:%y%m%d}{right.name}{round(strike * 1000):08d}"
    word = "call" if right is OptionRight.C else "put"
    is_index = underlying == INDEX
    return Listing(
        symbol,
        f"{underlying} {strike:g} {word} {expiry:%Y-%m-%d} (modelled)",
        InstrumentKind.OPTION,
        tick_size=0.05 if is_index else 0.01,
        underlying=underlying,
        right=right,
        strike=strike,
        expiry=expiry,
        index_class=IndexClass.BROAD_INDEX if underlying in _DENSE else IndexClass.EQUITY,
        cash_settled=is_index,
        adv=5e3,
        source=source,
    )


def _dormant() -> list[Listing]:
    return [
        Listing(symbol, name, kind, currency, market, status=status, resting=last, adv=0.0)
        for symbol, name, kind, currency, market, status, last in DORMANT
    ]
