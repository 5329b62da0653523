"""The canonical order of a table's rows, and the rows that say the same thing twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.columns import Flags, declared
from workstation.book.sheet import TABLES, Sheet
from workstation.domain.failures import Problem

Order = NDArray[np.intp]
_FIRST, _LAST = np.datetime64("0001-01-01", "us"), np.datetime64("9999-12-31", "us")


def row_order(sheet: Sheet, columns: Mapping[str, Any]) -> Order:
    """The rows of a table sorted by key, so that the order of input never matters; repeated keys are reported.

    Client orders go by the time they were placed and, where that is unknown, stay in the order they came, which is
    what their file then means by it. A position of quantity 0 is none and left out, with a notice.
    """
    keys = [name for name, spec in declared(TABLES[sheet.table]).items() if spec.key]
    ranks = [_rank(columns[key]) for key in keys]
    if sheet.table == "margin_rates":
        order = np.lexsort((_open(columns["valid_from"], _FIRST), *ranks[::-1]))
        again = _same(ranks, order) & _overlap(columns["valid_from"], columns["valid_to"], order)
    else:
        order = _sorted(ranks)
        again = _same(ranks, order)
    _report(sheet, order, again & _named(keys, columns, order), keys)
    if sheet.table == "client_orders":
        return np.argsort(columns["placed_at"], kind="stable")
    return _held(sheet, columns, order) if sheet.table == "positions" else order


def _rank(column: NDArray[Any]) -> NDArray[Any]:
    """Numbers that sort as the column does."""
    if column.dtype.kind != "U" or bool((column[1:] > column[:-1]).all()):
        return np.arange(len(column)) if column.dtype.kind == "U" else column
    return np.unique(column, return_inverse=True)[1]


def _sorted(ranks: list[NDArray[Any]]) -> Order:
    return np.argsort(ranks[0], kind="stable") if len(ranks) == 1 else np.lexsort(ranks[::-1])


def _same(ranks: list[NDArray[Any]], order: Order) -> Flags:
    """Whether each row but the first has the key of the one before it."""
    same = np.ones(max(len(order) - 1, 0), bool)
    for rank in ranks:
        same &= rank[order[1:]] == rank[order[:-1]]
    return same


def _named(keys: list[str], columns: Mapping[str, Any], order: Order) -> Flags:
    """Whether each row but the first has a whole key: one with a hole was reported for that already."""
    whole = np.ones(max(len(order) - 1, 0), bool)
    for key in keys:
        column = columns[key][order[1:]]
        whole &= (column != "") if column.dtype.kind == "U" else (column >= 0) if column.dtype == np.int32 else True
    return whole


def _open(times: NDArray[Any], bound: np.datetime64) -> NDArray[Any]:
    return np.where(np.isnat(times), bound, times)


def _overlap(valid_from: NDArray[Any], valid_to: NDArray[Any], order: Order) -> Flags:
    """Whether each rule but the first begins before the one before it ends; rules may touch."""
    return _open(valid_from, _FIRST)[order[1:]] < _open(valid_to, _LAST)[order[:-1]]


def _report(sheet: Sheet, order: Order, again: Flags, keys: list[str]) -> None:
    specs = declared(TABLES[sheet.table])
    written = [specs[key].header or key for key in keys]
    column = "symbol" if sheet.table == "margin_rates" else written[-1]
    what = "a rule for the same case and time" if sheet.table == "margin_rates" else "the same " + " and ".join(written)
    for earlier, later in zip(order[:-1][again].tolist(), order[1:][again].tolist(), strict=True):
        if not any(sheet.is_bad(row, key) for row in (earlier, later) for key in written):
            sheet.report_rows([later], column, f"{what} stands already in line {sheet.line(earlier)}")


def _held(sheet: Sheet, columns: Mapping[str, Any], order: Order) -> Order:
    """The rows that are positions: a quantity of 0 is none."""
    nothing = columns["quantity"] == 0
    if not nothing.any():
        return order
    rows = np.flatnonzero(nothing)
    note = f"{len(rows)} rows of quantity 0 are no positions and left out"
    sheet.notices.append(Problem(sheet.file, sheet.line(int(rows[0])), "quantity", "0", note))
    kept: Order = order[~nothing[order]]
    return kept
