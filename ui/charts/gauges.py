"""The four levels as gauges: how much of each requirement net assets cover, and what is missing or left."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.short_amount import short_amount
from ui.format import Format
from ui.tables.columns import UNKNOWN
from ui.theme import Theme
from workstation.desk.account_view import AccountView
from workstation.domain.enums import Level

_NAMES = {Level.INITIAL: "IM", Level.MAINTENANCE: "MM", Level.MARGIN_CALL: "MCM", Level.FORCED: "FM"}
_FULL = 2.0  # times the requirement at which a gauge is full
_GAP = 24
_BAR = 6


class Gauges(QWidget):
    """Invariant: a level that is broken has a sign and words, not colour alone; an unknown one is a dash."""

    def __init__(self, theme: Theme, form: Format) -> None:
        super().__init__()
        self._theme, self._form = theme, form
        self._view: AccountView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)
        theme.spoken.connect(self._speak)
        self._speak()

    def show_view(self, view: AccountView) -> None:
        """The engine's latest answer."""
        before, self._view = self._view, view
        if before is None or (before.levels, before.net_assets) != (view.levels, view.net_assets):
            self._speak()

    def texts(self) -> list[str]:
        """What each gauge says."""
        return [self._text(level) for level in Level]

    def sizeHint(self) -> QSize:
        """A line of text and a bar."""
        return QSize(600, round(QFontMetricsF(self._theme.font(0.92)).height()) + _BAR + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Four gauges side by side."""
        painter = QPainter(self)
        try:
            painter.setFont(self._theme.font(0.92))
            width = (self.width() - 32 - 3 * _GAP) / len(Level)
            for level in Level:
                self._paint(painter, level, QRectF(16 + level * (width + _GAP), 4, width, self.height() - 8))
        finally:
            painter.end()

    def _paint(self, painter: QPainter, level: Level, area: QRectF) -> None:
        tokens, covered = self._theme.tokens, self._covered(level)
        broken = covered is not None and covered < 1
        painter.setPen(tokens.danger if broken else tokens.muted)
        metrics = QFontMetricsF(painter.font())
        text = metrics.elidedText(self._text(level), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
        bar = QRectF(area.left(), area.bottom() - _BAR, area.width(), _BAR)
        painter.fillRect(bar, tokens.raised if tokens.is_dark else tokens.line)
        if covered is not None:
            reach = min(max(covered, 0.0), _FULL) / _FULL
            filled = QRectF(bar.left(), bar.top(), bar.width() * reach, bar.height())
            painter.fillRect(filled, tokens.danger if broken else tokens.accent)
        needed = bar.left() + bar.width() / _FULL
        painter.fillRect(QRectF(needed, bar.top() - 3, 1.5, bar.height() + 4), tokens.text)

    def _covered(self, level: Level) -> float | None:
        """Net assets / requirement, the gauge's figure; more than enough where nothing is required."""
        if self._view is None:
            return None
        net, required = self._view.net_assets, self._view.levels[level]
        if net is None or required is None:
            return None
        return net / required if required > 0 else _FULL if net >= 0 else 0.0

    def _text(self, level: Level) -> str:
        covered = self._covered(level)
        view = self._view
        if covered is None or view is None or view.net_assets is None:
            return f"{_NAMES[level]} {UNKNOWN}"
        required = view.levels[level] or 0.0
        spare = view.net_assets - required
        words = self.tr("{} short") if spare < 0 else self.tr("{} left")
        sign = "▲ " if spare < 0 else ""
        said = words.format(short_amount(self._form, abs(spare)))
        return f"{_NAMES[level]} {short_amount(self._form, required)} · {sign}{said}"

    def _speak(self) -> None:
        self.setAccessibleName(self.tr("Net assets against the levels"))
        self.setAccessibleDescription("; ".join(self.texts()))
        self.setToolTip(self.tr("How much of each margin level net assets cover; the mark is what is needed."))
        self.update()
