"""Hearing a text before a client does: the local synthesiser's sound, or what to install for one."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.frame.labels import WrappedLabel
from ui.theme import Meaning, Theme
from workstation.desk.telling import Spoken

_LIBRARY = "PySide6.QtMultimedia"


class Listen(QWidget):
    """Emits ``asked``; the sound comes by ``take``. Invariant: plays one text at a time, and says why it cannot."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.play, self.said = QPushButton(), WrappedLabel(theme, "", Meaning.MUTED)
        self.play.setAutoDefault(False)
        self._player: Any = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.play)
        row.addWidget(self.said, 1)
        self.play.clicked.connect(self.asked)

    def wait(self) -> None:
        """The sound is being made."""
        self.play.setEnabled(False)
        self.said.say(self.tr("Making the sound…"), Meaning.MUTED)

    def take(self, spoken: Spoken) -> None:
        """Play it, or say why there is nothing to play."""
        self.play.setEnabled(True)
        if spoken.trouble:
            self.said.say(f"▲ {spoken.trouble}", Meaning.WARNING)
            return
        self.stop()
        self.said.say(self.tr("This computer's voice; the provider's differs in sound, not in words."), Meaning.MUTED)
        source = QUrl.fromLocalFile(spoken.file)
        if find_spec(_LIBRARY) is not None:
            self._player = import_module(_LIBRARY).QSoundEffect(self)
            self._player.setSource(source)
            self._player.play()
        elif not QDesktopServices.openUrl(source):
            self.said.say(self.tr("▲ Nothing here plays sound; the file is {}").format(spoken.file), Meaning.WARNING)

    def stop(self) -> None:
        """Be quiet."""
        if self._player is not None:
            self._player.stop()
            self._player.deleteLater()
            self._player = None

    def speak(self) -> None:
        """In the language in force."""
        self.play.setText(self.tr("Listen to it first"))
