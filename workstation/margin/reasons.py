"""Why an account's figures are unknown, in words a user can act on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

import numpy as np

from workstation.book.book import Book
from workstation.domain.enums import InstrumentKind, OptionRight, Regime
from workstation.domain.failures import Missing, MissingKind
from workstation.margin.contract_reasons import contract_reasons, order_reasons
from workstation.margin.single import FIRST, value_single
from workstation.margin.terms import LEVELS
from workstation.margin.valuation import Valuation
from workstation.policy.keys import Policy


def reasons(
    book: Book, policy: Policy, account_row: int, at: datetime, windows: Mapping[str, bool]
) -> tuple[Missing, ...]:
    """Every reason why a figure of the account is NaN, sorted; empty when every figure is known."""
    return reasons_of(value_single(book, policy, account_row, at, windows))


def reasons_of(valuation: Valuation) -> tuple[Missing, ...]:
    """The reasons of a single account's valuation."""
    lines = range(len(valuation.book.positions.instrument))
    found = {*_of_account(valuation), *(reason for line in lines for reason in line_reasons(valuation, line))}
    return tuple(sorted(found))


def line_reasons(valuation: Valuation, line: int) -> tuple[Missing, ...]:
    """Why the value or the requirement of one position is unknown; a quantity of 0 needs nothing."""
    if valuation.book.positions.quantity[line] == 0:
        return ()
    return tuple(sorted({*_of_value(valuation, line), *_of_requirement(valuation, line)}))


def _of_account(valuation: Valuation) -> Iterator[Missing]:
    book = valuation.book
    base = int(book.accounts.base_currency[0])
    if np.isnan(book.fx.rate[base]):
        yield Missing(MissingKind.FX.name, str(book.currencies[base]))
    cash = book.cash
    unknown = np.isnan(book.fx.rate[cash.currency]) & ((cash.amount + cash.in_transit != 0) | (cash.amount < 0))
    for currency in cash.currency[unknown]:
        yield Missing(MissingKind.FX.name, str(book.currencies[currency]))
    regime = Regime(int(book.accounts.regime[0]))
    if regime is Regime.DERIVATIVES and not valuation.derivatives.in_dollars(0):
        yield Missing(MissingKind.REGIME.name, f"{book.currencies[base]} {regime.name}")
    if regime is Regime.DERIVATIVES:
        yield from order_reasons(book)
    figures = valuation.figures(FIRST)
    if np.isnan(figures.net_asset_ratio[0]) and not np.isnan(figures.liquid_net_assets[0]):
        yield Missing(MissingKind.RATIO.name, "neither liquid net assets nor exposure are above 0")


def _of_value(valuation: Valuation, line: int) -> Iterator[Missing]:
    book, instrument = valuation.book, int(valuation.book.positions.instrument[line])
    currency = int(book.instruments.currency[instrument])
    if np.isnan(book.quotes.mark[instrument]):
        yield Missing(MissingKind.PRICE.name, str(book.instruments.symbol[instrument]))
    if np.isnan(book.fx.rate[currency]):
        yield Missing(MissingKind.FX.name, str(book.currencies[currency]))
    if book.instruments.kind[instrument] == InstrumentKind.INDEX:
        yield Missing(MissingKind.RATE.name, str(book.instruments.symbol[instrument]))


def _of_requirement(valuation: Valuation, line: int) -> Iterator[Missing]:
    book, unit = valuation.book, int(valuation.holdings.row[line])
    instrument = int(book.positions.instrument[line])
    symbol, regime = str(book.instruments.symbol[instrument]), Regime(int(book.accounts.regime[0]))
    short = bool(book.positions.quantity[line] < 0)
    if regime is Regime.CASH:
        put = book.instruments.right[instrument] == OptionRight.P
        if short and not put and not valuation.relief.covers(line):
            yield Missing(MissingKind.NOT_SUPPORTED.name, f"short {symbol}")
    elif regime is Regime.DERIVATIVES:
        yield from contract_reasons(book, line, valuation.derivatives)
    else:
        if np.isnan(valuation.terms.rates[unit]).sum() == LEVELS:
            yield Missing(MissingKind.RATE.name, symbol)
        underlying = int(valuation.options.underlying[unit])
        if short and valuation.terms.option[unit] and (underlying < 0 or np.isnan(book.quotes.mark[underlying])):
            yield Missing(MissingKind.UNDERLYING_PRICE.name, symbol)
