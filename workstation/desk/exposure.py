"""What an account is exposed to, by symbol: longs, shorts, and options by their delta."""

from __future__ import annotations

import numpy as np

from workstation.book.columns import Floats
from workstation.desk.chart_view import ExposureRow, NoExposure
from workstation.desk.option_prices import OptionPrices
from workstation.desk.price_ladder import root_of
from workstation.desk.scenario import Scenario
from workstation.domain.enums import InstrumentKind
from workstation.margin.evidence import Evidence


def exposure(evidence: Evidence, account: str) -> tuple[ExposureRow, ...]:
    """Largest share first, unknown ones before all others.

    Stock and futures: quantity x multiplier x mark x fx; options: quantity x multiplier x delta x spot x fx.
    """
    scenario = Scenario(evidence, account)
    book = scenario.book
    lines = np.flatnonzero(book.positions.quantity != 0)
    instrument = book.positions.instrument[lines]
    roots, place = np.unique(root_of(book, instrument), return_inverse=True)
    option = book.instruments.kind[instrument] == InstrumentKind.OPTION
    value = book.positions.quantity[lines] * _per_unit(scenario)[instrument]
    sums = [
        np.bincount(place, np.where(which, value, 0.0), len(roots))
        for which in (~option & ~(value < 0), ~option & (value < 0), option)
    ]
    table = np.column_stack(sums)
    gross = np.abs(table).sum(axis=1)
    priced = ~np.isnan(np.bincount(place, scenario.mark[instrument], len(roots)))
    rows = zip(book.instruments.symbol[roots], table, gross / (gross.sum() or 1.0), priced, strict=True)
    made = [_row(str(symbol), parts, share, bool(known)) for symbol, parts, share, known in rows]
    order = np.argsort(-np.where(np.isnan(gross), np.inf, gross), kind="stable")
    return tuple(made[at] for at in order)


def _per_unit(scenario: Scenario) -> Floats:
    """What one unit of each instrument is exposed to, base currency; NaN where that is not known."""
    book, mark = scenario.book, scenario.mark
    instruments = book.instruments
    exposed = mark.copy()
    options = OptionPrices(book, scenario.at, mark)
    spot = np.where(options.underlying >= 0, mark[options.underlying], np.nan)
    exposed[options.rows] = options.deltas() * spot
    base = book.fx.rate[book.accounts.base_currency[0]]
    return np.asarray(exposed * instruments.multiplier * book.fx.rate[instruments.currency] / base)


def _row(symbol: str, parts: Floats, share: float, priced: bool) -> ExposureRow:  # noqa: FBT001 - plain state
    long, short, option = (None if np.isnan(part) else float(part) for part in parts)
    whole = None not in (long, short, option)
    cause = NoExposure.DELTA if priced and long is not None and short is not None else NoExposure.PRICE
    return ExposureRow(symbol, long, short, option, None if np.isnan(share) else float(share), None if whole else cause)
