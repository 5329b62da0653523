"""Lines of accounts: which rows of a CSR table some accounts own, and sums over them."""

from __future__ import annotations

import numpy as np

from workstation.book.columns import Flags, Floats, Ints

Rows = slice | Ints  # a contiguous run of accounts, or account rows in any order


def line_counts(start: Ints, rows: Rows) -> Ints:
    """How many lines each of these accounts owns."""
    if isinstance(rows, slice):
        first, stop, _ = rows.indices(len(start) - 1)
        return np.diff(start[first : stop + 1])
    return start[rows + 1] - start[rows]


def lines_of(start: Ints, rows: Rows) -> Rows:
    """The lines of these accounts, account after account: a slice where they lie together, else row numbers."""
    if isinstance(rows, slice):
        first, stop, _ = rows.indices(len(start) - 1)
        return slice(int(start[first]), int(start[stop]))
    return spread(start[rows], line_counts(start, rows))


def spread(first: Ints, counts: Ints) -> Ints:
    """Runs of rising numbers: ``counts[i]`` of them from ``first[i]`` on, run after run."""
    ends = np.cumsum(counts, dtype=np.int32)
    runs = np.repeat(first - (ends - counts), counts)
    runs += np.arange(len(runs), dtype=np.int32)
    return runs


def sum_lines(per_line: Floats, counts: Ints) -> Floats:
    """Sums over consecutive runs of ``counts`` lines, 0 for an account without lines; NaN stays within its account."""
    owner = np.repeat(np.arange(len(counts)), counts)
    return np.bincount(owner, weights=per_line, minlength=len(counts)).astype(np.float64, copy=False)


def count_lines(flags: Flags, counts: Ints) -> Ints:
    """How many lines are flagged in each of consecutive runs of ``counts`` lines."""
    before = np.zeros(len(flags) + 1, np.int32)
    np.cumsum(flags, out=before[1:])
    ends = np.cumsum(counts)
    counted: Ints = before[ends] - before[ends - counts]
    return counted
