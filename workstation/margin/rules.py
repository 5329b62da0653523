"""Which rules of the spec a position's requirement followed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from workstation.domain.enums import Regime
from workstation.margin.explanation import Rule
from workstation.margin.rates import NO_ROW
from workstation.margin.requirements import floor_per_share
from workstation.margin.valuation import Valuation


def line_rules(valuation: Valuation, line: int, paired: tuple[Rule, ...] = ()) -> tuple[Rule, ...]:
    """The rules of one line of a single account's valuation, the main one first; none where this program has none.

    ``paired``: those of the groups it is in, instead of an option's own and before those of shares.
    """
    book, terms, unit = valuation.book, valuation.terms, int(valuation.holdings.row[line])
    regime = Regime(int(book.accounts.regime[0]))
    if regime is Regime.DERIVATIVES or book.positions.quantity[line] == 0:
        return ()
    if terms.option[unit]:
        return paired or (_option_rule(valuation, unit, regime),)
    if terms.future[unit]:
        return (Rule.FUTURE, *_account_rule(regime))
    return (*paired, *_stock_rules(valuation, unit, regime)) if terms.stock[unit] else ()


def _option_rule(valuation: Valuation, unit: int, regime: Regime) -> Rule:
    options, short = valuation.options, valuation.terms.sign[unit] < 0
    if short and options.call[unit]:
        return Rule.NAKED_CALL
    if short:
        return Rule.CASH_SECURED_PUT if regime is Regime.CASH else Rule.NAKED_PUT
    long_term = regime is not Regime.CASH and options.long_term[unit]
    return Rule.LONG_TERM_OPTION if long_term else Rule.LONG_OPTION


def _account_rule(regime: Regime) -> tuple[Rule, ...]:
    return (Rule.CASH_ACCOUNT,) if regime is Regime.CASH else ()


def _stock_rules(valuation: Valuation, unit: int, regime: Regime) -> Iterator[Rule]:
    terms, short = valuation.terms, bool(valuation.terms.sign[unit] < 0)
    if terms.suspended[unit] and not short:
        yield Rule.SUSPENDED
        return
    yield Rule.SHORT if short else Rule.STOCK
    yield from _account_rule(regime)
    if regime is Regime.CASH:
        return
    if valuation.book.instruments.leverage[terms.instrument[unit]] != 1:
        yield Rule.LEVERAGED
    if terms.rate_row[unit] == NO_ROW:
        yield Rule.NOT_MARGINABLE
    if terms.floored[unit] and _floor_binds(valuation, unit):
        yield Rule.US_FLOOR


def _floor_binds(valuation: Valuation, unit: int) -> bool:
    """Whether some level's rate alone would ask for less than the floor."""
    price = valuation.book.quotes.mark[[valuation.terms.instrument[unit]]]
    return bool((valuation.terms.rates[unit, :-1] * np.abs(price) < floor_per_share(price)).any())
