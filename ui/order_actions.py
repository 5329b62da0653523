"""What can be done with close-out orders: the words, the key, and why it cannot be done when it cannot."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction


class OrderGesture(Enum):
    """The value is its key."""

    CANCEL = "Del"
    CANCEL_ALL = "Ctrl+Del"
    REVIEW = "R"
    RESOLVE = "U"


class OrderActions(QObject):
    """Invariant: a disabled action carries the reason as its tool tip and status tip, an enabled one its key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.by_gesture = {gesture: QAction(self) for gesture in OrderGesture}
        self._reasons = dict.fromkeys(OrderGesture, "")
        for gesture, action in self.by_gesture.items():
            action.setShortcut(gesture.value)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.retranslate()

    @property
    def on_rows(self) -> tuple[QAction, ...]:
        """What bar, context menu and keys offer, in the order shown."""
        return tuple(self.by_gesture.values())

    @property
    def primary(self) -> QAction:
        """The one that stands out."""
        return self.by_gesture[OrderGesture.CANCEL]

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        for gesture, action in self.by_gesture.items():
            action.setText(self._words(gesture))
            self.refuse(gesture, self._reasons[gesture])

    def refuse(self, gesture: OrderGesture, reason: str) -> None:
        """Grey a gesture with the reason; an empty reason allows it."""
        self._reasons[gesture] = reason
        action = self.by_gesture[gesture]
        tip = reason or f"{action.text()} ({gesture.value})"
        if (action.isEnabled(), action.toolTip()) != (not reason, tip):
            action.setEnabled(not reason)
            action.setToolTip(tip)
            action.setStatusTip(reason)

    def _words(self, gesture: OrderGesture) -> str:
        return {
            OrderGesture.CANCEL: self.tr("Cancel orders…"),
            OrderGesture.CANCEL_ALL: self.tr("Cancel all shown…"),
            OrderGesture.REVIEW: self.tr("Approve or decline…"),
            OrderGesture.RESOLVE: self.tr("Resolve…"),
        }[gesture]
