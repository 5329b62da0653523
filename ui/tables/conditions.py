"""What a user asks of single columns: plain data that makes filters, stands on chips and can be saved."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import Enum
from typing import Any

from ui.tables.columns import ColumnSpec, Shown, TableSpec
from workstation.desk.filters import (
    Between,
    Contains,
    CountedBetween,
    Filter,
    HasCode,
    HasText,
    HoursAgo,
    IsKnown,
    TimeBetween,
    Today,
)
from workstation.desk.symbols import NamesAny

_TIMES = frozenset({Shown.DATE_TIME, Shown.DEADLINE, Shown.DATE, Shown.CLOCK})


class Kind(Enum):
    """How one asks something of a column."""

    CHOICE = "some of a list of values"
    RANGE = "from, to"
    TIME = "today, past, before, after"
    TEXT = "a part of the text, or whether there is any"
    SYMBOLS = "any of some symbols"


class When(Enum):
    """Which times pass; BEFORE and AFTER name a moment."""

    TODAY = "today"
    PAST = "past"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The column is one of these codes, flags or texts; one that names symbols names one of these."""

    column: str
    keys: frozenset[int | str]


@dataclass(frozen=True, slots=True)
class InRange:
    """The figure as it is shown lies between the two, both included; None is no limit."""

    column: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class AtTime:
    """The time is today, past, or before or after a moment (aware)."""

    column: str
    when: When
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """The text contains a part."""

    column: str
    part: str


@dataclass(frozen=True, slots=True)
class Having:
    """There is a text, or there is none."""

    column: str
    known: bool


@dataclass(frozen=True, slots=True)
class Mine:
    """The text is the name of who sits here."""

    column: str


Condition = Chosen | InRange | AtTime | Holding | Having | Mine


def kind_of(column: ColumnSpec) -> Kind:
    """How one asks something of this column."""
    if column.names_symbols:
        return Kind.SYMBOLS
    if column.words or column.shown is Shown.FLAG or column.listed:
        return Kind.CHOICE
    if column.is_figure:
        return Kind.RANGE
    return Kind.TIME if column.shown in _TIMES else Kind.TEXT


def filter_of(condition: Condition, spec: TableSpec, zone: tzinfo, user: str) -> Filter:
    """The condition on rows; ``zone`` says when today is, ``user`` who sits here."""
    column = spec.column(condition.column)
    match condition:
        case Chosen(keys=keys):
            return _chosen(column, keys)
        case InRange(low=low, high=high):
            return _between(column, -math.inf if low is None else low, math.inf if high is None else high)
        case AtTime():
            return _timed(condition, column.source, zone)
        case Holding(part=part):
            return Contains(column.name, part)
        case Having(known=known):
            return IsKnown(column.name, known)
        case Mine():
            return HasText(column.name, frozenset({user} - {""}))  # before one signs in nothing is mine


def _chosen(column: ColumnSpec, keys: frozenset[int | str]) -> Filter:
    texts = frozenset(key for key in keys if isinstance(key, str))
    codes = frozenset(key for key in keys if isinstance(key, int))
    if column.names_symbols:
        return NamesAny(column.name, texts)
    return HasText(column.name, texts) if texts else HasCode(column.name, codes)


def _between(column: ColumnSpec, low: float, high: float) -> Filter:
    if column.derived is not None:
        return CountedBetween(column.derived, low, high)
    return Between(column.name, low, high)


def _timed(condition: AtTime, source: str, zone: tzinfo) -> Filter:
    if condition.when is When.TODAY:
        return Today(source, zone)
    if condition.when is When.PAST:
        return HoursAgo(source, low=0.0)
    if condition.when is When.BEFORE:
        return TimeBetween(source, end=condition.moment)
    return TimeBetween(source, first=condition.moment)


def as_saved(condition: Condition) -> dict[str, Any]:
    """For a settings file."""
    saved: dict[str, Any] = {"kind": type(condition).__name__, "column": condition.column}
    match condition:
        case Chosen(keys=keys):
            return saved | {"keys": sorted(keys, key=str)}
        case InRange(low=low, high=high):
            return saved | {"low": low, "high": high}
        case AtTime(when=when, moment=moment):
            return saved | {"when": when.name, "moment": moment and moment.isoformat()}
        case Holding(part=part):
            return saved | {"part": part}
        case Having(known=known):
            return saved | {"known": known}
        case Mine():
            return saved


def from_saved(saved: Mapping[str, Any], spec: TableSpec) -> Condition:
    """A condition saved by this or another version; ``ValueError`` says what cannot be understood."""
    column = str(saved.get("column"))
    if column not in {c.name for c in spec.columns}:
        raise ValueError(f"{spec.name} has no column {column}")
    try:
        return _restored(str(saved["kind"]), column, saved)
    except (KeyError, TypeError) as error:
        raise ValueError(f"filter of {spec.name}.{column} is damaged: {error}") from error


def _restored(kind: str, column: str, saved: Mapping[str, Any]) -> Condition:
    match kind:
        case "Chosen":
            return Chosen(column, frozenset(key if isinstance(key, int) else str(key) for key in saved["keys"]))
        case "InRange":
            return InRange(column, _limit(saved["low"]), _limit(saved["high"]))
        case "AtTime":
            moment = saved["moment"]
            return AtTime(column, When[saved["when"]], datetime.fromisoformat(moment) if moment else None)
        case "Holding":
            return Holding(column, str(saved["part"]))
        case "Having":
            return Having(column, bool(saved["known"]))
        case "Mine":
            return Mine(column)
    raise ValueError(f"filters of kind {kind} are not known")


def _limit(value: Any) -> float | None:
    return None if value is None else float(value)
