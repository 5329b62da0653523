"""Requirement of options on their own: long option, naked call, naked put (spec: options).

Per share of the underlying: S underlying mark, K strike, P option mark, OTM out-of-the-money amount. ``gross`` includes
a short option's own value, ``net`` = gross - P of short options, floored at 0: what is compared with equity.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from workstation.book.book import Book
from workstation.book.columns import Flags, Floats, Ints
from workstation.domain.enums import IndexClass, OptionRight, Regime
from workstation.margin.terms import LEVELS, Terms
from workstation.margin.units import Units
from workstation.policy.keys import Policy

NET, GROSS = slice(0, LEVELS), slice(LEVELS, 2 * LEVELS)  # columns of ``option_columns``

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class OptionTerms:
    """One row a unit row; rows that are no option are filled but never asked for."""

    terms: Terms
    underlying: Ints  # -1: none named
    call: Flags
    strike: Floats
    percent: Floats  # of S, scaled by the product's leverage
    floor: Floats  # of S for calls, of K for puts, scaled likewise
    long_term: Flags  # EQUITY class, expires later than ``[options] long_term_months`` from now
    long_term_rate: float  # of the value of a long option of that kind
    short_factor: Floats  # 1, and the add-on on the day of expiry
    cash: Flags  # in a CASH account
    ruled: Flags  # False in DERIVATIVES accounts
    level_factor: Floats  # (4,) gross of each level / gross initial or maintenance


def valuation_day(at: datetime) -> np.datetime64:
    """The day on which options are said to expire "today": the date of ``at`` in UTC."""
    return np.datetime64(at.astimezone(UTC).date(), "D")


def months_after(day: np.datetime64, months: int) -> np.datetime64:
    """The same day ``months`` calendar months later, the month's last day where it has no such day."""
    month = day.astype("datetime64[M]")
    target = month + np.timedelta64(months, "M")
    last = (target + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    wanted: np.datetime64 = target.astype("datetime64[D]") + (day - month.astype("datetime64[D]"))
    return min(wanted, last)


@dataclass(frozen=True, slots=True)
class OptionRules:
    """What the rules say of each instrument as an option; rows that are no option are filled but never asked for."""

    percent: Floats  # of S, scaled by the product's leverage
    floor: Floats  # of S for calls, of K for puts, scaled likewise
    long_term: Flags  # EQUITY class, expires later than ``[options] long_term_months`` from now
    add_on: Floats  # 1, and what the day of expiry adds
    long_term_rate: float

    def of(self, instrument: Ints) -> tuple[Floats, Floats, Flags, Floats]:
        """Percent, floor, long term and add-on of these instruments."""
        return self.percent[instrument], self.floor[instrument], self.long_term[instrument], self.add_on[instrument]


def build_option_rules(book: Book, policy: Policy, at: datetime) -> OptionRules:
    """The rules for every instrument at ``at``."""
    instruments, rules = book.instruments, policy.options
    underlying, known = instruments.underlying, instruments.underlying >= 0
    broad = (instruments.index_class == IndexClass.BROAD_INDEX) | (
        known & (instruments.index_class[underlying] == IndexClass.BROAD_INDEX)
    )
    leverage = np.maximum(instruments.leverage, np.where(known, instruments.leverage[underlying], 1))
    classes = (rules.EQUITY, rules.BROAD_INDEX)
    percent, floor_call, floor_put = (
        np.where(broad, getattr(classes[1], name), getattr(classes[0], name)) * leverage
        for name in ("percent", "floor_call", "floor_put")
    )
    day = valuation_day(at)
    return OptionRules(
        percent=percent,
        floor=np.where(instruments.right == OptionRight.C, floor_call, floor_put),
        long_term=~broad & (instruments.expiry > months_after(day, rules.long_term_months)),
        add_on=np.where(instruments.expiry == day, 1 + rules.expiry_day_addon, 1.0),
        long_term_rate=rules.long_term_rate,
    )


def level_factors(policy: Policy) -> Floats:
    """Gross of each level / gross initial or maintenance."""
    rules = policy.options
    return np.array([1.0, 1.0, rules.margin_call_of_maintenance, rules.forced_of_maintenance])


def build_option_terms(book: Book, policy: Policy, units: Units, terms: Terms, rules: OptionRules) -> OptionTerms:
    """The option side of every unit row."""
    instruments, of = book.instruments, units.instrument
    percent, floor, long_term, add_on = rules.of(of)
    return OptionTerms(
        terms=terms,
        underlying=instruments.underlying[of],
        call=instruments.right[of] == OptionRight.C,
        strike=instruments.strike[of],
        percent=percent,
        floor=floor,
        long_term=long_term,
        long_term_rate=rules.long_term_rate,
        short_factor=add_on,
        cash=units.regime == Regime.CASH,
        ruled=units.regime != Regime.DERIVATIVES,
        level_factor=level_factors(policy),
    )


def option_columns(options: OptionTerms, mark: Floats, rows: Ints) -> Floats:
    """Net and gross requirement at the four levels per signed unit, reporting currency, shape (rows, 8)."""
    terms, cash = options.terms, options.cash[rows]
    price = mark[terms.instrument[rows]]
    short = terms.sign[rows] < 0
    level = np.where(cash[:, None], 1.0, options.level_factor)  # a CASH account pays in full at every level
    gross = level * np.where(short, _short(options, mark, rows), _long(options, mark, rows))[:, None]
    net = np.where(short[:, None], np.maximum(gross - price[:, None], 0), gross)
    per_unit = np.where(options.ruled[rows], terms.sign[rows] * terms.unit[rows], 0)[:, None]
    return np.where(options.ruled[rows, None], np.hstack([net, gross]) * per_unit, 0)


def naked_requirement(
    call: Flags, price: Floats, spot: Floats, strike: Floats, percent: Floats, floor: Floats
) -> Floats:
    """Gross per share: P + max(percent S - OTM, floor S) for a call, P + max(percent S - OTM, floor K) for a put."""
    out_of_the_money = np.maximum(np.where(call, strike - spot, spot - strike), 0)
    return price + np.maximum(percent * spot - out_of_the_money, floor * np.where(call, spot, strike))


def _long(options: OptionTerms, mark: Floats, rows: Ints) -> Floats:
    """Paid in full; of what expires late in the EQUITY class a MARGIN account pays ``[options] long_term_rate``."""
    late = options.long_term[rows] & ~options.cash[rows]
    rate = np.where(late, options.long_term_rate, 1.0)
    return rate * mark[options.terms.instrument[rows]]


def _short(options: OptionTerms, mark: Floats, rows: Ints) -> Floats:
    """Naked; in a CASH account a put is secured by K, and a call needs shares, which ``relief`` looks for."""
    call, strike = options.call[rows], options.strike[rows]
    underlying = options.underlying[rows]
    spot = np.where(underlying >= 0, mark[underlying], np.nan)
    price = mark[options.terms.instrument[rows]]
    naked = naked_requirement(call, price, spot, strike, options.percent[rows], options.floor[rows])
    secured = np.where(call, 0.0, strike)
    return np.where(options.cash[rows], secured, naked * options.short_factor[rows])
