"""A small note in the corner that goes by itself: what became of a command, which call turned FORCED."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.frame.labels import PlainLabel
from ui.theme import Meaning, Theme

_SHOWN_MS = 5000
_MOST = 4
_MARGIN = 16
_ABOVE_ACTIONS = 56
_RADIUS = 6
_PADDING = 12


class Note(QWidget):
    """One note; a click lets it go."""

    left = Signal(object)

    def __init__(self, theme: Theme, text: str, meaning: Meaning, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 8, _PADDING, 8)
        column.addWidget(PlainLabel(theme, text, meaning))
        self.setAccessibleName(text)
        QTimer.singleShot(_SHOWN_MS, self, self.dismiss)

    def dismiss(self) -> None:
        """Go."""
        self.left.emit(self)
        self.deleteLater()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Read."""
        self.dismiss()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A raised rounded rectangle."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._theme.tokens.line)
            painter.setBrush(self._theme.tokens.raised)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        finally:
            painter.end()


class Toasts(QObject):
    """Invariant: at most a handful, stacked upwards from the lower right corner; none takes the keyboard."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme, self._host = theme, host
        self._notes: list[Note] = []
        host.installEventFilter(self)

    def say(self, text: str, meaning: Meaning = Meaning.TEXT) -> None:
        """Show a note."""
        note = Note(self._theme, text, meaning, self._host)
        note.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._notes.append(note)
        note.left.connect(self._tidy)
        note.show()
        for old in self._notes[:-_MOST]:
            old.dismiss()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _tidy(self, gone: Note) -> None:
        if gone in self._notes:
            self._notes.remove(gone)
        self._place()

    def _place(self) -> None:
        bottom = self._host.height() - _ABOVE_ACTIONS
        for note in reversed(self._notes):
            note.adjustSize()
            bottom -= note.height()
            note.move(self._host.width() - note.width() - _MARGIN, bottom)
            note.raise_()
            bottom -= 8
