"""One Parquet file read into a sheet; pyarrow is an optional extra."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from typing import Any

import numpy as np

from workstation.book.cells import REFERENCES, convert
from workstation.book.columns import Column, Kind
from workstation.book.sheet import Sheet, headers
from workstation.domain.failures import Problem

INSTALL = "needs the optional extra: pip install 'margin-workstation[parquet]'"


def read_parquet(path: Path, sheet: Sheet) -> None:
    """Fill a sheet from a file with the columns of the CSV table of that name; ``line`` is the row, from 1."""
    try:
        from pyarrow import ArrowException, parquet  # noqa: PLC0415 - optional, and slow to import
    except ImportError:
        sheet.refuse(INSTALL)
        return
    try:
        columns = parquet.read_table(path)
    except (ArrowException, OSError) as error:
        sheet.refuse(f"is not a Parquet file: {error}")
        return
    sheet.rows = columns.num_rows
    known = headers(sheet.table)
    for name in sorted({name for name in columns.column_names if columns.column_names.count(name) > 1}):
        sheet.refuse("column stands twice in the file", column=name)
    for name in dict.fromkeys(columns.column_names):
        if name not in known:
            sheet.notices.append(Problem(sheet.file, None, name, None, "unknown column, ignored"))
        elif columns.column_names.count(name) == 1:
            _take(sheet, name, known[name], columns.column(name))


def _take(sheet: Sheet, name: str, spec: Column, column: Any) -> None:
    sheet.columns[name], faults = convert(spec, _cells(spec, column))
    for fault in faults:
        sheet.report(fault.row, name, fault.value, fault.message)


def _cells(spec: Column, column: Any) -> Any:
    """A column as ``convert`` takes it: names and texts as texts, times in UTC, numbers as arrays."""
    if spec.kind is Kind.TIME and getattr(column.type, "tz", None):
        return np.array(
            [None if t is None else t.astimezone(UTC).replace(tzinfo=None) for t in column.to_pylist()], "M8[us]"
        )
    if spec.kind is Kind.TIME and str(column.type).startswith("timestamp"):
        return [None if t is None else t.isoformat() for t in column.to_pylist()]  # no zone: refused as a text is
    if spec.kind is Kind.DATE and str(column.type).startswith("date"):
        return np.array(column.to_pylist(), "M8[D]")
    if spec.kind in REFERENCES or spec.kind in {Kind.TEXT, Kind.CHOICE}:
        return ["" if cell is None else str(cell) for cell in column.to_pylist()]
    if spec.kind is Kind.NUMBER and not column.null_count and str(column.type) in {"double", "float"}:
        values = column.to_numpy()
        return values if np.isfinite(values).all() else [repr(cell) for cell in values.tolist()]
    return column.to_pylist()
