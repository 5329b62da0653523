"""A page in a window of its own, for another monitor; closing the window puts the page back among the tabs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.format import Format
from ui.frame.labels import ElidedLabel
from ui.theme import Meaning, Theme

DOCK_KEY = "Ctrl+Shift+D"


class FloatingWindow(QWidget):
    """Invariant: owns its page from ``__init__`` until ``release``; emits ``left`` when its user closes it."""

    left = Signal()
    activated = Signal()

    def __init__(self, theme: Theme, form: Format, page: QWidget) -> None:
        super().__init__()
        self.page, self._form = page, form
        self._alarm = ElidedLabel(theme, "", Meaning.DANGER, strong=True)
        self.back = QPushButton()
        self.back.clicked.connect(self.left)
        QShortcut(QKeySequence(DOCK_KEY), self, self.left.emit)
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 4)
        head.addWidget(self._alarm, 1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(page, 1)
        page.show()
        theme.spoken.connect(self._speak)
        self._speak()

    def say(self, title: str, count: int | None, *, alarm: bool) -> None:
        """The title, with the count and the sign of the tab."""
        counted = "" if count is None else f" {self._form.count(count)}"
        self.setWindowTitle(f"{'▲ ' if alarm else ''}{title}{counted}")
        self.setAccessibleName(self.windowTitle())
        self._alarm.say(self.tr("▲ New FORCED calls") if alarm else "")

    def release(self) -> QWidget:
        """Give the page up and go."""
        self.page.setParent(None)
        self.hide()
        self.deleteLater()
        return self.page

    def _speak(self) -> None:
        self.back.setText(self.tr("Back to the tabs"))
        self.back.setToolTip(self.tr("Puts this page back among the tabs ({})").format(DOCK_KEY))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing closes here: the page goes home."""
        event.ignore()
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Tell when its user comes here."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()
