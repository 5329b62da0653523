"""The tab bar of the main window: each title carries its count in a pill, red while a new FORCED call is unseen."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFocusRect, QTabBar, QWidget

from ui.format import Format
from ui.frame.names import name_buttons
from ui.theme import Theme

_GAP = 8
_PILL_PADDING = 8
_HEIGHT = 38
_ACCENT_LINE = 2
_SIGN = "▲ "
_TORN = 24  # px above or below the bar from which a dragged tab is torn off


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a tab carries besides its title; it moves with the tab."""

    count: int | None = None
    alarm: bool = False
    had_alarm: bool = False  # room for its sign stays, so that tabs do not move sideways as alarms come and go


class CountedTabBar(QTabBar):
    """Invariant: what the pill says is also the tab's accessible name; the alarm has a sign, not colour alone.

    Emits ``torn`` with a tab that was dragged out or double clicked, ``menu_asked`` with one and where.
    """

    torn = Signal(int, QPoint)
    menu_asked = Signal(int, QPoint)

    def __init__(self, theme: Theme, form: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._form = theme, form
        self._pressed = -1
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)
        theme.spoken.connect(self._speak)
        self._speak()

    def set_count(self, index: int, count: int | None) -> None:
        """Show ``count`` in the tab's pill; None: this tab counts nothing."""
        self._set(index, replace(self._facts(index), count=count))

    def set_alarm(self, index: int, alarm: bool) -> None:  # noqa: FBT001 - plain state
        """Paint the pill red (with a sign) until it is taken back."""
        facts = self._facts(index)
        self._set(index, replace(facts, alarm=alarm, had_alarm=facts.had_alarm or alarm))

    def has_alarm(self, index: int) -> bool:
        """Whether a new FORCED call waits unseen behind this tab."""
        return self._facts(index).alarm

    def count_text(self, index: int) -> str:
        """What the pill says."""
        facts = self._facts(index)
        return (_SIGN if facts.alarm else "") + self._form.count(facts.count or 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which tab may be dragged out."""
        self._pressed = self.tabAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A tab dragged far enough out of the bar is torn off."""
        at = event.position().toPoint()
        if self._pressed >= 0 and not -_TORN <= at.y() <= self.height() + _TORN:
            index, self._pressed = self._pressed, -1
            self.torn.emit(index, event.globalPosition().toPoint())
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged any more."""
        self._pressed = -1
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tear the tab off."""
        index = self.tabAt(event.position().toPoint())
        self._pressed = -1
        if index >= 0:
            self.torn.emit(index, event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a tab."""
        index = self.tabAt(event.pos())
        if index >= 0:
            self.menu_asked.emit(index, event.globalPos())

    def tabSizeHint(self, index: int) -> QSize:
        """Room for title, pill and margins."""
        metrics = QFontMetrics(self._theme.font(strong=True))
        width = metrics.horizontalAdvance(self.tabText(index)) + 2 * _GAP
        if self._facts(index).count is not None:
            width += _GAP + self._pill_width(index)
        return QSize(width + 2 * _GAP, max(_HEIGHT, metrics.height() + 2 * _GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """One pass over the tabs that are damaged; a handful of rectangles and texts."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index in range(self.count()):
                if self.isTabVisible(index) and self.tabRect(index).intersects(event.rect()):
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
        if self._facts(index).count is not None:
            self._paint_pill(painter, index, text.right() + _GAP)
        if current and self.hasFocus():
            self._paint_focus(painter, index)

    def _paint_pill(self, painter: QPainter, index: int, left: float) -> None:
        colours, area = self._theme.tokens, self.tabRect(index)
        alarm = self.has_alarm(index)
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
        facts = self._facts(index)
        widest = re.sub(r"\d", "0", self._form.count(facts.count or 0))  # one width for all counts of as many digits
        widest = _SIGN + widest if facts.had_alarm else widest
        return max(metrics.horizontalAdvance(widest) + 2 * _PILL_PADDING, metrics.height() + 4)

    def _speak(self) -> None:
        self.setAccessibleName(self.tr("Views"))
        scrolls = {"ScrollLeftButton": self.tr("Scroll left"), "ScrollRightButton": self.tr("Scroll right")}
        name_buttons(self, scrolls)

    def retitle(self, index: int, title: str) -> None:
        """Call a tab anew."""
        self.setTabText(index, title)
        self._say(index)

    def _facts(self, index: int) -> _Facts:
        found = self.tabData(index)
        return found if isinstance(found, _Facts) else _Facts()

    def _set(self, index: int, facts: _Facts) -> None:
        before = self._facts(index)
        if facts == before:
            return
        width = self._pill_width(index)
        self.setTabData(index, facts)
        self._say(index)
        if width != self._pill_width(index) or (facts.count is None) != (before.count is None):
            self.setTabText(index, self.tabText(index))  # the only way to have Qt place the tabs anew
        self.update(self.tabRect(index))

    def _say(self, index: int) -> None:
        facts = self._facts(index)
        alarm = self.tr(", new forced call") if facts.alarm else ""
        counted = "" if facts.count is None else f", {self._form.count(facts.count)}"
        self.setAccessibleTabName(index, f"{self.tabText(index)}{counted}{alarm}")
