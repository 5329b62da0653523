"""Says that calls turned FORCED: a note, a sound, a message of the tray; each can be switched off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from ui.frame.bell import Bell
from ui.frame.toast import Toasts
from ui.frame.tray import Tray, has_tray
from ui.theme import Meaning

_GATHER_MS = 5000  # calls that turn within this time of the last announcement are announced together


class Channel(Enum):
    """A way to be told; the value is its name in a settings file."""

    NOTE = "note"
    SOUND = "sound"
    TRAY = "tray"


ALL = frozenset(Channel)


class Notifications(QObject):
    """Invariant: at most one announcement in five seconds, and each account that turned is counted in one of them.

    Emits ``asked`` when the user wants to see what was announced, ``changed`` when other channels are wanted.
    """

    asked = Signal()
    changed = Signal()

    def __init__(self, toasts: Toasts, parent: QObject) -> None:
        super().__init__(parent)
        self._toasts, self.bell, self.tray = toasts, Bell(self), Tray(self)
        self._wanted = ALL
        self._waiting: list[str] = []
        self._pause = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._pause.timeout.connect(self._announce)
        self.tray.clicked.connect(self.asked)

    @property
    def wanted(self) -> frozenset[Channel]:
        """The channels that are switched on."""
        return self._wanted

    def want(self, channels: Iterable[Channel]) -> None:
        """Use these channels from now on."""
        self._wanted = frozenset(channels)
        self.tray.show(wanted=Channel.TRAY in self._wanted)
        self.changed.emit()

    def switch(self, channel: Channel, *, on: bool) -> None:
        """Use a channel or not; says how a sound is made when it is switched on."""
        self.want(self._wanted | {channel} if on else self._wanted - {channel})
        if on and channel is Channel.SOUND:
            self.bell.ring()
            self._toasts.say(self.tr("Sound: {}").format(self.bell.how))

    def reason(self, channel: Channel) -> str:
        """Why a channel cannot be used; "" if it can."""
        lacking = channel is Channel.TRAY and not has_tray()
        return self.tr("This desktop has no tray that shows messages.") if lacking else ""

    def forced(self, accounts: Sequence[str]) -> None:
        """These accounts' calls turned FORCED just now."""
        self._waiting += accounts
        if not self._pause.isActive():
            self._announce()

    def _announce(self) -> None:
        if not self._waiting:
            return
        one, many = self.tr("▲ FORCED: {}"), self.tr("▲ FORCED: {} accounts")
        text = one.format(self._waiting[0]) if len(self._waiting) == 1 else many.format(len(self._waiting))
        self._waiting = []
        self._pause.start()
        if Channel.NOTE in self._wanted:
            self._toasts.say(text, Meaning.DANGER)
        if Channel.SOUND in self._wanted:
            self.bell.ring()
        self.tray.say(self.tr("Margin Workstation"), text)
