"""The icon in the platform's tray: says what happens while other windows are in front."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon


class Tray(QObject):
    """Invariant: there is an icon exactly while it is wanted and the platform has a tray."""

    clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None

    @property
    def is_shown(self) -> bool:
        """Whether there is an icon."""
        return self._icon is not None

    def show(self, *, wanted: bool) -> None:
        """Put the icon up or take it away."""
        if not wanted and self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
        elif wanted and self._icon is None and has_tray():
            self._icon = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._icon.setToolTip(QApplication.applicationDisplayName())
            self._icon.activated.connect(lambda _why: self.clicked.emit())
            self._icon.messageClicked.connect(self.clicked)
            self._icon.show()

    def say(self, title: str, text: str) -> None:
        """A message of the platform, if there is an icon."""
        if self._icon is not None:
            self._icon.showMessage(title, text, QSystemTrayIcon.MessageIcon.Warning)


def has_tray() -> bool:
    """Whether the platform has a tray that shows messages."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()
