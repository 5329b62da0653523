"""A scroll bar of a live table: two rectangles and two arrows, for it is painted with every turn of the wheel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPolygon
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from ui.theme import Theme

_INSET = 3  # px between the groove's edge and the handle
_ARROW = 3  # half an arrow's width in px
_Part = QStyle.SubControl


class FlatScrollBar(QScrollBar):
    """Invariant: its parts are where the platform's style says, so that the mouse does what it always does.

    A style's own painting of gradients and frames takes a millisecond and more, as long as all that changes in a frame.
    """

    def __init__(self, theme: Theme, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self._theme, self._is_hovered = theme, False
        theme.changed.connect(self.update)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The handle shows that it can be taken."""
        super().enterEvent(event)
        self._hover(hovered=True)

    def leaveEvent(self, event: QEvent) -> None:
        """At rest again."""
        super().leaveEvent(event)
        self._hover(hovered=False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Groove, handle, arrows."""
        colours, painter = self._theme.tokens, QPainter(self)
        try:
            painter.fillRect(self.rect(), colours.surface)
            if self.maximum() <= self.minimum():
                return
            grip = colours.muted if self._is_hovered or self.isSliderDown() else colours.disabled
            painter.fillRect(self._inner(self.part(_Part.SC_ScrollBarSlider)), grip)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(grip)
            for part, way in ((_Part.SC_ScrollBarSubLine, -1), (_Part.SC_ScrollBarAddLine, 1)):
                painter.drawPolygon(self._arrow(self.part(part), way))
        finally:
            painter.end()

    def part(self, control: QStyle.SubControl) -> QRect:
        """Where a part is, in px of the bar."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, control, self)

    def _hover(self, *, hovered: bool) -> None:
        self._is_hovered = hovered
        self.update()

    @property
    def _lies(self) -> bool:
        return self.orientation() == Qt.Orientation.Horizontal

    def _inner(self, part: QRect) -> QRect:
        across = (0, _INSET, 0, -_INSET) if self._lies else (_INSET, 0, -_INSET, 0)
        return part.adjusted(*across)

    def _arrow(self, part: QRect, way: int) -> QPolygon:
        if part.isEmpty():
            return QPolygon()
        tip, foot = _ARROW * way // 2, -_ARROW * way // 2
        points = [(tip, 0), (foot, _ARROW), (foot, -_ARROW)]
        at = part.center()
        return QPolygon([at + (QPoint(x, y) if self._lies else QPoint(y, x)) for x, y in points])
