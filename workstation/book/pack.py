"""A book as bytes and back, without pickle: what travels between the engine and a desk's preview."""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workstation.book.book import Book
from workstation.book.cells import DTYPES, REFERENCES
from workstation.book.columns import declared
from workstation.book.sheet import TABLES

_MAGIC = b"MWBOOK1\n"
_ALIGNMENT = 16
_DTYPE = re.compile(r"<f8|<i4|\|i1|\|b1|<M8\[us\]|<M8\[D\]|<U\d{1,4}")
_OFFSETS = ("cash_start", "position_start")


def pack(book: Book) -> bytes:
    """The book as compressed bytes: a JSON list of arrays (name, dtype, length, stored length), then the arrays.

    A column that holds one value in every row is stored as that value.
    """
    listing, body = [], bytearray()
    for name, column in _arrays(book).items():
        stored = column[:1] if column.strides == (0,) else column
        data = np.ascontiguousarray(stored).astype(stored.dtype.newbyteorder("<"), copy=False)
        listing.append([name, data.dtype.str, len(column), len(stored)])
        body += data.tobytes()
        body += bytes(-len(body) % _ALIGNMENT)
    head = json.dumps({"reporting_currency": book.reporting_currency, "arrays": listing}).encode()
    return _MAGIC + zlib.compress(
        len(head).to_bytes(_ALIGNMENT, "little") + head + bytes(-len(head) % _ALIGNMENT) + body, 1
    )


def unpack(data: bytes) -> Book:
    """The book that ``pack`` made; ValueError when the bytes are damaged or not a book."""
    if not data.startswith(_MAGIC):
        raise ValueError("these bytes are not a packed book of this version")
    try:
        body = bytearray(zlib.decompress(data[len(_MAGIC) :]))
        length = int.from_bytes(body[:_ALIGNMENT], "little")
        head = json.loads(body[_ALIGNMENT : _ALIGNMENT + length])
        arrays = _read_arrays(head["arrays"], body, _ALIGNMENT + length + -length % _ALIGNMENT)
        return _book(head["reporting_currency"], arrays)
    except (zlib.error, KeyError, TypeError, UnicodeDecodeError) as error:
        raise ValueError(f"the packed book is damaged: {error}") from error


def _arrays(book: Book) -> dict[str, NDArray[Any]]:
    tables = {
        f"{table}.{f.name}": getattr(getattr(book, table), f.name) for table in TABLES for f in fields(TABLES[table])
    }
    return {"currencies": book.currencies, **{name: getattr(book, name) for name in _OFFSETS}, **tables}


def _read_arrays(listing: list[tuple[str, str, int, int]], body: bytearray, start: int) -> dict[str, NDArray[Any]]:
    arrays: dict[str, NDArray[Any]] = {}
    for name, dtype, length, stored in listing:
        if not _DTYPE.fullmatch(dtype) or stored not in {length, 1}:
            raise ValueError(f"the packed book is damaged: {name} of {dtype}")
        column: NDArray[Any] = np.frombuffer(body, np.dtype(dtype), stored, start)
        arrays[name] = column if stored == length else np.broadcast_to(column[0], length)
        start += column.nbytes + -column.nbytes % _ALIGNMENT
    return arrays


def _book(reporting_currency: str, arrays: dict[str, NDArray[Any]]) -> Book:
    tables: dict[str, Any] = {}
    for table, kind in TABLES.items():
        columns = {f.name: arrays[f"{table}.{f.name}"] for f in fields(kind)}
        _check(table, columns)
        tables[table] = kind(**columns)
    tables |= {name: arrays[name] for name in ("currencies", *_OFFSETS)}
    return Book(reporting_currency=reporting_currency, **tables)


def _check(table: str, columns: dict[str, NDArray[Any]]) -> None:
    """Every column of the declared type and as long as the others."""
    if len({len(column) for column in columns.values()}) != 1:
        raise ValueError(f"the packed book is damaged: columns of {table} differ in length")
    for name, spec in declared(TABLES[table]).items():
        expected = np.dtype("i4" if spec.kind in REFERENCES else DTYPES[spec.kind])
        if columns[name].dtype.kind != expected.kind:
            raise ValueError(f"the packed book is damaged: {table}.{name} is of {columns[name].dtype}")
