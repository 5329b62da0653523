"""Net assets against the four levels, minute by minute and live, with what happened to the call."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from enum import Enum

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.charts.axes import AmountAxis, TimeAxis
from ui.charts.fitted_range import extended, fitted
from ui.charts.overlay import EndLabel, Mark, Reading
from ui.charts.plot import Home, LineLook, Plot
from ui.charts.short_amount import short_amount
from ui.charts.words import LEVEL_LOOKS, LEVEL_NAMES, Words
from ui.format import Format
from ui.tables.columns import UNKNOWN
from ui.tables.record_meaning import meaning_of
from ui.theme import Meaning, Theme
from workstation.desk.account_view import AccountView, FollowUp
from workstation.desk.export import Holds, Sheet, SheetColumn
from workstation.desk.series import Series
from workstation.domain.enums import FollowUpKind, Level

_US = 1_000_000
_NET = "net"
_RIGHT = 104  # px at 13 px text for the names of the lines, in the longest language
_NEAR = 8.0  # px from an event at which its words are read


class Span(Enum):
    """How far back the chart reaches; the value is in seconds. Without a call, since the first point there is."""

    SINCE_TRIGGER = None
    DAY = 86_400.0
    HOUR = 3600.0


class LevelsChart(QWidget):
    """Invariant: a minute nobody saw is a gap; the last point is the engine's latest answer."""

    def __init__(self, theme: Theme, form: Format, say: Callable[[FollowUpKind], str]) -> None:
        """``say`` has the words of what happened to a call."""
        super().__init__()
        self._form, self._say, self._words = form, say, Words(self)
        self._words.hide()
        self._stored, self._all = Series.empty(), Series.empty()
        self._triggered: float | None = None
        self._has_come = False
        self._live: Series | None = None
        self._record: tuple[FollowUp, ...] = ()
        self._span = Span.SINCE_TRIGGER
        self._home: Home | None = None
        self.plot = Plot(theme, "", (TimeAxis(form, "bottom"), AmountAxis(form, "left")), self._reading)
        for level, look in LEVEL_LOOKS.items():
            self.plot.add_line(LEVEL_NAMES[level], LineLook(look.meaning))
        self.plot.add_line(_NET, LineLook(Meaning.ACCENT))
        self.plot.leave_room(_RIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.plot)
        theme.spoken.connect(self._speak)
        self._speak()

    def hint(self) -> str:
        """What one can do with the chart, or why it is empty."""
        if np.isfinite(self._all.net_assets).any():
            return self.tr("wheel or drag zooms, double click resets")
        if self._all.size:
            return self.tr("no line: net assets are not known, the overview says why")
        return self.tr("no figures have been kept yet") if self._has_come else self.tr("computing…")

    def show_series(self, series: Series, triggered: float | None = None) -> None:
        """The stored minutes, and when the call was triggered, if one is open (seconds since 1970)."""
        self._stored, self._triggered, self._has_come = series, triggered, True
        self._draw()

    def show_view(self, view: AccountView) -> None:
        """The engine's latest answer as the last point."""
        self._live = Series.of_one(view.as_of.timestamp(), view.net_assets, view.levels, view.call_amount)
        self._draw()

    def show_record(self, record: Sequence[FollowUp]) -> None:
        """What happened to the call."""
        self._record = tuple(record)
        self._annotate()

    def use(self, span: Span) -> None:
        """Reach back as far as this."""
        self._span = span
        self._find_home(at_once=True)

    def sheet(self) -> Sheet:
        """What is shown now."""
        left, right = self.plot.shown()
        series = self._all
        seen = (series.seconds >= left) & (series.seconds <= right)
        amounts = {self.tr("Net assets"): series.net_assets}
        amounts |= {self._words.level(level): series.levels[:, level] for level in Level}
        amounts[self.tr("Call amount")] = series.call_amount
        columns = [SheetColumn(self.tr("Time"), Holds.TIME, (series.seconds[seen] * _US).tolist())]
        columns += [SheetColumn(name, Holds.AMOUNT, values[seen].tolist()) for name, values in amounts.items()]
        return Sheet(self.plot.accessibleName(), tuple(columns), self._form.zone)

    def _draw(self) -> None:
        self._all = self._stored.with_more(self._live) if self._live is not None else self._stored
        drawn = self._all.with_gaps()
        for level in Level:
            self.plot.draw(LEVEL_NAMES[level], drawn.seconds, drawn.levels[:, level])
        self.plot.draw(_NET, drawn.seconds, drawn.net_assets)
        self._find_home()
        self._annotate()

    def _find_home(self, *, at_once: bool = False) -> None:
        series = self._all
        if not series.size:
            return
        last, first = float(series.seconds[-1]), self._first(series)
        before = None if at_once else self._home
        reach_back = min(last - first, self._span.value or math.inf)
        right = extended(last, reach_back, before.right if before else None)
        left = first if self._span.value is None else max(first, right - self._span.value)
        seen = series.seconds >= left
        reach = (before.bottom, before.top) if before else None
        bottom, top = fitted([series.net_assets[seen], series.levels[seen]], reach)
        self._home = Home(left, max(right, left + 60.0), bottom, top)
        self.plot.go_home(self._home, at_once=at_once)

    def _first(self, series: Series) -> float:
        """The earliest second of what may be shown: the trigger's minute, or the first point there is."""
        first = float(series.seconds[0])
        if self._span.value is not None or self._triggered is None:
            return first
        return max(first, min(self._triggered // 60 * 60, float(series.seconds[-1])))

    def _annotate(self) -> None:
        ends = []
        if self._all.size:
            last = [*((LEVEL_NAMES[n], self._all.levels[-1, n], LEVEL_LOOKS[n].meaning) for n in Level)]
            last.append((self.tr("net"), self._all.net_assets[-1], Meaning.ACCENT))
            ends = [
                EndLabel(float(value), f"{name} {short_amount(self._form, float(value))}", meaning)
                for name, value, meaning in last
                if np.isfinite(value)
            ]
        self.plot.annotate(self._marks(), ends)

    def _marks(self) -> list[Mark]:
        """One a moment: what happened at the same time stands on one line."""
        moments: dict[float, Counter[FollowUpKind]] = {}
        for line in self._record:
            moments.setdefault(line.at.timestamp(), Counter())[line.kind] += 1
        return [Mark(at, self._said(kinds), meaning_of(kinds, Meaning.MUTED)) for at, kinds in moments.items()]

    def _said(self, kinds: Counter[FollowUpKind]) -> str:
        """In the order in which it happened; orders of a batch are filled by the dozen."""
        return " · ".join(
            self._say(kind) if many == 1 else f"{self._say(kind)} ({many})" for kind, many in kinds.items()
        )

    def _reading(self, x: float) -> Reading | None:
        """The point nearest to a time, and an event that is close."""
        series = self._all
        if not series.size:
            return None
        after = int(np.clip(np.searchsorted(series.seconds, x), 1, max(1, series.size - 1)))
        near = [at for at in (after - 1, after) if at < series.size]
        at = min(near, key=lambda place: abs(series.seconds[place] - x))
        figures = [(self.tr("Net assets"), series.net_assets[at], Meaning.ACCENT)]
        figures += [(self._words.level(n), series.levels[at, n], LEVEL_LOOKS[n].meaning) for n in Level]
        figures.append((self.tr("Call amount"), series.call_amount[at], Meaning.TEXT))
        lines = [(name, self._amount(value), meaning) for name, value, meaning in figures]
        second = float(series.seconds[at])
        left, right = self.plot.shown()
        pixel = (right - left) / max(1.0, self.plot.area().width())
        events = [mark for mark in self._marks() if abs(mark.x - x) <= _NEAR * pixel]
        lines += [(mark.text, "", mark.meaning) for mark in events]
        return Reading(second, self._form.date_time(second * _US), tuple(lines))

    def _amount(self, value: float) -> str:
        return self._form.amount(value) if np.isfinite(value) else UNKNOWN

    def _speak(self) -> None:
        self.plot.setAccessibleName(self.tr("Net assets against the four levels"))
        self._annotate()
