"""Unit rows: the few distinct combinations of (class of account, side, instrument) that millions of lines share.

Everything linear in the signed quantity is worked out once a unit row instead of once a position. Only combinations
that occur get a row, so rates for single accounts cost what they use and no more.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book
from workstation.book.columns import Codes, Floats, Ints
from workstation.domain.enums import Regime, Side
from workstation.margin.lines import line_counts
from workstation.margin.rates import RateRows, code_of

RATELESS = (Regime.CASH, Regime.DERIVATIVES)  # their requirement asks no rate row, so none tells them apart
_BITMAP = 1 << 26  # key spaces up to here are counted, larger ones sorted


@dataclass(frozen=True, slots=True)
class Classes:
    """Accounts that no rate row can tell apart. Invariant: ``of_account`` indexes the rows of the other arrays."""

    of_account: Ints
    regime: Codes
    scope: Ints  # (classes, 3): account, group and tier code of ``RateRows``; -1 where no rate row names it

    @classmethod
    def of(cls, book: Book, rates: RateRows) -> Classes:
        """The classes of a book's accounts."""
        accounts = book.accounts
        columns = zip(rates.names, (accounts.account, accounts.group, accounts.tier), strict=True)
        facts = np.column_stack([accounts.regime, *(code_of(known, texts) for known, texts in columns)])
        facts[np.isin(accounts.regime, RATELESS), 1:] = -1
        distinct, of_account = _distinct(facts.astype(np.int64))
        return cls(of_account, distinct[:, 0].astype(np.int8), distinct[:, 1:].astype(np.int32))


@dataclass(frozen=True, slots=True)
class Units:
    """One row a combination in use, sorted by ``key``; row 0 is the empty line: a quantity of 0 adds nothing."""

    classes: Classes
    instruments: int
    key: NDArray[np.int64]
    of_class: Ints
    side: Codes
    instrument: Ints

    @property
    def count(self) -> int:
        """How many unit rows there are, the empty one included."""
        return len(self.key)

    @property
    def regime(self) -> Codes:
        """The regime of each row's accounts."""
        return self.classes.regime[self.of_class]

    def rows_of(self, key: NDArray[np.int64]) -> Ints | None:
        """The unit rows of these keys; None when one of them has no row yet."""
        at = np.minimum(np.searchsorted(self.key, key), self.count - 1)
        return at.astype(np.int32) if bool((self.key[at] == key).all()) else None


def unit_keys(classes: Ints, instruments: int, quantity: Floats, instrument: Ints) -> NDArray[np.int64]:
    """The key of each line's combination, given its account's class; -1 for a line of quantity 0."""
    side = np.where(quantity < 0, Side.SHORT, Side.LONG)
    key = (classes.astype(np.int64) * 2 + side) * instruments + instrument
    return np.where(quantity == 0, np.int64(-1), key)


def build_units(book: Book, rates: RateRows) -> tuple[Units, Ints]:
    """The unit rows of a book and, for each of its positions, which one it follows."""
    classes = Classes.of(book, rates)
    per_line = np.repeat(classes.of_account, line_counts(book.position_start, slice(None)))
    instruments = len(book.instruments.symbol)
    key = unit_keys(per_line, instruments, book.positions.quantity, book.positions.instrument)
    used, row = _compact(key, len(classes.regime) * 2 * instruments)
    combination, instrument = np.divmod(used, max(instruments, 1))
    combination[0], instrument[0] = 0, 0  # the empty line borrows any combination; its table rows are zero
    of_class, side = np.divmod(combination, 2)
    kinds = (of_class.astype(np.int32), side.astype(np.int8), instrument.astype(np.int32))
    return Units(classes, instruments, used, *kinds), row


def _compact(key: NDArray[np.int64], space: int) -> tuple[NDArray[np.int64], Ints]:
    """The distinct keys in rising order, -1 always the first, and the place of each key among them."""
    if space > _BITMAP:
        used, row = np.unique(np.concatenate([np.array([-1]), key]), return_inverse=True)
        return used, row[1:].astype(np.int32)
    occurs = np.zeros(space + 1, np.bool_)
    occurs[key + 1] = True
    occurs[0] = True
    place = np.cumsum(occurs, dtype=np.int32) - np.int32(1)
    return np.flatnonzero(occurs) - 1, place[key + 1]


def _distinct(facts: NDArray[np.int64]) -> tuple[NDArray[np.int64], Ints]:
    """The distinct rows and the place of each row among them; columns are folded into one number, column by column."""
    folded = np.zeros(len(facts), np.int64)
    for column in facts.T:
        _, codes = np.unique(column, return_inverse=True)
        _, folded = np.unique(folded * (codes.max(initial=0) + 1) + codes, return_inverse=True)
    _, first, place = np.unique(folded, return_index=True, return_inverse=True)
    return facts[first], place.astype(np.int32)
