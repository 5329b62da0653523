"""The lines of problems as legs: what one contract of each is worth and needs at the marks as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Flags, Floats, Ints
from workstation.domain.enums import OptionRight
from workstation.margin.families import NO_LINE, Families
from workstation.margin.holdings import Holdings
from workstation.margin.options import OptionRules, naked_requirement
from workstation.margin.stock_terms import StockTerms
from workstation.margin.strategies import Legs
from workstation.margin.structure import Kind
from workstation.margin.terms import long_suspended
from workstation.margin.two_lines import TwoLines

Codes = NDArray[np.int64]

_BITS = 10  # of a line: short, call, long term, marked, and three each for the ranks of expiry and strike


@dataclass(frozen=True, slots=True)
class Held:
    """What an account holds of the lines of some problems: the one thing that a hypothesis changes.

    ``contracts`` (problems, lines) and ``stock`` (problems,) are signed; ``shares`` of the stock can back options and
    ``pledged`` of those are for short calls marked covered.
    """

    contracts: Floats
    stock: Floats
    shares: Floats
    pledged: Floats

    def some(self, rows: Ints) -> Held:
        """These problems."""
        return Held(self.contracts[rows], self.stock[rows], self.shares[rows], self.pledged[rows])


class OptionLines:
    """Problems of one size. Invariant: everything here but marks and quantities is as the book was laid out."""

    def __init__(self, holdings: Holdings, families: Families, size: int, rules: OptionRules) -> None:
        book = holdings.book
        self.rows = np.flatnonzero(families.size == size).astype(np.int32)
        self._holdings, self._rules = holdings, rules
        self.lines = families.lines[self.rows, :size]
        self.stock_line = families.stock[self.rows]
        self.underlying = families.underlying[self.rows]
        self.account = families.account[self.rows]
        self.instrument = book.positions.instrument[self.lines]
        instruments = book.instruments
        self.call = instruments.right[self.instrument] == OptionRight.C
        self._expiry_rank, self._strike_rank = (
            _ranks(instruments.expiry[self.instrument]),
            _ranks(instruments.strike[self.instrument]),
        )
        self._percent, self._floor, self._late, self._add_on = rules.of(self.instrument)
        units = instruments.multiplier[self.instrument]
        self._alike = (units == units[:, :1]).all(axis=1)

    @property
    def expiry(self) -> NDArray[np.datetime64]:
        """The expiry of each line."""
        expiry: NDArray[np.datetime64] = self._holdings.book.instruments.expiry[self.instrument]
        return expiry

    def held(self, at: Ints) -> Held:
        """The quantities of the problems ``at`` as they are."""
        positions, instruments = self._holdings.book.positions, self._holdings.book.instruments
        contracts = positions.quantity[self.lines[at]]
        line = self.stock_line[at]
        owned = np.where(line == NO_LINE, 0, positions.quantity[line])
        available = np.where(line == NO_LINE, 0, positions.available[line])
        stuck = long_suspended(instruments.status[self.underlying[at]])
        long = np.where(stuck, 0, np.clip(available, 0, np.maximum(owned, 0)))
        return self.pledged_anew(at, contracts, owned, np.where(owned < 0, -owned, long))

    def without(self, at: Ints, held: Held, gone: Flags) -> Held:
        """The same as ``held`` but for the lines that are ``gone``; the shares stay."""
        return self.pledged_anew(at, np.where(gone, 0, held.contracts), held.stock, held.shares)

    def pledged_anew(self, at: Ints, contracts: Floats, stock: Floats, shares: Floats) -> Held:
        """These quantities, with as many shares pledged as short calls marked covered need."""
        units = self._holdings.book.instruments.multiplier[self.instrument[at]]
        needed = np.where(self._marked(at, contracts), -contracts * units, 0).sum(axis=1)
        return Held(contracts, stock, shares, np.where(stock > 0, np.minimum(needed, shares), 0))

    def _marked(self, at: Ints, contracts: Floats) -> Flags:
        marked: Flags = self._holdings.book.positions.covered[self.lines[at]] & self.call[at] & (contracts < 0)
        return marked

    def codes(self, at: Ints, held: Held) -> Codes:
        """A number that problems with the same structure share."""
        short = held.contracts < 0
        flags = (short, self.call[at], self._late[at], self._marked(at, held.contracts))
        stock = np.where(held.shares > 0, np.sign(held.stock), 0).astype(np.int64)
        strike = np.where(stock[:, None] == 0, 0, self._strike_rank[at])
        line = self._expiry_rank[at] << 4 | strike << 7
        for place, flag in enumerate(flags):
            line |= flag.astype(np.int64) << place
        code: Codes = (stock + 1) << 1 | self._alike[at]
        for column in range(line.shape[1]):
            code = code << _BITS | line[:, column]
        return code

    def legs(self, at: Ints, held: Held, shares: StockTerms, factor: Floats) -> Legs:
        """The problems ``at`` as legs; a line without a quantity is worth and needs nothing."""
        book, instrument = self._holdings.book, self.instrument[at]
        instruments, mark = book.instruments, book.quotes.mark
        unit = instruments.multiplier[instrument] * book.fx.rate[instruments.currency[instrument]]
        spot = mark[self.underlying[at], None]
        strike, price, there = instruments.strike[instrument], mark[instrument], held.contracts != 0
        inside = np.maximum(np.where(self.call[at], spot - strike, strike - spot), 0)
        outside = np.maximum(np.where(self.call[at], strike - spot, spot - strike), 0)
        naked = naked_requirement(self.call[at], price, spot, strike, self._percent[at], self._floor[at])
        rate = np.where(self._late[at], self._rules.long_term_rate, 1.0)
        return Legs(
            contracts=np.abs(held.contracts),
            units=instruments.multiplier[instrument],
            premium=np.where(there, unit * price, 0),
            naked=np.where(there, unit * naked * self._add_on[at], 0),
            strike=unit * strike,
            payoff=_payoff(self.call[at], strike, unit),
            in_money=np.where(there, unit * inside, 0),
            out_of_money=np.where(there, unit * outside, 0),
            single_rate=rate,
            spot=spot[:, 0] * book.fx.rate[instruments.currency[self.underlying[at]]],
            share=shares.per_share(self.account[at], self.underlying[at], held.stock),
            shares=held.shares,
            pledged=held.pledged,
            factor=factor,
        )

    def two_lines(self, at: Ints, held: Held, legs: Legs) -> TwoLines:
        """Problems ``at`` of a short and a long option, whose legs these are."""
        rows, short = np.arange(len(at)), (held.contracts[:, 1] < 0).astype(np.int64)
        joins = ~self._late[at][rows, 1 - short]
        return TwoLines.of(legs, short == 1, joins, self.call[at][rows, short])


def kinds_of(code: int, size: int) -> tuple[tuple[Kind, ...], int, bool]:
    """What a code stands for: the kinds of its lines, the side of its shares, whether contracts are alike."""
    kinds = []
    for _ in range(size):
        short, call, late, marked = (bool(code >> place & 1) for place in range(4))
        kinds.append(Kind(short, call, code >> 4 & 7, code >> 7 & 7, late, marked))
        code >>= _BITS
    return tuple(reversed(kinds)), (code >> 1) - 1, bool(code & 1)


def _ranks(values: NDArray[Any]) -> Codes:
    """How many different values of the row are smaller."""
    ranks = np.zeros(values.shape, np.int64)
    for column in range(values.shape[1]):
        first = (values[:, :column] != values[:, column : column + 1]).all(axis=1)
        ranks += first[:, None] & (values[:, column : column + 1] < values)
    return ranks


def _payoff(call: Flags, strike: Floats, unit: Floats) -> Floats:
    """Intrinsic value of a contract at 0 and at each strike, (problems, lines, lines + 1)."""
    points = np.concatenate([np.zeros((len(strike), 1)), strike], axis=1)[:, None, :]
    worth = np.where(call[:, :, None], points - strike[:, :, None], strike[:, :, None] - points)
    return unit[:, :, None] * np.maximum(worth, 0)
