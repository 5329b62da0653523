"""The foot of the dialog: why, what stands in the way, and the ways out; going on and sending never share a place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.frame.action_bar import KeyButton
from ui.frame.labels import RunningLabel
from ui.theme import Meaning, Theme


class Foot(QWidget):
    """Invariant: of the four actions only those of the page shown can be done; a disabled one says why."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.reason = QLineEdit()
        self.reason.setMaxLength(2000)
        self.notice = RunningLabel(theme)
        self.leave, self.review, self.send, self.back = (QAction(window) for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.reason, 2)
        row.addWidget(self.notice, 5)
        self._buttons: dict[QAction, KeyButton] = {}
        for action, key in (
            (self.leave, "Esc"),
            (self.review, "Ctrl+Return"),
            (self.send, "Ctrl+Shift+Return"),
            (self.back, "Esc"),
        ):
            action.setShortcut(key)
            action.setAutoRepeat(False)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            window.addAction(action)
            button = self._buttons[action] = KeyButton(theme, action, primary=action in {self.review, self.send})
            button.setAutoDefault(False)
            row.addWidget(button)
        self.speak()

    def show_page(self, *, reviewing: bool) -> None:
        """The actions of a page."""
        for action, button in self._buttons.items():
            belongs = (action in {self.send, self.back}) is reviewing
            button.setVisible(belongs)
            action.setVisible(belongs)
        self.leave.setEnabled(not reviewing)
        self.back.setEnabled(reviewing)

    def allow(self, action: QAction, refusal: str) -> None:
        """Let an action be done, or say why not."""
        if (action.isEnabled(), action.statusTip()) != (not refusal, refusal):
            action.setEnabled(not refusal)
            action.setStatusTip(refusal)
            action.setToolTip(refusal or action.text())

    def say(self, text: str, meaning: Meaning = Meaning.MUTED) -> None:
        """What stands in the way, or what one should know."""
        self.notice.say(text, meaning)

    def speak(self) -> None:
        """In the language in force."""
        self.reason.setPlaceholderText(self.tr("Reason, for the follow-up record"))
        self.reason.setAccessibleName(self.tr("Reason, for the follow-up record"))
        self.leave.setText(self.tr("Cancel"))
        self.review.setText(self.tr("Review…"))
        self.back.setText(self.tr("Back"))
        for action in self._buttons:
            action.setToolTip(action.statusTip() or action.text())

    def say_send(self, text: str) -> None:
        """What sending does, in words."""
        self.send.setText(text)
        self.send.setToolTip(self.send.statusTip() or text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The raised ground."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.tokens.raised)
        finally:
            painter.end()
