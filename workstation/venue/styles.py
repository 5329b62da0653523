"""How made-up clients invest: a recipe of holdings for each style."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

import numpy as np

from workstation.domain.enums import OptionRight
from workstation.venue.draws import Draw
from workstation.venue.market import Market
from workstation.venue.universe import SHARES

BLUE_CHIPS = tuple(symbol for symbol in sorted(SHARES) if symbol not in {"AMD", "GE", "RRC"})
RISKY = ("AMD", "GE", "RRC", "HKNET", "SPXT3")
FOREIGN = {"EUR": ("DEAUT", "DEPHA"), "GBP": ("GBOIL", "GBBNK"), "HKD": ("HKBNK", "HKNET")}
DORMANT_LINES = {"HKD": "HKSUS"}  # other currencies hold SUSMI or DELSH
WRITTEN_ON = ("AAPL", "AMD", "BAC", "JPM", "MSFT", "XOM")


class Style(Enum):
    """How a client invests; decides regime and lines."""

    DIVERSIFIED = "diversified"
    CONCENTRATED = "concentrated"
    LONG_SHORT = "long and short"
    SHORT_SELLER = "short seller"
    COVERED_WRITER = "covered writer"
    PUT_WRITER = "put writer"
    CALL_WRITER = "call writer"
    OPTION_BUYER = "option buyer"
    ABROAD = "abroad"
    STUCK = "holder of suspended lines"
    INTRADAY = "intraday"
    CASH = "cash"


@dataclass(frozen=True, slots=True)
class Holding:
    """One line of a client; ``quantity`` signed, in shares or contracts."""

    symbol: str
    quantity: float
    covered: bool = False


class Styles:
    """Turns a style and an amount into lines at one market's opening prices."""

    def __init__(self, market: Market, dollars: dict[str, float]) -> None:
        universe = market.universe
        self._lots = dict(zip(universe.symbol.tolist(), universe.lot_size.tolist(), strict=True))
        self._dollars = dollars
        self._series = _series(market)

    def holdings(self, style: Style, base: str, gross: float, draw: Draw) -> tuple[Holding, ...]:
        """The lines of a style worth about ``gross`` dollars, one a symbol."""
        merged: dict[str, Holding] = {}
        for line in _RECIPES[style](self, base, gross, draw):
            merged.setdefault(line.symbol, line)
        return tuple(merged.values())

    def _shares(self, symbol: str, dollars: float) -> Holding:
        """A line worth about ``dollars`` (negative = short), on the line's lot and at least one lot."""
        lot = self._lots[symbol]
        lots = max(1, round(abs(dollars) / (self._dollars[symbol] * lot)))
        return Holding(symbol, float(np.sign(dollars)) * lots * lot)

    def _spread(self, symbols: list[str], dollars: float, draw: Draw) -> list[Holding]:
        weights = np.array([draw.between(0.4, 1.6) for _ in symbols])
        return [
            self._shares(symbol, dollars * share)
            for symbol, share in zip(symbols, weights / weights.sum(), strict=True)
        ]

    def _option(self, underlying: str, right: OptionRight, moneyness: float, draw: Draw) -> str:
        """The series nearest to a moneyness, of a random expiry."""
        expiries = sorted({key[1] for key in self._series if key[0] == underlying})
        expiry = expiries[int(draw.share() ** 1.5 * len(expiries))]
        strikes = self._series[underlying, expiry]
        spot = self._dollars[underlying]
        strike = min(strikes, key=lambda candidate: abs(candidate - spot * moneyness))
        return f"{underlying}{expiry:%y%m%d}{right.name}{round(strike * 1000):08d}"

    def diversified(self, base: str, gross: float, draw: Draw) -> list[Holding]:
        """Five to twelve blue chips, perhaps a tracker or a fund, in the client's own country too."""
        own = list(FOREIGN.get(base, ())) if draw.chance(0.7) else []
        extra = draw.some(("SPXT", "BALFD", *RISKY[:3]), int(draw.between(0, 3)))
        return self._spread([*own, *extra, *draw.some(BLUE_CHIPS, 3 + int(draw.between(0, 8)))], gross, draw)

    def concentrated(self, base: str, gross: float, draw: Draw) -> list[Holding]:
        """Most of the money in one line."""
        first = draw.one((*RISKY, *BLUE_CHIPS, *FOREIGN.get(base, ())))
        rest = [symbol for symbol in draw.some(BLUE_CHIPS, 2) if symbol != first]
        main = draw.between(0.6, 1.0)
        return [self._shares(first, gross * main), *self._spread(rest, gross * (1 - main), draw)]

    def long_short(self, _base: str, gross: float, draw: Draw) -> list[Holding]:
        """Longs against shorts of other names."""
        names = draw.some((*BLUE_CHIPS, *RISKY[:3]), 8)
        long = draw.between(0.5, 0.8)
        return [*self._spread(names[:5], gross * long, draw), *self._spread(names[5:], -gross * (1 - long), draw)]

    def short_seller(self, _base: str, gross: float, draw: Draw) -> list[Holding]:
        """Mostly short; the rallies of March are this client's bad days."""
        names = draw.some((*BLUE_CHIPS, *RISKY[:3]), 4)
        return self._spread(names, -gross, draw)

    def covered_writer(self, _base: str, gross: float, draw: Draw) -> list[Holding]:
        """Shares and calls written on them; most marked as covered."""
        names = draw.some(WRITTEN_ON, 2)
        lines: list[Holding] = []
        for name in names:
            contracts = max(1, round(gross / len(names) / (self._dollars[name] * 100)))
            call = self._option(name, OptionRight.C, draw.between(1.0, 1.15), draw)
            spare = 100 * round(contracts * draw.between(0.0, 0.6))
            lines += [Holding(name, contracts * 100.0 + spare), Holding(call, -contracts, covered=draw.chance(0.85))]
        return lines

    def put_writer(self, _base: str, gross: float, draw: Draw) -> list[Holding]:
        """Puts written without stock, beside a few shares."""
        names = draw.some((*WRITTEN_ON, "SPXT"), 2)
        shares = self._spread(draw.some(BLUE_CHIPS, 2), gross * 0.5, draw)
        puts = [self._written(name, OptionRight.P, draw.between(0.85, 1.0), gross * 0.5, draw) for name in names]
        return [*shares, *puts]

    def call_writer(self, _base: str, gross: float, draw: Draw) -> list[Holding]:
        """Calls written without stock."""
        names = draw.some((*WRITTEN_ON, "SPXT", "SPX"), 2)
        shares = self._spread(draw.some(BLUE_CHIPS, 3), gross * 0.6, draw)
        calls = [self._written(name, OptionRight.C, draw.between(1.0, 1.15), gross * 0.4, draw) for name in names]
        return [*shares, *calls]

    def _written(self, name: str, right: OptionRight, moneyness: float, dollars: float, draw: Draw) -> Holding:
        contracts = max(1, round(dollars / (self._dollars[name] * 100)))
        return Holding(self._option(name, right, moneyness, draw), -contracts)

    def option_buyer(self, _base: str, gross: float, draw: Draw) -> list[Holding]:
        """Bought options beside shares on credit."""
        shares = self._spread(draw.some(BLUE_CHIPS, 3), gross * 0.8, draw)
        bought = []
        for name in draw.some((*WRITTEN_ON, "SPXT", "SPX"), 3):
            right = OptionRight.C if draw.chance(0.5) else OptionRight.P
            symbol = self._option(name, right, draw.between(0.9, 1.1), draw)
            bought.append(Holding(symbol, max(1, round(gross * 0.05 / max(self._dollars[symbol] * 100, 1.0)))))
        return [*shares, *bought]

    def abroad(self, base: str, gross: float, draw: Draw) -> list[Holding]:
        """Foreign lines first, some American ones on borrowed dollars."""
        own = list(FOREIGN.get(base, FOREIGN["HKD"]))
        return [*self._spread(own, gross * 0.6, draw), *self._spread(draw.some(BLUE_CHIPS, 3), gross * 0.4, draw)]

    def stuck(self, base: str, gross: float, draw: Draw) -> list[Holding]:
        """A diversified client with a line that no longer trades."""
        dormant = DORMANT_LINES.get(base) or draw.one(("SUSMI", "SUSMI", "DELSH"))
        return [self._shares(dormant, gross * draw.between(0.02, 0.3)), *self.diversified(base, gross, draw)]

    def intraday(self, _base: str, gross: float, draw: Draw) -> list[Holding]:
        """A few liquid lines, long or short, with the day's leverage."""
        names = draw.some(("AAPL", "MSFT", "JPM", "XOM", "AMD", "SPXT", "SPXT3"), 3)
        return self._spread(names, gross * (1 if draw.chance(0.75) else -1), draw)

    def cash(self, base: str, gross: float, draw: Draw) -> list[Holding]:
        """Paid in full; a few write puts against cash."""
        lines = self._spread([*FOREIGN.get(base, ()), *draw.some(BLUE_CHIPS, 4)], gross, draw)
        if draw.chance(0.15):
            lines.append(Holding(self._option(draw.one(WRITTEN_ON), OptionRight.P, draw.between(0.85, 1.0), draw), -1))
        return lines


_RECIPES = {
    Style.DIVERSIFIED: Styles.diversified,
    Style.CONCENTRATED: Styles.concentrated,
    Style.LONG_SHORT: Styles.long_short,
    Style.SHORT_SELLER: Styles.short_seller,
    Style.COVERED_WRITER: Styles.covered_writer,
    Style.PUT_WRITER: Styles.put_writer,
    Style.CALL_WRITER: Styles.call_writer,
    Style.OPTION_BUYER: Styles.option_buyer,
    Style.ABROAD: Styles.abroad,
    Style.STUCK: Styles.stuck,
    Style.INTRADAY: Styles.intraday,
    Style.CASH: Styles.cash,
}


def _series(market: Market) -> dict[tuple[str, date], list[float]]:
    """Strikes by underlying and expiry."""
    universe, found = market.universe, dict[tuple[str, date], list[float]]()
    for row in np.flatnonzero(universe.right == OptionRight.C):
        key = (str(universe.underlying[row]), universe.expiry[row].item())
        found.setdefault(key, []).append(float(universe.strike[row]))
    return found
