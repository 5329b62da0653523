"""The tab bar of the main window: each title carries its count in a pill, red while a new FORCED call is unseen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFocusRect, QTabBar, QWidget

from ui.theme import Theme

_GAP = 8
_PILL_PADDING = 8
_HEIGHT = 38
_ACCENT_LINE = 2


class CountedTabBar(QTabBar):
    """Invariant: what the pill says is also the tab's accessible name; the alarm has a sign, not colour alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: dict[int, int] = {}
        self._alarms: set[int] = set()
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Views"))
        theme.changed.connect(self.update)

    def set_count(self, index: int, count: int) -> None:
        """Show ``count`` in the tab's pill."""
        if self._counts.get(index) != count:
            self._counts[index] = count
            self._say(index)
            self.updateGeometry()
            self.update()

    def set_alarm(self, index: int, alarm: bool) -> None:  # noqa: FBT001 - plain state
        """Paint the pill red (with a sign) until it is taken back."""
        if (index in self._alarms) != alarm:
            self._alarms.symmetric_difference_update({index})
            self._say(index)
            self.update()

    def has_alarm(self, index: int) -> bool:
        """Whether a new FORCED call waits unseen behind this tab."""
        return index in self._alarms

    def count_text(self, index: int) -> str:
        """What the pill says."""
        return ("▲ " if index in self._alarms else "") + f"{self._counts.get(index, 0):,}"

    def tabSizeHint(self, index: int) -> QSize:
        """Room for title, pill and margins."""
        metrics = QFontMetrics(self._theme.font(strong=True))
        width = metrics.horizontalAdvance(self.tabText(index)) + 2 * _GAP
        if index in self._counts:
            width += _GAP + self._pill_width(index)
        return QSize(width + 2 * _GAP, max(_HEIGHT, metrics.height() + 2 * _GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One pass over the tabs; a handful of rectangles and texts."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index in range(self.count()):
                if self.isTabVisible(index):
                    self._paint_tab(painter, index)
        finally:
            painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        colours, area, current = self._theme.tokens, self.tabRect(index), index == self.currentIndex()
        if current:
            painter.fillRect(area, colours.surface)
            painter.fillRect(area.x(), area.y(), area.width(), _ACCENT_LINE, colours.accent)
        painter.setFont(self._theme.font(strong=current))
        painter.setPen(colours.text if current else colours.muted)
        title = area.adjusted(2 * _GAP, 0, 0, 0)
        text = painter.boundingRect(title, Qt.AlignmentFlag.AlignVCenter, self.tabText(index))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, self.tabText(index))
        if index in self._counts:
            self._paint_pill(painter, index, text.right() + _GAP)
        if current and self.hasFocus():
            self._paint_focus(painter, index)

    def _paint_pill(self, painter: QPainter, index: int, left: float) -> None:
        colours, area = self._theme.tokens, self.tabRect(index)
        alarm = index in self._alarms
        font = self._theme.font(0.9, strong=alarm)
        height = QFontMetrics(font).height() + 2.0
        pill = QRectF(left, area.center().y() - height / 2 + 1, self._pill_width(index), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.danger if alarm else colours.raised if colours.is_dark else colours.line)
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(colours.on_danger if alarm else colours.text)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.count_text(index))

    def _paint_focus(self, painter: QPainter, index: int) -> None:
        option = QStyleOptionFocusRect()
        option.initFrom(self)
        option.rect = self.tabRect(index).adjusted(4, 6, -4, -4)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)

    def _pill_width(self, index: int) -> int:
        metrics = QFontMetrics(self._theme.font(0.9, strong=True))
        return max(metrics.horizontalAdvance(self.count_text(index)) + 2 * _PILL_PADDING, metrics.height() + 4)

    def _say(self, index: int) -> None:
        alarm = self.tr(", new forced call") if index in self._alarms else ""
        self.setAccessibleTabName(index, f"{self.tabText(index)}, {self._counts.get(index, 0)}{alarm}")
