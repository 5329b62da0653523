"""Call amount and shortfalls against a move of the whole market, with the moves at which something breaks."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.charts.axes import AmountAxis, MoveAxis
from ui.charts.fitted_range import fitted
from ui.charts.overlay import EndLabel, Mark, Reading
from ui.charts.plot import Home, LineLook, Plot
from ui.charts.short_amount import short_amount, signed_percent
from ui.charts.words import LEVEL_LOOKS, LEVEL_NAMES, Words
from ui.format import Format
from ui.theme import Meaning, Theme
from workstation.desk.chart_view import Line, MoveCurve, Revaluation
from workstation.desk.export import Holds, Sheet, SheetColumn
from workstation.domain.enums import Level

_CALL = "call"
_WIDEST = 0.30
_EDGE = 0.015  # so that the outermost ticks have room for their texts
_NEAR = 8.0  # px
_RIGHT = 58  # px: for the names of the lines, which colour alone would tell apart
_MEANINGS = {Line.FORCED: Meaning.DANGER, Line.EQUITY: Meaning.DANGER, Line.CALL: Meaning.WARNING}


class MoveChart(QWidget):
    """Invariant: the points are those of one answer of the engine; without one, or unpriced, there is no line."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._form, self._words = form, Words(self)
        self._words.hide()
        self._curve: MoveCurve | None = None
        self._reach: tuple[float, float] | None = None
        self.plot = Plot(theme, "", (MoveAxis(form, "bottom"), AmountAxis(form, "left")), self._reading)
        for level, look in LEVEL_LOOKS.items():
            self.plot.add_line(LEVEL_NAMES[level], look)
        self.plot.add_line(_CALL, LineLook(Meaning.ACCENT))
        self.plot.leave_room(_RIGHT)
        self.plot.go_home(Home(-_WIDEST - _EDGE, _WIDEST + _EDGE, 0.0, 1.0))  # until the first answer
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self.plot)
        theme.spoken.connect(self._speak)
        self._speak()

    def show_curve(self, curve: MoveCurve) -> None:
        """Draw this from now on."""
        self._curve = curve
        self.plot.draw(_CALL, curve.moves, curve.call_amount)
        for level in Level:
            self.plot.draw(LEVEL_NAMES[level], curve.moves, curve.shortfall[:, level])
        self._reach = fitted([np.zeros(1), curve.call_amount, curve.shortfall], self._reach)
        self.plot.go_home(Home(-_WIDEST - _EDGE, _WIDEST + _EDGE, *self._reach))
        self.plot.annotate(self._marks(curve), self._ends(curve))

    def hint(self) -> str:
        """What the curve is about, or why there is none."""
        if self._curve is None:
            return self.tr("computing…")
        if not len(self._curve.moves):
            return self.tr("unknown: a price is missing")
        stuck = self._curve.options.get(Revaluation.UNMOVED, 0)
        rough = self._curve.options.get(Revaluation.INTRINSIC, 0) + self._curve.options.get(Revaluation.GREEKS, 0)
        said = [self.tr("all prices move alike")]
        if self._curve.options:
            said.append(self.tr("options by Black-Scholes"))
        if rough:
            said.append(self.tr("{} of them roughly").format(rough))
        if stuck:
            said.append(self.tr("{} of them unmoved").format(stuck))
        return " · ".join(said)

    def method(self) -> str:
        """How options follow, in full."""
        if self._curve is None:
            return ""
        words = {
            Revaluation.BLACK_SCHOLES: self.tr("{} options by Black-Scholes from their implied volatility"),
            Revaluation.GREEKS: self.tr("{} options by delta and gamma: no implied volatility"),
            Revaluation.INTRINSIC: self.tr("{} options by their intrinsic value: neither volatility nor delta"),
            Revaluation.UNMOVED: self.tr("{} options do not move: the price of the underlying is not known"),
        }
        return "\n".join(words[method].format(count) for method, count in self._curve.options.items())

    def sheet(self) -> Sheet:
        """What is shown now."""
        left, right = self.plot.shown()
        curve = self._curve
        moves = np.empty(0) if curve is None else curve.moves
        seen = (moves >= left) & (moves <= right)
        columns = [SheetColumn(self.tr("Market move"), Holds.RATIO, moves[seen].tolist())]
        if curve is not None:
            columns.append(SheetColumn(self.tr("Call amount"), Holds.AMOUNT, curve.call_amount[seen].tolist()))
            columns += [
                SheetColumn(self._shortfall(level), Holds.AMOUNT, curve.shortfall[seen, level].tolist())
                for level in Level
            ]
        return Sheet(self.plot.accessibleName(), tuple(columns), self._form.zone)

    def _shortfall(self, level: Level) -> str:
        return self.tr("Shortfall: {}").format(self._words.level(level))

    def _ends(self, curve: MoveCurve) -> list[EndLabel]:
        """What each line is, where it ends."""
        if not len(curve.moves):
            return []
        lines = [(LEVEL_NAMES[n], curve.shortfall[-1, n], LEVEL_LOOKS[n].meaning) for n in Level]
        lines.append((self.tr("call"), curve.call_amount[-1], Meaning.ACCENT))
        return [EndLabel(float(value), name, meaning) for name, value, meaning in lines]

    def _marks(self, curve: MoveCurve) -> list[Mark]:
        """Today first, then what matters most: those keep their words where there is no room for all."""
        if not len(curve.moves):
            return []
        today = float(curve.call_amount[np.flatnonzero(curve.moves == 0)[0]])
        made = [Mark(0.0, self.tr("now {}").format(short_amount(self._form, today)), Meaning.TEXT)]
        for point in sorted(curve.breaks, key=lambda p: p.line not in _MEANINGS):
            text = self._words.break_point(point).format(signed_percent(self._form, point.move))
            made.append(Mark(point.move, text, _MEANINGS.get(point.line, Meaning.MUTED)))
        return _together(made)

    def _reading(self, x: float) -> Reading | None:
        curve = self._curve
        if curve is None or not len(curve.moves):
            return None
        x = float(np.clip(x, curve.moves[0], curve.moves[-1]))
        at = partial(np.interp, x, curve.moves)
        figures = [(self.tr("Call amount"), at(curve.call_amount), Meaning.ACCENT)]
        figures += [(self._shortfall(n), at(curve.shortfall[:, n]), LEVEL_LOOKS[n].meaning) for n in Level]
        lines = [(name, self._form.amount(float(value)), meaning) for name, value, meaning in figures]
        pixel = 2 * _WIDEST / max(1.0, self.plot.area().width())
        near = [mark for mark in self._marks(curve)[1:] if abs(mark.x - x) <= _NEAR * pixel]
        lines += [(mark.text, "", mark.meaning) for mark in near]
        return Reading(x, signed_percent(self._form, x, 2), tuple(lines))

    def _speak(self) -> None:
        self.plot.setAccessibleName(self.tr("Call amount against a market move"))
        if self._curve is not None:
            self.plot.annotate(self._marks(self._curve), self._ends(self._curve))


def _together(marks: list[Mark]) -> list[Mark]:
    """Marks at one place share one line: a call that is cured where its level is met."""
    made: dict[float, Mark] = {}
    for mark in marks:
        place = round(mark.x, 6)
        if place in made and mark.x != 0.0:
            before = made[place]
            made[place] = Mark(before.x, f"{before.text} · {mark.text}", before.meaning)
        else:
            made[place] = mark
    return list(made.values())
