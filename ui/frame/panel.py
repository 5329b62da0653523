"""A titled surface: what every part of a window stands on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.frame.labels import PlainLabel
from ui.theme import Meaning, Theme


class Panel(QWidget):
    """A title, a quiet hint at its right, and one content below."""

    def __init__(
        self, theme: Theme, title: Callable[[], str], content: QWidget, hint: Callable[[], str] | None = None
    ) -> None:
        """``title`` and ``hint`` write themselves in the language in force."""
        super().__init__()
        self._theme, self._title, self._hint = theme, title, hint
        self.title = PlainLabel(theme, strong=True)
        self.hint = PlainLabel(theme, "", Meaning.MUTED, 0.92)
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
        theme.spoken.connect(self.speak)
        self.speak()

    def speak(self) -> None:
        """Write title and hint anew."""
        self.title.say(self._title())
        if self._hint is not None:
            self.hint.say(self._hint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.surface)
        finally:
            painter.end()
