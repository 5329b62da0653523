"""The small button at the head of an account window that docks it as a tab, or floats it again."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFocusRect, QToolButton

from ui.frame.floating import DOCK_KEY
from ui.theme import Theme

_SIDE, _PICTURE, _BAR = 28, 14, 4  # px


class PlaceButton(QToolButton):
    """Invariant: picture, tool tip and name say what a click does, never what is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._is_docked = theme, False
        self.setAutoRaise(True)
        theme.spoken.connect(self._speak)
        theme.changed.connect(self.update)
        self._speak()

    def say(self, *, docked: bool) -> None:
        """Where the window stands now."""
        self._is_docked = docked
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Among tabs: a window with a filled bar of tabs. Floating: two windows, one over the other."""
        painter = QPainter(self)
        try:
            colours = self._theme.tokens
            if self.underMouse() or self.isDown():
                painter.fillRect(self.rect(), colours.raised)
            painter.setPen(colours.text if self.underMouse() else colours.muted)
            at = QRect(0, 0, _PICTURE, _PICTURE)
            at.moveCenter(self.rect().center())
            if self._is_docked:
                painter.drawRect(at.adjusted(4, 0, 0, -4))
                painter.fillRect(at.adjusted(0, 4, -4, 0), colours.surface)
                painter.drawRect(at.adjusted(0, 4, -4, 0))
            else:
                painter.drawRect(at)
                painter.fillRect(QRect(at.topLeft(), QSize(at.width(), _BAR)), painter.pen().color())
            self._paint_focus(painter)
        finally:
            painter.end()

    def _paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)

    def _speak(self) -> None:
        words = self.tr("Float as a window") if self._is_docked else self.tr("Dock as a tab")
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({DOCK_KEY})")
