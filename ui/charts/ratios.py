"""IM % and MM % of a derivatives account over time, against 100 % and the target of a liquidation."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.charts.axes import RatioAxis, TimeAxis
from ui.charts.fitted_range import extended, fitted
from ui.charts.overlay import EndLabel, Reading
from ui.charts.plot import Home, LineLook, Plot, Values
from ui.format import Format
from ui.tables.columns import UNKNOWN
from ui.theme import Meaning, Theme
from workstation.desk.account_view import AccountView
from workstation.desk.export import Holds, Sheet, SheetColumn
from workstation.desk.series import Series
from workstation.domain.enums import Level

_US = 1_000_000
_RIGHT = 104  # px at 13 px text for the names of the lines, in the longest language
_IM, _MM, _WHOLE, _TARGET = "IM %", "MM %", "whole", "target"
_LOOKS = {_IM: Meaning.WARNING, _MM: Meaning.ACCENT}
_MOST = 3.0  # ratios above 300 % are drawn at it: near a margin balance of 0 they say nothing more


class RatiosChart(QWidget):
    """Invariant: a ratio at a margin balance <= 0 is a gap; the last point is the engine's latest answer."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form = form
        self._stored, self._all = Series.empty(), Series.empty()
        self._has_come = False
        self._live: Series | None = None
        self._target = np.nan
        self._home: Home | None = None
        self.plot = Plot(theme, "", (TimeAxis(form, "bottom"), RatioAxis(form, "left")), self._reading)
        self.plot.add_line(_WHOLE, LineLook(Meaning.DANGER, dashed=True))
        self.plot.add_line(_TARGET, LineLook(Meaning.MUTED, dashed=True))
        for name, meaning in _LOOKS.items():
            self.plot.add_line(name, LineLook(meaning))
        self.plot.leave_room(_RIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.plot)
        theme.spoken.connect(self._speak)
        self._speak()

    def hint(self) -> str:
        """Why the chart is empty, if it is."""
        if any(np.isfinite(ratio).any() for ratio in self._ratios().values()):
            return self.tr("of the margin balance")
        if self._all.size:
            return self.tr("no line: the margin balance is not above 0, or not known")
        return self.tr("no figures have been kept yet") if self._has_come else self.tr("computing…")

    def show_series(self, series: Series) -> None:
        """The stored minutes."""
        self._stored, self._has_come = series, True
        self._draw()

    def show_view(self, view: AccountView) -> None:
        """The engine's latest answer as the last point."""
        self._live = Series.of_one(view.as_of.timestamp(), view.net_assets, view.levels, view.call_amount)
        self._target = view.derivatives.target if view.derivatives else np.nan
        self._draw()

    def sheet(self) -> Sheet:
        """What is shown now."""
        left, right = self.plot.shown()
        seen = (self._all.seconds >= left) & (self._all.seconds <= right)
        columns = [SheetColumn(self.tr("Time"), Holds.TIME, (self._all.seconds[seen] * _US).tolist())]
        columns += [
            SheetColumn(name, Holds.RATIO, ratio[seen].tolist()) for name, ratio in _of_balance(self._all).items()
        ]
        return Sheet(self.plot.accessibleName(), tuple(columns), self._form.zone)

    def _ratios(self) -> dict[str, Values]:
        return _of_balance(self._all)

    def _draw(self) -> None:
        self._all = self._stored.with_more(self._live) if self._live is not None else self._stored
        drawn = self._all.with_gaps()
        for name, ratio in _of_balance(drawn).items():
            self.plot.draw(name, drawn.seconds, np.minimum(ratio, _MOST))
        self._find_home()
        if self._home is not None:
            ends = np.array([self._home.left, self._home.right])
            self.plot.draw(_WHOLE, ends, np.ones(2))
            self.plot.draw(_TARGET, ends, np.full(2, self._target))
        self._annotate()

    def _find_home(self) -> None:
        if not self._all.size:
            return
        first, last = float(self._all.seconds[0]), float(self._all.seconds[-1])
        before = self._home
        right = extended(last, last - first, before.right if before else None)
        reach = (before.bottom, before.top) if before else None
        parts = [np.minimum(ratio, _MOST) for ratio in self._ratios().values()]
        bottom, top = fitted([*parts, np.array([1.0, self._target])], reach)
        self._home = Home(first, max(right, first + 60.0), bottom, top)
        self.plot.go_home(self._home)

    def _annotate(self) -> None:
        if not self._all.size:
            self.plot.annotate((), ())
            return
        last = [(name, float(ratio[-1]), _LOOKS[name]) for name, ratio in self._ratios().items()]
        ends = [
            EndLabel(min(ratio, _MOST), f"{name} {self._form.percentage(ratio)}", meaning)
            for name, ratio, meaning in last
            if np.isfinite(ratio)
        ]
        if np.isfinite(self._target):
            ends.append(EndLabel(self._target, self.tr("target"), Meaning.MUTED))
        self.plot.annotate((), [EndLabel(1.0, self._form.percentage(1.0), Meaning.DANGER), *ends])

    def _reading(self, x: float) -> Reading | None:
        """The point nearest to a time."""
        if not self._all.size:
            return None
        at = int(np.argmin(np.abs(self._all.seconds - x)))
        second = float(self._all.seconds[at])
        lines = [(name, self._written(ratio[at]), _LOOKS[name]) for name, ratio in self._ratios().items()]
        balance = self._all.net_assets[at]
        amount = self._form.amount(balance) if np.isfinite(balance) else UNKNOWN
        lines.append((self.tr("Margin balance"), amount, Meaning.TEXT))
        return Reading(second, self._form.date_time(second * _US), tuple(lines))

    def _written(self, ratio: float) -> str:
        return self._form.percentage(ratio) if np.isfinite(ratio) else UNKNOWN

    def _speak(self) -> None:
        self.plot.setAccessibleName(self.tr("IM % and MM %"))
        self._annotate()


def _of_balance(series: Series) -> dict[str, Values]:
    """IM % = IM / MB and MM % = MM / MB; not computed at MB <= 0 (spec: liquidation, 1)."""
    balance = np.where(series.net_assets > 0, series.net_assets, np.nan)
    return {name: series.levels[:, level] / balance for name, level in ((_IM, Level.INITIAL), (_MM, Level.MAINTENANCE))}
