"""Columns of a step as the values a database takes, and what a database gives as columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from workstation.domain.tables import ABSENT
from workstation.store.types import UtcMicros, to_us

Columns = Mapping[str, Sequence[Any] | NDArray[Any]]


def to_cells(values: Sequence[Any] | NDArray[Any], column: sa.Column[Any], *, marked: bool = False) -> list[Any]:
    """Plain values, None where unknown or absent: NaN, NaT and ``ABSENT`` never enter a store.

    ``marked`` leaves NaN and ``ABSENT`` in arrays for ``bound`` to deal with: SQLite's driver takes twenty times longer
    to bind a None than a number.
    """
    if isinstance(values, np.ndarray) and values.dtype.kind in "fiuM":
        numbers = _numbers(values, whole=isinstance(column.type, sa.Integer | UtcMicros))
        return numbers.tolist() if marked else _with_none(numbers)
    if isinstance(values, np.ndarray):
        values = values.tolist()
    convert = _PLAIN.get(type(column.type))
    return list(values) if convert is None else [None if _unknown(v) else convert(v) for v in values]


def _numbers(values: NDArray[Any], *, whole: bool) -> NDArray[Any]:
    if values.dtype.kind == "M":
        return values.astype("datetime64[us]").view(np.int64)
    if whole and values.dtype.kind == "f":
        unknown = np.isnan(values)
        return np.where(unknown, ABSENT, np.where(unknown, 0, values).astype(np.int64))
    return values


def _with_none(values: NDArray[Any]) -> list[Any]:
    unknown = np.isnan(values) if values.dtype.kind == "f" else values == ABSENT
    if not unknown.any():
        return values.tolist()  # type: ignore[no-any-return]
    plain = values.astype(object)
    plain[unknown] = None
    return plain.tolist()  # type: ignore[no-any-return]


def _unknown(value: Any) -> bool:
    return value is None or value == ABSENT or value != value  # noqa: PLR0124 - NaN


def _instant(value: Any) -> int:
    return to_us(value) if isinstance(value, datetime) else int(value)


_PLAIN: dict[type, Callable[[Any], Any]] = {  # lists may hold enum members, NumPy scalars and aware datetimes
    sa.Double: float,
    sa.SmallInteger: int,
    sa.BigInteger: int,
    sa.Integer: int,
    sa.Boolean: bool,
    UtcMicros: _instant,
}


def to_plain(columns: Columns, table: sa.Table, *, marked: bool = False) -> list[list[Any]]:
    """The cells of each column; ValueError names the columns when one is longer than another."""
    lengths = {name: len(values) for name, values in columns.items()}
    if len(set(lengths.values())) > 1:
        raise ValueError(f"{table.name}: columns of different lengths: {lengths}")
    return [to_cells(values, table.c[name], marked=marked) for name, values in columns.items()]


def to_rows(columns: Columns, table: sa.Table) -> list[tuple[Any, ...]]:
    """One tuple a row, in the order of ``columns``."""
    return list(zip(*to_plain(columns, table), strict=True))


def to_arrays(rows: Sequence[Sequence[Any]], columns: Sequence[sa.Column[Any]]) -> dict[str, NDArray[Any]]:
    """Rows as arrays of the types ``pull.Chunk`` promises; integer NULLs were made ``ABSENT`` by ``selected``."""
    values = zip(*rows, strict=True) if rows else [()] * len(columns)
    return {c.name: np.array(cells, dtype=dtype_of(c)) for c, cells in zip(columns, values, strict=True)}


def dtype_of(column: sa.Column[Any]) -> Any:
    """How a column is held in memory."""
    return next((dtype for kind, dtype in _DTYPES if isinstance(column.type, kind)), object)


_DTYPES: tuple[tuple[type, Any], ...] = (
    (sa.Double, np.float64),
    (sa.SmallInteger, np.int8),
    (sa.Boolean, np.bool_),
    (sa.Integer, np.int64),
    (UtcMicros, np.int64),
)


_ABSENT_SQL = f"{ABSENT + 1} - 1"  # the number itself is no literal in SQL


def bound(column: sa.Column[Any]) -> str:
    """The parameter of a marked cell on SQLite: ``ABSENT`` becomes NULL; NaN does so in sqlite3_bind_double."""
    return f"nullif(?, {_ABSENT_SQL})" if column.nullable and dtype_of(column) is np.int64 else "?"


def selected(column: sa.Column[Any], alias: str = "") -> str:
    """The column in a SELECT: an absent whole number comes as ``ABSENT``, so that the array needs no mask."""
    name = f'{alias}"{column.name}"'
    if column.nullable and dtype_of(column) is np.int64:
        return f"coalesce({name}, {_ABSENT_SQL})"
    if column.nullable and dtype_of(column) is np.int8:
        return f"coalesce({name}, -1)"  # no enum has it
    return name
