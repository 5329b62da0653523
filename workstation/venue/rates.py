"""The venue's margin rates and its borrow book: made up, in the proportions brokers publish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from workstation.domain.enums import InstrumentKind, Regime, Side
from workstation.venue.universe import Universe

LEVELS = ("initial", "maintenance", "margin_call", "forced")
CORE = (0.50, 0.30, 0.35, 0.30)
BROAD = (0.40, 0.25, 0.28, 0.25)
ABROAD = (0.60, 0.40, 0.45, 0.40)
RISKY = (0.70, 0.50, 0.55, 0.50)
FUNDS = (0.60, 0.50, 0.50, 0.45)
CLASSES = {
    **dict.fromkeys(("SPXT", "SPXT3"), BROAD),
    **dict.fromkeys(("DEPHA", "GBOIL", "GBBNK", "HKBNK"), ABROAD),
    **dict.fromkeys(("AMD", "GE", "RRC", "DEAUT", "HKNET"), RISKY),
    "BALFD": FUNDS,
}
SHORT_MORE = 0.05  # a short needs this much more of its value at every level
INTRADAY_SHARE = 0.5  # of the overnight rate while the session is far from its close
TIERS = {"*": 1.0, "A": 0.85, "C": 1.15}  # B and everybody else pay the plain rate
FORCED_AT_LEAST = {"C": 0.96}  # of the margin-call rate: whom the house trusts least it may close soonest


def margin_rates(universe: Universe) -> dict[str, list[Any]]:
    """One row a marginable line, side, regime and tier. Delisted lines have none: not marginable."""
    rows = [row for symbol in _marginable(universe) for row in _rows_of(symbol)]
    return {header: [row[header] for row in rows] for header in rows[0]}


def borrow(universe: Universe) -> dict[str, list[Any]]:
    """What can still be borrowed of each share: a twentieth of a day's volume; little of the hard-to-borrow one."""
    rows = [row for row in np.flatnonzero(universe.kind == InstrumentKind.STOCK) if universe.source[row] >= 0]
    symbols = universe.symbol[rows].tolist()
    hard = [symbol == "RRC" for symbol in symbols]
    return {
        "symbol": symbols,
        "available": [
            float(round(adv * (0.001 if is_hard else 0.05), -2))
            for adv, is_hard in zip(universe.adv[rows], hard, strict=True)
        ],
        "fee_rate": [0.085 if is_hard else 0.003 for is_hard in hard],
        "hard_to_borrow": hard,
    }


def _marginable(universe: Universe) -> list[str]:
    is_line = np.isin(universe.kind, (InstrumentKind.STOCK, InstrumentKind.ETF, InstrumentKind.FUND))
    return [str(symbol) for symbol in universe.symbol[is_line & (universe.source >= 0)]]


def _rows_of(symbol: str) -> Iterator[dict[str, Any]]:
    plain = CLASSES.get(symbol, CORE)
    for side in (Side.LONG, Side.SHORT):
        for regime, share in ((Regime.MARGIN, 1.0), (Regime.INTRADAY, INTRADAY_SHARE)):
            for tier, factor in TIERS.items():
                rates = [(rate + SHORT_MORE * (side is Side.SHORT)) * share * factor for rate in plain]
                initial, maintenance, margin_call, forced = rates
                forced = max(forced, FORCED_AT_LEAST.get(tier, 0.0) * margin_call)
                capped = [round(min(rate, 1.0), 4) for rate in (initial, maintenance, margin_call, forced)]
                levels = dict(zip(LEVELS, capped, strict=True))
                yield {"symbol": symbol, "side": side.name, "regime": regime.name, "tier": tier, **levels}
