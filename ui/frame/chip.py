"""A chip: a condition on one column in words, to be changed by a click and taken away by its cross."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from ui.theme import Theme

_PADDING = 10
_CROSS = 18
_WIDEST = 420
_SIGN = "×"


class Chip(QAbstractButton):
    """A click, Enter or Space emits ``clicked``; the cross, Delete or Backspace emits ``removed``."""

    removed = Signal()

    def __init__(self, theme: Theme, sentence: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(sentence)
        self.setAccessibleName(self.tr("Filter: {}").format(sentence))
        self.setAccessibleDescription(self.tr("Enter changes it, Delete takes it away"))
        self.setToolTip(self.tr("{}\nClick or Enter changes it, the cross or Delete takes it away").format(sentence))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The words, unless they are very many, and the cross."""
        metrics = QFontMetrics(self._theme.font())
        width = metrics.horizontalAdvance(self.text()) + 2 * _PADDING + _CROSS
        return QSize(min(width, round(_WIDEST * self._theme.zoom)), max(26, metrics.height() + 8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it away, Enter changes it as Space does."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the cross it goes."""
        if event.button() == Qt.MouseButton.LeftButton and self.cross().contains(event.position().toPoint()):
            self.removed.emit()
            return
        super().mousePressEvent(event)

    def cross(self) -> QRect:
        """Where the cross is."""
        return QRect(self.width() - _CROSS - _PADDING // 2, 0, _CROSS + _PADDING // 2, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A pill, the words, the cross."""
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        colours, pill = self._theme.tokens, self.rect().adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colours.accent if self.hasFocus() or self.underMouse() else colours.line)
        painter.setBrush(colours.raised if colours.is_dark else colours.window)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(self._theme.font())
        words = self.rect().adjusted(_PADDING, 0, -_CROSS, 0)
        fitted = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.setPen(colours.text)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitted)
        painter.setPen(colours.muted)
        painter.drawText(self.cross(), Qt.AlignmentFlag.AlignCenter, _SIGN)
