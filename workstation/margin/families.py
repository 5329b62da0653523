"""Which option lines may be paired with each other and with shares: those of one account on one underlying.

A family of more than ``MOST`` lines is cut into problems of so many each, in the order of expiry, right and strike, so
that strategies of one expiry stay together; its pairing is a greedy one (spec: options, pairing).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book, csr_start
from workstation.book.columns import Flags, Ints
from workstation.domain.enums import InstrumentKind, Regime
from workstation.margin.lines import line_counts, lines_of, spread
from workstation.margin.terms import stock_like

MOST = 6  # option lines that are searched exactly
NO_LINE = -1

Keys = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Families:
    """Problems in the order of accounts. Invariant: a problem's lines are of one account on one underlying.

    ``lines`` has a row a problem, short rows filled with ``NO_LINE``; ``stock`` is the line of its shares or
    ``NO_LINE``; problems of one family follow one another and share their stock line.
    """

    lines: Ints  # (problems, MOST)
    size: Ints
    stock: Ints
    underlying: Ints
    account: Ints
    start: Ints  # (accounts + 1,): which problems each account owns
    parts: Ints  # into how many problems the family is cut
    part: Ints  # which of them this is

    @classmethod
    def of(cls, book: Book, lone: Flags) -> Families:
        """The families of a book: where there is something to pair with, and lines flagged ``lone`` in any case."""
        lines, key = _option_lines(book)
        stock_key, stock_line = _stock_lines(book, key)
        first = np.flatnonzero(np.diff(key, prepend=-1))
        count = np.diff(np.append(first, len(key)))
        stock = _find(stock_key, stock_line, key[first])
        wanted = (count > 1) | (stock != NO_LINE) | (np.add.reduceat(lone[lines], first) > 0 if len(first) else False)
        cut = _Cut(book, lines, first[wanted].astype(np.int32), count[wanted].astype(np.int32))
        return cut.families(stock[wanted], key[first[wanted]])

    def of_accounts(self, accounts: Ints) -> Ints:
        """The problems of these accounts."""
        return np.asarray(lines_of(self.start, accounts), np.int32)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Runs of option lines, and how they become problems."""

    book: Book
    lines: Ints
    first: Ints
    count: Ints

    def families(self, stock: Ints, key: Keys) -> Families:
        """Cut every run into rows of at most ``MOST`` lines."""
        lines = self._ordered()
        parts = -(-self.count // MOST)
        family = np.repeat(np.arange(len(parts)), parts)
        part = spread(np.zeros(len(parts), np.int32), parts)
        size = np.minimum(self.count[family] - part * MOST, MOST).astype(np.int32)
        place = (self.first[family] + part * MOST)[:, None] + np.arange(MOST)
        inside = np.arange(MOST) < size[:, None]
        filled = np.where(inside, lines[np.where(inside, place, 0)], NO_LINE) if len(lines) else place
        account, underlying = np.divmod(key[family], len(self.book.instruments.symbol))
        start = csr_start(account.astype(np.int32), self.book.account_count)
        return Families(
            filled.astype(np.int32), size, stock[family], underlying.astype(np.int32), account.astype(np.int32), start,
            parts[family].astype(np.int32), part,
        )  # fmt: skip

    def _ordered(self) -> Ints:
        """Symbols in rising order; runs too long for one problem by expiry, right and strike."""
        lines, instruments = self.lines.copy(), self.book.instruments
        for run in np.flatnonzero(self.count > MOST):
            owned = slice(self.first[run], self.first[run] + self.count[run])
            held = self.book.positions.instrument[lines[owned]]
            order = np.lexsort((held, instruments.strike[held], instruments.right[held], instruments.expiry[held]))
            lines[owned] = lines[owned][order]
        return lines


def _option_lines(book: Book) -> tuple[Ints, Keys]:
    """Lines of options with a known underlying in accounts whose options have rules here, family after family."""
    instruments, held = book.instruments, book.positions.instrument
    ruled = (instruments.kind == InstrumentKind.OPTION) & (instruments.underlying >= 0)
    lines = np.flatnonzero(ruled[held]).astype(np.int32)
    accounts = book.positions.account[lines]
    lines = lines[book.accounts.regime[accounts] != Regime.DERIVATIVES]
    key = _key(book, lines, instruments.underlying[held[lines]])
    order = np.argsort(key, kind="stable")
    return lines[order], key[order]


def _key(book: Book, lines: Ints, instrument: Ints) -> Keys:
    return book.positions.account[lines].astype(np.int64) * len(book.instruments.symbol) + instrument


def _stock_lines(book: Book, wanted: Keys) -> tuple[Keys, Ints]:
    """Lines of shares that some option is on, by key."""
    instruments, held = book.instruments, book.positions.instrument
    is_underlying = np.zeros(len(instruments.symbol), np.bool_)
    if len(wanted):
        is_underlying[np.unique(wanted % len(instruments.symbol))] = True
    lines = np.flatnonzero((is_underlying & stock_like(instruments.kind))[held]).astype(np.int32)
    key = _key(book, lines, held[lines])
    order = np.argsort(key, kind="stable")
    return key[order], lines[order]


def _find(key: Keys, line: Ints, wanted: Keys) -> Ints:
    if not len(key):
        return np.full(len(wanted), NO_LINE, np.int32)
    at = np.minimum(np.searchsorted(key, wanted), len(key) - 1)
    return np.where(key[at] == wanted, line[at], np.int32(NO_LINE))


def problem_counts(families: Families, accounts: Ints | slice) -> Ints:
    """How many problems each of these accounts has."""
    return line_counts(families.start, accounts)
