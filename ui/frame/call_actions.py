"""The desk's actions as one page offers them: what needs a call is greyed where none of the chosen rows is one."""

from __future__ import annotations

from functools import partial

from ui.actions import ON_ROWS, Actions, Gesture, GestureActions

NEED_A_CALL = frozenset(
    {Gesture.MESSAGE, Gesture.VOICE, Gesture.CLOSE, Gesture.AUTO_CLOSE, Gesture.DEADLINE, Gesture.ABNORMAL, Gesture.END}
)


class CallActions(GestureActions):
    """Invariant: an action here does what the desk's does, has its words, and is greyed at least when that is."""

    def __init__(self, desk: Actions) -> None:
        super().__init__(ON_ROWS)
        self._desk, self._lacking = desk, ""
        for gesture, action in self.by_gesture.items():
            action.triggered.connect(desk.by_gesture[gesture].trigger)
            desk.by_gesture[gesture].changed.connect(partial(self._follow, gesture))
            self._follow(gesture)

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
