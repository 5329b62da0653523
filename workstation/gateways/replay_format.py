"""What travels between the venue and its client, written and read in one place so that both ends agree."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeVar

import numpy as np

from workstation.book.changes import CashRows, FxRows, PositionRows, QuoteRows
from workstation.book.lending import BorrowRows, LenderRecallRows
from workstation.book.order_books import DepthRows
from workstation.domain.faults import FaultPreset
from workstation.gateways.order_format import order_report, report_json
from workstation.ports import OrderReport

Rows = TypeVar("Rows", CashRows, FxRows, PositionRows, QuoteRows, BorrowRows, LenderRecallRows, DepthRows)
_TEXTS = frozenset({"account", "currency", "symbol", "recall_id", "lender"})
_FLAGS = frozenset({"hard_to_borrow"})
_WHOLE = ("borrow", "lender_recalls", "depth")


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a client has read: of which session, up to which ledger entry, at which market instant (us UTC)."""

    session: str
    entry: int
    at_us: int

    def __str__(self) -> str:
        return f"{self.session}:{self.entry}:{self.at_us}"

    @classmethod
    def parse(cls, text: str) -> Cursor:
        """The inverse of ``str``; ValueError when it is none."""
        session, entry, at_us = text.split(":")
        return cls(session, int(entry), int(at_us))


@dataclass(frozen=True, slots=True)
class ClockReading:
    """The replay's clock as the venue says it; ``speed`` 0 = moved by hand, ``ends_us`` = where the data end.

    ``faults`` is how the broker misbehaves, which who watches the clock has to know as well.
    """

    at_us: int
    speed: float
    paused: bool
    ends_us: int
    faults: FaultPreset = FaultPreset.NONE


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed from one cursor to ``cursor``; rows are new states, ``status`` holds (symbol, InstrumentStatus)."""

    cursor: Cursor
    clock: ClockReading
    quotes: QuoteRows
    fx: FxRows
    cash: CashRows
    positions: PositionRows
    status: tuple[tuple[str, int], ...]
    borrow: BorrowRows | None = None  # the whole table, where it changed
    lender_recalls: LenderRecallRows | None = None
    depth: DepthRows | None = None  # every order book that is told, where any instant passed or anything traded
    reports: tuple[OrderReport, ...] = ()  # their fills are in ``cash`` and ``positions``


def encode(changes: Changes) -> bytes:
    """Changes as JSON columns; null stands for NaN, floats are written so that they read back bit for bit."""
    data = {
        "cursor": str(changes.cursor),
        "clock": clock_json(changes.clock),
        "status": changes.status,
        "reports": [report_json(report) for report in changes.reports],
        **{name: None if (rows := getattr(changes, name)) is None else _columns(rows) for name in _WHOLE},
        **{name: _columns(getattr(changes, name)) for name in ("quotes", "fx", "cash", "positions")},
    }
    return json.dumps(data, separators=(",", ":"), allow_nan=False).encode()


def decode(data: bytes) -> Changes:
    """The inverse of ``encode``; ValueError when the bytes are something else."""
    try:
        read = json.loads(data)
        return Changes(
            cursor=Cursor.parse(read["cursor"]),
            clock=clock_reading(read["clock"]),
            quotes=_rows(QuoteRows, read["quotes"]),
            fx=_rows(FxRows, read["fx"]),
            cash=_rows(CashRows, read["cash"]),
            positions=_rows(PositionRows, read["positions"]),
            status=tuple((str(symbol), int(status)) for symbol, status in read["status"]),
            borrow=None if read["borrow"] is None else _rows(BorrowRows, read["borrow"]),
            lender_recalls=None if read["lender_recalls"] is None else _rows(LenderRecallRows, read["lender_recalls"]),
            depth=None if read["depth"] is None else _rows(DepthRows, read["depth"]),
            reports=tuple(map(order_report, read["reports"])),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not an answer of the venue: {error!r}") from error


def encode_reports(reports: Iterable[OrderReport]) -> bytes:
    """Reports alone, as JSON."""
    return json.dumps({"reports": [report_json(report) for report in reports]}).encode()


def decode_reports(data: bytes) -> tuple[OrderReport, ...]:
    """The inverse; ValueError when the bytes are something else."""
    try:
        return tuple(map(order_report, json.loads(data)["reports"]))
    except (KeyError, TypeError) as error:
        raise ValueError(f"no reports: {error!r}") from error


def clock_json(clock: ClockReading) -> dict[str, Any]:
    """A clock's reading as JSON fields."""
    return {**asdict(clock), "faults": clock.faults.value}


def clock_reading(data: Mapping[str, Any]) -> ClockReading:
    """The inverse; ValueError when a field is missing or is no number."""
    try:
        return ClockReading(
            at_us=int(data["at_us"]),
            speed=float(data["speed"]),
            paused=bool(data["paused"]),
            ends_us=int(data["ends_us"]),
            faults=FaultPreset(data["faults"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a clock: {data!r}") from error


def _columns(rows: Any) -> dict[str, list[Any]]:
    return {field.name: _cells(getattr(rows, field.name)) for field in fields(rows)}


def _cells(column: Any) -> list[Any]:
    return [None if cell != cell else cell for cell in column.tolist()]  # noqa: PLR0124 - only NaN differs from itself


def _rows(kind: type[Rows], data: Mapping[str, list[Any]]) -> Rows:
    columns: dict[str, Any] = {
        field.name: np.array(data[field.name], dtype=_dtype(field.name)) for field in fields(kind)
    }
    return kind(**columns)


def _dtype(name: str) -> type[Any]:
    return np.str_ if name in _TEXTS else np.bool_ if name in _FLAGS else np.float64
