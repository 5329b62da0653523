"""The day's line of one figure, without axes: shape only, the figure itself stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

_MARGIN = 3.0


class Sparkline(QWidget):
    """Invariant: points are (time, figure) in order of time; a time without a figure is not there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[tuple[float, float], ...] = ()
        self.setMinimumWidth(80)
        self.setMaximumWidth(240)
        theme.changed.connect(self.update)

    def show_points(self, points: Sequence[tuple[float, float]]) -> None:
        """Draw these from now on."""
        fresh = tuple(points)
        if fresh != self._points:
            self._points = fresh
            self.update()

    def sizeHint(self) -> QSize:
        """The least; where there is room it grows."""
        return QSize(80, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One polyline."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.tokens.accent, 1.5))
            painter.drawPolyline(self._line())
        finally:
            painter.end()

    def _line(self) -> QPolygonF:
        if len(self._points) < 2:  # noqa: PLR2004 - a line has two ends
            return QPolygonF()
        times, figures = zip(*self._points, strict=True)
        width, height = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        first, top = times[0], max(figures)
        right, down = width / (times[-1] - first or 1.0), height / (top - min(figures) or 1.0)
        return QPolygonF(
            [QPointF(_MARGIN + (at - first) * right, _MARGIN + (top - figure) * down) for at, figure in self._points]
        )
