"""One CSV file read into a sheet, every fault with its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from workstation.book.cells import REFERENCES, Labeller, convert
from workstation.book.columns import Column
from workstation.book.sheet import Sheet, headers
from workstation.domain.failures import Problem

CHUNK = 4_096  # rows converted at a time: small enough that their texts stay in the cache


def read_csv(path: Path, sheet: Sheet) -> bool:
    """Fill a sheet from a file and tell whether its last line was ended."""
    data = path.read_bytes()
    if not _readable(data, sheet):
        return True
    reader = csv.reader(io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", newline=""), strict=True)
    sheet.lines = np.empty(data.count(b"\n") + data.count(b"\r") + 1, np.int32)
    try:
        names = _header(next(reader, []), sheet)
        if names:
            _read_rows(reader, names, sheet)
    except csv.Error as error:
        sheet.refuse(f"is not a CSV line: {error}; a quote that is opened must be closed", reader.line_num)
    return data.endswith((b"\n", b"\r"))


def _readable(data: bytes, sheet: Sheet) -> bool:
    """Whether the bytes are a text with something in it."""
    try:
        empty = not data.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        byte, line = data[error.start], data.count(b"\n", 0, error.start) + 1
        sheet.refuse(f"is not UTF-8: byte 0x{byte:02x} at offset {error.start}", line)
        return False
    if empty:
        sheet.refuse("is empty: not even a header")
    elif b"\0" in data:
        sheet.refuse("holds a NUL character: the file is damaged", data.count(b"\n", 0, data.index(b"\0")) + 1)
    return sheet.readable


def _header(cells: list[str], sheet: Sheet) -> list[str]:
    """The column names of a file in its own order; empty when they make no sense."""
    names = [cell.strip() for cell in cells]
    known = headers(sheet.table)
    for name in sorted({name for name in names if names.count(name) > 1 and name}):
        sheet.refuse("column stands twice in the header", 1, name)
    if not known.keys() & set(names):
        separated = next((s for s in (";", "\t", "|") if s in "".join(cells)), None)
        hint = f"; its cells seem to be separated by {separated!r}, not by ','" if separated else ""
        sheet.refuse("no column of this table in the header" + hint, 1, None, ",".join(names)[:80])
        return []
    for place, name in enumerate(names, 1):
        if name not in known:
            sheet.notices.append(Problem(sheet.file, 1, name or f"#{place}", None, "unknown column, ignored"))
    return names


def _read_rows(reader: Any, names: list[str], sheet: Sheet) -> None:
    assert sheet.lines is not None  # noqa: S101
    columns = {name: _Reading(spec) for name, spec in headers(sheet.table).items() if name in names}
    places = {name: names.index(name) for name in columns}
    for numbers, rows in _chunks(reader):
        start, sheet.rows = sheet.rows, sheet.rows + len(rows)
        sheet.lines[start : sheet.rows] = numbers
        _square(rows, len(names), start, sheet)
        cells = list(zip(*rows, strict=True))
        for name, column in columns.items():
            column.add(list(cells[places[name]]), start, name, sheet)
    sheet.lines = sheet.lines[: sheet.rows]
    for name, column in columns.items():
        sheet.columns[name] = column.finished(name, sheet)


def _chunks(reader: Any) -> Iterator[tuple[Any, list[list[str]]]]:
    """Rows that hold anything, with the line each began on."""
    while True:
        before = reader.line_num
        rows = list(islice(reader, CHUNK))
        if not rows:
            return
        if reader.line_num - before == len(rows):
            numbers = np.arange(before + 1, reader.line_num + 1, dtype=np.int32)
        else:  # a quoted cell spans lines
            spans = [1 + sum(_breaks(cell) for cell in row) for row in rows]
            numbers = (before + 1 + np.concatenate(([0], np.cumsum(spans[:-1])))).astype(np.int32)
        filled = [bool(row) for row in rows]
        if all(filled):
            yield numbers, rows
        elif any(filled):
            yield numbers[filled], [row for row in rows if row]


def _breaks(cell: str) -> int:
    return cell.count("\n") + cell.count("\r") - cell.count("\r\n")


def _square(rows: list[list[str]], width: int, start: int, sheet: Sheet) -> None:
    """Every row as long as the header; those that were not are named and spoiled."""
    if set(map(len, rows)) == {width}:
        return
    for at, row in enumerate(rows):
        if len(row) != width:
            few = "; the line may be cut off" if len(row) < width else ""
            sheet.report(start + at, None, None, f"has {len(row)} cells, the header {width}{few}")
            sheet.spoiled.add(start + at)
            row[width:] = []
            row.extend([""] * (width - len(row)))


class _Reading:
    """One column being read chunk by chunk."""

    def __init__(self, spec: Column) -> None:
        self._spec = spec
        self._labeller = Labeller() if spec.kind in REFERENCES else None
        self._chunks: list[Any] = []

    def add(self, cells: list[str], start: int, name: str, sheet: Sheet) -> None:
        """Take the next chunk; its first row is ``start``."""
        if self._labeller is not None:
            self._labeller.add(cells)
            return
        values, faults = convert(self._spec, cells)
        self._chunks.append(values)
        for fault in faults:
            sheet.report(start + fault.row, name, fault.value, fault.message)

    def finished(self, name: str, sheet: Sheet) -> Any:
        """The whole column."""
        if self._labeller is None:
            return np.concatenate(self._chunks) if self._chunks else convert(self._spec, [])[0]
        labels, faults = convert(self._spec, self._labeller.labels())
        for fault in faults:
            sheet.report(fault.row, name, fault.value, fault.message)
        return labels
