"""The sound of a new FORCED call: ours through QtMultimedia where it is installed, else the computer's own bell."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QApplication

from workstation.desk.start import resource

_FILE = "sounds/forced_call.wav"
_LIBRARY = "PySide6.QtMultimedia"


class Bell(QObject):
    """Invariant: ``ring`` never fails and never waits; ``how`` says what it does, and why it is not more."""

    def __init__(self, parent: QObject, library: str = _LIBRARY) -> None:
        super().__init__(parent)
        self._library = library
        self._effect: Any = None
        self._is_looked_for = False

    @property
    def how(self) -> str:
        """What is heard, in words."""
        if not _is_installed(self._library):
            missing = self.tr("QtMultimedia is not installed (extra “sound”)")
            return self.tr("own sound off: {}; the computer's bell is used").format(missing)
        if self._own() is None:
            return self.tr("own sound off: {}; the computer's bell is used").format(self.tr("no audio output"))
        return self.tr("a short chime")

    def ring(self) -> None:
        """Sound once."""
        effect = self._own()
        if effect is None:
            QApplication.beep()
        else:
            effect.play()

    def _own(self) -> Any:
        """The loaded sound, None without the library or an output; looked for when first needed: it takes its time."""
        if not self._is_looked_for and _is_installed(self._library):
            media = import_module(self._library)
            if not media.QMediaDevices.defaultAudioOutput().isNull():
                self._effect = media.QSoundEffect(self)
                self._effect.setSource(QUrl.fromLocalFile(str(resource(_FILE))))
        self._is_looked_for = True
        return self._effect


def _is_installed(library: str) -> bool:
    return find_spec(library) is not None
