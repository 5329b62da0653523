"""What follows from who holds what and which rate rows exist: from no price, no time and no policy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from workstation.book.assemble import assemble
from workstation.book.book import Book
from workstation.book.columns import Ints
from workstation.margin.lines import lines_of
from workstation.margin.rates import RateRows
from workstation.margin.units import build_units, unit_keys


class Holdings:
    """Which unit row each line follows; ``order`` lists the accounts class by class, ``rank`` is their place in it.

    Invariant: ``row[line]`` fits the quantity's sign as last told.
    """

    def __init__(self, book: Book) -> None:
        self.book = book = book if len(book.instruments.symbol) else _with_something_to_borrow(book)
        self.rates = RateRows.of(book)
        self.units, self.row = build_units(book, self.rates)
        self.order = np.argsort(self.units.classes.of_account, kind="stable").astype(np.int32)
        self.rank = np.empty_like(self.order)
        self.rank[self.order] = np.arange(len(self.order), dtype=np.int32)

    def follow(self, accounts: Ints) -> bool:
        """Take over these accounts' quantities; False when one needs a unit row that does not exist yet."""
        lines = lines_of(self.book.position_start, accounts)
        positions = self.book.positions
        classes = self.units.classes.of_account[positions.account[lines]]
        key = unit_keys(classes, self.units.instruments, positions.quantity[lines], positions.instrument[lines])
        row = self.units.rows_of(key)
        if row is not None:
            self.row[lines] = row
        return row is not None

    def still_of(self, book: Book) -> bool:
        """Whether ``book`` is this one with other values in it: the same lines, accounts and rate rows."""
        same = all(one is other for one, other in zip(_layout(self.book), _layout(book), strict=True))
        mine, theirs = self.book.position_start, book.position_start
        return same and (mine is theirs or np.array_equal(mine, theirs))


def _with_something_to_borrow(book: Book) -> Book:
    """A book of cash only with an index beside it that nobody can hold: the empty unit row borrows an instrument."""
    index = {"symbol": ["-"], "kind": ["INDEX"], "currency": [str(book.currencies[0])]}
    made = assemble(str(book.currencies[0]), {"instruments": index})
    return replace(book, instruments=made.instruments, quotes=made.quotes)


def _layout(book: Book) -> tuple[object, ...]:
    """The arrays whose identity stands for the layout: they are replaced, never overwritten, when lines move."""
    positions = book.positions
    lines = (positions.account, positions.instrument, positions.quantity)
    rules = (book.margin_rates, book.client_orders, book.venue_figures)
    return (book.accounts, book.instruments.symbol, book.currencies, *rules, *lines)
