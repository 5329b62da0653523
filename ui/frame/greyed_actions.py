"""Actions on rows, each with its key, greyed with the reason when it cannot be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

G = TypeVar("G", bound=Enum)


class GreyedActions(QObject, Generic[G]):
    """The value of a gesture is its key; the first one stands out.

    Invariant: a disabled action carries the reason as its tool tip and status tip, an enabled one its key.
    """

    def __init__(self, gestures: type[G], words: Callable[[], Mapping[G, str]]) -> None:
        """``words`` are those of the language in force."""
        super().__init__()
        self._words = words
        self.by_gesture = {gesture: QAction(self) for gesture in gestures}
        self._reasons = dict.fromkeys(self.by_gesture, "")
        for gesture, action in self.by_gesture.items():
            action.setShortcut(str(gesture.value))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.retranslate()

    @property
    def on_rows(self) -> tuple[QAction, ...]:
        """What bar, context menu and keys offer, in the order shown."""
        return tuple(self.by_gesture.values())

    @property
    def rare(self) -> tuple[QAction, ...]:
        """Those of them that the bar leaves out: none."""
        return ()

    @property
    def primary(self) -> QAction:
        """The one that stands out."""
        return self.on_rows[0]

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        words = self._words()
        for gesture, action in self.by_gesture.items():
            action.setText(words[gesture])
            self.refuse(gesture, self._reasons[gesture])

    def refuse(self, gesture: G, reason: str) -> None:
        """Grey a gesture with the reason; an empty reason allows it."""
        self._reasons[gesture] = reason
        action = self.by_gesture[gesture]
        tip = reason or f"{action.text()} ({gesture.value})"
        if (action.isEnabled(), action.toolTip()) != (not reason, tip):
            action.setEnabled(not reason)
            action.setToolTip(tip)
            action.setStatusTip(reason)
