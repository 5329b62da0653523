"""The state of the desk's alerts as columns, and its plain rows as a store keeps them.

Every column is kept but ``row``, where the account stands in the book of the moment (-1 while it is absent), and a
derivatives account's state, which follows from its figures (-1 until they were looked at after a restart).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import numpy as np

from workstation.book.columns import Codes, Flags, Floats, Ints, Texts, Times

T = TypeVar("T")

NOT_IN_BOOK = -1
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
INSTANT = np.dtype("datetime64[us]")


_TEXT = {"dtype": np.dtype("U1")}
_CODE = {"dtype": np.dtype(np.int8)}
_TIME = {"dtype": INSTANT}
_FLAG = {"dtype": np.dtype(np.bool_)}
_MONEY = {"dtype": np.dtype(np.float64)}
_PLACE = {"dtype": np.dtype(np.int32), "place": True}
_STATE = {"dtype": np.dtype(np.int8), "place": True}


@dataclass(frozen=True, slots=True)
class OpenCalls:
    """One row an open call, in the order they were opened.

    Invariants: at most one row an account; ``forced_at`` is absent until the client could first be closed at once;
    at most one of ``met_since``, ``unpriced_since`` and ``vanished_since`` is present.
    """

    call_id: Texts = field(metadata=_TEXT)
    account: Texts = field(metadata=_TEXT)
    regime: Codes = field(metadata=_CODE)
    alert_type: Codes = field(metadata=_CODE)  # why it is open now; never NONE or UNPRICED
    first_type: Codes = field(metadata=_CODE)
    triggered_at: Times = field(metadata=_TIME)
    forced_at: Times = field(metadata=_TIME)
    deadline: Times = field(metadata=_TIME)
    provisional: Flags = field(metadata=_FLAG)  # the calendar ends before the deadline: it is "not before", not "at"
    market: Texts = field(metadata=_TEXT)  # the calendar the deadline was counted on
    zone: Texts = field(metadata=_TEXT)
    met_since: Times = field(metadata=_TIME)
    unpriced_since: Times = field(metadata=_TIME)
    vanished_since: Times = field(metadata=_TIME)
    daily_at: Times = field(metadata=_TIME)  # the last daily snapshot, or the trigger
    peak_call_amount: Floats = field(metadata=_MONEY)  # base currency
    closed_by_us: Flags = field(metadata=_FLAG)  # a close-out order of ours was filled since the trigger
    abnormal: Flags = field(metadata=_FLAG)
    margin_state: Codes = field(metadata=_STATE)  # MarginState; SAFE of other regimes
    warned: Codes = field(metadata=_STATE)  # 1: the MM warning holds, also below other states
    row: Ints = field(metadata=_PLACE)

    def index_of(self, call_id: str) -> int:
        """Where an open call stands; KeyError when it is not open."""
        found = np.flatnonzero(self.call_id == call_id)
        if not len(found):
            raise KeyError(call_id)
        return int(found[0])


@dataclass(frozen=True, slots=True)
class UnpricedAccounts:
    """One row an account without an open call whose figures are unknown: an alert, not a call."""

    account: Texts = field(metadata=_TEXT)
    regime: Codes = field(metadata=_CODE)
    since: Times = field(metadata=_TIME)
    row: Ints = field(metadata=_PLACE)


@dataclass(frozen=True, slots=True)
class ComingCalls:
    """One row an INTRADAY account without an open call that would have one at the cut-off: an alert, not a call.

    Nothing was triggered, so nothing is remembered of it: the next pass finds it again, or does not.
    """

    account: Texts = field(metadata=_TEXT)
    market: Texts = field(metadata=_TEXT)  # of the largest exposure when it was found: whose cut-off it is
    row: Ints = field(metadata=_PLACE)


@dataclass(frozen=True, slots=True)
class DecidedAccounts:
    """One row an account whose call a supervisor ended and which may not be called again for the same shortfall.

    ``alert_type`` is the type when it was decided: anything worse was not what the supervisor saw. ``until`` is absent
    for a transferred account.
    """

    account: Texts = field(metadata=_TEXT)
    regime: Codes = field(metadata=_CODE)
    end: Codes = field(metadata=_CODE)
    alert_type: Codes = field(metadata=_CODE)
    decided_at: Times = field(metadata=_TIME)
    until: Times = field(metadata=_TIME)
    row: Ints = field(metadata=_PLACE)


def empty(table: type[T]) -> T:
    """A table without rows."""
    return from_rows(table, ())


def to_rows(table: Any, rows: Sequence[int] | Ints | None = None) -> list[dict[str, Any]]:
    """Plain values by column name: text, int, float, bool, aware UTC datetimes, None for absent."""
    kept = [f for f in fields(table) if "place" not in f.metadata]
    columns = [plain(getattr(table, f.name) if rows is None else getattr(table, f.name)[rows]) for f in kept]
    names = [f.name for f in kept]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def from_rows(table: type[T], rows: Iterable[Mapping[str, Any]]) -> T:
    """The inverse of ``to_rows``; nobody is placed in a book yet."""
    rows = list(rows)
    columns = {f.name: _column(f, rows) for f in fields(table)}  # type: ignore[arg-type]
    return table(**columns)


def joined(first: T, second: T) -> T:
    """The rows of ``first``, then those of ``second``."""
    return type(first)(
        **{f.name: np.concatenate((getattr(first, f.name), getattr(second, f.name))) for f in fields(first)}  # type: ignore[arg-type]
    )


def instant(at: datetime) -> np.datetime64:
    """An aware time as a cell of a ``Times`` column."""
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone")
    return np.datetime64(at.astimezone(UTC).replace(tzinfo=None), "us")


def moment(cell: np.datetime64) -> datetime:
    """A cell of a ``Times`` column as an aware time."""
    return EPOCH + timedelta(microseconds=int(cell.astype(INSTANT).astype(np.int64)))


def plain(column: Any) -> list[Any]:
    """The cells of a column as plain values."""
    values = column.tolist()
    if column.dtype.kind == "M":
        return [None if value is None else value.replace(tzinfo=UTC) for value in values]
    return values  # type: ignore[no-any-return]


def _column(declared: Any, rows: Sequence[Mapping[str, Any]]) -> Any:
    dtype = declared.metadata["dtype"]
    if "place" in declared.metadata:
        return np.full(len(rows), NOT_IN_BOOK, dtype)
    values = [row[declared.name] for row in rows]
    if dtype.kind == "M":
        return np.array([np.datetime64("NaT") if value is None else instant(value) for value in values], dtype)
    if dtype.kind == "U":
        return np.array(values, np.str_)
    return np.array(values, dtype)
