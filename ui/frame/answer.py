"""The two buttons that end a dialog: the one that acts, greyed with the reason, and the one that leaves things be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.frame.labels import WrappedLabel
from ui.theme import Meaning, Theme


class Answer(QWidget):
    """Invariant: while a reason is said the acting button cannot be pressed, and the reason is in view."""

    given = Signal()
    left = Signal()

    def __init__(self, theme: Theme, *, is_dangerous: bool = False) -> None:
        super().__init__()
        self._theme, self._is_dangerous = theme, is_dangerous
        self.reason = WrappedLabel(theme, "", Meaning.WARNING)
        self.act, self.leave = QPushButton(), QPushButton()
        self.act.setDefault(True)
        self.leave.setAutoDefault(False)
        self.act.clicked.connect(self.given)
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(self.reason, 1)
        row.addWidget(self.leave)
        row.addWidget(self.act)
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, act: str, leave: str) -> None:
        """The words of the buttons."""
        self.act.setText(act)
        self.leave.setText(leave)

    def refuse(self, reason: str) -> None:
        """Why it cannot be done now; "" lets it be done."""
        self.reason.say(reason)
        self.act.setEnabled(not reason)
        self.act.setToolTip(reason)
        self.act.setAccessibleDescription(reason)

    def _dress(self) -> None:
        colours = self._theme.tokens
        palette = QPalette(self.act.palette())
        ground, words = (
            (colours.danger, colours.on_danger) if self._is_dangerous else (colours.accent, colours.on_accent)
        )
        palette.setColor(QPalette.ColorRole.Button, ground)
        palette.setColor(QPalette.ColorRole.ButtonText, words)
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Button, colours.raised)
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, colours.disabled)
        self.act.setPalette(palette)
