"""The line that filters a table by text over all its columns."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from ui.frame.labels import FigureLabel
from ui.theme import Meaning, Theme

_PAUSE_MS = 80  # between the last key and the filter: a word is filtered once, not letter by letter


class FilterEdit(QLineEdit):
    """Escape clears and hands the keyboard back, Down and Enter go to the table."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that leave the line."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
        if key in {Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
            return
        super().keyPressEvent(event)


class FilterLine(QWidget):
    """Emits ``changed`` with the text once typing pauses."""

    changed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.edit = FilterEdit()
        self.edit.setClearButtonEnabled(True)
        self.edit.setMinimumWidth(300)
        self.edit.setMinimumHeight(28)
        self.edit.setTextMargins(6, 0, 6, 0)
        self._shown = FigureLabel(theme, "", Meaning.MUTED)
        self._paused = FigureLabel(theme, "", Meaning.WARNING)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._emit)
        self.edit.textChanged.connect(self._pause.start)
        self.edit.left.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.edit)
        row.addWidget(self._shown)
        row.addStretch(1)
        row.addWidget(self._paused)
        self._row = row
        theme.spoken.connect(self._speak)
        self._speak()

    def add_beside(self, *widgets: QWidget) -> None:
        """Set buttons beside the line."""
        for place, widget in enumerate(widgets, start=1):
            self._row.insertWidget(place, widget)

    def add_at_end(self, *widgets: QWidget) -> None:
        """Set buttons at the right end."""
        for widget in widgets:
            self._row.addWidget(widget)

    def take_focus(self) -> None:
        """Put the keyboard into the line."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def say(self, shown: str, paused: str) -> None:
        """How many rows pass, and whether the order holds still."""
        self._shown.say(shown)
        self._paused.say(paused)

    def _speak(self) -> None:
        self.edit.setPlaceholderText(self.tr("Filter all columns (Ctrl+F)"))
        self.edit.setAccessibleName(self.tr("Filter all columns"))
        for button in self.edit.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the filter"))

    def _emit(self) -> None:
        self.changed.emit(self.edit.text())
