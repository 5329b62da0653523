"""From an instrument to everything that moves with its price: unit rows, options, holders."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from workstation.book.book import csr_start
from workstation.book.columns import Ints
from workstation.domain.enums import InstrumentKind
from workstation.margin.holdings import Holdings
from workstation.margin.lines import lines_of


class Index:
    """Inverted lists of one layout of lines; quantities may change under it, lines may not."""

    def __init__(self, holdings: Holdings) -> None:
        book = holdings.book
        instruments, count = book.instruments, len(book.instruments.symbol)
        options = np.flatnonzero((instruments.kind == InstrumentKind.OPTION) & (instruments.underlying >= 0))
        self._options = _Lists(instruments.underlying[options], options.astype(np.int32), count)
        units = holdings.units
        self._units = _Lists(units.instrument, np.arange(units.count, dtype=np.int32), count)
        ones = np.ones(len(book.positions.instrument), np.int8)
        lines = (ones, book.positions.instrument, book.position_start)
        by_instrument = sparse.csr_array(lines, shape=(book.account_count, count)).tocsc()  # a counting sort
        self._holders, self._holders_start = by_instrument.indices, by_instrument.indptr

    def with_options(self, instruments: Ints) -> Ints:
        """These instruments and every option on them, each once."""
        return np.union1d(instruments, self._options.of(instruments)).astype(np.int32)

    def unit_rows(self, instruments: Ints) -> Ints:
        """The unit rows of these instruments."""
        return self._units.of(instruments)

    def holders(self, instruments: Ints) -> Ints:
        """The accounts with a line in each of these instruments, one after the other."""
        holders: Ints = self._holders[lines_of(self._holders_start, instruments)]
        return holders


class _Lists:
    """The members of each key, in rising order."""

    def __init__(self, key: Ints, member: Ints, keys: int) -> None:
        order = np.argsort(key, kind="stable")
        self._members = member[order]
        self._start = csr_start(key[order], keys)

    def of(self, keys: Ints) -> Ints:
        """The members of these keys, one list after the other."""
        return self._members[lines_of(self._start, keys)]
