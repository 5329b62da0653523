"""The desk's actions as one page offers them: what needs a call is greyed where none of the chosen rows is one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from ui.actions import Actions, Gesture

NEED_A_CALL = frozenset(
    {Gesture.MESSAGE, Gesture.VOICE, Gesture.CLOSE, Gesture.AUTO_CLOSE, Gesture.DEADLINE, Gesture.ABNORMAL, Gesture.END}
)


class CallActions(QObject):
    """Invariant: an action here does what the desk's does, has its words, and is greyed at least when that is."""

    def __init__(self, desk: Actions) -> None:
        super().__init__()
        self._desk, self._lacking = desk, ""
        self.by_gesture = {gesture: QAction(self) for gesture in desk.offered()}
        for gesture, action in self.by_gesture.items():
            action.setShortcut(gesture.value)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(desk.by_gesture[gesture].trigger)
            desk.by_gesture[gesture].changed.connect(partial(self._follow, gesture))
            self._follow(gesture)

    @property
    def on_rows(self) -> tuple[QAction, ...]:
        """In the order shown."""
        return tuple(self.by_gesture.values())

    @property
    def rare(self) -> tuple[QAction, ...]:
        """Those of them that the bar leaves out."""
        return (self.by_gesture[Gesture.END],)

    @property
    def primary(self) -> QAction:
        """The one that stands out."""
        return self.by_gesture[Gesture.CLOSE]

    def lack(self, reason: str) -> None:
        """Why none of the chosen rows is a call; "" where one is."""
        if reason != self._lacking:
            self._lacking = reason
            for gesture in NEED_A_CALL:
                self._follow(gesture)

    def _follow(self, gesture: Gesture) -> None:
        source, action = self._desk.by_gesture[gesture], self.by_gesture[gesture]
        lacking = self._lacking if source.isEnabled() and gesture in NEED_A_CALL else ""
        action.setText(source.text())
        action.setEnabled(source.isEnabled() and not lacking)
        action.setToolTip(lacking or source.toolTip())
        action.setStatusTip(lacking or source.statusTip())
