"""Axes that write times, amounts and moves as the rest of the program does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pyqtgraph as pg
from PySide6.QtGui import QFont

from ui.charts.short_amount import short_amount, signed_percent
from ui.format import Format

_US = 1_000_000
_NICE_SECONDS = (60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400, 172_800, 604_800)
_TICK_WIDTH = 90  # px for a text of 12 px letters
_TICK_PIXELS = 12


class FormattedAxis(pg.AxisItem):  # type: ignore[misc]
    """Plain figures are never scaled behind the reader's back."""

    def __init__(self, form: Format, side: str) -> None:
        super().__init__(side)
        self.form = form
        self.enableAutoSIPrefix(False)  # noqa: FBT003 - the library's signature


class AmountAxis(FormattedAxis):
    """Amounts in the base currency."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """1.5 m and the like."""
        _ = scale, spacing
        return [short_amount(self.form, value) for value in values]


class MoveAxis(FormattedAxis):
    """Moves of the market in per cent."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """+15 % and the like; as many decimals as the ticks need."""
        _ = scale
        return [signed_percent(self.form, value, 0 if spacing >= 0.01 else 2) for value in values]  # noqa: PLR2004


class RatioAxis(FormattedAxis):
    """Fractions in per cent."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """90 % and the like."""
        _ = scale, spacing
        return [self.form.percentage(value) for value in values]


class TimeAxis(FormattedAxis):
    """Seconds since 1970 in the zone of the program; round times of that zone."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Ticks far enough apart for their texts."""
        wanted = (high - low) * self._tick_width() / max(size, 1.0)
        step = next((nice for nice in _NICE_SECONDS if nice >= wanted), _NICE_SECONDS[-1])
        offset = datetime.fromtimestamp(low, UTC).astimezone(self.form.zone).utcoffset()
        shift = offset.total_seconds() if offset else 0.0
        first = int((low + shift) // step + 1) * step - shift
        return [(step, [first + n * step for n in range(int((high - first) // step) + 1)])] if first <= high else []

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The time of day; the day where ticks are days apart or a day begins."""
        _ = scale
        return [self._written(value, spacing) for value in values]

    def _tick_width(self) -> float:
        font: QFont | None = self.style["tickFont"]
        return _TICK_WIDTH if font is None else _TICK_WIDTH * font.pixelSize() / _TICK_PIXELS

    def _written(self, value: float, spacing: float) -> str:
        clock = self.form.clock(value * _US)[:5]
        date = self.form.date(value * _US)
        if spacing >= _NICE_SECONDS[-3]:
            return date
        return date if clock == "00:00" else clock
