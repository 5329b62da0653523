"""What the venue lists of coins: their spot as an index, a perpetual each, and options, all in dollars and linear."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from workstation.domain.enums import InstrumentKind, OptionRight
from workstation.venue.coin_path import COINS, Coin
from workstation.venue.universe import Listing, Universe, universe_of

ALWAYS_OPEN = "24/7"
EXPIRIES = tuple(
    date.fromisoformat(day) for day in ("2020-02-28", "2020-03-13", "2020-03-27", "2020-04-24", "2020-06-26")
)
_MONEYNESS = (0.6, 0.7, 0.8, 0.9, 0.95, 1.0, 1.05, 1.1, 1.2, 1.4)
# By coin: tick and lot of the perpetual, of options, step of strikes, a day's volume of the perpetual and of an option.
_STEPS = {"BTC": (0.5, 0.001, 0.5, 0.1, 250.0, 4e4, 400.0), "ETH": (0.05, 0.01, 0.05, 1.0, 10.0, 6e5, 6e3)}


def coin_universe() -> Universe:
    """The rows of all coins; none has a column of the tape (``source`` is -1)."""
    return universe_of([listing for coin in COINS for listing in _listings(coin)])


def _listings(coin: Coin) -> list[Listing]:
    tick, lot, _, _, _, volume, _ = _STEPS[coin.symbol]
    spot = Listing(coin.symbol, coin.name, InstrumentKind.INDEX, tick_size=0.01)
    name = f"{coin.symbol} perpetual (modelled)"
    perpetual = Listing(f"{coin.symbol}-PERP", name, InstrumentKind.PERPETUAL, lot_size=lot, tick_size=tick, adv=volume)
    return [_of_coin(spot), _of_coin(replace(perpetual, underlying=coin.symbol)), *map(_of_coin, _options(coin))]


def _of_coin(listing: Listing) -> Listing:
    return replace(listing, market=ALWAYS_OPEN, trades=ALWAYS_OPEN, sector="Coins")


def _options(coin: Coin) -> list[Listing]:
    _, _, tick, lot, step, _, volume = _STEPS[coin.symbol]
    strikes = sorted({round(coin.first * share / step) * step for share in _MONEYNESS})
    return [
        Listing(
            f"{coin.symbol}-{expiry:%d%b%y}-{strike:g}-{right.name}".upper(),
            f"{coin.symbol} {strike:g} {'call' if right is OptionRight.C else 'put'} {expiry} (modelled)",
            InstrumentKind.OPTION,
            lot_size=lot,
            tick_size=tick,
            underlying=coin.symbol,
            right=right,
            strike=strike,
            expiry=expiry,
            cash_settled=True,
            adv=volume,
        )
        for expiry in EXPIRIES
        for strike in strikes
        for right in (OptionRight.C, OptionRight.P)
    ]
