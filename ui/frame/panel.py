"""A titled surface: what every part of a window stands on."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.frame.labels import PlainLabel
from ui.theme import Meaning, Theme


class Panel(QWidget):
    """A title, a quiet hint at its right, and one content below."""

    def __init__(self, theme: Theme, title: str, content: QWidget, hint: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.title = PlainLabel(theme, title, strong=True)
        self.hint = PlainLabel(theme, hint, Meaning.MUTED, 0.92)
        heading = QHBoxLayout()
        heading.addWidget(self.title)
        heading.addStretch(1)
        heading.addWidget(self.hint)
        heading.setContentsMargins(12, 8, 12, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addWidget(content, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.surface)
        finally:
            painter.end()
