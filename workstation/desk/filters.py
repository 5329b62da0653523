"""Which rows are shown: one text over all columns and conditions on single columns, all of which must hold."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from workstation.desk.cells import Flags, Slots
from workstation.desk.derived import MICROSECONDS_PER_HOUR, Derived, microseconds
from workstation.desk.live_table import LiveTable
from workstation.domain.tables import Cell

_MAGNITUDES = range(13)  # a figure of up to this many further digits is found by its first ones
_AT_ONCE = 1000  # rows whose figures stay in the processor's cache


class Filter(Protocol):
    """A condition on a row. Invariant: depends on the row and, if ``timed``, on market time; on nothing else."""

    @property
    def timed(self) -> bool:
        """Whether a row can pass at another time without having changed."""
        ...

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        ...


@dataclass(frozen=True, slots=True)
class _Timeless:
    @property
    def timed(self) -> bool:
        """Only the row counts."""
        return False


@dataclass(frozen=True, slots=True)
class HasCode(_Timeless):
    """The code (or flag, 0 or 1) of a column is one of some."""

    field: str
    codes: frozenset[int]

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        _ = market_now
        return _among(table.number(self.field)[slots], self.codes)


@dataclass(frozen=True, slots=True)
class HasText(_Timeless):
    """The text of a column is exactly one of some, for example an account that holds a symbol."""

    field: str
    texts: frozenset[str]

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        _ = market_now
        return _flags((text in self.texts for text in table.text(self.field)[slots].tolist()), len(slots))


@dataclass(frozen=True, slots=True)
class Contains(_Timeless):
    """The text of a column contains another, capitals or not."""

    field: str
    part: str

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        _ = market_now
        part = self.part.casefold()
        texts: list[str] = table.text(self.field)[slots].tolist()
        return _flags([part in text for text in map(str.casefold, texts)], len(slots))


@dataclass(frozen=True, slots=True)
class IsKnown(_Timeless):
    """A column has a value (``known``), or has none: has a note, is not assigned, has no deadline."""

    field: str
    known: bool = True

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        _ = market_now
        if table.is_text(self.field):
            there = _flags(map(bool, table.text(self.field)[slots].tolist()), len(slots))
        else:
            there = ~np.isnan(table.number(self.field)[slots])
        flags: Flags = there == self.known
        return flags


@dataclass(frozen=True, slots=True)
class Between(_Timeless):
    """A figure lies in a closed range; unknown figures pass no range."""

    field: str
    low: float = -math.inf
    high: float = math.inf

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        _ = market_now
        values = table.number(self.field)[slots]
        flags: Flags = (values >= self.low) & (values <= self.high)
        return flags


@dataclass(frozen=True, slots=True)
class TimeBetween(_Timeless):
    """A time lies in a half-open range, ``first <= time < end``."""

    field: str
    first: datetime | None = None
    end: datetime | None = None

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        _ = market_now
        times = table.number(self.field)[slots]
        flags: Flags = ~np.isnan(times)
        if self.first is not None:
            flags &= times >= microseconds(self.first)
        if self.end is not None:
            flags &= times < microseconds(self.end)
        return flags


@dataclass(frozen=True, slots=True)
class HoursAgo:
    """Market time is between ``low`` and ``high`` hours after a time column: an age, or, below zero, time to go."""

    field: str
    low: float = -math.inf
    high: float = math.inf

    @property
    def timed(self) -> bool:
        """Ages grow by themselves."""
        return True

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        hours = (microseconds(market_now) - table.number(self.field)[slots]) / MICROSECONDS_PER_HOUR
        flags: Flags = (hours >= self.low) & (hours <= self.high)
        return flags


@dataclass(frozen=True, slots=True)
class Today:
    """A time lies on market time's calendar day in a zone, from midnight to midnight there."""

    field: str
    zone: tzinfo

    @property
    def timed(self) -> bool:
        """Days pass by themselves."""
        return True

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        midnight = market_now.astimezone(self.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        tomorrow = midnight + timedelta(days=1)  # the clock on the wall, so also on days of 23 or 25 hours
        return TimeBetween(self.field, midnight, tomorrow).passes(table, slots, market_now)


@dataclass(frozen=True, slots=True)
class CountedBetween:
    """What is counted from a time, as it is shown, lies in a closed range: an age in hours or days, a time to go."""

    derived: Derived
    low: float = -math.inf
    high: float = math.inf

    @property
    def timed(self) -> bool:
        """Counts grow by themselves."""
        return True

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        values = self.derived.values(table, slots, market_now)
        flags: Flags = (values >= self.low) & (values <= self.high)
        return flags


@dataclass(frozen=True, slots=True)
class AnyText(_Timeless):
    """Any column contains a text as it is shown, capitals or not; a number finds figures that begin with its digits.

    ``words`` are the columns shown by translated words: the codes, or the stored texts, whose word contains the text.
    """

    text: str
    codes: tuple[HasCode, ...] = ()
    words: tuple[HasText, ...] = ()
    number: str = ""  # the text as a plain number with a point, if it is one

    def passes(self, table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
        """Which of the slots pass."""
        flags = self._in_texts(table, slots)
        conditions: tuple[Filter, ...] = (*self.codes, *self.words)
        for condition in conditions:
            flags |= condition.passes(table, slots, market_now)
        if self.number:
            others = np.flatnonzero(~flags)
            flags[others] = _begins_with(table, slots[others], self.number)
        return flags

    def narrows(self, other: AnyText) -> bool:
        """Whether every row that passes this text passes ``other`` too, as when one goes on typing."""
        return self.text.casefold().startswith(other.text.casefold())

    def _in_texts(self, table: LiveTable, slots: Slots) -> Flags:
        part = self.text.casefold()
        return _flags([part in text for text in table.searched(slots)], len(slots))


def passing(filters: Iterable[Filter], table: LiveTable, slots: Slots, market_now: datetime) -> Flags:
    """Which of the slots pass all the filters; later ones are only asked about rows that are still in."""
    flags = np.ones(len(slots), dtype=np.bool_)
    for condition in filters:
        still = np.flatnonzero(flags)
        flags[still] = condition.passes(table, slots[still], market_now)
    return flags


def _flags(values: Iterable[bool], count: int) -> Flags:
    return np.fromiter(values, dtype=np.bool_, count=count)


def _among(values: NDArray[np.float64], codes: frozenset[int]) -> Flags:
    """One comparison a code: there are few."""
    flags: Flags = np.zeros(len(values), dtype=np.bool_)
    for code in codes:
        flags |= values == code
    return flags


def _begins_with(table: LiveTable, slots: Slots, number: str) -> Flags:
    """Figures whose decimal digits begin with those of ``number``: 21 finds 2,115,220.15 and 21.5, -21 only losses."""
    digits = abs(float(number))
    step = 10.0 ** -len(number.partition(".")[2])
    powers = [10.0**magnitude for magnitude in (_MAGNITUDES if step == 1 and digits else (0,))]
    columns = [i for i, f in enumerate(table.number_fields) if f.cell not in {Cell.TIME, Cell.CODE, Cell.FLAG}]
    flags: Flags = np.zeros(len(slots), dtype=np.bool_)
    for first in range(0, len(slots), _AT_ONCE):
        piece = slice(first, first + _AT_ONCE)
        signed = table.numbers[slots[piece]][:, columns]
        figures = np.abs(np.where(signed < 0, signed, np.nan) if number.startswith("-") else signed)
        largest = np.max(figures, where=np.isfinite(figures), initial=0.0)
        found = np.zeros(figures.shape, dtype=np.bool_)
        for power in powers:
            if digits * power > largest:
                break
            inside = figures >= digits * power
            inside &= figures < (digits + step) * power
            found |= inside
        flags[piece] = found.any(axis=1)
    return flags
