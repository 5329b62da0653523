"""The register: everything that is open, in one value that a pass of ``lifecycle.judge`` replaces by the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self, TypeVar

import numpy as np

from workstation.book.book import Book, take
from workstation.book.columns import Flags, Ints, Texts
from workstation.calls.columns import (
    NOT_IN_BOOK,
    ComingCalls,
    DecidedAccounts,
    OpenCalls,
    UnpricedAccounts,
    empty,
    from_rows,
    to_rows,
)

Table = TypeVar("Table", OpenCalls, UnpricedAccounts, DecidedAccounts, ComingCalls)

NO_ACCOUNTS: Texts = np.array([], np.str_)


@dataclass(frozen=True, slots=True)
class Register:
    """Open calls, accounts that cannot be judged, decisions still in force, and calls to come at the cut-off.

    Invariant: the ``row`` columns refer to the account column ``accounts`` (this very array); ``located`` renews them
    when the book has another one.
    """

    calls: OpenCalls = field(default_factory=lambda: empty(OpenCalls))
    unpriced: UnpricedAccounts = field(default_factory=lambda: empty(UnpricedAccounts))
    decided: DecidedAccounts = field(default_factory=lambda: empty(DecidedAccounts))
    coming: ComingCalls = field(default_factory=lambda: empty(ComingCalls))
    accounts: Texts = field(default_factory=lambda: NO_ACCOUNTS)

    @classmethod
    def from_rows(
        cls,
        calls: Iterable[Mapping[str, Any]],
        unpriced: Iterable[Mapping[str, Any]] = (),
        decided: Iterable[Mapping[str, Any]] = (),
        coming: Iterable[Mapping[str, Any]] = (),
    ) -> Self:
        """What a store kept, restored; the next pass places it in the book."""
        return cls(
            from_rows(OpenCalls, calls),
            from_rows(UnpricedAccounts, unpriced),
            from_rows(DecidedAccounts, decided),
            from_rows(ComingCalls, coming),
        )

    def to_rows(self) -> tuple[list[dict[str, Any]], ...]:
        """Plain rows of open calls, unpriced accounts, decisions and calls to come, for ``from_rows``."""
        return tuple(to_rows(table) for table in (self.calls, self.unpriced, self.decided, self.coming))

    def located(self, book: Book) -> Register:
        """The same register with every row placed in ``book``."""
        accounts = book.accounts.account
        if accounts is self.accounts:
            return self
        return Register(
            _placed(self.calls, accounts),
            _placed(self.unpriced, accounts),
            _placed(self.decided, accounts),
            _placed(self.coming, accounts),
            accounts,
        )

    def without_call(self, index: int) -> Register:
        """The register after one call has left it."""
        return replace(self, calls=take(self.calls, np.arange(len(self.calls.call_id)) != index))


def marked(rows: Ints, accounts: int) -> Flags:
    """Which accounts of a book are among ``rows``."""
    flags = np.zeros(accounts, np.bool_)
    flags[rows[rows != NOT_IN_BOOK]] = True
    return flags


def _placed(table: Table, accounts: Texts) -> Table:
    return replace(table, row=places(table.account, accounts))


def places(names: Texts, accounts: Texts) -> Ints:
    """The row of each name in the sorted ``accounts``, or ``NOT_IN_BOOK``."""
    if not len(accounts):
        return np.full(len(names), NOT_IN_BOOK, np.int32)
    at = np.minimum(np.searchsorted(accounts, names), len(accounts) - 1)
    return np.where(accounts[at] == names, at, NOT_IN_BOOK).astype(np.int32)
