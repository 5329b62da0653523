"""What a share of an underlying needs in an account that holds options on it, long or short, held or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Floats, Ints
from workstation.domain.enums import Side
from workstation.margin.families import Families
from workstation.margin.holdings import Holdings
from workstation.margin.requirements import per_share
from workstation.margin.terms import build_terms, unit_values
from workstation.margin.units import Units
from workstation.policy.keys import Policy


class StockTerms:
    """The rates of both sides of every underlying, by class of account.

    Invariant: for shares that are held they are those of the account's own unit row.
    """

    def __init__(
        self, holdings: Holdings, families: Families, policy: Policy, at: datetime, windows: Mapping[str, bool]
    ) -> None:
        self._holdings, book = holdings, holdings.book
        self._instruments = len(book.instruments.symbol)
        classes = holdings.units.classes
        used = np.unique(self._key(families.account, families.underlying))
        of_class, instrument = (part.astype(np.int32) for part in np.divmod(used, max(self._instruments, 1)))
        sides = np.repeat(np.array([Side.LONG, Side.SHORT], np.int8), len(used))
        doubled = (np.concatenate([used, used]), np.tile(of_class, 2), sides, np.tile(instrument, 2))
        self._used = used
        self._units = Units(classes, self._instruments, *doubled)
        self._terms = build_terms(book, policy, self._units, holdings.rates, at, windows)

    def exchange(self) -> None:
        """Take over the book's rates of exchange."""
        self._terms = replace(self._terms, unit=unit_values(self._holdings.book, self._units))

    def per_share(self, account: Ints, underlying: Ints, stock: Floats) -> Floats:
        """What one share needs in each of these accounts, on the side on which it has shares; (accounts, COLUMNS)."""
        row = np.searchsorted(self._used, self._key(account, underlying))
        rows = np.where(stock < 0, row + len(self._used), row).astype(np.int32)
        return per_share(self._terms, self._holdings.book.quotes.mark, rows)

    def _key(self, account: Ints, underlying: Ints) -> NDArray[np.int64]:
        of_class = self._holdings.units.classes.of_account[account]
        key: NDArray[np.int64] = of_class.astype(np.int64) * self._instruments + underlying
        return key
