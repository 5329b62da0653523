"""A label of the status bar: gives way when there is no room, and then its tool tip has all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from ui.frame.labels import PlainLabel
from ui.frame.status_share import Share
from ui.theme import Meaning, Theme


class StatusLabel(PlainLabel):
    """Invariant: nothing is cut off without an ellipsis, and whatever is elided stands in the tool tip."""

    def __init__(self, theme: Theme, share: Share, meaning: Meaning = Meaning.MUTED) -> None:
        super().__init__(theme, "", meaning)
        self._share, self._detail = share, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setContentsMargins(0, 0, 12, 0)
        self.hide()

    def show_status(self, text: str, meaning: Meaning | None = None, detail: str = "") -> None:
        """Show ``text`` (nothing: hide) and say ``detail`` in the tool tip."""
        self._detail = detail
        self.say(text, meaning)
        self._bound()
        self.setVisible(bool(text))
        self.setAccessibleDescription(detail)
        self._say_tip()

    def sizeHint(self) -> QSize:
        """The text, as far as its share goes."""
        return self._share.wanted(super().sizeHint(), self.fontMetrics())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return self._share.least(super().sizeHint(), self.fontMetrics())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less fits."""
        super().resizeEvent(event)
        self._say_tip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, or as much of it as fits."""
        painter = QPainter(self)
        try:
            painter.setPen(self._theme.tokens.of(self._meaning))
            painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, self._fitted())
        finally:
            painter.end()

    def _dress(self) -> None:
        super()._dress()
        self._bound()

    def _bound(self) -> None:
        """Where there is room to spare the whole text may have it, and no more than that."""
        if self.text():  # a hidden label of no width would lose its margins at the next change of style
            self.setMaximumWidth(super().sizeHint().width())

    def _fitted(self) -> str:
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _say_tip(self) -> None:
        hidden = self.text() if self._fitted() != self.text() else ""
        tip = "\n".join(filter(None, (hidden, self._detail)))
        if tip != self.toolTip():
            self.setToolTip(tip)
