"""Every gesture of the desk once: its words, its key, and why it cannot be done when it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction


class Gesture(Enum):
    """What a trader can ask for on a selection of rows; the value is its key."""

    DETAIL = "Return"
    MESSAGE = "M"
    VOICE = "V"
    CLOSE = "C"
    AUTO_CLOSE = "A"
    DEADLINE = "D"
    NOTE = "N"
    ABNORMAL = "X"


@dataclass(frozen=True, slots=True)
class Words:
    """The text of a gesture and of the sentence that says why it is greyed."""

    text: str
    not_yet: str = ""


class Actions(QObject):
    """Invariant: a disabled action carries the reason as its tool tip and status tip, an enabled one its key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.by_gesture = {gesture: QAction(self) for gesture in Gesture}
        self._reasons = dict.fromkeys(Gesture, "")
        for gesture, action in self.by_gesture.items():
            action.setShortcut(gesture.value)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        for gesture, action in self.by_gesture.items():
            words = self._words(gesture)
            action.setText(words.text)
            self._say(gesture, words.not_yet or self._reasons[gesture])

    def refuse(self, gesture: Gesture, reason: str) -> None:
        """Grey a gesture with the reason; an empty reason allows it, unless this version does not have it."""
        self._reasons[gesture] = reason
        self._say(gesture, self._words(gesture).not_yet or reason)

    @property
    def on_rows(self) -> tuple[QAction, ...]:
        """What bar, context menu and keys of an alert page offer, in the order shown."""
        return tuple(self.by_gesture[gesture] for gesture in self.offered())

    @property
    def primary(self) -> QAction:
        """The one that stands out."""
        return self.by_gesture[Gesture.CLOSE]

    def offered(self) -> tuple[Gesture, ...]:
        """The gestures of the action bar, in the order shown."""
        return tuple(gesture for gesture in Gesture if gesture is not Gesture.DETAIL)

    def _say(self, gesture: Gesture, reason: str) -> None:
        action = self.by_gesture[gesture]
        action.setEnabled(not reason)
        action.setToolTip(reason or f"{action.text()} ({gesture.value})")
        action.setStatusTip(reason)

    def _words(self, gesture: Gesture) -> Words:
        scheduling = self.tr("Not in this version: closes cannot be scheduled from the desk yet.")
        telling = self.tr("Not in this version: clients cannot be written to or called yet.")
        following = self.tr("Not in this version: calls cannot be edited from the desk yet.")
        return {
            Gesture.DETAIL: Words(self.tr("Detail")),
            Gesture.MESSAGE: Words(self.tr("Message…"), telling),
            Gesture.VOICE: Words(self.tr("Voice…"), telling),
            Gesture.CLOSE: Words(self.tr("Close…")),
            Gesture.AUTO_CLOSE: Words(self.tr("Auto-close…"), scheduling),
            Gesture.DEADLINE: Words(self.tr("Deadline…"), following),
            Gesture.NOTE: Words(self.tr("Note…"), following),
            Gesture.ABNORMAL: Words(self.tr("Abnormal"), following),
        }[gesture]
