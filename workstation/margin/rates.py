"""Which row of ``margin_rates`` applies to whom (spec: the book, rate lookup)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book
from workstation.book.columns import Codes, Flags, Floats, Ints, MarginRates, Texts
from workstation.domain.enums import Regime, Side
from workstation.policy.keys import Policy

ANY = "*"
NO_ROW = -1
_SCOPES = ("account", "group", "tier")  # in falling order of precedence


def as_time(at: datetime) -> np.datetime64:
    """An aware instant as the store and the book write it: microseconds UTC."""
    return np.datetime64(at.astimezone(UTC).replace(tzinfo=None), "us")


def named(texts: Texts) -> Texts:
    """The distinct names in a column of ``margin_rates``, ``*`` left out."""
    return np.unique(texts[texts != ANY])


def code_of(names: Texts, texts: Texts) -> Ints:
    """Positions of ``texts`` in the sorted ``names``; -1 where not among them."""
    if not len(names):
        return np.full(len(texts), -1, np.int32)
    at = np.minimum(np.searchsorted(names, texts), len(names) - 1).astype(np.int32)
    return np.where(names[at] == texts, at, np.int32(-1))


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom and what a rate is wanted for, a row each; ``scope`` has a row a class: account, group and tier code."""

    scope: Ints
    of_class: Ints
    side: Codes
    instrument: Ints


@dataclass(frozen=True, slots=True)
class RateRows:
    """The rate table, ready to be asked. Invariant: codes refer to the sorted distinct names of each scope."""

    table: MarginRates
    names: tuple[Texts, Texts, Texts]
    scope: Ints  # (rows, 3); -1 = any
    instrument: Ints  # -1 = any, -2 = a symbol the book does not know
    rank: NDArray[np.int64]  # settles which of two rows with one key wins: the one valid from later, then the stricter

    @classmethod
    def of(cls, book: Book) -> RateRows:
        """The rate table of a book."""
        table = book.margin_rates
        names = (named(table.account), named(table.group), named(table.tier))
        columns = zip(names, (table.account, table.group, table.tier), strict=True)
        scope = np.column_stack([code_of(known, texts) for known, texts in columns]).astype(np.int32)
        symbol = code_of(book.instruments.symbol, table.symbol)
        unknown = (symbol < 0) & (table.symbol != ANY)
        return cls(table, names, scope, np.where(unknown, np.int32(-2), symbol), _rank(table))

    def row_for(self, asked: Asked, regime: Regime, at: datetime) -> Ints:
        """The most specific valid row of ``regime`` for each, in file order from 0; ``NO_ROW`` where there is none."""
        found = np.full(len(asked.instrument), NO_ROW, np.int32)
        usable = (self.table.regime == regime) & _valid(self.table, as_time(at)) & (self.instrument != -2)  # noqa: PLR2004
        open_ = np.arange(len(found))
        for rows, scoped, by_symbol in self._patterns(usable):
            hit = self._match(rows, scoped, asked, open_, by_symbol=by_symbol)
            found[open_] = hit
            open_ = open_[hit == NO_ROW]
        return found

    def text(self, row: int) -> str:
        """What a row names, such as ``tier gold, symbol AAPL, LONG``."""
        table = self.table
        parts = [f"{scope} {getattr(table, scope)[row]}" for scope in _SCOPES if getattr(table, scope)[row] != ANY]
        symbol = table.symbol[row]
        parts.append("any symbol" if symbol == ANY else f"symbol {symbol}")
        return ", ".join([*parts, Side(int(table.side[row])).name])

    def _patterns(self, usable: Flags) -> Iterator[tuple[Ints, list[int], bool]]:
        """Usable rows by what they name, the most specific first: account, group, tier, none; a symbol before ``*``."""
        names = self.scope >= 0
        patterns = sorted(product((True, False), repeat=4), key=_specificity, reverse=True)
        for *scopes, by_symbol in patterns:
            same = usable & (names == scopes).all(axis=1) & ((self.instrument >= 0) == by_symbol)
            if same.any():
                yield np.flatnonzero(same).astype(np.int32), [i for i in range(3) if scopes[i]], by_symbol

    def _match(self, rows: Ints, scoped: list[int], asked: Asked, which: NDArray[np.int64], *, by_symbol: bool) -> Ints:
        """For each of ``which`` the row with the same names, else ``NO_ROW``."""
        ours, theirs = _shared_codes(self.scope[rows][:, scoped], asked.scope[:, scoped])
        width = int(asked.instrument.max(initial=0)) + int(self.instrument.max(initial=0)) + 2
        key = (ours * width + self.instrument[rows] + 1) * 2 + self.table.side[rows]
        order = np.lexsort((self.rank[rows], key))
        key, rows = key[order], rows[order]
        symbol = asked.instrument[which] + 1 if by_symbol else 0
        want = (theirs[asked.of_class[which]] * width + symbol) * 2 + asked.side[which]
        last = np.searchsorted(key, want, side="right") - 1
        return np.where((last >= 0) & (key[last] == want), rows[last], np.int32(NO_ROW))


def four_rates(table: MarginRates, policy: Policy) -> Floats:
    """Initial, maintenance, margin call and forced of each row, shape (rows, 4); the policy fills in ``forced``."""
    forced = np.where(np.isnan(table.forced), policy.rates.forced_of_margin_call * table.margin_call, table.forced)
    return np.column_stack([table.initial, table.maintenance, table.margin_call, forced])


def next_change(table: MarginRates, at: datetime) -> np.datetime64:
    """The first instant after ``at`` at which a row comes into being or ceases to exist; NaT when none does."""
    moment = as_time(at)
    ends = table.valid_to + np.timedelta64(1, "us")
    coming = np.concatenate([table.valid_from[table.valid_from > moment], ends[ends > moment]])
    return coming.min() if len(coming) else np.datetime64("NaT", "us")


def _specificity(pattern: tuple[bool, ...]) -> tuple[int, bool, bool, bool]:
    """The highest scope named decides, then whether a symbol is named, then what else is."""
    account, group, tier, symbol = pattern
    return (3 if account else 2 if group else int(tier), symbol, group, tier)


def _valid(table: MarginRates, moment: np.datetime64) -> Flags:
    return ~(table.valid_from > moment) & ~(table.valid_to < moment)  # NaT compares False: unbounded


def _rank(table: MarginRates) -> NDArray[np.int64]:
    since = np.where(np.isnat(table.valid_from), np.iinfo(np.int64).min, table.valid_from.astype(np.int64))
    order = np.lexsort((table.initial, table.maintenance, table.margin_call, since))
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    return rank


def _shared_codes(ours: Ints, theirs: Ints) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """One code a distinct row of both, so that equal rows have equal codes."""
    if not ours.shape[1]:
        return np.zeros(len(ours), np.int64), np.zeros(len(theirs), np.int64)
    _, codes = np.unique(np.concatenate([ours, theirs]), axis=0, return_inverse=True)
    codes = codes.reshape(-1).astype(np.int64)
    return codes[: len(ours)], codes[len(ours) :]
