"""Every gesture of the desk once: its words, its key, and why it cannot be done when it cannot."""

from __future__ import annotations

from collections.abc import Iterable
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
    ASSIGN = "T"
    ABNORMAL = "X"
    END = "E"


ON_ROWS = tuple(gesture for gesture in Gesture if gesture is not Gesture.DETAIL)  # in the order shown


class GestureActions(QObject):
    """Actions by gesture with their keys, as ``RowActions`` wants those on rows."""

    def __init__(self, gestures: Iterable[Gesture], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.by_gesture = {gesture: QAction(self) for gesture in gestures}
        for gesture, action in self.by_gesture.items():
            action.setShortcut(gesture.value)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def on_rows(self) -> tuple[QAction, ...]:
        """What bar, context menu and keys of an alert page offer, in the order shown."""
        return tuple(self.by_gesture[gesture] for gesture in ON_ROWS)

    @property
    def rare(self) -> tuple[QAction, ...]:
        """Those of them that the bar leaves out."""
        return (self.by_gesture[Gesture.END],)

    @property
    def primary(self) -> QAction:
        """The one that stands out."""
        return self.by_gesture[Gesture.CLOSE]


class Actions(GestureActions):
    """Invariant: a disabled action carries the reason as its tool tip and status tip, an enabled one its key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Gesture, parent)
        self._reasons = dict.fromkeys(Gesture, "")
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        for gesture, action in self.by_gesture.items():
            action.setText(self._words(gesture))
            self._say(gesture, self._reasons[gesture])

    def refuse(self, gesture: Gesture, reason: str) -> None:
        """Grey a gesture with the reason; an empty reason allows it."""
        self._reasons[gesture] = reason
        self._say(gesture, reason)

    def _say(self, gesture: Gesture, reason: str) -> None:
        action = self.by_gesture[gesture]
        action.setEnabled(not reason)
        action.setToolTip(reason or f"{action.text()} ({gesture.value})")
        action.setStatusTip(reason)

    def _words(self, gesture: Gesture) -> str:
        return {
            Gesture.DETAIL: self.tr("Detail"),
            Gesture.MESSAGE: self.tr("Message…"),
            Gesture.VOICE: self.tr("Voice…"),
            Gesture.CLOSE: self.tr("Close…"),
            Gesture.AUTO_CLOSE: self.tr("Auto-close…"),
            Gesture.DEADLINE: self.tr("Deadline…"),
            Gesture.NOTE: self.tr("Note…"),
            Gesture.ASSIGN: self.tr("Assign to me"),
            Gesture.ABNORMAL: self.tr("Abnormal"),
            Gesture.END: self.tr("End call…"),
        }[gesture]
