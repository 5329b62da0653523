"""A part of the status bar that opens something; gives way as its labels do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.frame.status_share import Share
from ui.theme import Meaning, Theme

_GAP = 12


class StatusButton(QAbstractButton):
    """Invariant: nothing is cut off without an ellipsis, and whatever is elided stands in the tool tip."""

    def __init__(self, theme: Theme, share: Share, meaning: Meaning = Meaning.MUTED) -> None:
        super().__init__()
        self._theme, self._share, self._meaning, self._detail = theme, share, meaning, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._bound)
        theme.changed.connect(self.update)
        self.hide()

    def show_status(self, text: str, meaning: Meaning = Meaning.MUTED, detail: str = "") -> None:
        """Show ``text`` (nothing: hide) and say ``detail`` in the tool tip."""
        if (text, meaning, detail) == (self.text(), self._meaning, self._detail):
            return
        self._meaning, self._detail = meaning, detail
        self.setText(text)
        self.setVisible(bool(text))
        if text:  # a hidden one keeps the name it has
            self.setAccessibleName(text)
        self.setAccessibleDescription(detail)
        self._bound()
        self.update()
        self._say_tip()

    def sizeHint(self) -> QSize:
        """The text, as far as its share goes."""
        return self._share.wanted(self._whole(), self.fontMetrics())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return self._share.least(self._whole(), self.fontMetrics())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less fits."""
        super().resizeEvent(event)
        self._say_tip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, underlined while the mouse or the keyboard is on it."""
        painter = QPainter(self)
        try:
            font = self.font()
            font.setUnderline(self.underMouse() or self.hasFocus())
            painter.setFont(font)
            painter.setPen(self._theme.tokens.of(self._meaning))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._fitted())
        finally:
            painter.end()

    def _whole(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + _GAP + 2, metrics.height() + 4)

    def _bound(self) -> None:
        """Where there is room to spare the whole text may have it, and no more than that."""
        self.setMaximumWidth(self._whole().width())
        self.updateGeometry()

    def _fitted(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - _GAP // 2)

    def _say_tip(self) -> None:
        hidden = self.text() if self._fitted() != self.text() else ""
        self.setToolTip("\n".join(filter(None, (hidden, self._detail))))
