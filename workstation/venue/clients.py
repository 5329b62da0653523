"""The venue's made-up clients: who they are and what they hold; what they owe is set by ``calibration``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from workstation.domain.enums import Regime
from workstation.venue.draws import Draw
from workstation.venue.market import Market
from workstation.venue.styles import Holding, Style, Styles

MEDIAN_GROSS = 120_000.0  # dollars of long and short positions
SMALLEST_GROSS, LARGE_GROSS, LARGEST_GROSS = 8_000.0, 1_000_000.0, 15_000_000.0
# Share of clients, in order; the last takes what is left.
_STYLES = (
    (0.29, Style.DIVERSIFIED),
    (0.15, Style.CONCENTRATED),
    (0.09, Style.LONG_SHORT),
    (0.04, Style.SHORT_SELLER),
    (0.08, Style.COVERED_WRITER),
    (0.04, Style.PUT_WRITER),
    (0.02, Style.CALL_WRITER),
    (0.03, Style.OPTION_BUYER),
    (0.06, Style.ABROAD),
    (0.02, Style.STUCK),
    (0.09, Style.INTRADAY),
    (0.09, Style.CASH),
)
_HOMES = {  # base currency: languages and time zones that go together
    "USD": (("en", "America/New_York"), ("en", "America/Chicago"), ("zh-CN", "Asia/Shanghai"),
            ("pt-BR", "America/Sao_Paulo")),
    "HKD": (("zh-HK", "Asia/Hong_Kong"), ("zh-CN", "Asia/Shanghai"), ("en", "Asia/Hong_Kong")),
    "EUR": (("en", "Europe/Berlin"), ("en", "Europe/Dublin")),
    "GBP": (("en", "Europe/London"),),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Client:
    """A client as drawn. ``fall`` is the market's fall, as a fraction, that would roughly bring the first call."""

    number: int
    style: Style
    base_currency: str
    tier: str
    group: str
    client_type: str
    executive: str
    language: str
    time_zone: str
    gross: float  # dollars
    fall: float
    credit: float  # of gross
    interest: float  # of gross
    limit: float  # financing limit as a multiple of the debt; infinite = none
    foreign_debt: bool
    holdings: tuple[Holding, ...] = field(default=())

    @property
    def account(self) -> str:
        """The account's id."""
        return f"A{self.number:06d}"

    @property
    def regime(self) -> Regime:
        """Which rules the account follows."""
        return {Style.INTRADAY: Regime.INTRADAY, Style.CASH: Regime.CASH}.get(self.style, Regime.MARGIN)

    @property
    def email(self) -> str:
        """An address in a domain kept for examples (RFC 2606)."""
        return f"client{self.number:04d}@{'example.org' if self.number % 3 == 0 else 'example.com'}"

    @property
    def phone(self) -> str:
        """A number kept for fiction: 555-01xx in North America, 020 7946 0xxx in Britain."""
        if self.base_currency == "USD":
            return f"+1202555{100 + self.number % 100:04d}"
        return f"+442079460{self.number % 1000:03d}"


class Clients:
    """Draws clients against one market's opening prices. Invariant: client n is the same however many are drawn."""

    def __init__(self, market: Market, at_us: int) -> None:
        quotes, fx = market.quotes(at_us), market.fx(at_us)
        universe = market.universe
        rates = {"USD": 1.0, **dict(zip(fx.currency.tolist(), fx.rate.tolist(), strict=True))}
        dollars = quotes.last * np.array([rates[currency] for currency in universe.currency.tolist()])
        self._seed = market.seed
        self._styles = Styles(market, dict(zip(universe.symbol.tolist(), dollars.tolist(), strict=True)))

    def draw(self, number: int) -> Client:
        """The client of a number, counted from 1."""
        draw = Draw(self._seed, number)
        style = _style(draw.share())
        base = _base_currency(style, draw)
        language, time_zone = _HOMES[base][int(draw.share() ** 2 * len(_HOMES[base]))]
        gross = float(np.clip(draw.lognormal(MEDIAN_GROSS, 1.3), SMALLEST_GROSS, LARGEST_GROSS))
        corporate = draw.chance(min(0.5, gross / 4e6))
        return Client(
            number=number,
            style=style,
            base_currency=base,
            tier="A" if gross > LARGE_GROSS else draw.one(("B", "B", "B", "C")),
            group="Family office" if corporate and draw.chance(0.4) else draw.one(("", "", "", "Advisory")),
            client_type="CORPORATE" if corporate else draw.one(("RETAIL", "RETAIL", "RETAIL", "PROFESSIONAL")),
            executive=f"AE{1 + int(draw.share() * 24):02d}",
            language=language,
            time_zone=time_zone,
            gross=gross,
            fall=draw.lognormal(0.30, 1.6),
            credit=draw.between(0.01, 0.04) if draw.chance(0.05) else 0.0,
            interest=draw.between(0.0, 0.002),
            limit=draw.between(1.003, 1.6) if draw.chance(0.5) else float("inf"),
            foreign_debt=draw.chance(0.5),
            holdings=self._styles.holdings(style, base, gross, draw),
        )


def opened_at(client: Client, place: int) -> datetime:
    """When a line was opened: some day of the half year before, at 11:00 in New York."""
    day = date(2020, 2, 21) - timedelta(days=(client.number * 37 + place * 11) % 180)
    return datetime(day.year, day.month, day.day, 11, tzinfo=ZoneInfo("America/New_York"))


def _style(share: float) -> Style:
    for weight, style in _STYLES:
        if share < weight:
            return style
        share -= weight
    return Style.CASH


def _base_currency(style: Style, draw: Draw) -> str:
    if style is Style.ABROAD:
        return draw.one(("HKD", "HKD", "EUR", "GBP"))
    return "USD" if draw.chance(0.82) else draw.one(("HKD", "HKD", "HKD", "EUR", "EUR", "GBP"))
